"""Models and maps against the reference: documents of our own, made-up ones, and outside ones.

What the reference makes of the documents in ``golden`` is kept beside them, and was made with

    node benchmarks/argdown_oracle.cjs FOLDER tests/formats/argdown/golden/*.argdown \
        > tests/formats/argdown/golden/oracle.jsonl

where FOLDER has ``node_modules`` with ``@argdown/node`` 1.7.5.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
POPULISM = "examples_Populism-Core-Argument-Argdown-Example.argdown"
SIZES = {  # as the authors' own tool draws the published examples
    POPULISM: "29 statements, 27 arguments, 3 groups, 60 edges",
    "examples_legalisation-softdrugs.argdown": "1 statements, 17 arguments, 0 groups, 19 edges",
    "examples_semmelweis_betz.argdown": "12 statements, 10 arguments, 2 groups, 27 edges",
    "examples_state-censorship.argdown": "2 statements, 7 arguments, 0 groups, 8 edges",
}


def run(root: Path, script: str, *arguments: object) -> list[str]:
    """Run a benchmark, and give the lines that it prints."""
    command = [sys.executable, str(root / "benchmarks" / script), *map(str, arguments)]
    path = os.pathsep.join([str(root), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert not done.stderr, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def oracle() -> str:
    """The folder in which the reference is."""
    folder = os.environ.get("ARGMAP_ARGDOWN_NODE", "")
    if shutil.which("node") is None:
        pytest.skip("node is not here")
    if not (Path(folder) / "node_modules" / "@argdown" / "node").is_dir():
        pytest.skip("@argdown/node is not here; name its folder in ARGMAP_ARGDOWN_NODE")
    return folder


def test_our_own_documents_are_read_as_the_reference_reads_them(root: Path) -> None:
    documents = len(list(GOLDEN.glob("*.argdown")))
    refused = 1  # by its grammar, so that there is no map at all
    found = run(root, "argdown_conformance.py", GOLDEN, GOLDEN / "oracle.jsonl")
    equal = [f"{n} of {n} equal ({what})" for n, what in ((documents, "model"), (documents - refused, "map"))]
    assert found == equal


@pytest.mark.corpora
def test_outside_documents_are_read_and_drawn_as_the_reference_does(root: Path, corpora: Path) -> None:
    found = run(root, "argdown_conformance.py", corpora / "argdown", corpora / "argdown.oracle.jsonl")
    assert found == ["224 of 224 equal (model)", "210 of 210 equal (map)"]


@pytest.mark.corpora
@pytest.mark.node
def test_the_published_examples_have_the_published_sizes(root: Path, corpora: Path, oracle: str) -> None:
    names = [corpora / "argdown" / name for name in SIZES]
    found = run(root, "argdown_maps.py", oracle, *names)
    assert found == [
        *(f"{corpora / 'argdown' / name}: {size}" for name, size in SIZES.items()),
        "4 of 4 equal (map)",
    ]


@pytest.mark.node
def test_the_kept_answers_are_the_references_own(root: Path, oracle: str) -> None:
    command = ["node", str(root / "benchmarks" / "argdown_oracle.cjs"), oracle]
    command += map(str, sorted(GOLDEN.glob("*.argdown")))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == (GOLDEN / "oracle.jsonl").read_text(encoding="utf-8")


@pytest.mark.node
def test_made_up_documents_give_the_references_maps(root: Path, oracle: str) -> None:
    (last,) = run(root, "argdown_maps.py", oracle, 300, 20)
    assert last.startswith("300 of 300 equal")
