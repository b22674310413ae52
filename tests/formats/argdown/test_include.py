"""Documents that are made of several files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.cli import main
from argmap.errors import DecodeError
from argmap.formats._whole import Piece, Whole
from argmap.formats.argdown.include import gather
from argmap.places import Lines, Place


def written(folder: Path, **files: str) -> str:
    """Write some files, and give the path of the first; «parts__b» stands for parts/b.argdown."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".argdown")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(folder / f"{next(iter(files))}.argdown")


def refused(path: str) -> list[tuple[str, str]]:
    with pytest.raises(DecodeError) as caught:
        argmap.load(path)
    errors = (caught.value, *caught.value.more)
    here = Path(path).parent
    return [(str(e.place).replace(f"{here}{os.sep}", ""), e.message) for e in errors]


def test_files_stand_in_their_places(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        a="===\ntitle: T\n===\n\n[A]: One.\n  - @include(parts/b.argdown)\n\n@include( c.argdown )\n",
        parts__b="[B]: Two, \n    @include(deep/d.argdown)",
        parts__deep__d="and more.",
        c="[C]: Three.",
    )
    debate = argmap.load(path)
    assert [s.text for s in debate.statements] == ["One.", "Two, and more.", "Three."]
    assert [link.kind for link in debate.links] == ["attacks"]


def test_a_file_that_is_included_twice_stands_where_it_is_first(tmp_path: Path) -> None:
    path = written(tmp_path, a="@include(b.argdown)\n\n@include(b.argdown)\n", b="[B]: Two.")
    whole = gather(Path(path).read_text(), path)
    assert whole is not None
    assert whole.text == "[B]: Two.\n\n<!-- included above -->\n"


def test_an_error_knows_the_file_it_is_in(tmp_path: Path) -> None:
    path = written(tmp_path, a="[A]: One.\n\n@include(b.argdown)\n\n[C] bad\n", b="[B]: Two.\n\n[X] bad\n")
    (first, message), (second, _) = refused(path)
    assert (first, second) == ("b.argdown:3:5", "a.argdown:5:5")
    assert message.startswith("text may not follow a title")
    with pytest.raises(DecodeError) as caught:
        argmap.load(path)
    assert caught.value.place is not None
    assert caught.value.place.text == "[X] bad"
    assert len(argmap.load(path, strict=False).statements) == 2


def test_what_is_not_there_is_an_error_at_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, a="[A]: One.\n\n  @include(no.argdown)\n\n@include(sub)\n\n@include(b\0c)\n")
    (tmp_path / "sub").mkdir()
    missing, folder, null = refused(path)
    assert missing == (
        "a.argdown:3:3",
        "there is no file 'no.argdown' to include; paths begin beside a.argdown",
    )
    assert folder[0] == "a.argdown:5:1"
    assert "is not a file" in folder[1]
    assert null[0] == "a.argdown:7:1"


def test_only_the_files_folder_is_read(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    secret = written(tmp_path, secret="[S]: Secret.")
    inside.mkdir()
    os.symlink(secret, inside / "link.argdown")
    os.symlink(tmp_path, inside / "way")
    for words in (
        "../secret.argdown",
        secret,
        "link.argdown",
        "way/secret.argdown",
        "x/../../secret.argdown",
    ):
        path = written(inside, a=f"[A]: One.\n\n@include({words})\n")
        ((place, message),) = refused(path)
        assert place == "a.argdown:3:1"
        assert message == (
            f"{words!r} lies outside the folder of a.argdown; only files in it can be included, "
            "so move it to where a.argdown is"
        )
    below = written(inside, a="@include(parts/b.argdown)", parts__b="@include(../c.argdown)", c="[C]: Three.")
    assert [s.id for s in argmap.load(below).statements] == ["c"]


def test_a_folder_that_begins_alike_is_another(tmp_path: Path) -> None:
    written(tmp_path / "deal-old", secret="[S]: Secret.")
    ((_, message),) = refused(written(tmp_path / "deal", a="@include(../deal-old/secret.argdown)"))
    assert "lies outside" in message


def test_circles_are_told(tmp_path: Path) -> None:
    path = written(tmp_path, a="@include(b.argdown)", b="@include(c.argdown)", c="x @include(b.argdown)")
    assert refused(path) == [
        (
            "c.argdown:1:3",
            "this goes round in a circle: b.argdown includes c.argdown includes b.argdown; "
            "take one of these out",
        )
    ]
    ((_, message),) = refused(written(tmp_path, a="[A]: One.\n\n@include(a.argdown)"))
    assert "a.argdown includes a.argdown" in message


def test_an_including_file_is_not_written_anew_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, a="@include(b.argdown)\n", b="[B]: Two.")
    with pytest.raises(SystemExit) as left:
        main(["convert", path, "-o", path])
    assert left.value.code == 2
    assert "includes other files, which it would swallow" in capsys.readouterr().err
    assert Path(path).read_text() == "@include(b.argdown)\n"


