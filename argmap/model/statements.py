"""What is claimed, proposed or asked, perhaps by many people on many days."""

from __future__ import annotations

from typing import Literal, TypeAlias

from argmap.model.speech import Said
from argmap.model.values import EMPTY, Data, value
from argmap.vocab import ConditionKind

__all__ = ["Argument", "Claim", "Condition", "Proposal", "Question", "Standing", "Statement", "StatementBase"]


@value
class StatementBase:
    """What all statements have.

    Attributes:
        title: A short name, as a reader would say it.
        text: What is stated, in a sentence.
        said: The acts that made it; several where several speakers say the same.
        implicit: True where the mapper supplied it and nobody said it.
        tags: Topics and marks, in the author's order.
        heading: The headings under which it stands, from the outermost in.
    """

    id: str
    title: str = ""
    text: str = ""
    said: tuple[Said, ...] = ()
    implicit: bool = False
    tags: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    data: Data = EMPTY

    @property
    def label(self) -> str:
        """The text, or the title, or the id: never empty."""
        return self.text or self.title or self.id

    @property
    def name(self) -> str:
        """The title, or the text, or the id: never empty."""
        return self.title or self.text or self.id


@value
class Claim(StatementBase):
    """Something that can be true or false."""

    kind: Literal["claim"] = "claim"


@value
class Condition:
    """What a proposal hangs on, as words or as a statement of the debate.

    Example:
        >>> Condition(kind="until", text="the French agree to stop small boats").kind
        'until'
    """

    kind: ConditionKind
    text: str = ""
    statement: str | None = None


@value
class Proposal(StatementBase):
    """Something to be done, perhaps under conditions."""

    kind: Literal["proposal"] = "proposal"
    conditions: tuple[Condition, ...] = ()


@value
class Question(StatementBase):
    """Something that wants an answer."""

    kind: Literal["question"] = "question"


@value
class Standing(StatementBase):
    """«This speaker can be heard on this»: the claim that a reply to the person strikes.

    It is the information node «X has ethos» of Inference Anchoring Theory (Duthie & Budzynska 2018), so
    that a reply to the person is a link like any other. `of` is the speaker's id.
    """

    kind: Literal["standing"] = "standing"
    of: str


@value
class Argument(StatementBase):
    """A titled line of reasoning: Argdown's ``<argument>``.

    `steps` are the ids of the links that carry it, in order, the last one reaching its conclusion. An
    argument without steps is a sketch: it takes part in links as a whole.
    """

    kind: Literal["argument"] = "argument"
    steps: tuple[str, ...] = ()


Statement: TypeAlias = Claim | Proposal | Question | Standing | Argument
