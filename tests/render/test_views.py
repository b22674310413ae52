"""The views of an exchange and of a matrix: all there, in order, nothing on top of anything else."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap import load, query
from argmap.errors import RenderError
from argmap.model import Debate, draft
from argmap.render import Options, draw
from argmap.render.scene import scene
from argmap.render.turns import Again, turns
from argmap.render.views.lanes import PAD, lanes

from ..strategies import debates
from .exchanges import arabic, circles, fish, hostile, kinds, many, nobody, one
from .reading import Box, card_boxes, each_card_once, groups, page_box, points, text_box, tree

SPECIMEN = Path(__file__).parents[2] / "examples" / "fishing-deal.argdown"
EXCHANGES = [arabic, circles, fish, hostile, kinds, nobody, one, lambda: many(60), lambda: load(SPECIMEN)]


def talk() -> Debate:
    """Three turns and a statement of nobody's; the second turn says the first claim again."""
    return Debate(
        title="Talk",
        date="2025-06-02",
        speakers=[{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}],
        utterances=[
            {"id": "u1", "speaker": "ann", "at": "2025-06-02T10:00", "to": ["bob"]},
            {"id": "u3", "speaker": "ann", "at": "2025-06-02T10:09", "replies_to": ["u2"], "text": "Well."},
            {"id": "u2", "speaker": "bob", "at": "2025-06-02T10:05", "replies_to": ["u1"]},
        ],
        statements=[
            {"kind": "claim", "id": "supplied", "text": "Rain is wet.", "implicit": True},
            {"kind": "claim", "id": "no", "text": "It does not rain.", "said": [{"utterance": "u2"}]},
            {
                "kind": "claim",
                "id": "rain",
                "text": "It rains.",
                "said": [{"utterance": "u1"}, {"utterance": "u2", "force": "conceding"}],
            },
            {"kind": "standing", "id": "heard", "of": "ann", "text": "Ann knows.", "implicit": True},
        ],
        links=[
            {"id": "a", "kind": "attacks", "sources": ["no"], "target": "rain"},
            {"id": "b", "kind": "supports", "sources": ["supplied"], "target": "no"},
            {"id": "c", "kind": "attacks", "sources": ["no"], "target": "heard"},
        ],
    )


def test_turns_stand_in_the_order_said():
    debate = talk()
    found = turns(debate, debate.statements, debate.links)
    assert [(turn.id, turn.speaker, turn.items) for turn in found] == [
        ("u1", "ann", ("rain",)),
        ("u2", "bob", ("no", Again("rain", "conceding: It rains."))),
        ("", "", ("supplied",)),
        ("", "ann", ("heard",)),
        ("u3", "ann", ()),
    ]
    assert [turn.heading for turn in found] == ["to Bob · 10:00", "10:05", "", "", "10:09"]
    assert found[4].text == "Well."


def test_without_times_the_order_is_the_debates():
    debate = talk()
    debate = debate.replace(utterances=[*debate.utterances[:2], {"id": "u2", "speaker": "bob"}])
    order = [turn.id for turn in turns(debate, debate.statements, debate.links) if turn.id]
    assert order == ["u1", "u3", "u2"]


def test_in_one_turn_the_place_of_the_words_decides():
    debate = Debate(
        speakers=[{"id": "ann"}],
        sources=[{"id": "s"}],
        utterances=[{"id": "u", "speaker": "ann"}],
        statements=[
            {
                "kind": "claim",
                "id": name,
                "said": [
                    {"utterance": "u", "quotes": [{"source": "s", "exact": "x", "start": at, "end": at + 1}]}
                ],
            }
            for name, at in (("later", 9), ("first", 2))
        ],
    )
    assert turns(debate, debate.statements, ())[0].items == ("first", "later")


def crosses(strokes: list[tuple[float, float]], card: Box) -> bool:
    """Whether a chain of level and upright pieces comes more than a head's length into a card."""
    inner = Box(card.left + 2, card.top + 2, card.right - 2, card.bottom - 2)
    for (a, b), (c, d) in pairwise(strokes):
        piece = Box(min(a, c), min(b, d), max(a, c) + 0.01, max(b, d) + 0.01)
        if piece.meets(inner):
            return True
    return False


@pytest.mark.parametrize("make", EXCHANGES)
def test_an_exchange_shows_every_card_once_and_nothing_on_another(make):
    debate = make()
    svg = draw(debate, view="exchange").svg
    each_card_once(svg, debate)


@pytest.mark.parametrize("make", EXCHANGES)
def test_no_line_of_an_exchange_runs_through_a_card(make):
    svg = draw(make(), view="exchange").svg
    cards = [box for box, _ in card_boxes(svg)]
    for wires in groups(svg, "wires"):
        for path in wires:
            if path.get("fill", "none") == "none" and "C" in path.get("d"):
                for card in cards:
                    assert not crosses(points(path.get("d")), card), (path.get("d"), card)


def test_time_runs_down_and_each_speaker_has_a_lane():
    svg = draw(talk(), view="exchange").svg
    at = {box.name: box for box, _ in card_boxes(svg)}
    assert at["rain"].bottom < at["no"].top < at["supplied"].top < at["heard"].top
    assert at["rain"].left == at["heard"].left < at["no"].left < at["supplied"].left
    mirrored = {box.name: box for box, _ in card_boxes(draw(talk(), view="exchange", direction="RL").svg)}
    assert mirrored["rain"].left > mirrored["no"].left > mirrored["supplied"].left


