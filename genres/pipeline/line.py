"""The books of one job that wait for one source, in the job's order."""

from collections import deque
from collections.abc import Iterable

from genres.domain.evidence import Evidence
from genres.pipeline.errand import Errand


class Line:
    """A queue from which books may vanish: only those stand in it that their errand says are queued here.

    Times are those of the event loop, in seconds.
    """

    def __init__(self, errand: Errand, source: str) -> None:
        self.errand = errand
        self.waiting = 0
        """How many books stand in line."""
        self.since = 0.0
        """Since when the one in front has been waiting, at least."""
        self.paused_s = 0.0
        """How long the source has kept this job waiting since it last answered."""
        self.refusal: Evidence | None = None
        """What all that still come are told, once the source has been given up for this job."""
        self._source = source
        self._keys: deque[str] = deque()
        self._later: deque[tuple[float, str]] = deque()
        self._asked_again: set[str] = set()

    @property
    def due(self) -> float | None:
        """When the first book that is to be asked for once more may be."""
        return self._later[0][0] if self._later else None

    def join(self, key: str, *, now: float) -> None:
        """Stand at the end."""
        if not self.waiting:
            self.since = now
        self._keys.append(key)
        self._stand(key)

    def put_back(self, keys: Iterable[str]) -> None:
        """Stand in front again, in this order."""
        for key in reversed(list(keys)):
            self._keys.appendleft(key)
            self._stand(key)

    def first(self) -> str | None:
        """The book in front."""
        while self._keys and self.errand.queued.get(self._keys[0]) != self._source:
            self._keys.popleft()
        return self._keys[0] if self._keys else None

    def take(self, key: str, *, now: float) -> bool:
        """Let a book leave the line, from wherever it stands. False where it is not in it."""
        if self.errand.queued.get(key) != self._source:
            return False
        del self.errand.queued[key]
        self.waiting -= 1
        self.since = now
        return True

    def ask_again(self, key: str, *, due: float) -> bool:
        """Have a book asked for once more after all others; False where that was done already."""
        if key in self._asked_again:
            return False
        self._asked_again.add(key)
        self._later.append((due, key))
        return True

    def call_again(self, *, now: float, at_once: bool) -> None:
        """Let those join for which it is time to be asked for once more, or all `at_once`."""
        while self._later and (at_once or self._later[0][0] <= now):
            self.join(self._later.popleft()[1], now=now)

    def _stand(self, key: str) -> None:
        self.errand.queued[key] = self._source
        self.waiting += 1
