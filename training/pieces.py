"""Words to numbers, as the model sees them. The Java side (encoder/.../WordPieces.java, Casing.java) does the same;
golden.py writes the file that holds the two together."""

import re
import unicodedata

UNKNOWN, OPEN, CLOSE = 100, 101, 102
MOST = 8  # pieces a word keeps
MARK = re.compile(r"([^\w\s]|_)")
LOWER, TITLE, CAPITALS, MIXED, OPENING, DIGIT = range(6)


def plain(word):
    """Lower-cased letter by letter (whole words would bring in the final sigma), without accents."""
    lower = "".join(c.lower() for c in word)
    return "".join(c for c in unicodedata.normalize("NFD", lower) if unicodedata.category(c) != "Mn")


def casing(word, opening):
    """Row of the token-type table. opening: no word before it in the sentence had a letter."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return DIGIT if any(c.isdigit() for c in word) else LOWER
    if all(c.islower() for c in letters):
        return LOWER
    if word[0].isupper() and all(c.islower() for c in letters[1:]):
        return OPENING if opening else TITLE
    return CAPITALS if all(c.isupper() for c in letters) else MIXED


class WordPieces:
    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.number = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.known = {}

    def cut(self, word):
        """Numbers of a word's pieces: punctuation apart, then the longest known piece from the left."""
        if word not in self.known:
            out = [n for run in MARK.sub(r" \1 ", plain(word)).split() for n in self._longest(run)]
            self.known[word] = out[:MOST] or [UNKNOWN]
        return self.known[word]

    def _longest(self, run):
        out, start = [], 0
        while start < len(run):
            for end in range(len(run), start, -1):
                piece = self.number.get(("##" if start else "") + run[start:end])
                if piece is not None:
                    break
            else:
                return [UNKNOWN]
            out.append(piece)
            start = end
        return out

    def prepare(self, words):
        """Piece numbers, casing of each piece, and the place of each word's first piece; [CLS] and [SEP] included."""
        ids, types, first, opening = [OPEN], [LOWER], [], True
        for word in words:
            cut, kind = self.cut(word), casing(word, opening)
            first.append(len(ids))
            ids += cut
            types += [kind] * len(cut)
            opening = opening and not any(c.isalpha() for c in word)
        return ids + [CLOSE], types + [LOWER], first
