"""Trains tags of cue, source and content of attributions on top of the frozen parser:
attribution.py POLNEAR_TRAIN POLNEAR_DEV TRAIN_VECTORS DEV_VECTORS OUT

Vectors come from encoder/src/test/.../Vectors.java. Each word gathers from its governor, its dependents and its two
neighbours in the sentence, three times; then three taggers of B, I and O. The licence of PolNeAR is not stated, so the result
is a file of its own that the product can do without."""

import gzip
import json
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

KINDS = ("cue", "source", "content")
WIDTH, STATE, ROUNDS, EPOCHS, CHUNK = 384, 128, 3, 8, 3000


def articles(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return {a["id"].replace("/", "_"): a["attributions"] for a in map(json.loads, lines)}


def tags(spans, starts):
    """0 O, 1 B, 2 I for each word; of spans inside one another the outer one counts."""
    out = np.zeros(len(starts), np.int64)
    for start, end in sorted(spans, key=lambda s: s[0] - s[1]):
        first, last = np.searchsorted(starts, [start, end])
        if first < last and not out[first:last].any():
            out[first:last] = 2
            out[first] = 1
    return out


class Words:
    """All words of some articles in a row, with the places each one gathers from (-1: none)."""

    def __init__(self, name, gold):
        rows = [line.rstrip("\n").split("\t") for line in open(name + ".tsv", encoding="utf-8")]
        self.raw = np.memmap(name + ".bf16", "<u2", "r").reshape(-1, WIDTH)
        assert len(rows) == len(self.raw), (len(rows), len(self.raw))
        at = np.arange(len(rows))
        index = np.array([int(r[1]) for r in rows])
        head = np.array([int(r[4]) for r in rows])
        self.head = np.where(head < 0, -1, at - index + head)
        self.before = np.where(index == 0, -1, at - 1)
        self.after = np.where(np.append(index[1:], 0) == 0, -1, at + 1)
        self.opens = np.flatnonzero(index == 0)
        self.target = np.zeros((len(rows), len(KINDS)), np.int64)
        ids, starts = np.array([r[0] for r in rows]), np.array([int(r[2]) for r in rows])
        for article in np.unique(ids):
            own = np.flatnonzero(ids == article)
            for k, kind in enumerate(KINDS):
                spans = [(s["start"], s["end"]) for a in gold[article] for s in a[kind]]
                self.target[own, k] = tags(spans, starts[own])
                self.target[own[index[own] == 0], k] -= self.target[own[index[own] == 0], k] == 2  # I opens no sentence

    def vectors(self, start, end):
        bits = self.raw[start:end].astype(np.uint32) << 16
        return torch.from_numpy(bits.view(np.float32))

    def chunks(self):
        """Stretches of whole sentences."""
        out, start = [], 0
        for open_, close in zip(self.opens, np.append(self.opens[1:], len(self.head))):
            if close - start > CHUNK and open_ > start:
                out.append((start, open_))
                start = open_
        return out + [(start, len(self.head))]

    def places(self, start, end):
        """Governor, word before, word after, counted from the stretch's own start; none is its end."""
        return [torch.from_numpy(np.where(a[start:end] < 0, end - start, a[start:end] - start)) for a in (self.head, self.before, self.after)]


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(WIDTH, STATE)
        self.rounds = nn.ModuleList(nn.Linear(5 * STATE, STATE) for _ in range(ROUNDS))
        self.last = nn.Linear(STATE, 3 * len(KINDS))
        self.drop = nn.Dropout(0.2)

    def forward(self, x, head, before, after):
        x = F.relu(self.first(self.drop(x)))
        for layer in self.rounds:
            wide = F.pad(x, (0, 0, 0, 1))  # the last row, zeros, is nobody
            below = torch.zeros_like(wide).index_add_(0, head, x)[:-1]
            gathered = torch.cat([x, wide[head], below, wide[before], wide[after]], 1)
            x = x + self.drop(F.relu(layer(gathered)))
        return self.last(x).view(-1, len(KINDS), 3)


def spans(values, opens):
    out, start = set(), None
    for i, value in enumerate(list(values) + [0]):
        if start is not None and (value != 2 or i in opens):
            out.add((start, i))
            start = None
        if value == 1:
            start = i
    return out


def decode(scores):
    """Best tags left to right, I only after B or I."""
    out = np.zeros(scores.shape[:2], np.int64)
    for k in range(len(KINDS)):
        last = 0
        for i, row in enumerate(scores[:, k]):
            last = int(row.argmax()) if last else int(row[:2].argmax())
            out[i, k] = last
    return out


@torch.no_grad()
def show(model, words):
    model.eval()
    scores = []
    for start, end in words.chunks():
        with torch.cpu.amp.autocast(dtype=torch.bfloat16):
            scores.append(model(words.vectors(start, end), *words.places(start, end)).float())
    found = decode(torch.cat(scores).numpy())
    opens, parts = set(words.opens.tolist()), []
    for k, kind in enumerate(KINDS):
        a, b = spans(words.target[:, k], opens), spans(found[:, k], opens)
        inside = (words.target[:, k] > 0) & (found[:, k] > 0)
        word = 200 * inside.sum() / ((words.target[:, k] > 0).sum() + (found[:, k] > 0).sum())
        parts.append(f"{kind} spans {200 * len(a & b) / (len(a) + len(b)):.1f} words {word:.1f}")
    return "F: " + ", ".join(parts)


def main(train, dev, train_vectors, dev_vectors, out):
    torch.set_num_threads(1)
    torch.manual_seed(2)
    words, held_out = Words(train_vectors, articles(train)), Words(dev_vectors, articles(dev))
    model, chunks = Tagger(), words.chunks()
    moved = torch.optim.AdamW(model.parameters(), lr=2e-3)
    steps, at = EPOCHS * len(chunks), 0
    for epoch in range(EPOCHS):
        model.train()
        random.Random(epoch).shuffle(chunks)
        for start, end in chunks:
            moved.param_groups[0]["lr"] = 2e-3 * min(1, (at + 1) / 50, max(0.01, 1 - at / steps))
            with torch.cpu.amp.autocast(dtype=torch.bfloat16):
                scores = model(words.vectors(start, end), *words.places(start, end))
            target = torch.from_numpy(words.target[start:end])
            loss = sum(F.cross_entropy(scores[:, k].float(), target[:, k]) for k in range(len(KINDS)))
            moved.zero_grad()
            loss.backward()
            moved.step()
            at += 1
        print(epoch + 1, f"loss {loss.item():.3f}", show(model, held_out), flush=True)
    with open(out, "wb") as file:
        for layer in [model.first, *model.rounds, model.last]:
            for tensor in (layer.weight.t(), layer.bias):
                file.write(tensor.detach().contiguous().numpy().astype(">f4").tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
