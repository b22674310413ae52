"""What each figure of conduct means, and whence it comes.

Where a figure means what Dundee's argument analytics (papa, for xAIF) call by a name, it has that name.
"""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FIGURES", "Figure", "columns", "record"]

_IAT = "Budzynska & Reed 2011"
_PAPA = "papa"
_OWN = "argmap"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its name, what it means, and where it is defined."""

    name: str
    means: str
    source: str


FIGURES: dict[str, Figure] = {
    figure.name: figure
    for figure in (
        Figure("utterances", "the utterances of the speaker", _OWN),
        Figure("words", "the words of these: of their text, else of their quotes, each once", _PAPA),
        Figure("loc_counts", "the acts of saying statements in these: locutions", _PAPA),
        Figure("statements", "the statements that the speaker put forward or shares", _OWN),
        Figure("ra_count", "the supports that the speaker drew", _PAPA),
        Figure("ra_received", "the supports that others drew onto what is the speaker’s", _OWN),
        Figure("ca_count", "the attacks and contradictions that the speaker drew", _PAPA),
        Figure(
            "ca_received", "the attacks and contradictions that others drew onto what is the speaker’s", _OWN
        ),
        Figure("ca_rebut", "of `ca_count`, those onto a statement", _PAPA),
        Figure("ca_undercut", "of `ca_count`, those onto a link", _PAPA),
        Figure("rebuts", "of these, those onto a statement that is no reason, no standing", "Pollock 1987"),
        Figure(
            "undermines",
            "of these, those onto a statement that is given as a reason",
            "Modgil & Prakken 2014",
        ),
        Figure("undercuts", "of these, those onto a link", "Pollock 1987"),
        Figure("discredits", "of these, those onto a standing: the person is struck", "Walton 1998"),
        Figure("conflict_self", "of `ca_count`, those onto what is the speaker’s own", _PAPA),
        Figure(
            "conclusion_first",
            "of the speaker’s supports whose order is known, the share with the conclusion said first",
            _PAPA,
        ),
        Figure("questions_asked", "the questions that the speaker put forward", _OWN),
        Figure("questions_put", "the questions of others in utterances to which the speaker replies", _OWN),
        Figure("questions_answered", "of these, those that the speaker gives an answer to", _OWN),
        Figure("responsiveness", "`questions_answered` as a share of `questions_put`", _PAPA),
        Figure("restating_count", "the acts of restating of the speaker", _PAPA),
        Figure("concessions", "the acts of conceding of the speaker", _IAT),
        Figure("agreements", "the acts of agreeing to what the other put forward", _IAT),
        Figure(
            "belligerence",
            "the attacks and contradictions that the speaker drew onto what is others’, for each of "
            "`loc_counts`",
            _PAPA,
        ),
        Figure("sycophancy", "of the speaker’s acts and links, the share that is agreeing", _PAPA),
        Figure("replies", "the utterances of the one that reply to one of the other", _OWN),
        Figure("supports", "the supports that the one drew onto what is the other’s", _OWN),
    )
}


def columns(answers: Sequence[Any]) -> dict[str, list[Any]]:
    """Turn the answers to a question into columns of a table, one row for each answer.

    The columns are the fields of the answers in order, without the debate; `says` is the sentence. A
    data frame is one call away: ``pandas.DataFrame(columns(answers))``.

    Example:
        >>> from argmap.model import draft
        >>> from argmap.query import unanswered
        >>> with draft() as d:
        ...     plan = d.speaker("Ann").proposes("Build it", id="plan")
        >>> columns(unanswered(d.debate))  # doctest: +NORMALIZE_WHITESPACE
        {'statement': ['plan'], 'kind': ['proposal'], 'by': [('ann',)],
         'says': ['Nobody takes up “Build it”, a proposal of Ann.']}
    """
    rows = [record(answer) for answer in answers]
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}


def record(answer: Any) -> dict[str, Any]:
    """Turn one answer into a row of a table: its fields by name, without the debate, and what it says.

    Example:
        >>> from argmap.model import draft
        >>> from argmap.query import lines
        >>> with draft() as d:
        ...     ann = d.speaker("Ann")
        ...     link = ann.claims("We need it", id="need").supports(ann.proposes("Build it", id="plan"))
        >>> record(lines(d.debate, of="plan")[0])  # doctest: +NORMALIZE_WHITESPACE
        {'ground': 'need', 'statements': ('need', 'plan'), 'links': ('need.supports.plan',),
         'says': '“We need it”, therefore “Build it”.'}
    """
    if isinstance(answer, str):
        return {"says": answer}
    shown = dict.fromkeys(getattr(answer, "__dataclass_fields__", getattr(answer, "names", ())))
    if not is_dataclass(answer):
        shown |= dict.fromkeys(n for n, made in vars(type(answer)).items() if isinstance(made, property))
    return {name: getattr(answer, name) for name in shown if name != "debate"} | {"says": str(answer)}
