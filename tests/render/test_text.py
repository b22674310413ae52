"""Lines: nothing is lost, nothing is too long, and no word stands alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.text import clean, clusters, reading, width, wrap

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=120)


def test_widths_are_those_of_the_font_metrics():
    # Adobe Core 14 AFM: H 722, e 556, l 222, o 556; bold H 722, e 556, l 278, o 611
    assert width("Hello", 1000) == 722 + 556 + 222 + 222 + 556
    assert width("Hello", 1000, bold=True) == 722 + 556 + 278 + 278 + 611


@pytest.mark.parametrize(
    ("plain", "marked"), [("e", "é"), ("e", "e\u0301"), ("S", "Ş"), ("а", "а\u0301"), ("x", "x\u200d")]
)
def test_a_mark_adds_no_width(plain, marked):
    assert width(plain, 10) == width(marked, 10)


@pytest.mark.parametrize("sign", ["停", "한", "か", "，"])
def test_east_asian_signs_are_one_em_wide(sign):
    assert width(sign, 10) == 10


@pytest.mark.parametrize("emoji", ["🐟", "👩‍👩‍👧", "🇫🇷", "👍🏽", "☺️"])
def test_an_emoji_of_many_parts_is_one_sign(emoji):
    assert len(clusters(emoji)) == 1
    assert 10 <= width(emoji, 10) <= 14


@given(WORDS, st.integers(40, 300), st.booleans())
def test_wrapping_loses_nothing(text, room, bold):
    text = clean(text)
    lines = wrap(text, 12, room, bold=bold)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(40, 300), st.booleans())
def test_no_line_is_wider_than_its_room(text, room, bold):
    assert all(width(line, 12, bold=bold) <= room + 0.01 for line in wrap(clean(text), 12, room, bold=bold))


@given(
    st.lists(st.sampled_from(["a", "stone", "quota", "herring", "of", "the", "harbour"]), max_size=9),
    st.integers(80, 200),
)
def test_lines_are_as_few_as_they_can_be(words, room):
    def greedy() -> int:
        count, line = 0, ""
        for word in words:
            longer = f"{line} {word}" if line else word
            if not line or width(longer, 12) > room:
                count, line = count + 1, word
            else:
                line = longer
        return count

    assert len(wrap(" ".join(words), 12, room)) == greedy()


def test_lines_are_even():
    text = "The nets of the harbour come up empty every day now"
    first, second = wrap(text, 12, width(text, 12) * 0.9)
    assert abs(width(first, 12) - width(second, 12)) < width("harbour ", 12)


def test_a_closing_mark_begins_no_line():
    lines = wrap("漁業協定を、停止する。" * 6, 15, 100)
    assert not any(line[0] in "、。" for line in lines)


def test_an_address_breaks_at_its_seams():
    assert wrap("https://example.org/minutes/of/the/council", 12, 130) == (
        "https://example.org/",
        "minutes/of/the/council",
    )


@given(st.text())
def test_clean_text_is_allowed_in_xml(text):
    # XML 1.0, production 2: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
    for letter in clean(text):
        assert (
            letter in "\t\n\r"
            or " " <= letter <= "\ud7ff"
            or "\ue000" <= letter <= "\ufffd"
            or letter >= "\U00010000"
        )


@pytest.mark.parametrize(
    ("text", "way"), [("«نعم» he said", "rtl"), ("1. yes", "ltr"), ("", "ltr"), ("…", "ltr")]
)
def test_the_first_strong_letter_decides(text, way):
    assert reading(text) == way


@pytest.mark.parametrize("turning", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_what_turns_the_order_of_letters_is_shown_as_a_stranger(turning):
    assert clean(f"a{turning}b") == "a\ufffdb"
