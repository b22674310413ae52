"""What the writer decides before it writes: titles, names of utterances, and the shape of each link.

A link is written in the plainest shape that can hold it:

* «nested», as a relation below its target: one source, and it supports, attacks or contradicts a statement;
* «step», as an inference of the argument whose step it is;
* «structure», as an ``<argument> {as: link}``: it supports, has several sources or is undercut;
* «undercut», below such an inference;
* «explicit», in the front matter: everything else, and what would be taken for a repetition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from argmap.formats.argdown import inline
from argmap.formats.argdown.lexer import lex
from argmap.formats.argdown.speech import Voices, implied_replies
from argmap.model import Argument, Debate, Link, Statement, Utterance
from argmap.order import link_id, slug

__all__ = ["Plan", "Shape", "natural"]

Shape = Literal["nested", "step", "structure", "undercut", "explicit"]
_SIGNS = ("supports", "attacks", "contradicts")
# Names that every object of JavaScript has: the reference parser trips over them.
_OBJECT = frozenset(
    (
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
    )
)


def natural(link: Link) -> bool:
    """Tell whether a link has the id that the reader would give it."""
    return link.id == link_id(link.sources, link.kind, link.target)


def _safe(title: str, *, angle: bool) -> bool:
    """Tell whether a title can stand between its brackets: there is no escape in them."""
    if not title or not title.isprintable() or title.startswith(("Untitled ", "__")) or title in _OBJECT:
        return False
    return not (">" in title or title[0] in "-+_!") if angle else not ("]" in title or title[0] == "-")


@dataclass(slots=True)
class Plan:
    """The decisions for one debate.

    Attributes:
        titles: For each statement its title in the text; "" where it is plain text without one.
        shapes: For each link its shape.
        owners: For each argument written with a premise–conclusion structure, its steps.
    """

    debate: Debate
    number: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)
    owners: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    undercutters: dict[str, list[Link]] = field(default_factory=dict)
    implied: frozenset[str] = frozenset()
    drop_tags: bool = False
    voices: Voices = field(default_factory=lambda: Voices({}, None))
    taken: set[tuple[bool, str]] = field(default_factory=set)

    @classmethod
    def of(cls, debate: Debate) -> Plan:
        """Decide everything for a debate."""
        plan = cls(debate, {s.id: n for n, s in enumerate(debate.statements)})
        plan._shape()
        plan._title()
        plan.implied = frozenset(_implied(debate))
        alone: dict[str, list[str]] = {}
        for u in debate.utterances:
            if u.speaker is not None:
                alone.setdefault(u.speaker, []).append(u.id)
        by = {ids[0]: speaker for speaker, ids in alone.items() if len(ids) == 1}
        plan.voices = Voices(by, debate.sources[0].id if len(debate.sources) == 1 else None)
        plan.drop_tags = any(
            s.tags and inline.is_plain(s.text) and plan.tags_inline(s) and not _tags_in_text(s)
            for s in debate.statements
        )
        return plan

    def is_argument(self, name: str) -> bool:
        """Tell whether an id is that of an argument."""
        return isinstance(self.debate.statements[self.number[name]], Argument)

    def tags_inline(self, statement: Statement) -> bool:
        """Tell whether all tags can be written after ``#``."""
        return len(set(statement.tags)) == len(statement.tags) and all(map(inline.write_tag, statement.tags))

    # -- links ----------------------------------------------------------------------------------------

    def _shape(self) -> None:
        links = {link.id: link for link in self.debate.links}
        struck = {link.target for link in links.values() if link.kind == "attacks" and link.target in links}
        seen: set[Any] = set()
        for argument in self.debate.statements:
            if isinstance(argument, Argument) and argument.steps:
                steps = [links[name] for name in argument.steps]
                if len(set(argument.steps)) == len(steps) and all(map(self._is_step, steps)):
                    self.owners[argument.id] = tuple(steps)
                    self.shapes.update((step.id, "step") for step in steps)
        for link in links.values():
            if (
                link.id not in self.shapes
                and self._is_step(link)
                and (len(link.sources) > 1 or link.id in struck)
            ):
                self.shapes[link.id] = "structure"
        seen.update(self._key(links[name]) for name in self.shapes)
        for link in links.values():
            if link.id not in self.shapes:
                shape = self._plain_shape(link)
                if shape != "explicit" and self._key(link) in seen:
                    shape = "explicit"
                if shape != "explicit":
                    seen.add(self._key(link))
                self.shapes[link.id] = shape
                if shape == "undercut":
                    self.undercutters.setdefault(link.target, []).append(link)

    def _is_step(self, link: Link) -> bool:
        ends = (*link.sources, link.target)
        return (
            link.kind == "supports"
            and link.id not in self.shapes
            and all(end in self.number and not self.is_argument(end) for end in ends)
        )

    @staticmethod
    def _key(link: Link) -> Any:
        both = frozenset((*link.sources, link.target))
        return (link.kind, both if link.kind == "contradicts" else (link.sources, link.target))

    def _plain_shape(self, link: Link) -> Shape:
        if len(link.sources) > 1 or link.kind not in _SIGNS:
            return "explicit"
        if link.target not in self.number:
            inferred = self.shapes.get(link.target) in ("step", "structure")
            return "undercut" if inferred and link.kind == "attacks" else "explicit"
        if link.sources[0] == link.target:  # the reference would lose what else arrives there
            return "explicit"
        if link.kind == "contradicts" and self.is_argument(link.sources[0]):
            return "explicit"
        return "nested"

    # -- titles ---------------------------------------------------------------------------------------

    def _title(self) -> None:
        linked = {
            end
            for link in self.debate.links
            if self.shapes[link.id] != "explicit"
            for end in (*link.sources, link.target)
        }
        angled = {s.id: isinstance(s, Argument) for s in self.debate.statements}
        for s in self.debate.statements:
            if (angled[s.id], s.title) not in self.taken and _safe(s.title, angle=angled[s.id]):
                self.taken.add((angled[s.id], s.title))
                self.titles[s.id] = s.title
        for s in self.debate.statements:
            if s.id not in self.titles:
                bare = not s.title and s.id not in linked and not angled[s.id] and inline.is_plain(s.text)
                self.titles[s.id] = "" if bare else self.fresh(s.id, angle=angled[s.id])

    def fresh(self, wanted: str, *, angle: bool) -> str:
        """Give a title that is not taken, as near to the one wanted as can be."""
        base = wanted if _safe(wanted, angle=angle) else slug(wanted, fallback="x")
        base = base if _safe(base, angle=angle) else "x"
        title, number = base, 1
        while (angle, title) in self.taken:
            number += 1
            title = f"{base}-{number}"
        self.taken.add((angle, title))
        return title


