"""The YAML inside Argdown: a data block, in braces or as lines between them, and the front matter."""

from __future__ import annotations

from argmap.formats.argdown.lexer import FRONTMATTER, Tokens
from argmap.formats.argdown.yaml import Yaml, YamlError

__all__ = ["read_block"]


def read_block(tokens: Tokens, number: int) -> Yaml:
    """Read the YAML of a token: front matter, or data, of which ``{`` and a line end begin the block style.

    Raises:
        YamlError: it is none; the offset is one of the whole text.

    Example:
        >>> from argmap.formats.argdown.lexer import lex
        >>> read_block(lex("{a: 1}"), 0).value, read_block(lex("{\\na: 1\\n}"), 0).value
        ({'a': 1}, {'a': 1})
    """
    start, text = tokens.starts[number], tokens.image(number)
    if tokens.kinds[number] == FRONTMATTER:
        lead = len(text) - len(text.lstrip("="))
        start, text = start + lead, text[lead:].rstrip("=")
    elif text[1:].lstrip(" \t")[:1] == "\n":
        lead = text.index("\n") + 1
        start, text = start + lead, text[lead : text.rindex("}")]
    try:
        return Yaml(text, base=start)
    except YamlError as error:
        error.offset += start
        raise
