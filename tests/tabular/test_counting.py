"""Figures of a debate, against figures counted one by one."""

from __future__ import annotations

import networkx
from hypothesis import given, settings

from argmap.graph import strike
from argmap.model import Debate
from argmap.tabular import stats
from tests.strategies import debates
from tests.transform.exchanges import road


def test_a_debate_in_figures():
    assert str(stats(road())).splitlines() == [
        "The road: 7 statements (26 words) in 4 utterances, 2 quotes, 5 links (3 attacks)",
        "Statements: 5 claims, 1 proposal, 1 standing; 2 supplied by the mapper",
        "Links: 2 supports, 3 attacks; the attacks: 2 rebuts, 1 discredits",
        "2 speakers, 1 source, 2 parts that no link joins",
        "  Ann Lee: 3 statements (8 words) in 2 utterances, 1 quote, 2 links (1 attack)",
        "  Bob: 2 statements (7 words) in 2 utterances, 1 quote, 2 links (2 attacks)",
    ]


def test_an_empty_debate_in_figures():
    assert str(stats(Debate())).splitlines() == [
        "This debate: 0 statements (0 words) in 0 utterances",
        "0 speakers, 0 sources, 0 parts that no link joins",
    ]


@given(debates())
@settings(max_examples=40)
def test_each_figure_is_what_one_counts(debate):
    found = stats(debate)
    assert found.whole.attacks == sum(k.kind in ("attacks", "contradicts") for k in debate.links)
    assert sum(found.statements.values()) == found.whole.statements == len(debate.statements)
    assert sum(found.links.values()) == found.whole.links == len(debate.links)
    assert sum(found.strikes.values()) == found.whole.attacks
    for kind, count in found.strikes.items():
        assert count == sum(strike(debate, k) == kind for k in debate.links)
    quoted = [u.quote for u in debate.utterances if u.quote]
    quoted += [q for t in (*debate.statements, *debate.links) for act in t.said for q in act.quotes]
    assert found.whole.quotes == len(quoted)
    for speaker, own in zip(debate.speakers, found.speakers, strict=True):
        theirs = debate.said_by(speaker)
        assert own.statements == len(theirs)
        assert own.words == sum(len((s.text or s.title).split()) for s in theirs)
        assert own.utterances == sum(u.speaker == speaker.id for u in debate.utterances)
        drawn = [k for k in debate.links if speaker.id in debate.speakers_of(k)]
        assert (own.links, own.attacks) == (
            len(drawn),
            sum(k.kind in ("attacks", "contradicts") for k in drawn),
        )
    graph = networkx.Graph()
    graph.add_nodes_from(t.id for t in (*debate.statements, *debate.links))
    graph.add_edges_from((k.id, end) for k in debate.links for end in (*k.sources, k.target))
    assert found.groups == sum(1 for _ in networkx.connected_components(graph))
    rows = found.rows()
    assert {row["counted"] for row in rows} >= {"speakers", "words", "groups"}
    assert len({(row["counted"], row["of"]) for row in rows}) <= len(rows)
