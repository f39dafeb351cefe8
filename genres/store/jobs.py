"""Tables `job`, `row_problem` and `job_key`: what was accepted, and how far it is."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from pydantic import TypeAdapter

from genres.domain.export import RowOutcome, RowProblem
from genres.domain.job import Job, JobId, JobState
from genres.report.doubts import FIELD
from genres.store.database import StateDatabase

_JOB = TypeAdapter(Job)
_ONLY_OF_JOB = """
book_key IN (SELECT book_key FROM job_key WHERE job = ?)
AND NOT EXISTS (SELECT 1 FROM job_key other WHERE other.book_key = {table}.book_key AND other.job <> ?)
"""


class JobTable:
    """Fits `pipeline.ports.JobStore`."""

    def __init__(self, database: StateDatabase) -> None:
        self._database = database

    async def create(
        self,
        job: Job,
        *,
        header: Sequence[str],
        problems: Sequence[RowProblem],
        keys: Sequence[str],
        idempotency_key: str | None,
    ) -> Job:
        """Keep a new job whole. Where the key is taken already, nothing is kept and that job is returned."""

        def write(connection: sqlite3.Connection) -> Job:
            earlier = _by_key(connection, idempotency_key)
            if earlier:
                return earlier
            connection.execute(
                "INSERT INTO job (id, idempotency_key, state, body, header) VALUES (?, ?, ?, ?, ?)",
                (job.id, idempotency_key, job.state, _dump(job), json.dumps(list(header))),
            )
            _write_problems(connection, job.id, problems)
            connection.executemany("INSERT INTO job_key (job, book_key) VALUES (?, ?)", ((job.id, key) for key in keys))
            return job

        return await self._database.run(write)

    async def find(self, job_id: JobId) -> Job | None:
        """The job as last kept."""
        return await self._database.run(lambda connection: _by_id(connection, job_id))

    async def find_by_key(self, idempotency_key: str) -> Job | None:
        """The job that an upload with this key began."""
        return await self._database.run(lambda connection: _by_key(connection, idempotency_key))

    async def unfinished(self) -> Sequence[Job]:
        """Jobs that a restart has to take up, oldest first."""

        def read(connection: sqlite3.Connection) -> list[Job]:
            rows = connection.execute(
                "SELECT body FROM job WHERE state = ? ORDER BY rowid", (JobState.PROCESSING,)
            ).fetchall()
            return [_JOB.validate_json(row[0]) for row in rows]

        return await self._database.run(read)

    async def finished_before(self, moment: datetime) -> Sequence[JobId]:
        """Jobs that run no more and were created before a moment."""

        def read(connection: sqlite3.Connection) -> list[JobId]:
            rows = connection.execute("SELECT body FROM job WHERE state <> ?", (JobState.PROCESSING,))
            jobs = [_JOB.validate_json(row[0]) for row in rows]
            return [job.id for job in jobs if job.created_at < moment]

        return await self._database.run(read)

    async def all_ids(self) -> Sequence[JobId]:
        """Every job there is."""

        def read(connection: sqlite3.Connection) -> list[JobId]:
            return [JobId(row[0]) for row in connection.execute("SELECT id FROM job")]

        return await self._database.run(read)

    async def update(self, job: Job) -> None:
        """Keep the job as it stands now; a deleted one stays deleted."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE job SET state = ?, body = ? WHERE id = ?", (job.state, _dump(job), job.id))

        await self._database.run(write)

    async def note(self, job_id: JobId, problems: Sequence[RowProblem]) -> Job | None:
        """Replace the notes on matches, in the order of the file, and count the rows anew; the job as it is then.

        None where there is no such job.
        """

        def write(connection: sqlite3.Connection) -> Job | None:
            job = _by_id(connection, job_id)
            if job is None:
                return None
            kept = [problem for problem in _read_problems(connection, job_id) if problem.field != FIELD]
            together = sorted((*kept, *problems), key=lambda problem: problem.line)
            connection.execute("DELETE FROM row_problem WHERE job = ?", (job_id,))
            _write_problems(connection, job_id, together)
            noted = len({problem.line for problem in together if problem.outcome is RowOutcome.NOTED})
            job = replace(job, noted=noted, imported=job.rows - noted - job.rejected)
            connection.execute("UPDATE job SET body = ? WHERE id = ?", (_dump(job), job_id))
            return job

        return await self._database.run(write)

    async def delete(self, job_id: JobId) -> frozenset[str] | None:
        """Forget the job, its rows, and the answers and choices no other job's books have; names their covers.

        None where there was no such job.
        """

        def write(connection: sqlite3.Connection) -> frozenset[str] | None:
            own = _ONLY_OF_JOB.format(table="evidence")
            covers = connection.execute(
                f"SELECT DISTINCT json_extract(body, '$.cover') FROM evidence WHERE {own}",  # noqa: S608  a constant
                (job_id, job_id),
            ).fetchall()
            for table in ("evidence", "match_choice"):
                own = _ONLY_OF_JOB.format(table=table)
                connection.execute(f"DELETE FROM {table} WHERE {own}", (job_id, job_id))  # noqa: S608  constants
            known = connection.execute("DELETE FROM job WHERE id = ?", (job_id,)).rowcount > 0
            return frozenset(cover for (cover,) in covers if cover) if known else None

        return await self._database.run(write)

    async def header(self, job_id: JobId) -> Sequence[str]:
        """The column names of the uploaded file."""

        def read(connection: sqlite3.Connection) -> list[str]:
            row = connection.execute("SELECT header FROM job WHERE id = ?", (job_id,)).fetchone()
            return list(json.loads(row[0])) if row else []

        return await self._database.run(read)

    async def problems(
        self, job_id: JobId, *, outcome: RowOutcome | None, after: int, limit: int
    ) -> Sequence[tuple[int, RowProblem]]:
        """Row problems with their running numbers, those above `after` only, in the order of the file."""

        def read(connection: sqlite3.Connection) -> list[tuple[int, RowProblem]]:
            rows = connection.execute(
                "SELECT number, line, outcome, field, reason, title, cells FROM row_problem "
                "WHERE job = ? AND number > ? AND (? IS NULL OR outcome = ?) ORDER BY number LIMIT ?",
                (job_id, after, outcome, outcome, limit),
            ).fetchall()
            return [(number, _problem(rest)) for number, *rest in rows]

        return await self._database.run(read)

    async def count_problems(self, job_id: JobId, *, outcome: RowOutcome | None) -> int:
        """How many row problems there are."""

        def read(connection: sqlite3.Connection) -> int:
            (count,) = connection.execute(
                "SELECT count(*) FROM row_problem WHERE job = ? AND (? IS NULL OR outcome = ?)",
                (job_id, outcome, outcome),
            ).fetchone()
            return int(count)

        return await self._database.run(read)


