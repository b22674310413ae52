"""A case made by hand for each branch of a question's definition."""

from __future__ import annotations

import copy
import pickle

import pytest

from argmap import query
from argmap.errors import ModelError, QueryError, UnknownName
from argmap.model import Argument, Claim, Debate, Link, Proposal, Said, Speaker, Tenure, Utterance, draft


@pytest.fixture
def d():
    """Ann proposes with a reason; Bob attacks the proposal; Cy only listens."""
    d = draft("The road", date="2025-06-02")
    d.ann, d.bob, d.cy = (d.speaker(name, id=name.lower()) for name in ("Ann", "Bob", "Cy"))
    d.plan = d.ann.proposes("Build it", id="plan")
    d.need = d.ann.claims("We need it", id="need")
    d.step = d.need.supports(d.plan, id="step")
    d.cost = d.bob.claims("It costs too much", id="cost")
    d.blow = d.cost.attacks(d.plan, id="blow")
    return d


def said(answers):
    return [str(answer) for answer in answers]


class TestAnswered:
    def test_a_link_of_another(self, d):
        assert said(query.answered(d.debate)) == ["Bob attacks Ann’s “Build it” with “It costs too much”."]

    def test_one_who_grants_and_one_who_disputes(self, d):
        d.bob.concedes(d.need)
        d.cy.says(d.need, force="disagreeing")
        found = query.answered(d.debate, of="need")
        assert said(found) == ["Bob grants Ann’s “We need it”.", "Cy disputes Ann’s “We need it”."]
        assert [f.utterance for f in found] == ["bob-1", "cy-1"]

    def test_the_reasoning_is_met(self, d):
        d.bob.claims("Need is not all", id="not-all").attacks(d.step, id="cut")
        assert said(query.answered(d.debate, by="bob"))[1] == (
            "Bob attacks the reasoning for Ann’s “Build it” with “Need is not all”."
        )

    def test_a_contradiction_drawn_from_it(self, d):
        keep = d.bob.proposes("Leave it", id="leave")
        d.plan.contradicts(keep, id="either")
        assert [f.link for f in query.answered(d.debate, by="bob")] == ["blow", "either"]

    def test_ones_own_support_is_no_answer(self, d):
        assert query.answered(d.debate, by="ann") == ()

    def test_nobody_put_it_forward(self, d):
        d.cost.attacks(d.assumes("Roads last", id="last"))
        assert query.answered(d.debate, of="last") == ()

    def test_an_attack_on_a_titled_argument(self):
        speakers = (Speaker(id="ann"), Speaker(id="bob"))
        turns = (Utterance(id="a", speaker="ann"), Utterance(id="b", speaker="bob"))
        debate = Debate(
            speakers=speakers,
            utterances=turns,
            statements=(
                Claim(id="goal", said=(Said(utterance="a"),)),
                Claim(id="why", said=(Said(utterance="a"),)),
                Argument(id="line", steps=("step",)),
                Claim(id="no", said=(Said(utterance="b"),)),
            ),
            links=(
                Link(id="step", kind="supports", sources=("why",), target="goal"),
                Link(id="hit", kind="attacks", sources=("no",), target="line"),
            ),
        )
        assert [(f.statement, f.link) for f in query.answered(debate, kind="claim")] == [("goal", "hit")]
        assert [(r.statement, r.depth) for r in query.case_against(debate, of="goal")] == [("no", 2)]
        assert [(r.statement, r.depth) for r in query.case_for(debate, of="goal")] == [
            ("why", 1),
            ("line", 1),
        ]
        assert "carries the reasoning" in str(query.case_for(debate, of="goal")[1])


