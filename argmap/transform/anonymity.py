"""A debate without its people: the reasoning stays, the names and their words go."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.errors import QueryError
from argmap.model import EMPTY, Condition, Debate, Proposal, Speaker
from argmap.transform._ids import Names

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import Statement, Utterance

__all__ = ["anonymise"]

_SHORTEST = 3
_DIGITS = 8


def anonymise(debate: Debate, *, key: str = "") -> Debate:
    """Put pseudonyms in the place of the speakers, and drop what the words could be found by.

    Offices, aliases, identifiers, data, sources, quotes and the recorded words go. Parties, times, kinds,
    forces and the shape of the whole stay. In texts, titles, headings and tags each speaker's name gives way
    to the pseudonym: the whole name, an alias, or any word of them of three letters or more that is written
    so, or in capitals, even where it means something else. All ids are new. A text that tells who someone is
    without the name still tells it, and so does a date.

    Args:
        key: A secret. With it, a pseudonym is made of the key and the speaker's id, so that one speaker has
            one pseudonym in every debate of that key; without it, speakers are numbered as they come.

    Example:
        >>> from argmap.model import draft
        >>> with draft("Ann Lee’s plan") as d:
        ...     ann, bob = d.speaker("Ann Lee", office="Mayor"), d.speaker("Bob")
        ...     no = bob.claims("Lee would bring cars").attacks(ann.proposes("Build it"))
        >>> hidden = anonymise(d.debate)
        >>> hidden.title, [s.name for s in hidden.speakers], hidden.statements[0].text
        ('Speaker 1’s plan', ['Speaker 1', 'Speaker 2'], 'Speaker 1 would bring cars')
        >>> anonymise(d.debate, key="secret").speakers == anonymise(d.debate, key="secret").speakers
        True

    Raises:
        QueryError: two speakers come to one pseudonym; another key helps.
    """
    labels = [f"Speaker {_mark(speaker, place, key)}" for place, speaker in enumerate(debate.speakers, 1)]
    if len(set(labels)) < len(labels):
        raise QueryError("two speakers come to one pseudonym with this key; choose another")
    hide = _hider(debate, labels)
    parts: dict[str, Any] = {spec.name: getattr(debate, spec.name) for spec in fields(debate)}
    for name in ("title", "summary", "occasion"):
        parts[name] = hide(parts[name])
    parts |= {"data": EMPTY, "sources": (), "origin": ""}
    parts["speakers"] = tuple(
        Speaker(id=speaker.id, name=label, parties=speaker.parties)
        for speaker, label in zip(debate.speakers, labels, strict=True)
    )
    parts["utterances"] = tuple(_silent(utterance, hide) for utterance in debate.utterances)
    parts["statements"] = tuple(_bare(statement, hide) for statement in debate.statements)
    parts["links"] = tuple(
        replace(
            link,
            scheme=hide(link.scheme),
            said=_unquoted(link.said),
            tags=tuple(map(hide, link.tags)),
            data=EMPTY,
        )
        for link in debate.links
    )
    names = Names(
        speakers={
            s.id: label.lower().replace(" ", "-") for s, label in zip(debate.speakers, labels, strict=True)
        },
        utterances={u.id: f"u{number}" for number, u in enumerate(debate.utterances, 1)},
        things={
            **{s.id: f"s{number}" for number, s in enumerate(debate.statements, 1)},
            **{k.id: f"k{number}" for number, k in enumerate(debate.links, 1)},
        },
    )
    return names.debate(Debate.trusted(**parts))


def _mark(speaker: Speaker, place: int, key: str) -> str:
    """Number a speaker, or make eight hexadecimal digits of the key and the id (HMAC, RFC 2104)."""
    if not key:
        return str(place)
    import hmac

    secret, name = (text.encode("utf-8", "surrogatepass") for text in (key, speaker.id))
    return hmac.new(secret, name, "sha256").hexdigest()[:_DIGITS]


def _hider(debate: Debate, labels: list[str]) -> Callable[[str], str]:
    """Give what puts pseudonyms into a text; of words that several speakers share, the first has it."""
    whole: dict[str, str] = {}
    words: dict[str, str] = {}
    for speaker, label in zip(debate.speakers, labels, strict=True):
        names = [name.strip() for name in (speaker.name, *speaker.aliases)]
        for name in names:
            if name:
                whole.setdefault(name, label)
        for word in chain.from_iterable(re.findall(r"\w+", name) for name in names):
            if len(word) >= _SHORTEST:
                words.setdefault(word, label)
    table = words | whole
    table = {name.upper(): label for name, label in table.items()} | table
    if not table:
        return lambda text: text
    longest = sorted(table, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(map(_alone, longest)))
    return lambda text: pattern.sub(lambda match: table[match[0]], text)


def _alone(name: str) -> str:
    """Write a pattern for a name that is no part of another word, where its script parts words."""
    before = r"(?<!\w)" if _parted(name[0]) else ""
    return before + re.escape(name) + (r"(?!\w)" if _parted(name[-1]) else "")


def _parted(sign: str) -> bool:
    return sign.upper() != sign.lower() or sign.isdigit()


def _silent(utterance: Utterance, hide: Callable[[str], str]) -> Utterance:
    heading = tuple(map(hide, utterance.heading))
    return replace(utterance, text="", quote=None, heading=heading, data=EMPTY)


def _bare(statement: Statement, hide: Callable[[str], str]) -> Statement:
    own = replace(
        statement,
        title=hide(statement.title),
        text=hide(statement.text),
        said=_unquoted(statement.said),
        tags=tuple(map(hide, statement.tags)),
        heading=tuple(map(hide, statement.heading)),
        data=EMPTY,
    )
    if isinstance(own, Proposal):
        return replace(own, conditions=tuple(_hidden(c, hide) for c in own.conditions))
    return own


def _hidden(condition: Condition, hide: Callable[[str], str]) -> Condition:
    return replace(condition, text=hide(condition.text))


def _unquoted(said: Any) -> Any:
    return tuple(replace(act, quotes=()) for act in said)