def test_every_reply_is_an_arrow_and_every_tie_ends_at_its_target():
    debate = load(SPECIMEN)
    made = scene(debate, Options(view="exchange"))
    placed = lanes(made, top=0.0)
    replies = [run for run in placed.runs if run.sort == "reply"]
    assert len(replies) == sum(len(u.replies_to) for u in debate.utterances) == 2
    place = {name: (box.lane, *at) for box in placed.boxes for name, at in box.cards.items()}
    for run in placed.runs:
        if run.sort == "tie":
            lane, top, tall = place[made.ties[run.tie].target]
            assert run.far.lane == lane
            assert top < run.far.y < top + tall
    tracks = Counter((run.x, run.near.y) for run in placed.runs)
    assert max(tracks.values()) == 1


def test_no_two_upright_lines_run_in_one_track():
    placed = lanes(scene(many(80), Options(view="exchange")), top=0.0)
    seen: dict[float, list[tuple[float, float]]] = {}
    for run in placed.runs:
        for low, high in seen.get(run.x, ()):
            assert run.span[1] < low or high < run.span[0]
        seen.setdefault(run.x, []).append(run.span)
    assert max(map(len, seen.values())) > 1


def test_more_than_twelve_speakers_share_the_last_lane():
    d = draft("Many")
    for number in range(15):
        who = d.speaker(f"Speaker {number}")
        for again in range(2 if number < 11 else 1):
            who.claims(f"Point {number} {again}.")
    placed = lanes(scene(d.debate, Options(view="exchange")), top=0.0)
    assert [len(lane.speakers) for lane in placed.lanes] == [1] * 11 + [4]
    assert "4 other speakers" in draw(d.debate, view="exchange").svg


@settings(max_examples=25)
@given(debates())
def test_any_debate_can_be_seen_in_any_view(debate):
    svg = draw(debate, view="exchange").svg
    assert len(card_boxes(svg)) == len(debate.statements)
    boxes = [box for box, _ in card_boxes(svg)]
    assert not any(box.meets(other) for n, box in enumerate(boxes) for other in boxes[:n])
    assert tree(draw(debate, view="matrix").svg) is not None


def cells(svg: str) -> dict[str, str]:
    return {
        group.find("{http://www.w3.org/2000/svg}title").text: " ".join(
            "".join(text.itertext()) for text in group.iter("{http://www.w3.org/2000/svg}text")
        )
        for group in groups(svg, "cell")
        if group.find("{http://www.w3.org/2000/svg}title") is not None
    }


def test_a_matrix_counts_replies_and_relations():
    # u2 replies to u1 and u3 to u2; Bob's claim strikes Ann's and her standing; nobody drew the support
    assert cells(draw(talk(), view="matrix").svg) == {
        "Ann to Bob: replies 1 time.": "1 replies",
        "Bob to Ann: replies 1 time, rebuts 1 time, discredits 1 time.": "1 replies 1 rebuts 1 discredits",
    }


@settings(max_examples=40)
@given(debates())
def test_a_matrix_has_the_numbers_of_the_question(debate):
    made = scene(debate, Options(view="matrix"))
    asked = {(cell.by, cell.whom): cell.replies + cell.links for cell in query.who_answers_whom(debate)}
    assert {(one.by, one.whom): one.number for one in made.dealings} == asked


@pytest.mark.parametrize("make", EXCHANGES)
def test_texts_of_a_matrix_stand_apart(make):
    svg = draw(make(), view="matrix").svg
    boxes = [text_box(text) for text in tree(svg).iter("{http://www.w3.org/2000/svg}text")]
    for number, box in enumerate(boxes):
        assert page_box(svg).holds(box)
        inner = Box(box.left + 0.5, box.top + 1, box.right - 0.5, box.bottom - 1)
        assert not [other for other in boxes[:number] if inner.meets(other)], box


def test_a_matrix_is_told_in_words():
    told = re.search("<desc[^>]*>(.*?)</desc>", draw(talk(), view="matrix").svg)[1]
    assert told.startswith("Ann to Bob: replies 1 time. Bob to Ann: replies 1 time, rebuts 1 time,")


def test_a_wrong_view_names_the_near_one_and_a_kind_without_it_the_others():
    with pytest.raises(RenderError, match="no view is called 'exchanges'; did you mean 'exchange'"):
        draw(talk(), view="exchanges")
    with pytest.raises(RenderError, match="dot shows the map, no matrix; that is drawn as markdown, pdf"):
        draw(talk(), view="matrix", format="dot")
    assert draw(talk(), view="exchange", format="pdf").data[:5] == b"%PDF-"


def test_a_frame_is_wider_than_its_cards():
    made = scene(talk(), Options(view="exchange"))
    assert lanes(made, top=0.0).frame == made.cards[0].width + 2 * PAD


def test_a_table_of_many_speakers_says_whom_it_leaves_out():
    speakers = [{"id": f"p{i}"} for i in range(30)]
    utterances = [
        {"id": f"u{i}", "speaker": f"p{i}", "replies_to": [f"u{i - 1}"] if i else []} for i in range(30)
    ]
    foot = scene(Debate(speakers=speakers, utterances=utterances), Options(view="matrix")).foot
    assert "Of 30 speakers, the 24 who deal most with others are shown." in foot[-1][0]
    foot = scene(Debate(speakers=speakers[:24], utterances=utterances[:24]), Options(view="matrix")).foot
    assert "are shown" not in foot[-1][0]