class TestEvaded:
    def reply(self, d, *, by="cy"):
        return d.turn(by, id="reply", replies_to=("ann-1",))

    def test_a_reply_about_something_else(self, d):
        self.reply(d)
        d.cy.claims("Lunch was good", id="lunch")
        (found,) = query.evaded(d.debate)
        assert (found.by, found.against, found.instead, found.passed) == (
            "cy",
            "ann",
            ("lunch",),
            ("plan", "need"),
        )
        assert str(found) == (
            "Nothing in Cy’s reply bears on “Build it” or anything else Ann had said; "
            "it speaks of “Lunch was good”."
        )

    def test_one_that_bears_on_it(self, d):
        assert query.evaded(d.debate) == ()

    def test_one_that_strikes_the_speaker_is_no_evasion(self, d):
        self.reply(d)
        d.cy.claims("You live there").discredits(d.ann)
        assert query.evaded(d.debate) == ()

    @pytest.mark.parametrize(("force", "evades"), [("reporting", True), ("conceding", False)])
    def test_saying_the_same_unless_only_to_report_it(self, d, force, evades):
        self.reply(d)
        d.cy.claims("Lunch was good")
        d.cy.says(d.need, force=force)
        assert bool(query.evaded(d.debate)) is evades

    def test_striking_a_step_bears_on_it(self, d):
        self.reply(d)
        d.cy.claims("So what?").attacks(d.step)
        assert query.evaded(d.debate) == ()

    def test_a_contradiction_drawn_from_what_was_said(self, d):
        self.reply(d)
        d.need.contradicts(d.cy.claims("We do not"))
        assert query.evaded(d.debate) == ()

    def test_ones_own_turn_and_an_empty_one_are_not_judged(self, d):
        d.turn(d.ann, id="more", replies_to=("ann-1",))
        d.ann.claims("Lunch was good")
        d.turn(d.cy, id="silence", replies_to=("ann-1",))
        assert query.evaded(d.debate) == ()


class TestOpenQuestions:
    def ask(self, d, *, to=(), force=None):
        d.turn(d.cy, id="ask", to=to, replies_to=("bob-1",))
        return d.cy.asks("Who pays?", id="who", force=force)

    def test_asked_and_never_answered(self, d):
        self.ask(d, to=d.ann)
        (found,) = query.open_questions(d.debate)
        assert (found.by, found.to) == (("cy",), ("ann",))
        assert str(found) == "Nobody answers “Who pays?”, a question of Cy to Ann."

    def test_without_an_address_it_is_put_to_whom_it_replies(self, d):
        self.ask(d)
        assert [f.to for f in query.open_questions(d.debate)] == [("bob",)]

    def test_ones_own_answer_does_not_close_it(self, d):
        d.cy.claims("They do", id="they").answers(self.ask(d))
        assert [f.statement for f in query.open_questions(d.debate)] == ["who"]

    def test_anothers_answer_does(self, d):
        d.ann.claims("The state", id="state").answers(self.ask(d))
        assert query.open_questions(d.debate) == ()

    def test_a_rhetorical_one_wants_none(self, d):
        self.ask(d, force="rhetorical questioning")
        assert query.open_questions(d.debate) == ()

    def test_nor_does_one_that_is_taken_back(self, d):
        d.cy.withdraws(self.ask(d))
        assert query.open_questions(d.debate) == ()


class TestConceded:
    def test_conceding_what_another_put_forward(self, d):
        d.bob.concedes(d.need)
        assert said(query.conceded(d.debate)) == ["Bob concedes “We need it” to Ann."]

    def test_agreeing_is_no_concession_and_neither_is_conceding_ones_own(self, d):
        d.bob.agrees(d.need)
        d.ann.concedes(d.need)
        assert query.conceded(d.debate) == ()

    def test_what_nobody_else_put_forward_is_conceded_to_nobody(self, d):
        d.bob.concedes(d.assumes("Roads last"))
        assert query.conceded(d.debate) == ()


