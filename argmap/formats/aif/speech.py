"""Locutions as utterances: who speaks, when, in answer to what, and who only reports.

Inference Anchoring Theory (Reed & Budzynska 2011) wires a dialogue so: a locution (L) leads to a transition
(TA), which leads to the locution that answers it; a locution leads by way of an illocution (YA) to what is
said; what a speaker reports is a locution of another speaker that an illocution leads to.

Who speaks stands in the text of a locution, before the first colon: ``Fiona Bruce : There are some schools``.
The ``personID`` beside it is no identity (in QT30, 109 of 585 bear several names); it is asked only where the
document lists its participants, as OVA does and AIFdb does not.

**Annotators.** AIFdb keeps what an annotator did as a locution, ``Chris: Fiona Bruce : There are …``. Such a
node leads nowhere, or by «Analysing» to the locution it doubles. It is set aside: no utterance, no speaker,
and written back. So is a locution that no edge touches and no row of ``locutions`` mentions.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Any

from argmap.errors import ModelError
from argmap.formats._ground import closing
from argmap.formats.aif.names import force_name
from argmap.formats.aif.table import Table
from argmap.model import Speaker, Utterance
from argmap.model.values import check_when
from argmap.order import slug, unique

__all__ = ["Act", "Speech", "hear"]

Act = tuple[str, str, str, str]
"""What an illocution does: the utterance, its force, the illocution's node, and the node it hangs on."""

_NAME = re.compile(r"\s*([^:\n]{1,80}?)(?:\s+:\s*|:(?:\s+|$))")
_DOUBLED = re.compile(r"[^:\n]{1,80}: ((?:[^:\s]+ ?){1,4}) : ")


class Speech:
    """What was heard in a document.

    Attributes:
        acts: For each node that an illocution leads to, what is done there, in the document's order.
        transitions: The transition between two utterances, the later one first.
        aside: The locutions and illocutions that are the annotators' own.
    """

    def __init__(self) -> None:
        self.speakers: dict[str, Speaker] = {}
        self.utterances: dict[str, Utterance] = {}
        self.acts: dict[str, list[Act]] = {}
        self.transitions: dict[tuple[str, str], str] = {}
        self.reporting: dict[str, Act] = {}
        self.aside: set[str] = set()


def hear(table: Table) -> Speech:
    """Make utterances of locutions."""
    speech = Speech()
    into, onto = table.into, table.onto
    forces = {
        node: force_name(table.texts[node] or str(row.get("scheme") or ""), _number(row))
        for node in table.of_type("YA")
        for row in (table.rows[node],)
    }
    for node in table.of_type("L"):
        after = onto.get(node)
        if not after:
            if node not in into and node not in table.spoken:
                speech.aside.add(node)
        elif all(forces.get(step) == "analysing" for step in after):
            speech.aside.add(node)
            speech.aside.update(after)
    replies = _replies(table, speech)
    _illocutions(table, speech, forces)
    people = _people(table, speech)
    names = {speaker.label: name for name, speaker in reversed(speech.speakers.items())}
    plain = _Plain(table)
    reporters = {node: act[0] for node, act in speech.reporting.items()}
    for node in closing(reporters):
        table.note("the report that this locution makes is left out: it goes round in a circle", node)
        del reporters[node], speech.reporting[node]
    for node in table.of_type("L"):
        if node in speech.aside:
            continue
        speaker, words = _who(node, table, people, names, speech, plain)
        speech.utterances[node] = Utterance(
            id=node,
            speaker=speaker,
            text=words,
            at=_when(node, table),
            replies_to=tuple(replies.get(node, ())),
            reported_by=reporters.get(node),
        )
    return speech


def _number(row: dict[str, Any]) -> str | None:
    number = row.get("schemeID")
    return number if number is None or isinstance(number, str) else str(number)


def _replies(table: Table, speech: Speech) -> dict[str, dict[str, None]]:
    """Find which utterance answers which, by the transitions between them."""
    replies: dict[str, dict[str, None]] = {}
    types, aside = table.types, speech.aside
    for step in table.of_type("TA"):
        before = [n for n in table.into.get(step, ()) if types[n] == "L" and n not in aside]
        after = [n for n in table.onto.get(step, ()) if types[n] == "L" and n not in aside]
        for later in after:
            for earlier in before:
                if earlier != later:
                    replies.setdefault(later, {})[earlier] = None
                    speech.transitions.setdefault((later, earlier), step)
    return replies


