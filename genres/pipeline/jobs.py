"""The life of a job: accepted, read, published, enriched, finished; or deleted at any moment."""

import asyncio
import logging
import uuid
from collections.abc import AsyncIterator, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from types import TracebackType
from typing import Self

from genres.domain.errors import BadExportError, NoRoomError, StoreError, UnknownJobError
from genres.domain.export import ReadExport
from genres.domain.job import Job, JobId, JobState, Stage
from genres.intake.processor import AnalyticsCSVProcessor
from genres.pipeline.again import ASKED_LATELY, PENDING, Again, LibraryAgain
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.library import Library
from genres.pipeline.ports import ALL_ROWS, Clock, DocumentStore, JobStore, PictureStore, UploadStore
from genres.pipeline.run import JobRun, Terms
from genres.pipeline.running import RunningJob
from genres.report.document import DashboardDocument
from genres.report.remake import book_of

log = logging.getLogger(__name__)

_BETWEEN_EXPIRIES_S = 3600.0
_READERS = 2  # reading an export keeps one core busy


class Jobs:
    """Owns the tasks of all running jobs. Use as an async context manager: entering resumes, leaving stops."""

    def __init__(
        self,
        *,
        store: JobStore,
        uploads: UploadStore,
        documents: DocumentStore,
        enrichment: Enrichment,
        terms: Terms,
        clock: Clock,
        pictures: PictureStore | None = None,
    ) -> None:
        """`enrichment` has to be open for as long as the jobs are."""
        self._store = store
        self._uploads = uploads
        self._documents = documents
        self._enrichment = enrichment
        self._terms = terms
        self._clock = clock
        self._pictures = pictures
        self._running: dict[JobId, RunningJob] = {}
        self._reading = asyncio.Semaphore(_READERS)
        self._group = asyncio.TaskGroup()
        self._expiry: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        unfinished = await self._store.unfinished()
        swept = await self._uploads.sweep([job.id for job in unfinished])  # of a job that has ended nothing is kept
        swept += await self._documents.sweep(await self._store.all_ids())
        await self._group.__aenter__()
        for job in unfinished:
            self._start(RunningJob(job), None)
        if self._terms.retention_days:
            self._expiry = self._group.create_task(self._expire(), name="expiry")
        log.info("jobs_ready", extra={"resumed": len(unfinished), "swept": swept})
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._expiry:
            self._expiry.cancel()
        for running in list(self._running.values()):
            if running.task:
                running.task.cancel()
            running.vanish()
        await self._group.__aexit__(kind, error, trace)

    @property
    def running(self) -> int:
        """How many jobs are at work."""
        return len(self._running)

    async def find_by_key(self, idempotency_key: str) -> Job | None:
        """The job that an upload with this key began, if any."""
        job = await self._store.find_by_key(idempotency_key)
        return self._newest(job) if job else None

    async def accept(self, staged: str, *, idempotency_key: str | None = None) -> Job:
        """Read a staged upload and begin its job; when this returns, a crash no longer loses it.

        Raises BadExportError for a file that is no Goodreads export; nothing of it is left then.
        """
        try:
            export = await self._read(await self._uploads.read_staged(staged))
        except BaseException:
            await self._uploads.discard(staged)
            raise
        job = Job(
            id=JobId(str(uuid.uuid4())),
            state=JobState.PROCESSING,
            stage=Stage.QUEUED,
            created_at=self._clock(),
            rows=export.rows,
            imported=export.imported,
            noted=export.noted,
            rejected=export.rejected,
            total_books=len(export.books),
            message="The export is read; the dashboard is being made.",
        )
        try:
            await self._uploads.keep(staged, job.id)
            kept = await self._store.create(
                job,
                header=export.header,
                problems=export.problems,
                keys=list({key: None for book in export.books if (key := book.key)}),
                idempotency_key=idempotency_key,
            )
        except BaseException:
            await self._uploads.discard(staged)
            await self._uploads.delete(job.id)
            raise
        if kept.id != job.id:
            await self._uploads.delete(job.id)
            return self._newest(kept)
        self._start(RunningJob(job), export)
        return job

    async def begin_again(
        self, job: Job, document: DashboardDocument, keys: Collection[str], *, etag: str, none_for: timedelta
    ) -> Job:
        """Ask for books of a finished library again, by key; to be called by who holds `Terms.changing`.

        `etag` is that of the document. For `none_for` an answer that a book is not known is believed. When this
        returns, a crash no longer loses which books are asked for. Raises UnknownJobError where the job was deleted
        meanwhile, NoRoomError or StoreError; all is as it was then.
        """
        again = await self._again(job, document, keys, none_for=none_for)
        library = await asyncio.to_thread(LibraryAgain, again, self._terms.rules())
        running = self._running[job.id] = RunningJob(
            replace(
                job,
                revision=job.revision + 1,
                state=JobState.PROCESSING,
                stage=Stage.ENRICHING,
                processed_books=library.processed,
                has_document=True,
                message="Books of this library are being looked up again.",
                error_message=None,
            )
        )
        try:
            await self._keep_begun(running, again, etag=etag)
            self._start(running, library)
        except Exception:
            with suppress(StoreError):  # then it ends as it was at the next start
                await self._store.update(replace(job, revision=job.revision + 2))
            raise
        finally:
            if running.task is None:
                running.vanish()
                if self._running.get(job.id) is running:
                    del self._running[job.id]
        return running.job

    async def find(self, job_id: JobId) -> Job:
        """The job as it stands. Raises UnknownJobError."""
        running = self._running.get(job_id)
        job = running.job if running else await self._store.find(job_id)
        if job is None:
            raise UnknownJobError
        return job

    async def watch(self, job_id: JobId, *, after: int = -1) -> AsyncIterator[Job]:
        """The job's states newer than revision `after`, ending with the job. Raises UnknownJobError."""
        running = self._running.get(job_id)
        if running is None:
            job = await self.find(job_id)
            if job.revision > after:
                yield job
            return
        async for state in running.states(after=after):
            yield state

    async def delete(self, job_id: JobId) -> list[str]:
        """Stop the job and remove all of it; says what was there. Raises UnknownJobError."""
        running = self._running.pop(job_id, None)
        if running:
            running.vanish()
            if running.task:
                running.task.cancel()
                await asyncio.wait([running.task])
        covers = await self._store.delete(job_id)  # after the run's last write, so that none of it comes back
        if covers and self._pictures:
            await self._pictures.forget(covers)
        removed = []
        if await self._documents.delete(job_id):
            removed.append("dashboard document")
        if await self._uploads.delete(job_id):
            removed.append("uploaded export")
        if covers is not None:
            removed.append("job and row report")
        if not removed:
            raise UnknownJobError
        log.info("job_deleted", extra={"was_running": running is not None})
        return removed

    async def _keep_begun(self, running: RunningJob, again: Again, *, etag: str) -> None:
        """Keep first that the job runs, then what it is about: cut off between the two, it ends as it was."""
        job = running.job
        if await self._store.find(job.id) is None:
            raise UnknownJobError
        await self._store.update(job)
        announced = await asyncio.to_thread(again.announced)
        is_kept = await self._documents.replace(job.id, announced, etag=etag) is not None
        if not is_kept or self._running.get(job.id) is not running:  # it was deleted just now
            raise UnknownJobError

    def _newest(self, job: Job) -> Job:
        running = self._running.get(job.id)
        return running.job if running else job

    def _start(self, running: RunningJob, begun: ReadExport | Library | None) -> None:
        self._running[running.job.id] = running
        running.task = self._group.create_task(self._run(running, begun), name=f"job-{running.job.id}")

    async def _run(self, running: RunningJob, begun: ReadExport | Library | None) -> None:
        job_id = running.job.id
        try:
            run = JobRun(
                running,
                await self._library_of(running.job, begun),
                enrichment=self._enrichment,
                store=self._store,
                documents=self._documents,
                terms=self._terms,
                clock=self._clock,
            )
            await run.go()
            await self._uploads.delete(job_id)
        except NoRoomError:
            await self._fail(running, "There is no room left on the disk. Free some space, then do this again.")
        except BadExportError as error:
            await self._fail(running, str(error))
        except Exception:  # the outermost loop of a job: it must end, and say so
            incident = uuid.uuid4().hex[:8]
            log.exception("job_failed", extra={"incident": incident})
            await self._fail(running, f"Something went wrong while making the dashboard (incident {incident}).")
        finally:
            if self._running.get(job_id) is running and not running.job.is_running:
                del self._running[job_id]

    async def _library_of(self, job: Job, begun: ReadExport | Library | None) -> Library:
        """What a job begins with; one that was cut off with its export, or else with the document that it left."""
        if isinstance(begun, Library):
            return begun
        if begun is None and (data := await self._uploads.read(job.id)) is not None:
            begun = await self._read(data)
        if begun is not None:
            return await asyncio.to_thread(Library, begun, self._terms.rules())
        loaded = await self._documents.load(job.id)
        if loaded is None:
            raise BadExportError("The uploaded file is no longer there.", "Import it again.", recognised="lost")
        document, _ = loaded
        pending = {key for entry in document.books if entry.enrichment == PENDING and (key := book_of(entry).key)}
        again = await self._again(job, document, pending, none_for=ASKED_LATELY)
        return await asyncio.to_thread(LibraryAgain, again, self._terms.rules())

    async def _again(
        self, job: Job, document: DashboardDocument, keys: Collection[str], *, none_for: timedelta
    ) -> Again:
        header = await self._store.header(job.id)
        problems = await self._store.problems(job.id, outcome=None, after=-1, limit=ALL_ROWS)
        return Again(
            document=document,
            header=header,
            problems=[problem for _, problem in problems],
            keys=frozenset(keys),
            sources=frozenset(source.name for source in self._enrichment.open_sources),
            none_for=none_for,
        )

    async def _expire(self) -> None:
        """Once an hour, delete the libraries that are older than the reader wants them kept."""
        while True:
            for job_id in await self._store.finished_before(self._clock() - timedelta(days=self._terms.retention_days)):
                with suppress(UnknownJobError):
                    await self.delete(job_id)
            await asyncio.sleep(_BETWEEN_EXPIRIES_S)

    async def _fail(self, running: RunningJob, reason: str) -> None:
        job = running.change(
            state=JobState.ERROR, stage=Stage.FINISHED, error_message=reason, message=reason, estimated_completion=None
        )
        try:
            await self._store.update(job)
            await self._uploads.delete(job.id)
        except Exception:  # a store that fails here too leaves the job to the next start
            log.exception("job_state_lost")

    async def _read(self, data: bytes) -> ReadExport:
        async with self._reading:
            return await asyncio.to_thread(AnalyticsCSVProcessor().read, data)
