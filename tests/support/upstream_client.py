"""A plain program that asks the simulated book APIs, for the tests of the simulation."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.support.upstream import Upstream
from tests.support.upstream_settings import UpstreamSettings

AGENT = {"User-Agent": "Tests/1 (contact: me@example.org)"}
CERTAIN = UpstreamSettings(openlibrary_misses=0, google_misses=0, quirks=False)


class UpstreamClient:
    """Asks as any program would; redirects are not followed."""

    def __init__(self, upstream: Upstream, session: aiohttp.ClientSession) -> None:
        self.upstream = upstream
        self._session = session

    async def get(self, path: str, *, headers: dict[str, str] | None = None, **params: str) -> tuple[int, str, Any]:
        """Status, content type, and the JSON, or the bytes as Latin-1 text."""
        address = f"{self.upstream.url}{path}"
        async with self._session.get(
            address, params=params, headers=headers or AGENT, allow_redirects=False
        ) as response:
            kind = response.content_type
            return response.status, kind, await (response.json() if "json" in kind else response.text("latin-1"))

    async def works(self, **params: str) -> list[dict[str, Any]]:
        """The documents of a search."""
        docs: list[dict[str, Any]] = (await self.get("/search.json", headers=None, **params))[2]["docs"]
        return docs

    async def volumes(self, q: str) -> list[str]:
        """The ids of Google's volumes for a query."""
        _, _, found = await self.get("/books/v1/volumes", q=q, key="k", maxResults="40")
        return [item["id"] for item in found.get("items", [])]

    async def set(self, **changes: object) -> int:
        """Change settings; returns the status."""
        async with self._session.post(f"{self.upstream.url}/_settings", json=changes) as response:
            return response.status


@asynccontextmanager
async def client_of(upstream: Upstream) -> AsyncIterator[UpstreamClient]:
    """Start the simulation and a client of it."""
    async with upstream, aiohttp.ClientSession() as session:
        yield UpstreamClient(upstream, session)
