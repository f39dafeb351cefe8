"""How a long work tells where it is: a bar on a terminal, a line now and then elsewhere."""

import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

_LINE_EVERY_S = 10.0
_LEAST_S = 0.5


class Teller(Protocol):
    """Hears how far a step is."""

    def step(self, name: str) -> None:
        """A new step begins."""

    def reached(self, done: int, total: int | None, *, rows: int | None = None) -> None:
        """So much of the step is done, in whatever unit; and so many rows by now, since it was begun this time."""

    def note(self, text: str) -> None:
        """Something worth a line."""


class _Pace:
    """The rate and the time left of a step."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._first: int | None = None

    def read(self, done: int, total: int | None, rows: int | None) -> str:
        """Both in words; the rate is of this run, a part done before does not count."""
        if self._first is None:
            self._first, self._began = done, time.monotonic()
        elapsed_s = time.monotonic() - self._began
        words = f"{rows:,} rows" if rows is not None else ""
        if elapsed_s < _LEAST_S:
            return words
        if rows:
            words += f", {rows / elapsed_s:,.0f} a second"
        moved = done - self._first
        if total and moved > 0:
            words += f", {_duration((total - done) * elapsed_s / moved)} left"
        return words.lstrip(", ")


def _duration(seconds: float) -> str:
    if seconds < 90:  # noqa: PLR2004
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"  # noqa: PLR2004


class LineTeller(AbstractContextManager["LineTeller"]):
    """Plain lines, for logs and pipes."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._name = ""
        self._pace = _Pace()
        self._told = 0.0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def step(self, name: str) -> None:
        """Name the step."""
        self._name, self._pace, self._told = name, _Pace(), time.monotonic()
        self.note(name)

    def reached(self, done: int, total: int | None, *, rows: int | None = None) -> None:
        """A line every ten seconds."""
        words = self._pace.read(done, total, rows)
        if time.monotonic() - self._told >= _LINE_EVERY_S:
            self._told = time.monotonic()
            share = f"{done / total:.0%}" if total else ""
            self.note("  " + ", ".join(part for part in (self._name, share, words) if part))

    def note(self, text: str) -> None:
        """A line."""
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)


class BarTeller(AbstractContextManager["BarTeller"]):
    """A bar a step, on a terminal."""

    def __init__(self, console: Console) -> None:
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%"),
            TextColumn("{task.fields[words]}"),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=console,
        )
        self._task: TaskID | None = None
        self._pace = _Pace()

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._finish()
        self._bars.stop()

    def step(self, name: str) -> None:
        """End the last bar and begin one."""
        self._finish()
        self._pace = _Pace()
        self._task = self._bars.add_task(name, total=None, words="")

    def reached(self, done: int, total: int | None, *, rows: int | None = None) -> None:
        """Move the bar."""
        if self._task is not None:
            words = self._pace.read(done, None, rows)  # the bar has a clock of its own
            self._bars.update(self._task, completed=done, total=total, words=words)

    def note(self, text: str) -> None:
        """A line above the bars."""
        self._bars.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def _finish(self) -> None:
        if self._task is not None:
            task = self._bars.tasks[self._bars.task_ids.index(self._task)]
            end = task.total or task.completed or 1
            self._bars.update(self._task, completed=end, total=end)


def make_teller(console: Console) -> BarTeller | LineTeller:
    """Bars on a terminal, lines elsewhere."""
    return BarTeller(console) if console.is_terminal else LineTeller(console)


class Quiet:
    """A teller that says nothing."""

    def step(self, name: str) -> None:
        """Say nothing."""

    def reached(self, done: int, total: int | None, *, rows: int | None = None) -> None:
        """Say nothing."""

    def note(self, text: str) -> None:
        """Say nothing."""
