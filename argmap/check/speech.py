"""U: who is said to have said what, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain

from argmap.check.case import Case
from argmap.check.finding import Check, Hit, Room, hit, short
from argmap.check.folding import fold
from argmap.model import Standing
from argmap.model.times import later, times
from argmap.vocab import FORCES

__all__ = [
    "CHECKS",
    "backwards",
    "before_its_time",
    "force_misspelt",
    "namesakes",
    "never_speaks",
    "out_of_office",
    "reports_oneself",
    "said_by_nobody",
    "to_oneself",
]


def said_by_nobody(case: Case) -> Iterator[Hit]:
    """Nobody said it and it is not marked as implicit, in a debate that has utterances.

    Name its speaker, or mark it implicit where the mapper supplied it.
    """
    if not case.debate.utterances:
        return
    for statement in case.debate.statements:
        if not statement.said and not statement.implicit and statement.kind not in ("standing", "argument"):
            yield hit("statement", statement.id)


def never_speaks(case: Case) -> Iterator[Hit]:
    """This speaker says nothing, and nobody speaks to or of them.

    Give them their words, or take them out.
    """
    debate = case.debate
    known = {u.speaker for u in debate.utterances}
    known.update(chain.from_iterable(u.to for u in debate.utterances))
    known.update(s.of for s in debate.statements if isinstance(s, Standing))
    for speaker in debate.speakers:
        if speaker.id not in known:
            yield hit("speaker", speaker.id)


def before_its_time(case: Case) -> Iterator[Hit]:
    """It replies to {other!r}, which comes later: {at}, after {own}.

    Correct one of the times, or what it replies to.
    """
    at = {u.id: u.at for u in case.debate.utterances}
    for utterance in case.debate.utterances:
        for other in utterance.replies_to:
            if later(at[other], utterance.at):
                yield hit("utterance", utterance.id, other=other, at=at[other], own=utterance.at)


def reports_oneself(case: Case) -> Iterator[Hit]:
    """It is reported by {other!r}, which is by the same speaker, {speaker!r}.

    Name the utterance of the one who reports it, or leave reported_by out.
    """
    speaker_of = case.debate.index.speaker_of
    for u in case.debate.utterances:
        if u.reported_by is not None and u.speaker is not None and speaker_of[u.reported_by] == u.speaker:
            yield hit("utterance", u.id, other=u.reported_by, speaker=u.speaker)


def to_oneself(case: Case) -> Iterator[Hit]:
    """{speaker!r} speaks to themselves.

    Correct the speaker, or those spoken to.
    """
    for utterance in case.debate.utterances:
        if utterance.speaker in utterance.to:
            yield hit("utterance", utterance.id, speaker=utterance.speaker)


def namesakes(case: Case) -> Iterator[Hit]:
    """They have one name: {name!r}.

    Make one speaker of them, or tell their names apart.
    """
    named: dict[str, list[str]] = defaultdict(list)
    for speaker in case.debate.speakers:
        named[fold(speaker.label).casefold()].append(speaker.id)
    labels = {speaker.id: speaker.label for speaker in case.debate.speakers}
    for same in named.values():
        if len(same) > 1:
            yield hit("speaker", *same, name=labels[same[0]])


def force_misspelt(case: Case) -> Iterator[Hit]:
    """The force {force!r} is not in the vocabulary, and {near!r} is.

    Correct it, unless another act is meant.
    """
    near: dict[str, list[str]] = {}
    count = len(case.debate.statements)
    for number, thing in enumerate(chain(case.debate.statements, case.debate.links)):
        for force in dict.fromkeys(act.force for act in thing.said):
            if force is None or force in FORCES:
                continue
            if force not in near:
                near[force] = get_close_matches(force.casefold()[:80], FORCES, n=1, cutoff=0.85)
            if near[force]:
                what = "statement" if number < count else "link"
                yield hit(what, thing.id, force=force, near=near[force][0])


def out_of_office(case: Case) -> Iterator[Hit]:
    """None of the offices given was held when they spoke, {when}: {offices}.

    Correct the dates, or add the office they held then.
    """
    at = times(case.debate)
    said: dict[str, list[str]] = defaultdict(list)
    for utterance in case.debate.utterances:
        if utterance.speaker is not None and (when := at[utterance.id]) is not None:
            said[utterance.speaker].append(when)
    for speaker in case.debate.speakers:
        for when in said[speaker.id]:
            if speaker.offices and not speaker.offices_on(when):
                offices = ", ".join(dict.fromkeys(office.name for office in speaker.offices))
                yield hit("speaker", speaker.id, when=when, offices=short(offices))
                break


def backwards(case: Case) -> Iterator[Hit]:
    """{name} ends on {until}, before it begins on {since}.

    Exchange the two dates, or correct them.
    """
    for speaker in case.debate.speakers:
        for tenure in (*speaker.parties, *speaker.offices):
            if later(tenure.since, tenure.until):
                yield hit(
                    "speaker", speaker.id, name=short(tenure.name), until=tenure.until, since=tenure.since
                )


CHECKS = Room(
    "speech",
    "U",
    (
        Check("U201", "warning", said_by_nobody),
        Check("U202", "warning", never_speaks),
        Check("U203", "warning", before_its_time),
        Check("U204", "warning", reports_oneself),
        Check("U205", "warning", to_oneself),
        Check("U206", "warning", namesakes),
        Check("U207", "info", force_misspelt),
        Check("U208", "info", out_of_office),
        Check("U209", "warning", backwards),
    ),
)
