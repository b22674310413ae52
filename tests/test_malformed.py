"""What is malformed, hostile or merely odd: each specimen with what becomes of it.

Those that a person could have written are files in tests/malformed; those that are too large, or that an
editor would spoil, are made here. A specimen is refused (an error of argmap that names what is at fault),
found (a finding with a code) or harmless (it is read, drawn and written, and nothing in it comes alive).
"""

from __future__ import annotations

import json
import os
import re
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import argmap
from argmap.errors import ArgMapError, DecodeError, FormatError, RenderError
from argmap.formats import Format
from tests.cli.shell import argmap as shell
from tests.cli.shell import stderr, stdout

FOLDER = Path(__file__).parent / "malformed"
PATIENCE = 20  # seconds; the slowest takes one


class Refused(NamedTuple):
    """A specimen that cannot be read: its file, the error, and what the message names."""

    name: str
    error: type[ArgMapError]
    words: tuple[str, ...]
    make: Callable[[], bytes] | None = None


class Found(NamedTuple):
    """A specimen that is read and should not be so: its file, the code, and what the line names."""

    name: str
    code: str
    words: tuple[str, ...]


class Harmless(NamedTuple):
    """A specimen that looks worse than it is."""

    name: str
    make: Callable[[], bytes] | None = None


NO_ARGDOWN = {"hostile-surrogate.json": "half of a character"}  # what cannot be written, and why


def document(**parts: object) -> bytes:
    return json.dumps({"argmap": 1, **parts}).encode()


def statement(text: str) -> bytes:
    return document(statements=[{"kind": "claim", "id": "a", "text": text}])


