"""A change in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.check.finding import short
from argmap.model import Link, Source, Speaker, Utterance

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["aim", "tell"]

_FIELDS = {  # where the name of a field is not the word a reader has for it
    "at": "time",
    "data": "data beside the model",
    "heading": "headings",
    "of": "speaker it is about",
    "replies_to": "what it replies to",
    "reported_by": "where it is reported",
    "said": "acts and quotes",
    "sha256": "digest",
    "to": "hearers",
}


def tell(
    what: str,
    how: str,
    name: str,
    before: Any,
    after: Any,
    fields: tuple[str, ...],
    one: Debate,
    two: Debate,
) -> str:
    """Say what became of one thing, on one line."""
    said = " ".join(_tell(what, how, name, before, after, fields, one, two).split())
    return "".join(c if c.isprintable() else "\ufffd" for c in said)


def _tell(
    what: str, how: str, name: str, before: Any, after: Any, fields: tuple[str, ...], one: Debate, two: Debate
) -> str:
    if what == "debate":
        if name == "data":
            return "Changed: the data of the debate."
        return f"Changed: the {name}, from {_value(before)} to {_value(after)}."
    if how == "added":
        return f"Added: {_thing(after, two)}."
    if how == "removed":
        return f"Removed: {_thing(before, one)}."
    told_by = {"relinked": ("kind", "sources", "target"), "reworded": ("text", "title")}.get(how, ())
    rest = [word for word in fields if word not in told_by]
    more = f"; also its {_list(rest)}" if rest and how != "changed" else ""
    if how == "relinked":
        return f"Re-linked: {_joins(before, one)}; now {_joins(after, two)} ({name}){more}."
    if how == "reworded":
        word, was, is_ = (
            ("text", "said", "says") if "text" in fields else ("title", "was called", "is called")
        )
        told = f"{was} {_value(getattr(before, word))} and now {is_} {_value(getattr(after, word))}"
        return f"Reworded: {_kind(after)} {name!r} {told}{more}."
    return f"Changed: {_thing(after, two)}: its {_list(list(fields))}."


def aim(debate: Debate, name: str) -> str:
    """Name a statement by its words, and a link by what it joins."""
    thing = debate[name]
    if not isinstance(thing, Link):
        return short(thing.name)
    sources = " and ".join(short(debate.statement(source).name) for source in thing.sources)
    last = debate[thing.target]
    return f"the step from {sources} to {f'link {last.id!r}' if isinstance(last, Link) else short(last.name)}"


def _joins(link: Link, debate: Debate) -> str:
    sources = " and ".join(aim(debate, source) for source in link.sources)
    return f"{sources} {link.kind} {aim(debate, link.target)}"


def _thing(thing: Any, debate: Debate) -> str:
    if isinstance(thing, Link):
        return f"{_joins(thing, debate)} ({thing.id})"
    if isinstance(thing, Speaker):
        return f"the speaker {thing.label} ({thing.id})"
    if isinstance(thing, Source):
        return f"the source {short(thing.label)} ({thing.id})"
    if isinstance(thing, Utterance):
        who = "somebody" if thing.speaker is None else debate.speaker(thing.speaker).label
        when = f" at {thing.at}" if thing.at else ""
        return f"an utterance of {who}{when} ({thing.id})"
    people = _list([debate.speaker(who).label for who in debate.speakers_of(thing.id)], plain=True)
    return f"{_kind(thing)} {short(thing.name)} ({thing.id}){', by ' if people else ''}{people}"


def _kind(thing: Any) -> str:
    return getattr(thing, "kind", "utterance")


def _value(value: object) -> str:
    return short(str(value)) if value else "nothing"


def _list(words: list[str], *, plain: bool = False) -> str:
    named = words if plain else [_FIELDS.get(word, word) for word in words]
    return " and ".join([*([", ".join(named[:-1])] if named[1:] else []), *named[-1:]])
