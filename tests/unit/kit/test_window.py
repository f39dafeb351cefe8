import asyncio

import pytest

from genres.kit.window import MovingWindow
from tests.support.still_clock import StillClock


async def sent_at(window: MovingWindow, still: StillClock, *, requests: int) -> list[float]:
    times = []
    for _ in range(requests):
        await window.acquire()
        times.append(still.passed_s)
    return times


async def test_all_go_at_once_then_as_room_comes_free() -> None:
    still = StillClock()
    window = MovingWindow(3, 100, clock=still.clock)
    assert await sent_at(window, still, requests=7) == [0, 0, 0, 100, 100, 100, 200]


async def test_no_span_holds_more_than_allowed_whenever_it_begins() -> None:
    still = StillClock()
    window = MovingWindow(2, 10, clock=still.clock)
    times = []
    for pause_s in (0, 4, 4, 1, 0, 30, 0, 0):
        still.passed_s += pause_s
        await window.acquire()
        times.append(still.passed_s)
    assert all(later - earlier >= 10 for earlier, later in zip(times, times[2:], strict=False))


async def test_those_that_wait_go_in_turn_and_who_leaves_takes_no_place() -> None:
    window = MovingWindow(1, 0.2, clock=StillClock().clock)
    await window.acquire()
    waiting = asyncio.create_task(window.acquire())
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await asyncio.wait_for(window.acquire(), 60)
