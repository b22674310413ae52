"""The house itself: floors, rooms, doors, names, and what opening the door costs."""

from __future__ import annotations

import ast
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import argmap

PACKAGE = Path(argmap.__file__).parent
ROOMS = sorted(PACKAGE.rglob("*.py"))
FLOORS = (
    ("errors", "doors", "places", "order", "table", "files", "vocab"),
    ("model",),
    ("graph", "check", "selection"),
    ("tabular",),
    ("formats", "query", "transform", "semantics", "render"),
    ("live",),
    ("cli",),
    ("__main__",),
)
FLOOR = {wing: number for number, wings in enumerate(FLOORS) for wing in wings}
ONLY_DOOR = {
    "pandas": "tabular",
    "polars": "tabular",
    "pyarrow": "tabular",
    "networkx": "graph",
    "grandcypher": "graph",
    "graphviz": "render",
    "pygraphviz": "render",
    "typer": "cli",
    "watchfiles": "live",
    "rich": "cli",
    "pysat": "semantics",
    "numpy": "semantics",
    "rdflib": "formats",
}


def module_name(room: Path) -> str:
    parts = room.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def wing(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def imports(room: Path) -> set[str]:
    """Every module that a room imports, also inside functions; names of modules as the room spells them."""
    found = set()
    for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{room}: imports are absolute"
            if node.module == "argmap":
                found.update(f"argmap.{alias.name}" for alias in node.names)
            else:
                found.add(node.module or "")
    return found


@pytest.mark.parametrize("room", ROOMS, ids=module_name)
def test_imports_go_down(room: Path) -> None:
    here = wing(module_name(room))
    if not here:
        return  # the front door opens on every wing
    assert here in FLOOR, f"{here} stands on no floor"
    for name in imports(room):
        if name.startswith("argmap."):
            there = wing(name)
            assert there in FLOOR, f"{module_name(room)} goes out by the front door for {name}"
            down = FLOOR[there] < FLOOR[here] or there == here or (FLOOR[here] == FLOOR[there] == 0)
            assert down, f"{module_name(room)} imports {name}, which is not below it"
        assert name != "argmap", f"{module_name(room)} goes out by the front door"


@pytest.mark.parametrize("room", ROOMS, ids=module_name)
def test_one_door_to_each_library(room: Path) -> None:
    for name in imports(room):
        library = name.split(".")[0]
        if library in ONLY_DOOR:
            assert wing(module_name(room)) == ONLY_DOOR[library]


def test_no_import_goes_round() -> None:
    names = {module_name(room) for room in ROOMS}
    graph = {}
    for room in ROOMS:
        body = ast.parse(room.read_text(encoding="utf-8")).body
        wanted = {
            whole if (whole := f"{node.module}.{alias.name}") in names else node.module
            for node in body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        graph[module_name(room)] = (wanted & names) - {module_name(room)}
    done: set[str] = set()
    while ready := {name for name in graph if name not in done and graph[name] <= done}:
        done |= ready
    assert not names - done, f"these import each other: {sorted(names - done)}"


@pytest.mark.parametrize("room", ROOMS, ids=module_name)
def test_a_room_is_no_hall(room: Path) -> None:
    assert len(room.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("room", [r for r in ROOMS if r.name != "__main__.py"], ids=module_name)
def test_doors_are_named(room: Path) -> None:
    """`__all__` lists what a module defines in public, and a docstring opens it."""
    module = importlib.import_module(module_name(room))
    assert module.__doc__
    tree = ast.parse(room.read_text(encoding="utf-8"))
    defined = {
        n.name
        for n in tree.body
        if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and not n.name.startswith("_")
    }
    if room.name != "__init__.py" and defined and "__all__" in vars(module):
        assert defined <= set(module.__all__), f"{defined - set(module.__all__)} is public and not in __all__"
    for name in getattr(module, "__all__", ()):
        assert hasattr(module, name)


@pytest.mark.parametrize("room", [r for r in ROOMS if r.name == "__init__.py"], ids=module_name)
def test_what_a_door_opens_is_not_called_like_a_room(room: Path) -> None:
    """Importing that room would put it in the name's place."""
    opened = getattr(importlib.import_module(module_name(room)), "_ROOMS", {})
    rooms = {path.stem for path in room.parent.iterdir()}
    assert opened.keys() <= rooms
    assert not {name for names in opened.values() for name in names.split()} & rooms


def test_every_name_of_the_front_door_has_one_home() -> None:
    assert list(argmap.__all__) == sorted(argmap.__all__)
    assert len(argmap.__all__) == len(set(argmap.__all__))
    for name in argmap.__all__:
        thing = getattr(argmap, name)
        assert inspect.getdoc(thing), f"{name} says nothing"


def test_every_function_of_the_front_door_shows_itself() -> None:
    for name in argmap.__all__:
        thing = getattr(argmap, name)
        if inspect.isfunction(thing):
            assert ">>>" in (thing.__doc__ or "") or name in {"load", "dump"}, f"{name} has no example"


def test_the_front_door_is_light() -> None:
    code = (
        "import argmap, sys;"
        "heavy = 'networkx graphviz numpy yaml rich typer pygraphviz pydantic_core'.split();"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_module_is_typed_and_the_marker_is_there() -> None:
    assert (PACKAGE / "py.typed").exists()
