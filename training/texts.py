"""Writes the texts of PolNeAR as files of their own: texts.py JSONL DIRECTORY"""

import gzip
import json
import os
import sys


def main(source, folder):
    os.makedirs(folder, exist_ok=True)
    with (gzip.open if source.endswith(".gz") else open)(source, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            name = article["id"].replace("/", "_")
            with open(f"{folder}/{name}.txt", "w", encoding="utf-8") as out:
                out.write(article["text"])


if __name__ == "__main__":
    main(*sys.argv[1:])
