"""A debate on a page that follows its file: save it, and the page shows it; break it, and it says where.

The page is the offline one (`argmap.render.html`), in a frame that a few lines of script exchange whenever
the file or anything beside it changes. The server is Python's own and answers this machine only: it listens
on loopback, and refuses a request that names another host, so that no page of the web can read the map
through the browser (DNS rebinding).

Sources: HTML Living Standard, «Server-sent events»; RFC 9110, §7.2 (Host).
"""

from __future__ import annotations

import base64
import hashlib
import html
import os
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap import query
from argmap.errors import ArgMapError, ProgramMissing
from argmap.formats import load
from argmap.render import renderer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType
    from typing import Self

    from argmap.render import Options

__all__ = ["Live"]

_SCRIPT = """
const frame = document.querySelector("iframe");
new EventSource("events").onmessage = () => {
  const hash = frame.contentWindow.location.hash;
  frame.contentWindow.location.replace("page?" + Date.now() + hash);
};
"""
_DIGEST = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
_SHELL = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>TITLE</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src 'self'; connect-src 'self';
 style-src 'unsafe-inline'; script-src 'sha256-{_DIGEST}'">
<style>html,body,iframe{{margin:0;border:0;width:100%;height:100%;display:block}}body{{overflow:hidden}}</style>
</head><body><iframe src="page" title="TITLE"></iframe><script>{_SCRIPT}</script></body></html>
"""
_ALARM = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>TITLE</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>:root{color-scheme:light dark}body{font:16px/1.5 sans-serif;margin:32px}
pre{font-size:15px;white-space:pre-wrap;border-left:4px solid #c8102e;padding:4px 16px}</style></head>
<body><h1>TITLE cannot be shown yet</h1><pre>MESSAGE</pre><p>Mend it and save; this page follows.</p>
</body></html>
"""


class Live:
    """Serve one map on loopback, as it stands.

    Args:
        path: The file of the map.
        format: Its format; without it, it is told from the file.
        port: Where to listen; 0 takes a free one.
        options: How the map is drawn.

    Example:
        >>> import pathlib, tempfile, urllib.request
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "map.argdown"
        ...     _ = path.write_text("[Fish]: Fish matter.\\n")
        ...     with Live(path) as live:
        ...         b"Fish matter" in urllib.request.urlopen(f"{live.address}page").read()
        True
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        format: str | None = None,
        port: int = 0,
        options: Options | None = None,
    ) -> None:
        self.path = Path(path)
        self._format = format
        self._options = options
        self._turned = threading.Condition()
        self._page = ""
        self._version = 0
        self._ended = False
        self.refresh()
        try:
            self._server = _Server(("127.0.0.1", port), _Handler)
        except OSError as error:
            raise ArgMapError(f"port {port} cannot be listened on: {error.strerror or error}") from None
        self._server.live = self
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    @property
    def version(self) -> int:
        """How often the page has been made."""
        return self._version

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._turned:
            self._ended = True
            self._turned.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def refresh(self) -> str:
        """Make the page anew and tell those who look at it; gives the error that it shows, or nothing."""
        said = ""
        try:
            debate = load(self.path, format=self._format)
            page = str(renderer("html").draw(debate, self._options, query.badges(debate)))
        except ArgMapError as error:
            said = str(error)
            page = self._named(_ALARM).replace("MESSAGE", html.escape(said))
        with self._turned:
            self._page = page
            self._version += 1
            self._turned.notify_all()
        return said

    def follow(self) -> Iterable[str]:
        """Watch the folder of the map; each time something in it has changed, refresh and say what is wrong.

        Raises:
            ProgramMissing: the package watchfiles is not installed.
        """
        try:
            from watchfiles import watch
        except ImportError:
            raise ProgramMissing('watching files needs watchfiles: pip install "argmap[live]"') from None
        for _ in watch(self.path.resolve().parent, debounce=200, recursive=False):
            yield self.refresh()

    def shell(self) -> str:
        """Give the frame around the page."""
        return self._named(_SHELL)

    def _named(self, text: str) -> str:
        return text.replace("TITLE", html.escape(self.path.name))

    def page(self) -> str:
        """Give the page as it is now."""
        return self._page

    def wait(self, seen: int, seconds: float) -> int | None:
        """Wait until the page is newer than `seen`; give its version, or None at the end."""
        with self._turned:
            self._turned.wait_for(lambda: self._version != seen or self._ended, seconds)
            return None if self._ended else self._version


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    live: Live


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the shell, the page, or news of the page."""
        live = self.server.live
        if self.headers.get("Host", "").rpartition(":")[0] not in ("127.0.0.1", "localhost"):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        match self.path.partition("?")[0]:
            case "/":
                self._send(live.shell())
            case "/page":
                self._send(live.page())
            case "/events":
                self._events(live)
            case _:
                self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, text: str) -> None:
        body = text.encode("utf-8", "replace")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _events(self, live: Live) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        seen = live.version
        try:
            while (version := live.wait(seen, 15)) is not None:
                self.wfile.write(b": still here\n\n" if version == seen else f"data: {version}\n\n".encode())
                self.wfile.flush()
                seen = version
        except OSError:
            return  # the window has been closed

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: whoever watches looks at the page."""
