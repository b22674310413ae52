"""What other people's programs read in the files that argmap writes.

    python benchmarks/outside_readers.py [FOLDER]

The maps are the examples and, of the files below FOLDER that argmap reads, every so many, forty in all. Each
is written in each format, and read by a program of others in an environment of its own: AIF and arguebuf's
JSON by arguebuf, xAIF by xaif, GraphML, GEXF, GML and Cytoscape's JSON by networkx, Turtle and JSON-LD by
rdflib, a ConvoKit folder by ConvoKit's `Corpus`, which also writes it again, for argmap to read; and Argdown
by @argdown/core, where ARGMAP_ARGDOWN_NODE names a folder that has it. What they find (words, speakers, links
with their ends) is compared with what the debate has; in Argdown, words that it would change, such as two
blanks in a row, stand in the data. Each difference is printed and, last, how many are equal.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _harness import ROOT, environment, in_process

if TYPE_CHECKING:
    from argmap.model import Debate

Facts = dict[str, list[Any]]
MAPS = 40
LARGEST = 150  # statements: xaif looks at every edge for every edge

ENVIRONMENTS: dict[str, tuple[str, ...]] = {
    "arguebuf": ("arguebuf==2.7.2",),
    "xaif": ("xaif==0.3.6", "pandas<3"),
    "networkx": ("networkx==3.5",),
    "rdflib": ("rdflib==7.1.4",),
    "convokit": ("numpy", "pandas<3", "scipy", "scikit-learn", "pymongo", "requests", "tqdm", "pyyaml"),
}
BARE = {"convokit": "convokit==5.0.0"}  # its models and corpora are not wanted


def of_arguebuf(path: str) -> Facts:
    """Give the atoms and schemes that arguebuf finds."""
    import arguebuf

    graph = arguebuf.load.file(path)
    kinds = (type(node.scheme).__name__ if node.scheme else "none" for node in graph.scheme_nodes.values())
    return {"texts": [node.plain_text for node in graph.atom_nodes.values()], "schemes": list(kinds)}


def of_xaif(path: str) -> Facts:
    """Give speakers and relations as xaif finds them."""
    from xaif import AIF

    given = AIF(json.loads(Path(path).read_text(encoding="utf-8")))
    turns = [node["nodeID"] for node in given.nodes if node["type"] == "L"]
    table = given.get_csv("argument-relation")
    rows = table[table["relation"] != "None"] if table is not None else None
    ends = [] if rows is None else zip(rows["proposition1_text"], rows["proposition2_text"], strict=True)
    names = (given.get_speaker(turn)[0].strip() for turn in turns)
    return {
        "valid": [bool(given.is_valid_json_aif())],
        "speakers": [name for name in names if name != "None None"],  # nobody, or an annotator
        "relations": [list(pair) for pair in ends],
    }


def of_networkx(path: str) -> Facts:
    """Give statements, and links put together again from nodes and edges."""
    import networkx

    if path.endswith(".cyjs"):
        graph = networkx.cytoscape_graph(json.loads(Path(path).read_text(encoding="utf-8")))
    elif path.endswith(".graphml"):
        graph = networkx.read_graphml(path, force_multigraph=True)
    else:
        graph = networkx.read_gexf(path) if path.endswith(".gexf") else networkx.read_gml(path, label="name")
    stated = {node: about for node, about in graph.nodes(data=True) if about["role"] == "statement"}
    links: dict[str, dict[str, Any]] = {}
    for source, target, about in graph.edges(data=True):
        one = links.setdefault(about["link"], {"kind": about["kind"], "from": [], "to": ""})
        if about["part"] != "target":
            one["from"].append(str(source))
        if about["part"] != "source":
            one["to"] = str(target)
    return {
        "statements": [[str(node), about["kind"], about.get("text", "")] for node, about in stated.items()],
        "speakers": [about["speakers"] for about in stated.values() if "speakers" in about],
        "links": [[one["kind"], sorted(one["from"]), one["to"]] for one in links.values()],
    }


def of_rdflib(path: str) -> Facts:
    """Give the information nodes, and who speaks."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(path, format="turtle" if path.endswith(".ttl") else "json-ld", publicID="http://x.invalid/")
    aif = rdflib.Namespace("http://www.arg.dundee.ac.uk/aif#")
    stated = graph.subjects(rdflib.RDF.type, aif["I-node"])
    schemes = (
        kind
        for end in ("RA", "CA", "MA", "PA")
        for kind in graph.subjects(rdflib.RDF.type, aif[f"{end}-node"])
    )
    return {
        "texts": [str(graph.value(node, aif["claimText"]) or "") for node in stated],
        "schemes": [len(list(schemes))],
    }


