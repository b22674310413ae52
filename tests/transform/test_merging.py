"""Several debates as one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap.errors import ModelError, QueryError, UnknownName
from argmap.model import (
    Argument,
    Claim,
    Condition,
    Debate,
    Link,
    Proposal,
    Quote,
    Said,
    Source,
    Speaker,
    Standing,
    Tenure,
    Utterance,
)
from argmap.transform import merge, same
from tests.strategies import debates

from .exchanges import road
from .test_naming import other_names


def said(*utterances: str, **more) -> tuple[Said, ...]:
    return tuple(Said(utterance=u, **more) for u in utterances)


def ann(*statements, name="Ann", date="2025-06-02", links=(), **more) -> Debate:
    speakers = (Speaker(id="ann", name=name),)
    utterances = (Utterance(id="ann-1", speaker="ann"),)
    return Debate(
        speakers=speakers, utterances=utterances, statements=statements, links=links, date=date, **more
    )


@given(debates())
def test_a_debate_with_itself_is_itself(debate):
    assert merge(debate, debate) == debate
    assert merge(debate) == debate


@given(debates(), debates())
@settings(max_examples=25)
def test_nothing_is_lost_and_nothing_is_there_twice(one, two):
    refused = ""
    try:
        whole = merge(one, two)
    except ModelError as error:
        refused = str(error)
    if refused:
        assert "is reported by itself" in refused
        return
    for name in ("speakers", "sources", "utterances", "statements", "links"):
        sizes = [len(getattr(d, name)) for d in (one, two, whole)]
        assert max(sizes[:2]) <= sizes[2] <= sizes[0] + sizes[1]
    acts = [sum(len(t.said) for t in (*d.statements, *d.links)) for d in (one, two, whole)]
    assert acts[2] >= acts[0]


def test_the_same_claim_keeps_both_speakers_words():
    one = ann(Claim(id="cars", text="It brings  cars.", said=said("ann-1")))
    two = Debate(
        date="2025-06-03",
        speakers=(Speaker(id="bob", name="Bob"),),
        utterances=(Utterance(id="bob-1", speaker="bob"),),
        statements=(Claim(id="more-cars", text="it BRINGS cars.", said=said("bob-1"), tags=("traffic",)),),
    )
    whole = merge(one, two)
    assert len(whole.statements) == 1
    assert whole.speakers_of("cars") == ("ann", "bob")
    assert whole["cars"].text == "It brings  cars."
    assert whole["cars"].tags == ("traffic",)
    assert [u.at for u in whole.utterances] == ["2025-06-02", "2025-06-03"]
    assert whole.date is None


def test_one_id_is_one_statement_and_the_other_wording_is_kept():
    one, two = ann(Claim(id="cars", text="Cars come.")), ann(Claim(id="cars", text="Cars will come."))
    three = merge(one, two, two)
    assert three["cars"].text == "Cars come."
    assert three["cars"].data["wordings"] == ("Cars will come.",)


def test_one_id_and_two_kinds_are_two_statements():
    whole = merge(ann(Claim(id="a", text="A.")), ann(Proposal(id="a", text="A.")))
    assert [(s.id, s.kind) for s in whole.statements] == [("a", "claim"), ("a-2", "proposal")]


def test_each_text_is_taken_once():
    twins = (Claim(id="x", text="A."), Claim(id="y", text="A."))
    between = (Link(id="k", kind="rephrases", sources=("x",), target="y"),)
    whole = merge(ann(Claim(id="a", text="a.")), ann(*twins, links=between))
    assert [s.id for s in whole.statements] == ["a", "y"]
    assert (whole.link("k").sources, whole.link("k").target) == (("a",), "y")


def test_a_title_stands_for_a_text_and_nothing_matches_nothing():
    one = ann(Claim(id="a", title="Cars"), Claim(id="b"), Standing(id="s", of="ann"))
    two = ann(Claim(id="c", title="cars"), Claim(id="d"), Standing(id="t", of="ann"))
    assert [s.id for s in merge(one, two).statements] == ["a", "b", "s", "d", "t"]


def test_what_is_told_comes_first():
    one = ann(Claim(id="a", text="A."), Claim(id="b", text="B."))
    two = ann(Claim(id="b", text="b."), Claim(id="c", text="C."))
    assert [s.id for s in merge(one, two, same={"c": "a"}).statements] == ["a", "b"]
    assert [s.id for s in merge(one, two, same={"b": "a", "c": "a"}).statements] == ["a", "b"]
    with pytest.raises(UnknownName, match="no statement is called 'd'"):
        merge(one, two, same={"d": "a"})
    with pytest.raises(UnknownName, match="no statement is called 'z'"):
        merge(one, two, same={"b": "z"})
    with pytest.raises(QueryError, match="'p' is a proposal and 'a' a claim"):
        merge(one, ann(Proposal(id="p")), same={"p": "a"})
    later = merge(one, Debate(), two, same={"c": "a"})
    assert [s.id for s in later.statements] == ["a", "b"]


def test_speakers_of_one_name_are_one_and_namesakes_by_id_are_two():
    bob = Debate(
        speakers=(
            Speaker(id="ann", name="Ann Other"),
            Speaker(id="a", name="ANN", parties=(Tenure(name="Green"),)),
        ),
        utterances=(Utterance(id="u", speaker="ann"), Utterance(id="v", speaker="a")),
        date="2025-06-02",
    )
    whole = merge(ann(), bob)
    assert [(s.id, s.name, s.party) for s in whole.speakers] == [
        ("ann", "Ann", "Green"),
        ("ann-2", "Ann Other", None),
    ]
    assert [u.speaker for u in whole.utterances] == ["ann", "ann-2", "ann"]
    told = merge(ann(), bob, speakers={"ann": "ann"})
    assert told.speaker("ann").aliases == ("Ann Other",)
    with pytest.raises(UnknownName, match="no speaker is called 'eve'"):
        merge(ann(), bob, speakers={"eve": "ann"})


def test_utterances_of_one_id_are_one_only_where_they_say_nothing_different():
    one = Debate(utterances=(Utterance(id="u", text="Yes."), Utterance(id="v")))
    two = Debate(utterances=(Utterance(id="u", text="No."), Utterance(id="v", at="2025", replies_to=("u",))))
    whole = merge(one, two)
    assert [(u.id, u.text, u.at, u.replies_to) for u in whole.utterances] == [
        ("u", "Yes.", None, ()),
        ("v", "", "2025", ("u-2",)),
        ("u-2", "No.", None, ()),
    ]


def test_links_that_join_the_same_are_one():
    statements = (Claim(id="a", text="A."), Claim(id="b", text="B."))
    pro = Link(id="k", kind="supports", sources=("a",), target="b")
    objection = Link(id="o", kind="attacks", sources=("b",), target="k")
    one = Debate(statements=statements, links=(pro, objection))
    two = other_names(one)
    assert merge(one, two) == one
    drawn = Link(id="k", kind="supports", sources=("a",), target="b", scheme="sign")
    assert merge(one, Debate(statements=statements, links=(drawn,))).link("k").scheme == "sign"
    another = Link(id="m", kind="supports", sources=("a",), target="b", scheme="example")
    other = merge(
        one.replace(links=(drawn, objection)), Debate(statements=statements, links=(drawn, another))
    )
    assert [(k.id, k.scheme) for k in other.links] == [("k", "sign"), ("o", ""), ("m", "example")]


def test_a_link_of_one_id_and_other_ends_gets_another():
    statements = (Claim(id="a", text="A."), Claim(id="b", text="B."))
    one = Debate(statements=statements, links=(Link(id="k", kind="supports", sources=("a",), target="b"),))
    two = Debate(
        statements=(*statements, Argument(id="g", steps=("k",))),
        links=(
            Link(id="o", kind="attacks", sources=("a",), target="k"),
            Link(id="k", kind="supports", sources=("b",), target="a"),
        ),
    )
    whole = merge(one, two)
    assert [(k.id, k.target) for k in whole.links] == [("k", "b"), ("o", "k-2"), ("k-2", "a")]
    assert whole["g"].steps == ("k-2",)


def test_a_link_that_names_who_drew_it_is_not_one_that_does_not():
    statements = (Claim(id="a", text="A."), Claim(id="b", text="B."))
    links = [Link(id="k", kind="supports", sources=("a",), target="b", said=s) for s in ((), said("u"))]
    debates = [Debate(utterances=(Utterance(id="u"),), statements=statements, links=(k,)) for k in links]
    assert [k.id for k in merge(*debates).links] == ["k", "k-2"]


def test_a_standing_and_a_condition_follow_their_names():
    one = ann(Claim(id="x", text="Closed"))
    two = Debate(
        date="2025-06-02",
        speakers=(Speaker(id="a2", name="Ann"),),
        statements=(
            Claim(id="closed", text="closed"),
            Standing(id="can", of="a2", text="Can."),
            Proposal(id="p", text="P.", conditions=(Condition(kind="until", statement="closed"),)),
        ),
    )
    whole = merge(one, two)
    assert whole["can"].of == "ann"
    assert whole["p"].conditions[0].statement == "x"


def test_new_words_for_an_act_are_added():
    words = [Quote(source="s", exact=text) for text in ("one", "two", "three")]
    made = [
        Debate(
            sources=(Source(id="s", text="one two three"),),
            utterances=(Utterance(id="u"),),
            statements=(Claim(id="a", text="A.", said=(Said(utterance="u", quotes=quotes),)),),
        )
        for quotes in (tuple(words[:2]), tuple(words[1:]))
    ]
    assert merge(*made)["a"].said == (
        Said(utterance="u", quotes=(words[0], words[1])),
        Said(utterance="u", quotes=(words[2],)),
    )


def test_files_are_named_from_the_first_folder(tmp_path):
    import argmap

    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(f"{folder} word", encoding="utf-8")
        page = Debate(
            sources=(Source(id="page", path="page.txt", title=folder),),
            utterances=(Utterance(id=folder, quote=Quote(source="page", exact=f"{folder} word")),),
        )
        argmap.dump(page, tmp_path / folder / "map.json")
    whole = merge(*(argmap.load(tmp_path / folder / "map.json") for folder in ("one", "two")))
    assert [(s.id, s.path) for s in whole.sources] == [("page", "page.txt"), ("page-2", "../two/page.txt")]
    assert argmap.check(whole, select=["Q"], root=tmp_path) == ()


def test_the_specimen_with_a_second_day(specimen):
    whole = merge(specimen, road())
    assert len(whole.statements) == len(specimen.statements) + 7
    assert merge(specimen, specimen) == specimen
    assert same(merge(road(), road()), road())
