"""Two values for one thing made one: the first stands, and what the second adds comes after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.model import Argument, Data, Proposal
from argmap.transform._matching import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.model import Link, Said, Source, Speaker, Statement, Utterance

__all__ = ["join_link", "join_part", "join_speaker", "join_statement", "joined"]

T = TypeVar("T")
_WORDINGS = "wordings"


def joined(ones: Iterable[T], twos: Iterable[T], join: Callable[[T, T], T]) -> tuple[T, ...]:
    """Put two parts together: what has one id becomes one, and the rest of the second comes after."""
    whole: dict[str, T] = {thing.id: thing for thing in ones}  # type: ignore[attr-defined]
    for thing in twos:
        name: str = thing.id  # type: ignore[attr-defined]
        whole[name] = join(whole[name], thing) if name in whole else thing
    return tuple(whole.values())


def join_part(one: Source | Utterance, two: Source | Utterance) -> Any:
    """Fill what a source or an utterance leaves open."""
    told = _filled(one, two, "data")
    if hasattr(one, "replies_to"):
        told["replies_to"] = _more(one.replies_to, two.replies_to)  # type: ignore[union-attr]
    return replace(one, **told, data=_data(one.data, two.data))


def join_speaker(one: Speaker, two: Speaker) -> Speaker:
    """Keep both names, and every party and office."""
    known = {fold(one.name), *map(fold, one.aliases)}
    names = [two.name] if one.name and two.name and fold(two.name) not in known else []
    return replace(
        one,
        name=one.name or two.name,
        parties=_more(one.parties, two.parties),
        offices=_more(one.offices, two.offices),
        identifiers=_data(one.identifiers, two.identifiers),
        aliases=_more(one.aliases, (*names, *two.aliases)),
        data=_data(one.data, two.data),
    )


def join_statement(one: Statement, two: Statement) -> Statement:
    """Keep the acts of both; of two texts the other goes into the data."""
    data = _data(one.data, two.data)
    other = [two.text] if one.text and two.text and fold(one.text) != fold(two.text) else []
    wordings = data.get(_WORDINGS, ())
    if other and isinstance(wordings, tuple) and two.text not in wordings:
        data = data.with_(**{_WORDINGS: (*wordings, *other)})
    told = {
        "title": one.title or two.title,
        "text": one.text or two.text,
        "heading": one.heading or two.heading,
        "implicit": one.implicit and two.implicit,
    }
    whole = replace(one, **told, said=_said(one.said, two.said), tags=_more(one.tags, two.tags), data=data)  # type: ignore[arg-type]
    if isinstance(whole, Argument) and isinstance(two, Argument):
        return replace(whole, steps=_more(whole.steps, two.steps))
    if isinstance(whole, Proposal) and isinstance(two, Proposal):
        return replace(whole, conditions=_more(whole.conditions, two.conditions))
    return whole


def join_link(one: Link, two: Link) -> Link:
    """Keep the acts of both."""
    return replace(
        one,
        scheme=one.scheme or two.scheme,
        said=_said(one.said, two.said),
        tags=_more(one.tags, two.tags),
        data=_data(one.data, two.data),
    )


def _said(ones: tuple[Said, ...], twos: tuple[Said, ...]) -> tuple[Said, ...]:
    """Add the acts of the second that the first has not, each with the quotes that are new."""
    known: dict[tuple[str, str | None], set[Any]] = {}
    for act in ones:
        known.setdefault((act.utterance, act.force), set()).update(act.quotes)
    more = []
    for act in twos:
        quotes = known.get((act.utterance, act.force))
        fresh = act.quotes if quotes is None else tuple(q for q in act.quotes if q not in quotes)
        if quotes is None or fresh:
            more.append(replace(act, quotes=fresh))
    return (*ones, *more)


def _filled(one: Any, two: Any, *but: str) -> dict[str, Any]:
    """Give what the second says where the first says nothing."""
    found = {}
    for name, spec in one.__dataclass_fields__.items():
        if name not in but and getattr(one, name) == spec.default != getattr(two, name):
            found[name] = getattr(two, name)
    return found


def _more(ones: tuple[T, ...], twos: tuple[T, ...]) -> tuple[T, ...]:
    return (*ones, *dict.fromkeys(item for item in twos if item not in ones))


def _data(one: Data, two: Data) -> Data:
    return one if not two or one == two else Data({**two, **one})
