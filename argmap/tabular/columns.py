"""The columns of each table: their names, what is in them, and of what sort it is.

They stay as they are from one version to the next; a new one may come. What is marked as derived follows from
other columns: it is there to be counted by, and is not read back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["TABLES", "Column", "Sort"]

Sort: TypeAlias = Literal["text", "texts", "number", "share", "truth", "json"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        sort: ``text``; ``texts`` (several in one cell, parted by ``; ``); ``number`` (whole);
            ``share`` (from 0 to 1); ``truth``; or ``json``.
        derived: Whether it follows from other columns.
    """

    name: str
    means: str
    sort: Sort = "text"
    derived: bool = False


_ID = Column("id", "its id")
_DATA = Column("data", "what the model has no field for", "json")
_QUOTE = (
    Column("source", "the source that is quoted"),
    Column("quote", "the words, as they stand there"),
    Column("prefix", "words just before"),
    Column("suffix", "words just after"),
    Column("start", "where they begin, in characters from 0", "number"),
    Column("end", "where they end", "number"),
)
_SPEAKERS = Column("speakers", "whose it is: who made it, and who shares it", "texts", derived=True)

TABLES: dict[str, tuple[Column, ...]] = {
    "debate": (
        Column("title", "its title"),
        Column("summary", "a sentence or two"),
        Column("date", "its date, as ISO 8601"),
        Column("occasion", "where it took place"),
        Column("language", "its language, as BCP 47"),
        _DATA,
    ),
    "speakers": (
        _ID,
        Column("name", "the name"),
        Column("party", "the party on the date of the debate", derived=True),
        Column("office", "the last named office on that date", derived=True),
        Column("parties", "all parties, with since and until", "json"),
        Column("offices", "all offices, with since and until", "json"),
        Column("aliases", "other names", "texts"),
        Column("identifiers", "ids elsewhere", "json"),
        _DATA,
    ),
    "sources": (
        _ID,
        Column("title", "its title"),
        Column("publisher", "who published it"),
        Column("date", "its date"),
        Column("url", "its address"),
        Column("path", "its file, as seen from the map"),
        Column("text", "its words"),
        Column("sha256", "the digest of its file"),
        Column("licence", "its licence"),
        _DATA,
    ),
    "utterances": (
        _ID,
        Column("speaker", "who speaks"),
        Column("to", "those spoken to", "texts"),
        Column("at", "when, as ISO 8601"),
        Column("text", "the words as recorded"),
        Column("replies_to", "the utterances it replies to", "texts"),
        Column("reported_by", "the utterance that reports it"),
        *_QUOTE,
        Column("heading", "the headings above it, from the outermost in", "texts"),
        _DATA,
    ),
    "statements": (
        _ID,
        Column("kind", "claim, proposal, question, standing or argument"),
        Column("title", "a short name"),
        Column("text", "what is stated"),
        _SPEAKERS,
        Column("implicit", "whether the mapper supplied it", "truth"),
        Column("of", "of a standing: the speaker"),
        Column("conditions", "of a proposal: what it hangs on", "json"),
        Column("steps", "of an argument: its links", "texts"),
        Column("tags", "its tags", "texts"),
        Column("heading", "the headings above it", "texts"),
        _DATA,
    ),
    "links": (
        _ID,
        Column("kind", "supports, attacks, contradicts, rephrases, answers or prefers"),
        Column("source", "a statement it comes from; linked premises have a row each"),
        Column("target", "what it bears on"),
        Column("onto", "statement or link: what its target is", derived=True),
        Column("strikes", "of an attack: rebuts, undermines, undercuts or discredits", derived=True),
        Column("scheme", "the argumentation scheme"),
        Column("speakers", "who drew it", "texts", derived=True),
        Column("tags", "its tags", "texts"),
        _DATA,
    ),
    "said": (
        Column("what", "statement or link"),
        Column("id", "which one is said"),
        Column(
            "act", "which of its acts this is, from 1; one with several quotes has several rows", "number"
        ),
        Column("utterance", "the utterance that says it"),
        Column("speaker", "who speaks there", derived=True),
        Column("at", "when: the utterance's time, or the last one before it, or the debate's", derived=True),
        Column("force", "what is done in saying it, where it is not the usual act"),
        Column("does", "what is done, the usual act named too", derived=True),
        *_QUOTE,
    ),
}
