"""Reasons are proofs: each line is checked against the attacks, and each number against brute force."""

from __future__ import annotations

import random
from itertools import combinations
from time import monotonic

import pytest
from hypothesis import given, settings

from argmap.errors import NotApplicable, SolverMissing, UnknownName
from argmap.model import Claim, Debate, Link, Said, Speaker, Standing, Utterance, draft
from argmap.semantics import (
    Reading,
    evaluate,
    flat,
    knots,
    must_fall,
    of,
    read,
    tenable,
    what_if,
    why,
)
from argmap.semantics.explain import diagnosis
from argmap.semantics.labelling import IN, OUT
from argmap.semantics.standing import if_needed
from tests.semantics.brute import Brute
from tests.semantics.checking import some, way
from tests.strategies import debates
from tests.thorough import THOROUGH


def verify(framework, reason):
    """Check that a reason is a proof: it reads the attacks, and nothing of what found it."""
    steps = {step.name: step for step in reason.steps}
    assert len(steps) == len(reason.steps)
    assert reason.steps[0].name == reason.name
    for step in reason.steps:
        attacks = [set(attack) for attack in framework.attackers(step.name)]
        told = set(step.because)
        if step.label == "in":  # each attack has one among those who strike that is out, and was so before
            assert all(attack & told for attack in attacks)
            assert all(any(name in attack for attack in attacks) for name in told)
            assert {steps[name].label for name in told} <= {"out"}
        elif step.label == "out":  # some attack has all who strike in
            assert told in attacks
            assert {steps[name].label for name in told} == {"in"}
        else:
            assert told <= set().union(*attacks)
            assert told
            continue
        assert all(steps[name].number < step.number for name in told)


def test_every_reason_is_a_proof():
    dice = random.Random(1)
    for _ in range(300):
        framework = some(dice)
        grounded = evaluate(framework)
        for name in framework.names:
            reason = why(framework, name)
            assert reason.label == grounded[name]
            verify(framework, reason)
            if reason.label == "undecided":  # it ends in a circle of what is undecided
                last = reason.steps[-1]
                assert set(last.because) & {step.name for step in reason.steps}
            assert len(str(reason).splitlines()) == len(reason.steps)


def test_the_numbers_are_min_max():
    dice = random.Random(2)
    for _ in range(300):
        framework = some(dice)
        labels, rounds = framework.settled
        for x, label in enumerate(labels):
            rows = [framework.attacks.sources[arrow] for arrow in framework.attacks.incoming[x]]
            if label == 1:
                earliest = [min(rounds[s] for s in row if labels[s] == 2) for row in rows]
                assert rounds[x] == 1 + max(earliest, default=0)
            elif label == 2:
                strikes = [max(rounds[s] for s in row) for row in rows if all(labels[s] == 1 for s in row)]
                assert rounds[x] == 1 + min(strikes)
            else:
                assert rounds[x] == 0


def test_the_specimen_in_words(specimen):
    standing = str(why(specimen, "suspend-the-fishing-deal"))
    assert standing == (
        "“Suspend the fishing deal” stands: nothing attacks it.\n"
        "Yvette Cooper strikes the standing of Chris Philp with “No lessons from him”; "
        "by this reading that is no attack on what Chris Philp says.\n"
        "Read with standing='needed', it would fall."
    )
    fallen = str(why(specimen, "suspend-the-fishing-deal", reading="testimony"))
    assert fallen == (
        "“Suspend the fishing deal” falls: “No lessons from him” strikes it, and stands.\n"
        "“No lessons from him” stands: nothing attacks it.\n"
        "Read as testimony: what a speaker says needs the speaker's standing."
    )
    assert evaluate(specimen)["suspend-the-fishing-deal"] == "in"
    assert evaluate(specimen)["philp-can-be-heard-on-this"] == "out"
    assert "does not bear on what they say" in str(evaluate(specimen))


