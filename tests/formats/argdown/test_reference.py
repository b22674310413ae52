"""What is written is read by the reference parser as it was meant. Needs node and @argdown/node 1.7.

Name a folder with ``node_modules`` in ARGMAP_ARGDOWN_NODE, or install the package globally.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from argmap.formats.argdown import decode, encode, inline
from argmap.formats.argdown.plan import Plan
from argmap.model import Argument, Debate
from tests.strategies import debates

pytestmark = pytest.mark.node
HERE = Path(__file__).parent
Oracle = Callable[[list[str]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    """Ask the reference parser what it makes of some texts."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not here")
    folder = os.environ.get("ARGMAP_ARGDOWN_NODE", "")
    if not folder and (npm := shutil.which("npm")):
        root = subprocess.run([npm, "root", "-g"], capture_output=True, text=True, check=False)
        folder = str(Path(root.stdout.strip()).parent)
    if not (Path(folder) / "node_modules" / "@argdown" / "node").is_dir():
        pytest.skip("@argdown/node is not here; name its folder in ARGMAP_ARGDOWN_NODE")

    def ask(texts: list[str]) -> list[dict[str, Any]]:
        command = [node, str(HERE / "oracle.cjs"), folder]
        done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    return ask


def assert_agrees(debate: Debate, text: str, answer: dict[str, Any]) -> None:
    assert not answer["errors"], f"{answer['errors'][0]}\n{text}"
    plan, model = Plan.of(debate), answer["json"]
    for s in debate.statements:
        title = plan.titles[s.id]
        table = model["arguments" if isinstance(s, Argument) else "statements"]
        if title and inline.is_plain(s.text):
            texts = [
                (m.get("text") or "").strip() for m in table[title]["members"] if not m.get("isReference")
            ]
            assert texts == [s.text]
        elif not title:
            assert s.text in [(m.get("text") or "").strip() for e in table.values() for m in e["members"]]
        if title and plan.tags_inline(s):
            assert tuple(table[title].get("tags") or ()) == s.tags
    signs = {"supports": "support", "attacks": "attack", "contradicts": "contradictory"}
    theirs = {
        (r["relationType"], *_ends(r["relationType"], str(r["from"]), str(r.get("to"))))
        for r in model["relations"]
    }
    for link in debate.links:
        ends = (*link.sources, link.target)
        if plan.shapes[link.id] == "nested" and not any(plan.is_argument(end) for end in ends):
            pair = _ends(signs[link.kind], *(plan.titles[end] for end in ends))
            assert (signs[link.kind], *pair) in theirs


def _ends(kind: str, source: str, target: str) -> tuple[str, str]:
    return (min(source, target), max(source, target)) if kind == "contradictory" else (source, target)


def test_the_reference_reads_what_is_written_as_it_was_meant(oracle: Oracle) -> None:
    written: list[tuple[Debate, str]] = []

    @settings(
        max_examples=200, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
    )
    @given(debates())
    def collect(debate: Debate) -> None:
        written.append((debate, encode(debate)))

    collect()
    for (debate, text), answer in zip(written, oracle([t for _, t in written]), strict=True):
        assert_agrees(debate, text, answer)


def test_the_project_own_files_agree(oracle: Oracle, root: Path) -> None:
    files = [HERE / "identity.argdown", root / "examples" / "fishing-deal.argdown"]
    pairs = [(d, encode(d, layout="new")) for d in (decode(f.read_text(encoding="utf-8")) for f in files)]
    for (debate, text), answer in zip(pairs, oracle([t for _, t in pairs]), strict=True):
        assert_agrees(debate, text, answer)
