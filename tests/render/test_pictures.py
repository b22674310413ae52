"""Pictures as files: PNG, PDF, and what is said when something is missing."""

from __future__ import annotations

import pickle
import re
import struct
import sys
import zlib
from functools import partial

import pytest

from argmap.errors import ArgMapError, ProgramMissing, RenderError, UnknownFormat
from argmap.model import Debate, draft
from argmap.render import Picture, Theme, draw, png, renderer_for, renderers

from .exchanges import arabic, fish, kinds, many


def size_of_png(data: bytes) -> tuple[int, int]:
    # PNG, §5.2 and §11.2.2: the signature, then IHDR with width and height
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def objects(data: bytes) -> dict[int, bytes]:
    """Read a PDF by its own table of where things are (ISO 32000-1, §7.5.4)."""
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)[1])
    count, *entries = data[start:].splitlines()[1:]
    total = int(count.split()[1])
    found = {}
    for number, entry in enumerate(entries[1:total], 1):
        at = int(entry.split()[0])
        assert data[at:].startswith(b"%d 0 obj\n" % number)
        found[number] = data[at : data.index(b"\nendobj\n", at)]
    return found


def drawing_of(data: bytes) -> str:
    (stream,) = (body for body in objects(data).values() if b"/FlateDecode" in body)
    return zlib.decompress(stream[stream.index(b"stream\n") + 7 : stream.rindex(b"\nendstream")]).decode(
        "cp1252"
    )


def test_the_table_of_pictures():
    assert [(row.name, row.suffixes) for row in renderers()] == [
        ("dot", (".dot", ".gv")),
        ("html", (".html", ".htm")),
        ("markdown", (".md", ".markdown")),
        ("pdf", (".pdf",)),
        ("png", (".png",)),
        ("svg", (".svg",)),
    ]
    assert renderer_for("a/b.GV").name == "dot"


@pytest.mark.parametrize(
    ("name", "message"), [("deal.pnng", "did you mean '.png'"), ("deal", "pictures end in .dot")]
)
def test_a_suffix_of_no_picture(name, message):
    with pytest.raises(RenderError, match=message):
        renderer_for(name)


def test_a_format_of_no_picture():
    with pytest.raises(UnknownFormat, match="'sgv'; did you mean 'svg'"):
        draw(fish(), format="sgv")


def test_a_wrong_option_names_the_near_one():
    with pytest.raises(RenderError, match="did you mean 'direction'"):
        draw(fish(), directions="LR")


# -- a picture ------------------------------------------------------------------------------------------


def test_it_shows_itself_and_says_what_it_is():
    picture = draw(fish())
    assert picture._repr_mimebundle_()["image/svg+xml"] == picture.svg == str(picture) == picture._repr_svg_()
    assert re.fullmatch(r"<Picture: svg, \d+ bytes, placed by \w+>", repr(picture))
    assert draw(fish(), format="dot")._repr_mimebundle_()["text/plain"].startswith("digraph")
    assert draw(fish(), format="dot")._repr_svg_() is None


def test_it_saves_itself_whole(tmp_path):
    where = draw(fish()).save(tmp_path / "fish.svg")
    assert where.read_text(encoding="utf-8") == draw(fish()).svg
    assert [path.name for path in tmp_path.iterdir()] == ["fish.svg"]


@pytest.mark.parametrize(
    ("suffix", "first", "needs"),
    [
        (".svg", b"<svg ", None),
        (".PDF", b"%PDF-", None),
        (".png", b"\x89PNG\r\n\x1a\n", "resvg_py"),
        (".dot", b"digraph ", "graphviz"),
    ],
)
@pytest.mark.parametrize("format", ["svg", "pdf"])
def test_the_suffix_says_what_is_saved(tmp_path, suffix, first, needs, format):
    if needs:
        pytest.importorskip(needs, reason=f"{needs} is not installed")
    if suffix == ".png" and not png._has_letters(sys.modules["resvg_py"].svg_to_bytes):
        pytest.skip("there is no font on this machine")
    where = draw(fish(), format=format).save(tmp_path / f"fish{suffix}")
    assert where.read_bytes().startswith(first)


def test_another_suffix_keeps_what_was_chosen(tmp_path):
    badges = {"halve-the-quota": "No direct reply"}
    chosen = {"badges": badges, "title": "Herring", "direction": "TB", "theme": Theme.plain()}
    saved = draw(fish(), format="pdf", **chosen).save(tmp_path / "fish.svg")
    assert saved.read_text(encoding="utf-8") == draw(fish(), **chosen).svg


def test_a_suffix_of_no_picture_writes_nothing(tmp_path):
    with pytest.raises(RenderError, match=r"no picture ends in '.jpg'.*\.pdf, \.png, \.svg"):
        draw(fish()).save(tmp_path / "fish.jpg")
    assert list(tmp_path.iterdir()) == []
    assert draw(fish()).save(tmp_path / "fish.jpg", format="svg").read_bytes().startswith(b"<svg ")