@given(debates())
@settings(max_examples=300 if THOROUGH else 80, deadline=None)
def test_what_would_stand_were_standing_needed_is_the_other_reading(debate):
    for number, standing in enumerate(s for s in debate.statements if s.kind == "standing"):
        blow = Link(id=f"blow-{number}", kind="attacks", sources=(f"blow-by-{number}",), target=standing.id)
        claims = [*debate.statements, Claim(id=f"blow-by-{number}")]
        debate = debate.replace(statements=claims, links=[*debate.links, blow])
    try:
        there = evaluate(debate)
        other = evaluate(debate, reading="testimony")
    except NotApplicable:
        return
    needed = if_needed(debate)
    labels = there.labelling.labels if needed is None else needed
    assert list(other.framework.names) == list(there.framework.names)
    assert labels == other.labelling.labels


def test_the_first_reason_finds_all_made_that_it_needs():
    d, ann, bob, cy = talk()
    with d:
        plan = ann.proposes("Do it", id="plan")
        cost = bob.claims("It costs", id="cost")
        cost.contradicts(plan)
        cy.claims("Ann lies", id="lies").discredits(ann)
        cy.claims("It costs little", id="little").attacks(bob.claims("It costs much", id="much"))
    debate = d.debate
    framework = evaluate(debate).framework

    def made():
        return [set(vars(it)) for it in (framework, framework.attacks, debate.index)], set(debate.index._kept)

    before = made()
    for name in framework.names:
        why(debate, name)
    assert made() == before


def test_two_who_say_a_thing_must_both_be_struck():
    def spoken(struck):
        claims = [
            Claim(id="both", said=(Said(utterance="u-ann"), Said(utterance="u-bob"))),
            Claim(id="ann-alone", said=(Said(utterance="u-ann"),)),
            Claim(id="blow"),
        ]
        standings = [Standing(id=f"standing-{who}", of=who) for who in ("ann", "bob")]
        blows = [
            Link(id=f"on-{who}", kind="attacks", sources=("blow",), target=f"standing-{who}")
            for who in struck
        ]
        people = [Speaker(id="ann", name="Ann"), Speaker(id="bob", name="Bob")]
        turns = [Utterance(id=f"u-{who}", speaker=who) for who in ("ann", "bob")]
        return Debate(speakers=people, utterances=turns, statements=[*claims, *standings], links=blows)

    assert if_needed(spoken([])) is None
    one, two = if_needed(spoken(["ann"])), if_needed(spoken(["ann", "bob"]))
    assert one is not None
    assert two is not None
    assert (one[0], one[1]) == (IN, OUT)
    assert (two[0], two[1]) == (OUT, OUT)


def test_a_step_is_named_by_its_ends():
    statements = [{"kind": "claim", "id": n, "title": n.upper()} for n in "abc"]
    step = {"id": "x", "kind": "attacks", "sources": ["a"], "target": "b"}
    cut = {"id": "y", "kind": "attacks", "sources": ["c"], "target": "x"}
    debate = Debate(statements=statements, links=[step, cut])
    assert str(why(debate, "b")) == (
        "“B” stands: the step from “A” to “B”, which would strike it, falls.\n"
        "The step from “A” to “B” falls: “C” strikes it, and stands.\n"
        "“C” stands: nothing attacks it."
    )
    with pytest.raises(UnknownName, match="no argument is called 'z'"):
        why(debate, "z")


def test_knots_are_what_a_debate_hangs_on():
    found = knots(of("a<>b, b>c, c>d, d<>e, x>x, y"))
    assert [knot.core for knot in found] == [("a", "b"), ("x",)]
    assert found[0].hanging == ("c", "d", "e")
    assert found[0].positions == evaluate(of("a<>b, b>c, c>d, d<>e"), "preferred").all().count
    assert str(found[1]) == "“x” attacks itself; 1 way to take a position."
    assert knots(of("a>b")) == ()


def talk():
    d = draft()
    return d, d.speaker("Ann", id="ann"), d.speaker("Bob", id="bob"), d.speaker("Cy", id="cy")


