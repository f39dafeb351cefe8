"""The limits of the real services. `ticks` tells seconds that never go back."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

Ticks = Callable[[], float]

RATE_PER_S = 3.0
AT_ONCE = 10
BURST = 25
REFUSALS_A_MINUTE = 50
BANNED_FOR_S = 600.0


@dataclass
class OpenLibraryLimit:
    """Nginx's `limit_req rate=180r/m burst=25 delay=10`, and a ban for who does not heed it."""

    ticks: Ticks
    _excess: float = 0.0
    _last: float = 0.0
    _refused: deque[float] = field(default_factory=deque)
    _banned_until: float = -1.0

    def admit(self) -> float | int:
        """The seconds to hold a request back (float), or the status of its refusal (int): 429, or 403 once banned."""
        now = self.ticks()
        if now < self._banned_until:
            return 403
        excess = max(0.0, self._excess - (now - self._last) * RATE_PER_S) + 1
        if excess > BURST:
            return self._refuse(now)
        self._excess, self._last = excess, now
        return max(0.0, excess - AT_ONCE) / RATE_PER_S

    def _refuse(self, now: float) -> int:
        self._refused.append(now)
        while self._refused[0] <= now - 60:
            self._refused.popleft()
        if len(self._refused) > REFUSALS_A_MINUTE:
            self._banned_until = now + BANNED_FOR_S
        return 429


@dataclass
class GoogleQuota:
    """Requests of a day and of the last minute; the day never ends here."""

    ticks: Ticks
    spent: int = 0
    _minute: deque[float] = field(default_factory=deque)

    def admit(self, *, daily: int | None, per_minute: int | None) -> str | None:
        """None, or the limit that refuses the request, as Google names it."""
        now = self.ticks()
        while self._minute and self._minute[0] <= now - 60:
            self._minute.popleft()
        if daily is not None and self.spent >= daily:
            return "defaultPerDayPerProject"
        if per_minute is not None and len(self._minute) >= per_minute:
            return "defaultPerMinutePerProject"
        self.spent += 1
        self._minute.append(now)
        return None
