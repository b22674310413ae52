"""Every reader on mutated files: a debate with diagnostics, or a DecodeError with a place, and nothing else.

    python benchmarks/fuzz.py FOLDER [COUNT] [FORMAT ...]

For each format that is read, COUNT (10,000) mutants of the files below FOLDER that it claims, and of a small
debate that it writes itself: bytes changed, cut, doubled and spliced; JSON values of other types; ids of a
million digits; lists nested a hundred thousand deep; half surrogate pairs; byte order marks; UTF-16; code
page 1252; an XML of a billion laughs. Each is read strictly or leniently, as bytes. Whatever else is raised,
and whatever takes more than ten seconds, is printed with the seed that makes it again; last, how many mutants
were read as they should be.
"""

from __future__ import annotations

import json
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.errors import ArgMapError, DecodeError
from argmap.formats import Format, dumps, formats, loads
from argmap.model import Debate, draft

LONGEST = 60_000
OWN = {
    "brat": b"T1\tMajorClaim 0 3\tone\nT2\tPremise 4 7\ttwo\nA1\tStance T2 For\nR1\tattacks Arg1:T2 Arg2:T1",
    "mindmup": b"""{"id": "root", "formatVersion": 3, "title": "Fish", "ideas": {"1": {"id": 1, "title":
    "Stop.",
        "ideas": {"1": {"id": 2, "title": "group", "attr": {"group": "supporting"}, "ideas": {"1": {"id": 3,
        "title": "Fish.", "attr": {"styleNames": ["attr_implicit_claim"]}}}}, "-1": {"id": 4}}}}}""",
    "convokit": b"""==> utterances.jsonl <==
{"id": "1", "user": "ann", "root": "1", "reply_to": null, "timestamp": 1748874900, "text": "Stop."}
{"id": "2", "speaker": "bob", "conversation_id": "q", "reply-to": "1", "timestamp": "12.5", "text": "No."}
{"id": "3", "speaker": "bob", "text": "", "meta": {"p": NaN, "argmap": {"to": ["ann"]}}, "vectors": ["v"]}
==> speakers.json <==
{"ann": {"name": "Ann", "party": "Red"}, "bob": {"meta": {"name": 5}, "vectors": []}}
==> conversations.json <==
{"q": {"meta": {"topic": "fish"}}}
==> corpus.json <==
{"title": "Fish", "argmap": {"date": "2025", "statements": [{"kind": "claim", "id": "a"}],
 "speakers": [{"id": "ann"}]}}
""",
    "graphml": b"""<graphml xmlns:y="y"><key id="d0" for="node" yfiles.type="nodegraphics"/>
        <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
        <key id="d2" for="node" attr.name="date" attr.type="string"/>
        <graph edgedefault="undirected"><node id="g"><graph><node id="a"><data key="d0"><y:ShapeNode>
        <y:NodeLabel>Fish</y:NodeLabel></y:ShapeNode></data></node></graph></node>
        <node id="b"><desc>x</desc><data key="d2">2025-06</data></node>
        <hyperedge/><edge source="a" target="b"><data key="d1">-2</data></edge></graph></graphml>""",
    "gexf": b"""<gexf version="1.2"><graph><attributes class="node"><attribute id="0" title="Speaker"
        type="string"><default>Ann</default></attribute></attributes><nodes><node id="1" label="Fish">
        <attvalues><attvalue for="0" value="Bob; Cy"/></attvalues><nodes><node id="2"/></nodes></node></nodes>
        <edges><edge id="0" source="1" target="2" label="con" weight="2.0"/></edges></graph></gexf>""",
    "ova2": b"""{"nodes": [{"id": 1, "type": "L", "text": "Ann : Fish", "participantID": 3, "visible": true},
        {"id": 2, "type": "YA", "text": "Asserting"}, {"id": 3, "type": "I", "text": "Fish matter", "x": 5}],
        "edges": [{"from": {"id": 1}, "to": {"id": 2}}, {"from": {"id": 2}, "to": {"id": 3}}],
        "participants": [{"id": 3, "firstname": "Ann", "surname": "B"}],
        "analysis": {"txt": "<span id='node3'>Fish</span> matter<br>"}}""",
}
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><arggraph>&l9;</arggraph>"
)


def seeds(folder: str, row: Format) -> list[bytes]:
    """Give real files that a format claims, and one that it writes."""
    found = []
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and path.name.lower().endswith(row.suffixes) and path.stat().st_size < LONGEST:
            raw = path.read_bytes()
            if row.looks_like(raw[:4096].decode("utf-8", "replace")):
                found.append(raw)
    if row.encode is not None:
        found.append(dumps(small(), row).encode("utf-8", "replace"))
    return [*found[:60], *([OWN[row.name]] if row.name in OWN else [])] or [b"{}"]


def small() -> Debate:
    with draft("Fish", date="2025-06-02") as d:
        ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ann.claims("Fish matter").supports(ann.proposes("Stop the deal"))
        bob.claims("Look who talks").discredits(ann)
    return d.debate


