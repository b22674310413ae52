"""The columns of a node as a statement, with who says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.errors import ModelError
from argmap.model import (
    Argument,
    Claim,
    Data,
    Proposal,
    Question,
    Said,
    Speaker,
    Standing,
    Statement,
    Tenure,
    Utterance,
)
from argmap.model.values import check_when
from argmap.order import slug, unique

__all__ = ["State", "folded", "words_of"]

_CLASSES: dict[str, type[Any]] = {
    "claim": Claim,
    "proposal": Proposal,
    "question": Question,
    "argument": Argument,
}
_KINDS = (*_CLASSES, "standing")
_NAMES = {"content": "text", "statement": "text", "claim": "text", "name": "label"}
_NAMES |= {"speaker": "speakers", "author": "speakers", "who": "speakers", "party": "parties", "tag": "tags"}
_NAMES |= {"at": "date", "when": "date"}
_READ = ("text", "label", "title", "speakers", "by", "of", "parties", "date", "implicit", "tags")
_YES = ("true", "yes", "1")


def folded(name: str) -> str:
    """Give the name of a column as it is compared.

    Example:
        >>> folded("Speaker"), folded(" Dominant frame ")
        ('speakers', 'dominant_frame')
    """
    plain = "_".join(name.casefold().split())
    return _NAMES.get(plain, plain)


def words_of(given: object) -> tuple[str, ...]:
    """Part a cell that holds several, as argmap joins them or as people do.

    Example:
        >>> words_of("Ann | Bob"), words_of("fish; deals"), words_of(None)
        (('Ann', 'Bob'), ('fish', 'deals'), ())
    """
    if isinstance(given, list | tuple):
        return tuple(str(item) for item in given if item not in ("", None))
    if not isinstance(given, str):
        return () if given is None else (str(given),)
    if " | " in given or ";" not in given:
        return tuple(word for word in given.split(" | ") if word)
    return tuple(word.strip() for word in given.split(";") if word.strip())


class State:
    """The statements read so far, with their speakers and what they were said in."""

    def __init__(self) -> None:
        self.speakers: dict[str, Speaker] = {}
        self.utterances: dict[str, Utterance] = {}
        self.statements: dict[str, Statement] = {}
        self._named: dict[str, str] = {}

    def add(self, id: str, columns: Mapping[str, Any], heading: tuple[str, ...]) -> None:
        """Add a node as a statement."""
        given = dict(columns)
        own = given.get("role") == "statement"
        if own:
            del given["role"]
        text, label = _text(given.get("text")), _text(given.get("label"))
        title = _text(given.get("title"))
        kind = next((given.pop(key) for key in ("kind", "type") if given.get(key) in _KINDS), "claim")
        of, who = given.get("of"), self._who(given)
        data = {name: item for name, item in given.items() if name not in _READ}
        if not text and not own:
            text = label or title or id
        title = title or ("" if label in (text, id) else label)
        about: dict[str, Any] = {
            "id": id,
            "text": text,
            "title": title if title != text else "",
            "said": self._said(id, who, given.get("date"), data, own=own),
            "implicit": given.get("implicit") is True or str(given.get("implicit")).casefold() in _YES,
            "tags": words_of(given.get("tags")),
            "heading": heading,
            "data": Data(data),
        }
        if kind == "standing" and isinstance(of, str) and of:
            self.speakers.setdefault(of, Speaker(id=of))
            self.statements[id] = Standing(of=of, **about)
        else:
            self.statements[id] = _CLASSES.get(kind, Claim)(**about)

    def _who(self, given: Mapping[str, Any]) -> list[str]:
        """Give the ids of the speakers of a node: its own, or made of their names."""
        names = words_of(given.get("speakers"))
        ids = words_of(given.get("by"))
        pairs = list(zip(ids, names, strict=False)) if len(ids) == len(names) else [(id, "") for id in ids]
        if not ids:
            pairs = [(self._id(name), name) for name in names]
        party = given.get("parties")
        for id, name in pairs:
            known = self.speakers.get(id, Speaker(id=id))
            of = (Tenure(name=party),) if len(pairs) == 1 and isinstance(party, str) and party else ()
            named = known.name or (name if name != id else "")
            self.speakers[id] = Speaker(id=id, name=named, parties=known.parties or of)
        return list(dict.fromkeys(id for id, _ in pairs))

    def _id(self, name: str) -> str:
        if name not in self._named:
            self._named[name] = unique(slug(name), {*self.speakers, *self._named.values()})
        return self._named[name]

    def _said(
        self, id: str, who: list[str], when: object, data: dict[str, Any], *, own: bool
    ) -> tuple[Said, ...]:
        """Make an utterance for each speaker; a date on which nobody is known to speak is data."""
        at = None
        if when not in (None, ""):
            try:
                at = check_when(str(when), "the date of a node")
            except ModelError:
                data["date"] = when
        if at is not None and not who and not own:
            data["date"] = when
        acts = []
        for speaker in who:
            name = unique(f"{id}.{speaker}", self.utterances)
            self.utterances[name] = Utterance(id=name, speaker=speaker, at=at)
            acts.append(Said(utterance=name))
        return tuple(acts)


def _text(given: object) -> str:
    return given if isinstance(given, str) else "" if given is None else re.sub(r"\.0$", "", str(given))
