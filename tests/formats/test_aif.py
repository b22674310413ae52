"""AIF: each way it wires a dialogue, each kind of dirt, nothing lost, and changes written into what came."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from argmap.errors import DecodeError
from argmap.formats import Diagnostic, dumps, load, loads, losses
from argmap.model import Debate, Link, draft
from argmap.query import rebuttals


def aif(nodes: str, edges: str = "", **more: Any) -> str:
    """Write a document in short: ``"1 L Ann : Yes / 2 YA Asserting 74"`` and ``"1-2 2-3"``."""
    rows = []
    for line in filter(None, nodes.split(" / ")):
        node, kind, text = [*line.split(" ", 2), ""][:3]
        words, _, number = text.rpartition(" #")
        row = {"nodeID": node, "text": words if number.isdecimal() else text, "type": kind, "timestamp": "t"}
        rows.append(row | ({"scheme": words, "schemeID": number} if number.isdecimal() else {}))
    ends = [edge.split("-") for edge in edges.split()]
    lines = [
        {"edgeID": str(n), "fromID": a, "toID": b, "formEdgeID": None} for n, (a, b) in enumerate(ends, 100)
    ]
    return json.dumps({"nodes": rows, "edges": lines, "locutions": [], **more})


DIALOGUE = aif(
    "1 L Ann : Fish matter. / 2 YA Asserting #74 / 3 I fish matter / 4 TA Default Transition #82 / "
    "5 L Bob: They do not. / 6 YA Asserting #74 / 7 I fish do not matter / 8 CA Default Conflict #71 / "
    "9 YA Disagreeing #78 / 10 L Chris: Ann : Fish matter.",
    "1-2 2-3 1-4 4-5 5-6 6-7 7-8 8-3 4-9 9-8",
    locutions=[{"nodeID": "5", "personID": "409", "start": "2020-05-21 22:51:28", "end": None}],
    nodesetID=17,
)


def test_who_says_what_in_answer_to_whom() -> None:
    debate = loads(DIALOGUE)
    assert [(s.id, s.name) for s in debate.speakers] == [("ann", "Ann"), ("bob", "Bob")]
    one, two = debate.utterances
    assert (one.speaker, one.text, two.text) == ("ann", "Fish matter.", "They do not.")
    assert (two.replies_to, two.at) == (("1",), "2020-05-21 22:51:28")
    assert [(s.id, s.text, debate.speakers_of(s)) for s in debate.statements] == [
        ("3", "fish matter", ("ann",)),
        ("7", "fish do not matter", ("bob",)),
    ]
    (link,) = debate.links
    assert (link.kind, link.sources, link.target, link.scheme) == ("attacks", ("7",), "3", "")
    assert [(act.utterance, act.force) for act in link.said] == [("5", None)]


def test_nothing_is_lost_and_nothing_is_said_to_be() -> None:
    debate = loads(DIALOGUE)
    assert losses(debate, "aif") == ()
    assert json.loads(dumps(debate, "aif", strict=True)) == json.loads(DIALOGUE)


def test_a_change_is_written_into_the_document_that_came() -> None:
    given = json.loads(DIALOGUE)
    debate = loads(DIALOGUE)
    less = debate.replace(links=(), statements=debate.statements[:1])
    back = json.loads(dumps(less, "aif"))
    gone = {"6", "7", "8", "9"}
    assert [row for row in given["nodes"] if row["nodeID"] not in gone] == back["nodes"]
    assert {(e["fromID"], e["toID"]) for e in back["edges"]} == {
        ("1", "2"),
        ("2", "3"),
        ("1", "4"),
        ("4", "5"),
    }
    more = debate.replace(links=(*debate.links, Link(id="new", kind="supports", sources=("3",), target="7")))
    back = json.loads(dumps(more, "aif"))
    assert [row["nodeID"] for row in back["nodes"]] == [*(row["nodeID"] for row in given["nodes"]), "new"]
    assert back["edges"][:-2] == given["edges"]
    assert [(e["fromID"], e["toID"]) for e in back["edges"][-2:]] == [("3", "new"), ("new", "7")]
    assert back["nodesetID"] == 17


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Fiona Bruce : Well: yes", "Fiona Bruce", "Well: yes"),
        ("Fiona Bruce: Well : yes", "Fiona Bruce", "Well : yes"),
        ("It is 10:30", None, "It is 10:30"),
        (" : nobody", None, " : nobody"),
        ("no colon", None, "no colon"),
    ],
)
def test_the_name_stands_before_the_first_colon(text: str, speaker: str | None, words: str) -> None:
    debate = loads(aif(f"1 L {text} / 2 YA Asserting #74 / 3 I p", "1-2 2-3"))
    (utterance,) = debate.utterances
    names = {s.id: s.name for s in debate.speakers}
    assert (None if utterance.speaker is None else names[utterance.speaker]) == speaker
    assert utterance.text == words


def test_an_annotators_name_may_stand_before_a_speakers() -> None:
    nodes = "1 L Jo: Ann : so / 2 YA Asserting / 3 I so / 4 L Ann : yes / 5 YA Asserting / 6 I yes"
    debate = loads(aif(nodes, "1-2 2-3 4-5 5-6"))
    assert [(u.speaker, u.text) for u in debate.utterances] == [("ann", "so"), ("ann", "yes")]


def test_reported_speech_commits_the_reported_and_not_the_reporter() -> None:
    debate = loads(
        aif(
            "1 L Ann : Bob says so / 2 YA Asserting #74 / 3 L Bob : so / 4 YA Asserting / 5 I so",
            "1-2 2-3 3-4 4-5",
        )
    )
    assert [(u.id, u.reported_by) for u in debate.utterances] == [("1", None), ("3", "1")]
    assert debate.speakers_of("5") == ("bob",)


def test_annotators_are_no_speakers() -> None:
    debate = loads(
        aif(
            "1 L Ann : so / 2 L Chris: Ann : so / 3 YA Analysing #75 / 4 YA Asserting #74 / 5 I so",
            "2-3 3-1 1-4 4-5",
        )
    )
    assert [s.name for s in debate.speakers] == ["Ann"]
    assert debate.utterances[0].reported_by is None


@pytest.mark.parametrize(
    ("force", "kind", "kept"),
    [
        ("Pure Questioning #91", "question", None),
        ("PureQuestioning", "question", None),
        ("PureChallenging #92", "question", "pure challenging"),
        ("AssertiveQuestioning #73", "claim", "assertive questioning"),
        ("Asserting #74", "claim", None),
        ("Proposing", "proposal", None),
        ("Singing", "claim", "Singing"),
    ],
)
def test_forces_tell_questions_from_claims(force: str, kind: str, kept: str | None) -> None:
    statement = loads(aif(f"1 L Ann : so / 2 YA {force} / 3 I so", "1-2 2-3")).statements[0]
    assert (statement.kind, statement.said[0].force) == (kind, kept)


def test_linked_premises_are_one_link_and_a_conflict_with_an_inference_undercuts() -> None:
    debate = loads(
        aif("1 I a / 2 I b / 3 I c / 4 RA Default Inference #72 / 5 I d / 6 CA x #71", "1-4 2-4 4-3 5-6 6-4")
    )
    step, against = debate.links
    assert (step.sources, step.target) == (("1", "2"), "3")
    assert (against.kind, against.target) == ("attacks", "4")


def test_an_ad_hominem_strikes_the_speaker() -> None:
    debate = loads(
        aif(
            "1 L Ann : so / 2 YA Asserting #74 / 3 I so / 4 L Bob : liar / "
            "5 YA Asserting #74 / 6 I Ann lies / "
            "7 CA Ad hominem #172",
            "1-2 2-3 4-5 5-6 6-7 7-3",
        )
    )
    (link,) = debate.links
    assert (link.target, link.scheme, dict(link.data)) == ("standing-of-ann", "ad hominem", {"against": "3"})
    assert [(r.by, r.against, r.how) for r in rebuttals(debate)] == [(("bob",), ("ann",), "discredits")]
    alone = json.loads(dumps(debate.replace(data={}), "aif"))
    assert ("7", "3") in {(e["fromID"], e["toID"]) for e in alone["edges"]}


@pytest.mark.parametrize(
    ("nodes", "edges", "words"),
    [
        ("1 I a / 2 RA x", "1-2", "leads to no statement"),
        ("1 I a / 2 RA x", "2-1", "comes from no statement"),
        ("1 I a / 2 CA x / 3 CA y", "1-2 1-3 2-3 3-2", "leads to no step"),
        ("1 I a / 2 YA Asserting", "2-1", "nobody does anything by it"),
        ("1 L A: a / 2 L B: b / 3 YA Asserting / 4 YA Asserting", "1-3 3-2 2-4 4-1", "round in a circle"),
        ("1 EN x", "", "type 'EN'"),
    ],
)
def test_what_means_nothing_is_told_and_written_back(nodes: str, edges: str, words: str) -> None:
    text = aif(nodes, edges)
    told: list[Diagnostic] = []
    loads(text, report=told.append)
    assert {one.level for one in told} == {"warning"}
    assert any(words in one.message for one in told)
    assert all(one.place is not None for one in told)
    assert json.loads(dumps(loads(text), "aif")) == json.loads(text)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (
            '{"nodes": [{"nodeID": "1", "type": "I"}],\n "edges": [{"fromID": "1", "toID": "2"}]}',
            2,
            "no node '2'",
        ),
        ('{"nodes": [{"nodeID": "1"},\n {"nodeID": "1"}]}', 2, "two nodes have the id '1'"),
        ('{"nodes": [\n{"type": "I"}]}', 2, "has no nodeID"),
        ('{"nodes": [\n5]}', 2, "is an object"),
        ('{"nodes": [{"nodeID": "1",\n "text": []}]}', 2, "is text, not list"),
        ('{"nodes": [{"nodeID": "1", "type": "L"}],\n "edges": 5}', 2, "edges is a list"),
        (
            '{"nodes": [\n{"nodeID": "1", "type": "L", "text": "a"}],'
            '"locutions": [{"nodeID": "1", "start": "noon"}]}',
            2,
            "no date",
        ),
    ],
)
def test_strict_refuses_what_is_no_graph_and_lenient_tells(text: str, line: int, words: str) -> None:
    with pytest.raises(DecodeError, match=words) as caught:
        loads(text, "aif", name="f.json")
    assert caught.value.place is not None
    assert caught.value.place.line == line
    told: list[Diagnostic] = []
    assert isinstance(loads(text, "aif", strict=False, report=told.append), Debate)
    assert words in told[0].message


def test_ids_may_be_numbers_and_lists_null() -> None:
    text = '{"nodes": [{"nodeID": 1, "type": "I", "text": "a"}], "edges": null, "locutions": null}'
    debate = loads(text)
    assert debate.statements[0].id == "1"
    assert json.loads(dumps(debate, "aif")) == json.loads(text)


def test_a_debate_of_our_own_comes_back(specimen: Debate) -> None:
    back = loads(dumps(specimen, "aif"))
    assert back.data == {}
    assert [s.name for s in back.speakers] == [s.name for s in specimen.speakers]
    assert [(r.by, r.against, r.how) for r in rebuttals(back)] == [
        (r.by, r.against, r.how) for r in rebuttals(specimen)
    ]


def test_an_utterance_and_a_statement_of_one_id_stay_two() -> None:
    with draft() as d:
        d.speaker("Ann").claims("Ann 1", id="ann-1")
    lost = {loss.feature: loss.ids for loss in losses(d.debate, "aif")}
    assert lost == {"ids": ("ann-1",)}


@pytest.mark.corpora
@pytest.mark.parametrize("script", ["aif_roundtrip", "aif_counts"])
def test_real_files(script: str, root: Path, corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every file of AIF there is: nothing lost, and heard as an independent count hears it."""
    main = runpy.run_path(str(root / "benchmarks" / f"{script}.py"))["main"]
    assert main(str(corpora / "aif")) == 0
    assert not capsys.readouterr().out.endswith("0 of 0 equal\n")


@pytest.mark.corpora
def test_real_files_are_told_by_their_content(corpora: Path) -> None:
    path = next((corpora / "aif" / "qt30").glob("*.json"))
    assert load(path).utterances
