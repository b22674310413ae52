"""What can be chosen about a picture, in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from argmap.errors import RenderError, did_you_mean
from argmap.model import EMPTY, Data
from argmap.render.changes import CHANGES
from argmap.render.layout import Direction as LayoutDirection
from argmap.render.theme import Theme
from argmap.selection import Selection

__all__ = ["Direction", "Options", "View"]

Direction = Literal["LR", "RL", "TB"]
View = Literal["map", "exchange", "matrix", "timeline"]
Gather = Literal["", "speaker", "party", "topic"]
Lanes = Literal["speaker", "party"]
_NARROWEST = 180
Pills = Literal["auto", "words", "signs"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Choose how a picture is made.

    Attributes:
        title: The headline; None takes the debate's, and "" none.
        view: ``map``; ``exchange``, with time running down and a lane for each speaker; ``matrix``, a table
            of who answers whom; or ``timeline``, with the dates side by side.
        lanes: Whether a timeline has a strip for each ``speaker`` or for each ``party``.
        engine: The layout engine (see `argmap.render.layout.engines`); None takes the default.
        direction: Which way the map runs from what is answered to what answers.
        pills: Whether lines carry words or only signs; ``auto`` changes to signs above 300 cards.
        quotes: Whether the speakers' own words are shown below what they amount to.
        longest_quote: A longer quote is shortened, and the card says by how much; 0 shortens none.
        rank_gap: The room between two columns.
        node_gap: The room between two cards of a column.
        selection: What is on the map, as a `Selection`, its mode, or ``file`` for what the file's front
            matter asks for; None takes everything.
        groups: Whether headings are drawn around what stands under them; None does so where there is a
            selection.
        scale: Pixels of a PNG for each CSS pixel.
        focus: The statement around which the map is drawn; what is further off than `depth` is folded.
        depth: How many links away from the focus, or without one from the statements that bear on nothing,
            the map goes; None draws all, or 2 steps around a focus.
        fold: Whether a large map is folded as far as it must be to show no more than 300 cards. What is
            folded is counted on the cards, and said below the headline.
        gather: Whether the statements of each ``speaker``, ``party`` or ``topic`` (a heading, else the first
            tag) stand on one card of the map, with counts; empty for one card a statement.
        marks: What has become of statements and links, by their ids: ``added``, ``removed``, ``reworded``,
            ``relinked`` or ``changed``. Where there are marks, all else is grey.

    Example:
        >>> Options(pills="sign")
        Traceback (most recent call last):
        argmap.errors.RenderError: no pills is called 'sign'; did you mean 'signs'? (known: ...)
    """

    theme: Theme = field(default_factory=Theme.newspaper)
    title: str | None = None
    view: View = "map"
    lanes: Lanes = "speaker"
    engine: str | None = None
    direction: Direction = "LR"
    pills: Pills = "auto"
    quotes: bool = True
    longest_quote: int = 420
    rank_gap: float = 40
    node_gap: float = 28
    selection: Selection | str | None = None
    groups: bool | None = None
    scale: float = 2.0
    focus: str = ""
    depth: int | None = None
    fold: bool = False
    gather: Gather = ""
    marks: Mapping[str, str] = EMPTY

    def __post_init__(self) -> None:
        if isinstance(self.theme, str):
            object.__setattr__(self, "theme", Theme.named(self.theme))
        if not isinstance(self.theme, Theme):
            raise RenderError(f"a theme is a Theme or its name, not {self.theme!r}")
        if self.theme.sizes.width < _NARROWEST:
            raise RenderError(f"a card is {_NARROWEST} pixels wide or wider, not {self.theme.sizes.width!r}")
        for name in ("rank_gap", "node_gap"):
            if not isinstance(getattr(self, name), (int, float)) or not 0 <= getattr(self, name) <= 1000:
                raise RenderError(f"{name} is 0 or more pixels, not {getattr(self, name)!r}")
        for name, known in (
            ("view", get_args(View)),
            ("lanes", get_args(Lanes)),
            ("gather", get_args(Gather)),
            ("direction", get_args(Direction)),
            ("pills", get_args(Pills)),
        ):
            given = getattr(self, name)
            if given not in known:
                near = did_you_mean(str(given), known)
                raise RenderError(f"no {name} is called {given!r}{near} (known: {', '.join(known)})")
        if self.gather and (self.view != "map" or self.marks):
            other = "what differs" if self.marks else f"the {self.view}"
            raise RenderError(f"gather is for the map; {other} is drawn without it")
        if self.groups is not None and not isinstance(self.groups, bool):
            raise RenderError(f"groups are drawn or not, True or False, not {self.groups!r}")
        if not isinstance(self.longest_quote, int) or self.longest_quote < 0:
            raise RenderError(f"longest_quote counts characters, 0 or more, not {self.longest_quote!r}")
        if self.depth is not None and (type(self.depth) is not int or self.depth < 0):
            raise RenderError(f"depth counts links, 0 or more, not {self.depth!r}")
        if not isinstance(self.scale, (int, float)) or not 0.1 <= self.scale <= 20:
            raise RenderError(f"scale lies between 0.1 and 20, not {self.scale!r}")

        if not isinstance(self.marks, Mapping):
            raise RenderError(f"marks are a mapping of ids to what has become of them, not {self.marks!r}")
        for given in self.marks.values():
            if given not in CHANGES:
                near = did_you_mean(str(given), CHANGES)
                raise RenderError(f"no mark is called {given!r}{near} (known: {', '.join(CHANGES)})")
        object.__setattr__(self, "marks", Data(self.marks))

    @property
    def folds(self) -> bool:
        """Whether anything may be left out of the picture."""
        return bool(self.focus) or self.fold or self.depth is not None

    @property
    def flow(self) -> LayoutDirection:
        """The direction that a layout engine is asked for; right to left is left to right in a mirror."""
        return "TB" if self.direction == "TB" else "LR"
