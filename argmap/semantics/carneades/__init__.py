"""Issues: positions weighed against one another, by a standard of proof.

Acceptance asks which claims survive attack; strength, how firm they are. A debate in a parliament asks a
third thing: of several motions, which one prevails, given what speaks for each and how much it takes? The
Carneades Argument Evaluation Structure answers that (Gordon, Prakken & Walton, «The Carneades model of
argument and burden of proof», AIJ 2007; in its second form Gordon & Walton, «Formalizing balancing
arguments», COMMA 2016). Statements are in, out or undecided; reasons have weights that may hang on what is
in; an issue goes to the position that is ahead by the issue's standard. It needs no search: one sweep along
the reasons is enough, whatever circles there are.

`decide` reads a debate as a case and settles it; `settle` settles a case that was made by hand.
"""

from argmap.semantics.carneades.case import Case, Issue, Premise, Reason
from argmap.semantics.carneades.decision import Decision, Outcome, settle
from argmap.semantics.carneades.reading import case, decide
from argmap.semantics.carneades.standards import STANDARDS, Standard, standard
from argmap.semantics.carneades.weighing import WEIGHINGS, weigh

__all__ = [
    "STANDARDS",
    "WEIGHINGS",
    "Case",
    "Decision",
    "Issue",
    "Outcome",
    "Premise",
    "Reason",
    "Standard",
    "case",
    "decide",
    "settle",
    "standard",
    "weigh",
]
