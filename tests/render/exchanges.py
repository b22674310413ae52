"""Debates to be drawn: one of each kind of trouble. All of them are made up."""

from __future__ import annotations

from random import Random

from argmap.model import Argument, Debate, Quote, draft

HOSTILE = (
    "</text><script>alert(1)</script>",
    "javascript:alert(1)",
    '"]; evil [label="x',
    "' onload='alert(1)",
    "<b>bold</b> &amp; <!-- -->",
    "]]> <![CDATA[ x",
    "back\\slash \\N \\G \\l",
    "<<TABLE></TABLE>>",
    "new\nline\r\nand\ttab",
    "nul\x00 bell\x07 escape\x1b lone\ud800 end\uffff",
    "\u202egnirts desrever",
    "url(#x) {fill:red} @import 'x';",
    "]>&entity;%s %d {0}",
)


def fish() -> Debate:
    """A proposal that nobody answers, and a reply that strikes the speaker."""
    d = draft(
        "The herring quota",
        date="2025-06-02",
        occasion="Harbour council",
        summary="One asks. The other answers him.",
    )
    d.source("Minutes of the council", url="https://example.org/minutes")
    ada = d.speaker("Ada Lovelace", party="Labour", office="Harbour master")
    bob = d.speaker("Bob Herring", party="Conservative")
    quota = ada.proposes(
        "Halve the quota.", until="the herring come back", quote="halve it until the herring come back"
    )
    few = ada.claims("There are few herring left.", quote="hardly any herring left")
    old = ada.claims("The nets come up empty.")
    few.supports(quota, together=(old,), scheme="practical reasoning")
    bob.claims("The herring have only moved north.").attacks(few)
    bob.claims("She has sold her own boat.", quote="sold her own boat, and for a good price").discredits(
        ada, scheme="bias"
    )
    return d.debate


def kinds() -> Debate:
    """Every kind of statement and every relation, on one page."""
    d = draft("Every kind", date="2025-06-02", occasion="A test of the ink")
    record, paper = d.source("The Record", url="https://example.org/1"), d.source("A newspaper")
    ada = d.speaker("Ada Lovelace", party="Liberal Democrats")
    eve = d.speaker("Eve von Stein", party="Friedenspartei")
    carl = d.speaker("Carl", office="Chair")
    question = ada.asks("Should the harbour be closed to large ships?")
    close = ada.proposes(
        "Close the harbour to large ships.",
        unless="the breakwater is finished",
        quote=Quote(source=record, exact="close it, and close it soon"),
    )
    eve.says(close)
    carl.agrees(close)
    close.answers(question)
    mud = ada.claims(
        "Large ships stir up the mud.", quote=Quote(source=paper, exact="the mud comes up with every ship")
    )
    step = mud.supports(close, together=(d.assumes("Mud kills oysters."),), scheme="cause to effect")
    eve.claims("Mud has been there for ever, and the oysters with it.").attacks(step)
    eve.claims("The mud comes from the river.").attacks(mud)
    ruin = carl.claims("A closed harbour ruins the town.")
    ruin.attacks(close, scheme="consequences")
    carl.claims("She holds shares in the oyster beds.").discredits(ada, scheme="bias")
    alive = eve.claims("An open harbour keeps the town alive.")
    alive.rephrases(ruin)
    eve.claims("The town has lived without ships before.").contradicts(ruin)
    first = eve.claims("Oysters come before ships.")
    d._link((first.id,), "prefers", alive.id, {})
    d.turn(carl, id="report", at="2025-06-02T14:35", heading=("Afternoon", "Harbour bill"))
    d.turn(eve, id="as-reported", reported_by="report")
    eve.claims("The ministry has promised money.").supports(ruin)
    d._statements["slope"] = Argument(
        id="slope", title="The slippery slope", text="If one closes, all will close."
    )
    d._link(("slope",), "attacks", close.id, {})
    return d.debate


