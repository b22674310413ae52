"""Whole debates for Hypothesis. Each thing left out says why."""

from __future__ import annotations

import string

from hypothesis import strategies as st

from argmap.model import (
    Argument,
    Claim,
    Condition,
    Data,
    Debate,
    Link,
    Proposal,
    Question,
    Quote,
    Said,
    Source,
    Speaker,
    Standing,
    Tenure,
    Utterance,
)
from argmap.vocab import FORCES, LINKS, SCHEMES

# Surrogates are left out: UTF-8 cannot carry them, and the native format is tested with them by hand.
CHARACTERS = st.characters(exclude_categories=("Cs",))
WORDS = st.sampled_from(
    [
        "crossings",
        "soared",
        "on",
        "his",
        "watch",
        "‘no’",
        "“yes”",
        "[x]",
        "<b>",
        "#5",
        "@[T]",
        "{a: 1}",
        "1.",
        "(1)",
        "-",
        "+",
        "//",
        "https://example.org",
        "*bold*",
        "_it_",
        "===",
        "--",
        "café",
        "法国",
        "שלום",
        "🎣",
        "\\",
        "a:b",
        "&amp;",
        ".->.",
    ]
)


def texts(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """Sentences of tricky words mostly, and any characters at times."""
    sentences = st.lists(WORDS, min_size=max(min_size, 1), max_size=6).map(" ".join)
    return st.one_of(sentences, st.text(CHARACTERS, min_size=min_size, max_size=20))


ids = st.one_of(
    st.text(string.ascii_lowercase, min_size=1, max_size=4),
    st.text(CHARACTERS, min_size=1, max_size=6),
    texts(min_size=1),
)
dates = st.none() | st.sampled_from(
    ["2025", "2025-06", "2025-06-02", "2025-06-02T14:35", "2025-06-02T14:35:07Z"]
)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | texts(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts(), inner, max_size=2),
    max_leaves=4,
)
datas = st.one_of(st.just(Data()), st.dictionaries(texts(min_size=1), json_values, max_size=2).map(Data))
rarely = st.sampled_from([False, False, False, True])


