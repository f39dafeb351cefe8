"""Table `match_choice`: what the reader said of books found by title and author.

A choice is remembered across imports for as long as some library holds its book: deleting the last one forgets it with
the answers, since nothing of a deleted library may be left.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from genres.domain.evidence import Evidence, Outcome
from genres.store.database import StateDatabase, select_in

Choices = Mapping[tuple[str, str], bool]
"""Whether a record was accepted, by source and record."""

_CERTAIN = 1.0


class ChoiceTable:
    """Fits `pipeline.ports.ChoiceStore`."""

    def __init__(self, database: StateDatabase, *, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def choose(self, book_key: str, source: str, record: str, accepted: bool) -> None:  # noqa: FBT001  the value kept
        """Keep what the reader says; a later word replaces an earlier one."""
        row = (book_key, source, record, int(accepted), self._clock().isoformat())

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO match_choice (book_key, source, record, accepted, chosen_at) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (book_key, source, record) DO UPDATE SET accepted = excluded.accepted, "
                "chosen_at = excluded.chosen_at",
                row,
            )

        await self._database.run(write)

    async def find(self, keys: Sequence[str]) -> Mapping[str, Choices]:
        """All that was chosen for these books, by key."""
        return await self._database.run(lambda connection: read_choices(connection, keys))


def read_choices(connection: sqlite3.Connection, keys: Sequence[str]) -> dict[str, Choices]:
    """All that was chosen for these books, by key."""
    chosen: dict[str, dict[tuple[str, str], bool]] = {}
    sql = "SELECT book_key, source, record, accepted FROM match_choice WHERE book_key IN ({marks})"
    for key, source, record, accepted in select_in(connection, sql, keys):
        chosen.setdefault(key, {})[source, record] = bool(accepted)
    return dict(chosen)


def heed(answer: Evidence, choices: Choices) -> Evidence:
    """The answer as it is to be believed: a confirmed match is certain, a refused one knows nothing of the book.

    A refused one still names its record, so that the reader can take the refusal back.
    """
    if answer.match is None or not answer.ids:
        return answer
    accepted = choices.get((answer.source, answer.ids[0]))
    if accepted is None:
        return answer
    if accepted:
        return replace(answer, match=_CERTAIN)
    return Evidence(
        source=answer.source,
        outcome=Outcome.NONE,
        fetched_at=answer.fetched_at,
        ids=answer.ids,
        title=answer.title,
        authors=answer.authors,
        match=answer.match,
    )
