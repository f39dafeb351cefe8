"""Google Books: volumes by ISBN, 20 to a request; only with a key, only up to its quota.

What is asked and why: docs/sources.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import aiohttp

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.evidence import Evidence
from genres.domain.sources import SourceMode, SourceState
from genres.kit.clock import Clock
from genres.kit.fetch import FetchBusyError, Fetcher, FetchError, FetchRefusedError, Patience
from genres.sources.google_answers import VolumeAnswer, match_volumes, read_volumes, to_evidence
from genres.sources.google_errors import Trouble, trouble_of
from genres.sources.pacific import next_pacific_midnight, pacific_day
from genres.sources.replies import Replies, by_isbn, failed, in_parts, isbn_forms

GOOGLE_BOOKS_URL = "https://www.googleapis.com/books/v1"

NO_KEY = "Google Books answers only with a key. Set GOOGLE_BOOKS_API_KEY to use it; Open Library needs none."
_DAY_SPENT = "Today's quota of Google Books is spent; it begins anew at midnight in California."
_SLOW_DOWN = "Google Books asked us to slow down."
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

_FIELDS = (
    "totalItems,items(id,volumeInfo(title,authors,industryIdentifiers,categories,pageCount,"
    "description,language,imageLinks))"
)
_BATCH = 20  # two volumes for one ISBN still fit into the 40 results that a reply may hold
_MOST_RESULTS = 40
_FALLBACK_COUNTRY = "US"
_TOO_FAST_WAIT_S = 60.0
_TRY_AGAIN_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleBooksAccess:
    """Where and how Google Books is asked; `daily` bounds the requests, `timeout_s` is of one try."""

    key: str | None
    url: str = GOOGLE_BOOKS_URL
    rate_per_s: float = 1.0
    daily: int = 1000
    timeout_s: float = 15.0

    def __repr__(self) -> str:
        return f"GoogleBooksAccess(url={self.url!r}, key={'set' if self.key else 'not set'})"


class GoogleBooks:
    """Fits `BookSource`."""

    name = "google"
    batch_size = _BATCH

    def __init__(
        self, session: aiohttp.ClientSession, access: GoogleBooksAccess, *, clock: Clock | None = None
    ) -> None:
        """Use `session` without owning it."""
        self._key = (access.key or "").strip()
        self._url = f"{access.url.rstrip('/')}/volumes"
        self._secure = access.url.startswith("https:")
        self._clock = clock or Clock()
        patience = Patience(rate_per_s=access.rate_per_s, waits_s=(0.5, 1.0, 1.5, 2.0, 3.0), timeout_s=access.timeout_s)
        self._fetcher = Fetcher(session, patience, clock=self._clock)
        self._country: str | None = None
        self._off_because = None if self._key else NO_KEY
        self._spent_until: datetime | None = None
        self._daily = access.daily
        self._day = pacific_day(self._clock.now())
        self._sent_before_today = 0

    @property
    def state(self) -> SourceState:
        """Off without a key that works, waiting for midnight in California or while asked to slow down."""
        now = self._clock.now()
        if self._off_because is not None:
            return SourceState(mode=SourceMode.OFF, reason=self._off_because)
        if (midnight := self._end_of_quota()) is not None:
            return SourceState(mode=SourceMode.WAITING, until=midnight, reason=_DAY_SPENT)
        if (pause_s := self._fetcher.pause_s) > 0:
            return SourceState(mode=SourceMode.WAITING, until=now + timedelta(seconds=pause_s), reason=_SLOW_DOWN)
        return SourceState(mode=SourceMode.OK)

    async def look_up(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        """Fits `BookSource.look_up`. Only a question for a single book is believed when it finds nothing."""
        asked = by_isbn(books)
        replies: Replies[VolumeAnswer] = Replies()
        for part in in_parts(list(asked), _BATCH):
            replies.add(await self._volumes({isbn: asked[isbn] for isbn in part}))
        if asked and len(replies.problems) == len(asked):
            raise next(iter(replies.problems.values()))
        evidence = {isbn: self._evidence(isbn, replies) for isbn in asked}
        return [evidence[book.key] for book in books if book.key]

    def _evidence(self, isbn: str, replies: Replies[VolumeAnswer]) -> Evidence:
        now = self._clock.now()
        evidence = to_evidence(replies.found.get(isbn), source=self.name, secure=self._secure, now=now)
        problem = replies.problems.get(isbn)
        return failed(evidence, problem) if problem else evidence

    async def _volumes(self, asked: dict[str, BookInfo]) -> Replies[VolumeAnswer]:
        """Ask for all at once, then for each that is missing alone: a joined question is known to miss books."""
        try:
            replies = Replies(found=await self._matched(asked))
        except SourceError as problem:
            return Replies(problems=dict.fromkeys(asked, problem))
        if len(asked) > 1:
            for isbn in [isbn for isbn in asked if isbn not in replies.found]:
                replies.add(await self._volumes({isbn: asked[isbn]}))
        return replies

    async def _matched(self, asked: dict[str, BookInfo]) -> dict[str, VolumeAnswer]:
        document = await self._ask(" OR ".join(f"isbn:{isbn}" for isbn in asked))
        return match_volumes(read_volumes(document), asked, isbn_forms(asked))

    async def _ask(self, query: str) -> object:
        if self._off_because is not None:
            raise SourceBrokenError(self.name, self._off_because)
        if self._end_of_quota() is not None:
            raise self._day_spent()
        try:
            return await self._fetch(query)
        except (FetchBusyError, FetchRefusedError) as error:
            trouble = trouble_of(error.status, error.document)
            if trouble is not Trouble.UNKNOWN_LOCATION or self._country is not None:
                raise self._problem(trouble, error) from error
        except FetchError as error:
            reason = f"Google Books gave no usable answer: {error.reason}."
            raise SourceBusyError(self.name, reason, retry_after_s=_TRY_AGAIN_S) from error
        self._country = _FALLBACK_COUNTRY
        return await self._ask(query)

    async def _fetch(self, query: str) -> object:
        params = {"q": query, "maxResults": str(_MOST_RESULTS), "fields": _FIELDS, "prettyPrint": "false"}
        if self._country:
            params["country"] = self._country
        return await self._fetcher.fetch_json(self._url, {**params, "key": self._key})

    def _problem(self, trouble: Trouble, error: FetchError) -> SourceError:
        """Say what the trouble is, and see to it that nobody asks in vain."""
        if trouble in _OFF_BECAUSE:
            self._off_because = _OFF_BECAUSE[trouble]
            return SourceBrokenError(self.name, self._off_because)
        if trouble is Trouble.DAY_SPENT:
            self._spent_until = next_pacific_midnight(self._clock.now())
            return self._day_spent()
        if trouble is Trouble.TOO_FAST:
            self._fetcher.pause(_TOO_FAST_WAIT_S)
            return SourceBusyError(self.name, _SLOW_DOWN, retry_after_s=self._fetcher.pause_s)
        if isinstance(error, FetchBusyError):
            return SourceBusyError(self.name, _SLOW_DOWN, retry_after_s=error.retry_after_s)
        return SourceBrokenError(self.name, f"Google Books refused the question: {error.reason}.")

    def _day_spent(self) -> SourceBusyError:
        now = self._clock.now()
        left = (self._end_of_quota() or now) - now
        return SourceBusyError(self.name, _DAY_SPENT, retry_after_s=left / timedelta(seconds=1))

    def _end_of_quota(self) -> datetime | None:
        """The midnight to wait for, where the day's quota is spent by Google's word or by our own count."""
        now = self._clock.now()
        if self._spent_until is not None and now < self._spent_until:
            return self._spent_until
        if pacific_day(now) != self._day:
            self._day, self._sent_before_today = pacific_day(now), self._fetcher.sent
        spent = self._fetcher.sent - self._sent_before_today >= self._daily
        return next_pacific_midnight(now) if spent else None
