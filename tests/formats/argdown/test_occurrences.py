"""A statement in several places: who said it where, and what may not be said twice."""

from __future__ import annotations

import time

import pytest

from argmap.errors import DecodeError
from argmap.formats import Diagnostic
from argmap.formats.argdown import decode, encode
from argmap.model import Claim, Debate, Link

FRONT = """===
argmap:
  speakers: {philp: Chris Philp, cooper: Yvette Cooper}
  sources: {report: {}}
===

"""  # what follows begins in line 7


def _comes_back(text: str) -> Debate:
    debate = decode(FRONT + text)
    assert decode(encode(debate)) == debate
    return debate


def test_each_place_adds_its_acts() -> None:
    (suspend,) = _comes_back(
        "[Suspend]: Suspend it. {kind: proposal, by: philp, quote: words here}\n\n"
        "[Suspend] {by: cooper, force: conceding, quote: now}\n\n[Suspend] {by: philp, force: retracting}\n"
    ).statements
    assert [(act.utterance, act.force, [q.exact for q in act.quotes]) for act in suspend.said] == [
        ("philp", None, ["words here"]),
        ("cooper", "conceding", ["now"]),
        ("philp", "retracting", []),
    ]


def test_a_place_that_repeats_the_latest_act_adds_none() -> None:
    (a,) = _comes_back("[A]: one. {by: philp}\n\n[A] {by: philp}\n\n[A] {by: cooper}\n").statements
    assert [act.utterance for act in a.said] == ["philp", "cooper"]


def test_a_relation_drawn_twice_has_both_acts() -> None:
    debate = _comes_back(
        "[A]: one.\n  <- [B]: two. {scheme: bias, link: {by: philp, tags: [x], data: {a: 1}}}\n\n"
        "[A]\n  <- [B] {link: {by: cooper, tags: [y], data: {b: 2}}}\n"
    )
    (link,) = debate.links
    assert [act.utterance for act in link.said] == ["philp", "cooper"]
    assert (link.scheme, link.tags, link.data) == ("bias", ("x", "y"), {"a": 1, "b": 2})


MISTAKES = [
    ("[A]: one. {kind: proposal}\n\n[A] {kind: question}\n", "9:12", "[A] has another kind above"),
    ("[A]: one. {id: x}\n\n[A] {id: y}\n", "9:10", "[A] has another id above"),
    ("[A]: one. {by: philp}\n\n[A] {force: conceding}\n", "9:13", "add by: or said:"),
    (
        "[A]: one.\n  <- [B]: two. {scheme: bias}\n\n[A]\n  <- [B] {scheme: sign}\n",
        "11:19",
        "'bias' elsewhere",
    ),
    ("[A]: one. {said: {force: conceding}}\n", "7:18", "an act wants by: and a speaker, or utterance:"),
]


@pytest.mark.parametrize(("text", "place", "says"), MISTAKES)
def test_a_second_word_that_differs_is_shown(text: str, place: str, says: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(FRONT + text)
    assert says in caught.value.message
    assert f"{caught.value.place.line}:{caught.value.place.column}" == place


@pytest.mark.parametrize("value", [".nan", "[" * 105 + "]" * 105])
@pytest.mark.parametrize("front", ["", FRONT])
def test_data_that_cannot_be_held_is_an_error_at_its_place(value: str, front: str) -> None:
    text = f"{front}[A]: x. {{b: 1, a: {value}}}\n"
    with pytest.raises(DecodeError) as caught:
        decode(text)
    assert caught.value.place.column == 19
    assert decode(text, strict=False).statements[0].text == "x."
    assert not decode(text, strict=False).statements[0].data


def test_implied_utterances_have_ids_of_their_own() -> None:
    front = "===\nargmap:\n  speakers: {a: {}, b: {}, a-2: {}}\n  utterances: {a: {by: b}}\n===\n\n"
    for text in ("[X]: x. {by: a}\n\n[Y]: y. {by: a-2}\n", "[Y]: y. {by: a-2}\n\n[X]: x. {by: a}\n"):
        debate = decode(front + text)
        assert {u.speaker: u.id for u in debate.utterances} == {"b": "a", "a": "a-3", "a-2": "a-2"}
        assert decode(encode(debate)) == debate


def test_an_implied_utterance_can_be_named_in_any_order() -> None:
    first, second = "[X]: x. {said: philp}\n", "[Y]: y. {by: philp}\n"
    for text in (f"{first}\n{second}", f"{second}\n{first}"):
        assert {act.utterance for s in decode(FRONT + text).statements for act in s.said} == {"philp"}


def test_a_contradiction_answers_from_both_ends() -> None:
    for text in (
        "[Suspend]: s. {by: philp}\n\n[Keep]: k. {by: cooper}\n  >< [Suspend]\n",
        "[Suspend]: s. {by: philp}\n  >< [Keep]: k. {by: cooper}\n",
    ):
        replies = {u.id: u.replies_to for u in _comes_back(text).utterances}
        assert replies == {"philp": (), "cooper": ("philp",)}


def test_many_unknown_names_are_refused_in_a_moment() -> None:
    speakers = ", ".join(f"speaker{n}: {{}}" for n in range(2000))
    body = "\n\n".join(f"[S{n}]: s. {{by: spaeker{n}}}" for n in range(2000))
    before = time.monotonic()
    found: list[Diagnostic] = []
    decode(f"===\nargmap:\n  speakers: {{{speakers}}}\n===\n\n{body}\n", strict=False, report=found.append)
    assert time.monotonic() - before < 6
    assert len(found) == 2000
    assert "did you mean 'speaker0'?" in found[0].message


def test_many_attacks_on_one_statement_are_written_in_a_moment() -> None:
    hub = Claim(id="hub", title="hub", text="h.")
    others = [Claim(id=f"s{n}", title=f"s{n}", text="x.", heading=(f"h{n % 2}",)) for n in range(4000)]
    links = [Link(id=f"{s.id}.attacks.hub", kind="attacks", sources=(s.id,), target="hub") for s in others]
    debate = Debate(statements=[hub, *others], links=links)
    before = time.monotonic()
    text = encode(debate)
    assert time.monotonic() - before < 6
    assert decode(text) == debate
