"""The page: what stands in it without a script, and what a person can do in it with one."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

import argmap
from argmap.model import Debate
from argmap.render.html import document

from .driver import Browser, browser
from .exchanges import fish, many, nobody, one

ROOT = Path(argmap.__file__).resolve().parent.parent
SPECIMEN = ROOT / "examples" / "fishing-deal.argdown"


class Reader(HTMLParser):
    """Gather ids, links and elements, and see that what is opened is closed."""

    VOID = frozenset({"meta", "input", "br", "hr", "img", "link"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hashes: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.outward: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        assert not any(name.startswith("on") for name in given), f"{tag} has a handler"
        self.tags.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        address = given.get("href") or given.get("src") or ""
        (self.hashes if address.startswith("#") else self.outward).append(address.removeprefix("#"))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


@pytest.mark.parametrize("make", [fish, one, nobody, lambda: many(40), Debate], ids=str)
def test_a_page_is_well_formed_and_its_links_lead_somewhere(make):
    read = Reader(document(make()))
    assert len(set(read.ids)) == len(read.ids)
    assert set(read.hashes) - {""} <= set(read.ids)


def test_every_statement_and_every_quote_of_the_specimen_is_there_without_a_script():
    debate = argmap.load(SPECIMEN)
    page = document(debate)
    read = Reader(page)
    assert page.count('class="entry"') == len(debate.statements)
    quotes = [quote for s in debate.statements for act in s.said for quote in act.quotes]
    assert [name for name in read.ids if re.fullmatch(r"q\d+", name)]
    assert sum(bool(re.fullmatch(r"q\d+", name)) for name in read.ids) == len(quotes)
    text = (ROOT / "seeds" / "000_53d30814408ff0b2.txt").read_text(encoding="utf-8")
    words = re.search(r'<div class="words" dir="auto">(.*?)</div></article>', page, re.S)[1]
    assert html.unescape(re.sub(r"<[^>]+>", "", words)) == text


def test_quotes_that_overlap_are_both_marked():
    page = {"id": "page", "text": "They are smashing records, they say."}
    said = [
        {"utterance": "u", "quotes": [{"source": "page", "exact": words}]}
        for words in ("They are smashing records", "smashing records, they say")
    ]
    debate = Debate(
        sources=[page], utterances=[{"id": "u"}], statements=[{"id": "a", "kind": "claim", "said": said}]
    )
    marks = re.findall(r'<mark data-q="([^"]*)">([^<]*)</mark>', document(debate))
    assert marks == [("q1", "They are "), ("q1 q2", "smashing records"), ("q2", ", they say")]


def test_a_source_that_cannot_be_read_is_left_out_and_its_quotes_lead_nowhere():
    quote = {"source": "page", "exact": "No"}
    debate = Debate(
        sources=[{"id": "page", "path": "not-there.txt"}],
        utterances=[{"id": "u"}],
        statements=[
            {
                "id": "a",
                "kind": "claim",
                "said": [{"utterance": "u", "quotes": [quote]}],
            }
        ],
    )
    page = document(debate)
    assert "<mark" not in page
    assert "“No”" in page


HOSTILE = "</script><script>document.title='x'</script><img src=x onerror=alert(1)>\"'&"


def hostile() -> Debate:
    quote = {"source": "page", "exact": HOSTILE}
    return Debate(
        title=HOSTILE,
        summary=HOSTILE,
        occasion=HOSTILE,
        language='en" onload="alert(1)',
        speakers=[{"id": HOSTILE, "name": HOSTILE, "parties": [{"name": HOSTILE}]}],
        sources=[{"id": "page", "title": HOSTILE, "text": HOSTILE, "url": "javascript:alert(1)"}],
        utterances=[{"id": "u", "speaker": HOSTILE}],
        statements=[
            {
                "id": HOSTILE,
                "kind": "proposal",
                "title": HOSTILE,
                "text": HOSTILE,
                "conditions": [{"kind": "if", "text": HOSTILE}],
                "said": [{"utterance": "u", "force": HOSTILE, "quotes": [quote]}],
            },
            {"id": "b", "kind": "claim", "text": HOSTILE},
        ],
        links=[{"id": "l", "kind": "attacks", "sources": ["b"], "target": HOSTILE, "scheme": HOSTILE}],
    )


def test_hostile_text_stays_text():
    page = document(hostile(), badges={HOSTILE: HOSTILE})
    read = Reader(page)
    assert read.tags.count("script") == 1
    assert "img" not in read.tags
    assert not any(address.startswith("javascript:") for address in read.outward)


# -- in the browser ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def window():
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "deal.html"
    debate = argmap.load(SPECIMEN)
    argmap.draw(debate, format="html", badges=argmap.query.badges(debate)).save(path)
    return path.as_uri()


def box(window: Browser) -> list[float]:
    return [
        float(n)
        for n in window.run("return document.querySelector('.view svg').getAttribute('viewBox')").split()
    ]


def marked(window: Browser) -> str:
    return window.run("return [...document.querySelectorAll('mark.on')].map(m => m.textContent).join('')")


@pytest.mark.browser
def test_zoom_and_pan(window, address):
    window.open(address)
    whole = box(window)
    window.wheel((400, 500), -200)
    closer = box(window)
    assert closer[2] < whole[2]
    window.drag((500, 500), (560, 530))
    moved = box(window)
    assert moved[2] == closer[2]
    assert moved[0] < closer[0]
    assert moved[1] < closer[1]
    window.click("[data-zoom='0']")
    assert box(window) == whole


@pytest.mark.browser
def test_a_card_shows_its_words_in_the_source_and_what_bears_on_it(window, address):
    window.open(address)
    window.run(
        "document.querySelector('.card[data-id=crossings-rose-tenfold]')"
        ".dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    assert marked(window) == "small boat crossings soar more than tenfold on his watch"
    assert "No lessons from him" in window.run("return document.getElementById('panel').textContent")
    seen = window.run(
        "const m = document.querySelector('mark.on').getBoundingClientRect(),"
        "s = document.querySelector('.source').getBoundingClientRect();"
        "return m.top >= s.top && m.bottom <= s.bottom"
    )
    assert seen
    window.click("#panel .relations a")
    assert "we won’t take lessons from a former immigration minister" in marked(window)


@pytest.mark.browser
def test_an_address_leads_to_a_statement(window, address):
    window.open(f"{address}#s-smashing-records")
    assert marked(window) == "They’re not smashing gangs, they’re smashing records"
    window.run_later("setTimeout(arguments[0], 300)")
    assert window.run("return window.scrollY") == 0


@pytest.mark.browser
def test_keys_alone_are_enough(window, address):
    window.open(address)
    window.run("document.querySelector('.card[tabindex=\"0\"]').focus()")
    first = window.run("return document.activeElement.dataset.id")
    window.press("\ue014", "\ue007")  # right arrow, enter
    chosen = window.run("return document.querySelector('.card.on').dataset.id")
    assert chosen != first
    assert window.run("return document.querySelectorAll('.card[tabindex=\"0\"]').length") == 1
    assert marked(window)
    window.press("\ue00c")  # escape
    assert marked(window) == ""


@pytest.mark.browser
def test_filters_put_cards_aside(window, address):
    window.open(address)
    window.click(".tools summary")
    window.click(".tools input[data-by=cooper]")
    off = window.run("return [...document.querySelectorAll('.card.off')].map(c => c.dataset.speaker)")
    assert off
    assert set(off) == {"cooper"}
    assert window.run("return document.querySelectorAll('.card[data-speaker=cooper]:not(.off)').length") == 0


@pytest.mark.browser
def test_without_a_script_the_outline_opens_and_the_words_stand_there(address):
    with browser(scripts=False) as window:
        window.open(address)
        # the driver's own scripts run all the same; the page's do not
        assert not window.run("return document.documentElement.classList.contains('live')")
        assert window.run("return getComputedStyle(document.querySelector('.tools')).display") == "none"
        window.click(".outline summary")
        assert window.run("return document.querySelector('.outline details').open") is False
        assert window.run("return document.querySelectorAll('mark').length") > 20


def printed(address: str, folder: Path, *, scripts: bool) -> str:
    """Print a page and give its text, the pages apart."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    with browser(scripts=scripts) as window:
        window.open(address)
        (folder / "page.pdf").write_bytes(window.paper())
    done = subprocess.run([reader, "page.pdf", "-"], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_nothing_is_shut_and_there_are_no_controls(address, tmp_path, scripts):
    first, *rest = printed(address, tmp_path, scripts=scripts).split("\f")
    assert "Filter" not in first  # the map has a page of its own
    text = " ".join(" ".join(rest).split())
    debate = argmap.load(SPECIMEN)
    outline = text[text.index("Outline") :]
    for statement in debate.statements:
        assert outline.count(statement.label.split(" – ")[0][:40]) >= 1, statement.id
    assert "Which other goals does it get in the way of?" in outline
    assert "▶" not in text
    assert "▼" not in text


@pytest.mark.browser
def test_nothing_is_fetched_and_nothing_complains(address, tmp_path):
    bad = tmp_path / "hostile.html"
    bad.write_text(document(hostile(), badges={HOSTILE: HOSTILE}), encoding="utf-8")
    with browser() as window:
        window.open("about:blank")
        window.log("performance")  # what the browser asks for when it starts
        for page in (address, bad.as_uri()):
            window.open(page)
            assert window.run("return document.documentElement.classList.contains('live')")
            assert window.run("return document.title") != "x"
        assert window.log("browser") == []
        sent = re.findall(r'"url":"([^"]*)"', str([entry["message"] for entry in window.log("performance")]))
        assert [url for url in sent if url.startswith(("http", "ws", "ftp"))] == []


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_audit_of_accessibility_finds_nothing_serious(address, dark):
    axe = os.environ.get("ARGMAP_AXE")
    if not axe:
        pytest.skip("ARGMAP_AXE names no axe-core script")
    with browser(dark=dark) as window:
        window.open(f"{address}#s-no-lessons-from-him")
        assert window.run("return matchMedia('(prefers-color-scheme: dark)').matches") is dark
        window.run(Path(axe).read_text(encoding="utf-8"))
        found = window.run_later(
            "const done = arguments[0]; axe.run().then(r => done(r.violations.map("
            "v => [v.impact, v.id, v.nodes.length, v.nodes[0].html])))"
        )
    assert [each for each in found if each[0] in ("serious", "critical")] == []
