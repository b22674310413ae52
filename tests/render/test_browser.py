"""What a browser makes of the drawing: real letters, really measured."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

import argmap
from argmap.render import Theme
from argmap.render.options import View
from argmap.render.palette import NIGHT

from .exchanges import arabic, fish, hostile, kinds, many, nobody, one
from .measuring import RULE, browser, measured

EXAMPLES = Path(argmap.__file__).resolve().parent.parent / "examples"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium():
    return browser() or pytest.skip("Chromium is not installed")


def measure(chromium, pictures, *flags):
    found = measured(chromium, [picture.svg for picture in pictures], *flags)
    if abs(found["rule"] - RULE) > 8:
        pytest.skip("no font here has Helvetica's measure")
    assert found["written"] == []
    return found


@pytest.mark.parametrize("count", [1, 7, 40, 300, 3000])
def test_no_text_runs_out_and_no_cards_overlap(chromium, count):
    found = measure(chromium, [argmap.draw(many(count))])
    assert found["cards"] == count
    assert found["texts"] > count
    assert found["outside"] == []
    assert found["overlaps"] == []


def test_every_kind_of_card_fits_and_pictures_do_not_disturb_each_other(chromium):
    debates = [fish(), kinds(), one(), nobody()]
    badges = {
        "halve-the-quota": "No direct reply in this exchange, nor in any other of that week or the next"
    }
    pictures = [argmap.draw(debate, badges=badges if debate == fish() else None) for debate in debates]
    pictures += [argmap.draw(kinds(), direction=direction) for direction in ("RL", "TB")]
    found = measure(chromium, pictures)
    assert found["cards"] == sum(len(d.statements) for d in (*debates, kinds(), kinds()))
    assert found["outside"] == []
    assert found["overlaps"] == []


def test_a_dark_screen_gets_the_dark_colours(chromium):
    rgb = "rgb({}, {}, {})".format(*(int(NIGHT.page[at : at + 2], 16) for at in (1, 3, 5)))
    assert measure(chromium, [argmap.draw(fish())], "--blink-settings=preferredColorScheme=0")["dark"] == rgb
    light = measure(chromium, [argmap.draw(fish())], "--blink-settings=preferredColorScheme=1")
    assert light["dark"] == "rgb(255, 255, 255)"


def test_the_measure_sees_what_is_wrong(chromium):
    wrong = (
        '<svg role="img" viewBox="0 0 200 100" width="200" height="100"><rect class="f-page"/>'
        '<g class="card" data-id="a"><rect x="10" y="10" width="50" height="30"/>'
        '<text x="15" y="30" font-size="12">runs out of its card</text></g>'
        '<g class="card" data-id="b"><rect x="40" y="20" width="50" height="60"/></g>'
        '<text x="150" y="60" font-size="12">off the page</text>'
        '<text x="152" y="63" font-size="12">twice</text></svg>'
    )
    found = measured(chromium, [wrong])
    assert found["outside"] == ["page: off the page", "runs out of its card"]
    assert found["overlaps"] == ["b"]
    assert found["written"] == ["off the page | twice"]


def ferry():
    return argmap.load(EXAMPLES / "free-ferry.argdown")


def specimen():
    return argmap.load(EXAMPLES / "fishing-deal.argdown")


@pytest.mark.parametrize("make", [arabic, ferry, hostile, kinds, many, nobody, one, specimen])
def test_in_every_view_and_theme_nothing_runs_out_or_stands_on_another(chromium, make):
    debate = many(40) if make is many else make()
    badges = argmap.query.badges(debate)
    looks = [(view, theme) for view in get_args(View) for theme in Theme.names()]
    pictures = [argmap.draw(debate, view=view, theme=theme, badges=badges) for view, theme in looks]
    found = measure(chromium, pictures)
    assert found["outside"] == []
    assert found["overlaps"] == []
    assert found["cards"] == len(debate.statements) * sum(view != "matrix" for view, _ in looks)


def test_gathered_and_folded_maps_fit_too(chromium):
    debates = [specimen(), ferry(), many(400), kinds()]
    pictures = [argmap.draw(d, gather=by) for d in debates for by in ("speaker", "party", "topic")]
    pictures += [argmap.draw(many(1000), fold=True), argmap.draw(ferry(), view="timeline", lanes="party")]
    found = measure(chromium, pictures)
    assert found["outside"] == []
    assert found["overlaps"] == []