def _write_problems(connection: sqlite3.Connection, job_id: JobId, problems: Iterable[RowProblem]) -> None:
    connection.executemany(
        "INSERT INTO row_problem (job, number, line, outcome, field, reason, title, cells) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (job_id, number, row.line, row.outcome, row.field, row.reason, row.title, json.dumps(row.cells))
            for number, row in enumerate(problems)
        ),
    )


def _read_problems(connection: sqlite3.Connection, job_id: JobId) -> list[RowProblem]:
    rows = connection.execute(
        "SELECT line, outcome, field, reason, title, cells FROM row_problem WHERE job = ? ORDER BY number", (job_id,)
    )
    return [_problem(row) for row in rows]


def _by_id(connection: sqlite3.Connection, job_id: JobId) -> Job | None:
    row = connection.execute("SELECT body FROM job WHERE id = ?", (job_id,)).fetchone()
    return _JOB.validate_json(row[0]) if row else None


def _by_key(connection: sqlite3.Connection, key: str | None) -> Job | None:
    row = connection.execute("SELECT body FROM job WHERE idempotency_key = ?", (key,)).fetchone()
    return _JOB.validate_json(row[0]) if row else None


def _dump(job: Job) -> str:
    return _JOB.dump_json(job).decode()


def _problem(row: Sequence[object]) -> RowProblem:
    line, outcome, field, reason, title, cells = row
    return RowProblem(
        line=int(str(line)),
        outcome=RowOutcome(str(outcome)),
        field=None if field is None else str(field),
        reason=str(reason),
        title=None if title is None else str(title),
        cells=tuple(json.loads(str(cells))),
    )
