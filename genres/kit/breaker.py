"""A circuit breaker: who does not answer is left alone for a while, then tried with one question. Touches nothing."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import NamedTuple, TypeVar

from genres.kit.clock import Clock

T = TypeVar("T")

_IN_A_ROW = 5
_OF_LAST = 20
_SHORTEST_S = 60.0
_LONGEST_S = 1800.0


class OpenCircuitError(Exception):
    """Nothing is asked just now; carries the seconds until it is tried again."""

    def __init__(self, retry_after_s: float) -> None:
        super().__init__("the circuit is open")
        self.retry_after_s = retry_after_s


class _Turn(NamedTuple):
    era: int
    is_probe: bool


class Breaker:
    """Opens after five failures in a row, or where half of the last twenty outcomes are failures.

    It stays open for a minute. Then one caller probes while the others wait for how that ends: a success closes it, a
    failure doubles the time, up to half an hour.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._opened_until: float | None = None  # in ticks of the clock; None while it is closed
        self._next_s = _SHORTEST_S
        self._last: deque[bool] = deque(maxlen=_OF_LAST)
        self._probe: asyncio.Event | None = None
        self._era = 0  # what began before the circuit last opened or closed says nothing any more

    @property
    def open_s(self) -> float:
        """The seconds until somebody may probe; 0 where anybody may ask."""
        return 0.0 if self._opened_until is None else max(0.0, self._opened_until - self._clock.ticks())

    def open_for(self, seconds: float) -> None:
        """Open it now, whatever the count of failures."""
        self._era += 1
        self._last.clear()
        self._opened_until = self._clock.ticks() + seconds

    async def run(self, work: Callable[[], Awaitable[T]], *, failure: type[Exception]) -> T:
        """Do the work. Only `failure` speaks against the other side; any other error says neither way.

        Raises OpenCircuitError, without doing the work, where the circuit is open.
        """
        turn = await self._enter()
        worked: bool | None = None
        try:
            result = await work()
            worked = True
        except failure:
            worked = False
            raise
        finally:
            self._leave(turn, worked=worked)
        return result

    async def _enter(self) -> _Turn:
        while self._opened_until is not None:
            if (left_s := self.open_s) > 0:
                raise OpenCircuitError(left_s)
            if self._probe is None:
                self._probe = asyncio.Event()
                return _Turn(self._era, is_probe=True)
            await self._probe.wait()
        return _Turn(self._era, is_probe=False)

    def _leave(self, turn: _Turn, *, worked: bool | None) -> None:
        if turn.is_probe and self._probe is not None:
            self._probe.set()
            self._probe = None
        if worked is None or turn.era != self._era:
            return
        if turn.is_probe and worked:
            self._close()
            return
        self._last.append(worked)
        if turn.is_probe or self._is_too_much():
            self.open_for(self._next_s)
            self._next_s = min(2 * self._next_s, _LONGEST_S)

    def _close(self) -> None:
        self._era += 1
        self._last.clear()
        self._opened_until = None
        self._next_s = _SHORTEST_S

    def _is_too_much(self) -> bool:
        last = list(self._last)
        in_a_row = len(last) >= _IN_A_ROW and not any(last[-_IN_A_ROW:])
        return in_a_row or (len(last) == _OF_LAST and 2 * last.count(False) >= _OF_LAST)
