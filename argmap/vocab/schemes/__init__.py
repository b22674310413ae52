"""Argumentation schemes: the usual ways from a reason to a conclusion, and the usual attacks.

Names follow Walton, Reed & Macagno, *Argumentation Schemes* (2008), chapter 9, without the words «argument
from»; what each says, rests on and invites to ask is said here in other words. `side` says whether a scheme
supports or attacks. A scheme that is not in the table is kept as text.

The rooms are: what others say (`voices`), what is alike (`likeness`), what causes what (`causes`), what is to
be done (`doing`, `action`), which word or rule fits (`rules`), and who is speaking (`persons`).
"""

from __future__ import annotations

from argmap.vocab.schemes import action, causes, doing, likeness, persons, rules, voices
from argmap.vocab.schemes._scheme import ROLES, QuestionRole, Scheme

__all__ = ["ROLES", "SCHEMES", "QuestionRole", "Scheme"]

SCHEMES: dict[str, Scheme] = {
    **voices.SCHEMES,
    **likeness.SCHEMES,
    **causes.SCHEMES,
    **doing.SCHEMES,
    **action.SCHEMES,
    **rules.SCHEMES,
    **persons.SCHEMES,
}
