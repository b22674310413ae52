"""The view is tested with the oldest networkx that the project allows too, and with the newest.

Name the Pythons of environments that have them, with what the tests need, in ARGMAP_NETWORKX, as paths are
named in PATH.
"""

from __future__ import annotations

import os
import subprocess

import pytest

PYTHONS = [python for python in os.environ.get("ARGMAP_NETWORKX", "").split(os.pathsep) if python]


@pytest.mark.parametrize("python", PYTHONS or [None])
def test_the_view_with_another_networkx(root, python):
    if python is None:
        pytest.skip("no other networkx is here; name Pythons that have one in ARGMAP_NETWORKX")
    command = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/graph/test_view.py"]
    environment = {**os.environ, "PYTHONPATH": str(root), "ARGMAP_NETWORKX": ""}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
