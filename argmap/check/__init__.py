"""Is this debate well made? What should not be so, each with a code and a way out.

What cannot exist is refused when a debate is built (`ModelError`). What can, and should not, is reported
here: an ``error`` or a ``warning`` wants to be put right, an ``info`` is worth knowing. What is marked with
a star is advice that hardly any map follows to the end, and is looked for only on request: where `select`
names its code, or how it begins. These are all that is looked at::

    S101 info     a statement that no link joins to anything, in a debate that has links
    S102 warning  a link from a statement to itself
    S103 warning  statements of one kind with the same text
    S104 warning  a statement with neither a text nor a title
    S105 warning  the same statements support something and attack it
    S106 warning  one link, drawn more than once
    S107 warning  data with a key that is nearly a field's name
    U201 warning  a statement that nobody said and that is not implicit, in a debate that has utterances
    U202 warning  a speaker who says nothing, and to or of whom nobody speaks
    U203 warning  an utterance that replies to a later one
    U204 warning  an utterance reported by its own speaker
    U205 warning  a speaker who speaks to themselves
    U206 warning  speakers with one name
    U207 info     a force that is nearly one of the vocabulary
    U208 info     a speaker who holds none of the offices given, on the day they speak
    U209 warning  a party or an office that ends before it begins
    R301 info     statements that support one another in a circle
    R302 info     a scheme that is nearly one of the vocabulary
    R303 info     a scheme of attack on a link that supports
    R304 info     a proposal without any reason
    R305 info*    a link with fewer premises than its scheme rests on
    R306 info*    critical questions of a scheme that nobody asks
    Q401 error    quoted words that are not in the source
    Q402 error    quoted words that are altered
    Q403 warning  quoted words that stand in the source several times, and nothing decides
    Q404 warning  offsets that do not hold the quoted words
    Q405 error    a source whose file may not be read
    Q406 error    a source whose file cannot be read
    Q407 error    a source whose file has changed since its digest was taken
    Q408 warning  a prefix or suffix that does not stand by the quoted words
    Q409 warning  a source whose url is no address on the web
    Q410 info     a source that has no text here, so that its quotes cannot be checked

A check is a function in a room of this folder, and a row in the room's table; its docstring is the
message.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.doors import door
from argmap.errors import QueryError, did_you_mean
from argmap.model import Debate
from argmap.table import rows

if TYPE_CHECKING:
    from argmap.check.anchoring import anchor
    from argmap.check.case import Case
    from argmap.check.finding import Check, Finding, Hit, Room, hit
    from argmap.check.quotes import Match, locate
    from argmap.check.sources import read

__all__ = [
    "Check",
    "Examination",
    "Finding",
    "Hit",
    "Match",
    "Room",
    "anchor",
    "check",
    "checks",
    "examine",
    "hit",
    "locate",
    "read",
]

_ROOMS = {
    "anchoring": "anchor",
    "case": "",
    "finding": "Check Finding Hit Room hit",
    "quotes": "Match locate",
    "sources": "read",
}
if not TYPE_CHECKING:  # which knows the names from above
    __getattr__ = door(__name__, _ROOMS)


@dataclass(frozen=True, slots=True)
class Examination:
    """What `examine` sees: the findings, how many quotes there are, and how many are found."""

    findings: tuple[Finding, ...]
    quotes: int
    found: int


def check(
    debate: Debate,
    *,
    root: str | os.PathLike[str] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """Report what should not be so in a debate, in the order of the codes.

    Args:
        root: A folder that sources may be read from besides the map's and the working folder.
        select: Codes to look for, or how they begin; all but those on request where there are none.
        ignore: Codes to pass over, or how they begin.

    Raises:
        QueryError: no code begins so.
        SourceError: `root` is no folder.

    Example:
        >>> debate = Debate(
        ...     sources=[{"id": "page", "text": "We will not take lessons."}],
        ...     utterances=[{"id": "u", "quote": {"source": "page", "exact": "We will take no lessons."}}],
        ... )
        >>> for finding in check(debate):
        ...     print(finding)
        Q402 utterance 'u': the words “We will take no lessons.” are not as they stand in source 'page',
        line 1: it has “not”, which the quote leaves out, it has no “no”; quote the words as they stand there;
        give parts that stand apart as several quotes
        >>> check(debate, ignore=("Q4",))
        ()
    """
    from argmap.check.case import Case

    return _findings(Case(debate, root), select, ignore)


def examine(
    debate: Debate,
    *,
    root: str | os.PathLike[str] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Examination:
    """Check a debate as `check` does, and count its quotes; each source is read once.

    Example:
        >>> debate = Debate(
        ...     sources=[{"id": "page", "text": "No lessons."}],
        ...     utterances=[{"id": "u", "quote": {"source": "page", "exact": "No lessons."}}],
        ... )
        >>> examine(debate)
        Examination(findings=(), quotes=1, found=1)
    """
    from argmap.check.case import Case

    case = Case(debate, root)
    findings = _findings(case, select, ignore)
    return Examination(findings, len(case.quotes), sum(match.found for *_, match, _ in case.matches))


def _findings(case: Case, select: Iterable[str], ignore: Iterable[str]) -> tuple[Finding, ...]:
    wanted, passed = _prefixes(select), _prefixes(ignore)
    return tuple(
        finding
        for row in checks()
        if (row.code.startswith(wanted) if wanted else not row.on_request)
        and not (passed and row.code.startswith(passed))
        for finding in row.findings(case)
    )


def checks() -> tuple[Check, ...]:
    """Give every check there is, in the order of the rooms: structure, speech, reasoning, quotations.

    Example:
        >>> checks()[0].code, checks()[0].level
        ('S101', 'info')
    """
    rooms = sorted(rows("argmap.check", "CHECKS", "argmap.checks"), key=lambda room: room.checks[0].code[1:])
    return tuple(row for room in rooms for row in room.checks)


def _prefixes(given: Iterable[str]) -> tuple[str, ...]:
    codes = [row.code for row in checks()]
    prefixes = (given,) if isinstance(given, str) else tuple(given)
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix) for code in codes):
            letters = dict.fromkeys(code[0] for code in codes)
            raise QueryError(
                f"no check has the code {prefix!r}{did_you_mean(prefix.upper(), codes)}; "
                f"codes begin with {', '.join(letters)}"
            )
    return prefixes
