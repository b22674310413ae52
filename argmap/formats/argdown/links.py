"""Relations, inferences and explicit links on their way to being links.

What a relation says about itself stands in the data of the member after its sign::

    [Suspend the deal]
      <- [His record] {scheme: circumstantial ad hominem, link: {id: strike, by: cooper, tags: [hansard]}}

An inference says it in its own data, where keys that are not known are the link's data. An argument with
``{as: link}`` says it in the argument's data, for its last inference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.formats.argdown.builder import Builder, Edge, Group, Step
from argmap.formats.argdown.fields import Fault, Fields
from argmap.formats.argdown.record import read_link
from argmap.formats.argdown.speech import ACT_KEYS, Speech
from argmap.formats.argdown.yaml import Yaml
from argmap.model import Data

__all__ = ["LINK_KEYS", "Draft", "drafts", "explicit"]

LINK_KEYS = ("id", "tags", "data", *ACT_KEYS)


@dataclass(slots=True, eq=False)
class Draft:
    """A link on its way. Its ends are groups, or ids where it is explicit; a target may be a step.

    Attributes:
        fields: What it says besides its ends and its kind.
        rest: Data that its place in the text gives it.
        step: The inference it is, if it is one.
        acts: Who drew it, one entry for each place that may tell.
        relation: What gave the scheme.
        again: The drafts of the other places where it is drawn.
    """

    kind: str
    sources: tuple[Any, ...]
    target: Any
    start: int
    fields: Fields
    scheme: str = ""
    rest: Mapping[str, Any] | None = None
    step: Step | None = None
    open: bool = False
    id: str = ""
    ends: tuple[tuple[str, ...], str] = ((), "")
    acts: tuple[Fields, ...] = ()
    relation: Fields | None = None
    again: list[Draft] = field(default_factory=list)

    def repeat(self, draft: Draft, *, strict: bool) -> None:
        """Take what another place says of the same link: its acts, its tags and its data are added.

        Raises:
            Fault: it names another scheme, in an argmap file.
        """
        if strict and draft.scheme and self.scheme and draft.scheme != self.scheme:
            advice = "name it once, or give one of the two an id"
            message = f"this relation has the scheme {self.scheme!r} elsewhere; {advice}"
            raise (draft.relation or draft.fields).fault("scheme", message)
        self.scheme = self.scheme or draft.scheme
        if draft.fields.values:
            self.again.append(draft)

    def read(self, speech: Speech) -> dict[str, Any]:
        """Read what it says: the fields of `Link` besides id, kind and ends."""
        plain = self.step is None and not self.open and self.rest is None
        if plain and not self.fields.values and not self.again:
            return {"scheme": self.scheme}
        fields = self.fields
        own = {key: value for key, value in fields.values.items() if key not in (*LINK_KEYS, "scheme", "as")}
        if own and not self.open:
            fields.only(*LINK_KEYS)
        data = {**(self.rest or {}), **own, **fields.data()}
        tags = list(fields.texts("tags"))
        for draft in self.again:
            draft.fields.only(*LINK_KEYS)
            tags += [tag for tag in draft.fields.texts("tags") if tag not in tags]
            data.update(draft.fields.data())
        return {
            "scheme": fields.text("scheme", self.scheme) if self.open else self.scheme,
            "said": speech.acts(*self.acts, *(place for draft in self.again for place in draft.acts)),
            "tags": tuple(tags),
            "data": fields.as_data("data", data) if data else Data(),
        }


def drafts(builder: Builder) -> list[Draft]:
    """Give a draft for each relation and each inference, in the order of the text."""
    found = []
    for link in builder.links:
        try:
            found.append(_of_step(link) if isinstance(link, Step) else _of_edge(link))
        except Fault as fault:
            builder.fault(fault)
    return found


def _of_edge(edge: Edge) -> Draft:
    source, target = _conclusion(edge.source), edge.target
    rest = None
    if isinstance(target, Group) and target.steps and (target.is_link or edge.undercut):
        target = target.steps[-1]
    elif isinstance(target, Group) and edge.undercut:
        rest = {"argdown": "undercut"}
    if isinstance(target, Group) and target.is_link:
        raise target.fields.fault("as", "as: link needs a premise–conclusion structure in the next block")
    fields = edge.fields
    scheme = fields.text("scheme")
    below = fields.below("link", "a link") if fields.at("link") is not None else Fields({}, {}, what="a link")
    draft = Draft(edge.kind, (source,), target, edge.start, below, scheme, rest)
    draft.acts, draft.relation = (below,), fields
    return draft


def _conclusion(group: Group) -> Group:
    """Give what speaks for an argument that is only a link: its conclusion."""
    if not group.is_link:
        return group
    if not group.steps:
        raise group.fields.fault("as", "as: link needs a premise–conclusion structure in the next block")
    return group.steps[-1].conclusion


def _of_step(step: Step) -> Draft:
    fields = step.fields
    acts = [fields]
    if step.group.is_link and step is step.group.steps[-1]:
        values = {**step.group.data, **fields.values}
        origins: dict[str, Yaml] = dict(step.group.origins)
        for key in fields:
            if (yaml := fields.origin(key)) is not None:
                origins[key] = yaml
        fields = Fields(values, origins, what="a link")
        acts = [*step.group.acts, *([step.fields] if _tells(step.fields) else [])] or [fields]
    draft = Draft(
        "supports",
        tuple(step.premises),
        step.conclusion,
        step.start,
        fields,
        step.rules,
        None,
        step,
        open=True,
    )
    draft.acts = tuple(acts)
    return draft


def _tells(fields: Fields) -> bool:
    """Tell whether something says who drew it."""
    return any(key in fields for key in ACT_KEYS)


def explicit(builder: Builder, known: set[str]) -> list[dict[str, Any]]:
    """Read the explicit links of the front matter; `known` are the ids of everything a link may join."""
    found = []
    for fields in builder.front.links:
        try:
            link = read_link(fields, builder.front.speech)
            if not link["sources"]:
                raise fields.fault(
                    "sources", "a link comes from at least one statement; name it under sources:"
                )
            if not link["target"]:
                raise fields.fault("target", "a link bears on something; name it under target:")
            listed = isinstance(fields.at("sources"), list)
            for n, name in enumerate((*link["sources"], link["target"])):
                last = n == len(link["sources"])
                if name not in known:
                    more = () if last or not listed else (n,)
                    near = "target" if last else "sources"
                    fault = fields.fault(near, f"no statement or link has the id {name!r}", *more)
                    fault.near = name, known, ""
                    raise fault
            found.append(link)
        except Fault as fault:
            builder.fault(fault)
    return found
