"""JSON over HTTP from a host that is slow, busy or wrong at times: paced, retried, bounded. Touches the network.

FetchError
├── FetchBusyError          429, or a pause after one: nothing is asked before `retry_after_s` is over
│   └── FetchClosedError    the circuit is open: the host gave no answer time after time, or 429 three times in a row
├── FetchRefusedError       another 4xx, or a redirect to another host: asking again the same way will not help
└── FetchFailedError        no usable answer after every try: 5xx, cut off, not JSON, too large
    └── FetchTimeoutError   the same, and the last try hung

No text of an error holds the address that was asked, for an address may hold a key.
"""

import asyncio
import json
import logging
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial

import aiohttp
import orjson
from aiolimiter import AsyncLimiter
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception
from yarl import URL

from genres.kit.breaker import Breaker, OpenCircuitError
from genres.kit.clock import Clock
from genres.kit.retry_after import read_retry_after
from genres.kit.window import MovingWindow

_log = logging.getLogger(__name__)

LONGEST_WAIT_S = 3600.0
"""No host may send us away for longer than this at a time."""

_SHORTEST_WAIT_S = 1.0
_BUSY_WAITS_S = (30.0, 60.0)
_REFUSED_TOO_OFTEN_S = 900.0
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


class FetchClosedError(FetchBusyError):
    """The circuit to this host is open."""


class FetchRefusedError(FetchError):
    """The host refuses this request."""


class FetchFailedError(FetchError):
    """Every try went wrong."""


class FetchTimeoutError(FetchFailedError):
    """Every try went wrong, and the last one hung."""


class _PassingError(FetchFailedError):
    """One try went wrong in a way that may pass."""


class _HungError(_PassingError, FetchTimeoutError):
    """One try brought nothing in its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How fast a host is asked, how long is waited, and how much is taken.

    `burst` requests may go at once after a rest, `rate_per_s` a second from then on; with a `window_s`, no more than
    `burst` in any so many seconds, and `rate_per_s` is what that comes to in the long run.
    `waits_s` are the pauses before each further try, shifted by up to a half either way.
    `total_s` ends the tries of one request, counted from its first sending.
    """

    rate_per_s: float
    burst: int = 2
    window_s: float | None = None
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
    asked_at: float  # in ticks of the clock


