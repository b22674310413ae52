"""Questions of what bears on what, each against a twin written from its definition."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import query
from argmap.errors import QueryError
from tests.query.exchanges import SPEAKERS, exchanges
from tests.query.twin import Twin, generated


@generated
@given(exchanges(), st.sampled_from([None, 1, 2, 3]))
def test_the_case_for_and_against(debate, depth):
    twin = Twin(debate)
    for name in twin.statements:
        sides = twin.sides([name], depth)
        for ask, side in ((query.case_for, 0), (query.case_against, 1)):
            expected = sorted(
                (far, debate.index.node(s), s) for (s, which), far in sides.items() if which == side
            )
            found = ask(debate, of=name, depth=depth)
            assert [(f.depth, f.statement) for f in found] == [(far, s) for far, _, s in expected]
            for f in found:
                about, sources, target = twin.link(f.link)
                carried = f.link in twin.node(f.statement).get("steps", ())
                assert f.statement in sources or carried or f.statement == target
                assert f.towards == target or (f.towards in sources and f.statement == target)
                assert about["kind"] in ("supports", "attacks", "contradicts", "rephrases")
                assert str(f).endswith(".")
            for who in SPEAKERS:
                some = tuple(f for f in found if who in twin.voices(f.statement))
                assert ask(debate, of=name, depth=depth, by=who) == some


@generated
@given(exchanges())
def test_best_attack(debate):
    twin = Twin(debate)
    for name in twin.statements:
        steps = [k for k in twin.links if twin.link(k)[0]["kind"] == "supports" and end(twin, k) == name]
        ranked = []
        for blow in twin.blows():
            k, dealers, aim, sources = blow
            if aim == name or aim in steps:
                sides = [side for _, side in twin.sides(sources)]
                ranked.append(((twin.met(blow), sides.count(1) - sides.count(0)), k, aim, dealers))
        best = min((rank for rank, *_ in ranked), default=None)
        found = query.best_attack(debate, of=name)
        assert [(f.link, f.target) for f in found] == [(k, a) for rank, k, a, _ in ranked if rank == best]
        for f in found:
            assert (f.met, f.counter - f.backing) == best
            assert str(f).endswith(".")
        for who in SPEAKERS:
            mine = [one for one in ranked if who in one[3]]
            best_of_mine = min((rank for rank, *_ in mine), default=None)
            assert [f.link for f in query.best_attack(debate, of=name, by=who)] == [
                k for rank, k, *_ in mine if rank == best_of_mine
            ]


def end(twin, link):
    target = twin.link(link)[2]
    return target if target in twin.statements else end(twin, target)


@generated
@given(exchanges())
def test_lines(debate):
    twin = Twin(debate)
    reasons = twin.reasons_graph()
    for name in twin.statements:
        far = networkx.single_source_shortest_path_length(reasons.reverse(), name)
        grounds = [s for s in twin.statements if s in far and s != name and not reasons.in_degree(s)]
        found = query.lines(debate, of=name)
        assert [f.ground for f in found] == grounds
        for f in found:
            assert networkx.is_path(reasons, f.statements)
            assert (f.statements[0], f.statements[-1], len(f)) == (f.ground, name, far[f.ground])
            for k, here, after in zip(f.links, f.statements[:-1], f.statements[1:], strict=True):
                about, sources, target = twin.link(k)
                assert (about["kind"], here in sources, target) == ("supports", True, after)
            assert str(f).count("therefore") == len(f)
        for who in SPEAKERS:
            mine = [f for f in found if who in twin.voices(f.ground)]
            assert list(query.lines(debate, of=name, by=who)) == mine


@generated
@given(exchanges(), st.sampled_from([None, None, 1, 2, 3]))
def test_circles(debate, longest):
    twin = Twin(debate)
    expected = []
    for circle in networkx.simple_cycles(twin.reasons_graph()):
        first = circle.index(min(circle, key=twin.statements.index))
        if longest is None or len(circle) <= longest:
            expected.append([twin.statements.index(s) for s in circle[first:] + circle[:first]])
    found = query.circles(debate, longest=longest)
    assert [[twin.statements.index(s) for s in f.statements] for f in found] == sorted(expected)
    for who in SPEAKERS:
        mine = [f for f in found if any(who in twin.voices(s) for s in f.statements)]
        assert list(query.circles(debate, longest=longest, by=who)) == mine
    if len(found) > 1:
        with pytest.raises(QueryError, match="more than 1 circle"):
            query.circles(debate, longest=longest, most=1)
    assert all(str(f).endswith(".") for f in found)


@generated
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=24), st.sampled_from([None, 3, 4]))
def test_circles_of_dense_knots(arrows, longest):
    """Whatever the arrows are: each circuit once, as networkx lists them."""
    from argmap.query._cycles import cycles

    graph = networkx.DiGraph(sorted(arrows))
    rows = {node: sorted(graph.successors(node)) for node in sorted(graph)}
    expected = {canonical(c) for c in networkx.simple_cycles(graph, length_bound=longest)}
    found = list(cycles(rows, longest=longest))
    assert set(found) == expected
    assert len(found) == len(expected)


def canonical(circle):
    first = circle.index(min(circle))
    return tuple(circle[first:] + circle[:first])


@generated
@given(exchanges())
def test_self_contradictions(debate):
    twin = Twin(debate)
    names = list(twin.speaker)
    expected = []
    for k in twin.links:
        about, _, target = twin.link(k)
        if about["kind"] not in ("attacks", "contradicts") or target not in twin.statements:
            continue
        for s in twin.source_order[k]:
            for who in SPEAKERS:
                together = any(
                    s != target
                    and all(
                        twin.bound(x, who, set(names[: place + 1]))[0] in ("asserted", "conceded")
                        for x in (s, target)
                    )
                    for place in range(len(names))
                )
                if together:
                    expected.append((k, who, frozenset((s, target))))
    found = query.self_contradictions(debate)
    assert sorted((f.link, f.speaker, sorted((f.earlier, f.later))) for f in found) == sorted(
        (k, who, sorted(pair)) for k, who, pair in expected
    )
    for f in found:
        days = [when and when[:10] for when in f.dates]
        if f.across_dates:
            assert None not in days
            assert not days[0].startswith(days[1])
            assert not days[1].startswith(days[0])
        assert str(f).endswith("the other.")
    for who in SPEAKERS:
        assert query.self_contradictions(debate, by=who) == tuple(f for f in found if f.speaker == who)
    assert query.self_contradictions(debate, across_dates=True) == tuple(f for f in found if f.across_dates)


@generated
@given(exchanges())
def test_common_premises(debate):
    twin = Twin(debate)
    strikes = [(dealers, twin.owners(aim)) for _, dealers, aim, _ in twin.blows()]

    def opposed(one, other):
        return any((one in a and other in b) or (other in a and one in b) for a, b in strikes)

    expected = []
    for name in twin.statements:
        given_for = [
            twin.link(k)[2]
            for k in twin.links
            if twin.link(k)[0]["kind"] == "supports" and name in twin.link(k)[1]
        ]
        both = twin.voices(name)
        for place, one in enumerate(SPEAKERS):
            for other in SPEAKERS[place + 1 :]:
                if given_for and {one, other} <= both and opposed(one, other):
                    expected.append((name, (one, other), tuple(dict.fromkeys(given_for))))
    found = query.common_premises(debate)
    assert [(f.statement, f.speakers, f.conclusions) for f in found] == expected
    for who in SPEAKERS:
        assert query.common_premises(debate, by=who) == tuple(f for f in found if who in f.speakers)
    assert all("who are opposed" in str(f) for f in found)
