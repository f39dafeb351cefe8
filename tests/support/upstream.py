"""Open Library and Google Books, simulated in one server on loopback.

In a test: `async with Upstream(...) as upstream: upstream.openlibrary_url`.
By hand: `python -m tests.support.upstream --port 9100 --profile healthy --catalogue library.csv`; then
`GET /_log` tells what was asked, `POST /_settings` changes any field of `UpstreamSettings`, and `POST /_reset` forgets
what was asked, counted and refused, as if it had just been started.
"""

import argparse
import asyncio
import re
import signal
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import ValidationError

from genres.domain.isbn import normalise_isbn, to_isbn13
from tests.support.upstream_catalogue import Catalogue
from tests.support.upstream_facts import Facts
from tests.support.upstream_google import GoogleBooksApi
from tests.support.upstream_limits import CoversLimit, GoogleQuota, OpenLibraryLimit
from tests.support.upstream_openlibrary import OpenLibraryApi
from tests.support.upstream_settings import PROFILES, UpstreamSettings
from tests.support.upstream_weather import Weather, group_of, html_reply, strike

_IDENTIFYING = ("http", "@", "bot", "spider", "crawl", "google")
_KEY = re.compile(r"\bkey=[^&]*")
_NUMBER = re.compile(r"[\dXx-]{10,17}")


@dataclass(slots=True)
class Asked:
    """One request: seconds since the start, where it went, the ISBN-13s named in it, its answer (0: none yet).

    `query` is as it was sent, but for a key.
    """

    at_s: float
    api: str
    path: str
    query: str
    isbns: tuple[str, ...]
    agent: str
    status: int = 0


