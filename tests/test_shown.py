"""What a notebook shows of answers that are no pictures: every word is there, none of it is markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from argmap.errors import QueryError
from argmap.model import Debate, Link, draft
from argmap.semantics import evaluate, of, strength, why
from argmap.semantics.dung._acceptance import Acceptance
from argmap.transform import diff

HOSTILE = "<script>alert(1)</script> \"'&<img src=x onerror=y>\x00\u202e"


class Seen(HTMLParser):
    """The elements, in the order they open and close, and the words between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        assert {name for name, _ in attrs} <= {"scope", "colspan"}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_diff_shows_a_sentence_a_change() -> None:
    with draft() as d:
        plan = d.speaker("Ann").proposes("Build the road", id="plan")
        before = d.debate
        d.speaker("Bob").claims(HOSTILE, id="no").attacks(plan)
    found = diff(before, d.debate)
    seen = Seen(found._repr_html_())
    assert set(seen.tags) == {"ul", "li"}
    assert "".join(seen.words) == "".join(map(str, found))
    assert any("<script>alert(1)</script>" in word for word in map(str, found))
    assert repr(found) == "<Diff: 4 changes>"  # Bob, his turn, his claim, its link
    assert Seen(diff(before, before)._repr_html_()).words == ["Nothing differs."]


def test_a_long_diff_says_how_much_is_left_out() -> None:
    many = Debate(statements=[{"kind": "claim", "id": f"c{n}"} for n in range(130)])
    seen = Seen(diff(Debate(), many)._repr_html_())
    assert seen.tags.count("li") == 101
    assert seen.words[-1] == "… and 30 more"


def hostile() -> Debate:
    names = (f"one{HOSTILE}", "two")
    return Debate(
        statements=[{"kind": "claim", "id": name} for name in names],
        links=[Link(id="k", kind="attacks", sources=("two",), target=names[0])],
    )


def test_verdicts_show_a_row_a_statement() -> None:
    found = evaluate(hostile())
    for shown in (found._repr_html_(), found.labelling._repr_html_()):
        seen = Seen(shown)
        assert set(seen.tags) <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
        assert seen.tags.count("tr") == 1 + 2
        cells = seen.words[3:7]
        assert cells[0].startswith("one<script>alert(1)</script>")
        assert "\x00" not in cells[0]
        assert "\u202e" not in cells[0]
        assert (cells[1], cells[2:]) == ("out", ["two", "in"])
    assert "Read as default" in found._repr_html_()
    assert repr(found) == "<Acceptance by grounded: 2 arguments>"


def test_a_long_table_ends_and_says_so() -> None:
    seen = Seen(evaluate(of(", ".join(f"a{n}" for n in range(101))))._repr_html_())
    assert seen.tags.count("tr") == 1 + 100 + 1
    assert seen.words[-1] == "… and more"
    seen = Seen(evaluate(of(", ".join(f"a{n}" for n in range(100))))._repr_html_())
    assert seen.words[-2:] == ["a99", "in"]


def test_a_reason_shows_its_steps() -> None:
    reason = why(hostile(), f"one{HOSTILE}")
    seen = Seen(reason._repr_html_())
    assert set(seen.tags) == {"ul", "li"}
    assert len(seen.words) == len(reason.steps) + len(reason.notes)
    assert seen.words[-1] == "“two” stands: nothing attacks it."


def test_strengths_show_a_row_a_statement() -> None:
    seen = Seen(strength(hostile(), semantics="h-categoriser")._repr_html_())
    assert seen.words[0] == "Strength by h-categoriser"
    assert seen.words[-3:] == ["0.500", "two", "1.000"]


def test_time_that_is_not_enough_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(self: Acceptance) -> None:
        raise QueryError("not <decided>")

    monkeypatch.setattr(Acceptance, "labelling", property(late))
    assert Seen(evaluate(of("a"))._repr_html_()).words == ["grounded: not <decided>"]
