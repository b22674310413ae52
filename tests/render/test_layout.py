"""Places for boxes: nothing overlaps, little crosses, and the same input gives the same picture."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise, permutations, product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ProgramMissing, RenderError
from argmap.render.layout import Band, Box, Placement, Route, Wire, builtin, dot, engines, layout, pygraphviz_
from argmap.render.layout.branches import turn
from argmap.render.layout.bridges import bridged, opened
from argmap.render.layout.circles import turned
from argmap.render.layout.crossings import inversions
from argmap.render.layout.layers import Layered, layered
from argmap.render.layout.packing import pack
from argmap.render.layout.ranks import columns
from argmap.render.layout.shorten import shorten
from argmap.render.layout.slots import pool

NEAR = 0.01


def boxes(count: int, width: float = 300, height: float = 90) -> list[Box]:
    return [Box(f"b{i}", width, height) for i in range(count)]


def wires(*pairs: tuple[int, int]) -> list[Wire]:
    """Each pair: what is answered, what answers it."""
    return [Wire(tail=f"b{tail}", head=f"b{head}") for head, tail in pairs]


def overlapping(placed: list[Box], placement: Placement) -> list[tuple[str, str]]:
    found = []
    for i, one in enumerate(placed):
        (x, y) = placement.centres[one.id]
        for two in placed[:i]:
            (a, b) = placement.centres[two.id]
            apart_x = abs(x - a) >= (one.width + two.width) / 2 - NEAR
            apart_y = abs(y - b) >= (one.height + two.height) / 2 - NEAR
            if not apart_x and not apart_y:
                found.append((two.id, one.id))
    return found


def flat(route: Route) -> list[tuple[float, float]]:
    points = [route[0]]
    for i in range(0, len(route) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = route[i : i + 4]
        for step in range(1, 9):
            t = step / 8
            u = 1 - t
            k = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            points.append(
                (k[0] * ax + k[1] * bx + k[2] * cx + k[3] * dx, k[0] * ay + k[1] * by + k[2] * cy + k[3] * dy)
            )
    return points


def crossings(placed_wires: list[Wire], placement: Placement) -> int:
    """Count the wires that cross on the page, less those that meet in a box anyway."""
    lines = [flat(route) for route in placement.routes]
    found = 0
    for i, one in enumerate(placed_wires):
        for j in range(i):
            two = placed_wires[j]
            if {one.tail, one.head} & {two.tail, two.head}:
                continue
            found += any(
                cross(p, q, r, s)
                for p, q in zip(lines[i], lines[i][1:], strict=False)
                for r, s in zip(lines[j], lines[j][1:], strict=False)
            )
    return found


def cross(
    p: tuple[float, float], q: tuple[float, float], r: tuple[float, float], s: tuple[float, float]
) -> bool:
    def side(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    return side(p, q, r) * side(p, q, s) < 0 and side(r, s, p) * side(r, s, q) < 0


def on_border(box: Box, centre: tuple[float, float], point: tuple[float, float]) -> bool:
    dx, dy = abs(point[0] - centre[0]), abs(point[1] - centre[1])
    inside = dx <= box.width / 2 + 1 and dy <= box.height / 2 + 1
    return inside and (abs(dx - box.width / 2) < 1 or abs(dy - box.height / 2) < 1)


LENGTH = st.one_of(st.sampled_from([300.0, 22.0, 90.0]), st.floats(1, 2000))


@st.composite
def maps(draw: st.DrawFn) -> tuple[list[Box], list[Wire]]:
    """Any multigraph: circles, self loops, several wires between two boxes, islands, huge and tiny boxes."""
    count = draw(st.integers(1, 18))
    placed = [Box(f"b{i}", draw(LENGTH), draw(LENGTH)) for i in range(count)]
    end = st.integers(0, count - 1)
    return placed, wires(*draw(st.lists(st.tuples(end, end), max_size=30)))


def _laid(placed: list[Box], joined: list[Wire], riding: bool, direction: str = "LR") -> Placement:
    """Lay a map out; if `riding`, as a large one, in which small boxes ride on the wires."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builtin, "LARGE", 0 if riding else 800)
        return layout(placed, joined, direction=direction)  # type: ignore[arg-type]


