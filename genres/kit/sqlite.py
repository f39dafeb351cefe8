"""One SQLite file, one connection, one thread that owns it; waiting writes are committed together."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")

_MOST_IN_ONE_COMMIT = 256
_PRAGMAS = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA journal_size_limit = 16777216;
"""


class DatabaseError(Exception):
    """The file could not be used."""


class DatabaseHeldError(DatabaseError):
    """Another process has the file open."""


class DatabaseFullError(DatabaseError):
    """There is no room left on the disk."""


class DatabaseTooNewError(DatabaseError):
    """The file was written by a newer release."""


@dataclass(frozen=True, slots=True)
class _Request:
    work: Callable[[sqlite3.Connection], Any]
    done: Future[Any]


class Database:
    """Runs functions on the connection, each in a savepoint, as many as wait in one durable transaction.

    EXCLUSIVE locking needs no shared memory file and keeps a second process out; FULL loses no acknowledged
    commit to a power cut, and committing in groups makes it cheap.
    """

    def __init__(self, path: str, migrations: Sequence[str], *, busy_timeout_s: float = 5.0) -> None:
        self._path = path
        self._migrations = migrations
        self._busy_timeout_s = busy_timeout_s
        self._requests: SimpleQueue[_Request | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    async def open(self) -> None:
        """Open, lock and migrate the file. Raises a DatabaseError that says why it could not."""
        opened: Future[None] = Future()
        self._thread = threading.Thread(target=self._serve, args=(opened,), name="sqlite", daemon=True)
        self._thread.start()
        await asyncio.wrap_future(opened)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` on the connection and return its result once it is on the disk. Raises DatabaseError."""
        if self._thread is None:
            raise DatabaseError("the database is closed")
        done: Future[T] = Future()
        self._requests.put(_Request(work, done))
        return await asyncio.wrap_future(done)

    async def close(self) -> None:
        """Finish what waits, then release the file."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._requests.put(None)
            await asyncio.to_thread(thread.join)

    def _serve(self, opened: Future[None]) -> None:
        try:
            connection = self._connect()
        except (sqlite3.Error, DatabaseError) as error:
            opened.set_exception(_translate(error))
            return
        opened.set_result(None)
        try:
            while self._serve_group(connection):
                pass
        finally:
            connection.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, timeout=self._busy_timeout_s)
        try:
            connection.executescript(_PRAGMAS)
            self._migrate(connection)
            connection.execute("BEGIN EXCLUSIVE")  # takes the lock now, not at the first write
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(self._migrations):
            raise DatabaseTooNewError(
                f"the database has schema {version}, this release knows up to {len(self._migrations)}: "
                "start the newer release again, or restore the backup made before the upgrade"
            )
        for number, script in enumerate(self._migrations[version:], version + 1):
            # executescript commits what is open, so the transaction stands in the script
            connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")

    def _serve_group(self, connection: sqlite3.Connection) -> bool:
        group, goes_on = self._next_group()
        if not group:
            return goes_on
        outcomes: list[tuple[_Request, Any, Exception | None]]
        try:
            connection.execute("BEGIN IMMEDIATE")
            outcomes = [(request, *_in_savepoint(connection, request.work)) for request in group]
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            outcomes = [(request, None, error) for request in group]
        for request, result, failure in outcomes:
            if failure is not None:
                request.done.set_exception(_translate(failure))
            else:
                request.done.set_result(result)
        return goes_on

    def _next_group(self) -> tuple[list[_Request], bool]:
        waiting: list[_Request | None] = [self._requests.get()]
        while len(waiting) < _MOST_IN_ONE_COMMIT and waiting[-1] is not None:
            try:
                waiting.append(self._requests.get_nowait())
            except Empty:
                break
        # a request whose asker was cancelled is dropped; from here on it can no longer be
        group = [request for request in waiting if request and request.done.set_running_or_notify_cancel()]
        return group, waiting[-1] is not None


def _in_savepoint(
    connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], Any]
) -> tuple[Any, Exception | None]:
    """One bad request does not fail its neighbours."""
    connection.execute("SAVEPOINT request")
    try:
        result = work(connection)
    except Exception as error:  # handed to the asker
        if not connection.in_transaction:
            raise  # a full disk ends the whole transaction, not only this savepoint
        connection.execute("ROLLBACK TO request")
        connection.execute("RELEASE request")
        return None, error
    connection.execute("RELEASE request")
    return result, None


def _translate(error: Exception) -> Exception:
    if isinstance(error, sqlite3.OperationalError):
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return DatabaseHeldError("another process has the database open")
        if code == sqlite3.SQLITE_FULL:
            return DatabaseFullError("no room left on the disk")
    if isinstance(error, sqlite3.Error):
        return DatabaseError(str(error))
    return error
