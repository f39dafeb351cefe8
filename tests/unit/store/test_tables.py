import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from pydantic import TypeAdapter

from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import RowOutcome, RowProblem
from genres.domain.job import Job, JobId, JobState, SourceCount, Stage
from genres.store.choices import ChoiceTable
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
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


async def create(table: JobTable, job: Job, *, keys: tuple[str, ...] = (), key: str | None = None) -> Job:
    return await table.create(job, header=["Title"], problems=[], keys=keys, idempotency_key=key)


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
    assert await table.delete(job.id) == frozenset()
    await table.update(replace(job, revision=9))
    assert await table.find(job.id) is None
    assert await table.delete(job.id) is None


async def test_row_problems_come_in_pages_by_outcome(database: StateDatabase) -> None:
    table = JobTable(database)
    job = make_job()
    problems = [make_problem(line, RowOutcome.REJECTED if line % 2 else RowOutcome.NOTED) for line in range(2, 8)]
    await table.create(job, header=["A", "B"], problems=problems, keys=[], idempotency_key=None)
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


async def test_notes_on_matches_stand_in_the_order_of_the_file_and_replace_earlier_ones(
    database: StateDatabase,
) -> None:
    table = JobTable(database)
    job = make_job(rows=9, imported=7, noted=1, rejected=1)
    noted, rejected = make_problem(4, RowOutcome.NOTED), make_problem(6, RowOutcome.REJECTED)
    await table.create(job, header=["A"], problems=[noted, rejected], keys=[], idempotency_key=None)
    earlier, again, new = (replace(make_problem(line, RowOutcome.NOTED), field="match") for line in (2, 4, 5))
    first = await table.note(job.id, [earlier, again])
    second = await table.note(job.id, [again, new])
    kept = await table.problems(job.id, outcome=None, after=-1, limit=10)
    assert [problem for _, problem in kept] == [noted, again, new, rejected]
    assert first is not None
    assert (first.imported, first.noted, first.rejected) == (6, 2, 1)  # line 4 has two notes and counts once
    assert second == replace(job, imported=6, noted=2) == await table.find(job.id)


async def test_nothing_is_noted_on_a_job_that_was_deleted(database: StateDatabase) -> None:
    assert await JobTable(database).note(JobId("gone"), [make_problem(2, RowOutcome.NOTED)]) is None


async def test_evidence_is_read_back_whole(database: StateDatabase) -> None:
    table = EvidenceTable(database)
    full = make_evidence(subjects=make_subjects("Fiction, fantasy, epic", "Zürich"), pages=300, ids=("OL1W",))
    none = make_evidence("google", outcome=Outcome.NONE, fetched_at=NOW - timedelta(days=999))
    assert await table.save({"dune|herbert": [full, none]}) == {"dune|herbert": [full, none]}
    assert await table.find(["dune|herbert", make_isbn13(2)]) == {"dune|herbert": [full, none]}


async def test_a_later_answer_of_a_source_replaces_its_earlier_one(database: StateDatabase) -> None:
    table = EvidenceTable(database)
    for pages in (100, 200):
        await table.save({make_isbn13(1): [make_evidence(pages=pages)]})
    assert await table.find([make_isbn13(1)]) == {make_isbn13(1): [make_evidence(pages=200)]}


async def test_a_failure_is_never_kept_and_comes_back_as_it_is(database: StateDatabase) -> None:
    table = EvidenceTable(database)
    answers = {make_isbn13(1): [make_evidence(outcome=Outcome.FAILED, reason="time-out")]}
    assert await table.save(answers) == answers
    assert await table.find([make_isbn13(1)]) == {}


@pytest.mark.parametrize("accepted", [True, False])
async def test_what_the_reader_said_of_a_match_is_heeded(database: StateDatabase, *, accepted: bool) -> None:
    evidence, choices = EvidenceTable(database), ChoiceTable(database, clock=lambda: NOW)
    named: dict[str, Any] = {"ids": ("OL1W", "OL2M"), "title": "Dune", "authors": ("Frank Herbert",), "match": 0.8}
    answer = make_evidence("openlibrary_titles", pages=100, **named)
    await choices.choose("dune|herbert", "openlibrary_titles", "OL1W", not accepted)
    await choices.choose("dune|herbert", "openlibrary_titles", "OL1W", accepted)
    refused = make_evidence("openlibrary_titles", outcome=Outcome.NONE, **named)
    expected = replace(answer, match=1.0) if accepted else refused
    assert await evidence.save({"dune|herbert": [answer]}) == {"dune|herbert": [expected]}
    assert await evidence.find(["dune|herbert"]) == {"dune|herbert": [expected]}
    assert await choices.find(["dune|herbert", "other"]) == {"dune|herbert": {("openlibrary_titles", "OL1W"): accepted}}


