"""Which statements and arguments are on the map, one rule at a time."""

from __future__ import annotations

import pytest

from argmap.errors import QueryError
from argmap.formats.argdown.mapping import map_of
from argmap.formats.argdown.reference import read
from argmap.selection import Selection
from argmap.selection.edges import Node

STEP = "(1) [P]: A premise.\n(2) Untitled premise.\n----\n(3) [C]: A conclusion.\n"


def titles(text: str, **given: object) -> list[str]:
    made = map_of(read(text), Selection(**given))  # type: ignore[arg-type]
    return [node.element.title for node in made.walk() if isinstance(node, Node)]


MODES = {
    # A and its reply are related; B stands alone; P and C are in an argument, P attacked from outside.
    "all": ["A", "Untitled 1", "B", "P", "Untitled 2", "C", "X", "S"],
    "with-title": ["A", "Untitled 1", "B", "P", "C", "X", "S"],
    "top-level": ["A", "Untitled 1", "B", "X", "S"],
    "with-relations": ["A", "Untitled 1", "P", "X", "S"],
    "not-used-in-argument": ["A", "Untitled 1", "B", "X", "S"],
    "with-more-than-one-relation": ["A", "Untitled 1", "X", "S"],
    "none": ["S"],
}


@pytest.mark.parametrize("mode", MODES)
def test_modes(mode: str) -> None:
    text = f"[A]: One.\n  + A reply.\n\n[B]: Two.\n\n<S>\n\n{STEP}\n[X]: Three.\n  -> [P]\n"
    assert titles(text, mode=mode, exclude_disconnected=False) == MODES[mode]


def test_a_statement_of_an_argument_with_two_partners_outside_stays() -> None:
    text = f"<S>\n\n{STEP}\n<Y>\n  -> [P]\n\n<Z>\n  -> [P]\n"
    assert "P" in titles(text, mode="with-more-than-one-relation")
    assert "P" not in titles(text.replace("<Z>\n  -> [P]\n", ""), mode="with-more-than-one-relation")


def test_what_nothing_is_joined_to_is_left_out() -> None:
    text = "[A]: One.\n  + [B]: Two.\n\n[C]: Three.\n\n<D>: Four.\n\n<E>\n  - <F>\n"
    assert titles(text) == ["A", "B", "E", "F"]
    assert titles(text, exclude_disconnected=False) == ["A", "B", "C", "D", "E", "F"]


@pytest.mark.parametrize(
    ("beside", "joined"),
    [
        ("[P]\n  - <X>", True),  # what leads to a premise joins
        ("[P]\n  -> <X>", False),  # what a premise leads to does not
        ("[P]\n  >< [X]", True),
        ("[C]\n  -> <X>", True),
        ("[C]\n  - <X>", False),
        ("[C]\n  >< [X]", True),
    ],
)
def test_an_argument_is_joined_by_what_leads_to_its_premises_and_from_its_conclusion(
    beside: str, joined: bool
) -> None:
    text = f"<S>\n\n(1) [P]\n----\n(2) [C]\n\n{beside}\n"
    assert ("S" in titles(text, exclude_statements=("P", "C"))) == joined


def test_arguments_that_share_a_statement_are_joined() -> None:
    chain = "<S>\n\n(1) [P]\n----\n(2) [C]\n\n<T>\n\n(1) [C]\n----\n(2) [D]\n"
    assert titles(chain, mode="none") == ["S", "T"]
    assert titles(chain.replace("(1) [C]", "(1) [E]"), mode="none") == []
    assert titles(f"<S>\n\n{STEP}----\n(4) [D]\n\n<T>\n\n(1) [C]\n----\n(2) [E]\n", mode="none") == []


def test_an_undercut_joins() -> None:
    text = "<S>\n\n" + STEP.replace("----", "--\nRule\n--\n  <_ <U>")
    assert titles(text, mode="none") == ["S", "U"]


def test_data_say_what_is_on_the_map() -> None:
    text = "[A]: One.\n  + [B]: Two. {isInMap: false}\n  + <C>: Three. {isInMap: maybe}\n\n"
    text += "<D> {isInMap: true}\n\nUntitled. {isInMap: true}\n"
    assert titles(text) == ["Untitled 1", "D"]
    assert titles(text, ignore_is_in_map=True) == ["A", "B", "C"]


def test_names_are_let_in_and_left_out() -> None:
    text = "[A]: One.\n  + [B]: Two.\n  + <C>: Three.\n\n[D]: Alone.\n"
    assert titles(text, exclude_statements=("B",), exclude_arguments=["C"], include=["A", "D"]) == ["A", "D"]
    assert titles(text, exclude_statements=("B", "C")) == ["A", "C"]


def test_tags_and_sections() -> None:
    text = "[A]: One. #x\n  + [B]: Two. #y\n  + [C]: Three.\n\n"
    text += "# H\n\n[D]: Four. #x\n  + [A]\n\n## K\n\n[E] #x\n  + [D]\n\n[E]: Five.\n"
    # Groups come first, then what is in none.
    everything: dict[str, object] = {"exclude_disconnected": False}
    assert titles(text, tags=("x",), **everything) == ["D", "E", "A"]
    assert titles(text, tags=("x",), without_tag=True, **everything) == ["D", "E", "A", "C"]
    assert titles(text, sections=("H",), **everything) == ["D"]
    assert titles(text, sections=("K",), without_section=True, **everything) == ["E", "A", "B", "C"]
    assert titles(text, tags=(), **everything) == titles(text, sections=(), **everything) == []


def test_front_matter_is_read() -> None:
    front = {
        "selection": {
            "statementSelectionMode": "top-level",
            "excludeDisconnected": False,
            "selectedTags": ["x"],
            "selectElementsWithoutTag": True,
            "selectElementsWithoutSection": "yes",
            "excludeStatements": None,
        },
        "group": {
            "groupDepth": "3",
            "sections": {"H": {"isGroup": True, "isClosed": True}, "K": {}, "L": None},
        },
    }
    assert Selection.from_settings(front) == Selection(
        mode="top-level",
        exclude_disconnected=False,
        tags=("x",),
        without_tag=True,
        group_depth=3,
        groups={"H": True, "K": None},
        closed=("H",),
        lenient=True,
    )
    assert Selection.from_settings({"selection": [], "group": 2}) == Selection(lenient=True)


def test_an_unknown_mode_is_refused_and_to_the_reference_means_none() -> None:
    front = {"selection": {"statementSelectionMode": "titled"}}
    with pytest.raises(QueryError, match="no mode is called 'titled'; did you mean 'with-title'"):
        Selection.from_settings(front)
    assert Selection.from_settings(front, strict=False).mode == "none"


def test_a_text_for_a_list_is_refused() -> None:
    with pytest.raises(QueryError, match=r"tags is a list of texts, not the text 'fish'; write \('fish',\)"):
        Selection(tags="fish")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="group_depth counts levels"):
        Selection(group_depth=True)
