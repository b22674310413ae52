"""Run the notebooks of ``examples/`` and write down what they show: ``python docs/notebooks.py``.

The cells of a notebook run one after the other in one namespace, in a copy of its folder, so that what it
saves is gone afterwards. What is printed and what the last line of a cell gives are kept with the cell, a
picture as SVG; a test holds the words of every notebook to what its code gives.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = tuple(sorted((ROOT / "examples").glob("*.ipynb")))
_ABOUT = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def renewed(notebook: str) -> str:
    """Give a notebook with its outputs made anew."""
    cells = []
    with _folder():
        session: dict[str, Any] = {"__name__": "__notebook__"}
        for number, cell in enumerate(json.loads(notebook)["cells"], 1):
            kept = {"cell_type": cell["cell_type"], "id": f"cell-{number}", "metadata": {}}
            if cell["cell_type"] == "code":
                outputs = shown("".join(cell["source"]), session, f"<cell {number}>")
                kept |= {"execution_count": None, "outputs": outputs}
            cells.append(kept | {"source": cell["source"]})
    whole = {"cells": cells, "metadata": _ABOUT, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def shown(code: str, session: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """Run one cell, and give its outputs: what it printed, and what its last line gives."""
    tree = ast.parse(code, name)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    value = None
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, name, "exec"), session)
        if isinstance(last, ast.Expr) and not code.rstrip().endswith(";"):
            value = eval(compile(ast.Expression(last.value), name, "eval"), session)
    outputs: list[dict[str, Any]] = []
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": lines(printed.getvalue())})
    if value is not None:
        data = {kind: lines(text) for kind, text in bundle(value).items()}
        outputs.append(
            {"data": data, "execution_count": None, "metadata": {}, "output_type": "execute_result"}
        )
    return outputs


def bundle(value: Any) -> dict[str, str]:
    """Give what a notebook keeps of a value: its words, and a picture or HTML where it has one."""
    if hasattr(value, "_repr_mimebundle_"):
        return dict(sorted(value._repr_mimebundle_().items()))
    more = {"text/html": value._repr_html_()} if hasattr(value, "_repr_html_") else {}
    return {**more, "text/plain": repr(value)}


def lines(text: str) -> list[str]:
    """Split a text as a notebook stores it: a line each, with its end."""
    return text.splitlines(keepends=True)


@contextlib.contextmanager
def _folder() -> Iterator[None]:
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "seeds"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        os.chdir(Path(folder) / "examples")
        try:
            yield
        finally:
            os.chdir(before)


if __name__ == "__main__":
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        if renewed(text) != text:
            path.write_text(renewed(text), encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
