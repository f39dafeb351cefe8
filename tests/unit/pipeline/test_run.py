"""One job from the file to the last document, in a loop in which no time passes but that which is slept through."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from genres.domain.export import RowProblem
from genres.domain.job import Job, JobId, JobState, Stage
from genres.domain.sources import SourceMode, SourceState
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.library import Library
from genres.pipeline.ports import Answers
from genres.pipeline.run import JobRun, Terms
from genres.pipeline.running import RunningJob
from genres.report.document import DashboardDocument
from tests.support.builders import NOW, make_book, make_evidence, make_export, make_isbn13
from tests.support.fakes import FakeSource, MemoryEvidence, leaping, leaping_clock
from tests.unit.pipeline.test_enrichment import finding


class Kept:
    """Keeps jobs, notes and documents in memory, with the moments at which they came."""

    def __init__(self, *, saving_s: float = 0.0) -> None:
        self.jobs: list[Job] = []
        self.documents: list[tuple[float, DashboardDocument]] = []
        self.notes: Sequence[RowProblem] | None = None
        self._saving_s = saving_s

    async def update(self, job: Job) -> None:
        self.jobs.append(job)

    async def note(self, job_id: JobId, problems: Sequence[RowProblem]) -> Job | None:
        self.notes = problems
        job = self.jobs[-1]
        assert job.id == job_id
        return replace(job, imported=job.rows - len(problems), noted=len(problems)) if problems else None

    async def save(self, job_id: JobId, document: DashboardDocument) -> None:
        assert document.export_id == job_id
        await asyncio.sleep(self._saving_s)
        self.documents.append((asyncio.get_running_loop().time(), document))

    @property
    def states(self) -> list[str]:
        return [document.metadata.enrichment.state for _, document in self.documents]


class SlowEvidence(MemoryEvidence):
    """A cache that takes its time for every look."""

    async def find(self, keys: Sequence[str]) -> Answers:
        await asyncio.sleep(0.2)
        return await super().find(keys)


@asynccontextmanager
async def opened(
    kept: Kept, books: int, *sources: FakeSource, store: MemoryEvidence | None = None
) -> AsyncIterator[tuple[JobRun, RunningJob]]:
    library = Library(make_export(*(make_book(number, line=number + 1) for number in range(1, books + 1))))
    job = Job(
        id=JobId("j"), state=JobState.PROCESSING, stage=Stage.QUEUED, created_at=NOW, rows=books, total_books=books
    )
    running = RunningJob(job)
    async with Enrichment(sources, store=store or MemoryEvidence(), clock=leaping_clock, workers=15) as enrichment:
        yield (
            JobRun(
                running,
                library,
                enrichment=enrichment,
                store=kept,
                documents=kept,
                terms=Terms(version="1"),
                clock=leaping_clock,
            ),
            running,
        )


@leaping
async def test_documents_come_no_closer_than_two_seconds_while_a_job_runs() -> None:
    kept = Kept()
    async with opened(kept, 400, FakeSource(batch_size=10, takes_s=0.3, answer=finding())) as (run, _):
        await run.go()
    moments = [moment for moment, _ in kept.documents]
    assert moments[0] == 0
    assert all(later - earlier >= 2 for earlier, later in pairwise(moments[:-1]))
    assert len(moments) in range(6, 9)  # in twelve seconds
    assert kept.states == [*["running"] * (len(moments) - 1), "complete"]


@leaping
async def test_no_more_than_a_fifth_of_the_time_goes_into_documents() -> None:
    kept = Kept(saving_s=3.0)
    async with opened(kept, 400, FakeSource(batch_size=10, takes_s=1.0, answer=finding())) as (run, _):
        await run.go()
    moments = [moment for moment, _ in kept.documents]
    assert all(later - earlier >= 15 for earlier, later in pairwise(moments[:-1]))


@leaping
async def test_a_large_library_is_shown_before_the_cache_has_been_searched_through() -> None:
    store = SlowEvidence()
    await store.save({make_isbn13(number): [make_evidence(pages=9)] for number in range(1, 2001)})
    kept = Kept()
    opening = opened(kept, 2000, FakeSource(answer=finding()), store=store)
    async with opening as (run, running), asyncio.TaskGroup() as group:
        group.create_task(run.go())
        await asyncio.sleep(0.5)
        assert running.job.has_document
        assert running.job.stage is Stage.ENRICHING
        first = kept.documents[0][1]
        assert 0 < sum(book.enrichment == "found" for book in first.books) < 2000
    assert kept.jobs[-1].state is JobState.COMPLETE


@leaping
async def test_a_job_tells_that_it_waits_while_nothing_comes_in() -> None:
    source = FakeSource(batch_size=10, answer=finding())
    async with opened(kept := Kept(), 10, source) as (run, running), asyncio.TaskGroup() as group:
        source.state = SourceState(mode=SourceMode.WAITING, until=NOW + timedelta(seconds=60))
        group.create_task(run.go())
        await asyncio.sleep(30)
        count = running.job.sources["openlibrary"]
        assert (count.pending, count.found) == (10, 0)
        assert count.left_s is not None
        assert 25 < count.left_s < 36
        assert running.job.estimated_completion is not None
        assert abs((running.job.estimated_completion - NOW).total_seconds() - 60) < 2
        await asyncio.sleep(29)
        source.state = SourceState(mode=SourceMode.OK)
    assert kept.jobs[-1].state is JobState.COMPLETE


@leaping
async def test_doubts_are_noted_and_counted_at_the_end() -> None:
    kept = Kept()
    doubtful = make_evidence("openlibrary_titles", ids=("OL1W",), match=0.7)
    source = FakeSource("openlibrary_titles", batch_size=3, answer=lambda books: [doubtful] * len(books))
    async with opened(kept, 3, source) as (run, running):
        await run.go()
    assert [(note.field, note.cells) for note in kept.notes or ()] == [
        ("match", (str(number), f"Book {number}")) for number in (1, 2, 3)
    ]
    assert (running.job.imported, running.job.noted) == (0, 3)


@leaping
async def test_a_job_is_kept_as_complete_before_anybody_hears_of_it() -> None:
    kept = Kept()
    async with opened(kept, 1) as (run, running), asyncio.TaskGroup() as group:
        group.create_task(run.go())
        heard = [kept.jobs[-1] async for state in running.states(after=0) if not state.is_running]
    assert [job.state for job in heard] == [JobState.COMPLETE]
    assert kept.states[-1] == "skipped"


@leaping
async def test_a_job_that_is_stopped_while_its_document_is_written_ends_after_it() -> None:
    kept = Kept(saving_s=5.0)
    async with opened(kept, 1) as (run, _), asyncio.TaskGroup() as group:
        job = group.create_task(run.go())
        await asyncio.sleep(1)
        job.cancel()
        await asyncio.wait([job])
        assert asyncio.get_running_loop().time() == 5
        assert len(kept.documents) == 1
