"""One export on the command line: the same reading, asking and document as the server's, without the server."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import aiohttp

from genres.domain.book import ReadingStatus
from genres.domain.errors import StoreError, StoreHeldError
from genres.domain.export import ReadExport
from genres.domain.job import Job, JobId, JobState, Stage
from genres.intake.processor import AnalyticsCSVProcessor
from genres.kit.clock import utc_now
from genres.kit.files import replace_whole
from genres.pipeline.library import Library
from genres.pipeline.run import JobRun, Terms
from genres.pipeline.running import RunningJob
from genres.publish.schema import to_json
from genres.report.document import DashboardDocument
from genres.settings import Settings
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.preferences import PreferenceTable
from genres.wiring import DATABASE_NAME, SourceSet, release

_OWN_CACHE = "command_line.sqlite3"
_WAIT_FOR_SERVER_S = 0.2

Told = Callable[[Job], None]


@dataclass(frozen=True, kw_only=True)
class Run:
    """What came of one export: its job at the end, the document, the export as read, and notes for the person."""

    job: Job
    document: DashboardDocument
    export: ReadExport
    notes: tuple[str, ...]


async def run_export(data: bytes, settings: Settings, *, include_unread: bool, told: Told) -> Run:
    """Read an export, ask the sources, make the document; `told` hears of every change.

    Raises BadExportError. A database held by a running server is left to it: a cache of our own serves then.
    """
    export = await asyncio.to_thread(AnalyticsCSVProcessor().read, data)
    if not include_unread:
        export = replace(
            export, books=tuple(book for book in export.books if book.reading_status is ReadingStatus.READ)
        )
    async with _open_cache(settings.data_dir) as (database, notes), aiohttp.ClientSession() as session:
        sources = SourceSet(session, settings, PreferenceTable(database))
        await sources.recall_contact()
        running = RunningJob(_job(export))
        documents = _OneDocument()
        run = JobRun(
            running,
            await asyncio.to_thread(Library, export),
            sources=sources(),
            store=_Telling(told),
            documents=documents,
            evidence=EvidenceTable(database, clock=utc_now),
            terms=Terms(version=release(), workers=settings.max_concurrent, simulated=settings.simulated),
            clock=utc_now,
        )
        await run.go()
        return Run(job=running.job, document=documents.last, export=export, notes=notes)


def write_document(document: DashboardDocument, path: Path) -> None:
    """Write the JSON whole or not at all. Raises OSError."""
    replace_whole(path, to_json(document))


def _job(export: ReadExport) -> Job:
    return Job(
        id=JobId(str(uuid4())),
        state=JobState.PROCESSING,
        stage=Stage.READING,
        created_at=utc_now(),
        rows=export.rows,
        imported=export.imported,
        noted=export.noted,
        rejected=export.rejected,
        total_books=len(export.books),
    )


@asynccontextmanager
async def _open_cache(data_dir: Path) -> AsyncIterator[tuple[StateDatabase, tuple[str, ...]]]:
    """The server's database if it is free, else one of our own, else one in memory."""
    state = data_dir / "state"
    async with AsyncExitStack() as stack:
        for path, note in (
            (state / DATABASE_NAME, ()),
            (state / _OWN_CACHE, ("A server is running on this data folder; a cache of our own is used.",)),
            (Path(":memory:"), ("The data folder cannot be used; answers are not kept for the next time.",)),
        ):
            database = StateDatabase(path, busy_timeout_s=_WAIT_FOR_SERVER_S)
            try:
                await database.open()
            except (StoreHeldError, StoreError):
                continue
            stack.push_async_callback(database.close)
            yield database, note
            return


class _OneDocument:
    """A document store for one job: the newest is all there is."""

    last: DashboardDocument

    async def save(self, job_id: JobId, document: DashboardDocument) -> None:  # noqa: ARG002  there is only one job
        """Keep the newest."""
        self.last = document


class _Telling:
    """Where the server keeps a job's progress, here it is told."""

    def __init__(self, told: Told) -> None:
        self._told = told

    async def update(self, job: Job) -> None:
        """Tell."""
        self._told(job)


def sources_in_words(job: Job) -> Sequence[tuple[str, str]]:
    """Each source and how it did, for a table."""
    return [
        (name, f"{count.found} found, {count.none} not known there, {count.failed} failed")
        for name, count in job.sources.items()
    ]
