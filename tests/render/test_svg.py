"""The drawing: well-formed, harmless, fitting, the same every time, and readable without eyes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

import argmap
from argmap import Theme
from argmap.model import Debate, draft
from argmap.render import Options
from argmap.render.layout import Box, Wire, layout
from argmap.render.marks import Block, Group, Page, Shape, Words
from argmap.render.page import page
from argmap.render.palette import LOOKS
from argmap.render.scene import scene
from argmap.render.svg import write
from argmap.render.text import width
from tests.strategies import debates

from .exchanges import ALL, HOSTILE, arabic, fish, kinds, many
from .reading import NAME, card_boxes, groups, page_box, point, points, rectangle, text_box, tree

HERE = Path(__file__).parent
LETTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


def drawn(debate, **options):
    return argmap.draw(debate, **options).svg


@pytest.fixture(scope="module", params=list(ALL))
def svg(request):
    return drawn(ALL[request.param]())


def test_every_text_is_inside_its_card(svg):
    for role in ("card", "relation"):
        for box, texts in card_boxes(svg, role):
            for text in texts:
                assert box.holds(text), f"{text} runs out of {box}"


def test_no_two_cards_overlap(svg):
    boxes = [box for role in ("card", "relation") for box, _ in card_boxes(svg, role)]
    for number, box in enumerate(boxes):
        assert not [other.name for other in boxes[:number] if box.meets(other)]


def test_everything_is_on_the_page(svg):
    page = page_box(svg)
    for element in tree(svg).iter(f"{NAME}rect"):
        assert page.holds(rectangle(element))
    for element in tree(svg).iter(f"{NAME}text"):
        assert page.holds(text_box(element))
    for element in tree(svg).iter(f"{NAME}path"):
        assert all(
            page.left <= x <= page.right and page.top <= y <= page.bottom for x, y in points(element.get("d"))
        )


@pytest.mark.parametrize("direction", ["LR", "RL", "TB"])
@pytest.mark.parametrize("pills", ["words", "signs"])
def test_cards_fit_in_every_direction(direction, pills):
    text = drawn(kinds(), direction=direction, pills=pills)
    page = page_box(text)
    boxes = [box for role in ("card", "relation") for box, _ in card_boxes(text, role)]
    for number, box in enumerate(boxes):
        assert page.holds(box)
        assert not [other.name for other in boxes[:number] if box.meets(other)]


@given(debates())
@settings(max_examples=40)
def test_any_debate_is_drawn_whole(debate):
    text = drawn(debate)
    page = page_box(text)
    cards, pills = card_boxes(text), card_boxes(text, "relation")
    assert [len(cards), len(pills)] == [len(debate.statements), len(debate.links)]
    seen = []
    for box, texts in (*cards, *pills):
        assert page.holds(box)
        assert all(box.holds(inner) for inner in texts)
        assert not [other.name for other in seen if box.meets(other)]
        seen.append(box)


def test_right_to_left_is_a_mirror():
    left = {box.name: box for box, _ in card_boxes(drawn(fish()))}
    right = {box.name: box for box, _ in card_boxes(drawn(fish(), direction="RL"))}
    wide = page_box(drawn(fish())).right
    for name, box in left.items():
        assert (right[name].left, right[name].top) == pytest.approx((wide - box.right, box.top), abs=0.02)


def test_the_proposal_stands_leftmost_and_replies_to_its_right():
    boxes = {box.name: box for box, _ in card_boxes(drawn(fish()))}
    assert boxes["halve-the-quota"].left == min(box.left for box in boxes.values())
    assert boxes["there-are-few-herring-left"].left > boxes["halve-the-quota"].right
    assert boxes["the-herring-have-only-moved-north"].left > boxes["there-are-few-herring-left"].right


def test_columns_align():
    boxes = {box.name: box for box, _ in card_boxes(drawn(fish()))}
    assert boxes["she-has-sold-her-own-boat"].left == pytest.approx(
        boxes["there-are-few-herring-left"].left, abs=0.02
    )


@pytest.mark.parametrize("name", ["fish", "kinds", "circles", "forty"])
@pytest.mark.parametrize("direction", ["LR", "RL", "TB"])
def test_every_line_goes_from_what_is_struck_by_its_pill_to_what_strikes(name, direction):
    debate = ALL[name]()
    text = drawn(debate, direction=direction)
    boxes = {box.name: box for role in ("card", "relation") for box, _ in card_boxes(text, role)}
    (wires,) = groups(text, "wires")
    lines = [points(path.get("d")) for path in wires if re.fullmatch(r"M[^MLZ]*", path.get("d"))]
    assert len(lines) == sum(1 + len(link.sources) for link in debate.links)
    at = iter(lines)
    room = 20  # for a head
    for link in debate.links:
        line = next(at)
        assert boxes[link.target].holds(point(line[0]), room)
        assert not boxes[link.target].holds(point(line[0]), 1)
        assert boxes[link.id].holds(point(line[-1]), 1)
        for source in link.sources:
            line = next(at)
            assert boxes[link.id].holds(point(line[0]), 1)
            assert boxes[source].holds(point(line[-1]), room if link.kind == "contradicts" else 0.1)


def test_two_way_links_have_two_heads():
    with draft() as d:
        ada, bob = d.speaker("Ada"), d.speaker("Bob")
        ada.claims("Yes.").contradicts(bob.claims("No."))
    one = drawn(d.debate)
    (wires,) = groups(one, "wires")
    bars = [path for path in wires if "C" not in path.get("d")]
    assert len(bars) == 2
    with draft() as d:
        ada, bob = d.speaker("Ada"), d.speaker("Bob")
        ada.claims("Yes.").attacks(bob.claims("No."))
    (wires,) = groups(drawn(d.debate), "wires")
    assert len([path for path in wires if "C" not in path.get("d")]) == 1


def test_each_relation_is_told_four_ways():
    text = drawn(kinds(), title="")
    for relation, look in LOOKS.items():
        pills = [g for g in groups(text, "relation") if g.get("class") == f"relation {relation}"]
        assert pills, relation
        words = ["".join(t.itertext()) for t in pills[0].iter(f"{NAME}text")]
        assert look.word in words
        assert pills[0].findall(f"{NAME}path")  # the sign
        assert f's-{relation}"' in text or f's-rel-{relation}"' in text


def test_what_strikes_the_speaker_says_so():
    words = [
        ["".join(t.itertext()) for t in g.iter(f"{NAME}text")] for g in groups(drawn(fish()), "relation")
    ]
    assert ["discredits", "strikes the speaker", "bias"] in words


# -- harmless -------------------------------------------------------------------------------------------


def test_nothing_in_it_runs():
    text = drawn(ALL["hostile"]())
    root = tree(text)
    for element in root.iter():
        assert element.tag.removeprefix(NAME) in {
            "svg",
            "title",
            "desc",
            "style",
            "g",
            "rect",
            "path",
            "text",
            "a",
        }
        for key, value in element.attrib.items():
            assert not key.lower().startswith("on"), key
            if key == "href":
                assert re.match(r"(https?:|mailto:)", value), value
    assert not LETTERS.search(text)
    (style,) = root.iter(f"{NAME}style")
    rule = r"#argmap-[0-9a-f]{10} \.[fs]-[a-z0-9-]+\{(fill|stroke):#[0-9A-F]{6}\}"
    assert re.fullmatch(rf"@media \(prefers-color-scheme:dark\)\{{({rule})+\}}", style.text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_as_text(text):
    with draft() as d:
        d.speaker("Eve").claims(text, id="x")
    (group,) = groups(drawn(d.debate), "card")
    shown = "".join("".join(t.itertext()) for t in group.iter(f"{NAME}text"))
    plain = LETTERS.sub("\ufffd", " ".join(text.replace("\x07", "\ufffd").split()))
    assert plain.replace(" ", "") in shown.replace(" ", "")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "java\tscript:x",
        "data:text/html,x",
        "//evil.example",
        "vbscript:x",
    ],
)
def test_an_address_that_does_something_leads_nowhere(url):
    debate = Debate(sources=[{"id": "s", "title": "Minutes", "url": url}])
    assert "<a " not in drawn(debate)
    assert "Source: Minutes" in drawn(debate)


@pytest.mark.parametrize("url", ["https://example.org/?a=1&b=2", "mailto:a@example.org", "minutes/1.html#p"])
def test_an_address_that_leads_somewhere_is_a_link(url):
    debate = Debate(sources=[{"id": "s", "title": "Minutes", "url": url}])
    (link,) = tree(drawn(debate)).iter(f"{NAME}a")
    assert link.get("href") == url


# -- two lights, many programs --------------------------------------------------------------------------


def test_light_and_dark_are_in_one_file_without_variables():
    text = drawn(kinds())
    assert "prefers-color-scheme:dark" in text
    assert "var(" not in text
    assert "prefers-color-scheme" not in drawn(kinds(), theme=Theme.plain())
    night = drawn(kinds(), theme="night")
    assert "prefers-color-scheme" not in night
    assert Theme().night.page in night


def test_every_colour_that_changes_has_its_rule():
    text = drawn(kinds())
    (style,) = tree(text).iter(f"{NAME}style")
    for letter, role in set(re.findall(r'\b([fs])-((?:rel|voice)-\w+|\w+)[ "]', text)):
        if role not in ("page",) or letter == "f":
            assert f".{letter}-{role}{{" in style.text, role


def test_two_pictures_in_one_page_share_no_id_and_no_rule():
    one, two = drawn(fish()), drawn(kinds())
    ids = [set(re.findall(r'(?<!-)\bid="([^"]+)"', text)) for text in (one, two)]
    assert not ids[0] & ids[1]
    for text, own in ((one, ids[0]), (two, ids[1])):
        assert set(re.findall(r"#(argmap-\w+) ", text)) <= own


# -- without eyes ---------------------------------------------------------------------------------------


def test_it_is_an_image_with_a_title_and_a_description():
    root = tree(drawn(fish()))
    assert root.get("role") == "img"
    title, told = (
        next(element for element in root if element.get("id") == name)
        for name in root.get("aria-labelledby").split()
    )
    assert title.text == "The herring quota"
    assert "“She has sold her own boat” discredits" in told.text
    assert root.get("lang") == "en"
    assert tree(drawn(arabic())).get("lang") == "ar"


def test_cards_have_names_and_data_for_scripts_of_a_page():
    (first, *_) = groups(drawn(fish()), "card")
    assert (first.get("data-id"), first.get("data-speaker")) == ("halve-the-quota", "ada-lovelace")
    assert first.find(f"{NAME}title").text == "Ada Lovelace — proposal: Halve the quota."


def test_arabic_stands_at_the_right_of_its_card():
    cards = [(box, texts) for box, texts in card_boxes(drawn(arabic())) if box.name != "an-english-sentence"]
    assert len(cards) == 3
    for box, texts in cards:
        ends = [box.right - text.right for text in texts if any("\u0600" <= c <= "\u06ff" for c in text.name)]
        assert min(ends) == (56 if box.name.startswith("standing") else 16)  # the padding, and the likeness
        assert max(ends) < 90


# -- always the same ------------------------------------------------------------------------------------

_SCRIPT = "import argmap, sys; sys.path.insert(0, {folder!r}); from tests.render.exchanges import ALL\n"
_SCRIPT += "for name in ALL: print(argmap.draw(ALL[name](), format={format!r}).data)"


@pytest.mark.parametrize("format", ["svg", "dot", "pdf"])
def test_the_same_bytes_whatever_the_hash_seed(format):
    root = HERE.parent.parent
    names = "name for name in ALL if name in ('fish', 'kinds', 'forty')"
    code = _SCRIPT.format(folder=str(root), format=format).replace(
        "for name in ALL:", f"for name in ({names}):"
    )
    out = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    ]
    assert out[0] == out[1]
    assert len(out[0]) > 10_000


def test_an_empty_debate_says_so():
    assert "Nothing has been stated yet." in drawn(Debate())


def test_a_thousand_cards_are_drawn_at_all():
    text = drawn(many(1000))
    assert len(groups(text, "card")) == 1000


def test_each_mark_is_one_plain_element():
    page = Page(
        width=100,
        height=50.5,
        marks=(
            Group(
                (
                    Block(1, 2, 30, 40, 5, fill="card", stroke="line", weight=2, dash=(3, 1.5)),
                    Shape((("M", (0, 0)), ("C", (1, 2, 3, 4, 5, 6.126)), ("Z", ())), stroke="ink", dots=True),
                    Words(9, 8, "a < b", 12, bold=True, anchor="right", href="https://example.org/?a&b"),
                ),
                "card claim",
                (("id", "x"),),
                "Ada: a < b",
            ),
        ),
        day={"card": "#FFFFFF", "line": "#CCCCCC", "ink": "#000000"},
        night={"card": "#111111", "line": "#CCCCCC", "ink": "#EEEEEE"},
        title="T",
        told="D",
        language="cy",
        way="ltr",
        family="Arial",
        engine="",
    )
    text = write(page)
    name = re.search(r"argmap-[0-9a-f]{10}", text)[0]
    assert text.replace(name, "ID") == (
        '<svg xmlns="http://www.w3.org/2000/svg" id="ID" viewBox="0 0 100 50.5" width="100" height="50.5" '
        'role="img" aria-labelledby="ID-title ID-desc" lang="cy" font-family="Arial" '
        'style="max-width:100%;height:auto">\n'
        '<title id="ID-title">T</title>\n'
        '<desc id="ID-desc">D</desc>\n'
        "<style>@media (prefers-color-scheme:dark){#ID .f-card{fill:#111111}#ID .s-card{stroke:#111111}"
        "#ID .f-ink{fill:#EEEEEE}#ID .s-ink{stroke:#EEEEEE}}</style>\n"
        '<g class="card claim" data-id="x"><title>Ada: a &lt; b</title>\n'
        '<rect x="1" y="2" width="30" height="40" rx="5" class="f-card s-line" fill="#FFFFFF" '
        'stroke="#CCCCCC" stroke-width="2" stroke-dasharray="3 1.5"/>\n'
        '<path d="M0 0C1 2 3 4 5 6.13Z" class="s-ink" fill="none" stroke="#000000" stroke-linecap="round" '
        'stroke-linejoin="round"/>\n'
        '<a href="https://example.org/?a&amp;b"><text x="9" y="8" font-size="12" class="f-ink" '
        'fill="#000000" font-weight="700" text-anchor="end">a &lt; b</text></a>\n'
        "</g>\n"
        "</svg>\n"
    )


def test_heads_that_meet_on_a_pill_stand_apart():
    def link(name, kind, sources, target):
        return {"id": name, "kind": kind, "sources": sources.split(), "target": target}

    debate = Debate(
        statements=[{"kind": "claim", "id": name, "text": f"Claim {name}"} for name in "abcdefgh"],
        links=[
            link("l1", "supports", "b c", "a"),
            link("l2", "attacks", "d", "l1"),
            link("l3", "attacks", "e", "l2"),
            link("l4", "supports", "f g", "l2"),
            link("l5", "contradicts", "h", "a"),
            link("l6", "attacks", "a", "l5"),
        ],
    )
    made = scene(debate, Options())
    high = {pill.id: pill.height for pill in made.pills}
    assert high["l1"] > high["l3"] == high["l4"] == 24
    boxes = [Box(item.id, item.width, item.height) for item in (*made.cards, *made.pills)]
    wires = [Wire(tail=tie.id, head=tie.target) for tie in made.ties]
    wires += [Wire(tail=source, head=tie.id) for tie in made.ties for source in tie.sources]
    placed = layout(boxes, wires, engine="builtin")
    for pill in made.pills:
        ends = [route[0] for route, wire in zip(placed.routes, wires, strict=True) if wire.head == pill.id]
        ends += [route[-1] for route, wire in zip(placed.routes, wires, strict=True) if wire.tail == pill.id]
        for side in {x for x, _ in ends}:
            heights = sorted(y for x, y in ends if x == side)
            assert all(lower - upper > 12 for upper, lower in pairwise(heights)), pill.id


@pytest.mark.parametrize("way", ["LTR", "RTL"])
def test_a_long_party_and_a_long_name_stay_on_the_page(way):
    with draft("A title" if way == "LTR" else "כותרת") as d:
        d.speaker("N" * 200, party="P" * 200, office="an office " * 20).claims("Yes.")
        d.speaker("Bob", party="Labour").claims("No.")
    made = page(scene(d.debate, Options()), Options())
    (header,) = (mark for mark in made.marks if isinstance(mark, Group) and mark.role == "header")
    words = [mark for mark in header.marks if isinstance(mark, Words)]
    for mark in words:
        wide = width(mark.text, mark.size, bold=mark.bold)
        left = mark.x - wide if mark.anchor == "right" else mark.x
        assert 36 <= left < left + wide <= made.width - 36 + 0.5, mark.text
    assert sum(mark.text.count("P") for mark in words) == 200
    assert len({mark.y for mark in words if mark.text in ("Bob", "Labour")}) == 1