def _tags_in_text(statement: Statement) -> bool:
    """Tell whether the tags are those that already stand in the text, as they do by default in Argdown."""
    tokens = lex(f"[x]: {inline.escape(statement.text, keep_tags=True)}\n")
    content = (1, len(tokens) - 1)
    found = tuple(dict.fromkeys(inline.tags(tokens, content)))
    return found == statement.tags and inline.read(tokens, content) == statement.text


def _implied(debate: Debate) -> Iterator[str]:
    """Give the utterances that need not be declared, because ``by`` implies them exactly as they are."""
    count: dict[str | None, int] = {}
    for u in debate.utterances:
        count[u.speaker] = count.get(u.speaker, 0) + 1
    first_use = dict.fromkeys(act.utterance for s in debate.statements for act in s.said)
    bare = {
        u.id: u
        for u in debate.utterances
        if u.id in first_use
        and u.id == u.speaker
        and count[u.speaker] == 1
        and u == Utterance(id=u.id, speaker=u.speaker, replies_to=u.replies_to)
    }
    replies = implied_replies(debate.utterances, bare, debate.statements, debate.links)
    bare = {name: u for name, u in bare.items() if replies[name] == u.replies_to}
    in_order = [u.id for u in debate.utterances if u.id not in bare] + [
        name for name in first_use if name in bare
    ]
    if in_order == [u.id for u in debate.utterances]:
        yield from bare
