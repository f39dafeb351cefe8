import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from genres.kit.sqlite import Database, DatabaseError, DatabaseHeldError, DatabaseTooNewError

TABLE = "CREATE TABLE note (text TEXT NOT NULL UNIQUE) STRICT;"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(str(tmp_path / "notes.sqlite3"), [TABLE], busy_timeout_s=0.05)
    await opened.open()
    yield opened
    await opened.close()


def insert(text: str) -> "Insert":
    return Insert(text)


class Insert:
    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, connection: sqlite3.Connection) -> int:
        return connection.execute("INSERT INTO note VALUES (?)", (self.text,)).rowcount


def texts(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT text FROM note ORDER BY text")]


async def test_what_is_written_is_read_back_after_a_restart(database: Database, tmp_path: Path) -> None:
    await database.run(insert("kept"))
    await database.close()
    again = Database(str(tmp_path / "notes.sqlite3"), [TABLE])
    await again.open()
    assert await again.run(texts) == ["kept"]
    await again.close()


async def test_a_write_that_fails_leaves_its_neighbours_alone(database: Database) -> None:
    results = await asyncio.gather(
        database.run(insert("a")), database.run(insert("a")), database.run(insert("b")), return_exceptions=True
    )
    assert results[0] == 1
    assert isinstance(results[1], DatabaseError)
    assert results[2] == 1
    assert await database.run(texts) == ["a", "b"]


async def test_an_error_of_the_caller_reaches_the_caller_and_undoes_only_its_own_work(database: Database) -> None:
    def half_done(connection: sqlite3.Connection) -> None:
        insert("half")(connection)
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        await database.run(half_done)
    assert await database.run(texts) == []


async def test_many_writers_at_once_are_all_kept(database: Database) -> None:
    await asyncio.gather(*(database.run(insert(f"{number:04}")) for number in range(600)))
    assert len(await database.run(texts)) == 600


async def test_a_second_opener_is_told_that_the_file_is_held(database: Database, tmp_path: Path) -> None:
    await database.run(insert("first"))
    second = Database(str(tmp_path / "notes.sqlite3"), [TABLE], busy_timeout_s=0.05)
    with pytest.raises(DatabaseHeldError):
        await second.open()


async def test_a_file_of_a_newer_release_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "newer.sqlite3"
    newer = Database(str(path), [TABLE, "CREATE TABLE later (id INTEGER) STRICT;"])
    await newer.open()
    await newer.run(insert("kept"))
    await newer.close()
    older = Database(str(path), [TABLE])
    with pytest.raises(DatabaseTooNewError, match="schema 2"):
        await older.open()
    await newer.open()
    assert await newer.run(texts) == ["kept"]
    await newer.close()


async def test_a_migration_runs_once_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "grows.sqlite3"
    first = Database(str(path), [TABLE])
    await first.open()
    await first.run(insert("old"))
    await first.close()
    broken = Database(str(path), [TABLE, "ALTER TABLE note ADD COLUMN more TEXT; SELECT nonsense FROM nowhere;"])
    with pytest.raises(DatabaseError):
        await broken.open()
    grown = Database(str(path), [TABLE, "ALTER TABLE note ADD COLUMN more TEXT;"])
    await grown.open()
    assert await grown.run(texts) == ["old"]
    await grown.close()


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.sqlite3"
    path.write_bytes(b"\x89PNG" * 500)
    with pytest.raises(DatabaseError):
        await Database(str(path), [TABLE]).open()
    assert path.read_bytes().startswith(b"\x89PNG")


async def test_a_closed_database_says_so(database: Database) -> None:
    await database.close()
    with pytest.raises(DatabaseError, match="closed"):
        await database.run(texts)
