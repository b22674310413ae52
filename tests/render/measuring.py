"""Measure pictures in a real browser: text that runs out, cards and texts on one another."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

__all__ = ["FLAGS", "browser", "measured"]

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
# H 722 a 556 m 833 b 556 u 556 r 333 g 556 e 556 f 278 o 556 n 556 s 500 t 278 i 222 v 500
RULE = 755.8

_MEASURE = """
<svg font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">
<text id="rule" font-size="100">Hamburgefonstiv</text></svg>
<pre id="out"></pre>
<script>
const rule = document.getElementById("rule").getBBox().width;
const found = {outside: [], overlaps: [], written: [], cards: 0, texts: 0, rule};
const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
for (const svg of document.querySelectorAll("svg[role=img]")) {
  const page = box(svg);
  const seen = [];
  const texts = [];
  for (const text of svg.querySelectorAll("text")) {
    const [l, t, r, b] = box(text);
    found.texts += 1;
    if (l < page[0] - 1 || r > page[2] + 1 || t < page[1] - 1 || b > page[3] + 1)
      found.outside.push("page: " + text.textContent);
    const size = parseFloat(text.getAttribute("font-size"));
    texts.push([l + 1, b - 1.05 * size, r - 1, b - 0.25 * size, text.textContent]); // the letters, no leading
  }
  texts.sort((one, two) => one[1] - two[1]);
  texts.forEach((one, n) => {
    for (let m = n + 1; m < texts.length && texts[m][1] < one[3] - 1; m++)
      if (one[0] < texts[m][2] && texts[m][0] < one[2]) found.written.push(one[4] + " | " + texts[m][4]);
  });
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


def browser() -> str | None:
    """Find Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return next(filter(None, map(shutil.which, names)), None)


def measured(chromium: str, pictures: Iterable[str], *flags: str) -> dict[str, Any]:
    """Lay some SVG texts out on one page, each in its own size, and give what was found."""
    body = "".join(f"<div>{svg.replace('max-width:100%;height:auto', '')}</div>" for svg in pictures)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f"<!doctype html><meta charset=utf-8><body>{body}{_MEASURE}", encoding="utf-8")
        command = [chromium, *FLAGS, f"--user-data-dir={folder}/profile", *flags, "--dump-dom", page.as_uri()]
        out = subprocess.run(command, capture_output=True, timeout=240, check=True).stdout
    text = re.search(r'<pre id="out">(.*?)</pre>', out.decode("utf-8", "replace"), re.S)
    return json.loads(html.unescape(text[1] if text else "{}"))
