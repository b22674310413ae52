"""Where a text has the words that are said to stand in it."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.check.folding import Folded, fold
from argmap.check.near import nearest
from argmap.check.quotes import Text, locate
from argmap.model import Quote

PAGE = (
    "Updating the House, she said: “We’re urging France to complete this review – and quickly.\r\n"
    "“It won’t wait,” she added.\n"
    "He replied that the deal “should be suspended until the French agree to stop those boats”.\n"
    "The deal, he said, was a bad one. The deal runs until 2038…"
)


def span(words: str, page: str = PAGE) -> tuple[int, int]:
    at = page.index(words)
    return at, at + len(words)


FOUND = [
    ("urging France to complete this review", "exact", "urging France to complete this review"),
    ("We're urging France", "normalised", "We’re urging France"),
    ("review - and quickly", "normalised", "review – and quickly"),
    ("review -- and quickly", "normalised", "review – and quickly"),
    ('and quickly. "It won\'t wait,"', "normalised", "and quickly.\r\n“It won’t wait,”"),
    ('  the deal "should   be suspended ', "normalised", "the deal “should be suspended"),
    ("stop those\u00a0boats", "normalised", "stop those boats"),
    ("sus\u00adpended", "normalised", "suspended"),
    ("runs until 2038...", "normalised", "runs until 2038…"),
]


@pytest.mark.parametrize(("words", "how", "stands"), FOUND, ids=[words for words, _, _ in FOUND])
def test_found(words, how, stands):
    match = locate(words, PAGE)
    assert (match.how, (match.start, match.end)) == (how, span(stands))
    assert match.nearest == stands
    assert match.found
    assert match.similarity == 1


ALTERED = [
    (
        "urging France to finish this review",
        "urging France to complete this review",
        (("finish", "complete"),),
    ),
    ("He replied that the deal should never be suspended", None, (("never", ""),)),
    ("should be suspended until the French stop those boats", None, (("", "agree to"),)),
    ("urging france to complete this review", "urging France to complete this review", ()),
    ("She added he replied that the deal", None, ()),
    ("suspending", "suspended", (("suspending", "suspended"),)),
]


@pytest.mark.parametrize(("words", "stands", "changes"), ALTERED, ids=[words for words, _, _ in ALTERED])
def test_altered(words, stands, changes):
    match = locate(words, PAGE)
    assert match.how == "altered"
    assert match.changes == changes
    assert match.nearest == PAGE[match.start : match.end]
    assert 0.6 <= match.similarity < 1
    if stands is not None:
        assert match.nearest == stands


def test_missing_names_the_nearest_words():
    match = locate("the deal will be torn up by the next government", PAGE)
    assert match.how == "missing"
    assert (match.start, match.end, match.times) == (None, None, 0)
    assert "deal" in match.nearest.lower()


@pytest.mark.parametrize("words", ["quantum chromodynamics", "…!?", "  "])
def test_missing_without_anything_near(words):
    match = locate(words, "Nothing of the sort, I am afraid. ?")
    assert match.how == "missing"
    assert match.nearest == ""


def test_several_places_are_ambiguous_until_something_decides():
    assert locate("The deal", PAGE).how == "ambiguous"
    assert locate("The deal", PAGE).times == 2
    second = PAGE.rindex("The deal")
    by_suffix = locate(Quote(source="s", exact="The deal", suffix=" runs"), PAGE)
    by_prefix = locate(Quote(source="s", exact="The deal", prefix="a bad one. "), PAGE)
    by_offsets = locate(Quote(source="s", exact="The deal", start=second, end=second + 8), PAGE)
    assert {(m.how, m.start, m.doubts) for m in (by_suffix, by_prefix, by_offsets)} == {("exact", second, ())}


def test_wrong_offsets_decide_nothing_and_are_told():
    once = locate(Quote(source="s", exact="suspended", start=3, end=12), PAGE)
    assert (once.how, once.doubts, (once.start, once.end)) == ("exact", ("offsets",), span("suspended"))
    twice = locate(Quote(source="s", exact="The deal", start=3, end=11), PAGE)
    assert (twice.how, twice.doubts) == ("ambiguous", ("offsets",))
    past = locate(Quote(source="s", exact="suspended", start=10**9, end=10**9 + 9), PAGE)
    assert (past.how, past.doubts) == ("exact", ("offsets",))


def test_offsets_hold_words_in_other_typography():
    start, end = span("won’t wait")
    match = locate(Quote(source="s", exact="won't  wait", start=start, end=end), PAGE)
    assert (match.how, match.start, match.end, match.doubts) == ("normalised", start, end, ())


def test_context_may_differ_in_typography_and_is_told_where_it_does_not_fit():
    fits = locate(Quote(source="s", exact="It won’t wait", prefix='quickly. "', suffix=',"  she'), PAGE)
    assert (fits.how, fits.doubts) == ("exact", ())
    off = locate(Quote(source="s", exact="It won’t wait", prefix="But "), PAGE)
    assert (off.how, off.doubts) == ("exact", ("context",))
    neither = locate(Quote(source="s", exact="The deal", prefix="But "), PAGE)
    assert (neither.how, neither.doubts) == ("ambiguous", ("context",))


def test_offsets_alone_are_a_quote():
    assert locate(Quote(source="s", exact="", start=0, end=8), PAGE).nearest == "Updating"
    for start, end in ((0, 0), (5, 10**6)):
        assert locate(Quote(source="s", exact="", start=start, end=end), PAGE).how == "missing"
    assert locate("", PAGE).how == "missing"


def test_words_of_scripts_without_spaces():
    page = "外交部长说，协议必须立即暂停，直到法国同意阻止小船为止。"
    assert locate("协议必须立即暂停", page).how == "exact"
    altered = locate("协议必须马上暂停，直到法国同意", page)
    assert (altered.how, altered.changes) == ("altered", (("马上", "立即"),))


def test_decomposed_letters_and_ligatures_are_typography():
    page = "Le cafe\u0301 a \ufb01ni."
    match = locate("café a fini", page)
    assert (match.how, page[match.start : match.end]) == ("normalised", "cafe\u0301 a \ufb01ni")


def test_a_long_quote_is_found_by_both_ends():
    words = [f"word{i} and then" for i in range(300)]
    page = "Before that. " + " ".join(words) + " After that."
    said = " ".join([*words[:150], "indeed", *words[150:]])
    match = locate(said, page)
    assert match.how == "altered"
    assert match.nearest == " ".join(words)


CHARACTERS = st.sampled_from("ab é’'“\"-–— \t\n\u00a0\u00ad\u200b…ﬁe\u0301.")


@given(st.text(CHARACTERS, max_size=40))
def test_folding_maps_every_span_back(text):
    folded = Folded(text)
    previous = 0
    for at in range(len(folded.text) + 1):
        start, end = folded.original(at, at)
        assert 0 <= start <= len(text)
        assert previous <= end <= len(text)
        previous = end
    assert folded.original(0, len(folded.text))[1] <= len(text)


@given(st.text(CHARACTERS, max_size=40))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(CHARACTERS, max_size=30), st.data())
def test_any_stretch_is_found_where_its_words_stand(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    match = locate(Quote(source="s", exact=words, start=start, end=end), text)
    if words:
        assert (match.how, match.start, match.end) == ("exact", start, end)
    apart = any(part.lstrip("\u00ad\u200b").startswith("\u0301") for part in (words, text[end:]))
    apart = apart or fold(words).startswith("\u0301")  # it stood on white space
    if fold(words) and not apart:  # half a letter is not found: its accent belongs to it
        bare = locate(fold(words), text)
        assert bare.how in ("exact", "normalised", "ambiguous")
        assert fold(words) in fold(text[bare.start : bare.end])


@given(st.text(CHARACTERS, max_size=30), st.text(CHARACTERS, max_size=60))
def test_every_quote_has_an_outcome(words, text):
    match = locate(words, text)
    if match.start is not None:
        assert 0 <= match.start <= match.end <= len(text)
        assert match.nearest == text[match.start : match.end]
    assert 0 <= match.similarity <= 1


def test_a_megabyte_is_searched_in_a_moment():
    words = [f"w{i * 7919 % 200_003}" for i in range(170_000)]
    text = Text(" ".join(words))
    assert len(text.text) > 1_000_000
    said = words[90_000:90_060]
    said[30] = "otherwise"
    began = time.perf_counter()
    assert locate(" ".join(said), text).how == "altered"
    assert locate("nothing of the kind stands anywhere here", text).how == "missing"
    assert locate("  ".join(words[5000:9000]), text).how == "normalised"
    assert time.perf_counter() - began < 5  # measured: 0.3 s


@pytest.mark.parametrize(
    "text", ["a" * 500_000, "a " * 250_000, "\u0301" * 500_000, "-" * 500_000, " \u00ad" * 250_000], ids=ascii
)
def test_no_text_is_slow(text):
    began = time.perf_counter()
    locate("a " * 200 + "b", Text(text))
    assert time.perf_counter() - began < 5


def test_nearest_gives_nothing_where_no_search_could_begin():
    assert nearest("…", "some words") is None
    assert nearest("words", "") is None


@pytest.mark.parametrize(
    ("words", "page", "how"),
    [
        ("records.", "They smash records… and laugh", "altered"),
        ("records...", "They smash records… and laugh", "normalised"),
        ("records", "They smash records… and laugh", "exact"),
        ("smash 'records.", "They smash ‘records… and ‘records. They smash ‘records.", "normalised"),
    ],
)
def test_a_quote_does_not_end_within_an_ellipsis(words, page, how):
    assert locate(words, page).how == how


def test_a_prefix_is_folded_once(monkeypatch):
    folded = []
    monkeypatch.setattr(
        sys.modules["argmap.check.quotes"], "fold", lambda text: folded.append(text) or fold(text)
    )
    quote = Quote(source="page", exact="deal", prefix="the fishing ")
    assert locate(quote, "a deal, a deal, the fishing deal").how == "exact"
    assert folded.count("the fishing ") == 1
