"""Questions of a million statements: argmap against the same questions written in networkx by the book.

Both sides start from the same rows and give the same answers. networkx is used as its manual has it: nodes
and edges with attributes, questions that walk `in_edges` and `out_edges` and call its algorithms. argmap's
side is what a user calls. Each side is a process of its own; what argmap makes for the first question is
measured as its index, beside the graph that networkx holds. Both sides hand over the same: what is read off
an answer of argmap's is read in the time that is measured.

``python benchmarks/questions.py [RUNS] [--statements N]``
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import random
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

STATEMENTS, SPEAKERS, ASKED = 1_000_000, 50, 10_000
LINKS, UTTERANCES = STATEMENTS * 3 // 2, STATEMENTS // 40
HERE = Path(__file__).resolve()
clock = time.process_time


def sized(statements: int) -> None:
    """Ask of a debate of another size."""
    globals().update(STATEMENTS=statements, LINKS=statements * 3 // 2, UTTERANCES=statements // 40)


def rows() -> dict[str, Any]:
    """Make the rows: the same each time; ten circles of reasons among them."""
    dice = random.Random(1)
    kinds = ["claim", "claim", "claim", "proposal", "question"]
    circles = [[1000 * c + k for k in range(c + 2)] for c in range(10)]
    drawn = [("supports", a, b) for row in circles for a, b in zip(row, [*row[1:], row[0]], strict=True)]
    while len(drawn) < LINKS:
        pair = dice.randrange(STATEMENTS), dice.randrange(STATEMENTS)
        drawn.append((dice.choice(["supports", "attacks"]), *pair))
    return {
        "speakers": [{"id": f"p{i}", "name": f"Speaker {i}"} for i in range(SPEAKERS)],
        "utterances": [
            {"id": f"u{i}", "speaker": f"p{i % SPEAKERS}", "replies_to": [f"u{i - 1}"] if i % 3 else []}
            for i in range(UTTERANCES)
        ],
        "statements": [
            {
                "id": f"s{i}",
                "kind": dice.choice(kinds),
                "text": f"Statement number {i} about something",
                "said": [{"utterance": f"u{i % UTTERANCES}"}],
            }
            for i in range(STATEMENTS)
        ],
        "links": [
            {"id": f"l{i}", "kind": kind, "sources": [f"s{source}"], "target": f"s{target}"}
            for i, (kind, source, target) in enumerate(drawn)
        ],
    }


def asked() -> list[str]:
    """Name the statements that are asked about, one by one."""
    dice = random.Random(2)
    return [f"s{dice.randrange(STATEMENTS)}" for _ in range(ASKED)]


class Argmap:
    """The questions as a user of argmap asks them."""

    def build(self, given: dict[str, Any]) -> None:
        from argmap.model import Debate

        self.debate = Debate(**given)

    def index(self) -> None:
        """Make what all questions stand on."""
        from argmap.query._blows import blows

        index = self.debate.index
        for part in ("incoming", "outgoing", "voice_codes", "reasons", "standings", "kinds", "ids"):
            getattr(index, part)
        blows(self.debate).unmet()

    def first(self) -> None:
        """Ask about one statement and one speaker for the first time, which completes the index."""
        from argmap import query

        for one in (query.dropped, query.unanswered, query.commitments):
            one(self.debate, by="p0")
        for found in query.rebuttals(self.debate, against="p0")[:1]:
            query.record(found)
        query.answered(self.debate, of="s0")
        query.lines(self.debate, of="s0")
        query.case_against(self.debate, of="s0", depth=3)

    def dropped(self) -> Any:
        from argmap import query

        return [(f.statement, f.links) for f in query.dropped(self.debate)]

    def circles(self) -> Any:
        from argmap import query

        return [f.statements for f in query.circles(self.debate)]

    def components(self) -> Any:
        from argmap import graph

        return graph.components(self.debate)

    def who_answers_whom(self) -> Any:
        from argmap import query

        return [(c.by, c.whom, c.replies, c.links) for c in query.who_answers_whom(self.debate)]

    def dropped_by(self) -> Any:
        from argmap import query

        return [(f.statement, f.links) for f in query.dropped(self.debate, by="p7")]

    def unanswered_by(self) -> Any:
        from argmap import query

        return [f.statement for f in query.unanswered(self.debate, by="p7")]

    def rebuttals(self) -> Any:
        from argmap import query

        return [
            [(r.link, r.by, r.against, r.how) for r in query.rebuttals(self.debate, of=name)]
            for name in asked()
        ]

    def committed(self) -> Any:
        from argmap import query

        return [c.statement for c in query.commitments(self.debate, by="p7")]

    def struck(self) -> Any:
        from argmap import query

        return [(r.link, r.by, r.how) for r in query.rebuttals(self.debate, against="p7")]

    def answered(self) -> Any:
        from argmap import query

        return [[(a.link, a.by) for a in query.answered(self.debate, of=name)] for name in asked()]

    def case_against(self) -> Any:
        from argmap import query

        return [
            sorted((r.statement, r.depth) for r in query.case_against(self.debate, of=name, depth=3))
            for name in asked()
        ]

    def lines(self) -> Any:
        from argmap import query

        return [
            sorted((line.ground, len(line)) for line in query.lines(self.debate, of=name)) for name in asked()
        ]


class Networkx:
    """The same questions, as the networkx manual would have them asked."""

    def build(self, given: dict[str, Any]) -> None:
        import networkx as nx

        self.graph = nx.MultiDiGraph(
            speakers={s["id"]: s for s in given["speakers"]},
            utterances={u["id"]: u for u in given["utterances"]},
        )
        for s in given["statements"]:
            self.graph.add_node(s["id"], kind=s["kind"], text=s["text"], said=s["said"])
        for k in given["links"]:
            for source in k["sources"]:
                self.graph.add_edge(source, k["target"], key=k["id"], kind=k["kind"])

    def index(self) -> None:
        """networkx has made what it stands on."""

    first = index

    def speakers(self, node: str) -> set[str]:
        utterances = self.graph.graph["utterances"]
        return {utterances[act["utterance"]]["speaker"] for act in self.graph.nodes[node]["said"]}

    def dropped(self, speaker: str | None = None) -> Any:
        found = []
        for node, kind in self.graph.nodes(data="kind"):
            own = self.speakers(node)
            if kind == "question" or (speaker is not None and speaker not in own):
                continue
            blows = [
                (source, key)
                for source, _, key, link in self.graph.in_edges(node, keys=True, data="kind")
                if link == "attacks" and self.speakers(source) - own
            ]
            if blows and not any(self.met(source) for source, _ in blows):
                found.append((node, [key for _, key in blows]))
        return found

    def met(self, source: str) -> bool:
        own = self.speakers(source)
        return any(
            kind == "attacks" and self.speakers(striker) - own
            for striker, _, kind in self.graph.in_edges(source, data="kind")
        )

    def circles(self) -> Any:
        import networkx as nx

        reasons = nx.DiGraph()
        reasons.add_edges_from((u, v) for u, v, kind in self.graph.edges(data="kind") if kind == "supports")
        return list(nx.simple_cycles(reasons))

    def components(self) -> Any:
        import networkx as nx

        return list(nx.weakly_connected_components(self.graph))

    def who_answers_whom(self) -> Any:
        utterances = self.graph.graph["utterances"]
        replies = Counter(
            (u["speaker"], utterances[to]["speaker"]) for u in utterances.values() for to in u["replies_to"]
        )
        links: Counter[tuple[str, str]] = Counter()
        for source, target in self.graph.edges():
            links.update((one, other) for one in self.speakers(source) for other in self.speakers(target))
        return [
            (one, other, replies[one, other], links[one, other])
            for one in self.graph.graph["speakers"]
            for other in self.graph.graph["speakers"]
            if one != other and (replies[one, other] or links[one, other])
        ]

    def dropped_by(self) -> Any:
        return self.dropped("p7")

    def unanswered_by(self) -> Any:
        return [
            node
            for node, kind in self.graph.nodes(data="kind")
            if kind == "proposal"
            and "p7" in (own := self.speakers(node))
            and not any(self.speakers(source) - own for source in self.graph.predecessors(node))
        ]

    def verb(self, node: str) -> str:
        reason = any(kind == "supports" for _, _, kind in self.graph.out_edges(node, data="kind"))
        return "undermines" if reason else "rebuts"

    def rebuttals(self) -> Any:
        return [
            [
                (key, tuple(self.speakers(source)), tuple(self.speakers(node)), self.verb(node))
                for source, _, key, kind in self.graph.in_edges(node, keys=True, data="kind")
                if kind == "attacks"
            ]
            for node in asked()
        ]

    def committed(self) -> Any:
        return [
            node
            for node, kind in self.graph.nodes(data="kind")
            if kind != "question" and "p7" in self.speakers(node)
        ]

    def struck(self) -> Any:
        return [
            (key, tuple(self.speakers(source)), self.verb(target))
            for source, target, key, kind in self.graph.edges(keys=True, data="kind")
            if kind == "attacks" and "p7" in self.speakers(target)
        ]

    def answered(self) -> Any:
        return [
            [
                (key, list(self.speakers(source)))
                for source, _, key in self.graph.in_edges(node, keys=True)
                if self.speakers(source) - self.speakers(node)
            ]
            for node in asked()
        ]

    def case_against(self) -> Any:
        answers = []
        for goal in asked():
            seen, todo = {(goal, False): 0}, [(goal, False)]
            for node, against in todo:
                if seen[node, against] < 3:
                    for source, _, kind in self.graph.in_edges(node, data="kind"):
                        state = source, against ^ (kind == "attacks")
                        if state not in seen:
                            seen[state] = seen[node, against] + 1
                            todo.append(state)
            answers.append(sorted((s, far) for (s, side), far in seen.items() if side and s != goal))
        return answers

    def lines(self) -> Any:
        answers = []
        for goal in asked():
            far, todo = {goal: 0}, [goal]
            grounds = []
            for node in todo:
                reasons = [s for s, _, kind in self.graph.in_edges(node, data="kind") if kind == "supports"]
                if not reasons and node != goal:
                    grounds.append((node, far[node]))
                for source in reasons:
                    if source not in far:
                        far[source] = far[node] + 1
                        todo.append(source)
            answers.append(sorted(grounds))
        return answers


WHOLE = {
    "dropped": "all dropped statements",
    "circles": "all circles of reasons",
    "components": "connected components",
    "who_answers_whom": "who answers whom",
}
LOCAL = {
    "dropped_by": "what one speaker drops",
    "unanswered_by": "what nobody takes up of one speaker’s",
    "committed": "what one speaker is committed to",
    "struck": "the blows that strike one speaker",
    "rebuttals": f"rebuttals of {ASKED:,} statements, one by one",
    "answered": f"answers to {ASKED:,} statements, one by one",
    "case_against": f"the case against {ASKED:,} statements, three steps deep",
    "lines": f"lines of argument for {ASKED:,} statements",
}


def fingerprint(answer: Any) -> str:
    """Tell two answers apart, whatever the order of what they hold: circles and components are sets."""
    rows = sorted(
        json.dumps(sorted(row) if isinstance(row, (set, list, tuple)) and _flat(row) else row)
        for row in answer
    )
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:12]


def _flat(row: Any) -> bool:
    return all(isinstance(item, str) for item in row)


def one(side: str) -> dict[str, Any]:
    """Build and ask one side, in this process."""
    sys.path.insert(0, str(HERE.parent.parent))
    from benchmarks._harness import memory

    given: Any = rows()
    player = Argmap() if side == "argmap" else Networkx()
    start, before = clock(), memory()
    player.build(given)
    found: dict[str, Any] = {"build": clock() - start}
    built = memory()
    start = clock()
    player.index()
    found["index"] = clock() - start
    kept = memory() - (built if side == "argmap" else before)
    answers = []
    for question in WHOLE:
        answers.append(measured(player, question, found))
    gc.collect()
    start, asked_all = clock(), memory()
    player.first()
    gc.collect()
    found["index"] += clock() - start
    found["memory"] = kept + max(memory() - asked_all, 0)
    for question in LOCAL:
        answers.append(measured(player, question, found))
    found["answers"] = [fingerprint(answer) for answer in answers]
    return found


def measured(player: Argmap | Networkx, question: str, found: dict[str, Any]) -> str:
    """Ask a question, note its time, and give a fingerprint of the answer."""
    gc.collect()  # what a question is measured by is its own
    start = clock()
    answer = getattr(player, question)()
    found[question] = clock() - start
    return fingerprint(answer)


def run(runs: int = 1) -> list[Any]:
    """Measure both sides in turn and give the table."""
    from benchmarks._harness import Table, in_process, middle, pair, versions

    size = f"--statements={STATEMENTS}"
    sides = (partial(in_process, HERE, "--side", side, size) for side in ("networkx", "argmap"))
    results = pair(*sides, runs)
    for a, b in results:
        if a["answers"] != b["answers"]:
            raise SystemExit(f"the two sides do not give the same answers:\n{a['answers']}\n{b['answers']}")
    table = Table(
        f"Questions of {STATEMENTS:,} statements and {LINKS:,} links",
        "Both sides are handed the same Python rows and give the same answers, all in time of the processor. "
        "Memory is, for networkx, the graph, and for argmap what its questions stand on beside the debate.",
        ("", "networkx", "argmap", "networkx ÷ argmap"),
        versions=versions("networkx", "pydantic"),
    )
    labels = {"memory": "memory of the graph, and of the index"} | WHOLE | LOCAL
    for name, label in labels.items():
        unit, scale = ("MB", 1e-6) if name == "memory" else ("ms", 1e3)
        a, b, ratio = middle((x[name], y[name]) for x, y in results)
        table.rows.append((label, f"{a * scale:,.3g} {unit}", f"{b * scale:,.3g} {unit}", f"{ratio:.1f}"))
    a, b, _ = middle((x["build"], y["build"]) for x, y in results)
    index = middle((1, y["index"]) for _, y in results)[1]
    table.rows.append(
        ("built (and checked), then the index made", f"{a:.3g} s", f"{b:.3g} + {index:.3g} s", "")
    )
    return [table]


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent.parent))
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", nargs="?", type=int, default=1)
    parser.add_argument("--statements", type=int, default=STATEMENTS)
    parser.add_argument("--side", choices=("networkx", "argmap"), help="one side alone; prints JSON")
    told = parser.parse_args()
    sized(told.statements)
    if told.side:
        print(json.dumps(one(told.side)))
    else:
        for result in run(told.runs):
            print(result)
