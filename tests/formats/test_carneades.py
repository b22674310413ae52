"""Carneades documents: each construct, and each fault with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgMapError, DecodeError
from argmap.formats import guess, load, loads

DOCUMENT = """
meta:
  title: The grass
  notes: What made it wet?
  source: Nobody
language:
  wet/1: "The %s is wet."
weighing_functions:
  by_court:
    preference:
      - {property: court, order: [low, high]}
argument_schemes:
  - id: ruling
    meta: {court: high}
    weight: by_court
  - id: hunch
    weight: {constant: 0.1}
statements:
  rain: It rained.
  sprinkler:
    text: The sprinkler was on.
    assumed: true
  ¬app: The step does not hold.
issues:
  i1:
    meta: {title: What was it?}
    positions: [rain, sprinkler]
    standard: cce
arguments:
  a1:
    scheme: ruling
    conclusion: rain
    premises: {datum: "wet(lawn)", warrant: "wet( street , far)"}
    undercutter: ¬app
  a2: {conclusion: ¬app, scheme: hunch, meta: {by: me}}
  rain: {conclusion: sprinkler, premises: [rain], scheme: cumulative}
assumptions: [wet(lawn)]
tests:
  in: [rain]
"""


def test_each_construct() -> None:
    debate = loads(DOCUMENT, "carneades", strict=False)
    assert (debate.title, debate.summary, debate.data["meta"]) == (
        "The grass",
        "What made it wet?",
        {"source": "Nobody"},
    )
    assert debate["wet(lawn)"].text == "The lawn is wet."
    assert debate["wet(lawn)"].data == {"assumed": True}
    assert debate["wet(street,far)"].implicit  # the language has no words for two
    assert debate["sprinkler"].data == {"assumed": True}
    assert (debate["i1"].kind, debate["i1"].title) == ("question", "What was it?")
    assert debate["i1"].data == {"standard": "clear and convincing"}
    assert [k.sources for k in debate.links_to("i1", "answers")] == [("rain",), ("sprinkler",)]
    a1 = debate["a1"]
    assert (a1.sources, a1.target, a1.scheme) == (("wet(lawn)", "wet(street,far)"), "rain", "ruling")
    assert a1.data["roles"] == ("datum", "warrant")
    assert a1.data["weight"] == {"preference": ({"property": "court", "order": ("low", "high")},)}
    assert a1.data["properties"] == {"court": "high"}
    (undercut,) = debate.attacks_on("a1")
    assert undercut.sources == ("¬app",)
    assert debate["a2"].data == {"weight": {"constant": 0.1}, "properties": {"by": "me"}, "premiseless": True}
    assert debate[debate["a2"].sources[0]].implicit
    assert debate["argument rain"].data == {"weight": "cumulative"}  # the name was a statement's
    assert debate.data["carneades"]["tests"] == {"in": ("rain",)}


def test_schemes_may_be_a_mapping_and_a_document_may_be_empty() -> None:
    text = "argument_schemes: {s: {weight: convergent}}\nstatements: {a: A}\n"
    text += "arguments: {x: {scheme: s, conclusion: a}}"
    assert loads(text, "carneades")["x"].data["weight"] == "convergent"
    assert loads("", "carneades").statements == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "statements: {a: A}\nargumens: {}",
            "2:1: a Carneades document has no 'argumens'; did you mean 'arguments'?",
        ),
        ("- a", "1:1: a Carneades document is a mapping of names, not list"),
        ("statements: [a]", "1:1: 'statements' is a mapping of names, not list"),
        ("statements: {a: [1]}", "1:14: the text of 'a' is a text"),
        ("statements:\n  a(x,y): A\n  a(x, y): B", "3:3: 'a(x,y)' is declared twice"),
        ("statements: {a: A}\nassumptions: a", "2:1: 'assumptions' is a list, not str"),
        (
            "statements: {abc: A}\nassumptions: [abd]",
            "2:15: no statement is called 'abd'; did you mean 'abc'?",
        ),
        ("issues: {i: {positions: [a]}}", "1:26: no statement is called 'a'"),
        (
            "statements: {a: A}\nissues: {i: {standard: XX}}",
            "2:14: a proof standard is one of PE, CCE, BRD, not 'XX'",
        ),
        ("arguments: {x: {premises: []}}", "1:13: the argument 'x' has no conclusion"),
        (
            "statements: {a: A}\narguments: {x: {conclusion: a, premises: [[a]]}}",
            "2:43: a premise is the id of a",
        ),
        (
            "statements: {a: A}\narguments: {x: {conclusion: a, scheme: linkd}}",
            "2:32: no argument scheme is called",
        ),
        ("argument_schemes: [{weight: 1}]", "1:20: an argument scheme has an id"),
        ("statements: {a: A", "this is not YAML"),
    ],
)
def test_faults_have_their_places(text: str, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(text, "carneades")
    assert message in str(caught.value)


def test_lenient_reading_adds_what_is_missing() -> None:
    text = "nonsense: 1\narguments: {x: {conclusion: a, premises: [b], scheme: unheard, undercutter: c}}"
    told: list[str] = []
    debate = loads(text, "carneades", strict=False, report=lambda found: told.append(found.message))
    assert [s.implicit for s in debate.statements] == [True, True, True]
    assert [message.partition(";")[2].strip() for message in told] == [
        "it is passed over",
        *["declare it under statements; it is added without words"] * 2,
        "it is read as linked",
        "declare it under statements; it is added without words",
    ]


def test_the_text_is_recognised() -> None:
    assert guess("x.yml", DOCUMENT).name == guess("", DOCUMENT).name == "carneades"
    assert guess("", "===\nstatements: 1\n===\n\n[a]: b").name == "argdown"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["a", "b(c, d)", "", "PE", "linked"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["a", "text", "positions", "standard", "conclusion", "premises", "scheme", "id", "weight"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(
            ["meta", "statements", "issues", "arguments", "assumptions", "argument_schemes", "language"]
        ),
        VALUES,
    ),
    st.booleans(),
)
def test_any_document_is_read_or_refused(document: dict[str, object], strict: bool) -> None:
    import json

    try:
        loads(json.dumps(document), "carneades", strict=strict)
    except ArgMapError:
        return


@pytest.mark.corpora
def test_every_document_of_carneades_is_read(corpora) -> None:  # type: ignore[no-untyped-def]
    for path in sorted((corpora / "carneades").glob("*.yml")):
        load(path)
