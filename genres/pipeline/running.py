"""A running job seen by many: the latest state only, so that a slow listener costs nothing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

from genres.domain.job import Job


class RunningJob:
    """The newest state of a job, and a bell for those who wait for the next."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.task: asyncio.Task[None] | None = None
        self._gone = False
        self._changed = asyncio.Event()

    def change(self, **changes: Any) -> Job:  # noqa: ANN401  fields of Job
        """Go one revision on, and tell everybody."""
        self.tell(self.changed(**changes))
        return self.job

    def changed(self, **changes: Any) -> Job:  # noqa: ANN401  fields of Job
        """The job one revision on, of which nobody is told yet."""
        return replace(self.job, revision=self.job.revision + 1, **changes)

    def tell(self, job: Job) -> None:
        """Tell everybody of the next revision."""
        self.job = job
        self._ring()

    def vanish(self) -> None:
        """Send the listeners away: the job was deleted."""
        self._gone = True
        self._ring()

    async def states(self, *, after: int) -> AsyncIterator[Job]:
        """Every state newer than `after` that a listener has time for, the last one for certain."""
        while True:
            changed = self._changed
            if self.job.revision > after:
                after = self.job.revision
                yield self.job
            if self._gone or not self.job.is_running:
                if self.job.revision > after and not self._gone:
                    continue
                return
            await changed.wait()

    def _ring(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()
