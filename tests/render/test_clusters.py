"""Headings as frames: around their own cards and no others, with every engine, in every direction."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.errors import RenderError
from argmap.model import Debate
from argmap.render import draw
from argmap.render.clusters import Frame, bands, frames, paths
from argmap.render.layout import Band, Box, Placement, Wire, dot, layout
from argmap.render.options import Options
from argmap.render.scene import scene

TEXT = """\
[Deal]: The deal should be suspended.

# For

<Leverage>: The one lever.
  +> [Deal]

## Boats

<Crossings>: Crossings break records.
  +> <Leverage>

# Against

<Prices>: Fish becomes dearer.
  -> [Deal]
"""


def claims(*headings: tuple[str, ...]) -> Debate:
    return Debate(
        statements=[
            {"kind": "claim", "id": f"c{n}", "heading": heading} for n, heading in enumerate(headings)
        ]
    )


def test_which_headings_are_drawn() -> None:
    found = paths(claims(("A", "B"), ("A", "C"), ()).statements)
    assert found == {"c0": ("A", "B"), "c1": ("A", "C"), "c2": ()}
    # One under which there is all of it says nothing, and of two that hold the same the inner one is told.
    assert paths(claims(("A", "B"), ("A", "C")).statements) == {"c0": ("B",), "c1": ("C",)}
    assert paths(claims(("A", "B"), ("A", "B"), ()).statements) == {"c0": ("B",), "c1": ("B",), "c2": ()}


def test_bands_are_in_the_order_of_the_map() -> None:
    made = scene(argmap.loads(TEXT, "argdown"), Options(groups=True))
    cards = {card.id for card in made.cards}
    found = [
        (band.groups, [name for name in band.boxes if name in cards])
        for band in bands(made.groups, made.ties, 10, upright=True)
    ]
    assert found == [
        ((), ["deal"]),
        (("For",), ["leverage"]),
        (("For", "Boats"), ["crossings"]),
        (("Against",), ["prices"]),
    ]


def test_pills_stand_with_the_card_that_they_come_from() -> None:
    made = scene(argmap.loads(TEXT, "argdown"), Options(groups=True))
    band = {
        name: band.groups for band in bands(made.groups, made.ties, 10, upright=True) for name in band.boxes
    }
    assert band["prices.attacks.deal"] == ("Against",)
    assert band["crossings.supports.leverage"] == ("For", "Boats")


def test_groups_are_drawn_where_they_are_asked_for() -> None:
    debate = argmap.loads(TEXT, "argdown")
    assert not scene(debate, Options()).groups
    assert not scene(debate, Options(selection="all", groups=False)).groups
    for options in (Options(groups=True), Options(selection="all")):
        assert set(scene(debate, options).groups.values()) == {(), ("For",), ("For", "Boats"), ("Against",)}
    svg = draw(debate, groups=True).svg
    assert all(f">{name}<" in svg for name in ("For", "Boats", "Against"))
    assert draw(debate).svg == draw(debate, groups=False).svg
    with pytest.raises(RenderError, match="groups are drawn or not"):
        draw(debate, groups="yes")


def test_the_selection_chooses_what_is_drawn() -> None:
    debate = argmap.loads(TEXT + "\n[Alone]: It rains.\n", "argdown")
    made = scene(debate, Options(selection="with-title"), badges={"alone": "New", "deal": "New"})
    assert [card.id for card in made.cards] == ["deal", "leverage", "crossings", "prices"]
    assert "It rains" not in made.told


def test_a_box_is_in_one_band() -> None:
    boxes = [Box("a", 10, 10), Box("b", 10, 10)]
    for wrong, name in (
        ([Band(("a",))], "b"),
        ([Band(("a", "b")), Band(("b",))], "b"),
        ([Band(("a", "b", "c"))], "c"),
    ):
        with pytest.raises(RenderError, match=f"each box is in one band, and '{name}' is not"):
            layout(boxes, [], bands=wrong)


def apart(frame: Frame, box: Box, placement: Placement) -> bool:
    (x, y), right, bottom = placement.centres[box.id], frame.x + frame.width, frame.y + frame.height
    dx, dy = box.width / 2 - 0.01, box.height / 2 - 0.01
    return x + dx <= frame.x or x - dx >= right or y + dy <= frame.y or y - dy >= bottom


def within(frame: Frame, box: Box, placement: Placement) -> bool:
    x, y = placement.centres[box.id]
    dx, dy = box.width / 2, box.height / 2
    return (
        frame.x <= x - dx
        and x + dx <= frame.x + frame.width
        and frame.y <= y - dy
        and y + dy <= frame.y + frame.height
    )


def drawn(seed: int, direction: str, engine: str) -> None:
    """Lay out a made-up map with groups in groups, and look at every frame and every box."""
    pick = Random(seed)
    trail = [(), ("A",), ("A", "B"), ("A", "C"), ("D",), ("D", "E"), ("D", "E", "F")]
    count = pick.randrange(2, 14)
    where = sorted((pick.choice(trail) for _ in range(count)), key=trail.index)
    groups = {f"b{n}": path for n, path in enumerate(where)}
    boxes = [Box(f"b{n}", pick.choice((200, 300)), pick.choice((60, 90, 150))) for n in range(count)]
    wires = [
        Wire(tail=f"b{pick.randrange(count)}", head=f"b{pick.randrange(count)}")
        for _ in range(pick.randrange(2 * count))
    ]
    made = bands(groups, (), 20, upright=direction == "LR")
    placement = layout(boxes, wires, direction=direction, bands=made, engine=engine)  # type: ignore[arg-type]
    for frame in frames(placement, boxes, made):
        path = frame.path
        for box in boxes:
            if groups[box.id][: len(path)] == path:
                assert within(frame, box, placement)
            else:
                assert apart(frame, box, placement), (path, box.id)


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.sampled_from(("LR", "TB")))
def test_a_frame_holds_its_own_boxes_and_no_others(seed: int, direction: str) -> None:
    drawn(seed, direction, "builtin")


@pytest.mark.dot
@pytest.mark.parametrize("direction", ["LR", "TB"])
def test_dot_keeps_frames_apart_too(direction: str) -> None:
    if not dot.available():
        pytest.skip("dot is not here")
    for seed in range(6):
        drawn(seed, direction, "dot")


def test_dot_text_has_clusters() -> None:
    source = str(draw(argmap.loads(TEXT, "argdown"), groups=True, format="dot").data)
    assert source.count("subgraph cluster_") == 3
    assert "label=Boats" in source
    assert "rank=same" not in source


def test_a_long_heading_is_cut_with_a_sign() -> None:
    debate = claims(("Word " * 40,), ())
    svg = draw(debate, groups=True).svg
    assert " …<" in svg


def test_right_to_left_maps_are_mirrored() -> None:
    debate = argmap.loads(TEXT, "argdown")
    one, two = draw(debate, groups=True).svg, draw(debate, groups=True, direction="RL").svg
    assert one != two
    assert two.count("<rect") == one.count("<rect")
