"""The front matter, written: the debate's title and summary, then everything of argmap under ``argmap:``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.formats.argdown.frontmatter import ABOUT, kept
from argmap.formats.argdown.plan import Plan
from argmap.formats.argdown.record import link_fields, source_fields, speaker_fields, utterance_fields
from argmap.formats.argdown.yamltext import flow, key

__all__ = ["preface"]

_ARGDOWN = {"title": "title", "summary": "subTitle"}


def preface(plan: Plan, order: Sequence[str]) -> str:
    """Write the front matter, or nothing where there is nothing to say.

    Args:
        order: The ids of the links as they will be read.
    """
    debate = plan.debate
    top: dict[str, Any] = {}
    own: dict[str, Any] = {}
    others = kept(debate.data) or {}
    if any(key(name).startswith("?") for name in others) or (plan.drop_tags and not _has_room(others)):
        others = {}
    for name in ABOUT:
        value = getattr(debate, name)
        there = _ARGDOWN.get(name)
        if there in others:
            own[name] = value
        elif value and there:
            top[there] = value
        elif value:
            own[name] = value
    top.update(others)
    if plan.drop_tags:
        top["model"] = {**top.get("model", {}), "removeTagsFromText": True}
    only = plan.voices.only_source
    own["speakers"] = {s.id: speaker_fields(s) for s in debate.speakers}
    own["sources"] = {s.id: source_fields(s) for s in debate.sources}
    own["utterances"] = {
        u.id: utterance_fields(u, only) for u in debate.utterances if u.id not in plan.implied
    }
    own["links"] = [link_fields(k, plan.voices) for k in debate.links if plan.shapes[k.id] == "explicit"]
    own["order"] = [k.id for k in debate.links] if [k.id for k in debate.links] != list(order) else ()
    own["data"] = {k: v for k, v in debate.data.items() if not (others and k == "frontmatter")}
    own = {name: value for name, value in own.items() if value or name in ("title", "summary")}
    if not top and not own:
        return ""
    lines = ["==="]
    lines += [f"{key(name)} {flow(value)}" for name, value in top.items()]
    if own:
        lines.append("argmap:")
        for name, value in own.items():
            lines.extend(_section(name, value))
    return "\n".join([*lines, "===", "", ""])


def _has_room(others: Mapping[str, Any]) -> bool:
    model = others.get("model")
    return "model" not in others or (isinstance(model, Mapping) and bool(model))


def _section(name: str, value: Any) -> list[str]:
    """Write one entry under ``argmap:``, a line for each speaker, source, utterance or link."""
    if name == "links":
        return [f"  {name}:", *(f"    - {flow(item)}" for item in value)]
    if name in ("speakers", "sources", "utterances") and not any(key(k).startswith("?") for k in value):
        return [f"  {name}:", *(f"    {key(k)} {flow(item)}" for k, item in value.items())]
    return [f"  {name}: {flow(value)}"]
