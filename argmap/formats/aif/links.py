"""Scheme nodes as links.

A scheme node (RA inference, CA conflict, MA rephrase, PA preference) with several premises is one link with
several sources; one that leads to a scheme node is a link that bears on a link, so a conflict with an
inference undercuts it. One that leads to several nodes is several links, the later ones called ``ID~2``,
``ID~3`` … One without a premise or without a conclusion is set aside, and so is an edge that joins what AIF
does not join.

**Ad hominem** has two homes in AIFdb, the conflict scheme 172 and the illocution 157. Here it has one: the
link strikes the standing of the speaker whose statement the conflict leads to, and keeps that statement under
``data["against"]``. Where nobody is known to have said it, the attack stays on the statement.
"""

from __future__ import annotations

from collections import ChainMap
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING

from argmap.formats._ground import unfounded
from argmap.formats.aif.names import scheme_name
from argmap.formats.aif.statements import ETHOS, Acts
from argmap.formats.aif.table import EVERY, STEPS, grouped
from argmap.model import Claim, Data, Proposal, Question
from argmap.model.acts import authors
from argmap.model.columns import of_columns
from argmap.model.series import Coded, Ragged
from argmap.model.values import EMPTY
from argmap.order import unique
from argmap.vocab import LINKS, LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.formats.aif.speech import Speech
    from argmap.formats.aif.statements import Statements
    from argmap.formats.aif.table import Table
    from argmap.model import Link, Said, Statement
    from argmap.model.series import Series

__all__ = ["Links"]

_KINDS: dict[int, LinkKind] = {
    EVERY.index("RA"): "supports",
    EVERY.index("CA"): "attacks",
    EVERY.index("MA"): "rephrases",
    EVERY.index("PA"): "prefers",
    EVERY.index("TA"): "answers",
}
_TURN, _STATED = EVERY.index("TA"), EVERY.index("I")
_USUAL = {kind: word.force for kind, word in LINKS.items()}
_PERSONAL = "ad hominem"
_CLASSES: dict[str, Callable[..., Statement]] = {
    "claim": Claim,
    "proposal": Proposal,
    "question": Question,
}