def _illocutions(table: Table, speech: Speech, forces: dict[str, str]) -> None:
    """Find what each illocution does; one that hangs on a transition is the later speaker's."""
    types, aside = table.types, speech.aside
    for node, force in forces.items():
        if node in aside:
            continue
        makers: list[tuple[str, str]] = []
        for start in table.into.get(node, ()):
            if types[start] == "L" and start not in aside:
                makers.append((start, start))
            elif types[start] == "TA":
                later = [n for n in table.onto[start] if types[n] == "L" and n not in aside]
                makers += [(_maker(later, node, table), start)] if later else []
        done = 0
        for target in table.onto.get(node, ()):
            for utterance, hung in makers:
                act = (utterance, force, node, hung)
                if types[target] != "L":
                    speech.acts.setdefault(target, []).append(act)
                elif target not in aside and target != utterance:
                    speech.reporting.setdefault(target, act)
                else:
                    continue
                done += 1
        if not done:
            table.note(f"the illocution «{force:.40}» is set aside: nobody does anything by it", node)


def _maker(later: list[str], node: str, table: Table) -> str:
    """Tell who acts where a transition leads to several locutions: whoever says a reason for the step."""
    if len(later) == 1:
        return later[0]
    steps = table.onto.get(node, ())
    reasons = {start for step in steps for start in table.into[step]}
    for utterance in later:
        said = {end for act in table.onto[utterance] if table.types[act] == "YA" for end in table.onto[act]}
        if said & reasons:
            return utterance
    return later[0]


class _Plain:
    """The names that stand alone before a colon, found when they are asked for."""

    def __init__(self, table: Table) -> None:
        self._table = table

    @cached_property
    def names(self) -> set[str]:
        """The names."""
        texts = map(self._table.texts.__getitem__, self._table.of_type("L"))
        return {match[1] for text in texts if (match := _NAME.match(text))}


def _people(table: Table, speech: Speech) -> dict[str, str]:
    """Give the label of each participant by its id.

    An id that is a name is the speaker's. One that is a number holds for this document only, and OVA lists
    many who do not speak: these become speakers as they speak, under their names.
    """
    found: dict[str, str] = {}
    for row in table.people or ():
        given = row.get("participantID")
        if given is None or isinstance(given, dict | list) or str(given) in found:
            continue
        first, last = (row.get(key) or "" for key in ("firstname", "surname"))
        speaker = Speaker(id=str(given), name=f"{first} {last}" if last else str(first))
        found[speaker.id] = speaker.label
        if speaker.id and isinstance(given, str):
            speech.speakers[speaker.id] = speaker
    return found


def _who(
    node: str,
    table: Table,
    people: dict[str, str],
    names: dict[str, str],
    speech: Speech,
    plain: _Plain,
) -> tuple[str | None, str]:
    """Tell the speaker of a locution, and the words without the name.

    An annotator's name may stand before the speaker's; the speaker's is one of those that stand alone
    elsewhere.
    """
    text = table.texts[node]
    if table.people is not None and node in table.spoken:
        row = table.spoken[node][0]
        person = row.get("personID")
        if person is None and "personID" in row:
            return None, text
        label = people.get(str(person))
        if label is not None:
            for sign in (" : ", ": "):
                if text.startswith(label + sign):
                    own = str(person) if str(person) in speech.speakers else _called(label, names, speech)
                    return own, text[len(label) + len(sign) :]
    match = _NAME.match(text)
    if match is not None and " : " in text[match.end() :]:
        doubled = _DOUBLED.match(text)
        match = doubled if doubled is not None and doubled[1] in plain.names else match
    name = match[1].strip() if match is not None else ""
    if match is None or not name:
        return None, text
    return _called(name, names, speech), text[match.end() :]


def _called(name: str, names: dict[str, str], speech: Speech) -> str:
    """Give the speaker of a name, a new one if need be."""
    if name not in names:
        names[name] = unique(slug(name), speech.speakers)
        speech.speakers[names[name]] = Speaker(id=names[name], name=name)
    return names[name]


@lru_cache(1024)
def _moment(start: str) -> str | None:
    return check_when(start, "the time of this locution")


def _when(node: str, table: Table) -> str | None:
    """Give the time of an utterance: `start`; the `timestamp` is the annotation's."""
    for row in table.spoken.get(node, ()):
        if start := row.get("start"):
            try:
                return _moment(start)
            except (ModelError, TypeError) as error:  # the latter of what is no text at all
                if table.places is None:
                    table.places = {name: number for number, name in enumerate(table.rows)}
                table.faults.append((str(error), ("nodes", table.places[node])))
    return None
