"""A digest over a finished file, kept in the file: a single changed byte is noticed.

It is made with the digest itself, and the counters in the header that SQLite changes when it writes, taken as zeros.
"""

import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from genres.catalogue.errors import DamagedError

_SIZE = 32
_PIECE = 4 * 1024 * 1024
_COUNTERS = (slice(24, 28), slice(92, 100))  # https://www.sqlite.org/fileformat2.html#the_database_header

Advanced = Callable[[int, int], None]
"""Hears how many bytes of how many are done."""


def make_room(connection: sqlite3.Connection, *, schema: str) -> None:
    """Set aside a page for the digest; nothing else may be written afterwards."""
    connection.execute(f"CREATE TABLE {schema}.digest (value BLOB NOT NULL)")
    connection.execute(f"INSERT INTO {schema}.digest VALUES (zeroblob({_SIZE}))")  # noqa: S608


def write_digest(path: Path, advanced: Advanced) -> None:
    """Compute the digest and store it."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        digest = _digest(path, connection, advanced)
        connection.execute("UPDATE digest SET value = ?", (digest,))
    finally:
        connection.close()


def is_unchanged(path: Path, connection: sqlite3.Connection, advanced: Advanced) -> bool:
    """Whether the content is that for which the digest was made. Raises DamagedError where there is none."""
    try:
        return _stored(connection) == _digest(path, connection, advanced)
    except (sqlite3.Error, OSError) as error:
        raise DamagedError(f"{path} is damaged: {error}.") from error


def _stored(connection: sqlite3.Connection) -> bytes:
    row = connection.execute("SELECT value FROM digest").fetchone()
    return bytes(row[0]) if row else b""


def _digest(path: Path, connection: sqlite3.Connection, advanced: Advanced) -> bytes:
    (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'digest'").fetchone()
    stored, sum_ = _stored(connection), sha256()
    done, size = 0, path.stat().st_size
    own_page = (root - 1) * page_bytes
    with path.open("rb") as file:
        while done < size:
            if done in (0, own_page):
                piece = file.read(page_bytes)
                piece = piece.replace(stored, bytes(len(stored)), 1) if done else _without(piece, _COUNTERS)
            else:
                piece = file.read(min(_PIECE, own_page - done) if done < own_page else _PIECE)
            sum_.update(piece)
            done += len(piece) or size
            advanced(done, size)
    return sum_.digest()


def _without(page: bytes, ranges: tuple[slice, ...]) -> bytes:
    zeroed = bytearray(page)
    for part in ranges:
        zeroed[part] = bytes(len(zeroed[part]))
    return bytes(zeroed)
