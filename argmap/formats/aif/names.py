"""The names and numbers that AIFdb gives to schemes and illocutions, beside argmap's words for them.

AIFdb writes one thing in several ways (``PureQuestioning``, ``Pure Questioning``, scheme 91), so names are
compared without their spaces and capitals. What is in no table is kept as it is written.

Source: the scheme numbers found in the nodesets of QT30, US 2016 and Moral Maze at corpora.aifdb.org.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from argmap.vocab import FORCES, SCHEMES

__all__ = ["force_name", "force_row", "is_question", "scheme_name", "scheme_row"]

_SCHEMES = {
    "1": ("Analogy", "analogy"),
    "4": ("CauseToEffect", "cause to effect"),
    "14": ("Example", "example"),
    "15": ("ExpertOpinion", "expert opinion"),
    "26": ("PositionToKnow", "position to know"),
    "28": ("PracticalReasoning", "practical reasoning"),
    "30": ("Sign", "sign"),
    "31": ("VerbalClassification", "verbal classification"),
    "172": ("Ad hominem", "ad hominem"),
}
_USUAL = {
    "RA": ("Default Inference", "72"),
    "CA": ("Default Conflict", "71"),
    "MA": ("Default Rephrase", "144"),
    "TA": ("Default Transition", "82"),
    "PA": ("Default Preference", None),
}
_SPELT = {"questioning": "Pure Questioning"}


def _folded(name: str) -> str:
    return "".join(name.split()).casefold()


_USUAL_NAMES = {_folded(name) for name, _ in _USUAL.values()} | {_folded(kind) for kind in _USUAL}
_USUAL_IDS = {number for _, number in _USUAL.values() if number}
_KNOWN = {_folded(aif): ours for aif, ours in _SCHEMES.values()} | {_folded(ours): ours for ours in SCHEMES}
_IDS = {ours: number for number, (_, ours) in _SCHEMES.items()}
_FORCE_IDS = {str(force.aif): force.name for force in FORCES.values() if force.aif is not None}
_FORCE_NAMES = {_folded(name): name for name in FORCES} | {"purequestioning": "questioning"}


@lru_cache(4096)
def scheme_name(text: str, number: str | None) -> str:
    """Give argmap's word for the scheme of an inference, conflict, rephrase or preference.

    Example:
        >>> scheme_name("Default Inference", "72"), scheme_name("ExpertOpinion", None)
        ('', 'expert opinion')
        >>> scheme_name("Full Slippery Slope", None), scheme_name("RA_8c289b89", None)
        ('Full Slippery Slope', '')
    """
    if number in _SCHEMES:
        return _SCHEMES[number][1]
    folded = _folded(text)
    if number in _USUAL_IDS or folded in _USUAL_NAMES or folded[:3] in ("ra_", "ca_", "ma_", "pa_"):
        return ""
    return _KNOWN.get(folded, text)


def scheme_row(kind: str, scheme: str) -> dict[str, Any]:
    """Give what a scheme node says of itself: text, scheme and, where there is one, its number."""
    if not scheme:
        name, number = _USUAL[kind]
    else:
        number = _IDS.get(scheme)
        name = _SCHEMES[number][0] if number else scheme
    return {"text": name, "scheme": name} | ({"schemeID": number} if number else {})


@lru_cache(4096)
def force_name(text: str, number: str | None) -> str:
    """Give argmap's word for the force of an illocution.

    Example:
        >>> force_name("Pure Questioning", "91"), force_name("PopularConceding", None)
        ('questioning', 'popular conceding')
    """
    return _FORCE_IDS.get(number or "") or _FORCE_NAMES.get(_folded(text), text)


def force_row(force: str) -> dict[str, Any]:
    """Give what an illocution says of itself."""
    known = FORCES.get(force)
    if known is None:
        return {"text": force, "scheme": force}
    name = _SPELT.get(force) or force.title()
    return {"text": name, "scheme": name} | ({"schemeID": str(known.aif)} if known.aif is not None else {})


def is_question(force: str) -> bool:
    """Tell whether an illocution asks, and asserts nothing by asking, so that what is asked is a question."""
    return force in ("questioning", "challenging", "pure challenging")
