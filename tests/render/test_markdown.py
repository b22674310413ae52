"""Markdown: what is read back is what the debate says, whatever characters it has."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings

from argmap.model import draft
from argmap.render import draw
from argmap.render.markdown import markdown
from argmap.render.text import clean

from ..strategies import debates
from .exchanges import HOSTILE, fish, hostile
from .test_views import talk


def test_an_outline_stands_each_statement_below_what_it_bears_on():
    lines = str(draw(fish(), format="markdown").data).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("- **►"))
    assert lines[start : start + 10] == [
        "- **► proposal, Ada Lovelace:** Halve the quota, **until** the herring come back",
        "  > “halve it until the herring come back”",
        r"  - \+ supports (practical reasoning): these together",
        "    - **● claim, Ada Lovelace:** There are few herring left.",
        "      > “hardly any herring left”",
        "      - ▼ undermines · **● claim, Bob Herring:** The herring have only moved north.",
        "    - **● claim, Ada Lovelace:** The nets come up empty.",
        "- **▲ standing, Ada Lovelace:** Ada Lovelace can be heard on this. *(supplied by the mapper)*",
        "  - ‼ discredits (bias) · **● claim, Bob Herring:** She has sold her own boat.",
        "    > “sold her own boat, and for a good price”",
    ]


def test_an_exchange_is_a_list_of_turns():
    body = str(draw(talk(), view="exchange", format="markdown").data).split("\n\n")[2]
    assert body.splitlines() == [
        "1. **Ann** · to Bob · 10:00",
        "   - **● claim, Ann:** It rains. *(Bob grants it)*",
        "2. **Bob** · 10:05 · in reply to 1",
        "   - **● claim, Bob:** It does not rain.",
        "     - × rebuts “It rains”",
        "     - ‼ discredits “Ann knows”",
        "   - *conceding: It rains.*",
        "- *Not said by anyone*",
        r"  - **● claim:** Rain is wet. *(supplied by the mapper)*",
        r"    - \+ supports “It does not rain”",
        "- *Not said by anyone*",
        "  - **▲ standing, Ann:** Ann knows. *(supplied by the mapper)*",
        "3. **Ann** · 10:09 · in reply to 2",
        "   - “Well.”",
    ]


def test_a_matrix_is_a_table():
    body = str(draw(talk(), view="matrix", format="markdown").data).split("\n\n")[2]
    assert body.splitlines() == [
        "| who answers ↓ whom → | Ann | Bob | in all |",
        "|---|---|---|---|",
        "| **Ann** | – | 1 replies | 1 |",
        "| **Bob** | 1 replies, 1 rebuts, 1 discredits | – | 3 |",
    ]


@pytest.mark.parametrize("view", ["map", "exchange", "matrix"])
def test_hostile_text_stays_text(view):
    text = str(draw(hostile(), view=view, format="markdown").data)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`](?!>|https?:)", text.replace("](<", "]("))
    assert "javascript:alert(1)>)" not in text


def test_a_parser_reads_the_characters_back():
    parser = pytest.importorskip("markdown_it", reason="needs markdown-it-py")
    reader = parser.MarkdownIt("commonmark", {"html": True}).enable("table")
    for text in HOSTILE:
        with draft("T") as d:
            d.speaker("Ann").claims(text)
        shown = html.unescape(re.sub("<[^>]*>", "", reader.render(markdown(d.debate))))
        assert clean(text) in clean(shown)


@settings(max_examples=25)
@given(debates())
def test_every_statement_is_in_the_outline_with_its_words(debate):
    text = markdown(debate)
    assert text.count(":** ") >= len(debate.statements)


def test_what_is_folded_is_counted():
    made = str(draw(fish(), focus="she-has-sold-her-own-boat", depth=0, format="markdown").data)
    assert "Shown: 1 of 6 statements" in made
    assert made.count(":**") == 1
