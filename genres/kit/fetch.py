"""JSON over HTTP from a host that is slow, busy or wrong at times: paced, retried, bounded. Touches the network.

FetchError
├── FetchBusyError      429, or a pause after one: nothing is asked before `retry_after_s` is over
├── FetchRefusedError   another 4xx, or a redirect to another host: asking again the same way will not help
└── FetchFailedError    no usable answer after every try: 5xx, cut off, hanging, not JSON, too large

No text of an error holds the address that was asked, for an address may hold a key.
"""

import asyncio
import json
import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime

import aiohttp
from aiolimiter import AsyncLimiter
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type
from yarl import URL

from genres.kit.clock import Clock

_log = logging.getLogger(__name__)

LONGEST_WAIT_S = 3600.0
"""No host may send us away for longer than this at a time."""

_SHORTEST_WAIT_S = 1.0
_BUSY_WAITS_S = (30.0, 60.0, 120.0)
_SLOW_FOR_S = 600.0
_MOST_REDIRECTS = 2
_EXCERPT_CHARS = 200
_CHUNK_BYTES = 65_536
_TOO_MANY_REQUESTS = 429
_SERVER_ERROR = 500


class FetchError(Exception):
    """No answer to use. `status` is None where there was no HTTP reply, `document` the JSON of an error reply."""

    def __init__(self, reason: str, *, status: int | None = None, excerpt: str = "", document: object = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.excerpt = excerpt
        self.document = document


class FetchBusyError(FetchError):
    """The host asked for a pause; carries the seconds that are left of it."""

    def __init__(
        self, *, retry_after_s: float, status: int | None = None, excerpt: str = "", document: object = None
    ) -> None:
        super().__init__("the host asked for a pause", status=status, excerpt=excerpt, document=document)
        self.retry_after_s = retry_after_s


class FetchRefusedError(FetchError):
    """The host refuses this request."""


class FetchFailedError(FetchError):
    """Every try went wrong."""


class _PassingError(FetchFailedError):
    """One try went wrong in a way that may pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How fast a host is asked, how long is waited, and how much is taken.

    `waits_s` are the pauses before each further try, shifted by up to a half either way.
    `total_s` ends the tries of one request, counted from its first sending.
    """

    rate_per_s: float
    burst: int = 2
    in_flight: int = 2
    waits_s: tuple[float, ...] = (2.0, 5.0, 10.0)
    timeout_s: float = 15.0
    connect_timeout_s: float = 5.0
    total_s: float = 90.0
    most_bytes: int = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes


class Fetcher:
    """Asks one host. All callers share its pace, its places in flight and its pauses."""

    def __init__(self, session: aiohttp.ClientSession, patience: Patience, *, clock: Clock | None = None) -> None:
        """Use `session` without owning it."""
        self._session = session
        self._patience = patience
        self._clock = clock or Clock()
        self._limiter = AsyncLimiter(max(2, patience.burst), max(2, patience.burst) / patience.rate_per_s)
        self._places = asyncio.Semaphore(patience.in_flight)
        self._timeout = aiohttp.ClientTimeout(total=patience.timeout_s, connect=patience.connect_timeout_s)
        self._paused_until = -math.inf  # both in ticks of the clock
        self._slow_until = -math.inf
        self._refusals = 0
        self.sent = 0
        """How many requests left this machine, tries and redirects included."""

    @property
    def pause_s(self) -> float:
        """The seconds left of a pause, 0 where there is none."""
        return max(0.0, self._paused_until - self._clock.ticks())

    def pause(self, seconds: float) -> None:
        """Let nobody ask before so many seconds are over, and ask at half the rate for ten minutes after."""
        ticks = self._clock.ticks()
        self._paused_until = max(self._paused_until, ticks + seconds)
        self._slow_until = self._paused_until + _SLOW_FOR_S

    async def fetch_json(
        self, url: str, params: Mapping[str, str], *, headers: Mapping[str, str] | None = None
    ) -> object:
        """GET the parsed JSON of a 200. Raises one of the three errors at the top of this file."""
        began: list[float] = []  # ticks of the first sending; waiting for a place does not count

        async def attempt() -> object:
            return await self._try_once(URL(url).update_query(params), headers or {}, began)

        retrying = AsyncRetrying(
            sleep=self._clock.sleep,
            stop=lambda state: self._is_over(state, began),
            wait=self._wait_s,
            retry=retry_if_exception_type(_PassingError),
            before_sleep=_log_retry,
            reraise=True,
        )
        return await retrying(attempt)

    def _is_over(self, state: RetryCallState, began: list[float]) -> bool:
        spent_s = self._clock.ticks() - began[0] + state.upcoming_sleep if began else 0.0
        return spent_s >= self._patience.total_s or state.attempt_number > len(self._patience.waits_s)

    def _wait_s(self, state: RetryCallState) -> float:
        waits_s = (*self._patience.waits_s, 0.0)  # tenacity asks once more, just before it gives up
        return self._jitter(waits_s[state.attempt_number - 1])

    def _jitter(self, seconds: float) -> float:
        return seconds * (0.5 + self._clock.random())

    async def _try_once(self, url: URL, headers: Mapping[str, str], began: list[float]) -> object:
        for _ in range(_MOST_REDIRECTS + 1):
            reply = await self._send(url, headers, began)
            if "Location" not in reply.headers or reply.status not in {301, 302, 303, 307, 308}:
                return self._read(reply)
            url = _same_host(url, reply)
        raise FetchRefusedError("redirected too often", status=reply.status)

    async def _send(self, url: URL, headers: Mapping[str, str], began: list[float]) -> _Reply:
        async with self._places:
            self._refuse_in_a_pause()
            await self._limiter.acquire(self._cost())
            self._refuse_in_a_pause()
            began.append(self._clock.ticks())
            self.sent += 1
            try:
                return await self._exchange(url, headers)
            except TimeoutError:
                problem = f"no answer within {self._patience.timeout_s:g} s"
            except aiohttp.ClientError as error:
                problem = f"the connection failed ({type(error).__name__})"
            # Not chained: some of these errors spell out the whole address.
            raise _PassingError(problem)

    def _cost(self) -> int:
        """What a request takes of the rate: for ten minutes after a pause the double, which halves the rate."""
        return 2 if self._clock.ticks() < self._slow_until else 1

    def _refuse_in_a_pause(self) -> None:
        if self.pause_s > 0:
            raise FetchBusyError(retry_after_s=self.pause_s)

    async def _exchange(self, url: URL, headers: Mapping[str, str]) -> _Reply:
        async with (
            asyncio.timeout(self._patience.timeout_s),
            self._session.get(url, headers=headers, allow_redirects=False, timeout=self._timeout) as response,
        ):
            body = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
                body += chunk
                if len(body) > self._patience.most_bytes:
                    raise FetchFailedError("the answer is too large", status=response.status)
            return _Reply(status=response.status, headers=response.headers.copy(), body=bytes(body))

    def _read(self, reply: _Reply) -> object:
        document = _parsed(reply)
        excerpt = "" if reply.status < 400 else _excerpt(reply)  # noqa: PLR2004 - where errors begin in HTTP
        said_wait_s = self._said_wait_s(reply.headers.get("Retry-After"))
        if reply.status == _TOO_MANY_REQUESTS or (reply.status >= _SERVER_ERROR and said_wait_s is not None):
            self._pause_for(said_wait_s)
            raise FetchBusyError(retry_after_s=self.pause_s, status=reply.status, excerpt=excerpt, document=document)
        if reply.status >= _SERVER_ERROR:
            raise _PassingError(f"HTTP {reply.status}", status=reply.status, excerpt=excerpt, document=document)
        if reply.status != 200:  # noqa: PLR2004 - the one status that carries data
            raise FetchRefusedError(f"HTTP {reply.status}", status=reply.status, excerpt=excerpt, document=document)
        if document is None:
            raise _PassingError("the answer is no JSON", status=reply.status)
        self._refusals = 0
        return document

    def _pause_for(self, said_wait_s: float | None) -> None:
        """Begin a pause. Requests that were under way when it began are refused too, and do not lengthen it."""
        if said_wait_s is not None:
            self.pause(said_wait_s)
        elif self.pause_s == 0:
            self.pause(self._jitter(_BUSY_WAITS_S[min(self._refusals, len(_BUSY_WAITS_S) - 1)]))
            self._refusals += 1

    def _said_wait_s(self, header: str | None) -> float | None:
        """The seconds that a `Retry-After` asks for (RFC 9110, 10.2.3), capped; None where it says nothing."""
        if header is None:
            return None
        if header.strip().isdecimal():
            return _bounded(float(header))
        try:
            date = parsedate_to_datetime(header)
        except (ValueError, OverflowError):
            return None
        aware = date if date.tzinfo else date.replace(tzinfo=UTC)
        return _bounded((aware - self._clock.now()) / timedelta(seconds=1))


def _bounded(wait_s: float) -> float:
    return min(max(_SHORTEST_WAIT_S, wait_s), LONGEST_WAIT_S)


def _same_host(asked: URL, reply: _Reply) -> URL:
    try:
        target = asked.join(URL(reply.headers["Location"]))
    except ValueError:
        raise FetchRefusedError("redirected to no address", status=reply.status) from None
    if target.origin() != asked.origin():
        raise FetchRefusedError("redirected to another host", status=reply.status)
    return target


def _parsed(reply: _Reply) -> object:
    """The JSON of a reply that says it is JSON, else None; a page of HTML is never tried."""
    kind = reply.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not kind.endswith("+json"):
        return None
    try:
        document: object = json.loads(reply.body)
    except (ValueError, RecursionError):
        return None
    return document


def _excerpt(reply: _Reply) -> str:
    return " ".join(reply.body[: 4 * _EXCERPT_CHARS].decode("utf-8", "replace").split())[:_EXCERPT_CHARS]


def _log_retry(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    _log.info(
        "fetch_retry", extra={"tries": state.attempt_number, "wait_s": state.upcoming_sleep, "reason": str(error)}
    )