class TestDropped:
    def names(self, d, **options):
        return [f.statement for f in query.dropped(d.debate, **options)]

    def test_attacked_and_let_alone(self, d):
        assert self.names(d) == ["plan"]
        assert self.names(d, by="bob") == self.names(d, kind="claim") == []

    def test_the_attackers_statement_is_struck_back(self, d):
        d.ann.claims("It pays for itself", id="pays").attacks(d.cost)
        assert self.names(d) == ["cost"]

    def test_a_third_speaker_may_defend(self, d):
        d.cy.claims("It does not", id="not").attacks(d.cost)
        assert self.names(d) == ["cost"]

    def test_the_step_is_struck_back(self, d):
        d.ann.claims("Cost is not all", id="not-all").attacks(d.blow)
        assert self.names(d) == []

    def test_the_attackers_doubt_of_their_own_attack_defends_nobody(self, d):
        d.bob.claims("Perhaps not so much").attacks(d.cost)
        assert self.names(d) == ["plan"]

    def test_disputing_it_in_words_defends(self, d):
        d.ann.says(d.cost, force="disagreeing")
        assert self.names(d) == []

    def test_granting_it_does_not(self, d):
        d.ann.concedes(d.cost)
        assert self.names(d) == ["plan"]

    def test_one_more_reason_does_not(self, d):
        d.ann.claims("Roads are full").supports(d.plan)
        assert self.names(d) == ["plan"]

    def test_one_blow_that_is_met_is_enough(self, d):
        d.bob.claims("It is ugly", id="ugly").attacks(d.plan)
        d.ann.says(d.cost, force="disagreeing")
        assert self.names(d) == []

    def test_what_is_taken_back_is_not_dropped(self, d):
        d.ann.withdraws(d.plan)
        assert self.names(d) == []

    def test_striking_oneself_is_not_anothers_blow(self, d):
        d.ann.claims("It is ugly").attacks(d.need)
        assert self.names(d) == ["plan"]

    def test_a_standing_is_its_speakers(self, d):
        d.bob.claims("You live there").discredits(d.ann)
        assert said(query.dropped(d.debate, kind="standing")) == [
            "Nobody defends Ann’s standing against Bob’s “You live there”."
        ]

    def test_a_contradiction_strikes_both(self, d):
        d.need.contradicts(d.cy.claims("We do not", id="not"))
        assert self.names(d) == ["plan", "need", "not"]

    def test_a_blow_that_the_mapper_supplied_is_nobodys(self, d):
        d.assumes("It sinks").attacks(d.need)
        assert self.names(d) == ["plan"]


class TestBurden:
    def test_after_each_turn(self, d):
        d.ann.claims("It pays for itself", id="pays").attacks(d.cost)
        owes = {at: [f.speaker for f in query.burden(d.debate, at=at)] for at in ("ann-1", "bob-1", "ann-2")}
        assert owes == {"ann-1": [], "bob-1": ["ann"], "ann-2": ["bob"]}

    def test_on_a_date(self, d):
        d.turn(d.cy, at="2025-06-09")
        d.cy.claims("It is ugly", id="ugly").attacks(d.need)
        assert len(query.burden(d.debate, at="2025-06-08")) == 1
        assert len(query.burden(d.debate, at="2025-06")) == len(query.burden(d.debate)) == 2
        assert query.burden(d.debate, at="2024") == ()

    def test_what_is_granted_or_taken_back_is_not_owed(self, d):
        d.ann.concedes(d.cost)
        assert query.burden(d.debate) == ()

    def test_taken_back(self, d):
        d.ann.withdraws(d.plan)
        assert query.burden(d.debate) == ()

    def test_a_strike_at_a_step_is_owed_by_who_drew_it(self, d):
        d.cy.claims("So what?").attacks(d.step)
        assert said(query.burden(d.debate))[1] == (
            "Ann has still to answer Cy’s “So what?”, "
            "which undercuts the step from “We need it” to “Build it”."
        )

    def test_a_strike_at_the_person_and_a_question(self, d):
        d.turn(d.cy, to=d.ann)
        d.cy.claims("You live there").discredits(d.ann)
        d.cy.asks("Who pays?")
        assert said(query.burden(d.debate, by="ann"))[1:] == [
            "Ann has still to answer Cy’s “You live there”, which discredits Ann.",
            "Ann has still to answer Cy’s question “Who pays?”.",
        ]

    def test_no_such_time(self, d):
        with pytest.raises(UnknownName, match="no utterance or date is called 'bob-2'; did you mean 'bob-1'"):
            query.burden(d.debate, at="bob-2")