def test_comments_and_escapes_include_nothing(tmp_path: Path) -> None:
    text = "[A]: One. // @include(no)\n\n/* @include(no) */ <!--\n@include(no) -->\n\n[B]: \\@include(no)\n"
    assert [s.text for s in argmap.load(written(tmp_path, a=text)).statements] == ["One.", "@include(no)"]


@given(st.sampled_from(("text", "title", "tag", "heading", "data", "quote")))
def test_what_argmap_writes_includes_nothing(where: str) -> None:
    words = "see @include(no.argdown)"
    statement: dict[str, object] = {"kind": "claim", "id": "a", "title": "A"}
    if where in ("text", "title"):
        statement[where] = words
    elif where == "data":
        statement[where] = {"k": words}
    elif where == "quote":
        statement["said"] = [{"utterance": "u", "quotes": [{"source": "s", "exact": words}]}]
    else:
        statement["tags" if where == "tag" else where] = [words]
    about = {"sources": [{"id": "s"}], "utterances": [{"id": "u", "text": words}], "data": {"k": words}}
    debate = argmap.Debate(title=words, statements=[statement], **about)  # type: ignore[arg-type]
    text = argmap.dumps(debate, "argdown")
    whole = gather(text, "a.argdown")
    assert whole is None or whole.text == text


def test_text_without_a_file_includes_nothing() -> None:
    assert argmap.loads("[A]: @include(no.argdown)", "argdown").statements[0].text == "@include(no.argdown)"


def test_a_file_that_is_no_text_is_told_with_its_own_place(tmp_path: Path) -> None:
    path = written(tmp_path, a="@include(b.argdown)")
    (tmp_path / "b.argdown").write_bytes(b"[B]: na\xefve")
    ((place, message),) = refused(path)
    assert (place, message[:25]) == ("b.argdown:1:8", "the byte 0xef is not UTF-")


def test_a_long_chain_needs_no_depth(tmp_path: Path) -> None:
    count = 1500
    for n in range(count):
        (tmp_path / f"{n}.argdown").write_text(f"[S{n}]: Text.\n\n@include({n + 1}.argdown)")
    (tmp_path / f"{count}.argdown").write_text("[Last]: Text.")
    assert len(argmap.load(tmp_path / "0.argdown").statements) == count + 1


@given(st.lists(st.text(alphabet="a\n", max_size=6), min_size=1, max_size=5))
def test_every_place_is_found_again(texts: list[str]) -> None:
    """Each character of the whole is at its place in the piece's own file."""
    sources = [Lines(f"{n}\n{text}", name=str(n)) for n, text in enumerate(texts)]
    whole = Whole(tuple(Piece(text, lines, 2) for text, lines in zip(texts, sources, strict=True)))
    lines, at = Lines(whole.text), 0
    for n, text in enumerate(texts):
        for k in range(len(text)):
            line, column = lines.line_column(at)
            assert whole.place(Place(line, column)) == sources[n].place(2 + k)
            at += 1


@pytest.mark.node
def test_the_reference_includes_the_same(tmp_path: Path) -> None:
    folder = os.environ.get("ARGMAP_ARGDOWN_NODE", "")
    if shutil.which("node") is None or not (Path(folder) / "node_modules" / "@argdown" / "node").is_dir():
        pytest.skip("@argdown/node is not here; name its folder in ARGMAP_ARGDOWN_NODE")
    path = written(
        tmp_path,
        a="[A]: One.\n  - @include(parts/b.argdown)\n\n@include(c.argdown)\n\n@include(c.argdown)\n",
        parts__b="[B]: Two.\n    + @include(../d.argdown)",
        c="[C]: Three.\n\n@include(parts/b.argdown)",
        d="<D>: Four.",
    )
    script = """
        const { argdown } = require(require.resolve("@argdown/node", { paths: [process.argv[1]] }));
        argdown.runAsync({
          inputPath: process.argv[2], logLevel: "silent",
          process: ["load-file", "parse-input", "build-model"],
        }).then((response) => console.log(JSON.stringify([
          Object.values(response.statements).map((s) => [s.title, s.members.length]),
          Object.keys(response.arguments),
        ])));
    """
    done = subprocess.run(["node", "-e", script, folder, path], capture_output=True, text=True, check=True)
    statements, arguments = json.loads(done.stdout)
    debate = argmap.load(path)
    assert [s.title for s in debate.statements if s.kind == "argument"] == arguments
    assert [[s.title, 1] for s in debate.statements if s.kind == "claim"] == statements