def test_a_picture_without_its_debate_is_saved_as_what_it_is(tmp_path):
    bare = Picture(data="<svg/>", format="svg", media="image/svg+xml")
    assert bare.save(tmp_path / "it.svg").read_text() == "<svg/>"
    with pytest.raises(RenderError, match="draw it with format='pdf'"):
        bare.save(tmp_path / "it.pdf")


@pytest.mark.parametrize("theme", [None, Theme.by_party({"Labour": "#C8102E"})])
def test_a_picture_is_a_value(tmp_path, theme):
    picture = draw(fish(), theme=theme)
    again = pickle.loads(pickle.dumps(picture))
    assert again == picture == draw(fish(), theme=theme) != draw(fish(), title="Herring")
    assert len({again, picture}) == 1
    assert again.save(tmp_path / "a.pdf").read_bytes() == picture.save(tmp_path / "b.pdf").read_bytes()


def test_it_says_where_it_cannot_be_saved(tmp_path):
    with pytest.raises(ArgMapError, match="cannot be written"):
        draw(fish()).save(tmp_path / "no" / "fish.svg")


def test_only_svg_is_svg():
    with pytest.raises(RenderError, match="draw it with format='svg'"):
        _ = draw(fish(), format="pdf").svg


def test_a_debate_shows_itself_in_a_notebook():
    assert fish()._repr_mimebundle_()["image/svg+xml"] == draw(fish()).svg


# -- PNG ------------------------------------------------------------------------------------------------


def test_a_png_has_two_pixels_for_each_of_the_drawing():
    resvg = pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    if not png._has_letters(resvg.svg_to_bytes):
        pytest.skip("there is no font on this machine")
    wide, high = (int(float(n)) for n in re.search(r'viewBox="0 0 (\S+) (\S+)"', draw(fish()).svg).groups())
    picture = draw(fish(), format="png")
    assert size_of_png(picture.data) == (2 * wide, 2 * high)
    assert size_of_png(draw(fish(), format="png", scale=0.5).data) == (round(wide / 2), round(high / 2))
    assert picture._repr_mimebundle_()["image/png"].startswith("iVBOR")


def test_without_resvg_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ProgramMissing, match=r'pip install "argmap\[png\]"'):
        draw(fish(), format="png")


def test_a_png_without_a_font_is_refused(monkeypatch):
    resvg = pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    bare = partial(resvg.svg_to_bytes, skip_system_fonts=True)
    monkeypatch.setattr(resvg, "svg_to_bytes", bare)
    with pytest.raises(ProgramMissing, match="needs a font on this machine"):
        draw(fish(), format="png")


def test_a_png_too_large_is_refused():
    pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    with pytest.raises(RenderError, match="lower the scale"):
        draw(many(40), format="png", scale=20)


# -- PDF ------------------------------------------------------------------------------------------------


def test_a_pdf_is_one_page_of_the_drawings_size():
    wide, high = (float(n) * 0.75 for n in re.search(r'viewBox="0 0 (\S+) (\S+)"', draw(fish()).svg).groups())
    found = objects(draw(fish(), format="pdf").data)
    (page,) = (body for body in found.values() if b"/Type /Page " in body)
    box = [float(n) for n in re.search(rb"/MediaBox \[([^]]+)\]", page)[1].split()]
    assert box == [0, 0, wide, high]


def test_a_pdf_shows_the_same_words_as_the_svg():
    shown = re.findall(r"\(((?:[^()\\]|\\.)*)\) Tj", drawing_of(draw(kinds(), format="pdf").data))
    drawn = re.findall(r"<text[^>]*>([^<]*)</text>", draw(kinds()).svg)
    assert [re.sub(r"\\(.)", r"\1", words) for words in shown] == drawn


def test_a_pdf_paints_only_between_saving_and_restoring():
    operators = drawing_of(draw(kinds(), format="pdf").data)
    assert operators.count("q ") == len(re.findall(r" Q$", operators, re.M))
    assert operators.count("BT") == operators.count("ET")


def test_a_pdf_of_parentheses_and_backslashes():
    with draft("(a) \\ (b") as d:
        d.speaker("Eve").claims("close) (open \\n")
    shown = drawing_of(draw(d.debate, format="pdf").data)
    assert r"(close\) \(open \\n) Tj" in shown


def test_a_pdf_has_title_language_and_links():
    data = draw(fish(), format="pdf").data
    assert "The herring quota".encode("utf-16-be").hex().upper().encode() in data
    assert b"/Lang (en)" in data
    assert b"/URI (https://example.org/minutes)" in data


def test_a_pdf_link_does_nothing_but_lead():
    data = draw(Debate(sources=[{"id": "s", "title": "S", "url": "javascript:alert(1)"}]), format="pdf").data
    assert b"/URI" not in data
    assert b"javascript" not in data


def test_letters_that_need_a_font_say_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ProgramMissing, match=r"(?s)with the letters .*pip install \"argmap\[pdf\]\""):
        draw(arabic(), format="pdf")


def test_letters_that_need_a_font_get_one():
    pytest.importorskip("typst", reason="typst is not installed")
    assert draw(arabic(), format="pdf").data.startswith(b"%PDF-")
