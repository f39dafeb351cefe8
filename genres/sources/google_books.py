"""Google Books: volumes by ISBN, 20 to a request, and single views where only these name a genre.

What is asked and why: docs/sources.md.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import aiohttp

from genres.domain.book import BookInfo
from genres.domain.errors import SourceError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceState
from genres.kit.clock import Clock
from genres.report.verdict import merge_and_normalize
from genres.sources.google_answers import (
    Hit,
    add_single_view,
    match_volumes,
    read_volume,
    read_volumes,
    to_evidence,
)
from genres.sources.google_client import (
    GOOGLE_BOOKS_URL,
    MOST_IN_FLIGHT,
    NO_KEY,
    GoogleBooksAccess,
    GoogleClient,
    UnknownVolumeError,
)
from genres.sources.google_quota import DayCount
from genres.sources.replies import by_isbn, failed, in_parts, isbn_forms

__all__ = ["GOOGLE_BOOKS_URL", "NO_KEY", "GoogleBooks", "GoogleBooksAccess"]

Answers = Mapping[str, Sequence[Evidence]]

_INFO = (
    "title,subtitle,authors,publishedDate,industryIdentifiers,categories,pageCount,description,language,"
    "averageRating,ratingsCount,imageLinks(smallThumbnail,thumbnail)"
)
_LIST_FIELDS = f"totalItems,items(id,volumeInfo({_INFO}))"
_SINGLE_FIELDS = "id,volumeInfo(categories,pageCount,description)"
_BATCH = 20  # two volumes for one ISBN still fit into the 40 results that a reply may hold
_MOST_RESULTS = 40
_BELIEVED_UNCONFIRMED = timedelta(days=1)
_NOT_CONFIRMED = "Google Books missed it among others; too little of today's quota is left to ask for it alone."
_NOT_SHOWN = "Too little of today's quota of Google Books is left to ask for its full categories."


class GoogleBooks:
    """Fits `BookSource`."""

    name = "google"
    batch_size = _BATCH
    in_flight = MOST_IN_FLIGHT

    def __init__(
        self,
        session: aiohttp.ClientSession,
        access: GoogleBooksAccess,
        *,
        clock: Clock | None = None,
        count: DayCount | None = None,
    ) -> None:
        """Use `session` without owning it; without `count` the day's requests are forgotten with the process."""
        self._clock = clock or Clock()
        self._client = GoogleClient(session, access, source=self.name, clock=self._clock, count=count)
        self._calls = 0

    @property
    def state(self) -> SourceState:
        """Off, waiting or ok: see `GoogleClient.state`."""
        return self._client.state

    @property
    def calls_per_s(self) -> float:
        """What the pace lets through, by the requests that a call has taken so far."""
        return self._client.patience.rate_per_s / max(1.0, self._client.sent / max(1, self._calls))

    async def recall_day(self) -> None:
        """Learn what is spent of today, so that `state` tells it before the first question."""
        await self._client.budget.recall()

    def can_ask(self, book: BookInfo) -> bool:
        """Whether it has an ISBN."""
        return book.edition is not None

    async def look_up(self, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:
        """Fits `BookSource.look_up`. A failed evidence may carry what the list view told."""
        asked = by_isbn(books)
        tasks: list[asyncio.Task[dict[str, Evidence]]] = []
        self._calls += 1
        problems: list[SourceError] = []
        async with asyncio.TaskGroup() as group:
            for part in in_parts(list(asked), _BATCH):
                books_of_part = {isbn: asked[isbn] for isbn in part}
                tasks.append(group.create_task(self._look_up_part(books_of_part, known, problems)))
        if problems and len(problems) == len(tasks):
            raise problems[0]
        evidence = {isbn: answer for task in tasks for isbn, answer in task.result().items()}
        return [evidence[book.edition] for book in books if book.edition]

    async def _look_up_part(
        self, asked: Mapping[str, BookInfo], known: Answers, problems: list[SourceError]
    ) -> dict[str, Evidence]:
        """Ask for all at once; then alone for each that is missing, since a joined question is known to miss books.

        A book that another source knows is not worth that: its miss is believed for a day.

        A part that got no answer at all puts its problem among `problems`.
        """
        try:
            hits = await self._hits(asked)
        except SourceError as problem:
            problems.append(problem)
            return dict.fromkeys(asked, failed(self._evidence(None), problem))
        async with asyncio.TaskGroup() as group:
            tasks = {
                isbn: group.create_task(
                    self._settle(book, hits.get(isbn), is_alone=len(asked) == 1, known=known.get(isbn, ()))
                )
                for isbn, book in asked.items()
            }
        return {isbn: task.result() for isbn, task in tasks.items()}

    async def _settle(self, book: BookInfo, hit: Hit | None, *, is_alone: bool, known: Sequence[Evidence]) -> Evidence:
        """Make the evidence of one book, asking for it alone where the joined reply leaves something open."""
        if hit is None and not is_alone:
            if any(answer.outcome is Outcome.FOUND for answer in known):
                evidence = self._evidence(None)
                return replace(evidence, retry_at=evidence.fetched_at + _BELIEVED_UNCONFIRMED)
            with self._client.budget.side_question(is_awaited=False) as may_ask:
                if not may_ask:
                    return failed(self._evidence(None), self._client.day_spent(_NOT_CONFIRMED))
                try:
                    hit = (await self._hits({book.edition or "": book})).get(book.edition or "")
                except SourceError as problem:
                    return failed(self._evidence(None), problem)
        evidence = self._evidence(hit)
        if evidence.outcome is not Outcome.FOUND or not evidence.ids or merge_and_normalize([*known, evidence]).genres:
            return evidence
        return await self._with_single_view(evidence, is_awaited=is_alone)

    async def _with_single_view(self, evidence: Evidence, *, is_awaited: bool) -> Evidence:
        """Add the full categories; where they cannot be had now, the evidence is not all there is to know."""
        with self._client.budget.side_question(is_awaited=is_awaited) as may_ask:
            if not may_ask:
                return failed(evidence, self._client.day_spent(_NOT_SHOWN))
            try:
                document = await self._client.volume(evidence.ids[0], fields=_SINGLE_FIELDS)
            except UnknownVolumeError:
                return evidence
            except SourceError as problem:
                return failed(evidence, problem)
        return replace(add_single_view(evidence, read_volume(document)), fetched_at=self._clock.now())

    async def _hits(self, asked: Mapping[str, BookInfo]) -> dict[str, Hit]:
        query = " OR ".join(f"isbn:{isbn}" for isbn in asked)
        document = await self._client.search(query, fields=_LIST_FIELDS, most_results=_MOST_RESULTS)
        return match_volumes(read_volumes(document), asked, isbn_forms(asked))

    def _evidence(self, hit: Hit | None) -> Evidence:
        return to_evidence(hit, source=self.name, now=self._clock.now())