def many(count: int, seed: int = 1) -> Debate:
    """A debate of so many statements, most of them in answer to one of the last eight."""
    chance = Random(seed)
    d = draft(f"A debate of {count} statements", date="2025-06-02")
    speakers = [
        d.speaker(name, party=party)
        for name, party in (("Ada", "Labour"), ("Bob", "Conservative"), ("Cem", "Green"), ("Dora", "SNP"))
    ]
    nouns = (
        "harbour",
        "ships",
        "oysters",
        "mud",
        "town",
        "river",
        "money",
        "ministry",
        "fish",
        "nets",
        "tide",
        "law",
    )
    made = []
    for number in range(count):
        text = " ".join(chance.choice(nouns) for _ in range(chance.randint(3, 18))).capitalize() + "."
        who = chance.choice(speakers)
        statement = (who.proposes if number % 11 == 0 else who.claims)(text, id=f"s{number}")
        if made and chance.random() < 0.93:
            target = chance.choice(made[-8:])
            (statement.supports if chance.random() < 0.6 else statement.attacks)(target)
        made.append(statement)
    return d.debate


def one() -> Debate:
    """One claim."""
    d = draft("One")
    d.speaker("Ada").claims("A single claim stands alone.")
    return d.debate


def nobody() -> Debate:
    """Statements without a speaker, and words that fit on no line."""
    return Debate(
        statements=[
            {"kind": "claim", "id": "x", "text": "Nobody is named."},
            {
                "kind": "proposal",
                "id": "y",
                "text": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 3,
            },
            {
                "kind": "question",
                "id": "z",
                "text": "停止する漁業協定を、フランスが同意するまで停止するべきだろうか？",
            },
            {
                "kind": "claim",
                "id": "u",
                "text": "https://example.org/a/very/long/address?with=parameters&and=more",
            },
        ],
        links=[{"id": "l", "kind": "supports", "sources": ["x"], "target": "y"}],
    )


def arabic() -> Debate:
    """A debate that runs from right to left."""
    d = draft("هل يجب إغلاق الميناء؟", language="ar", date="2025-06-02")
    salma, yusuf = d.speaker("سلمى", party="حزب العمل"), d.speaker("يوسف")
    close = salma.proposes("يجب إغلاق الميناء أمام السفن الكبيرة.", until="يكتمل حاجز الأمواج")
    yusuf.claims("الميناء المغلق يدمر المدينة ويضر بالصيادين جميعا.").attacks(close)
    yusuf.claims("An English sentence.").discredits(salma)
    return d.debate


def hostile() -> Debate:
    """Text from somebody who wants to break out of the picture, in every place that takes text."""
    d = draft(HOSTILE[0], summary=HOSTILE[4], occasion=HOSTILE[2], language='en" onload="alert(1)')
    d.source(HOSTILE[3], id='s"<', url="javascript:alert(1)", publisher=HOSTILE[5])
    eve = d.speaker(HOSTILE[0], id='eve" onload="x', party=HOSTILE[2], office=HOSTILE[6])
    first = eve.proposes("Begin.", id='first"]<&', until=HOSTILE[7])
    for number, text in enumerate(HOSTILE):
        statement = eve.claims(text, id=f"{number}{text.replace(chr(0xD800), '')}", quote=text)
        statement.attacks(first, scheme=text)
    eve.claims("She would.").discredits(eve, scheme=HOSTILE[6])
    return d.debate


def circles() -> Debate:
    """Claims that attack each other, one that supports itself, and attacks on attacks."""
    return Debate(
        statements=[{"kind": "claim", "id": name, "text": f"Claim {name}"} for name in "abc"],
        links=[
            {"id": "1", "kind": "attacks", "sources": ["a"], "target": "b"},
            {"id": "2", "kind": "attacks", "sources": ["b"], "target": "a"},
            {"id": "3", "kind": "supports", "sources": ["a"], "target": "a"},
            {"id": "4", "kind": "attacks", "sources": ["c"], "target": "2"},
            {"id": "5", "kind": "attacks", "sources": ["c", "a"], "target": "4"},
            {"id": "6", "kind": "contradicts", "sources": ["a"], "target": "c"},
        ],
    )


ALL = {
    "fish": fish,
    "kinds": kinds,
    "forty": lambda: many(40),
    "one": one,
    "nobody": nobody,
    "arabic": arabic,
    "empty": Debate,
    "circles": circles,
    "hostile": hostile,
}
