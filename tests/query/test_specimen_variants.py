"""The exchange on the fishing deal, and what becomes of the answers when one thing in it changes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from argmap import query
from argmap.model import Argument, Claim, Debate, Link, Proposal, Said, Speaker, Utterance, draft


def exchange():
    """Philp proposes, with a reason and a claim about the police; Cooper meets the claim and strikes him."""
    d = draft("The fishing deal", date="2025-06-02")
    philp, cooper = d.speaker("Philp", id="philp"), d.speaker("Cooper", id="cooper")
    deal = philp.proposes("Suspend the deal", id="deal", until="the French stop the boats at sea")
    smashing = philp.claims("They smash records", id="smashing")
    reason = smashing.supports(deal, id="reason")
    police = philp.claims("French police stand by", id="police")
    france = cooper.claims("France is changing its rules", id="france")
    france.attacks(police, id="meets-police")
    record = cooper.claims("On his watch crossings soared", id="record")
    record.discredits(philp, id="strikes-him")
    return SimpleNamespace(**locals())


def silent(x, **options):
    return [found.statement for found in query.unanswered(x.d.debate, **options)]


def evaded(x, **options):
    return [(found.statement, found.utterance) for found in query.sidestepped(x.d.debate, **options)]


def test_the_exchange_itself():
    x = exchange()
    assert silent(x) == ["deal"]
    assert silent(x, kind="claim") == ["smashing", "france", "record"]
    assert evaded(x) == [("deal", "cooper-1")]
    assert evaded(x, reasons=True) == [("deal", "cooper-1"), ("smashing", "cooper-1")]
    assert [(r.by, r.how, r.strikes, r.against, r.target) for r in query.rebuttals(x.d.debate)] == [
        (("cooper",), "rebuts", "statement", ("philp",), "police"),
        (("cooper",), "discredits", "standing", ("philp",), "standing-of-philp"),
    ]
    assert [str(found) for found in query.sidestepped(x.d.debate)] == [
        "Cooper’s reply does not bear on “Suspend the deal” itself; it strikes Philp with "
        "“On his watch crossings soared” and rebuts “French police stand by”."
    ]


def test_she_answers_the_proposal_too():
    x = exchange()
    x.cooper.claims("It would hurt our own fleet").attacks(x.deal)
    assert silent(x) == []
    assert evaded(x) == []


def test_a_third_speaker_answers():
    x = exchange()
    x.d.speaker("Third", id="third").claims("It would hurt our own fleet").attacks(x.deal)
    assert silent(x) == []
    assert evaded(x) == [("deal", "cooper-1")]  # her reply went round it all the same


def test_the_reply_attacks_the_inference():
    x = exchange()
    x.cooper.claims("Records say nothing about fish").attacks(x.reason)
    assert silent(x) == []
    assert evaded(x) == []
    assert evaded(x, reasons=True) == [("smashing", "cooper-1")]  # the step is met, the record is not
    assert [r.against for r in query.rebuttals(x.d.debate, how="undercuts")] == [("philp",)]


def test_two_replies_one_goes_round_it_and_one_answers():
    x = exchange()
    x.d.turn(x.cooper, id="cooper-2", replies_to=("philp-1",))
    x.cooper.claims("It would hurt our own fleet").attacks(x.deal)
    assert silent(x) == []
    assert evaded(x) == [("deal", "cooper-1")]


def test_nobody_replies():
    d = draft()
    philp = d.speaker("Philp", id="philp")
    philp.claims("They smash records").supports(philp.proposes("Suspend the deal", id="deal"))
    x = SimpleNamespace(d=d)
    assert silent(x) == ["deal"]
    assert evaded(x) == []


def test_he_withdraws():
    x = exchange()
    x.philp.withdraws(x.deal)
    assert silent(x) == []
    assert evaded(x) == [("deal", "cooper-1")]  # that it was gone round is on the record


def test_he_withdraws_and_proposes_again():
    x = exchange()
    x.philp.withdraws(x.deal)
    x.philp.says(x.deal)
    assert silent(x) == ["deal"]


def test_she_undermines_a_reason_and_says_nothing_of_the_proposal():
    x = exchange()
    x.cooper.claims("They do not").attacks(x.smashing, id="undermines")
    assert query.strikes(x.d.debate, "undermines") == "undermines"
    assert silent(x) == ["deal"]  # the reason is answered, the proposal is not
    assert evaded(x) == [("deal", "cooper-1")]
    assert evaded(x, reasons=True) == [("deal", "cooper-1")]


@pytest.mark.parametrize("takes_up", ["agrees", "concedes"])
def test_she_grants_it(takes_up):
    x = exchange()
    getattr(x.cooper, takes_up)(x.deal)
    assert silent(x) == []
    assert evaded(x) == []


def test_she_only_reports_it():
    x = exchange()
    x.cooper.says(x.deal, force="reporting")
    assert silent(x) == ["deal"]
    assert evaded(x) == [("deal", "cooper-1")]
    assert query.said_by(x.d.debate, "philp") == tuple(x.d.debate[i] for i in ("deal", "smashing", "police"))
    assert "deal" not in {s.id for s in query.said_by(x.d.debate, "cooper")}


@pytest.mark.parametrize("force", ["reporting", "disagreeing", "conceding", "agreeing", "questioning"])
def test_what_she_makes_of_his_reason_draws_no_link_of_his(force):
    x = exchange()
    x.cooper.says(x.smashing, force=force)
    assert evaded(x) == [("deal", "cooper-1")]


def test_what_she_only_reports_does_not_contradict():
    x = exchange()
    keep = x.d.speaker("Third", id="third").proposes("Keep the deal", id="keep")
    keep.contradicts(x.deal)
    x.d.turn(x.cooper, id="cooper-2", replies_to=("philp-1",))
    x.cooper.says(keep, force="reporting")
    x.cooper.says(x.record)
    assert ("deal", "cooper-2") in evaded(x)
    x.cooper.says(keep, force="agreeing")
    assert ("deal", "cooper-2") not in evaded(x)


@pytest.mark.parametrize("way", ["hers to his standing", "his standing to hers"])
def test_a_contradiction_strikes_a_standing_whichever_way_it_is_drawn(way):
    d = draft()
    philp, cooper = d.speaker("Philp", id="philp"), d.speaker("Cooper", id="cooper")
    philp.proposes("Suspend the deal", id="deal")
    bad = cooper.claims("He is not to be trusted", id="bad")
    standing = d.standing("philp")
    link = bad.contradicts(standing) if way == "hers to his standing" else standing.contradicts(bad)
    (found,) = query.sidestepped(d.debate)
    assert (found.statement, found.utterance, found.links, found.also) == ("deal", "cooper-1", (link.id,), ())
    assert str(found) == (
        "Cooper’s reply does not bear on “Suspend the deal” itself; "
        "it strikes Philp with “He is not to be trusted”."
    )


def test_who_only_disputes_a_claim_has_not_said_it():
    d = draft()
    philp, cooper = d.speaker("Philp", id="philp"), d.speaker("Cooper", id="cooper")
    d.assumes("All is well", id="well")
    cooper.says(d.debate["well"], force="disagreeing")
    assert query.said_by(d.debate, "cooper") == query.said_by(d.debate, philp) == ()
    assert query.unanswered(d.debate, kind="claim") == ()


def test_the_other_blows_of_a_reply_are_named():
    x = exchange()
    x.cooper.claims("They do not").attacks(x.smashing)
    (found,) = query.sidestepped(x.d.debate)
    assert found.also == (("rebuts", "police"), ("undermines", "smashing"))
    assert str(found).endswith(
        "it strikes Philp with “On his watch crossings soared”, rebuts “French police stand by” "
        "and undermines “They smash records”."
    )


def test_badges_say_in_short_what_the_questions_found():
    x = exchange()
    assert query.badges(x.d.debate) == {"deal": "Sidestepped: the reply strikes the speaker"}
    d = draft()
    d.speaker("Philp").proposes("Suspend the deal", id="deal")
    assert query.badges(d.debate) == {"deal": "No direct reply in this exchange"}
    assert query.badges(Debate()) == {}


def test_she_grants_a_reason_and_the_link_from_it_stays_his():
    x = exchange()
    x.cooper.concedes(x.smashing)
    assert silent(x) == ["deal"]
    assert x.d.debate.speakers_of("smashing") == ("philp", "cooper")
    assert x.d.debate.speakers_of("reason") == ("philp",)


@pytest.mark.parametrize("way", ["hers to his", "his to hers"])
def test_a_contradiction_answers_whichever_way_it_is_drawn(way):
    x = exchange()
    hers = x.cooper.proposes("Keep the deal", id="keep")
    link = hers.contradicts(x.deal) if way == "hers to his" else x.deal.contradicts(hers)
    # a contradiction answers both: his is against hers as much as hers against his
    assert silent(x) == []
    assert evaded(x) == []
    both = query.rebuttals(x.d.debate, of="deal")
    assert [(r.link, r.by, r.against, r.sources) for r in both] == [
        (link.id, ("cooper",), ("philp",), ("keep",))
    ]


def test_his_own_links_do_not_answer_him():
    x = exchange()
    more = x.philp.claims("Fish are our lever")
    more.supports(x.deal)
    more.supports(x.reason)
    assert silent(x) == ["deal"]


def test_an_attack_by_nobody_knows_whom_is_an_answer_and_a_reason_is_not():
    x = exchange()
    x.d._state(type(x.d.debate["france"]), "It saves lives", (), {}).supports(x.deal)
    assert silent(x) == ["deal"]
    x.d._state(type(x.d.debate["france"]), "It breaks the law", (), {}).attacks(x.deal)
    assert silent(x) == []


def test_what_the_mapper_supplied_is_no_answer():
    x = exchange()
    x.d.assumes("Deals should be kept").attacks(x.deal)
    assert silent(x) == ["deal"]


def test_a_proposal_of_nobody_is_not_asked_about():
    x = exchange()
    x.d.assumes("Nobody said this")
    assert "nobody-said-this" not in silent(x, kind="claim")


def test_a_link_that_another_drew_is_theirs():
    x = exchange()
    x.d.turn(x.cooper, id="cooper-2", replies_to=())
    said = x.d._act("cooper", None, None)
    x.smashing.attacks(x.deal, id="turned", said=(said,))
    assert silent(x) == []
    assert query.rebuttals(x.d.debate, of="deal")[0].by == ("cooper",)


def test_she_praises_him_as_well():
    x = exchange()
    x.cooper.claims("He was a diligent minister").supports(x.d.standing("philp"))
    assert evaded(x) == []  # not everything in the reply strikes his standing


def test_she_strikes_another_speaker():
    d = draft()
    philp, cooper, third = (d.speaker(n) for n in ("Philp", "Cooper", "Third"))
    philp.proposes("Suspend the deal", id="deal")
    cooper.claims("Third let crossings soar").discredits(third)
    assert query.sidestepped(d.debate) == ()


def test_a_reported_proposal_is_its_speakers():
    d = draft()
    philp, cooper, paper = (d.speaker(n, id=n.lower()) for n in ("Philp", "Cooper", "Paper"))
    page = d.turn(paper, id="page", replies_to=())
    d.turn(philp, id="p", replies_to=(), reported_by=page)
    philp.proposes("Suspend the deal", id="deal")
    d.turn(cooper, id="c", replies_to=("p",), reported_by=page)
    cooper.claims("He let crossings soar").discredits(philp)
    assert [(f.statement, f.utterance, f.by, f.against) for f in query.sidestepped(d.debate)] == [
        ("deal", "c", "cooper", "philp")
    ]
    assert query.sidestepped(d.debate, by="paper") == ()


def test_an_attack_on_a_titled_argument_meets_what_its_steps_end_at():
    his, hers = (Said(utterance="p"),), (Said(utterance="c"),)
    debate = Debate(
        speakers=(Speaker(id="philp"), Speaker(id="cooper")),
        utterances=(
            Utterance(id="p", speaker="philp"),
            Utterance(id="c", speaker="cooper", replies_to=("p",)),
        ),
        statements=(
            Proposal(id="deal", said=his),
            Claim(id="smashing", said=his),
            Argument(id="lever", said=his, steps=("step",)),
            Claim(id="objection", said=hers),
        ),
        links=(
            Link(id="step", kind="supports", sources=("smashing",), target="deal"),
            Link(id="hits", kind="attacks", sources=("objection",), target="lever"),
        ),
    )
    assert query.unanswered(debate) == ()
    without = debate.replace(
        statements=(*debate.statements[:2], Argument(id="lever", said=his), debate.statements[3])
    )
    assert [u.statement for u in query.unanswered(without)] == ["deal"]


def test_answers_are_small_values():
    x = exchange()
    (found,) = query.unanswered(x.d.debate)
    assert repr(found) == "Unanswered(statement='deal', kind='proposal', by=('philp',))"
    assert found == query.unanswered(exchange().d.debate)[0]
    assert hash(found) == hash(query.unanswered(exchange().d.debate)[0])
    assert str(found) == "Nobody takes up “Suspend the deal”, a proposal of Philp."
    assert [repr(r) for r in query.replies(x.d.debate)] == ["Reply(utterance='cooper-1', to='philp-1')"]
