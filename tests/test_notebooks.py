"""The notebooks run, and show what they say they show."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))
RUNNER = runpy.run_path(str(ROOT / "docs" / "notebooks.py"))


def words(notebook: str) -> list[tuple[str, Any]]:
    """What stands under the cells, without the ink of pictures, which their own tests hold."""
    found = []
    for cell in json.loads(notebook)["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {"stdout": output.get("text")})
            found += [
                (kind, None if kind == "image/svg+xml" or "Picture" in str(text) else "".join(text))
                for kind, text in data.items()
            ]
    return found


def test_there_are_five() -> None:
    assert len(NOTEBOOKS) == 5


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_notebook_shows_what_its_code_gives(path: Path) -> None:
    """``python docs/notebooks.py`` writes it."""
    kept = path.read_text(encoding="utf-8")
    fresh = RUNNER["renewed"](kept)
    assert words(fresh) == words(kept)
    sources = [[cell["source"] for cell in json.loads(text)["cells"]] for text in (fresh, kept)]
    assert sources[0] == sources[1]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_notebook_is_short_and_speaks_first(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert 8 <= len(cells) <= 15
    assert cells[0]["cell_type"] == "markdown"
    assert "".join(cells[0]["source"]).startswith("# ")
    assert path.stat().st_size < 100_000
    assert all(cell["execution_count"] is None for cell in cells if cell["cell_type"] == "code")


def test_what_the_notebooks_say_of_what_they_show() -> None:
    """The sentences beside the code hold of what stands under it."""
    shown = {p.stem: [str(text) for _, text in words(p.read_text(encoding="utf-8"))] for p in NOTEBOOKS}
    asked, standing = shown["question-an-exchange"], shown["which-claims-stand"]
    assert any(text.startswith("()\nshould be suspended until") for text in asked)
    assert any(text.rstrip().endswith("discredits Chris Philp with “No lessons from him”.") for text in asked)
    assert "'out'" in standing
    assert any("nothing attacks it" in text for text in standing)
    assert "True" in shown["compare-two-mappings"]
    assert "()\n23 nodes; the same\n" in shown["a-television-debate"]
    assert "()" in shown["first-map"]


def test_a_cell_shows_what_is_printed_and_what_its_last_line_gives() -> None:
    shown = RUNNER["shown"]
    session: dict[str, Any] = {}
    assert shown("a = 2", session, "<cell>") == []
    stream, result = shown("print('two')\na", session, "<cell>")
    assert stream["text"] == ["two\n"]
    assert result["data"] == {"text/plain": ["2"]}
    assert shown("a;", session, "<cell>") == []
    with pytest.raises(ZeroDivisionError):
        shown("1 / 0", session, "<cell>")
