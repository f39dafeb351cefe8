"""The one way to Open Library that all its sources share: identity, pace, pauses, circuit and state.

Facts of the site's limits: its `docker/web_nginx.conf`; of its 403: every agent without a contact gets it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
from yarl import URL

from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.sources import SourceMode, SourceState
from genres.kit.clock import Clock
from genres.kit.fetch import (
    FetchBusyError,
    FetchClosedError,
    Fetcher,
    FetchError,
    FetchRefusedError,
    FetchTimeoutError,
    Patience,
)

OPENLIBRARY_URL = "https://openlibrary.org"

FASTEST_RATE_PER_S = 2.8
LARGEST_BURST = 20
"""The site allows 3 requests a second with a burst of 25; we stay below both, whatever is set."""

MOST_IN_FLIGHT = 10  # as many as the site lets through at once; more would only wait there
_MOST_IN_FLIGHT_ELSEWHERE = 15

NO_CONTACT = (
    "Open Library answers only programs that name a contact. "
    "Set GS_CONTACT, or fill in the contact on the upload page: an e-mail address or a web page of yours."
)
REFUSED = (
    "Open Library refuses us (HTTP 403). It does so when the contact (GS_CONTACT) is missing or not to its liking, "
    "or after too many requests. It is left alone for an hour."
)
SLOW_DOWN = "Open Library asked us to slow down."
NO_ANSWER = "Open Library did not answer several times in a row. It is left alone for a while, then tried again."

_CONTACT = re.compile(r"[ -~]{0,200}(?:[!-?A-~]@[!-?A-~]|https?://[!-.0-~])[ -~]{0,200}")
_REFUSED_FOR_S = 3600.0
_TRY_AGAIN_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLibraryAccess:
    """Where and how Open Library is asked; `batch_size` is of books by ISBN, `timeout_s` of one try."""

    contact: str | None
    version: str
    url: str = OPENLIBRARY_URL
    rate_per_s: float = FASTEST_RATE_PER_S
    burst: int = LARGEST_BURST
    batch_size: int = 80
    timeout_s: float = 15.0


class NoAnswerError(SourceBusyError):
    """Every try went wrong: the site has a bad moment, or one record among those asked for breaks it."""


class HungError(NoAnswerError):
    """The last try brought nothing in its time: perhaps too much was asked at once."""


class OddQuestionError(SourceBrokenError):
    """The site does not take this question, which says nothing of the next one."""


def user_agent(contact: str | None, *, version: str) -> str | None:
    """The name we go by; None for a contact that is neither an e-mail address nor a web address."""
    contact = (contact or "").strip()
    return f"GoodreadsStats/{version} (contact: {contact})" if _CONTACT.fullmatch(contact) else None


def polite(access: OpenLibraryAccess) -> Patience:
    """The pace that was set, but on the real site never more than it allows; a mirror may be asked faster."""
    if (URL(access.url).host or "").endswith("openlibrary.org"):
        rate_per_s, burst = min(access.rate_per_s, FASTEST_RATE_PER_S), min(access.burst, LARGEST_BURST)
        in_flight = MOST_IN_FLIGHT
    else:
        rate_per_s, burst = access.rate_per_s, access.burst
        in_flight = MOST_IN_FLIGHT if rate_per_s <= FASTEST_RATE_PER_S else _MOST_IN_FLIGHT_ELSEWHERE
    return Patience(rate_per_s=rate_per_s, burst=max(1, burst), in_flight=in_flight, timeout_s=access.timeout_s)


class OpenLibraryClient:
    """Asks Open Library under one name; made once, for all sources over it."""

    def __init__(
        self, session: aiohttp.ClientSession, access: OpenLibraryAccess, *, clock: Clock | None = None
    ) -> None:
        """Use `session` without owning it."""
        self.clock = clock or Clock()
        self.access = access
        self.patience = polite(access)
        self._url = access.url.rstrip("/")
        self._fetcher = Fetcher(session, self.patience, clock=self.clock)
        self._user_agent = user_agent(access.contact, version=access.version)
        self._refused_at: float | None = None  # in ticks of the clock

    @property
    def sent(self) -> int:
        """How many requests left this machine."""
        return self._fetcher.sent

    def identify(self, contact: str | None) -> None:
        """Go by another contact from now on, and forget that the last one was refused."""
        self._user_agent = user_agent(contact, version=self.access.version)
        self._refused_at = None

    @property
    def state(self) -> SourceState:
        """Off without a contact and for an hour after a refusal; waiting in a pause and while the circuit is open."""
        now = self.clock.now()
        if self._user_agent is None:
            return SourceState(mode=SourceMode.OFF, reason=NO_CONTACT)
        if (left_s := self._refused_for_s) > 0:
            return SourceState(mode=SourceMode.OFF, until=now + timedelta(seconds=left_s), reason=REFUSED)
        if (pause_s := self._fetcher.pause_s) > 0:
            reason = NO_ANSWER if self._fetcher.is_without_answer else SLOW_DOWN
            return SourceState(mode=SourceMode.WAITING, until=now + timedelta(seconds=pause_s), reason=reason)
        return SourceState(mode=SourceMode.OK)

    def address(self, path: str, params: Mapping[str, str]) -> URL:
        """The whole address of a question."""
        return URL(self._url + path).update_query(params)

    async def ask(self, path: str, params: Mapping[str, str], *, source: str, divisible: bool = False) -> object:
        """The JSON of an answer. Raises a SourceError in the name of `source`, one of those above where it fits.

        `divisible`: the caller will rather ask in parts than see the whole tried again and again.
        """
        if self._user_agent is None:
            raise SourceBrokenError(source, NO_CONTACT)
        if self._refused_for_s > 0:
            raise SourceBrokenError(source, REFUSED)
        headers = {"User-Agent": self._user_agent, "Accept": "application/json"}
        try:
            return await self._fetcher.fetch_json(self._url + path, params, headers=headers, divisible=divisible)
        except FetchError as error:
            raise self._problem(error, source) from error

    def _problem(self, error: FetchError, source: str) -> SourceError:
        match error:
            case FetchClosedError():
                return SourceBusyError(source, self.state.reason or NO_ANSWER, retry_after_s=error.retry_after_s)
            case FetchBusyError():
                return SourceBusyError(source, SLOW_DOWN, retry_after_s=error.retry_after_s)
            case FetchRefusedError(status=403):
                self._refused_at = self.clock.ticks()
                return SourceBrokenError(source, REFUSED)
            case FetchRefusedError():
                return OddQuestionError(source, f"Open Library refused the question: {error.reason}.")
        kind = HungError if isinstance(error, FetchTimeoutError) else NoAnswerError
        return kind(source, f"Open Library gave no usable answer: {error.reason}.", retry_after_s=_TRY_AGAIN_S)

    @property
    def _refused_for_s(self) -> float:
        if self._refused_at is None:
            return 0.0
        return max(0.0, self._refused_at + _REFUSED_FOR_S - self.clock.ticks())
