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


# What each question is in Carneades' own table of schemes (Carneades 4, walton.yml); an exception there that
# is a reason for the opposite conclusion is a rebuttal here (Prakken 2010).
CARNEADES = {
    "expert opinion": {
        "expertise": "premise", "field": "premise", "opinion": "premise", "trustworthiness": "exception",
        "evidence": "assumption", "consistency": "exception: for the opposite",
    },
    "position to know": {"position": "premise", "statement": "premise", "honesty": "exception"},
    "witness testimony": {
        "coherence": "assumption", "bias": "exception", "plausibility": "exception",
        "facts": "exception: for the opposite", "others": "exception: for the opposite",
    },
    "ignorance": {"known": "premise", "search": "exception"},
    "analogy": {
        "truth": "premise", "similarity": "premise", "difference": "exception",
        "counter-analogy": "exception: for the opposite",
    },
    "cause to effect": {"strength": "premise", "interference": "exception"},
    "correlation to cause": {
        "correlation": "premise", "coincidence": "assumption", "third factor": "exception",
    },
    "definition to verbal classification": {"fit": "premise", "adequacy": "exception"},
    "rule": {"applicability": "premise"},
    "precedent": {"likeness": "premise", "soundness": "exception"},
    "ethotic argument": {"character": "premise", "relevance": "assumption"},
    "waste": {"possibility": "assumption"},
    "bias": {"evidence": "premise"},
    "practical reasoning": {
        "possibility": "assumption", "alternatives": "exception", "best means": "exception",
        "side effects": "exception: for the opposite", "other goals": "exception: for the opposite",
    },
    "value-based practical reasoning": {
        "circumstances": "premise", "consequences": "premise", "goal": "premise", "value": "premise",
        "other ways to the consequences": "exception", "other ways to the goal": "exception",
        "other ways to the value": "exception", "harm to the value": "exception: for the opposite",
        "harm to another value": "exception: for the opposite", "possible action": "assumption",
        "legitimacy": "assumption",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", CARNEADES)
def test_questions_are_what_carneades_takes_them_for(name):
    for question, there in CARNEADES[name].items():
        assert question in SCHEMES[name].questions
        expected = "rebuttal" if there == "exception: for the opposite" else there
        assert SCHEMES[name].role(question) == expected, question


def test_a_proposal_has_its_sixteen_questions():
    action = SCHEMES["value-based practical reasoning"]
    assert len(action.questions) == 16
    assert [action.role(name) for name in list(action.questions)[:4]] == ["premise"] * 4


def test_no_two_schemes_say_the_same():
    assert len({scheme.says for scheme in SCHEMES.values()}) == len(SCHEMES)
