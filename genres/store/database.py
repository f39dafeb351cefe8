"""Opens the database of a data folder and speaks this package's errors."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from genres.domain.errors import NoRoomError, StoreError, StoreHeldError
from genres.kit.sqlite import Database, DatabaseError, DatabaseFullError, DatabaseHeldError

T = TypeVar("T")

_MOST_BOUND = 500  # values in one statement; old builds of SQLite take 999


def _migrations() -> list[str]:
    folder = files("genres.store").joinpath("migrations")
    scripts = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return [script.read_text(encoding="utf-8") for script in scripts]


class StateDatabase:
    """`state/genres.sqlite3` of a data folder."""

    def __init__(self, path: Path, *, busy_timeout_s: float = 5.0) -> None:
        self._path = path
        self._database = Database(str(path), _migrations(), busy_timeout_s=busy_timeout_s)

    async def open(self) -> None:
        """Open, lock and migrate. Raises StoreHeldError beside another instance, StoreError otherwise."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            await self._database.open()
        except (DatabaseError, OSError) as error:
            raise _translate(error) from error

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run one transaction. Raises NoRoomError or StoreError."""
        try:
            return await self._database.run(work)
        except DatabaseError as error:
            raise _translate(error) from error

    async def close(self) -> None:
        """Release the file."""
        await self._database.close()


def select_in(connection: sqlite3.Connection, sql: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of a SELECT with `IN ({marks})`, run as often as it takes to bind all keys."""
    for start in range(0, len(keys), _MOST_BOUND):
        bound = keys[start : start + _MOST_BOUND]
        yield from connection.execute(sql.format(marks=",".join("?" * len(bound))), bound)


def _translate(error: Exception) -> StoreError:
    if isinstance(error, DatabaseHeldError):
        return StoreHeldError(str(error))
    if isinstance(error, DatabaseFullError):
        return NoRoomError(str(error))
    return StoreError(str(error))
