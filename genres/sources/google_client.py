"""The one way to Google Books: key, pace, day quota, country, what its refusals mean, and its state.

Facts of its errors and limits: docs/sources.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import NoReturn

import aiohttp

from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.sources import SourceMode, SourceState
from genres.kit.clock import Clock
from genres.kit.fetch import FetchBusyError, FetchClosedError, Fetcher, FetchError, FetchRefusedError, Patience
from genres.sources.google_errors import Trouble, trouble_of
from genres.sources.google_quota import DayBudget, DayCount, MemoryDayCount

GOOGLE_BOOKS_URL = "https://www.googleapis.com/books/v1"

NO_KEY = "Google Books answers only with a key. Set GOOGLE_BOOKS_API_KEY to use it; Open Library needs none."
DAY_SPENT = "Today's quota of Google Books is spent; it begins anew at midnight in California."
SLOW_DOWN = "Google Books asked us to slow down."
NO_ANSWER = "Google Books did not answer several times in a row. It is left alone for a while, then tried again."
_OFF_BECAUSE = {
    Trouble.NO_QUOTA: "Google Books grants this key no requests at all. Set another key in GOOGLE_BOOKS_API_KEY.",
    Trouble.BAD_KEY: "Google Books does not accept the key. Check GOOGLE_BOOKS_API_KEY.",
    Trouble.RESTRICTED_KEY: (
        "The Google Books key is restricted to other addresses, sites or services. "
        "Lift the restriction in Google's console, or set another key in GOOGLE_BOOKS_API_KEY."
    ),
    Trouble.API_DISABLED: (
        "The Books API is not switched on in the project of the Google key. Switch it on in Google's console."
    ),
}

MOST_IN_FLIGHT = 15
_WINDOW_S = 100  # the span over which Google counts requests
_USED_SHARE = 0.95  # requests may arrive closer together than they were sent
_FALLBACK_COUNTRY = "US"
_TOO_FAST_WAIT_S = 60.0
_TRY_AGAIN_S = 60.0
_NOT_FOUND = 404
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleBooksAccess:
    """Where and how Google Books is asked; `daily` bounds the requests, `timeout_s` is of one try.

    At most 100 times `rate_per_s` requests are sent in any 100 seconds, all of them at once if need be.
    """

    key: str | None
    url: str = GOOGLE_BOOKS_URL
    rate_per_s: float = 1.0
    daily: int = 1000
    timeout_s: float = 15.0

    def __repr__(self) -> str:
        return f"GoogleBooksAccess(url={self.url!r}, key={'set' if self.key else 'not set'})"


class UnknownVolumeError(SourceBrokenError):
    """There is no volume of this id, or Google cannot show it; that says nothing of the next one."""


class GoogleClient:
    """Asks Google Books with one key."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        access: GoogleBooksAccess,
        *,
        source: str,
        clock: Clock,
        count: DayCount | None = None,
    ) -> None:
        """Use `session` without owning it; errors are raised in the name of `source`."""
        self._source = source
        self._key = (access.key or "").strip()
        self._url = access.url.rstrip("/")
        self._clock = clock
        self.patience = _pace(access)
        self._fetcher = Fetcher(session, self.patience, clock=clock, before_send=self._count_one)
        self.budget = DayBudget(count or MemoryDayCount(), key=self._key, daily=access.daily, clock=clock)
        self._country: str | None = None
        self._off_because = None if self._key else NO_KEY
        self._unshown: set[str] = set()

    @property
    def sent(self) -> int:
        """How many requests left this machine."""
        return self._fetcher.sent

    @property
    def state(self) -> SourceState:
        """Off without a key that works; waiting for midnight in California, in a pause, while the circuit is open."""
        now = self._clock.now()
        if self._off_because is not None:
            return SourceState(mode=SourceMode.OFF, reason=self._off_because)
        if (midnight := self.budget.spent_until) is not None:
            return SourceState(mode=SourceMode.WAITING, until=midnight, reason=DAY_SPENT)
        if (pause_s := self._fetcher.pause_s) > 0:
            reason = NO_ANSWER if self._fetcher.is_without_answer else SLOW_DOWN
            return SourceState(mode=SourceMode.WAITING, until=now + timedelta(seconds=pause_s), reason=reason)
        return SourceState(mode=SourceMode.OK)

    async def search(self, query: str, *, fields: str, most_results: int) -> object:
        """The list view of what a query finds."""
        return await self._ask("/volumes", {"q": query, "maxResults": str(most_results), "fields": fields})

    async def volume(self, volume_id: str, *, fields: str) -> object:
        """The single view of a volume. Raises UnknownVolumeError where asking for this id again is in vain.

        Google reports an unknown id as 503 too, which is also what a bad moment looks like: so an id is given up
        after all tries failed twice, and no failure of a single view speaks against the service as a whole.
        """
        try:
            return await self._ask(f"/volumes/{volume_id}", {"fields": fields}, apart=True)
        except SourceError as problem:
            status = problem.__cause__.status if isinstance(problem.__cause__, FetchError) else None
            if status is None or not (status == _NOT_FOUND or status >= _SERVER_ERROR):
                raise
            if status == _NOT_FOUND or volume_id in self._unshown:
                raise UnknownVolumeError(self._source, f"Google Books shows no volume {volume_id}.") from problem
            self._unshown.add(volume_id)
            raise

    def day_spent(self, reason: str = DAY_SPENT) -> SourceBusyError:
        """The error that sends the caller away until midnight in California."""
        left = self.budget.midnight - self._clock.now()
        return SourceBusyError(self._source, reason, retry_after_s=left / timedelta(seconds=1))

    async def _count_one(self) -> None:
        """Count a request that is about to be sent. Raises SourceBusyError where the day is spent."""
        if not await self.budget.spend():
            raise self.day_spent()

    async def _ask(self, path: str, params: Mapping[str, str], *, apart: bool = False) -> object:
        if self._off_because is not None:
            raise SourceBrokenError(self._source, self._off_because)
        if self.budget.spent_until is not None:
            raise self.day_spent()
        country = {"country": self._country} if self._country else {}
        asked = {**params, **country, "prettyPrint": "false", "key": self._key}
        try:
            return await self._fetcher.fetch_json(self._url + path, asked, apart=apart)
        except FetchError as error:
            trouble = trouble_of(error.status, error.document)
            if trouble is not Trouble.UNKNOWN_LOCATION or country:
                self._raise(trouble, error)
        self._country = _FALLBACK_COUNTRY
        return await self._ask(path, params, apart=apart)

    def _raise(self, trouble: Trouble, error: FetchError) -> NoReturn:
        """Say what the trouble is, and see to it that nobody asks in vain."""
        problem: SourceError
        if isinstance(error, FetchClosedError) and error.status is None:
            problem = SourceBusyError(self._source, NO_ANSWER, retry_after_s=error.retry_after_s)
        elif not isinstance(error, FetchBusyError | FetchRefusedError):
            reason = f"Google Books gave no usable answer: {error.reason}."
            problem = SourceBusyError(self._source, reason, retry_after_s=_TRY_AGAIN_S)
        elif trouble in _OFF_BECAUSE:
            self._off_because = _OFF_BECAUSE[trouble]
            problem = SourceBrokenError(self._source, self._off_because)
        elif trouble is Trouble.DAY_SPENT:
            self.budget.end_day()
            problem = self.day_spent()
        elif trouble is Trouble.TOO_FAST:
            self._fetcher.pause(_TOO_FAST_WAIT_S)
            problem = SourceBusyError(self._source, SLOW_DOWN, retry_after_s=self._fetcher.pause_s)
        elif isinstance(error, FetchBusyError):
            problem = SourceBusyError(self._source, SLOW_DOWN, retry_after_s=error.retry_after_s)
        else:
            problem = SourceBrokenError(self._source, f"Google Books refused the question: {error.reason}.")
        raise problem from error


def _pace(access: GoogleBooksAccess) -> Patience:
    """No more than the allowance in any 100 seconds, whenever these begin."""
    most = max(1, int(_USED_SHARE * _WINDOW_S * access.rate_per_s))
    return Patience(
        rate_per_s=most / _WINDOW_S,
        burst=most,
        window_s=_WINDOW_S,
        in_flight=MOST_IN_FLIGHT,
        waits_s=(0.5, 1.0, 1.5, 2.0, 3.0),
        timeout_s=access.timeout_s,
    )
