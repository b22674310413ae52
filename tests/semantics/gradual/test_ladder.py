"""Circles: the ladder settles cliques, and what does not come to rest is never shown as settled."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import QueryError
from argmap.semantics import evaluate, of
from argmap.semantics.gradual import Web, model, solve, strength
from argmap.semantics.gradual._plain import Plain
from tests.semantics.gradual.webs import ATTACKS_ONLY, ROWS, webs


def off(web: Web, name: str, values: list[float]) -> float:
    """Give the largest difference that the defining equations leave, worked out anew."""
    run = model(name)
    plain = Plain(web, run.aggregation, run.influence)
    return max(abs(plain.at(node, values) - values[node]) for node in range(len(web)))


def clique(size: int, base: float = 1.0) -> Web:
    nodes = range(size)
    return Web.simple([base] * size, attacks=[(i, j) for i in nodes for j in nodes if i != j])


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("size", [2, 3, 4, 7, 10, 20, 30, 40, 50])
@pytest.mark.parametrize("base", [1.0, 0.9])
def test_cliques_settle(name: str, size: int, base: float) -> None:
    found = solve(clique(size, base), name)
    assert found.converged
    assert found.residual <= 1e-9
    assert off(clique(size, base), name, list(found.values)) < 1e-6
    assert max(found.values) - min(found.values) < 1e-6  # nothing sets them apart


def test_the_rungs_are_climbed_as_needed() -> None:
    assert solve(clique(2), "h-categoriser").rung == "plain"
    assert solve(clique(2), "df-quad").rung == "damped"
    assert solve(clique(50), "squared-df-quad").rung == "more damped"
    assert solve(clique(2), "df-quad").values == pytest.approx([0.5, 0.5])


def ring(camps: int, members: int) -> Web:
    """Camps in a ring: each member attacks all members of the next camp."""
    size = camps * members
    attacks = [(i, j) for i in range(size) for j in range(size) if j // members == (i // members + 1) % camps]
    return Web.simple([1 - k / (100 * size) for k in range(size)], attacks=attacks)


@pytest.mark.parametrize("engine", ["plain", "numpy"])
def test_what_does_not_come_to_rest_is_reported_and_has_no_strength(engine: str) -> None:
    # Seven camps of thirty, each attacking the next: around an odd ring the continuous system swings too.
    web = ring(7, 30)
    found = solve(web, "quadratic-energy", engine=engine)
    assert (found.converged, found.rung) == (False, "continuous")
    assert found.residual > 0.01
    assert off(web, "quadratic-energy", list(found.values)) > 0.01
    assert len(found.rest) == len(web)


def test_a_result_without_rest_says_so_and_gives_no_figure() -> None:
    camps = [[f"{name}{k}" for k in range(30)] for name in "pqrstuv"]
    around = zip(camps, [*camps[1:], camps[0]], strict=True)
    arrows = ", ".join(f"{x}>{y}" for one, other in around for x in one for y in other)
    members = [name for camp in camps for name in camp]
    scores = {name: 1 - k / 21_000 for k, name in enumerate(members)}  # not all alike, or they would settle
    framework = of(f"free>lower, p0>below, {arrows}", scores=scores)
    strengths = evaluate(framework, "quadratic-energy")
    assert not strengths.converged
    assert strengths["lower"] == pytest.approx(0.4)
    with pytest.raises(QueryError, match="'p0' has no strength by quadratic-energy: its circle did not come"):
        strengths["p0"]
    assert "below" in strengths.unsettled
    assert "free" not in strengths.unsettled
    assert dict(strengths) == pytest.approx({"free": 0.5, "lower": 0.4})
    assert "211 of 213 arguments did not come to rest" in str(strengths)
    assert "The others: free 0.500, lower 0.400." in str(strengths)
    assert repr(strengths) == "<Strengths by quadratic-energy: 213 arguments, continuous, 211 unsettled>"


@pytest.mark.parametrize("name", ROWS)
@given(data=st.data())
def test_what_is_reported_as_settled_solves_the_equations(name: str, data: st.DataObject) -> None:
    web = data.draw(webs(acyclic=False, supports=name not in ATTACKS_ONLY))
    found = solve(web, name)
    assert found.converged == (found.residual <= 1e-10)
    if found.converged:
        assert off(web, name, list(found.values)) < 1e-9


def test_what_stands_above_the_circles_is_exact_at_once() -> None:
    web = Web.simple([1.0, 1.0, 1.0, 0.8], attacks=[(0, 1), (1, 2), (2, 1), (3, 2)])
    found = solve(web, "df-quad")
    assert (list(found.rest), found.values[0], found.values[3]) == ([1, 2], 1.0, 0.8)
    assert found.values[1] == pytest.approx(0)


def test_strengths_print_and_sort() -> None:
    strengths = strength(of("a<>b, c>a"), semantics="h-categoriser")
    assert strengths.order() == (("c",), ("b",), ("a",))
    assert str(strengths).startswith("Strength by h-categoriser, found by iteration: a 0.")
    assert len(strengths) == 3


def test_what_has_not_settled_is_said_on_the_cards_and_in_the_shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from argmap.cli import main
    from argmap.formats import dump
    from argmap.model import Debate
    from argmap.semantics import badges

    web = ring(7, 30)
    debate = Debate(
        statements=[
            {"kind": "claim", "id": f"s{k}", "data": {"score": score}} for k, score in enumerate(web.base)
        ],
        links=[
            {"id": f"k{k}", "kind": "attacks", "sources": [f"s{s}"], "target": f"s{t}"}
            for k, (s, t) in enumerate(zip(web.sources, web.targets, strict=True))
        ],
    )
    assert badges(evaluate(debate, "quadratic-energy"))["s0"] == "Unsettled (quadratic-energy)"
    dump(debate, tmp_path / "ring.json")
    with pytest.raises(SystemExit) as left:
        main(["evaluate", str(tmp_path / "ring.json"), "--semantics", "quadratic-energy"])
    assert not left.value.code
    out, err = capsys.readouterr()
    assert out.startswith("unsettled  s0 (s0)\n")
    assert "210 of 210 arguments did not come to rest" in err.replace("\n", " ")
