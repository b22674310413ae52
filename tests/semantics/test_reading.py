"""How a debate becomes a framework: each branch of each field, by hand."""

from __future__ import annotations

import pytest

from argmap.model import draft
from argmap.semantics import evaluate, read


def arrows(framework, part="attacks"):
    names = framework.names
    return {(tuple(names[s] for s in sources), names[target]) for sources, target in getattr(framework, part)}


@pytest.fixture
def talk():
    return Talk()


class Talk:
    """Two people in a draft."""

    def __init__(self):
        self.draft = draft()
        self.ann, self.bob = self.draft.speaker("Ann", id="ann"), self.draft.speaker("Bob", id="bob")

    @property
    def debate(self):
        return self.draft.debate


def test_support_is_kept_beside_attack_and_decides_nothing_by_default(talk):
    plan = talk.ann.proposes("Do it", id="plan")
    pays = talk.ann.claims("It pays", id="pays")
    pays.supports(plan)
    talk.bob.claims("It does not pay", id="no").attacks(pays)
    debate = talk.debate
    framework = read(debate)
    assert arrows(framework) == {(("no",), "pays")}
    assert arrows(framework, "supports") == {(("pays",), "plan")}
    assert dict(evaluate(debate).labelling) == {"plan": "in", "pays": "out", "no": "in"}
    assert evaluate(debate, reading="necessary")["plan"] == "out"
