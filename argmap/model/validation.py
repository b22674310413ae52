"""Check field types in bulk, with pydantic, at the boundary.

The adapters are built on first use, so that ``import argmap`` costs no more than it must. Lists
become tuples here; nothing else is bent into shape.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from argmap.errors import ModelError, did_you_mean
from argmap.model import bulk
from argmap.model.collector import paused
from argmap.model.links import Link
from argmap.model.people import Speaker, Tenure
from argmap.model.plain import plain
from argmap.model.series import Series
from argmap.model.speech import Quote, Said, Source, Utterance
from argmap.model.statements import Argument, Claim, Condition, Proposal, Question, Standing
from argmap.vocab import STATEMENTS

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["PARTS", "SERIES", "adapter", "checked", "complaint"]

PARTS = ("speakers", "sources", "utterances", "statements", "links")
SERIES = ("utterances", "statements", "links")  # these may be very many
_MANY = 1_000
_CLASSES: dict[str, tuple[type, ...]] = {
    "speakers": (Speaker,),
    "sources": (Source,),
    "utterances": (Utterance,),
    "statements": (Claim, Proposal, Question, Standing, Argument),
    "links": (Link,),
}
_UNKNOWN = ("unexpected_keyword_argument", "extra_forbidden")


@cache
def adapter(part: str) -> TypeAdapter[Any]:
    """Give the validator for one part of a debate: a tuple of its values."""
    from pydantic import ConfigDict, Field, TypeAdapter

    kinds = {
        "speakers": Speaker,
        "sources": Source,
        "utterances": Utterance,
        "statements": Annotated[
            Claim | Proposal | Question | Standing | Argument, Field(discriminator="kind")
        ],
        "links": Link,
    }
    config = ConfigDict(extra="forbid", revalidate_instances="always")
    return TypeAdapter(tuple[kinds[part], ...], config=config)  # type: ignore[valid-type]


def checked(part: str, values: Any, *, apart: bool = False) -> tuple[Any, ...] | Series[Any]:
    """Check one part given as values or as plain mappings, and give it as values.

    Many statements or links given as mappings are checked and kept by column (`argmap.model.bulk`), with
    `apart` in memory of their own: for a reader that lets go of the mappings.

    Raises:
        ModelError: a field is missing, unknown or of the wrong type; the message has its path.
    """
    if isinstance(values, Series):
        return values  # it was checked when it was made
    given = tuple(values)
    if len(given) < _MANY and plain(given, _CLASSES[part]):
        return Series(given) if part in SERIES else given
    from pydantic import ValidationError

    try:
        with paused(len(given)):
            if len(given) >= _MANY and (found := bulk.series(part, given, apart=apart)) is not None:
                return found
            made = adapter(part).validate_python(given)
            return Series(made) if part in SERIES else tuple(made)
    except ValidationError as error:
        raise ModelError(complaint(error, part)) from None


def complaint(error: Any, root: str = "") -> str:
    """Put a pydantic error into one line: where, what, and how many more."""
    found = error.errors(include_url=False, include_input=True)
    first = next(
        (one for one in found if one["type"] in _UNKNOWN), found[0]
    )  # it says why another is missing
    path = [root, *(str(step) for step in first["loc"] if step not in STATEMENTS)]
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return f"{'.'.join(step for step in path if step)}: {_fault(first, path[-1])}{more}"


def _fault(error: Any, name: str) -> str:
    given = repr(error["input"])
    given = given if len(given) <= 60 else f"{given[:57]}…"
    match error["type"]:
        case kind if kind in _UNKNOWN:
            near = did_you_mean(name, _fields()) or "; what has no field goes under data"
            return f"there is no field {name!r}{near}"
        case "union_tag_invalid":
            kind = str(error["ctx"]["tag"])
            near = did_you_mean(kind, STATEMENTS) or f"; known: {', '.join(STATEMENTS)}"
            return f"no kind is called {kind[:60]!r}{near}"
        case "union_tag_not_found":
            return f"it has no kind; known: {', '.join(STATEMENTS)}"
        case "missing" | "missing_keyword_only_argument":
            return "it is wanted, and missing"
    message = error["msg"]
    return f"{message[0].lower()}{message[1:]}, not {given}"


@cache
def _fields() -> tuple[str, ...]:
    """Give the names of all fields of the model, to tell a misspelt one."""
    classes = (Speaker, Tenure, Source, Quote, Said, Utterance, Proposal, Condition, Standing, Argument, Link)
    return tuple(dict.fromkeys(spec.name for cls in classes for spec in fields(cls)))
