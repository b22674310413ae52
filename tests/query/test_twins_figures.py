"""Selections, figures and shapes, each against a twin written from its definition."""

from __future__ import annotations

import re
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import graph, query
from argmap.model import Claim, Debate, Link, Proposal, Said, Speaker, Standing, Utterance
from tests.query.exchanges import SPEAKERS, exchanges
from tests.query.twin import MAKING, SHARING, Twin, generated


def often(values):
    return st.sampled_from([None, None, *values])


ASKED = st.fixed_dictionaries(
    {
        "by": often(SPEAKERS),
        "party": often(["Old", "new"]),
        "office": often(["ministere"]),
        "force": often(["asserting", "conceding", "proposing", "reporting"]),
        "since": often(["2024", "2025-03-05"]),
        "until": often(["2024", "2025-03-04"]),
        "kind": often(["claim", "proposal"]),
        "tag": often(["x"]),
        "words": often(["CAFE", "boats cross", "e b"]),
        "source_of": often(["attacks", "supports"]),
        "target_of": often(["attacks"]),
        "scheme": often(["bias"]),
    }
)
PARTIES = {
    None: "New",
    "2023": "Old",
    "2025": "New",
    "2025-01": None,
    "2025-03-04": "New",
    "2025-03-05": "New",
}


def fits(twin, name, asked):
    about = twin.node(name)

    def act(a):
        who, when = twin.speaker[a.utterance], twin.when[a.utterance]
        usual = {"claim": "asserting", "proposal": "proposing", "question": "questioning"}
        usual |= {"standing": "asserting", "argument": "arguing"}
        if asked["by"] and who != asked["by"]:
            return False
        party = PARTIES[when] if who in ("a", "b") else None
        if asked["party"] and (party or "").lower() != asked["party"].lower():
            return False
        if asked["office"] and not (who == "a" and (when is None or when >= "2025")):
            return False
        if asked["since"] and (when is None or when < asked["since"][: len(when)]):
            return False
        if asked["until"] and (when is None or when[: len(asked["until"])] > asked["until"]):
            return False
        if asked["force"]:
            return (a.force or usual[about["kind"]]) == asked["force"]
        return twin.stance(name, a.force) in ("makes", "shares") or who in twin.authors(name)

    if any(asked[k] for k in ("by", "party", "office", "force", "since", "until")) and not any(
        map(act, about["said"])
    ):
        return False
    if asked["kind"] and about["kind"] != asked["kind"]:
        return False
    if asked["tag"] and asked["tag"] not in about["tags"]:
        return False
    plain = about["text"].lower().replace("é", "e").replace("\n", " ")
    if asked["words"] and asked["words"].lower() not in plain:
        return False
    out = [twin.link(k)[0] for k in twin.links if name in twin.link(k)[1]]
    into = [twin.link(k)[0] for k in twin.links if twin.link(k)[2] == name]

    def some(links, kind):
        return any(
            k["kind"] == (kind or k["kind"]) and k["scheme"] == (asked["scheme"] or k["scheme"])
            for k in links
        )

    if asked["source_of"] and not some(out, asked["source_of"]):
        return False
    if asked["target_of"] and not some(into, asked["target_of"]):
        return False
    sides = asked["source_of"] or asked["target_of"]
    return not (asked["scheme"] and not sides and not some([*out, *into], None))


@generated
@given(exchanges(), ASKED)
def test_select(debate, asked):
    twin = Twin(debate)
    if asked["tag"] and not any("x" in twin.node(name)["tags"] for name in twin.statements):
        asked["tag"] = None
    found = query.select(debate, **asked)
    assert list(found.ids) == [name for name in twin.statements if fits(twin, name, asked)]
    one, other = query.select(debate, by="a"), query.select(debate, kind="claim")
    assert one.ids == tuple(s.id for s in query.said_by(debate, "a"))
    both = [name for name in one.ids if name in other.ids]
    assert list((one & other).ids) == both
    assert list((one - other).ids) == [name for name in one.ids if name not in both]
    assert set((one | other).ids) == {*one.ids, *other.ids}
    assert list((one | other).ids) == sorted({*one.ids, *other.ids}, key=twin.statements.index)
    part = found.as_debate()
    assert tuple(s.id for s in part.statements) == found.ids
    kept = set(found.ids)
    while more := {
        k for k in twin.links if k not in kept and kept.issuperset([*twin.link(k)[1], twin.link(k)[2]])
    }:
        kept |= more
    assert [k.id for k in part.links] == [k for k in twin.links if k in kept]
    pattern = query.select(debate, words="Boats?|CAFÉ", regex=True)
    assert list(pattern.ids) == [
        name for name in twin.statements if re.search("Boats?|CAFÉ", twin.node(name)["text"])
    ]


