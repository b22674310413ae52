"""Check field types in bulk, with pydantic, at the boundary.

The adapters are built on first use, so that ``import argmap`` costs no more than it must. Lists
become tuples here; nothing else is bent into shape.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from argmap.errors import ModelError
from argmap.model.collector import paused
from argmap.model.links import Link
from argmap.model.people import Speaker
from argmap.model.speech import Source, Utterance
from argmap.model.statements import Argument, Claim, Proposal, Question, Standing

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["PARTS", "adapter", "checked", "complaint"]

PARTS = ("speakers", "sources", "utterances", "statements", "links")


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


def checked(part: str, values: Any) -> tuple[Any, ...]:
    """Check one part given as values or as plain mappings, and give it as values.

    Raises:
        ModelError: a field is missing, unknown or of the wrong type; the message has its path.
    """
    from pydantic import ValidationError

    try:
        with paused():
            return adapter(part).validate_python(tuple(values))  # type: ignore[no-any-return]
    except ValidationError as error:
        raise ModelError(complaint(error, part)) from None


def complaint(error: Any, root: str = "") -> str:
    """Put a pydantic error into one line: where, what, and how many more."""
    first, *rest = error.errors(include_url=False, include_input=True)
    parts = [
        root,
        *(str(p) for p in first["loc"] if p not in ("claim", "proposal", "question", "standing", "argument")),
    ]
    given = repr(first["input"])
    given = given if len(given) <= 60 else f"{given[:57]}…"
    more = f" (and {len(rest)} more)" if rest else ""
    return (
        f"{'.'.join(p for p in parts if p)}: {first['msg'][0].lower()}{first['msg'][1:]}, not {given}{more}"
    )