def of_convokit(path: str) -> Facts:
    """Give the corpus that ConvoKit loads, and let it write another beside."""
    from convokit import Corpus

    corpus = Corpus(filename=path)
    corpus.dump("again.convokit", base_path=str(Path(path).parent), force_version=1)
    return {
        "utterances": [
            [u.id, u.speaker.id, u.text, u.reply_to, u.timestamp] for u in corpus.iter_utterances()
        ],
        "speakers": [[s.id, s.meta.get("name"), s.meta.get("party")] for s in corpus.iter_speakers()],
        "whole": [c.check_integrity(verbose=False) for c in corpus.iter_conversations()],
    }


KINDS = {"RA": "Support", "CA": "Attack", "MA": "Rephrase", "PA": "Preference"}
SIDES: dict[str, Callable[[str], Facts]] = {
    f.__name__.removeprefix("of_"): f for f in (of_arguebuf, of_xaif, of_networkx, of_rdflib, of_convokit)
}


def told(side: str, listing: str) -> None:
    """Read the listed files with one program, in its environment, and print what it finds."""
    found: list[Facts] = []
    for path in json.loads(Path(listing).read_text(encoding="utf-8")):
        try:
            found.append(SIDES[side](path))
        except Exception as error:  # of whatever kind: that is what is to be known
            found.append({"raised": [f"{type(error).__name__}: {str(error)[:200]}"]})
    print(json.dumps(found))


