"""Whether a catalogue is whole, and what it holds."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genres.catalogue import layout, seal
from genres.catalogue.errors import DamagedError
from genres.catalogue.telling import Teller
from genres.catalogue.title_keys import fingerprint

_LONG_WORK = 100_000


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


def check(path: Path, teller: Teller) -> Holding:
    """Read all of a catalogue. Raises DamagedError with what is wrong."""
    with closing(layout.open_to_read(path)) as connection:
        try:
            return _check(path, connection, teller)
        except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
            raise DamagedError(f"{path} is damaged: {error}.") from error


def _check(path: Path, connection: sqlite3.Connection, teller: Teller) -> Holding:
    manifest = layout.read_manifest(connection)
    teller.step("Comparing with the digest")
    is_same = seal.is_unchanged(path, connection, teller.reached)
    if not is_same:
        raise DamagedError(f"{path} is damaged: its content is not what was built. Build it again.")
    teller.step("Checking the structure")
    connection.set_progress_handler(lambda: 0, _LONG_WORK)  # so that Ctrl-C is heard
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
