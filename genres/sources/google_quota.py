"""Google's day quota, counted by ourselves: per request, ahead of sending, kept until midnight in California."""

import asyncio
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Protocol

from genres.kit.clock import Clock
from genres.sources.pacific import next_pacific_midnight, pacific_day

_KEPT_BACK = 10  # a tenth of the day
_STEPS = 100  # a step of counting is a hundredth of the day


class DayCount(Protocol):
    """Where requests are counted, by the day in California and a hash of the key."""

    async def spent(self, day: date, account: str) -> int:
        """How many requests are counted for a day."""

    async def add(self, day: date, account: str, requests: int) -> None:
        """Count requests, for good once this returns."""


class MemoryDayCount:
    """A count that ends with the process."""

    def __init__(self) -> None:
        self._spent: dict[tuple[date, str], int] = {}

    async def spent(self, day: date, account: str) -> int:
        """How many requests are counted for a day."""
        return self._spent.get((day, account), 0)

    async def add(self, day: date, account: str, requests: int) -> None:
        """Count requests."""
        self._spent[day, account] = self._spent.get((day, account), 0) + requests


def account_of(key: str) -> str:
    """A name for a key that does not give it away."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]


class DayBudget:
    """What is left of the day. Counted in steps, ahead of sending: a crash counts too much, never too little."""

    def __init__(self, count: DayCount, *, key: str, daily: int, clock: Clock) -> None:
        self._count = count
        self._account = account_of(key)
        self._daily = daily
        self._clock = clock
        self._step = max(1, daily // _STEPS)
        self._day: date | None = None
        self._spent = 0
        self._counted = 0  # already, of requests that are still to come
        self._side_questions = 0
        self._over_until: datetime | None = None
        self._lock = asyncio.Lock()

    @property
    def spent_until(self) -> datetime | None:
        """The midnight to wait for, where the day's quota is spent by Google's word or by our own count."""
        now = self._clock.now()
        if self._over_until is not None and now < self._over_until:
            return self._over_until
        is_spent = self._day == pacific_day(now) and self._spent >= self._daily
        return next_pacific_midnight(now) if is_spent else None

    @property
    def midnight(self) -> datetime:
        """When the next quota begins."""
        return next_pacific_midnight(self._clock.now())

    def end_day(self) -> None:
        """Believe Google that nothing is left of today."""
        self._over_until = next_pacific_midnight(self._clock.now())

    async def recall(self) -> None:
        """Learn what was spent today, where that is not known yet."""
        async with self._lock:
            await self._begin_day()

    async def spend(self) -> bool:
        """Count one request that is about to be sent. False, and nothing counted, where nothing is left."""
        async with self._lock:
            await self._begin_day()
            if self.spent_until is not None:
                return False
            if self._counted == 0:
                await self._count.add(self._day or pacific_day(self._clock.now()), self._account, self._step)
                self._counted = self._step
            self._counted -= 1
            self._spent += 1
            return True

    @contextmanager
    def side_question(self, *, is_awaited: bool) -> Iterator[bool]:
        """Whether a question about a single book may be asked beside the joined ones.

        The day's last tenth is for joined questions, and for single books that somebody waits for.
        """
        spent = self._spent if self._day == pacific_day(self._clock.now()) else 0
        most = self._daily - (0 if is_awaited else self._daily // _KEPT_BACK)
        may_ask = self.spent_until is None and spent + self._side_questions < most
        self._side_questions += may_ask
        try:
            yield may_ask
        finally:
            self._side_questions -= may_ask

    async def _begin_day(self) -> None:
        today = pacific_day(self._clock.now())
        if today != self._day:
            self._spent = await self._count.spent(today, self._account)
            self._day, self._counted = today, 0
