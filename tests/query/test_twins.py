"""Each question against a twin that is written from its definition, over what networkx is given.

The twins are slow and plain on purpose: they look at every node and edge, and share no line with the
questions they check.
"""

from __future__ import annotations

from hypothesis import given

from argmap import graph, query
from tests.query.exchanges import exchanges
from tests.query.twin import DISPUTING, MAKING, SHARING, Twin, generated


@generated
@given(exchanges())
def test_unanswered(debate):
    twin = Twin(debate)
    for kind in ("proposal", "claim", "question", "standing", "argument"):
        expected = [
            name
            for name in twin.statements
            if twin.node(name)["kind"] == kind
            and twin.authors(name)
            and not twin.taken_back(name)
            and not twin.taken_up(name)
        ]
        assert [found.statement for found in query.unanswered(debate, kind=kind)] == expected
        for speaker in ("a", "b", "c"):
            some = [found.statement for found in query.unanswered(debate, kind=kind, by=speaker)]
            assert some == [name for name in expected if speaker in twin.authors(name)]


def sidesteps(twin, reasons):
    """«An utterance U of another speaker replies to V, which makes S; …», word for word."""

    def links_in(utterance):
        for link in twin.links:
            about, sources, target = twin.link(link)
            both_ways = about["kind"] == "contradicts" and target in twin.statements
            if about["said"]:
                if utterance in {a.utterance for a in about["said"]}:
                    yield link
            elif any(own_in(utterance, s) for s in [*sources, *([target] if both_ways else [])]):
                yield link

    def own_in(utterance, s):
        """Put forward there, or said again there by its author."""
        return any(
            twin.making(s, a.force) or (a.force in SHARING and twin.speaker[utterance] in twin.authors(s))
            for a in twin.node(s)["said"]
            if a.utterance == utterance
        )

    def held_in(utterance):
        return [
            s
            for s in twin.statements
            if any(
                a.utterance == utterance and (twin.making(s, a.force) or a.force in SHARING)
                for a in twin.node(s)["said"]
            )
        ]

    def said_in(utterance):
        return [s for s in twin.statements if utterance in {a.utterance for a in twin.node(s)["said"]}]

    for s in twin.statements:
        if twin.node(s)["kind"] not in ("proposal", "claim"):
            continue
        own = twin.authors(s)
        for u, replied in twin.replies.items():
            for v in replied:
                in_v = {a.force for a in twin.node(s)["said"] if a.utterance == v}
                if twin.speaker[v] not in own or twin.speaker[u] in own or not in_v & (MAKING | SHARING):
                    continue
                others = set(said_in(v)) - {s}
                if not reasons and any(
                    twin.link(k)[0]["kind"] == "supports"
                    and s in twin.link(k)[1]
                    and chain_end(twin, k) in others
                    for k in links_in(v)
                ):
                    continue
                merits, blows, kind_words = False, [], False
                in_u = {a.force for a in twin.node(s)["said"] if a.utterance == u}
                if in_u & (MAKING | SHARING | DISPUTING):
                    merits = True
                for k in twin.links:
                    about, sources, target = twin.link(k)
                    here = k in list(links_in(u))
                    if here and s in twin.ends(k):
                        merits = True
                    facing = [target]
                    if about["kind"] == "contradicts" and target in twin.statements:
                        facing += sources
                    across = sources if s == target else [target] if s in sources else []
                    if about["kind"] == "contradicts" and across and (here or set(across) & set(held_in(u))):
                        merits = True
                    if here and any(
                        n in twin.statements
                        and twin.node(n)["kind"] == "standing"
                        and twin.node(n)["of"] in own
                        for n in facing
                    ):
                        if about["kind"] in ("attacks", "contradicts"):
                            blows.append(k)
                        else:
                            kind_words = True
                if blows and not merits and not kind_words:
                    yield s, u, v, tuple(blows)


def chain_end(twin, link):
    target = twin.link(link)[2]
    return target if target in twin.statements else chain_end(twin, target)


@generated
@given(exchanges())
def test_sidestepped(debate):
    twin = Twin(debate)
    for reasons in (False, True):
        found = query.sidestepped(debate, reasons=reasons)
        assert [(f.statement, f.utterance, f.to, f.links) for f in found] == list(sidesteps(twin, reasons))
        for f in found:
            assert str(f).endswith(".")
            assert f in query.sidestepped(debate, reasons=reasons, by=f.by) or f.by is None


@generated
@given(exchanges())
def test_rebuttals_and_strikes(debate):
    twin = Twin(debate)

    def verb(target):
        if target in twin.links:
            return "undercuts"
        if twin.node(target)["kind"] == "standing":
            return "discredits"
        given_as_reason = any(
            target in twin.link(k)[1] for k in twin.links if twin.link(k)[0]["kind"] == "supports"
        )
        return "undermines" if given_as_reason else "rebuts"

    def struck(target):
        if target in twin.links:
            return twin.drew(target)
        return {twin.node(target)["of"]} if twin.node(target)["kind"] == "standing" else twin.voices(target)

    expected = []
    for k in twin.links:
        about, _, target = twin.link(k)
        if about["kind"] not in ("attacks", "contradicts"):
            assert graph.strike(debate, k) is None
            continue
        assert query.strikes(debate, k) == verb(target) == about["strikes"]
        expected.append((k, twin.drew(k), struck(target), verb(target), target))
        if about["kind"] == "contradicts" and target in twin.statements:
            back = twin.drew(k) if about["said"] else twin.authors(target)
            expected.extend((k, back, struck(s), verb(s), s) for s in debate[k].sources)

    def plain(found):
        return [(r.link, set(r.by), set(r.against), r.how, r.target) for r in found]

    assert plain(query.rebuttals(debate)) == expected
    for name in (*twin.statements, *twin.links):
        assert plain(query.rebuttals(debate, of=name)) == [r for r in expected if r[4] == name]
    for speaker in ("a", "b", "c"):
        assert plain(query.rebuttals(debate, by=speaker)) == [r for r in expected if speaker in r[1]]
        assert plain(query.rebuttals(debate, against=speaker)) == [r for r in expected if speaker in r[2]]
    for how in ("rebuts", "undermines", "undercuts", "discredits"):
        assert plain(query.rebuttals(debate, how=how)) == [r for r in expected if r[3] == how]
    assert all(str(r).endswith(".") for r in query.rebuttals(debate))


@generated
@given(exchanges())
def test_whose_a_statement_is(debate):
    twin = Twin(debate)
    for speaker in ("a", "b", "c"):
        expected = [name for name in twin.statements if speaker in twin.voices(name)]
        assert [s.id for s in query.said_by(debate, speaker)] == expected


@generated
@given(exchanges())
def test_replies(debate):
    expected = [(u.id, to) for u in debate.utterances for to in u.replies_to]
    assert [(r.utterance, r.to) for r in query.replies(debate)] == expected
