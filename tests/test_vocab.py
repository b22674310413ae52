"""The schemes: enough of them, and each with what it rests on and what to ask of it."""

from __future__ import annotations

import pytest

from argmap.vocab import ROLES, SCHEMES


def test_there_are_the_usual_ones():
    assert len(SCHEMES) >= 30
    assert {"expert opinion", "slippery slope", "circumstantial ad hominem", "waste", "precedent"} <= set(
        SCHEMES
    )


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name)
def test_each_says_what_it_rests_on_and_what_to_ask(scheme):
    assert scheme.name == scheme.name.casefold()
    assert not scheme.says.endswith(".")
    assert scheme.premises
    assert all(premise.endswith(".") and premise[0].isupper() for premise in scheme.premises)
    assert scheme.questions
    assert all(name == name.casefold() for name in scheme.questions)
    assert all(text.endswith("?") and text[0].isupper() for text in scheme.questions.values())
    assert len(set(scheme.questions.values())) == len(scheme.questions)
    assert set(scheme.roles) <= set(scheme.questions)
    assert {scheme.role(name) for name in scheme.questions} <= set(ROLES)


def test_a_question_is_an_exception_where_nothing_else_is_said():
    assert SCHEMES["expert opinion"].role("trustworthiness") == "exception"
    assert "exception" not in {role for scheme in SCHEMES.values() for role in scheme.roles.values()}


def test_a_proposal_has_its_sixteen_questions():
    action = SCHEMES["value-based practical reasoning"]
    assert len(action.questions) == 16
    assert [action.role(name) for name in list(action.questions)[:4]] == ["premise"] * 4


def test_no_two_schemes_say_the_same():
    assert len({scheme.says for scheme in SCHEMES.values()}) == len(SCHEMES)
