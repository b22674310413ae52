"""Who speaks: names, parties and offices, each with its dates."""

from __future__ import annotations

from argmap.model.values import EMPTY, Data, check_when, covers, value

__all__ = ["Speaker", "Tenure"]


@value
class Tenure:
    """A party or an office, held for a time.

    Both ends are ISO 8601 text and belong to the span; None leaves an end open.

    Example:
        >>> Tenure(name="Home Secretary", since="2024-07-05").on("2025-06-02")
        True
    """

    name: str
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        if self.since is not None or self.until is not None:
            object.__setattr__(self, "since", check_when(self.since, f"the beginning of {self.name!r}"))
            object.__setattr__(self, "until", check_when(self.until, f"the end of {self.name!r}"))

    def on(self, when: str | None) -> bool:
        """Tell whether it was held on a date; without a date, whether it has not ended."""
        return self.until is None if when is None else covers(self.since, self.until, when)


@value
class Speaker:
    """One who speaks: a person, a body, or a text with a voice of its own.

    Attributes:
        identifiers: Ids elsewhere, by scheme: ``{"wikidata": "Q…", "mnis": "4503"}``.
        aliases: Other names under which records print this speaker.

    Example:
        >>> philp = Speaker(id="philp", name="Chris Philp", parties=(Tenure(name="Conservative"),))
        >>> philp.party
        'Conservative'
    """

    id: str
    name: str = ""
    parties: tuple[Tenure, ...] = ()
    offices: tuple[Tenure, ...] = ()
    identifiers: Data = EMPTY
    aliases: tuple[str, ...] = ()
    data: Data = EMPTY

    @property
    def label(self) -> str:
        """The name, or the id where there is none."""
        return self.name or self.id

    @property
    def party(self) -> str | None:
        """The party that has not ended, the last named of several."""
        return self.party_on(None)

    @property
    def office(self) -> str | None:
        """The office that has not ended, the last named of several."""
        return next(iter(self.offices_on(None)[::-1]), None)

    def party_on(self, when: str | None) -> str | None:
        """Give the party on a date.

        Example:
            >>> parties = (
            ...     Tenure(name="Liberal", since="1904", until="1924"),
            ...     Tenure(name="Conservative", since="1924"),
            ... )
            >>> churchill = Speaker(id="churchill", parties=parties)
            >>> churchill.party_on("1910-05"), churchill.party_on("1940-05-10")
            ('Liberal', 'Conservative')
        """
        return next((party.name for party in self.parties[::-1] if party.on(when)), None)

    def offices_on(self, when: str | None) -> tuple[str, ...]:
        """Give the offices held on a date, in the order given."""
        return tuple(office.name for office in self.offices if office.on(when))
