"""A debate as a value: who spoke, what was said, what was stated, how it hangs together.

Three things that other tools glue together stay apart: the *utterance* (who said it, when, where, in
answer to what), the *statement* (what is claimed or proposed, perhaps by many people on many days),
and the *link* between statements.
"""

from typing import TYPE_CHECKING

from argmap.doors import door
from argmap.model.debate import Debate
from argmap.model.index import Index
from argmap.model.links import Link
from argmap.model.people import Speaker, Tenure
from argmap.model.speech import Quote, Said, Source, Utterance
from argmap.model.statements import Argument, Claim, Condition, Proposal, Question, Standing, Statement
from argmap.model.values import EMPTY, Data, value

if TYPE_CHECKING:
    from argmap.model.drafting import Draft, draft

__all__ = [
    "EMPTY",
    "Argument",
    "Claim",
    "Condition",
    "Data",
    "Debate",
    "Draft",
    "Index",
    "Link",
    "Proposal",
    "Question",
    "Quote",
    "Said",
    "Source",
    "Speaker",
    "Standing",
    "Statement",
    "Tenure",
    "Utterance",
    "draft",
    "value",
]

if not TYPE_CHECKING:  # which knows the names from above
    __getattr__ = door(__name__, {"drafting": "Draft draft"})
