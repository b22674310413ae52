"""What Argdown knows of a document, in the reference's own terms."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.errors import DecodeError
from argmap.formats.argdown.reference import read


def relations(text: str) -> list[tuple[Any, ...]]:
    return [(r["from"], r["relationType"], r["to"]) for r in read(text).as_json()["relations"]]


STEP = "(1) [P]\n----\n(2) [C]\n"


def test_what_goes_out_from_a_structure_goes_out_from_its_conclusion() -> None:
    assert relations(f"<A>\n\n{STEP}\n<A>\n  -> [Q]\n") == [("C", "attack", "Q")]
    front = "===\nmodel: {transformArgumentRelations: false}\n===\n\n"
    assert relations(f"{front}<A>\n\n{STEP}\n<A>\n  -> [Q]\n") == [("A", "attack", "Q")]


def test_every_occurrence_knows_where_it_stands() -> None:
    text = "[A]: one\n  <- [B]: two\n\n<C>\n\n(1) [A]\n(2) three\n----\n(3) [B]\n"
    known = read(text)
    found = {node.title: [m.start for m in node.members] for node in known.statements.values()}
    assert found == {
        "A": [text.index("[A]"), text.rindex("[A]")],
        "B": [text.index("[B]"), text.rindex("[B]")],
        "Untitled 1": [text.index("three")],
    }


def test_an_undercut_strikes_the_last_inference() -> None:
    (relation,) = read(f"<A>\n  <_ <B>\n\n<A>\n\n{STEP}----\n(3) [D]\n").as_json()["relations"]
    assert (relation["to"], relation["toType"], relation["conclusionIndex"]) == ("A", "inference", 2)


def test_the_strict_mode_entails_and_excludes() -> None:
    strict = "===\nmodel: {mode: strict}\n===\n\n"
    assert relations(f"{strict}[A]\n  +> [B]\n  -> [B]\n\n[B]\n  -> [A]\n") == [
        ("A", "entails", "B"),
        ("A", "contrary", "B"),
    ]


def test_equal_relations_are_one() -> None:
    assert relations("[A]\n  + [B]\n  >< [C]\n\n[B]\n  +> [A]\n\n[C]\n  >< [A]\n") == [
        ("B", "support", "A"),
        ("A", "contradictory", "C"),
    ]


def test_an_attack_on_an_argument_whose_premise_is_attacked_says_nothing_more() -> None:
    assert relations(f"<A>\n\n{STEP}\n[X]\n  -> <A>\n  -> [P]\n") == [("X", "attack", "P")]


def test_steps_become_arguments() -> None:
    front = "===\nmodel: {explodeArguments: true}\n===\n\n"
    arguments = read(f"{front}<A>\n\n{STEP}(3) [Q]\n----\n(4) [D]\n").as_json()["arguments"]
    steps = {title: [m["title"] for m in a["pcs"]] for title, a in arguments.items()}
    assert steps == {"A - 1": ["P", "C"], "A - 2": ["C", "Q", "D"]}


def test_members_are_kept_and_their_tags_and_data_united() -> None:
    text = "# Head {k: 1}\n\n[A]: One #x. {d: {a: 1}, l: [1, 2]}\n\n[A]: Two #y. {d: {b: 2}, l: [3]}\n"
    known = read(text).as_json()
    node = known["statements"]["A"]
    assert [m["text"] for m in node["members"]] == ["One #x. ", "Two #y. "]
    assert (node["tags"], node["section"]) == (["x", "y"], "s1")
    assert node["data"] == {"d": {"a": 1, "b": 2}, "l": [3, 2]}
    assert known["sections"][0]["data"] == {"k": 1}


def test_a_document_with_errors_is_refused_with_all_of_them() -> None:
    with pytest.raises(DecodeError) as caught:
        read("[A] b\n\n[C] d\n")
    assert len(caught.value.more) == 1
