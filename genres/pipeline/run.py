"""One run of one job: first document, then the sources, then the last document."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from genres.domain.job import JobState, SourceCount, Stage
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.errand import News, Waiting
from genres.pipeline.library import Library
from genres.pipeline.ports import Clock, DocumentKeeper, NoteKeeper
from genres.pipeline.running import RunningJob
from genres.report.document import EnrichmentState
from genres.report.rules import NO_RULES, GenreRules

log = logging.getLogger(__name__)

_FIRST_DOCUMENT_S = 0.3
_BETWEEN_DOCUMENTS_S = 2.0
_REST_PER_DOCUMENT = 4.0
"""A document is made at most once in two seconds, and no more than a fifth of the time is spent on making them."""


def no_rules() -> GenreRules:
    """The rules of a reader who made none."""
    return NO_RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for every job.

    `rules` are the reader's own for genres, as they are at the moment. `simulated` marks documents whose genres come
    from simulated book APIs; libraries older than `retention_days` are deleted, 0 keeps them. Whoever holds `changing`
    may rely on it that no job begins again or finishes, and that no finished document is made anew.
    """

    version: str
    rules: Callable[[], GenreRules] = no_rules
    simulated: bool = False
    retention_days: int = 0
    changing: asyncio.Lock = field(default_factory=asyncio.Lock, compare=False)


class JobRun:
    """Takes one library from the file to the complete document."""

    def __init__(
        self,
        running: RunningJob,
        library: Library,
        *,
        enrichment: Enrichment,
        store: NoteKeeper,
        documents: DocumentKeeper,
        terms: Terms,
        clock: Clock,
    ) -> None:
        self._running = running
        self._library = library
        self._enrichment = enrichment
        self._asked = [source.name for source in enrichment.open_sources]
        self._sources = list(dict.fromkeys([*running.job.sources, *self._asked]))
        self._store = store
        self._documents = documents
        self._terms = terms
        self._clock = clock
        self._now = asyncio.get_running_loop().time
        self._next_document = self._now() + _FIRST_DOCUMENT_S
        self._waiting: Mapping[str, Waiting] = {}

    async def go(self) -> None:
        """Publish what file and cache say, then what the sources add. The first document stands before any is asked."""
        library = self._library
        known = await self._enrichment.recall(library.questions(), each=self._take, none_for=library.none_for)
        wanted = ((name, [book for book in books if library.is_asked_for(book.key)]) for name, books in known.items())
        plan = {name: books for name, books in wanted if books}
        await self._publish("running" if plan else "pending")
        await self._store.update(self._running.change(**self._first_change()))
        if plan:
            await self._enrichment.enrich(plan, each=self._take, none_for=library.none_for)
        async with self._terms.changing:
            await self._finish()

    async def _take(self, news: News) -> None:
        if news.answers:
            await asyncio.to_thread(self._library.add, news.answers, final=news.final)
        self._waiting = news.waiting
        if self._now() >= self._next_document:
            is_first = not self._running.job.has_document
            await self._publish("running")
            if is_first:
                self._running.change(**self._first_change())
        job = self._running.change(
            processed_books=self._library.processed,
            sources=self._counts(),
            estimated_completion=self._estimate(),
        )
        await self._store.update(job)

    def _first_change(self) -> dict[str, object]:
        message = "The dashboard is ready"
        return {
            "stage": Stage.ENRICHING,
            "has_document": True,
            "message": f"{message}; genres are being looked up." if self._asked else f"{message}.",
            "processed_books": self._library.processed,
            "sources": self._counts(),
        }

    async def _finish(self) -> None:
        await self._heed_rules()
        skipped = self._skipped_because()
        if skipped:
            await asyncio.to_thread(self._library.give_up)
        noted = await self._store.note(self._running.job.id, self._library.doubts())
        self._waiting = {}
        await self._publish("skipped" if skipped else "complete", reason=skipped or self._library.failure())
        counts = self._counts()
        failed = sum(count.failed for count in counts.values())
        message = "The dashboard is complete."
        if skipped:
            message = f"The dashboard is complete as far as the file goes. {skipped}"
        elif failed:
            message = f"The dashboard is complete; {failed} look-ups failed: {self._library.failure()}."
        before = self._running.job
        job = self._running.changed(
            state=JobState.COMPLETE,
            stage=Stage.FINISHED,
            imported=noted.imported if noted else before.imported,
            noted=noted.noted if noted else before.noted,
            processed_books=before.total_books,
            has_document=True,
            estimated_completion=None,
            message=message,
            sources=counts,
        )
        await self._store.update(job)  # kept before anybody hears of it
        self._running.tell(job)
        log.info("job_complete", extra={"books": job.total_books, "failed": failed, "skipped": bool(skipped)})

    async def _heed_rules(self) -> None:
        """Judge all books by the rules as they are now, where they were changed while the job ran."""
        while (rules := self._terms.rules()) != self._library.rules:
            await asyncio.to_thread(self._library.judge_by, rules)
            await self._enrichment.recall(self._library.questions(), each=self._judge_again)

    async def _judge_again(self, news: News) -> None:
        await asyncio.to_thread(self._library.judge_again, news.answers)

    def _skipped_because(self) -> str | None:
        return None if self._asked or not self._library.pending else self._enrichment.closed_because

    async def _publish(self, state: str, *, reason: str | None = None) -> None:
        began = self._now()
        enrichment = EnrichmentState(
            state=state, pending=self._library.pending, reason=reason, simulated=self._terms.simulated
        )
        job = self._running.job
        document = await asyncio.to_thread(
            self._library.document,
            export_id=job.id,
            created_at=job.created_at,
            version=self._terms.version,
            enrichment=enrichment,
            sources=self._counts(),
        )
        await _to_the_end(self._documents.save(job.id, document))
        now = self._now()
        self._next_document = now + max(_BETWEEN_DOCUMENTS_S, (now - began) * _REST_PER_DOCUMENT)

    def _counts(self) -> dict[str, SourceCount]:
        return {name: self._count(name) for name in self._sources}

    def _count(self, source: str) -> SourceCount:
        waiting = self._waiting.get(source)
        count = self._library.count(source)
        return replace(count, pending=waiting.books, left_s=waiting.left_s) if waiting else count

    def _estimate(self) -> datetime | None:
        """When the last source should be done."""
        left_s = [waiting.left_s for waiting in self._waiting.values() if waiting.left_s is not None]
        return self._clock() + timedelta(seconds=max(left_s)) if left_s else None


async def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Await what goes on in a thread; when cancelled meanwhile, wait for its end all the same.

    Else the document of a job that is being deleted could come back after it was removed.
    """
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise
