"""What was said first: a conclusion or its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.vocab import LINKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Debate, Index, Said

__all__ = ["concluded_first"]

_SUPPORTS = list(LINKS).index("supports")


def concluded_first(debate: Debate) -> dict[str, tuple[int, int]]:
    """Count, for each speaker, the supports of theirs with the conclusion first, and all of known order.

    Counted is a link that supports, which they drew from and onto statements that they say. What one says
    in an earlier utterance comes first; within one utterance the places of the quotes tell, where both are
    known and stand in one source. Of several reasons the first counts.
    """
    index = debate.index
    places = {utterance.id: place for place, utterance in enumerate(debate.utterances)}
    said = debate.statements.column("said")
    found: dict[str, tuple[int, int]] = {}
    for link in range(index.links):
        target = index.targets[link]
        if index.kinds[link] != _SUPPORTS or target >= index.statements:
            continue
        for who in index.speakers(index.statements + link):
            conclusion = _first(index, said[target], who, places)
            reasons = [_first(index, said[source], who, places) for source in index.sources[link]]
            orders = [_before(conclusion, reason) for reason in reasons]
            if conclusion is None or None in reasons or None in orders:
                continue
            some, all_ = found.get(who, (0, 0))
            found[who] = some + all(order is True for order in orders), all_ + 1
    return found


def _first(
    index: Index, acts: Sequence[Said], who: str, places: dict[str, int]
) -> tuple[int, str, int | None] | None:
    """Give where a speaker first says a statement: the utterance's place, the source, the letter in it."""
    said = [act for act in acts if index.speaker_of[act.utterance] == who]
    if not said:
        return None
    act = min(said, key=lambda act: places[act.utterance])
    starts = [(quote.source, quote.start) for quote in act.quotes if quote.start is not None]
    source, start = starts[0] if starts else ("", None)
    return places[act.utterance], source, start


def _before(
    one: tuple[int, str, int | None] | None, other: tuple[int, str, int | None] | None
) -> bool | None:
    """Tell whether the one was said before the other; None where that is not known."""
    if one is None or other is None:
        return None
    if one[0] != other[0]:
        return one[0] < other[0]
    if one[1] != other[1] or one[2] is None or other[2] is None:
        return None
    return one[2] < other[2]
