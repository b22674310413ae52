"""The figures are those of the definitions, by hand and in any acyclic web, with both engines."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ModelError, NotApplicable, QueryError
from argmap.semantics import evaluate, of
from argmap.semantics.gradual import Web, example, solve, strength
from tests.semantics.gradual.definitions import DEFINITIONS
from tests.semantics.gradual.webs import ATTACKS_ONLY, ROWS, webs

ENGINES = ("plain", "numpy")


def test_every_semantics_has_a_definition_here() -> None:
    assert set(ROWS) == set(DEFINITIONS)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        # Two attackers of 1/2, one supporter of 1/2: E = -1/2, h = 1/5.
        ("quadratic-energy", "x>a, y>a, z+>a | a=0.5", Fraction(1, 2) - Fraction(1, 2) * Fraction(1, 5)),
        ("quadratic-energy", "x+>a, y+>a | a=0.2 x=1 y=1", Fraction(1, 5) + Fraction(4, 5) * Fraction(4, 5)),
        # DF-QuAD: va = 1 - 1/4, vs = 1/2.
        ("df-quad", "x>a, y>a, z+>a | a=0.5", Fraction(1, 2) - Fraction(1, 2) * Fraction(1, 4)),
        ("df-quad", "x+>a | a=0.2", Fraction(1, 5) + Fraction(4, 5) * Fraction(1, 2)),
        (
            "squared-df-quad",
            "x>a, z+>a, y+>a | a=0.5",
            Fraction(1, 2) + Fraction(1, 2) * (Fraction(1, 4) - Fraction(1, 16)),
        ),
        ("euler-based", "x>a, z+>a | a=0.25", Fraction(1, 4)),
        ("euler-top", "x>a, y>a, z+>a | a=0.25", Fraction(1, 4)),
        ("mlp-based", "x>a, y>a | a=0.5", 1 / (1 + math.e)),
        # Besnard & Hunter: along a row of attacks the strengths are ratios of Fibonacci numbers.
        ("h-categoriser", "x>c>b>a | a=1 b=1 c=1 x=1", Fraction(3, 5)),
        ("h-categoriser", "x>a, y>a | a=0.8 x=1 y=0.6", Fraction(8, 10) / Fraction(26, 10)),
        ("max-based", "x>a, y>a | a=0.8 x=1 y=0.6", Fraction(4, 10)),
        ("card-based", "x>a, y>a, z>a | a=1 x=1 y=0.5 z=0", Fraction(1, 1) / (1 + 2 + Fraction(3, 4))),
        ("social", "x>a, y>a | a=0.8 x=0.5 y=0.5", Fraction(8, 10) * Fraction(1, 4)),
    ],
)
@pytest.mark.parametrize("engine", ENGINES)
def test_figures_by_hand(name: str, text: str, expected: Fraction | float, engine: str) -> None:
    strengths = strength(example(text), semantics=name, engine=engine)
    assert strengths["a"] == pytest.approx(float(expected), abs=1e-12)
    assert strengths.way == "one pass"


@pytest.mark.parametrize("engine", ENGINES)
def test_linked_sources_are_as_strong_as_the_weakest_and_needs_are_factors(engine: str) -> None:
    linked = Web(base=[0.5, 0.9, 0.4], sources=[1, 2], starts=[0, 2], targets=[0], signs=[-1])
    assert solve(linked, "df-quad", engine=engine).values[0] == pytest.approx(0.5 * 0.6)
    # A step (node 2) from 1 to 0, which 3 undercuts: it carries 0.9 · 0.25, and 0 loses that share.
    step = Web(base=[0.5, 0.9, 1.0, 0.75], sources=[2, 3], targets=[0, 2], signs=[-1, -1], needs={2: ((1,),)})
    found = solve(step, "df-quad", engine=engine).values
    assert found[2] == pytest.approx(0.9 * 0.25)
    assert found[0] == pytest.approx(0.5 * (1 - 0.225))
    either = Web(base=[1.0, 0.2, 0.7, 0.5], needs={0: ((1, 2), (3,))})
    assert solve(either, engine=engine).values[0] == pytest.approx(0.5)


@pytest.mark.parametrize("name", DEFINITIONS)
@given(data=st.data())
def test_any_acyclic_web_is_as_defined_with_both_engines(name: str, data: st.DataObject) -> None:
    supports, needy = name not in ATTACKS_ONLY, name != "card-based"  # what it needs may bring it to 0
    web = data.draw(webs(acyclic=True, supports=supports, needy=needy))
    for engine in ENGINES:
        found = solve(web, name, engine=engine)
        assert (found.rung, found.converged) == ("one pass", True)
        x = found.values
        for node, base in enumerate(web.base):
            sides = {-1: [], 1: []}
            for link in web.incoming[node]:
                sides[web.signs[link]].append(web.weight(link) * min(x[s] for s in web.origins(link)))
            expected = DEFINITIONS[name](base, sides[-1], sides[1])
            for group in web.needs.get(node, ()):
                expected *= max(x[member] for member in group)
            assert x[node] == pytest.approx(expected, abs=1e-9)
            assert 0 <= x[node] <= 1


@pytest.mark.parametrize("name", DEFINITIONS)
@given(data=st.data())
def test_any_web_is_the_same_with_both_engines(name: str, data: st.DataObject) -> None:
    web = data.draw(webs(acyclic=False, supports=name not in ATTACKS_ONLY))
    one, other = (solve(web, name, engine=engine) for engine in ENGINES)
    assert one.rung == other.rung
    assert one.converged == other.converged
    if one.converged:
        assert one.values == pytest.approx(other.values, abs=1e-9)


def test_depth_is_no_recursion_and_hubs_do_not_overflow() -> None:
    deep = 20_000
    row = Web.simple([1.0] * deep, attacks=[(k + 1, k) for k in range(deep - 1)])
    for engine in ENGINES:
        assert solve(row, "h-categoriser", engine=engine).values[0] == pytest.approx((5**0.5 - 1) / 2)
        for name in ("quadratic-energy", "euler-based", "mlp-based", "df-quad"):
            for pairs in ("attacks", "supports"):
                hub = Web.simple([0.5] * 2_000, **{pairs: [(k, 0) for k in range(1, 2_000)]})
                assert 0 <= solve(hub, name, engine=engine).values[0] <= 1


def test_a_semantics_of_attacks_leaves_supports_aside_and_says_what_a_web_may_not_have() -> None:
    framework = of("a+>b, c>b", scores={"a": 1, "b": 1, "c": 1})
    assert evaluate(framework, "h-categoriser")["b"] == 0.5
    with pytest.raises(NotApplicable, match="h-categoriser reads attacks only, and node 1 supports node 0"):
        solve(Web.simple([1, 1], supports=[(1, 0)]), "h-categoriser")
    with pytest.raises(NotApplicable, match="df-quad multiplies strengths, so a weight is at most 1"):
        solve(Web.simple([1, 1], supports=[(1, 0)], weights=[1.5]), "df-quad")
    with pytest.raises(ModelError, match=r"the base score of node 1 is 1\.5; it lies between 0 and 1"):
        Web.simple([1, 1.5])
    with pytest.raises(ModelError, match="the base score of node 0 is nan"):
        Web.simple([math.nan])
    with pytest.raises(ModelError, match="weight of a link"):
        Web.simple([1, 1], attacks=[(0, 1)], weights=[-1])
    with pytest.raises(QueryError, match="grounded gives no strengths; these do: card-based, df-quad"):
        solve(Web.simple([1]), "grounded")
    with pytest.raises(QueryError, match="no engine is called 'nump'; did you mean 'numpy'"):
        solve(Web.simple([1]), engine="nump")  # type: ignore[arg-type]
