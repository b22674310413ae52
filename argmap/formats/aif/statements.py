"""Information nodes as statements; the acts that make them.

A node that says of a speaker that he «has ethos» is that speaker's standing.

Source: Chesñevar et al. 2006, *Towards an argument interchange format*; AIF as AIFdb serves it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.formats.aif.names import is_question
from argmap.model import Said
from argmap.model.columns import of_columns
from argmap.model.series import Coded
from argmap.vocab import FORCES, default_force

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.aif.speech import Act, Speech
    from argmap.formats.aif.table import Table
    from argmap.model import Statement
    from argmap.model.series import Series

__all__ = ["ETHOS", "Acts", "Statements", "of_standing"]

ETHOS, _HEARD = " has ethos", " can be heard on this."  # the theory's words, and argmap's


class Acts:
    """The acts of nodes, kept by number; equal ones have one number, and none have 0.

    Attributes:
        values: For each number, the acts.
    """

    def __init__(self, table: Table, speech: Speech) -> None:
        self.values: list[tuple[Said, ...]] = [()]
        self._of = speech.acts
        self._ids = table.ids
        self._numbers: dict[tuple[int, str | None], int] = {}

    def said(self, node: int, usual: str) -> int:
        """Give the acts of a node, without the force that is usual there."""
        acts = self._of.get(node)
        if acts is None:
            return 0
        if len(acts) == 1:
            return self._one(acts[0], usual)
        self.values.append(tuple([self.values[self._one(act, usual)][0] for act in acts]))
        return len(self.values) - 1

    def _one(self, act: Act, usual: str) -> int:
        key = act[0], None if act[1] == usual else act[1]
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.values)
            self.values.append((Said(utterance=self._ids[act[0]], force=key[1]),))
        return number

    def direct(self, node: int) -> tuple[str, ...]:
        """Give the forces with which utterances make a node, without those that follow from a step."""
        acts = self._of.get(node)
        return tuple([act[1] for act in acts if act[0] == act[3]]) if acts is not None else ()


class Statements:
    """The statements of a document as columns.

    Attributes:
        said: For each, the number of its acts.
        of: For each place of a standing, the speaker.
    """

    def __init__(self, table: Table, speech: Speech) -> None:
        nodes = table.of("I")
        self.ids = list(map(table.ids.__getitem__, nodes))
        self.texts = list(map(table.texts.__getitem__, nodes))
        self.kinds: list[str] = []
        self.said: list[int] = []
        self.of: dict[int, str] = {}
        self.acts = Acts(table, speech)
        labels = {who.label: name for name, who in speech.speakers.items()}
        kinds, said, acts, direct = self.kinds.append, self.said.append, self.acts.said, self.acts.direct
        for place, (node, text) in enumerate(zip(nodes, self.texts, strict=True)):
            if ETHOS in text or text.endswith(_HEARD):
                standing = _standing(text, labels)
                if standing is not None:
                    self.of[place], self.texts[place] = standing
                    kinds("standing")
                    said(acts(node, "asserting"))
                    continue
            kind, usual = _kind(direct(node))
            kinds(kind)
            said(acts(node, usual))

    def add(self, id: str, text: str, of: str) -> None:
        """Take a standing in that no node says, and nobody."""
        self.of[len(self.ids)] = of
        self.ids.append(id)
        self.texts.append(text)
        self.kinds.append("standing")
        self.said.append(0)

    def series(self) -> Series[Statement]:
        """Give the statements."""
        more: dict[str, Sequence[object]] = {}
        if self.of:
            places = range(len(self.ids))
            more["of"] = list(map(self.of.get, places))
            more["implicit"] = [place in self.of and not self.said[place] for place in places]
        said = Coded(self.acts.values, self.said)
        return of_columns("statements", id=self.ids, kind=self.kinds, text=self.texts, said=said, **more)


@lru_cache(4096)
def _kind(direct: tuple[str, ...]) -> tuple[str, str]:
    """Tell what a statement is by the forces with which utterances make it, and the usual force of such."""
    if "proposing" in direct:
        return "proposal", default_force("proposal")
    if any(map(is_question, direct)) and not any(map(_makes, direct)):
        return "question", default_force("question")
    return "claim", "asserting"


def of_standing(words: str, label: str) -> str:
    """Say in the words of the theory that a speaker can be heard, and then what the debate has for it.

    Example:
        >>> of_standing("", "Ann"), of_standing("Ann has ethos", "Ann"), of_standing("Ann knows fish", "Ann")
        ('Ann has ethos: ', 'Ann has ethos', 'Ann has ethos: Ann knows fish')
    """
    if words in (f"{label}{ETHOS}", f"{label}{_HEARD}"):
        return words
    return f"{label}{ETHOS}: {words}"


def _standing(text: str, labels: dict[str, str]) -> tuple[str, str] | None:
    """Find whose standing a text is, and in what words."""
    for has in (ETHOS, _HEARD):
        if text.endswith(has) and text[: -len(has)] in labels:
            return labels[text[: -len(has)]], text
    who, sign, words = text.partition(f"{ETHOS}: ")
    return (labels[who], words) if sign and who in labels else None


def _makes(force: str) -> bool:
    return force not in FORCES or FORCES[force].stance == "makes"
