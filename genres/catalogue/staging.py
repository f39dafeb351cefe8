"""The files of an unfinished build: `.part` becomes the catalogue, `.rows` and `.keys` hold what waits to be sorted.

One connection writes all three; a commit holds for all or none. How far the build is stands in the manifest of `.part`,
so that it is committed together with the rows it tells of.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from genres.catalogue import layout
from genres.catalogue.errors import NotWrittenError

_ROWS_SCHEMA = """
CREATE TABLE rows.moved (kind TEXT, id INTEGER, target INTEGER);
CREATE TABLE rows.author (id INTEGER, name TEXT, key INTEGER);
CREATE TABLE rows.edition (id INTEGER, work INTEGER, isbns BLOB, cover INTEGER, pages INTEGER, published INTEGER,
    language INTEGER, title TEXT, title_key INTEGER, authors BLOB, subjects TEXT, description TEXT);
CREATE TABLE rows.mention (work INTEGER, published INTEGER, pages INTEGER, language INTEGER);
CREATE TABLE rows.work (id INTEGER, title TEXT, title_key INTEGER, authors BLOB, first_published INTEGER,
    cover INTEGER, subjects TEXT, description TEXT);
"""
_KEYS_SCHEMA = """
CREATE TABLE keys.isbn (isbn INTEGER, work INTEGER, edition INTEGER);
CREATE TABLE keys.title (key INTEGER, record INTEGER);
"""
COLUMNS = {
    "moved": 3, "author": 3, "edition": 12, "mention": 4, "work": 8,
    "main.edition": 9, "main.work": 8, "main.description": 2, "keys.isbn": 3, "keys.title": 2,
}  # fmt: skip
_CACHE_KB = 24 * 1024
_SORTERS = 2


class Workshop:
    """The three files beside the future catalogue `out`."""

    def __init__(self, out: Path) -> None:
        self.part = out.with_name(f"{out.name}.part")
        self.rows = out.with_name(f"{out.name}.part.rows")
        self.keys = out.with_name(f"{out.name}.part.keys")

    def throw_away(self) -> None:
        """Remove all of it."""
        self.sweep()
        _remove(self.part)

    def sweep(self) -> None:
        """Remove all but `.part`."""
        _remove(self.rows)
        _remove(self.keys)
        for journal in self.part.parent.glob(f"{self.part.name}-mj*"):  # what ties the journals of one commit together
            journal.unlink()

    def open(self) -> sqlite3.Connection:
        """Open the files, made new where they are missing, and keep every other process from writing to them."""
        with writing():
            if not self.part.exists():
                self.throw_away()  # a finished build may have left the others
            # A commit to several files is whole only where the first one is a file too.
            connection = sqlite3.connect(self.part, isolation_level=None, timeout=1)
            try:
                for name, path in (("rows", self.rows), ("keys", self.keys)):
                    connection.execute(f"ATTACH ? AS {name}", (str(path),))
                self._set_up(connection)
            except BaseException:
                connection.close()
                raise
        return connection

    def _set_up(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA main.locking_mode = EXCLUSIVE")
        for name in ("main", "rows", "keys"):
            connection.execute(f"PRAGMA {name}.journal_mode = TRUNCATE")
            connection.execute(f"PRAGMA {name}.synchronous = NORMAL")
            connection.execute(f"PRAGMA {name}.secure_delete = OFF")
            connection.execute(f"PRAGMA {name}.cache_size = -{_CACHE_KB}")
        connection.execute(f"PRAGMA threads = {_SORTERS}")
        connection.execute("BEGIN EXCLUSIVE")
        if not connection.execute("SELECT 1 FROM main.sqlite_schema").fetchone():
            for script in (layout.SCHEMA.format(schema="main"), _ROWS_SCHEMA, _KEYS_SCHEMA):
                for statement in filter(str.strip, script.split(";")):
                    connection.execute(statement)
        connection.execute("COMMIT")


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def sort_here(connection: sqlite3.Connection, folder: Path) -> None:
    """Put what SQLite sorts into a folder with room, not into a small `/tmp`. An old setting, so only a wish."""
    quoted = str(folder).replace("'", "''")
    connection.execute(f"PRAGMA temp_store_directory = '{quoted}'")


def insert(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    """Add rows to a table; one that is there already is replaced."""
    name = table if "." in table else f"rows.{table}"
    marks = ", ".join("?" * COLUMNS[table])
    connection.executemany(f"INSERT OR REPLACE INTO {name} VALUES ({marks})", rows)  # noqa: S608  names of ours


@contextmanager
def writing() -> Iterator[None]:
    """Turn what SQLite and the disk say into a NotWrittenError of one line."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise NotWrittenError("Another build is writing this catalogue.") from error
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise NotWrittenError(
                f"The disk is full or cannot be written ({error}). Free some space and run the command again: it goes "
                "on where it was."
            ) from error
        if code == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from error
        raise NotWrittenError(f"The unfinished catalogue cannot be used ({error}); --restart begins anew.") from error
    except OSError as error:
        raise NotWrittenError(f"Cannot write the catalogue: {error.strerror or error}.") from error