class TestCommitments:
    def ways(self, d, **options):
        return [(c.statement, c.speaker, c.how) for c in query.commitments(d.debate, **options)]

    def test_asserting_conceding_and_disputing(self, d):
        d.bob.concedes(d.need)
        d.ann.says(d.cost, force="disagreeing")
        assert self.ways(d) == [
            ("plan", "ann", "asserted"),
            ("need", "ann", "asserted"),
            ("need", "bob", "conceded"),
            ("cost", "bob", "asserted"),
        ]
        assert self.ways(d, how="conceded") == [("need", "bob", "conceded")]

    def test_taking_back_and_saying_again(self, d):
        d.ann.withdraws(d.plan)
        assert self.ways(d, of="plan") == []
        assert self.ways(d, of="plan", at="ann-1") == [("plan", "ann", "asserted")]
        assert said(query.commitments(d.debate, how="retracted")) == ["Ann has taken back “Build it”."]
        d.turn(d.ann)
        d.ann.says(d.plan)
        assert self.ways(d, of="plan") == [("plan", "ann", "asserted")]

    def test_disputing_ones_own_frees(self, d):
        d.ann.says(d.plan, force="disagreeing")
        assert self.ways(d, of="plan") == []

    def test_reporting_and_asking_bind_nobody(self, d):
        d.bob.says(d.need, force="reporting")
        d.bob.asks("Who pays?")
        assert self.ways(d, by="bob") == [("cost", "bob", "asserted")]

    def test_reported_speech_binds_the_one_who_is_reported(self):
        debate = Debate(
            speakers=(Speaker(id="ann", name="Ann"), Speaker(id="paper", name="The paper")),
            utterances=(
                Utterance(id="story", speaker="paper"),
                Utterance(id="words", speaker="ann", reported_by="story"),
            ),
            statements=(Proposal(id="plan", text="Build it", said=(Said(utterance="words"),)),),
        )
        (found,) = query.commitments(debate)
        assert (found.speaker, found.reporter) == ("ann", "paper")
        assert str(found) == "Ann has proposed “Build it”, as told by the paper, and has not taken it back."

    def test_no_such_way(self, d):
        with pytest.raises(QueryError, match="no commitment is 'assert'; did you mean 'asserted'"):
            query.commitments(d.debate, how="assert")


class TestCases:
    def steps(self, found):
        return [(r.statement, r.depth) for r in found]

    def test_what_strikes_an_attack_is_for(self, d):
        d.ann.claims("It pays for itself", id="pays").attacks(d.cost)
        assert self.steps(query.case_for(d.debate, of="plan")) == [("need", 1), ("pays", 2)]
        assert self.steps(query.case_against(d.debate, of="plan")) == [("cost", 1)]
        assert query.case_for(d.debate, of="plan", depth=1, by="ann")[0].link == "step"

    def test_what_strikes_a_step_takes_the_other_side(self, d):
        d.cy.claims("So what?", id="so").attacks(d.step)
        d.cy.claims("Money is no matter", id="money").attacks(d.blow)
        assert self.steps(query.case_against(d.debate, of="plan")) == [("cost", 1), ("so", 2)]
        assert self.steps(query.case_for(d.debate, of="plan")) == [("need", 1), ("money", 2)]
        assert said(query.case_against(d.debate, of="plan"))[1] == (
            "Cy’s “So what?” speaks against “Build it”, two steps away: "
            "it attacks the step from “We need it” to “Build it”."
        )

    def test_a_contradiction_and_a_rephrasing_go_both_ways(self, d):
        d.plan.contradicts(d.bob.proposes("Leave it", id="leave"))
        d.need.rephrases(d.cy.claims("It is needed", id="needed"))
        assert self.steps(query.case_against(d.debate, of="plan")) == [("cost", 1), ("leave", 1)]
        assert self.steps(query.case_for(d.debate, of="plan")) == [("need", 1), ("needed", 2)]

    def test_one_statement_on_both_sides(self, d):
        d.cost.supports(d.need)
        assert self.steps(query.case_for(d.debate, of="plan")) == [("need", 1), ("cost", 2)]
        assert self.steps(query.case_against(d.debate, of="plan")) == [("cost", 1)]

    def test_the_person_is_no_part_of_it_and_neither_is_an_answer(self, d):
        d.bob.claims("You live there").discredits(d.ann)
        d.need.answers(d.cy.asks("Why?", id="why"))
        assert self.steps(query.case_against(d.debate, of="plan")) == [("cost", 1)]
        assert query.case_for(d.debate, of="why") == ()


