"""A large debate: argmap against a networkx MultiDiGraph that holds the same attributes.

Both sides start from the same rows. networkx is used as its users use it: the garbage collector on,
`add_node` and `add_edge`, questions written with `in_edges`, `out_edges` and `descendants`. argmap checks
every field and every reference on the way. Each question is asked once, cold. Each run is a process of its
own, the two sides in turn, and both sides must give the same answers.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

STATEMENTS, LINKS, UTTERANCES, SPEAKERS, ASKED = 200_000, 300_000, 5_000, 50, 2_000
HERE = Path(__file__).resolve()
clock = time.process_time  # one thread each: what another program takes of the machine does not count


def rows() -> dict[str, Any]:
    """Make the rows: the same each time."""
    dice = random.Random(1)
    kinds = ["claim", "claim", "claim", "proposal", "question"]
    return {
        "speakers": [{"id": f"p{i}", "name": f"Speaker {i}"} for i in range(SPEAKERS)],
        "utterances": [{"id": f"u{i}", "speaker": f"p{i % SPEAKERS}"} for i in range(UTTERANCES)],
        "statements": [
            {
                "id": f"s{i}",
                "kind": dice.choice(kinds),
                "text": f"Statement number {i} about something",
                "title": f"T{i}",
                "said": [{"utterance": f"u{i % UTTERANCES}"}],
            }
            for i in range(STATEMENTS)
        ],
        "links": [
            {
                "id": f"l{i}",
                "kind": dice.choice(["supports", "attacks"]),
                "sources": [f"s{dice.randrange(STATEMENTS)}"],
                "target": f"s{dice.randrange(STATEMENTS)}",
            }
            for i in range(LINKS)
        ],
    }


def asked() -> list[str]:
    """Name the statements whose rebuttals are asked for."""
    dice = random.Random(2)
    return [f"s{dice.randrange(STATEMENTS)}" for _ in range(ASKED)]


class Argmap:
    """The questions asked of argmap."""

    def load(self, path: str) -> None:
        from argmap import load

        self.indexed(load(path, format="native"))

    def build(self, given: dict[str, Any]) -> None:
        from argmap.model import Debate

        self.indexed(Debate(**given))

    def indexed(self, debate: Any) -> None:
        """Make the index, which networkx makes as it adds edges: who speaks, what comes in, what goes out.

        Whatever a question wants beyond that is paid for by the question, which is asked once.
        """
        self.debate = debate
        for part in ("incoming", "outgoing", "voice_codes"):
            getattr(debate.index, part)

    def unanswered(self) -> Any:
        from argmap import query

        return query.unanswered(self.debate)

    def rebuttals(self) -> Any:
        from argmap import query

        return [query.rebuttals(self.debate, of=name) for name in asked()]

    def reach(self) -> Any:
        from argmap import graph

        return graph.descendants(self.debate, "s77")

    def same(self, unanswered: Any, rebuttals: Any, reach: Any) -> list[Any]:
        return [
            sorted(found.statement for found in unanswered),
            [sorted((r.link, r.by, r.against, r.how) for r in found) for found in rebuttals],
            sorted(reach),
        ]


class Networkx:
    """The same questions, as the networkx manual would have them asked."""

    def load(self, path: str) -> None:
        with open(path, encoding="utf-8") as file:
            self.build(json.load(file))

    def build(self, given: dict[str, Any]) -> None:
        import networkx as nx

        self.graph = nx.MultiDiGraph(
            speakers={s["id"]: s for s in given["speakers"]},
            utterances={u["id"]: u for u in given["utterances"]},
        )
        for s in given["statements"]:
            self.graph.add_node(s["id"], kind=s["kind"], text=s["text"], title=s["title"], said=s["said"])
        for k in given["links"]:
            for source in k["sources"]:
                self.graph.add_edge(source, k["target"], key=k["id"], kind=k["kind"])

    def speakers(self, node: str) -> tuple[str, ...]:
        utterances = self.graph.graph["utterances"]
        return tuple(
            dict.fromkeys(utterances[act["utterance"]]["speaker"] for act in self.graph.nodes[node]["said"])
        )

    def unanswered(self) -> Any:
        found = []
        for node, kind in self.graph.nodes(data="kind"):
            if kind == "proposal":
                own = set(self.speakers(node))
                if not any(set(self.speakers(source)) - own for source in self.graph.predecessors(node)):
                    found.append(node)
        return found

    def rebuttals(self) -> Any:
        answers = []
        for node in asked():
            reason = any(kind == "supports" for _, _, kind in self.graph.out_edges(node, data="kind"))
            against = self.speakers(node)
            answers.append(
                [
                    (key, self.speakers(source), against, "undermines" if reason else "rebuts")
                    for source, _, key, kind in self.graph.in_edges(node, keys=True, data="kind")
                    if kind == "attacks"
                ]
            )
        return answers

    def reach(self) -> Any:
        import networkx as nx

        return nx.descendants(self.graph, "s77")

    def same(self, unanswered: Any, rebuttals: Any, reach: Any) -> list[Any]:
        return [sorted(unanswered), [sorted(found) for found in rebuttals], sorted(reach)]


def one(side: str, source: str) -> dict[str, Any]:
    """Build and ask one side, in this process; `source` is "rows" or a file of them."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from benchmarks._harness import memory

    from_rows = source == "rows"
    given: Any = rows() if from_rows else None
    if side == "argmap":
        from argmap.graph import descendants  # noqa: F401  imports are not timed, on either side
        from argmap.model import Debate
        from argmap.query import rebuttals, unanswered  # noqa: F401

        many = [{"kind": "claim", "id": f"x{i}", "said": [{"utterance": "u"}]} for i in range(1_000)]
        ties = [{"kind": "attacks", "id": f"l{i}", "sources": ["x1"], "target": "x2"} for i in range(1_000)]
        Debate(
            speakers=[{"id": "p"}], utterances=[{"id": "u"}], statements=many, links=ties
        )  # the validators are built once a process
    else:
        import networkx  # noqa: F401
    player = Argmap() if side == "argmap" else Networkx()
    before, start = memory(), clock()
    player.build(given) if from_rows else player.load(source)
    built = clock() - start
    held = memory() - before
    found: dict[str, Any] = {"build": built, "memory": held}
    answers = []
    for question in ("unanswered", "rebuttals", "reach"):
        start = clock()
        answers.append(getattr(player, question)())
        found[question] = clock() - start
    import hashlib

    found["answers"] = hashlib.sha256(json.dumps(player.same(*answers)).encode()).hexdigest()
    return found


