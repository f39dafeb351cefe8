"""A host of cover pictures: asked slowly, followed to friends only, its sizes bounded, its silence minded."""

import asyncio
from dataclasses import dataclass

import aiohttp
from aiolimiter import AsyncLimiter
from yarl import URL

from genres.domain.errors import SourceBusyError
from genres.kit.breaker import Breaker, OpenCircuitError
from genres.kit.clock import Clock
from genres.kit.fetch import LONGEST_WAIT_S
from genres.kit.retry_after import read_retry_after

OPENLIBRARY_COVERS_URL = "https://covers.openlibrary.org"
GOOGLE_COVERS_URL = "https://books.google.com/books/content"

_FRIENDS = (".archive.org", ".openlibrary.org", ".googleusercontent.com", ".google.com")
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_MISSING = frozenset((404, 410))
_BUSY_WAITS_S = {403: 600.0, 429: 60.0}
_SERVER_ERROR = 500
_MOST_REDIRECTS = 5
_CHUNK_BYTES = 65_536
_LONGEST_QUEUE_S = 15.0
_WAIT_S = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverAccess:
    """Where and how pictures are fetched. `contact` is told to Open Library alone; `timeout_s` is of one try."""

    version: str
    contact: str | None = None
    openlibrary_url: str = OPENLIBRARY_COVERS_URL
    google_url: str = GOOGLE_COVERS_URL
    rate_per_s: float = 2.0
    burst: int = 20
    in_flight: int = 4
    timeout_s: float = 10.0
    most_bytes: int = 5_000_000


class UnusableCoverError(SourceBusyError):
    """Every try to fetch this picture went wrong."""


class CoverHost:
    """Fetches from one host. All callers share its pace, its places in flight and its circuit breaker."""

    def __init__(self, name: str, session: aiohttp.ClientSession, access: CoverAccess, *, clock: Clock) -> None:
        """Use `session` without owning it."""
        self._name = name
        self._session = session
        self._access = access
        self._clock = clock
        self._limiter = AsyncLimiter(access.burst, access.burst / access.rate_per_s)
        self._places = asyncio.Semaphore(access.in_flight)
        self._breaker = Breaker(clock)
        self.agent = ""
        """The name we go by on this host; its friends are told less of us."""

    async def fetch(self, url: URL) -> bytes | None:
        """The body that stands at an address, None where there is none. Raises SourceBusyError."""
        try:
            return await self._breaker.run(lambda: self._in_place(url), failure=UnusableCoverError)
        except OpenCircuitError as error:
            reason = "The host of the cover pictures is left alone for a while."
            raise SourceBusyError(self._name, reason, retry_after_s=error.retry_after_s) from None

    async def _in_place(self, url: URL) -> bytes | None:
        await self._queue()
        try:
            try:
                return await self._try(url)
            except UnusableCoverError:
                await self._clock.sleep(_WAIT_S * (0.5 + self._clock.random()))
            return await self._try(url)
        finally:
            self._places.release()

    async def _queue(self) -> None:
        """Wait for a place, and for the pace to allow it; but not for longer than a reader would."""
        try:
            async with asyncio.timeout(_LONGEST_QUEUE_S):
                await self._places.acquire()
                try:
                    await self._limiter.acquire()
                except BaseException:
                    self._places.release()
                    raise
        except TimeoutError:
            reason = "Many cover pictures are being fetched just now."
            raise SourceBusyError(self._name, reason, retry_after_s=_LONGEST_QUEUE_S) from None

    async def _try(self, url: URL) -> bytes | None:
        problem: str
        try:
            async with asyncio.timeout(self._access.timeout_s):
                return await self._follow(url)
        except TimeoutError:
            problem = f"no answer within {self._access.timeout_s:g} s"
        except aiohttp.ClientError as error:
            problem = f"the connection failed ({type(error).__name__})"
        raise self._unusable(problem)

    async def _follow(self, first: URL) -> bytes | None:
        url = first
        for _ in range(_MOST_REDIRECTS + 1):
            agent = self.agent if url.host == first.host else self.agent.partition(" ")[0]
            headers = {"User-Agent": agent, "Accept": "image/*"}
            async with self._session.get(url, headers=headers, allow_redirects=False) as reply:
                if reply.status not in _REDIRECTS:
                    return await self._read(reply)
                target = _friendly(first, url, reply.headers.get("Location", ""))
            if target is None:
                raise self._unusable("redirected to a host that is no friend")
            url = target
        raise self._unusable("redirected too often")

    async def _read(self, reply: aiohttp.ClientResponse) -> bytes | None:
        if reply.status in _MISSING:
            return None
        if reply.status in _BUSY_WAITS_S:
            said_s = read_retry_after(reply.headers.get("Retry-After"), now=self._clock.now()) or 0.0
            wait_s = min(said_s, LONGEST_WAIT_S) if said_s > 0 else _BUSY_WAITS_S[reply.status]
            self._breaker.open_for(wait_s)
            reason = "The host of the cover pictures asked us to slow down."
            raise SourceBusyError(self._name, reason, retry_after_s=wait_s)
        if reply.status >= _SERVER_ERROR:
            raise self._unusable(f"HTTP {reply.status}")
        if reply.status != 200:  # noqa: PLR2004 - the one status that carries a picture
            return None
        if reply.content_type.startswith("text/"):
            raise self._unusable("a page instead of a picture")
        body = bytearray()
        async for chunk in reply.content.iter_chunked(_CHUNK_BYTES):
            body += chunk
            if len(body) > self._access.most_bytes:
                return None
        return bytes(body)

    def _unusable(self, problem: str) -> UnusableCoverError:
        return UnusableCoverError(self._name, f"The cover picture did not come: {problem}.", retry_after_s=60.0)


def _friendly(first: URL, asked: URL, location: str) -> URL | None:
    """Where a redirect leads, over https; None where we do not go. The host that was set may be anywhere."""
    try:
        target = asked.join(URL(location))
    except ValueError:
        return None
    if not location or target.scheme not in {"http", "https"} or target.user or target.password:
        return None
    if (target.host, target.port) == (first.host, first.port) and target.scheme == first.scheme:
        return target
    host = f".{(target.host or '').casefold()}"
    if target.explicit_port not in {None, 80, 443} or not host.endswith(_FRIENDS):
        return None
    return target.with_scheme("https").with_port(None)
