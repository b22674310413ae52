"""What the parser says: for each thing that may be wrong, the rule and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.formats.argdown import lexer as lx

__all__ = ["after_block", "after_member", "in_list", "no_member", "no_text", "open_range", "unfinished"]

NOTHING = "there is nothing here to read; a document has at least one statement, argument, list or heading"
FRONTMATTER_END = "an empty line must follow the front matter; put one before this"
RELATION_FIRST = "a relation may not follow an empty line; remove the empty line, or begin with a statement"
RELATION_FLAT = "a relation is indented deeper than what it relates to; put blanks before it"
INFERENCE_FIRST = "an inference stands between premises and a conclusion; begin with '(1)' and a statement"
NO_RELATION_MEMBER = (
    "a relation needs a statement or an argument; write [Title], <Title> or text after its sign"
)
LIST_IN_BLOCK = "a list may not stand inside another block; put an empty line before it"
ONLY_UNDERCUTS = "an inference can only be undercut; write '<_' before what undercuts it"
NO_CONCLUSION = "a conclusion must follow the inference on the next line; write '(2)' and a statement"
NO_INFERENCE = "an inference is missing; write '----' on a line before the conclusion"
LINK_OVER_LINES = "a link stands on one line; put its words and its address on the same"
NO_RULE = "a rule is missing; write its name, or remove the comma"
INFERENCE_END = "an inference ends with '--' before any empty line; write '-- Rule --' or '----'"
ARGUMENT_IN = "{what} takes a statement, not <an argument>; write [Title] or text"
STRUCTURE_TWICE = "<{title}> has a structure of its own already; give this one another title"
STRUCTURE_LATE = "a premise–conclusion structure begins after an empty line; put one before it"
TITLE_LATE = (
    "a title stands alone at the beginning of a line or after a sign; put '@' before it to mention it"
)
TEXT_LATE = "text may not follow a title without a colon; write '[Title]: text', or begin a new block"
DATA_TWICE = "there is one data block at most, at the end; put everything into one pair of braces"
BACKSLASH = "a backslash escapes the character after it, and here is none; write '\\\\' for a backslash"
STRAY_FRONTMATTER = (
    "'===' opens front matter, which stands at the beginning only; write '\\===' for the characters"
)
RANGE_END = "nothing is open here that this could close; put a backslash before it"

_TITLES = (lx.S_DEFINITION, lx.S_REFERENCE, lx.A_DEFINITION, lx.A_REFERENCE)


def _general(kind: int) -> str:
    """Say what is wrong with a token that cannot stand where it stands."""
    if kind == lx.UNREADABLE:
        return BACKSLASH
    if kind == lx.FRONTMATTER:
        return STRAY_FRONTMATTER
    if kind == lx.DATA:
        return DATA_TWICE
    if kind == lx.NUMBER:
        return STRUCTURE_LATE
    if kind in _TITLES:
        return TITLE_LATE
    if kind in (lx.INFERENCE, lx.INFERENCE_END):
        return INFERENCE_FIRST
    if lx.INTO_SUPPORT <= kind <= lx.UNDERCUT:
        return RELATION_FLAT
    if kind in (lx.ORDERED, lx.UNORDERED, lx.INDENT, lx.DEDENT):
        return LIST_IN_BLOCK
    if kind == lx.HEADING:
        return "a heading begins after an empty line; put one before it"
    if kind in (lx.BOLD_END, lx.ITALIC_END):
        return RANGE_END
    return TEXT_LATE


def after_block(kinds: Sequence[int], first: int, here: int) -> str:
    """Say what is wrong with what follows a block that seemed complete."""
    if kinds[here] == lx.INDENT and kinds[first] == lx.HEADING:
        return "a heading takes no relations; put an empty line after it and begin with a statement"
    if kinds[here] == lx.INDENT and lx.INTO_SUPPORT <= kinds[here + 1] <= lx.UNDERCUT:
        return "this indentation fits no line above; align the relation with another one"
    return _general(kinds[here])


def after_member(kinds: Sequence[int], here: int) -> str:
    """Say what is wrong with what follows a member of a relation."""
    return "a list may not stand below a statement" if kinds[here] == lx.INDENT else _general(kinds[here])


def in_list(kinds: Sequence[int], here: int) -> str:
    """Say what is wrong inside a list."""
    if kinds[here] in (lx.ORDERED, lx.UNORDERED):
        return "a list is numbered or marked with '*' throughout; put an empty line between two lists"
    if kinds[here] == lx.INDENT:
        return "lists may not be nested; use relations, or an empty line and a list of its own"
    return _general(kinds[here])


def no_member(kinds: Sequence[int], here: int, what: str) -> str:
    """Say that a statement or an argument was expected."""
    if kinds[here] in (lx.END, lx.EMPTYLINE, lx.DEDENT) and what:
        return f"{what} needs a statement; write [Title] or text"
    return _general(kinds[here])


def no_text(kinds: Sequence[int], here: int, defines: str) -> str:
    """Say that text was expected."""
    if kinds[here] in (lx.END, lx.EMPTYLINE, lx.DEDENT, lx.DATA) or defines:
        if defines:
            return f"{defines} needs a text on the same or the next line; without one, leave out the colon"
        return "text is missing here"
    return _general(kinds[here])


def open_range(image: str, where: str) -> str:
    """Say that bold or italic text never ends, and where it opens."""
    what = "bold" if len(image) > 1 else "italic"
    escaped = "".join(f"\\{c}" for c in image)
    way_out = f"put '{image}' where it ends, or write '{escaped}' there for the characters"
    return f"{what} text that opens {where} should close here; {way_out}"


def unfinished(kinds: Sequence[int], here: int, steps: Sequence[object]) -> str:
    """Say what a premise–conclusion structure lacks at its end."""
    if kinds[here] in (lx.EMPTYLINE, lx.END, lx.DEDENT):
        last = type(steps[-1]).__name__ if steps else ""
        return NO_CONCLUSION if last == "Inference" else NO_INFERENCE
    return _general(kinds[here])
