"""Who speaks: the name before the first colon of a locution, ``Fiona Bruce : There are some schools``.

The ``personID`` beside it is no identity (in QT30, 109 of 585 bear several names); it is asked only where the
document lists its participants, as OVA does and AIFdb does not.
"""

from __future__ import annotations

import re
from functools import cached_property

from argmap.formats.aif.table import Row, Table
from argmap.model import Speaker
from argmap.order import slug, unique

__all__ = ["Voices"]

_NAME = re.compile(r"\s*([^:\n]{1,80}?)(?:\s+:\s*|:(?:\s+|$))")
_DOUBLED = re.compile(r"[^:\n]{1,80}: ((?:[^:\s]+ ?){1,4}) : ")

_NONE = "", False
Said = tuple[str | None, str]
"""A speaker, or nobody, and the words."""


class Voices:
    """The speakers of a document, in the order in which they come."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.speakers: dict[str, Speaker] = {}
        self._people = self._listed()
        self._ids = {speaker.label: name for name, speaker in reversed(self.speakers.items())}
        self._heads: dict[str, tuple[str, bool]] = {}
        self._known: dict[str, str] = {}

    def said(self, heard: list[int]) -> tuple[list[str | None], list[str]]:
        """Give the speaker of each of some locutions, and the words without the name."""
        table = self._table
        texts = map(table.texts.__getitem__, heard)
        if table.people is None:
            said = list(map(self._named, texts))
        else:
            rows = dict(zip(reversed(table.spoken), reversed(table.locutions), strict=True))
            given = map(rows.get, heard)
            said = [
                self._named(text) if row is None else self._person(text, row)
                for text, row in zip(texts, given, strict=True)
            ]
        return [who for who, _ in said], [words for _, words in said]

    def _listed(self) -> dict[str, str]:
        """Give the label of each participant by its id.

        An id that is a name is the speaker's. One that is a number holds for this document only, and OVA
        lists many who do not speak: these become speakers as they speak, under their names.
        """
        found: dict[str, str] = {}
        for row in self._table.people or ():
            given = row.get("participantID")
            if given is None or isinstance(given, dict | list) or str(given) in found:
                continue
            first, last = (row.get(key) or "" for key in ("firstname", "surname"))
            speaker = Speaker(id=str(given), name=f"{first} {last}" if last else str(first))
            found[speaker.id] = speaker.label
            if speaker.id and isinstance(given, str):
                self.speakers[speaker.id] = speaker
        return found

    def _person(self, text: str, row: Row) -> Said:
        """Tell who speaks from a row of locutions, where the participant's name stands before the words."""
        person = row.get("personID")
        if person is None and "personID" in row:
            return None, text
        label = self._people.get(str(person))
        if label is not None:
            for sign in (" : ", ": "):
                if text.startswith(label + sign):
                    own = str(person) if str(person) in self.speakers else self._called(label)
                    return own, text[len(label) + len(sign) :]
        return self._named(text)

    def _named(self, text: str) -> Said:
        """Tell who speaks from the name before the first colon.

        A name has no colon, so whether there is one is settled by what stands before the first; few names
        stand before many words, and each is looked at once.
        """
        before, colon, words = text.partition(":")
        who = self._known.get(before)
        if who is not None and colon and " : " not in words:
            return who, words.lstrip()
        name, loose = self._name(before, colon, words)
        if not name:
            return None, text
        words = words.lstrip()
        if " : " in words:
            doubled = _DOUBLED.match(text)
            if doubled is not None and doubled[1] in self._plain:
                name, words = doubled[1], text[doubled.end() :]
        elif loose and name.strip():
            self._known[before] = self._called(name.strip())
        name = name.strip()
        return (self._called(name), words) if name else (None, text)

    def _name(self, before: str, colon: str, words: str) -> tuple[str, bool]:
        """Give the name before the first colon, if it is one, and whether a space stands between."""
        if not colon:
            return _NONE
        known = self._heads.get(before)
        if known is None:
            match = _NAME.match(before + colon)
            known = _NONE if match is None else (match[1], match.end(1) < len(before))
            self._heads[before] = known
        return known if known[1] or not words or words[0].isspace() else _NONE

    @cached_property
    def _plain(self) -> set[str]:
        """The names that stand alone before a colon.

        An annotator's name may stand before the speaker's; the speaker's is one of those that stand alone
        elsewhere.
        """
        texts = map(self._table.texts.__getitem__, self._table.of("L"))
        return {self._name(*text.partition(":"))[0] for text in texts} - {""}

    def _called(self, name: str) -> str:
        """Give the speaker of a name, a new one if need be."""
        known = self._ids.get(name)
        if known is None:
            known = self._ids[name] = unique(slug(name), self.speakers)
            self.speakers[known] = Speaker(id=known, name=name)
        return known
