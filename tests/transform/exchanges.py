"""Small exchanges, written down by hand, that several tests transform."""

from __future__ import annotations

from argmap.model import Debate, draft


def road() -> Debate:
    """Three days of a quarrel about a road: a plan, a reason, two replies, and an objection to a step."""
    with draft("The road", date="2025-06-01") as d:
        ann, bob = d.speaker("Ann Lee", party="Green"), d.speaker("Bob", office="Mayor")
        d.source("Minutes", id="minutes", text="Ann Lee: it will pay. Bob: no, it brings cars.")
        d.turn(ann, id="u1", at="2025-06-01")
        plan = ann.proposes("Build the road", id="plan", until="the bridge is closed")
        pays = ann.claims("It pays", id="pays", quote="it will pay")
        step = pays.supports(plan, id="step")
        d.turn(bob, id="u2", at="2025-06-02T10:00", replies_to=("u1",))
        cars = bob.claims("It brings cars", id="cars", quote="it brings cars")
        cars.attacks(plan, id="no")
        d.turn(ann, id="u3", at="2025-06-03", replies_to=("u2",))
        law = d.assumes("What pays is allowed", id="law")
        law.supports(step, id="law-step")
        ann.claims("Cars are welcome", id="welcome").attacks(cars, id="yes")
        d.turn(bob, id="u4", replies_to=("u3",))
        bob.claims("Ann owns a garage", id="garage").discredits(ann, id="strike")
    return d.debate
