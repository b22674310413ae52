"""One sheet as a debate: each row is a statement, and who says it.

========================================  ===========================================================
column                                    what is in it
========================================  ===========================================================
text, title, id, kind                     the statement; without an id it is named after its words
speaker, party, office                    who says it; several are parted by semicolons
date, to, replies_to, utterance, force    when, to whom, in answer to which turn, in which turn, how
quote, source                             the words, and the file, address or title they stand in
implicit, of, until, if, unless           supplied by the mapper; whose standing; what a proposal hangs on
supports, attacks, contradicts, …         what it bears on: ids, texts or titles, parted by semicolons
with, scheme                              the statements that work together with it there, and how
tags, heading                             its tags and headings, parted by semicolons
========================================  ===========================================================

Names of columns may be in capitals and have spaces; any other column goes into the statement's data. Rows
with one id, or with one text of one kind, are one statement that several say. Rows of one speaker that follow
one another are one turn, unless date or answer change or turns are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from argmap.errors import ModelError, QueryError, did_you_mean
from argmap.model import Debate
from argmap.model.values import check_when
from argmap.order import link_id, slug, unique
from argmap.tabular import cells
from argmap.vocab import CONDITIONS, LINKS, STATEMENTS

__all__ = ["CellError", "from_rows"]

Row: TypeAlias = dict[str, Any]

_NAMES = {"statement": "text", "claim": "text", "who": "speaker", "at": "date", "when": "date"}
_OWN = frozenset(
    (
        "text", "title", "id", "kind", "speaker", "party", "office", "date", "to", "replies_to", "utterance",
        "force", "quote", "source", "implicit", "of", "with", "scheme", "tags", "heading",
        *CONDITIONS, *LINKS,
    )
)  # fmt: skip


class CellError(QueryError):
    """Say which cell of a sheet does not hold what it should.

    Attributes:
        row: Which row, from 1; the header is none.
        column: The name of the column, or "" where it is the row as a whole.
    """

    def __init__(self, message: str, row: int, column: str = "") -> None:
        super().__init__(f"row {row}{f', {column}' if column else ''}: {message}")
        self.message, self.row, self.column = message, row, column


def from_rows(rows: Iterable[Mapping[str, Any]]) -> Debate:
    """Make a debate of the rows of one sheet.

    Raises:
        CellError: a cell does not hold what it should.
        ModelError: the debate cannot exist.

    Example:
        >>> debate = from_rows(
        ...     [
        ...         {"text": "Build the road", "kind": "proposal", "speaker": "Ann"},
        ...         {"text": "It brings cars", "speaker": "Bob", "attacks": "Build the road"},
        ...     ]
        ... )
        >>> debate.links[0].id, debate.speakers_of("it-brings-cars")
        ('it-brings-cars.attacks.build-the-road', ('bob',))
    """
    sheet = _Sheet()
    for number, row in enumerate(rows, 1):
        sheet.read(number, {_name(name): cell for name, cell in row.items() if cells.text(cell).strip()})
    return sheet.debate()


def _name(given: object) -> str:
    word = "_".join(cells.text(given).casefold().replace("-", " ").split())
    return _NAMES.get(word, word)


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


class _Sheet:
    """What has been read so far."""

    def __init__(self) -> None:
        self.speakers: dict[str, Row] = {}
        self.sources: dict[str, Row] = {}
        self.turns: dict[str, Row] = {}
        self.statements: dict[str, Row] = {}
        self.called: dict[str, str] = {}  # texts and titles, folded
        self.texts: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.last: tuple[object, ...] = ()
        self.wanted: list[tuple[int, str, str, tuple[str, ...], str, str]] = []

    def read(self, number: int, row: Row) -> None:
        """Read one row; an empty one is passed over."""
        if not row:
            return
        try:
            self._read(number, row)
        except CellError:
            raise
        except (QueryError, ModelError) as error:
            raise CellError(str(error), number) from None

    def _read(self, number: int, row: Row) -> None:
        words = {name: cells.text(cell).strip() for name, cell in row.items()}
        who = [self._speaker(name, words) for name in cells.split(words.get("speaker", ""))]
        name = self._statement(number, row, words)
        acts = [self._turn(number, speaker, words) for speaker in who]
        if not acts and words.get("utterance"):
            acts = [self._turn(number, None, words)]
        for turn in dict.fromkeys(acts):
            act: Row = {"utterance": turn, "quotes": self._quotes(number, words)}
            if words.get("force"):
                act["force"] = words["force"].casefold()
            if act not in self.statements[name]["said"]:
                self.statements[name]["said"].append(act)
        for kind in LINKS:
            for target in cells.split(row.get(kind)):
                together = cells.split(row.get("with"))
                self.wanted.append((number, kind, name, together, target, words.get("scheme", "")))

    def _speaker(self, name: str, words: Mapping[str, str]) -> str:
        key = _fold(name)
        if key not in self.people:
            self.people[key] = id = unique(slug(name), self.speakers)
            self.speakers[id] = {"id": id, "name": name, "parties": [], "offices": []}
        speaker = self.speakers[self.people[key]]
        for one, all_ in (("party", "parties"), ("office", "offices")):
            tenure = {"name": words.get(one, "")}
            if tenure["name"] and tenure not in speaker[all_]:
                speaker[all_].append(tenure)
        return self.people[key]

    def _statement(self, number: int, row: Row, words: Mapping[str, str]) -> str:
        hangs = [{"kind": kind, "text": words[kind]} for kind in CONDITIONS if words.get(kind)]
        about = words.get("of", "")
        usual = "proposal" if hangs else "standing" if about else "claim"
        kind = words.get("kind", usual).casefold()
        if kind not in STATEMENTS:
            near = did_you_mean(kind, STATEMENTS) or f"; known: {', '.join(STATEMENTS)}"
            raise CellError(f"no kind is called {kind!r}{near}", number, "kind")
        text, title, id = words.get("text", ""), words.get("title", ""), words.get("id", "")
        if kind == "standing" and not (text or title):
            text = f"{about} can be heard on this." if about else ""
        if not (text or title or id):
            raise CellError("it says nothing; give it a text, or the id of a statement", number)
        key = f"{kind}: {_fold(text or title)}"
        name = id or self.called.get(key, "") or unique(slug(text or title), self.statements)
        own: Row = {"kind": kind, "text": text, "title": title}
        if name in self.statements:
            there = self.statements[name]
            for field, value in own.items():
                told = field != "kind" or "kind" in words
                if told and value and there[field] and _fold(there[field]) != _fold(value):
                    raise CellError(
                        f"{name!r} has another {field} in a row above; give it another id", number, field
                    )
                there[field] = there[field] or value
        else:
            self.statements[name] = there = {"id": name, **own, "said": [], "tags": [], "data": {}}
            self.called.setdefault(key, name)
        if kind == "standing" and about:
            there["of"] = self._speaker(about, {})
        if hangs:
            if there["kind"] != "proposal":
                raise CellError("only a proposal hangs on something", number, hangs[0]["kind"])
            there["conditions"] = [*there.get("conditions", ()), *hangs]
        try:
            there["implicit"] = cells.truth(row.get("implicit")) or there.get("implicit", False)
        except QueryError as error:
            raise CellError(str(error), number, "implicit") from None
        there["tags"] = list(dict.fromkeys((*there["tags"], *cells.split(row.get("tags")))))
        if "heading" in row:
            there["heading"] = list(cells.split(row["heading"]))
        there["data"] |= {name: cell for name, cell in words.items() if name not in _OWN}
        return name

    def _turn(self, number: int, speaker: str | None, words: Mapping[str, str]) -> str:
        try:
            when = check_when(words.get("date") or None, "the date")
        except ModelError as error:
            raise CellError(str(error), number, "date") from None
        to = [self._speaker(name, {}) for name in cells.split(words.get("to", ""))]
        replies = list(cells.split(words.get("replies_to", "")))
        name = words.get("utterance", "")
        key = (speaker, when, *to, *replies)
        if not name:
            if key == self.last[1:]:
                return str(self.last[0])
            count = 1 + sum(turn["speaker"] == speaker for turn in self.turns.values())
            name = unique(f"{speaker}-{count}", self.turns)
        turn = self.turns.setdefault(
            name, {"id": name, "speaker": speaker, "at": when, "to": [], "replies_to": []}
        )
        if speaker is not None and turn["speaker"] not in (None, speaker):
            raise CellError(f"{name!r} is another speaker's in a row above", number, "utterance")
        turn["speaker"], turn["at"] = turn["speaker"] or speaker, turn["at"] or when
        turn["to"] = list(dict.fromkeys((*turn["to"], *to)))
        turn["replies_to"] = list(dict.fromkeys((*turn["replies_to"], *replies)))
        self.last = (name, *key)
        return name

    def _quotes(self, number: int, words: Mapping[str, str]) -> list[Row]:
        if not words.get("quote"):
            return []
        given = words.get("source", "")
        if not given:
            raise CellError("a quote stands in a source; name its file, address or title", number, "source")
        found = next((s["id"] for s in self.sources.values() if given in s.values()), "")
        if not found:
            found = unique(slug(given, fallback="source"), self.sources)
            field = "url" if "://" in given else "path" if given.endswith((".txt", ".md")) else "title"
            self.sources[found] = {"id": found, field: given}
        return [{"source": found, "exact": words["quote"]}]

    # -- links, once all statements are known -----------------------------------------------------------

    def debate(self) -> Debate:
        """Put it all together."""
        links: dict[str, Row] = {}
        waiting = self.wanted
        while waiting:
            later = [one for one in waiting if not self._link(one, links)]
            if len(later) == len(waiting):
                number, kind, _, _, target, _ = later[0]
                near = did_you_mean(target, (*self.statements, *self._texts(), *links))
                raise CellError(f"no statement or link is called {target!r}{near}", number, kind)
            waiting = later
        return Debate(
            speakers=list(self.speakers.values()),
            sources=list(self.sources.values()),
            utterances=list(self.turns.values()),
            statements=list(self.statements.values()),
            links=list(links.values()),
        )

    def _link(self, wanted: tuple[int, str, str, tuple[str, ...], str, str], links: dict[str, Row]) -> bool:
        """Draw one link, or tell that what it bears on is not there yet."""
        number, kind, source, together, target, scheme = wanted
        found = self._found(target) or (target if target in links else "")
        if not found:
            return False
        sources = [source]
        for name in together:
            other = self._found(name)
            if not other:
                near = did_you_mean(name, (*self.statements, *self._texts()))
                raise CellError(f"no statement is called {name!r}{near}", number, "with")
            sources.append(other)
        sources = list(dict.fromkeys(sources))
        id = link_id(sources, kind, found)
        if id in self.statements:
            raise CellError(
                f"a statement has the id {id!r}, which a link would have; rename it", number, kind
            )
        link = links.setdefault(
            id, {"id": id, "kind": kind, "sources": sources, "target": found, "scheme": scheme}
        )
        link["scheme"] = link["scheme"] or scheme
        return True

    def _found(self, name: str) -> str:
        """Give the id of a statement that is called so: by id, by text, by title."""
        if name in self.statements:
            return name
        return self._texts().get(_fold(name), "")

    def _texts(self) -> dict[str, str]:
        """Give each text and title, folded, with the id of the first statement that has it."""
        if not self.texts:
            for field in ("text", "title"):
                for id, statement in self.statements.items():
                    if statement[field]:
                        self.texts.setdefault(_fold(statement[field]), id)
        return self.texts
