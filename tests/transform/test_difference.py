"""What differs: as sentences, applied, and as one debate with marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ModelError, QueryError
from argmap.graph import part
from argmap.model import Claim, Debate, Link, Proposal, Source, Speaker, Utterance
from argmap.transform import diff, merge, prune
from tests.strategies import debates, texts

from .exchanges import road


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Debate, Debate]:
    """A debate and what somebody made of it: things taken out, reworded, relinked, moved, put in."""
    one = draw(debates())
    two = draw(st.sampled_from([one, one, one, draw(debates())]))
    kept = [n for n in range(len(two.index)) if draw(st.integers(0, 5))]
    two = part(two, kept, utterances={u.id for u in two.utterances if draw(st.integers(0, 4))})
    statements = [
        replace(s, text=draw(texts())) if not draw(st.integers(0, 4)) else s for s in two.statements
    ]
    names = [s.id for s in statements]
    links = [
        replace(k, sources=(draw(st.sampled_from(names)),), tags=("new",))
        if not draw(st.integers(0, 4))
        else k
        for k in two.links
    ]
    if draw(st.booleans()):
        statements.reverse()
    if draw(st.booleans()) and not any(k.target in {o.id for o in links} for k in links):
        links.reverse()
    two = Debate(
        title=draw(st.sampled_from([one.title, "Another"])),
        data=draw(st.sampled_from([one.data, {"a": 1}])),
        speakers=two.speakers,
        sources=two.sources,
        utterances=two.utterances[::-1] if draw(st.booleans()) else two.utterances,
        statements=tuple(statements),
        links=tuple(links),
    )
    if draw(st.booleans()):
        try:
            two = merge(two, draw(debates()))
        except ModelError:  # reports of each other
            return one, two
    return one, two


@given(pairs())
def test_a_diff_leads_from_the_one_to_the_other(pair):
    one, two = pair
    found = diff(one, two)
    assert found.apply(one) == two
    assert diff(two, one).apply(two) == one
    assert bool(found) == (one != two)
    for change in found:
        assert str(change).isprintable()
        assert str(change)[0].isupper()
        assert str(change).endswith(".")
    shown, marks = found.marked(one)
    things = {t.id: t for t in (*shown.statements, *shown.links)}
    assert set(marks) <= set(things)
    gone = {name for name, how in marks.items() if how == "removed"}
    ours = {t.id: t for t in (*two.statements, *two.links)}
    assert {name: thing for name, thing in things.items() if name not in gone} == ours
    for before, after in ((one.statements, two.statements), (one.links, two.links)):
        left = {t.id for t in before} - {t.id for t in after}
        assert len(left) == sum(
            t.id in gone for t in (shown.statements if before is one.statements else shown.links)
        )


def sentences(one: Debate, two: Debate) -> list[str]:
    return str(diff(one, two)).splitlines()


def test_nothing_differs():
    assert str(diff(road(), road())) == "Nothing differs."
    assert not diff(road(), road())
    assert len(diff(road(), road())) == 0


def test_what_is_added_and_removed():
    debate = road()
    less = prune(debate, without=["cars", "garage"])
    assert sentences(less, debate) == [
        "Added: an utterance of Bob (u4).",
        "Added: claim “It brings cars” (cars), by Bob.",
        "Added: claim “Ann owns a garage” (garage), by Bob.",
        "Added: “It brings cars” attacks “Build the road” (no).",
        "Added: “Cars are welcome” attacks “It brings cars” (yes).",
        "Added: “Ann owns a garage” attacks “Ann Lee can be heard on this.” (strike).",
    ]
    assert sentences(debate, less)[1] == "Removed: claim “It brings cars” (cars), by Bob."


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"title": "The bridge"}, "Changed: the title, from “The road” to “The bridge”."),
        ({"date": None}, "Changed: the date, from “2025-06-01” to nothing."),
        ({"data": {"a": 1}}, "Changed: the data of the debate."),
    ],
)
def test_the_debate_itself(change, says):
    assert sentences(road(), road().replace(**change)) == [says]


def changed(part: str, id: str, **more) -> list[str]:
    debate = road()
    things = tuple(replace(t, **more) if t.id == id else t for t in getattr(debate, part))
    return sentences(debate, debate.replace(**{part: things}))


def test_each_sort_of_change():
    assert changed("statements", "cars", text="It brings lorries") == [
        "Reworded: claim 'cars' said “It brings cars” and now says “It brings lorries”."
    ]
    assert changed("statements", "cars", title="Lorries", tags=("x",), said=()) == [
        "Reworded: claim 'cars' was called nothing and now is called “Lorries”; "
        "also its acts and quotes and tags."
    ]
    assert changed("statements", "cars", tags=("x",)) == [
        "Changed: claim “It brings cars” (cars), by Bob: its tags."
    ]
    assert changed("links", "no", target="pays") == [
        "Re-linked: “It brings cars” attacks “Build the road”; now “It brings cars” attacks “It pays” (no)."
    ]
    assert changed("links", "law-step", kind="attacks", scheme="sign") == [
        "Re-linked: “What pays is allowed” supports the step from “It pays” to “Build the road”; now "
        "“What pays is allowed” attacks the step from “It pays” to “Build the road” (law-step); "
        "also its scheme."
    ]
    assert changed("links", "no", scheme="sign") == [
        "Changed: “It brings cars” attacks “Build the road” (no): its scheme."
    ]
    assert changed("utterances", "u2", at=None, replies_to=(), to=("ann-lee",)) == [
        "Changed: an utterance of Bob (u2): its hearers, time and what it replies to."
    ]
    assert changed("utterances", "u2", text="No.") == [
        "Reworded: utterance 'u2' said nothing and now says “No.”."
    ]
    assert changed("speakers", "bob", name="Robert") == ["Changed: the speaker Robert (bob): its name."]
    assert changed("sources", "minutes", title="") == ["Changed: the source “minutes” (minutes): its title."]


def test_an_order_is_told():
    debate = road()
    moved = debate.replace(statements=debate.statements[::-1], links=debate.links[::-1])
    assert sentences(debate, moved) == [
        "Moved: the statements stand in another order.",
        "Moved: the links stand in another order.",
    ]
    assert diff(debate, moved).apply(debate) == moved


def test_one_id_that_was_a_statement_and_is_a_link():
    ends = (Claim(id="a", text="A."), Claim(id="b", text="B."))
    one = Debate(
        statements=(*ends, Claim(id="k", text="K.")),
        links=(Link(id="l", kind="supports", sources=("k",), target="a"),),
    )
    two = Debate(statements=ends, links=(Link(id="k", kind="supports", sources=("a",), target="b"),))
    shown, marks = diff(one, two).marked(one)
    assert marks == {"k-2": "removed", "k": "added", "l": "removed"}
    assert shown.link("l").sources == ("k-2",)
    assert diff(two, one).marked(two).marks == {"k": "added", "k-2": "removed", "l": "added"}


def test_what_is_removed_stands_where_it_stood():
    one = Debate(statements=[Claim(id=name) for name in "xabyc"])
    two = Debate(statements=[Claim(id=name) for name in "cab"])
    assert [s.id for s in diff(one, two).marked(one).debate.statements] == ["x", "c", "a", "b", "y"]


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (lambda d: d.replace(title="x"), "the title is another"),
        (lambda d: d.replace(statements=d.statements[:1], links=()), "the statement 'cars' is not there"),
        (
            lambda d: d.replace(statements=tuple(replace(s, tags=("t",)) for s in d.statements)),
            "the statement 'cars' is another",
        ),
        (lambda d: d.replace(speakers=(*d.speakers, Speaker(id="eve"))), "the speaker 'eve' is another"),
        (lambda d: d.replace(sources=(*d.sources, Source(id="s"))), "it has other sources"),
    ],
)
def test_it_is_applied_to_its_own_debate_alone(other, says):
    debate = road()
    later = debate.replace(
        title="Later",
        speakers=(*debate.speakers, Speaker(id="eve")),
        sources=(Source(id="one"), Source(id="two"), *debate.sources),
        statements=tuple(replace(s, text="Lorries") if s.id == "cars" else s for s in debate.statements),
    )
    middle = debate.replace(sources=(Source(id="two"), Source(id="one"), *debate.sources))
    found = diff(debate, later) if "sources" not in says else diff(middle, later)
    with pytest.raises(QueryError, match="this is not the debate that it leads from: " + says):
        found.apply(other(debate if "sources" not in says else middle))


def test_kinds_change():
    one = Debate(statements=(Claim(id="a", text="A."),))
    two = Debate(statements=(Proposal(id="a", text="A."),), utterances=(Utterance(id="u"),))
    assert sentences(one, two) == [
        "Added: an utterance of somebody (u).",
        "Changed: proposal “A.” (a): its kind and conditions.",
    ]
    assert diff(one, two).apply(one) == two