@pytest.mark.parametrize(
    "untouched",
    [
        make_evidence("openlibrary_titles", ids=("OL9W",), match=0.8),  # another record
        make_evidence("openlibrary", ids=("OL1W",)),  # another source, and asked by ISBN
        make_evidence("openlibrary_titles", match=0.8),
    ],
)
async def test_a_choice_holds_for_its_own_record_only(database: StateDatabase, untouched: Evidence) -> None:
    await ChoiceTable(database, clock=lambda: NOW).choose("dune|herbert", "openlibrary_titles", "OL1W", accepted=False)
    assert await EvidenceTable(database).save({"dune|herbert": [untouched]}) == {"dune|herbert": [untouched]}


async def test_deleting_a_job_forgets_answers_and_choices_that_only_its_books_had(database: StateDatabase) -> None:
    jobs, evidence, choices = JobTable(database), EvidenceTable(database), ChoiceTable(database, clock=lambda: NOW)
    own, shared = "dune|herbert", make_isbn13(2)
    mine, theirs = make_job(), make_job()
    await create(jobs, mine, keys=(own, shared))
    await create(jobs, theirs, keys=(shared,))
    await evidence.save({own: [make_evidence(cover="openlibrary-7")], shared: [make_evidence(cover="google-x")]})
    for key in (own, shared):
        await choices.choose(key, "openlibrary_titles", "OL1W", accepted=True)
    assert await jobs.delete(mine.id) == frozenset({"openlibrary-7"})
    assert set(await evidence.find([own, shared])) == {shared}
    assert set(await choices.find([own, shared])) == {shared}


async def test_more_keys_than_one_statement_binds_are_found(database: StateDatabase) -> None:
    table = EvidenceTable(database)
    keys = [make_isbn13(number) for number in range(1200)]
    await table.save({key: [make_evidence()] for key in keys})
    assert len(await table.find(keys)) == 1200


OLD_JOB = '{"id":"j","state":"complete","stage":"finished","created_at":"2026-11-14T18:00:00Z"}'
OLD_BODY = (
    '{"source":"%s","outcome":"found","fetched_at":"2026-11-14T18:00:00Z","subjects":[{"text":"Dune","kind":"work"}],'
    '"ids":["%s"],"pages":7,"first_published":1965,"description":null,"language":null,"cover_url":"%s",'
    '"small_cover_url":null,"reason":null,"retry_at":null}'
)


async def test_answers_kept_by_the_first_release_keep_their_covers(tmp_path: Path) -> None:
    path = tmp_path / "genres.sqlite3"
    keys = [make_isbn13(1), make_isbn13(2)]
    old = sqlite3.connect(path)
    first = files("genres.store").joinpath("migrations", "0001_first.sql").read_text(encoding="utf-8")
    old.executescript(f"{first}\nPRAGMA user_version = 1;")
    old.execute("INSERT INTO job (id, state, body, header) VALUES ('j', 'complete', ?, '[]')", (OLD_JOB,))
    for key, source, address in (
        (keys[0], "openlibrary", "https://covers.test/b/id/11-L.jpg"),
        (keys[1], "google", "https://books.test/content?id=V1"),
    ):
        row = (source, key, NOW.isoformat(), OLD_BODY % (source, "V1", address))
        old.execute(
            "INSERT INTO evidence (source, isbn13, outcome, fetched_at, body) VALUES (?, ?, 'found', ?, ?)", row
        )
        old.execute("INSERT INTO job_isbn (job, isbn13) VALUES ('j', ?)", (key,))
    old.commit()
    old.close()
    database = StateDatabase(path)
    await database.open()
    found = await EvidenceTable(database).find(keys)
    fields: dict[str, Any] = {"subjects": make_subjects("Dune"), "ids": ("V1",), "pages": 7, "first_published": 1965}
    assert found == {
        keys[0]: [make_evidence(cover="openlibrary-11", **fields)],
        keys[1]: [make_evidence("google", cover="google-V1", **fields)],
    }
    assert await JobTable(database).delete(JobId("j")) == frozenset({"openlibrary-11", "google-V1"})
    await database.close()


def test_a_body_with_a_field_of_the_past_still_loads() -> None:
    body = OLD_BODY % ("openlibrary", "OL1W", "https://covers.test/b/id/11-L.jpg")
    assert TypeAdapter(Evidence).validate_json(body).cover is None


async def test_a_preference_is_replaced(database: StateDatabase) -> None:
    table = PreferenceTable(database)
    assert await table.get("contact") is None
    await table.set("contact", "a@example.org")
    await table.set("contact", "b@example.org")
    assert await table.get("contact") == "b@example.org"