def run(runs: int = 5) -> list[Any]:
    """Measure both sides in turn and give the tables."""
    from benchmarks._harness import Table, in_process, middle, pair, versions

    tables = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.json"
        path.write_text(json.dumps({"argmap": 1, **rows()}), encoding="utf-8")
        for source, about in (
            ("rows", "Both sides are handed the same Python rows; memory is what is held beside them."),
            (
                str(path),
                "Both sides read the same JSON file, with `json.load` and with `argmap.load`. "
                "Memory is what the process holds at last, with what the rows have left behind.",
            ),
        ):
            results = pair(
                partial(in_process, HERE, "networkx", source),
                partial(in_process, HERE, "argmap", source),
                runs,
            )
            if any(a["answers"] != b["answers"] for a, b in results):
                raise SystemExit("the two sides do not give the same answers")
            origin = source if source == "rows" else "a file"
            table = Table(
                f"{STATEMENTS:,} statements, {LINKS:,} links, from {origin}",
                f"{about} Medians of {runs} runs in turn; the last column is the median of the ratios.",
                ("", "networkx", "argmap", "networkx ÷ argmap"),
                versions=versions("networkx", "pydantic"),
            )
            for name, label, unit, scale in (
                ("build", "built, checked and indexed", "s", 1),
                ("memory", "memory", "MB", 1e-6),
                ("unanswered", "all unanswered proposals", "ms", 1e3),
                ("rebuttals", f"rebuttals of {ASKED:,} statements, one by one", "ms", 1e3),
                ("reach", "all that one statement bears on", "ms", 1e3),
            ):
                a, b, ratio = middle((x[name], y[name]) for x, y in results)
                table.rows.append(
                    (label, f"{a * scale:.3g} {unit}", f"{b * scale:.3g} {unit}", f"{ratio:.1f}")
                )
            tables.append(table)
    return tables


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    if len(sys.argv) > 2:
        print(json.dumps(one(*sys.argv[1:3])))
    else:
        for result in run(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
            print(result)
