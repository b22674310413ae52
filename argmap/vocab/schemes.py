"""Argumentation schemes: the usual ways from a reason to a conclusion, and the usual attacks.

Names and groups follow Walton, Reed & Macagno, *Argumentation Schemes* (2008), chapter 9. `side`
says whether a scheme supports or attacks. A scheme that is not in the table is kept as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["SCHEMES", "Scheme"]


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme: its name, which side it serves, and what it says in one line."""

    name: str
    side: Literal["supports", "attacks"]
    says: str


SCHEMES: dict[str, Scheme] = {
    scheme.name: scheme
    for scheme in (
        Scheme("analogy", "supports", "what holds of one case holds of a similar one"),
        Scheme("cause to effect", "supports", "the cause is there, so the effect will be"),
        Scheme("consequences", "supports", "good or bad would come of it, so do it or leave it"),
        Scheme("example", "supports", "a case shows the rule"),
        Scheme("expert opinion", "supports", "one who knows the field says so"),
        Scheme("position to know", "supports", "one who is placed to know says so"),
        Scheme("practical reasoning", "supports", "it serves the goal, so do it"),
        Scheme("sign", "supports", "the mark is there, so is the thing"),
        Scheme(
            "verbal classification",
            "supports",
            "it falls under the word, so what holds of the word holds of it",
        ),
        Scheme("ad hominem", "attacks", "the speaker is of bad character, so do not believe it"),
        Scheme("circumstantial ad hominem", "attacks", "the speaker's deeds do not fit their words"),
        Scheme("bias", "attacks", "the speaker has a side, so discount it"),
        Scheme("inconsistent commitment", "attacks", "the speaker has said the opposite"),
    )
}
