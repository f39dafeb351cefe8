"""Ten uploads a minute per client, by default. A courtesy, no security: addresses can be shared or forged."""

import time

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter


class UploadLimit:
    """Counts uploads of each client address in a moving window."""

    def __init__(self, uploads_per_minute: int) -> None:
        self._limit = RateLimitItemPerMinute(uploads_per_minute)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def wait_s(self, client: str) -> int | None:
        """Count one upload. Returns None where it may go on, else the seconds to wait."""
        if await self._limiter.hit(self._limit, client):
            return None
        stats = await self._limiter.get_window_stats(self._limit, client)
        return max(1, round(stats.reset_time - time.time()))