class TestBestAttack:
    def best(self, d):
        return [a.link for a in query.best_attack(d.debate, of="plan")]

    def test_nobody_attacks(self, d):
        assert query.best_attack(d.debate, of="cost") == ()

    def test_one_that_nobody_meets_beats_one_with_more_behind_it(self, d):
        d.bob.claims("Steel is dear").supports(d.cost)
        d.bob.claims("It is ugly").attacks(d.plan, id="ugly")
        assert self.best(d) == ["blow"]
        d.ann.says(d.cost, force="disagreeing")
        assert self.best(d) == ["ugly"]

    def test_equals_are_all_given_and_steps_count(self, d):
        d.cy.claims("So what?").attacks(d.step, id="cut")
        assert self.best(d) == ["blow", "cut"]
        assert [a.how for a in query.best_attack(d.debate, of="plan", by="cy")] == ["undercuts"]


class TestLines:
    def test_from_each_ground_the_shortest(self, d):
        full = d.cy.claims("Roads are full", id="full")
        full.supports(d.need, id="long")
        full.supports(d.plan, id="short")
        (line,) = query.lines(d.debate, of="plan", by="cy")
        assert (line.statements, line.links, len(line)) == (("full", "plan"), ("short",), 1)
        assert [line.ground for line in query.lines(d.debate, of="plan")] == ["full"]
        assert repr(line) == "Line(ground='full', goal='plan', steps=1)"

    def test_linked_premises_are_two_grounds(self, d):
        d.ann.claims("A", id="a").supports(d.need, together=(d.ann.claims("B", id="b"),))
        assert [line.ground for line in query.lines(d.debate, of="plan")] == ["a", "b"]

    def test_a_circle_has_no_ground(self, d):
        d.need.supports(d.need, id="self")
        assert query.lines(d.debate, of="plan") == ()

    def test_a_long_one_is_told_in_short(self, d):
        here = d.need
        for number in range(9):
            here, before = d.ann.claims(f"Because {number}", id=f"b{number}"), here
            here.supports(before)
        assert ", therefore and 4 steps more, therefore “Build it”." in str(*query.lines(d.debate, of="plan"))


class TestCircles:
    def test_each_once_and_a_reason_for_itself(self, d):
        d.plan.supports(d.need)
        d.cost.supports(d.cost)
        assert said(query.circles(d.debate)) == [
            "Reasoning of Ann in a circle: “Build it” → “We need it” → “Build it”.",
            "“It costs too much” is given as a reason for itself.",
        ]
        assert len(query.circles(d.debate, longest=1)) == len(query.circles(d.debate, by="bob")) == 1

    def test_of_several_and_long(self, d):
        row = [d.plan, d.need, d.cost, *(d.cy.claims(f"C{n}", id=f"c{n}") for n in range(6))]
        for here, after in zip(row[1:], [*row[2:], row[0]], strict=True):
            here.supports(after)
        d.plan.supports(d.need)
        found = query.circles(d.debate)
        assert [len(c.statements) for c in found] == [2, 9]
        assert str(found[1]).endswith("→ 3 statements more → “Build it”.")

    def test_too_many(self, d):
        d.plan.supports(d.need)
        d.cost.supports(d.cost)
        with pytest.raises(QueryError, match="more than 1 circles; ask for short ones with longest="):
            query.circles(d.debate, most=1)


class TestSelfContradictions:
    def test_of_one_day_and_of_two(self, d):
        d.ann.claims("We do not", id="not").contradicts(d.need)
        assert said(query.self_contradictions(d.debate)) == [
            "Ann holds both “We need it” and “We do not”: the one contradicts the other."
        ]
        assert query.self_contradictions(d.debate, across_dates=True) == ()
        d.turn(d.ann, at="2025-07-01")
        d.ann.claims("Never", id="never").attacks(d.need)
        assert said(query.self_contradictions(d.debate, across_dates=True)) == [
            "Ann said “We need it” on 2025-06-02 and “Never” on 2025-07-01: the one attacks the other."
        ]

    def test_whoever_drew_it(self, d):
        d.bob.agrees(d.plan)
        assert [f.speaker for f in query.self_contradictions(d.debate)] == ["bob"]

    def test_a_change_of_mind_is_none(self, d):
        d.ann.withdraws(d.need)
        d.turn(d.ann)
        d.ann.claims("We do not").contradicts(d.need)
        assert query.self_contradictions(d.debate) == ()

    def test_taken_back_in_the_same_breath(self, d):
        d.turn(d.cy)
        d.cy.says(d.need)
        d.cy.withdraws(d.need)
        d.cy.claims("We do not").attacks(d.need)
        assert query.self_contradictions(d.debate) == ()


