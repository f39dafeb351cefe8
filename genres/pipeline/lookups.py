"""Books of a finished library that the reader wishes to have looked up again: which of them may be, and the start."""

import asyncio
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from genres.domain.errors import GenresError, UnknownJobError
from genres.domain.evidence import FRESH_NONE, Evidence, Outcome
from genres.domain.job import Job, JobId
from genres.domain.sources import SourceMode
from genres.pipeline.again import ASKED_LATELY
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.jobs import Jobs
from genres.pipeline.policy import CATALOGUE, next_source
from genres.pipeline.ports import BookSource, Clock, DocumentLoader
from genres.pipeline.remake import StillRunningError, UnknownBookError
from genres.report.document import BookEntry
from genres.report.remake import book_of

_AT_ONCE = 500  # books whose evidence is in memory at a time
_NO_TIME = timedelta(0)


class Which(StrEnum):
    """Books by how their look-up went: those that some source failed on, or those and all that nobody knew."""

    FAILED = "failed"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many books are not looked up again, by reason.

    `asked_lately`: less than an hour ago nobody knew them. `answered`: all that could be asked have told. `source_off`:
    who is left cannot be asked just now. `not_askable`: neither a valid ISBN nor a title that a source takes.
    """

    asked_lately: int = 0
    answered: int = 0
    source_off: int = 0
    not_askable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The job as it goes on, how many books are looked up, and how many are not."""

    job: Job
    books: int
    left_out: LeftOut


class NothingToLookUpError(GenresError):
    """None of the books can be looked up just now; `reason` is a sentence on the sources where it is their fault."""

    def __init__(self, left_out: LeftOut, *, reason: str | None = None) -> None:
        super().__init__(reason or "nothing to look up")
        self.left_out = left_out
        self.reason = reason


class LookUps:
    """Begins look-ups of finished libraries. What is known of all other books stays."""

    def __init__(
        self,
        *,
        jobs: Jobs,
        documents: DocumentLoader,
        enrichment: Enrichment,
        changing: asyncio.Lock,
        clock: Clock,
    ) -> None:
        """`changing` is that of the jobs; see `run.Terms`."""
        self._jobs = jobs
        self._documents = documents
        self._enrichment = enrichment
        self._changing = changing
        self._clock = clock

    async def begin(self, job_id: JobId, wanted: Which | Collection[str]) -> Begun:
        """Look up again what the reader wishes: books by how they fared, or by their ids.

        Nobody is asked who has found the book and whose answer is fresh. That a book is not known is asked again after
        an hour, but not for those that only failed. When this returns, a crash no longer loses what is to be asked.
        Raises UnknownJobError, UnknownBookError, StillRunningError, NothingToLookUpError, NoRoomError or StoreError.
        """
        async with self._changing:
            job = await self._jobs.find(job_id)
            if job.is_running:
                raise StillRunningError
            loaded = await self._documents.load(job_id)
            if loaded is None:
                raise UnknownJobError
            document, etag = loaded
            none_for = FRESH_NONE if wanted is Which.FAILED else ASKED_LATELY
            entries = _choose(document.books, wanted)
            if not self._enrichment.answering_sources:
                raise NothingToLookUpError(LeftOut(source_off=len(entries)), reason=self._enrichment.closed_because)
            keys, left_out = await self._sort(entries, none_for)
            if not keys:
                reason = self._enrichment.closed_because if left_out["source_off"] else None
                raise NothingToLookUpError(LeftOut(**left_out), reason=reason)
            job = await self._jobs.begin_again(job, document, frozenset(keys), etag=etag, none_for=none_for)
            return Begun(job=job, books=keys.total(), left_out=LeftOut(**left_out))

    async def _sort(self, entries: Sequence[BookEntry], none_for: timedelta) -> tuple[Counter[str], Counter[str]]:
        """The books that are asked for by key, and the others by the reason; each with how many they are."""
        sieve = _Sieve(
            sources=[source for source in self._enrichment.sources if source.name != CATALOGUE or _is_there(source)],
            answering=self._enrichment.answering_sources,
            now=self._clock(),
            none_for=none_for,
        )
        keys: Counter[str] = Counter()
        left_out: Counter[str] = Counter()
        for start in range(0, len(entries), _AT_ONCE):
            part = entries[start : start + _AT_ONCE]
            known = await self._enrichment.known([key for entry in part if (key := book_of(entry).key)])
            for entry in part:
                key = book_of(entry).key or ""
                if because := sieve.left_out_because(entry, known.get(key, ())):
                    left_out[because] += 1
                else:
                    keys[key] += 1
        return keys, left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sieve:
    """Says of a book whether it can be looked up now: `answering` are those of the sources that should answer."""

    sources: Sequence[BookSource]
    answering: Sequence[BookSource]
    now: datetime
    none_for: timedelta

    def left_out_because(self, entry: BookEntry, known: Sequence[Evidence]) -> str | None:
        """A field of `LeftOut`, None for a book that somebody is to be asked for."""
        book = book_of(entry).info
        if not any(source.can_ask(book) for source in self.sources):
            return "not_askable"
        if next_source(book, known, self.answering, now=self.now, none_for=self.none_for):
            return None
        silent = {source.name for source in self.sources} - {source.name for source in self.answering}
        if silent & set(entry.failed_sources):
            return "source_off"
        if self.none_for < FRESH_NONE and next_source(book, known, self.answering, now=self.now, none_for=_NO_TIME):
            return "asked_lately"
        if next_source(book, known, self.sources, now=self.now, none_for=self.none_for):
            return "source_off"
        return "answered"


def _is_there(source: BookSource) -> bool:
    return source.state.mode is not SourceMode.OFF


def _choose(books: Sequence[BookEntry], wanted: Which | Collection[str]) -> list[BookEntry]:
    match wanted:
        case Which.FAILED:
            return [book for book in books if book.failed_sources or book.enrichment == Outcome.FAILED]
        case Which.UNANSWERED:
            return [book for book in books if book.failed_sources or book.enrichment != Outcome.FOUND]
    ids = set(wanted)
    chosen = [book for book in books if book.goodreads_id in ids]
    if len(chosen) < len(ids):
        raise UnknownBookError
    return chosen
