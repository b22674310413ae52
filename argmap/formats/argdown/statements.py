"""The keys of a statement's data block, read and written.

::

    id: suspend        where it is not made of the title     title: "a [title]"   where Argdown cannot
    kind: proposal     claim goes without saying             of: philp            whose standing it is
    until: the French agree     if: …     unless: {statement: id}                 what a proposal hangs on
    implicit: true     the mapper supplied it                text, tags, heading  where Argdown cannot
    data: {…}          data of the author's own under names that are reserved here

Everything else is the author's own data. In a file without ``argmap:`` in its front matter, a reserved key
with a value that makes no sense here (``id``, ``title``, ``link``, ``if`` …) belongs to somebody else and
is kept as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from argmap.formats.argdown.fields import Fields
from argmap.formats.argdown.speech import ACT_KEYS, Speech, Voices
from argmap.model import Argument, Claim, Condition, Data, Proposal, Question, Standing, Statement
from argmap.vocab import ConditionKind, StatementKind

if TYPE_CHECKING:
    from argmap.formats.argdown.builder import Group

__all__ = [
    "CONDITION_KEYS",
    "RESERVED",
    "SOFT",
    "condition_fields",
    "read_statement",
    "reserved_data",
    "statement_fields",
]

CONDITION_KEYS: tuple[ConditionKind, ...] = get_args(ConditionKind)
_KINDS: tuple[str, ...] = get_args(StatementKind)
RESERVED = frozenset(
    (
        "id",
        "title",
        "kind",
        "of",
        "conditions",
        "implicit",
        "text",
        "tags",
        "heading",
        "steps",
        "as",
        "scheme",
    )
).union(("link", "data"), ACT_KEYS, CONDITION_KEYS)
SOFT = frozenset(
    ("id", "title", "text", "tags", "heading", "steps", "link", "scheme", "data", "if", "source", "force")
)


def _bare(group: Group) -> Statement:
    """Make a statement of which nothing is said but its title and its text."""
    return (Argument if group.angle else Claim)(
        id=group.id,
        title=group.title,
        text=group.text,
        tags=tuple(group.tags),
        heading=group.under if group.heading is None else group.heading,
    )


def read_statement(group: Group, speech: Speech, *, strict: bool) -> tuple[Statement, tuple[str, ...]]:
    """Read a statement, and the ids of the links it names as steps. Its conditions are not yet looked up.

    Args:
        strict: The file is an argmap file, so that every reserved key is meant.
    """
    if not group.data and not group.acts:
        return _bare(group), ()
    fields = group.fields
    kind = fields.text("kind", "argument" if group.angle else "claim")
    if kind not in _KINDS:
        raise fields.fault("kind", f"a kind is {', '.join(_KINDS[:-1])} or {_KINDS[-1]}, not {kind!r}")
    if group.angle and kind != "argument":
        raise fields.fault("kind", f"<{group.title}> is an argument; write [{group.title}] for a {kind}")
    heading = fields.texts("heading") if "heading" in fields else group.heading
    common: dict[str, Any] = {
        "id": group.id,
        "title": fields.text("title") if "title" in fields else group.title,
        "text": fields.text("text") if "text" in fields else group.text,
        "implicit": fields.flag("implicit"),
        "tags": (*group.tags, *fields.texts("tags")),
        "heading": group.under if heading is None else heading,
    }
    used = {
        "id",
        "kind",
        "title",
        "text",
        "implicit",
        "tags",
        "heading",
        "by",
        "said",
        "force",
        "quote",
        "quotes",
        "data",
    }
    if strict or "quote" in fields or "quotes" in fields:
        used.add("source")
    for act in group.acts:
        if "source" in act and not {"quote", "quotes", "said"} & set(act):
            raise act.fault("source", "a source is that of a quote; add quote:, or put it under data:")
    for key in ("scheme", "link"):
        if key in fields and strict:
            raise fields.fault(key, f"{key} speaks of a relation; write it on the member after the sign")
    if kind != "proposal" and strict:
        for key in (*CONDITION_KEYS, "conditions"):
            if key in fields:
                raise fields.fault(
                    key, f"only a proposal hangs on a condition; add kind: proposal to use {key}:"
                )
    if kind != "standing" and "of" in fields and strict:
        raise fields.fault("of", "only a standing is somebody's; add kind: standing")
    common["said"] = speech.acts(*group.acts) if strict else speech.acts(fields)
    if kind == "proposal":
        common["conditions"] = _conditions(fields)
        used.update(CONDITION_KEYS, ("conditions",))
    elif kind == "standing":
        used.add("of")
        common["of"] = fields.text("of")
        if common["of"] not in speech.speakers:
            if "of" not in fields:
                raise fields.fault("kind", "a standing is somebody's; add of: and the speaker")
            raise fields.unknown("of", "speaker", common["of"], speech.speakers)
    elif kind == "argument":
        used.add("steps")
    own = {key: value for key, value in group.data.items() if key not in used}
    given = fields.data()
    if own:
        common["data"] = Data({**fields.own(own), **given})
    elif given:
        common["data"] = given
    make = {
        "claim": Claim,
        "proposal": Proposal,
        "question": Question,
        "standing": Standing,
        "argument": Argument,
    }
    return make[kind](**common), fields.texts("steps") if kind == "argument" else ()


def _conditions(fields: Fields) -> tuple[Condition, ...]:
    found: list[Condition] = []
    for key in fields:
        for kind in CONDITION_KEYS:
            if key == kind:
                found.extend(_condition(fields, key, kind, more) for more in fields.entries(key))
        if key == "conditions":
            for more in fields.entries(key):
                below = fields.below(key, "a condition", *more)
                chosen = next((k for k in CONDITION_KEYS if k == below.text("kind")), None)
                if chosen is None:
                    raise fields.fault(key, "a condition has the kind until, if or unless", *more)
                found.append(_condition(fields, key, chosen, more))
    return tuple(found)


def _condition(fields: Fields, key: str, kind: ConditionKind, more: tuple[str | int, ...]) -> Condition:
    if isinstance(fields.at(key, *more), dict):
        below = fields.below(key, "a condition", *more)
        below.only("text", "statement", *(("kind",) if key == "conditions" else ()))
        return Condition(kind=kind, text=below.text("text"), statement=below.maybe("statement"))
    return Condition(kind=kind, text=fields.words(key, *more))


def condition_fields(conditions: tuple[Condition, ...]) -> dict[str, Any]:
    """Write conditions: by kind, or in one list where the kinds alternate.

    Example:
        >>> condition_fields((Condition(kind="until", text="yes"), Condition(kind="if", statement="c1")))
        {'until': 'yes', 'if': {'statement': 'c1'}}
    """
    given: dict[str, Any] = {}
    last = ""
    for condition in conditions:
        if condition.kind in given and condition.kind != last:
            return {"conditions": [{"kind": c.kind, **_written(c)} for c in conditions]}
        short = condition.text if condition.statement is None else _written(condition)
        given.setdefault(condition.kind, []).append(short)
        last = condition.kind
    return {kind: written[0] if len(written) == 1 else written for kind, written in given.items()}


def _written(condition: Condition) -> dict[str, Any]:
    given = {"text": condition.text} if condition.text else {}
    return given if condition.statement is None else {**given, "statement": condition.statement}


def statement_fields(statement: Statement, voices: Voices) -> dict[str, Any]:
    """Write what a statement has besides its id, title, text, tags, heading and steps."""
    usual = ("claim", "argument")
    given: dict[str, Any] = {} if statement.kind in usual else {"kind": statement.kind}
    if isinstance(statement, Standing):
        given["of"] = statement.of
    given.update(voices.fields(statement.said))
    if isinstance(statement, Proposal):
        given.update(condition_fields(statement.conditions))
    if statement.implicit:
        given["implicit"] = True
    return given


def reserved_data(data: Data) -> dict[str, Any]:
    """Write the author's own data: beside the other keys, or under ``data:`` where a name is taken."""
    if not data:
        return {}
    return {"data": data} if any(key in RESERVED or key == "isCanonical" for key in data) else dict(data)
