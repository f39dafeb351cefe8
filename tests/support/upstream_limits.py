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

COVERS_PER_S = 400 / 60
COVERS_BURST = 400


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
class CoversLimit:
    """Nginx's `limit_req rate=400r/m burst=400 nodelay`."""

    ticks: Ticks
    _excess: float = 0.0
    _last: float = 0.0

    def admits(self) -> bool:
        """Whether a request passes."""
        now = self.ticks()
        excess = max(0.0, self._excess - (now - self._last) * COVERS_PER_S) + 1
        if excess > COVERS_BURST:
            return False
        self._excess, self._last = excess, now
        return True


@dataclass
class GoogleQuota:
    """Requests of a day, and of the last minute and 100 seconds; the day never ends here. Refusals are not counted."""

    ticks: Ticks
    spent: int = 0
    _recent: deque[float] = field(default_factory=deque)

    def admit(self, *, daily: int | None, per_minute: int | None = None, per_100_s: int | None = None) -> str | None:
        """None, or the limit that refuses the request, as Google names it."""
        now = self.ticks()
        while self._recent and self._recent[0] <= now - 100:
            self._recent.popleft()
        if daily is not None and self.spent >= daily:
            return "defaultPerDayPerProject"
        if per_minute is not None and sum(at > now - 60 for at in self._recent) >= per_minute:
            return "defaultPerMinutePerProject"
        if per_100_s is not None and len(self._recent) >= per_100_s:
            return "defaultPer100SecondsPerUser"
        self.spent += 1
        self._recent.append(now)
        return None
