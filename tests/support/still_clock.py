"""A clock that moves only when somebody sleeps or a test says so, and chance without chance."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from genres.kit.clock import Clock


@dataclass
class StillClock:
    """Starts at `began`; `slept` gathers the seconds of every sleep, which take no time."""

    began: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)
    passed_s: float = 0.0
    slept: list[float] = field(default_factory=list)
    chance: float = 0.5  # half way: jitter changes nothing

    @property
    def clock(self) -> Clock:
        """The clock to hand in."""
        return Clock(now=self.now, ticks=lambda: self.passed_s, sleep=self.sleep, random=lambda: self.chance)

    def now(self) -> datetime:
        return self.began + timedelta(seconds=self.passed_s)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed_s += seconds
