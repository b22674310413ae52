"""What of a large debate is shown, and how much is folded behind each card.

A picture can be drawn around one statement, or from the statements that bear on nothing, to a depth: one
step leads along one link, whichever way it points; what bears on a link is half a step from it. What lies
further off is folded: it is counted on the card by way of which it is reached first, so that the counts
and the cards together are the whole debate, less what hangs on nothing shown.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Debate, Link, Statement
    from argmap.render.options import Options

__all__ = ["Shown", "shown"]

MOST = 300  # cards of a picture that is folded as far as it must be
_ROOTS = "what bears on nothing else"
DEPTH = 2  # steps around a statement, where no depth is given


class Shown(NamedTuple):
    """The statements and links that a picture shows.

    Attributes:
        behind: How many statements are folded behind a card, by its id.
        said: What was left out, in a sentence; empty where all is shown.
    """

    statements: Sequence[Statement]
    links: Sequence[Link]
    behind: Mapping[str, int]
    said: str


def shown(debate: Debate, options: Options) -> Shown:
    """Choose what is shown: everything, or what lies within a depth.

    Example:
        >>> from argmap.model import Debate
        >>> from argmap.render.options import Options
        >>> chain = Debate(
        ...     statements=[{"kind": "claim", "id": name} for name in "abcd"],
        ...     links=[
        ...         {"id": f"{b}-{a}", "kind": "supports", "sources": [b], "target": a}
        ...         for a, b in ("ab", "bc", "cd")
        ...     ],
        ... )
        >>> found = shown(chain, Options(focus="a", depth=1))
        >>> [statement.id for statement in found.statements], dict(found.behind)
        (['a', 'b'], {'b': 2})
        >>> found.said
        'Shown: 2 of 4 statements, those within 1 step of “a”. 2 more are folded, counted on the cards.'

    Raises:
        UnknownName: the focus is no statement.
    """
    if not options.folds:
        return Shown(debate.statements, debate.links, {}, "")
    ids = list(debate.statements.column("id"))
    near = _near(debate, ids)
    count = len(ids)
    middle = debate.statement(options.focus).id if options.focus else ""
    search = _Search(near)
    if middle:
        search.go([ids.index(middle)])
    else:
        bearing = {name for sources in debate.links.column("sources") for name in sources}
        search.go([v for v, name in enumerate(ids) if name not in bearing])
        for v in range(count):  # what goes round in a circle begins where the document does
            if search.far[v] < 0:
                search.go([v])
    far = search.far
    depth = options.depth
    if depth is None:
        depth = _deepest(far[:count]) if options.fold else DEPTH
    kept = [0 <= steps <= 2 * depth for steps in far[:count]]
    pruned = False
    if options.depth is None and options.fold and sum(kept) > MOST:
        pruned = True
        _keep_the_largest(kept, search)
    behind = Counter[int]()
    on = [-1] * len(far)  # for each node, the card shown that it hangs on
    for v in search.order:
        shows = v < count and kept[v]
        on[v] = v if shows else on[search.owner[v]] if search.owner[v] >= 0 else -1
        if v < count and not shows and on[v] >= 0:
            behind[on[v]] += 1
    apart = count - sum(kept) - sum(behind.values())
    there = {ids[v] for v in range(count) if kept[v]}
    label = f"“{debate.statement(middle).name}”" if middle else _ROOTS
    return Shown(
        [debate.statements[v] for v in range(count) if kept[v]],
        _joining(debate, there),
        {ids[v]: many for v, many in sorted(behind.items())},
        _said(len(there), count, apart, depth, label, pruned=pruned),
    )


def _near(debate: Debate, ids: list[str]) -> list[list[int]]:
    """List for each statement the links it is in, and for each link what it joins; links come last."""
    links = list(debate.links.column("id"))
    number = {name: i for i, name in enumerate([*ids, *links])}
    near: list[list[int]] = [[] for _ in number]
    ends = zip(debate.links.column("sources"), debate.links.column("target"), strict=True)
    for e, (sources, target) in enumerate(ends, len(ids)):
        for name in (*sources, target):
            near[number[name]].append(e)
            near[e].append(number[name])
    return near


class _Search:
    """A search breadth first, which may be taken up again from elsewhere.

    Attributes:
        far: How many half steps each node is from where the search began; -1: not reached.
        owner: From which node each was reached; -1: from none.
        order: The nodes as they were reached.
    """

    def __init__(self, near: list[list[int]]) -> None:
        self.near = near
        self.far = [-1] * len(near)
        self.owner = [-1] * len(near)
        self.order: list[int] = []

    def go(self, begin: list[int]) -> None:
        """Search from these nodes on."""
        far = self.far
        for v in begin:
            far[v] = 0
        row = list(begin)
        for v in row:
            for w in self.near[v]:
                if far[w] < 0:
                    far[w], self.owner[w] = far[v] + 1, v
                    row.append(w)
        self.order += row


def _deepest(far: list[int]) -> int:
    """Give the greatest depth at which there are not too many cards."""
    rows = Counter((steps + 1) // 2 for steps in far if steps >= 0)
    depth, cards = 0, rows[0]
    while depth < max(rows, default=0) and cards + rows[depth + 1] <= MOST:
        depth += 1
        cards += rows[depth]
    return depth


def _keep_the_largest(kept: list[bool], search: _Search) -> None:
    """Where even those that the search began with are too many, keep those on which most hangs."""
    top = list(range(len(search.far)))
    hanging = Counter[int]()
    for v in search.order:
        if search.owner[v] >= 0:
            top[v] = top[search.owner[v]]
        hanging[top[v]] += 1
    roots = [v for v, stays in enumerate(kept) if stays]
    for v in sorted(roots, key=lambda v: (-hanging[v], v))[MOST:]:
        kept[v] = False


def _joining(debate: Debate, there: set[str]) -> list[Link]:
    """Give the links all of whose ends are shown; an end may be another link."""
    links = list(debate.links)
    there = set(there)
    while True:
        found = [link for link in links if link.target in there and there.issuperset(link.sources)]
        more = {link.id for link in found}
        if more <= there:
            return found
        there |= more


def _said(kept: int, count: int, apart: int, depth: int, label: str, *, pruned: bool) -> str:
    """Say how much is shown and where the rest is."""
    if kept == count:
        return ""
    steps = f"{depth} step" if depth == 1 else f"{depth} steps"
    which = f"those within {steps} of {label}"
    if depth == 0:
        which = (
            ("of those" if pruned else "those") + " that bear on nothing else"
            if label == _ROOTS
            else f"{label} alone"
        )
    if pruned:
        which += " the ones on which most hangs"
    parts = [f"Shown: {kept:,} of {count:,} statements, {which}."]
    folded = count - kept - apart
    if folded:
        parts.append(f"{folded:,} more {'is' if folded == 1 else 'are'} folded, counted on the cards.")
    if apart:
        parts.append(f"{apart:,} hang{'s' if apart == 1 else ''} on nothing shown.")
    return " ".join(parts)
