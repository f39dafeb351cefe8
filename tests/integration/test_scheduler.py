"""Whole jobs over a real database and real documents, with sources that answer as told."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from genres.domain.book import BookInfo
from genres.domain.evidence import FRESH_FOUND, Evidence, Outcome
from genres.domain.export import RowOutcome
from genres.domain.job import Job, JobState
from genres.kit.clock import utc_now
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.jobs import Jobs
from genres.pipeline.run import Terms
from genres.publish.documents import Documents
from genres.report.rules import NO_RULES, GenreRules
from genres.store.choices import ChoiceTable
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.uploads import Uploads
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.exports import make_csv, make_row
from tests.support.fakes import Answer, FakeSource


class Pictures:
    """Remembers which covers were to be forgotten."""

    def __init__(self) -> None:
        self.forgotten: set[str] = set()

    async def forget(self, covers: Collection[str]) -> None:
        self.forgotten.update(covers)


class World:
    """Jobs on a data folder; opened and closed as a server is."""

    def __init__(self, folder: Path, *sources: FakeSource) -> None:
        self.folder = folder
        self.sources = sources
        self.pictures = Pictures()
        self.rules: GenreRules = NO_RULES

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Jobs]:
        self.database = StateDatabase(self.folder / "state" / "genres.sqlite3")
        await self.database.open()
        self.store = JobTable(self.database)
        self.evidence = EvidenceTable(self.database)
        self.uploads = Uploads(self.folder / "state" / "uploads")
        enrichment = Enrichment(self.sources, store=self.evidence, clock=utc_now, workers=15)
        terms = Terms(version="1", rules=lambda: self.rules)
        try:
            async with (
                enrichment,
                Jobs(
                    store=self.store,
                    uploads=self.uploads,
                    documents=Documents(self.folder),
                    enrichment=enrichment,
                    terms=terms,
                    clock=utc_now,
                    pictures=self.pictures,
                ) as jobs,
            ):
                yield jobs
        finally:
            await self.database.close()

    async def upload(self, jobs: Jobs, data: bytes) -> Job:
        staged = self.uploads.stage()
        staged.write(data)
        staged.finish()
        return await jobs.accept(staged.id)

    def document(self, job: Job) -> dict[str, Any]:
        document: dict[str, Any] = json.loads((self.folder / f"{job.id}.json").read_bytes())
        return document


def library(first: int, last: int) -> bytes:
    return make_csv(make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(first, last + 1))


async def ended(jobs: Jobs, job: Job) -> Job:
    async with asyncio.timeout(60):
        async for _ in jobs.watch(job.id):
            pass
    return await jobs.find(job.id)


async def until(is_so: Any) -> None:  # noqa: ANN401  any claim
    async with asyncio.timeout(60):
        while not is_so():
            await asyncio.sleep(0.005)


def finding(name: str, **facts: Any) -> Answer:  # noqa: ANN401  fields of Evidence
    answer = make_evidence(name, fetched_at=utc_now(), **facts)
    return lambda books: [answer for _ in books]


async def test_a_library_comes_out_whole_and_a_second_upload_asks_nobody(tmp_path: Path) -> None:
    source = FakeSource(batch_size=50, answer=finding("openlibrary", cover="openlibrary-7"))
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        first = await ended(jobs, await world.upload(jobs, library(1, 120)))
        asked = len(source.asked)
        second = await ended(jobs, await world.upload(jobs, library(1, 120)))
    for job in (first, second):
        assert (job.state, job.processed_books, job.sources["openlibrary"].found) == (JobState.COMPLETE, 120, 120)
        assert {book["enrichment"] for book in world.document(job)["books"]} == {"found"}
    assert len(source.asked) == asked == 3
    async with world.opened():  # whatever the end cut off
        assert not list((tmp_path / "state" / "uploads").iterdir())


async def test_the_first_document_stands_before_any_source_is_asked(tmp_path: Path) -> None:
    seen: list[bool] = []

    def look(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        seen.append(any(tmp_path.glob("*.json")))
        return [make_evidence() for _ in books]

    source = FakeSource(answer=look)
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        await ended(jobs, await world.upload(jobs, library(1, 2)))
    assert seen == [True]


async def test_how_much_is_left_is_told_while_it_runs(tmp_path: Path) -> None:
    source = FakeSource(batch_size=10, takes_s=0.01, answer=finding("openlibrary"))
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        job = await world.upload(jobs, library(1, 100))
        states = [state async for state in jobs.watch(job.id)]
    waiting = [state for state in states if state.sources and state.sources["openlibrary"].pending]
    assert waiting
    assert all((state.sources["openlibrary"].left_s or 0) > 0 for state in waiting)
    assert all(state.estimated_completion for state in waiting)
    last = states[-1]
    assert (last.estimated_completion, last.sources["openlibrary"].pending, last.sources["openlibrary"].left_s) == (
        None,
        0,
        None,
    )


async def test_deleting_a_running_job_cuts_its_calls_off_and_leaves_nothing(tmp_path: Path) -> None:
    source = FakeSource(batch_size=5, answer=finding("openlibrary", cover="openlibrary-7"))
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        await ended(jobs, await world.upload(jobs, library(1, 3)))
        source.gate = asyncio.Event()
        asked = len(source.asked)
        job = await world.upload(jobs, library(2, 40))
        await until(lambda: len(source.asked) > asked)
        removed = await jobs.delete(job.id)
        source.gate.set()
        assert set(removed) == {"dashboard document", "uploaded export", "job and row report"}
        assert source.cut_off == 1
        await asyncio.sleep(0.05)
        assert len(source.asked) == asked + 1
        assert set(await world.evidence.find([make_isbn13(number) for number in range(1, 41)])) == {
            make_isbn13(number) for number in (1, 2, 3)
        }
    assert [path for path in tmp_path.rglob("*") if job.id in path.name] == []


async def test_deleting_the_last_library_forgets_its_answers_its_pictures_and_what_was_said_of_them(
    tmp_path: Path,
) -> None:
    source = FakeSource(
        "openlibrary_titles", answer=finding("openlibrary_titles", cover="openlibrary-7", ids=("OL1W",), match=0.9)
    )
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        choices = ChoiceTable(world.database, clock=utc_now)
        first = await ended(jobs, await world.upload(jobs, make_csv([make_row(1)])))
        again = await ended(jobs, await world.upload(jobs, make_csv([make_row(1)])))
        await choices.choose("book 1|author 1", "openlibrary_titles", "OL1W", accepted=True)
        await jobs.delete(first.id)
        assert len(await choices.find(["book 1|author 1"])) == 1
        assert world.pictures.forgotten == set()
        await jobs.delete(again.id)
        assert world.pictures.forgotten == {"openlibrary-7"}
        assert await choices.find(["book 1|author 1"]) == {}
    rows = sqlite3.connect(tmp_path / "state" / "genres.sqlite3")
    tables = ("job", "row_problem", "evidence", "job_key", "match_choice")
    assert [rows.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables] == [0] * 5  # noqa: S608  constants
    rows.close()


async def test_a_doubtful_match_is_a_note_on_its_row(tmp_path: Path) -> None:
    source = FakeSource(
        "openlibrary_titles", answer=finding("openlibrary_titles", ids=("OL1W",), match=0.7, title="Bok")
    )
    world = World(tmp_path, source)
    data = make_csv([make_row(1), make_row(2, ISBN13=f'="{make_isbn13(2)}"'), make_row(3, Title="")])
    async with world.opened() as jobs:
        job = await ended(jobs, await world.upload(jobs, data))
        problems = [problem for _, problem in await world.store.problems(job.id, outcome=None, after=-1, limit=9)]
    doubted = [problem for problem in problems if problem.field == "match"]
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)
    assert {problem.outcome for problem in doubted} == {RowOutcome.NOTED}
    assert len(doubted) == 2  # a source that asks by title has a question for every book here
    assert job.imported + job.noted + job.rejected == job.rows == 3
    account = world.document(job)["metadata"]["validation"]
    assert (account["imported"], account["noted"], account["rejected"]) == (job.imported, job.noted, job.rejected)


async def test_an_old_answer_is_shown_and_asked_for_again_in_the_next_job(tmp_path: Path) -> None:
    source = FakeSource(answer=finding("openlibrary", pages=200))
    world = World(tmp_path, source)
    data = make_csv([make_row(1, ISBN13=f'="{make_isbn13(1)}"', Number_of_Pages="")])
    async with world.opened() as jobs:
        old = replace(make_evidence(pages=100), fetched_at=utc_now() - FRESH_FOUND - timedelta(days=1))
        await world.evidence.save({make_isbn13(1): [old]})
        source.gate = asyncio.Event()
        job = await world.upload(jobs, data)
        await until(lambda: source.asked)
        assert world.document(job)["books"][0]["num_pages"] == 100
        source.gate.set()
        await ended(jobs, job)
    assert world.document(job)["books"][0]["num_pages"] == 200


async def test_rules_that_change_while_a_job_runs_hold_for_all_its_books(tmp_path: Path) -> None:
    source = FakeSource(batch_size=1, answer=finding("openlibrary", subjects=make_subjects("Fantasy fiction")))
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        source.gate = asyncio.Event()
        job = await world.upload(jobs, library(1, 5))
        await until(lambda: source.asked)
        world.rules = GenreRules(rename={"Fantasy": "Dragons"})
        source.gate.set()
        await ended(jobs, job)
    assert [book["genres"] for book in world.document(job)["books"]] == [["Dragons"]] * 5


async def test_a_job_goes_on_after_a_restart_without_asking_again_for_what_is_kept(tmp_path: Path) -> None:
    source = FakeSource(batch_size=10, answer=finding("openlibrary"))
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        job = await world.upload(jobs, library(1, 50))
        await until(lambda: source.answered >= 2)
        source.gate = asyncio.Event()
        await until(lambda: source.answered != len(source.asked))
    kept, before = source.answered, len(source.asked)
    source.gate.set()
    async with world.opened() as jobs:
        assert (await ended(jobs, job)).state is JobState.COMPLETE
    again = [key for batch in source.asked[before:] for key in batch]
    answered = {key for batch in source.asked[:kept] for key in batch}
    assert answered.isdisjoint(again)
    assert {book["enrichment"] for book in world.document(job)["books"]} == {"found"}


async def test_what_failed_is_told_and_asked_for_again_by_the_next_job(tmp_path: Path) -> None:
    failed = make_evidence(outcome=Outcome.FAILED, reason="time-out")
    source = FakeSource(batch_size=10, answer=lambda books: [failed] * len(books))
    world = World(tmp_path, source)
    async with world.opened() as jobs:
        job = await ended(jobs, await world.upload(jobs, library(1, 3)))
        assert (job.sources["openlibrary"].failed, "time-out" in job.message) == (3, True)
        source._answer = finding("openlibrary")
        job = await ended(jobs, await world.upload(jobs, library(1, 3)))
    assert job.sources["openlibrary"].found == 3
