"""Files are read whole, or refused; written beside and renamed, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap import files
from argmap.errors import ArgMapError, DecodeError
from argmap.places import Lines


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    files.write(path, "one")
    path.chmod(0o640)
    files.write(path, "naïve\r\n")
    assert files.read_bytes(path) == "naïve\r\n".encode()
    assert files.read_text(path) == "naïve\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    files.write(path, "old")

    def fail(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(ArgMapError, match=r"a\.txt cannot be written: No space left"):
        files.write(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("name", ["nothing/here.txt", "a\0b"])
def test_no_place_to_write(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArgMapError, match="cannot be written"):
        files.write(tmp_path / name, "x")


def test_a_link_stays_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    files.write(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"
    files.write("/dev/null", "gone")
    assert Path("/dev/null").is_char_device()


def test_no_file_to_read(tmp_path: Path) -> None:
    with pytest.raises(ArgMapError, match="there is no file"):
        files.read_bytes(tmp_path / "missing")
    with pytest.raises(ArgMapError, match="not a file"):
        files.read_bytes(tmp_path)
    with pytest.raises(ArgMapError, match="not a file"):
        files.read_bytes("/dev/null")
    with pytest.raises(ArgMapError, match="cannot be read"):
        files.read_bytes("a\0b")


@pytest.mark.parametrize(
    ("raw", "text"), [(b"\xef\xbb\xbfa", "a"), (b"\xff\xfea\0", "a"), (b"\xfe\xff\0a", "a"), (b"", "")]
)
def test_byte_order_marks(raw: bytes, text: str) -> None:
    assert files.decoded(raw) == text


def test_bytes_that_are_no_text_are_shown() -> None:
    with pytest.raises(DecodeError, match="0x92") as caught:
        files.decoded(b"It\x92s\nfine", name="old.txt")
    assert str(caught.value.place) == "old.txt:1:3"


@pytest.mark.parametrize(
    ("text", "offset", "at"),
    [
        ("", 0, (1, 1)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("ab", 99, (1, 3)),
        ("ab", -5, (1, 1)),
    ],
)
def test_lines_and_columns(text: str, offset: int, at: tuple[int, int]) -> None:
    assert Lines(text).line_column(offset) == at


def test_a_long_line_is_shown_around_the_place() -> None:
    text = "x" * 1_000_000 + "!" + "y" * 1_000_000
    shown = Lines(text).place(1_000_000).show("here").splitlines()
    assert len(shown[1]) < 120
    assert shown[1][shown[2].index("^")] == "!"
