"""PDF: the same drawing, as vectors, written here.

A page of blocks, paths and Helvetica needs no library: Helvetica is one of the fourteen fonts that
every PDF reader brings along, in the very widths by which the cards were measured. Letters beyond
Latin 1 need a font inside the file; then the page is handed to Typst, which carries or finds one.

Source: ISO 32000-1:2008, §7.5 (file structure), §8.5 (paths), §9.4 (text), §9.6.2.2 (standard fonts).
"""

from __future__ import annotations

import zlib
from importlib import import_module
from typing import TYPE_CHECKING, assert_never, get_args

from argmap.errors import ProgramMissing, RenderError
from argmap.order import digest
from argmap.render import svg
from argmap.render.address import safe_url
from argmap.render.colour import channels
from argmap.render.marks import Block, Group, Mark, Page, Path, Shape, Words, rounded
from argmap.render.options import Options, View
from argmap.render.page import page
from argmap.render.renderer import Renderer
from argmap.render.scene import scene
from argmap.render.text import clean, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import Debate

__all__ = ["RENDERER", "pdf", "write"]

_POINT = 0.75  # of a CSS pixel
_FONTS = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique")


def pdf(debate: Debate, options: Options | None = None, badges: Mapping[str, str] | None = None) -> bytes:
    """Draw a debate as PDF.

    Raises:
        ProgramMissing: it has letters beyond Latin 1, and typst is not installed.
    """
    options = options or Options()
    return write(page(scene(debate, options, badges), options), options)


def write(drawn: Page, options: Options | None = None) -> bytes:
    """Write a page as PDF; `options` change nothing here."""
    beyond = sorted(
        {letter for words in _all_words(drawn.marks) for letter in words.text if not _known(letter)}
    )
    if beyond or any(words.way == "rtl" for words in _all_words(drawn.marks)):
        return _by_typst(drawn, beyond)
    content, links = _content(drawn)
    return _file(drawn, content, links)


def _known(letter: str) -> bool:
    try:
        return letter.encode("cp1252") >= b" "
    except UnicodeEncodeError:
        return False


def _all_words(marks: Iterable[Mark]) -> Iterator[Words]:
    for mark in marks:
        if isinstance(mark, Group):
            yield from _all_words(mark.marks)
        elif isinstance(mark, Words):
            yield mark


def _by_typst(drawn: Page, beyond: list[str]) -> bytes:
    try:
        typst = import_module("typst")
    except ImportError:
        some = " ".join(beyond[:8]) + (" …" if len(beyond) > 8 else "")
        raise ProgramMissing(
            f"a PDF with the letters {some} needs a font inside: "
            'pip install "argmap[pdf]" (or draw SVG and print it from a browser)'
        ) from None
    frame = (
        f"#set page(width: {drawn.width * _POINT}pt, height: {drawn.height * _POINT}pt, margin: 0pt)\n"
        "#set document(title: sys.inputs.title, date: none)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)\n'
    )
    try:
        made = typst.compile(
            frame.encode(), format="pdf", sys_inputs={"svg": svg.write(drawn), "title": drawn.title}
        )
    except Exception as error:
        raise RenderError(f"typst could not make the PDF: {error}") from error
    return bytes(made)


def _n(number: float) -> str:
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _content(drawn: Page) -> tuple[bytes, list[tuple[Words, str]]]:
    out = [f"{_POINT} 0 0 -{_POINT} 0 {_n(drawn.height * _POINT)} cm"]
    links: list[tuple[Words, str]] = []
    for mark in drawn.marks:
        out.extend(_operators(mark, drawn.day, links))
    return "\n".join(out).encode("cp1252", "replace"), links


def _operators(mark: Mark, colours: Mapping[str, str], links: list[tuple[Words, str]]) -> Iterator[str]:
    match mark:
        case Group():
            for inner in mark.marks:
                yield from _operators(inner, colours, links)
        case Block():
            yield from _painted(mark, rounded(mark.x, mark.y, mark.width, mark.height, mark.radius), colours)
        case Shape():
            yield from _painted(mark, mark.path, colours)
        case Words():
            yield _shown(mark, colours)
            if url := safe_url(mark.href):
                links.append((mark, url))
        case _:
            assert_never(mark)


