"""Table `preference`: the few things the reader told once, such as the contact for Open Library."""

import sqlite3

from genres.store.database import StateDatabase


class PreferenceTable:
    """Fits `pipeline.ports.Preferences`."""

    def __init__(self, database: StateDatabase) -> None:
        self._database = database

    async def get(self, name: str) -> str | None:
        """Return the value, or None where it was never set."""

        def read(connection: sqlite3.Connection) -> str | None:
            row = connection.execute("SELECT value FROM preference WHERE name = ?", (name,)).fetchone()
            return str(row[0]) if row else None

        return await self._database.run(read)

    async def set(self, name: str, value: str) -> None:
        """Keep a value, replacing an older one."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO preference (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

        await self._database.run(write)
