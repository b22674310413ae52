"""Shares in a strength: against finite differences, against the definition, and what must add up."""

from __future__ import annotations

from array import array
from itertools import permutations
from math import factorial

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.errors import QueryError, UnknownName
from argmap.model import draft
from argmap.semantics import of
from argmap.semantics.gradual import Web, model, solve
from argmap.semantics.gradual._cone import Cone
from argmap.semantics.gradual._gradient import gradient
from argmap.semantics.shares import attribution
from tests.semantics.gradual.webs import ATTACKS_ONLY, ROWS, webs

SMOOTH = sorted(set(ROWS) - {"max-based", "euler-top"})


def bumped(values: array, k: int, by: float) -> array:
    return array("d", [v + by * (i == k) for i, v in enumerate(values)])


@pytest.mark.parametrize("name", SMOOTH)
@given(data=st.data())
@settings(max_examples=25)
def test_the_gradient_is_the_finite_difference(name: str, data: st.DataObject) -> None:
    web = data.draw(webs(acyclic=data.draw(st.booleans()), supports=name not in ATTACKS_ONLY, most=5))
    web = web.replaced(
        base=array("d", [0.1 + 0.8 * b for b in web.base]),
        weights=array("d", [0.1 + 0.8 * web.weight(k) for k in range(len(web.targets))]),
    )
    run, h = model(name), 1e-6
    whole = solve(web, name, tolerance=1e-13)
    assume(whole.converged and whole.rung in ("one pass", "plain"))
    x = whole.values
    sides = [sorted(x[s] for s in web.origins(k)) for k in range(len(web.targets))]
    assume(all(len(side) < 2 or side[1] - side[0] > 1e-3 for side in sides))  # else there is a kink
    assume(all(len(g) < 2 or abs(x[g[0]] - x[g[1]]) > 1e-3 for gs in web.needs.values() for g in gs))
    plain_total = _totals(web, name, x)
    assume(name not in ("df-quad", "squared-df-quad", "social") or min(map(abs, plain_total)) > 1e-3)
    found = gradient(web, run, x, 0)
    for k in range(len(web)):
        up, down = (solve(web.replaced(base=bumped(web.base, k, d)), name, tolerance=1e-13) for d in (h, -h))
        assert found.by_base[k] == pytest.approx((up.values[0] - down.values[0]) / (2 * h), abs=1e-5)
    for k in range(len(web.targets)):
        up, down = (
            solve(web.replaced(weights=bumped(web.weights, k, d)), name, tolerance=1e-13) for d in (h, -h)
        )
        assert found.by_weight[k] == pytest.approx((up.values[0] - down.values[0]) / (2 * h), abs=1e-5)


def _totals(web: Web, name: str, x: list[float]) -> list[float]:
    from argmap.semantics.gradual._plain import Plain

    run = model(name)
    plain = Plain(web, run.aggregation, run.influence)
    touched = sorted(set(web.targets))
    return [plain.total(node, x) for node in touched] or [1.0]


@given(webs(acyclic=False, supports=True, most=5))
@settings(max_examples=25)
def test_exact_shapley_is_the_mean_over_all_orders(web: Web) -> None:
    run = model("quadratic-energy")
    cone = Cone(web, 0, run)
    players = [k for k in range(len(cone.nodes)) if k != cone.top]
    from argmap.semantics.shares import _Shares

    shares = object.__new__(_Shares)
    shares.cone = cone

    def weights(gone):  # type: ignore[no-untyped-def]
        return cone.without(players[k] for k in gone)

    exact = list(shares._exact(weights, len(players)))
    means = [0.0] * len(players)
    worth = {}
    for order in permutations(range(len(players))):
        for k, player in enumerate(order):
            for part in (order[k:], order[k + 1 :]):
                key = frozenset(part)
                if key not in worth:
                    worth[key] = solve(cone.web.replaced(weights=weights(part)), engine="plain").values[
                        cone.top
                    ]
            means[player] += worth[frozenset(order[k + 1 :])] - worth[frozenset(order[k:])]
    for value, mean in zip(exact, means, strict=True):
        assert value == pytest.approx(mean / factorial(len(players)), abs=1e-8)
    alone = solve(cone.web.replaced(weights=weights(range(len(players))))).values[cone.top]
    assert sum(exact) == pytest.approx(solve(web).values[0] - alone, abs=1e-8)