def maps(folder: str | None) -> list[tuple[str, Debate]]:
    """Give the maps: the examples, and some of the files of a folder."""
    from argmap.errors import ArgMapError
    from argmap.formats import load

    def read(paths: Iterable[Path]) -> Iterable[tuple[str, Debate]]:
        for path in paths:
            try:
                debate = load(path, strict=False)
            except ArgMapError:
                continue
            if 0 < len(debate.statements) <= LARGEST:
                yield path.name, debate

    examples = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".argdown", ".json"))
    others = (
        sorted(p for p in Path(folder).rglob("*") if p.suffix in (".json", ".txt", ".xml")) if folder else []
    )
    found = list(read(others))
    return [*read(examples), *found[:: max(len(found) // MAPS, 1)][:MAPS]]


def words(debate: Debate) -> dict[str, str]:
    """Give the words of each statement as AIF has them: of a standing they say whose it is."""
    from argmap.formats.aif.statements import of_standing

    return {
        s.id: of_standing(s.label, debate.speaker(s.of).label) if s.kind == "standing" else s.label
        for s in debate.statements
    }


def arguebuf_facts(debate: Debate) -> Facts:
    from argmap.vocab import LINKS

    schemes = [KINDS.get(LINKS[link.kind].aif, "none") for link in debate.links]
    return {"texts": [s.label for s in debate.statements], "schemes": schemes}


def aif_facts(debate: Debate) -> Facts:
    """What the document has: of real files also scheme nodes without ends, which make no link."""
    from argmap.formats import dumps

    rows = json.loads(dumps(debate, "aif"))["nodes"]
    found = [KINDS[row["type"]] for row in rows if row["type"] in KINDS]
    return {"texts": list(words(debate).values()), "schemes": found}


def xaif_facts(debate: Debate) -> Facts:
    """What xaif looks for: pairs of statements, one for each premise."""
    label = words(debate)
    kinds = ("supports", "attacks", "contradicts", "rephrases")
    links = [link for link in debate.links if link.kind in kinds and link.target in label]
    names = (debate.speaker(u.speaker).label for u in debate.utterances if u.speaker)
    return {
        "valid": [True],
        "speakers": list(names),
        "relations": [[label[source], label[link.target]] for link in links for source in link.sources],
    }


def graph_facts(debate: Debate) -> Facts:
    speakers = ([debate.speaker(who).label for who in debate.speakers_of(s)] for s in debate.statements)
    return {
        "statements": [[s.id, s.kind, s.text] for s in debate.statements],
        "speakers": [" | ".join(names) for names in speakers if names],
        "links": [[link.kind, sorted(link.sources), link.target] for link in debate.links],
    }


def rdf_facts(debate: Debate) -> Facts:
    answers = sum(link.kind == "answers" for link in debate.links)
    return {"texts": list(words(debate).values()), "schemes": [len(debate.links) - answers]}


def convokit_facts(debate: Debate) -> Facts:
    from argmap.formats.convokit.shared import epoch

    nobody = any(u.speaker is None for u in debate.utterances)
    heard = {u.speaker for u in debate.utterances}
    rows = [
        [u.id, u.speaker or "nobody", u.text, next(iter(u.replies_to), None), epoch(u.at)]
        for u in debate.utterances
    ]
    people: list[Any] = [[s.id, s.name or None, s.party] for s in debate.speakers if s.id in heard]
    roots = sum(not u.replies_to for u in debate.utterances)
    return {
        "utterances": rows,
        "speakers": [*people, *([["nobody", None, None]] if nobody else [])],
        "whole": [True] * roots,
    }


ROWS: tuple[tuple[str, str, str, dict[str, str], Callable[[Debate], Facts]], ...] = (
    ("arguebuf", "aif", ".json", {}, aif_facts),
    ("arguebuf", "arguebuf", ".json", {}, arguebuf_facts),
    ("xaif", "xaif", ".json", {}, xaif_facts),
    ("networkx", "graphml", ".graphml", {}, graph_facts),
    ("networkx", "gexf", ".gexf", {}, graph_facts),
    ("networkx", "gml", ".gml", {}, graph_facts),
    ("networkx", "cytoscape", ".cyjs", {}, graph_facts),
    ("rdflib", "aifrdf", ".ttl", {}, rdf_facts),
    ("rdflib", "aifrdf", ".jsonld", {"syntax": "json-ld"}, rdf_facts),
    ("convokit", "convokit", ".convokit", {}, convokit_facts),
)


def differences(wanted: Facts, found: Facts) -> list[str]:
    """Say what is wanted and not found, and the other way round; order is no matter."""
    if "raised" in found:
        return [f"it raises {found['raised'][0]}"]
    said = []
    for part, items in wanted.items():
        one, other = (Counter(json.dumps(item) for item in facts) for facts in (items, found[part]))
        said += [f"{part}: {n} × {item[:120]} not found" for item, n in (one - other).items()]
        said += [f"{part}: {n} × {item[:120]} too much" for item, n in (other - one).items()]
    return said


def argdown(given: list[tuple[str, Debate]]) -> tuple[int, int]:
    """Let the reference parser read Argdown; give how many of how many are equal."""
    from _argdown import Reference

    from argmap.formats import dumps

    folder = os.environ.get("ARGMAP_ARGDOWN_NODE")
    if not folder:
        print("argdown: ARGMAP_ARGDOWN_NODE names no folder; left out")
        return 0, 0
    reference, equal = Reference(folder), 0
    for name, debate in given:
        said = reference.ask(input=dumps(debate, "argdown"))
        wrong = [f"line {error['line']}: {error['message'][:100]}" for error in said["errors"]]
        if not wrong:
            members = {
                "".join((member.get("text") or (member.get("data") or {}).get("text") or "").split())
                for part in ("statements", "arguments")
                for thing in said["json"][part].values()
                for member in [
                    thing,
                    *thing.get("members", ()),
                    *thing.get("descriptions", ()),
                    *thing.get("pcs", ()),
                ]
            }
            wrong = [
                f"{s.text[:80]!r} not found"
                for s in debate.statements
                if "".join(s.text.split()) not in members
            ]
        equal += not wrong
        for line in wrong[:3]:
            print(f"argdown by @argdown/core, {name}: {line}")
    reference.process.terminate()
    return equal, len(given)


def main(folder: str | None = None) -> int:
    """Write, let the others read, compare; give how many differ."""
    from argmap.formats import dump, load

    given = maps(folder)
    totals = {"argdown by @argdown/core": argdown(given)}
    for side, format, suffix, options, facts in ROWS:
        python = environment(
            side if side == "arguebuf" else f"reader-{side}", *ENVIRONMENTS[side], bare=BARE.get(side, "")
        )
        with tempfile.TemporaryDirectory() as place:
            paths = [str(Path(place) / str(n) / f"map{suffix}") for n in range(len(given))]
            for path, (_, debate) in zip(paths, given, strict=True):
                Path(path).parent.mkdir()
                dump(debate, path, format=format, **options)
            listing = Path(place) / "listing.json"
            listing.write_text(json.dumps(paths), encoding="utf-8")
            equal = 0
            for path, (name, debate), found in zip(
                paths, given, in_process(Path(__file__), side, str(listing), python=python), strict=True
            ):
                wrong = differences(facts(debate), found)
                again = Path(path).parent / "again.convokit"
                if side == "convokit" and not wrong and load(again) != debate:
                    wrong = ["what ConvoKit writes again is another debate"]
                equal += not wrong
                for line in wrong[:3]:
                    print(f"{format} ({suffix}) by {side}, {name}: {line}")
            totals[f"{format} ({suffix}) by {side}"] = (equal, len(given))
    for what, (equal, of) in totals.items():
        print(f"{what}: {equal} of {of}")
    equal, of = (sum(pair[n] for pair in totals.values()) for n in (0, 1))
    print(f"{equal} of {of} equal")
    return of - equal


if __name__ == "__main__":
    match sys.argv[1:]:
        case [side, listing] if side in SIDES:
            told(side, listing)
        case [] | [_]:
            raise SystemExit(bool(main(*sys.argv[1:])))
        case _:
            raise SystemExit("usage: outside_readers.py [FOLDER]")
