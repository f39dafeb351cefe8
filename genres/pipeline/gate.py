"""Whether a source may be asked just now, and which jobs have lost patience with it."""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta

from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode
from genres.pipeline.line import Line
from genres.pipeline.ports import BookSource, Clock

_UNKNOWN_PAUSE_S = 1.0


class Gate:
    """Closed while the source is busy. What waits longer than a job has patience is refused, with the reason.

    Patience counts anew after every answer: a source that goes on between its pauses is waited for.
    """

    def __init__(self, source: BookSource, *, clock: Clock, patience_s: float) -> None:
        self._source = source
        self._clock = clock
        self._patience_s = patience_s
        self._now = asyncio.get_running_loop().time
        self._closed_until = 0.0
        self._because = ""
        self._counted_at: float | None = None

    def close_for(self, seconds: float, *, because: str) -> None:
        """Let nobody through for so many seconds."""
        self._closed_until = max(self._closed_until, self._now() + seconds)
        self._because = because

    def pause_s(self) -> float:
        """For how many seconds nobody should ask, by our own count or by the word of the source."""
        state, left_s = self._source.state, self._closed_until - self._now()
        if state.mode is SourceMode.WAITING:
            until_s = (state.until - self._clock()).total_seconds() if state.until else _UNKNOWN_PAUSE_S
            if until_s > left_s:
                left_s, self._because = until_s, state.reason or "asked to wait"
        return max(0.0, left_s)

    def count(self, lines: Iterable[Line]) -> None:
        """Count the time since the last call as waited by these lines, if the gate was closed then."""
        now = self._now()
        if self._counted_at is not None:
            for line in lines:
                line.paused_s += now - self._counted_at
        self._counted_at = now if self.pause_s() > 0 else None

    def refusal(self, line: Line) -> Evidence | None:
        """The failure that a job's books get instead of an answer, None where they are asked for.

        A job that has lost patience stays without this source; one that is off is asked again when it is on.
        """
        if line.refusal is None:
            state, pause_s = self._source.state, self.pause_s()
            if state.mode is SourceMode.OFF:
                return self.failed(state.reason or "switched off", retry_at=state.until)
            if pause_s > 0 and line.paused_s + pause_s > self._patience_s:
                line.refusal = self.failed(self._because, retry_at=self._clock() + timedelta(seconds=pause_s))
        return line.refusal

    def again_s(self, failure: Evidence) -> float | None:
        """In how many seconds a book that failed may be asked for again, None where that is too long to wait for."""
        if failure.retry_at is None:
            return None
        wait_s = (failure.retry_at - self._clock()).total_seconds()
        return max(0.0, wait_s) if wait_s <= self._patience_s else None

    def failed(self, reason: str, *, retry_at: datetime | None = None, after_s: float | None = None) -> Evidence:
        """The evidence of a book for which there was no answer, to be asked for again at a time or after a while."""
        now = self._clock()
        return Evidence(
            source=self._source.name,
            outcome=Outcome.FAILED,
            fetched_at=now,
            reason=reason,
            retry_at=retry_at if after_s is None else now + timedelta(seconds=after_s),
        )