@pytest.mark.parametrize("riding", [False, True])
@given(maps(), st.sampled_from(["LR", "TB"]))
def test_nothing_overlaps_and_all_is_on_the_page(
    riding: bool, drawn: tuple[list[Box], list[Wire]], direction: str
) -> None:
    placed, joined = drawn
    placement = _laid(placed, joined, riding, direction)
    assert list(placement.centres) == [box.id for box in placed]
    assert overlapping(placed, placement) == []
    for box in placed:
        x, y = placement.centres[box.id]
        assert box.width / 2 - NEAR <= x <= placement.width - box.width / 2 + NEAR
        assert box.height / 2 - NEAR <= y <= placement.height - box.height / 2 + NEAR
    by_id = {box.id: box for box in placed}
    assert len(placement.routes) == len(joined)
    for wire, route in zip(joined, placement.routes, strict=True):
        assert len(route) % 3 == 1
        assert len(route) >= 4
        assert on_border(by_id[wire.head], placement.centres[wire.head], route[0])
        assert on_border(by_id[wire.tail], placement.centres[wire.tail], route[-1])
        for x, y in route:
            assert -NEAR <= y <= placement.height + NEAR + (8 if direction == "TB" else 0)
            assert -NEAR <= x <= placement.width + NEAR + (8 if direction == "LR" else 0)


@pytest.mark.parametrize("riding", [False, True])
@given(maps())
def test_no_wire_passes_through_a_box(riding: bool, drawn: tuple[list[Box], list[Wire]]) -> None:
    placed, joined = drawn
    placement = _laid(placed, joined, riding)
    for wire, route in zip(joined, placement.routes, strict=True):
        for box in placed:
            if box.id not in (wire.tail, wire.head):
                cx, cy = placement.centres[box.id]
                for x, y in flat(route):
                    assert abs(x - cx) > box.width / 2 - NEAR or abs(y - cy) > box.height / 2 - NEAR


@given(maps())
def test_every_wire_runs_to_the_right_once_circles_are_open(drawn: tuple[list[Box], list[Wire]]) -> None:
    placed, joined = drawn
    pairs = [(int(w.head[1:]), int(w.tail[1:])) for w in joined if w.head != w.tail]
    left, right, rank = columns([a for a, _ in pairs], [b for _, b in pairs], len(placed))
    assert all(rank[a] < rank[b] for a, b in zip(left, right, strict=True))
    assert [sorted(pair) for pair in zip(left, right, strict=True)] == [sorted(pair) for pair in pairs]


def test_a_map_without_circles_is_not_turned() -> None:
    left, right, rank = columns([0, 0, 1], [1, 2, 3], 4)
    assert (left, right, rank) == ([0, 0, 1], [1, 2, 3], [0, 1, 1, 2])


def test_mutual_rebuttals_stand_side_by_side() -> None:
    # b0 and b1 attack each other, by way of b2 and b3
    placement = layout(boxes(4), wires((0, 2), (2, 1), (1, 3), (3, 0)))
    x = {name: centre[0] for name, centre in placement.centres.items()}
    assert x["b0"] < x["b2"] == x["b3"] < x["b1"]
    assert placement.routes[0][0][0] < placement.routes[0][-1][0]  # the answered end stands left …
    assert placement.routes[2][0][0] > placement.routes[2][-1][0]  # … and right where the wire was turned


def test_a_root_of_a_circle_is_what_the_rest_of_the_map_leads_to() -> None:
    assert turned([0, 1, 2], [1, 2, 1], [[1], [2], [1]], [0]) == ([0, 1, 1], [1, 2, 2])


