"""Worker processes: none outlives the main one or hangs it."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from genres.catalogue.crew import Crew, WorkerLostError, _uninterrupted
from genres.catalogue.errors import BadDumpError, CatalogueError
from genres.catalogue.records import Dump
from tests.integration.catalogue.conftest import WAIT_S, command


def _wait_and_die() -> Iterator[int]:
    yield 1
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGKILL)


def _fail() -> Iterator[int]:
    yield 1
    raise BadDumpError("it is broken")


def _stumble() -> Iterator[int]:
    yield 1
    yield int("no number")


def _talk_for_ever() -> Iterator[bytes]:
    while True:
        yield b"x" * 100_000


def test_ctrl_c_while_a_worker_begins_is_heard_when_it_has_begun() -> None:
    usual = signal.getsignal(signal.SIGINT)
    begun = []

    def begin() -> None:
        with _uninterrupted():
            os.kill(os.getpid(), signal.SIGINT)
            begun.append("whole")

    with pytest.raises(KeyboardInterrupt):
        begin()
    assert begun == ["whole"]
    assert signal.getsignal(signal.SIGINT) is usual
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_a_worker_that_dies_is_noticed_at_once() -> None:
    with Crew(_wait_and_die, [()]) as crew:
        received = crew.in_turn()
        assert next(received) == 1
        with pytest.raises(WorkerLostError, match="exit code -9"):
            next(received)


def test_what_a_worker_stumbled_over_is_told() -> None:
    with Crew(_fail, [()]) as crew, pytest.raises(BadDumpError, match="it is broken"):
        list(crew.in_turn())
    with Crew(_stumble, [()]) as crew, pytest.raises(CatalogueError, match="ValueError"):
        list(crew.in_turn())


def test_workers_end_with_their_crew_also_in_the_middle_of_a_message() -> None:
    with Crew(_talk_for_ever, [(), ()]) as crew:
        received = crew.in_turn()
        assert len(next(received)) == 100_000
        pids = crew.pids
    assert len(pids) == 2
    assert not [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def test_workers_end_when_the_main_process_is_killed(dumps: dict[Dump, Path], tmp_path: Path) -> None:
    process = subprocess.Popen(command(dumps, tmp_path / "c.sqlite3"), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + WAIT_S
    children: list[int] = []
    while len(children) < 2 and time.monotonic() < deadline:
        listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        children = [int(pid) for pid in listed.split()]
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert children
    while [pid for pid in children if _runs(pid)] and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in children if _runs(pid)]


def _runs(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
