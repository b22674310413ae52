"""Read an SVG back: its cards, its texts, and where they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from argmap.model import Debate
from argmap.render.text import clean, width

NAME = "{http://www.w3.org/2000/svg}"
ISOLATES = str.maketrans("", "", "\u2067\u2069")


@dataclass(frozen=True)
class Box:
    """A rectangle, with what it is called."""

    left: float
    top: float
    right: float
    bottom: float
    name: str = ""

    def holds(self, other: Box, slack: float = 0.6) -> bool:
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def tree(svg: str) -> ElementTree.Element:
    """Parse strictly, as XML."""
    return ElementTree.fromstring(svg)


def rectangle(element: ElementTree.Element, name: str = "") -> Box:
    x, y, w, h = (float(element.get(key, "0")) for key in ("x", "y", "width", "height"))
    return Box(x, y, x + w, y + h, name)


def text_box(element: ElementTree.Element) -> Box:
    """Measure a text by the font metrics: ascent 0.72 and descent 0.22 em, as Helvetica's letters reach."""
    text = "".join(element.itertext()).translate(ISOLATES)
    size = float(element.get("font-size"))
    wide = width(text, size, bold=element.get("font-weight") == "700")
    wide += float(element.get("letter-spacing", "0")) * len(text)
    x, y = float(element.get("x")), float(element.get("y"))
    left = x - {"middle": wide / 2, "end": wide}.get(element.get("text-anchor"), 0.0)
    return Box(left, y - 0.72 * size, left + wide, y + 0.22 * size, text)


def groups(svg: str, role: str) -> list[ElementTree.Element]:
    return [g for g in tree(svg).iter(f"{NAME}g") if g.get("class", "").split(" ")[0] == role]


def card_boxes(svg: str, role: str = "card") -> list[tuple[Box, list[Box]]]:
    """Give each card or pill with the texts in it."""
    return [
        (rectangle(g.find(f"{NAME}rect"), g.get("data-id", "")), [text_box(t) for t in g.iter(f"{NAME}text")])
        for g in groups(svg, role)
    ]


def page_box(svg: str) -> Box:
    x, y, w, h = map(float, tree(svg).get("viewBox").split())
    return Box(x, y, x + w, y + h)


def point(place: tuple[float, float]) -> Box:
    return Box(*place, *place)


def points(path: str) -> list[tuple[float, float]]:
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def each_card_once(svg: str, debate: Debate) -> None:
    """Hold a picture to its debate: each card and pill is there once, on the page, clear of all others."""
    cards = card_boxes(svg)
    assert sorted(box.name for box, _ in cards) == sorted(clean(s.id) for s in debate.statements)
    pills = [box for box, _ in card_boxes(svg, "relation")]
    assert len(pills) == len(debate.links)
    everything = [box for box, _ in cards] + pills
    for number, box in enumerate(everything):
        assert page_box(svg).holds(box)
        assert not [other.name for other in everything[:number] if box.meets(other)]
    for box, texts in cards:
        for text in texts:
            assert box.holds(text), text