class TestCommonPremises:
    def test_opposed_and_sharing(self, d):
        d.bob.agrees(d.need)
        (found,) = query.common_premises(d.debate)
        assert (found.statement, found.speakers, found.conclusions) == ("need", ("ann", "bob"), ("plan",))
        assert (
            str(found) == "Ann and Bob, who are opposed, share “We need it”, a reason for Ann’s “Build it”."
        )

    def test_not_opposed_or_no_reason(self, d):
        d.cy.agrees(d.need)
        d.bob.agrees(d.plan)
        assert query.common_premises(d.debate) == ()

    def test_a_reason_for_a_step(self, d):
        d.bob.agrees(d.need)
        d.need.supports(d.blow)
        assert "and another step of Bob’s" in str(*query.common_premises(d.debate))


class TestSelect:
    @pytest.fixture
    def debate(self):
        ann = Speaker(
            id="ann",
            name="Ann",
            parties=(Tenure(name="Écologie", until="2024"), Tenure(name="Centre", since="2025")),
            offices=(Tenure(name="Minister", since="2025-03"),),
        )
        return Debate(
            speakers=(ann, Speaker(id="bob", name="Bob")),
            utterances=(
                Utterance(id="then", speaker="ann", at="2023-05"),
                Utterance(id="now", speaker="ann", at="2025-03-04"),
                Utterance(id="undated", speaker="bob"),
            ),
            statements=(
                Claim(id="one", text="Les Cafés", said=(Said(utterance="then"),), tags=("food",)),
                Claim(id="two", text="cafe society", said=(Said(utterance="now", force="conceding"),)),
                Proposal(id="three", title="Eat", said=(Said(utterance="undated"),)),
                Claim(id="four", said=(Said(utterance="now", force="reporting"),)),
            ),
            links=(
                Link(id="a", kind="supports", sources=("one",), target="two", scheme="sign"),
                Link(id="b", kind="attacks", sources=("two",), target="three"),
            ),
        )

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ({}, "one two three four"),
            ({"by": "ann"}, "one two"),
            ({"by": "ann", "force": "reporting"}, "four"),
            ({"party": "ECOLOGIE"}, "one"),
            ({"party": "centre", "office": "minister"}, "two"),
            ({"since": "2024"}, "two"),
            ({"until": "2024"}, "one"),
            ({"kind": "proposal"}, "three"),
            ({"tag": "food"}, "one"),
            ({"words": "CAFÉ"}, "one two"),
            ({"words": "eat"}, "three"),
            ({"words": "^cafe", "regex": True}, "two"),
            ({"source_of": "supports"}, "one"),
            ({"target_of": "attacks"}, "three"),
            ({"scheme": "sign"}, "one two"),
            ({"target_of": "supports", "scheme": "sign"}, "two"),
            ({"force": "proposing"}, "three"),
            ({"force": "asserting", "by": "ann"}, "one"),
            ({"by": "ann", "kind": "proposal"}, ""),
        ],
    )
    def test_each_that_may_be_asked(self, debate, asked, found):
        assert " ".join(query.select(debate, **asked).ids) == found

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            ({"party": "center"}, "no party is called 'center'; did you mean 'Centre'?"),
            ({"office": "minster"}, "no office is called 'minster'; did you mean 'Minister'?"),
            ({"tag": "foot"}, "no tag is called 'foot'; did you mean 'food'?"),
            ({"scheme": "sing"}, "no scheme is called 'sing'; did you mean 'sign'?"),
            ({"force": "conceeding"}, "no force is called 'conceeding'; did you mean 'conceding'?"),
            ({"kind": "claims"}, "no statement is a 'claims'; did you mean 'claim'?"),
            ({"source_of": "attack"}, "no link is a 'attack'; did you mean 'attacks'?"),
            ({"words": "(", "regex": True}, "'(' is no regular expression"),
        ],
    )
    def test_what_is_not_there_is_told(self, debate, asked, message):
        with pytest.raises(QueryError) as told:
            query.select(debate, **asked)
        assert str(told.value).startswith(message)

    def test_a_date_that_is_none(self, debate):
        with pytest.raises(ModelError, match="since is 'May', which is no date"):
            query.select(debate, since="May")

    def test_a_selection_is_a_sequence_that_joins(self, debate):
        some = query.select(debate, words="café")
        assert (some[0].id, some[:1].ids, len(some), "one" in some, debate["three"] in some) == (
            "one",
            ("one",),
            2,
            True,
            False,
        )
        assert repr(some) == "<Selection: 2 of 4 statements>"
        assert some == query.select(debate, words="cafe")
        assert (some | query.select(debate, kind="proposal")).as_debate().links == debate.links
        with pytest.raises(QueryError, match="within one debate"):
            some & query.select(debate.replace(title="Another"))


