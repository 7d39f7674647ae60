"""Sentences of CoNLL-U files, and batches of them. The last column holds BIO entities; a row of `_` is not annotated."""

import gzip

import torch

ENTITIES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
NONE = -100  # what the loss leaves out


def read(path):
    """Lists of rows of ten columns; words with straight quotes."""
    sentences, rows = [], []
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(rows)
                rows = []
            elif line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():
                    row[1] = row[1].translate(STRAIGHT)
                    rows.append(row)
    return sentences + ([rows] if rows else [])


class Labels:
    """Names of the classes. A relation too rare to learn counts as its plain form."""

    def __init__(self, xpos, upos, relations):
        self.xpos, self.upos, self.relations = xpos, upos, relations

    @staticmethod
    def of(sentences):
        parsed = [row for s in sentences for row in s if row[6] != "_"]
        counts = {}
        for row in parsed:
            counts[row[7]] = counts.get(row[7], 0) + 1
        relations = sorted(name for name, count in counts.items() if count >= 10)
        return Labels(sorted({r[4] for r in parsed}), sorted({r[3] for r in parsed}), relations)

    @staticmethod
    def load(path):
        with open(path, encoding="utf-8") as lines:
            return Labels(*(line.split() for line in lines.read().splitlines()[:3]))

    def save(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.write("\n".join(" ".join(names) for names in (self.xpos, self.upos, self.relations)))

    def relation(self, name):
        """Its number, that of its plain form, or NONE."""
        for known in (name, name.split(":")[0]):
            if known in self.relations:
                return self.relations.index(known)
        return NONE


class Batch:
    """Padded numbers of some sentences; word 0 of each is the root, its vector that of [CLS]."""

    def __init__(self, examples):
        count, pieces = len(examples), max(len(e["ids"]) for e in examples)
        words = max(len(e["first"]) for e in examples) + 1
        self.ids = torch.zeros(count, pieces, dtype=torch.long)
        self.types = torch.zeros(count, pieces, dtype=torch.long)
        self.mask = torch.zeros(count, pieces)
        self.first = torch.zeros(count, words, dtype=torch.long)
        self.real = torch.zeros(count, words, dtype=torch.bool)
        self.targets = {k: torch.full((count, words), NONE) for k in ("head", "relation", "xpos", "upos", "entity")}
        for i, e in enumerate(examples):
            self.ids[i, : len(e["ids"])] = torch.tensor(e["ids"])
            self.types[i, : len(e["ids"])] = torch.tensor(e["types"])
            self.mask[i, : len(e["ids"])] = 1
            n = len(e["first"])
            self.first[i, 1 : n + 1] = torch.tensor(e["first"])
            self.real[i, : n + 1] = True
            for key, values in e["targets"].items():
                self.targets[key][i, 1 : n + 1] = torch.tensor(values)


def example(rows, pieces, labels):
    """A sentence as numbers; targets only where it is annotated."""
    ids, types, first = pieces.prepare([row[1] for row in rows])
    targets = {}
    if rows[0][6] != "_":
        targets["head"] = [int(row[6]) for row in rows]
        targets["relation"] = [labels.relation(row[7]) for row in rows]
        targets["xpos"] = [labels.xpos.index(row[4]) if row[4] in labels.xpos else NONE for row in rows]
        targets["upos"] = [labels.upos.index(row[3]) if row[3] in labels.upos else NONE for row in rows]
    if rows[0][9] != "_":
        targets["entity"] = [ENTITIES.index(row[9]) if row[9] in ENTITIES else 0 for row in rows]
    return {"ids": ids, "types": types, "first": first, "targets": targets}


def batches(examples, size, random):
    """Indices of sentences of like length, about `size` padded pieces together, in random order."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i]["ids"]) + random.random() * 3)
    out, now = [], []
    for i in order:
        if now and len(examples[i]["ids"]) * (len(now) + 1) > size:
            out.append(now)
            now = []
        now.append(i)
    out.append(now)
    random.shuffle(out)
    return out
