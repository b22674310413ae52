"""The site of the documentation builds without a warning, every link leads somewhere, nothing is left out."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

import argmap

ROOT = Path(argmap.__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    for name in ("mkdocs", "mkdocstrings", "mkdocstrings_handlers"):
        if find_spec(name) is None:
            pytest.skip(f'{name} is not installed; pip install "argmap[docs]"')
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


class Page(HTMLParser):
    """The places of a page, and where its links lead."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: list[str] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.places |= {given[key] for key in ("id", "name") if given.get(key)}
        self.links += [given[key] for key in ("href", "src") if given.get(key)]


def test_every_link_of_the_site_leads_somewhere(site):
    pages = {file: Page(file) for file in site.rglob("*.html") if file.name != "404.html"}
    assert len(pages) > 25
    inner = 0
    for file, page in pages.items():
        for link in page.links:
            if re.match(r"\w+:|//", link):
                continue
            where, place = urldefrag(link)
            target = (file.parent / unquote(where)).resolve() if where else file
            target = target / "index.html" if target.is_dir() else target
            assert target.exists(), f"{file.name}: {link}"
            if place and target in pages:
                assert unquote(place) in pages[target].places, f"{file.name}: {link}"
            inner += 1
    assert inner > 500


def test_every_wing_shows_its_names_and_every_notebook_its_pictures(site):
    for wing in runpy.run_path(str(ROOT / "docs" / "hooks.py"))["WINGS"]:
        places = Page(site / "api" / f"{wing}.html").places
        for name in getattr(argmap, wing).__all__:
            thing = getattr(getattr(argmap, wing), name)
            if callable(thing) and getattr(thing, "__doc__", None) and hasattr(thing, "__module__"):
                assert any(place.endswith(f".{name}") for place in places), f"argmap.{wing}.{name}"
    for notebook in (ROOT / "examples").glob("*.ipynb"):
        page = (site / "notebooks" / f"{notebook.stem}.html").read_text(encoding="utf-8")
        assert f'src="{notebook.stem}-1.svg"' in page
