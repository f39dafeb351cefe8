"""Whether a catalogue is whole, by a digest that its build leaves in it: a single changed byte is noticed.

It is made with the digest itself, and the counters in the header that SQLite changes when it writes, taken as zeros.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from genres.catalogue import layout
from genres.catalogue.errors import DamagedError
from genres.catalogue.telling import Teller
from genres.catalogue.title_keys import fingerprint

_SIZE = 32
_PIECE = 4 * 1024 * 1024
_COUNTERS = (slice(24, 28), slice(92, 100))  # https://www.sqlite.org/fileformat2.html#the_database_header

Advanced = Callable[[int, int], None]
"""Hears how many bytes of how many are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What a sound catalogue says of itself. `knows_titles` is false where only look-ups by ISBN still work."""

    made_at: str
    size_bytes: int
    counts: dict[str, int]
    dumps: dict[str, dict[str, Any]]
    inputs: dict[str, dict[str, Any]]
    descriptions: bool
    knows_titles: bool


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


def check(path: Path, teller: Teller) -> Holding:
    """Read all of a catalogue. Raises DamagedError with what is wrong."""
    with closing(layout.open_to_read(path)) as connection:
        try:
            return _check(path, connection, teller)
        except (sqlite3.Error, OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedError(f"{path} is damaged: {error}.") from error


def _check(path: Path, connection: sqlite3.Connection, teller: Teller) -> Holding:
    manifest = layout.read_manifest(connection)
    teller.step("Comparing with the digest")
    if _stored(connection) != _digest(path, connection, teller.reached):
        raise DamagedError(f"{path} is damaged: its content is not what was built. Build it again.")
    teller.step("Checking the structure")
    layout.stay_interruptible(connection)
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedError(f"{path} is damaged: {verdict}.")
    teller.step("Counting")
    for table, expected in manifest["counts"].items():
        (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608  after the digest
        if count != expected:
            raise DamagedError(f"{path} is damaged: {table} has {count:,} rows, not {expected:,}.")
    setup = manifest["setup"]
    return Holding(
        made_at=manifest["made_at"],
        size_bytes=path.stat().st_size,
        counts=manifest["counts"],
        dumps=manifest["dumps"],
        inputs=setup["inputs"],
        descriptions=setup["descriptions"],
        knows_titles=setup["title_rules"] == fingerprint(),
    )


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
