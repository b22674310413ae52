"""Nothing recurs as deep as the input: long chains and long circles answer."""

from __future__ import annotations

import pytest

from argmap import graph, query
from argmap.model import Debate
from tests.thorough import THOROUGH

SIZE = 1_000_000 if THOROUGH else 20_000


def row(kinds, *, closed=False):
    """A row of statements by two speakers in turn, each bearing on the one before, by these kinds in turn."""
    links = [(number + 1, number) for number in range(SIZE - 1)] + ([(0, SIZE - 1)] if closed else [])
    return Debate(
        speakers=[{"id": "a"}, {"id": "b"}],
        utterances=[{"id": "ua", "speaker": "a"}, {"id": "ub", "speaker": "b"}],
        statements=[
            {"kind": "claim", "id": f"s{n}", "said": [{"utterance": "ua" if n % 2 else "ub"}]}
            for n in range(SIZE)
        ],
        links=[
            {"id": f"l{n}", "kind": kinds[n % len(kinds)], "sources": [f"s{one}"], "target": f"s{other}"}
            for n, (one, other) in enumerate(links)
        ],
    )


@pytest.fixture(scope="module")
def chain():
    return row(["supports"])


def test_a_chain_of_reasons(chain):
    assert len(query.case_for(chain, of="s0")) == SIZE - 1
    assert query.case_against(chain, of="s0") == ()
    (line,) = query.lines(chain, of="s0")
    assert (line.ground, len(line)) == (f"s{SIZE - 1}", SIZE - 1)
    assert f"and {SIZE - 7:,} steps more" in str(line)
    assert query.circles(chain) == query.dropped(chain) == query.burden(chain) == ()
    assert len(graph.ancestors(chain, "s0")) == SIZE - 1
    assert len(graph.components(chain)) == 1
    assert query.who_answers_whom(chain).number("a", "b") == SIZE // 2


def test_a_chain_of_attacks():
    attacks = row(["attacks"])
    assert len(query.case_against(attacks, of="s0")) == SIZE // 2
    assert [f.statement for f in query.dropped(attacks)] == [f"s{SIZE - 2}"]
    assert len(query.burden(attacks)) == 1
    (best,) = query.best_attack(attacks, of="s0")
    assert best.met
    assert best.backing + best.counter == SIZE - 2


def test_a_circle_of_reasons():
    closed = row(["supports"], closed=True)
    (circle,) = query.circles(closed)
    assert circle.statements[:3] == ("s0", f"s{SIZE - 1}", f"s{SIZE - 2}")
    assert len(circle.statements) == SIZE
    assert query.lines(closed, of="s0") == ()


def test_a_row_of_small_circles():
    """Each statement and the next are reasons for each other: as many circles as steps."""
    from argmap.query._cycles import cycles

    size = SIZE // 50
    arrows = {n: [m for m in (n - 1, n + 1) if 0 <= m < size] for n in range(size)}
    assert sorted(cycles(arrows)) == [(n, n + 1) for n in range(size - 1)]
