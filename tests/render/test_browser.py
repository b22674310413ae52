"""What a browser makes of the drawing: real letters, really measured."""

from __future__ import annotations

import pytest

import argmap
from argmap.render.palette import NIGHT

from .exchanges import fish, kinds, many, nobody, one
from .measuring import RULE, browser, measured

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
