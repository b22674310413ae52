"""The reasoning that ends at a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Argument

if TYPE_CHECKING:
    from argmap.model import Debate

__all__ = ["stands_for", "titled"]


def titled(debate: Debate) -> dict[int, Argument]:
    """Give the titled arguments, by their numbers."""

    def find() -> dict[int, Argument]:
        kinds = debate.statements.column("kind")
        here = (number for number, kind in enumerate(kinds) if kind == "argument")
        found = ((number, debate.statements[number]) for number in (here if "argument" in kinds else ()))
        return {number: argument for number, argument in found if isinstance(argument, Argument)}

    return debate.index.keep("titled", find)


def stands_for(debate: Debate) -> dict[int, tuple[int, ...]]:
    """Give, for each titled argument with steps, itself and the statements that its steps end at.

    A titled argument stands for its steps: whatever bears on it bears on each of them. All are numbers.
    """
    index = debate.index
    steps = {
        number: [index.ends[index.node(step) - index.statements] for step in argument.steps]
        for number, argument in titled(debate).items()
        if argument.steps
    }
    found: dict[int, tuple[int, ...]] = {}
    for argument in steps:
        reached = {argument: None}
        todo = [argument]
        while todo:
            fresh = [end for end in steps.get(todo.pop(), ()) if end not in reached]
            reached.update(dict.fromkeys(fresh))
            todo.extend(fresh)
        found[argument] = tuple(reached)
    return found