class Links:
    """The links of a document as columns, with the places of those that do not stand left out."""

    def __init__(self, table: Table, speech: Speech) -> None:
        self.ids: list[str] = []
        self.kinds: list[LinkKind] = []
        self.sources: list[Sequence[int]] = []
        self.targets: list[str] = []
        self.schemes: list[str] = []
        self.acts = Acts(table, speech)
        self.said: list[int] = []
        self.data: dict[int, Data] = {}
        self._table = table
        self._read()

    def _read(self) -> None:
        table, acts, nobody = self._table, self.acts, ()
        kinds, ids, rows, texts = table.kinds, table.ids, table.rows, table.texts
        starts, ends = table.between(("I",), STEPS)
        premises = grouped(ends, starts)
        onto = grouped(*table.between(STEPS, ("I", *STEPS)))
        steps = [node for node in table.of(*STEPS) if kinds[node] != _TURN or node in premises]
        there = set(steps)
        for node in steps:
            kind = _KINDS[kinds[node]]
            sources: Sequence[int] = premises.get(node, nobody)
            if len(sources) > 1:
                sources = tuple(dict.fromkeys(sources))
            aims = [end for end in onto.get(node, nobody) if kinds[end] == _STATED or end in there]
            if not sources or not aims:
                self._tell(node, sources)
                continue
            row = rows[node]
            number = row.get("schemeID")
            scheme = scheme_name(str(row.get("scheme") or texts[node]), str(number) if number else None)
            for place, target in enumerate(dict.fromkeys(aims) if len(aims) > 1 else aims, 1):
                name = ids[node]
                self.ids.append(name if place == 1 else unique(f"{name}~{place}", table.numbers))
                self.kinds.append(kind)
                self.sources.append(sources)
                self.targets.append(ids[target])
                self.schemes.append(scheme)
                self.said.append(acts.said(node, _USUAL[kind]) if place == 1 else 0)

    def _tell(self, node: int, sources: Sequence[int]) -> None:
        table = self._table
        what = "comes from no statement" if not sources else "leads to no statement"
        name = table.ids[node]
        table.note(f"the {EVERY[table.kinds[node]]}-node {name:.40} is set aside: it {what}", node)

    def ground(self, statements: Statements) -> None:
        """Leave out what leads to no step that stands."""
        stated = set(statements.ids)
        if stated.issuperset(self.targets):
            return
        fallen = dict.fromkeys(unfounded(dict(zip(self.ids, self.targets, strict=True)), stated))
        for name in fallen:
            if name in self._table.numbers:
                message = f"the node {name:.40} is set aside: it leads to no step that stands"
                self._table.note(message, self._table.numbers[name])
        marks = bytes(name not in fallen for name in self.ids)
        for key in ("kinds", "sources", "targets", "schemes", "said", "ids"):
            setattr(self, key, list(compress(getattr(self, key), marks)))

    def strike(self, statements: Statements, speech: Speech) -> None:
        """Let each ad hominem strike the standing of the one whose statement it leads to."""
        personal = [
            place
            for place, kind in enumerate(self.kinds)
            if kind == "attacks" and (self.schemes[place] == _PERSONAL or _is_personal(self._said(place)))
        ]
        if not personal:
            return
        table = self._table
        numbers = dict(zip(statements.ids, range(len(statements.ids)), strict=True))
        made = {of: statements.ids[place] for place, of in reversed(statements.of.items())}
        uttered = speech.utterances.column
        speaker_of = dict(zip(uttered("id"), uttered("speaker"), strict=True))
        taken = ChainMap(dict.fromkeys(self.ids, 0), table.numbers)
        for place in personal:
            struck = numbers.get(self.targets[place])
            if struck is None or statements.kinds[struck] == "standing":
                continue
            by = {speaker_of[act.utterance] for act in self._said(place)}
            who = _author(statements, struck, speaker_of, by)
            if who is None:
                message = "whom this ad hominem strikes is not known: it stays an attack on the statement"
                table.note(message, table.numbers[self.ids[place]])
                continue
            if who not in made:
                made[who] = unique(f"standing-of-{who}", taken)
                taken[made[who]] = 0
                statements.add(made[who], f"{speech.speakers[who].label}{ETHOS}", who)
            self.data[place] = Data({"against": self.targets[place]})
            self.targets[place] = made[who]

    def _said(self, place: int) -> tuple[Said, ...]:
        return self.acts.values[self.said[place]]

    def series(self) -> Series[Link]:
        """Give the links."""
        ids, entries = self._table.ids, chain.from_iterable(self.sources)
        starts = list(accumulate(map(len, self.sources), initial=0))
        alone = starts[-1] == len(self.sources)
        columns: dict[str, Sequence[object]] = {
            "sources": Ragged(range(len(starts)) if alone else starts, list(map(ids.__getitem__, entries))),
            "target": self.targets,
            "scheme": self.schemes,
            "said": Coded(self.acts.values, self.said),
        }
        if self.data:
            columns["data"] = [self.data.get(place, EMPTY) for place in range(len(self.ids))]
        return of_columns("links", id=self.ids, kind=self.kinds, **columns)


def _is_personal(said: tuple[Said, ...]) -> bool:
    return any(act.force == _PERSONAL for act in said)


def _author(
    statements: Statements, place: int, speaker_of: dict[str, str | None], by: set[str | None]
) -> str | None:
    """Give the first who put a statement forward and is not among those who strike."""
    make = _CLASSES[statements.kinds[place]]
    struck = make(id=statements.ids[place], said=statements.acts.values[statements.said[place]])
    return next((speaker for speaker in authors(struck, speaker_of) if speaker not in by), None)
