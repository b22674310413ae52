"""How a debate is read as a framework: a named value, because verdicts turn on it.

Support has no one meaning (Cayrol & Lagasquie-Schiex 2013), a map is drawn in more kinds of link than a
framework has, and whether a speaker's standing bears on what they say is a matter of dispute. So each of
these is a field, each result names the reading it rests on, and what a reading leaves aside it says.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from argmap.errors import QueryError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["READINGS", "Reading", "named"]

Support: TypeAlias = Literal["evidence", "deductive", "necessary", "cayrol"]
Linked: TypeAlias = Literal["together", "each"]
Undercuts: TypeAlias = Literal["step", "source", "aside"]
Rephrases: TypeAlias = Literal["same", "apart"]
Contradictions: TypeAlias = Literal["both", "drawn"]
Questions: TypeAlias = Literal["aside", "claims"]
Standing: TypeAlias = Literal["apart", "supports", "needed"]

_SAYS: dict[str, dict[str, str]] = {
    "support": {
        "evidence": "support is evidence, and decides nothing by itself",
        "deductive": "what supports a claim, if accepted, makes the claim accepted",
        "necessary": "a claim needs all that supports it",
        "cayrol": "an attack is passed on along supports, from those who support and to those supported",
    },
    "linked": {
        "together": "linked sources strike together or not at all",
        "each": "each of several linked sources strikes by itself",
    },
    "undercuts": {
        "step": "an undercut strikes the step",
        "source": "an undercut strikes the source of the step",
        "aside": "undercuts are left aside",
    },
    "rephrases": {
        "same": "a rephrasing is the same claim",
        "apart": "a rephrasing stands or falls by itself",
    },
    "contradictions": {
        "both": "a contradiction strikes both ways",
        "drawn": "a contradiction strikes as it is drawn",
    },
    "questions": {
        "aside": "a question is no claim",
        "claims": "a question is read as a claim",
    },
    "standing": {
        "apart": "a speaker's standing does not bear on what they say",
        "supports": "a speaker's standing supports what they say",
        "needed": "what a speaker says needs the speaker's standing",
    },
}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Say how a debate becomes a framework; each field has a default, and each is part of the result.

    Attributes:
        support: ``evidence``: it decides nothing by itself. ``deductive``: a source that is accepted makes
            its target accepted (Boella, Gabbay, van der Torre & Villata 2010). ``necessary``: a target needs
            its source (Nouioua & Risch 2011). ``cayrol``: supported and secondary attacks (Cayrol &
            Lagasquie-Schiex 2005). It matters to acceptance only; strength takes supports as they are.
        linked: Whether the sources of one attack strike ``together`` (a set attack, Nielsen & Parsons 2006)
            or ``each`` by itself.
        undercuts: An attack on a link strikes the ``step``: the link is an argument of its own that cannot
            be in unless its sources are (Baroni, Cerutti, Giacomin & Guida 2011). Or it strikes the
            ``source``, or is left ``aside``.
        rephrases: Whether a statement and what it rephrases are the ``same`` argument, or ``apart``. Only a
            link from one statement to one other makes them the same.
        contradictions: Whether a contradiction strikes ``both`` ways, or as it was ``drawn``. With several
            sources, all but one of those that cannot hold together strike the one.
        questions: Whether questions are left ``aside``, with the links to and from them, or read as
            ``claims``.
        standing: Whether a speaker's standing is ``apart`` from what they say; ``supports`` it, as any
            other support; or is ``needed`` for it, so that whoever strikes the speaker strikes all that
            they alone put forward.

    Example:
        >>> print(Reading(standing="needed").differs())
        what a speaker says needs the speaker's standing
        >>> Reading(support="logical")
        Traceback (most recent call last):
        argmap.errors.QueryError: support is evidence, deductive, necessary or cayrol, not 'logical'
    """

    support: Support = "evidence"
    linked: Linked = "together"
    undercuts: Undercuts = "step"
    rephrases: Rephrases = "same"
    contradictions: Contradictions = "both"
    questions: Questions = "aside"
    standing: Standing = "apart"

    def __post_init__(self) -> None:
        for name, given in self._parts():
            known = tuple(_SAYS[name])
            if given not in known:
                near = did_you_mean(given, known) if isinstance(given, str) else ""
                raise QueryError(f"{name} is {', '.join(known[:-1])} or {known[-1]}, not {given!r}{near}")

    def _parts(self) -> Iterator[tuple[str, str]]:
        return ((part.name, getattr(self, part.name)) for part in fields(self))

    def but(self, **parts: Any) -> Reading:
        """Give the same reading with some fields changed.

        Example:
            >>> Reading().but(standing="needed") == READINGS["testimony"]
            True
        """
        unknown = [name for name in parts if name not in _SAYS]
        if unknown:
            raise QueryError(f"a reading has no {unknown[0]!r}{did_you_mean(unknown[0], _SAYS)}")
        return replace(self, **parts)

    @property
    def name(self) -> str:
        """Its name in `READINGS`, or what it changes in the default one.

        Example:
            >>> Reading().name, Reading(standing="needed").name, Reading(linked="each").name
            ('default', 'testimony', 'linked=each')
        """
        for name, known in READINGS.items():
            if known == self:
                return name
        default = Reading()
        return " ".join(f"{name}={given}" for name, given in self._parts() if given != getattr(default, name))

    def differs(self) -> str:
        """Say in words what this reading does that the default one does not; "" for the default."""
        default = Reading()
        return "; ".join(
            _SAYS[name][given] for name, given in self._parts() if given != getattr(default, name)
        )

    def __str__(self) -> str:
        """Say the whole reading in words."""
        return "; ".join(_SAYS[name][given] for name, given in self._parts())


READINGS: dict[str, Reading] = {
    "default": Reading(),
    "deductive": Reading(support="deductive"),
    "necessary": Reading(support="necessary"),
    "cayrol": Reading(support="cayrol"),
    "testimony": Reading(standing="needed"),
}


def named(reading: str | Reading | None) -> Reading:
    """Give the reading of this name, or the one given; None is the default.

    Example:
        >>> named("testimony").standing
        'needed'
        >>> named("testimon")
        Traceback (most recent call last):
        argmap.errors.QueryError: no reading is called 'testimon'; did you mean 'testimony'? (there are ...)
    """
    if isinstance(reading, Reading):
        return reading
    if reading is None:
        return READINGS["default"]
    if reading not in READINGS:
        near = did_you_mean(reading, READINGS)
        raise QueryError(f"no reading is called {reading!r}{near} (there are {', '.join(READINGS)})")
    return READINGS[reading]
