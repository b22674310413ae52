"""What a claim hangs on, and whether a matter is settled: against all sets, written out anew."""

from __future__ import annotations

import random
from itertools import chain, combinations

import pytest

from argmap.errors import QueryError, UnknownName
from argmap.model import Debate
from argmap.semantics import evaluate, flat, hangs_on, of, stable
from tests.semantics.brute import Brute
from tests.semantics.checking import some


def label(size, attacks, x):
    """The grounded label, from the definition."""
    (grounded,) = Brute(size, attacks).gr()
    struck = {t for sources, t in attacks if set(sources) <= grounded}
    return "in" if x in grounded else "out" if x in struck else "undecided"


def sets(things, least=0):
    return chain.from_iterable(combinations(things, k) for k in range(least, len(things) + 1))


def test_the_fewest_supports():
    found = hangs_on(of("s+>d, t+>e, d>a, e>a, a>x"), "x")
    assert found.lost == ((("s",), "d"), (("t",), "e"))
    assert (found.verdict, found.tried) == ("yes", 2)
    assert hangs_on(of("s+>x"), "x").lost == ((("s",), "x"),)
    assert hangs_on(of("s+>x"), "x", reading="deductive").verdict == "no"
    # s and so x is struck by c through the support; x+>s would be the other way round
    assert str(hangs_on(of("s+>x, c>s"), "x")) == "“x” does not stand as things are."
    # by the deductive meaning «s, so d», and d strikes what strikes x: s itself strikes it, d need not
    assert hangs_on(of("s+>d, d>a, a>x"), "x", reading="deductive").verdict == "no"
    with pytest.raises(QueryError, match="decides nothing"):
        hangs_on(of("s+>x"), "x", reading="default")
    with pytest.raises(UnknownName):
        hangs_on(of("s+>x"), "y")


def test_supports_of_a_debate_in_words():
    debate = Debate(
        statements=[{"kind": "claim", "id": n, "title": n.upper()} for n in "ab"],
        links=[{"id": "k", "kind": "supports", "sources": ["a"], "target": "b"}],
    )
    assert str(hangs_on(debate, "b")) == (
        "“B” would no longer stand without the support from “A” to “B”; fewer are not enough."
    )


def test_losses_against_all_sets():
    dice = random.Random(6)
    asked = 0
    for _ in range(200):
        names = "abcd"
        attacks = [(a, b) for a in names for b in names if a != b and dice.random() < 0.15]
        supports = [(a, b) for a, b in combinations(names, 2) if dice.random() < 0.4]
        framework = of(
            ", ".join([*names, *(f"{a}>{b}" for a, b in attacks), *(f"{a}+>{b}" for a, b in supports)])
        )
        for meaning in ("necessary", "deductive"):
            works = {}
            for lost in sets(list(supports)):
                line = [*names, *(f"{a}>{b}" for a, b in attacks)]
                line += [f"{a}+>{b}" for a, b in supports if (a, b) not in lost]
                if meaning == "necessary":
                    line += [f"z>{b}" for _, b in lost]
                anew = flat(of(", ".join(line)), support=meaning)
                works[lost] = label(len(anew), list(anew.attacks), anew.number("d")) != "in"
            found = hangs_on(framework, "d", reading=meaning)
            assert found.stands != works[()]
            if not found.stands:
                continue
            least = min((len(lost) for lost, fells in works.items() if fells), default=None)
            assert (found.verdict == "no") == (least is None)
            if least is not None:
                assert len(found.lost) == least
                assert works[tuple((s[0], t) for s, t in found.lost)]
                asked += 1
    assert asked > 15


def test_stable_or_not():
    assert stable(of("a>b>x, c>b"), "x", replies=["a"]).verdict == "yes"
    found = stable(of("a>b>x, c>b"), "x")
    assert (found.verdict, found.replies, found.after) == ("no", ("a", "c"), "out")
    found = stable(of("a>x"), "x", replies=(), doubtful=["a"])
    assert (found.label, found.verdict, found.gone, found.after) == ("out", "no", ("a",), "in")
    assert str(found) == "“x” falls; it would stand, were “a” gone."
    both = stable(of("a>x, b>c, c>x"), "x", replies=["a"], doubtful=["c"])
    assert str(both) == "“x” falls; it would stand, were “a” struck by a reply that nothing answers."
    both = stable(of("a>x, c>x"), "x", replies=["a"], doubtful=["c"])
    assert str(both).endswith("were “a” struck by a reply that nothing answers and “c” gone.")
    with pytest.raises(UnknownName):
        stable(of("a>x"), "x", replies=["z"])
    with pytest.raises(UnknownName):
        stable(of("a>x"), "x", doubtful=["z"])


def test_links_of_a_debate_may_be_in_doubt():
    debate = Debate(
        statements=[{"kind": "claim", "id": n} for n in "ab"],
        links=[{"id": "k", "kind": "attacks", "sources": ["a"], "target": "b"}],
    )
    assert stable(debate, "b", replies=(), doubtful=["k"]).gone == ("k",)
    assert stable(debate, "b", replies=["b"]).verdict == "yes"
    with pytest.raises(UnknownName):
        stable(debate, "b", doubtful=["kk"])


def test_stability_against_all_completions():
    dice = random.Random(7)
    verdicts = {"yes": 0, "no": 0}
    for _ in range(150):
        framework = some(dice, 4)
        names = list(framework.names)
        attacks = [([names[s] for s in sources], names[t]) for sources, t in framework.attacks]
        replies = [n for n in names if dice.random() < 0.4]
        doubtful = [n for n in names[1:] if dice.random() < 0.4]

        def after(struck, gone, names=names, attacks=attacks):
            left = [*(n for n in names if n not in gone), "z"]
            rows = [*attacks, *((["z"], n) for n in struck)]
            rows = [(s, t) for s, t in rows if t in left and set(s) <= set(left)]
            return label(len(left), [([left.index(a) for a in s], left.index(t)) for s, t in rows], 0)

        now = after((), ())
        turning = [(r, g) for r in sets(replies) for g in sets(doubtful) if after(r, g) != now]
        found = stable(framework, names[0], replies=replies, doubtful=doubtful)
        assert (found.label, found.verdict) == (now, "no" if turning else "yes")
        if turning:
            assert len(found.replies) + len(found.gone) == min(len(r) + len(g) for r, g in turning)
            assert found.after == after(found.replies, found.gone) != now
        verdicts[found.verdict] += 1
    assert min(verdicts.values()) > 20


def test_what_takes_too_long_is_not_known():
    defended = ", ".join(f"d{k}>a" for k in range(40))
    supported = ", ".join(f"s{k}+>d{k}" for k in range(40))
    found = hangs_on(of(f"{defended}, {supported}, a>x"), "x", seconds=0.05)
    assert (found.verdict, found.lost, found.tried) == ("unknown", (), 40)
    assert "40 supports bear on it" in str(found)
    found = stable(of(f"{defended}, a>x"), "x", seconds=0.05)
    assert (found.verdict, found.label) == ("unknown", "in")
    assert str(found) == "“x” stands, and whether for good is not known."
    assert evaluate(of(f"{defended}, a>x"))["x"] == "in"
