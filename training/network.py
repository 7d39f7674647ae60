"""The network in PyTorch: MiniLM-L6-H384 with a token-type table widened for casing, and the heads on top."""

import torch
from torch import nn
from torch.nn import functional as F

from corpus import ENTITIES, NONE

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
ARC, RELATION = 256, 96
CASINGS = 8


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, hidden):
        n, t, _ = x.shape
        q, k, v = self.qkv(x).view(n, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weight = torch.softmax(q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + hidden, -1)
        x = self.norm1(x + self.drop(self.out((weight @ v).transpose(1, 2).reshape(n, t, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        # Sparse: a step touches few words, and moving the whole table costs as much as the rest of it.
        self.word = nn.Embedding(30522, WIDTH, sparse=True)
        self.place = nn.Embedding(512, WIDTH)
        self.casing = nn.Embedding(CASINGS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)

    def forward(self, batch):
        """A vector for the root and each word."""
        x = self.word(batch.ids) + self.place.weight[: batch.ids.shape[1]] + self.casing(batch.types)
        x = self.drop(self.norm(x))
        hidden = ((1 - batch.mask) * -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        return x.gather(1, batch.first[:, :, None].expand(-1, -1, WIDTH))

    def start(self, base):
        """Takes over the weights of the sentence encoder; every casing starts as its one token type."""
        matrices = [name for name in base if name.startswith("onnx::MatMul_")]
        own, copy = dict(self.named_parameters()), {}
        for name, source in (("word", "word_embeddings"), ("place", "position_embeddings")):
            copy[name + ".weight"] = base[f"embeddings.{source}.weight"]
        copy["casing.weight"] = base["embeddings.token_type_embeddings.weight"][:1].repeat(CASINGS, 0)
        copy["norm.weight"], copy["norm.bias"] = base["embeddings.LayerNorm.weight"], base["embeddings.LayerNorm.bias"]
        for i in range(LAYERS):
            there, here = f"encoder.layer.{i}.", f"layers.{i}."
            six = [torch.tensor(base[name]).t() for name in matrices[6 * i : 6 * i + 6]]
            copy[here + "qkv.weight"] = torch.cat(six[:3])
            copy[here + "qkv.bias"] = torch.cat(
                [torch.tensor(base[f"{there}attention.self.{p}.bias"]) for p in ("query", "key", "value")]
            )
            for name, weight, source in (
                ("out", six[3], "attention.output.dense"),
                ("up", six[4], "intermediate.dense"),
                ("down", six[5], "output.dense"),
            ):
                copy[f"{here}{name}.weight"], copy[f"{here}{name}.bias"] = weight, base[f"{there}{source}.bias"]
            for name, source in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                for kind in ("weight", "bias"):
                    copy[f"{here}{name}.{kind}"] = base[f"{there}{source}.{kind}"]
        with torch.no_grad():
            for name, value in copy.items():
                own.pop(name).copy_(torch.as_tensor(value))
        assert not own, own.keys()


class Parser(nn.Module):
    """Encoder and heads. The names of the heads' parts are the order of heads.bin."""

    def __init__(self, labels):
        super().__init__()
        self.encoder = Encoder()
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.xpos = nn.Linear(WIDTH, len(labels.xpos))
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.entity = nn.Linear(WIDTH, len(ENTITIES))
        self.arc = nn.Parameter(torch.eye(ARC) * 0.05 + torch.randn(ARC, ARC) * 0.01)
        self.arc_prior = nn.Parameter(torch.zeros(ARC))
        self.relation = nn.Parameter(torch.randn(RELATION + 1, len(labels.relations), RELATION + 1) * 0.02)
        self.drop, self.drop_more = nn.Dropout(0.1), nn.Dropout(0.25)

    def part(self, layer, x):
        return self.drop_more(F.relu(layer(x)))

    def arcs(self, x, real):
        """Score of every head for every dependent."""
        heads = self.part(self.arc_head, x)
        scores = (self.part(self.arc_dependent, x) @ self.arc + self.arc_prior) @ heads.transpose(1, 2)
        scores = scores.float().masked_fill(~real[:, None, :], -1e9)
        return scores.masked_fill(torch.eye(scores.shape[1], dtype=torch.bool), -1e9)

    def relations(self, x, heads, chosen):
        """Scores of each relation for the rows of `chosen`, given their heads."""
        one = lambda y: F.pad(y, (0, 1), value=1.0)
        row = torch.arange(x.shape[0])[:, None].expand_as(heads)
        dependent = one(self.part(self.relation_dependent, x))[chosen]
        head = one(self.part(self.relation_head, x))[row[chosen], heads[chosen]]
        half = (dependent @ self.relation.flatten(1)).view(len(head), -1, RELATION + 1)
        return (half @ head[:, :, None]).squeeze(2)

    def loss(self, batch):
        """Sum of the losses, and each by name."""
        x = self.drop(self.encoder(batch))
        out, target = {}, batch.targets
        chosen = target["head"] != NONE
        if chosen.any():
            out["arc"] = F.cross_entropy(self.arcs(x, batch.real)[chosen], target["head"][chosen])
            relations = self.relations(x, target["head"].clamp(min=0), chosen).float()
            out["relation"] = F.cross_entropy(relations, target["relation"][chosen])
        for name, weight in (("xpos", 0.5), ("upos", 0.3), ("entity", 1.0)):
            wanted = target[name] != NONE
            if wanted.any():
                out[name] = weight * F.cross_entropy(getattr(self, name)(x[wanted]).float(), target[name][wanted])
        return sum(out.values()), out

    @torch.no_grad()
    def right(self, batch):
        """Counts of words (no punctuation left out): all, right head, right head and relation. Greedy heads."""
        x = self.encoder(batch)
        chosen = batch.targets["head"] != NONE
        heads = self.arcs(x, batch.real).argmax(2)
        same = heads[chosen] == batch.targets["head"][chosen]
        relation = self.relations(x, heads, chosen).argmax(1) == batch.targets["relation"][chosen]
        return torch.tensor([len(same), same.sum(), (same & relation).sum()])
