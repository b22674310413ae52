"""What is said and drawn in each utterance."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from itertools import chain, compress, count
from typing import TYPE_CHECKING

from argmap.model.acts import stance
from argmap.model.rows import Chains
from argmap.vocab import LINKS

if TYPE_CHECKING:
    from argmap.model.debate import Debate
    from argmap.model.index import Index

__all__ = ["Uttered"]

_CONTRADICTS = list(LINKS).index("contradicts")


class Uttered(Mapping[str, "array[int]"]):
    """For each utterance, by id, the nodes that have an act in it, and the links that follow from that.

    A link that nobody is said to have drawn is drawn wherever one of its sources is put forward, or
    said again by its author; a contradiction also where its target is. Another speaker who grants,
    disputes or reports a source draws nothing.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     ann = d.speaker("Ann")
        ...     link = ann.claims("We need it").supports(ann.proposes("Build it"))
        >>> list(d.debate.index.uttered["ann-1"])
        [0, 1, 2]
    """

    __slots__ = ("_numbers", "_places")

    def __init__(self, debate: Debate, index: Index) -> None:
        self._numbers = {name: number for number, name in enumerate(index.speaker_of)}
        # Most statements are said once, in the usual way: one sweep each finds them and their links.
        usual = [
            self._numbers[acts[0].utterance] if len(acts) == 1 and acts[0].force is None else -1
            for acts in index.acts.values
        ]
        once = array("i", map(usual.__getitem__, index.acts.numbers))
        utterances, nodes = array("i", filter((-1).__lt__, once)), array("i")
        nodes.extend(compress(count(), map((-1).__lt__, once)))
        drawn = debate.links.column("said")
        any_drawn = any(drawn)
        for link, utterance in zip(index.owners, map(once.__getitem__, index.sources.entries), strict=True):
            if utterance >= 0 and not (any_drawn and drawn[link]):
                utterances.append(utterance)
                nodes.append(index.statements + link)
        unusual = ((self._numbers[name], node) for name, node in _unusual(debate, index))
        for utterance, node in chain(_contradicted(debate, index, once), unusual):
            utterances.append(utterance)
            nodes.append(node)
        self._places = Chains(utterances, len(self._numbers), nodes)

    def __getitem__(self, utterance: str) -> array[int]:
        return array("i", sorted(set(self._places[self._numbers[utterance]])))

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _contradicted(debate: Debate, index: Index, once: array[int]) -> Iterator[tuple[int, int]]:
    """Give the contradictions that nobody is said to have drawn, with the utterances of their targets."""
    if _CONTRADICTS not in index.kinds_there:
        return
    drawn = debate.links.column("said")
    for link in compress(count(), map(_CONTRADICTS.__eq__, index.kinds)):
        target = index.targets[link]
        if not drawn[link] and target < index.statements and once[target] >= 0:
            yield once[target], index.statements + link


def _unusual(debate: Debate, index: Index) -> Iterator[tuple[str, int]]:
    """Give what is said otherwise, or drawn in so many words: by act, the utterance and the nodes."""
    said, drawn = debate.statements.column("said"), debate.links.column("said")
    for link in compress(count(), drawn):
        yield from ((act.utterance, index.statements + link) for act in drawn[link])
    kinds = debate.statements.column("kind")
    for node in index.several:
        back = [link for link in index.incoming[node] if index.kinds[link] == _CONTRADICTS]
        silent = [index.statements + k for k in (*index.outgoing[node], *back) if not drawn[k]]
        own = index.authors(node)
        for act in said[node]:
            yield act.utterance, node
            what = stance(act.force, kinds[node])
            if what == "makes" or (what == "shares" and index.speaker_of[act.utterance] in own):
                yield from ((act.utterance, link) for link in silent)
