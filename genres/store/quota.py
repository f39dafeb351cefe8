"""Table `source_quota`: how much of a day's quota of a source is spent, kept across restarts."""

import sqlite3
from datetime import date

from genres.store.database import StateDatabase


class QuotaTable:
    """Fits `DayCount` of a source. Days that are over are forgotten at the next count."""

    def __init__(self, database: StateDatabase, *, source: str) -> None:
        self._database = database
        self._source = source

    async def spent(self, day: date, account: str) -> int:
        """How many requests are counted for a day."""

        def read(connection: sqlite3.Connection) -> int:
            row = connection.execute(
                "SELECT spent FROM source_quota WHERE source = ? AND day = ? AND account = ?",
                (self._source, day.isoformat(), account),
            ).fetchone()
            return int(row[0]) if row else 0

        return await self._database.run(read)

    async def add(self, day: date, account: str, requests: int) -> None:
        """Count requests; they are on the disk when this returns."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM source_quota WHERE source = ? AND day < ?", (self._source, day.isoformat()))
            connection.execute(
                "INSERT INTO source_quota (source, day, account, spent) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (source, day, account) DO UPDATE SET spent = spent + excluded.spent",
                (self._source, day.isoformat(), account, requests),
            )

        await self._database.run(write)
