"""The files of a ConvoKit corpus as a debate."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._folder import Part, parted
from argmap.formats._json import parsed
from argmap.formats.convokit.shared import FILES, FLAT, OWN, moment, roots
from argmap.model import Data, Debate
from argmap.model.validation import checked
from argmap.model.values import check_when
from argmap.places import Lines

if TYPE_CHECKING:
    from argmap.formats._format import Report
    from argmap.places import Place

__all__ = ["decode"]

Row = dict[str, Any]

_FIELDS = ("id", "speaker", "user", "conversation_id", "root", "reply-to", "reply_to", "timestamp", "text")
_ABOUT = ("summary", "date", "occasion", "language")
_OLD = {"speakers.json": "users.json"}
_NUMBER = re.compile(r"\w+\.(\d+)\.")
_NO_NUMBER = re.compile(r"(?<!\w)(?:NaN|Infinity)(?!\w)")


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from the files of a ConvoKit corpus, one after another, or from its utterances alone.

    Raises:
        DecodeError: it is none or, with `strict`, an utterance is not well formed; with the place.

    Example:
        >>> debate = decode('''{"id": "u", "speaker": "ann", "text": "Yes.", "timestamp": 1748874900}
        ... {"id": "v", "speaker": "bob", "text": "No.", "reply-to": "u"}''')
        >>> debate.utterances[0].at, debate.utterances[1].replies_to
        ('2025-06-02T14:35:00Z', ('u',))
    """
    return _Corpus(text, name).debate(strict=strict, report=report)


