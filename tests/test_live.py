"""The page that follows its file: what it serves, to whom, and what it shows when the file is broken."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from argmap.errors import ArgMapError
from argmap.live import Live

MAP = "[Fish]: Fish matter.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "<b>&map.argdown"
    path.write_text(MAP, encoding="utf-8")
    return path


def get(address: str, **headers: str) -> tuple[int, str]:
    host, _, port = address.removeprefix("http://").rstrip("/").partition(":")
    port, _, place = port.partition("/")
    there = http.client.HTTPConnection(host, int(port), timeout=20)
    there.request("GET", f"/{place}", headers=headers)
    answer = there.getresponse()
    body = answer.read().decode()
    there.close()
    return answer.status, body


def test_the_page_is_made_again_and_says_where_the_file_is_broken(file):
    with Live(file) as live:
        assert get(f"{live.address}page")[1].count("Fish matter.") > 1
        file.write_text("[Fish] no colon, <script>alert(1)</script>\n", encoding="utf-8")
        assert "map.argdown:1:8" in live.refresh()
        status, page = get(f"{live.address}page?1")
        assert status == 200
        assert "cannot be shown yet" in page
        assert "       ^" in page
        assert "<script>" not in page
        file.unlink()
        live.refresh()
        assert "cannot be shown yet" in get(f"{live.address}page")[1]
        file.write_text(MAP, encoding="utf-8")
        assert live.refresh() == ""
        assert "Fish matter." in get(f"{live.address}page")[1]


def test_the_frame_names_the_file_and_nothing_else_is_there(file):
    with Live(file) as live:
        shell = get(live.address)[1]
        assert "&lt;b&gt;&amp;map.argdown" in shell
        assert get(f"{live.address}map.argdown")[0] == 404
        assert get(f"{live.address}../map.argdown")[0] == 404


@pytest.mark.parametrize("host", ["example.org", "example.org:80", "127.0.0.1.example.org:80", ""])
def test_a_page_of_the_web_reads_nothing_under_a_name_of_its_own(file, host):
    with Live(file) as live:
        status, body = get(f"{live.address}page", Host=host)
        assert status == 421
        assert "Fish" not in body


def test_whoever_looks_is_told_of_each_new_page(file):
    with Live(file) as live, urllib.request.urlopen(f"{live.address}events", timeout=20) as events:
        told: list[bytes] = []
        listener = threading.Thread(target=lambda: told.append(events.readline()))
        listener.start()
        while listener.is_alive():
            live.refresh()
            listener.join(0.2)
        assert told[0].startswith(b"data: ")


def test_a_port_that_is_taken_is_named(file):
    with Live(file) as live:
        port = int(live.address.rstrip("/").rpartition(":")[2])
        with pytest.raises(ArgMapError, match=f"port {port}"):
            Live(file, port=port)


def test_the_command_follows_the_file_until_it_is_stopped(file):
    pytest.importorskip("watchfiles")
    run = subprocess.Popen(
        [sys.executable, "-m", "argmap", "watch", file.name],
        cwd=file.parent,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        assert run.stderr is not None
        address = run.stderr.readline().split(" at ")[1].split(" ")[0]
        assert "Fish matter." in get(f"{address}page")[1]
        seen = ""
        for number in range(60):
            file.write_text(f"[Fish]: Fish matter, {number}.\n", encoding="utf-8")
            threading.Event().wait(0.5)
            seen = get(f"{address}page")[1]
            if "Fish matter, " in seen:
                break
        assert "Fish matter, " in seen
        run.send_signal(signal.SIGINT)
        assert run.wait(20) == 0
    finally:
        run.kill()
        run.communicate()
