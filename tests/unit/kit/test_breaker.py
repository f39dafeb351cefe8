import asyncio

import pytest

from genres.kit.breaker import Breaker, OpenCircuitError
from tests.support.still_clock import StillClock


class SilentError(Exception):
    """What counts as a failure here."""


class House:
    """A breaker with a clock, and work that ends as told."""

    def __init__(self) -> None:
        self.still = StillClock()
        self.breaker = Breaker(self.still.clock)
        self.done = 0

    async def ask(self, *, error: Exception | None = None) -> str:
        async def work() -> str:
            self.done += 1
            if error:
                raise error
            return "answer"

        return await self.breaker.run(work, failure=SilentError)

    async def fail(self, times: int = 1) -> None:
        for _ in range(times):
            with pytest.raises(SilentError):
                await self.ask(error=SilentError())


@pytest.fixture
def house() -> House:
    return House()


async def test_a_closed_circuit_lets_everybody_through(house: House) -> None:
    assert await house.ask() == "answer"
    assert house.breaker.open_s == 0


async def test_five_failures_in_a_row_open_it_for_a_minute(house: House) -> None:
    await house.fail(4)
    assert house.breaker.open_s == 0
    await house.fail()
    assert house.breaker.open_s == 60
    house.still.passed_s += 20
    with pytest.raises(OpenCircuitError) as caught:
        await house.ask()
    assert caught.value.retry_after_s == 40
    assert house.done == 5  # the sixth was not done


async def test_a_success_between_failures_keeps_it_closed(house: House) -> None:
    for _ in range(3):
        await house.fail(4)
        await house.ask()
    assert house.breaker.open_s == 0


async def test_half_of_the_last_twenty_open_it_though_no_five_stand_in_a_row(house: House) -> None:
    for _ in range(9):
        await house.ask()
        await house.fail()
    await house.ask()
    assert house.breaker.open_s == 0  # nineteen are no twenty
    await house.fail()
    assert house.breaker.open_s == 60


async def test_errors_of_another_kind_say_nothing(house: House) -> None:
    for _ in range(10):
        with pytest.raises(KeyError):
            await house.ask(error=KeyError())
    assert house.breaker.open_s == 0


async def test_one_success_after_the_time_closes_it(house: House) -> None:
    await house.fail(5)
    house.still.passed_s += 60
    await house.ask()
    await house.fail(4)
    assert house.breaker.open_s == 0  # the failures from before are forgotten


async def test_each_failed_probe_doubles_the_time_up_to_half_an_hour(house: House) -> None:
    await house.fail(5)
    waits = [house.breaker.open_s]
    for _ in range(7):
        house.still.passed_s += house.breaker.open_s
        await house.fail()
        waits.append(house.breaker.open_s)
    assert waits == [60, 120, 240, 480, 960, 1800, 1800, 1800]


async def test_a_success_brings_the_minute_back(house: House) -> None:
    await house.fail(5)
    house.still.passed_s += 60
    await house.fail()
    house.still.passed_s += 120
    await house.ask()
    await house.fail(5)
    assert house.breaker.open_s == 60


async def test_while_one_probes_the_others_wait_for_its_end(house: House) -> None:
    await house.fail(5)
    house.still.passed_s += 60
    may_end = asyncio.Event()
    began: list[str] = []

    async def probe() -> str:
        began.append("probe")
        await may_end.wait()
        return "first"

    async with asyncio.TaskGroup() as group:
        first = group.create_task(house.breaker.run(probe, failure=SilentError))
        others = [group.create_task(house.ask()) for _ in range(3)]
        for _ in range(5):
            await asyncio.sleep(0)
        assert (began, house.done) == (["probe"], 5)
        may_end.set()
    assert first.result() == "first"
    assert [other.result() for other in others] == ["answer"] * 3


async def test_those_who_waited_for_a_probe_that_failed_are_turned_away(house: House) -> None:
    await house.fail(5)
    house.still.passed_s += 60
    may_end = asyncio.Event()

    async def probe() -> str:
        await may_end.wait()
        raise SilentError

    first = asyncio.ensure_future(house.breaker.run(probe, failure=SilentError))
    await asyncio.sleep(0)
    second = asyncio.ensure_future(house.ask())
    await asyncio.sleep(0)
    may_end.set()
    with pytest.raises(SilentError):
        await first
    with pytest.raises(OpenCircuitError) as caught:
        await second
    assert (caught.value.retry_after_s, house.done) == (120, 5)


async def test_a_cancelled_probe_leaves_the_place_to_the_next(house: House) -> None:
    await house.fail(5)
    house.still.passed_s += 60

    async def probe() -> str:
        await asyncio.Event().wait()
        return "never"

    first = asyncio.ensure_future(house.breaker.run(probe, failure=SilentError))
    await asyncio.sleep(0)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    assert await house.ask() == "answer"


async def test_what_began_before_it_opened_neither_closes_nor_prolongs_it(house: House) -> None:
    may_end = asyncio.Event()

    async def slow() -> str:
        await may_end.wait()
        return "late"

    task = asyncio.ensure_future(house.breaker.run(slow, failure=SilentError))
    await asyncio.sleep(0)
    await house.fail(5)
    may_end.set()
    assert await task == "late"
    assert house.breaker.open_s == 60


async def test_it_can_be_opened_by_word(house: House) -> None:
    house.breaker.open_for(900)
    with pytest.raises(OpenCircuitError) as caught:
        await house.ask()
    assert caught.value.retry_after_s == 900
    house.still.passed_s += 900
    assert await house.ask() == "answer"
