"""A data folder at work without HTTP: real tables, real documents, and sources that answer as told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from genres.domain.job import Job, JobId
from genres.kit.clock import utc_now
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.jobs import Jobs
from genres.pipeline.ports import Clock
from genres.pipeline.remake import Remake
from genres.pipeline.rules import RuleBook
from genres.pipeline.run import Terms
from genres.publish.documents import Documents
from genres.publish.rules_file import RulesFile
from genres.report.document import DashboardDocument
from genres.store.choices import ChoiceTable
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.uploads import Uploads
from tests.support.fakes import FakeSource


@dataclass
class Workplace:
    """All that works on one data folder; `evidence` is what documents are made anew of."""

    folder: Path
    terms: Terms
    enrichment: Enrichment
    evidence: EvidenceTable
    jobs: Jobs
    store: JobTable
    uploads: Uploads
    documents: Documents
    rules: RuleBook
    remake: Remake

    async def begin(self, content: bytes) -> Job:
        staged = self.uploads.stage()
        staged.write(content)
        staged.finish()
        return await self.jobs.accept(staged.id)

    async def ended(self, job_id: JobId) -> Job:
        """A job at its end, which is on the disk by then."""
        async with asyncio.timeout(60):
            async for job in self.jobs.watch(job_id):
                last = job
        kept = await self.store.find(job_id)
        assert kept == last
        assert not kept.is_running
        return kept

    async def document(self, job_id: JobId) -> DashboardDocument:
        loaded = await self.documents.load(job_id)
        assert loaded
        return loaded[0]


@asynccontextmanager
async def open_workplace(
    folder: Path,
    *sources: FakeSource,
    clock: Clock = utc_now,
    evidence: Callable[[StateDatabase], EvidenceTable] = EvidenceTable,
    uploads: Uploads | None = None,
) -> AsyncIterator[Workplace]:
    """Open it until the end of the block; jobs that were cut off go on at once."""
    database = StateDatabase(folder / "state" / "genres.sqlite3")
    uploads = uploads or Uploads(folder / "state" / "uploads")
    async with AsyncExitStack() as stack:
        await database.open()
        stack.push_async_callback(database.close)
        store, documents, rules = JobTable(database), Documents(folder), RuleBook(RulesFile(folder))
        await rules.look()
        enrichment = await stack.enter_async_context(
            Enrichment(sources, store=EvidenceTable(database), clock=clock, workers=5)
        )
        terms = Terms(version="1", rules=lambda: rules.current)
        jobs = await stack.enter_async_context(
            Jobs(store=store, uploads=uploads, documents=documents, enrichment=enrichment, terms=terms, clock=clock)
        )
        table = evidence(database)
        remake = Remake(
            store=store,
            documents=documents,
            evidence=table,
            choices=ChoiceTable(database, clock=clock),
            rules=rules,
            changing=terms.changing,
        )
        yield Workplace(folder, terms, enrichment, table, jobs, store, uploads, documents, rules, remake)
