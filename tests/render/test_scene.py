"""What a picture says: words, places, notes, badges."""

from __future__ import annotations

import pytest

from argmap.errors import RenderError, UnknownName
from argmap.model import Debate, Quote, draft
from argmap.render import Options, Theme
from argmap.render.scene import scene

from .exchanges import fish, kinds, many


def rows(card, role):
    return [" ".join((row.lead, *row.lines)).strip() for row in card.rows if row.role == role]


def heading(card):
    return " ".join(run.text for line in card.heading for run in line)


@pytest.fixture(scope="module")
def made():
    return {card.id: card for card in scene(kinds(), Options()).cards}


def test_a_proposal_shows_its_condition(made):
    assert rows(made["close-the-harbour-to-large-ships"], "condition") == [
        "unless the breakwater is finished"
    ]


def test_a_condition_that_the_text_has_is_not_said_twice():
    with draft() as d:
        d.speaker("Ada").proposes(
            "Halve the quota until the herring come back.", until="the herring come back"
        )
    assert rows(scene(d.debate, Options()).cards[0], "condition") == []


def test_several_speakers_are_joined_with_their_parties(made):
    card = made["close-the-harbour-to-large-ships"]
    assert heading(card) == "Ada Lovelace Lib Dem, Eve von Stein Friedenspartei"
    assert rows(card, "note") == ["Carl agrees"]


def test_quotes_are_verbatim_in_quotation_marks(made):
    assert rows(made["large-ships-stir-up-the-mud"], "quote") == ["“the mud comes up with every ship”"]


def test_a_statement_in_its_own_words_is_itself_the_quote():
    with draft() as d:
        source = d.source("Minutes")
        d.speaker("Ada").claims("hardly any left", quote=Quote(source=source, exact="hardly any left"))
    (card,) = scene(d.debate, Options()).cards
    assert rows(card, "text") == ["“hardly any left”"]
    assert rows(card, "quote") == []


def test_a_long_quote_is_shortened_in_the_open():
    with draft() as d:
        d.source("Minutes")
        d.speaker("Ada").claims("Much.", quote="word " * 200 + "end")
    (card,) = scene(d.debate, Options(longest_quote=100)).cards
    assert rows(card, "quote")[0].endswith("[…]”")
    assert rows(card, "note") == ["quote shortened by 904 characters"]  # 1003 − 99 kept
    assert rows(scene(d.debate, Options(longest_quote=0)).cards[0], "note") == []


def test_where_it_stands_differs_so_each_card_says_it(made):
    assert rows(made["large-ships-stir-up-the-mud"], "place") == ["A newspaper"]
    assert rows(made["close-the-harbour-to-large-ships"], "place") == ["The Record"]


def test_what_all_cards_share_is_said_once():
    made = scene(fish(), Options())
    assert made.foot[0][0] == "Source: Minutes of the council"
    assert all(rows(card, "place") == [] for card in made.cards)


def test_reported_and_supplied_speech_say_so(made):
    reported = made["the-ministry-has-promised-money"]
    assert (reported.outline, rows(reported, "note")) == ("dashed", ["reported by Carl"])
    supplied = made["mud-kills-oysters"]
    assert (supplied.outline, rows(supplied, "note")) == ("dotted", ["supplied by the mapper"])


def _retold():
    """One quote of somebody's own, and one of what somebody is reported to have said."""
    words = {"source": "minutes", "exact": "he would see to it"}
    return {
        "speakers": [{"id": "ada", "name": "Ada"}, {"id": "bob", "name": "Bob"}],
        "sources": [{"id": "minutes", "title": "Minutes"}],
        "utterances": [
            {"id": "u1", "speaker": "ada"},
            {"id": "u2", "speaker": "bob", "reported_by": "u1"},
        ],
        "statements": [
            {
                "kind": "claim",
                "id": "care",
                "text": "Bob will see to it.",
                "said": [{"utterance": "u2", "quotes": [words]}],
            },
            {
                "kind": "claim",
                "id": "late",
                "text": "It is late.",
                "said": [{"utterance": "u1", "quotes": [{"source": "minutes", "exact": "rather late"}]}],
            },
        ],
    }


def test_reported_words_have_no_quotation_marks():
    care, late = scene(Debate(**_retold()), Options()).cards
    assert (rows(care, "quote"), rows(care, "note")) == (["he would see to it"], ["reported by Ada"])
    assert rows(late, "quote") == ["“rather late”"]


def test_the_foot_says_whose_words_are_quoted():
    given = _retold()
    assert scene(Debate(**given), Options()).foot[-1][0] == (
        "Words in quotation marks stand so in the source."
    )
    given["sources"].append({"id": "paper", "title": "A newspaper"})
    assert scene(Debate(**given), Options()).foot[-1][0].endswith("stand so in the sources.")
    given["statements"].pop()
    assert not any("quotation" in line for line, _ in scene(Debate(**given), Options()).foot)


def test_what_is_told_leaves_the_quoted_words_to_the_source():
    told = scene(Debate(**_retold()), Options()).told
    assert "(reported by Ada). In the source: “he would see to it”." in told


