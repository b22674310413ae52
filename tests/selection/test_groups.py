"""Headings as groups, open and closed, and colours as data."""

from __future__ import annotations

from typing import Any

from argmap.formats.argdown.mapping import as_json, map_of
from argmap.formats.argdown.reference import read
from argmap.selection import Map, Selection
from argmap.selection.edges import Group, Node

HEADS = "# One\n\n[A]: One.\n\n## Two\n\n[B]: Two.\n\n### Three\n\n[C]: Three.\n  - [A]\n  - [B]\n"


def tree(map: Map) -> list[Any]:
    def shown(node: Node | Group) -> Any:
        return node.element.title if isinstance(node, Node) else {node.title: list(map_(node))}

    def map_(group: Group) -> list[Any]:
        return [shown(child) for child in group.children]

    return [shown(node) for node in map.nodes]


def drawn(text: str, **given: Any) -> list[Any]:
    return tree(map_of(read(text), Selection(**given)))


def edges(map: Map) -> list[tuple[str, str, str]]:
    def name(node: Node | Group) -> str:
        return node.element.title if isinstance(node, Node) else node.title

    return [(name(edge.source), edge.kind, name(edge.target)) for edge in map.edges]


def test_the_deepest_levels_are_groups() -> None:
    assert drawn(HEADS) == [{"Two": ["B", {"Three": ["C"]}]}, "A"]
    assert drawn(HEADS, group_depth=3) == [{"One": ["A", {"Two": ["B", {"Three": ["C"]}]}]}]
    assert drawn(HEADS, group_depth=1) == [{"Three": ["C"]}, "A", "B"]
    assert drawn(HEADS, group_depth=0) == ["A", "B", "C"]


def test_data_and_settings_make_groups() -> None:
    told = HEADS.replace("# One\n", "# One {isGroup: true}\n", 1).replace(
        "## Two\n", "## Two {isGroup: false}\n", 1
    )
    assert drawn(told) == [{"One": ["A", "B", {"Three": ["C"]}]}]
    assert drawn(told, ignore_is_group=True) == drawn(HEADS)
    assert drawn(HEADS, groups={"One": True}) == [{"One": ["A", "B", "C"]}]
    assert drawn(HEADS, groups={}) == ["A", "B", "C"]
    assert drawn(told, groups={"Two": None}) == [{"One": ["A", {"Two": ["B", "C"]}]}]


def test_a_heading_with_nothing_right_under_it_is_there_for_what_is_below() -> None:
    text = "# One\n\n## Two\n\n[B]: Two.\n  - [C]: Three.\n\n# Other\n\n[C]\n"
    assert drawn(text) == [{"One": [{"Two": ["B", "C"]}]}]


def test_a_closed_group_hides_what_it_holds() -> None:
    text = HEADS.replace("## Two\n", "## Two {isClosed: true}\n", 1)
    known = read(text)
    assert [g.closed for g in map_of(known).walk() if isinstance(g, Group)] == [True, False]
    shut = map_of(known, closed=True)
    assert tree(shut) == [{"Two": []}, "A"]
    assert edges(shut) == [("A", "attack", "Two")]  # what joins B and C is within
    assert edges(map_of(known, Selection(ignore_is_closed=True), closed=True)) == [
        ("A", "attack", "C"),
        ("B", "attack", "C"),
    ]
    assert tree(map_of(read(HEADS), Selection(groups={"Two": True}, closed=("Two",)), closed=True)) == [
        {"Two": []},
        "A",
    ]


def test_a_circle_of_one_outside_stays_where_groups_close() -> None:
    known = read("# One {isClosed: true}\n\n[A]: One.\n  - [A]\n  - [D]\n\n# Two\n\n[D]: Two.\n  + [D]\n")
    assert edges(map_of(known, closed=True)) == [
        ("D", "attack", "One"),
        ("D", "support", "D"),
    ]


def test_what_is_not_on_the_map_is_stood_in_for_by_arguments() -> None:
    text = (
        "<S>\n\n(1) [P]: One.\n----\n(2) [C]: Two.\n\n<T>\n\n(1) [Q]: Three.\n----\n(2) [P]\n\n"
        "[X]: Four.\n  -> [P]\n\n[C]\n  >< [Q]\n"
    )
    everything = map_of(read(text), Selection())
    assert edges(everything) == [
        ("X", "attack", "P"),
        ("C", "contradictory", "Q"),
        ("S", "support", "C"),
        ("T", "support", "P"),
        ("P", "support", "S"),
        ("Q", "support", "T"),
    ]
    only = map_of(read(text), Selection(exclude_statements=("P", "C", "Q")))
    assert edges(only) == [
        ("X", "attack", "S"),  # S uses P
        ("S", "attack", "T"),  # S concludes C, T uses Q: what holds both ways becomes an attack
        ("T", "support", "S"),  # T concludes what S uses
    ]


def test_colours_are_data() -> None:
    text = (
        "===\ncolor:\n  tagColors: {y: {color: 2, priority: 1}}\n  statementColors: {D: '#abc'}\n===\n\n"
        '# G {color: "#ffffff"}\n\n[A]: One. #x\n  + [B]: Two. #x #y\n  + [C]: Three. {color: 3}\n'
        "  + [D]: Four.\n  + [E]: Five.\n"
    )
    known = read(text)
    made = as_json(map_of(known), known)
    (group,) = made["nodes"]
    found = {node["title"]: node["color"] for node in (group, *group["children"])}
    scheme = ["#1b9e77", "#d95f02", "#7570b3", "#e7298a"]
    assert found == {
        "G": "#ffffff",
        "A": scheme[1],
        "B": scheme[2],
        "C": scheme[3],
        "D": "#abc",
        "E": scheme[0],
    }
