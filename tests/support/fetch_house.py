"""A server on loopback that answers by a script, and fetchers that ask it; waiting takes no time."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer

from genres.kit.fetch import Fetcher, Patience
from tests.support.still_clock import StillClock

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
Hook = Callable[[], Awaitable[None]]
QUICK = Patience(rate_per_s=10_000, burst=100, timeout_s=5)


def json_reply(document: object = None, *, status: int = 200, **headers: str) -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.json_response(
            document, status=status, headers={name.replace("_", "-"): text for name, text in headers.items()}
        )

    return answer


def page(text: str, *, status: int = 200, kind: str = "text/html") -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(text=text, status=status, content_type=kind)

    return answer


class Script:
    """Gives one answer after another, the last one for ever."""

    def __init__(self) -> None:
        self.answers: list[Answer] = [json_reply({"ok": True})]
        self.asked: list[web.Request] = []
        self.in_flight = 0
        self.most_in_flight = 0

    async def reply(self, request: web.Request) -> web.StreamResponse:
        answer = self.answers[min(len(self.asked), len(self.answers) - 1)]
        self.asked.append(request)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            return await answer(request)
        finally:
            self.in_flight -= 1


class House:
    """A server with a script, a session and a clock."""

    def __init__(self, server: BaseTestServer, script: Script, session: aiohttp.ClientSession) -> None:
        self.script = script
        self.session = session
        self.still = StillClock()
        self.url = str(server.make_url("/books"))

    def fetcher(self, patience: Patience = QUICK, *, before_send: Hook | None = None) -> Fetcher:
        return Fetcher(self.session, patience, clock=self.still.clock, before_send=before_send)

    async def fetch(self, fetcher: Fetcher | None = None) -> object:
        return await (fetcher or self.fetcher()).fetch_json(self.url, {"q": "a b", "key": "secret"})


@asynccontextmanager
async def open_house() -> AsyncIterator[House]:
    script = Script()
    app = web.Application()
    app.router.add_get("/{path:.*}", script.reply)
    async with TestServer(app, shutdown_timeout=0.1) as server, aiohttp.ClientSession() as session:
        yield House(server, script, session)