def test_a_box_that_rides_stands_level_before_the_card_it_leads_to() -> None:
    # b1 and b3 join cards; b1 twice removed from b4, which answers two, below each other in its lane
    cards = [Box(f"b{i}", 300, 90) for i in (0, 2, 4)]
    pills = [Box(f"b{i}", 80, 22) for i in (1, 3, 5)]
    placed = sorted(cards + pills, key=lambda box: box.id)
    joined = wires((0, 1), (1, 2), (2, 3), (3, 4), (0, 5), (5, 4))
    placement = _laid(placed, joined, riding=True)
    at = placement.centres
    assert at["b0"][0] + 150 < at["b1"][0] - 40 < at["b1"][0] + 40 < at["b2"][0] - 150
    assert abs(at["b1"][1] - at["b2"][1]) <= 45 - 11
    assert at["b3"][0] == at["b5"][0]
    assert abs(at["b3"][1] - at["b5"][1]) >= 22
    assert overlapping(placed, placement) == []


def test_a_box_that_rides_on_a_wire_of_a_circle_keeps_its_ends() -> None:
    placed = [Box("b0", 300, 90), Box("b1", 80, 22), Box("b2", 300, 90), Box("b3", 80, 22)]
    joined = wires((0, 1), (1, 2), (2, 3), (3, 0))
    placement = _laid(placed, joined, riding=True)
    for wire, route in zip(joined, placement.routes, strict=True):
        for name, point in ((wire.head, route[0]), (wire.tail, route[-1])):
            assert on_border(placed[int(name[1:])], placement.centres[name], point)
    assert placement.centres["b1"][0] == placement.centres["b3"][0]


