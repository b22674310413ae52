"""Groups and drafts to a debate: ids are given, names looked up, utterances implied.

Ids that authors chose come first; then statements are named after their titles in the order of the text, then
links after what they join. Everything that one thing says about another is looked up here, so that a name
that is not there is an error at its place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.errors import ModelError, did_you_mean
from argmap.formats.argdown.builder import Builder, Group, Step
from argmap.formats.argdown.fields import Fault, Fields
from argmap.formats.argdown.links import Draft, drafts, explicit
from argmap.formats.argdown.speech import implied_replies
from argmap.formats.argdown.statements import SOFT, read_statement
from argmap.model import Argument, Debate, Link, Proposal, Statement, Utterance
from argmap.order import link_id, slug, unique

__all__ = ["assemble"]


def assemble(builder: Builder) -> Debate | None:
    """Make the debate, or give None where none can be made; the builder is told what is wrong."""
    return _Assembly(builder).debate()


class _Assembly:
    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.front = builder.front
        self.speech = builder.front.speech
        self.taken: set[str] = set()
        self.tried: dict[str, int] = {}
        self.places = builder.places
        self.step_ids: dict[int, str] = {}  # which link an inference became
        self.named: dict[str, tuple[str, ...]] = {}  # the steps that a statement names
        self.group: dict[str, Group] = {}

    def debate(self) -> Debate | None:
        front = self.front
        groups = [group for group in self.builder.groups if not group.is_link]
        links = drafts(self.builder)
        for group in groups:
            group.id = self.claim(group.fields, group.start, soft=not front.is_argmap)
        for draft in links:
            draft.id = self.claim(draft.fields, draft.start, soft=not front.is_argmap)
        claimed = [self.claim(fields, 0) for fields in front.links]
        for group in groups:
            group.id = group.id or self.name(slug(self.words(group)), group.start)
        links = self.identified(links)
        statements = self.statements(groups)
        joined = self.joined(links, claimed)
        known, drawn = {s.id for s in statements}, {link.id for link in joined}
        statements = [self.checked(s, known, drawn) for s in statements]
        utterances = (*front.utterances.values(), *self.implied())
        replies = implied_replies(utterances, self.speech.implied.values(), statements, joined)
        utterances = tuple(replace(u, replies_to=replies[u.id]) if u.id in replies else u for u in utterances)
        try:
            return Debate.trusted(
                **front.about,
                speakers=tuple(front.speakers.values()),
                sources=tuple(front.sources.values()),
                utterances=utterances,
                statements=tuple(statements),
                links=tuple(joined),
                data=front.data,
            )
        except ModelError as error:
            self.builder.error(str(error), next((self.places[i] for i in error.ids if i in self.places), 0))
            return None

    def implied(self) -> list[Utterance]:
        return [Utterance(id=name, speaker=speaker) for speaker, name in self.speech.implied.items()]

    @staticmethod
    def words(group: Group) -> str:
        """Give what a statement is named after: its title, else its text."""
        title, text = group.data.get("title"), group.data.get("text")
        named = title if isinstance(title, str) else group.title
        return named or (text if isinstance(text, str) else group.text)

    # -- ids ------------------------------------------------------------------------------------------

    def claim(self, fields: Fields, start: int, *, soft: bool = False) -> str:
        """Take the id that an author chose, or give nothing where there is none or it cannot be had."""
        try:
            name = fields.text("id")
            if fields.at("id") is not None and not name:
                raise fields.fault("id", "an id is not empty; write one or leave it out")
            if name in self.taken:
                raise fields.fault("id", f"two statements or links have the id {name!r}; rename one")
        except Fault as fault:
            if not soft:
                self.builder.fault(fault)
            return ""
        if name:
            self.taken.add(name)
            self.places.setdefault(name, start)
        return name

    def name(self, wanted: str, start: int) -> str:
        """Take an id made of words, or the next one that is free."""
        name = unique(wanted, self.taken, tried=self.tried)
        self.taken.add(name)
        self.places.setdefault(name, start)
        return name

    def identified(self, links: list[Draft]) -> list[Draft]:
        """Name links by what they join, those onto links last, and drop repetitions."""
        ids = self.step_ids
        first: dict[Any, Draft] = {}
        kept: set[int] = set()
        for onto_links in (False, True):
            for number, draft in enumerate(links):
                if isinstance(draft.target, Step) is not onto_links:
                    continue
                target = ids.get(id(draft.target), "") if onto_links else draft.target.id
                sources = tuple(dict.fromkeys(group.id for group in draft.sources))
                draft.ends = sources, target
                both = frozenset((*sources, target)) if draft.kind == "contradicts" else (sources, target)
                before = first.get((draft.kind, both))
                if before is not None and draft.step is None and (not draft.id or draft.id == before.id):
                    try:
                        before.repeat(draft, strict=self.front.is_argmap)
                    except Fault as fault:
                        self.builder.fault(fault)
                    continue
                draft.id = draft.id or self.name(link_id(sources, draft.kind, target), draft.start)
                first.setdefault((draft.kind, both), draft)
                kept.add(number)
                if draft.step is not None:
                    ids[id(draft.step)] = draft.id
        return [draft for number, draft in enumerate(links) if number in kept]

    # -- values ---------------------------------------------------------------------------------------

    def statements(self, groups: list[Group]) -> list[Statement]:
        """Make the statements, in the order of their first occurrences."""
        made = []
        for group in groups:
            try:
                statement, steps = read_statement(group, self.speech, strict=self.front.is_argmap)
            except Fault as fault:
                told = self.front.is_argmap or fault.key not in SOFT
                if told:
                    self.builder.fault(fault)
                statement, steps = self.bare(group, told=told)
            self.named[statement.id], self.group[statement.id] = steps, group
            made.append(statement)
        return made

    def bare(self, group: Group, *, told: bool) -> tuple[Statement, tuple[str, ...]]:
        """Make a statement whose data cannot be read as meant: it is kept as data, where data can hold it."""
        data = {"data": group.data}
        try:
            group.fields.own(group.data)
        except Fault as fault:
            data = {}
            if not told:
                self.builder.fault(fault)
        return read_statement(replace(group, data=data, origins={}, acts=[]), self.speech, strict=False)

    def joined(self, links: list[Draft], claimed: list[str]) -> list[Link]:
        """Make the links, in the order of the text or in the order that the front matter gives."""
        named = {draft.id: draft for draft in links}
        known = {*self.group, *named, *filter(None, claimed)}
        made: dict[str, Link] = {}
        for draft in links:
            try:
                rest = draft.read(self.speech)
            except Fault as fault:
                self.builder.fault(fault)
                rest = {}
            kind: Any = draft.kind
            made[draft.id] = Link(id=draft.id, kind=kind, sources=draft.ends[0], target=draft.ends[1], **rest)
        for link in explicit(self.builder, known):
            name = link["id"] or self.name(link_id(link["sources"], link["kind"], link["target"]), 0)
            made[name] = Link(**{**link, "id": name})
        order = dict.fromkeys(name for name in self.front.order if name in made)
        return [made[name] for name in (*order, *(name for name in made if name not in order))]

    def checked(self, statement: Statement, statements: set[str], links: set[str]) -> Statement:
        """Look up what a statement names: its steps and the statements it hangs on."""
        group = self.group[statement.id]
        try:
            if isinstance(statement, Proposal):
                for condition in statement.conditions:
                    if condition.statement is not None and condition.statement not in statements:
                        near = did_you_mean(condition.statement, sorted(statements))
                        raise group.fields.fault(
                            condition.kind,
                            f"no statement has the id {condition.statement!r}{near}",
                            "statement",
                        )
            if isinstance(statement, Argument):
                steps = self.named[statement.id]
                for n, step in enumerate(steps):
                    if step not in links:
                        near = did_you_mean(step, sorted(links))
                        raise group.fields.fault("steps", f"no link has the id {step!r}{near}", n)
                own = tuple(self.step_ids[id(step)] for step in group.steps if id(step) in self.step_ids)
                return replace(statement, steps=steps or own) if steps or own else statement
        except Fault as fault:
            self.builder.fault(fault)
            if isinstance(statement, Proposal):
                return replace(statement, conditions=())
        return statement
