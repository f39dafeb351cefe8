"""A proxy in front of the product, as on a home server: below a path of its own, and gone when the block ends."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from aiohttp import ClientConnectionError, ClientSession, web
from yarl import URL

from tests.support.server import free_port

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_OF_ONE_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "x-forwarded-prefix"}


@dataclass(frozen=True, kw_only=True)
class Proxy:
    """`url` is where the product's start page is, without the last slash; `asked` lists what came in."""

    url: str
    asked: list[str] = field(default_factory=list)


@contextmanager
def running_proxy(target: str, *, prefix: str = "", port: int | None = None) -> Iterator[Proxy]:
    """Pass everything below `prefix` on to `target` without it, and nothing else, for as long as the block lasts."""
    port = port or free_port()
    proxy = Proxy(url=f"http://localhost:{port}{prefix}")
    loop = asyncio.new_event_loop()
    is_open, is_over = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with ClientSession(auto_decompress=False) as session:
            app = web.Application(client_max_size=100 * 2**20)
            app.router.add_route("*", "/{path:.*}", _handler(session, target, prefix, proxy.asked))
            runner = web.AppRunner(app, shutdown_timeout=0.1)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", port, reuse_address=True).start()
            is_open.set()
            await is_over.wait()
            await runner.cleanup()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    try:
        assert is_open.wait(timeout=60)
        yield proxy
    finally:
        loop.call_soon_threadsafe(is_over.set)
        thread.join()
        loop.close()


def _handler(session: ClientSession, target: str, prefix: str, asked: list[str]) -> _Handler:
    async def pass_on(request: web.Request) -> web.StreamResponse:
        asked.append(f"{request.method} {request.raw_path}")
        if not request.raw_path.startswith(f"{prefix}/"):
            return web.Response(status=404, text="Another program lives here.")
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _OF_ONE_HOP}
        headers["Host"] = request.headers["Host"]
        if prefix:
            headers["X-Forwarded-Prefix"] = prefix
        address = URL(target + request.raw_path.removeprefix(prefix), encoded=True)
        body = await request.read()
        async with session.request(
            request.method, address, headers=headers, data=body or None, allow_redirects=False
        ) as answer:
            kept = {name: value for name, value in answer.headers.items() if name.lower() not in _OF_ONE_HOP}
            response = web.StreamResponse(status=answer.status, headers=kept)
            await response.prepare(request)
            with suppress(ClientConnectionError):  # the reader has gone
                async for chunk in answer.content.iter_any():
                    await response.write(chunk)
            return response

    return pass_on
