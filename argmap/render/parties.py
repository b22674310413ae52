"""Short tags and colours of parties, as newspapers print them.

The tags are the usual ones of parliamentary reports; the colours are near those that the parties use,
and `Theme.by_party` makes each stand out from its ground. A party that is not here keeps its name.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["PARTIES", "Party", "tag"]


class Party(NamedTuple):
    """One party: its name, its tag, its colour."""

    name: str
    tag: str
    colour: str


PARTIES = (
    Party("Conservative", "Con", "#0072B2"),
    Party("Conservative Party", "Con", "#0072B2"),
    Party("Labour", "Lab", "#C8102E"),
    Party("Labour Party", "Lab", "#C8102E"),
    Party("Labour and Co-operative", "Lab Co-op", "#C8102E"),
    Party("Liberal Democrat", "Lib Dem", "#E08A00"),
    Party("Liberal Democrats", "Lib Dem", "#E08A00"),
    Party("Scottish National Party", "SNP", "#C9A800"),
    Party("SNP", "SNP", "#C9A800"),
    Party("Reform UK", "Reform", "#0E9AB0"),
    Party("Green", "Green", "#3C8D2F"),
    Party("Green Party", "Green", "#3C8D2F"),
    Party("Plaid Cymru", "PC", "#2E7D4F"),
    Party("Democratic Unionist Party", "DUP", "#B5423C"),
    Party("Sinn Féin", "SF", "#2A6B4A"),
    Party("Social Democratic and Labour Party", "SDLP", "#3E8E5A"),
    Party("Alliance", "Alliance", "#C79200"),
    Party("Independent", "Ind", "#6B7280"),
    Party("Crossbench", "CB", "#6B7280"),
    Party("Democratic", "D", "#1F5FBF"),
    Party("Democratic Party", "D", "#1F5FBF"),
    Party("Republican", "R", "#C8321F"),
    Party("Republican Party", "R", "#C8321F"),
)

_TAGS = {party.name.casefold(): party.tag for party in PARTIES}


def tag(party: str | None) -> str:
    """Give the short form of a party's name, or the name where none is known.

    Example:
        >>> tag("Conservative"), tag("Volt"), tag(None)
        ('Con', 'Volt', '')
    """
    return _TAGS.get(party.casefold(), party) if party else ""
