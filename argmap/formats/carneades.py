"""Carneades 4 documents: statements, issues, arguments and assumptions in YAML.

A statement is a claim, assumed where the document says so; an issue is a question that its positions
answer; an argument is a link from its premises to its conclusion, and its undercutter an attack on that
link. How an argument is weighed is put into its link's data, so that `argmap.semantics.carneades` finds it
there. Argument schemes with variables are kept as data: no arguments are made from them.

Source: the example documents and the reader of Carneades 4 (github.com/carneades/carneades-4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.errors import DecodeError, did_you_mean
from argmap.formats._format import Diagnostic, Format, Report
from argmap.formats.argdown.yaml import Path, Yaml, YamlError
from argmap.model import Claim, Data, Debate, Link, Question
from argmap.places import Lines

__all__ = ["FORMAT", "decode"]

_KEYS = (
    "meta",
    "language",
    "weighing_functions",
    "argument_schemes",
    "issue_schemes",
    "statements",
    "issues",
    "arguments",
    "assumptions",
    "tests",
    "labels",
    "references",
)
_OTHER = ("language", "argument_schemes", "issue_schemes", "tests", "labels", "references")
_STANDARDS = {
    "": None,
    "PE": "preponderance",
    "CCE": "clear and convincing",
    "BRD": "beyond reasonable doubt",
}
_BASIC = ("linked", "convergent", "cumulative", "factorized")
_TERM = re.compile(r"([^\s(),]+)(?:\((.*)\))?")
_HEAD = re.compile(r"^(?:statements|arguments|argument_schemes|issues|weighing_functions):", re.M)


def decode(text: str, *, name: str = "", strict: bool = True, report: Report | None = None) -> Debate:
    """Read a Carneades document.

    Where a statement is used that is not declared, strict reading refuses it, unless the document's language
    has words for it; lenient reading adds it, and says so to `report`.

    Example:
        >>> debate = decode('''
        ... statements: {wet: The grass is wet., rain: It rained.}
        ... arguments:
        ...   a1: {conclusion: rain, premises: [wet]}
        ... assumptions: [wet]
        ... ''')
        >>> debate.links[0].sources, debate["wet"].data["assumed"]
        (('wet',), True)

    Raises:
        DecodeError: it is no YAML or no such document, with the place.
    """
    return _Reader(text, name, strict, report).debate()


class _Reader:
    """One document, read from its statements on."""

    def __init__(self, text: str, name: str, strict: bool, report: Report | None) -> None:
        self.lines = Lines(text, name=name)
        self.strict, self.report = strict, report
        try:
            self.yaml = Yaml(text)
        except YamlError as error:
            raise DecodeError(error.message, self.lines.place(error.offset)) from None
        self.document = {} if self.yaml.value is None else self._mapping(self.yaml.value, ())
        for key in self.document:
            if key not in _KEYS:
                near = did_you_mean(str(key), _KEYS)
                self._repaired(f"a Carneades document has no {key!r}{near}", (key,), "it is passed over")
        self.statements: dict[str, Claim] = {}
        self.questions: list[Question] = []
        self.links: list[Link] = []
        self.taken: set[str] = set()
        self.schemes = self._schemes()

    def debate(self) -> Debate:
        """Put the debate together."""
        meta = self._part("meta")
        assumed = {_normal(name) for name in self._names(self.document.get("assumptions"), ("assumptions",))}
        for key, given in self._part("statements").items():
            self._statement(_normal(key), given, assumed, ("statements", key))
        for place, key in enumerate(self._names(self.document.get("assumptions"), ("assumptions",))):
            self._used(_normal(key), ("assumptions", place), assumed=True)
        for key, given in self._part("issues").items():
            self._issue(str(key), self._mapping(given, ("issues", key)), ("issues", key))
        for key, given in self._part("arguments").items():
            self._argument(str(key), self._mapping(given, ("arguments", key)), ("arguments", key))
        title, summary = (str(meta.get(part) or "").strip() for part in ("title", "notes"))
        rest = {key: value for key, value in meta.items() if key not in ("title", "notes")}
        more = {key: self.document[key] for key in _OTHER if self.document.get(key)}
        data = {**({"meta": rest} if rest else {}), **({"carneades": more} if more else {})}
        return Debate(
            title=title,
            summary=summary,
            statements=(*self.statements.values(), *self.questions),
            links=self.links,
            data=Data(data),
        )

    # -- parts ----------------------------------------------------------------------------------------

    def _statement(self, name: str, given: Any, assumed: set[str], path: Path) -> None:
        if name in self.statements:
            raise self._error(f"{name!r} is declared twice", path)
        if isinstance(given, Mapping):
            text, marked = given.get("text"), given.get("assumed") is True
            rest = {k: v for k, v in given.items() if k not in ("text", "assumed", "label")}
        else:
            text, marked, rest = given, False, {}
        if isinstance(text, (list, Mapping)):
            raise self._error(f"the text of {name!r} is a text", path)
        data = {**rest, **({"assumed": True} if marked or name in assumed else {})}
        words = "" if text is None else str(text).strip()
        self.statements[name] = Claim(id=name, text=words, data=Data(data))
        self.taken.add(name)

    def _used(self, name: str, path: Path, *, assumed: bool = False) -> str:
        """Give the id of a statement that is used, which may be added."""
        if name in self.statements:
            return name
        words = self._said(name)
        if words is None:
            near = did_you_mean(name, self.statements)
            said = f"no statement is called {name!r}{near}; declare it under statements"
            self._repaired(said, path, "it is added without words")
        data = Data({"assumed": True} if assumed else {})
        self.statements[name] = Claim(id=name, text=words or "", implicit=words is None, data=data)
        self.taken.add(name)
        return name

    def _said(self, name: str) -> str | None:
        """Put a formula into the words of the document's language, where it has any for it."""
        match = _TERM.fullmatch(name)
        if match is None:
            return None
        terms = _split(match[2]) if match[2] else []
        template = self._part("language").get(f"{match[1]}/{len(terms)}")
        if not isinstance(template, str):
            return None
        words = iter(terms)
        return re.sub(r"%[sv]", lambda _: next(words, "…"), template)

    def _issue(self, key: str, given: Mapping[str, Any], path: Path) -> None:
        name = self._fresh(key, "issue")
        short = str(given.get("standard") or "").upper()
        if short not in _STANDARDS:
            known = ", ".join(filter(None, _STANDARDS))
            raise self._error(
                f"a proof standard is one of {known}, not {given['standard']!r}", (*path, "standard")
            )
        meta = given.get("meta")
        title = str(meta.get("title") or "") if isinstance(meta, Mapping) else ""
        data = {"standard": _STANDARDS[short]} if short else {}
        self.questions.append(Question(id=name, title=title, data=Data(data)))
        for place, position in enumerate(self._names(given.get("positions"), (*path, "positions"))):
            source = self._used(_normal(position), (*path, "positions", place))
            answer = self._fresh(f"{source} on {name}", "answer")
            self.links.append(Link(id=answer, kind="answers", sources=(source,), target=name))

    def _argument(self, key: str, given: Mapping[str, Any], path: Path) -> None:
        name = self._fresh(key, "argument")
        if "conclusion" not in given:
            raise self._error(f"the argument {key!r} has no conclusion", path)
        target = self._used(_normal(given["conclusion"]), (*path, "conclusion"))
        sources, roles = self._premises(given.get("premises"), (*path, "premises"))
        data: dict[str, Any] = {}
        if any(roles):
            data["roles"] = roles
        scheme = str(given.get("scheme") or "")
        weight, properties = self._weight(scheme, (*path, "scheme"))
        if weight != "linked":
            data["weight"] = weight
        meta = given.get("meta")
        properties = {**properties, **(meta if isinstance(meta, Mapping) else {})}
        if properties:
            data["properties"] = properties
        if not sources:
            data["premiseless"] = True
            nothing = self._fresh(f"{name} as such", "ground")
            self.statements[nothing] = Claim(id=nothing, implicit=True, data=Data(assumed=True))
            sources = [nothing]
        link = Link(
            id=name, kind="supports", sources=tuple(sources), target=target, scheme=scheme, data=Data(data)
        )
        self.links.append(link)
        if given.get("undercutter"):
            source = self._used(_normal(given["undercutter"]), (*path, "undercutter"))
            undercut = self._fresh(f"undercutter of {name}", "undercut")
            self.links.append(Link(id=undercut, kind="attacks", sources=(source,), target=name))

    def _premises(self, given: Any, path: Path) -> tuple[list[str], list[str]]:
        if isinstance(given, Mapping):
            pairs = [(str(role), role, name) for role, name in given.items()]
        else:
            pairs = [("", place, name) for place, name in enumerate(self._names(given, path))]
        found: dict[str, str] = {}
        for role, step, name in pairs:
            if isinstance(name, (list, Mapping)) or name is None:
                raise self._error("a premise is the id of a statement", (*path, step))
            found.setdefault(self._used(_normal(name), (*path, step)), role)
        return list(found), list(found.values())

    # -- weights --------------------------------------------------------------------------------------

    def _schemes(self) -> dict[str, Mapping[str, Any]]:
        given = self.document.get("argument_schemes")
        if isinstance(given, Mapping):
            return {str(key): self._mapping(one, ("argument_schemes", key)) for key, one in given.items()}
        found = {}
        for place, one in enumerate(self._names(given, ("argument_schemes",))):
            scheme = self._mapping(one, ("argument_schemes", place))
            if "id" not in scheme:
                raise self._error("an argument scheme has an id", ("argument_schemes", place))
            found[str(scheme["id"])] = scheme
        return found

    def _weight(self, scheme: str, path: Path) -> tuple[Any, dict[str, Any]]:
        """Give how an argument of this scheme is weighed, and the properties that the scheme gives it."""
        if scheme in self.schemes:
            row = self.schemes[scheme]
            weight, meta = row.get("weight", "linked"), row.get("meta")
            properties = dict(meta) if isinstance(meta, Mapping) else {}
        else:
            weight, properties = scheme if scheme in _BASIC else "linked", {}
            if scheme and scheme not in _BASIC:
                near = did_you_mean(scheme, [*self.schemes, *_BASIC])
                self._repaired(f"no argument scheme is called {scheme!r}{near}", path, "it is read as linked")
        functions = self._part("weighing_functions")
        return functions.get(weight, weight) if isinstance(weight, str) else weight, properties

    # -- small things ---------------------------------------------------------------------------------

    def _part(self, key: str) -> Mapping[str, Any]:
        given = self.document.get(key)
        return {} if given is None else self._mapping(given, (key,))

    def _mapping(self, given: Any, path: Path) -> Mapping[str, Any]:
        if isinstance(given, Mapping):
            return given
        what = f"{path[-1]!r}" if path else "a Carneades document"
        raise self._error(f"{what} is a mapping of names, not {type(given).__name__}", path)

    def _names(self, given: Any, path: Path) -> Iterable[Any]:
        if given is None:
            return []
        if isinstance(given, list):
            return given
        raise self._error(f"{path[-1]!r} is a list, not {type(given).__name__}", path)

    def _fresh(self, name: str, what: str) -> str:
        found = name if name not in self.taken else f"{what} {name}"
        while found in self.taken:
            found += "'"
        self.taken.add(found)
        return found

    def _repaired(self, message: str, path: Path, done: str) -> None:
        """Refuse what is wrong, or say what was done about it."""
        error = self._error(message, path)
        if self.strict:
            raise error
        if self.report is not None:
            self.report(Diagnostic(f"{message}; {done}", error.place))

    def _error(self, message: str, path: Path) -> DecodeError:
        offset = self.yaml.key_offset(path) if path else 0
        return DecodeError(message, self.lines.place(offset))


def _normal(name: Any) -> str:
    """Give the id that a statement's name is, without the spaces that a formula may have."""
    text = str(name).strip()
    return re.sub(r"\s*([(),])\s*", r"\1", text) if _TERM.fullmatch(text) else text


def _split(terms: str) -> list[str]:
    """Part the arguments of a formula at the commas that stand in no inner one."""
    parts, depth = [""], 0
    for letter in terms:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


FORMAT = Format(
    name="carneades",
    suffixes=(".yml", ".yaml"),
    spec="Carneades 4’s argument graphs in YAML (github.com/carneades/carneades-4)",
    decode=decode,
    keeps=frozenset({"about", "kinds", "implicit", "linked", "undercuts", "schemes", "data"}),
    looks_like=lambda head: not head.lstrip().startswith(("{", "===")) and bool(_HEAD.search(head)),
)
