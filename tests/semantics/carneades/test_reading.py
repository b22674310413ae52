"""A debate as a case: each kind of link, what is assumed, and what cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap.errors import NotApplicable, QueryError, UnknownName
from argmap.formats import load
from argmap.model import Claim, Debate, Link, Proposal, Question, draft
from argmap.semantics.carneades import case, decide
from tests.query.exchanges import exchanges


def debate(*links: str, **data: dict[str, object]) -> Debate:
    """«k1: a b supports c» is a link k1; names that begin with q are questions."""
    made, names = [], {}
    for line in links:
        name, rest = line.split(": ")
        words = rest.split()
        kind = next(
            w for w in words if w in ("supports", "attacks", "contradicts", "answers", "rephrases", "prefers")
        )
        at = words.index(kind)
        made.append(
            Link(id=name, kind=kind, sources=tuple(words[:at]), target=words[at + 1], data=data.get(name, {}))
        )
        names.update(dict.fromkeys([*words[:at], words[at + 1]]))
    ids = [n for n in [*names, *data] if n not in {k.id for k in made}]
    return Debate(
        statements=[
            (Question if n.startswith("q") else Claim)(id=n, data=data.get(n, {})) for n in dict.fromkeys(ids)
        ],
        links=made,
    )


def test_a_motion_with_its_amendments() -> None:
    with draft() as d:
        a, b, c = d.speaker("A"), d.speaker("B"), d.speaker("C")
        what = a.asks("What shall be done?", id="what")
        motion = a.proposes("Build it", id="motion")
        amendment = b.proposes("Build half of it", id="amendment")
        nothing = c.proposes("Build nothing", id="nothing")
        for proposal in (motion, amendment, nothing):
            proposal.answers(what)
        step = a.claims("It pays", id="pays").supports(motion, id="k1")
        b.claims("It pays the poor too", id="poor").supports(amendment, id="k2")
        c.claims("Nobody counted that", id="uncounted").attacks(step)
    found = decide(d.debate)
    assert found.labelled("in") == ("amendment", "pays", "poor", "uncounted", "undercut(k1)")
    assert found.labelled("out") == ("motion", "nothing")
    assert str(found.outcomes[0]) == (
        "what goes to amendment, by preponderance (ahead); weights: motion 0, amendment 1, nothing 0."
    )


def test_attacks_are_reasons_for_a_denial() -> None:
    found = decide(
        debate(
            "k1: a supports c",
            "k2: b attacks c",
            c={"standard": "CCE"},
            k1={"weight": 0.9},
            k2={"weight": 0.3},
        )
    )
    assert (found["c"], found["not c"]) == ("in", "out")
    assert found.outcomes[0].standard.letters == "CCE"
    assert decide(debate("k2: b attacks c"))["c"] == "out"
    both = decide(debate("k1: a supports c", "k2: b attacks c"))
    assert (both["c"], both["not c"]) == ("out", "out")


def test_contradictions_are_issues_where_all_exclude_one_another() -> None:
    pair = decide(debate("k: a contradicts b", "s: x supports a"))
    assert (pair["a"], pair["b"], pair.case.issues[0].positions) == ("in", "out", ("a", "b"))
    three = case(debate("k: a contradicts b", "l: b contradicts c", "m: a contradicts c"))
    assert [issue.positions for issue in three.issues] == [("a", "b", "c")]
    # a and c can hold together, so there is no one issue: each contradiction is a reason for a denial.
    row = case(debate("k: a contradicts b", "l: b contradicts c"))
    assert [issue.positions for issue in row.issues] == [("b", "not b"), ("a", "not a"), ("c", "not c")]
    assert sorted((r.id, r.conclusion) for r in row.reasons) == [
        ("k", "not b"),
        ("k (a)", "not a"),
        ("l", "not c"),
        ("l (b)", "not b"),
    ]
    asked = case(debate("k: a contradicts b", "l: a answers q", "m: b answers q"))
    assert [(issue.id, issue.positions) for issue in asked.issues] == [("q", ("a", "b"))]


def test_undercuts_and_undercuts_of_undercuts() -> None:
    links = ("k: a supports c", "u: b attacks k")
    assert decide(debate(*links))["c"] == "out"
    assert decide(debate(*links, "v: d attacks u"))["c"] == "in"
    assert decide(debate(*links, "v: d contradicts u"))["c"] == "in"


def test_rephrasings_are_the_same_and_the_rest_is_left_aside_by_name() -> None:
    found = case(debate("k: a supports c", "r: a2 rephrases a", "w: q1 rephrases c"), assume=["a2"])
    assert found.statements == ("a", "c")
    assert found.assumed == ("a",)
    aside = case(
        debate("k: a supports c", "p: a prefers c", "s: b supports k", "t: q1 supports c", "x: a answers c")
    )
    assert aside.notes == (
        "1 link is left aside: an answer to what is no question",
        "1 link is left aside: a preference",
        "1 link is left aside: a support of a step",
        "1 link is left aside: a question at an end",
    )


def test_what_is_assumed() -> None:
    row = debate("k: a supports c", "l: b attacks c")
    assert case(row).assumed == ("a", "b")
    assert case(row, assume="marked").assumed == ()
    assert case(row, assume=["c"]).assumed == ("c",)
    assert case(debate("k: a supports c", b={"assumed": True})).assumed == ("b",)
    with pytest.raises(UnknownName, match="no statement is called 'x'"):
        case(row, assume=["x"])
    with pytest.raises(QueryError, match="nothing is assumed as 'marekd'; did you mean 'marked'"):
        case(row, assume="marekd")


def test_what_cannot_be_read() -> None:
    with pytest.raises(NotApplicable, match="'a' is a position of two issues, 'q1' and 'q2'"):
        case(debate("k: a answers q1", "l: a answers q2"))
    with pytest.raises(QueryError, match="no proof standard is called 'PX'"):
        case(debate("k: a answers q1", q1={"standard": "PX"}))
    with pytest.raises(QueryError, match="a proof standard is a name, not 3"):
        case(debate("k: a answers q1", q1={"standard": 3}))


def test_linked_premises_roles_and_weighing_schemes() -> None:
    found = case(
        Debate(
            statements=[Claim(id="a"), Claim(id="b"), Proposal(id="c")],
            links=[
                Link(
                    id="k",
                    kind="supports",
                    sources=("a", "b"),
                    target="c",
                    scheme="cumulative",
                    data={"roles": ["major"]},
                )
            ],
        )
    )
    (reason,) = found.reasons
    assert (reason.weight, [p.role for p in reason.premises]) == ("cumulative", ["major", ""])


def labelled(folder) -> list:  # type: ignore[no-untyped-def, type-arg]
    return sorted((folder / "carneades").glob("*.yml"))


@pytest.mark.corpora
def test_every_label_of_every_document_that_makes_no_arguments_from_schemes(corpora) -> None:  # type: ignore[no-untyped-def]
    """The documents that Carneades 4 comes with say which labels they expect."""
    checked, generated, wrong = 0, [], []
    for path in labelled(corpora):
        read = load(path)
        expected = (read.data.get("carneades") or {}).get("tests") or {}
        decision = decide(read, assume="marked")
        names = [
            (str(name).replace(", ", ","), label) for label, given in expected.items() for name in given or ()
        ]
        if any(name not in decision.labels for name, _ in names):
            generated.append(path.name)  # its statements are made by schemes with variables
            continue
        checked += len(names)
        wrong += [
            (path.name, name, label, decision[name]) for name, label in names if decision[name] != label
        ]
    assert not wrong
    assert checked >= 60
    assert set(generated) <= {"mcda-porsche.yml", "walton.yml", "basic_event_calculus.yml", "abduction.yml"}


@given(exchanges())
@settings(max_examples=50)
def test_any_debate_is_decided_or_refused(debate: Debate) -> None:
    try:
        found = decide(debate)
    except NotApplicable:
        return
    for statement in debate.statements:
        if statement.kind != "question" and statement.id in found.labels:
            assert found[statement.id] in ("in", "out", "undecided")
    for issue in found.outcomes:
        assert len(issue.prevails) <= 1
    assert str(found)
