"""What losses and missing replies share: one more argument, and what can bear on a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.framework import Arrows, Framework

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["bearing", "less", "replied"]


def replied(framework: Framework, targets: Iterable[int], *, itself: bool = False) -> Framework:
    """Give a framework with one more argument, the last, that strikes some; with `itself`, itself as well."""
    fresh = len(framework)
    struck = [*targets, *([fresh] if itself else [])]
    more = [((fresh,), target) for target in struck]
    return Framework(
        (*framework.names, ""),
        Arrows.of(fresh + 1, [*framework.attacks, *more]),
        Arrows.of(fresh + 1, framework.supports),
        Arrows.of(fresh + 1, framework.needs),
        aliases=framework.aliases,
        reading=framework.reading,
    )


def less(framework: Framework, gone: frozenset[int]) -> Framework:
    """Give a framework without some arguments and all that comes from or goes to them."""
    if not gone:
        return framework
    kept = [number for number in range(len(framework)) if number not in gone]
    place = {number: k for k, number in enumerate(kept)}

    def left(arrows: Arrows) -> Arrows:
        rows = ((s, t) for s, t in arrows if t in place and all(x in place for x in s))
        return Arrows.of(len(kept), ((tuple(place[x] for x in s), place[t]) for s, t in rows))

    return Framework(
        tuple(framework.names[number] for number in kept),
        left(framework.attacks),
        left(framework.supports),
        left(framework.needs),
        aliases={name: place[number] for name, number in framework.aliases.items() if number in place},
        reading=framework.reading,
    )


def bearing(framework: Framework, claim: int) -> set[int]:
    """Give a claim and all that can bear on it, by whatever supports may mean: they lead both ways."""
    back: dict[int, list[int]] = {}
    for arrows, both in ((framework.attacks, False), (framework.needs, True), (framework.supports, True)):
        for sources, target in arrows:
            back.setdefault(target, []).extend(sources)
            for source in sources if both else ():
                back.setdefault(source, []).append(target)
    seen, todo = {claim}, [claim]
    while todo:
        fresh = [x for x in back.get(todo.pop(), ()) if x not in seen]
        seen.update(fresh)
        todo += fresh
    return seen