def share(some, all_):
    return some / all_ if all_ else None


@generated
@given(exchanges())
def test_conduct(debate):
    twin = Twin(debate)
    for who, row in zip(SPEAKERS, query.conduct(debate), strict=True):
        mine = [u.id for u in debate.utterances if u.speaker == who]
        acts = [(s, a) for s in twin.statements for a in twin.node(s)["said"] if a.utterance in mine]
        drew = [k for k in twin.links if who in twin.drew(k)]
        strikes = [k for k in drew if twin.link(k)[0]["kind"] in ("attacks", "contradicts")]

        def owned(k):
            return twin.owners(twin.link(k)[2])

        def received(*kinds, who=who, owned=owned):
            others = [k for k in twin.links if twin.link(k)[0]["kind"] in kinds and twin.drew(k) - {who}]
            return len([k for k in others if who in owned(k)])

        asking = []
        for s in twin.statements:
            askers = twin.authors(s)
            if twin.node(s)["kind"] != "question" or who in askers:
                continue
            heard = {a.utterance for a in twin.node(s)["said"] if twin.speaker[a.utterance] in askers}
            if any(heard & set(twin.replies[u]) for u in mine):
                asking += [s] * len(askers)
        answers = [
            s
            for s in asking
            if any(
                twin.link(k)[0]["kind"] == "answers" and end(twin, k) == s and who in twin.drew(k)
                for k in twin.links
            )
        ]
        supports = [k for k in drew if twin.link(k)[0]["kind"] == "supports"]
        known = [order for k in supports if (order := first(twin, k, who)) is not None]
        assert (row.speaker, row.utterances, row.loc_counts) == (who, len(mine), len(acts))
        assert row.words == sum(2 for u in debate.utterances if u.speaker == who and u.text)
        assert row.statements == sum(who in twin.voices(s) for s in twin.statements)
        assert (row.ra_count, row.ra_received) == (len(supports), received("supports"))
        assert (row.ca_count, row.ca_received) == (len(strikes), received("attacks", "contradicts"))
        assert row.ca_undercut == sum(twin.link(k)[2] in twin.links for k in strikes)
        assert row.ca_rebut == row.ca_count - row.ca_undercut
        verbs = [twin.link(k)[0]["strikes"] for k in strikes]
        assert (row.undermines, row.discredits) == (verbs.count("undermines"), verbs.count("discredits"))
        assert row.conflict_self == sum(who in owned(k) for k in strikes)
        assert row.conclusion_first == share(sum(known), len(known))
        assert row.questions_asked == sum(
            twin.node(s)["kind"] == "question" and who in twin.authors(s) for s in twin.statements
        )
        assert (row.questions_put, row.questions_answered) == (len(asking), len(answers))
        assert row.responsiveness == share(len(answers), len(asking))
        forces = [a.force for _, a in acts]
        assert (row.restating_count, row.concessions) == (
            forces.count("restating"),
            forces.count("conceding"),
        )
        across = [k for k in strikes if owned(k) and who not in owned(k)]
        assert row.belligerence == share(len(across), len(acts))
        assert row.sycophancy == share(forces.count("agreeing"), len(acts) + len(drew))
        assert str(row).endswith(".")
        assert query.conduct(debate, by=who) == (row,)


def end(twin, link):
    target = twin.link(link)[2]
    return target if target in twin.statements else end(twin, target)


