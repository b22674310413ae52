"""Small exchanges for Hypothesis: few names, so that everything bears on everything."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.model import (
    Argument,
    Claim,
    Debate,
    Link,
    Proposal,
    Question,
    Said,
    Speaker,
    Standing,
    Tenure,
    Utterance,
)

SPEAKERS = ("a", "b", "c")
# None most often: it is what authors write
FORCES = st.none() | st.sampled_from(
    [
        "asserting",
        "agreeing",
        "conceding",
        "restating",
        "disagreeing",
        "questioning",
        "rhetorical questioning",
        "retracting",
        "reporting",
        "ad hominem",
        "muttering",
    ]
)
DATES = st.sampled_from([None, None, "2023", "2025-01", "2025-03-04", "2025-03-05"])
TEXTS = st.sampled_from(["", "Boats cross", "le CAFÉ", "café\nboats"])
KINDS = st.sampled_from(["claim", "claim", "proposal", "proposal", "question", "standing", "argument"])
LINK_KINDS = st.sampled_from(
    ["attacks", "attacks", "supports", "supports", "contradicts", "answers", "rephrases", "prefers"]
)


@st.composite
def exchanges(draw: st.DrawFn) -> Debate:
    """Up to four utterances, seven statements and eight links, on statements and on links."""
    count = draw(st.integers(1, 4))
    utterances = tuple(
        Utterance(
            id=f"u{i}",
            speaker=draw(st.sampled_from([*SPEAKERS, *SPEAKERS, None])),
            to=draw(st.sampled_from([(), (), *((who,) for who in SPEAKERS)])),
            at=draw(DATES),
            text=draw(st.sampled_from(["", "", "two words"])),
            replies_to=tuple(
                sorted(
                    draw(st.sets(st.sampled_from([f"u{j}" for j in range(count) if j != i])))
                    if count > 1
                    else ()
                )
            ),
        )
        for i in range(count)
    )
    acts = st.lists(
        st.builds(Said, utterance=st.sampled_from([u.id for u in utterances]), force=FORCES), max_size=3
    )
    statements, size = [], draw(st.integers(1, 7))
    links = draw(st.integers(0, 8))
    for i in range(size):
        common = {
            "id": f"s{i}",
            "said": tuple(draw(acts)),
            "implicit": draw(st.sampled_from([False, False, True])),
            "text": draw(TEXTS),
            "tags": draw(st.sampled_from([(), (), ("x",), ("x", "y")])),
        }
        match draw(KINDS):
            case "claim":
                statements.append(Claim(**common))
            case "proposal":
                statements.append(Proposal(**common))
            case "question":
                statements.append(Question(**common))
            case "standing":
                statements.append(Standing(**common, of=draw(st.sampled_from(SPEAKERS))))
            case "argument":
                steps = (
                    draw(st.sets(st.sampled_from([f"l{j}" for j in range(links)]), max_size=2))
                    if links
                    else ()
                )
                statements.append(Argument(**common, steps=tuple(sorted(steps))))
    names = [f"s{i}" for i in range(size)]
    made = tuple(
        Link(
            id=f"l{i}",
            kind=draw(LINK_KINDS),
            sources=tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True))),
            target=draw(st.sampled_from([*names, *(f"l{j}" for j in range(i))])),
            scheme=draw(st.sampled_from(["", "", "bias", "sign"])),
            said=tuple(draw(acts)) if draw(st.sampled_from([False, False, True])) else (),
        )
        for i in range(links)
    )
    return Debate(
        date=draw(st.sampled_from([None, "2025"])),
        speakers=tuple(
            Speaker(
                id=who,
                parties=(Tenure(name="Old", until="2024"), Tenure(name="New", since="2025-02"))
                if who != "c"
                else (),
                offices=(Tenure(name="Ministère", since="2025"),) if who == "a" else (),
            )
            for who in SPEAKERS
        ),
        utterances=utterances,
        statements=tuple(statements),
        links=made,
    )
