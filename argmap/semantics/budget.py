"""How long a search may take."""

from __future__ import annotations

from time import monotonic

from argmap.errors import QueryError

__all__ = ["Budget", "OutOfTime"]


class OutOfTime(Exception):  # noqa: N818  (it is what it says)
    """End a search whose time is up; it never leaves the wing: the answer is then unknown."""


class Budget:
    """Seconds that a search may take, counted from now; None for as long as it takes.

    Example:
        >>> Budget(None).left is None, Budget(60).spent
        (True, False)
        >>> Budget(-1)
        Traceback (most recent call last):
        argmap.errors.QueryError: a budget is a number of seconds above 0, not -1
    """

    __slots__ = ("_end", "seconds")

    def __init__(self, seconds: float | None = None) -> None:
        if seconds is not None and not seconds > 0:
            raise QueryError(f"a budget is a number of seconds above 0, not {seconds!r}")
        self.seconds = seconds
        self.restart()

    def restart(self) -> None:
        """Count anew from now."""
        self._end = None if self.seconds is None else monotonic() + self.seconds

    @property
    def left(self) -> float | None:
        """The seconds that are left, or None where there is no end."""
        return None if self._end is None else self._end - monotonic()

    @property
    def spent(self) -> bool:
        """Whether the time is up."""
        return self._end is not None and monotonic() >= self._end

    def check(self) -> None:
        """Raise `OutOfTime` where the time is up."""
        if self.spent:
            raise OutOfTime