def tree(count: int) -> tuple[list[Box], list[Wire]]:
    """Each box answers an earlier one: 0 ← 1 2 3, 1 ← 4 5 6, and so on."""
    return boxes(count), wires(*(((i - 1) // 3, i) for i in range(1, count)))


def test_a_tree_keeps_the_order_of_the_document_and_does_not_cross() -> None:
    placed, joined = tree(40)
    placement = layout(placed, joined)
    assert crossings(joined, placement) == 0
    for parent in range(13):
        heights = [placement.centres[f"b{3 * parent + k}"][1] for k in (1, 2, 3)]
        assert heights == sorted(heights)
        assert placement.centres[f"b{parent}"][1] == pytest.approx((heights[0] + heights[-1]) / 2)


def test_a_tree_is_as_high_as_its_leaves() -> None:
    placed, joined = tree(40)
    assert layout(placed, joined).height == pytest.approx(27 * 90 + 26 * 30)


def test_crossings_that_need_not_be_are_not() -> None:
    # two roots, whose answers were written in the order that crosses
    joined = wires((0, 3), (1, 2), (2, 5), (3, 4), (0, 4), (1, 5))
    assert crossings(joined, layout(boxes(6), joined)) == 0


def test_a_long_wire_keeps_to_its_own_lane() -> None:
    joined = wires((0, 1), (1, 2), (2, 3), (0, 3))
    placement = layout(boxes(4), joined)
    middle = {y for x, y in placement.routes[3] if abs(x - placement.centres["b1"][0]) <= 150.5}
    assert len({round(y, 3) for y in middle}) == 1
    assert abs(middle.pop() - placement.centres["b1"][1]) > 45


def test_wires_share_out_the_side_of_a_card() -> None:
    placement = layout(
        [*boxes(1), *[Box(f"b{i}", 80, 22) for i in range(1, 5)]], wires(*((0, i) for i in range(1, 5)))
    )
    starts = [route[0][1] for route in placement.routes]
    steps = [b - a for a, b in pairwise(starts)]
    assert all(0 < step <= 20 for step in steps)


@pytest.mark.parametrize("count", [1, 2, 30])
def test_islands_fill_a_page(count: int) -> None:
    placement = layout(boxes(count), [])
    assert overlapping(boxes(count), placement) == []
    if count == 30:
        assert 0.5 < placement.width / placement.height < 3


@pytest.mark.parametrize("direction", ["LR", "TB"])
def test_bands_hold_boxes_of_several_islands(direction: str) -> None:
    placed = boxes(9)
    joined = wires((0, 1), (1, 2), (3, 4), (5, 4), (6, 7))
    bands = [Band(("b0", "b3", "b4", "b8")), Band(("b1", "b2", "b5", "b6", "b7"), gap=20)]
    placement = layout(placed, joined, direction=direction, bands=bands)  # type: ignore[arg-type]
    assert overlapping(placed, placement) == []
    axis, size = (1, 90) if direction == "LR" else (0, 300)
    above, below = ([placement.centres[name][axis] for name in band.boxes] for band in bands)
    assert max(above) + size / 2 + 20 <= min(below) - size / 2


def test_small_islands_stand_beside_a_large_one() -> None:
    assert pack([(400, 1000), (300, 90), (300, 90)], 40)[1:] == [(440.0, 0.0), (440.0, 130.0)]


def test_nothing_is_drawn_of_nothing() -> None:
    for engine in engines():
        assert layout([], [], engine=engine) == Placement({}, (), 0.0, 0.0, engine)


def test_a_chain_of_twenty_thousand_needs_no_recursion() -> None:
    count = 20_000
    around = wires(*((i, i + 1) for i in range(count - 1)), (count - 1, 0))
    placement = layout(boxes(count), around)
    assert placement.centres["b19999"][0] > placement.centres["b0"][0]
    assert placement.height < 400


def test_wishes_that_collide_are_met_on_the_whole() -> None:
    y = [0.0] * 4
    pool([0, 1, 2, 3], [10, 10, 10, 50], [1, 1, 1, 1], y)
    assert y == [8, 10, 12, 50]


@given(st.lists(st.integers(0, 9)))
def test_inversions_are_pairs_in_the_wrong_order(ends: list[int]) -> None:
    pairs = sum(ends[i] > ends[j] for j in range(len(ends)) for i in range(j))
    assert inversions(ends) == pairs


def counted(graph: Layered) -> int:
    """Count the crossings of neighbouring columns, pair by pair."""
    place = {v: i for island in graph.islands for column in island for i, v in enumerate(column)}
    island = {v: k for k, columns in enumerate(graph.islands) for column in columns for v in column}
    joined = [(v, w) for v in place for w in graph.down[v]]
    return sum(
        (place[a] - place[c]) * (place[b] - place[d]) < 0
        for i, (a, b) in enumerate(joined)
        for c, d in joined[:i]
        if graph.rank[a] == graph.rank[c] and island[a] == island[c]
    )


def turned_about(graph: Layered) -> None:
    place = [0] * len(graph.rank)
    for order, island in zip(graph.orders, graph.islands, strict=True):
        turn(order, island, graph.up, graph.down, graph.rank, place)


@given(maps())
def test_turning_branches_keeps_every_node_in_its_column(drawn: tuple[list[Box], list[Wire]]) -> None:
    placed, joined = drawn
    pairs = [(int(w.head[1:]), int(w.tail[1:])) for w in joined if w.head != w.tail]
    graph = layered(*columns([a for a, _ in pairs], [b for _, b in pairs], len(placed)))
    before = [[sorted(column) for column in island] for island in graph.islands]
    near = [sorted(down) for down in graph.down]
    turned_about(graph)
    assert [[sorted(column) for column in island] for island in graph.islands] == before
    assert [sorted(down) for down in graph.down] == near


@st.composite
def ranked(draw: st.DrawFn) -> tuple[list[int], list[int], list[int], list[int]]:
    """Wires that run to the right, how short each may be, and columns in which none is too short."""
    count = draw(st.integers(2, 5))
    pairs = [(a, b) for b in range(count) for a in range(b)]
    joined = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=7))
    least = [draw(st.integers(1, 2)) for _ in joined]
    rank = [2 * v for v in range(count)]
    return [a for a, _ in joined], [b for _, b in joined], least, rank


@given(ranked())
def test_no_other_columns_have_shorter_wires(
    given_: tuple[list[int], list[int], list[int], list[int]],
) -> None:
    left, right, least, rank = given_
    wires_ = list(zip(left, right, least, strict=True))
    fewest = min(
        sum(at[b] - at[a] for a, b, _ in wires_)
        for at in product(range(2 * len(rank) - 1), repeat=len(rank))
        if all(at[b] - at[a] >= n for a, b, n in wires_)
    )
    shorten(left, right, least, rank)
    assert all(rank[b] - rank[a] >= n for a, b, n in wires_)
    assert sum(rank[b] - rank[a] for a, b, _ in wires_) == fewest


def test_what_two_wires_pull_to_the_right_stands_there() -> None:
    # 0 has two answers, far to the right, and hangs on 5 alone, far to the left
    left, right = [5, 1, 2, 3, 0, 0], [1, 2, 3, 4, 4, 4]
    _, _, rank = columns([*left, 5], [*right, 0], 6)
    assert [rank[v] for v in (5, 1, 2, 3, 4, 0)] == [0, 1, 2, 3, 4, 3]


@given(maps())
def test_columns_that_wires_only_pass_come_back_without_a_new_crossing(
    drawn: tuple[list[Box], list[Wire]],
) -> None:
    placed, joined = drawn
    pairs = [(int(w.head[1:]), int(w.tail[1:])) for w in joined if w.head != w.tail]
    graph = layered(*columns([a for a, _ in pairs], [b for _, b in pairs], len(placed)))
    near = [sorted(down) for down in graph.down], [sorted(up) for up in graph.up]
    before = counted(graph)
    nodes = [[sorted(column) for column in island] for island in graph.islands]
    place = [0] * len(graph.rank)
    for island in graph.islands:
        for column in island:
            for i, v in enumerate(column):
                place[v] = i
        spare = bridged(island, graph.up, graph.down)
        assert not {0, len(island) - 1} & {*spare}
        left_out = [(c, island[c]) for c in spare]
        island[:] = [column for c, column in enumerate(island) if c not in spare]
        opened(island, left_out, graph.up, graph.down, place)
    assert ([sorted(down) for down in graph.down], [sorted(up) for up in graph.up]) == near
    assert [[sorted(column) for column in island] for island in graph.islands] == nodes
    assert counted(graph) <= before


@given(st.lists(st.integers(0, 4), min_size=5, max_size=5), st.integers(0, 4), st.integers(0, 4))
def test_one_wire_across_a_tree_need_not_cross_it(leaves: list[int], start: int, end: int) -> None:
    # five branches of one root, with some leaves each; one wire from a branch to a leaf of another
    branches = [*range(1, 6)]
    left, right = [0] * 5, list(branches)
    kids: list[list[int]] = []
    count = 6
    for branch, many in zip(branches, leaves, strict=True):
        kids.append(list(range(count, count + many)))
        left += [branch] * many
        right += kids[-1]
        count += many
    if start == end or not kids[end]:
        return
    left.append(branches[start])
    right.append(kids[end][0])
    rank = [0] + [1] * 5 + [2] * (count - 6)
    graph = layered(left, right, rank)
    turned_about(graph)
    assert counted(graph) == 0


def test_branches_with_a_wire_between_them_come_together() -> None:
    # 0 has the branches 1, 2 and 3; a wire leads from 3 to a leaf of 1, across 2's leaves
    graph = layered([0, 0, 0, 1, 1, 2, 2, 3], [1, 2, 3, 4, 5, 6, 7, 4], [0, 1, 1, 1, 2, 2, 2, 2])
    assert counted(graph) == 3  # the leaf 5 and the two leaves of 2
    turned_about(graph)
    assert counted(graph) == 0


def test_a_branch_turns_the_end_of_a_wire_towards_where_it_leads() -> None:
    # two trees: 0 with the leaves 2, 3, 4, and 1 with the leaf 5; 1 bears on 2 too
    graph = layered([0, 0, 0, 1, 1], [2, 3, 4, 5, 2], [0, 0, 1, 1, 1, 1])
    assert counted(graph) == 2
    turned_about(graph)
    assert counted(graph) == 0


def test_a_tree_that_hangs_on_two_roots_does_not_cross() -> None:
    # no circle, and yet the order of the document crosses: 2 and 3 answer 0, and 2 answers 1 too
    joined = wires((0, 2), (0, 3), (1, 2))
    assert crossings(joined, layout(boxes(4), joined)) == 0


def exchange(cards: int, crosswise: float, seed: int) -> tuple[list[Box], list[Wire]]:
    """Each card answers an earlier one by way of a small box, and some answer one more."""
    dice = Random(seed)
    placed = boxes(1)
    joined: list[Wire] = []
    for i in range(1, cards):
        placed.append(Box(f"b{i}", 300, dice.choice([75, 94, 150])))
        for target in [dice.randrange(i), *([dice.randrange(i)] if dice.random() < crosswise else [])]:
            placed.append(Box(f"p{len(placed)}", 84, 22))
            joined += [Wire(placed[-1].id, f"b{target}"), Wire(f"b{i}", placed[-1].id)]
    return placed, joined


def needless(graph: Layered) -> list[int]:
    """List the columns in which another order would have fewer crossings, the others staying as they are.

    Wide columns are left to the bound that no order can pass.
    """
    found = []
    for island in graph.islands:
        place = {v: i for column in island for i, v in enumerate(column)}
        for column in island:
            cost = {
                (a, b): sum(
                    place[p] > place[q] for near in (graph.up, graph.down) for p in near[a] for q in near[b]
                )
                for a in column
                for b in column
            }
            now = sum(cost[a, b] for i, b in enumerate(column) for a in column[:i])
            fewest = sum(min(cost[a, b], cost[b, a]) for i, b in enumerate(column) for a in column[:i])
            if now > fewest and len(column) <= 7:
                fewest = min(
                    sum(cost[a, b] for i, b in enumerate(order) for a in order[:i])
                    for order in permutations(column)
                )
            found += [len(column)] * (now > fewest)
    return found


@pytest.mark.parametrize("crosswise", [0.07, 0.25])
@pytest.mark.parametrize("cards", [10, 25, 40, 55])
def test_no_other_order_of_one_column_has_fewer_crossings(
    cards: int, crosswise: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Layered] = []
    monkeypatch.setattr(builtin, "layered", lambda *graph: seen.append(layered(*graph)) or seen[-1])
    for seed in range(8):
        layout(*exchange(cards, crosswise, seed))
        assert not needless(seen[-1]), f"seed {seed}"


SCRIPT = """
from argmap.render.layout import Band, Box, Wire, layout
boxes = [Box(f"b{i}", 300, 60 + i * 7 % 50) for i in range(60)]
wires = [Wire(f"b{i}", f"b{i * i % 7 % i}") for i in range(1, 60)]
wires += [Wire(f"b{i * 11 % 60}", f"b{i * 17 % 60}") for i in range(25)]
print(layout(boxes, wires))
"""


def test_the_same_input_gives_the_same_picture_in_another_process() -> None:
    root = Path(__file__).parents[2]
    outputs = []
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True, check=True
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1] != ""


