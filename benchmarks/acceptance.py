"""Acceptance: which claims stand, against the solvers that Python can install.

Every run is a process of its own, and the sides run in turn. The graphs are made by `_frameworks`; a side
that is not done within the limit is shown with it, and is not tried on a larger graph. All sides must agree.

``python benchmarks/acceptance.py`` measures all; with a size behind it, argmap alone at that size.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks._harness import ROOT, Table, environment, in_process, memory, versions

HERE = Path(__file__).resolve()
LIMIT = 20
PEERS = ("pygarg", "python-sat", "clingo", "networkx", "python-argumentation", "formal-argumentation")
Names = tuple[str, ...]
TASKS = ("one preferred", "one stable", "credulous", "sceptical")
clock = time.process_time  # one thread: what another program takes of the machine does not count


def timed(python: str, side: str, task: str, family: str, size: int) -> tuple[float, object] | None:
    """Give the seconds and the answer of one run, or None where it is not done within the limit."""
    path = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    command = [python, str(HERE.parent / "_solvers.py"), side, task, family, str(size)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, env=path, timeout=LIMIT + size / 10_000
        )
    except subprocess.TimeoutExpired:
        return None
    seconds, found = json.loads(done.stdout.splitlines()[-1])
    return seconds, found


def words(seconds: float | None) -> str:
    if seconds is None:
        return f"> {LIMIT} s"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def compared(title: str, about: str, tasks: Names, families: Names, sides: Names,
             sizes: tuple[int, ...], runs: int = 3) -> Table:  # fmt: skip
    """Measure some tasks with all sides, and hold their answers against one another."""
    python = environment("acceptance", *PEERS)
    table = Table(title, about, ("task", "graph", "arguments", *sides, "slowest ÷ argmap", "next ÷ argmap"))
    late: set[tuple[str, str, str]] = set()
    for task in tasks:
        for family in families:
            for size in sizes:
                found: dict[str, list[float]] = {side: [] for side in sides}
                answers = {}
                for _ in range(runs):
                    for side in sides:
                        if (side, task, family) in late or (side == "clingo" and task == "sceptical"):
                            continue
                        own = sys.executable if side == "argmap" else python
                        once = timed(own, side, task, family, size)
                        if once is None:
                            late.add((side, task, family))
                            continue
                        found[side].append(once[0])
                        answers[side] = (
                            once[1][0] if isinstance(once[1], list) and task == "grounded" else once[1]
                        )
                assert len({json.dumps(answer) for answer in answers.values()}) == 1, (
                    task,
                    family,
                    size,
                    answers,
                )
                middle = {side: median(times) for side, times in found.items() if times}
                others = sorted(t / middle["argmap"] for side, t in middle.items() if side != "argmap")
                ratio = (f"{others[-1]:.0f}", f"{others[0]:.1f}") if others else ("–", "–")
                table.rows.append(
                    (
                        task,
                        family,
                        f"{size:,}",
                        *(_cell(side, task, family, middle, late) for side in sides),
                        *ratio,
                    )
                )
    table.versions = versions(*PEERS)
    return table


def _cell(
    side: str, task: str, family: str, middle: dict[str, float], late: set[tuple[str, str, str]]
) -> str:
    if side in middle:
        return words(middle[side])
    return words(None) if (side, task, family) in late else "–"


def written(size: int) -> str:
    """Give a debate-shaped graph as text; another process makes it, so that this one's memory stays small."""
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    code = f"from benchmarks._frameworks import text; print(text('debate', {size}), end='')"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=path).stdout


