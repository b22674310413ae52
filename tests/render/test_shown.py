"""What is shown of a large map, and what is folded: nothing is lost without being counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import RenderError, UnknownName
from argmap.model import Debate
from argmap.render import Options, draw, to_graphviz
from argmap.render import shown as room
from argmap.render.shown import shown
from tests.strategies import debates


def made(count: int, *links: tuple[str, tuple[str, ...], str]) -> Debate:
    """Claims s0, s1 …; each link: its id, its sources, its target."""
    return Debate(
        title="Fish",
        statements=[{"kind": "claim", "id": f"s{i}", "text": f"Claim {i}."} for i in range(count)],
        links=[{"id": name, "kind": "attacks", "sources": list(s), "target": t} for name, s, t in links],
    )


CHAIN = made(5, ("l1", ("s1",), "s0"), ("l2", ("s2",), "s1"), ("l3", ("s3",), "s2"), ("l4", ("s4",), "s3"))


def kept(debate: Debate, **options: object) -> tuple[list[str], list[str], dict[str, int]]:
    found = shown(debate, Options(**options))  # type: ignore[arg-type]
    return [s.id for s in found.statements], [link.id for link in found.links], dict(found.behind)


def test_all_is_shown_where_nothing_else_is_asked() -> None:
    assert kept(CHAIN)[0] == [f"s{i}" for i in range(5)]
    assert shown(CHAIN, Options()).said == ""


def test_a_focus_is_shown_with_what_is_two_steps_away() -> None:
    assert kept(CHAIN, focus="s0") == (["s0", "s1", "s2"], ["l1", "l2"], {"s2": 2})


def test_steps_lead_both_ways() -> None:
    assert kept(CHAIN, focus="s2", depth=1) == (["s1", "s2", "s3"], ["l2", "l3"], {"s1": 1, "s3": 1})


def test_without_a_focus_the_map_begins_with_what_bears_on_nothing() -> None:
    debate = made(4, ("l1", ("s0",), "s2"), ("l2", ("s1",), "s0"))  # s2 ← s0 ← s1, and s3 by itself
    assert kept(debate, depth=0) == (["s2", "s3"], [], {"s2": 2})
    assert kept(debate, depth=1) == (["s0", "s2", "s3"], ["l1"], {"s0": 1})


def test_a_circle_begins_where_the_document_does() -> None:
    debate = made(3, ("l1", ("s0",), "s1"), ("l2", ("s1",), "s0"), ("l3", ("s2",), "s1"))
    assert kept(debate, depth=0) == (["s0"], [], {"s0": 2})


def test_what_bears_on_a_link_is_half_a_step_from_it() -> None:
    debate = made(3, ("l1", ("s1",), "s0"), ("l2", ("s2",), "l1"))
    assert kept(debate, focus="s0", depth=1) == (["s0", "s1"], ["l1"], {"s0": 1})
    assert kept(debate, focus="s0", depth=2)[:2] == (["s0", "s1", "s2"], ["l1", "l2"])


def test_a_link_between_two_cards_is_shown_however_far_it_is() -> None:
    debate = made(3, ("l1", ("s1",), "s0"), ("l2", ("s2",), "s0"), ("l3", ("s2",), "s1"))
    assert kept(debate, focus="s0", depth=1)[1] == ["l1", "l2", "l3"]


def test_what_hangs_on_nothing_shown_is_said() -> None:
    debate = made(4, ("l1", ("s1",), "s0"))
    assert shown(debate, Options(focus="s0")).said == (
        "Shown: 2 of 4 statements, those within 2 steps of “Claim 0.”. 2 hang on nothing shown."
    )


def test_a_map_is_folded_no_further_than_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept(CHAIN, fold=True)[0] == [f"s{i}" for i in range(5)]
    monkeypatch.setattr(room, "MOST", 3)
    assert kept(CHAIN, fold=True) == (["s0", "s1", "s2"], ["l1", "l2"], {"s2": 2})
    assert kept(CHAIN, fold=True, focus="s4") == (["s2", "s3", "s4"], ["l3", "l4"], {"s2": 2})


def test_of_too_many_that_stand_alone_the_largest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 2)
    debate = made(6, ("l1", ("s5",), "s3"), ("l2", ("s4",), "s3"))
    assert kept(debate, fold=True) == (["s0", "s3"], [], {"s3": 2})
    assert shown(debate, Options(fold=True)).said.endswith("2 hang on nothing shown.")


@given(debates(), st.integers(0, 3), st.booleans())
def test_every_statement_is_a_card_or_counted(debate: Debate, depth: int, middle: bool) -> None:
    focus = debate.statements[-1].id if middle and debate.statements else ""
    found = shown(debate, Options(focus=focus, depth=depth))
    there = {statement.id for statement in found.statements}
    folded = sum(found.behind.values())
    assert set(found.behind) <= there
    assert len(there) + folded <= len(debate.statements)
    if not focus:
        assert len(there) + folded == len(debate.statements)
    ends = there | {link.id for link in found.links}
    assert all(ends.issuperset([*link.sources, link.target]) for link in found.links)
    deeper = {s.id for s in shown(debate, Options(focus=focus, depth=depth + 1)).statements}
    assert there <= deeper


def test_the_picture_says_what_is_folded() -> None:
    svg = draw(CHAIN, focus="s0", depth=1).data
    assert "Shown: 2 of 5 statements" in svg
    assert svg.count("+3 more") >= 2  # on the card, and in its name for those who do not see it
    assert "Claim 4." not in svg
    assert "+3 more" in to_graphviz(CHAIN, focus="s0", depth=1).source


@pytest.mark.parametrize("depth", [-1, 1.5, True, "2"])
def test_a_depth_counts_links(depth: object) -> None:
    with pytest.raises(RenderError, match="depth counts links"):
        Options(depth=depth)  # type: ignore[arg-type]


def test_an_unknown_focus_names_the_near_one() -> None:
    with pytest.raises(UnknownName, match="s0"):
        draw(CHAIN, focus="s00")


def test_where_not_even_what_bears_on_nothing_fits_the_picture_says_which_are_there():
    debate = Debate(
        statements=[{"kind": "claim", "id": f"s{n}"} for n in range(400)],
        links=[
            {"id": f"l{n}", "kind": "supports", "sources": [f"s{n + 320}"], "target": f"s{n}"}
            for n in range(80)
        ],
    )
    found = shown(debate, Options(fold=True))
    assert found.said == (
        "Shown: 300 of 400 statements, of those that bear on nothing else the ones on which most hangs. "
        "80 more are folded, counted on the cards. 20 hang on nothing shown."
    )
    alone = shown(debate, Options(depth=0))
    assert alone.said.startswith(
        "Shown: 320 of 400 statements, those that bear on nothing else. 80 more are folded"
    )
    assert shown(debate, Options(focus="s0", depth=0)).said.startswith(
        "Shown: 1 of 400 statements, “s0” alone. 1 more"
    )
