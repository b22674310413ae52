"""What the project says of itself is true: README, docs and examples are run, tables equal the code."""

from __future__ import annotations

import doctest
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import argmap

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=lambda p: p.name)
def test_python_blocks_run(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The Python blocks of a page run as one session, from the project's folder; pictures go elsewhere."""
    monkeypatch.chdir(ROOT)
    code = "\n".join(b for b in blocks(page, "python") if ">>>" not in b)
    code = re.sub(r'\.save\("', f'.save("{tmp_path.as_posix()}/', code)
    exec(compile(code, str(page), "exec"), {"__name__": "__page__"})


def test_shell_lines_of_the_readme_run(tmp_path: Path) -> None:
    """Each `argmap …` line runs; what it would write goes to a folder of its own."""
    for folder in ("examples", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    lines = [line.strip() for block in blocks(ROOT / "README.md", "sh") for line in block.splitlines()]
    commands = [line.partition("  #")[0] for line in lines if line.startswith("argmap ")]
    assert len(commands) >= 4
    for command in commands:
        words = [sys.executable, "-m", "argmap", *shlex.split(command)[1:]]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("script", sorted((ROOT / "examples").glob("*.py")), ids=lambda p: p.name)
def test_examples_run(
    script: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(script), run_name="__main__")
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_tables_are_those_in_the_code(page: Path) -> None:
    """``python docs/tables.py`` writes them."""
    renewed = runpy.run_path(str(ROOT / "docs" / "tables.py"))["renewed"]
    assert renewed(page.read_text(encoding="utf-8")) == page.read_text(encoding="utf-8")


def test_every_kind_and_strike_is_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    wanted = [*argmap.vocab.STRIKES, *argmap.vocab.LINKS, *argmap.vocab.STATEMENTS]
    assert not [word for word in wanted if f"**{word}**" not in glossary]
    assert not [q.name for q in argmap.query.questions() if f"**{q.name.replace('-', ' ')}**" not in glossary]


def test_the_map_in_the_readme_is_the_one_in_the_examples() -> None:
    (block,) = blocks(ROOT / "README.md", "argdown")
    assert block == (ROOT / "examples" / "the-reply.argdown").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["fishing-deal", "the-reply"])
def test_the_pictures_in_the_docs_are_those_that_are_drawn(name: str, tmp_path: Path) -> None:
    """``argmap draw examples/NAME.argdown -o docs/NAME.svg`` draws them."""
    words = [
        sys.executable,
        "-m",
        "argmap",
        "draw",
        f"examples/{name}.argdown",
        "-o",
        str(tmp_path / "it.svg"),
    ]
    subprocess.run(words, cwd=ROOT, capture_output=True, check=True)
    assert (tmp_path / "it.svg").read_bytes() == (ROOT / "docs" / f"{name}.svg").read_bytes()


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize(
    "page", [p for p in PAGES if ">>>" in p.read_text(encoding="utf-8")], ids=lambda p: p.name
)
def test_prompts_on_pages_print_what_they_say(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(
        str(page), module_relative=False, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    )
    assert result.failed == 0


def test_nothing_names_the_workplace() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    for name in tracked or [str(p.relative_to(ROOT)) for p in PAGES]:
        path = ROOT / name
        if path.suffix in {".md", ".py", ".toml", ".argdown", ".cff"} and path.name != "test_docs.py":
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"""["' ](/work|/root|/home)/""", text), (
                f"{name} names a path of one machine"
            )


def test_the_gallery_is_what_is_drawn_and_all_of_it_is_on_the_page() -> None:
    """``python docs/gallery.py`` draws it."""
    drawn = runpy.run_path(str(ROOT / "docs" / "gallery.py"))["kept"]()
    home = ROOT / "docs" / "gallery"
    assert {path.stem: path.read_text(encoding="utf-8") for path in home.iterdir()} == drawn
    page = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    assert not [name for name in drawn if f"(gallery/{name}.svg)" not in page]
