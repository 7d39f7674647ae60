#!/usr/bin/env python3
"""Check the articles and their expected readings; says what is wrong and exits 1, or prints the counts.

usage: check.py [FOLDER …]      default: dev and blind beside this file
Only the form is checked here (json, anchors, codes, dates); whether a reading is right is for a reader to say.
"""
import datetime, json, pathlib, re, sys

# ISO 3166-1 alpha-3 of the states of the PLOVER manual, its exceptions (HKG, PSE, ATA, KOS) and international actors.
COUNTRIES = set("""AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA
CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM
GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR
KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS
NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR
SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR URY USA UZB VAT VCT VEN
VNM VUT WSM YEM ZAF ZMB ZWE HKG PSE ATA KOS IGO UNO EUR NGO ISM IMG MNC""".split())
SECTORS = set("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC MNC".split())
MODES = {"AGREE": "", "CONSULT": "visit third-party multilateral phone", "SUPPORT": "", "CONCEDE": "", "COOPERATE": "", "AID": "",
         "RETREAT": "withdraw release disarm ceasefire access resign", "REQUEST": "assist change yield meet",
         "REJECT": "assist change yield meet", "ACCUSE": "disapprove investigate allege",
         "THREATEN": "restrict arrest relations expel territory violence",
         "PROTEST": "demo riot strike hunger boycott obstruct vandalize", "SANCTION": "convict expel withdraw discontinue",
         "MOBILIZE": "troops weapons police militia",
         "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
         "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
                    "heavy-weapons crowd-control unconventional"}
AUX = {"none", "historical", "future", "hypothetical", "negation"}
FORMS = {"direct", "indirect", "mixed", "silence"}
KNOWN = {"event": set("kind id must anchor actor recipient event mode aux also when by".split()),
         "statement": set("kind id must anchor speaker speaker_code form quotes cue when collective".split()),
         "note": {"kind", "text"}}                       # a note says why an article holds no statement


def listed(x):
    return x if isinstance(x, list) else [x]


def code_faults(code):
    country, _, sectors = code.partition(":")
    if country not in COUNTRIES:
        yield f"country {code!r}"
    if ":" in code and not set(sectors.split("|")) <= SECTORS:
        yield f"sector {code!r}"


def when_faults(window):
    try:
        first, last = (datetime.date.fromisoformat(day) for day in window)
        if first > last:
            yield f"when runs backwards: {window}"
    except (TypeError, ValueError):
        yield f"when {window!r}"


def event_faults(row):
    for code in row["actor"] + row["recipient"]:
        yield from code_faults(code)
    for code in row.get("also", []):
        yield from code_faults(code)
    types = row["event"]
    if not types or not set(types) <= MODES.keys():
        yield f"type {types}"
        return
    if "mode" in row and not any(row["mode"] in MODES[t].split() for t in types):
        yield f"mode {row['mode']} belongs to none of {types}"
    aux = row["aux"]
    if isinstance(aux, dict) and set(aux) != set(types):
        yield f"aux names {sorted(aux)}, types are {types}"
    for value in aux.values() if isinstance(aux, dict) else [aux]:
        if not set(listed(value)) <= AUX:
            yield f"aux {value!r}"
    if row["must"] and not row["actor"] and not row["recipient"]:
        yield "a required event names no party"


def statement_faults(row, text):
    yield from code_faults(row["speaker_code"])
    if row["form"] not in FORMS:
        yield f"form {row['form']!r}"
    if (row["form"] in ("direct", "mixed")) != bool(row["quotes"]):
        yield f"form {row['form']} with {len(row['quotes'])} quotes"
    for piece in row["quotes"] + [row["cue"]]:
        if piece not in text:
            yield f"not in the article: {piece!r}"


def row_faults(row, text):
    kind = row.get("kind")
    if kind not in KNOWN or not row.keys() <= KNOWN[kind]:
        yield f"fields {sorted(row)}"
        return
    if kind == "note":
        return
    if row["anchor"] not in text:
        yield f"anchor {row['anchor']!r}"
    if len(row["anchor"]) > 250:
        yield "anchor longer than the scorer allows"
    if "when" in row:
        yield from when_faults(row["when"])
    yield from event_faults(row) if kind == "event" else statement_faults(row, text)


def article_faults(article):
    text = article.read_text(encoding="utf-8")
    prefix = re.match(r" date (\d{4}-\d\d-\d\d) \S", text)
    if not prefix:
        yield "does not begin with a date", {}
    gold = article.with_suffix(".gold.jsonl")
    if not gold.exists():
        yield "has no expected reading", {}
        return
    rows = []
    for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines(), 1):
        try:
            rows.append(json.loads(line))
        except ValueError as broken:
            yield f"line {number}: {broken}", {}
    for row in rows:
        try:
            yield from ((fault, row) for fault in row_faults(row, text))
        except KeyError as missing:
            yield f"lacks {missing}", row
    ids = [row["id"] for row in rows if "id" in row]
    if len(ids) != len(set(ids)):
        yield "an id occurs twice", {}
    if not any(row.get("kind") in ("statement", "note") for row in rows):
        yield "no statement, and no note that says why", {}


def main(folders):
    here = pathlib.Path(__file__).resolve().parent
    faults, read, counts = 0, 0, {}
    for folder in [pathlib.Path(f) for f in folders] or [here / "dev", here / "blind"]:
        for gold in folder.glob("*.gold.jsonl"):
            if not folder.joinpath(gold.name.replace(".gold.jsonl", ".txt")).exists():
                print(f"{gold.name}: no article")
                faults += 1
        for article in sorted(folder.glob("*.txt")):
            read += 1
            for fault, row in article_faults(article):
                print(f"{folder.name}/{article.name} {row.get('id', '')}: {fault}")
                faults += 1
            for line in article.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines() if not faults else []:
                row = json.loads(line)
                key = (row["kind"], "required" if row.get("must") else "extra")
                counts[key] = counts.get(key, 0) + 1
    for (kind, what), n in sorted(counts.items()):
        print(f"{n} {what} {kind}s")
    print(f"{read} articles, {faults} faults")
    return 1 if faults or not read else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
