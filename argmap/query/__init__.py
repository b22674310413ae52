"""Questions one asks of a debate, by short names.

The debate comes first, all else by keyword. Answers are tuples in debate order, of small values that
print as a sentence. `questions` gives the room's table: a question is
a file that ends in its row.
"""

from argmap.query._question import Question
from argmap.query.badge import badges
from argmap.query.rebuttal import Rebuttal, rebuttals
from argmap.query.reply import Reply, replies
from argmap.query.sidestep import Sidestep, sidestepped
from argmap.query.silence import Unanswered, unanswered
from argmap.query.speech import said_by
from argmap.query.strike import strikes
from argmap.table import rows

__all__ = [
    "Question",
    "Rebuttal",
    "Reply",
    "Sidestep",
    "Unanswered",
    "badges",
    "questions",
    "rebuttals",
    "replies",
    "said_by",
    "sidestepped",
    "strikes",
    "unanswered",
]


def questions() -> tuple[Question, ...]:
    """Give the questions there are, in the order of their files; other packages' after them.

    Example:
        >>> [question.name for question in questions()]
        ['rebuttals', 'replies', 'sidestepped', 'unanswered', 'said-by', 'strikes']
    """
    return rows("argmap.query", "QUESTION", "argmap.questions")
