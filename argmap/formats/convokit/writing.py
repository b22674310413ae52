"""A debate as the files of a ConvoKit corpus."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from typing import Any

from argmap.formats._folder import joined
from argmap.formats.convokit.shared import FILES, FLAT, OWN, epoch, moment, roots
from argmap.formats.native import plain
from argmap.model import Debate, Speaker, Tenure, Utterance
from argmap.order import unique

__all__ = ["encode"]

Row = dict[str, Any]

_CORPUS = ("summary", "date", "occasion", "language", "sources", "statements", "links")


def encode(debate: Debate) -> str:
    """Write a debate as the files of a ConvoKit corpus, one after another.

    Example:
        >>> ann = {"speakers": [{"id": "ann"}], "utterances": [{"id": "u", "speaker": "ann", "text": "Yes."}]}
        >>> print(encode(Debate(**ann)).split("==>")[1])
         utterances.jsonl <==
        {"id": "u", "speaker": "ann", "conversation_id": "u", "reply-to": null, "timestamp": null,
          "text": "Yes.", "meta": {}, "vectors": []}
    """
    nobody = unique("nobody", {speaker.id for speaker in debate.speakers})
    speakers = {speaker.id: _component(_speaker(speaker)) for speaker in debate.speakers}
    if any(utterance.speaker is None for utterance in debate.utterances):
        speakers[nobody] = _component({OWN: {"nobody": True}})
    first = {u.id: next(iter(u.replies_to), _elsewhere(u)) for u in debate.utterances}
    ids = first.keys()
    root, closed = roots(first)
    utterances = [
        _utterance(u, nobody, root[u.id], None if u.id in closed else first[u.id], ids)
        for u in debate.utterances
    ]
    about = _conversations(debate)
    called = dict.fromkeys([*(row["conversation_id"] for row in utterances), *(about or ())])
    conversations = {id: _component((about or {}).get(id, {})) for id in called}
    corpus = _corpus(debate, [row["speaker"] for row in utterances], about)
    index = {
        "utterances-index": _index(row["meta"] for row in utterances),
        "speakers-index": _index(row["meta"] for row in speakers.values()),
        "conversations-index": _index(row["meta"] for row in conversations.values()),
        "overall-index": _index([corpus]),
        "version": 1,
        "vectors": [],
    }
    lines = "".join(f"{json.dumps(row)}\n" for row in utterances)
    whole = (json.dumps(part) + "\n" for part in (speakers, conversations, corpus, index))
    return joined(dict(zip(FILES, (lines, *whole), strict=True)))


def _component(meta: Row) -> Row:
    return {"meta": meta, "vectors": []}


def _meta(flat: Row, own: Row, data: Mapping[str, Any]) -> Row:
    """Join what ConvoKit has a place for, the data, and what is argmap's own; data of a name that is taken
    already are put apart."""
    apart = {key: item for key, item in data.items() if key == OWN or key in flat}
    own = own | ({"data": plain(apart)} if apart else {})
    kept = {key: plain(item) for key, item in data.items() if key not in apart}
    return flat | kept | ({OWN: own} if own else {})


def _speaker(speaker: Speaker) -> Row:
    own = plain(speaker)
    for name in ("id", "name", "data"):
        own.pop(name, None)
    flat = {"name": speaker.name} if speaker.name else {}
    for name, now in (("party", speaker.party), ("office", speaker.office)):
        if now:
            flat[name] = now
        if getattr(speaker, FLAT[name]) == ((Tenure(name=now),) if now else ()):
            own.pop(FLAT[name], None)
    hidden = {key: item for key, item in speaker.data.items() if _is_read(key, item) and key not in flat}
    meta = _meta(flat | hidden, own, speaker.data)
    return {key: item for key, item in meta.items() if key not in hidden}


def _is_read(key: str, given: object) -> bool:
    """Tell whether data of a speaker would be read as what ConvoKit has a place for."""
    return key in ("name", *FLAT) and isinstance(given, str)


def _elsewhere(utterance: Utterance) -> str | None:
    """Give what an utterance replies to that is not in the corpus."""
    above = utterance.data.get("reply-to")
    return above if isinstance(above, str) else None


def _utterance(
    utterance: Utterance, nobody: str, root: str, above: str | None, ids: Container[str | None]
) -> Row:
    own = plain(utterance)
    data = dict(utterance.data)
    for name in ("id", "speaker", "text", "data"):
        own.pop(name, None)
    if utterance.speaker is None:
        own["speaker"] = None
    if utterance.replies_to == ((above,) if above in ids else ()):
        own.pop("replies_to", None)
    if above not in ids and above is not None:
        data.pop("reply-to")
    given = data.get("timestamp")
    time = given if moment(given) == (utterance.at, True) else epoch(utterance.at)
    if time is given and given is not None:
        data.pop("timestamp")
    if moment(time)[0] == utterance.at:
        own.pop("at", None)
    conversation = data.get("conversation_id")
    if isinstance(conversation, str) and conversation != root:
        data.pop("conversation_id")
    else:
        conversation = root
    fields = {
        "id": utterance.id,
        "speaker": nobody if utterance.speaker is None else utterance.speaker,
        "conversation_id": conversation,
        "reply-to": above,
        "timestamp": plain(time),
        "text": utterance.text,
    }
    taken = dict.fromkeys(("conversation_id", "reply-to", "timestamp"))  # read as fields, if at all
    meta = {key: item for key, item in _meta(taken, own, data).items() if key not in taken}
    return {**fields, "meta": meta, "vectors": []}


def _conversations(debate: Debate) -> Row | None:
    """Give the metadata of conversations, where the data of the debate have them as they are read."""
    given = debate.data.get("conversations")
    if isinstance(given, Mapping) and given and all(isinstance(m, Mapping) and m for m in given.values()):
        return {id: plain(meta) for id, meta in given.items()}
    return None


def _corpus(debate: Debate, speaking: list[str], about: Row | None) -> Row:
    own = {name: plain(given) for name in _CORPUS if (given := getattr(debate, name))}
    known = {speaker.id: speaker for speaker in debate.speakers}
    heard = [id for id in dict.fromkeys(speaking) if id in known]
    if heard != list(known):  # ConvoKit knows speakers by what they say, and in that order
        own["speakers"] = [{"id": id} if id in heard else plain(s) for id, s in known.items()]
    flat: Row = {"title": debate.title} if debate.title else {}
    hidden: Row = {} if flat or not isinstance(debate.data.get("title"), str) else {"title": None}
    hidden |= {} if about is None and "conversations" not in debate.data else {"conversations": None}
    data = {k: item for k, item in debate.data.items() if about is None or k != "conversations"}
    meta = _meta(flat | hidden, own, data)
    return {key: item for key, item in meta.items() if key not in hidden}


def _index(metas: Iterable[Row]) -> dict[str, list[str]]:
    """Give every key of some metadata with the types that it has; ConvoKit leaves out what is not here."""
    found: dict[str, dict[str, None]] = {}
    for meta in metas:
        for key, item in meta.items():
            kinds = found.setdefault(key, {})
            if item is not None:
                kinds[str(type(item))] = None
    return {key: list(kinds) for key, kinds in found.items()}
