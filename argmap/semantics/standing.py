"""What would stand, were a speaker's standing needed for what the speaker says.

By the default reading an attack on the person stops at the person. A reason says what it would do
otherwise, so these labels are found together with the others: those of the reading ``testimony``.
"""

from __future__ import annotations

from itertools import chain, compress, product
from typing import TYPE_CHECKING

from argmap.semantics._reader import read
from argmap.semantics.flattening import flat
from argmap.semantics.framework import Arrows, Framework

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate

__all__ = ["if_needed"]


def if_needed(debate: Debate) -> bytes | None:
    """Give the grounded labels by the default reading as they would be with ``standing="needed"``.

    None where that changes nothing: nobody's standing is attacked.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal", id="deal")
        ...     link = cooper.claims("He let crossings soar").discredits(philp)
        >>> list(if_needed(d.debate))  # the deal, the record, the standing
        [2, 1, 2]
    """
    if not debate.index.standings:
        return None
    kept: bytes | None = debate.index.keep("if standing were needed", lambda: _labels(debate))
    return kept


def _labels(debate: Debate) -> bytes | None:
    if not any(map(debate.index.incoming.__getitem__, debate.index.standings)):
        return None
    whole = read(debate)
    struck: dict[str, int] = {}
    standing_of: dict[str, int] = {}
    for number, speaker in debate.index.standings.items():
        seat = standing_of.setdefault(speaker, whole.number(debate.statements[number].id))
        if whole.attacks.incoming[seat]:
            struck[speaker] = seat
    if not struck:
        return None
    wanting = _wanting(debate, whole, struck)
    if len(whole.needs):
        needs = Arrows.of(len(whole), [*whole.needs, *((row, seat) for seat, row in wanting.items())])
        return flat(whole.replace(needs=needs)).settled[0]
    return Framework(whole.names, _more(whole, wanting)).settled[0]


def _wanting(debate: Debate, whole: Framework, struck: dict[str, int]) -> dict[int, tuple[int, ...]]:
    """Give each claim of which all who put it forward are struck, with their standings."""
    index = debate.index
    sets, names = index.voice_sets, debate.statements.column("id")
    fit = {code for code, who in enumerate(sets) if who and all(map(struck.__contains__, who))}
    others: dict[int, list[str]] = {}
    for name, seat in whole.aliases.items():
        others.setdefault(seat, []).append(name)
    found = {}
    for node in compress(range(index.statements), map(fit.__contains__, index.author_codes)):
        if node in index.standings or names[node] not in whole:
            continue
        seat = whole.number(names[node])
        same = [index.node(name) for name in (whole.names[seat], *others.get(seat, ()))]
        who = dict.fromkeys(chain.from_iterable(map(index.authors, same)))
        if all(map(struck.__contains__, who)):
            found[seat] = tuple(struck[one] for one in who)
    return found


def _more(whole: Framework, wanting: dict[int, tuple[int, ...]]) -> Arrows:
    """Add to the attacks those on a claim by what strikes all who put it forward."""
    attacks = whole.attacks

    def striking(seat: int) -> Iterator[tuple[int, ...]]:
        return (tuple(attacks.sources[arrow]) for arrow in attacks.incoming[seat])

    more = [
        (tuple(sorted(set(chain.from_iterable(those)))), seat)
        for seat, row in wanting.items()
        for those in product(*map(striking, row))
    ]
    if attacks.plain and all(len(sources) == 1 for sources, _ in more):
        sources, targets = attacks.sources.entries[:], attacks.targets[:]
        sources.extend(source for (source,), _ in more)
        targets.extend(target for _, target in more)
        return Arrows.pairs(len(whole), sources, targets)
    return Arrows.of(len(whole), chain(attacks, more))
