"""Every check has what it should have, and nothing more."""

from __future__ import annotations

import os
import re

import pytest

from argmap.check import Check, Room, anchor, check, checks, hit
from argmap.check import __doc__ as table
from argmap.check.case import Case
from argmap.errors import QueryError, SourceError
from argmap.model import Claim, Debate, Link, Quote
from tests.check.cases import HAVE, HAVE_NOT, PAGE


@pytest.fixture
def built(tmp_path, monkeypatch):
    """A function that builds a debate in a folder which has the page."""
    (tmp_path / "maps/work").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "maps/work")
    (tmp_path / "secret.txt").write_text("We")
    (tmp_path / "maps/work/page.txt").write_text(PAGE, encoding="utf-8")
    return lambda parts: Debate(**parts, origin="map.argdown")


@pytest.mark.parametrize(("code", "parts", "line"), HAVE, ids=[code for code, _, _ in HAVE])
def test_a_debate_that_has_it(code, parts, line, built, tmp_path):
    here = f"{(tmp_path / 'maps/work').resolve()}{os.sep}"
    assert [str(finding) for finding in check(built(parts), select=[code])] == [line.replace("{}", here)]


@pytest.mark.parametrize(
    ("code", "parts"), HAVE_NOT, ids=[f"{code}-{n}" for n, (code, _) in enumerate(HAVE_NOT)]
)
def test_a_debate_that_nearly_has_it(code, parts, built):
    assert check(built(parts), select=[code]) == ()


def test_every_check_is_tested_both_ways():
    codes = [row.code for row in checks()]
    assert [code for code, _, _ in HAVE] == codes
    assert list(dict.fromkeys(code for code, _ in HAVE_NOT)) == codes


def test_the_table_of_codes_is_the_docstring():
    listed = re.findall(r"^    ([A-Z]\d{3}) (\w+)(\*?) +\S.*$", table, re.M)
    assert listed == [(row.code, row.level, "*" if row.on_request else "") for row in checks()]


def test_codes_are_well_made():
    codes = [row.code for row in checks()]
    assert len(set(codes)) == len(codes)
    assert codes == sorted(codes, key=lambda code: code[1:])
    for row in checks():
        fault, advice = row.says
        assert fault
        assert advice, f"{row.code} names no way out"


def test_the_specimen_is_well_made(specimen, root):
    assert [str(finding) for finding in check(specimen, root=root)] == []


def test_an_empty_debate_is_well_made():
    assert check(Debate()) == ()


def test_select_and_ignore_take_the_beginnings_of_codes(built):
    debate = built({"speakers": [{"id": "ann"}], "statements": [{"kind": "claim", "id": "a"}]})
    assert [f.code for f in check(debate)] == ["S104", "U202"]
    assert [f.code for f in check(debate, select=["U"])] == ["U202"]
    assert [f.code for f in check(debate, select="U2")] == ["U202"]
    assert [f.code for f in check(debate, ignore=["U202"])] == ["S104"]
    assert check(debate, select=["S"], ignore=["S1"]) == ()


@pytest.mark.parametrize("codes", [["Q4O1"], "q401", ["S101", ""], ["X"]])
def test_a_code_that_is_none(codes):
    with pytest.raises(QueryError, match=r"no check has the code .*; codes begin with S, U, R, Q"):
        check(Debate(), select=codes)
    with pytest.raises(QueryError):
        check(Debate(), ignore=codes)


def test_a_near_code_is_named():
    with pytest.raises(QueryError, match="no check has the code 'q401'; did you mean 'Q401'"):
        check(Debate(), select=["q401"])


def test_a_finding_is_one_line_whatever_the_names(built):
    name = "a\nb\u2028c\x1b[31m'" + "x" * 50
    debate = built(
        {"statements": [{"kind": "claim", "id": name}], "sources": [{"id": "s", "url": "javascript:\n\x1b"}]}
    )
    for finding in check(debate):
        assert str(finding).isprintable()


def test_a_finding_has_its_place_in_the_source(built):
    debate = built(
        {
            "sources": [{"id": "page", "path": "page.txt"}],
            "utterances": [{"id": "u", "quote": {"source": "page", "exact": "He stood up once"}}],
        }
    )
    (finding,) = check(debate)
    assert (finding.code, finding.level, finding.about, finding.what) == (
        "Q402",
        "error",
        ("u",),
        "utterance",
    )
    assert str(finding.where) == "page.txt:2:1"
    assert finding.where.text == "He stood up again."


def test_quotes_of_statements_and_links_are_checked(built):
    said = [{"utterance": "u", "quotes": [{"source": "page", "exact": "Nonsense of the first water"}]}]
    debate = built(
        {
            "sources": [{"id": "page", "path": "page.txt"}],
            "utterances": [{"id": "u"}],
            "statements": [
                {"kind": "claim", "id": "a", "text": "A.", "said": said},
                {"kind": "claim", "id": "b", "text": "B.", "said": said},
            ],
            "links": [{"id": "k", "kind": "supports", "sources": ["a"], "target": "b", "said": said}],
        }
    )
    assert [(f.code, f.what, f.about) for f in check(debate)] == [
        ("Q401", "statement", ("a",)),
        ("Q401", "statement", ("b",)),
        ("Q401", "link", ("k",)),
    ]


def test_a_changed_source_is_searched_all_the_same(built):
    debate = built(
        {
            "sources": [{"id": "page", "path": "page.txt", "sha256": "0" * 64}],
            "utterances": [{"id": "u", "quote": {"source": "page", "exact": "He lay down"}}],
        }
    )
    assert [f.code for f in check(debate)] == ["Q402", "Q407"]


