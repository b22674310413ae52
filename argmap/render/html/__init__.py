"""One offline page: the map to walk through, down to the spoken words.

The whole page is in the file: the map as SVG, every statement as an entry of a nested outline, every
source with the words marked that are quoted from it. That much works without a script, for screen readers
and in print; a few kilobytes of script add zoom, filters, keys, and the panel in which an entry opens
beside its source. The page asks the network for nothing, and its content security policy forbids it to.

Sources: Content Security Policy Level 3, §2.3 (hashes); WAI-ARIA 1.2; HTML Living Standard, «details».
"""

from __future__ import annotations

import base64
import hashlib
import html
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

from argmap.render.address import safe_url
from argmap.render.html.entries import Entries
from argmap.render.html.texts import Texts
from argmap.render.options import Options
from argmap.render.page import page
from argmap.render.paint import colours
from argmap.render.renderer import Renderer
from argmap.render.scene import Scene, scene
from argmap.render.svg import write
from argmap.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import Debate

__all__ = ["RENDERER", "document"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def document(debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None) -> str:
    """Write a debate as one page that needs nothing else.

    Texts of sources are shown where the map may read them (see `argmap.check`); else their names are.

    Example:
        >>> from argmap.model import draft
        >>> with draft("The fishing deal") as d:
        ...     deal = d.speaker("Chris Philp").proposes("Suspend the fishing deal")
        >>> print(document(d.debate))
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        ...
    """
    options = options or Options()
    set_ = scene(debate, options, badges)
    texts = Texts(debate)
    outline = Entries(debate, set_, texts, badges or {}).outline()  # which marks the quotes in the texts
    script = (files(__package__) / "page.js").read_text(encoding="utf-8")
    style = (files(__package__) / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    title = html.escape(set_.title or "An argument map")
    untitled = replace(set_, title="", kicker="", deck="")  # the page has said that above
    drawn = page(untitled, options)
    shape = ' class="wide"' if drawn.width > drawn.height else ""  # how the map lies on paper
    picture = write(drawn).replace('role="img"', 'role="group"', 1)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{html.escape(set_.language)}" dir="{set_.way}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}; script-src \'sha256-{digest}\'">',
        f"<title>{title}</title><style>{_palette(set_)}{style}</style></head><body{shape}>",
        '<a class="skip" href="#outline">Go to the outline</a>',
        f"<header><h1>{title}</h1>{_deck(set_)}</header>",
        f'<main><section class="map" aria-label="Map">{_tools(set_)}',
        f'<div class="view">{picture}</div></section>',
        '<section class="side" aria-label="Words">',
        '<div class="panel" id="panel" role="region" aria-live="polite" aria-label="Chosen statement">',
        '<p class="hint">Choose a card to see its words where they stand, and what bears on it.</p></div>',
        f"{texts.html()}</section>",
        f'<section class="outline" id="outline"><h2>Outline</h2>{outline}</section></main>',
        f"<footer>{_foot(set_.foot)}</footer>",
        f"<script>{script}</script></body></html>",
    ]
    return "\n".join(lines) + "\n"


def _palette(scene: Scene) -> str:
    """Give the picture's colours to the page, by day and by night."""
    day, night = colours(scene)

    def rules(table: Mapping[str, str]) -> str:
        return "".join(f"--{role}:{colour};" for role, colour in table.items())

    family = html.escape(scene.theme.family, quote=False)
    dark = f"@media (prefers-color-scheme:dark){{:root{{{rules(night)}}}}}" if night else ""
    scheme = "light dark" if night else "light"
    return f":root{{color-scheme:{scheme};--family:{family};{rules(day)}}}{dark}\n"


def _deck(scene: Scene) -> str:
    said = [text for text in (scene.kicker, scene.deck) if text]
    return "".join(f'<p class="deck">{html.escape(text)}</p>' for text in said)


def _tools(scene: Scene) -> str:
    """Write the buttons and the filters; they are of use with a script only."""
    kinds = list(dict.fromkeys(card.kind for card in scene.cards))
    groups = [
        ("Speakers", "by", [(voice.id, voice.name) for voice in scene.voices]),
        ("Kinds", "kind", [(kind, kind) for kind in kinds]),
        ("Relations", "relation", [(name, scene.theme.looks[name].word) for name in scene.relations]),
    ]
    boxes = "".join(
        f"<fieldset><legend>{legend}</legend>"
        + "".join(
            f'<label><input type="checkbox" checked data-{name}="{html.escape(value)}"> '
            f"{html.escape(clean(word))}</label>"
            for value, word in choices
        )
        + "</fieldset>"
        for legend, name, choices in groups
        if choices
    )
    buttons = "".join(
        f'<button type="button" data-zoom="{way}" aria-label="{label}" title="{label}">{sign}</button>'
        for way, sign, label in (("+", "+", "Closer"), ("-", "−", "Further"), ("0", "⤢", "The whole map"))
    )
    return (
        f'<div class="tools" role="group" aria-label="Map tools">{buttons}'
        f"<details><summary>Filter</summary>{boxes}</details></div>"
    )


def _foot(lines: Iterable[tuple[str, str]]) -> str:
    out = []
    for text, address in lines:
        url = safe_url(address)
        said = html.escape(text)
        link = f'<a href="{html.escape(url)}" rel="noopener noreferrer">{said}</a>' if url else said
        out.append(f"<p>{link}</p>")
    return "".join(out)


RENDERER = Renderer(name="html", suffixes=(".html", ".htm"), media="text/html", draw=document)
