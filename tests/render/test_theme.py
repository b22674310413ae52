"""Colours that can be read, and relations that are told by more than colour."""

from __future__ import annotations

import pytest

from argmap import Theme
from argmap.errors import RenderError
from argmap.render.colour import contrast, stand_out
from argmap.render.icons import sign
from argmap.render.palette import DAY, LOOKS, NIGHT, PRINT
from argmap.render.palettes import AIF, ARGDOWN, STRONG
from argmap.render.text import width
from argmap.vocab import LINKS, STATEMENTS, STRIKES

LIGHTS = {"day": DAY, "night": NIGHT, "print": PRINT, "aif": AIF, "argdown": ARGDOWN, "strong": STRONG}


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
    given = ("newspaper", "plain", "by-party", "night", "aif", "argdown", "high-contrast")
    assert Theme.names() == given
    assert len({Theme.named(name) for name in given}) == 7


def simulated(colour, vision):
    """A colour as linear RGB, as it is seen without one sort of cone.

    Viénot, Brettel & Mollon 1999 for red and green; Brettel, Viénot & Mollon 1997 for blue, with its two
    half planes; both brought to the primaries of sRGB.
    """
    rgb = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    rgb = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    tables = {
        "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
        "protanopia": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
        "deuteranopia": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
        "tritanopia": ((1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.805, 0.11911)),
    }
    table = tables[vision]
    if vision == "tritanopia" and 0.03901 * rgb[0] - 0.02788 * rgb[1] - 0.01113 * rgb[2] < 0:
        table = ((0.93678, 0.18979, -0.12657), (0.06154, 0.81526, 0.1232), (-0.37562, 1.12767, 0.24796))
    return [min(max(sum(a * b for a, b in zip(row, rgb, strict=True)), 0), 1) for row in table]


def lab(rgb):
    """CIE 1976 L*a*b* under D65."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * b for a, b in zip(row, rgb, strict=True)) for row in rows]
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other, vision):
    a, b = (lab(simulated(colour, vision)) for colour in (one, other))
    return sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5


JUST_NOTICED = 2.3  # Mahy et al. 1994, in CIE 1976 differences
VISIONS = ("normal", "protanopia", "deuteranopia", "tritanopia")


@pytest.mark.parametrize("vision", VISIONS)
def test_the_simulation_keeps_greys_and_loses_what_it_should(vision):
    assert simulated("#808080", vision) == pytest.approx(simulated("#808080", "normal"), abs=0.001)
    red, green = (simulated(c, "protanopia") for c in ("#FF0000", "#00FF00"))
    assert red[0] == pytest.approx(red[1])
    assert green[0] == pytest.approx(green[1])


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("light", sorted(set(LIGHTS) - {"print"}))
@pytest.mark.parametrize("attack", ["rebuts", "undermines", "undercuts", "discredits", "contradicts"])
def test_support_is_told_from_attack_in_every_vision(light, vision, attack):
    palette = LIGHTS[light]
    assert difference(palette.relations["supports"], palette.relations[attack], vision) >= 4 * JUST_NOTICED


@pytest.mark.parametrize("role", ["ink", "muted", "alert"])
def test_high_contrast_is_enhanced_contrast(role):
    # WCAG 2.2, criterion 1.4.6
    assert ratio(getattr(STRONG, role), STRONG.page) >= 7
    assert min(ratio(colour, STRONG.on) for colour in STRONG.relations.values()) >= 7
    assert ratio(STRONG.line, STRONG.page) >= 5


def test_a_theme_is_read_from_a_file(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text(
        'base = "newspaper"\n[colours]\naccent = "#0055AA"\nvoices = ["#0055AA"]\n'
        '[colours.relations]\nsupports = "#0B6E4F"\n[night]\naccent = "#7FB8FF"\n'
        '[sizes]\nwidth = 320\n[parties]\nVolt = "#502379"\n',
        encoding="utf-8",
    )
    theme = Theme.load(path)
    assert Theme.named(str(path)) == theme
    assert (theme.name, theme.day.accent, theme.night.accent, theme.sizes.width) == (
        "ours",
        "#0055AA",
        "#7FB8FF",
        320,
    )
    assert theme.day.voices == ("#0055AA",)
    assert theme.day.relations["supports"] == theme.night.relations["supports"] == "#0B6E4F"
    assert theme.day.relations["rebuts"] == DAY.relations["rebuts"]
    assert (theme.by, theme.parties["volt"][0]) == ("party", "#502379")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nbass = "plain"', r"ours.toml:2: a theme has no 'bass'; did you mean 'base'"),
        ('base = "plane"', "did you mean 'plain'"),
        ('[colours]\nacent = "#000000"', r"toml:2: colours have no 'acent'; did you mean 'accent'"),
        ('[colours]\naccent = "red"', r"toml:2: accent: a colour is written as '#0072B2', not 'red'"),
        ('[colours.relations]\nsuports = "#000000"', r"toml:2: relations have no 'suports'; did you mean"),
        ("[sizes]\nwidth = true", r"toml:2: width is a number of pixels above 0, not True"),
        ("[colours]\nvoices = 3", r"toml:2: voices is a list of colours, not 3"),
        ("colours = 3", r"toml:1: colours is a table, not 3"),
        ("base = 3", r"toml:1: base is a text, not 3"),
        ('[parties]\nReds = "red"', r"toml:1: a colour is written as"),
        ("[colours", r"ours.toml is no TOML: "),
    ],
)
def test_a_wrong_theme_says_where_and_what(tmp_path, text, message):
    path = tmp_path / "ours.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RenderError, match=message):
        Theme.load(path)