def first(twin, k, who):
    """Whether the conclusion was said before the first of the reasons; None where that is not known."""
    _, sources, target = twin.link(k)
    if target in twin.links:
        return None
    order = list(twin.speaker)
    said = [
        [order.index(a.utterance) for a in twin.node(s)["said"] if twin.speaker[a.utterance] == who]
        for s in (target, *sources)
    ]
    if not all(said):
        return None
    conclusion, *reasons = map(min, said)
    return None if conclusion in reasons else conclusion < min(reasons)


@generated
@given(exchanges())
def test_conduct_between(debate):
    twin = Twin(debate)
    expected = []
    for one, other in product(SPEAKERS, repeat=2):
        if one == other:
            continue
        links = [k for k in twin.links if one in twin.drew(k) and other in twin.owners(twin.link(k)[2])]
        verbs = [twin.link(k)[0]["strikes"] or twin.link(k)[0]["kind"] for k in links]
        forces = [
            a.force
            for s in twin.statements
            if other in twin.authors(s) and one not in twin.authors(s)
            for a in twin.node(s)["said"]
            if twin.speaker[a.utterance] == one
        ]
        put = [
            s
            for s in twin.statements
            if twin.node(s)["kind"] == "question"
            and other in twin.authors(s)
            and one not in twin.authors(s)
            and any(
                twin.speaker[u] == one and twin.speaker[a.utterance] in twin.authors(s)
                for a in twin.node(s)["said"]
                for u, to in twin.replies.items()
                if a.utterance in to
            )
        ]
        got = [
            s
            for s in put
            if any(
                twin.link(k)[0]["kind"] == "answers" and end(twin, k) == s and one in twin.drew(k)
                for k in twin.links
            )
        ]
        row = (
            sum(
                twin.speaker[u] == one and twin.speaker[v] == other
                for u, to in twin.replies.items()
                for v in to
            ),
            *(verbs.count(v) for v in ("supports", "rebuts", "undermines", "undercuts", "discredits")),
            forces.count("conceding"),
            forces.count("agreeing"),
            len(put),
            len(got),
        )
        if any(row):
            expected.append((one, other, *row))
    found = query.conduct_between(debate)
    names = [name for name in query.Dealing.__dataclass_fields__ if name != "debate"]
    assert [tuple(getattr(f, name) for name in names) for f in found] == expected
    for who in SPEAKERS:
        assert query.conduct_between(debate, by=who) == tuple(f for f in found if f.by == who)
        assert query.conduct_between(debate, whom=who) == tuple(f for f in found if f.whom == who)
    assert all(str(f).endswith(".") for f in found)


def little(*, kinds, links, speakers=(), of=()):
    """A shape: statements of these kinds by these speakers, and links between them by their places."""
    names = sorted({who for who in (*speakers, *of) if who})
    make = {"claim": Claim, "proposal": Proposal, "standing": Standing}
    statements = []
    for place, kind in enumerate(kinds):
        who = speakers[place] if place < len(speakers) else None
        more = {"of": of[0]} if kind == "standing" else {}
        said = (Said(utterance=f"say-{who}"),) if who else ()
        statements.append(make[kind](id=f"x{place}", said=said, **more))
    return Debate(
        speakers=tuple(Speaker(id=who) for who in names),
        utterances=tuple(Utterance(id=f"say-{who}", speaker=who) for who in names),
        statements=tuple(statements),
        links=tuple(
            Link(id=f"y{n}", kind=kind, sources=tuple(f"x{s}" for s in sources), target=target)
            for n, (kind, sources, target) in enumerate(links)
        ),
    )


