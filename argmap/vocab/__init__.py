"""The field's words as data: link kinds, what an attack strikes, illocutionary acts, schemes.

Nothing here is code that decides; each room is one table, and the tables are the documentation.
"""

from argmap.vocab.forces import FORCES, Force, Stance, default_force
from argmap.vocab.kinds import (
    CONDITIONS,
    LINKS,
    STATEMENTS,
    STRIKES,
    ConditionKind,
    LinkKind,
    LinkWord,
    StatementKind,
    StatementWord,
    Strike,
    StrikeWord,
)
from argmap.vocab.schemes import ROLES, SCHEMES, QuestionRole, Scheme

__all__ = [
    "CONDITIONS",
    "FORCES",
    "LINKS",
    "ROLES",
    "SCHEMES",
    "STATEMENTS",
    "STRIKES",
    "ConditionKind",
    "Force",
    "LinkKind",
    "LinkWord",
    "QuestionRole",
    "Scheme",
    "Stance",
    "StatementKind",
    "StatementWord",
    "Strike",
    "StrikeWord",
    "default_force",
]
