"""Draw the gallery. ``python docs/gallery.py`` draws the pictures of ``docs/gallery.md``.

``python docs/gallery.py FOLDER [--corpora PATH]`` draws every view in every theme into a folder, with a page
that shows them all: of the specimen, of a debate over several dates, of a map of about forty statements and a
debate of about a thousand from outside data, of one card, of words without a speaker, of very long words and
of text from right to left. Where Chromium is there, each picture is measured: text that runs out, cards or
texts on one another. It ends with an error where anything was found.
"""

from __future__ import annotations

import argparse
import html
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import argmap as am  # noqa: E402
from argmap.model import Debate, draft  # noqa: E402
from argmap.render import Theme  # noqa: E402

SPECIMEN = ROOT / "examples" / "fishing-deal.argdown"
REPLY = ROOT / "examples" / "the-reply.argdown"
FERRY = ROOT / "examples" / "free-ferry.argdown"
VIEWS = ("map", "exchange", "timeline", "matrix")


def kept() -> dict[str, str]:
    """Give the pictures of the page in the docs, by the names of their files."""
    specimen, reply, ferry = map(am.load, (SPECIMEN, REPLY, FERRY))
    out = {f"theme-{name}": am.draw(reply, theme=name).svg for name in Theme.names()}
    out["view-exchange"] = am.draw(reply, view="exchange").svg
    out["view-timeline"] = am.draw(ferry, view="timeline").svg
    out["view-matrix"] = am.draw(specimen, view="matrix").svg
    out["gather-speaker"] = am.draw(specimen, gather="speaker", badges=am.query.badges(specimen)).svg
    focus = "suspend-the-fishing-deal"
    out["focus"] = am.draw(specimen, focus=focus, depth=1, badges=am.query.badges(specimen)).svg
    return out


def edges() -> dict[str, Debate]:
    """Give small debates that are hard to draw."""
    with draft("A debate of one card") as one:
        one.speaker("Ann").proposes("Build it")
    nobody = Debate(
        title="Words of nobody",
        statements=[
            {"kind": "claim", "id": "old", "text": "The bridge is old."},
            {"kind": "claim", "id": "bolts", "text": "Its bolts are of 1911."},
        ],
        links=[{"id": "so", "kind": "supports", "sources": ["bolts"], "target": "old"}],
    )
    with draft("Very long words") as long:
        long.source("A_source_with_a_very_long_name_and_no_break_" * 4)
        ann = long.speaker("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh", party="Donaudampfschiff")
        word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
        law = ann.proposes(f"Repeal the {word}", quote=f"the {word * 2}")
        bob = long.speaker("Bob 🚢", party="日本語の政党")
        bob.claims("https://example.org/" + "a-very-long-address/" * 8).attacks(law)
        bob.claims("漁業協定は停止されるべきであると彼は言った。しかし、それは違う。").attacks(law)
    with draft("האם לסגור את הנמל?", language="he") as rtl:
        dana, omar = rtl.speaker("דנה"), rtl.speaker("عمر")
        shut = dana.proposes("יש לסגור את הנמל לספינות גדולות.", until="שובר הגלים יושלם")
        omar.claims("الميناء يطعم ألفي عائلة في المدينة.").attacks(shut)
        omar.claims("دانا لا تعيش هنا.").discredits(dana)
    return {"one-card": one.debate, "nobody": nobody, "long-words": long.debate, "rtl": rtl.debate}


def outside(corpora: Path) -> dict[str, Debate]:
    """Give the televised debate that is nearest to forty statements, and about a thousand of them as one."""
    found = []
    for file in sorted((corpora / "aif" / "qt30").glob("*.json")):
        try:
            found.append(am.load(file))
        except am.errors.ArgMapError:
            continue
    if not found:
        return {}
    out = {"forty": min(found, key=lambda debate: abs(len(debate.statements) - 40))}
    some: list[Debate] = []
    while sum(len(debate.statements) for debate in some) < 1000 and len(some) < len(found):
        some.append(found[len(some)])
    out["thousand"] = am.transform.merge(*some)
    return out


def whole(corpora: Path | None) -> Iterator[tuple[str, Callable[[], am.Picture]]]:
    """Give every picture by the name of its file, each drawn when it is asked for."""
    debates = {"specimen": am.load(SPECIMEN), "reply": am.load(REPLY), "ferry": am.load(FERRY), **edges()}
    debates |= outside(corpora) if corpora is not None else {}
    for name, debate in debates.items():
        badges = am.query.badges(debate)
        for view in VIEWS:
            for theme in Theme.names():
                more = {"view": view, "theme": theme}
                yield f"{name}-{view}-{theme}", lambda d=debate, b=badges, m=more: am.draw(d, badges=b, **m)
        for way in ("RL", "TB"):
            yield f"{name}-map-{way}", lambda d=debate, b=badges, w=way: am.draw(d, badges=b, direction=w)
        for by in ("speaker", "party", "topic"):
            yield f"{name}-by-{by}", lambda d=debate, b=badges, w=by: am.draw(d, badges=b, gather=w)
        yield f"{name}-folded", lambda d=debate, b=badges: am.draw(d, badges=b, fold=True)


def main() -> int:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora")
    given = parser.parse_args()
    if given.folder is None:
        home = ROOT / "docs" / "gallery"
        home.mkdir(exist_ok=True)
        for name, svg in kept().items():
            (home / f"{name}.svg").write_text(svg, encoding="utf-8")
        return 0
    given.folder.mkdir(parents=True, exist_ok=True)
    made = whole(given.corpora if given.corpora.is_dir() else None)
    faults = 0
    shown = []
    while some := list(islice(made, 12)):
        drawn = [(name, draw().svg) for name, draw in some]
        for name, svg in drawn:
            (given.folder / f"{name}.svg").write_text(svg, encoding="utf-8")
            shown.append(
                f'<figure><img src="{html.escape(name)}.svg" alt=""><figcaption>{name}</figcaption></figure>'
            )
        faults += measured(drawn)
    style = "figure{display:inline-block;width:30%;margin:1%;vertical-align:top}img{width:100%}"
    page = f"<!doctype html><meta charset=utf-8><title>Gallery</title><style>{style}</style>{''.join(shown)}"
    (given.folder / "index.html").write_text(page, encoding="utf-8")
    print(f"{len(shown)} pictures, {faults} with faults")
    return 1 if faults else 0


def measured(drawn: list[tuple[str, str]]) -> int:
    """Measure some pictures in Chromium, if it is there, and print what is wrong with each."""
    from tests.render.measuring import browser, measured

    chromium = browser()
    if chromium is None:
        return 0
    faults = 0
    if any(
        measured(chromium, (svg for _, svg in drawn))[what] for what in ("outside", "overlaps", "written")
    ):
        for name, svg in drawn:
            found = measured(chromium, [svg])
            for what in ("outside", "overlaps", "written"):
                if found[what]:
                    print(f"{name}: {what}: {found[what][:3]} ({len(found[what])})")
            faults += any(found[what] for what in ("outside", "overlaps", "written"))
    return faults


if __name__ == "__main__":
    sys.exit(main())
