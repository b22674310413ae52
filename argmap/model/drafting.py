"""Write a debate down as one hears it: the notebook's builder.

A draft keeps the turns of a conversation. What a speaker says goes into their current turn; when
another speaker says something, a new turn begins, and it replies to the turn before it. `Draft.turn`
opens a turn by hand where that is not so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Self

from argmap.errors import ModelError, UnknownName
from argmap.model.debate import Debate
from argmap.model.links import Link
from argmap.model.people import Speaker, Tenure
from argmap.model.speech import Quote, Said, Source, Utterance
from argmap.model.statements import Claim, Condition, Proposal, Question, Standing, Statement
from argmap.model.values import EMPTY, Data
from argmap.order import link_id, slug, unique
from argmap.vocab import LinkKind

__all__ = ["Draft", "DraftLink", "DraftSpeaker", "DraftStatement", "draft"]


def draft(title: str = "", **about: Any) -> Draft:
    """Begin a debate; `about` are fields of `Debate`, such as `date`, `occasion` and `summary`.

    Example:
        >>> with draft("The fishing deal", date="2025-06-02") as d:
        ...     philp = d.speaker("Chris Philp", party="Conservative")
        ...     cooper = d.speaker("Yvette Cooper", party="Labour", office="Home Secretary")
        ...     deal = philp.proposes("Suspend the fishing deal", until="the French stop small boats")
        ...     link = cooper.claims("He let crossings soar more than tenfold on his watch").discredits(philp)
        >>> d.debate
        <Debate 'The fishing deal': 3 statements, 1 link, 2 speakers>
        >>> [(u.id, u.replies_to) for u in d.debate.utterances]
        [('chris-philp-1', ()), ('yvette-cooper-1', ('chris-philp-1',))]
    """
    return Draft(title, **about)


class Draft:
    """A debate being written. Its parts are frozen values; `debate` puts them together and checks them."""

    def __init__(self, title: str = "", **about: Any) -> None:
        self._about = {"title": title, **about}
        self._speakers: dict[str, Speaker] = {}
        self._sources: dict[str, Source] = {}
        self._utterances: dict[str, Utterance] = {}
        self._statements: dict[str, Statement] = {}
        self._links: dict[str, Link] = {}
        self._turn: Utterance | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            _ = self.debate  # what cannot exist is refused where it was written

    @property
    def debate(self) -> Debate:
        """The debate as written so far.

        Raises:
            ModelError: something in it cannot exist.
        """
        return Debate(
            **self._about,
            speakers=tuple(self._speakers.values()),
            sources=tuple(self._sources.values()),
            utterances=tuple(self._utterances.values()),
            statements=tuple(self._statements.values()),
            links=tuple(self._links.values()),
        )

    def speaker(
        self, name: str, *, id: str = "", party: str = "", office: str = "", **more: Any
    ) -> DraftSpeaker:
        """Name one who speaks; `more` are fields of `Speaker`."""
        id = id or unique(slug(name), self._speakers)
        if party:
            more["parties"] = (Tenure(name=party),)
        if office:
            more["offices"] = (Tenure(name=office),)
        self._add("speaker", self._speakers, Speaker(id=id, name=name, **more))
        return DraftSpeaker(self, id)

    def source(self, title: str = "", *, id: str = "", **more: Any) -> str:
        """Name a text that holds the words, and give its id; `more` are fields of `Source`."""
        id = id or unique(slug(title, fallback="source"), self._sources)
        self._add("source", self._sources, Source(id=id, title=title, **more))
        return id

    def turn(
        self,
        speaker: DraftSpeaker | str | None,
        *,
        id: str = "",
        to: DraftSpeaker | str | tuple[DraftSpeaker | str, ...] = (),
        replies_to: tuple[str, ...] | None = None,
        **more: Any,
    ) -> str:
        """Open a turn, and give its id. Without `replies_to` it replies to the turn before, if another's.

        `more` are fields of `Utterance`.
        """
        who = speaker.id if isinstance(speaker, DraftSpeaker) else speaker
        if replies_to is None:
            before = self._turn
            replies_to = (before.id,) if before is not None and before.speaker != who else ()
        if isinstance(to, (str, DraftSpeaker)):
            to = (to,)
        if not id:
            number = 1 + sum(u.speaker == who for u in self._utterances.values())
            id = unique(f"{who or 'turn'}-{number}", self._utterances)
        hearers = tuple(h.id if isinstance(h, DraftSpeaker) else h for h in to)
        turn = Utterance(id=id, speaker=who, to=hearers, replies_to=replies_to, **more)
        self._add("utterance", self._utterances, turn)
        self._turn = turn
        return id

    def assumes(self, text: str, **more: Any) -> DraftStatement:
        """Supply a claim that nobody said and the reasoning needs: an implicit premise."""
        return self._state(Claim, text, (), {"implicit": True, **more})

    def standing(self, speaker: DraftSpeaker | str) -> DraftStatement:
        """Give the claim that a speaker can be heard on this; made once, when first wanted."""
        who = speaker.id if isinstance(speaker, DraftSpeaker) else speaker
        if who not in self._speakers:
            raise ModelError(f"nobody in this draft is called {who!r}; name them with speaker()", ids=(who,))
        for statement in self._statements.values():
            if isinstance(statement, Standing) and statement.of == who:
                return DraftStatement(self, statement.id)
        label = self._speakers[who].label
        return self._state(
            Standing,
            f"{label} can be heard on this.",
            (),
            {"id": f"standing-of-{who}", "implicit": True, "of": who},
        )

    # -- what the handles call ------------------------------------------------------------------------

    def _add(self, what: str, table: dict[str, Any], thing: Any) -> None:
        taken = self._statements.keys() | self._links.keys() if what in ("statement", "link") else table
        if thing.id in taken:
            raise ModelError(f"two {what}s have the id {thing.id!r}; rename one", ids=(thing.id,))
        table[thing.id] = thing

    def _free(self, name: str) -> str:
        return unique(name, self._statements.keys() | self._links.keys())

    def _state(
        self, make: type[Any], text: str, said: tuple[Said, ...], more: dict[str, Any]
    ) -> DraftStatement:
        id = more.pop("id", "") or self._free(slug(more.get("title") or text))
        data = Data(more.pop("data", EMPTY))
        self._add("statement", self._statements, make(id=id, text=text, said=said, data=data, **more))
        return DraftStatement(self, id)

    def _act(self, speaker: str, force: str | None, quote: str | Quote | None) -> Said:
        if self._turn is None or self._turn.speaker != speaker:
            self.turn(speaker)
        turn = self._turn
        if turn is None:  # turn() has just set it
            raise AssertionError
        return Said(utterance=turn.id, force=force, quotes=() if quote is None else (self._quote(quote),))

    def _quote(self, quote: str | Quote) -> Quote:
        if isinstance(quote, Quote):
            return quote
        if len(self._sources) != 1:
            raise ModelError(
                "a quote given as text needs exactly one source; give a Quote that names its source"
            )
        return Quote(source=next(iter(self._sources)), exact=quote)

    def _again(self, id: str, act: Said) -> None:
        if id not in self._statements:
            raise UnknownName("statement of this draft", id, self._statements)
        statement = self._statements[id]
        self._statements[id] = replace(statement, said=(*statement.said, act))

    def _link(self, sources: tuple[str, ...], kind: LinkKind, target: str, more: dict[str, Any]) -> DraftLink:
        id = more.pop("id", "") or self._free(link_id(sources, kind, target))
        data = Data(more.pop("data", EMPTY))
        link = Link(id=id, kind=kind, sources=sources, target=target, data=data, **more)
        self._add("link", self._links, link)
        return DraftLink(self, id)


@dataclass(frozen=True, slots=True)
class DraftLink:
    """A link in a draft, to be undercut."""

    _draft: Draft
    id: str


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """A statement in a draft, to be linked to others.

    Each method draws one link and gives it. `together` are statements that carry the link along with
    this one (linked premises); `more` are fields of `Link`, such as `scheme`.
    """

    _draft: Draft
    id: str

    def _to(
        self,
        kind: LinkKind,
        target: DraftStatement | DraftLink,
        together: tuple[DraftStatement, ...],
        more: dict[str, Any],
    ) -> DraftLink:
        return self._draft._link((self.id, *(s.id for s in together)), kind, target.id, more)

    def supports(
        self, target: DraftStatement | DraftLink, *, together: tuple[DraftStatement, ...] = (), **more: Any
    ) -> DraftLink:
        """Give this as a reason for the target."""
        return self._to("supports", target, together, more)

    def attacks(
        self, target: DraftStatement | DraftLink, *, together: tuple[DraftStatement, ...] = (), **more: Any
    ) -> DraftLink:
        """Give this as a reason against the target; a target that is a link is undercut."""
        return self._to("attacks", target, together, more)

    def contradicts(self, target: DraftStatement, **more: Any) -> DraftLink:
        """Say that this and the target cannot both be true."""
        return self._to("contradicts", target, (), more)

    def rephrases(self, target: DraftStatement, **more: Any) -> DraftLink:
        """Say that this is the target in other words."""
        return self._to("rephrases", target, (), more)

    def answers(self, question: DraftStatement, **more: Any) -> DraftLink:
        """Give this as an answer to a question."""
        return self._to("answers", question, (), more)

    def discredits(self, speaker: DraftSpeaker | str, **more: Any) -> DraftLink:
        """Hold this against a speaker: attack their standing, not what they said."""
        return self._to("attacks", self._draft.standing(speaker), (), more)


@dataclass(frozen=True, slots=True)
class DraftSpeaker:
    """A speaker in a draft, who says things.

    Each method makes a statement in the speaker's current turn and gives it. `quote` is the words, as
    text where the draft has one source; `force` what they do in saying it; `more` are fields of the
    statement, such as `id`, `title` and `tags`.
    """

    _draft: Draft
    id: str

    def claims(
        self, text: str, *, quote: str | Quote | None = None, force: str | None = None, **more: Any
    ) -> DraftStatement:
        """Claim that something is so."""
        return self._draft._state(Claim, text, (self._draft._act(self.id, force, quote),), more)

    def asks(
        self, text: str, *, quote: str | Quote | None = None, force: str | None = None, **more: Any
    ) -> DraftStatement:
        """Ask something."""
        return self._draft._state(Question, text, (self._draft._act(self.id, force, quote),), more)

    def proposes(
        self,
        text: str,
        *,
        until: str | None = None,
        if_: str | None = None,
        unless: str | None = None,
        quote: str | Quote | None = None,
        force: str | None = None,
        **more: Any,
    ) -> DraftStatement:
        """Propose that something be done, perhaps until, if or unless something."""
        given: tuple[tuple[Any, str | None], ...] = (("until", until), ("if", if_), ("unless", unless))
        conditions = tuple(Condition(kind=kind, text=words) for kind, words in given if words)
        act = self._draft._act(self.id, force, quote)
        return self._draft._state(Proposal, text, (act,), {"conditions": conditions, **more})

    def says(
        self, statement: DraftStatement, *, force: str | None = None, quote: str | Quote | None = None
    ) -> DraftStatement:
        """Say what has been stated already, by oneself or another, with any force."""
        self._draft._again(statement.id, self._draft._act(self.id, force, quote))
        return statement

    def agrees(self, statement: DraftStatement, *, quote: str | Quote | None = None) -> DraftStatement:
        """Take up a statement as one's own."""
        return self.says(statement, force="agreeing", quote=quote)

    def concedes(self, statement: DraftStatement, *, quote: str | Quote | None = None) -> DraftStatement:
        """Grant a statement to the other side."""
        return self.says(statement, force="conceding", quote=quote)

    def withdraws(self, statement: DraftStatement, *, quote: str | Quote | None = None) -> DraftStatement:
        """Take a statement back."""
        return self.says(statement, force="retracting", quote=quote)
