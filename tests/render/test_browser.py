"""What a browser makes of the drawing: real letters, really measured."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess

import pytest

import argmap
from argmap.render.palette import NIGHT

from .exchanges import fish, kinds, many, nobody, one

pytestmark = pytest.mark.browser

_MEASURE = """
<svg font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">
<text id="rule" font-size="100">Hamburgefonstiv</text></svg>
<pre id="out"></pre>
<script>
const rule = document.getElementById("rule").getBBox().width;
const found = {outside: [], overlaps: [], cards: 0, texts: 0, rule};
const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
for (const svg of document.querySelectorAll("svg[role=img]")) {
  const page = box(svg);
  const seen = [];
  for (const text of svg.querySelectorAll("text")) {
    const [l, t, r, b] = box(text);
    found.texts += 1;
    if (l < page[0] - 1 || r > page[2] + 1) found.outside.push("page: " + text.textContent);
  }
  for (const group of svg.querySelectorAll("g.card, g.relation")) {
    const [l, t, r, b] = box(group.querySelector("rect"));
    found.cards += group.matches(".card");
    for (const text of group.querySelectorAll("text")) {
      const own = box(text);
      const out = own[0] < l - 1 || own[2] > r + 1 || own[1] < t - 1 || own[3] > b + 1;
      if (out) found.outside.push(text.textContent);
    }
    for (const other of seen)
      if (l < other[2] && other[0] < r && t < other[3] && other[1] < b) found.overlaps.push(group.dataset.id);
    seen.push([l, t, r, b]);
  }
}
found.dark = getComputedStyle(document.querySelector("svg[role=img] .f-page")).fill;
document.getElementById("out").textContent = JSON.stringify(found);
</script>
"""


@pytest.fixture(scope="module")
def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome", "chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("Chromium is not installed")


def measure(chromium, tmp_path, pictures, *flags):
    page = tmp_path / "page.html"
    body = "".join(
        f"<div>{picture.svg.replace('max-width:100%;height:auto', '')}</div>" for picture in pictures
    )
    page.write_text(f"<!doctype html><meta charset=utf-8><body>{body}{_MEASURE}", encoding="utf-8")
    out = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={tmp_path / 'profile'}",
            *flags,
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    ).stdout.decode("utf-8", "replace")
    found = json.loads(html.unescape(re.search(r'<pre id="out">(.*?)</pre>', out, re.S)[1]))
    # H 722 a 556 m 833 b 556 u 556 r 333 g 556 e 556 f 278 o 556 n 556 s 500 t 278 i 222 v 500
    if abs(found["rule"] - 755.8) > 8:
        pytest.skip("no font here has Helvetica's measure")
    return found


@pytest.mark.parametrize("count", [1, 7, 40, 300, 3000])
def test_no_text_runs_out_and_no_cards_overlap(chromium, tmp_path, count):
    found = measure(chromium, tmp_path, [argmap.draw(many(count))])
    assert found["cards"] == count
    assert found["texts"] > count
    assert found["outside"] == []
    assert found["overlaps"] == []


def test_every_kind_of_card_fits_and_pictures_do_not_disturb_each_other(chromium, tmp_path):
    debates = [fish(), kinds(), one(), nobody()]
    badges = {
        "halve-the-quota": "No direct reply in this exchange, nor in any other of that week or the next"
    }
    pictures = [argmap.draw(debate, badges=badges if debate == fish() else None) for debate in debates]
    pictures += [argmap.draw(kinds(), direction=direction) for direction in ("RL", "TB")]
    found = measure(chromium, tmp_path, pictures)
    assert found["cards"] == sum(len(d.statements) for d in (*debates, kinds(), kinds()))
    assert found["outside"] == []
    assert found["overlaps"] == []


def test_a_dark_screen_gets_the_dark_colours(chromium, tmp_path):
    rgb = "rgb({}, {}, {})".format(*(int(NIGHT.page[at : at + 2], 16) for at in (1, 3, 5)))
    assert (
        measure(chromium, tmp_path, [argmap.draw(fish())], "--blink-settings=preferredColorScheme=0")["dark"]
        == rgb
    )
    light = measure(chromium, tmp_path, [argmap.draw(fish())], "--blink-settings=preferredColorScheme=1")
    assert light["dark"] == "rgb(255, 255, 255)"
