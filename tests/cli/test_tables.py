"""Answers for a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from .shell import argmap, stdout

pytestmark = pytest.mark.usefixtures("place")


def table(*args: str) -> tuple[int, list[list[str]]]:
    code, log = argmap(*args, "--format", "csv")
    return code, list(csv.reader(io.StringIO(stdout(log).decode(), newline="")))


def test_a_diff_has_a_row_for_each_change():
    code, rows = table("diff", "ring-road.argdown", "ring-road-later.argdown")
    assert code == 1
    assert rows[0] == ["what", "how", "id", "fields", "says"]
    assert [row[:4] for row in rows[1:]] == [
        ["debate", "changed", "date", ""],
        ["statement", "reworded", "build-it", "text"],
        ["statement", "added", "too-dear", ""],
        ["statement", "removed", "bob-can-be-heard-on-this", ""],
        ["statement", "removed", "he-owns-land-there", ""],
        ["link", "changed", "less-traffic.supports.build-it", "scheme"],
        ["link", "added", "too-dear.attacks.build-it", ""],
        ["link", "removed", "he-owns-land-there.attacks.bob-can-be-heard-on-this", ""],
    ]
    assert rows[3][4] == "Added: claim “Too dear” (too-dear), by Ann Archer."