def test_whether_claims_can_be_held_together():
    d, ann, bob, cy = talk()
    plan = ann.proposes("Do it", id="plan")
    assert tenable(d.debate, "ann").admissible
    costs = bob.claims("It costs", id="costs")
    costs.attacks(plan)
    found = tenable(d.debate, "ann")
    assert (found.conflict_free, found.admissible, found.defensible.verdict) == (True, False, "no")
    assert found.undefended == ((("costs",), "plan"),)
    cy.claims("It does not", id="no").attacks(costs)
    found = tenable(d.debate, "ann")
    assert (found.admissible, found.defensible.verdict) == (False, "yes")
    assert "with what others say it can be defended" in str(found)
    assert {"plan", "no"} <= set(found.defensible.certificate.ins)
    ann.claims("Do nothing", id="nothing").attacks(plan)
    found = tenable(d.debate, "ann")
    assert found.conflicts == ((("nothing",), "plan"),)
    assert str(found) == "What Ann says does not hold together: “Do nothing” strikes “Do it”."
    ann.withdraws(plan)
    assert tenable(d.debate, "ann").claims == ("nothing",)


def test_a_position_answers_for_what_it_meets():
    d, ann, bob, _ = talk()
    one, other = ann.claims("One", id="one"), bob.claims("Other", id="other")
    one.contradicts(other)
    found = tenable(d.debate, "ann")
    assert found.admissible
    assert str(found) == "What Ann says holds together, and answers every attack on it."
    with pytest.raises(UnknownName):
        tenable(d.debate, "nobody")


def test_what_if_is_a_full_reading_anew():
    """Withdrawing and adding agree with the framework written anew."""
    dice = random.Random(3)
    for _ in range(200):
        framework = some(dice)
        gone = dice.choice(framework.names)
        rest = [n for n in framework.names if n != gone]
        line = [*rest]
        for sources, target in framework.attacks:
            told = [framework.names[s] for s in sources]
            if gone not in (*told, framework.names[target]):
                line.append(f"{{{','.join(told)}}}>{framework.names[target]}")
        if not rest:
            continue
        anew = evaluate(of(", ".join(line)))
        before = evaluate(framework)
        want = {n: (before[n], anew[n]) for n in rest if before[n] != anew[n]}
        found = what_if(framework, withdraw=[gone])
        assert {c.name: (c.before, c.after) for c in found} == want


def test_what_if_of_a_debate():
    d, ann, bob, cy = talk()
    plan = ann.proposes("Do it", id="plan")
    costs = bob.claims("It costs", id="costs")
    hit = costs.attacks(plan, id="hit")
    cy.claims("So what", id="cut").attacks(hit, id="cutting")
    debate = d.debate
    assert evaluate(debate)["plan"] == "in"
    (change,) = (c for c in what_if(debate, withdraw=["cut"]) if c.name == "plan")
    assert str(change) == "“Do it” would fall; now it stands."
    assert [c.name for c in what_if(debate, withdraw=["cutting"])] == ["plan"]
    assert what_if(debate, withdraw=["hit"]) == ()
    assert [c.name for c in what_if(debate, add=[("plan", "cut")])] == ["plan", "cut", "hit"]
    with pytest.raises(UnknownName, match="did you mean 'cut'"):
        what_if(debate, withdraw=["cutt"])
    assert list(read(debate, without=["costs"]).names) == ["plan", "cut"]


def test_what_is_withdrawn_is_no_longer_rephrased():
    statements = [{"kind": "claim", "id": n} for n in "abc"]
    links = [
        {"id": "same", "kind": "rephrases", "sources": ["b"], "target": "a"},
        {"id": "hit", "kind": "attacks", "sources": ["c"], "target": "a"},
    ]
    debate = Debate(statements=statements, links=links)
    assert evaluate(read(debate, without=["a"]))["b"] == "in"
    assert evaluate(read(debate, without=["b"]))["a"] == "out"
    assert evaluate(read(debate, without=["same"]))["b"] == "in"


@pytest.mark.parametrize("how", ["trial", "solver"])
def test_the_fewest_that_must_fall(monkeypatch, how):
    """Against all sets, smallest first, with admissible sets from the definition."""
    if how == "solver":
        monkeypatch.setattr(diagnosis, "_by_trial", lambda *_: None)
    dice = random.Random(4)
    asked = 0
    for _ in range(250):
        framework = some(dice, 6)
        claim = 0
        if any(set(s) == {claim} and t == claim for s, t in framework.attacks):
            assert not must_fall(framework, "a").possible
            continue
        found = must_fall(framework, "a")
        gone = {framework.number(name) for name in found.fallen}
        assert accepted(framework, claim, gone)
        others = range(1, len(framework))
        fewer = (set(c) for k in range(len(gone)) for c in combinations(others, k))
        assert not any(accepted(framework, claim, less) for less in fewer)
        asked += bool(gone)
    assert asked > 30


