"""Many statements on one card: all statements and links are counted, and what is not drawn is told."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import load
from argmap.errors import RenderError
from argmap.model import Debate, draft
from argmap.render import Options, draw
from argmap.render import gathered as room
from argmap.render.scene import scene

from ..strategies import debates
from .exchanges import fish, many
from .reading import card_boxes, page_box

SPECIMEN = Path(__file__).parents[2] / "examples" / "fishing-deal.argdown"


def lines(made, name):
    (card,) = [card for card in made.cards if card.alt.startswith(f"{name}: ")]
    return {row.role: " ".join(row.lines) for row in card.rows}, card


def test_each_speaker_has_a_card_with_what_they_say_and_what_most_bears_on():
    made = scene(fish(), Options(gather="speaker"), {"halve-the-quota": "Nobody takes it up"})
    assert [card.alt for card in made.cards] == [
        "Ada Lovelace: 1 proposal, 2 claims, 1 standing",
        "Bob Herring: 2 claims",
    ]
    rows, card = lines(made, "Ada Lovelace")
    assert rows["note"] == "Within: supports 1"  # the two linked premises are one link
    assert rows["badge"] == "1 of them: Nobody takes it up"
    assert "(1 link onto it)" in rows["condition"]
    assert [voice.name for voice in card.voices] == ["Ada Lovelace"]
    assert [(t.sources, t.target, t.relation) for t in made.ties] == [
        (("group-2",), "group-1", "undermines"),
        (("group-2",), "group-1", "discredits"),
    ]
    assert made.pills[0].lines == ("1 link",)
    assert made.deck.endswith(
        "Gathered: 6 statements on 2 cards, one for each speaker. "
        "2 links are counted on the lines, 1 within cards."
    )


def test_one_link_is_one():
    told = {"kind": "attacks", "sources": ["b"], "target": "a", "id": "l"}
    both = [{"kind": "proposal", "id": "a", "text": "Build it"}, {"kind": "claim", "id": "b", "text": "No"}]
    deck = scene(Debate(statements=both, links=[told]), Options(gather="speaker")).deck
    assert deck == "Gathered: 2 statements on 1 card, one for each speaker. 1 link is counted within cards."


def test_parties_and_topics_gather_too():
    parties = scene(fish(), Options(gather="party", theme="by-party"))
    assert [card.alt.partition(":")[0] for card in parties.cards] == ["Labour", "Conservative"]
    assert all(card.voices for card in parties.cards)
    assert not any(card.voices for card in scene(fish(), Options(gather="party")).cards)
    debate = Debate(
        statements=[
            {"kind": "claim", "id": "a", "heading": ["All", "Costs", "Now"]},
            {"kind": "claim", "id": "a2", "heading": ["All", "Costs"]},
            {"kind": "claim", "id": "b", "heading": ["All", "Gains"]},
            {"kind": "claim", "id": "c", "heading": ["All"], "tags": ["sea", "land"]},
            {"kind": "claim", "id": "d", "heading": ["All"]},
        ]
    )
    topics = scene(debate, Options(gather="topic"))
    assert [card.alt for card in topics.cards] == [
        "Costs: 2 claims", "Gains: 1 claim", "sea: 1 claim", "No topic named: 1 claim",
    ]  # fmt: skip


def test_what_bears_on_a_step_bears_on_whose_step_it_is():
    with draft() as d:
        ann, bob, eve = d.speaker("Ann"), d.speaker("Bob"), d.speaker("Eve")
        plan = ann.proposes("Build it")
        step = bob.claims("It pays").supports(plan)
        _ = eve.claims("Money is not all").attacks(step)
    made = scene(d.debate, Options(gather="speaker"))
    assert [(t.sources[0], t.target, t.relation) for t in made.ties] == [
        ("group-2", "group-1", "supports"), ("group-3", "group-2", "undercuts"),
    ]  # fmt: skip


def test_of_many_speakers_the_rest_share_a_card_and_of_many_lines_the_rest_are_counted():
    d = draft("Many")
    people = [d.speaker(f"Speaker {n}") for n in range(80)]
    first = [who.claims(f"Point {n}.") for n, who in enumerate(people)]
    for n, who in enumerate(people):
        for other in range(1, 4):
            who.claims(f"Point {n} against {other}.").attacks(first[(n + other) % 80])
    made = scene(d.debate, Options(gather="speaker"))
    assert len(made.cards) == room.MOST == 30
    assert made.cards[-1].alt.startswith("51 other speakers: ")
    assert len(made.ties) == room.MOST_LINES
    drawn = sum(int(pill.lines[0].split()[0]) for pill in made.pills)
    rest = r"(\d+) more, of (\d+) links, are not; the matrix has all\.$"
    more, left = re.search(rest, made.deck).groups()
    assert drawn + int(left) + within(made) == 240
    assert int(more) > 0


def within(made) -> int:
    notes = [" ".join(row.lines) for card in made.cards for row in card.rows if row.role == "note"]
    return sum(int(number) for note in notes for number in re.findall(r"\d+", note))


@settings(max_examples=40)
@given(debates(), st.sampled_from(["speaker", "party", "topic"]))
def test_every_statement_and_every_link_is_counted_once(debate, by):
    made = scene(debate, Options(gather=by))
    told = [re.search(r": ([^:]*)$", card.alt)[1] for card in made.cards]
    assert sum(int(n) for text in told for n in re.findall(r"\d+", text)) == len(debate.statements)
    between = sum(int(pill.lines[-1].split()[0]) for pill in made.pills)
    least = sum(1 for _ in debate.links)
    most = sum(len(link.sources) for link in debate.links)
    assert least <= between + within(made) <= most
    known = {card.id for card in made.cards}
    assert all(tie.target in known and tie.target != tie.sources[0] for tie in made.ties)
    assert max(Counter((t.sources, t.target, t.relation) for t in made.ties).values(), default=1) == 1


def test_a_gathered_map_is_drawn_in_every_format_and_nothing_overlaps():
    debate = load(SPECIMEN)
    svg = draw(debate, gather="speaker").svg
    boxes = [box for role in ("card", "relation") for box, _ in card_boxes(svg, role)]
    assert all(page_box(svg).holds(box) for box in boxes)
    assert not any(box.meets(other) for n, box in enumerate(boxes) for other in boxes[:n])
    for box, texts in card_boxes(svg):
        assert all(box.holds(text) for text in texts)
    assert "GROUP" in draw(debate, gather="speaker", format="dot").data
    assert "Gathered: 27 statements" in draw(debate, gather="speaker", format="html").data
    text = draw(debate, gather="speaker", format="markdown").data
    assert "undermines “Chris Philp” (3 links)" in text


def test_gathering_needs_the_map():
    with pytest.raises(RenderError, match="gather is for the map; the exchange is drawn without it"):
        draw(fish(), gather="speaker", view="exchange")
    with pytest.raises(RenderError, match="gather is for the map; what differs is drawn without it"):
        draw(fish(), gather="speaker", marks={"halve-the-quota": "added"})
    with pytest.raises(RenderError, match="no gather is called 'speakers'; did you mean 'speaker'"):
        draw(many(3), gather="speakers")
