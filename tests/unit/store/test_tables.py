from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import RowOutcome, RowProblem
from genres.domain.job import Job, JobId, JobState, SourceCount, Stage
from genres.store.database import StateDatabase
from genres.store.evidence import FRESH_FOUND, FRESH_NONE, EvidenceTable
from genres.store.jobs import JobTable
from genres.store.preferences import PreferenceTable
from tests.support.builders import NOW, make_evidence, make_isbn13, make_subjects


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[StateDatabase]:
    opened = StateDatabase(tmp_path / "state" / "genres.sqlite3")
    await opened.open()
    yield opened
    await opened.close()


def make_job(**changes: Any) -> Job:  # noqa: ANN401  fields of Job
    job = Job(id=JobId(str(uuid4())), state=JobState.PROCESSING, stage=Stage.QUEUED, created_at=NOW)
    return replace(job, **changes)


def make_problem(line: int, outcome: RowOutcome) -> RowProblem:
    return RowProblem(line=line, outcome=outcome, field="ISBN", reason="odd", title=None, cells=("1", "ünï"))


async def create(table: JobTable, job: Job, *, isbns: tuple[str, ...] = (), key: str | None = None) -> Job:
    return await table.create(job, header=["Title"], problems=[], isbns=isbns, idempotency_key=key)


async def test_a_job_is_read_back_as_it_was_written(database: StateDatabase) -> None:
    table = JobTable(database)
    job = make_job(rows=3, sources={"openlibrary": SourceCount(found=2)}, estimated_completion=NOW)
    await create(table, job)
    assert await table.find(job.id) == job
    later = replace(job, state=JobState.COMPLETE, revision=7)
    await table.update(later)
    assert await table.find(job.id) == later
    assert await table.unfinished() == []


async def test_the_same_key_gives_the_same_job_and_keeps_nothing_new(database: StateDatabase) -> None:
    table = JobTable(database)
    first, second = make_job(), make_job()
    await create(table, first, key="once")
    assert await create(table, second, key="once") == first
    assert await table.find(second.id) is None
    assert await table.find_by_key("once") == first
    assert await table.find_by_key("never") is None


async def test_two_jobs_without_a_key_are_two_jobs(database: StateDatabase) -> None:
    table = JobTable(database)
    await create(table, make_job())
    await create(table, make_job())
    assert len(await table.all_ids()) == 2


async def test_a_deleted_job_stays_deleted_when_late_work_updates_it(database: StateDatabase) -> None:
    table = JobTable(database)
    job = make_job()
    await create(table, job)
    assert await table.delete(job.id)
    await table.update(replace(job, revision=9))
    assert await table.find(job.id) is None
    assert not await table.delete(job.id)


async def test_row_problems_come_in_pages_by_outcome(database: StateDatabase) -> None:
    table = JobTable(database)
    job = make_job()
    problems = [make_problem(line, RowOutcome.REJECTED if line % 2 else RowOutcome.NOTED) for line in range(2, 8)]
    await table.create(job, header=["A", "B"], problems=problems, isbns=[], idempotency_key=None)
    page = await table.problems(job.id, outcome=None, after=-1, limit=4)
    rest = await table.problems(job.id, outcome=None, after=page[-1][0], limit=4)
    assert [problem for _, problem in (*page, *rest)] == problems
    rejected = await table.problems(job.id, outcome=RowOutcome.REJECTED, after=-1, limit=10)
    assert [problem.line for _, problem in rejected] == [3, 5, 7]
    assert await table.count_problems(job.id, outcome=RowOutcome.NOTED) == 3
    assert await table.header(job.id) == ["A", "B"]


async def test_jobs_that_ended_before_a_moment_are_listed(database: StateDatabase) -> None:
    table = JobTable(database)
    old = make_job(state=JobState.COMPLETE, created_at=NOW - timedelta(days=9))
    await create(table, old)
    await create(table, make_job(created_at=NOW - timedelta(days=9)))
    await create(table, make_job(state=JobState.COMPLETE))
    assert await table.finished_before(NOW - timedelta(days=1)) == [old.id]


async def test_evidence_is_read_back_whole(database: StateDatabase) -> None:
    table = EvidenceTable(database, clock=lambda: NOW)
    answer = make_evidence(subjects=make_subjects("Fiction, fantasy, epic", "Zürich"), pages=300, ids=("OL1W",))
    await table.save({make_isbn13(1): answer})
    assert await table.find("openlibrary", [make_isbn13(1), make_isbn13(2)]) == {make_isbn13(1): answer}
    assert await table.find("google", [make_isbn13(1)]) == {}


async def test_a_failure_is_never_kept(database: StateDatabase) -> None:
    table = EvidenceTable(database, clock=lambda: NOW)
    await table.save({make_isbn13(1): make_evidence(outcome=Outcome.FAILED, reason="time-out")})
    assert await table.find("openlibrary", [make_isbn13(1)]) == {}


@pytest.mark.parametrize(("outcome", "fresh"), [(Outcome.FOUND, FRESH_FOUND), (Outcome.NONE, FRESH_NONE)])
async def test_an_answer_is_forgotten_when_it_is_no_longer_fresh(
    database: StateDatabase, outcome: Outcome, fresh: timedelta
) -> None:
    answer: Evidence = make_evidence(outcome=outcome)
    await EvidenceTable(database, clock=lambda: NOW).save({make_isbn13(1): answer})
    for moment, kept in ((NOW + fresh, {make_isbn13(1): answer}), (NOW + fresh + timedelta(seconds=1), {})):
        assert await EvidenceTable(database, clock=lambda: moment).find("openlibrary", [make_isbn13(1)]) == kept  # noqa: B023  called at once


async def test_deleting_a_job_forgets_the_answers_that_only_it_asked_for(database: StateDatabase) -> None:
    jobs, evidence = JobTable(database), EvidenceTable(database, clock=lambda: NOW)
    own, shared = make_isbn13(1), make_isbn13(2)
    mine, theirs = make_job(), make_job()
    await create(jobs, mine, isbns=(own, shared))
    await create(jobs, theirs, isbns=(shared,))
    await evidence.save({own: make_evidence(), shared: make_evidence()})
    await jobs.delete(mine.id)
    assert set(await evidence.find("openlibrary", [own, shared])) == {shared}


async def test_more_keys_than_one_statement_binds_are_found(database: StateDatabase) -> None:
    table = EvidenceTable(database, clock=lambda: NOW)
    keys = [make_isbn13(number) for number in range(1200)]
    await table.save({key: make_evidence() for key in keys})
    assert len(await table.find("openlibrary", keys)) == 1200


async def test_a_preference_is_replaced(database: StateDatabase) -> None:
    table = PreferenceTable(database)
    assert await table.get("contact") is None
    await table.set("contact", "a@example.org")
    await table.set("contact", "b@example.org")
    assert await table.get("contact") == "b@example.org"
