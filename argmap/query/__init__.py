"""Questions one asks of a debate, by short names.

The debate comes first, all else by keyword. Answers are tuples in debate order, of small values that
print as a sentence. `questions` gives the room's table: a question is
a file that ends in its row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.doors import door
from argmap.table import rows

if TYPE_CHECKING:
    from argmap.query._question import Question
    from argmap.query._reason import Reason
    from argmap.query._store import Way
    from argmap.query.answer import Answer, answered
    from argmap.query.badge import badges
    from argmap.query.behaviour import Conduct, conduct
    from argmap.query.best import Attack, best_attack
    from argmap.query.circle import Circle, circles
    from argmap.query.commitment import Commitment, commitments
    from argmap.query.common_premise import CommonPremise, common_premises
    from argmap.query.concession import Concession, conceded
    from argmap.query.contra import case_against
    from argmap.query.drop import Dropped, dropped
    from argmap.query.evasion import Evasion, evaded
    from argmap.query.figures import FIGURES, Figure, columns, record
    from argmap.query.line import Line, lines
    from argmap.query.lookup import Found, cypher
    from argmap.query.matrix import Answering, Matrix, who_answers_whom
    from argmap.query.openness import OpenQuestion, open_questions
    from argmap.query.owing import Burden, burden
    from argmap.query.pair import Dealing, conduct_between
    from argmap.query.pro import case_for
    from argmap.query.rebuttal import Rebuttal, rebuttals
    from argmap.query.reply import Reply, replies
    from argmap.query.selection import Selection, select
    from argmap.query.self_contradiction import SelfContradiction, self_contradictions
    from argmap.query.shape import Match, pattern
    from argmap.query.sidestep import Sidestep, sidestepped
    from argmap.query.silence import Unanswered, unanswered
    from argmap.query.speech import said_by
    from argmap.query.strike import strikes
    from argmap.query.table import frame

__all__ = [
    "FIGURES", "Answer", "Answering", "Attack", "Burden", "Circle", "Commitment", "CommonPremise",
    "Concession", "Conduct", "Dealing", "Dropped", "Evasion", "Figure", "Found", "Line", "Match", "Matrix",
    "OpenQuestion", "Question", "Reason", "Rebuttal", "Reply", "Selection", "SelfContradiction", "Sidestep",
    "Unanswered", "Way", "answered", "badges", "best_attack", "burden", "case_against", "case_for", "circles",
    "columns", "commitments", "common_premises", "conceded", "conduct", "conduct_between", "cypher",
    "dropped", "evaded", "frame", "lines", "open_questions", "pattern", "questions", "rebuttals", "record",
    "replies", "said_by", "select", "self_contradictions", "sidestepped", "strikes", "unanswered",
    "who_answers_whom",
]  # fmt: skip

_ROOMS = {
    "_question": "Question", "_reason": "Reason", "_store": "Way", "answer": "Answer answered",
    "badge": "badges", "behaviour": "Conduct conduct", "best": "Attack best_attack",
    "circle": "Circle circles", "commitment": "Commitment commitments",
    "common_premise": "CommonPremise common_premises", "concession": "Concession conceded",
    "contra": "case_against", "drop": "Dropped dropped", "evasion": "Evasion evaded",
    "figures": "FIGURES Figure columns record", "line": "Line lines", "lookup": "Found cypher",
    "matrix": "Answering Matrix who_answers_whom", "openness": "OpenQuestion open_questions",
    "owing": "Burden burden", "pair": "Dealing conduct_between", "pro": "case_for",
    "rebuttal": "Rebuttal rebuttals", "reply": "Reply replies", "selection": "Selection select",
    "self_contradiction": "SelfContradiction self_contradictions", "shape": "Match pattern",
    "sidestep": "Sidestep sidestepped", "silence": "Unanswered unanswered", "speech": "said_by",
    "strike": "strikes", "table": "frame",
}  # fmt: skip
if not TYPE_CHECKING:  # which knows the names from above
    __getattr__ = door(__name__, _ROOMS)


def questions() -> tuple[Question, ...]:
    """Give the questions there are, in the order of their files; other packages' after them.

    Example:
        >>> [question.name for question in questions()][:5]
        ['answered', 'conduct', 'best-attack', 'circles', 'commitments']
    """
    return rows("argmap.query", "QUESTION", "argmap.questions")
