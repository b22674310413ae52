"""Documents that nobody wrote, read by argmap and by the reference parser, and every difference printed.

    python benchmarks/argdown_fuzz.py [--count 20000] [--seed 1] [--node FOLDER] [--corpus FOLDER] [--only N]

Half of the documents are made by the grammar; half are documents of that kind, or of the corpus, that have
been damaged: lines deleted, doubled, exchanged or indented anew, punctuation put in, pieces cut out. The
node folder holds ``node_modules/@argdown/core`` (1.7.5); without it, ARGMAP_ARGDOWN_NODE names it. What is
compared is what ``argdown_conformance.py`` compares. The same seed gives the same documents; ``--only N``
prints one of them.

Some differences are meant, and counted by their reason:

- «undefined»: where a text begins with bold or italic text that is empty, the reference puts the word
  «undefined» before it.
- «shortcode»: where ``model:`` or its ``shortcodes:`` are no mapping, or one of them has no ``unicode``, the
  reference fails at a shortcode and keeps half of the document, as it does with data that is no YAML.
- «half»: where data is no YAML, argmap refuses the document, and the reference goes on with the half before
  it; of a half that ends before the inference of an argument that is undercut, it can write no model.
- «time as key»: a key of YAML that has the look of a time has a name in the reference's own time zone.
- «inherited»: a title such as ``constructor`` finds what every object of JavaScript has.
- «mark»: argmap leaves out a byte order mark at the beginning; to the reference it is text.
- «alias»: argmap refuses an alias within what it names, and YAML's directives.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from _argdown import Maker, Reference, damaged
from argdown_conformance import differences

from argmap.errors import DecodeError
from argmap.formats.argdown.reference import read
from argmap.formats.argdown.yaml import Yaml, YamlError


def document(seed: int, number: int, corpus: list[str]) -> str:
    """Give one document."""
    chance = random.Random(f"{seed}/{number}")
    text = Maker(chance).document()
    if number % 2:
        text = damaged(chance.choice(corpus) if corpus and chance.random() < 0.5 else text, chance)
    return text.replace("\r\n", "\n") if chance.random() < 0.99 else text


def without_undefined(value: Any) -> Any:
    """Give a model of the reference without the word that it puts before some texts."""
    if isinstance(value, dict):
        texts = {k: v.removeprefix("undefined") for k, v in value.items() if k == "text"}
        return {key: texts.get(key, without_undefined(item)) for key, item in value.items()}
    return [without_undefined(item) for item in value] if isinstance(value, list) else value


def odd_shortcodes(text: str) -> bool:
    """Tell whether the front matter gives shortcodes that the reference does not expect."""
    front = re.match(r"\s*===+(.*?)===", text, re.DOTALL)
    try:
        settings = Yaml(front[1]).value if front else None
    except YamlError:
        return False
    model = settings.get("model", {}) if isinstance(settings, dict) else {}
    signs = model.get("shortcodes", {}) if isinstance(model, dict) else None
    given = signs.values() if isinstance(signs, dict) else [None]
    return not all(isinstance(sign, dict) and "unicode" in sign for sign in given)


def refused(text: str) -> bool:
    """Tell whether argmap refuses a document, as it does where it is not asked for halves."""
    try:
        read(text)
    except DecodeError:
        return True
    return False


def reason(text: str, answer: dict[str, Any]) -> str:
    """Say why a document that is read differently is meant to be, or nothing."""
    if answer["json"] and not list(differences(text, {**answer, "json": without_undefined(answer["json"])})):
        return "undefined"
    if answer["json"] is None and not answer["errors"] and refused(text):
        return "half"
    if text.startswith("\ufeff"):
        return "mark"
    if odd_shortcodes(text):
        return "shortcode"
    if "GMT" in json.dumps(answer):
        return "time as key"
    if re.search(r"[\[<](?:constructor|__proto__|toString|valueOf|hasOwnProperty)[\]>]", text):
        return "inherited"
    return "alias" if re.search(r"[{\[,:\s]&\w.*\*\w|===\s*%|\{\s*%", text, re.DOTALL) else ""


def main() -> int:
    """Compare, print, and give 1 where a difference has no reason."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--node", default=os.environ.get("ARGMAP_ARGDOWN_NODE", ""))
    parser.add_argument("--corpus")
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    files = sorted(Path(given.corpus).glob("*.argdown")) if given.corpus else []
    corpus = [f.read_text(encoding="utf-8") for f in files if f.stat().st_size < 20_000]
    reference = Reference(given.node)
    if given.only is not None:
        text = document(given.seed, given.only, corpus)
        print(text, "-" * 80, *differences(text, reference.ask(input=text)), sep="\n")
        return 0
    equal = refused = 0
    reasons: Counter[str] = Counter()
    for number in range(given.count):
        text = document(given.seed, number, corpus)
        answer = reference.ask(input=text)
        found = list(differences(text, answer))
        refused += bool(answer["errors"]) or answer["json"] is None
        equal += not found
        if found and (why := reason(text, answer)):
            reasons[why] += 1
            continue
        reasons[""] += bool(found)
        for difference in found:
            print(f"{number}: {difference}", flush=True)
    print(f"{refused} of {given.count} refused by the reference")
    for why, count in (+reasons).items():
        print(f"{count} differ: {why or 'no reason known'}")
    print(f"{equal} of {given.count} equal")
    return int(reasons[""] > 0)


if __name__ == "__main__":
    sys.exit(main())
