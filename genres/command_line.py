"""One export on the command line: the same reading, asking and document as the server's, without the server."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from genres.domain.book import ReadingStatus
from genres.domain.errors import StoreError, StoreHeldError
from genres.domain.export import ReadExport, RowProblem
from genres.domain.job import Job, JobId, JobState, Stage
from genres.intake.processor import AnalyticsCSVProcessor
from genres.kit.clock import utc_now
from genres.kit.files import replace_whole
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.library import Library
from genres.pipeline.remake import Remade, Remake
from genres.pipeline.rules import RuleBook
from genres.pipeline.run import JobRun, Terms
from genres.pipeline.running import RunningJob
from genres.publish.documents import Documents
from genres.publish.rules_file import RulesFile
from genres.publish.schema import to_json
from genres.report.document import DashboardDocument
from genres.settings import Settings
from genres.sources.google_books import GoogleBooks
from genres.store.choices import ChoiceTable
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.preferences import PreferenceTable
from genres.store.quota import QuotaTable
from genres.wiring import DATABASE_NAME, SourceSet, open_session, release

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
    async with _open_cache(settings.data_dir) as (database, notes), open_session() as session:
        sources = SourceSet(
            session,
            settings,
            preferences=PreferenceTable(database),
            count=QuotaTable(database, source=GoogleBooks.name),
        )
        await sources.recall()
        rules = RuleBook(RulesFile(settings.data_dir))
        trouble = (await rules.look()).trouble
        running, documents, telling = RunningJob(_job(export)), _OneDocument(), _Telling(told)
        async with Enrichment(
            sources(), store=EvidenceTable(database), clock=utc_now, workers=settings.max_concurrent
        ) as enrichment:
            run = JobRun(
                running,
                await asyncio.to_thread(Library, export, rules.current),
                enrichment=enrichment,
                store=telling,
                documents=documents,
                terms=Terms(version=release(), rules=lambda: rules.current, simulated=settings.simulated),
                clock=utc_now,
            )
            await run.go()
        return Run(
            job=running.job,
            document=documents.last,
            export=replace(export, problems=(*export.problems, *telling.noted)),
            notes=(*notes, f"Your own genre rules were left out. {trouble}") if trouble else notes,
        )


async def reclassify(settings: Settings) -> tuple[Remade, str | None]:
    """Make every finished library of the data folder anew, by the tree and the rules of this moment.

    The second of the two is what is wrong with the rules, if they cannot be used.
    Raises StoreHeldError beside a running server, StoreError where the folder cannot be used.
    """
    path = settings.data_dir / "state" / DATABASE_NAME
    if not await asyncio.to_thread(path.exists):
        return Remade(), None
    database = StateDatabase(path, busy_timeout_s=_WAIT_FOR_SERVER_S)
    await database.open()
    try:
        rules = RuleBook(RulesFile(settings.data_dir))
        remake = Remake(
            store=JobTable(database),
            documents=Documents(settings.data_dir),
            evidence=EvidenceTable(database),
            choices=ChoiceTable(database, clock=utc_now),
            rules=rules,
            changing=asyncio.Lock(),
        )
        return await remake.remake_all(), (await rules.look()).trouble
    finally:
        await database.close()


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
    """Where the server keeps a job's progress, here it is told; `noted` are its notes on matches."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self.noted: Sequence[RowProblem] = ()

    async def update(self, job: Job) -> None:
        """Tell."""
        self._told(job)

    async def note(self, job_id: JobId, problems: Sequence[RowProblem]) -> Job | None:  # noqa: ARG002  there is only one
        """Keep the notes for the end."""
        self.noted = problems
        return None


def sources_in_words(job: Job) -> Sequence[tuple[str, str]]:
    """Each source and how it did, for a table."""
    return [
        (name, f"{count.found} found, {count.none} not known there, {count.failed} failed")
        for name, count in job.sources.items()
    ]