def _colour(colour: str) -> str:
    return " ".join(_n(round(part, 3)) if part in (0, 1) else f"{part:.3f}" for part in channels(colour))


def _painted(mark: Block | Shape, path: Path, colours: Mapping[str, str]) -> Iterator[str]:
    if not mark.fill and not mark.stroke:
        return
    state = ["q"]
    if mark.fill:
        state.append(f"{_colour(colours[mark.fill])} rg")
    if mark.stroke:
        state.append(f"{_colour(colours[mark.stroke])} RG {_n(mark.weight)} w")
        if mark.dash:
            state.append(f"[{' '.join(map(_n, mark.dash))}] 0 d")
        if isinstance(mark, Shape) and mark.dots:
            state.append("1 J 1 j")
    yield " ".join(state)
    verbs = {"M": "m", "L": "l", "C": "c", "Z": "h"}
    yield " ".join(" ".join((*map(_n, numbers), verbs[verb])) for verb, numbers in path)
    yield ("B" if mark.fill and mark.stroke else "f" if mark.fill else "S") + " Q"


def _extent(words: Words) -> tuple[float, float]:
    wide = width(words.text, words.size, bold=words.bold) + words.spacing * len(words.text)
    return words.x - {"left": 0.0, "middle": wide / 2, "right": wide}[words.anchor], wide


def _shown(words: Words, colours: Mapping[str, str]) -> str:
    font = 1 + words.bold + 2 * words.italic
    spacing = f"{_n(words.spacing)} Tc " if words.spacing else "0 Tc "
    text = words.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    start, _ = _extent(words)
    style = f"{_colour(colours[words.fill])} rg /F{font} {_n(words.size)} Tf {spacing}"
    return f"BT {style}1 0 0 -1 {_n(start)} {_n(words.y)} Tm ({text}) Tj ET"


def _string(text: str) -> str:
    """Write a text string as UTF-16, in hexadecimal."""
    raw = b"\xfe\xff" + clean(text).encode("utf-16-be", "replace")
    return f"<{raw.hex().upper()}>"


def _file(drawn: Page, content: bytes, links: list[tuple[Words, str]]) -> bytes:
    """Put the objects together, and the table that says where each begins."""
    wide, high = drawn.width * _POINT, drawn.height * _POINT
    packed = zlib.compress(content, 9)
    first_link = 6 + len(_FONTS)
    fonts = " ".join(f"/F{at} {5 + at} 0 R" for at in range(1, len(_FONTS) + 1))
    notes = " ".join(f"{first_link + at} 0 R" for at in range(len(links)))
    objects = [
        (
            f"<< /Type /Catalog /Pages 2 0 R /Lang ({_ascii(drawn.language)}) "
            "/ViewerPreferences << /DisplayDocTitle true >> >>"
        ).encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_n(wide)} {_n(high)}] /Contents 4 0 R "
            f"/Resources << /Font << {fonts} >> >> /Annots [{notes}] >>"
        ).encode(),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        f"<< /Title {_string(drawn.title)} /Subject {_string(drawn.told)} /Producer (argmap) >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>".encode()
            for font in _FONTS
        ),
    ]
    for words, url in links:
        start, length = _extent(words)
        box = (start, drawn.height - words.y - 3, start + length, drawn.height - words.y + words.size)
        rect = " ".join(_n(edge * _POINT) for edge in box)
        action = f"<< /S /URI /URI ({_ascii(url)}) >>"
        objects.append(
            f"<< /Type /Annot /Subtype /Link /Rect [{rect}] /Border [0 0 0] /A {action} >>".encode()
        )
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % start for start in starts)
    name = digest(content.hex() + drawn.title)
    name = (name * 4)[:32].upper()
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R /ID [<{name}> <{name}>] >>\n"
        f"startxref\n{table}\n%%EOF\n"
    ).encode()
    return bytes(out)


def _ascii(text: str) -> str:
    """Write a byte string of ASCII, what is not ASCII as percent signs."""
    from urllib.parse import quote

    plain = quote(text, safe="%/:=&?~#+!$,;@()*[]-._'")
    return plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


RENDERER = Renderer(
    name="pdf", suffixes=(".pdf",), media="application/pdf", draw=pdf, paint=write, views=get_args(View)
)
