"""Data that a debate has promised: worked out once, when asked for, and equal to data that is there."""

from __future__ import annotations

import pickle
from functools import partial

from argmap.model import Data, Debate
from argmap.model.later import promised


def counted(asked: list[int], debate: Debate) -> Data:
    asked.append(len(debate.statements))
    return Data(colour="red")


def red(debate: Debate) -> Data:
    return Data(colour="red")


def claim() -> Debate:
    return Debate(statements=[{"kind": "claim", "id": "a"}])


def test_a_promise_is_kept_once_and_not_before_it_is_asked_for() -> None:
    asked: list[int] = []
    debate = promised(claim(), partial(counted, asked))
    assert (len(debate.statements), asked) == (1, [])
    assert debate.data is debate.data == Data(colour="red")
    assert asked == [1]


def test_promised_data_are_part_of_the_value() -> None:
    there = claim().replace(data={"colour": "red"})
    assert promised(claim(), red) == there != claim()
    assert hash(promised(claim(), red)) == hash(there)
    assert promised(claim(), red).replace(title="New").data == there.data
    assert pickle.loads(pickle.dumps(promised(claim(), red))) == there


def test_a_debate_without_a_promise_has_no_data() -> None:
    assert Debate.data == claim().data == Data()
