"""Hold what is found against the definitions, for every semantics and every question."""

from __future__ import annotations

import random

from argmap.semantics import Framework, evaluate, of
from argmap.semantics.dung import _method, _sat
from argmap.table import rows
from tests.semantics.brute import Brute

NAMES = "abcdefg"
DUNG = rows("argmap.semantics.dung", "SEMANTICS")


def some(dice: random.Random, most: int = 7) -> Framework:
    """A random framework: sparse or dense, with or without self-attacks and attacks of several sources."""
    size = dice.randint(1, most)
    names = NAMES[:size]
    chance = dice.choice([0.05, 0.1, 0.2, 0.3, 0.5])
    parts = [*names, *(f"{a}>{b}" for a in names for b in names if dice.random() < chance)]
    if size > 1 and dice.random() < 1 / 3:
        for _ in range(dice.randint(1, 3)):
            together = dice.sample(names, min(size, dice.randint(2, 3)))
            parts.append(f"{{{','.join(together)}}}>{dice.choice(names)}")
    return of(", ".join(parts))


def brute(framework: Framework, row) -> set[frozenset[str]]:
    """The extensions of a framework, from the definition."""
    found = getattr(Brute(len(framework), list(framework.attacks)), row.short.lower())()
    return {frozenset(framework.names[x] for x in s) for s in found}


def struck(framework: Framework, chosen) -> set[str]:
    return {n for n in framework.names for attack in framework.attackers(n) if set(attack) <= chosen}


def check(framework: Framework, row) -> None:
    """Ask everything of one semantics, and compare."""
    want = brute(framework, row)
    listed = list(evaluate(framework, row).all())
    assert len(listed) == len(want) == evaluate(framework, row).all().count
    assert {frozenset(found.ins) for found in listed} == want
    for found in listed:
        assert set(found.outs) == struck(framework, set(found.ins)) - set(found.ins)
    one = evaluate(framework, row).one()
    assert (frozenset(one.certificate.ins) in want) if want else one.verdict == "no"
    result = evaluate(framework, row)
    for name in framework.names:
        held = [name in s for s in want]
        credulous, sceptical = result.credulous(name), result.sceptical(name)
        assert (credulous.verdict, sceptical.verdict) == (yes(any(held)), yes(all(held))), name
        assert sceptical.vacuous == (not want)
        if credulous:
            assert name in credulous.certificate.ins
            assert frozenset(credulous.certificate.ins) in want
        if not sceptical:
            assert name not in sceptical.certificate.ins
            assert frozenset(sceptical.certificate.ins) in want
        out = want and all(name in struck(framework, s) - s for s in want)
        label = "in" if want and all(held) else "out" if out else "undecided"
        assert result[name] == result.labelling[name] == label, name
    assert set(result.accepted("credulously")) == set().union(*want)
    if want:
        assert set(result.accepted()) == set(framework.names).intersection(*want)


def yes(answer: bool) -> str:
    return "yes" if answer else "no"


def way(monkeypatch, how: str) -> None:
    """Force one way of searching: by enumeration, by a solver, or without any solver installed."""
    if how == "solver":
        monkeypatch.setattr(_method, "_KNOT", -1)
    elif how == "alone":
        monkeypatch.setattr(_sat, "present", lambda: False)
