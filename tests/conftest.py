"""What all tests share: Hypothesis profiles, the specimen, outside data where it stands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.thorough import THOROUGH

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile(
    "ci",
    parent=settings.get_profile("dev"),
    max_examples=100,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", parent=settings.get_profile("ci"), max_examples=500)
settings.load_profile("thorough" if THOROUGH else "ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def specimen():
    """The debate of examples/fishing-deal.argdown."""
    import argmap

    return argmap.load(ROOT / "examples" / "fishing-deal.argdown")


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of outside data; a test that wants it is skipped where it is absent."""
    folder = Path(os.environ.get("ARGMAP_CORPORA", ROOT.parent / "shared" / "corpora"))
    if not folder.is_dir():
        pytest.skip("outside data is not here; name its folder in ARGMAP_CORPORA")
    return folder


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Say which parts of two debates differ, and how."""
    from argmap.model import Debate

    if not (isinstance(left, Debate) and isinstance(right, Debate) and op == "=="):
        return None
    lines = ["two debates differ"]
    for name in left.__dataclass_fields__:
        ours, theirs = getattr(left, name), getattr(right, name)
        if name == "origin" or ours == theirs:
            continue
        if not isinstance(ours, tuple):
            lines.append(f"{name}: {ours!r} != {theirs!r}")
            continue
        lines.append(f"{name}: {len(ours)} against {len(theirs)}")
        lines += [f"  - {a!r}\n  + {b!r}" for a, b in zip(ours, theirs, strict=False) if a != b][:3]
    return lines
