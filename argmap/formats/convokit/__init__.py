"""ConvoKit: a folder of speakers, utterances and conversations, as its `Corpus` loads and dumps it.

========================  ==============================================================================
file                      what is in it
========================  ==============================================================================
``utterances.jsonl``      one utterance a line: id, speaker, conversation_id, reply-to, timestamp, text
``speakers.json``         speakers by id
``conversations.json``    conversations by id
``corpus.json``           what is said of the whole
``index.json``            which metadata there are, and of which types
========================  ==============================================================================

Everything has ``meta``, an object of metadata. A speaker's ``name``, ``party`` and ``office`` are read from
it and written there; what else is in it is `data` of the thing. What a debate has beyond ConvoKit stands
under one key of its own, ``argmap``: the statements and links with the corpus, who is spoken to with the
utterance. So ConvoKit carries a whole debate there and back: every key is in the index, and what is not
there it drops when it writes.

A ``timestamp`` is the seconds since 1970 in UTC, and of a time without a zone what it would be in UTC; less
than ten years of seconds count from some other beginning, and stay a number in the data. A conversation is
called after the utterance that it begins with, unless the data of its utterances say ``conversation_id``;
metadata of conversations are ``conversations`` in the data of the debate. Vectors are not read, and pickled
files are never opened.

Source: convokit.cornell.edu, «Data format»; the dumps of ConvoKit 5.0.
"""

from __future__ import annotations

import re

from argmap.formats._format import Format
from argmap.formats.convokit.reading import decode
from argmap.formats.convokit.shared import FILES, gather
from argmap.formats.convokit.writing import encode

__all__ = ["FORMAT", "decode", "encode"]

_HEAD = re.compile(r'==> utterances\.jsonl <==|\s*\{[^\n]*"(?:conversation_id|reply-to|reply_to)"\s*:')

FORMAT = Format(
    name="convokit",
    suffixes=(".convokit", FILES[0]),
    spec="a ConvoKit corpus: a folder of speakers, utterances and conversations (convokit.cornell.edu)",
    decode=decode,
    encode=encode,
    looks_like=lambda head: bool(_HEAD.match(head)),
    folder=FILES,
    gather=gather,
)
