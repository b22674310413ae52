"""R: what is a reason for what."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from argmap.check.case import Case
from argmap.check.finding import Check, Hit, Room, hit
from argmap.vocab import LINKS, SCHEMES

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = [
    "CHECKS",
    "asked",
    "in_a_circle",
    "no_reason",
    "premises_missing",
    "questions_not_asked",
    "scheme_misspelt",
    "wrong_side",
]


def in_a_circle(case: Case) -> Iterator[Hit]:
    """They support one another in a circle, so that each is a reason for itself.

    See whether one of the links goes the other way.
    """
    debate, index = case.debate, case.debate.index
    onward: dict[int, list[int]] = {}
    for number, link in enumerate(debate.links):
        target = index.targets[number]
        if link.kind == "supports" and target < index.statements:
            for source in index.sources[number]:
                onward.setdefault(source, []).append(target)
    for circle in _circles(onward):
        yield hit("statement", *(debate.statements[node].id for node in sorted(circle)))


def scheme_misspelt(case: Case) -> Iterator[Hit]:
    """The scheme {scheme!r} is not in the vocabulary, and {near!r} is.

    Correct it, unless another scheme is meant.
    """
    near: dict[str, list[str]] = {}
    for link in case.debate.links:
        scheme = link.scheme
        if not scheme or scheme in SCHEMES:
            continue
        if scheme not in near:
            near[scheme] = get_close_matches(scheme.casefold()[:80], SCHEMES, n=1, cutoff=0.85)
        if near[scheme]:
            yield hit("link", link.id, scheme=scheme, near=near[scheme][0])


def wrong_side(case: Case) -> Iterator[Hit]:
    """The scheme {scheme!r} is a way to attack, and the link supports.

    Name a scheme of support, or correct the kind of the link.
    """
    # the other way round all is well: an expert, an example or a consequence may speak against a thing
    for link in case.debate.links:
        scheme = SCHEMES.get(link.scheme)
        if scheme is not None and scheme.side == "attacks" and link.kind == "supports":
            yield hit("link", link.id, scheme=link.scheme)


def no_reason(case: Case) -> Iterator[Hit]:
    """Nothing is given as a reason for this proposal.

    Add the reason that was given, or leave it so where there was none.
    """
    debate, index = case.debate, case.debate.index
    supports = list(LINKS).index("supports")
    for node, statement in enumerate(debate.statements):
        if statement.kind == "proposal" and all(
            index.kinds[link] != supports for link in index.incoming[node]
        ):
            yield hit("statement", statement.id)


def premises_missing(case: Case) -> Iterator[Hit]:
    """The scheme {scheme!r} rests on {wanted} premises, and {given} given: {premises}.

    Add those that are missing to the link's sources, marked implicit where nobody said them.
    """
    for link in case.debate.links:
        scheme = SCHEMES.get(link.scheme)
        if scheme is not None and len(link.sources) < len(scheme.premises):
            count = len(link.sources)
            yield hit(
                "link",
                link.id,
                scheme=link.scheme,
                wanted=len(scheme.premises),
                given=f"{count} {'is' if count == 1 else 'are'}",
                premises=" ".join(scheme.premises).rstrip("."),
            )


def questions_not_asked(case: Case) -> Iterator[Hit]:
    """The scheme {scheme!r} invites questions that nobody asks: {questions}.

    Let an attack or a question bear on the link, tagged with the name of what it asks.
    """
    debate = case.debate
    for number, link in enumerate(debate.links):
        scheme = SCHEMES.get(link.scheme)
        if scheme is None:
            continue
        put = asked(debate, number)
        left = [f"{text} ({name})" for name, text in scheme.questions.items() if name not in put]
        if left:
            yield hit("link", link.id, scheme=link.scheme, questions=" ".join(left))


def asked(debate: Debate, number: int) -> dict[str, tuple[str, ...]]:
    """Give the tags with which something bears on a link (counted from 0), each with the ids of what does.

    A critical question counts as asked where its name is among them.
    """
    index = debate.index
    found: dict[str, tuple[str, ...]] = {}
    for other in index.incoming[index.statements + number]:
        link = debate.links[other]
        tags = dict.fromkeys(link.tags)
        for source in index.sources[other]:
            tags.update(dict.fromkeys(debate.statements[source].tags))
        for tag in tags:
            found[tag] = (*found.get(tag, ()), link.id)
    return found


def _circles(onward: dict[int, list[int]]) -> list[list[int]]:
    """Give the strongly connected parts of more than one node (Tarjan 1972), without recursion."""
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    found: list[list[int]] = []
    for start in onward:
        if start in number:
            continue
        number[start] = low[start] = len(number)
        stack.append(start)
        on_stack.add(start)
        work = [(start, iter(onward[start]))]
        while work:
            node, rest = work[-1]
            for after in rest:
                if after not in number:
                    number[after] = low[after] = len(number)
                    stack.append(after)
                    on_stack.add(after)
                    work.append((after, iter(onward.get(after, ()))))
                    break
                if after in on_stack:
                    low[node] = min(low[node], number[after])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    part: list[int] = []
                    while not part or part[-1] != node:
                        part.append(stack.pop())
                        on_stack.discard(part[-1])
                    if len(part) > 1:
                        found.append(part)
    return sorted(found, key=min)


CHECKS = Room(
    "reasoning",
    "R",
    (
        Check("R301", "info", in_a_circle),
        Check("R302", "info", scheme_misspelt),
        Check("R303", "info", wrong_side),
        Check("R304", "info", no_reason),
        Check("R305", "info", premises_missing, on_request=True),
        Check("R306", "info", questions_not_asked, on_request=True),
    ),
)
