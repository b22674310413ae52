"""Answers as JSON, for other programs."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from argmap.model import Debate

__all__ = ["document", "plain"]


def plain(answer: Any) -> Any:
    """Turn a small value into what JSON can hold; the debate that it is about is left out.

    Example:
        >>> from argmap.places import Place
        >>> plain(Place(3, 1, name="report.txt"))
        {'line': 3, 'column': 1, 'text': '', 'name': 'report.txt'}
    """
    if is_dataclass(answer) and not isinstance(answer, type):
        given = ((field.name, getattr(answer, field.name)) for field in fields(answer))
        return {name: plain(value) for name, value in given if not isinstance(value, Debate)}
    if isinstance(answer, dict):
        return {str(key): plain(value) for key, value in answer.items()}
    if isinstance(answer, (list, tuple)):
        return [plain(item) for item in answer]
    return answer


def document(content: Any) -> bytes:
    """Write JSON, as UTF-8 with a line end; a lone surrogate, which UTF-8 has not, as an escape."""
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return (text.encode("utf-8", "backslashreplace")) + b"\n"
