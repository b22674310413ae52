"""Rankings: by hand, and what each of them keeps to in any framework."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import QueryError
from argmap.semantics import of
from argmap.semantics.framework import Arrows, Framework
from argmap.semantics.ranking import rank

METHODS = ("categoriser", "burden", "discussion")


@pytest.mark.parametrize(
    ("text", "method", "expected"),
    [
        ("a>b>c", "categoriser", "a > c > b"),
        ("a>b>c", "burden", "a > c > b"),
        ("a>b>c", "discussion", "a > c > b"),
        ("a<>b", "burden", "a = b"),
        ("a>a, b", "discussion", "b > a"),
        # One attacker that nobody answers, or two that are answered each: 1/2 and 1/(1 + 2 · 1/2), level
        # for the categoriser; for the others the number of attackers decides.
        ("x>a, y>b, z>b, u>y, v>z", "categoriser", "x = u = v > a = y = b = z"),
        ("x>a, y>b, z>b, u>y, v>z", "burden", "x = u = v > a = y = z > b"),
        ("x>a, y>b, z>b, u>y, v>z", "discussion", "x = u = v > a = y = z > b"),
        # An attacker that is itself attacked once, or twice: burdens 1 + 1/2 and 1 + 1/3.
        ("y>x>a, u>v>b, w>v", "burden", "y = u = w > b > a > x > v"),
        ("y>x>a, u>v>b, w>v", "discussion", "y = u = w > b > a > x > v"),
        ("x+>a, b", "categoriser", "x = a = b"),
        ("{x, y}>a, z>y, z>b", "burden", "x = z > a > y = b"),
    ],
)
def test_by_hand(text: str, method: str, expected: str) -> None:
    assert str(rank(of(text), method=method)) == expected


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    size = draw(st.integers(1, 7))
    node = st.integers(0, size - 1)
    attacks = draw(st.lists(st.tuples(node, node), max_size=12, unique=True))
    return Framework(
        names=tuple(f"a{k}" for k in range(size)), attacks=Arrows.of(size, [((s,), t) for s, t in attacks])
    )


@pytest.mark.parametrize("method", METHODS)
@given(frameworks())
@settings(max_examples=40)
def test_what_a_ranking_keeps_to(method: str, framework: Framework) -> None:
    found = rank(framework, method=method)
    assert sorted(name for tier in found.tiers for name in tier) == sorted(framework.names)
    size = len(framework)
    attackers = [[s[0] for s, t in framework.attacks if t == k] for k in range(size)]
    for a, one in enumerate(framework.names):
        for b, other in enumerate(framework.names):
            if not attackers[a] and attackers[b]:  # void precedence
                assert found.compare(one, other) == 1
            if method != "categoriser" and len(attackers[a]) < len(attackers[b]):  # cardinality precedence
                assert found.compare(one, other) == 1
    turned = Framework(  # names and order do not matter
        names=framework.names[::-1],
        attacks=Arrows.of(size, [((size - 1 - s[0],), size - 1 - t) for s, t in framework.attacks][::-1]),
    )
    for tier, same in zip(found.tiers, rank(turned, method=method).tiers, strict=True):
        assert sorted(tier) == sorted(same)


@given(frameworks())
@settings(max_examples=40)
def test_discussions_are_counted_exactly(framework: Framework) -> None:
    """Two are level just where they have as many discussions of each length, up to twice the size."""
    size = len(framework)
    walks = [[1] * size]
    for _ in range(2 * size):
        walks.append([sum(walks[-1][s[0]] for s, t in framework.attacks if t == k) for k in range(size)])
    keys = [
        tuple((-1) ** length * walks[length][k] * -1 for length in range(1, 2 * size + 1))
        for k in range(size)
    ]
    found = rank(framework, method="discussion")
    for a, one in enumerate(framework.names):
        for b, other in enumerate(framework.names):
            assert found.compare(one, other) == (keys[a] < keys[b]) - (keys[a] > keys[b])


def test_what_cannot_be_asked() -> None:
    with pytest.raises(QueryError, match="no method is called 'burdn'; did you mean 'burden'"):
        rank(of("a"), method="burdn")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="at least 1 round"):
        rank(of("a"), rounds=0)
    with pytest.raises(QueryError, match="'b' is not ranked"):
        rank(of("a")).compare("a", "b")
    assert str(rank(of("a>b>c"), method="burden", rounds=1)) == "a > b = c"
