"""Table `evidence`: the cache of answers by source and ISBN-13. A failure is never an answer."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from pydantic import TypeAdapter

from genres.domain.evidence import Evidence, Outcome
from genres.store.database import StateDatabase

FRESH_FOUND = timedelta(days=180)
FRESH_NONE = timedelta(days=14)
_CHUNK = 500  # below SQLite's limit of bound values in old builds

_EVIDENCE = TypeAdapter(Evidence)


class Clock(Protocol):
    """The time of day, in UTC."""

    def __call__(self) -> datetime:
        """Return now."""


class EvidenceTable:
    """Fits `pipeline.ports.EvidenceStore`."""

    def __init__(self, database: StateDatabase, *, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def find(self, source: str, keys: Sequence[str]) -> Mapping[str, Evidence]:
        """The answers still fresh, by ISBN-13."""
        now = self._clock()
        oldest = {Outcome.FOUND: (now - FRESH_FOUND).isoformat(), Outcome.NONE: (now - FRESH_NONE).isoformat()}

        def read(connection: sqlite3.Connection) -> list[tuple[str, str]]:
            rows: list[tuple[str, str]] = []
            for chunk in _chunks(keys):
                marks = ",".join("?" * len(chunk))
                rows += connection.execute(
                    f"SELECT isbn13, body FROM evidence WHERE source = ? AND isbn13 IN ({marks}) "  # noqa: S608  only marks
                    "AND fetched_at >= CASE outcome WHEN 'found' THEN ? ELSE ? END",
                    (source, *chunk, oldest[Outcome.FOUND], oldest[Outcome.NONE]),
                ).fetchall()
            return rows

        return {isbn13: _EVIDENCE.validate_json(body) for isbn13, body in await self._database.run(read)}

    async def save(self, answers: Mapping[str, Evidence]) -> None:
        """Keep answers by ISBN-13, whole or not at all; failures among them are passed over."""
        rows = [
            (answer.source, isbn13, answer.outcome, answer.fetched_at.isoformat(), _EVIDENCE.dump_json(answer).decode())
            for isbn13, answer in answers.items()
            if answer.outcome is not Outcome.FAILED
        ]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany(
                "INSERT INTO evidence (source, isbn13, outcome, fetched_at, body) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (isbn13, source) DO UPDATE SET outcome = excluded.outcome, "
                "fetched_at = excluded.fetched_at, body = excluded.body",
                rows,
            )

        await self._database.run(write)


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _CHUNK):
        yield keys[start : start + _CHUNK]
