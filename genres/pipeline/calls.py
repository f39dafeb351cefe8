"""The batches of one source that are on their way, and who waits for which of their books."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from genres.domain.evidence import Evidence
from genres.pipeline.errand import Errand


@dataclass(slots=True, eq=False)
class Call:
    """A batch: by key who waits for the answer, and what was known before.

    At most `most` books go along, all of which went wrong `tries` times before.
    """

    most: int
    tries: int = 0
    waiters: dict[str, list[Errand]] = field(default_factory=dict)
    known: dict[str, Sequence[Evidence]] = field(default_factory=dict)
    task: asyncio.Task[None] | None = None


class Calls:
    """All of them. A book is in one call at most, for as long as somebody waits for it."""

    def __init__(self) -> None:
        self._calls: set[Call] = set()
        self._by_key: dict[str, Call] = {}

    def __len__(self) -> int:
        return len(self._calls)

    def take_in(self, call: Call, key: str) -> bool:
        """Have a book go along; False where another call has it already."""
        if key in self._by_key:
            return False
        self._calls.add(call)
        self._by_key[key] = call
        call.waiters[key] = []
        return True

    def join(self, key: str, errand: Errand) -> bool:
        """Let a job wait for a book that is on its way; False where it is not."""
        if key not in self._by_key:
            return False
        self._by_key[key].waiters[key].append(errand)
        return True

    def part(self, call: Call, key: str, errand: Errand) -> None:
        """Let a job wait no more for a book."""
        call.waiters[key].remove(errand)
        if not call.waiters[key]:
            self._drop(call, key)

    def leave(self, errand: Errand) -> None:
        """Let a job wait for nothing any more; a call that nobody waits for is cut off."""
        for call in self._calls:
            for key in [key for key, errands in call.waiters.items() if errand in errands]:
                self.part(call, key, errand)
            if not call.waiters and call.task:
                call.task.cancel()

    def end(self, call: Call) -> None:
        """Forget a call, whoever still waits for it."""
        self._calls.discard(call)
        for key in list(call.waiters):
            self._drop(call, key)

    def cancel(self) -> None:
        """Cut all off."""
        for call in self._calls:
            if call.task:
                call.task.cancel()

    def _drop(self, call: Call, key: str) -> None:
        del call.waiters[key]
        del self._by_key[key]
