"""Where sources may be read from, and what counts as text."""

from __future__ import annotations

import os
from hashlib import sha256

import pytest

from argmap.check import anchor, check, examine, read, sources
from argmap.errors import SourceError, UnknownName
from argmap.model import Debate, Source


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of maps, a working folder beside it, and a page outside both."""
    for name in ("maps/pages", "work", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "maps/pages/page.txt").write_bytes("«Non», dit-il.\r\n".encode())
    (tmp_path / "elsewhere/secret.txt").write_text("secret words")
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path


def debate(folder, **source):
    return Debate(sources=[{"id": "page", **source}], origin=str(folder / "maps/map.argdown"))


def refused(given, **options):
    with pytest.raises(SourceError) as error:
        read(given, "page", **options)
    message = str(error.value)
    assert "source 'page'" in message
    assert "\n" not in message
    return message


def test_inline_words_need_no_file(folder):
    assert read(debate(folder, text="Words.", path="nowhere.txt"), "page") == "Words."


def test_a_file_below_the_map_keeps_its_line_ends(folder):
    assert read(debate(folder, path="pages/page.txt"), "page") == "«Non», dit-il.\r\n"


def test_a_map_without_a_file_starts_from_the_working_folder(folder):
    (folder / "work/page.txt").write_text("here")
    assert read(Debate(sources=[Source(id="page", path="page.txt")]), "page") == "here"


def test_a_file_below_the_working_folder_may_lie_beside_the_map(folder):
    (folder / "work/page.txt").write_text("here")
    assert read(debate(folder, path="../work/page.txt"), "page") == "here"


@pytest.mark.parametrize(
    "path", ["../elsewhere/secret.txt", "pages/../../elsewhere/secret.txt", "{}/elsewhere/secret.txt"]
)
def test_a_file_elsewhere_is_read_only_where_root_says_so(folder, path):
    given = debate(folder, path=path.format(folder))
    message = refused(given)
    assert "outside" in message
    assert "root" in message
    assert "secret words" not in message
    assert read(given, "page", root=folder / "elsewhere") == "secret words"
    assert "outside" in refused(given, root=folder / "maps")


def test_links_are_followed_before_the_folder_is_looked_at(folder):
    try:
        (folder / "maps/page.txt").symlink_to(folder / "elsewhere/secret.txt")
    except OSError:
        pytest.skip("links cannot be made here")
    assert "outside" in refused(debate(folder, path="page.txt"))
    (folder / "maps/good.txt").symlink_to(folder / "maps/pages/page.txt")
    assert read(debate(folder, path="good.txt"), "page").startswith("«Non»")


def test_a_relative_path_is_sought_from_root_too(folder):
    assert read(debate(folder, path="secret.txt"), "page", root=folder / "elsewhere") == "secret words"


def test_the_top_of_a_disk_as_working_folder_opens_nothing(folder, monkeypatch):
    monkeypatch.chdir(folder.anchor)
    assert "outside" in refused(debate(folder, path="../elsewhere/secret.txt"))


@pytest.mark.parametrize(
    "path", ["a\0b.txt", "x" * 5000, "loop.txt", "\ud800.txt"], ids=["nul", "long", "loop", "surrogate"]
)
def test_no_path_is_no_traceback(folder, path):
    (folder / "maps/loop.txt").symlink_to(folder / "maps/loop.txt")
    refused(debate(folder, path=path))


def test_only_regular_files(folder):
    assert "not a file" in refused(debate(folder, path="pages"))
    assert "not there" in refused(debate(folder, path="pages/absent.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(folder):
    os.mkfifo(folder / "maps/pipe")
    assert "not a file" in refused(debate(folder, path="pipe"))


def test_a_file_too_large(folder):
    with (folder / "maps/large.txt").open("wb") as file:
        file.truncate(50_000_001)
    assert "larger than 50,000,000 bytes" in refused(debate(folder, path="large.txt"))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"\xef\xbb\xbfna\xc3\xafve", "naïve"),
        ("naïve".encode("utf-16"), "naïve"),
        (b"\xfe\xff\x00n\x00a", "na"),
        (b"\x93na\xefve\x94", "“naïve”"),
        (b"", ""),
    ],
    ids=["utf-8 mark", "utf-16", "utf-16 be", "windows-1252", "empty"],
)
def test_encodings(folder, raw, text):
    (folder / "maps/page.txt").write_bytes(raw)
    assert read(debate(folder, path="page.txt"), "page") == text


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"one\0two", "U+0000 at 3"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "no text"),
        (b"na\xefve \x81", "byte at 6 fits no encoding"),
        (b"\xff\xfea", "fits no encoding"),
    ],
    ids=["nul", "picture", "neither", "half a utf-16"],
)
def test_what_is_no_text(folder, raw, told):
    (folder / "maps/page.txt").write_bytes(raw)
    message = refused(debate(folder, path="page.txt"))
    assert told in message
    assert "UTF-8" in message


def test_a_digest_holds_or_the_source_has_changed(folder):
    raw = (folder / "maps/pages/page.txt").read_bytes()
    digest = sha256(raw).hexdigest()
    assert read(debate(folder, path="pages/page.txt", sha256=digest.upper()), "page")
    message = refused(debate(folder, path="pages/page.txt", sha256="0" * 64))
    assert "has changed" in message
    assert digest in message


def test_a_source_without_text(folder):
    assert "path" in refused(debate(folder))
    assert "cannot be checked here" in refused(debate(folder, url="https://example.org/"))
    with pytest.raises(UnknownName, match="no source is called 'pgae'; did you mean 'page'"):
        read(debate(folder), "pgae")


@pytest.mark.parametrize("ask", [anchor, check, examine, lambda given, root: read(given, "page", root=root)])
@pytest.mark.parametrize("root", ["absent", "maps/pages/page.txt", ""])
def test_a_root_that_is_no_folder_is_refused(folder, ask, root):
    given = debate(folder, path="pages/page.txt")
    with pytest.raises(SourceError, match="is no folder"):
        ask(given, root=str(folder / root) if root else str(folder / "nul\0"))


def test_an_examination_reads_each_source_once(folder, monkeypatch):
    opened = []
    real = sources.contents
    monkeypatch.setattr(sources, "contents", lambda path, source: opened.append(path) or real(path, source))
    quotes = [{"source": "page", "exact": words} for words in ("Non", "Oui")]
    given = Debate(
        sources=[{"id": "page", "path": "pages/page.txt"}],
        utterances=[{"id": f"u{n}", "quote": quote} for n, quote in enumerate(quotes)],
        origin=str(folder / "maps/map.argdown"),
    )
    seen = examine(given)
    assert [finding.code for finding in seen.findings] == ["Q401"]
    assert (seen.quotes, seen.found) == (2, 1)
    assert len(opened) == 1