class TestMatrix:
    def test_replies_and_links_each_way(self, d):
        d.ann.claims("It pays for itself").attacks(d.cost)
        d.cy.claims("You live there").discredits(d.ann)
        found = query.who_answers_whom(d.debate)
        assert [(c.by, c.whom, c.replies, c.links) for c in found] == [
            ("ann", "bob", 1, 1),
            ("bob", "ann", 1, 1),
            ("cy", "ann", 1, 1),
        ]
        assert said(query.who_answers_whom(d.debate, by="cy")) == [
            "Cy replies to Ann once and takes up Ann’s points once."
        ]
        assert found[1:] == tuple(found)[1:]


class TestPatterns:
    def shape(self):
        d = draft()
        one, other = d.speaker("One", id="one"), d.speaker("Other", id="other")
        plan = one.proposes("p", id="p")
        other.claims("c", id="c").attacks(plan, id="k")
        return d.debate

    def test_speakers_differ_and_kinds_hold(self, d):
        (found,) = query.pattern(d.debate, shape=self.shape())
        assert (found["p"], found["c"], found["k"]) == ("plan", "cost", "blow")
        assert found.speakers == (("one", "ann"), ("other", "bob"))
        assert str(found) == "Bob’s “It costs too much” attacks “Build it”."
        d.ann.claims("It is ugly").attacks(d.plan)
        assert query.pattern(d.debate, shape=self.shape()) == (found,)
        with pytest.raises(UnknownName, match="no part of the shape is called 'q'"):
            found["q"]

    def test_a_scheme_and_tags_are_held_to(self, d):
        shape = self.shape()
        scheme = shape.replace(
            links=[Link(id="k", kind="attacks", sources=("c",), target="p", scheme="bias")]
        )
        assert query.pattern(d.debate, shape=scheme) == ()
        tagged = shape.replace(statements=[shape["p"], Claim(id="c", tags=("x",))])
        assert query.pattern(d.debate, shape=tagged) == ()

    def test_any_kind(self, d):
        shape = Debate(
            statements=(Claim(id="x"), Claim(id="y")),
            links=(Link(id="k", kind="attacks", sources=("x",), target="y"),),
        )
        assert query.pattern(d.debate, shape=shape) == ()
        assert len(query.pattern(d.debate, shape=shape, anything=("y",))) == 1
        with pytest.raises(UnknownName, match="no statement of the shape is called 'z'"):
            query.pattern(d.debate, shape=shape, anything=("z",))

    def test_statements_alone_and_too_many(self, d):
        shape = Debate(statements=(Claim(id="x"),))
        assert said(query.pattern(d.debate, shape=shape)) == [
            "Ann’s “We need it”.",
            "Bob’s “It costs too much”.",
        ]
        with pytest.raises(QueryError, match="lies in more than 1 places"):
            query.pattern(d.debate, shape=shape, most=1)

    def test_two_speakers_one_premise_opposite_conclusions(self, d):
        full = d.ann.claims("Roads are full", id="full")
        full.supports(d.plan)
        d.bob.agrees(full)
        trains = d.bob.proposes("Run trains", id="trains")
        full.supports(trains)
        trains.contradicts(d.plan)
        s = draft()
        one, other = s.speaker("One"), s.speaker("Other")
        this, that = one.proposes("this", id="this"), other.proposes("that", id="that")
        premise = other.agrees(one.claims("premise", id="premise"))
        premise.supports(this)
        premise.supports(that)
        this.contradicts(that)
        (found,) = query.pattern(d.debate, shape=s.debate)
        assert (found["premise"], {found["this"], found["that"]}) == ("full", {"plan", "trains"})


