"""The part of a debate that is on the map, as a debate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.errors import QueryError, UnknownName
from argmap.formats.argdown.mapping import map_of, selection_in
from argmap.formats.argdown.reference import read
from argmap.model import Argument, Debate, draft
from argmap.selection import Selection, select, selection_of
from argmap.selection.edges import Node
from argmap.selection.options import MODES
from tests.strategies import debates

SIZES = {  # statements, arguments and links, as the authors' own tool draws them
    "Populism-Core-Argument-Argdown-Example": (29, 27, 60),
    "legalisation-softdrugs": (1, 17, 19),
    "semmelweis_betz": (12, 10, 27),
    "state-censorship": (2, 7, 8),
}
REASON = """\
[Deal]: The deal should be suspended.

# For

<Leverage>: The one lever.

(1) [Access]: France wants access.
(2) Access can be withheld.
----
(3) [Lever]: There is a lever.
  +> [Deal]

<Treaty>: Forbidden.
  -> [Access]
  _> <Leverage>

# Against

<Prices>: Dear.
  -> [Deal]
"""


def links(debate: Debate) -> list[tuple[tuple[str, ...], str, str]]:
    return [(link.sources, link.kind, link.target) for link in debate.links]


def test_an_argument_stands_for_its_steps() -> None:
    debate = loads(REASON, "argdown")
    on = select(debate, "with-title")
    assert [s.id for s in on.statements] == ["deal", "leverage", "access", "lever", "treaty", "prices"]
    undercut = "leverage.supports.lever"
    assert links(on) == [
        (("lever",), "supports", "deal"),
        (("treaty",), "attacks", "access"),
        (("prices",), "attacks", "deal"),
        (("leverage",), "supports", "lever"),
        (("access",), "supports", "leverage"),
        (("treaty",), "attacks", undercut),
    ]
    assert all(not s.steps for s in on.statements if isinstance(s, Argument))
    assert on.link("treaty.attacks.access") == debate.link("treaty.attacks.access")


def test_arguments_stand_in_for_what_is_not_on_the_map() -> None:
    on = select(loads(REASON, "argdown"), Selection(exclude_statements=("Access", "Lever")))
    assert links(on) == [
        (("leverage",), "supports", "deal"),
        (("treaty",), "attacks", "leverage"),
        (("prices",), "attacks", "deal"),
        (("treaty",), "attacks", "lever.supports.deal"),
    ]


def test_a_closed_group_is_an_argument_of_its_name() -> None:
    on = select(loads(REASON, "argdown"), Selection(closed=("Against",)))
    group = on.statement("against")
    assert (group.kind, group.title, group.implicit, group.heading) == ("argument", "Against", True, ())
    assert (("against",), "attacks", "deal") in links(on)
    assert "prices" not in [s.id for s in on.statements]


def test_headings_that_are_no_groups_are_not_shown() -> None:
    text = "# One\n\n[A]: One.\n\n## Two\n\n### Three\n\n[B]: Two.\n  - [A]\n"
    on = select(loads(text, "argdown"), "all")
    assert [(s.id, s.heading) for s in on.statements] == [("a", ()), ("b", ("Two", "Three"))]


def test_contradictions_between_what_carries_them_are_attacks() -> None:
    text = "<S>\n\n(1) [P]: One.\n----\n(2) [C]: Two.\n\n"
    text += "<T>\n\n(1) [Q]: Three.\n----\n(2) [D]: Four.\n\n[C]\n  >< [Q]\n"
    on = select(loads(text, "argdown"), "none")
    assert links(on) == [(("s",), "attacks", "t")]
    kept = select(loads(text, "argdown"), "with-relations")
    assert (("q",), "contradicts", "c") in links(kept)


def test_links_onto_links_come_with_them() -> None:
    with draft() as d:
        ada = d.speaker("Ada")
        deal, cost, doubt, again = (ada.claims(words) for words in ("Deal", "Cost", "Doubt", "Again"))
        step = cost.attacks(deal)
        second = doubt.attacks(step)
        again.attacks(second)
        ada.claims("Alone")
    on = select(d.debate, "with-relations")
    assert [s.id for s in on.statements] == ["deal", "cost", "doubt", "again"]
    assert on.links == d.debate.links
    without = select(d.debate, Selection(mode="with-relations", exclude_statements=("cost",)))
    assert (len(without.statements), len(without.links)) == (0, 0)


def test_linked_premises_stay_together() -> None:
    link = {"id": "k", "kind": "supports", "sources": ["one", "two"], "target": "deal"}
    debate = Debate(
        statements=[{"kind": "claim", "id": name} for name in ("deal", "one", "two")], links=[link]
    )
    assert select(debate, "all") == debate
    only = select(debate, Selection(exclude_statements=["two"], mode="all"))  # type: ignore[arg-type]
    assert links(only) == [(("one",), "supports", "deal")]


def test_what_a_proposal_hangs_on_is_said_in_words_where_it_is_not_drawn() -> None:
    debate = Debate(
        statements=[
            {"kind": "proposal", "id": "deal", "conditions": [{"kind": "until", "statement": "stop"}]},
            {"kind": "claim", "id": "stop", "text": "They stop the boats."},
        ]
    )
    chosen = Selection(mode="all", exclude_disconnected=False)
    assert select(debate, chosen) == debate
    on = select(debate, chosen.with_(exclude_statements=("stop",)))
    (condition,) = on.statement("deal").conditions  # type: ignore[union-attr]
    assert (condition.text, condition.statement) == ("They stop the boats.", None)


def test_the_front_matter_is_asked() -> None:
    front = "===\nselection: {statementSelectionMode: none}\n===\n\n"
    debate = loads(front + REASON, "argdown")
    assert selection_of(debate).mode == "none"
    assert select(debate) == select(debate, "file") == select(debate, "none") != select(debate, "all")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Selection(include=("Dael",)), "no statement is called 'Dael'; did you mean 'Deal'"),
        (lambda: Selection(tags=("fish",)), "no tag is called 'fish'"),
        (lambda: Selection(sections=("Fro",)), "no heading is called 'Fro'; did you mean 'For'"),
        (lambda: Selection(closed=("Againts",)), "no heading is called 'Againts'; did you mean 'Against'"),
    ],
)
def test_names_that_are_not_there_are_refused(make: Callable[[], Selection], message: str) -> None:
    with pytest.raises(UnknownName, match=message):
        select(loads(REASON, "argdown"), make())


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(QueryError, match="no mode is called 'titled'"):
        select(Debate(), "titled")


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode != "top-level"])
def test_a_debate_and_its_document_have_the_same_map(mode: str) -> None:
    """The rules for a debate are those for a document: the same statements and arguments are on it."""
    known, debate = read(REASON), loads(REASON, "argdown")
    made = map_of(known, Selection(mode=mode))  # type: ignore[arg-type]
    theirs = {node.element.text for node in made.walk() if isinstance(node, Node)}
    assert {s.text for s in select(debate, mode).statements} == theirs


@given(debates(), st.sampled_from(MODES), st.booleans())
def test_a_part_is_a_debate(debate: Debate, mode: str, disconnected: bool) -> None:
    """Statements keep their ids, order and words; nothing new comes but links between them."""
    chosen = Selection(mode=mode, exclude_disconnected=not disconnected)  # type: ignore[arg-type]
    on = select(debate, chosen)
    own = [s.id for s in debate.statements]
    assert [s.id for s in on.statements] == [name for name in own if name in {s.id for s in on.statements}]
    for statement in on.statements:
        assert statement.text == debate.statement(statement.id).text
        assert statement.said == debate.statement(statement.id).said
    if mode == "all" and disconnected and not any(s.kind == "argument" for s in debate.statements):
        assert {link.id for link in on.links} <= {link.id for link in debate.links}


@pytest.mark.parametrize("first", ["[C]\n  >< [Q]\n", "[Q]\n  >< [C]\n"])
def test_what_carries_one_side_of_a_contradiction_strikes_the_other(first: str) -> None:
    text = f"<S>\n\n(1) [P]: One.\n----\n(2) [C]: Two.\n\n[Q]: Three.\n\n{first}"
    on = select(loads(text, "argdown"), Selection(exclude_statements=("C", "P")))
    assert links(on) == [(("s",), "attacks", "q")]


def test_groups_of_the_front_matter_stand_in_the_place_of_headings() -> None:
    front = """\
