#!/usr/bin/env python3
"""Typing of pairs, end to end: PLV's sentences are coded without being told source and target.

usage: pairs.py prepare PLV.jsonl DIR        one article a sentence, DIR/NUMBER.txt
       ./demarche code DIR --date 2018-06-01 --format jsonl --out READ.jsonl
       pairs.py score PLV.jsonl READ.jsonl

PLV.jsonl may also be a file of training/corpus: TYPE, tab, sentence with [actor] and {recipient}; "-" is no event.

A pair is found if an event has a party on the source's words as actor and one on the target's as recipient (or as fellow
actor: reciprocal events); it is right if such an event has the pair's root (YIELD is CONCEDE or RETREAT).
Recall counts all pairs whose words stand in the sentence, precision those found.
"""
import collections
import json
import os
import sys


def marked(line):
    """A line of training/corpus as a row of PLV."""
    root, text = line.rstrip("\n").split("\t")
    spans, plain = {}, ""
    for letter in text:
        if letter in "[{":
            spans[letter] = [len(plain)]
        elif letter in "]}":
            spans["[" if letter == "]" else "{"].append(len(plain))
        else:
            plain += letter
    (a, b), (c, d) = spans["["], spans["{"]
    root = "YIELD" if root in ("CONCEDE", "RETREAT") else root
    return {"text": plain, "plover_root": root, "source": {"text": plain[a:b], "start": a, "end": b},
            "target": {"text": plain[c:d], "start": c, "end": d}}


def rows(path):
    for line in open(path, encoding="utf-8"):
        if path.endswith(".tsv") and line.startswith("#"):
            continue
        row = marked(line) if path.endswith(".tsv") else json.loads(line)
        if min(row["source"].get("start") or 0, row["target"].get("start") or 0) >= 0:
            yield row


def prepare(path, folder):
    os.makedirs(folder, exist_ok=True)
    for number, row in enumerate(rows(path)):
        with open(f"{folder}/{number:05}.txt", "w", encoding="utf-8") as out:
            out.write(row["text"])


def on(parties, words):
    return any(p["span"][0] < words["end"] and words["start"] < p["span"][1] for p in parties)


def score(path, read):
    events, at = collections.defaultdict(list), None
    for line in open(read, encoding="utf-8"):
        row = json.loads(line)
        if row["kind"] == "article":
            at = int(row["source"].split(".")[0])
        elif row["kind"] == "event":
            events[at].append(row)
    tally = collections.defaultdict(lambda: [0, 0, 0])
    for number, row in enumerate(rows(path)):
        pairs = [e["event"] for e in events[number]
                 if on(e["actor"], row["source"]) and (on(e["recipient"], row["target"]) or on(e["actor"], row["target"]))]
        roots = {"YIELD" if e in ("CONCEDE", "RETREAT") else e for e in pairs}
        for name in (row["plover_root"], "all"):
            tally[name][0] += 1
            tally[name][1] += bool(pairs)
            tally[name][2] += row["plover_root"] in roots
    for name, (count, found, right) in sorted(tally.items()):
        print(f"{name:10} pairs {count:5} found {found:5} right {right:5}"
              f" recall {100 * right / count:5.1f} precision {100 * right / max(1, found):5.1f}")


if len(sys.argv) == 4 and sys.argv[1] == "prepare":
    prepare(*sys.argv[2:])
elif len(sys.argv) == 4 and sys.argv[1] == "score":
    score(*sys.argv[2:])
else:
    sys.exit(__doc__)
