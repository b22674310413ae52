"""A page in a frame of its own, for notebooks."""

from __future__ import annotations

import html
from dataclasses import dataclass

__all__ = ["Frame"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page that shows itself in a notebook, shut off from it: its script sees nothing outside.

    Attributes:
        page: The whole page as HTML.
        height: In CSS pixels.

    Example:
        >>> Frame("<p>Fish</p>", height=300)._repr_html_()
        '<iframe sandbox="allow-scripts" width="100%" height="300" ...&lt;p&gt;Fish&lt;/p&gt;"></iframe>'

    Source: HTML Living Standard, «The iframe element» (sandbox, srcdoc).
    """

    page: str
    height: int = 760

    def _repr_html_(self) -> str:
        return (
            f'<iframe sandbox="allow-scripts" width="100%" height="{int(self.height)}" style="border:0" '
            f'title="A debate" srcdoc="{html.escape(self.page)}"></iframe>'
        )

    def __repr__(self) -> str:
        return f"<Frame: {len(self.page)} characters, {self.height} high>"
