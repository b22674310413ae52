"""Audiences: which attacks fail before whom, and what stands before all, some or none."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import QueryError, UnknownName
from argmap.model import draft
from argmap.semantics import evaluate, of
from argmap.semantics.audiences import Audience, acceptable, before, heard
from argmap.semantics.framework import Arrows, Framework

HAL = of(
    "poor>pay>hers>took",
    values={"took": "life", "hers": "property", "pay": "property", "poor": "life"},
)


def test_hal_and_carla() -> None:
    """Bench-Capon 2003, section 5: he took her insulin to live."""
    found = heard(HAL, audiences={"A": ("life", "property"), "B": ("property", "life")})
    assert found["took"] == {"A": "in", "B": "in"}
    assert found["hers"] == {"A": "in", "B": "out"}
    assert found.disputed == ("pay", "hers")
    assert [acceptable(HAL, of=name) for name in ("poor", "took", "hers", "pay")] == [
        "objectively",
        "objectively",
        "subjectively",
        "subjectively",
    ]
    assert acceptable(of("a>b", values={"a": "x", "b": "x"}), of="b") == "not"


def test_who_is_level_or_unnamed_is_not_put_before() -> None:
    framework = of("a>b", values={"a": "x", "b": "y"})
    for order in (("x", "y"), (("x", "y"),), ("y",), ()):
        assert len(before(framework, Audience.of(*order)).attacks) == 1
    assert len(before(framework, Audience.of("y", "x")).attacks) == 0
    unnamed = of("a>b", values={"b": "y"})
    assert len(before(unnamed, Audience.of("y")).attacks) == 1


def test_a_joint_attack_fails_with_its_least_valued_source() -> None:
    framework = of("{a, b}>c", values={"a": "x", "b": "z", "c": "y"})
    assert len(before(framework, Audience.of("x", "y", "z")).attacks) == 0
    assert len(before(framework, Audience.of("x", "z", "y")).attacks) == 1
    weighed = framework.replace(attacks=Arrows.of(3, framework.attacks, [0.5]))
    assert list(before(weighed, Audience.of("x", "z", "y")).attacks.weights or ()) == [0.5]


def test_a_debate_before_its_parties() -> None:
    with draft() as d:
        red, blue = d.speaker("Red"), d.speaker("Blue")
        ban = red.proposes("Ban it", id="ban", data={"value": "safety"})
        step = red.claims("It kills", id="kills", data={"value": "safety"}).supports(ban, id="step")
        blue.claims("People may choose", id="choose", data={"value": "liberty"}).attacks(ban)
        blue.claims("It kills few", id="few", data={"value": "liberty"}).attacks(step)
    parties = {"Red": ("safety", "liberty"), "Blue": ("liberty", "safety")}
    found = heard(d.debate, audiences=parties)
    assert found["ban"] == {"Red": "in", "Blue": "out"}
    assert found["step"] == {"Red": "in", "Blue": "out"}  # the step promotes what its source does
    assert str(found).splitlines() == [
        "Before Red (safety > liberty), by grounded: in are ban, kills, choose, few, step.",
        "Before Blue (liberty > safety), by grounded: in are kills, choose, few.",
        "They part ways over ban, step.",
    ]
    by_id = {"ban": "safety", "choose": "liberty"}
    assert heard(d.debate, audiences=parties, values=by_id)["ban"] == {"Red": "in", "Blue": "out"}
    assert acceptable(d.debate, of="ban", values=lambda s: by_id.get(s.id)) == "subjectively"
    with pytest.raises(UnknownName, match="no statement is called 'bann'; did you mean 'ban'"):
        heard(d.debate, audiences=parties, values={"bann": "safety"})
    with pytest.raises(QueryError, match="the value of 'ban' is 3; it is a name"):
        heard(d.debate, audiences=parties, values=lambda s: 3 if s.id == "ban" else None)  # type: ignore[arg-type, return-value]


def test_what_cannot_be_asked() -> None:
    with pytest.raises(QueryError, match="promote no values"):
        heard(of("a>b"), audiences={})
    with pytest.raises(QueryError, match="nothing promotes 'lif', which A orders; did you mean 'life'"):
        heard(HAL, audiences={"A": ("lif",)})
    with pytest.raises(QueryError, match="the value 'x' stands twice in the order x > y, x"):
        Audience.of("x", ("y", "x"))
    with pytest.raises(UnknownName):
        acceptable(HAL, of="nobody")
    ring = ", ".join(f"a{k}>a{k + 1}" for k in range(7))
    many = of(ring, values={f"a{k}": f"v{k}" for k in range(8)})
    with pytest.raises(QueryError, match=r"8 values have 40,320 orders; name the audiences"):
        acceptable(many, of="a0")


@st.composite
def valued(draw: st.DrawFn) -> Framework:
    size = draw(st.integers(1, 6))
    node = st.integers(0, size - 1)
    attacks = draw(st.lists(st.tuples(node, node), max_size=8, unique=True))
    values = draw(st.lists(st.sampled_from(["x", "y", "z", ""]), min_size=size, max_size=size))
    return Framework(
        names=tuple(f"a{k}" for k in range(size)),
        attacks=Arrows.of(size, [((s,), t) for s, t in attacks]),
        values=tuple(values),
    )


@given(valued())
@settings(max_examples=40)
def test_objective_is_before_every_order_and_subjective_before_one(framework: Framework) -> None:
    verdicts = []
    for order in permutations("xyz"):  # all values, also those that meet nobody
        rank = {value: place for place, value in enumerate(order)}
        kept = [
            (s, t)
            for (s,), t in framework.attacks
            if "" in (framework.values[s], framework.values[t])
            or rank[framework.values[s]] <= rank[framework.values[t]]
        ]
        seen = framework.replace(attacks=Arrows.of(len(framework), [((s,), t) for s, t in kept]))
        verdicts.append(evaluate(seen, "grounded"))
    for name in framework.names:
        stands = [v[name] == "in" for v in verdicts]
        expected = "objectively" if all(stands) else "subjectively" if any(stands) else "not"
        assert acceptable(framework, of=name) == expected