OUTSIDE = [
    pytest.param(
        "dot", marks=[pytest.mark.dot, pytest.mark.skipif(not dot.available(), reason="no dot here")]
    ),
    pytest.param(
        "pygraphviz", marks=pytest.mark.skipif(not pygraphviz_.available(), reason="no pygraphviz here")
    ),
]


@pytest.mark.parametrize("engine", OUTSIDE)
@pytest.mark.parametrize("direction", ["LR", "TB"])
def test_graphviz_gives_the_same_kind_of_placement(engine: str, direction: str) -> None:
    placed = boxes(9)
    joined = wires((0, 1), (0, 2), (1, 3), (3, 0), (2, 4), (4, 4), (5, 6), (1, 4), (1, 4))
    placement = layout(placed, joined, engine=engine, direction=direction)  # type: ignore[arg-type]
    assert placement.engine == engine
    assert overlapping(placed, placement) == []
    axis = 0 if direction == "LR" else 1
    assert placement.centres["b0"][axis] < placement.centres["b1"][axis]
    for wire, route in zip(joined, placement.routes, strict=True):
        assert len(route) % 3 == 1
        for name, point in ((wire.head, route[0]), (wire.tail, route[-1])):
            assert on_border(placed[int(name[1:])], placement.centres[name], point)
    for x, y in placement.centres.values():
        assert 0 < x < placement.width
        assert 0 < y < placement.height


