"""One run of one job: first document, then the sources, then the last document."""

import asyncio
import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from genres.domain.evidence import Evidence
from genres.domain.job import JobState, SourceCount, Stage
from genres.domain.sources import SourceMode
from genres.pipeline.enrich import enrich, is_satisfied, recall
from genres.pipeline.library import Library
from genres.pipeline.ports import BookSource, Clock, DocumentKeeper, EvidenceStore, ProgressKeeper
from genres.pipeline.running import RunningJob
from genres.report.document import EnrichmentState

log = logging.getLogger(__name__)

_BETWEEN_DOCUMENTS_S = 2.0
_PACE_WINDOW_S = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for every job.

    `simulated` marks documents whose genres come from simulated book APIs; libraries older than `retention_days`
    are deleted, 0 keeps them.
    """

    version: str
    workers: int
    simulated: bool = False
    retention_days: int = 0


class JobRun:
    """Takes one library from the file to the complete document."""

    def __init__(
        self,
        running: RunningJob,
        library: Library,
        *,
        sources: Sequence[BookSource],
        store: ProgressKeeper,
        documents: DocumentKeeper,
        evidence: EvidenceStore,
        terms: Terms,
        clock: Clock,
    ) -> None:
        self._running = running
        self._library = library
        self._all_sources = sources
        self._sources = [source for source in sources if source.state.mode is not SourceMode.OFF]
        self._store = store
        self._documents = documents
        self._evidence = evidence
        self._terms = terms
        self._clock = clock
        self._saving = asyncio.Lock()
        self._saved_at = 0.0
        self._pace: deque[tuple[float, int]] = deque()

    async def go(self) -> None:
        """Publish what the file says, then what the sources add. The first document stands before any is asked."""
        library = self._library
        questions = library.questions()
        known = await recall(questions, self._all_sources, store=self._evidence)
        settled = {key: answers for key, answers in known.items() if self._is_settled(answers)}
        library.add({key: answers for key, answers in known.items() if key not in settled}, final=False)
        library.add(settled, final=True)
        await self._publish("running" if self._sources and library.pending else "pending")
        self._running.change(
            stage=Stage.ENRICHING,
            has_document=True,
            message="The dashboard is ready; genres are being looked up."
            if self._sources
            else "The dashboard is ready.",
            processed_books=library.processed,
            sources=self._counts(),
        )
        await self._store.update(self._running.job)
        if self._sources and library.pending:
            unsettled = [question for question in questions if question.key not in settled]
            await enrich(
                unsettled,
                known,
                self._sources,
                store=self._evidence,
                each=self._take,
                workers=self._terms.workers,
                clock=self._clock,
            )
        await self._finish()

    def _is_settled(self, answers: Sequence[Evidence]) -> bool:
        asked = {answer.source for answer in answers}
        return is_satisfied(answers) or all(source.name in asked for source in self._sources)

    async def _take(self, answers: Mapping[str, Sequence[Evidence]]) -> None:
        self._library.add(answers, final=True)
        job = self._running.change(
            processed_books=self._library.processed,
            sources=self._counts(),
            estimated_completion=self._estimate(),
        )
        await self._store.update(job)
        now = asyncio.get_running_loop().time()
        if not self._saving.locked() and now - self._saved_at >= _BETWEEN_DOCUMENTS_S:
            await self._publish("running")
            self._running.change()

    async def _finish(self) -> None:
        skipped = self._skipped_because()
        await self._publish("skipped" if skipped else "complete", reason=skipped or self._library.failure())
        job = self._running.job
        counts = self._counts()
        failed = sum(count.failed for count in counts.values())
        message = "The dashboard is complete."
        if skipped:
            message = f"The dashboard is complete as far as the file goes. {skipped}"
        elif failed:
            message = f"The dashboard is complete; {failed} look-ups failed: {self._library.failure()}."
        await self._store.update(
            self._running.change(
                state=JobState.COMPLETE,
                stage=Stage.FINISHED,
                processed_books=job.total_books,
                has_document=True,
                estimated_completion=None,
                message=message,
                sources=counts,
            )
        )
        log.info("job_complete", extra={"books": job.total_books, "failed": failed, "skipped": bool(skipped)})

    def _skipped_because(self) -> str | None:
        if self._sources or not self._library.pending:
            return None
        return next((source.state.reason for source in self._all_sources if source.state.reason), None) or (
            "Offline mode is on, so nothing was looked up."
        )

    async def _publish(self, state: str, *, reason: str | None = None) -> None:
        async with self._saving:
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
            await self._documents.save(job.id, document)
            self._saved_at = asyncio.get_running_loop().time()

    def _counts(self) -> dict[str, SourceCount]:
        return {source.name: self._library.count(source.name) for source in self._sources}

    def _estimate(self) -> datetime | None:
        """From the pace of the last half minute."""
        now = asyncio.get_running_loop().time()
        self._pace.append((now, self._library.processed))
        while now - self._pace[0][0] > _PACE_WINDOW_S:
            self._pace.popleft()
        (since, before), (_, done) = self._pace[0], self._pace[-1]
        if done <= before:
            return None
        return self._clock() + timedelta(seconds=self._library.pending * (now - since) / (done - before))
