"""A debate refuses what cannot exist, and looks one step."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given

from argmap.errors import ModelError, QueryError, UnknownName
from argmap.model import Argument, Claim, Debate, Link, Proposal, Said, Speaker, Standing, Utterance
from tests.strategies import debates

GOOD: dict[str, Any] = {
    "speakers": [{"id": "philp"}, {"id": "cooper"}],
    "sources": [{"id": "report"}],
    "utterances": [{"id": "u1", "speaker": "philp"}, {"id": "u2", "speaker": "cooper", "replies_to": ["u1"]}],
    "statements": [
        {"kind": "proposal", "id": "deal", "said": [{"utterance": "u1"}]},
        {
            "kind": "claim",
            "id": "reason",
            "said": [{"utterance": "u1"}, {"utterance": "u2", "force": "conceding"}],
        },
        {"kind": "standing", "id": "standing", "of": "philp"},
        {"kind": "claim", "id": "record", "said": [{"utterance": "u2"}]},
    ],
    "links": [
        {"id": "k1", "kind": "supports", "sources": ["reason"], "target": "deal"},
        {"id": "k2", "kind": "attacks", "sources": ["record"], "target": "standing"},
        {"id": "k3", "kind": "attacks", "sources": ["record"], "target": "k1"},
    ],
}


def with_(**parts: Any) -> Debate:
    return Debate(**{**copy.deepcopy(GOOD), **parts})


def test_one_step() -> None:
    debate = with_()
    assert debate["deal"].kind == "proposal"
    assert [k.id for k in debate.links_to("deal")] == ["k1"]
    assert [k.id for k in debate.attacks_on("k1")] == ["k3"]
    assert [k.id for k in debate.supports_of(debate["deal"])] == ["k1"]
    assert [k.id for k in debate.links_from("record")] == ["k2", "k3"]
    assert [k.id for k in debate.links_from("record", "supports")] == []
    assert [s.id for s in debate.said_by("cooper")] == ["reason", "record"]
    assert debate.speakers_of("reason") == ("philp", "cooper")
    assert debate.speakers_of("k1") == ("philp",)  # who concedes a reason has not drawn the conclusion
    assert debate.speakers_of("standing") == ()
    assert "deal" in debate
    assert debate["deal"] in debate
    assert Claim(id="deal") not in debate
    assert "nothing" not in debate


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda d: d["dael"], "no statement or link is called 'dael'; did you mean 'deal'"),
        (lambda d: d.statement("k1"), "no statement is called 'k1'"),
        (lambda d: d.link("deal"), "no link is called 'deal'"),
        (lambda d: d.speaker("phlip"), "no speaker is called 'phlip'; did you mean 'philp'"),
        (lambda d: d.said_by("coper"), "did you mean 'cooper'"),
        (lambda d: d.source("x"), "no source is called 'x'"),
        (lambda d: d.utterance("u3"), "no utterance is called 'u3'"),
        (lambda d: d.links_to("nobody"), "'nobody'"),
        (lambda d: d[0], "no statement or link is called 0; a name is text"),
        (lambda d: d.speaker(None), "no speaker is called None"),
    ],
)
def test_unknown_names(ask: Any, words: str) -> None:
    with pytest.raises(UnknownName) as caught:
        ask(with_())
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("parts", "words", "ids"),
    [
        (
            {"speakers": [{"id": "philp"}, {"id": "cooper"}, {"id": "philp"}]},
            "two speakers have the id 'philp'",
            ("philp",),
        ),
        ({"sources": [{"id": "a"}, {"id": "a"}]}, "two sources", ("a",)),
        ({"utterances": [*GOOD["utterances"], {"id": "u1"}]}, "two utterances have the id 'u1'", ("u1",)),
        (
            {"utterances": [*GOOD["utterances"], {"id": "u3", "speaker": "philip"}]},
            "did you mean 'philp'",
            ("u3",),
        ),
        ({"utterances": [*GOOD["utterances"], {"id": "u3", "to": ["x"]}]}, "the speaker 'x'", ("u3",)),
        (
            {"utterances": [*GOOD["utterances"], {"id": "u3", "replies_to": ["u9"]}]},
            "the utterance 'u9'",
            ("u3",),
        ),
        ({"utterances": [*GOOD["utterances"], {"id": "u3", "replies_to": ["u3"]}]}, "itself", ("u3",)),
        (
            {
                "utterances": [
                    *GOOD["utterances"],
                    {"id": "u3", "reported_by": "u4"},
                    {"id": "u4", "reported_by": "u3"},
                ]
            },
            "by way of others",
            None,
        ),
        (
            {"utterances": [*GOOD["utterances"], {"id": "u3", "quote": {"source": "x", "exact": "y"}}]},
            "the source 'x'",
            ("u3",),
        ),
        ({"statements": [*GOOD["statements"], {"kind": "claim", "id": "k1"}]}, "have the id 'k1'", ("k1",)),
        ({"statements": [*GOOD["statements"], {"kind": "claim", "id": ""}]}, "empty id", ("",)),
        (
            {
                "statements": [
                    *GOOD["statements"],
                    {"kind": "claim", "id": "x", "said": [{"utterance": "u7"}]},
                ]
            },
            "'u7'",
            ("x",),
        ),
        (
            {"statements": [*GOOD["statements"], {"kind": "standing", "id": "x", "of": "nobody"}]},
            "the speaker 'nobody'",
            ("x",),
        ),
        (
            {
                "statements": [
                    *GOOD["statements"],
                    {"kind": "proposal", "id": "x", "conditions": [{"kind": "if", "statement": "k1"}]},
                ]
            },
            "'k1'",
            ("x",),
        ),
        (
            {"statements": [*GOOD["statements"], {"kind": "argument", "id": "x", "steps": ["deal"]}]},
            "the link 'deal'",
            ("x",),
        ),
        (
            {"links": [{"id": "k", "kind": "attacks", "sources": [], "target": "deal"}]},
            "comes from no statement",
            ("k",),
        ),
        (
            {"links": [{"id": "k", "kind": "attacks", "sources": ["deal", "deal"], "target": "reason"}]},
            "one source twice",
            ("k",),
        ),
        (
            {"links": [{"id": "k", "kind": "attacks", "sources": ["x"], "target": "deal"}]},
            "the statement 'x'",
            ("k",),
        ),
        (
            {"links": [{"id": "k", "kind": "attacks", "sources": ["deal"], "target": "x"}]},
            "'x', which is not there",
            ("k",),
        ),
        (
            {"links": [*GOOD["links"], {"id": "k", "kind": "attacks", "sources": ["k1"], "target": "deal"}]},
            "comes from the link 'k1'",
            ("k",),
        ),
        (
            {
                "links": [
                    {"id": "a", "kind": "attacks", "sources": ["deal"], "target": "b"},
                    {"id": "b", "kind": "attacks", "sources": ["deal"], "target": "a"},
                ]
            },
            "by way of other links",
            None,
        ),
        ({"date": "2025-06-31"}, "no such day", ()),
        ({"title": 5}, "title", ()),
        ({"statements": [{"kind": "claim", "id": "x", "colour": "red"}]}, "statements.0.colour", ()),
        ({"statements": [{"kind": "claim", "id": "x", "text": 5}]}, "statements.0.text", ()),
        ({"statements": [{"kind": "clam", "id": "x"}]}, "clam", ()),
        ({"statements": (Claim(id=5),)}, "statements.0.id", ()),
        ({"data": {"a": {1}}}, "JSON", ()),
        ({"data": 5}, "data is a mapping", ()),
        ({"speakers": 5}, "speakers", ()),
        ({"statements": None, "links": ()}, "statements", ()),
    ],
)
def test_what_cannot_exist(parts: dict[str, Any], words: str, ids: tuple[str, ...] | None) -> None:
    with pytest.raises(ModelError) as caught:
        with_(**parts)
    assert words in str(caught.value)
    assert ids is None or caught.value.ids == ids


def test_a_debate_is_no_sequence() -> None:
    with pytest.raises(TypeError, match="not iterable"):
        list(with_())


def test_a_kind_of_link_is_one_of_those_there_are() -> None:
    with pytest.raises(QueryError, match="did you mean 'attacks'"):
        with_().links_to("deal", "atacks")


def test_errors_survive_a_pickle() -> None:
    with pytest.raises(UnknownName) as caught:
        with_()["dael"]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.name) == (str(caught.value), "dael")


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(ModelError) as caught:
        with_(
            links=[
                {"id": f"k{i}", "kind": "attacks", "sources": ["deal"], "target": f"x{i}"} for i in range(20)
            ]
        )
    assert len(caught.value.ids) == 20
    assert "and 12 more" in str(caught.value)


def test_long_chains_of_links_do_not_recurse() -> None:
    count = 50_000
    links = [Link(id="k0", kind="attacks", sources=("a",), target="a")]
    links += [Link(id=f"k{i}", kind="attacks", sources=("a",), target=f"k{i - 1}") for i in range(1, count)]
    assert len(Debate.trusted(statements=(Claim(id="a"),), links=tuple(links)).links) == count


@given(debates())
def test_a_debate_is_a_value(debate: Debate) -> None:
    assert debate == copy.deepcopy(debate) == pickle.loads(pickle.dumps(debate)) == debate.replace()
    assert debate.replace(origin="elsewhere") == debate
    assert debate.replace(title=debate.title + "!") != debate


@given(debates())
def test_one_step_is_what_the_links_say(debate: Debate) -> None:
    for thing in (*debate.statements, *debate.links):
        assert debate.links_to(thing.id) == tuple(k for k in debate.links if k.target == thing.id)
    for statement in debate.statements:
        assert debate.links_from(statement.id) == tuple(k for k in debate.links if statement.id in k.sources)
    for speaker in debate.speakers:
        assert debate.said_by(speaker.id) == tuple(
            s for s in debate.statements if speaker.id in debate.speakers_of(s)
        )


def test_trusted_checks_what_hangs_together() -> None:
    with pytest.raises(ModelError, match="'nobody'"):
        Debate.trusted(utterances=(Utterance(id="u", speaker="nobody"),))
    with pytest.raises(TypeError, match="colour"):
        Debate.trusted(colour="red")


def test_every_kind_of_thing_the_later_wings_need_fits() -> None:
    """Linked premises, a link on a link, reported speech, several speakers, an argument with its step."""
    debate = Debate(
        speakers=(Speaker(id="a"), Speaker(id="b"), Speaker(id="reporter")),
        utterances=(
            Utterance(id="r", speaker="reporter"),
            Utterance(id="u", speaker="a", reported_by="r", to=("b",)),
            Utterance(id="v", speaker="b", replies_to=("u",)),
        ),
        statements=(
            Proposal(id="p", said=(Said(utterance="u"), Said(utterance="v", force="agreeing"))),
            Claim(id="x"),
            Claim(id="y", implicit=True),
            Argument(id="arg", steps=("step",)),
            Standing(id="s", of="a"),
        ),
        links=(
            Link(
                id="step",
                kind="supports",
                sources=("x", "y"),
                target="p",
                said=(Said(utterance="u", force="arguing"),),
            ),
            Link(id="cut", kind="attacks", sources=("arg",), target="step"),
        ),
    )
    assert debate.speakers_of("p") == ("a", "b")
    assert debate.speakers_of("step") == ("a",)
    assert repr(debate) == "<Debate: 5 statements, 2 links, 3 speakers>"
