"""How the file is laid out, and opening it to read.

Ids are the numbers of Open Library's ids; an ISBN is its ISBN-13 as a number. An edition whose work is unknown stands
under work 0. `title.record` is the id of a work, or minus the id of an edition without one; so is `description.record`.
"""

import json
import sqlite3
from pathlib import Path
from typing import Any

from genres.catalogue.errors import DamagedError

FORMAT = 1
APPLICATION_ID = 0x47536361  # `GSca`
FILE_NAME = "catalogue.sqlite3"

TABLES = ("heading", "isbn", "edition", "work", "description", "title")

SCHEMA = f"""
CREATE TABLE {{schema}}.manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE {{schema}}.heading (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE {{schema}}.isbn (isbn INTEGER, work INTEGER, edition INTEGER, PRIMARY KEY (isbn, work, edition))
    WITHOUT ROWID;
CREATE TABLE {{schema}}.edition (work INTEGER, id INTEGER, cover INTEGER, pages INTEGER, published INTEGER,
    language INTEGER, title TEXT, authors TEXT, subjects BLOB, PRIMARY KEY (work, id)) WITHOUT ROWID;
CREATE TABLE {{schema}}.work (id INTEGER PRIMARY KEY, title TEXT, authors TEXT, first_published INTEGER, cover INTEGER,
    pages INTEGER, languages BLOB, subjects BLOB);
CREATE TABLE {{schema}}.description (record INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE {{schema}}.title (key INTEGER, record INTEGER, PRIMARY KEY (key, record)) WITHOUT ROWID;
PRAGMA {{schema}}.application_id = {APPLICATION_ID};
PRAGMA {{schema}}.user_version = {FORMAT};
"""
BETWEEN_AUTHORS = "\n"

_STEPS_BETWEEN_LOOKS = 100_000


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a finished catalogue, which nobody writes to any more: a new one takes its name as a whole.

    Raises DamagedError with a reason for the reader.
    """
    try:
        if not path.is_file():
            raise DamagedError(f"There is no catalogue at {path}.")
        # any thread may use it, one at a time
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
    except (OSError, sqlite3.Error) as error:
        raise DamagedError(f"Cannot read {path}: {error}.") from error
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        connection.close()
        raise DamagedError(f"{path} is no catalogue, or damaged: {error}.") from error
    if application != APPLICATION_ID:
        connection.close()
        raise DamagedError(f"{path} is no catalogue.")
    if version != FORMAT:
        connection.close()
        raise DamagedError(f"{path} has format {version}, this release reads {FORMAT}: build it again.")
    return connection


def stay_interruptible(connection: sqlite3.Connection) -> None:
    """Let Ctrl-C be heard while SQLite is long at work."""
    connection.set_progress_handler(lambda: 0, _STEPS_BETWEEN_LOOKS)


def read_manifest(connection: sqlite3.Connection, *, schema: str = "main") -> dict[str, Any]:
    """What the file says of itself."""
    rows = connection.execute(f"SELECT key, value FROM {schema}.manifest").fetchall()  # noqa: S608  a name of ours
    return {key: json.loads(value) for key, value in rows}


def write_manifest(connection: sqlite3.Connection, entries: dict[str, Any], *, schema: str) -> None:
    """Set entries; the caller commits."""
    connection.executemany(
        f"INSERT OR REPLACE INTO {schema}.manifest VALUES (?, ?)",  # noqa: S608
        [(key, json.dumps(value, ensure_ascii=False)) for key, value in entries.items()],
    )
