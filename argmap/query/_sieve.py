"""What a selection asks of one statement: its acts, its links, its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.errors import UnknownName
from argmap.model.acts import stance
from argmap.model.values import check_when, covers
from argmap.query._fold import folded
from argmap.vocab import FORCES, SCHEMES, default_force

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.model import Debate, Speaker

__all__ = ["acts_sieve", "known_schemes", "links_sieve", "words_sieve"]


def acts_sieve(
    debate: Debate,
    by: str | None,
    party: str | None,
    office: str | None,
    force: str | None,
    since: str | None,
    until: str | None,
) -> Callable[[int], bool]:
    """Make the test whether one act on a statement fits all that is asked of it.

    Raises:
        UnknownName: nobody has ever had this party or office, or nothing is said with this force.
    """
    since, until = check_when(since, "since"), check_when(until, "until")
    fitting = {
        utterance.id
        for utterance in debate.utterances
        if (by is None or utterance.speaker == by)
        and (since is until is None or _dated(utterance.at or debate.date, since, until))
    }
    if party is not None:
        word = _known("party", party, (p.name for s in debate.speakers for p in s.parties))
        fitting &= {u for u, when, who in _spoken(debate) if folded(who.party_on(when) or "") == word}
    if office is not None:
        word = _known("office", office, (o.name for s in debate.speakers for o in s.offices))
        fitting &= {u for u, when, who in _spoken(debate) if word in map(folded, who.offices_on(when))}
    if force is not None and force not in FORCES:
        acts = (act.force for acts in debate.statements.column("said") for act in acts)
        _known("force", force, (each for each in (*FORCES, *acts) if each), exact=True)

    said, kinds = debate.statements.column("said"), debate.statements.column("kind")

    def fits(number: int) -> bool:
        for act in said[number]:
            if act.utterance not in fitting:
                continue
            if force is not None:
                if (act.force or default_force(kinds[number])) == force:
                    return True
            elif stance(act.force, kinds[number]) in ("makes", "shares") or _own(
                debate, number, act.utterance
            ):
                return True
        return False

    return fits


def _own(debate: Debate, number: int, utterance: str) -> bool:
    return debate.index.speaker_of[utterance] in debate.index.authors(number)


def _spoken(debate: Debate) -> Iterator[tuple[str, str | None, Speaker]]:
    for utterance in debate.utterances:
        if utterance.speaker is not None:
            yield utterance.id, utterance.at or debate.date, debate.speaker(utterance.speaker)


def _dated(when: str | None, since: str | None, until: str | None) -> bool:
    return when is not None and covers(since, until, when)


def _known(what: str, name: str, names: Iterator[str], *, exact: bool = False) -> str:
    there = dict.fromkeys(names)
    if name in there if exact else folded(name) in map(folded, there):
        return folded(name)
    raise UnknownName(what, name, there)


def known_schemes(debate: Debate) -> dict[str, None]:
    """Give the schemes that have a name, in the field or in this debate."""
    return dict.fromkeys([*SCHEMES, *filter(None, debate.links.column("scheme"))])


def links_sieve(
    debate: Debate, source_of: str | None, target_of: str | None, scheme: str | None
) -> Callable[[int], bool]:
    """Make the test whether the links at a statement's ends are of the kind and the scheme asked for."""
    index = debate.index
    kinds, schemes = debate.links.column("kind"), debate.links.column("scheme")

    def fit(link: int, kind: str | None) -> bool:
        return (kind is None or kinds[link] == kind) and (scheme is None or schemes[link] == scheme)

    def fits(number: int) -> bool:
        goes = any(fit(k, source_of) for k in index.outgoing[number])
        comes = any(fit(k, target_of) for k in index.incoming[number])
        if source_of is None and target_of is None:
            return goes or comes
        return (source_of is None or goes) and (target_of is None or comes)

    return fits


def words_sieve(debate: Debate, words: str | re.Pattern[str]) -> Callable[[int], bool]:
    """Make the test whether a statement holds some words, or matches a regular expression."""
    wanted = folded(words) if isinstance(words, str) else ""
    titles, written, said = map(debate.statements.column, ("title", "text", "said"))

    def fits(number: int) -> bool:
        texts = (titles[number], written[number], *(q.exact for act in said[number] for q in act.quotes))
        if isinstance(words, str):
            return any(wanted in folded(text) for text in texts)
        return any(words.search(text) for text in texts)

    return fits
