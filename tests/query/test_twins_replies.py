"""Questions of who answers what, each against a twin written from its definition."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from argmap import query
from tests.query.exchanges import SPEAKERS, exchanges
from tests.query.twin import DISPUTING, MAKING, SHARING, Twin, generated

KINDS = ("claim", "proposal", "question", "standing", "argument")
TIMES = st.sampled_from([None, "u0", "u1", "2024", "2025-03-04"])


def said_by_then(debate, at):
    """The utterances that had been made: up to one, or dated no later in the digits that both dates have."""
    names = [u.id for u in debate.utterances]
    if at is None:
        return None
    if at in names:
        return set(names[: names.index(at) + 1])
    found = set()
    for u in debate.utterances:
        when = u.at or debate.date
        short = min(len(when or ""), len(at))
        if when is None or when[:short] <= at[:short]:
            found.add(u.id)
    return found


@generated
@given(exchanges())
def test_answered(debate):
    twin = Twin(debate)

    def expected(name):
        own = twin.authors(name)
        if not own:
            return
        for act in twin.node(name)["said"]:
            responds = act.force in SHARING | DISPUTING and not twin.making(name, act.force)
            if responds and twin.speaker[act.utterance] not in own:
                yield "grants" if act.force in SHARING else "disputes", act.utterance
        for link in twin.links:
            about, sources, target = twin.link(link)
            striking = about["kind"] in ("attacks", "contradicts", "answers")
            if name in twin.ends(link):
                who = twin.drew(link)
                if who - own or (not who and striking and not twin.supplied(sources)):
                    yield about["kind"], link
            if about["kind"] == "contradicts" and name in sources and target in twin.statements:
                who = twin.drew(link) if about["said"] else twin.authors(target)
                if who - own or (not who and not twin.supplied([target])):
                    yield about["kind"], link

    for kind in KINDS:
        found = query.answered(debate, kind=kind)
        names = [name for name in twin.statements if twin.node(name)["kind"] == kind]
        wanted = [(name, *one) for name in names for one in expected(name)]
        assert [(f.statement, f.how, f.link or f.utterance) for f in found] == wanted
        silent = {f.statement for f in query.unanswered(debate, kind=kind)}
        assert not silent & {f.statement for f in found}
        for speaker in SPEAKERS:
            assert query.answered(debate, kind=kind, by=speaker) == tuple(f for f in found if speaker in f.by)
        for name in names:
            of = query.answered(debate, of=name)
            assert of == tuple(f for f in found if f.statement == name)
    assert all(str(f).endswith(".") for f in query.answered(debate))


@generated
@given(exchanges())
def test_evaded(debate):
    twin = Twin(debate)

    def put_in(u, s):
        own = twin.authors(s)
        return any(
            a.utterance == u and (twin.making(s, a.force) or (a.force in SHARING and twin.speaker[u] in own))
            for a in twin.node(s)["said"]
        )

    def drawn_in(u):
        for k in twin.links:
            about, sources, target = twin.link(k)
            both = about["kind"] == "contradicts" and target in twin.statements
            if about["said"]:
                if u in {a.utterance for a in about["said"]}:
                    yield k
            elif any(put_in(u, s) for s in [*sources, *([target] if both else [])]):
                yield k

    def said_in(u):
        return {s for s in twin.statements if u in {a.utterance for a in twin.node(s)["said"]}}

    def comes_to(k):
        """What a link meets on its way."""
        about, sources, target = twin.link(k)
        if about["kind"] == "contradicts":
            yield from sources
        while target in twin.links:
            yield target
            target = twin.link(target)[2]
        yield target

    expected = []
    for u, replied in twin.replies.items():
        for v in replied:
            if (twin.speaker[u] and twin.speaker[u] == twin.speaker[v]) or not said_in(u) or not said_in(v):
                continue
            heard = said_in(v) | set(drawn_in(v))
            heard |= {
                s
                for s in twin.statements
                if twin.node(s)["kind"] == "standing" and twin.node(s)["of"] == twin.speaker[v]
            }
            again = any(
                a.utterance == u and a.force not in ("reporting", "ad hominem")
                for s in said_in(v)
                for a in twin.node(s)["said"]
            )
            if not again and not any(heard & set(comes_to(k)) for k in drawn_in(u)):
                expected.append((u, v))
    found = query.evaded(debate)
    assert [(f.utterance, f.to) for f in found] == expected
    for f in found:
        assert str(f).endswith(".")
        assert f.by is None or f in query.evaded(debate, by=f.by)


def open_questions(twin):
    for name in twin.statements:
        own = twin.authors(name)
        if twin.node(name)["kind"] != "question" or not own:
            continue
        asking = [a for a in twin.node(name)["said"] if twin.making(name, a.force)]
        if all(a.force == "rhetorical questioning" for a in asking):
            continue
        if all(twin.gave_up(name, who) for who in own):
            continue
        answers = [
            k for k in twin.links if twin.link(k)[0]["kind"] == "answers" and chain_end(twin, k) == name
        ]
        if any(
            twin.drew(k) - own or (not twin.drew(k) and not twin.supplied(twin.link(k)[1])) for k in answers
        ):
            continue
        hearers = []
        for a in asking:
            u = a.utterance
            spoken_to = twin.to[u] or [twin.speaker[v] for v in twin.replies[u]]
            hearers += [who for who in spoken_to if who and who != twin.speaker[u] and who not in hearers]
        yield name, list(dict.fromkeys(hearers))


def chain_end(twin, link):
    target = twin.link(link)[2]
    return target if target in twin.statements else chain_end(twin, target)


@generated
@given(exchanges())
def test_open_questions(debate):
    expected = list(open_questions(Twin(debate)))
    found = query.open_questions(debate)
    assert [(f.statement, list(f.to)) for f in found] == expected
    for who in SPEAKERS:
        assert query.open_questions(debate, by=who) == tuple(f for f in found if who in f.by)
        assert query.open_questions(debate, to=who) == tuple(f for f in found if who in f.to)
    assert all(str(f).startswith("Nobody answers") for f in found)


@generated
@given(exchanges())
def test_conceded(debate):
    twin = Twin(debate)
    expected = [
        (name, twin.speaker[a.utterance], a.utterance)
        for name in twin.statements
        for a in twin.node(name)["said"]
        if a.force == "conceding"
        and twin.speaker[a.utterance]
        and twin.authors(name)
        and twin.speaker[a.utterance] not in twin.authors(name)
    ]
    found = query.conceded(debate)
    assert [(f.statement, f.by, f.utterance) for f in found] == expected
    for who in SPEAKERS:
        assert query.conceded(debate, by=who) == tuple(f for f in found if f.by == who)
        assert query.conceded(debate, to=who) == tuple(f for f in found if who in f.to)
    assert all(" concedes " in str(f) for f in found)


@generated
@given(exchanges())
def test_who_answers_whom(debate):
    twin = Twin(debate)
    replies, links = Counter(), Counter()
    for u, replied in twin.replies.items():
        replies.update((twin.speaker[u], twin.speaker[v]) for v in replied)
    for k in twin.links:
        target = twin.link(k)[2]
        links.update((one, other) for one in twin.drew(k) for other in twin.owners(target))
    expected = [
        (one, other, replies[one, other], links[one, other])
        for one in SPEAKERS
        for other in SPEAKERS
        if one != other and (replies[one, other] or links[one, other])
    ]
    found = query.who_answers_whom(debate)
    assert [(c.by, c.whom, c.replies, c.links) for c in found] == expected
    for one in SPEAKERS:
        assert list(query.who_answers_whom(debate, by=one)) == [c for c in found if c.by == one]
        assert list(query.who_answers_whom(debate, whom=one)) == [c for c in found if c.whom == one]
        assert found.number(one) == sum(c.replies + c.links for c in found if c.by == one)
    assert len(str(found).splitlines()) == 5


@generated
@given(exchanges())
def test_dropped(debate):
    twin = Twin(debate)
    blows = list(twin.blows())
    expected = []
    for name in twin.statements:
        own = twin.owners(name)
        struck = [b for b in blows if b[2] == name and twin.anothers(b[1], b[3], own)]
        if not own or not struck or any(twin.met(b) for b in struck):
            continue
        if twin.node(name)["kind"] != "standing" and all(twin.gave_up(name, who) for who in own):
            continue
        expected.append((name, list(dict.fromkeys(b[0] for b in struck))))
    for kind in (None, *KINDS):
        found = query.dropped(debate, kind=kind)
        kinds = (kind,) if kind else ("claim", "proposal", "standing", "argument")
        assert [(f.statement, list(f.links)) for f in found] == [
            one for one in expected if twin.node(one[0])["kind"] in kinds
        ]
        for who in SPEAKERS:
            assert query.dropped(debate, kind=kind, by=who) == tuple(f for f in found if who in f.by)
        assert all(str(f).startswith("Nobody defends") for f in found)


@generated
@given(exchanges(), TIMES)
def test_burden(debate, at):
    if at == "u1" and len(debate.utterances) < 2:
        at = None
    heard = said_by_then(debate, at)
    twin = Twin(debate, heard)
    expected = []
    for who in SPEAKERS:
        for blow in twin.blows():
            k, dealers, aim, sources = blow
            own = twin.owners(aim)
            if who not in own or who in dealers or not twin.anothers(dealers, sources, own) or twin.met(blow):
                continue
            plain = aim in twin.statements and twin.node(aim)["kind"] != "standing"
            if plain and twin.gave_up(aim, who):
                continue
            if any((who, "shares") in twin.acts(end) for end in [k, *sources]):
                continue
            expected.append((who, "attack", aim, k))
        for name, hearers in open_questions(twin):
            if who in hearers:
                expected.append((who, "question", name, None))
    found = query.burden(debate, at=at)
    assert [(f.speaker, f.what, f.target, f.link) for f in found] == expected
    for who in SPEAKERS:
        assert query.burden(debate, at=at, by=who) == tuple(f for f in found if f.speaker == who)
    assert all(" has still to answer " in str(f) for f in found)


@generated
@given(exchanges(), TIMES)
def test_commitments(debate, at):
    if at == "u1" and len(debate.utterances) < 2:
        at = None
    twin, heard = Twin(debate), said_by_then(debate, at)
    for how in (None, "asserted", "conceded", "retracted"):
        ways = (how,) if how else ("asserted", "conceded")
        expected = {
            (name, who, *twin.bound(name, who, heard))
            for name in twin.statements
            for who in SPEAKERS
            if twin.bound(name, who, heard)[0] in ways
        }
        found = query.commitments(debate, at=at, how=how)
        assert {(f.statement, f.speaker, f.how, f.utterance) for f in found} == expected
        assert len(found) == len(expected)
        order = [debate.index.node(f.statement) for f in found]
        assert order == sorted(order)
        for who in SPEAKERS:
            assert query.commitments(debate, at=at, how=how, by=who) == tuple(
                f for f in found if f.speaker == who
            )
        for name in twin.statements:
            assert query.commitments(debate, at=at, how=how, of=name) == tuple(
                f for f in found if f.statement == name
            )
        assert all(str(f).endswith(".") for f in found)


def test_the_twins_know_every_force():
    """What the twins leave out would be tested by nothing."""
    from argmap.model.acts import stance

    for force in (None, "asserting", "muttering", "rhetorical questioning"):
        assert (stance(force, "claim") == "makes") is (force in MAKING)
