"""Supports and needs as attacks: what acceptance sees of a bipolar framework.

With ``a ⇒ b`` for «a supports b» and ``⇒*`` for any number of steps:

===========  =================================  ==================================================
support      what it means                      attacks that follow
===========  =================================  ==================================================
evidence     nothing for acceptance             none
deductive    a accepted, so b accepted          supported: ``a ⇒* x``, ``x → b`` give ``a → b``;
                                                mediated: ``c → b``, ``a ⇒* b`` give ``c → a``
necessary    b accepted only if a is            secondary: ``c → a``, ``a ⇒* b`` give ``c → b``;
                                                extended: ``x ⇒* a``, ``x → b`` give ``a → b``
cayrol       a helps b                          supported: ``a ⇒* x``, ``x → b`` give ``a → b``;
                                                secondary: ``a → x``, ``x ⇒* b`` give ``a → b``
===========  =================================  ==================================================

Boella, Gabbay, van der Torre & Villata 2010; Nouioua & Risch 2011; Cayrol & Lagasquie-Schiex 2005 and
2013. An attack of several sources is passed on in each of its sources.
"""

from __future__ import annotations

from itertools import chain, product
from typing import TYPE_CHECKING

from argmap.errors import NotApplicable
from argmap.semantics.framework import Arrows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.semantics.framework import Framework
    from argmap.semantics.reading import Support

__all__ = ["flat"]

Attack = tuple[tuple[int, ...], int]


def flat(framework: Framework, *, support: Support | None = None) -> Framework:
    """Give the framework of attacks alone, with those that follow from its supports and needs.

    Args:
        support: What support means; without it, what the framework's reading says, or evidence.

    Raises:
        NotApplicable: a support of several sources, or one that is itself attacked, has no such meaning.

    Example:
        >>> from argmap.semantics import of
        >>> bipolar = of("a+>b, b>c, d>b")
        >>> for support in ("evidence", "deductive", "necessary", "cayrol"):
        ...     print(support, list(flat(bipolar, support=support).attacks)[2:])
        evidence []
        deductive [((0,), 2), ((3,), 0)]
        necessary []
        cayrol [((0,), 2)]
        >>> list(flat(of("a+>b, d>a"), support="necessary").attacks)
        [((2,), 0), ((2,), 1)]
    """
    meant = support or (framework.reading.support if framework.reading else "evidence")
    if not len(framework.needs) and (meant == "evidence" or not len(framework.supports)):
        return framework
    kept: dict[str, Framework] = framework.__dict__.setdefault("_flat", {})
    if meant not in kept:
        kept[meant] = _flattened(framework, meant)
    return kept[meant]


def _flattened(framework: Framework, meant: Support) -> Framework:
    attacks = dict.fromkeys(framework.attacks)
    if meant != "evidence" and len(framework.supports):
        _refuse(framework, meant)
        attacks = dict.fromkeys(chain(attacks, _passed_on(framework, meant)))
    if len(framework.needs):
        attacks = dict.fromkeys(chain(attacks, _needing(framework, attacks)))
    return framework.replace(attacks=Arrows.of(len(framework), attacks), supports=None, needs=None)


def _refuse(framework: Framework, meant: Support) -> None:
    """Refuse supports that this meaning of support does not know."""
    names, steps = framework.names, {target for _, target in framework.needs}
    for sources, target in framework.supports:
        if len(sources) > 1 and meant != "necessary":
            told = " and ".join(map(repr, map(names.__getitem__, sources)))
            raise NotApplicable(
                f"{told} support {names[target]!r} together, which {meant} support does not know; "
                "read it with support='evidence', or with linked='each'"
            )
        if sources[0] in steps and framework.reading is not None and framework.reading.undercuts == "step":
            step = names[sources[0]]
            raise NotApplicable(
                f"the support {step!r} is itself attacked, which {meant} support does not know; "
                "read it with support='evidence', or with undercuts='aside'"
            )


def _passed_on(framework: Framework, meant: Support) -> Iterator[Attack]:
    """Give the attacks that follow from supports."""
    up, down = _reach(framework, back=True), _reach(framework, back=False)
    ahead, behind = (down, down) if meant == "necessary" else (up, up if meant == "deductive" else down)
    for sources, target in framework.attacks:
        for those in product(*map(ahead, sources)):
            yield _together(those), target
        for one in behind(target):
            yield sources, one


def _reach(framework: Framework, *, back: bool) -> Callable[[int], list[int]]:
    """Make what gives an argument and all it supports at any remove, or all that support it."""
    arrows: dict[int, list[int]] = {}
    for sources, target in framework.supports:
        for source in sources:
            start, end = (target, source) if back else (source, target)
            arrows.setdefault(start, []).append(end)
    known: dict[int, list[int]] = {}

    def reach(start: int) -> list[int]:
        if start not in known:
            found = {start: None}
            todo = [start]
            while todo:
                fresh = [end for end in arrows.get(todo.pop(), ()) if end not in found]
                found.update(dict.fromkeys(fresh))
                todo += fresh
            known[start] = list(found)
        return known[start]

    return reach


def _needing(framework: Framework, attacks: Iterable[Attack]) -> Iterator[Attack]:
    """Give the attacks on what needs something that is attacked.

    Where any one of several would do, an attack on each of them together strikes what needs one.
    """
    striking: dict[int, list[tuple[int, ...]]] = {}
    for sources, target in attacks:
        striking.setdefault(target, []).append(sources)
    needs: dict[int, list[tuple[int, ...]]] = {}
    for sources, target in framework.needs:
        needs.setdefault(target, []).append(sources)
    waiting = dict(needs)
    while waiting:
        ready = [t for t, rows in waiting.items() if not any(s in waiting for row in rows for s in row)]
        if not ready:
            names = ", ".join(repr(framework.names[number]) for number in waiting)
            raise NotApplicable(f"these need one another in a circle: {names}")
        for target in ready:
            for row in waiting.pop(target):
                for those in product(*(striking.get(source, ()) for source in row)):
                    attack = _together(chain.from_iterable(those))
                    striking.setdefault(target, []).append(attack)
                    yield attack, target


def _together(sources: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(sources)))
