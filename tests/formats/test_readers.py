"""The smaller formats: each construct by hand, each fault with its place, and every real file there is."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

from argmap.errors import DecodeError
from argmap.formats import Diagnostic, dumps, formats, load, loads, losses
from argmap.model import Debate

KIALO = """Discussion Title: Fish

1. Stop the deal.
1.1. Pro: -> See 1.2.1.
1.2. Con: Fish \\(cod\\) matter, [says the report](https://example.org/a).
1.2.1. Pro: They
are food.
"""


def links(debate: Debate) -> list[tuple[str, tuple[str, ...], str]]:
    return [(link.kind, link.sources, link.target) for link in debate.links]


def test_kialo() -> None:
    debate = loads(KIALO, name="fish.txt")
    assert debate.title == "Fish"
    assert [(s.id, s.text) for s in debate.statements] == [
        ("1", "Stop the deal."),
        ("1.2", "Fish (cod) matter, [says the report](https://example.org/a)."),
        ("1.2.1", "They\nare food."),
    ]
    assert links(debate) == [
        ("supports", ("1.2.1",), "1"),
        ("attacks", ("1.2",), "1"),
        ("supports", ("1.2.1",), "1.2"),
    ]


def test_kialo_with_several_theses_puts_them_under_a_question() -> None:
    debate = loads("1. What now?\n1.1. Stop.\n1.2. Go on.\n", "kialo")
    assert [s.kind for s in debate.statements] == ["question", "claim", "claim"]
    assert {kind for kind, *_ in links(debate)} == {"answers"}
    assert loads(dumps(debate, "kialo"), "kialo") == debate


def test_kialo_numbers_do_not_grow_without_end() -> None:
    ids = [f"s{number}" for number in range(2000)]
    debate = Debate(
        statements=[{"kind": "claim", "id": id, "text": id} for id in ids],
        links=[
            {"id": f"k{n}", "kind": "supports", "sources": [ids[n]], "target": ids[n - 1]}
            for n in range(1, 2000)
        ],
    )
    text = dumps(debate, "kialo")
    assert len(text) < 1_000_000
    assert len(loads(text, "kialo").links) == 1999


def test_sadface_of_both_versions() -> None:
    nodes = [{"id": "a", "type": "atom", "text": "A"}, {"id": "b", "type": "atom", "text": "B"}]
    edges = [{"id": "1", "source_id": "a", "target_id": "s"}, {"id": "2", "source_id": "s", "target_id": "b"}]
    for scheme, kind in (
        ({"type": "scheme", "name": "support"}, "supports"),
        ({"type": "scheme", "name": "conflict"}, "attacks"),
        ({"type": "inference", "name": "support"}, "supports"),
        ({"type": "conflict", "name": "disagree"}, "attacks"),
    ):
        text = json.dumps({"nodes": [*nodes, {"id": "s", **scheme}], "edges": edges})
        assert links(loads(text)) == [(kind, ("a",), "b")]


def test_sadface_anchors_words_by_offset_and_length() -> None:
    atom = {"id": "a", "type": "atom", "text": "A"}
    atom["sources"] = [{"resource_id": "r", "text": "words", "offset": 8, "length": 5}]  # type: ignore[assignment]
    resource = {"id": "r", "type": "text", "content": "He said words."}
    debate = loads(json.dumps({"nodes": [atom], "edges": [], "resources": [resource]}), "sadface")
    (quote,) = debate.statements[0].said[0].quotes
    assert debate.sources[0].text[quote.start : quote.end] == quote.exact == "words"
    assert loads(dumps(debate, "sadface"), "sadface") == debate


def test_brat() -> None:
    text = (
        "T1\tMajorClaim 0 3\tone\nT2\tClaim 4 7\ttwo\nT3\tPremise 8 13\tthree\n"
        "A1\tStance T2 Against\nR1\tsupports Arg1:T3 Arg2:T2\n#1\tNote T1\tx\n"
    )
    debate = loads(text, "brat", name="essay.ann")
    assert links(debate) == [("supports", ("T3",), "T2"), ("attacks", ("T2",), "T1")]
    assert [(s.tags, s.said[0].quotes[0].start) for s in debate.statements] == [
        (("MajorClaim",), 0),
        (("Claim",), 4),
        (("Premise",), 8),
    ]
    assert debate.sources[0].path == "essay.txt"


def test_mindmup_groups_are_linked_premises() -> None:
    group = {"title": "group", "attr": {"group": "opposing", "contentLocked": True}}
    premises = {
        "2": {"id": 4, "title": "B"},
        "1": {"id": 3, "title": "A", "attr": {"styleNames": ["attr_implicit_claim"]}},
    }
    root = {
        "id": 1,
        "title": "C",
        "ideas": {"1": {"id": 2, **group, "ideas": premises}, "2": {"id": 5, "title": "D"}},
    }
    debate = loads(json.dumps({"id": "root", "formatVersion": 3, "title": "M", "ideas": {"1": root}}))
    assert links(debate) == [("attacks", ("3", "4"), "1"), ("supports", ("5",), "1")]
    assert [s.id for s in debate.statements if s.implicit] == ["3"]


def test_mindmup_is_written_as_a_tree() -> None:
    ids = ("c", "a", "b", "d", "e")
    links_of = [
        ("k1", "supports", ["a", "b"], "c"),
        ("k2", "attacks", ["d"], "a"),
        ("k3", "supports", ["d"], "c"),  # d stands below a already
        ("k4", "supports", ["c"], "d"),  # a circle
        ("k5", "attacks", ["e"], "k1"),  # on a link
    ]
    debate = Debate(
        title="M",
        statements=[{"kind": "claim", "id": id, "text": id.upper(), "implicit": id == "b"} for id in ids],
        links=[dict(zip(("id", "kind", "sources", "target"), row, strict=True)) for row in links_of],
    )
    given = json.loads(dumps(debate, "mindmup"))
    assert [idea["title"] for idea in given["ideas"].values()] == ["C", "E"]
    (group,) = given["ideas"]["1"]["ideas"].values()
    assert group["attr"] == {"contentLocked": True, "group": "supporting"}
    assert [idea["title"] for idea in group["ideas"].values()] == ["A", "B"]
    back = loads(dumps(debate, "mindmup"))
    assert links(back) == [("supports", ("a", "b"), "c"), ("attacks", ("d",), "a")]
    lost = {loss.feature: loss.ids for loss in losses(debate, "mindmup")}
    assert lost["links"] == ("k3", "k4", "k5")
    assert loads(dumps(back, "mindmup")) == back


def test_mindmup_does_not_nest_without_end() -> None:
    ids = [f"s{number}" for number in range(3000)]
    rows = [(f"k{n}", ids[n], ids[n - 1]) for n in range(1, 3000)]
    for order in (rows, rows[::-1]):
        debate = Debate(
            statements=[{"kind": "claim", "id": id, "text": id} for id in ids],
            links=[{"id": id, "kind": "supports", "sources": [a], "target": b} for id, a, b in order],
        )
        assert 2900 < len(loads(dumps(debate, "mindmup"), "mindmup").links) < 2999


def test_ova2_is_the_aif_it_stands_for() -> None:
    nodes = [
        {"id": 1, "type": "L", "text": "Ann : Fish", "participantID": 3, "visible": True},
        {"id": 2, "type": "YA", "text": "Asserting"},
        {"id": 3, "type": "I", "text": "Fish matter"},
        {"id": 4, "type": "L", "text": "Coder : Ann : Fish", "visible": False},
    ]
    edges = [{"from": {"id": 1}, "to": {"id": 2}}, {"from": {"id": 2}, "to": {"id": 3}}]
    text = {
        "nodes": nodes,
        "edges": edges,
        "participants": [],
        "analysis": {"txt": "Ann: <span id='node1'>Fish</span>"},
    }
    debate = loads(json.dumps(text))
    assert [(u.speaker, u.text, u.quote and u.quote.start) for u in debate.utterances] == [("ann", "Fish", 5)]
    assert debate.speakers_of("3") == ("ann",)


@pytest.mark.parametrize(
    ("format", "text", "line", "words"),
    [
        ("kialo", "1. a\n1.1. Pro: -> See 9.\n", 2, "no claim 9"),
        ("kialo", "1. a\n1. b\n", 2, "two claims"),
        ("kialo", "a\n1. b\n", 1, "no number"),
        ("kialo", "", 1, "here is none"),
        ("sadface", '{"nodes": [\n{"id": "a", "type": "sum"}]}', 2, "type 'sum'"),
        ("sadface", '{"nodes": [],\n"edges": [{"source_id": "a", "target_id": "b"}]}', 2, "no node"),
        ("arguebuf", '{"nodes": {},\n"edges": {"e": {"source": "a", "target": "b"}}}', 2, "no node"),
        ("brat", "T1\tClaim 0 1\ta\nR1\tattacks Arg1:T1 Arg2:T9\n", 2, "no span 'T9'"),
        ("brat", "T1\tClaim 0 1\ta\nwhat\n", 2, "a line of brat"),
        ("mindmup", '{"ideas": {"1":\n 5}}', 2, "an idea is an object"),
        ("microtexts", "<arggraph>\n<edge id='c' src='a' trg='b' type='reb'/></arggraph>", 2, "no adu 'a'"),
        ("microtexts", "<arggraph>\n<adu/></arggraph>", 2, "no id"),
        ("microtexts", "<a>\n</b>", 2, "not XML"),
        ("microtexts", "<tei/>", 1, "an arggraph"),
        (
            "microtexts",
            '<!DOCTYPE a [\n<!ENTITY l "lollollollollollol">]><a>&l;</a>',
            2,
            "more than a character",
        ),
        ("microtexts", "<a>" * 300, 1, "deep"),
        ("xaif", '{"text": "a",\n"AIF": 5}', 2, "list of nodes"),
    ],
)
def test_faults_have_their_places(format: str, text: str, line: int, words: str) -> None:
    with pytest.raises(DecodeError, match=words) as caught:
        loads(text, format, name="f")
    assert caught.value.place is not None
    assert caught.value.place.line == line


def test_xml_keeps_its_own_characters_and_opens_nothing() -> None:
    text = (
        '<!DOCTYPE arggraph [<!ENTITY mdash "&#8212;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<arggraph><edu id="e">a&mdash;b</edu></arggraph>'
    )
    with pytest.raises(DecodeError, match="'f' stands for"):
        loads(text, "microtexts")
    loads(text.replace('<!ENTITY f SYSTEM "file:///etc/passwd">', ""), "microtexts")


def test_no_reader_is_worn_down(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A small sample of what ``benchmarks/fuzz.py`` does, on debates that argmap writes itself."""
    fuzz = runpy.run_path(str(root / "benchmarks" / "fuzz.py"))
    readers = [row.name for row in formats() if row.decode and row.name not in ("argdown", "csv")]
    assert fuzz["main"](str(tmp_path), 60, *readers) == 0, capsys.readouterr().out


@pytest.mark.corpora
def test_real_files(corpora: Path) -> None:
    told: list[Diagnostic] = []
    for path in (corpora / "kialo").glob("*.txt"):
        debate = load(path, report=told.append)
        assert dumps(debate, "kialo").split() == path.read_text(encoding="utf-8").split()
    for path in (corpora / "sadface").glob("*.json"):
        debate = load(path, report=told.append)
        given, back = json.loads(path.read_text(encoding="utf-8")), json.loads(dumps(debate, "sadface"))
        assert given.keys() == back.keys()
        for key, part in given.items():
            one, other = (
                sorted(json.dumps(row, sort_keys=True) for row in rows) if isinstance(rows, list) else rows
                for rows in (part, back[key])
            )
            assert one == other, key
    assert not told


@pytest.mark.corpora
def test_rebuttals_and_undercutters_of_the_microtexts(
    root: Path, corpora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main = runpy.run_path(str(root / "benchmarks" / "microtexts.py"))["main"]
    assert main(str(corpora / "microtexts-xml")) == 0, capsys.readouterr().out


@pytest.mark.corpora
def test_words_of_us_2016_stand_in_the_texts_beside(
    root: Path, corpora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main = runpy.run_path(str(root / "benchmarks" / "quotes.py"))["main"]
    main(str(corpora / "aif" / "us2016"))
    last = capsys.readouterr().out.splitlines()[-1]
    there, _, total = last.split(" ")[:3]
    assert int(there) >= 0.96 * int(total) > 0