def nasty() -> Iterator[bytes]:
    """Give texts that are hostile to every reader."""
    yield from (
        b"",
        b"\x00",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"<a>" * 100_000,
        b"\xef\xbb\xbf",
        b"\xff\xfe\x00",
    )
    for root in ("arggraph", "graphml", "gexf"):
        yield LAUGHS.replace("arggraph", root).encode()
        yield b"<%b>" % root.encode() + b"<graph>" * 100_000
        yield (
            b"<%b><graph><node id='" % root.encode() + b"9" * 1_000_000 + b"'/></graph></%b>" % root.encode()
        )
    yield b'{"nodes": [{"nodeID": ' + b"9" * 1_000_000 + b', "type": "I"}], "edges": []}'
    yield b'{"nodes": [{"nodeID": "' + b"9" * 1_000_000 + b'", "type": "I"}], "edges": []}'
    yield b'{"nodes": [{"nodeID": "1", "type": "I", "text": "\\ud800"}], "edges": []}'
    yield (
        b'{"nodes": [{"nodeID": "1", "type": "I", "text": NaN, "x": '
        + b"[" * 500
        + b"]" * 500
        + b'}], "edges": []}'
    )
    yield b'{"nodes": {"a": {"atom": {"text": NaN}}}, "edges": {"b": {"source": "a", "target": "a"}}}'
    yield b"1. a\n" + b"".join(b"1." * n + b" Pro: b\n" for n in range(2, 300))


def mutant(raw: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Change a file in one way or several."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        size = max(len(raw), 1)
        a, b = sorted((chance.randrange(size), chance.randrange(size)))
        match chance.randrange(12):
            case 0:
                raw = raw[:a] + bytes([chance.randrange(256)]) + raw[a + 1 :]
            case 1:
                raw = raw[:a] + raw[min(b, a + 40) :]
            case 2:
                raw = raw[:a] + raw[a : min(b, a + 400)] + raw[a:]
            case 3:
                other = chance.choice(others)
                raw = raw[:a] + other[chance.randrange(max(len(other), 1)) :][:LONGEST]
            case 4:
                raw = raw[:a]
            case 5 | 6 | 7:
                raw = retyped(raw, chance)
            case 8:
                raw = raw.decode("utf-8", "replace").encode(
                    chance.choice(("utf-16", "utf-16-le", "cp1252")), "replace"
                )
            case 9:
                raw = b"\xef\xbb\xbf" + raw
            case 10:
                raw = (
                    raw[:a]
                    + chance.choice((b"\\ud83d", b"&x;", b"\x00", b"\r", "“é”".encode("cp1252")))
                    + raw[a:]
                )
            case _:
                words = raw.split(b'"')
                chance.shuffle(words) if len(words) < 60 else None
                raw = b'"'.join(words)
    return raw


def retyped(raw: bytes, chance: random.Random) -> bytes:
    """Give one value of a JSON document another type, or another value of its own."""
    try:
        given = json.loads(raw)
    except ValueError:
        return raw
    places = []
    waiting = [given]
    while waiting and len(places) < 5000:
        here = waiting.pop()
        for key in here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ():
            places.append((here, key))
            waiting.append(here[key])
    if places:
        here, key = chance.choice(places)
        other, key_ = chance.choice(places)
        here[key] = chance.choice(
            (None, 5, -1.5, True, "", "x", [], {}, [[]], {"a": None}, 10**20, "2020-13-45", other[key_])
        )
    try:
        return json.dumps(given, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return raw


def judged(raw: bytes, row: Format, *, strict: bool) -> str:
    """Read one mutant, and say what became of it; anything but a debate or a DecodeError is raised."""
    told: list[object] = []
    try:
        debate = loads(raw, row, strict=strict, report=told.append)
    except DecodeError as error:
        if error.place is None:
            raise AssertionError(f"no place: {error}") from error
        str(error)
        return "refused"
    assert isinstance(debate, Debate)
    for one in told:
        str(one)
    return "read with diagnostics" if told else "read"


def main(folder: str, count: int = 10_000, *names: str, seed: int = 0) -> int:
    """Fuzz the readers, and give how many mutants went wrong."""
    wrong = total = 0
    for row in formats():
        if row.decode is None or (names and row.name not in names):
            continue
        found: Counter[str] = Counter()
        raws = seeds(folder, row)
        specials = list(nasty())
        began = time.perf_counter()
        for number in range(count):
            chance = random.Random(f"{seed} {row.name} {number}")
            raw = specials[number] if number < len(specials) else mutant(chance.choice(raws), raws, chance)
            start = time.perf_counter()
            try:
                found[judged(raw, row, strict=chance.random() < 0.5)] += 1
            except (Exception, RecursionError) as error:
                kind = "an ArgMapError that is no DecodeError" if isinstance(error, ArgMapError) else "wrong"
                found[kind] += 1
                print(f"{row.name} {number}: {type(error).__name__}: {str(error)[:200]}")
                print("   ", traceback.format_tb(error.__traceback__)[-1].strip()[:200])
            if (took := time.perf_counter() - start) > 10:
                found["wrong"] += 1
                print(f"{row.name} {number}: took {took:.0f} s")
        bad = found["wrong"] + found["an ArgMapError that is no DecodeError"]
        wrong, total = wrong + bad, total + count
        print(f"{row.name}: {dict(found)}, from {len(raws)} files, in {time.perf_counter() - began:.0f} s")
    print(f"{total - wrong} of {total} equal")
    return wrong


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("usage: fuzz.py FOLDER [COUNT] [FORMAT ...]")
    raise SystemExit(bool(main(sys.argv[1], int((*sys.argv, "10000")[2]), *sys.argv[3:])))
