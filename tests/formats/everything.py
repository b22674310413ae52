"""One debate for each feature: the least that has it, and as little besides as can be."""

from __future__ import annotations

from argmap.model import Debate, draft


def _of(**parts: object) -> Debate:
    return Debate(**parts)  # type: ignore[arg-type]


def _claims(*ids: str) -> list[dict[str, object]]:
    return [{"kind": "claim", "id": id, "text": f"Claim {id}."} for id in ids]


_SPOKEN = {
    "speakers": [{"id": "philp", "name": "Chris Philp"}],
    "utterances": [{"id": "u1", "speaker": "philp", "text": "Words."}, {"id": "u2", "speaker": "philp"}],
}
_LINK = {"id": "k", "kind": "supports", "sources": ["a"], "target": "b"}
_PAGE = {"id": "page", "text": "He said words."}


def _with(statement: dict[str, object], **parts: object) -> Debate:
    return _of(statements=[{"kind": "claim", "id": "a", "text": "Claim a.", **statement}], **parts)


def _ethos() -> Debate:
    with draft() as d:
        d.speaker("Yvette Cooper").claims("His record.").discredits(d.speaker("Chris Philp"))
    return d.debate


EVERYTHING: dict[str, Debate] = {
    "about": _of(title="The deal", date="2025-06-02"),
    "speakers": _of(**{**_SPOKEN, "utterances": [{"id": "u1", "speaker": "philp", "text": "Words."}]}),
    "names": _of(speakers=[{"id": "philp", "aliases": ["The Minister"]}]),
    "tenures": _of(speakers=[{"id": "philp", "parties": [{"name": "Conservative"}]}]),
    "sources": _of(sources=[{**_PAGE, "title": "The report", "url": "https://example.org"}]),
    "utterances": _of(**_SPOKEN),
    "addressees": _of(
        speakers=_SPOKEN["speakers"], utterances=[{"id": "u1", "speaker": "philp", "to": ["philp"]}]
    ),
    "times": _of(
        speakers=_SPOKEN["speakers"], utterances=[{"id": "u1", "speaker": "philp", "at": "2025-06-02T14:35"}]
    ),
    "replies": _of(
        speakers=_SPOKEN["speakers"],
        utterances=[{"id": "u1", "speaker": "philp"}, {"id": "u2", "speaker": "philp", "replies_to": ["u1"]}],
    ),
    "reported": _of(
        speakers=_SPOKEN["speakers"],
        utterances=[{"id": "u1", "speaker": "philp"}, {"id": "u2", "speaker": "philp", "reported_by": "u1"}],
    ),
    "acts": _with({"said": [{"utterance": "u1"}]}, **_SPOKEN),
    "drawn": _of(statements=_claims("a", "b"), links=[{**_LINK, "said": [{"utterance": "u1"}]}], **_SPOKEN),
    "forces": _with({"said": [{"utterance": "u1", "force": "conceding"}]}, **_SPOKEN),
    "quotes": _with(
        {
            "said": [
                {"utterance": "u1", "quotes": [{"source": "page", "exact": "words", "start": 8, "end": 13}]}
            ]
        },
        sources=[_PAGE],
        **_SPOKEN,
    ),
    "statements": _with({}),
    "kinds": _with({"kind": "question", "said": [{"utterance": "u1"}]}, **_SPOKEN),
    "titles": _with({"title": "The claim"}),
    "standings": _ethos(),
    "conditions": _with({"kind": "proposal", "conditions": [{"kind": "until", "text": "they agree"}]}),
    "steps": _of(
        statements=[*_claims("a", "b"), {"kind": "argument", "id": "c", "steps": ["k"]}], links=[_LINK]
    ),
    "implicit": _with({"implicit": True}),
    "links": _of(statements=_claims("a", "b"), links=[_LINK]),
    "relations": _of(statements=_claims("a", "b"), links=[{**_LINK, "kind": "contradicts"}]),
    "linked": _of(statements=_claims("a", "b", "c"), links=[{**_LINK, "sources": ["a", "c"]}]),
    "undercuts": _of(
        statements=_claims("a", "b", "c"),
        links=[_LINK, {"id": "m", "kind": "attacks", "sources": ["c"], "target": "k"}],
    ),
    "schemes": _of(statements=_claims("a", "b"), links=[{**_LINK, "scheme": "expert opinion"}]),
    "tags": _with({"tags": ["fish"]}),
    "headings": _with({"heading": ["Fisheries"]}),
    "data": _with({"data": {"colour": "red"}}),
}
"""For each feature but ids and their order, which every debate has, a debate that has it."""