===
group:
  regroup:
    - title: One
      statements: [Deal, Not there]
      children: [{title: Two, arguments: [Leverage], isClosed: true}]
selection: {excludeStatements: [Nor this]}
===

"""
    debate = loads(front + REASON, "argdown")
    on = select(debate, "file")
    assert [(s.id, s.heading) for s in on.statements if s.heading] == [("deal", ("One",)), ("two", ("One",))]
    with pytest.raises(UnknownName, match="no statement is called 'Not there'"):
        select(debate, selection_of(debate).with_(lenient=False, exclude_statements=()))


def test_the_data_of_headings_are_read_from_the_document() -> None:
    text = REASON.replace("# For\n", "# For {isGroup: false}\n").replace(
        "# Against\n", "# Against {isClosed: true}\n"
    )
    on = select(loads(text, "argdown"), selection_in(text))
    assert on.statement("against").implicit
    assert on.statement("leverage").heading == ()


@pytest.mark.corpora
@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_published_examples_have_their_sizes_as_debates_too(
    corpora: Path, name: str, size: tuple[int, ...]
) -> None:
    text = (corpora / "argdown" / f"examples_{name}.argdown").read_text(encoding="utf-8")
    on = select(loads(text, "argdown"), selection_in(text))
    arguments = sum(s.kind == "argument" for s in on.statements)
    assert (len(on.statements) - arguments, arguments, len(on.links)) == size
