"""A picture of what differs: signs and words beside the colours, and grey for the rest."""

from __future__ import annotations

import re

import pytest

from argmap.errors import RenderError, UnknownName
from argmap.model import Debate
from argmap.render import Options, Theme, draw
from argmap.render.changes import CHANGES
from argmap.render.scene import scene

MARKS = {"a": "added", "b": "removed", "c": "reworded", "k": "relinked", "l": "removed"}


@pytest.fixture
def debate() -> Debate:
    return Debate(
        title="Road",
        speakers=[{"id": "ann", "name": "Ann", "parties": [{"name": "Green"}]}],
        utterances=[{"id": "u", "speaker": "ann"}],
        statements=[
            {"kind": "claim", "id": id, "text": f"Text {id}.", "said": [{"utterance": "u"}]} for id in "abcd"
        ],
        links=[
            {"id": "k", "kind": "supports", "sources": ["a"], "target": "d"},
            {"id": "l", "kind": "attacks", "sources": ["b"], "target": "d"},
            {"id": "m", "kind": "attacks", "sources": ["c"], "target": "d"},
        ],
    )


def card(svg: str, name: str) -> str:
    return re.search(rf'<g class="[^"]*" data-id="{name}".*?\n</g>', svg, re.S)[0]


def test_each_card_says_what_became_of_it(debate):
    svg = draw(debate, marks=MARKS).data
    day = {"added": "#0B7E67", "removed": "#B00D08", "reworded": "#006C8F"}
    for name, how in (("a", "added"), ("b", "removed"), ("c", "reworded")):
        drawn = card(svg, name)
        assert f'data-change="{how}"' in drawn
        assert f">{CHANGES[how].sign} {how}</text>" in drawn
        assert f'stroke="{day[how]}"' in drawn
        assert f"<title>{how.capitalize()}: Ann — claim: Text {name}.</title>" in drawn
        assert ("stroke-dasharray" in drawn) == (how == "removed")
    assert "What differs: 1 added, 2 removed, 1 reworded, 1 re-linked. " in svg


def test_what_did_not_change_is_grey(debate):
    drawn = card(draw(debate, marks=MARKS).data, "d")
    assert set(re.findall(r'(?:fill|stroke)="(#\w+)"', drawn)) <= {"#FFFFFF", "#565E6C", "#8A92A0", "#C3C9D2"}
    pill = card(draw(debate, marks=MARKS).data, "m")
    assert re.findall(r'<rect [^>]*fill="(#\w+)"', pill) == ["#8A92A0"]


def test_pills_say_it_in_a_word_and_small_ones_in_a_sign(debate):
    svg = draw(debate, marks=MARKS).data
    assert ">re-linked</text>" in card(svg, "k")
    assert "<title>rebuts · removed</title>" in card(svg, "l")
    bare = draw(debate, marks=MARKS, pills="signs").data
    assert ">±</text>" in card(bare, "k")
    assert "<title>rebuts · removed</title>" in card(bare, "l")
    assert "<text" not in card(bare, "m")


def test_lines_have_the_colour_of_their_pill(debate):
    wires = re.search(r'<g class="wires".*?\n</g>', draw(debate, marks=MARKS).data, re.S)[0]
    colours = re.findall(r'<path [^>]*fill="none" stroke="(#\w+)"', wires)
    assert {"#006C8F", "#B00D08", "#8A92A0"} <= set(colours)
    assert "#B44505" not in colours


def test_the_header_explains_what_occurs(debate):
    made = scene(debate, Options(marks=MARKS))
    assert made.changes == ("added", "removed", "reworded", "relinked")
    head = re.search(r'<g class="header".*?\n</g>', draw(debate, marks={"a": "added"}).data, re.S)[0]
    assert ">+ added</text>" in head
    assert ">grey: as it was</text>" in head
    assert "removed" not in head


def test_without_marks_nothing_is_said_of_them(debate):
    svg = draw(debate).data
    assert draw(debate, marks={}).data == svg
    assert "change" not in svg
    assert "as it was" not in svg


def test_dot_says_it_too(debate):
    text = draw(debate, marks=MARKS, format="dot").data
    assert "− removed" in text
    assert 'STYLE="DASHED"' in text
    assert "grey: as it was" in text
    assert "grey" not in draw(debate, format="dot").data


def test_by_night_and_in_print_the_words_stay(debate):
    for theme in (Theme.named("night"), Theme.plain()):
        assert ">− removed</text>" in draw(debate, marks=MARKS, theme=theme).data


@pytest.mark.parametrize(
    ("marks", "says"),
    [
        ({"a": "add"}, "no mark is called 'add'; did you mean 'added'"),
        ("added", "marks are a mapping of ids"),
    ],
)
def test_marks_are_known(debate, marks, says):
    with pytest.raises(RenderError, match=says):
        draw(debate, marks=marks)


def test_marks_are_for_what_is_there(debate):
    with pytest.raises(UnknownName, match="'z'"):
        draw(debate, marks={"z": "added"})
