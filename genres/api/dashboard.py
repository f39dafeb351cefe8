"""The static page and the API under one origin, for those who run without nginx."""

import asyncio
import re
from pathlib import Path, PurePosixPath

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

from genres.api.guards import Guards
from genres.api.headers import SecurityHeaders

_FOREVER = "public, max-age=31536000, immutable"
_PREFIX = re.compile(r"((?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)/?")


class Pages(StaticFiles):
    """Files as they lie in the folder; every path without an extension is the page itself, which reads its address."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Give the file, a 404 for a missing one, and `index.html` for a page's address."""
        if not PurePosixPath(path).suffix:
            path = "index.html"
        response = await super().get_response(path, scope)
        if path == "index.html":
            if prefix := _path_in_front(scope):
                response = Response(await asyncio.to_thread(self._index_below, prefix), media_type="text/html")
            response.headers["Vary"] = "X-Forwarded-Prefix"
        is_font = path.startswith("fonts/") and path.endswith(".woff2")
        response.headers["Cache-Control"] = _FOREVER if is_font else "no-cache"
        return response

    def _index_below(self, prefix: str) -> bytes:
        page = (Path(str(self.directory)) / "index.html").read_bytes()
        return page.replace(b'="/', b'="%s/' % prefix.encode())


def _path_in_front(scope: Scope) -> str | None:
    """The path under which a proxy serves this, as it told; only plain names are believed."""
    found = _PREFIX.fullmatch(Headers(scope=scope).get("x-forwarded-prefix", ""))
    return found and found[1]


def create_dashboard(api: ASGIApp, folder: Path, *, allowed_hosts: tuple[str, ...] = ()) -> Starlette:
    """Make the application of the dashboard's port."""
    pages = Guards(
        SecurityHeaders(GZipMiddleware(Pages(directory=folder), minimum_size=1024)),
        allowed_hosts=allowed_hosts,
        allowed_origins=(),
        dashboard_port=0,
    )
    return Starlette(routes=[Mount("/api", app=api), Mount("/", app=pages)])  # the API brings guards of its own
