"""Who says what in which turn, in the order said: what the view of an exchange is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.render import words
from argmap.render.dates import dated
from argmap.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Debate, Link, Statement, Utterance

__all__ = ["Again", "Turn", "turns"]

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Again:
    """A statement that comes up again, in other words or by another speaker: only named here."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One utterance as it is shown, or what nobody said and a reader needs.

    Attributes:
        id: The utterance's id; empty for what the mapper supplied.
        speaker: The speaker's id; empty where nobody is named.
        heading: To whom and when.
        items: The ids of the cards that stand here, and what is named again, in the order said.
        text: The words of an utterance that states nothing on the map.
        replies: The ids of the turns it replies to.
        at: When it was said, as ISO 8601 text; empty where that is not known.
    """

    id: str
    speaker: str
    heading: str
    items: tuple[str | Again, ...]
    text: str = ""
    replies: tuple[str, ...] = ()
    at: str = ""


def turns(debate: Debate, statements: Sequence[Statement], links: Sequence[Link]) -> tuple[Turn, ...]:
    """List the turns of what is shown, in the order said.

    That is the order of the utterances in the debate, or of their times where each has one. A statement
    has its card in the first turn of a speaker who stands behind it, and is named again in later ones.
    What no utterance states stands after the first turn that it bears on, or that bears on it; a standing
    in the lane of the speaker it is of. A turn that states nothing is there where it is replied to, or
    replies.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann, bob = d.speaker("Ann"), d.speaker("Bob")
        ...     plan = ann.proposes("Build it")
        ...     _ = bob.claims("It costs too much").attacks(plan)
        >>> [(turn.speaker, turn.items) for turn in turns(d.debate, d.debate.statements, d.debate.links)]
        [('ann', ('build-it',)), ('bob', ('it-costs-too-much',))]
    """
    said: dict[str, list[tuple[int | None, Statement, str]]] = {}
    for statement in statements:
        for act in statement.said:
            start = act.quotes[0].start if act.quotes else None
            said.setdefault(act.utterance, []).append((start, statement, act.force or ""))
    order = list(debate.utterances)
    if all(utterance.at for utterance in order):
        order.sort(key=lambda utterance: utterance.at or "")
    home = _homes(debate, statements, order)
    joined = {name for u in order if u.id in said for name in u.replies_to}
    when = dated(debate)
    out: list[Turn] = []
    for utterance in order:
        replied = utterance.id in joined or any(name in said for name in utterance.replies_to)
        if utterance.id not in said and not (replied and utterance.speaker):
            continue
        acts = said.get(utterance.id, [])
        if all(start is not None for start, _, _ in acts):
            acts.sort(key=lambda act: act[0] or 0)
        items: dict[str | Again, None] = {}
        for _, statement, force in acts:
            if home[statement.id] == utterance.id:
                items[statement.id] = None
            elif statement.id not in items:
                items[Again(statement.id, _again(force, clean(statement.label)))] = None
        out.append(
            Turn(
                id=utterance.id,
                speaker=utterance.speaker or "",
                heading=_heading(debate, utterance),
                items=tuple(items),
                text="" if items else _words(utterance),
                replies=utterance.replies_to,
                at=when[utterance.id].at,
            )
        )
    return _supplied(out, [s for s in statements if s.id not in home], links)


def _homes(debate: Debate, statements: Iterable[Statement], order: list[Utterance]) -> dict[str, str]:
    """Give for each statement the utterance in which its card stands."""
    place = {utterance.id: number for number, utterance in enumerate(order)}
    out = {}
    for statement in statements:
        behind = words.voices(debate, statement)
        acts = [act.utterance for act in statement.said]
        own = [name for name in acts if debate.utterance(name).speaker in behind]
        if acts:
            out[statement.id] = min(own or acts, key=place.__getitem__)
    return out


def _again(force: str, text: str) -> str:
    verb = clean(force) or "again"
    return f"{verb}: {text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(' ')[0] + ' …'}"


def _heading(debate: Debate, utterance: Utterance) -> str:
    to = ", ".join(clean(debate.speaker(name).label) for name in utterance.to)
    return " · ".join(part for part in (f"to {to}" if to else "", words.moment(debate, utterance)) if part)


def _words(utterance: Utterance) -> str:
    text = clean(utterance.text or (utterance.quote.exact if utterance.quote is not None else ""))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} […]"


def _supplied(said: list[Turn], unsaid: list[Statement], links: Iterable[Link]) -> tuple[Turn, ...]:
    """Put what nobody said after the first turn with which it has to do; a standing with whom it is of."""
    number = {item: n for n, turn in enumerate(said) for item in turn.items if isinstance(item, str)}
    ends = {link.id: (*link.sources, link.target) for link in links}
    after: dict[str, int] = {}
    waiting = bool(unsaid)
    while waiting:
        waiting = False
        for link in ends.values():
            flat = [end for name in link for end in ends.get(name, (name,))]
            near = [at for name in flat if (at := number.get(name, after.get(name))) is not None]
            for name in flat:
                if name not in number and name not in after and name not in ends and near:
                    after[name] = min(near)
                    waiting = True
    rows: dict[int, dict[str, list[str]]] = {}
    for statement in unsaid:
        lane = statement.of if statement.kind == "standing" else ""
        rows.setdefault(after.get(statement.id, len(said)), {}).setdefault(lane, []).append(statement.id)
    out: list[Turn] = []
    for n in range(len(said) + 1):
        out += said[n : n + 1]
        for lane, items in rows.get(n, {}).items():
            when = said[n].at if n < len(said) else ""
            out.append(Turn(id="", speaker=lane, heading="", items=tuple(items), at=when))
    return tuple(out)
