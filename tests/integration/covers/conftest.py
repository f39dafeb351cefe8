"""A host of pictures of our own, and covers fetched from it and kept on a real disk."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from genres.sources.cover_hosts import CoverAccess
from genres.sources.covers import Covers
from genres.store.covers import CoverFolder
from tests.support.still_clock import StillClock
from tests.support.upstream_pictures import cover as drawn

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
MakeCovers = Callable[..., Covers]


def picture(number: int = 1, size: str = "M") -> web.Response:
    return web.Response(body=drawn(number, size), content_type="image/png")


class Host:
    """Both hosts of pictures in one; answers as told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[web.Request] = []
        self.answer: Answer = self._picture
        self.in_flight = 0
        self.most_in_flight = 0
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            return await self.answer(request)
        finally:
            self.in_flight -= 1

    def say(self, reply: Callable[[], web.Response]) -> None:
        async def answer(_: web.Request) -> web.StreamResponse:
            return reply()

        self.answer = answer

    @property
    def paths(self) -> list[str]:
        return [request.path_qs for request in self.asked]

    async def _picture(self, request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(0.01)
        return picture(abs(hash(request.path_qs)) % 10_000)


@pytest.fixture
async def host() -> AsyncIterator[Host]:
    one = Host()
    app = web.Application()
    app.router.add_get("/{path:.*}", one.handle)
    async with TestServer(app) as server:
        one.url = str(server.make_url("")).rstrip("/")
        yield one


@pytest.fixture
def still() -> StillClock:
    return StillClock()


@pytest.fixture
async def make_covers(host: Host, still: StillClock, tmp_path: Path) -> AsyncIterator[MakeCovers]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:

        def make(*, offline: bool = False, **changes: object) -> Covers:
            fields = {
                "version": "1.2.3",
                "contact": "reader@example.org",
                "openlibrary_url": host.url,
                "google_url": f"{host.url}/books/content",
                "rate_per_s": 10_000.0,
                **changes,
            }
            access = CoverAccess(**fields)  # type: ignore[arg-type]  # fields by name
            shelf = CoverFolder(tmp_path / "covers", most_bytes=10_000_000)
            return Covers(session, access, shelf=shelf, offline=offline, clock=still.clock)

        yield make


@pytest.fixture
def covers(make_covers: MakeCovers) -> Covers:
    return make_covers()
