"""For each code a debate that has it, with the whole line that is printed, and one that just has not."""

from __future__ import annotations

from typing import Any

PAGE = "The minister said: “We won’t take lessons from him.” He sat down.\nHe stood up again."


def claims(**texts: str) -> list[dict[str, Any]]:
    return [{"kind": "claim", "id": name, "text": text} for name, text in texts.items()]


def links(*ends: tuple[str, str, str], **more: Any) -> list[dict[str, Any]]:
    return [
        {"id": f"k{number}", "kind": kind, "sources": source.split("+"), "target": target, **more}
        for number, (source, kind, target) in enumerate(ends, 1)
    ]


def quoting(exact: str, source: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    page = {"id": "page", "text": PAGE} if source is None else {"id": "page", **source}
    words = {"source": "page", "exact": exact, **more}
    return {"sources": [page], "utterances": [{"id": "u", "quote": words}]}


def spoken(*utterances: dict[str, Any], speakers: tuple[str, ...] = ("ann", "bob")) -> dict[str, Any]:
    return {"speakers": [{"id": name} for name in speakers], "utterances": list(utterances)}


FORCED = {"utterances": [{"id": "u"}]}

# code, the debate that has it, what is printed
HAVE: list[tuple[str, dict[str, Any], str]] = [
    (
        "S101",
        {"statements": claims(a="A.", b="B.", c="C."), "links": links(("a", "attacks", "b"))},
        "S101 statement 'c': no link joins it to anything, in a debate that has links; "
        "link it to what it bears on, or leave it alone on purpose",
    ),
    (
        "S102",
        {"statements": claims(a="A.", b="B."), "links": links(("a+b", "supports", "a"))},
        "S102 link 'k1': it goes from 'a' to 'a' itself; correct one of its ends",
    ),
    (
        "S103",
        {"statements": claims(a="It won’t do.", b="It  won't do.", c="It will do.")},
        "S103 statements 'a', 'b': they are of one kind and say the same: “It won't do.”; "
        "make one statement of them, said by each of its speakers, or link them with rephrases",
    ),
    (
        "S104",
        {"statements": claims(a=" ", b="B.")},
        "S104 statement 'a': it has neither a text nor a title; write down what is stated",
    ),
    (
        "S105",
        {"statements": claims(a="A.", b="B."), "links": links(("a", "attacks", "b"), ("a", "supports", "b"))},
        "S105 links 'k1', 'k2': the same statements support 'b' and attack it; take out the link "
        "that is not meant",
    ),
    (
        "S106",
        {
            "statements": claims(a="A.", b="B.", c="C."),
            "links": links(("a+b", "supports", "c"), ("b+a", "supports", "c")),
        },
        "S106 links 'k1', 'k2': they are one link, drawn more than once: supports 'c'; "
        "keep one of them, with all who said it",
    ),
    (
        "S107",
        {
            "statements": [
                {"kind": "claim", "id": "a", "text": "A.", "data": {"qoute": "words", "colour": "red"}}
            ]
        },
        "S107 statement 'a': its data has 'qoute', which means nothing to argmap, and 'quote' would; "
        "correct it, or keep it under another name",
    ),
    (
        "U201",
        {"utterances": [{"id": "u"}], "statements": claims(a="A.")},
        "U201 statement 'a': nobody said it and it is not marked as implicit, in a debate that has "
        "utterances; name its speaker, or mark it implicit where the mapper supplied it",
    ),
    (
        "U202",
        spoken({"id": "u", "speaker": "ann"}),
        "U202 speaker 'bob': this speaker says nothing, and nobody speaks to or of them; "
        "give them their words, or take them out",
    ),
    (
        "U203",
        {
            "utterances": [
                {"id": "u", "at": "2025-06-01", "replies_to": ["v"]},
                {"id": "v", "at": "2025-06-02T10:00"},
            ]
        },
        "U203 utterance 'u': it replies to 'v', which comes later: 2025-06-02T10:00, after 2025-06-01; "
        "correct one of the times, or what it replies to",
    ),
    (
        "U204",
        spoken(
            {"id": "u", "speaker": "ann"},
            {"id": "v", "speaker": "ann", "reported_by": "u"},
            speakers=("ann",),
        ),
        "U204 utterance 'v': it is reported by 'u', which is by the same speaker, 'ann'; "
        "name the utterance of the one who reports it, or leave reported_by out",
    ),
    (
        "U205",
        spoken({"id": "u", "speaker": "ann", "to": ["bob", "ann"]}),
        "U205 utterance 'u': 'ann' speaks to themselves; correct the speaker, or those spoken to",
    ),
    (
        "U206",
        {
            "speakers": [{"id": "ann", "name": "Ann O’Neil"}, {"id": "neil", "name": "Ann  O'Neil"}],
            "utterances": [{"id": "u", "speaker": "ann", "to": ["neil"]}],
        },
        "U206 speakers 'ann', 'neil': they have one name: 'Ann O’Neil'; "
        "make one speaker of them, or tell their names apart",
    ),
    (
        "U207",
        {
            **FORCED,
            "statements": [
                {"kind": "claim", "id": "a", "text": "A.", "said": [{"utterance": "u", "force": "asertting"}]}
            ],
        },
        "U207 statement 'a': the force 'asertting' is not in the vocabulary, and 'asserting' is; "
        "correct it, unless another act is meant",
    ),
    (
        "U208",
        {
            "date": "2025-06-02",
            "speakers": [
                {
                    "id": "ann",
                    "offices": [
                        {"name": "Mayor", "until": "2024-05"},
                        {"name": "Minister", "since": "2025-07-01"},
                    ],
                }
            ],
            "utterances": [{"id": "u", "speaker": "ann"}, {"id": "v", "speaker": "ann", "at": "2026"}],
        },
        "U208 speaker 'ann': none of the offices given was held when they spoke, 2025-06-02: "
        "“Mayor, Minister”; correct the dates, or add the office they held then",
    ),
    (
        "U209",
        {"speakers": [{"id": "ann", "parties": [{"name": "Green", "since": "2025", "until": "2024"}]}]},
        "U209 speaker 'ann': “Green” ends on 2024, before it begins on 2025; "
        "exchange the two dates, or correct them",
    ),
    (
        "R301",
        {
            "statements": claims(a="A.", b="B.", c="C.", d="D."),
            "links": links(("a", "supports", "b"), ("b+d", "supports", "c"), ("c", "supports", "a")),
        },
        "R301 statements 'a', 'b', 'c': they support one another in a circle, so that each is a "
        "reason for itself; see whether one of the links goes the other way",
    ),
    (
        "R302",
        {
            "statements": claims(a="A.", b="B."),
            "links": links(("a", "supports", "b"), scheme="expert opinon"),
        },
        "R302 link 'k1': the scheme 'expert opinon' is not in the vocabulary, and 'expert opinion' is; "
        "correct it, unless another scheme is meant",
    ),
    (
        "R303",
        {
            "statements": claims(a="A.", b="B."),
            "links": links(("a", "supports", "b"), scheme="bias"),
        },
        "R303 link 'k1': the scheme 'bias' is a way to attack, and the link supports; "
        "name a scheme of support, or correct the kind of the link",
    ),
    (
        "R304",
        {
            "statements": [*claims(a="A."), {"kind": "proposal", "id": "p", "text": "P."}],
            "links": links(("a", "attacks", "p"), ("p", "supports", "a")),
        },
        "R304 statement 'p': nothing is given as a reason for this proposal; "
        "add the reason that was given, or leave it so where there was none",
    ),
    (
        "R305",
        {
            "statements": claims(a="A.", b="B."),
            "links": links(("a", "supports", "b"), scheme="position to know"),
        },
        "R305 link 'k1': the scheme 'position to know' rests on 2 premises, and 1 is given: "
        "The source is in a position to know whether it is so. The source says that it is so; "
        "add those that are missing to the link's sources, marked implicit where nobody said them",
    ),
    (
        "R306",
        {
            "statements": [
                *claims(a="A.", b="B.", c="C."),
                {"kind": "question", "id": "q", "text": "Is he?", "tags": ["position"]},
            ],
            "links": [
                *links(("a", "supports", "b"), scheme="position to know"),
                {"id": "o", "kind": "attacks", "sources": ["c"], "target": "k1", "tags": ["honesty"]},
                {"id": "p", "kind": "attacks", "sources": ["q"], "target": "k1"},
            ],
        },
        "R306 link 'k1': the scheme 'position to know' invites questions that nobody asks: "
        "Did the source say that it is so? (statement); "
        "let an attack or a question bear on the link, tagged with the name of what it asks",
    ),
    (
        "Q401",
        quoting("The treaty will be revoked tomorrow"),
        "Q401 utterance 'u': the words “The treaty will be revoked tomorrow” are not in source 'page'; "
        "quote the words as they stand there, or name the source that has them",
    ),
    (
        "Q402",
        quoting("We won’t take any advice from him"),
        "Q402 utterance 'u': the words “We won’t take any advice from him” are not as they stand in "
        "source 'page', "
        "line 1: it has “lessons” where the quote has “any advice”; quote the words as they stand there; "
        "give parts that stand apart as several quotes",
    ),
    (
        "Q403",
        quoting("He"),
        "Q403 utterance 'u': the words “He” stand 2 times in source 'page'; "
        "quote more of them, or give a prefix, a suffix, or start and end",
    ),
    (
        "Q404",
        quoting("He sat down", start=1, end=12),
        "Q404 utterance 'u': the words “He sat down” stand at 53 to 64 of source 'page', and not at 1 to 12; "
        "correct start and end, or leave them out; argmap.check.anchor fills them in",
    ),
    (
        "Q405",
        quoting("We", {"path": "../../secret.txt"}),
        "Q405 source 'page': its file '../../secret.txt' lies outside the folder of the map and "
        "the working folder, and is not read; move it there, or name a folder above it: root=… in Python, "
        "--root at the shell",
    ),
    (
        "Q406",
        quoting("We", {"path": "absent.txt"}),
        "Q406 source 'page': its file 'absent.txt' is not there; correct the path, or put the file "
        "at {}absent.txt",
    ),
    (
        "Q407",
        quoting("We", {"path": "page.txt", "sha256": "0" * 64}),
        "Q407 source 'page': its file 'page.txt' is not the one whose sha256 was taken; "
        "compare the two, then correct sha256 or the file",
    ),
    (
        "Q408",
        quoting("He sat down", prefix="she said: "),
        "Q408 utterance 'u': the words “He sat down” stand in source 'page', but not after or "
        "before the words given with them; correct the prefix and the suffix, or leave them out",
    ),
    (
        "Q409",
        {"sources": [{"id": "page", "url": "java\nscript:alert(1)"}]},
        "Q409 source 'page': its url is no address on the web: 'java\\nscript:alert(1)'; "
        "give one that begins with https://, or a file as path",
    ),
    (
        "Q410",
        quoting("We", {"url": "https://example.org/page"}),
        "Q410 source 'page': it has no text here, so that 1 quote cannot be checked; "
        "give its words as text, or a file that has them as path",
    ),
]

# code, a debate that is near to having it and has not
HAVE_NOT: list[tuple[str, dict[str, Any]]] = [
    ("S101", {"statements": claims(a="A.", b="B.")}),
    (
        "S101",
        {
            "statements": [
                *claims(a="A.", b="B.", c="C."),
                {
                    "kind": "proposal",
                    "id": "p",
                    "text": "P.",
                    "conditions": [{"kind": "until", "statement": "c"}],
                },
                {"kind": "argument", "id": "g", "title": "G", "steps": ["k1"]},
            ],
            "links": links(("a", "supports", "b")),
        },
    ),
    (
        "S102",
        {"statements": claims(a="A.", b="B."), "links": links(("a", "attacks", "b"), ("b", "attacks", "a"))},
    ),
    ("S103", {"statements": [*claims(a="Stop?"), {"kind": "question", "id": "q", "text": "Stop?"}]}),
    (
        "S103",
        {
            "speakers": [{"id": "ann"}, {"id": "bob"}],
            "statements": [
                {"kind": "standing", "id": f"s-{who}", "of": who, "text": "They can be heard."}
                for who in ("ann", "bob")
            ],
        },
    ),
    ("S103", {"statements": claims(a="A.", b="A."), "links": links(("a", "rephrases", "b"))}),
    ("S103", {"statements": claims(a="", b="")}),
    ("S104", {"statements": [{"kind": "argument", "id": "a", "title": "A sketch"}]}),
    (
        "S105",
        {
            "statements": claims(a="A.", b="B.", c="C."),
            "links": links(("a+c", "supports", "b"), ("a", "attacks", "b")),
        },
    ),
    (
        "S106",
        {
            "statements": claims(a="A.", b="B."),
            "links": links(("a", "supports", "b"), ("b", "supports", "a")),
        },
    ),
    (
        "S107",
        {"statements": [{"kind": "claim", "id": "a", "text": "A.", "data": {"source": "x", "resource": 2}}]},
    ),
    ("U201", {"statements": claims(a="A.")}),
    (
        "U201",
        {
            "utterances": [{"id": "u"}],
            "statements": [{"kind": "claim", "id": "a", "text": "A.", "implicit": True}],
        },
    ),
    ("U202", spoken({"id": "u", "speaker": "ann", "to": ["bob"]})),
    (
        "U202",
        {
            **spoken({"id": "u", "speaker": "ann"}),
            "statements": [{"kind": "standing", "id": "s", "of": "bob", "implicit": True}],
        },
    ),
    (
        "U203",
        {"utterances": [{"id": "u", "at": "2025-06", "replies_to": ["v"]}, {"id": "v", "at": "2025-06-02"}]},
    ),
    (
        "U203",
        {
            "utterances": [
                {"id": "u", "at": "2025-06-02T10:30Z", "replies_to": ["v"]},
                {"id": "v", "at": "2025-06-02T11:00+01:00"},
            ]
        },
    ),
    (
        "U203",
        {
            "utterances": [
                {"id": "u", "at": "2025-06-02T23:30Z", "replies_to": ["v"]},
                {"id": "v", "at": "2025-06-03T00:10"},
            ]
        },
    ),
    ("U204", spoken({"id": "u", "speaker": "ann"}, {"id": "v", "speaker": "bob", "reported_by": "u"})),
    ("U205", spoken({"id": "u", "speaker": None, "to": ["ann"]})),
    ("U206", {"speakers": [{"id": "ann"}, {"id": "bob"}]}),
    (
        "U207",
        {
            **FORCED,
            "statements": [
                {"kind": "claim", "id": "a", "said": [{"utterance": "u", "force": "filibustering"}]}
            ],
        },
    ),
    (
        "U208",
        {
            "speakers": [
                {"id": "ann", "offices": [{"name": "Mayor", "until": "2024"}, {"name": "Minister"}]},
                {"id": "bob", "offices": [{"name": "Mayor", "until": "2024"}]},
                {"id": "eve", "parties": [{"name": "Green", "until": "2024"}]},
            ],
            "utterances": [
                {"id": "t", "speaker": "bob"},
                {"id": "u", "speaker": "ann", "at": "2025"},
                {"id": "v", "speaker": "bob", "at": "2024-12-31"},
                {"id": "w", "speaker": "eve", "at": "2025"},
            ],
        },
    ),
    (
        "U209",
        {
            "speakers": [
                {"id": "ann", "parties": [{"name": "Green", "since": "2025-06", "until": "2025"}]},
                {"id": "bob", "offices": [{"name": "Mayor", "until": "2024"}]},
            ]
        },
    ),
    (
        "R301",
        {
            "statements": claims(a="A.", b="B.", c="C."),
            "links": links(
                ("a", "supports", "b"), ("a", "supports", "c"), ("b", "supports", "c"), ("c", "attacks", "a")
            ),
        },
    ),
    (
        "R302",
        {
            "statements": claims(a="A.", b="B."),
            "links": links(("a", "supports", "b"), scheme="from the armchair"),
        },
    ),
    (
        "R303",
        {
            "statements": claims(a="A.", b="B."),
            "links": [
                *links(("a", "attacks", "b"), ("a", "rephrases", "b"), scheme="bias"),
                {"id": "o", "kind": "supports", "sources": ["b"], "target": "a", "scheme": "prejudice"},
                {"id": "p", "kind": "attacks", "sources": ["b"], "target": "a", "scheme": "expert opinion"},
            ],
        },
    ),
    (
        "R304",
        {
            "statements": [*claims(a="A."), {"kind": "proposal", "id": "p", "text": "P."}],
            "links": links(("a", "supports", "p")),
        },
    ),
    (
        "R305",
        {
            "statements": claims(a="A.", b="B.", c="C."),
            "links": [
                *links(("a+c", "supports", "b"), scheme="position to know"),
                {"id": "o", "kind": "supports", "sources": ["b"], "target": "a"},
            ],
        },
    ),
    (
        "R306",
        {
            "statements": claims(a="A.", b="B.", c="C."),
            "links": [
                *links(("a", "supports", "b"), scheme="composition"),
                {"id": "o", "kind": "attacks", "sources": ["c"], "target": "k1", "tags": ["transfer"]},
                {"id": "p", "kind": "attacks", "sources": ["c"], "target": "b", "scheme": "prejudice"},
            ],
        },
    ),
    ("Q401", quoting("We won’t take lessons")),
    ("Q402", quoting("We won't take lessons")),
    ("Q403", quoting("He", suffix=" sat")),
    ("Q403", quoting("He", start=53, end=55)),
    ("Q404", quoting("He sat down", start=53, end=64)),
    ("Q405", quoting("We", {"path": "page.txt"})),
    ("Q406", quoting("We", {"path": "page.txt"})),
    ("Q407", quoting("We", {"path": "page.txt"})),
    ("Q408", quoting("He sat down", prefix='him." ', suffix=".")),
    (
        "Q409",
        {"sources": [{"id": "page", "url": "https://example.org"}, {"id": "book", "url": "doi:10.1000/182"}]},
    ),
    ("Q409", {"sources": [{"id": "page", "url": "www.example.org/page"}]}),
    ("Q410", {"sources": [{"id": "page", "url": "https://example.org/page"}]}),
]
