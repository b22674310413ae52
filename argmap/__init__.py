"""Turn a political exchange into a map one can question.

A debate is a value. Load one from a file, or write one down as you hear it:

>>> import argmap as am
>>> with am.draft("The fishing deal", date="2025-06-02") as d:
...     philp = d.speaker("Chris Philp", party="Conservative")
...     cooper = d.speaker("Yvette Cooper", party="Labour", office="Home Secretary")
...     deal = philp.proposes("Suspend the fishing deal", until="the French agree to stop small boats")
...     link = philp.claims("They are smashing records").supports(deal)
...     link = cooper.claims("He let crossings soar more than tenfold on his watch").discredits(philp)
>>> debate = d.debate
>>> debate
<Debate 'The fishing deal': 4 statements, 2 links, 2 speakers>

Ask it. Her reply strikes the man, not the proposal:

>>> [(r.by, r.against, r.how) for r in am.query.rebuttals(debate)]
[(('yvette-cooper',), ('chris-philp',), 'discredits')]
>>> [s.statement for s in am.query.unanswered(debate)]
['suspend-the-fishing-deal']

Evaluate it. Her reply leaves the proposal standing, unless one holds that what he says needs his standing:

>>> am.semantics.evaluate(debate)["suspend-the-fishing-deal"]
'in'
>>> am.semantics.evaluate(debate, reading="testimony")["suspend-the-fishing-deal"]
'out'

Check it, write it, draw it:

>>> am.check(debate)
()
>>> am.loads(am.dumps(debate, "native")) == debate
True
>>> am.draw(debate).engine
'builtin'

The wings, from the ground up: `argmap.vocab` (the field's words), `argmap.model` (the debate as a value),
`argmap.graph` (as arrays, and as networkx sees it), `argmap.tabular` (as tidy tables), `argmap.query`
(questions), `argmap.transform` (earlier, smaller, merged, compared), `argmap.selection` (what is put on a
map), `argmap.semantics` (which claims stand, and why), `argmap.formats` (texts and files), `argmap.render`
(pictures). Every word is in ``docs/glossary.md``, every rule in ``docs/house.md``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import graph, vocab
from argmap.check import check
from argmap.doors import door
from argmap.errors import (
    ArgMapError,
    DecodeError,
    FormatError,
    LossError,
    ModelError,
    NotApplicable,
    ProgramMissing,
    QueryError,
    RenderError,
    SourceError,
    UnknownFormat,
    UnknownName,
)
from argmap.formats import Diagnostic, dump, dumps, load, loads, losses
from argmap.graph import to_networkx
from argmap.model import (
    Argument,
    Claim,
    Condition,
    Data,
    Debate,
    Link,
    Proposal,
    Question,
    Quote,
    Said,
    Source,
    Speaker,
    Standing,
    Statement,
    Tenure,
    Utterance,
)

if TYPE_CHECKING:
    from argmap import query, render, selection, semantics, transform
    from argmap.check import Finding, anchor
    from argmap.model import draft
    from argmap.render import Picture, Theme, draw, to_graphviz
    from argmap.tabular import frames, from_frames

__version__ = "0.1.0"

__all__ = [
    "ArgMapError",
    "Argument",
    "Claim",
    "Condition",
    "Data",
    "Debate",
    "DecodeError",
    "Diagnostic",
    "Finding",
    "FormatError",
    "Link",
    "LossError",
    "ModelError",
    "NotApplicable",
    "Picture",
    "ProgramMissing",
    "Proposal",
    "QueryError",
    "Question",
    "Quote",
    "RenderError",
    "Said",
    "Source",
    "SourceError",
    "Speaker",
    "Standing",
    "Statement",
    "Tenure",
    "Theme",
    "UnknownFormat",
    "UnknownName",
    "Utterance",
    "anchor",
    "check",
    "draft",
    "draw",
    "dump",
    "dumps",
    "frames",
    "from_frames",
    "graph",
    "load",
    "loads",
    "losses",
    "query",
    "render",
    "selection",
    "semantics",
    "to_graphviz",
    "to_networkx",
    "transform",
    "vocab",
]


_ROOMS = {
    "check": "Finding anchor",
    "model": "draft",
    "query": "",
    "render": "Picture Theme draw to_graphviz",
    "selection": "",
    "semantics": "",
    "tabular": "frames from_frames",
    "transform": "",
}
if not TYPE_CHECKING:  # which knows the names from above
    __getattr__ = door(__name__, _ROOMS)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