REFUSED = [
    # what hangs in the air
    Refused(
        "unknown-speaker.json", DecodeError, (":4:", "utterance 'u1'", "'phlip'", "did you mean 'philp'?")
    ),
    Refused("unknown-utterance.json", DecodeError, ("statement 'a'", "'philp-2'", "did you mean 'philp-1'?")),
    Refused("unknown-source.json", DecodeError, ("utterance 'u1'", "'reprot'", "did you mean 'report'?")),
    Refused("dangling-link.json", DecodeError, (":4:", "link 'k'", "'suspend-the-deal'", "not there")),
    Refused(
        "dangling-condition.json", DecodeError, ("proposal 'suspend'", "'the-french-agree'", "not there")
    ),
    Refused("dangling-step.json", DecodeError, ("argument 'g'", "link 'a'", "not there")),
    Refused("standing-of-nobody.json", DecodeError, ("standing 's'", "speaker 'philp'", "not there")),
    Refused("link-without-source.json", DecodeError, ("link 'k'", "name one in its sources")),
    Refused("twice-the-same-id.json", DecodeError, (":6:", "'the-deal'", "rename one")),
    Refused("empty-id.json", DecodeError, ("empty id", "name it")),
    # what bears on itself
    Refused("reply-to-itself.json", DecodeError, ("utterance 'u1'", "replies to or reports itself")),
    Refused("report-of-a-report.json", DecodeError, ("utterance 'u1'", "reported by itself")),
    Refused("link-on-itself.json", DecodeError, ("link 'k1'", "bears on itself")),
    # fields
    Refused(
        "bad-date.json", DecodeError, (":3:", "utterance 'u1'", "'2025-02-30'", "no such day", "2025-06-02")
    ),
    Refused("date-in-words.json", DecodeError, ("'2 June 2025'", "no date", "2025-06-02")),
    Refused("unknown-field.json", DecodeError, ("'txet'", "did you mean 'text'?")),
    Refused("unknown-key.json", DecodeError, ("'spekaers'", "under data")),
    Refused("unknown-kind.json", DecodeError, ("'clam'", "did you mean 'claim'?")),
    Refused("wrong-type.json", DecodeError, (":3:", "statements.0.text", "string")),
    Refused("not-a-list.json", DecodeError, ("speakers", "list")),
    Refused("offsets-backwards.json", DecodeError, ("'The words.'", "start ≤ end", "10 and 0")),
    # JSON
    Refused("wrong-version.json", DecodeError, ("99", "reads 1")),
    Refused("no-version.json", DecodeError, ('"argmap": 1',)),
    Refused("top-is-a-list.json", DecodeError, ('"argmap": 1',)),
    Refused("broken-off.json", DecodeError, ("not JSON",)),
    Refused("not-a-number.json", DecodeError, ("'nan'", "as text")),
    Refused("empty.json", DecodeError, ("not JSON",), lambda: b""),
    Refused(
        "deep.json", DecodeError, ("nests too deep",), lambda: b'{"argmap": 1, "data": ' + b"[" * 100_000
    ),
    Refused(
        "deep-and-closed.json",
        DecodeError,
        ("nests",),
        lambda: b'{"argmap": 1, "data": {"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
    ),
    Refused(
        "rather-deep.json",
        DecodeError,
        ("nests more than 100 deep", "flatten"),
        lambda: b'{"argmap": 1, "data": {"x": ' + b"[" * 200 + b"]" * 200 + b"}}",
    ),
    Refused(
        "huge-number.json",
        DecodeError,
        ("digits",),
        lambda: b'{"argmap": 1, "data": {"x": ' + b"9" * 10**6 + b"}}",
    ),
    Refused("long-line.json", DecodeError, ("not JSON",), lambda: statement("a" * 10**7)[:-3]),
    Refused("nul.json", DecodeError, ("not JSON",), lambda: b'{"argmap": 1,\0 "title": "A deal"}'),
    Refused(
        "dangling-often.json",
        DecodeError,
        ("link 'k0'", "'sttement-0'", "did you mean 'statement-0'?", "1992 more"),
        lambda: document(
            statements=[{"kind": "claim", "id": f"statement-{n}"} for n in range(2000)],
            links=[
                {"id": f"k{n}", "kind": "attacks", "sources": [f"statement-{n}"], "target": f"sttement-{n}"}
                for n in range(2000)
            ],
        ),
    ),
    Refused(
        "long-name.json",
        DecodeError,
        ("utterance 'u'", "names the speaker 'aaaa"),
        lambda: document(
            speakers=[{"id": "a" * 10**6}], utterances=[{"id": "u", "speaker": "a" * 10**6 + "b"}]
        ),
    ),
    # bytes
    Refused(
        "windows.json",
        DecodeError,
        ("0x93", "not UTF-8", "save the file as UTF-8"),
        lambda: b'{"argmap": 1, "title": "\x93A deal\x94"}',
    ),
    Refused("no-text.json", DecodeError, ("not UTF-8",), lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    Refused("half-utf-16.json", DecodeError, ("not UTF-16",), lambda: '{"argmap": 1}'.encode("utf-16")[:-1]),
    # Argdown
    Refused("unknown-speaker.argdown", DecodeError, (":8:", "'phlip'", "did you mean 'philp'?")),
    Refused("unknown-utterance.argdown", DecodeError, (":8:", "'philp-9'")),
    Refused("unknown-kind.argdown", DecodeError, (":8:", "propsal")),
    Refused("data-not-yaml.argdown", DecodeError, (":8:",)),
    Refused("front-matter-not-yaml.argdown", DecodeError, ("front-matter-not-yaml.argdown:",)),
    Refused(
        "front-matter-unknown-key.argdown", DecodeError, (":3:", "'spekaers'", "did you mean 'speakers'?")
    ),
    Refused("front-matter-bad-date.argdown", DecodeError, (":3:", "2025-02-30", "no such day")),
    Refused("front-matter-tag.argdown", DecodeError, (":2:", "tag")),
    Refused("alias-bomb.argdown", DecodeError, ("aliases", "100,000")),
    Refused(
        "alias-of-itself.argdown",
        DecodeError,
        (":2:8:", "the alias *a"),
        lambda: b"===\nx: &a [*a]\n===\n\n[A]: A.\n",
    ),
    Refused(
        "unknown-often.argdown",
        DecodeError,
        (":6:", "'spaker-0'", "did you mean 'speaker-0'?", "and 479 errors more"),
        lambda: (
            b"===\nargmap:\n  speakers: {%s}\n===\n\n" % b", ".join(b"speaker-%d: x" % n for n in range(500))
            + b"".join(b"[S%d]: S. {by: spaker-%d}\n\n" % (n, n) for n in range(500))
        ),
    ),
    Refused(
        "deep-yaml.argdown",
        DecodeError,
        ("nests",),
        lambda: b"===\nx: " + b"[" * 100_000 + b"\n===\n\n[A]: A.\n",
    ),
    Refused(
        "windows.argdown",
        DecodeError,
        (":1:", "0x93", "save the file as UTF-8"),
        lambda: b"[A]: \x93A deal\x94\n",
    ),
    Refused("only-front-matter.argdown", DecodeError, (":3:", "front matter")),
    Refused(
        "step-without-premise.argdown",
        DecodeError,
        (":3:", "may not follow an empty line", "begin with a statement"),
    ),
    Refused("empty.argdown", DecodeError, ("nothing here to read", "at least one statement"), lambda: b""),
    Refused(
        "marks-only.argdown", DecodeError, (":1:",), lambda: b"[[[[<<<<]]]]>>>> {{{{ (((( @@@@ ####\n" * 50
    ),
    # names of files
    Refused(
        "a-deal.xyz", FormatError, ("a-deal.xyz", "of no known format", "native (.json)"), lambda: b"A deal."
    ),
    Refused("empty.xyz", FormatError, ("empty.xyz", "of no known format"), lambda: b""),
]

FOUND = [
    Found(
        "quote-not-found.json",
        "Q401",
        ("utterance 'u1'", "The gangs have all gone home", "'report'", "quote the words as they stand"),
    ),
    Found("quote-not-found.argdown", "Q401", ("The gangs have all gone home", "'report'")),
    Found(
        "quote-altered.json", "Q402", ("utterance 'u1'", "it has “smashing” where the quote has “breaking”")
    ),
    Found("source-up.json", "Q405", ("source 'report'", "'../../../secret.txt'", "outside", "root")),
    Found("source-up.argdown", "Q405", ("source 'report'", "'../../../secret.txt'", "outside", "root")),
    Found("source-absolute.json", "Q405", ("source 'report'", "'/secret.txt'", "outside", "root")),
    Found("source-roundabout.json", "Q405", ("source 'report'", "outside", "root")),
    Found("source-link.json", "Q405", ("source 'report'", "'link.txt'", "outside", "root")),
    Found(
        "source-nul.json", "Q405", ("source 'report'", "'report\\x00.txt'", "no path to a file", "correct it")
    ),
    Found("source-folder.json", "Q406", ("source 'report'", "not a file", "name the file")),
    Found("source-absent.json", "Q406", ("source 'report'", "'reprot.txt'", "not there", "correct the path")),
    Found("source-changed.json", "Q407", ("source 'report'", "sha256", "compare the two")),
    Found("source-script.json", "Q409", ("source 'report'", "javascript:", "https://")),
    Found("data-not-closed.argdown", "U202", ("speaker 'philp'", "says nothing")),
    Found("unknown-key.argdown", "S107", ("'untill'", "'until'", "correct it")),
    Found("to-itself.json", "S102", ("link 'k'", "'a' itself", "correct one of its ends")),
]

HARMLESS = [
    *(Harmless(path.name) for path in sorted(FOLDER.glob("hostile-*"))),
    Harmless("title-not-closed.argdown"),
    Harmless("front-matter-not-closed.argdown"),
    Harmless("mark.json", lambda: b"\xef\xbb\xbf" + document(title="A deal")),
    Harmless("mark.argdown", lambda: "\ufeff[A deal]: It should be suspended.\n".encode()),
    Harmless("utf-16.json", lambda: document(title="A deal").decode().encode("utf-16")),
    Harmless("utf-16.argdown", lambda: "[A deal]: It should be suspended.\n".encode("utf-16")),
    Harmless("long-word.json", lambda: statement("a" * 100_000)),
    Harmless("long-title.json", lambda: document(title="word " * 20_000)),
    Harmless("accents.json", lambda: statement("Z" + "\u0301" * 3000)),
    Harmless("nul.argdown", lambda: b"[A deal]: It should\0 be suspended.\n"),
    Harmless(
        "deep-list.argdown",
        lambda: b"[s0]: S.\n" + b"".join(b" " * n + b"+ [s%d]: S.\n" % n for n in range(1, 2000)),
    ),
]

ALL = [*REFUSED, *FOUND, *HARMLESS]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder three deep to work in, a secret above it, and a link to the secret."""
    folder = tmp_path / "one/two/three"
    folder.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("the secret words")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(autouse=True)
def patience():
    """Nothing may keep the reader waiting."""
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < PATIENCE


def laid(specimen, place: Path) -> Path:
    """Put a specimen into the folder."""
    raw = (
        (FOLDER / specimen.name).read_bytes() if getattr(specimen, "make", None) is None else specimen.make()
    )
    path = place / specimen.name
    path.write_bytes(raw)
    return path


def named(specimen) -> str:
    return specimen.name


def test_every_file_is_in_the_table():
    assert {path.name for path in FOLDER.iterdir() if path.suffix in (".json", ".argdown")} <= {
        s.name for s in ALL
    }
    assert len(ALL) == len({s.name for s in ALL})


@pytest.mark.parametrize("specimen", REFUSED, ids=named)
def test_refused_by_the_library(specimen, place):
    path = laid(specimen, place)
    with pytest.raises(specimen.error) as caught:
        argmap.load(path)
    message = str(caught.value)
    for word in specimen.words:
        assert word in message
    assert all(line.isprintable() for line in message.replace("\t", " ").split("\n"))
    assert len(message) < 5000


@pytest.mark.parametrize("specimen", REFUSED, ids=named)
@pytest.mark.parametrize("command", ["show {}", "check {}", "convert {} -o out.json", "draw {} -o out.svg"])
def test_refused_at_the_shell(specimen, command, place):
    laid(specimen, place)
    before = sorted(os.listdir(place))
    code, log = shell(*command.format(specimen.name).split())
    assert code == 2
    assert stdout(log) == b""
    message = stderr(log).decode()
    assert message.startswith("argmap: ")
    assert "Traceback" not in message
    for word in specimen.words:
        assert word in message
    assert sorted(os.listdir(place)) == before


@pytest.mark.parametrize("specimen", FOUND, ids=named)
def test_found_by_the_library(specimen, place):
    debate = argmap.load(laid(specimen, place))
    found = [finding for finding in argmap.check(debate) if finding.code == specimen.code]
    assert len(found) == 1
    for word in specimen.words:
        assert word in str(found[0])
    assert "secret words" not in str(found[0])
    assert str(found[0]).isprintable()


@pytest.mark.parametrize("specimen", FOUND, ids=named)
def test_found_at_the_shell(specimen, place):
    laid(specimen, place)
    code, log = shell("check", specimen.name)
    assert code == 1
    assert f" {specimen.code} " in stdout(log).decode()
    assert "Traceback" not in stderr(log).decode()


@pytest.mark.parametrize("specimen", HARMLESS, ids=named)
def test_harmless_to_the_library(specimen, place):
    debate = argmap.load(laid(specimen, place))
    argmap.check(debate)
    assert argmap.loads(argmap.dumps(debate, "native"), "native") == debate
    if specimen.name in NO_ARGDOWN:
        with pytest.raises(FormatError, match=NO_ARGDOWN[specimen.name]):
            argmap.dumps(debate, "argdown")
    else:
        assert len(argmap.loads(argmap.dumps(debate, "argdown"), "argdown").statements) == len(
            debate.statements
        )
    inert_svg(argmap.draw(debate).data)
    inert_dot(argmap.draw(debate, format="dot").data)


@pytest.mark.parametrize("specimen", HARMLESS, ids=named)
def test_harmless_at_the_shell(specimen, place):
    laid(specimen, place)
    for command in (
        "show {}",
        "draw {} -o out.svg",
        "draw {} -o out.dot",
        "convert {} -o out.json",
        "check {}",
    ):
        code, log = shell(*command.format(specimen.name).split())
        assert code in (0, 1) if command.startswith("check") else code == 0
        assert "Traceback" not in stderr(log).decode()
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", stdout(log).decode())
    inert_svg((place / "out.svg").read_text(encoding="utf-8"))


def test_an_address_that_runs_is_never_drawn(place):
    debate = argmap.load(FOLDER / "source-script.json")
    svg, dot = argmap.draw(debate).data, argmap.draw(debate, format="dot").data
    inert_svg(svg)
    inert_dot(dot)
    assert "javascript:" not in svg + dot


SHAPES = {
    *("svg", "g", "a", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text", "tspan"),
    *("title", "desc", "style", "defs", "marker", "clipPath"),
}


def inert_svg(picture: str) -> None:
    """Assert that a picture is well-formed XML and that nothing in it runs, loads or leads anywhere."""
    assert "<!DOCTYPE" not in picture
    assert "<!ENTITY" not in picture
    assert "<![CDATA[" not in picture
    for element in ElementTree.fromstring(picture).iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in SHAPES
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert "href" not in name.lower() or re.match("https?://|#", value)
            if name in ("style", "fill", "stroke", "clip-path", "marker-end", "marker-start"):
                assert not re.search(r"url\((?!#)|javascript|expression|@import", value, re.I)
        if element.tag.endswith("style"):
            assert not re.search(r"url\((?!#)|javascript|@import|</", element.text or "", re.I)


STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.S)


def without_html(text: str) -> str:
    """Take the HTML labels out, brackets counted as Graphviz counts them, quoted strings left alone."""
    kept, depth, at = [], 0, 0
    while at < len(text):
        string = STRING.match(text, at) if not depth else None
        if string:
            kept.append(string[0])
            at = string.end()
            continue
        depth += (text[at] == "<") - (text[at] == ">" and not text.endswith("-", 0, at))
        if not depth:
            kept.append(text[at])
        at += 1
    assert depth == 0
    return "".join(kept)


def inert_dot(text: str) -> None:
    """Assert that no word of a debate stands outside strings and labels, and that nothing is an address."""
    bare = STRING.sub("S", without_html(text))
    assert '"' not in bare
    for word in ("evil", "alert", "onload", "script", "javascript"):
        assert word not in bare
    names = re.findall(r"\b(\w+)=", bare)
    assert not {name for name in names if "url" in name.lower() or "href" in name.lower()}
    assert not re.search(r"<[^<>]*\b(?:HREF|URL|SRC|TARGET)\s*=", STRING.sub("S", text))


@pytest.mark.dot
@pytest.mark.parametrize("specimen", HARMLESS, ids=named)
def test_graphviz_reads_it_as_it_is_meant(specimen, place):
    from shutil import which
    from subprocess import run

    if which("dot") is None:
        pytest.skip("dot is not installed here")
    debate = argmap.load(laid(specimen, place))
    given = argmap.draw(debate, format="dot").data
    done = run(
        ["dot", "-Tsvg"], input=given.encode("utf-8", "replace"), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"syntax error" not in done.stderr
    for element in ElementTree.fromstring(done.stdout).iter():
        assert not element.tag.endswith("script")
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert "href" not in name, value


class TestFiles:
    """What stands in the way of reading and writing."""

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("no-such.json", "there is no file no-such.json"),
            ("folder.json", "folder.json is not a file"),
            ("a\0b.json", "cannot be read"),
            ("x" * 5000 + ".json", "cannot be read"),
            ("loop.json", "cannot be read"),
            ("pipe.json", "pipe.json is not a file"),
            ("plain.json/below.json", "cannot be read"),
        ],
        ids=["missing", "folder", "nul", "long", "loop", "pipe", "below a file"],
    )
    def test_reading(self, place, name, words):
        (place / "folder.json").mkdir()
        (place / "loop.json").symlink_to(place / "loop.json")
        (place / "plain.json").write_text("{}")
        if name == "pipe.json":
            if not hasattr(os, "mkfifo"):
                pytest.skip("no pipes here")
            os.mkfifo(place / name)
        with pytest.raises(ArgMapError) as caught:
            argmap.load(name)
        assert words in str(caught.value)
        code, log = shell("show", name)
        assert code == 2
        assert stderr(log).decode().startswith("argmap: ")
        assert "Traceback" not in stderr(log).decode()

    @pytest.mark.parametrize("command", ["convert given.json -o {}.json", "draw given.json -o {}.svg"])
    @pytest.mark.parametrize("where", ["no-such-folder/out", "given.json/out", "folder"])
    def test_writing(self, place, command, where):
        (place / "given.json").write_bytes(statement("A."))
        for suffix in ("json", "svg"):
            (place / f"folder.{suffix}").mkdir()
        before = sorted(str(path) for path in place.rglob("*"))
        code, log = shell(*command.format(where).split())
        assert code == 2
        assert "cannot be written" in stderr(log).decode()
        assert "Traceback" not in stderr(log).decode()
        assert sorted(str(path) for path in place.rglob("*")) == before

    def test_a_folder_that_may_not_be_written_to(self, place):
        (place / "closed").mkdir(mode=0o500)
        if os.access(place / "closed", os.W_OK):
            pytest.skip("this user may write everywhere")
        with pytest.raises(ArgMapError, match="cannot be written"):
            argmap.dump(argmap.Debate(), place / "closed/out.json")

    def test_what_stood_there_stays_when_writing_fails(self, place, monkeypatch):
        out = place / "out.json"
        out.write_text("what stood there")

        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("argmap.files.open", full, raising=False)
        with pytest.raises(ArgMapError, match=r"out\.json cannot be written: No space left on device"):
            argmap.dump(argmap.Debate(), out)
        assert out.read_text() == "what stood there"
        assert sorted(os.listdir(place)) == ["link.txt", "out.json"]

    def test_an_unknown_picture(self, place):
        with pytest.raises((RenderError, ArgMapError), match="xyz"):
            argmap.draw(argmap.Debate(), format="xyz")

    def test_two_formats_claim_one_text(self, monkeypatch):
        twins = tuple(
            Format(
                name=name,
                suffixes=(".twin",),
                spec="",
                decode=lambda *_, **__: None,
                looks_like=lambda head: True,
            )
            for name in ("romulus", "remus")
        )
        monkeypatch.setattr("argmap.formats.formats", lambda: twins)
        with pytest.raises(FormatError, match=r"the text is claimed by romulus and remus; name the format"):
            argmap.loads("A deal.")
        with pytest.raises(FormatError, match=r"a\.twin is claimed by romulus and remus; name the format"):
            argmap.formats.guess("a.twin", "A deal.")
