"""AIF, the argument interchange format, as AIFdb serves and takes it: nothing lost, in either direction.

A nodeset has three kinds of things, and a debate keeps them apart as well:

====  =====================  ====================================================================
node  in AIF                 in a debate
====  =====================  ====================================================================
L     locution               `Utterance`: speaker, words, time (`speech`)
TA    transition             `Utterance.replies_to`
YA    illocution             `Said`, with its force; between two locutions, `Utterance.reported_by`
I     information            `Claim`, `Question`, `Proposal` or `Standing` (`statements`)
RA    inference              `Link` that supports
CA    conflict               `Link` that attacks
MA    rephrase               `Link` that rephrases
PA    preference             `Link` that prefers
====  =====================  ====================================================================

The ids of nodes are the ids of utterances, statements and links. The document itself is kept under
``debate.data["aif"]``, with what the model has no place for: time stamps, row after row of unknown keys,
edges that join what AIF does not join, the annotators' own locutions. `merging` writes a debate back into it.

A debate that did not come from AIF is laid out by `laying`, with its speakers as ``participants``, as OVA
lists them. AIF has no place for titles beside the text, sources, quotes, parties, conditions, tags and
headings.

Source: Chesñevar et al. 2006, *Towards an argument interchange format*; Reed & Budzynska 2011, *How dialogues
create arguments*; the nodesets at corpora.aifdb.org.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from argmap.errors import DecodeError, ModelError
from argmap.formats._faults import settle
from argmap.formats._features import FEATURES
from argmap.formats._format import Format, Report
from argmap.formats._json import Fault, document, has_key, place, places, written
from argmap.formats.aif.laying import lay, renamed
from argmap.formats.aif.merging import merged
from argmap.formats.aif.reading import Names, frozen, keepable, read
from argmap.model import Data, Debate
from argmap.model.collector import paused
from argmap.model.later import promised
from argmap.model.values import EMPTY

__all__ = ["FORMAT", "arranged", "decode", "encode", "understood"]

_WITHOUT = {
    *("about", "names", "tenures", "sources", "addressees", "quotes", "titles", "conditions", "steps"),
    *("implicit", "relations", "tags", "headings", "data"),
}
_OURS = {"nodes", "edges", "locutions", "participants"}


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a debate from AIF.

    Args:
        strict: Refuse rows that are no graph: an edge to no node, two nodes of one id. Otherwise they take no
            part, and `report` is told of them. What is a graph and means nothing is set aside in either case,
            with a warning.

    Raises:
        DecodeError: it is no AIF; with the place.

    Example:
        >>> debate = decode('''{"nodes": [
        ...   {"nodeID": "1", "type": "L", "text": "Fiona Bruce : Fish matter."},
        ...   {"nodeID": "2", "type": "YA", "text": "Asserting", "schemeID": "74"},
        ...   {"nodeID": "3", "type": "I", "text": "fish matter"}], "edges": [
        ...   {"edgeID": "1", "fromID": "1", "toID": "2"}, {"edgeID": "2", "fromID": "2", "toID": "3"}],
        ...   "locutions": []}''')
        >>> debate.utterances[0].speaker, debate.utterances[0].text, debate.said_by("fiona-bruce")[0].text
        ('fiona-bruce', 'Fish matter.', 'fish matter')
    """
    debate, notes, faults = understood(partial(document, text, name, "AIF"), text, name)
    settle(places(text, name, faults), places(text, name, notes), strict=strict, report=report)
    return debate


def understood(
    parsed: Callable[[], dict[str, Any]], text: str, name: str, *, inside: tuple[str, ...] = ()
) -> tuple[Debate, list[Fault], list[Fault]]:
    """Make a debate of a document, which lies `inside` another or is all of it.

    The document is `parsed` once more when somebody asks for the data of the debate, and not kept till then.

    Returns:
        The debate, what was set aside, and what is wrong, each with its path.

    Raises:
        DecodeError: nothing can be made of it.
    """
    nodeset: Any = (given := parsed())
    for step in inside:
        nodeset = nodeset.get(step)
    if not isinstance(nodeset, dict) or not isinstance(nodeset.get("nodes", ()), list | tuple | None):
        raise DecodeError("AIF has a list of nodes, and here is none", place(text, inside, name))
    if not inside and "nodes" not in nodeset:
        raise DecodeError('this is no AIF: it has no "nodes"', place(text, inside, name))
    try:
        with paused(6 * len(nodeset.get("nodes") or ())):
            debate, table, _ = read(nodeset)
            keepable(given, text)
    except ModelError as error:
        raise DecodeError(str(error), place(text, (), name)) from None
    told = (table.notes, table.faults)
    notes, faults = ([(said, (*inside, *path)) for said, path in part] for part in told)
    return promised(debate, partial(_kept, parsed, inside)), notes, faults


def _kept(parsed: Callable[[], dict[str, Any]], inside: tuple[str, ...], debate: Debate) -> Data:
    """Keep a document as data, unless the debate says all that it says."""
    given = parsed()
    if not inside and given.keys() == _OURS and lay(debate).document() == given:
        return EMPTY
    return Data({"aif": frozen(given)})


def encode(debate: Debate) -> str:
    """Write a debate as AIF.

    Example:
        >>> from argmap.model import draft
        >>> with draft() as d:
        ...     _ = d.speaker("Chris Philp").claims("Fish matter")
        >>> print(encode(d.debate))
        {
          "nodes": [
            {
              "nodeID": "chris-philp-1",
              "text": "Chris Philp : ",
              "type": "L"
            },
        ...
    """
    return written(_inline(arranged(debate)))


def arranged(debate: Debate) -> dict[str, Any]:
    """Give the nodeset of a debate, written into the document that it came from, where there is one."""
    kept = debate.data.get("aif")
    given = kept.get("AIF", kept) if isinstance(kept, Mapping) else None
    if not isinstance(given, Mapping) or not isinstance(given.get("nodes", ()), tuple | None):
        return lay(debate).document()
    came, table, speech = read(_thawed(given))
    names, taken = Names.of(table, speech), set(table.ids)
    return merged(given, lay(came, names), lay(debate, names, taken - _known(came)))


def _known(debate: Debate) -> set[str]:
    return {thing.id for part in (debate.utterances, debate.statements, debate.links) for thing in part}


def _thawed(given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: list(part) if isinstance(part, tuple) else part for key, part in given.items()}


def _inline(nodeset: dict[str, Any]) -> dict[str, Any]:
    """Put schemes with their nodes, as AIFdb has them."""
    apart = nodeset.get("schemefulfillments")
    if not apart:
        return nodeset
    numbers = {str(row["nodeID"]): row["schemeID"] for row in apart}
    rows = []
    for row in nodeset["nodes"]:
        number = numbers.get(str(row["nodeID"]))
        rows.append(row if number is None else {**row, "scheme": row.get("text"), "schemeID": str(number)})
    return {**nodeset, "nodes": rows}


FORMAT = Format(
    name="aif",
    suffixes=(".aif.json", ".aif", ".json"),
    spec="AIF in JSON, as AIFdb serves it: locutions, illocutions and all (Chesñevar et al. 2006)",
    decode=decode,
    encode=encode,
    keeps=frozenset(FEATURES) - _WITHOUT,
    names=lambda debate: {"utterances": renamed(debate)},
    looks_like=lambda head: '"nodeID"' in head and not has_key(head, "AIF", "argmap"),
)