class Fetcher:
    """Asks one host. All callers share its pace, its places in flight, its pauses and its circuit breaker."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        patience: Patience,
        *,
        clock: Clock | None = None,
        before_send: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Use `session` without owning it.

        `before_send` is awaited just before every sending, tries and redirects included; what it raises ends the
        request, and nothing is sent.
        """
        self._session = session
        self._patience = patience
        self._clock = clock or Clock()
        self._before_send = before_send
        self._limiter = (
            AsyncLimiter(patience.burst, patience.burst / patience.rate_per_s)
            if patience.window_s is None
            else MovingWindow(patience.burst, patience.window_s, clock=self._clock)
        )
        self._slow_limiter = AsyncLimiter(1, 2 / patience.rate_per_s)
        self._places = asyncio.Semaphore(patience.in_flight)
        self._timeout = aiohttp.ClientTimeout(total=patience.timeout_s, connect=patience.connect_timeout_s)
        self._paused_until = -math.inf  # both in ticks of the clock
        self._slow_until = -math.inf
        self._refusals = 0
        self._breaker = Breaker(self._clock)
        self.sent = 0
        """How many requests left this machine, tries and redirects included."""

    @property
    def pause_s(self) -> float:
        """The seconds before anybody may ask again, for a pause or an open circuit; 0 where there is neither."""
        return max(0.0, self._paused_until - self._clock.ticks(), self._breaker.open_s)

    @property
    def is_without_answer(self) -> bool:
        """Whether it is the silence of the host that keeps everybody waiting, and no pause it asked for."""
        return self._breaker.open_s > max(0.0, self._paused_until - self._clock.ticks())

    def pause(self, seconds: float) -> None:
        """Let nobody ask before so many seconds are over; then ask at half the rate, one by one, for ten minutes."""
        ticks = self._clock.ticks()
        self._paused_until = max(self._paused_until, ticks + seconds)
        self._slow_until = self._paused_until + _SLOW_FOR_S

    async def fetch_json(
        self,
        url: str,
        params: Mapping[str, str],
        *,
        headers: Mapping[str, str] | None = None,
        divisible: bool = False,
        apart: bool = False,
    ) -> object:
        """GET the parsed JSON of a 200. Raises one of the errors at the top of this file.

        A `divisible` question is tried only once more, and not at all after it hung: it is better asked in parts.
        How a question `apart` ends says nothing of the host as a whole: the circuit does not hear of it.
        """
        ask = partial(self._keep_trying, URL(url).update_query(params), headers or {}, divisible=divisible)
        if apart:
            return await ask()
        try:
            return await self._breaker.run(ask, failure=FetchFailedError)
        except OpenCircuitError as error:
            raise FetchClosedError(retry_after_s=error.retry_after_s) from None

    async def _keep_trying(self, url: URL, headers: Mapping[str, str], *, divisible: bool) -> object:
        began: list[float] = []  # ticks of the first sending; waiting for a place does not count
        most_waits = min(1 if divisible else math.inf, len(self._patience.waits_s))
        retrying = AsyncRetrying(
            sleep=self._clock.sleep,
            stop=lambda state: self._is_over(state, began, most_waits),
            wait=self._wait_s,
            retry=retry_if_exception(_is_passing_of_parts if divisible else _is_passing),
            before_sleep=_log_retry,
            reraise=True,
        )
        return await retrying(self._try_once, url, headers, began)

    def _is_over(self, state: RetryCallState, began: list[float], most_waits: float) -> bool:
        spent_s = self._clock.ticks() - began[0] + state.upcoming_sleep if began else 0.0
        return spent_s >= self._patience.total_s or state.attempt_number > most_waits

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
            await self._limiter.acquire()
            if self._clock.ticks() < self._slow_until:
                await self._slow_limiter.acquire()
            self._refuse_in_a_pause()
            if self._before_send is not None:
                await self._before_send()
            began.append(self._clock.ticks())
            self.sent += 1
            problem: FetchFailedError
            try:
                return await self._exchange(url, headers)
            except TimeoutError:
                problem = _HungError(f"no answer within {self._patience.timeout_s:g} s")
            except aiohttp.ClientError as error:
                problem = _PassingError(f"the connection failed ({type(error).__name__})")
            # Not chained: some of these errors spell out the whole address.
            raise problem

    def _refuse_in_a_pause(self) -> None:
        if self._breaker.open_s > 0:
            raise FetchClosedError(retry_after_s=self.pause_s)
        if self.pause_s > 0:
            raise FetchBusyError(retry_after_s=self.pause_s)

    async def _exchange(self, url: URL, headers: Mapping[str, str]) -> _Reply:
        asked_at = self._clock.ticks()
        async with (
            asyncio.timeout(self._patience.timeout_s),
            self._session.get(url, headers=headers, allow_redirects=False, timeout=self._timeout) as response,
        ):
            body = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
                body += chunk
                if len(body) > self._patience.most_bytes:
                    raise FetchFailedError("the answer is too large", status=response.status)
            return _Reply(status=response.status, headers=response.headers.copy(), body=bytes(body), asked_at=asked_at)

    def _read(self, reply: _Reply) -> object:
        document = _parsed(reply)
        excerpt = "" if reply.status < 400 else _excerpt(reply)  # noqa: PLR2004 - where errors begin in HTTP
        said_wait_s = read_retry_after(reply.headers.get("Retry-After"), now=self._clock.now())
        if reply.status == _TOO_MANY_REQUESTS or (reply.status >= _SERVER_ERROR and said_wait_s is not None):
            self._pause_for(said_wait_s, is_refusal=reply.status == _TOO_MANY_REQUESTS)
            raise FetchBusyError(retry_after_s=self.pause_s, status=reply.status, excerpt=excerpt, document=document)
        if reply.status >= _SERVER_ERROR:
            raise _PassingError(f"HTTP {reply.status}", status=reply.status, excerpt=excerpt, document=document)
        if reply.status != 200:  # noqa: PLR2004 - the one status that carries data
            raise FetchRefusedError(f"HTTP {reply.status}", status=reply.status, excerpt=excerpt, document=document)
        if document is None:
            raise _PassingError("the answer is no JSON", status=reply.status)
        if reply.asked_at >= self._paused_until:  # an answer to what was sent before the last refusal proves nothing
            self._refusals = 0
        return document

    def _pause_for(self, said_wait_s: float | None, *, is_refusal: bool) -> None:
        """Begin a pause. Requests that were under way when it began are refused too, and count as the same refusal."""
        is_new = is_refusal and self.pause_s == 0
        if is_new:
            self._refusals += 1
        if said_wait_s is not None:
            self.pause(min(max(_SHORTEST_WAIT_S, said_wait_s), LONGEST_WAIT_S))
        elif is_new:
            self.pause(self._jitter(_BUSY_WAITS_S[min(self._refusals, len(_BUSY_WAITS_S)) - 1]))
        if is_new and self._refusals > len(_BUSY_WAITS_S):
            self.pause(_REFUSED_TOO_OFTEN_S)
            self._breaker.open_for(_REFUSED_TOO_OFTEN_S)


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
    loads: Callable[[bytes], object]
    for loads in (orjson.loads, json.loads):  # the fast one refuses a half of a surrogate pair, the other takes it
        try:
            return loads(reply.body)
        except (ValueError, RecursionError):
            continue
    return None


def _excerpt(reply: _Reply) -> str:
    return " ".join(reply.body[: 4 * _EXCERPT_CHARS].decode("utf-8", "replace").split())[:_EXCERPT_CHARS]


def _is_passing(error: BaseException) -> bool:
    return isinstance(error, _PassingError)


def _is_passing_of_parts(error: BaseException) -> bool:
    return isinstance(error, _PassingError) and not isinstance(error, _HungError)


def _log_retry(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    _log.info(
        "fetch_retry", extra={"tries": state.attempt_number, "wait_s": state.upcoming_sleep, "reason": str(error)}
    )
