"""Drive a real browser by the WebDriver protocol (W3C Recommendation), on loopback, in plain Python."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--window-size=1400,1000",
)  # fmt: skip


class Browser:
    """One window."""

    def __init__(self, address: str, capabilities: dict[str, Any]) -> None:
        self._root = address
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self._root = f"{address}/session/{made['sessionId']}"

    def _ask(self, verb: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._root + path, data=data, method=verb)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        self._ask("POST", "/url", {"url": "about:blank"})  # so that another #place is another visit
        self._ask("POST", "/url", {"url": address})

    def run(self, script: str, *given: Any) -> Any:
        return self._ask("POST", "/execute/sync", {"script": script, "args": list(given)})

    def run_later(self, script: str, *given: Any) -> Any:
        """Run a script that calls its last argument when it is done."""
        return self._ask("POST", "/execute/async", {"script": script, "args": list(given)})

    def click(self, selector: str) -> None:
        found = self._ask("POST", "/element", {"using": "css selector", "value": selector})
        self._ask("POST", f"/element/{next(iter(found.values()))}/click", {})

    def press(self, *keys: str) -> None:
        steps = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": steps}]})

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        steps = [
            {"type": "pointerMove", "x": start[0], "y": start[1], "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerMove", "x": end[0], "y": end[1], "duration": 50},
            {"type": "pointerUp", "button": 0},
        ]
        self._ask("POST", "/actions", {"actions": [{"type": "pointer", "id": "mouse", "actions": steps}]})

    def wheel(self, at: tuple[int, int], down: int) -> None:
        step = {"type": "scroll", "x": at[0], "y": at[1], "deltaX": 0, "deltaY": down, "duration": 0}
        self._ask("POST", "/actions", {"actions": [{"type": "wheel", "id": "wheel", "actions": [step]}]})

    def log(self, kind: str) -> list[dict[str, Any]]:
        return self._ask("POST", "/se/log", {"type": kind})

    def paper(self) -> bytes:
        """Print the page as PDF."""
        return base64.b64decode(self._ask("POST", "/print", {}))

    def close(self) -> None:
        self._ask("DELETE", "")


@contextmanager
def browser(*, scripts: bool = True, dark: bool = False) -> Iterator[Browser]:
    """Open a window of its own; skip the test where there is no browser or no driver."""
    chrome = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if chrome is None or driver is None:
        pytest.skip("Chromium and its driver are not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        service = subprocess.Popen(
            [driver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _wait(f"http://127.0.0.1:{port}/status")
            options: dict[str, Any] = {"binary": chrome, "args": [*_QUIET, f"--user-data-dir={folder}"]}
            if dark:
                options["args"].append("--force-dark-mode")
            if not scripts:
                options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
            logs = {"browser": "ALL", "performance": "ALL"}
            window = Browser(
                f"http://127.0.0.1:{port}", {"goog:chromeOptions": options, "goog:loggingPrefs": logs}
            )
            try:
                yield window
            finally:
                window.close()
        finally:
            service.terminate()
            service.wait(10)


def _wait(address: str) -> None:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if json.load(answer)["value"]["ready"]:
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    raise TimeoutError("the driver does not answer")
