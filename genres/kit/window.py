"""A pace for hosts that count requests over a moving span of time. Touches nothing."""

import asyncio
from collections import deque

from genres.kit.clock import Clock


class MovingWindow:
    """Lets at most so many through in any span of `window_s` seconds, whenever it begins; the others wait in turn."""

    def __init__(self, most: int, window_s: float, *, clock: Clock) -> None:
        self._window_s = window_s
        self._clock = clock
        self._last: deque[float] = deque(maxlen=most)
        self._turn = asyncio.Lock()

    async def acquire(self) -> None:
        """Wait until one more may go."""
        async with self._turn:
            if len(self._last) == self._last.maxlen:
                while (wait_s := self._last[0] + self._window_s - self._clock.ticks()) > 0:
                    await self._clock.sleep(wait_s)
            self._last.append(self._clock.ticks())