def some(names: list[str], *, least: int = 0, most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    """A few of the names, each once."""
    if not names:
        return st.just(())
    return st.lists(st.sampled_from(names), min_size=least, max_size=most, unique=True).map(tuple)


def one(names: list[str]) -> st.SearchStrategy[str | None]:
    """One of the names, or none."""
    return st.none() | st.sampled_from(names) if names else st.none()


tenures = st.lists(st.builds(Tenure, name=texts(), since=dates, until=dates), max_size=2).map(tuple)
conditions = st.builds(Condition, kind=st.sampled_from(["until", "if", "unless"]), text=texts())


@st.composite
def quotes(draw: st.DrawFn, sources: list[str]) -> Quote:
    """A quote of one of the sources, sometimes with its place."""
    placed = draw(rarely)
    start = draw(st.integers(0, 50)) if placed else None
    return Quote(
        source=draw(st.sampled_from(sources)),
        exact=draw(texts()),
        prefix=draw(texts()) if draw(rarely) else "",
        suffix=draw(texts()) if draw(rarely) else "",
        start=start,
        end=None if start is None else start + draw(st.integers(0, 9)),
    )


@st.composite
def acts(draw: st.DrawFn, utterances: list[str], sources: list[str]) -> tuple[Said, ...]:
    """Who said it: nobody, one, or two."""
    said = []
    for utterance in draw(some(utterances)):
        words = tuple(draw(st.lists(quotes(sources), max_size=2))) if sources and draw(st.booleans()) else ()
        force = draw(st.none() | st.sampled_from(list(FORCES)) | texts(min_size=1))
        said.append(Said(utterance=utterance, force=force, quotes=words))
    return tuple(said)


@st.composite
def debates(draw: st.DrawFn, *, most: int = 6) -> Debate:
    """Any debate that can exist, with up to `most` statements and as many links."""
    about = {name: draw(texts()) for name in ("title", "summary", "occasion") if draw(st.booleans())}
    speaker_ids = draw(st.lists(ids, max_size=3, unique=True))
    speakers = tuple(
        Speaker(
            id=id,
            name=draw(texts()),
            parties=draw(tenures),
            offices=draw(tenures),
            identifiers=draw(datas),
            aliases=tuple(draw(st.lists(texts(), max_size=1))),
            data=draw(datas),
        )
        for id in speaker_ids
    )
    source_ids = draw(st.lists(ids, max_size=2, unique=True))
    sources = tuple(
        Source(
            id=id,
            title=draw(texts()),
            date=draw(dates),
            text=draw(texts()),
            url=draw(texts()),
            data=draw(datas),
        )
        for id in source_ids
    )
    utterance_ids = draw(st.lists(ids, max_size=3, unique=True))
    utterances = tuple(
        Utterance(
            id=id,
            speaker=draw(one(speaker_ids)),
            to=draw(some(speaker_ids)),
            text=draw(texts()),
            quote=draw(quotes(source_ids)) if source_ids and draw(rarely) else None,
            at=draw(dates),
            replies_to=draw(some([u for u in utterance_ids if u != id])),
            # only of an earlier one, because reports may not go in a circle
            reported_by=draw(one(utterance_ids[:place])),
            heading=tuple(draw(st.lists(texts(), max_size=1))),
            data=draw(datas),
        )
        for place, id in enumerate(utterance_ids)
    )
    statement_ids = draw(st.lists(ids, max_size=most, unique=True))
    link_ids = (
        [i for i in draw(st.lists(ids, max_size=most, unique=True)) if i not in statement_ids]
        if statement_ids
        else []
    )
    kinds = ["claim", "claim", "proposal", "question", "argument", *(["standing"] if speaker_ids else [])]
    statements = []
    for id in statement_ids:
        kind = draw(st.sampled_from(kinds))
        common = {
            "id": id,
            "title": draw(texts()),
            "text": draw(texts()),
            "said": draw(acts(utterance_ids, source_ids)),
            "implicit": draw(rarely),
            "tags": tuple(draw(st.lists(texts(min_size=1), max_size=2, unique=True))),
            "heading": tuple(draw(st.lists(texts(), max_size=1))),
            "data": draw(datas),
        }
        match kind:
            case "claim":
                statements.append(Claim(**common))
            case "proposal":
                on = draw(
                    st.none()
                    | st.sampled_from(statement_ids).map(lambda s: Condition(kind="if", statement=s))
                )
                hangs = (*draw(st.lists(conditions, max_size=2)), *([on] if on else []))
                statements.append(Proposal(**common, conditions=hangs))
            case "question":
                statements.append(Question(**common))
            case "argument":
                statements.append(Argument(**common, steps=draw(some(link_ids))))
            case "standing":
                statements.append(Standing(**common, of=draw(st.sampled_from(speaker_ids))))
    links = tuple(
        Link(
            id=id,
            kind=draw(st.sampled_from(list(LINKS))),
            sources=draw(some(statement_ids, least=1, most=3)),
            # on an earlier link only, because links may not go in a circle
            target=draw(st.sampled_from([*statement_ids, *link_ids[:place]])),
            scheme=draw(st.just("") | st.sampled_from(list(SCHEMES)) | texts()),
            said=draw(acts(utterance_ids, source_ids)),
            tags=tuple(draw(st.lists(texts(min_size=1), max_size=1))),
            data=draw(datas),
        )
        for place, id in enumerate(link_ids)
    )
    return Debate(
        **about,
        date=draw(dates),
        language=draw(st.sampled_from(["", "en", "cy", "he"])),
        data=draw(datas),
        speakers=speakers,
        sources=sources,
        utterances=utterances,
        statements=tuple(statements),
        links=links,
    )
