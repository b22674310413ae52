"""Webs for Hypothesis: acyclic ones, any ones, with linked sources, weights and needs."""

from __future__ import annotations

from array import array

from hypothesis import strategies as st

from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.gradual import Web
from argmap.table import rows

ROWS = {row.name: row for row in rows("argmap.semantics.gradual", "SEMANTICS")}
ATTACKS_ONLY = ("h-categoriser", "max-based", "card-based", "social")
COARSE = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])
FINE = st.floats(0, 1).map(lambda x: round(x, 6))


@st.composite
def webs(draw: st.DrawFn, *, acyclic: bool, supports: bool, needy: bool = True, most: int = 7) -> Web:
    """Any web: an acyclic one has its links from lower to higher numbers, turned about at random."""
    size = draw(st.integers(1, most))
    nodes = st.integers(0, size - 1)
    starts, sources, targets, signs, weights = [0], [], [], [], []
    place = draw(st.permutations(range(size)))
    for _ in range(draw(st.integers(0, 2 * most))):
        target = draw(nodes)
        allowed = st.integers(0, target - 1) if acyclic else nodes
        if acyclic and target == 0:
            continue
        group = draw(st.lists(allowed, min_size=1, max_size=3, unique=True))
        sources.extend(place[node] for node in group)
        starts.append(len(sources))
        targets.append(place[target])
        signs.append(draw(st.sampled_from([-1, 1])) if supports else -1)
        weights.append(draw(st.sampled_from([1.0, 0.5, 0.0]) | FINE))
    needs = {}
    if needy and size > 1 and draw(st.booleans()):
        needer = draw(st.integers(1, size - 1))
        group = draw(st.lists(st.integers(0, needer - 1), min_size=1, max_size=2, unique=True))
        needs = {place[needer]: (tuple(place[node] for node in group),)}
    return Web(
        base=array("d", draw(st.lists(FINE | COARSE, min_size=size, max_size=size))),
        sources=array("i", sources),
        starts=array("i", starts),
        targets=array("i", targets),
        signs=array("b", signs),
        weights=array("d", weights) if draw(st.booleans()) else None,
        needs=needs,
    )


@st.composite
def coarse(draw: st.DrawFn, *, supports: bool) -> Framework:
    """A small acyclic framework in which equal base scores and equal neighbours are common."""
    leaves, size = 4, 7
    base = array("d", draw(st.lists(COARSE, min_size=size, max_size=size)))
    if draw(st.booleans()):
        base[5] = base[4]
    links = draw(
        st.lists(
            st.tuples(st.integers(0, leaves), st.integers(4, 6), st.booleans()).filter(lambda p: p[0] < p[1]),
            max_size=8,
            unique_by=lambda p: p[:2],
        )
    )
    con = [((s,), t) for s, t, pro in links if not (pro and supports)]
    pro = [((s,), t) for s, t, pro in links if pro and supports]
    names = tuple("abcdefg")
    return Framework(names=names, attacks=Arrows.of(size, con), supports=Arrows.of(size, pro), scores=base)
