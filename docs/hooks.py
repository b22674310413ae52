"""What the site has besides the pages of this folder: README, notebooks, examples, the API from docstrings.

MkDocs calls these hooks (`mkdocs.yml` names them). Nothing is copied into the folder: what lies elsewhere is
given to MkDocs as generated files, and links that lead out of the folder are turned to where those stand.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WINGS = (
    "model", "check", "graph", "selection", "tabular", "query", "transform", "semantics", "formats", "render",
    "live", "vocab", "errors",
)  # fmt: skip
_ALSO = ("CHANGELOG.md", "CITATION.cff", "LICENSE")
_LINK = re.compile(r"(\]\()([^)\s]+)(\))")


def on_config(config: Any) -> Any:
    """Add the pages that are made here to the table of contents."""
    if not any("Notebooks" in part for part in config["nav"]):
        notebooks = [f"notebooks/{path.stem}.md" for path in _notebooks()]
        config["nav"] += [
            {"Notebooks": notebooks},
            {"API": [{f"argmap.{wing}": f"api/{wing}.md"} for wing in WINGS]},
            {"Changes": "CHANGELOG.md"},
        ]
    return config


def on_files(files: Any, *, config: Any) -> Any:
    """Add the files that lie elsewhere."""
    from mkdocs.structure.files import File

    made = {"index.md": _turned((ROOT / "README.md").read_text(encoding="utf-8"), readme=True)}
    for wing in WINGS:
        made[f"api/{wing}.md"] = f"# argmap.{wing}\n\n::: argmap.{wing}\n"
    for path in _notebooks():
        made |= page_of(json.loads(path.read_text(encoding="utf-8")), path.stem)
    for name in _ALSO:
        made[name] = (ROOT / name).read_text(encoding="utf-8")
    for folder in ("examples", "seeds"):
        for path in sorted((ROOT / folder).iterdir()):
            if path.is_file():
                made[f"{folder}/{path.name}"] = path.read_text(encoding="utf-8")
    for name, content in made.items():
        files.append(File.generated(config, name, content=content))
    return files


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """Turn the links of a page of this folder."""
    return markdown if page.file.generated_by else _turned(markdown)


def _turned(markdown: str, *, readme: bool = False) -> str:
    """Turn links that lead out of the folder of the docs, seen from README or from a page of the folder."""

    def turned(found: re.Match[str]) -> str:
        before, target, after = found.groups()
        if readme:
            target = target.removeprefix("docs/")
        return before + re.sub(r"^\.\./", "", target) + after

    return _LINK.sub(turned, markdown)


def _notebooks() -> list[Path]:
    return sorted((ROOT / "examples").glob("*.ipynb"))


def page_of(notebook: dict[str, Any], name: str) -> dict[str, str]:
    """Write a notebook as Markdown: its words, its code, and what that gave; pictures are files beside it."""
    out: list[str] = []
    made: dict[str, str] = {}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            out.append(source)
            continue
        out.append(f"```python\n{source}\n```")
        for output in cell["outputs"]:
            data = output.get("data", {})
            if "image/svg+xml" in data:
                file = f"{name}-{len(made) + 1}.svg"
                made[f"notebooks/{file}"] = "".join(data["image/svg+xml"])
                out.append(f"![What the cell shows]({file})")
            else:
                text = "".join(output.get("text", data.get("text/plain", "")))
                out.append(f"```text\n{text.rstrip()}\n```")
    return {f"notebooks/{name}.md": "\n\n".join(out) + "\n", **made}
