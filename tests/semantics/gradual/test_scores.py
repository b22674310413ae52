"""Base scores of a debate: from data, a number, a mapping, a function or votes; and what is presumed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import NotApplicable, ProgramMissing, QueryError, UnknownName
from argmap.model import Claim, Debate, Link, draft
from argmap.semantics import READINGS, attribution, evaluate, of, read, strength, votes
from argmap.semantics.gradual import Web, _cone, _modular, scored, solve
from tests.query.exchanges import exchanges
from tests.semantics.gradual.webs import ROWS


@pytest.fixture
def debate() -> Debate:
    with draft() as d:
        a, b = d.speaker("A"), d.speaker("B")
        plan = a.proposes("Build it", id="plan", data={"score": 0.8, "for": 3, "against": 1})
        step = a.claims("It pays", id="pays").supports(plan, id="step")
        b.claims("Pay is not all", id="not-all").attacks(step)
        b.claims("A was wrong before", id="wrong").discredits(a)
    return d.debate


def scores(debate: Debate, **how: object) -> dict[str, float]:
    framework = scored(debate, read(debate), **how)
    return dict(zip(framework.names, framework.scores, strict=True))


def test_where_base_scores_come_from(debate: Debate) -> None:
    known = {"plan": 0.8, "pays": 0.5, "not-all": 0.5, "wrong": 0.5, "standing-of-a": 1.0, "step": 1.0}
    assert scores(debate) == known
    assert scores(debate, base="nothing", default=1.0) == dict.fromkeys(known, 1.0)
    assert scores(debate, base=0.3) == dict.fromkeys(known, 0.3) | {"standing-of-a": 1.0, "step": 1.0}
    assert scores(debate, base={"wrong": 1, "standing-of-a": 0.2}) == (
        dict.fromkeys(known, 0.5) | {"wrong": 1.0, "standing-of-a": 0.2, "step": 1.0}
    )
    by = scores(debate, base=lambda statement: 0.9 if statement.kind == "proposal" else None)
    assert by == known | {"plan": 0.9}
    assert scores(debate, base=votes(doubt=0))["plan"] == 0.75


def test_what_is_no_base_score(debate: Debate) -> None:
    for wrong in (1.5, -0.1, float("nan"), True, "firm"):
        with pytest.raises(QueryError, match=r"the base score of 'plan' is .*; it is a number from 0 to 1"):
            strength(debate, base={"plan": wrong})  # type: ignore[dict-item]
    with pytest.raises(UnknownName, match="no statement is called 'plam'; did you mean 'plan'"):
        strength(debate, base={"plam": 1})
    with pytest.raises(UnknownName, match="no statement is called 'step'"):
        strength(debate, base={"step": 1})
    with pytest.raises(QueryError, match="the votes on 'x' are 'many' and 0"):
        votes()(Claim(id="x", data={"for": "many"}))
    assert votes()(Claim(id="x")) is None
    assert votes(doubt=0)(Claim(id="x", data={"for": 0})) is None
    with pytest.raises(QueryError, match="a framework is read already"):
        strength(of("a"), reading="default")


def test_an_undercut_weakens_the_step_and_not_the_reason(debate: Debate) -> None:
    found = strength(debate, semantics="df-quad")
    assert found["pays"] == 0.5
    assert found["step"] == pytest.approx(0.5 * 0.5)  # as firm as its source, times what the undercut leaves
    assert found["plan"] == pytest.approx(0.8 + 0.2 * 0.25)
    without = debate.replace(links=[link for link in debate.links if link.target != "step"])
    assert strength(without, semantics="df-quad")["plan"] == pytest.approx(0.8 + 0.2 * 0.5)


def test_who_is_needed_is_a_factor_by_the_reading_that_says_so(debate: Debate) -> None:
    apart = strength(debate, semantics="df-quad")
    needed = strength(debate, semantics="df-quad", reading="testimony")
    assert apart["standing-of-a"] == needed["standing-of-a"] == 0.5
    assert needed["pays"] == 0.25
    assert needed["plan"] == pytest.approx((0.8 + 0.2 * 0.125) * 0.5)
    assert "needs the speaker's standing" in str(needed)


def test_wordings_of_one_claim_share_the_first_score_there_is() -> None:
    same = Debate(
        statements=[Claim(id="a"), Claim(id="b", data={"score": 0.9}), Claim(id="c", data={"score": 0.1})],
        links=[
            Link(id="r", kind="rephrases", sources=("b",), target="a"),
            Link(id="s", kind="rephrases", sources=("c",), target="a"),
        ],
    )
    found = strength(same)
    assert found["a"] == found["b"] == found["c"] == 0.9


def test_evaluate_takes_the_same_base_scores(debate: Debate) -> None:
    for name in ("quadratic-energy", "h-categoriser"):
        one, other = evaluate(debate, name), strength(debate, semantics=name)
        assert dict(one) == dict(other)
    assert evaluate(debate, "h-categoriser")["pays"] == 1


def test_a_debate_kept_as_columns_has_the_same_strengths() -> None:
    rows = [{"kind": "claim", "id": f"s{k}", "data": {"score": k / 3000}} for k in range(3000)]
    links = [
        {"id": f"k{k}", "kind": "attacks", "sources": [f"s{k}"], "target": f"s{k // 2}"}
        for k in range(1, 3000)
    ]
    columns = Debate(statements=rows, links=links)
    values = Debate(statements=list(columns.statements), links=list(columns.links))
    assert strength(columns).last == strength(values).last


@given(exchanges(), st.sampled_from(list(ROWS)), st.sampled_from(list(READINGS)))
@settings(max_examples=50)
def test_any_debate_has_strengths_or_says_why_not(debate: Debate, name: str, reading: str) -> None:
    try:
        found = strength(debate, semantics=name, reading=reading)
    except NotApplicable:
        return
    assert all(0 <= value <= 1 for _, value in found)
    assert found.converged == (not found.unsettled)
    assert str(found)


def test_without_numpy_all_is_plain(debate: Debate, monkeypatch: pytest.MonkeyPatch) -> None:
    links = [(k, k // 2) for k in range(1, 2_000)]
    web = Web.simple([0.5] * 2_000, attacks=links[::2], supports=links[1::2])
    with_numpy = solve(web).values
    shares = attribution(debate, of="plan", method="shapley")
    monkeypatch.setattr(_modular, "find_spec", lambda name: None)
    monkeypatch.setattr(_cone, "find_spec", lambda name: None)
    assert solve(web).values == pytest.approx(with_numpy, abs=1e-12)
    for one, other in zip(
        attribution(debate, of="plan", method="shapley").shares, shares.shares, strict=True
    ):
        assert (one.name, one.value) == (other.name, pytest.approx(other.value, abs=1e-9))
    with pytest.raises(ProgramMissing, match=r'pip install "argmap\[fast\]"'):
        solve(web, engine="numpy")
