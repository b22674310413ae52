"""Equal acts are one object: a debate of a hundred thousand statements has a few thousand utterances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SHARED", "Shared", "forget"]

_acts: dict[str, Any] = {}


class Shared:
    """Tell pydantic to make acts that name an utterance, and nothing else, once for each utterance."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_wrap_validator_function(_share, handler(source))


SHARED = Shared()


def _share(given: Any, check: Callable[[Any], Any]) -> Any:
    if type(given) is list and len(given) == 1:
        act = given[0]
        if type(act) is dict and len(act) == 1:
            name = act.get("utterance")
            if type(name) is str:
                if name not in _acts:
                    _acts[name] = check(given)
                return _acts[name]
    return check(given)


def forget() -> None:
    """Let go of what was shared, once a part has been checked."""
    _acts.clear()
