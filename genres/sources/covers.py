"""Cover pictures of Open Library and Google Books: fetched when somebody looks at one, kept, and served by ourselves.

What is asked and why: docs/sources.md.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Protocol

import aiohttp
from yarl import URL

from genres.domain.cover import Picture
from genres.domain.errors import SourceBusyError
from genres.kit.clock import Clock
from genres.sources.cover_hosts import CoverAccess, CoverHost, UnusableCoverError
from genres.sources.openlibrary_client import user_agent
from genres.sources.pictures import read_dimensions

_COVER = re.compile(r"(?P<host>openlibrary)-(?P<id>[0-9]{1,12})|(?P<google>google)-(?P<volume>[A-Za-z0-9_-]{4,40})")
_OPENLIBRARY_SIZES = ((60, "s"), (180, "m"))  # pixels of width, and what is wide enough for them
_OPENLIBRARY_LARGEST = "l"
_GOOGLE_SMALL = 80
_SMALLEST_PX = 10
_LARGEST_PX = 10_000
_FAILED_FOR_S = 60.0
_MOST_FAILURES = 1000


class CoverShelf(Protocol):
    """Where pictures are kept."""

    async def find(self, cover: str, *, size: str) -> Picture | None:
        """The picture of a cover in a size, None where it is not kept."""

    async def is_missing(self, cover: str) -> bool:
        """Whether it is known that there is no such picture."""

    async def keep(self, cover: str, *, size: str, body: bytes, media_type: str) -> Picture | None:
        """Keep a picture. None where it turns out to be what is shown for any that is missing."""

    async def keep_missing(self, cover: str) -> None:
        """Remember for a while that there is no such picture."""

    async def forget(self, covers: Iterable[str]) -> None:
        """Remove everything that is known of these covers."""


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class Covers:
    """Fits `genres.api.covers.CoverService`."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        access: CoverAccess,
        *,
        shelf: CoverShelf,
        offline: bool = False,
        clock: Clock | None = None,
    ) -> None:
        """Use `session` without owning it. When offline, only what is kept is served."""
        self._access = access
        self._shelf = shelf
        self._offline = offline
        self._clock = clock or Clock()
        self._openlibrary = CoverHost("openlibrary", session, access, clock=self._clock)
        self._google = CoverHost("google", session, access, clock=self._clock)
        self._openlibrary_url = access.openlibrary_url.rstrip("/")
        self._google_url = access.google_url.rstrip("/")
        self._turns: dict[tuple[str, str], _Turn] = {}
        self._failures: dict[tuple[str, str], tuple[float, SourceBusyError]] = {}  # ticks of the clock, and what it was
        self.identify(access.contact)

    def identify(self, contact: str | None) -> None:
        """Go by another contact from now on."""
        plain = f"GoodreadsStats/{self._access.version}"
        self._google.agent = plain
        self._openlibrary.agent = user_agent(contact, version=self._access.version) or plain

    async def picture(self, cover: str, *, width: int) -> Picture | None:
        """The picture of a cover, the smallest that is so many pixels wide, or else the largest there is.

        None where there is none. Raises SourceBusyError where it cannot be had just now. However many ask for one
        picture, it is fetched once.
        """
        match = _COVER.fullmatch(cover)
        if match is None:
            return None
        size = _openlibrary_size(width) if match["host"] else _google_size(width)
        found = await self._shelf.find(cover, size=size)
        if found is not None or self._offline or await self._shelf.is_missing(cover):
            return found
        async with self._turn((cover, size)):
            found = await self._shelf.find(cover, size=size)
            if found is not None or await self._shelf.is_missing(cover):
                return found
            return await self._fetch(cover, size)

    async def forget(self, covers: Iterable[str]) -> None:
        """Remove the pictures of these covers; whoever looks at one again has it fetched again."""
        await self._shelf.forget(cover for cover in covers if _COVER.fullmatch(cover))

    async def _fetch(self, cover: str, size: str) -> Picture | None:
        if (failure := self._failures.get((cover, size))) and self._clock.ticks() < failure[0]:
            raise failure[1]
        host = self._openlibrary if cover.startswith("openlibrary") else self._google
        try:
            body = await host.fetch(self._address(cover, size))
        except UnusableCoverError as problem:
            self._remember((cover, size), problem)
            raise
        dimensions = read_dimensions(body) if body is not None else None
        is_usable = dimensions and _SMALLEST_PX < min(dimensions.width, dimensions.height) <= _LARGEST_PX
        if body is None or not dimensions or not is_usable or dimensions.height > _LARGEST_PX:
            await self._shelf.keep_missing(cover)
            return None
        return await self._shelf.keep(cover, size=size, body=body, media_type=dimensions.media_type)

    def _remember(self, place: tuple[str, str], problem: SourceBusyError) -> None:
        """Those who wait for the same picture, and those who reload the page, need not ask for it again at once."""
        if len(self._failures) >= _MOST_FAILURES:
            self._failures.clear()
        self._failures[place] = (self._clock.ticks() + _FAILED_FOR_S, problem)

    def _address(self, cover: str, size: str) -> URL:
        picture = cover.partition("-")[2]
        if cover.startswith("openlibrary"):
            return URL(f"{self._openlibrary_url}/b/id/{picture}-{size.upper()}.jpg").with_query(default="false")
        return URL(self._google_url).with_query(id=picture, printsec="frontcover", img="1", zoom=size[1:])

    @asynccontextmanager
    async def _turn(self, place: tuple[str, str]) -> AsyncIterator[None]:
        """One at a time for each picture."""
        turn = self._turns.setdefault(place, _Turn())
        turn.waiting += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.waiting -= 1
            if not turn.waiting:
                del self._turns[place]


class NoCovers:
    """Fits `genres.api.covers.CoverService` where no pictures are wanted."""

    async def picture(self, cover: str, *, width: int) -> Picture | None:  # noqa: ARG002 - there is none
        """Always None."""
        return None

    async def forget(self, covers: Iterable[str]) -> None:
        """Nothing to do."""

    def identify(self, contact: str | None) -> None:
        """Nobody is told."""


def _openlibrary_size(width: int) -> str:
    return next((size for widest, size in _OPENLIBRARY_SIZES if width <= widest), _OPENLIBRARY_LARGEST)


def _google_size(width: int) -> str:
    """The name of a zoom: larger ones may show an inside page."""
    return "z5" if width <= _GOOGLE_SMALL else "z1"
