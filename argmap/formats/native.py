"""Native JSON: a debate, field by field, and nothing lost.

A document is one object with ``"argmap": 1`` first. Its keys are the fields of `Debate`; fields that
have their usual value are left out, `kind` never. `schema` gives the JSON Schema, which is published
as ``docs/argmap.schema.json``.
"""

from __future__ import annotations

import json
import re
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal

from argmap.errors import DecodeError, ModelError
from argmap.formats import _walk
from argmap.formats._format import Format, Report
from argmap.formats._json import find, has_key, parsed, written
from argmap.model import (
    Argument,
    Claim,
    Data,
    Debate,
    Link,
    Proposal,
    Question,
    Source,
    Speaker,
    Standing,
    Utterance,
)
from argmap.model.series import Series
from argmap.model.validation import PARTS, checked
from argmap.model.values import check_when
from argmap.places import Lines, Place

__all__ = ["decode", "encode", "places", "plain", "schema"]

VERSION = 1
_PLAIN = ("title", "summary", "date", "occasion", "language")
_KEYS = ("argmap", *_PLAIN, *PARTS, "data")
_PATH = re.compile(r"(\w+(?:\.\w+)+): ")


def encode(debate: Debate, *, indent: int | None = 2) -> str:
    """Write a debate as JSON; the same debate gives the same bytes.

    Example:
        >>> print(encode(Debate(title="The deal"), indent=None))
        {"argmap": 1, "title": "The deal"}
    """
    document = {"argmap": VERSION, **plain(debate)}
    document.pop("origin", None)
    return written(document, indent=indent)


@cache
def _usual(cls: Any) -> tuple[tuple[str, Any], ...]:
    """Give the fields of a value with their usual values; `kind` has none, so that it is always written."""
    return tuple((f.name, MISSING if f.name == "kind" else f.default) for f in fields(cls))


def plain(thing: Any) -> Any:
    """Give a value of the model, or several, as plain JSON values, without fields of their usual value.

    Example:
        >>> plain(Claim(id="a", text="Fish matter."))
        {'kind': 'claim', 'id': 'a', 'text': 'Fish matter.'}
    """
    if isinstance(thing, str) or thing is None:
        return thing
    if isinstance(thing, (tuple, Series)):
        return [plain(item) for item in thing]
    if isinstance(thing, dict):
        return {key: plain(item) for key, item in thing.items()}
    if is_dataclass(thing):
        kind: Any = type(thing)
        given = ((name, getattr(thing, name), usual) for name, usual in _usual(kind))
        written = {name: plain(item) for name, item, usual in given if item != usual}
        return (
            {"kind": written.pop("kind"), **written}
            if "kind" in written and "target" not in written
            else written
        )
    return thing


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from JSON; there is nothing to repair or report, so `strict` changes nothing.

    Raises:
        DecodeError: the text is no JSON, no argmap document, or a debate that cannot exist; with the
            place in the text.
    """
    document = parsed(text, name)
    path: tuple[str, ...] = ()
    parts = {}
    try:
        path = ("argmap",)
        _header(document)
        for key in tuple(document):
            path = (key,)
            given = document.pop(key)  # what has been read is let go of at once
            if key != "argmap":
                parts[key] = _part(key, given)
        path = ()
        return Debate.trusted(**parts)
    except ModelError as error:
        message = str(error)
        if not path and error.ids:
            at = max(text.rfind(json.dumps(error.ids[0], ensure_ascii=False)), 0)
        else:
            inner = _PATH.match(message) if path else None
            at = find(text, tuple(inner[1].split(".")) if inner else path)
        raise DecodeError(message, Lines(text, name=name).place(at)) from None


def _header(document: Any) -> None:
    """Refuse what is no document of this version."""
    if not isinstance(document, dict) or "argmap" not in document:
        raise ModelError('this is no argmap document: it has no "argmap": 1')
    version = document["argmap"]
    if version != VERSION or isinstance(version, bool):
        raise ModelError(f"version {version!r} of the format is unknown; this argmap reads {VERSION}")


def _part(key: str, given: Any) -> Any:
    match given:
        case list() if key in PARTS:
            return checked(key, given, apart=True)
        case dict() if key == "data":
            return Data(given)
        case str() if key in _PLAIN:
            return check_when(given, "the date of the debate") if key == "date" else given
    if key not in _KEYS:
        raise ModelError(f"a debate has no field {key!r}; put it under data")
    wanted = "a list" if key in PARTS else "an object" if key == "data" else "text"
    raise ModelError(f"the {key} of a debate is {wanted}, not {type(given).__name__}")


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a document.

    Example:
        >>> schema()["required"]
        ['argmap']
    """
    from typing import Annotated, NotRequired

    from pydantic import Field, TypeAdapter, with_config
    from typing_extensions import TypedDict

    statement = Annotated[Claim | Proposal | Question | Standing | Argument, Field(discriminator="kind")]
    document = with_config({"extra": "forbid", "title": "argmap debate"})(
        TypedDict(  # type: ignore[operator]
            "Document",
            {
                "argmap": Literal[1],
                **dict.fromkeys(_PLAIN, NotRequired[str]),
                "speakers": NotRequired[tuple[Speaker, ...]],
                "sources": NotRequired[tuple[Source, ...]],
                "utterances": NotRequired[tuple[Utterance, ...]],
                "statements": NotRequired[tuple[statement, ...]],
                "links": NotRequired[tuple[Link, ...]],
                "data": NotRequired[Data],
            },
        )
    )
    made = TypeAdapter(document).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def places(text: str, name: str = "") -> dict[str, dict[str, Place]]:
    """Give the place of each thing in a document, by what it is and by its id.

    Example:
        >>> found = places('{"argmap": 1, "statements": [{"kind": "claim", "id": "a"}]}')
        >>> str(found["statement"]["a"])
        '1:30'
    """
    found = _walk.places(text, PARTS, name)
    return {part.removesuffix("s"): found[part] for part in PARTS}


FORMAT = Format(
    name="native",
    suffixes=(".json",),
    spec="argmap's own JSON, with a published JSON Schema (docs/argmap.schema.json)",
    decode=decode,
    encode=encode,
    places=places,
    looks_like=lambda head: head.lstrip()[:1] == "{" and has_key(head, "argmap"),
)