class TestConduct:
    def test_the_figures_of_a_small_exchange(self, d):
        d.ann.claims("It pays", id="pays").attacks(d.cost)
        d.turn(d.cy)
        d.cy.asks("Who pays?", id="who")
        d.ann.claims("The state", id="state").answers(d.debate["who"] and d.cy.asks("When?", id="when"))
        ann, bob, cy = query.conduct(d.debate)
        assert (ann.ra_count, ann.ca_count, ann.ca_received, ann.loc_counts) == (1, 1, 1, 4)
        assert (ann.questions_put, ann.questions_answered, ann.responsiveness) == (1, 0, 0.0)
        assert (bob.belligerence, bob.responsiveness, bob.sycophancy) == (1.0, None, 0.0)
        assert str(cy) == "Cy makes two statements in two turns."

    def test_the_conclusion_first_by_turn_and_by_the_place_of_the_quote(self):
        d = draft()
        source = d.source("Report", id="report", text="So build it: we need it. We need it: build it.")
        ann = d.speaker("Ann")
        at = {"build": (3, 11), "need": (13, 23)}
        from argmap.model import Quote

        def quote(word):
            start, end = at[word]
            return Quote(source=source, exact="x", start=start, end=end)

        plan, need = ann.proposes("Build", quote=quote("build")), ann.claims("Need", quote=quote("need"))
        need.supports(plan)
        assert query.conduct(d.debate)[0].conclusion_first == 1.0
        d.turn(ann)
        ann.claims("Late reason").supports(plan)
        ann.claims("So this too", id="too")
        need.supports(ann.claims("Later conclusion"))
        assert query.conduct(d.debate)[0].conclusion_first == 2 / 3

    def test_one_who_says_nothing(self, d):
        assert str(query.conduct(d.debate, by="cy")[0]) == "Cy says nothing."

    def test_each_figure_has_a_meaning_and_a_source(self):
        for made in (query.Conduct, query.Dealing):
            for name in made.__dataclass_fields__:
                if name not in ("speaker", "by", "whom", "debate"):
                    figure = query.FIGURES[name]
                    assert figure.means
                    assert figure.source

    def test_as_rows_and_as_columns(self, d):
        columns = query.columns(query.conduct(d.debate))
        assert columns["speaker"] == ["ann", "bob", "cy"]
        assert columns["ca_count"] == [0, 1, 0]
        assert {len(column) for column in columns.values()} == {3}
        between = query.columns(query.conduct_between(d.debate))
        assert (between["by"], between["whom"], between["rebuts"]) == (["bob"], ["ann"], [1])


def test_a_speaker_who_is_not_there_is_told_by_every_question(d):
    wants = {"said-by": "speaker", "strikes": None, "cypher": None, "pattern": None}
    for question in query.questions():
        name = wants.get(question.name, "by")
        if name is None or name not in question.takes:
            continue
        more = {"of": "plan"} if question.name in ("best-attack", "case-for", "case-against", "lines") else {}
        with pytest.raises(UnknownName, match="no speaker is called 'an'; did you mean 'ann'"):
            question.ask(d.debate, **{name: "an"}, **more)


def test_an_empty_debate_answers_everything():
    for question in query.questions():
        if question.name not in (
            "best-attack", "case-for", "case-against", "lines", "said-by", "strikes", "cypher", "pattern"
        ):  # fmt: skip
            assert len(question.ask(Debate())) == 0
    assert query.pattern(Debate(), shape=Debate(statements=(Claim(id="x"),))) == ()


def test_a_debate_that_has_answered_goes_into_a_pickle(d):
    d.ann.claims("It pays", id="pays").attacks(d.cost)
    d.bob.agrees(d.plan)
    d.cy.says(d.cost, force="disagreeing")
    debate = d.debate
    for question in query.questions():
        if (
            not {"of", "speaker", "link", "text", "shape"} & set(question.takes)
            or question.name == "answered"
        ):
            question.ask(debate)
    assert len(debate.graph) == 4
    again = pickle.loads(pickle.dumps(debate))
    assert again == debate
    assert query.burden(again) == query.burden(debate)
    assert copy.deepcopy(debate) == debate
