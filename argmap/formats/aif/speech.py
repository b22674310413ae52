"""Locutions as utterances: who speaks, when, in answer to what, and who only reports.

Inference Anchoring Theory (Reed & Budzynska 2011) wires a dialogue so: a locution (L) leads to a transition
(TA), which leads to the locution that answers it; a locution leads by way of an illocution (YA) to what is
said; what a speaker reports is a locution of another speaker that an illocution leads to.

**Annotators.** AIFdb keeps what an annotator did as a locution, ``Chris: Fiona Bruce : There are …``. Such a
node leads nowhere, or by «Analysing» to the locution it doubles. It is set aside: no utterance, no speaker,
and written back. So is a locution that no edge touches and no row of ``locutions`` mentions.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, repeat
from typing import TYPE_CHECKING

from argmap.formats._ground import closing
from argmap.formats.aif.names import force_name
from argmap.formats.aif.table import EVERY, Table, grouped
from argmap.formats.aif.times import times
from argmap.formats.aif.who import Voices
from argmap.model import Utterance
from argmap.model.columns import of_columns

if TYPE_CHECKING:
    from argmap.model.people import Speaker
    from argmap.model.series import Series

__all__ = ["Act", "Speech", "hear"]

Act = tuple[int, str, int, int]
"""What an illocution does: the utterance, its force, the illocution's node, and the node it hangs on."""

Groups = dict[int, tuple[int, ...]]


class Speech:
    """What was heard in a document; nodes by number.

    Attributes:
        acts: For each node that an illocution leads to, what is done there, in the document's order.
        transitions: The transition between two utterances, the later one first, in the document's order.
        reports: The illocution by which an utterance is reported, by the reported one.
    """

    def __init__(self) -> None:
        self.acts: dict[int, list[Act]] = {}
        self.transitions: list[tuple[int, int, int]] = []
        self.reports: dict[int, Act] = {}
        self.speakers: dict[str, Speaker] = {}
        self.utterances: Series[Utterance]


def hear(table: Table) -> Speech:
    """Make utterances of locutions."""
    speech = Speech()
    illocutions = table.of("YA")
    forces = dict(zip(illocutions, _forces(illocutions, table), strict=True))
    aside = _aside(table, forces)
    before, after = _turns(table, aside)
    _illocutions(speech, table, forces, aside, after)
    replies = _replies(speech, table, before, after)
    reporters = {node: act[0] for node, act in speech.reports.items()}
    for node in closing(reporters):
        table.note("the report that this locution makes is left out: it goes round in a circle", node)
        del reporters[node], speech.reports[node]
    heard = [node for node in table.of("L") if node not in aside]
    voices = Voices(table)
    speakers, texts = voices.said(heard)
    speech.speakers = voices.speakers
    ids = table.ids
    names = list(map(ids.__getitem__, heard))
    columns: dict[str, Sequence[object]] = {"at": times(heard, table)}
    if replies:
        columns["replies_to"] = list(map(replies.get, heard, repeat(())))
    if reporters:
        columns["reported_by"] = [ids[reporters[n]] if n in reporters else None for n in heard]
    speech.utterances = of_columns("utterances", id=names, speaker=speakers, text=texts, **columns)
    return speech


def _forces(illocutions: list[int], table: Table) -> list[str]:
    """Give argmap's word for the force of each illocution."""
    rows, texts = table.rows, table.texts
    numbers = [rows[node].get("schemeID") for node in illocutions]
    if not set(map(type, numbers)) <= {str, type(None)}:
        numbers = [number if number is None else str(number) for number in numbers]
    words = [texts[node] or str(rows[node].get("scheme") or "") for node in illocutions]
    return list(map(force_name, words, numbers))


def _aside(table: Table, forces: dict[int, str]) -> set[int]:
    """Find the locutions and illocutions that are the annotators' own."""
    speaking, onward = table.between(("L",), EVERY)
    alone = set(table.of("L")).difference(speaking, table.between(EVERY, ("L",))[1], table.spoken)
    analysing = {node for node, force in forces.items() if force == "analysing"}
    if not analysing:
        return alone
    marks = bytes(map(analysing.__contains__, onward))
    doubles = set(compress(speaking, marks))
    doubles.difference_update(node for node, mark in zip(speaking, marks, strict=True) if not mark)
    return alone | doubles | {end for start, end in zip(speaking, onward, strict=True) if start in doubles}


def _turns(table: Table, aside: set[int]) -> tuple[Groups, Groups]:
    """Give what is said before each transition, and after it."""
    starts, before = table.between(("L",), ("TA",))
    after, ends = table.between(("TA",), ("L",))
    if not (aside.isdisjoint(starts) and aside.isdisjoint(ends)):
        there = [node not in aside for node in starts]
        starts, before = list(compress(starts, there)), list(compress(before, there))
        there = [node not in aside for node in ends]
        ends, after = list(compress(ends, there)), list(compress(after, there))
    return grouped(before, starts), grouped(after, ends)


def _replies(speech: Speech, table: Table, before: Groups, after: Groups) -> dict[int, tuple[str, ...]]:
    """Find which utterance answers which, by the transitions between them."""
    found = speech.transitions
    for step in table.of("TA"):
        if step in before and step in after:
            for later in after[step]:
                for earlier in before[step]:
                    if earlier != later:
                        found.append((later, earlier, step))
    ids = table.ids
    replies = grouped([later for later, _, _ in found], [earlier for _, earlier, _ in found])
    return {
        node: (ids[others[0]],) if len(others) == 1 else tuple([ids[n] for n in dict.fromkeys(others)])
        for node, others in replies.items()
    }


def _illocutions(
    speech: Speech, table: Table, forces: dict[int, str], aside: set[int], after: Groups
) -> None:
    """Find what each illocution does; one that hangs on a transition is the later speaker's."""
    makes, kinds, uttered = speech.acts, table.kinds, EVERY.index("L")
    onto = grouped(*table.between(("YA",), EVERY))
    starts, ends = table.between(("L", "TA"), ("YA",))
    into = grouped(ends, starts)
    maker = {node: node for node in starts if kinds[node] == uttered and node not in aside}
    maker.update((step, later[0]) for step, later in after.items())
    split = {step for step, later in after.items() if len(later) > 1}
    nobody: tuple[int, ...] = ()
    for node, force in forces.items():
        if node in aside:
            continue
        makers = [(maker[start], start) for start in into.get(node, nobody) if start in maker]
        if split and any(start in split for _, start in makers):
            makers = [(_maker(after[s], node, table) if s in split else who, s) for who, s in makers]
        done = False
        for target in onto.get(node, nobody):
            for utterance, hung in makers:
                act = (utterance, force, node, hung)
                if kinds[target] != uttered:
                    if target in makes:
                        makes[target].append(act)
                    else:
                        makes[target] = [act]
                elif target not in aside and target != utterance:
                    speech.reports.setdefault(target, act)
                else:
                    continue
                done = True
        if not done:
            table.note(f"the illocution «{force:.40}» is set aside: nobody does anything by it", node)


def _maker(later: Sequence[int], node: int, table: Table) -> int:
    """Tell who acts where a transition leads to several locutions: whoever says a reason for the step."""
    into, onto, act = table.into, table.onto, EVERY.index("YA")
    reasons = {start for step in onto.get(node, ()) for start in into[step]}
    for utterance in later:
        acts = [end for end in onto.get(utterance, ()) if table.kinds[end] == act]
        if any(not reasons.isdisjoint(onto.get(act, ())) for act in acts):
            return utterance
    return later[0]
