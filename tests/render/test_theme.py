"""Colours that can be read, and relations that are told by more than colour."""

from __future__ import annotations

import pytest

from argmap import Theme
from argmap.errors import RenderError
from argmap.render.colour import contrast, stand_out
from argmap.render.icons import sign
from argmap.render.palette import DAY, LOOKS, NIGHT, PRINT
from argmap.render.text import width
from argmap.vocab import LINKS, STATEMENTS, STRIKES

LIGHTS = {"day": DAY, "night": NIGHT, "print": PRINT}


def luminance(colour):
    """Relative luminance, written out once more from WCAG 2.2, so that the code is not its own judge."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one, other):
    a, b = luminance(one), luminance(other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("role", ["ink", "muted", "alert"])
def test_text_stands_out(light, role):
    palette = LIGHTS[light]
    for ground in (palette.page, palette.card):
        assert ratio(getattr(palette, role), ground) >= 4.5


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("relation", LOOKS)
def test_pills_and_lines_stand_out(light, relation):
    palette = LIGHTS[light]
    colour = palette.relations[relation]
    assert ratio(palette.on, colour) >= 4.5
    assert ratio(colour, palette.page) >= 3


@pytest.mark.parametrize("light", LIGHTS)
def test_bars_stand_out(light):
    palette = LIGHTS[light]
    for colour in (*palette.voices, palette.nobody, palette.accent):
        assert ratio(colour, palette.page) >= 3
        assert ratio(colour, palette.card) >= 3


def test_every_party_stands_out_by_day_and_by_night():
    for day, night in Theme.by_party({"Pale": "#FFFF00", "Dark": "#000033"}).parties.values():
        assert min(ratio(day, DAY.page), ratio(day, DAY.card)) >= 3
        assert min(ratio(night, NIGHT.page), ratio(night, NIGHT.card)) >= 3


def test_contrast_agrees_with_the_guideline():
    assert contrast("#000000", "#FFFFFF") == 21
    assert contrast("#0B7E67", "#FFFFFF") == pytest.approx(ratio("#0B7E67", "#FFFFFF"))
    assert ratio(stand_out("#FAA61A", ["#FFFFFF"], 3.0), "#FFFFFF") >= 3


def test_every_relation_has_a_look():
    # an attack shows what it strikes, so `attacks` itself never occurs
    assert set(LOOKS) == (set(LINKS) - {"attacks"}) | set(STRIKES)


def test_no_two_relations_share_sign_word_or_both_dash_and_head():
    looks = list(LOOKS.values())
    for tell in (lambda k: k.sign, lambda k: k.word, lambda k: k.gloss, lambda k: (k.dash, k.head, k.weight)):
        assert len({tell(look) for look in looks}) == len(looks)


def test_every_sign_is_drawn_and_its_letter_is_measured():
    for relation, look in LOOKS.items():
        assert sign(relation, 0, 0, 10, "on", "ink")
        assert width(look.sign, 10) > 0
    for kind in STATEMENTS:
        assert sign(kind, 0, 0, 10, "muted")
        assert Theme().kinds[kind]


def test_a_theme_is_a_value():
    theme = Theme.newspaper()
    assert theme == Theme.newspaper()
    assert theme.replace(ink="#000000") != theme
    assert theme.replace(ink="#000000").day.ink == "#000000"
    assert theme == Theme.newspaper()
    assert theme.replace(width=280).sizes.width == 280
    assert theme.replace(by="party").by == "party"


def test_a_wrong_field_names_the_near_one():
    with pytest.raises(RenderError, match="no 'acent'; did you mean 'accent'"):
        Theme().replace(acent="#000000")


def test_a_wrong_colour_is_named():
    with pytest.raises(RenderError, match="not 'red'"):
        Theme.by_party({"Reds": "red"})


def test_themes_have_names():
    assert Theme.named("By party") == Theme.by_party()
    assert Theme.named("night").night is None


def test_each_name_of_a_theme_is_one():
    assert Theme.names() == ("newspaper", "plain", "by-party", "night")
    assert len({Theme.named(name) for name in Theme.names()}) == 4