@pytest.mark.parametrize("engine", OUTSIDE)
def test_graphviz_keeps_a_tree_in_the_order_of_the_document(engine: str) -> None:
    placed, joined = tree(13)
    placement = layout(placed, joined, engine=engine)
    heights = [placement.centres[f"b{i}"][1] for i in range(4, 13)]
    assert heights == sorted(heights)


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.setattr(pygraphviz_, "find_spec", lambda name: None)


@pytest.mark.usefixtures("nothing_installed")
def test_without_any_program_the_built_in_engine_draws() -> None:
    assert engines() == ("builtin",)
    assert layout(boxes(2), wires((0, 1))).engine == "builtin"
    assert layout(boxes(2), wires((0, 1)), engine="auto").engine == "builtin"


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize(
    ("engine", "command"), [("dot", "apt install graphviz"), ("pygraphviz", "pip install")]
)
def test_an_engine_asked_for_and_missing_names_what_installs_it(engine: str, command: str) -> None:
    with pytest.raises(ProgramMissing, match=command):
        layout(boxes(2), wires((0, 1)), engine=engine)


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for dot")
@pytest.mark.parametrize("script", ["echo '{}'", "echo nonsense", "exit 3"])
def test_a_dot_that_fails_is_an_error_only_where_it_was_asked_for(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pygraphviz_, "find_spec", lambda name: None)
    with pytest.raises(RenderError, match="dot"):
        layout(boxes(2), wires((0, 1)), engine="dot")
    assert layout(boxes(2), wires((0, 1)), engine="auto").engine == "builtin"


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for dot")
def test_a_dot_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(30)\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(dot, "PATIENCE", 0.2)
    with pytest.raises(RenderError, match="not done after"):
        layout(boxes(2), wires((0, 1)), engine="dot")


@pytest.mark.parametrize(
    ("placed", "joined", "more", "message"),
    [
        ([*boxes(2), Box("b1", 1, 1)], [], {}, "two boxes have one id: 'b1'"),
        (boxes(2), [Wire("b1", "b7")], {}, "ends at 'b7'"),
        ([Box("b0", float("nan"), 1)], [], {}, "'b0' has no size"),
        ([Box("b0", -1, 1)], [], {}, "'b0' has no size"),
        (boxes(1), [], {"engine": "dott"}, "did you mean 'dot'"),
        (boxes(1), [], {"direction": "RL"}, "'LR'"),
        (boxes(1), [], {"node_gap": float("inf")}, "gaps are lengths"),
    ],
)
def test_what_cannot_be_laid_out_is_refused(
    placed: list[Box], joined: list[Wire], more: dict[str, object], message: str
) -> None:
    with pytest.raises(RenderError, match=message):
        layout(placed, joined, **more)  # type: ignore[arg-type]