def alone(size: int) -> dict[str, object]:
    """Measure argmap by itself on one debate-shaped graph, in this process."""
    from argmap.semantics import evaluate, loads, why
    from argmap.semantics.dung import _sat

    evaluate(loads("p af 1\n"), "preferred").one()
    content = written(size)
    found: dict[str, object] = {}
    held = memory()
    start = clock()
    framework = loads(content)
    found["read"] = clock() - start
    start = clock()
    labels = evaluate(framework).labelling.labels
    found["grounded"] = clock() - start
    found["memory"] = memory() - held
    decided = [str(x + 1) for x, label in enumerate(labels) if label]
    start = clock()
    why(framework, decided[0])
    found["first why"] = clock() - start
    asked = decided[:: max(1, len(decided) // 2000)]
    times = []
    for name in asked:
        start = clock()
        why(framework, name)
        times.append(clock() - start)
    found["why"], found["slowest why"] = median(times), max(times)
    _sat.present = lambda: False  # as on a machine without the extra
    start = clock()
    accepted = {}
    for name in ("complete", "preferred", "stable", "semi-stable"):
        result = evaluate(framework, name)
        accepted[name] = [len(result.accepted("credulously")), len(result.accepted("sceptically"))]
    extensions = evaluate(framework, "preferred").all()
    count = extensions.count
    found["all"] = clock() - start
    found["extensions"] = str(extensions)
    found["digits"] = count is not None and count.bit_length()
    found["accepted"] = accepted
    return found


def debate(size: int) -> dict[str, float]:
    """Label a debate with speakers, of whom two are struck, and ask it for its first reasons."""
    from argmap.model import Debate
    from argmap.semantics import evaluate, why
    from benchmarks._frameworks import make

    def built(size: int) -> Debate:
        attacks = list(enumerate(zip(*make("debate", size), strict=True)))
        claims = [
            {"id": f"s{i}", "kind": "claim", "said": [{"utterance": f"u{i % 5_000}"}]} for i in range(size)
        ]
        standings = [{"id": f"z{i}", "kind": "standing", "of": f"p{i}"} for i in range(2)]
        links = [
            {"id": f"l{i}", "kind": "attacks", "sources": [f"s{a}"], "target": f"s{b}"}
            for i, (a, b) in attacks
        ]
        blows = [
            {"id": f"b{i}", "kind": "attacks", "sources": [f"s{9 + i}"], "target": f"z{i}"} for i in range(2)
        ]
        return Debate(
            speakers=[{"id": f"p{i}", "name": f"Speaker {i}"} for i in range(50)],
            utterances=[{"id": f"u{i}", "speaker": f"p{i % 50}"} for i in range(5_000)],
            statements=[*claims, *standings],
            links=[*links, *blows],
        )

    small = built(100)
    evaluate(small)
    why(small, "s1")
    large = built(size)
    start = clock()
    labels = evaluate(large).labelling
    found = {"labelling": clock() - start}
    asked = [f"s{i}" for i in range(100)]  # s0, s1, s50 and s51 are of those who are struck
    times = []
    for name in asked:
        start = clock()
        why(large, name)
        times.append(clock() - start)
    found["undecided"] = sum(labels[name] == "undecided" for name in asked)
    found["first why"], found["slowest why"] = times[0], max(times)
    return found


def graph_memory(size: int) -> int:
    """Give what networkx holds for the same graph, and its labels."""
    import networkx as nx

    lines = written(size).splitlines()[1:]
    held = memory()
    graph = nx.DiGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(tuple(map(int, line.split())) for line in lines)
    return memory() - held


def budget(seconds: float) -> dict[str, object]:
    """Ask a dense graph that nobody solves, and say how long it took to say so, and what it held."""
    from argmap.semantics import Framework, evaluate
    from argmap.semantics.framework import Arrows, Numbered
    from benchmarks._frameworks import make

    wall = time.perf_counter  # a budget is of seconds by the clock
    size = 10_000
    framework = Framework(Numbered(size), Arrows.pairs(size, *make("er4", size)))
    found: dict[str, object] = {}
    evaluate(Framework(Numbered(1), Arrows.of(1)), "preferred").one()
    held = memory()
    for name in ("one preferred", "one stable", "one semi-stable"):
        result = evaluate(framework, name[4:], seconds=seconds)
        start = wall()
        answer = result.one()
        found[name] = [wall() - start, answer.verdict, answer.certificate is not None]
    result = evaluate(framework, "stable", seconds=seconds)
    start = wall()
    verdict = result.sceptical("1").verdict
    found["sceptical stable"] = [wall() - start, verdict, False]
    found["memory"] = memory() - held
    return found


def run() -> list[Table]:
    """Measure all."""
    sides = ("argmap", "networkx", "formal", "pyarg", "pygarg")
    tables = [
        compared(
            "Grounded, against other Python",
            "One labelling of a debate-shaped graph; medians of 3.",
            ("grounded",), ("debate",), sides, (300, 1_000, 10_000, 100_000),
        ),
        compared(
            "One extension, and five questions",
            "One preferred and one stable extension; whether each of five undecided arguments is credulously "
            "and sceptically accepted, preferred. Graphs as debates are shaped, and sparse ones. "
            "clingo runs an encoding of admissible or stable sets, its heuristic set to maximal ones. Of the "
            "compiled solvers of the competition none stands on PyPI, npm or in Debian.",
            TASKS, ("debate", "ba2", "er1.5"), ("argmap", "clingo", "pygarg"), (1_000, 10_000, 100_000), 1,
        ),
        compared(
            "A million arguments",
            "The same tasks, argmap alone.",
            TASKS, ("debate", "ba2"), ("argmap",), (1_000_000,), 1,
        ),
    ]  # fmt: skip
    own = Table(
        "argmap by itself, debate-shaped",
        "Reading the competition’s format, labelling, then without a solver: all credulous and sceptical "
        "answers of complete, preferred, stable and semi-stable, and the exact number of preferred "
        "extensions. Memory is the framework with its labels and rounds, against networkx’s graph.",
        ("arguments", "read", "grounded", "÷ read", "a reason (median, slowest, first)", "all answers",
         "preferred", "memory", "networkx ÷ argmap"),
    )  # fmt: skip
    for size in (10_000, 100_000, 1_000_000):
        all_runs = [in_process(HERE, "alone", str(size)) for _ in range(3 if size < 1_000_000 else 1)]
        found = {
            k: median(r[k] for r in all_runs) for k, v in all_runs[0].items() if isinstance(v, (int, float))
        }
        other = in_process(HERE, "networkx", str(size))
        reasons = ", ".join(words(found[k]) for k in ("why", "slowest why", "first why"))
        own.rows.append(
            (f"{size:,}", words(found["read"]), words(found["grounded"]),
             f"{found['grounded'] / found['read']:.2f}", reasons, words(found["all"]),
             str(all_runs[0]["extensions"]).split(" pref")[0],
             f"{found['memory'] / 1e6:.0f} MB", f"{other / found['memory']:.1f}")
        )  # fmt: skip
    own.versions = versions("networkx", "python-sat")
    talk = in_process(HERE, "debate", "100000")
    own.about += (
        f" The first reason of a debate of 100,000 statements, with speakers, two of them struck: "
        f"{words(talk['first why'])}; the slowest of a hundred: {words(talk['slowest why'])}."
    )
    hard = Table(
        "A budget of 5 seconds on a graph that nobody solves",
        "Attacks at random, 10,000 arguments, four attacks to each.",
        ("question", "took", "answer", "best known is given"),
    )
    found = in_process(HERE, "budget", "5")
    held = found.pop("memory")
    for name, (seconds, verdict, known) in found.items():
        hard.rows.append((name, words(seconds), verdict, "yes" if known else "–"))
    hard.about += f" Memory held beside the graph: {held / 1e6:.0f} MB."
    hard.versions = own.versions
    return [*tables, own, hard]


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["alone", size]:
            print(json.dumps(alone(int(size))))
        case ["networkx", size]:
            print(json.dumps(graph_memory(int(size))))
        case ["debate", size]:
            print(json.dumps(debate(int(size))))
        case ["budget", seconds]:
            print(json.dumps(budget(float(seconds))))
        case [size]:
            print(json.dumps(alone(int(size)), indent=1))
        case _:
            for one in run():
                print(one)