class Upstream:
    """Both book APIs on one port; `log` and `most_in_flight` tell how they were asked."""

    def __init__(
        self,
        books: Iterable[Facts] = (),
        *,
        catalogue: Path | None = None,
        world: Path | None = None,
        settings: UpstreamSettings | None = None,
        port: int = 0,
    ) -> None:
        """Know `books`, those of a Goodreads export (`catalogue`), or those of a file of `write_world` (`world`).

        Any other ISBN gets an invented book.
        """
        self.settings = settings or UpstreamSettings()
        if world:
            self.catalogue = Catalogue.from_json(world)
        else:
            self.catalogue = Catalogue.from_csv(catalogue) if catalogue else Catalogue(books)
        self.log: list[Asked] = []
        self.most_in_flight = 0
        self.url = ""
        self._port = port
        self._in_flight = 0
        self._google = GoogleBooksApi(self.catalogue, lambda: self.settings, GoogleQuota(time.monotonic))
        self.reset()
        self._runner = web.AppRunner(self._app(), access_log=None, handler_cancellation=True, shutdown_timeout=0.2)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    @property
    def openlibrary_url(self) -> str:
        """The base for Open Library and for its covers."""
        return self.url

    @property
    def google_url(self) -> str:
        """The base for Google Books."""
        return f"{self.url}/books/v1"

    def reset(self) -> None:
        """Forget what was asked, counted and refused; the weather begins anew, and so does the clock of an outage."""
        self.log.clear()
        self.most_in_flight = self._in_flight
        self._started = time.monotonic()
        self._limit = OpenLibraryLimit(time.monotonic)
        self._covers_limit = CoversLimit(time.monotonic)
        self._google.quota = GoogleQuota(time.monotonic)
        self._weather = Weather(1000 * self.settings.seed + self.settings.weather)

    def asked_isbns(self, path: str = "/") -> list[str]:
        """Every ISBN-13 asked for on paths that begin so, as often as it was."""
        return [isbn for asked in self.log if asked.path.startswith(path) for isbn in asked.isbns]

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[self._account, self._serve])
        app.add_routes(OpenLibraryApi(self.catalogue, lambda: self.settings).routes())
        app.add_routes(self._google.routes())
        app.add_routes([web.get("/_log", self._show_log), web.post("/_settings", self._change_settings)])
        app.add_routes([web.post("/_reset", self._reset)])
        return app

    @web.middleware
    async def _account(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Write down the request and how it ended."""
        if request.path.startswith("/_"):
            return await handler(request)
        asked = Asked(
            at_s=round(time.monotonic() - self._started, 3),
            api="google" if request.path.startswith("/books/v1") else "openlibrary",
            path=request.path,
            query=_KEY.sub("key=…", request.rel_url.raw_query_string),
            isbns=_isbns_in(request),
            agent=request.headers.get("User-Agent", ""),
        )
        self.log.append(asked)
        self._in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self._in_flight)
        try:
            response = await handler(request)
            asked.status = response.status
        except web.HTTPException as error:
            asked.status = error.status
            raise
        finally:
            self._in_flight -= 1
        return response

    @web.middleware
    async def _serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Turn away, hold back and fail as the services do, before anything is looked up."""
        if request.path.startswith("/_"):
            return await handler(request)
        if refusal := await self._turned_away(request):
            return refusal
        await self._weather.wait(self.settings, request.path, isbns=len(_isbns_in(request)))
        if fault := self._weather.fault(self.settings, request.path):
            return await strike(fault, request)
        return await handler(request)

    async def _turned_away(self, request: web.Request) -> web.Response | None:
        """What nginx does before Open Library: an outage, no contact no answer, and no more than 3 a second."""
        group = group_of(request.path)
        if group != "google" and self.settings.is_out(time.monotonic() - self._started):
            return html_reply(503)
        if request.path.startswith("/b/"):
            is_over = self.settings.is_limited and not self._covers_limit.admits()
            return web.json_response({"error": "Too Many Requests"}, status=429) if is_over else None
        if group not in {"search", "records"}:
            return None
        agent = request.headers.get("User-Agent", "").casefold()
        if self.settings.demand_contact and not any(word in agent for word in _IDENTIFYING):
            return html_reply(403)
        return await self._held_back() if self.settings.is_limited else None

    async def _held_back(self) -> web.Response | None:
        verdict = self._limit.admit()
        if isinstance(verdict, float):
            await asyncio.sleep(verdict if self.settings.is_holding_back else 0)
            return None
        message = "Too Many Requests. Consider using https://openlibrary.org/developers/dumps."
        return html_reply(403) if verdict == 403 else web.json_response({"status": 429, "message": message}, status=429)

    async def _show_log(self, _: web.Request) -> web.Response:
        return web.json_response(
            {"requests": [asdict(asked) for asked in self.log], "most_in_flight": self.most_in_flight}
        )

    async def _reset(self, _: web.Request) -> web.Response:
        self.reset()
        return web.json_response({})

    async def _change_settings(self, request: web.Request) -> web.Response:
        """Take the fields given, keep the others; 422 for one that is unknown or wrong."""
        try:
            changed = UpstreamSettings.model_validate({**self.settings.model_dump(), **await request.json()})
        except (ValidationError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=422)
        self.settings = changed
        return web.json_response(changed.model_dump())


def _isbns_in(request: web.Request) -> tuple[str, ...]:
    asked = " ".join((request.query.get("q", ""), request.query.get("bibkeys", ""), request.query.get("isbn", "")))
    normal = (normalise_isbn(text) for text in _NUMBER.findall(f"{asked} {request.path}"))
    return tuple(dict.fromkeys(to_isbn13(isbn) for isbn in normal if isbn))


def _settings_from(arguments: argparse.Namespace) -> UpstreamSettings:
    given = {
        name: value
        for name, value in vars(arguments).items()
        if name in UpstreamSettings.model_fields and value is not None
    }
    return UpstreamSettings.model_validate(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Open Library and Google Books, simulated on loopback.")
    parser.add_argument("--port", type=int, default=9100, help="0 takes a free one")
    parser.add_argument("--profile", choices=PROFILES)
    parser.add_argument("--catalogue", type=Path, help="a Goodreads export whose books are known under their titles")
    parser.add_argument("--world", type=Path, help="a file of books as `write_world` writes it")
    parser.add_argument("--latency-ms", type=float, help="added to every answer")
    parser.add_argument("--seed", type=int, help="another world")
    parser.add_argument("--limits", action="store_true", default=None, help="Open Library's rate limits, bans included")
    parser.add_argument("--openlibrary-misses", type=float, metavar="SHARE", help="of books it does not know")
    parser.add_argument("--google-misses", type=float, metavar="SHARE", help="of books it does not know")
    return parser


async def _run(arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with Upstream(
        catalogue=arguments.catalogue,
        world=arguments.world,
        settings=_settings_from(arguments),
        port=arguments.port,
    ) as upstream:
        print(f"{upstream.url}  (Open Library; Google Books under {upstream.google_url})", flush=True)  # noqa: T201 - for a person
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(_run(_parser().parse_args()))
