"""The front matter: what a file says about the debate, its speakers, sources and utterances.

``title`` and ``subTitle`` are Argdown's own and become the title and the summary. What argmap adds stands
under ``argmap:``, so that it gets in nobody's way. Everything else is other tools' and is kept in the
debate's data under «frontmatter»; ``model: {removeTagsFromText: true}`` alone is a setting of the notation
and is obeyed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.errors import ModelError
from argmap.formats.argdown.fields import Fault, Fields
from argmap.formats.argdown.record import read_source, read_speaker, read_utterance
from argmap.formats.argdown.speech import Speech
from argmap.formats.argdown.yaml import Yaml
from argmap.model import Data, Source, Speaker, Utterance
from argmap.model.values import check_when

__all__ = ["ABOUT", "FrontMatter", "kept", "read_front_matter"]

ABOUT = ("title", "summary", "date", "occasion", "language")
_KEYS = (*ABOUT, "speakers", "sources", "utterances", "links", "order", "data")


@dataclass(slots=True)
class FrontMatter:
    """What the front matter says, ready for the builder.

    Attributes:
        signs: Shortcodes of the file's own, such as ``:bomb:``.
        is_argmap: There is an ``argmap:`` key, so reserved keys in data blocks are meant.
        links: The explicit links, each as fields still to be read.
        order: The ids of the links in the debate's order, where it is not that of the text.
    """

    is_argmap: bool = False
    drop_tags: bool = False
    signs: dict[str, str] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    utterances: dict[str, Utterance] = field(default_factory=dict)
    speech: Speech = field(default_factory=Speech)
    links: list[Fields] = field(default_factory=list)
    order: tuple[str, ...] = ()
    data: Data = field(default_factory=Data)


def kept(data: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Give what a debate's data keeps of other tools' front matter, where it can be written back as such."""
    given = data.get("frontmatter")
    if not isinstance(given, Mapping) or not given or "argmap" in given:
        return None
    model = given.get("model")
    return None if isinstance(model, Mapping) and "removeTagsFromText" in model else given


def read_front_matter(yaml: Yaml | None, fault: Callable[[Fault], None]) -> FrontMatter:
    """Read the front matter; each entry fails on its own, and `fault` is told."""
    front = FrontMatter()
    if yaml is None or yaml.value is None:
        return front
    if not isinstance(yaml.value, dict):
        fault(Fault("front matter holds names and values", yaml.base + yaml.offset(())))
        return front
    others = dict(yaml.value)
    top = Fields(others, yaml)
    for key, name in (("title", "title"), ("subTitle", "summary")):
        if isinstance(others.get(key), (str, int, float)):
            front.about[name] = top.text(key)
    model = others.get("model")
    signs = model.get("shortcodes") if isinstance(model, dict) else None
    for name, sign in signs.items() if isinstance(signs, dict) else ():
        if isinstance(sign, dict) and isinstance(sign.get("unicode"), str):
            front.signs[name] = sign["unicode"]
    if isinstance(model, dict) and isinstance(model.get("removeTagsFromText"), bool):
        front.drop_tags = model["removeTagsFromText"]
        others["model"] = {k: v for k, v in model.items() if k != "removeTagsFromText"}
        if not others["model"]:
            del others["model"]
    front.is_argmap = "argmap" in others
    if others.pop("argmap", None) is not None:
        try:
            _read(front, yaml, fault)
        except Fault as found:
            fault(found)
    for key, name in (("title", "title"), ("subTitle", "summary")):
        own = yaml.value.get("argmap")
        if name in front.about and not (isinstance(own, dict) and name in own):
            others.pop(key, None)
    try:
        if others and "frontmatter" not in front.data:
            front.data = front.data.with_(frontmatter=top.as_data("", others))
    except Fault as found:
        fault(found)
    return front


def _top_of(yaml: Yaml) -> Fields:
    """Give the fields under ``argmap:``."""
    return Fields(yaml.value, yaml).below("argmap", "the front matter of argmap")


def _read(front: FrontMatter, yaml: Yaml, fault: Callable[[Fault], None]) -> None:
    fields = _top_of(yaml)

    def each(key: str, read: Callable[[str, Fields], Any], into: dict[str, Any]) -> None:
        if fields.at(key) is None:
            return
        try:
            entries = fields.below(key, key)
        except Fault as found:
            return fault(found)
        for name in entries:
            try:
                if not name:
                    raise entries.fault(name, f"an entry of {key} has an empty id; name it")
                if entries.at(name) is None or isinstance(entries.at(name), dict):
                    empty = Fields({}, yaml, what=f"an entry of {key}")
                    below = empty if entries.at(name) is None else entries.below(name, f"an entry of {key}")
                    into[name] = read(name, below)
                elif key == "speakers":
                    into[name] = Speaker(id=name, name=entries.text(name))
                else:
                    raise entries.fault(name, f"{name} is given as names and values")
            except Fault as found:
                fault(found)

    fields.what = "argmap:"
    try:
        fields.only(*_KEYS)
    except Fault as found:
        fault(found)
    for name in ABOUT:
        try:
            if name in fields:
                front.about[name] = fields.text(name)
                if name == "date":
                    check_when(front.about[name], "the date of the debate")
        except Fault as found:
            fault(found)
        except ModelError as error:
            del front.about[name]
            fault(fields.fault(name, str(error)))
    each("speakers", read_speaker, front.speakers)
    each("sources", read_source, front.sources)
    speech = front.speech
    speech.speakers, speech.sources = tuple(front.speakers), tuple(front.sources)
    names = fields.at("utterances") if isinstance(fields.at("utterances"), dict) else {}
    each("utterances", lambda name, below: read_utterance(name, below, speech, names), front.utterances)
    speech.declared.update((u.id, u.speaker) for u in front.utterances.values())
    if fields.at("links") is not None:
        if not isinstance(fields.at("links"), list):
            raise fields.fault("links", "links is a list, each with id, kind, sources and target")
        for more in fields.entries("links"):
            try:
                front.links.append(fields.below("links", "a link", *more))
            except Fault as found:
                fault(found)
    front.order = fields.texts("order")
    front.data = fields.data()
