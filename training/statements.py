#!/usr/bin/env python3
"""Score statements against attributions in the layout of PolNeAR (JSON Lines: id, date, text, attributions).

usage: statements.py write GOLD.jsonl DIR      writes DIR/ID.txt, one dated article each, for `demarche code DIR/*.txt`
       statements.py score GOLD.jsonl CODED.jsonl [--all]

A statement finds an attribution if their contents share at least 0.3 of the longer one's characters (content is the record's
`content` and `quotes`, the cue cut out); pairs are made one to one, a shared cue first. The speaker is right if the record's
reference overlaps the source, or is the antecedent right before a source that is a relative pronoun; attributions without a source
are not asked. No attribution of the set has its cue inside another's content, so records that have (`within`, `+nested`) are left
out; --all counts them too.
"""
import json
import re
import sys
from pathlib import Path


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def name(identity):
    return re.sub(r"[^A-Za-z0-9_.-]", "_", identity)


def prefix(gold):
    return f" date {gold['date']} "


def spans(parts, shift=0):
    return [(part["start"] + shift, part["end"] + shift) for part in parts]


def size(pieces):
    return sum(end - start for start, end in pieces)


def shared(left, right):
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def without(pieces, hole):
    out = []
    for start, end in pieces:
        if start < hole[1] and hole[0] < end:
            out += [(a, b) for a, b in ((start, hole[0]), (hole[1], end)) if a < b]
        else:
            out.append((start, end))
    return out


def content(record):
    quotes = [tuple(quote["span"]) for quote in record["quotes"]]
    pieces = quotes if record["form"] == "direct" and quotes else [tuple(record["content"]["span"])]
    return without(pieces, record["cue"]["span"])


def speaks(text, source, record):
    mine = tuple(record["speaker"]["span"])
    if shared(source, [mine]):
        return True
    return any(
        text[a:b].lower() in ("who", "which", "that") and 0 <= a - mine[1] < 80 and "." not in text[mine[1]:a] for a, b in source
    )


def pairs(text, attributions, records, shift):
    candidates = []
    for i, attribution in enumerate(attributions):
        wanted = spans(attribution["content"], shift)
        for j, record in enumerate(records):
            pieces = content(record)
            share = shared(wanted, pieces) / max(size(wanted), size(pieces), 1)
            if share >= 0.3:
                cue = shared(spans(attribution["cue"], shift), [tuple(record["cue"]["span"])]) > 0
                right = speaks(text, spans(attribution["source"], shift), record)
                candidates.append((cue + 0.5 * right + share, i, j, right))
    attributed, used, out = set(), set(), []
    for _, i, j, right in sorted(candidates, reverse=True):
        if i not in attributed and j not in used:
            attributed.add(i)
            used.add(j)
            out.append((i, right))
    return out


def score(gold_path, coded_path, everything=False):
    coded, sources = {}, {}
    for row in rows(coded_path):
        if row["kind"] == "article":
            sources[row["id"]] = Path(row["source"]).stem
        elif row["kind"] == "statement" and (everything or not (row["within"] or row["rule"].endswith("+nested"))):
            coded.setdefault(sources[row["article"]], []).append(row)
    count = made = found = asked = right = quotes = quotes_found = quotes_asked = quotes_right = 0
    for gold in rows(gold_path):
        shift = len(prefix(gold))
        text = prefix(gold) + gold["text"]
        attributions = [a for a in gold["attributions"] if a["content"]]
        records = coded.get(name(gold["id"]), [])
        hit = dict(pairs(text, attributions, records, shift))
        count += len(attributions)
        made += len(records)
        found += len(hit)
        for i, attribution in enumerate(attributions):
            sourced = i in hit and bool(attribution["source"])
            asked += sourced
            right += sourced and hit[i]
            if attribution["quote_type"] == "direct":
                quotes += 1
                quotes_found += i in hit
                quotes_asked += sourced
                quotes_right += sourced and hit[i]
    precision, recall = found / max(made, 1), found / max(count, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"attributions {count}, statements {made}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    print(f"speaker right {right}/{asked} = {right / max(asked, 1):.3f}")
    print(f"direct quotes {quotes}: found {quotes_found / max(quotes, 1):.3f}, speaker {quotes_right / max(quotes_asked, 1):.3f}")


def write(gold_path, folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    for gold in rows(gold_path):
        Path(folder, name(gold["id"]) + ".txt").write_text(prefix(gold) + gold["text"], encoding="utf-8")


if __name__ == "__main__":
    everything = "--all" in sys.argv
    arguments = [argument for argument in sys.argv[1:] if argument != "--all"]
    if len(arguments) != 3 or arguments[0] not in ("write", "score"):
        sys.exit(__doc__)
    if arguments[0] == "write":
        write(*arguments[1:])
    else:
        score(*arguments[1:], everything)
