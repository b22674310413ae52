"""Each test of the command line runs in a folder of its own, with the specimens at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .shell import DATA


@pytest.fixture
def place(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of tests/cli/data, the project's examples and the seeds."""
    for file in DATA.iterdir():
        shutil.copy(file, tmp_path)
    shutil.copytree(root / "examples", tmp_path / "examples")
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path
