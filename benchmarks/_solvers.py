"""One task with one solver, in a process of its own: ``_solvers.py side task family size``; prints JSON.

Only the task is timed: not the imports, nor making the solver's own framework from the attacks. clingo is
given the program and the facts as text, and its time has the grounding in it, as its users have. What takes
less than half a second is done up to five times, each time with a framework made anew, and the median
counts. Time is the processor's: every side works in one thread, and other programs do not count.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks._frameworks import make

clock = time.process_time
ASKED = 5
TIMES, ENOUGH = 5, 0.5
STABLE = """
{in(X)} :- arg(X).
:- in(X), in(Y), att(X,Y).
struck(Y) :- in(X), att(X,Y).
:- arg(X), not in(X), not struck(X).
#show in/1.
"""
ADMISSIBLE = """
{in(X)} :- arg(X).
:- in(X), in(Y), att(X,Y).
struck(Y) :- in(X), att(X,Y).
:- in(Y), att(X,Y), not struck(X).
#show in/1.
"""


def asked(size, sources, targets):
    """Name the arguments that are asked about: the first few that grounded leaves undecided, or the first."""
    from argmap.semantics.dung._settle import settle
    from argmap.semantics.framework import Arrows

    labels = settle(Arrows.pairs(size, sources, targets))[0]
    undecided = [x for x, label in enumerate(labels) if not label][:ASKED]
    return undecided or list(range(ASKED))


def argmap(task, size, sources, targets, names):
    from argmap.semantics import Framework, evaluate
    from argmap.semantics.dung import _sat
    from argmap.semantics.framework import Arrows, Numbered

    if task != "grounded" and _sat.present():
        import pysat.solvers  # noqa: F401
    evaluate(Framework(Numbered(1), Arrows.of(1)), "preferred").one()  # the rows are read once a process
    framework = Framework(Numbered(size), Arrows.pairs(size, sources, targets))
    start = clock()
    if task == "grounded":
        labels = evaluate(framework).labelling.labels
        return clock() - start, [labels.count(1), labels.count(2)]
    if task.startswith("one "):
        answer = evaluate(framework, task[4:]).one()
        return clock() - start, answer.verdict
    result = evaluate(framework, "preferred")
    ask = result.credulous if task == "credulous" else result.sceptical
    found = [bool(ask(str(x + 1))) for x in names]
    return clock() - start, found


def networkx(task, size, sources, targets, names):
    """The same algorithm on a graph of networkx."""
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(zip(sources, targets, strict=True))
    start = clock()
    open_ = dict(graph.in_degree())
    labels = {}
    stack = [x for x, count in open_.items() if not count]
    labels.update(dict.fromkeys(stack, 1))
    while stack:
        for y in graph.successors(stack.pop()):
            if y not in labels:
                labels[y] = 2
                for z in graph.successors(y):
                    open_[z] -= 1
                    if not open_[z] and z not in labels:
                        labels[z] = 1
                        stack.append(z)
    return clock() - start, [sum(v == k for v in labels.values()) for k in (1, 2)]


def pygarg(task, size, sources, targets, names):
    from pygarg.dung import solver

    args = [str(x) for x in range(size)]
    atts = [[str(a), str(b)] for a, b in zip(sources, targets, strict=True)]
    start = clock()
    if task == "grounded":
        return _timed(start, len(solver.compute_grounded_extension(args, atts)))
    if task.startswith("one "):
        short = {"preferred": "PR", "stable": "ST"}[task[4:]]
        found = solver.compute_some_extension(args, atts, short)
        return _timed(start, "no" if found == "NO" else "yes")
    ask = solver.credulous_acceptability if task == "credulous" else solver.skeptical_acceptability
    found = [ask(args, atts, str(x), "PR") for x in names]
    return _timed(start, [bool(one[0] if isinstance(one, tuple) else one) for one in found])


def _timed(start, found):
    return clock() - start, found


def pyarg(task, size, sources, targets, names):
    from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import (
        AbstractArgumentationFramework,
    )
    from py_arg.abstract_argumentation_classes.argument import Argument
    from py_arg.abstract_argumentation_classes.defeat import Defeat
    from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension

    args = [Argument(str(x)) for x in range(size)]
    defeats = [Defeat(args[a], args[b]) for a, b in zip(sources, targets, strict=True)]
    framework = AbstractArgumentationFramework("", args, defeats)
    start = clock()
    return _timed(start, len(get_grounded_extension(framework)))


def formal(task, size, sources, targets, names):
    from argumentation.core.dung import ArgumentationFramework, grounded_extension

    args = frozenset(map(str, range(size)))
    defeats = frozenset((str(a), str(b)) for a, b in zip(sources, targets, strict=True))
    framework = ArgumentationFramework(args, defeats)
    start = clock()
    return _timed(start, len(grounded_extension(framework)))


def clingo(task, size, sources, targets, names):
    import clingo as asp

    facts = "".join(f"arg({x})." for x in range(size))
    facts += "".join(f"att({a},{b})." for a, b in zip(sources, targets, strict=True))
    start = clock()

    def solve(program, *options, more=""):
        control = asp.Control(["1", *options])
        control.add("base", [], program + facts + more)
        control.ground([("base", [])])
        return bool(control.solve().satisfiable)

    maximal = ("--heuristic=Domain", "--enum-mode=domRec", "--dom-mod=5,16")
    if task == "one stable":
        return _timed(start, "yes" if solve(STABLE) else "no")
    if task == "one preferred":
        return _timed(start, "yes" if solve(ADMISSIBLE, *maximal) else "no")
    if task == "credulous":
        return _timed(start, [solve(ADMISSIBLE, more=f":- not in({x}).") for x in names])
    raise SystemExit("sceptical preferred acceptance is no task for one call of clingo")


SIDES = {f.__name__: f for f in (argmap, networkx, pygarg, pyarg, formal, clingo)}

if __name__ == "__main__":
    side, task, family, count = sys.argv[1:5]
    sources, targets = make(family, int(count))
    names = asked(int(count), sources, targets) if task in ("credulous", "sceptical") else []
    times = []
    while len(times) < TIMES and sum(times) < ENOUGH:
        seconds, found = SIDES[side](task, int(count), sources, targets, names)
        times.append(seconds)
    print(json.dumps([statistics.median(times), found]))
