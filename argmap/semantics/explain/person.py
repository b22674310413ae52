"""What an attack on the person does to what the person says, by the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.semantics.explain._words import joined, people, said

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.model import Debate
    from argmap.semantics.framework import Framework

__all__ = ["struck_persons"]

_STRIKING = ("attacks", "contradicts")


def struck_persons(
    debate: Debate, framework: Framework, *, of: Collection[str] | None = None
) -> dict[str, str]:
    """Say for each speaker whose standing is attacked who strikes it, and that it stops there.

    By a reading in which standing bears on what a speaker says there is nothing to say.

    Args:
        of: Only of these speakers, by id.

    Example:
        >>> from argmap.model import draft
        >>> from argmap.semantics import read
        >>> with draft() as d:
        ...     philp, cooper = d.speaker("Philp"), d.speaker("Cooper")
        ...     deal = philp.proposes("Suspend the deal")
        ...     link = cooper.claims("He let crossings soar").discredits(philp)
        >>> print(struck_persons(d.debate, read(d.debate))["philp"])  # doctest: +NORMALIZE_WHITESPACE
        Cooper strikes the standing of Philp with “He let crossings soar”; by this reading that is no attack
        on what Philp says.
    """
    if framework.reading is None or framework.reading.standing != "apart":
        return {}
    index, found = debate.index, {}
    for number, speaker in index.standings.items():
        if of is not None and speaker not in of:
            continue
        links = [link for link in index.incoming[number] if debate.links[link].kind in _STRIKING]
        if not links or debate.statements[number].id not in framework:
            continue
        them = dict.fromkeys(one for link in links for one in index.speakers(index.statements + link))
        whose = people(debate, [speaker])
        what = joined(said(source, debate) for link in links for source in debate.links[link].sources)
        found[speaker] = (
            f"{people(debate, them)} {'strike' if len(them) > 1 else 'strikes'} the standing of {whose} with "
            f"{what}; by this reading that is no attack on what {whose} says."
        )
    return found
