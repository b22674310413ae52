"""Verdicts in words short enough for a card of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.gradual import Strengths

if TYPE_CHECKING:
    from argmap.semantics._semantics import Verdicts

__all__ = ["badges"]

_WORDS = {"out": "Falls", "undecided": "Open"}


def badges(verdicts: Verdicts) -> dict[str, str]:
    """Give short words for what falls or is open, or for how strong each statement is.

    They are for `argmap.draw`; what stands goes without a word. What has no settled strength is unsettled.

    Example:
        >>> from argmap.semantics import evaluate, of
        >>> badges(evaluate(of("a>b, c<>d")))
        {'b': 'Falls (grounded)', 'c': 'Open (grounded)', 'd': 'Open (grounded)'}
    """
    found = {}
    framework = verdicts.framework
    restless = set(verdicts.unsettled) if isinstance(verdicts, Strengths) else set()
    for name in (*framework.names, *framework.aliases):
        if framework.names[framework.number(name)] in restless:
            found[name] = f"Unsettled ({verdicts.semantics.name})"
            continue
        verdict = verdicts[name]
        if isinstance(verdict, float):
            found[name] = f"{verdict:.2f} ({verdicts.semantics.name})"
        elif verdict in _WORDS:
            found[name] = f"{_WORDS[verdict]} ({verdicts.semantics.name})"
    return found
