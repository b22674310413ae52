"""ConvoKit: a folder there and back, what stands in it, and corpora that others wrote."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from argmap.errors import ArgMapError, DecodeError
from argmap.formats import Diagnostic, dump, dumps, guess, load, loads
from argmap.model import Debate
from tests.cli.shell import argmap as shell
from tests.cli.shell import stderr, stdout
from tests.formats.everything import EVERYTHING

FILES = ["conversations.json", "corpus.json", "index.json", "speakers.json", "utterances.jsonl"]
DEBATE = Debate(
    title="Fish",
    speakers=[
        {
            "id": "ann",
            "name": "Ann",
            "parties": [{"name": "Red"}],
            "offices": [{"name": "MP", "since": "2020"}],
        },
        {"id": "silent", "name": "Silent"},
        {"id": "bob", "data": {"name": "Bobby", "born": 1960}},
    ],
    utterances=[
        {"id": "u1", "speaker": "ann", "text": "Stop.", "at": "2025-06-02T14:35:00Z", "to": ["bob"]},
        {
            "id": "u2",
            "speaker": "bob",
            "text": "No.",
            "at": "2025-06-02",
            "replies_to": ["u1"],
            "data": {"x": [1]},
        },
        {"id": "u3", "text": "[Laughter]"},
    ],
    statements=[{"kind": "claim", "id": "a", "text": "Stop the deal.", "said": [{"utterance": "u1"}]}],
)


def part(text: str, file: str) -> str:
    return text.split(f"==> {file} <==\n")[1].split("\n==> ")[0]


def test_what_a_folder_holds() -> None:
    text = dumps(DEBATE, "convokit")
    one, two, three = map(json.loads, part(text, "utterances.jsonl").splitlines())
    assert {**one, "meta": {}} == {
        "id": "u1",
        "speaker": "ann",
        "conversation_id": "u1",
        "reply-to": None,
        "timestamp": 1748874900,
        "text": "Stop.",
        "meta": {},
        "vectors": [],
    }
    assert (two["reply-to"], two["conversation_id"], two["timestamp"]) == ("u1", "u1", 1748822400)
    assert two["meta"] == {"x": [1], "argmap": {"at": "2025-06-02"}}
    assert (three["speaker"], three["conversation_id"], three["timestamp"]) == ("nobody", "u3", None)
    speakers = json.loads(part(text, "speakers.json"))
    assert speakers["ann"]["meta"] == {
        "name": "Ann",
        "party": "Red",
        "office": "MP",
        "argmap": {"offices": [{"name": "MP", "since": "2020"}]},
    }
    assert speakers["bob"]["meta"] == {"born": 1960, "argmap": {"data": {"name": "Bobby"}}}
    assert list(json.loads(part(text, "conversations.json"))) == ["u1", "u3"]
    assert json.loads(part(text, "index.json")) == {
        "utterances-index": {"argmap": ["<class 'dict'>"], "x": ["<class 'list'>"]},
        "speakers-index": {
            "name": ["<class 'str'>"],
            "party": ["<class 'str'>"],
            "office": ["<class 'str'>"],
            "argmap": ["<class 'dict'>"],
            "born": ["<class 'int'>"],
        },
        "conversations-index": {},
        "overall-index": {"title": ["<class 'str'>"], "argmap": ["<class 'dict'>"]},
        "version": 1,
        "vectors": [],
    }


def test_a_folder_there_and_back(tmp_path: Path) -> None:
    for number, debate in enumerate([DEBATE, *EVERYTHING.values()]):
        folder = tmp_path / f"{number}.convokit"
        dump(debate, folder)
        assert sorted(os.listdir(folder)) == FILES
        assert load(folder) == load(folder / "utterances.jsonl") == debate
        assert load(folder).origin == str(folder)
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


def test_a_folder_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    dump(DEBATE, folder, format="convokit")
    dump(Debate(title="Anew"), folder, format="convokit")
    assert load(folder).title == "Anew"
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ArgMapError, match=r"holds 'notes.txt', which would be gone"):
        dump(DEBATE, folder, format="convokit")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(ArgMapError, match="is a file, and what is written is a folder"):
        dump(DEBATE, tmp_path / "file", format="convokit")
    with pytest.raises(ArgMapError, match="cannot be written"):
        dump(DEBATE, tmp_path / "none" / "corpus", format="convokit")
    assert load(folder).title == "Anew"
    assert sorted(os.listdir(tmp_path)) == ["corpus", "file"]


def test_what_fails_half_way_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "corpus.convokit"
    dump(DEBATE, folder)
    rename = Path.rename

    def broken(self: Path, target: Path) -> Path:
        if self.suffix == ".new" and Path(target) == folder and "0.new" in self.name:
            raise OSError("the disk is full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", broken)
    with pytest.raises(ArgMapError, match="the disk is full"):
        dump(Debate(title="Anew"), folder)
    assert load(folder) == DEBATE
    assert os.listdir(tmp_path) == ["corpus.convokit"]


def test_a_corpus_of_others_comes_back_as_it_was(tmp_path: Path) -> None:
    given = {
        "utterances.jsonl": [
            {"id": "1", "speaker": "MP 5", "conversation_id": "q1", "reply-to": None, "timestamp": 283996800},
            {"id": "2", "speaker": "MP 7", "conversation_id": "q1", "reply-to": "1", "timestamp": 12.5},
            {"id": "3", "speaker": "MP 7", "conversation_id": "q2", "reply-to": "gone", "timestamp": "early"},
        ],
        "speakers.json": {"MP 5": {"party": "Red", "parties": ["Red", "Blue"]}, "MP 7": {"name": 7}},
        "conversations.json": {"q1": {"topic": "fish"}, "q2": {}},
        "corpus.json": {"name": "questions"},
    }
    rows: list[dict[str, object]] = [
        {**row, "text": f"Words {row['id']}.", "meta": {"pair_idx": row["id"]}, "vectors": []}
        for row in given["utterances.jsonl"]
    ]
    folder = tmp_path / "corpus"
    folder.mkdir()
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "utterances.jsonl").write_text(lines, encoding="utf-8")
    for name in ("speakers.json", "conversations.json"):
        of = {id: {"meta": meta, "vectors": []} for id, meta in given[name].items()}  # type: ignore[attr-defined]
        (folder / name).write_text(json.dumps(of), encoding="utf-8")
    (folder / "corpus.json").write_text(json.dumps(given["corpus.json"]), encoding="utf-8")
    debate = load(folder)
    assert [(u.speaker, u.at, u.replies_to) for u in debate.utterances] == [
        ("MP 5", "1979-01-01T00:00:00Z", ()),
        ("MP 7", None, ("1",)),
        ("MP 7", None, ()),
    ]
    assert debate.speaker("MP 5").party == "Red"
    assert debate.utterance("3").data["reply-to"] == "gone"
    back = dumps(debate, "convokit")
    assert list(map(json.loads, part(back, "utterances.jsonl").splitlines())) == rows
    for name in ("speakers.json", "conversations.json", "corpus.json"):
        assert json.loads(part(back, name)) == json.loads((folder / name).read_text(encoding="utf-8"))


def test_older_corpora_and_what_is_told() -> None:
    told: list[Diagnostic] = []
    debate = loads(
        '==> utterances.jsonl <==\n{"id": 1, "user": "a", "root": 1, "reply_to": null, "text": "One."}\n'
        '{"id": 2, "user": "a", "root": "1", "reply_to": "1", "text": "Two.", '
        '"meta": {"p": NaN}, "vectors": ["v"]}\n'
        '==> users.json <==\n{"a": {"name": "Ann"}}\n',
        report=told.append,
    )
    assert [(u.id, u.speaker, u.replies_to) for u in debate.utterances] == [
        ("1", "a", ()),
        ("2", "a", ("1",)),
    ]
    assert debate.speaker("a").name == "Ann"
    assert debate.utterance("2").data == {"p": "NaN"}
    assert [(one.level, one.place.line) for one in told if one.place] == [("warning", 3), ("warning", 3)]


@pytest.mark.parametrize(
    ("text", "file", "line", "words"),
    [
        ('{"id": "1", "text": "One."}\n{"id":', "utterances.jsonl", 2, "not JSON"),
        ('{"id": "1"}\n\n{"id": "1"}', "utterances.jsonl", 3, "two utterances have the id '1'"),
        ('{"text": "One."}', "utterances.jsonl", 1, "an object with an id"),
        ('{"id": "1", "text": 5}', "utterances.jsonl", 1, "is text, not 5"),
        ('{"id": "1", "meta": {"argmap": {"to": ["x"]}}}', "utterances.jsonl", 1, "'x'"),
        ('{"id": "1", "meta": {"argmap": {"to": 5}}}', "utterances.jsonl", 1, "to: "),
    ],
)
def test_faults_have_their_places(tmp_path: Path, text: str, file: str, line: int, words: str) -> None:
    (tmp_path / "utterances.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(DecodeError, match=words) as caught:
        load(tmp_path)
    assert caught.value.place is not None
    assert (caught.value.place.name, caught.value.place.line) == (str(tmp_path / file), line)


def test_a_folder_tells_its_format_by_what_is_in_it(tmp_path: Path) -> None:
    with pytest.raises(ArgMapError, match="is not a file; name a file in it"):
        load(tmp_path)
    dump(DEBATE, tmp_path / "corpus", format="convokit")
    assert guess(tmp_path / "corpus").name == "convokit"


def test_the_command_line_reads_and_writes_folders(tmp_path: Path) -> None:
    folder, other, third = (str(tmp_path / name) for name in ("a.convokit", "b.json", "c.convokit"))
    dump(DEBATE, folder)
    assert shell("convert", folder, "-o", other)[0] == 0
    assert load(other) == DEBATE
    code, log = shell("convert", other, "-o", third)
    assert (code, stderr(log)) == (0, f"wrote {third} (convokit)\n".encode())
    assert load(third) == DEBATE
    _, log = shell("convert", folder, "-o", folder)
    assert b"is written anew" in stderr(log)
    assert load(folder) == DEBATE
    assert b"1 finding" in stdout(shell("check", folder)[1])
    _, log = shell("convert", folder, "--to", "convokit")
    assert stdout(log).decode() == dumps(DEBATE, "convokit")
    assert load(folder) == loads(stdout(log))
    dump(Debate(title="Anew"), tmp_path / "c.convokit" / "utterances.jsonl")
    assert load(third).title == "Anew"