@pytest.mark.parametrize(
    ("implicit", "outline", "notes"), [(True, "dotted", ["supplied by the mapper"]), (False, "solid", [])]
)
def test_a_standing_says_whether_it_was_supplied(implicit, outline, notes):
    standing = {"kind": "standing", "id": "s", "of": "ada", "text": "Ada knows.", "implicit": implicit}
    made = scene(Debate(speakers=[{"id": "ada", "name": "Ada"}], statements=[standing]), Options())
    (card,) = made.cards
    assert (card.outline, rows(card, "note"), rows(card, "kind")) == (outline, notes, ["STANDING"])
    assert ("supplied by the mapper" in made.told) == implicit
    assert all(row.top > 0 and row.top + row.height < card.height for row in card.rows)


def test_a_date_keeps_its_direction_in_a_right_to_left_line():
    made = scene(Debate(occasion="מועצת הנמל", date="2025-06-02", summary="x"), Options())
    assert made.kicker == "מועצת הנמל, \u200e2 June 2025\u200e"


def test_a_standing_belongs_to_its_speaker(made):
    card = made["standing-of-ada-lovelace"]
    assert [voice.name for voice in card.voices] == ["Ada Lovelace"]
    assert card.heading == ()


def test_relations_are_named_by_what_they_strike():
    made = scene(kinds(), Options())
    assert made.relations == (
        "supports",
        "rebuts",
        "undermines",
        "undercuts",
        "discredits",
        "contradicts",
        "rephrases",
        "answers",
        "prefers",
    )
    notes = {pill.relation: pill.lines for pill in made.pills if pill.lines}
    assert notes["discredits"] == ("strikes the speaker", "bias")
    assert [tie.relation for tie in made.ties if tie.both_ways] == ["contradicts"]


def test_the_legend_shows_only_what_occurs():
    assert scene(fish(), Options()).relations == ("supports", "undermines", "discredits")


def test_a_badge_is_for_a_statement_that_is_there():
    (card, *_) = scene(fish(), Options(), {"halve-the-quota": "No direct reply"}).cards
    assert rows(card, "badge") == ["No direct reply"]
    with pytest.raises(UnknownName, match="did you mean 'halve-the-quota'"):
        scene(fish(), Options(), {"halve-the-quotas": "No direct reply"})


def test_header_from_summary_or_from_occasion_and_date():
    made = scene(fish(), Options())
    assert (made.kicker, made.deck) == ("Harbour council, 2 June 2025", "One asks. The other answers him.")
    bare = scene(Debate(occasion="Harbour council", date="2025-06"), Options())
    assert (bare.kicker, bare.deck) == ("", "Harbour council, June 2025")
    assert scene(fish(), Options(title="Herring")).title == "Herring"


def test_large_debates_have_signs_instead_of_words():
    assert all(pill.word for pill in scene(many(40), Options()).pills)
    assert not any(pill.word for pill in scene(many(301), Options()).pills)
    assert all(pill.word for pill in scene(many(301), Options(pills="words")).pills)


def test_the_whole_map_is_told_in_sentences():
    told = scene(fish(), Options()).told
    assert "Ada Lovelace proposes: Halve the quota, until the herring come back." in told
    assert "“There are few herring left” and “The nets come up empty” support “Halve the quota, until" in told
    assert "“She has sold her own boat” discredits “Ada Lovelace can be heard on this”" in told
    assert told.endswith("(strikes the speaker; bias).")


def test_an_undercut_is_told_as_a_step():
    told = scene(kinds(), Options()).told
    begin = "“Mud has been there for ever, and the oysters with it” undercuts the step from "
    step = "“Large ships stir up the mud” and “Mud kills oysters” to "
    end = "“Close the harbour to large ships, unless the breakwater is finished”."
    assert begin + step + end in told


def test_party_of_the_day():
    debate = Debate(
        date="1910",
        speakers=[
            {
                "id": "c",
                "name": "Churchill",
                "parties": [{"name": "Liberal", "until": "1924"}, {"name": "Conservative", "since": "1924"}],
            }
        ],
        utterances=[{"id": "u", "speaker": "c"}],
        statements=[{"kind": "claim", "id": "x", "text": "So.", "said": [{"utterance": "u"}]}],
    )
    assert heading(scene(debate, Options()).cards[0]) == "Churchill Liberal"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"direction": "RT"}, "no direction is called 'RT'"),
        ({"pills": "none"}, "no pills is called 'none'"),
        ({"longest_quote": -1}, "longest_quote counts characters"),
        ({"scale": 0}, "scale lies between"),
        ({"theme": "plane"}, "did you mean 'plain'"),
        ({"theme": 3}, "a theme is a Theme or its name"),
        ({"rank_gap": -1}, "rank_gap is 0 or more"),
    ],
)
def test_wrong_options_are_named(wrong, message):
    with pytest.raises(RenderError, match=message):
        Options(**wrong)


def test_options_take_a_theme_by_its_name():
    assert Options(theme="plain").theme == Theme.plain()


def test_a_time_that_only_one_card_has_stands_on_that_card():
    with draft("A debate", date="2025-06-02") as d:
        ann, bob = d.speaker("Ann"), d.speaker("Bob")
        d.turn(ann, at="2024")
        ann.claims("It was said before", id="before")
        bob.claims("It is said now", id="now")
    made = scene(d.debate, Options())
    assert {card.id: rows(card, "place") for card in made.cards} == {"before": ["2024"], "now": []}
    assert not any("2024" in line for line, _ in made.foot)