def test_root_opens_a_folder(built, tmp_path):
    debate = built({"sources": [{"id": "page", "path": "../../secret.txt"}]})
    assert [f.code for f in check(debate)] == ["Q405"]
    assert check(debate, root=tmp_path) == ()


def test_a_long_chain_of_reasons_is_walked_without_recursion():
    size = 30_000
    debate = Debate(
        statements=tuple(Claim(id=f"c{i}", text=f"C{i}.") for i in range(size)),
        links=tuple(
            Link(id=f"k{i}", kind="supports", sources=(f"c{i}",), target=f"c{(i + 1) % size}")
            for i in range(size)
        ),
    )
    (finding,) = check(debate)
    assert (finding.code, len(finding.about)) == ("R301", size)
    assert str(finding).startswith("R301 statements 'c0', 'c1', 'c2', 'c3', 'c4' and 29995 more: ")


def test_a_room_is_a_row():
    def shouts(case):
        """{name!r} shouts.

        Lower the voice.
        """
        for speaker in case.debate.speakers:
            if speaker.label.isupper():
                yield hit("speaker", speaker.id, name=speaker.label)

    room = Room("manners", "M", (Check("M901", "info", shouts),))
    debate = Debate(speakers=[{"id": "ann", "name": "ANN"}])
    assert [str(f) for f in room.checks[0].findings(Case(debate))] == [
        "M901 speaker 'ann': 'ANN' shouts; lower the voice"
    ]


class TestAnchor:
    def parts(self, *quotes):
        acts = [{"utterance": "u", "force": "arguing", "quotes": list(quotes)}]
        return {
            "title": "T",
            "sources": [{"id": "page", "path": "page.txt"}, {"id": "web", "url": "https://example.org"}],
            "utterances": [{"id": "u", "text": "said", "quote": quotes[0]}],
            "statements": [
                {"kind": "proposal", "id": "a", "text": "A.", "said": acts, "tags": ["t"], "data": {"n": 1}}
            ],
            "links": [
                {
                    "id": "k",
                    "kind": "supports",
                    "sources": ["a"],
                    "target": "a",
                    "said": acts,
                    "scheme": "sign",
                }
            ],
        }

    def test_found_quotes_get_their_offsets_and_all_else_stays(self, built):
        debate = built(self.parts({"source": "page", "exact": "We won't take lessons from him.\""}))
        placed = anchor(debate)
        start = PAGE.index("We won")
        end = PAGE.index(" He sat")
        quote = Quote(source="page", exact="We won't take lessons from him.\"", start=start, end=end)
        assert placed.utterances[0].quote == quote
        assert placed.statements[0].said[0].quotes == placed.links[0].said[0].quotes == (quote,)
        assert placed.origin == debate.origin
        bare = placed.replace(utterances=debate.utterances, statements=debate.statements, links=debate.links)
        assert bare == debate
        assert (placed.statements[0].tags, placed.statements[0].data, placed.links[0].scheme) == (
            ("t",),
            {"n": 1},
            "sign",
        )
        assert check(placed, select=["Q"]) == ()

    def test_anchoring_twice_is_anchoring_once(self, built):
        once = anchor(built(self.parts({"source": "page", "exact": "He sat down", "start": 3, "end": 9})))
        assert once.utterances[0].quote.start == PAGE.index("He sat down")
        assert anchor(once) == once

    @pytest.mark.parametrize("words", ["He", "He lay down", "Nonsense of the first water"])
    def test_what_is_not_found_stays(self, built, words):
        debate = built(self.parts({"source": "page", "exact": words, "start": 0, "end": 1}))
        assert anchor(debate) == debate

    def test_a_source_without_text_stays_and_one_that_cannot_be_read_is_an_error(self, built):
        debate = built(self.parts({"source": "web", "exact": "He"}))
        assert anchor(debate) == debate
        lost = built(
            {
                "sources": [{"id": "page", "path": "absent.txt"}],
                "utterances": [{"id": "u", "quote": {"source": "page", "exact": "He"}}],
            }
        )
        with pytest.raises(SourceError, match=r"source 'page': 'absent\.txt' is not there"):
            anchor(lost)


def test_what_is_on_request_is_looked_for_only_when_it_is_named(built):
    """Advice that hardly any map follows to the end: it would drown what is to be put right."""
    wanted = [row.code for row in checks() if row.on_request]
    assert wanted == ["R305", "R306"]
    assert all(row.level == "info" for row in checks() if row.on_request)
    parts = next(parts for code, parts, _ in HAVE if code == "R305")
    assert [f.code for f in check(built(parts))] == []
    assert [f.code for f in check(built(parts), select=["R305"])] == ["R305"]
    assert [f.code for f in check(built(parts), select=["R"], ignore=["R306"])] == ["R305"]


@pytest.mark.corpora
def test_outside_files_are_checked_without_a_crash(corpora):
    """Every file that can be read; each finding is one line."""
    from argmap.errors import ArgMapError
    from argmap.formats import load

    seen = 0
    for path in sorted(p for p in corpora.rglob("*") if p.is_file()):
        try:
            debate = load(path)
        except ArgMapError:
            continue
        seen += 1
        for finding in check(debate, select=["S", "U", "R", "Q"]):
            assert str(finding).isprintable(), path
    assert seen > 50
