"""Open Library: works by ISBN from `/search.json`, exact editions from `/api/books`, 50 books a request.

What is asked and why: docs/sources.md. Facts of the API: its FastAPI source, `openlibrary/fastapi/{search,books}.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
from yarl import URL

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode, SourceState
from genres.kit.clock import Clock
from genres.kit.fetch import FetchBusyError, Fetcher, FetchFailedError, FetchRefusedError, Patience
from genres.sources.openlibrary_answers import (
    EditionAnswer,
    WorkAnswer,
    match_works,
    read_editions,
    read_works,
    to_evidence,
    work_id,
)
from genres.sources.replies import Replies, by_isbn, failed, in_parts, isbn_forms

OPENLIBRARY_URL = "https://openlibrary.org"
OPENLIBRARY_COVERS_URL = "https://covers.openlibrary.org"

MOST_PER_REQUEST = 100
"""Keeps every address below 4 KB, whatever batch size is set."""

FASTEST_RATE_PER_S = 2.5
"""The site allows 3 a second to programs that name a contact; we stay below, whatever rate is set."""

NO_CONTACT = (
    "Open Library answers only programs that name a contact. "
    "Set GS_CONTACT, or fill in the contact on the upload page: an e-mail address or a web page of yours."
)
REFUSED = (
    "Open Library refuses us (HTTP 403). It does so when the contact (GS_CONTACT) is missing or not to its liking, "
    "or after too many requests. It is left alone for an hour."
)

_FIELDS = (
    "key,title,author_name,subject,person,place,time,cover_i,number_of_pages_median,first_publish_year,"
    "language,edition_count,description"
)
_CONTACT = re.compile(r"[ -~]{0,200}(?:[!-?A-~]@[!-?A-~]|https?://[!-.0-~])[ -~]{0,200}")
_REFUSED_FOR_S = 3600.0
_TRY_AGAIN_S = 60.0
_FORBIDDEN = 403


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLibraryAccess:
    """Where and how Open Library is asked; `timeout_s` is of one try."""

    contact: str | None
    version: str
    url: str = OPENLIBRARY_URL
    covers_url: str = OPENLIBRARY_COVERS_URL
    rate_per_s: float = FASTEST_RATE_PER_S
    batch_size: int = 50
    timeout_s: float = 15.0


def user_agent(contact: str | None, *, version: str) -> str | None:
    """The name we go by; None for a contact that is neither an e-mail address nor a web address."""
    contact = (contact or "").strip()
    return f"GoodreadsStats/{version} (contact: {contact})" if _CONTACT.fullmatch(contact) else None


class OpenLibrary:
    """Fits `BookSource`."""

    name = "openlibrary"

    def __init__(
        self, session: aiohttp.ClientSession, access: OpenLibraryAccess, *, clock: Clock | None = None
    ) -> None:
        """Use `session` without owning it."""
        self.batch_size = max(1, min(access.batch_size, MOST_PER_REQUEST))
        self._access = access
        self._url = access.url.rstrip("/")
        self._covers_url = access.covers_url.rstrip("/")
        self._clock = clock or Clock()
        patience = Patience(rate_per_s=_polite(access), timeout_s=access.timeout_s)
        self._fetcher = Fetcher(session, patience, clock=self._clock)
        self._user_agent = user_agent(access.contact, version=access.version)
        self._refused_at: float | None = None  # in ticks of the clock

    def identify(self, contact: str | None) -> None:
        """Go by another contact from now on, and forget that the last one was refused."""
        self._user_agent = user_agent(contact, version=self._access.version)
        self._refused_at = None

    @property
    def state(self) -> SourceState:
        """Off without a contact and for an hour after a refusal, waiting while the site asks us to slow down."""
        now = self._clock.now()
        if self._user_agent is None:
            return SourceState(mode=SourceMode.OFF, reason=NO_CONTACT)
        if (left_s := self._refused_for_s) > 0:
            return SourceState(mode=SourceMode.OFF, until=now + timedelta(seconds=left_s), reason=REFUSED)
        if (pause_s := self._fetcher.pause_s) > 0:
            until = now + timedelta(seconds=pause_s)
            return SourceState(mode=SourceMode.WAITING, until=until, reason="Open Library asked us to slow down.")
        return SourceState(mode=SourceMode.OK)

    async def look_up(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        """Fits `BookSource.look_up`. A failed evidence may carry what one half of the question brought."""
        asked = by_isbn(books)
        parts = in_parts(list(asked), self.batch_size)
        found: dict[str, Evidence] = {}
        problems: list[SourceError] = []
        for part in parts:
            try:
                found.update(await self._look_up_part({isbn: asked[isbn] for isbn in part}))
            except SourceError as problem:
                problems.append(problem)
                nothing = to_evidence(None, None, source=self.name, covers_url="", now=self._clock.now())
                found.update(dict.fromkeys(part, failed(nothing, problem)))
        if problems and len(problems) == len(parts):
            raise problems[0]
        return [found[book.key] for book in books if book.key]

    async def _look_up_part(self, asked: dict[str, BookInfo]) -> dict[str, Evidence]:
        works = await self._works_by_isbn(asked)
        editions = await self._editions(list(asked), known=set(works.found))
        works.add(await self._works_of_editions(editions.found, beside=works))
        evidence = {isbn: self._evidence(isbn, works, editions) for isbn in asked}
        if all(each.outcome is Outcome.FAILED and not each.ids for each in evidence.values()):
            raise next(iter((editions.problems | works.problems).values()))
        return evidence

    def _evidence(self, isbn: str, works: Replies[WorkAnswer], editions: Replies[EditionAnswer]) -> Evidence:
        work, edition = works.found.get(isbn), editions.found.get(isbn)
        evidence = to_evidence(work, edition, source=self.name, covers_url=self._covers_url, now=self._clock.now())
        problem = works.problems.get(isbn)
        if problem is None and work is None and edition is None:
            problem = editions.problems.get(isbn)
        return failed(evidence, problem) if problem and work is None else evidence

    async def _works_by_isbn(self, asked: dict[str, BookInfo]) -> Replies[WorkAnswer]:
        query = f"isbn:({' OR '.join(asked)})"
        try:
            document = await self._search(query, fields=f"{_FIELDS},isbn", limit=2 * len(asked))
        except SourceError as problem:
            return Replies(problems=dict.fromkeys(asked, problem))
        return Replies(found=match_works(read_works(document), asked, isbn_forms(asked)))

    async def _editions(self, isbns: Sequence[str], *, known: set[str], halved: bool = False) -> Replies[EditionAnswer]:
        """The editions. One bad record makes the server say `{}` for its whole batch, so `{}` is asked for in halves.

        That goes down to single books where search knows one of them, else it is done once.
        """
        keys = ",".join(f"ISBN:{isbn}" for isbn in isbns)
        try:
            document = await self._ask("/api/books", {"bibkeys": keys, "jscmd": "details", "format": "json"})
        except SourceError as problem:
            return Replies(problems=dict.fromkeys(isbns, problem))
        replies = Replies(found=read_editions(document, isbn_forms(isbns)))
        if replies.found or len(isbns) == 1 or (halved and known.isdisjoint(isbns)):
            return replies
        middle = (len(isbns) + 1) // 2
        for half in (isbns[:middle], isbns[middle:]):
            replies.add(await self._editions(half, known=known, halved=True))
        return replies

    async def _works_of_editions(
        self, editions: dict[str, EditionAnswer], *, beside: Replies[WorkAnswer]
    ) -> Replies[WorkAnswer]:
        """The works of editions that search by ISBN answered for, but did not bring."""
        wanted = {
            isbn: work
            for isbn, edition in editions.items()
            if isbn not in beside.found and isbn not in beside.problems and (work := edition.work_id)
        }
        if not wanted:
            return Replies()
        query = f"key:({' OR '.join(f'/works/{work}' for work in dict.fromkeys(wanted.values()))})"
        try:
            document = await self._search(query, fields=_FIELDS, limit=len(wanted))
        except SourceError as problem:
            return Replies(problems=dict.fromkeys(wanted, problem))
        works = {work_id(work): work for work in read_works(document)}
        return Replies(found={isbn: works[work] for isbn, work in wanted.items() if work in works})

    async def _search(self, query: str, *, fields: str, limit: int) -> object:
        return await self._ask("/search.json", {"q": query, "fields": fields, "limit": str(limit)})

    async def _ask(self, path: str, params: dict[str, str]) -> object:
        if self._user_agent is None:
            raise SourceBrokenError(self.name, NO_CONTACT)
        if self._refused_for_s > 0:
            raise SourceBrokenError(self.name, REFUSED)
        headers = {"User-Agent": self._user_agent, "Accept": "application/json"}
        try:
            return await self._fetcher.fetch_json(self._url + path, params, headers=headers)
        except FetchBusyError as error:
            reason = "Open Library asked us to slow down."
            raise SourceBusyError(self.name, reason, retry_after_s=error.retry_after_s) from error
        except FetchFailedError as error:
            reason = f"Open Library gave no usable answer: {error.reason}."
            raise SourceBusyError(self.name, reason, retry_after_s=_TRY_AGAIN_S) from error
        except FetchRefusedError as error:
            if error.status == _FORBIDDEN:
                self._refused_at = self._clock.ticks()
                raise SourceBrokenError(self.name, REFUSED) from error
            raise SourceBrokenError(self.name, f"Open Library refused the question: {error.reason}.") from error

    @property
    def _refused_for_s(self) -> float:
        if self._refused_at is None:
            return 0.0
        return max(0.0, self._refused_at + _REFUSED_FOR_S - self._clock.ticks())


def _polite(access: OpenLibraryAccess) -> float:
    """The rate that was set, but on the real site never more than it allows; a simulated one may be asked faster."""
    real = (URL(access.url).host or "").endswith("openlibrary.org")
    return min(access.rate_per_s, FASTEST_RATE_PER_S) if real else access.rate_per_s
