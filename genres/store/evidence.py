"""Table `evidence`: the cache of answers by book key and source. A failure is never an answer."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from genres.domain.evidence import Evidence, Outcome
from genres.store.choices import Choices, heed, read_choices
from genres.store.database import StateDatabase, select_in

_EVIDENCE = TypeAdapter(Evidence)

_NO_CHOICES: Choices = {}


class EvidenceTable:
    """Fits `pipeline.ports.EvidenceStore`.

    What is kept is what the source said; the reader's choices are heeded on the way out, so that they can be changed.
    """

    def __init__(self, database: StateDatabase) -> None:
        self._database = database

    async def find(self, keys: Sequence[str]) -> Mapping[str, Sequence[Evidence]]:
        """Every answer of every source by book key, however old."""

        def read(connection: sqlite3.Connection) -> tuple[list[tuple[Any, ...]], dict[str, Choices]]:
            sql = "SELECT book_key, body FROM evidence WHERE book_key IN ({marks}) ORDER BY rowid"
            rows = list(select_in(connection, sql, keys))
            return rows, read_choices(connection, keys) if rows else {}

        rows, choices = await self._database.run(read)
        answers: dict[str, list[Evidence]] = {}
        for key, body in rows:
            answer = heed(_EVIDENCE.validate_json(body), choices.get(key, _NO_CHOICES))
            answers.setdefault(key, []).append(answer)
        return answers

    async def save(self, answers: Mapping[str, Sequence[Evidence]]) -> Mapping[str, Sequence[Evidence]]:
        """Keep answers by book key, whole or not at all, and return all that were given as they are to be believed.

        Failures are passed over, and come back as they are.
        """
        rows = [
            (answer.source, key, answer.outcome, answer.fetched_at.isoformat(), _EVIDENCE.dump_json(answer).decode())
            for key, given in answers.items()
            for answer in given
            if answer.outcome is not Outcome.FAILED
        ]
        matched = [key for key, given in answers.items() if any(answer.match is not None for answer in given)]

        def write(connection: sqlite3.Connection) -> dict[str, Choices]:
            connection.executemany(
                "INSERT INTO evidence (source, book_key, outcome, fetched_at, body) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (book_key, source) DO UPDATE SET outcome = excluded.outcome, "
                "fetched_at = excluded.fetched_at, body = excluded.body",
                rows,
            )
            return read_choices(connection, matched)

        choices = await self._database.run(write)
        if not choices:
            return answers
        return {
            key: [heed(answer, choices.get(key, _NO_CHOICES)) for answer in given] for key, given in answers.items()
        }