FRAMEWORK = of(
    "x>a, y+>a, z>x, u>z, v+>y", scores={"a": 0.4, "x": 0.7, "y": 0.6, "z": 0.5, "u": 0.2, "v": 0.9}
)


def test_removal_is_the_difference_that_it_makes() -> None:
    found = attribution(FRAMEWORK, of="a", method="removal", semantics="df-quad")
    without = of("x>a, z>x, u>z, v", scores={"a": 0.4, "x": 0.7, "z": 0.5, "u": 0.2, "v": 0.9})
    from argmap.semantics import evaluate

    assert found["y"].value == pytest.approx(found.strength - evaluate(without, "df-quad")["a"])
    assert [share.name for share in found.shares] == ["x", "y", "z", "u", "v"]
    assert [share.value > 0 for share in found.shares] == [False, True, True, False, True]
    assert found["nobody"].value == 0


@pytest.mark.parametrize("links", [False, True])
def test_drawn_shares_lie_near_the_exact_ones_and_know_their_error(
    links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    import argmap.semantics.shares as room

    exact = attribution(FRAMEWORK, of="a", method="shapley", links=links)
    monkeypatch.setattr(room, "_EXACT", 0)
    drawn = attribution(FRAMEWORK, of="a", method="shapley", links=links, samples=2000, seed=3)
    for one, other in zip(exact.shares, drawn.shares, strict=True):
        assert (one.error, one.name) == (0.0, other.name)
        assert 0 <= other.error < 0.01
        assert abs(one.value - other.value) <= 4 * other.error + 1e-12
    assert sum(s.value for s in exact.shares) == pytest.approx(exact.strength - 0.4)
    assert sum(s.value for s in drawn.shares) == pytest.approx(drawn.strength - 0.4)  # in each order
    assert drawn == attribution(FRAMEWORK, of="a", method="shapley", links=links, samples=2000, seed=3)
    assert drawn != attribution(FRAMEWORK, of="a", method="shapley", links=links, samples=2000, seed=4)


def test_links_have_their_ids_and_steps_stand_for_their_links() -> None:
    with draft() as d:
        a, b = d.speaker("A"), d.speaker("B")
        plan = a.proposes("Build it", id="plan")
        step = a.claims("It pays", id="pays").supports(plan, id="step")
        b.claims("Pay is not all", id="not-all").attacks(step, id="undercut")
        b.claims("It costs", id="costs").attacks(plan, id="rebuttal")
    links = attribution(d.debate, of="plan", links=True, method="removal")
    assert {share.name: share.value > 0 for share in links.shares} == {
        "step": True,
        "undercut": False,
        "rebuttal": False,
    }
    statements = attribution(d.debate, of="plan", method="shapley")
    assert [share.name for share in statements.shares] == ["pays", "not-all", "costs"]  # no step
    assert "plan has strength 0." in str(statements)
    assert attribution(of("{a, b}>c"), of="c", links=True).shares[0].name == "{a, b} > c"


def test_what_cannot_be_asked() -> None:
    with pytest.raises(UnknownName, match="no argument is called 'b'"):
        attribution(of("a"), of="b")
    with pytest.raises(QueryError, match="no method is called 'shaply'; did you mean 'shapley'"):
        attribution(of("a"), of="a", method="shaply")  # type: ignore[arg-type]
    many = of(", ".join(f"x{k}>a" for k in range(13)))
    with pytest.raises(QueryError, match="at least 2 samples"):
        attribution(many, of="a", method="shapley", samples=1)


def test_a_cone_of_nothing() -> None:
    found = attribution(of("a, b>c"), of="a", method="shapley")
    assert found.shares == ()
    assert "nothing bears on it" in str(found)
