"""Writes the file that holds the Java input preparation to this one: golden.py VOCABULARY > pieces.tsv

A line a word: the word, its pieces, its casing inside a sentence and at the opening of one. Anything but plain ASCII is
written as UTF-16 escapes."""

import random
import sys

from pieces import WordPieces, casing

WORDS = """a A I the The THE mcCain McCain iPhone NATO G7 U.N. U.S.-led co-operate O'Neill 's n't 'll -- ... ,
1,200 3.5% $4bn 10th COVID-19 (Paris (PARIS "No" don't e-mail a_b __init__ _ [sic] @user #tag http://x.org/a?b=c&d
antidisestablishmentarianism Donaudampfschifffahrtsgesellschaft supercalifragilisticexpialidocious qqqqqqqqqqqqqqqqqqqqqqq
xyzzyxyzzy!!!!!!!!!!!! aaaa,bbbb,cccc,dddd,eeee,ffff,gggg
Zürich Élysée Århus Łódź naïve NAÏVE İstanbul ISTANBUL ışık Straße STRAẞE ﬁnance ﬃ ǅ ǆ ª º ΑΣΦΑΛΕΙΑΣ ας Київ Москва
Порошенко Йод йод إيران القاهرة שָׁלוֹם हिन्दी ไทย 中国 日本語 平和 서울 한국 e\u0301lan E\u0301lan \u0301 \u0301\u0301x x\u0489y ா
€5 £3 5€ ½ ²x x² Ⅳ ⅳ ⓐ Ⓐ ١٢٣ १२ 〇 ㊿ “quote” ‘single’ — – … « » ‹› ‰ ™ © № 😀 👩\u200d🚀 x😀y 🇫🇷 𝐀𝐛 𐐀𐐨 𝟙
a\u00a0b \u00a0 \u200b x\u200by \u2028 \u3000全角 ＡＢＣ ａｂｃ １２３ \ufeffbom soft\u00adhyphen \u0085 a\u0085b \x1c a\x1fb
\x00 a\x00b \ufffd \ufffe \x7f \u202eabc""".split(" ")
POOL = (
    [chr(c) for c in range(33, 127)]
    + list("éÉüÜñçÇøØåÅßœŒšŠžŽğĞıİąĄłŁ")
    + list("αΑωΩςΣдДяЯґҐשلمनमक中国日한あア")
    + list("\u0301\u0308\u0327\u00a0\u200b\u2009\u2013\u2014\u2019\u201c\u2026½²Ⅷ٣€№😀𝐀\u093e\u20dd")
)


def escaped(word):
    units = word.encode("utf-16-be", "surrogatepass")
    codes = [units[i] << 8 | units[i + 1] for i in range(0, len(units), 2)]
    return "".join(chr(c) if 32 < c < 127 and c != 92 else f"\\u{c:04x}" for c in codes)


def main(vocabulary):
    pieces = WordPieces(vocabulary)
    chance = random.Random(17)
    words = ["", " "] + [word for part in WORDS for word in part.split("\n") if word]
    words += ["".join(chance.choices(POOL, k=chance.randint(1, 12))) for _ in range(1500)]
    known = [p.replace("##", "") for p in pieces.number if not p.startswith("[")]
    words += ["".join(chance.choices(known, k=2)).title() for _ in range(300)]
    for word in words:
        cut = ",".join(map(str, pieces.cut(word)))
        print(escaped(word), cut, casing(word, False), casing(word, True), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
