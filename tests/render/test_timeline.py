"""The view of several dates: each card under its date and in its strip, no line through a card."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from argmap import load
from argmap.errors import RenderError
from argmap.model import Debate
from argmap.render import Options, draw
from argmap.render.dates import Dated, dated, spans
from argmap.render.scene import scene
from argmap.render.turns import Turn
from argmap.render.views.grid import Grid, grid

from ..strategies import debates
from .exchanges import arabic, circles, fish, hostile, kinds, many, nobody, one
from .reading import NAME, Box, card_boxes, each_card_once, groups, page_box, points, text_box, tree

SPECIMEN = Path(__file__).parents[2] / "examples" / "fishing-deal.argdown"


def ferry() -> Debate:
    """Words of three days: with dates of their own, of their source, of the turn before, and none."""
    return Debate(
        title="The ferry",
        speakers=[
            {"id": "ann", "name": "Ann", "parties": [{"name": "Labour"}]},
            {"id": "bob", "name": "Bob", "parties": [{"name": "Labour"}]},
        ],
        sources=[{"id": "gazette", "date": "2024-03-20"}],
        utterances=[
            {"id": "u0", "speaker": "bob"},
            {"id": "u1", "speaker": "ann", "at": "2024-01-10"},
            {"id": "u2", "speaker": "bob", "quote": {"source": "gazette", "exact": "two million"}},
            {"id": "u3", "speaker": "ann", "at": "2024-05-02T10:00"},
            {"id": "u4", "speaker": "bob"},
        ],
        statements=[
            {"kind": "claim", "id": "old", "text": "It was always so.", "said": [{"utterance": "u0"}]},
            {"kind": "proposal", "id": "free", "text": "Make it free.", "said": [{"utterance": "u1"}]},
            {"kind": "claim", "id": "cost", "text": "It costs two million.", "said": [{"utterance": "u2"}]},
            {
                "kind": "claim",
                "id": "grant",
                "text": "A grant pays half.",
                "said": [{"utterance": "u3"}, {"utterance": "u4", "force": "conceding"}],
            },
            {"kind": "claim", "id": "ends", "text": "The grant ends.", "said": [{"utterance": "u4"}]},
            {"kind": "claim", "id": "rule", "text": "Costs count.", "implicit": True},
            {"kind": "claim", "id": "alone", "text": "Nobody says this.", "implicit": True},
        ],
        links=[
            {"id": "a", "kind": "attacks", "sources": ["cost", "rule"], "target": "free"},
            {"id": "b", "kind": "attacks", "sources": ["grant"], "target": "cost"},
            {"id": "c", "kind": "attacks", "sources": ["ends"], "target": "grant"},
            {"id": "d", "kind": "attacks", "sources": ["old"], "target": "a"},
        ],
    )


def many_days(count: int) -> Debate:
    dice = Random(count)
    debate = many(count)
    days = [f"20{dice.randrange(20, 23)}-0{dice.randrange(1, 4)}" for _ in debate.utterances]
    said = [
        replace(u, at=None if dice.random() < 0.1 else day)
        for u, day in zip(debate.utterances, days, strict=True)
    ]
    return debate.replace(utterances=said)


DEBATES = [
    arabic, circles, fish, ferry, hostile, kinds, nobody, one, lambda: many_days(60), lambda: load(SPECIMEN),
]  # fmt: skip


def test_a_date_is_ones_own_or_its_sources_or_that_of_the_turn_before():
    found = dated(ferry())
    assert found["u0"] == Dated()
    assert found["u1"] == Dated("2024-01-10", "own")
    assert found["u2"] == Dated("2024-03-20", "source")
    assert found["u4"] == Dated("2024-05-02T10:00", "before")
    assert dated(ferry().replace(date="2024"))["u0"] == Dated("2024", "debate")
    told = {"id": "u5", "at": "1999", "reported_by": "u4"}  # and what comes after it was not said in 1999
    later = ferry().replace(utterances=[*ferry().utterances, told, {"id": "u6"}])
    assert dated(later)["u6"] == Dated("2024-05-02T10:00", "before")
    quoted = {"utterance": "u0", "quotes": [{"source": "gazette", "exact": "always"}]}
    old, *rest = ferry().statements
    by_act = ferry().replace(statements=[{"kind": old.kind, "id": old.id, "said": [quoted]}, *rest])
    assert dated(by_act)["u0"] == Dated("2024-03-20", "source")


def turns_at(*days: str) -> list[Turn]:
    return [Turn(id=f"u{n}", speaker="", heading="", items=(), at=at) for n, at in enumerate(days)]


@pytest.mark.parametrize(
    ("days", "names"),
    [
        (("2025-06-02T10:00", "2025-06-02T10:05:30"), ["2 June 2025, 10:00", "2 June 2025, 10:05"]),
        (("2025-06-03", "2025-06", "2025-06-01", ""),
         ["June 2025", "1 June 2025", "3 June 2025", "No date given"]),
        ([f"2025-06-{day:02}" for day in range(1, 20)], ["week of 26 May 2025", "week of 2 June 2025"]),
        ([f"2025-{m:02}-{d:02}" for m in (1, 3) for d in range(1, 29)], ["week of 30 December 2024"]),
        ([f"{y}-0{m}" for y in range(2001, 2011) for m in (1, 5)], ["2001", "2002"]),
        ([str(y) for y in range(1990, 2010)], ["1990–1999", "2000–2009"]),
        ([f"{y}" for y in range(1500, 2000, 10)], ["1500–1599", "1600–1699"]),
    ],
)  # fmt: skip
def test_columns_are_as_fine_as_may_be_and_never_more_than_sixteen(days, names):
    found = spans(turns_at(*days))
    assert [span.name for span in found][: len(names)] == names
    assert len(found) <= 17
    assert sum(len(span.turns) for span in found) == len(days)
    begins = [span.days[0] for span in found if span.start]
    assert begins == sorted(begins)


def test_the_ends_of_time_are_dates_too():
    for day in ("0001-01-01", "9999-12-31", "9999-12", "9999", "9999-12-31T23:59:59Z", "0001"):
        (span,) = spans(turns_at(day))
        assert span.days[0] <= span.days[1]
    assert len(spans(turns_at(*(f"9999-{m:02}-{d:02}" for m in (1, 12) for d in range(1, 32))))) <= 16


def placed(debate: Debate) -> tuple[Grid, dict[str, tuple[float, float]]]:
    svg = draw(debate, view="timeline").svg
    made = scene(debate, Options(view="timeline"))
    columns = spans(made.turns)
    strips = {name: n for n, name in enumerate(dict.fromkeys(turn.speaker for turn in made.turns))}
    return grid(made, columns, strips, top=0.0), {box.name: (box.left, box.top) for box, _ in card_boxes(svg)}


def test_cards_stand_under_their_dates_and_in_the_strips_of_their_speakers():
    _, at = placed(ferry())
    column = sorted({left for left, _ in at.values()})
    assert [column.index(at[name][0]) for name in ("free", "cost", "grant", "ends")] == [0, 1, 2, 2]
    assert column.index(at["old"][0]) == column.index(at["alone"][0]) == 3  # no date, and nothing to go by
    assert at["rule"][0] == at["free"][0]  # supplied for what was said that day
    assert at["free"][1] == at["grant"][1] < at["cost"][1] == at["old"][1] < at["rule"][1]
    mirrored = {b.name: b.left for b, _ in card_boxes(draw(ferry(), view="timeline", direction="RL").svg)}
    assert mirrored["free"] > mirrored["cost"] > mirrored["ends"] > mirrored["old"]


def test_what_has_no_date_of_its_own_says_so_on_the_card_and_below():
    made = scene(ferry(), Options(view="timeline"))
    said = {card.id: [" ".join(row.lines) for row in card.rows if row.role == "place"] for card in made.cards}
    assert said == {
        "old": [], "free": [], "cost": ["date of the source"], "grant": [],
        "ends": ["date of the turn before"], "rule": [], "alone": [],
    }  # fmt: skip
    assert [line for line, _ in made.foot][-1] == (
        "1 turn has no date of its own and stands at the date of its source. "
        "1 turn has no date of its own and stands at the date of the last turn before that has one. "
        "1 turn has no date at all and stands at the end."
    )
    assert "No date given" in draw(ferry(), view="timeline").svg
    assert made.told.startswith("10 January 2024: 2 statements. 20 March 2024: 1 statement.")
    assert [line for line, _ in scene(many(5), Options(view="timeline")).foot][-1].startswith("5 turns have")


@pytest.mark.parametrize("view", ["timeline", "exchange"])
def test_what_nobody_is_named_for_is_not_said_to_be_the_mapper_s(view):
    bare = Debate(statements=[{"kind": "claim", "id": "a", "text": "Yes", "implicit": False}])
    assert scene(bare, Options(view=view)).nobody == "Nobody named"
    supplied = Debate(statements=[{"kind": "claim", "id": "a", "text": "Yes", "implicit": True}])
    assert scene(supplied, Options(view=view)).nobody == "Supplied by the mapper"


def test_strips_may_be_parties():
    words = [t.text for t in tree(draw(ferry(), view="timeline", lanes="party").svg).iter(f"{NAME}text")]
    plain = [t.text for t in tree(draw(ferry(), view="timeline").svg).iter(f"{NAME}text")]
    assert words.count("Labour") == plain.count("Labour") + 1  # the key names it for each speaker
    assert {"Supplied by", "the mapper"} <= set(words)
    tops = {b.name: b.top for b, _ in card_boxes(draw(ferry(), view="timeline", lanes="party").svg)}
    assert tops["free"] == tops["cost"]
    with pytest.raises(RenderError, match="no lanes is called 'partys'; did you mean 'party'"):
        draw(ferry(), view="timeline", lanes="partys")


@pytest.mark.parametrize("make", DEBATES)
def test_a_timeline_shows_every_card_once_and_nothing_on_another(make):
    debate = make()
    svg = draw(debate, view="timeline").svg
    each_card_once(svg, debate)
    outside = [text_box(text) for text in tree(svg).iter(f"{NAME}text")]
    for text in outside:
        assert page_box(svg).holds(text), text


@pytest.mark.parametrize("make", DEBATES)
def test_no_line_of_a_timeline_runs_through_a_card(make):
    svg = draw(make(), view="timeline").svg
    cards = [box for box, _ in card_boxes(svg)]
    drawn = 0
    for wires in groups(svg, "wires"):
        for path in wires:
            if path.get("fill", "none") == "none" and "C" in path.get("d"):
                corners = points(path.get("d"))
                drawn += len(corners) > 2
                for (a, b), (c, d) in pairwise(corners):
                    piece = Box(min(a, c), min(b, d), max(a, c) + 0.01, max(b, d) + 0.01)
                    for card in cards:
                        inner = Box(card.left + 2, card.top + 2, card.right - 2, card.bottom - 2)
                        assert not piece.meets(inner), (path.get("d"), card)
    assert drawn or not make().links


def test_no_two_lines_run_in_one_track():
    made, _ = placed(many_days(60))
    seen: dict[tuple[str, float], list[tuple[float, float]]] = {}
    for _, corners in made.ways:
        for (a, b), (c, d) in pairwise(corners):
            if (a, b) == (c, d):
                continue
            way, low, high = ("up", *sorted((b, d))) if a == c else ("along", *sorted((a, c)))
            at = (way, a if a == c else b)
            for begin, end in seen.get(at, ()):
                assert high <= begin or end <= low
            seen.setdefault(at, []).append((low, high))
    assert max(map(len, seen.values())) > 1


@settings(max_examples=25)
@given(debates())
def test_any_debate_can_be_set_in_time(debate):
    svg = draw(debate, view="timeline").svg
    boxes = [box for box, _ in card_boxes(svg)]
    assert len(boxes) == len(debate.statements)
    assert not any(box.meets(other) for n, box in enumerate(boxes) for other in boxes[:n])
    assert draw(debate, view="timeline", format="markdown").data


def test_a_timeline_is_written_as_a_list_of_dates():
    text = draw(ferry(), view="timeline", format="markdown").data
    assert (
        text.index("**10 January 2024**") < text.index("**20 March 2024**") < text.index("**No date given**")
    )
    assert "    - ≠ undercuts the step from “It costs two million” and “Costs count”" in text
    assert "1 turn has no date at all" in text
