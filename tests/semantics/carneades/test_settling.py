"""Cases settled: each rule by hand, and against a slow sweep written straight from the definition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ModelError, QueryError, UnknownName
from argmap.semantics.carneades import (
    STANDARDS,
    WEIGHINGS,
    Case,
    Issue,
    Premise,
    Reason,
    Standard,
    settle,
    standard,
    weigh,
)

PE, CCE, BRD = STANDARDS.values()


def reason(text: str, **more: object) -> Reason:
    """«r1: a b > c» is a reason r1 from a and b to c; «/ u» names its undercutter."""
    name, rest = text.split(":")
    rest, _, undercutter = rest.partition("/")
    premises, conclusion = rest.split(">")
    return Reason(
        name, tuple(map(Premise, premises.split())), conclusion.strip(), undercutter.strip() or None, **more
    )


def made(*reasons: Reason, assumed: str = "", issues: tuple[Issue, ...] = (), more: str = "") -> Case:
    names = dict.fromkeys([*assumed.split(), *more.split(), *(p for i in issues for p in i.positions)])
    for one in reasons:
        names.update(dict.fromkeys([*(p.statement for p in one.premises), one.conclusion]))
        names.update({one.undercutter: None} if one.undercutter else {})
    return Case(tuple(names), reasons, issues, tuple(assumed.split()))


def labels(case: Case) -> str:
    """«in | out | undecided», each in the order of the case."""
    decision = settle(case)
    return " | ".join(" ".join(decision.labelled(label)) for label in ("in", "out", "undecided"))


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (made(reason("r: a > b"), reason("s: b > c"), assumed="a"), "a b c |  | "),
        (made(reason("r: a > b")), " | a b | "),
        (made(more="a"), " | a | "),
        (made(reason("r: > b")), "b |  | "),
        (made(reason("r: a > b"), reason("s: b > a")), " |  | a b"),
        (made(reason("r: a > b"), reason("s: b > a"), reason("t: c > a"), assumed="c"), "c a b |  | "),
        (made(reason("r: a > b / u"), assumed="a u"), "a u | b | "),
        (made(reason("r: a > b / u"), assumed="a"), "a b | u | "),
        # An undercut argument is settled even where its premises are not.
        (made(reason("r: a > b / u"), reason("s: b > a"), assumed="u"), "u | a b | "),
        (made(reason("r: > v / u"), reason("s: > u / v")), " |  | v u"),
        (made(reason("r: > v / u"), reason("s: > u / v"), reason("t: > w / v"), more="x"), " | x | v u w"),
    ],
)
def test_without_issues(case: Case, expected: str) -> None:
    assert labels(case) == expected


@pytest.mark.parametrize(
    ("by", "weights", "expected"),
    [
        (PE, (0.6, 0.5), "p"),
        (PE, (0.5, 0.5), ""),
        (PE, (0.0, 0.0), ""),
        (CCE, (0.9, 0.5), ""),
        (CCE, (0.9, 0.4), ""),  # ahead by exactly a half is not by more
        (CCE, (0.9, 0.3), "p"),
        (BRD, (0.9, 0.3), ""),  # the other is not below 0.3
        (BRD, (0.9, 0.2), "p"),
        (BRD, (0.6, 0.2), ""),
        (Standard("one's own", "OWN", margin=0.05), (0.6, 0.5), "p"),
    ],
)
def test_an_issue_goes_to_whoever_meets_its_standard(
    by: Standard, weights: tuple[float, float], expected: str
) -> None:
    one, other = (reason(f"{n}: g > {n}", weight={"constant": w}) for n, w in zip("pq", weights, strict=True))
    decision = settle(made(one, other, assumed="g", issues=(Issue("i", ("p", "q"), by),)))
    (outcome,) = decision.outcomes
    assert " ".join(outcome.prevails) == expected
    assert outcome.weights == (("p", weights[0]), ("q", weights[1]))
    assert decision["q"] == "out"


def test_an_issue_waits_for_all_its_reasons_but_not_for_what_it_needs_not() -> None:
    issue = (Issue("i", ("p", "q"), PE),)
    loop = [reason("l1: x > y"), reason("l2: y > x")]
    assert labels(made(reason("r: g > p"), reason("s: x > q"), *loop, assumed="g", issues=issue)) == (
        "g |  | p q x y"
    )
    decision = settle(made(reason("r: g > p"), reason("s: x > q"), *loop, assumed="g", issues=issue))
    assert str(decision.outcomes[0]).startswith("i is open: some reason cannot be weighed yet, by prep")
    # q is assumed: the issue is closed, and p is out whatever speaks for it.
    assert labels(made(reason("r: g > p"), assumed="g q", issues=issue)) == "g q | p | "
    # Two that exclude each other are assumed: both stay in, and nothing else follows from that.
    assert labels(made(reason("r: p > z"), assumed="p q", issues=(Issue("i", ("p", "q", "s"), PE),))) == (
        "p q z | s | "
    )


def test_weights() -> None:
    rivals = (reason("a: x > p"), reason("b: x y > q"), reason("c: y z > q"))
    case = made(*rivals, issues=(Issue("i", ("p", "q"), PE),))
    now = dict.fromkeys(case.statements, "in") | {"z": "out"}
    by = {name: [WEIGHINGS[name](one, now, case) for one in rivals] for name in WEIGHINGS}
    assert by["linked"] == [1, 1, 0]
    assert by["convergent"] == [1, 1, 1]
    assert by["cumulative"] == [1, 1, 0.5]
    assert by["factorized"] == [pytest.approx(1 / 3), pytest.approx(2 / 3), 0]
    assert WEIGHINGS["convergent"](reason("r: z > p"), now, case) == 0
    alike = Case(case.statements, rivals, case.issues, texts={"x": "It is hot.", "y": "It is hot."})
    assert WEIGHINGS["factorized"](rivals[0], now, alike) == 0.5  # premises are told apart by their words
    bare = (reason("d: > p"), reason("e: > q"))
    for name, value in {"linked": 1, "convergent": 0, "cumulative": 1, "factorized": 1}.items():
        assert WEIGHINGS[name](bare[0], {}, made(*bare, issues=case.issues)) == value


CRITERIA = {
    "criteria": {
        "hard": ["licence"],
        "soft": {
            "price": {"factor": 1, "values": {"low": 1, "high": 0.2}},
            "safety": {"factor": 3, "values": {"good": 1}},
        },
    }
}


def test_criteria_are_weighed_by_their_factors() -> None:
    buy = Reason(
        "r",
        (Premise("price(car, high)"), Premise("safety(car,good)"), Premise("taxed", "licence")),
        "buy",
        weight=CRITERIA,
    )
    rival = Issue("price", ("price(car, high)", "price(car, low)"), PE)
    case = made(buy, issues=(rival,))
    now = {"price(car, high)": "in", "price(car, low)": "out", "safety(car,good)": "in", "taxed": "in"}
    assert weigh(buy, now, case) == pytest.approx(0.25 * 0.2 + 0.75)
    # Where the premise is out, the value is that of the position which is in.
    now |= {"price(car, high)": "out", "price(car, low)": "in"}
    assert weigh(buy, now, case) == pytest.approx(1)
    assert weigh(buy, now | {"price(car, low)": "out"}, case) == 0  # no value is known
    assert weigh(buy, now | {"taxed": "out"}, case) == 0  # a hard criterion
    with pytest.raises(QueryError, match="a criterion of 'r' has no factor above 0"):
        weigh(Reason("r", (), "c", weight={"criteria": {"soft": {"price": {"factor": 0}}}}), now, case)


def ranked(**properties: object) -> Reason:
    order = [{"property": "court", "order": ["local", "state", "federal"]}, {"property": "year"}]
    name = "-".join(map(str, properties.values())) or "none"
    return Reason(name, (Premise("g"),), name, weight={"preference": order}, properties=properties)


def test_preferences_rank_by_the_first_property_that_tells_them_apart() -> None:
    rivals = [
        ranked(court="federal", year=1989),
        ranked(court="state", year=2008),
        ranked(court="state", year=1999),
        ranked(),
    ]
    case = made(*rivals, issues=(Issue("i", tuple(one.id for one in rivals), PE),))
    assert [weigh(one, {"g": "in"}, case) for one in rivals] == [1, 0.75, 0.5, 0.25]
    assert weigh(rivals[0], {"g": "out"}, case) == 0
    alone = made(rivals[0])
    assert weigh(rivals[0], {"g": "in"}, alone) == 1
    falling = [{"property": "year", "order": "descending"}]
    old, new = (
        Reason(str(year), (), str(year), weight={"preference": falling}, properties={"year": year})
        for year in ("1989-06-14", "2008-04-13")
    )
    case = made(old, new, issues=(Issue("i", ("1989-06-14", "2008-04-13"), PE),))
    assert [weigh(one, {}, case) for one in (old, new)] == [1, 0.5]


def test_what_cannot_be() -> None:
    with pytest.raises(QueryError, match=r"'r' has no weighing function 'linkd'; did you mean 'linked'\?"):
        settle(made(reason("r: > c", weight="linkd")))
    with pytest.raises(QueryError, match="no weighing function True"):
        settle(made(reason("r: > c", weight=True)))
    with pytest.raises(ModelError, match="'x' in r is no statement of the case"):
        Case(("c",), (reason("r: x > c"),))
    with pytest.raises(ModelError, match="'q' is a position of two issues, 'i' and 'j'"):
        Case(("p", "q"), issues=(Issue("i", ("p", "q"), PE), Issue("j", ("q", "p"), PE)))
    with pytest.raises(UnknownName, match="no statement is called 'x'"):
        settle(made(more="a"))["x"]
    with pytest.raises(QueryError, match="no proof standard is called 'XYZ'"):
        standard("XYZ")
    assert standard(BRD) is BRD


# -- against the definition --------------------------------------------------------------------------------


def swept(case: Case) -> dict[str, str]:
    """Go over all statements again and again until nothing changes: the grounded labelling of CAES."""
    now = dict.fromkeys(case.statements, "undecided") | dict.fromkeys(case.assumed, "in")
    for issue in case.issues:
        if any(now[p] == "in" for p in issue.positions):
            now |= {p: "out" for p in issue.positions if now[p] == "undecided"}

    def applicable(one: Reason) -> bool:
        undercut = now[one.undercutter] if one.undercutter else "out"
        if undercut != "out":
            return undercut == "in"
        return all(now[p.statement] != "undecided" for p in one.premises)

    def weight(one: Reason) -> float:
        return 0.0 if one.undercutter and now[one.undercutter] == "in" else weigh(one, now, case)

    changed = True
    while changed:
        changed = False
        for name in case.statements:
            if now[name] != "undecided":
                continue
            reasons, issue = case.reasons_for[name], case.issue_of.get(name)
            if all(applicable(r) and weight(r) <= 0 for r in reasons):
                now[name], changed = "out", True
            elif issue is None and any(applicable(r) and weight(r) > 0 for r in reasons):
                now[name], changed = "in", True
            elif issue is not None and all(
                applicable(r) for p in issue.positions for r in case.reasons_for[p]
            ):
                best = {p: max(map(weight, case.reasons_for[p]), default=0.0) for p in issue.positions}
                wins = [
                    p
                    for p, w in best.items()
                    if w > 0 and all(issue.standard.met(w, best[q]) for q in best if q != p)
                ]
                now |= {p: "in" if p in wins else "out" for p in issue.positions}
                changed = True
    return now


@st.composite
def cases(draw: st.DrawFn) -> Case:
    names = [f"s{k}" for k in range(draw(st.integers(1, 9)))]
    some = st.sampled_from(names)
    reasons = tuple(
        Reason(
            f"r{k}",
            tuple(map(Premise, draw(st.lists(some, max_size=3, unique=True)))),
            draw(some),
            draw(st.none() | some),
            draw(st.sampled_from(["linked", "convergent", "cumulative", "factorized", 0.2, 0.7, 1])),
        )
        for k in range(draw(st.integers(0, 10)))
    )
    order = draw(st.permutations(names))
    cut = draw(st.integers(2, 4))
    groups = [order[:cut], order[cut : cut + 2]]
    issues = tuple(
        Issue(f"i{k}", tuple(group), draw(st.sampled_from([PE, CCE, BRD])))
        for k, group in enumerate(groups)
        if len(group) > 1 and draw(st.booleans())
    )
    return Case(tuple(names), reasons, issues, tuple(draw(st.lists(some, max_size=3, unique=True))))


@given(cases())
def test_one_sweep_along_the_reasons_is_the_fixed_point(case: Case) -> None:
    decision = settle(case)
    assert dict(decision.labels) == swept(case)
    for name in case.assumed:
        assert decision[name] == "in"
    for issue in case.issues:
        assert len([p for p in issue.positions if decision[p] == "in" and p not in case.assumed]) <= 1


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_statements_and_reasons_does_not_matter(case: Case, dice) -> None:  # type: ignore[no-untyped-def]
    statements, reasons = list(case.statements), list(case.reasons)
    dice.shuffle(statements)
    dice.shuffle(reasons)
    other = Case(tuple(statements), tuple(reasons), case.issues[::-1], case.assumed[::-1])
    assert settle(other).labels == settle(case).labels


def test_a_stricter_standard_makes_no_winners() -> None:
    """For fixed weights: whoever prevails beyond reasonable doubt prevails under the weaker standards."""
    for one, other in ((BRD, CCE), (CCE, PE)):
        for w in range(11):
            for q in range(11):
                assert not one.met(w / 10, q / 10) or other.met(w / 10, q / 10)


def test_a_long_row_and_a_large_hub() -> None:
    row = [reason(f"r{k}: s{k} > s{k + 1}") for k in range(20_000)]
    assert settle(made(*row, assumed="s0"))["s20000"] == "in"
    hub = [reason(f"h{k}: p{k} > c") for k in range(20_000)]
    assert settle(made(*hub, assumed="p0"))["c"] == "in"
