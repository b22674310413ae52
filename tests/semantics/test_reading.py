"""How a debate becomes a framework: each branch of each field, by hand."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap.errors import NotApplicable, QueryError
from argmap.model import Debate, draft
from argmap.semantics import READINGS, Reading, evaluate, flat, of, read
from tests import strategies


class Talk:
    """Two people in a draft."""

    def __init__(self):
        self.draft = draft()
        self.ann, self.bob = self.draft.speaker("Ann", id="ann"), self.draft.speaker("Bob", id="bob")

    @property
    def debate(self):
        return self.draft.debate


@pytest.fixture
def talk():
    return Talk()


def arrows(framework, part="attacks"):
    names = framework.names
    return {(tuple(names[s] for s in sources), names[target]) for sources, target in getattr(framework, part)}


def verdicts(debate, **how):
    return dict(evaluate(debate, **how).labelling)


def linked(kind, sources, target, *, more=(), names="abcd"):
    """Statements a, b, c, d, and a link x, and others."""
    first = {"id": "x", "kind": kind, "sources": sources, "target": target}
    return Debate(statements=[{"kind": "claim", "id": n} for n in names], links=[first, *more])


def test_support_is_kept_beside_attack_and_decides_nothing_by_default(talk):
    plan = talk.ann.proposes("Do it", id="plan")
    pays = talk.ann.claims("It pays", id="pays")
    pays.supports(plan)
    talk.bob.claims("It does not pay", id="no").attacks(pays)
    framework = read(talk.debate)
    assert arrows(framework) == {(("no",), "pays")}
    assert arrows(framework, "supports") == {(("pays",), "plan")}
    assert verdicts(talk.debate) == {"plan": "in", "pays": "out", "no": "in"}
    assert verdicts(talk.debate, reading="necessary") == {"plan": "out", "pays": "out", "no": "in"}


@pytest.mark.parametrize(
    ("support", "bipolar", "more"),
    [
        ("deductive", "a+>x, x>b", {(("a",), "b")}),  # supported
        ("deductive", "c>b, a+>b", {(("c",), "a")}),  # mediated
        ("deductive", "a+>m, m+>x, x>b", {(("m",), "b"), (("a",), "b")}),
        ("necessary", "c>a, a+>b", {(("c",), "b")}),  # secondary
        ("necessary", "x+>a, x>b", {(("a",), "b")}),  # extended
        ("cayrol", "a+>x, x>b", {(("a",), "b")}),  # supported
        ("cayrol", "a>x, x+>b", {(("a",), "b")}),  # secondary
        ("cayrol", "c>b, a+>b", set()),
        ("evidence", "c>a, a+>b, x+>a, x>b", set()),
        ("necessary", "{c, d}>a, a+>b", {(("c", "d"), "b")}),
        ("deductive", "a+>x, {x, y}>b", {(("y", "a"), "b")}),
    ],
)
def test_attacks_that_follow_from_support(support, bipolar, more):
    framework = of(bipolar)
    found = {(frozenset(s), t) for s, t in arrows(flat(framework, support=support))}
    want = {(frozenset(s), t) for s, t in arrows(framework) | more}
    assert found == want
    assert not len(flat(framework, support=support).supports) or support == "evidence"


def test_support_of_several_together_is_for_evidence_or_necessity():
    debate = linked("supports", ["a", "b"], "c", more=[attack("y", "d", "a")])
    assert verdicts(debate, reading="necessary")["c"] == "out"
    for support in ("deductive", "cayrol"):
        with pytest.raises(NotApplicable, match=r"'a' and 'b' support 'c' together.*support='evidence'"):
            evaluate(debate, reading=support)
        assert evaluate(debate, reading=Reading(support=support, linked="each"))["d"] == "in"


def attack(id, source, target):
    return {"id": id, "kind": "attacks", "sources": [source], "target": target}


def test_linked_sources_strike_together_or_each():
    debate = linked("attacks", ["a", "b"], "c", more=[attack("y", "d", "a")])
    assert arrows(read(debate)) == {(("a", "b"), "c"), (("d",), "a")}
    assert verdicts(debate)["c"] == "in"
    assert verdicts(debate, reading=Reading(linked="each"))["c"] == "out"


def test_an_undercut_strikes_the_step_and_leaves_its_source():
    debate = linked("attacks", ["a"], "b", more=[attack("y", "c", "x")])
    assert verdicts(debate) == {"a": "in", "b": "in", "c": "in", "d": "in", "x": "out"}
    source = verdicts(debate, reading=Reading(undercuts="source"))
    assert source == {"a": "out", "b": "in", "c": "in", "d": "in"}
    aside = read(debate, reading=Reading(undercuts="aside"))
    assert aside.notes == ("1 link that attacks a step is left aside",)
    assert evaluate(aside)["b"] == "out"


def test_a_step_is_out_where_its_source_is():
    debate = linked(
        "attacks", ["a"], "b", more=[attack("y", "c", "x"), attack("z", "d", "c"), attack("w", "d", "a")]
    )
    assert verdicts(debate) == {"a": "out", "b": "in", "c": "out", "d": "in", "x": "out"}


def test_an_undercut_of_an_undercut():
    debate = linked("attacks", ["a"], "b", more=[attack("y", "c", "x"), attack("z", "d", "y")])
    assert verdicts(debate) == {"a": "in", "b": "out", "c": "in", "d": "in", "x": "in", "y": "out"}


def test_an_undercut_support_is_evidence_only():
    debate = linked("supports", ["a"], "b", more=[attack("y", "c", "x")])
    assert verdicts(debate)["x"] == "out"
    with pytest.raises(NotApplicable, match=r"the support 'x' is itself attacked.*undercuts='aside'"):
        evaluate(debate, reading="deductive")
    with pytest.raises(NotApplicable, match=r"'y' strikes a step from several sources.*undercuts='step'"):
        evaluate(
            linked("supports", ["a", "b"], "c", more=[attack("y", "d", "x")]),
            reading=Reading(undercuts="source"),
        )


def test_a_contradiction_strikes_both_ways_or_as_drawn():
    debate = linked("contradicts", ["a"], "b")
    assert arrows(read(debate)) == {(("a",), "b"), (("b",), "a")}
    assert verdicts(debate, reading=Reading(contradictions="drawn"))["b"] == "out"
    several = linked("contradicts", ["a", "b"], "c")
    found = {(frozenset(s), t) for s, t in arrows(read(several))}
    assert found == {(frozenset("ab"), "c"), (frozenset("bc"), "a"), (frozenset("ac"), "b")}
    each = arrows(read(several, reading=Reading(linked="each")))
    assert each == {(("a",), "c"), (("c",), "a"), (("b",), "c"), (("c",), "b")}


def test_an_undercut_contradiction_falls_both_ways():
    debate = linked("contradicts", ["a"], "b", more=[attack("y", "c", "x")])
    found = verdicts(debate)
    assert (found["a"], found["b"], found["x"], found["x (back)"]) == ("in", "in", "out", "out")
    weak = linked("contradicts", ["a"], "b", more=[attack("y", "c", "x"), attack("z", "d", "c")])
    assert evaluate(weak, "preferred").all().count == 2


def test_a_rephrasing_is_the_same_claim_or_stands_apart():
    debate = linked("rephrases", ["b"], "a", more=[attack("y", "c", "b")])
    framework = read(debate)
    assert list(framework.names) == ["a", "c", "d"]
    assert framework.number("b") == framework.number("a") == 0
    assert evaluate(debate)["a"] == evaluate(debate)["b"] == "out"
    assert verdicts(debate, reading=Reading(rephrases="apart"))["a"] == "in"
    both = linked("rephrases", ["a", "b"], "c")
    assert read(both).notes == ("1 link that rephrases several statements at once, or a link, is left aside",)
    with pytest.raises(NotApplicable, match=r"strikes the link 'x'.*rephrases='apart'"):
        read(linked("rephrases", ["b"], "a", more=[attack("y", "c", "x")]))


def test_a_question_is_aside_or_a_claim():
    debate = Debate(
        statements=[{"kind": "question", "id": "q"}, {"kind": "claim", "id": "a"}],
        links=[attack("x", "q", "a")],
    )
    assert list(read(debate).names) == ["a"]
    assert read(debate).notes == ("1 link with a question at an end is left aside",)
    assert verdicts(debate, reading=Reading(questions="claims")) == {"q": "in", "a": "out"}
    with pytest.raises(Exception, match="no argument is called 'q'"):
        evaluate(debate)["q"]


def test_standing_is_apart_supports_or_is_needed(talk):
    plan = talk.ann.proposes("Do it", id="plan")
    own = talk.bob.claims("He is no one to say so", id="record")
    own.discredits(talk.ann)
    debate = talk.debate
    assert verdicts(debate) == {"plan": "in", "record": "in", "standing-of-ann": "out"}
    assert verdicts(debate, reading="testimony")["plan"] == "out"
    supports = read(debate, reading=Reading(standing="supports"))
    assert arrows(supports, "supports") == {(("standing-of-ann",), "plan")}
    assert evaluate(supports)["plan"] == "in"
    assert evaluate(debate, reading=Reading(standing="supports", support="necessary"))["plan"] == "out"
    talk.bob.agrees(plan)
    assert evaluate(talk.debate, reading="testimony")["plan"] == "out"  # who agrees is not who put it forward


def test_what_several_put_forward_needs_one_of_them(talk):
    talk.draft.standing(talk.ann)
    doubts = talk.ann.claims("x", id="x"), talk.bob.claims("y", id="y")
    plan = {"kind": "claim", "id": "plan", "said": [{"utterance": "ann-1"}, {"utterance": "bob-1"}]}
    doubts[1].discredits(talk.ann)
    debate = talk.debate
    debate = debate.replace(statements=(*debate.statements, plan))
    assert evaluate(debate, reading="testimony")["plan"] == "in"  # nobody strikes Bob
    talk.draft.standing(talk.bob)
    doubts[0].discredits(talk.bob)
    debate = talk.debate
    debate = debate.replace(statements=(*debate.statements, plan))
    framework = flat(read(debate, reading="testimony"))
    assert (frozenset({"x", "y"}), "plan") in {(frozenset(s), t) for s, t in arrows(framework)}


def test_readings_have_names_and_words():
    assert [READINGS[name].name for name in READINGS] == list(READINGS)
    assert Reading(linked="each", support="cayrol").name == "support=cayrol linked=each"
    assert "a question is no claim" in str(Reading())
    assert Reading().differs() == ""
    with pytest.raises(QueryError, match="a reading has no 'suport'; did you mean 'support'"):
        Reading().but(suport="evidence")
    with pytest.raises(QueryError, match="questions is aside or claims, not 'asid'; did you mean 'aside'"):
        Reading(questions="asid")


def test_a_reading_is_kept_with_the_debate(talk):
    talk.ann.claims("x")
    debate = talk.debate
    assert read(debate) is read(debate, reading="default")
    assert read(debate) is not read(debate, reading="testimony")


@given(strategies.debates())
def test_any_debate_can_be_read_or_is_refused_in_words(debate):
    for reading in (
        *READINGS.values(),
        Reading(linked="each", rephrases="apart", questions="claims", undercuts="source"),
    ):
        try:
            result = evaluate(debate, reading=reading)
        except NotApplicable as refused:
            assert "read it with" in str(refused)  # noqa: PT017
            continue
        assert result.framework.reading == reading
        kinds = [s for s in debate.statements if reading.questions == "claims" or s.kind != "question"]
        assert all(result[s.id] in ("in", "out", "undecided") for s in kinds)