class _Corpus:
    """The files of one corpus, and what was found in them."""

    def __init__(self, text: str, name: str) -> None:
        self.lines = Lines(text, name=name)
        self.parts = parted(text, FILES[0])
        self.faults: list[tuple[str, Place | None]] = []
        self.notes: list[tuple[str, Place | None]] = []
        self.starts: list[int] = []  # where the utterances that were read stand
        if FILES[0] not in self.parts:
            raise DecodeError(f"a ConvoKit corpus has a file {FILES[0]}; here is none", self.lines.place(0))

    def debate(self, *, strict: bool, report: Report | None) -> Debate:
        speakers = self._speakers()
        utterances = self._utterances(speakers)
        corpus = self._object("corpus.json")
        meta, own = self._own(corpus)
        rows = {part: own.pop(part, ()) for part in ("sources", "statements", "links")}
        silent = own.pop("speakers", ())
        data = own.pop("data", {})
        title = meta.pop("title") if isinstance(meta.get("title"), str) else ""
        about = self._conversations()
        rest = meta | ({"conversations": about} if about else {})
        if isinstance(data, dict):
            rest |= data
        settle(self.faults, self.notes, strict=strict, report=report)
        rows["speakers"] = _ordered(speakers, silent)
        rows["utterances"] = utterances
        made: Row = {"title": title}
        part = ""
        try:
            for part, given in rows.items():
                made[part] = checked(part, given if isinstance(given, list | tuple) else [given])
            part = ""
            for key, given in own.items():
                if key not in _ABOUT or not isinstance(given, str):
                    raise ModelError(f"what stands under {OWN} has no {key!r:.40} like this")
                made[key] = check_when(given, "the date of the debate") if key == "date" else given
            return Debate.trusted(**made, data=Data(rest))
        except ModelError as error:
            raise self._placed(error, part) from None

    def _error(self, message: str, file: str) -> DecodeError:
        return DecodeError(message, self.lines.place(self._start(file)))

    def _placed(self, error: ModelError, part: str) -> DecodeError:
        """Give an error with its place: the line of an utterance, or the file."""
        number = _NUMBER.match(str(error)) if part == "utterances" else None
        if number and int(number[1]) < len(self.starts):
            return DecodeError(str(error), self.lines.place(self.starts[int(number[1])]))
        file = {"speakers": "speakers.json", "utterances": FILES[0]}.get(part, "corpus.json")
        return self._error(str(error), file)

    def _json(self, text: str, start: int) -> Any:
        """Parse JSON that begins somewhere in the text.

        Raises:
            DecodeError: it is none; with the place in the whole.
        """
        try:
            return parsed(text)
        except DecodeError as error:
            if _NO_NUMBER.search(text):
                with suppress(ValueError, RecursionError):
                    return self._numbered(text, start)
            place = error.place
            inner = Lines(text).offset(place.line, place.column) if place is not None else 0
            raise DecodeError(error.message, self.lines.place(start + inner)) from None

    def _numbered(self, text: str, start: int) -> Any:
        """Parse JSON once more, with what is no number in JSON as text."""

        def kept(word: str) -> str:
            self._note(f"{word} is no number of JSON, and is kept as text", start)
            return word

        return json.loads(text, parse_constant=kept)

    def _object(self, file: str) -> Row:
        """Give what a file holds: an object, or nothing where there is no such file."""
        part = self.parts.get(file) or self.parts.get(_OLD.get(file, ""))
        if part is None:
            return {}
        given = self._json(part.text, part.start)
        if isinstance(given, dict):
            return given
        raise DecodeError(f"{file} is one JSON object", self.lines.place(part.start))

    def _components(self, file: str) -> Iterator[tuple[str, Row]]:
        """Give what a file says of each speaker or conversation; older corpora have the metadata alone."""
        for id, given in self._object(file).items():
            if not isinstance(given, dict):
                self._fault(f"what {file} says of {id!r:.40} is no object", self._start(file))
                given = {}
            self._vectors(given, self._start(file))
            meta = given.get("meta")
            yield id, meta if isinstance(meta, dict) else {k: v for k, v in given.items() if k != "vectors"}

    def _start(self, file: str) -> int:
        return self.parts.get(file, Part()).start

    def _fault(self, message: str, at: int) -> None:
        self.faults.append((message, self.lines.place(at)))

    def _note(self, message: str, at: int) -> None:
        """Tell each thing once, where it is first met."""
        if all(message != known for known, _ in self.notes):
            self.notes.append((message, self.lines.place(at)))

    def _vectors(self, given: Row, at: int) -> None:
        if given.get("vectors"):
            self._note("vectors are not read, and will not be written", at)

    def _own(self, meta: Row) -> tuple[Row, Row]:
        """Part metadata into those of everybody and what argmap wrote for itself."""
        own = meta.get(OWN)
        if not isinstance(own, dict):
            return meta, {}
        return {key: item for key, item in meta.items() if key != OWN}, own

    def _speakers(self) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for id, given in self._components("speakers.json"):
            meta, own = self._own(given)
            if own.get("nobody") is True:
                continue
            row: Row = {"id": id}
            if isinstance(meta.get("name"), str):
                row["name"] = meta.pop("name")
            for flat, field in FLAT.items():
                if isinstance(meta.get(flat), str):
                    row[field] = [{"name": meta.pop(flat)}]
            found[id] = _with(row, own, meta)
        return found

    def _utterances(self, speakers: dict[str, Row]) -> list[Row]:
        part = self.parts[FILES[0]]
        given: dict[str, Row] = {}
        at = part.start
        for line in part.text.split("\n"):
            if line.strip():
                self._utterance(line, at, given)
            at += len(line) + 1
        root, _ = roots({id: row.get("reply-to") for id, row in given.items()})
        return [self._row(id, row, root[id], given.keys(), speakers) for id, row in given.items()]

    def _utterance(self, line: str, at: int, given: dict[str, Row]) -> None:
        try:
            row = self._json(line, at)
        except DecodeError as error:
            self.faults.append((error.message, error.place))
            return
        id = row.get("id") if isinstance(row, dict) else None
        if isinstance(id, int) and not isinstance(id, bool):
            id = str(id)
        if not isinstance(id, str) or not id or id in given:
            twice = isinstance(id, str) and id in given
            what = (
                f"two utterances have the id {id!r:.40}" if twice else "an utterance is an object with an id"
            )
            self._fault(f"{what}; the line is left out", at)
            return
        self._vectors(row, at)
        for old, new in (("user", "speaker"), ("root", "conversation_id"), ("reply_to", "reply-to")):
            if old in row and new not in row:
                row[new] = row.pop(old)
        if not isinstance(row.get("text"), str | None):
            self._fault(f"the text of an utterance is text, not {row['text']!r:.40}", at)
        if isinstance(row.get("speaker"), bool | float | list | dict):
            self._fault(f"the speaker of an utterance is an id, not {row['speaker']!r:.40}", at)
        given[id] = row
        self.starts.append(at)

    def _row(self, id: str, given: Row, root: str, ids: Any, speakers: dict[str, Row]) -> Row:
        meta, own = self._own(given["meta"] if isinstance(given.get("meta"), dict) else {})
        data = {key: item for key, item in given.items() if key not in (*_FIELDS, "meta", "vectors")} | meta
        text, who, above = given.get("text"), given.get("speaker"), given.get("reply-to")
        row: Row = {"id": id, "text": text if isinstance(text, str) else ""}
        if isinstance(who, str | int) and not isinstance(who, bool) and who != "" and "speaker" not in own:
            row["speaker"] = str(who)
            speakers.setdefault(str(who), {"id": str(who)})
        if isinstance(above, str) and above in ids and above != id:
            row["replies_to"] = [above]
        elif above is not None:
            data["reply-to"] = above
        row["at"], kept = moment(given.get("timestamp"))
        if kept and "at" not in own:
            data["timestamp"] = given["timestamp"]
        if given.get("conversation_id") not in (None, root):
            data["conversation_id"] = given["conversation_id"]
        return _with(row, own, data)

    def _conversations(self) -> Row:
        found = dict(self._components("conversations.json"))
        return {id: meta for id, meta in found.items() if meta}


def _with(row: Row, own: Row, data: Row) -> Row:
    """Give a row with what argmap wrote for itself."""
    more = own.get("data")
    data = data | (more if isinstance(more, dict) else {})
    return row | own | ({"data": data} if data else {})


def _ordered(speakers: Mapping[str, Row], given: object) -> list[Row]:
    """Give the speakers in the order of a debate that argmap wrote, with those who say nothing."""
    rows = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
    known = {row["id"]: speakers.get(row["id"], row) for row in rows if isinstance(row.get("id"), str)}
    return list((known | {id: row for id, row in speakers.items() if id not in known}).values())
