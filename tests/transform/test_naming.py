"""Other names, and no names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap.errors import ModelError, QueryError, UnknownName
from argmap.model import Claim, Data, Debate, Quote, Speaker, Utterance
from argmap.transform import anonymise, fingerprint, rename, same
from tests.strategies import debates

from .exchanges import road


def other_names(debate: Debate) -> Debate:
    """The same with every id another."""
    return rename(
        debate,
        speakers={t.id: f"p{n}" for n, t in enumerate(debate.speakers)},
        sources={t.id: f"q{n}" for n, t in enumerate(debate.sources)},
        utterances={t.id: f"r{n}" for n, t in enumerate(debate.utterances)},
        statements={t.id: f"s{n}" for n, t in enumerate(debate.statements)},
        links={t.id: f"t{n}" for n, t in enumerate(debate.links)},
    )


@given(debates())
def test_a_debate_is_the_same_under_other_names(debate):
    other = other_names(debate)
    assert same(debate, other)
    assert fingerprint(debate) == fingerprint(other)


@given(debates(most=2), debates(most=2))
@settings(max_examples=25)
def test_prints_are_equal_where_debates_are_the_same(one, two):
    assert (fingerprint(one) == fingerprint(two)) == same(one, two)


@given(debates())
@settings(max_examples=25)
def test_names_can_be_taken_back(debate):
    there = {t.id: f"new {n}" for n, t in enumerate(debate.statements)}
    if set(there.values()) & {t.id for t in (*debate.statements, *debate.links)}:
        return
    back = {new: old for old, new in there.items()}
    assert rename(rename(debate, statements=there), statements=back) == debate


def test_everything_but_ids_counts():
    debate = road()
    changed = [
        debate.replace(title="x"),
        debate.replace(statements=debate.statements[::-1]),
        debate.replace(data=Data(a=1)),
        debate.replace(links=debate.links[:-1]),
        rename(debate, statements={"plan": "pays", "pays": "plan"}),
    ]
    assert [same(debate, other) for other in changed] == [False] * 4 + [True]
    assert len({fingerprint(d) for d in [debate, *changed]}) == 5


def test_a_print_tells_offsets_from_none_and_passes_over_the_order_of_data():
    quotes = [Quote(source="s", exact="", start=0, end=0), Quote(source="s", exact="")]
    made = [Debate(sources=[{"id": "s"}], utterances=[Utterance(id="u", quote=q)]) for q in quotes]
    assert fingerprint(made[0]) != fingerprint(made[1])
    assert fingerprint(Debate(data={"a": 1, "b": 2.0})) == fingerprint(Debate(data={"b": 2, "a": True}))


def test_a_print_stays_from_one_version_to_the_next():
    assert (
        fingerprint(Debate()) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    )  # of "{}"


def test_names_are_looked_up_in_their_part():
    with pytest.raises(UnknownName, match="no speaker is called 'plan'"):
        rename(road(), speakers={"plan": "x"})
    with pytest.raises(ModelError, match="two statements or links have the id 'pays'"):
        rename(road(), statements={"plan": "pays"})


def test_nobody_is_named():
    hidden = anonymise(road())
    assert [s.name for s in hidden.speakers] == ["Speaker 1", "Speaker 2"]
    assert [s.party for s in hidden.speakers] == ["Green", None]
    assert [s.office for s in hidden.speakers] == [None, None]
    assert hidden["s6"].text == "Speaker 1 owns a garage"
    assert hidden.sources == ()
    text = repr([hidden.speakers, hidden.utterances, hidden.statements, hidden.links, hidden.title])
    for word in ("Ann", "Lee", "Bob", "ann", "lee", "bob", "Mayor", "pay.", "minutes"):
        assert word not in text, word
    assert [len(part) for part in (hidden.statements, hidden.links, hidden.utterances)] == [7, 5, 4]


def test_a_name_is_hidden_wherever_it_stands():
    debate = Debate(
        title="May’s plan, in May; Maybe",
        speakers=[{"id": "a", "name": "Theresa May", "aliases": ["The PM"]}, {"id": "b", "name": "Xi"}],
        statements=[
            Claim(
                id="x",
                text="The PM met Xi, and Theresa May said a xi was hers",
                tags=("Theresa",),
                heading=("On May",),
            )
        ],
    )
    hidden = anonymise(debate)
    assert hidden.title == "Speaker 1’s plan, in Speaker 1; Maybe"
    assert hidden["s1"].text == "Speaker 1 met Speaker 2, and Speaker 1 said a xi was hers"
    assert (hidden["s1"].tags, hidden["s1"].heading) == (("Speaker 1",), ("On Speaker 1",))


def test_a_name_is_hidden_in_capitals_and_where_no_space_parts_words():
    debate = Debate(
        title="MAY DAY: THERESA MAY SPEAKS",
        speakers=[{"id": "a", "name": "Theresa May"}, {"id": "b", "name": "王毅"}],
        statements=[Claim(id="x", text="昨天王毅说不行")],
    )
    hidden = anonymise(debate)
    assert hidden.title == "Speaker 1 DAY: Speaker 1 SPEAKS"
    assert hidden["s1"].text == "昨天Speaker 2说不行"


def test_a_key_gives_one_pseudonym_in_every_debate():
    one, two = road(), Debate(speakers=[Speaker(id="x"), Speaker(id="bob")])
    name = anonymise(one, key="k").speakers[1].name
    assert name == anonymise(two, key="k").speakers[1].name
    assert name != anonymise(two, key="other").speakers[1].name
    assert name not in (anonymise(one).speakers[1].name, anonymise(two).speakers[1].name)


def test_two_with_one_pseudonym_are_refused(monkeypatch):
    monkeypatch.setattr("argmap.transform.anonymity._DIGITS", 0)
    with pytest.raises(QueryError, match="choose another"):
        anonymise(road(), key="k")


@given(debates())
@settings(max_examples=25)
def test_the_shape_stays(debate):
    hidden = anonymise(debate)
    assert [s.kind for s in hidden.statements] == [s.kind for s in debate.statements]
    shape = [
        [debate.index.positions[s] for s in k.sources] + [debate.index.positions[k.target]]
        for k in debate.links
    ]
    assert shape == [
        [hidden.index.positions[s] for s in k.sources] + [hidden.index.positions[k.target]]
        for k in hidden.links
    ]
