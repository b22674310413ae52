"""What was said: sources, quotes, utterances, and the act of saying.

A `Quote` follows the selectors of the W3C Web Annotation Data Model: `exact`, `prefix` and `suffix`
are a TextQuoteSelector (§4.2.4), `start` and `end` a TextPositionSelector (§4.2.5), counted in
characters of the source's text.
"""

from __future__ import annotations

from argmap.errors import ModelError
from argmap.model.values import EMPTY, Data, check_when, value

__all__ = ["Quote", "Said", "Source", "Utterance"]


@value
class Source:
    """A text that holds the words: an article, a page of the record, a transcript.

    Give its words inline (`text`) or as a file beside the map (`path`, relative to the map).

    Attributes:
        sha256: The digest of the file's bytes, so that a changed source is noticed.
    """

    id: str
    title: str = ""
    publisher: str = ""
    date: str | None = None
    url: str = ""
    path: str = ""
    text: str = ""
    sha256: str = ""
    licence: str = ""
    data: Data = EMPTY

    def __post_init__(self) -> None:
        if self.date is not None:
            object.__setattr__(self, "date", check_when(self.date, f"the date of source {self.id!r}"))

    @property
    def label(self) -> str:
        """The title, or the publisher, or the id."""
        return self.title or self.publisher or self.id


@value
class Quote:
    """Words as they stand in a source.

    Attributes:
        exact: The words, character by character.
        prefix: Words just before, to tell one occurrence from another.
        suffix: Words just after.
        start: Where they begin in the source's text, in characters from 0.
        end: Where they end; the character at `end` is the first one outside.
    """

    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        placed = self.start is not None, self.end is not None
        if any(placed) and not (all(placed) and 0 <= self.start <= self.end):  # type: ignore[operator]
            raise ModelError(
                f"quote {self.exact[:40]!r} needs 0 ≤ start ≤ end, not {self.start} and {self.end}"
            )


@value
class Utterance:
    """One speech act's words: who, to whom, when, in answer to what.

    Attributes:
        speaker: The speaker's id; None where nobody is named.
        to: The ids of those spoken to.
        text: The words as recorded, where they are kept here and not in a source.
        quote: Where the words stand in a source.
        at: When it was said, as ISO 8601 text.
        replies_to: The ids of the utterances it replies to.
        reported_by: The id of the utterance in which another speaker reports this one. The reporter
            is not committed to what is reported.
        heading: The headings under which it stands, from the outermost in.
    """

    id: str
    speaker: str | None = None
    to: tuple[str, ...] = ()
    text: str = ""
    quote: Quote | None = None
    at: str | None = None
    replies_to: tuple[str, ...] = ()
    reported_by: str | None = None
    heading: tuple[str, ...] = ()
    data: Data = EMPTY

    def __post_init__(self) -> None:
        if self.at is not None:
            object.__setattr__(self, "at", check_when(self.at, f"the time of utterance {self.id!r}"))


@value
class Said:
    """The act by which an utterance makes a statement or a link.

    Attributes:
        utterance: The id of the utterance.
        force: What the speaker does in saying it, a name in `argmap.vocab.FORCES` or any other text;
            None stands for the usual act of the kind (a proposal is proposed, a claim asserted).
        quotes: The words that do it; several where they stand apart.
    """

    utterance: str
    force: str | None = None
    quotes: tuple[Quote, ...] = ()
