"""Answers for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

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


def test_figures_have_a_row_each():
    code, rows = table("stats", "ring-road.argdown")
    assert code == 0
    assert rows[0] == ["counted", "of", "count"]
    figures = {(counted, of): count for counted, of, count in rows[1:]}
    assert len(figures) == len(rows) - 1
    assert figures["statements", "claim"] == "3"
    assert figures["strikes", "undermines"] == "1"
    assert figures["words", ""] == "31"
    assert figures["words by", "Bob Baker"] == "13"


def test_figures_as_json():
    code, log = argmap("stats", "ring-road.argdown", "--format", "json")
    assert code == 0
    answer = json.loads(stdout(log))
    assert answer["whole"]["statements"] == 5
    assert [speaker["name"] for speaker in answer["speakers"]] == ["Ann Archer", "Bob Baker"]
    assert answer["statements"] == {"claim": 3, "proposal": 1, "standing": 1}