SHAPES = {
    "an attack": little(kinds=["claim", "claim"], links=[("attacks", [0], "x1")], speakers=["p", "q"]),
    "a proposal struck by its speaker's standing": little(
        kinds=["proposal", "standing", "claim"],
        links=[("attacks", [2], "x1")],
        speakers=["p", None, "q"],
        of=["p"],
    ),
    "linked premises": little(kinds=["claim", "claim", "claim"], links=[("supports", [0, 1], "x2")]),
    "an undercut": little(
        kinds=["claim", "claim", "proposal"], links=[("supports", [1], "x2"), ("attacks", [0], "y0")]
    ),
    "one premise, two conclusions": little(
        kinds=["claim", "claim", "claim"], links=[("supports", [0], "x1"), ("supports", [0], "x2")]
    ),
    "a contradiction": little(kinds=["claim", "claim"], links=[("contradicts", [0], "x1")]),
    "two alone": little(kinds=["claim", "proposal"], links=[], speakers=["p", "p"]),
}


def lies(twin, shape, nodes, links, people):
    """Whether a shape lies where its statements, links and speakers are told to."""
    for s in shape.statements:
        about = twin.node(nodes[s.id])
        voices = twin.voices(nodes[s.id])
        if about["kind"] != s.kind or (s.kind == "standing" and about["of"] != people[s.of]):
            return False
        if any(people[who] not in voices for who in shape.speakers_of(s)):
            return False
    for k in shape.links:
        about, sources, target = twin.link(links[k.id])
        wanted = nodes.get(k.target) or links[k.target]
        there = {nodes[s] for s in k.sources}
        straight = there <= set(sources) and target == wanted
        turned = k.kind == "contradicts" and len(sources) == 1 and {target} == there and sources == [wanted]
        if about["kind"] != k.kind or not (straight or turned):
            return False
    return True


@settings(generated, max_examples=max(1, generated.max_examples // 2))
@given(exchanges(), st.sampled_from(list(SHAPES)))
def test_pattern(debate, name):
    shape, twin = SHAPES[name], Twin(debate)
    expected = set()
    for statements in permutations(twin.statements, len(shape.statements)):
        nodes = dict(zip((s.id for s in shape.statements), statements, strict=True))
        for links in permutations(twin.links, len(shape.links)):
            ties = dict(zip((k.id for k in shape.links), links, strict=True))
            for who in permutations(SPEAKERS, len(shape.speakers)):
                people = dict(zip((s.id for s in shape.speakers), who, strict=True))
                if lies(twin, shape, nodes, ties, people):
                    expected.add(frozenset((*statements, *links)))
    found = query.pattern(debate, shape=shape)
    images = [frozenset(there for _, there in (*f.statements, *f.links)) for f in found]
    assert set(images) == expected
    assert len(images) == len(expected)
    for f in found:
        assert lies(twin, shape, dict(f.statements), dict(f.links), dict(f.speakers))
        assert str(f).endswith(".")


@generated
@given(exchanges())
def test_pattern_without(debate):
    """A proposal whose speaker's standing is struck, and that nothing attacks."""
    twin = Twin(debate)
    shape = SHAPES["a proposal struck by its speaker's standing"]
    attacked = Debate(
        statements=(Proposal(id="x0"), Claim(id="any")),
        links=(Link(id="blow", kind="attacks", sources=("any",), target="x0"),),
    )
    found = query.pattern(debate, shape=shape, without=attacked, anything=("any",))
    expected = [
        f
        for f in query.pattern(debate, shape=shape)
        if not any(
            twin.link(k)[0]["kind"] == "attacks"
            and twin.link(k)[2] == f["x0"]
            and set(twin.link(k)[1]) - {f["x0"]}
            for k in twin.links
        )
    ]
    assert list(found) == expected


@settings(generated, max_examples=max(1, generated.max_examples // 4))
@given(exchanges())
def test_cypher(debate):
    pytest.importorskip("grandcypher")
    seen = graph.to_networkx(debate)
    expected = {
        (u, v)
        for u, v, kind in seen.edges(data="kind")
        if kind == "attacks"
        and u != v
        and seen.nodes[u].get("kind") == "claim"
        and seen.nodes[u]["role"] == "statement"
    }
    found = query.cypher(debate, text="MATCH (a:Claim)-[:ATTACKS]->(b) RETURN a, b")
    assert {(f["a"], f["b"]) for f in found} == expected
    assert all(str(f).endswith(".") for f in found)
    assert set() == MAKING & SHARING