def accepted(framework, claim, gone):
    rows = [(s, t) for s, t in framework.attacks if t not in gone and not gone.intersection(s)]
    return any(claim in s for s in Brute(len(framework), rows).ad())


def test_many_to_try_want_a_solver(monkeypatch):
    line = ", ".join(f"a{k}>b{k}, b{k}>x" for k in range(30)) + ", " + ", ".join(f"c{k}>x" for k in range(3))
    assert must_fall(of(line), "x").fallen == ("c0", "c1", "c2")
    way(monkeypatch, "alone")
    with pytest.raises(SolverMissing, match=r"argmap\[sat\]"):
        must_fall(of(line), "x")


@pytest.mark.parametrize("how", ["trial", "solver"])
def test_what_must_fall_may_not_be_found_in_time(monkeypatch, how):
    framework = of("a>x, b>x, c>b, d<>c")
    if how == "solver":
        monkeypatch.setattr(diagnosis, "_by_trial", lambda *_: None)
    late = must_fall(framework, "x", seconds=1e-9)
    assert (late.known, late.fallen) == (False, ())
    assert str(late) == "What must fall for “x” to stand was not found in the time given."
    assert must_fall(framework, "x", seconds=60) == must_fall(framework, "x")


def test_a_solver_is_stopped_in_time():
    dice = random.Random(9)
    names = [f"n{k}" for k in range(400)]
    rows = [f"{dice.choice(names)}>{name}" for name in names for _ in range(6)]
    begun = monotonic()
    found = must_fall(of(", ".join(rows)), "n0", seconds=0.3)
    assert monotonic() - begun < 3
    assert found.known or not found.fallen


def test_reasons_follow_the_reading():
    debate = Debate(
        statements=[{"kind": "claim", "id": n} for n in "abc"],
        links=[
            {"id": "x", "kind": "supports", "sources": ["a"], "target": "b"},
            {"id": "y", "kind": "attacks", "sources": ["c"], "target": "a"},
        ],
    )
    assert why(debate, "b").label == "in"
    reason = why(debate, "b", reading=Reading(support="necessary"))
    assert reason.label == "out"
    verify(flat(read(debate, reading="necessary")), reason)


def test_the_tree_of_a_reason_is_its_strikes():
    dice = random.Random(10)
    for _ in range(100):
        framework = some(dice)
        for name in framework.names:
            reason = why(framework, name)
            tree = reason.tree()
            told = {n for step in reason.steps for n in (step.name, *step.because)}
            assert {s.id for s in tree.statements} == told
            drawn = {(source, link.target) for link in tree.links for source in link.sources}
            assert drawn == {(source, step.name) for step in reason.steps for source in step.because}


def test_the_tree_of_a_debate_is_a_part_of_it(specimen):
    d, ann, bob, cy = talk()
    plan = ann.proposes("Do it", id="plan")
    costs = bob.claims("It costs", id="costs")
    hit = costs.attacks(plan, id="hit")
    bob.claims("By the way", id="aside").attacks(costs, id="aside-hit")
    cut = cy.claims("So what", id="cut")
    cut.attacks(hit, id="cutting")
    cy.claims("No", id="no").contradicts(cut, id="against")
    tree = why(d.debate, "plan").tree()
    assert [s.id for s in tree.statements] == ["plan", "costs", "aside"]
    assert [k.id for k in tree.links] == ["hit", "aside-hit"]
    tree = why(d.debate, "cut").tree()
    assert ([s.id for s in tree.statements], [k.id for k in tree.links]) == (["cut", "no"], ["against"])
    # by testimony the attack on the person strikes what they say, which the map does not draw
    tree = why(specimen, "suspend-the-fishing-deal", reading="testimony").tree()
    (drawn,) = tree.links
    assert (drawn.kind, drawn.target) == ("attacks", "suspend-the-fishing-deal")
    assert specimen[drawn.sources[0]].title == "No lessons from him"
    alone = why(specimen, "suspend-the-fishing-deal").tree()
    assert [s.id for s in alone.statements] == ["suspend-the-fishing-deal"]
