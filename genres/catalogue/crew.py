"""Worker processes that make rows, for the main one to write. None outlives the main process or hangs it.

Each worker sends over a pipe of its own, a few messages ahead at most. The pipe ends when the worker does, however that
happens, so the main process always hears of it; a worker whose main process is gone ends at its next message.
"""

import heapq
import marshal
import multiprocessing
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import cycle
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from operator import itemgetter
from types import TracebackType
from typing import Any, Self

from genres.catalogue.errors import BadDumpError, CatalogueError, NotWrittenError

Job = Callable[..., Iterable[Any]]
"""Yields messages of plain values (what `marshal` takes)."""

_AHEAD = 4
_ROWS, _END, _TROUBLE = 0, 1, 2
_PATIENCE_S = 5
_TROUBLES = {error.__name__: error for error in (BadDumpError, NotWrittenError)}


class WorkerLostError(CatalogueError):
    """A worker process ended without saying why, e.g. killed for want of memory."""


class Crew:
    """The workers of one step: a context in which their messages are received."""

    def __init__(self, job: Job, arguments: Iterable[tuple[Any, ...]]) -> None:
        context = multiprocessing.get_context("spawn")  # the same everywhere, and nothing inherited by accident
        self._workers: list[tuple[BaseProcess, Connection]] = []
        for each in arguments:
            receiving, sending = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(sending, job, each), daemon=True)
            with _uninterrupted():
                process.start()
            sending.close()  # so that the worker's end is the only one
            self._workers.append((process, receiving))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process, receiving in self._workers:
            receiving.close()
            process.terminate()
        for process, _ in self._workers:
            process.join(_PATIENCE_S)
            if process.is_alive():
                process.kill()
                process.join()

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers."""
        return [process.pid for process, _ in self._workers if process.pid]

    def in_turn(self) -> Iterator[Any]:
        """All messages: one of each worker in turn, beginning with the first, until one has no more.

        Raises BadDumpError or another CatalogueError as the worker did, WorkerLostError where it was lost.
        """
        for each in cycle(self._all()):
            message = next(each, None)
            if message is None:
                return
            yield message

    def in_order(self) -> Iterator[Any]:
        """All messages by their first value, which rises with each worker. Raises as `in_turn` does."""
        return heapq.merge(*self._all(), key=itemgetter(0))

    def _all(self) -> list[Iterator[Any]]:
        return [self._of(process, receiving) for process, receiving in self._workers]

    def _of(self, process: BaseProcess, receiving: Connection) -> Iterator[Any]:
        while True:
            try:
                kind, content = marshal.loads(receiving.recv_bytes())  # noqa: S302  from our own process
            except (EOFError, OSError):
                process.join(_PATIENCE_S)
                raise WorkerLostError(
                    f"A worker process ended unexpectedly (exit code {process.exitcode}). Run the command again: "
                    "it goes on where it was."
                ) from None
            if kind == _TROUBLE:
                name, text = content
                raise _TROUBLES.get(name, CatalogueError)(text)
            if kind == _END:
                return
            yield content


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until a process has begun: cut off half-way it would complain in its own words, after ours."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Ctrl-C is heard by the main thread alone
        return
    heard: list[int] = []
    usual = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # the new process is born with it
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGINT, usual)
    if heard:
        raise KeyboardInterrupt


def _work(sending: Connection, job: Job, arguments: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process hears Ctrl-C and ends its workers
    outgoing: queue.Queue[bytes | None] = queue.Queue(_AHEAD)
    sender = threading.Thread(target=_send, args=(sending, outgoing), daemon=True)
    sender.start()
    try:
        for message in job(*arguments):
            outgoing.put(marshal.dumps((_ROWS, message)))
        last: tuple[int, Any] = (_END, None)
    except CatalogueError as error:
        last = (_TROUBLE, (type(error).__name__, str(error)))
    except Exception as error:  # noqa: BLE001  the outermost loop of this process; told to the main one
        last = (_TROUBLE, ("", f"A worker process failed: {type(error).__name__}: {error}"))
    outgoing.put(marshal.dumps(last))
    outgoing.put(None)
    sender.join()


def _send(sending: Connection, outgoing: "queue.Queue[bytes | None]") -> None:
    try:
        while (message := outgoing.get()) is not None:
            sending.send_bytes(message)
    except OSError:
        os._exit(1)  # nobody listens: the main process is gone or wants no more
