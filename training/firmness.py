#!/usr/bin/env python3
"""Firmness on MEANTIME: is an annotated event negated, merely possible, still to come?

usage: firmness.py prepare MEANTIME.jsonl DIR      one article a file
       training/firmness DIR > WORDS.tsv           how firm each word would be as an act
       firmness.py score MEANTIME.jsonl WORDS.tsv [-v]

MEANTIME's polarity NEG is our negation, certainty POSSIBLE, PROBABLE or UNDERSPECIFIED our hypothetical, time FUTURE our
future; events without these marks (grammatical ones) are not counted. An event's word is the one that overlaps it.
Historical has no counterpart there.
"""
import collections
import json
import os
import sys

CLASSES = ("negation", "hypothetical", "future", "none")


def rows(path):
    for number, line in enumerate(open(path, encoding="utf-8")):
        row = json.loads(line)
        yield f"{number:03}.txt", f"date {row['dct'] or '2008-01-01'} ", row


def prepare(path, folder):
    os.makedirs(folder, exist_ok=True)
    for name, date, row in rows(path):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as out:
            out.write(date + row["text"])


def wanted(event):
    if not event.get("certainty") or not event.get("time") or not event.get("polarity"):
        return None
    out = set()
    if event["polarity"] == "NEG":
        out.add("negation")
    if event["certainty"] in ("POSSIBLE", "PROBABLE", "UNDERSPECIFIED"):
        out.add("hypothetical")
    if event["time"] == "FUTURE":
        out.add("future")
    return out or {"none"}


def score(path, words, verbose):
    found = collections.defaultdict(list)
    for line in open(words, encoding="utf-8"):
        name, start, end, word, _, aux = line.rstrip("\n").split("\t")
        found[name].append((int(start), int(end), set(aux.split(",")) if aux else {"none"}))
    tally = {name: [0, 0, 0] for name in CLASSES}
    events = missing = exact = 0
    for name, date, row in rows(path):
        for event in row["events"]:
            want = wanted(event)
            if want is None or "start" not in event:
                continue
            a, b = event["start"] + len(date), event["end"] + len(date)
            got = [aux for start, end, aux in found[name] if start < b and a < end]
            events += 1
            if not got:
                missing += 1
            aux = got[-1] if got else {"none"}
            exact += aux == want
            for each in CLASSES:
                tally[each][0] += each in want
                tally[each][1] += each in aux
                tally[each][2] += each in want and each in aux
            if verbose and aux != want:
                text = (date + row["text"])
                print(f"{','.join(sorted(want)):22} got {','.join(sorted(aux)):22} "
                      f"{text[max(0, a - 90):a]}*{text[a:b]}*{text[b:b + 60]}".replace("\n", " "))
    for each, (want, got, right) in tally.items():
        p, r = right / max(1, got), right / max(1, want)
        print(f"{each:13} events {want:4} found {got:4} right {right:4} precision {p:.3f} recall {r:.3f}"
              f" F1 {2 * p * r / max(1e-9, p + r):.3f}")
    print(f"all           events {events:4} without a word {missing} exact {exact / max(1, events):.3f}")


if len(sys.argv) == 4 and sys.argv[1] == "prepare":
    prepare(*sys.argv[2:])
elif len(sys.argv) in (4, 5) and sys.argv[1] == "score":
    score(sys.argv[2], sys.argv[3], "-v" in sys.argv)
else:
    sys.exit(__doc__)
