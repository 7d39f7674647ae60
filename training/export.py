"""Writes a trained parser as the product's model files: export.py CHECKPOINT LABELS OUT

encoder-int8.onnx: the transformer, matrices in 8 bits with a scale a column, words with a scale a row; for one sentence
at a time, so there is no mask. Its operations are those ONNX Runtime would fuse the plain graph into.
heads.bin: big-endian floats, matrices with a row for each input; order as in encoder/.../Heads.java."""

import shutil
import sys

import numpy as np
import torch

from corpus import Labels
from network import HEADS, LAYERS, Parser
from onnxfile import FLOAT, INT64, Graph

OWN = "com.microsoft"
EPSILON = 1e-12


def eight_bits(matrix, axis):
    """Integers and the scale of each slice; the largest value of a slice becomes 127."""
    scale = np.maximum(np.abs(matrix).max(axis, keepdims=True) / 127, 1e-12).astype("f4")
    return np.clip(np.round(matrix / scale), -127, 127).astype("i1"), scale


def linear(graph, name, layer, x):
    """x times an 8-bit matrix, plus bias; ONNX Runtime scales x by its largest value."""
    matrix, scale = eight_bits(layer.weight.detach().numpy().T, 0)
    inputs = [
        x,
        graph.weight(name + ".weight", matrix),
        graph.weight(name + ".scale", scale[0]),
        "",
        graph.weight(name + ".bias", layer.bias.detach().numpy()),
    ]
    return graph.node("DynamicQuantizeMatMul", inputs, domain=OWN)


def norm(graph, name, layer):
    return [graph.weight(f"{name}.{kind}", getattr(layer, kind).detach().numpy()) for kind in ("weight", "bias")]


def words(graph, encoder):
    """Sum of the three tables, normalised."""
    table, scale = eight_bits(encoder.word.weight.detach().numpy(), 1)
    rows = graph.node("Gather", [graph.weight("word", table), "input_ids"])
    scales = graph.node("Gather", [graph.weight("word.scale", scale), "input_ids"])
    word = graph.node("Mul", [graph.node("Cast", [rows], to=FLOAT), scales])
    casing = graph.weight("casing", encoder.casing.weight.detach().numpy())
    word = graph.node("Add", [word, graph.node("Gather", [casing, "token_type_ids"])])
    number = lambda name, value: graph.weight(name, np.array([value], "i8"))
    length = graph.node("Gather", [graph.node("Shape", ["input_ids"]), number("one", 1)])
    place = graph.weight("place", encoder.place.weight.detach().numpy())
    place = graph.node("Slice", [place, number("zero", 0), length, "zero"])
    x = graph.node("Add", [word, place])
    return graph.node("LayerNormalization", [x, *norm(graph, "norm", encoder.norm)], axis=-1, epsilon=EPSILON)


def layer(graph, name, part, x):
    thirds = graph.weight(name + ".thirds", np.array([part.out.in_features] * 3, "i8"))
    qkv = graph.node("Split", [linear(graph, name + ".qkv", part.qkv, x), thirds], 3, axis=-1)
    seen = graph.node("MultiHeadAttention", qkv, domain=OWN, num_heads=HEADS)
    skip = lambda y, to, n: graph.node(
        "SkipLayerNormalization", [to, y, *norm(graph, n, getattr(part, n[-5:]))], domain=OWN, epsilon=EPSILON
    )
    x = skip(linear(graph, name + ".out", part.out, seen), x, name + ".norm1")
    up = graph.node("Gelu", [linear(graph, name + ".up", part.up, x)], domain=OWN)
    return skip(linear(graph, name + ".down", part.down, up), x, name + ".norm2")


def transformer(encoder, path):
    graph = Graph("encoder")
    graph.end(11, "input_ids", INT64, [1, "pieces"])
    graph.end(11, "token_type_ids", INT64, [1, "pieces"])
    x = words(graph, encoder)
    for i in range(LAYERS):
        x = layer(graph, f"layer{i}", encoder.layers[i], x)
    graph.end(12, x, FLOAT, [1, "pieces", encoder.place.embedding_dim])
    graph.save(path)


def heads(model, path):
    with open(path, "wb") as out:
        write = lambda tensor: out.write(tensor.detach().contiguous().numpy().astype(">f4").tobytes())
        for name in ("arc_dependent", "arc_head", "relation_dependent", "relation_head", "xpos", "upos", "entity"):
            part = getattr(model, name)
            write(part.weight.t())
            write(part.bias)
        for tensor in (model.arc, model.arc_prior, model.relation):
            write(tensor)


def main(checkpoint, labels, out):
    model = Parser(Labels.load(labels))
    model.load_state_dict(torch.load(checkpoint, map_location="cpu")["model"])
    transformer(model.encoder, f"{out}/encoder-int8.onnx")
    heads(model, f"{out}/heads.bin")
    if labels != f"{out}/labels.txt":
        shutil.copyfile(labels, f"{out}/labels.txt")


if __name__ == "__main__":
    main(*sys.argv[1:])
