#!/usr/bin/env python3
"""Turns Natural Earth outlines into the map of the desk.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 app/src/map/outlines.py package/countries-110m.json \
        > app/src/main/resources/org/demarche/app/serve/static/world.svg

The shapes are Natural Earth's, scale 1:110 million, public domain (naturalearthdata.com); the packing into TopoJSON is
world-atlas 2.0.2, ISC licence, copyright Michael Bostock. Output: land and the borders on it, in the Equal Earth projection
(Savric, Patterson, Jenny 2018; the same formula as MapPage.java), in a box of 1000 units' width, one decimal.
"""
import json
import math
import sys

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = math.sqrt(3) / 2
SCALE = 1000 / 5.41325  # the projection's width at the equator: x runs from -2.706625 to 2.706625
TOP = 1.317362 * SCALE


def project(lon, lat):
    theta = math.asin(M * math.sin(math.radians(lat)))
    t2 = theta * theta
    t6 = t2 ** 3
    x = math.radians(lon) * math.cos(theta) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)))
    y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
    return 500 + x * SCALE, TOP - y * SCALE


def parted(ring):
    """A ring that crosses the 180th meridian, cut in two there; any other as it is."""
    whole, turn = [ring[0]], 0
    for (before, _), (lon, lat) in zip(ring, ring[1:]):
        turn += 360 if lon - before < -180 else -360 if lon - before > 180 else 0
        whole.append((lon + turn, lat))
    low, high = min(p[0] for p in whole), max(p[0] for p in whole)
    if low >= -180 and high <= 180:
        return [whole]
    edge = 180 if high > 180 else -180
    out = []
    for sign, shift in ((1, 0), (-1, -2 * edge)):
        kept = []
        for (x0, y0), (x1, y1) in zip(whole, whole[1:] + whole[:1]):
            side = sign if edge > 0 else -sign
            in0, in1 = (x0 - edge) * side <= 0, (x1 - edge) * side <= 0
            if in0:
                kept.append((x0 + shift, y0))
            if in0 != in1:
                kept.append((edge + shift, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
        if len(kept) > 2:
            out.append(kept)
    return out


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    uses = {}
    rings = []

    def collect(rings_of_polygon):
        for ring in rings_of_polygon:
            rings.append(ring)
            for index in ring:
                key = ~index if index < 0 else index
                uses[key] = uses.get(key, 0) + 1

    for country in topology["objects"]["countries"]["geometries"]:
        if country.get("id") == "010":  # Antarctica: no news, much room
            continue
        if country["type"] == "Polygon":
            collect(country["arcs"])
        elif country["type"] == "MultiPolygon":
            for polygon in country["arcs"]:
                collect(polygon)

    def path(points, close):
        out, last = [], None
        for x, y in (project(lon, lat) for lon, lat in points):
            here = (round(x * 10), round(y * 10))
            if last is None:
                out.append("M%s %s" % (number(here[0]), number(here[1])))
            elif here != last:
                out.append("l%s %s" % (number(here[0] - last[0]), number(here[1] - last[1])))
            last = here
        return "".join(out) + ("z" if close else "")

    def number(tenths):
        text = "%.1f" % (tenths / 10)
        return text[:-2] if text.endswith(".0") else text

    land = []
    for ring in rings:
        points = []
        for index in ring:
            arc = arcs[~index][::-1] if index < 0 else arcs[index]
            points += arc[1:] if points else arc
        land += [path(part, True) for part in parted(points)]
    borders = [path(arcs[key], False) for key, count in sorted(uses.items()) if count > 1]

    print('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 440">')
    print("<!-- Natural Earth 1:110m, public domain, by way of world-atlas 2.0.2 (ISC); made by app/src/map/outlines.py -->")
    print('<symbol id="land" viewBox="0 0 1000 440"><path d="%s"/></symbol>' % "".join(land))
    print('<symbol id="borders" viewBox="0 0 1000 440"><path d="%s"/></symbol>' % "".join(borders))
    print("</svg>")


main()
