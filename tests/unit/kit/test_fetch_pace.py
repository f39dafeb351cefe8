"""What all callers of a fetcher share: its pace, its places in flight, its pauses and its circuit."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import web

from genres.kit.fetch import (
    FetchBusyError,
    FetchClosedError,
    Fetcher,
    FetchFailedError,
    FetchRefusedError,
)
from tests.support.fetch_house import QUICK, House, json_reply, open_house, page


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with open_house() as running:
        yield running


async def test_a_429_pauses_all_callers_until_its_time(house: House) -> None:
    house.script.answers = [json_reply({"status": 429}, status=429), json_reply({"ok": True})]
    fetcher = house.fetcher()
    with pytest.raises(FetchBusyError) as caught:
        await house.fetch(fetcher)
    assert caught.value.retry_after_s == 30.0
    assert caught.value.document == {"status": 429}
    house.still.passed_s += 10
    with pytest.raises(FetchBusyError) as caught:
        await house.fetch(fetcher)
    assert caught.value.retry_after_s == 20.0
    assert len(house.script.asked) == 1  # the second caller sent nothing
    house.still.passed_s += 20
    assert await house.fetch(fetcher) == {"ok": True}


async def test_refusals_in_a_row_lengthen_the_pause_and_from_the_third_on_open_the_circuit(house: House) -> None:
    busy = json_reply({}, status=429)
    house.script.answers = [busy, busy, busy, busy, json_reply({}), busy]
    fetcher = house.fetcher()
    pauses: list[float] = []
    for _ in range(6):
        try:
            await house.fetch(fetcher)
        except FetchBusyError as error:
            pauses.append(error.retry_after_s)
            house.still.passed_s += error.retry_after_s
    assert pauses == [30.0, 60.0, 900.0, 900.0, 30.0]


async def test_a_third_refusal_opens_the_circuit_though_it_names_a_shorter_time(house: House) -> None:
    house.script.answers = [json_reply({}, status=429, Retry_After="5")]
    fetcher = house.fetcher()
    pauses: list[float] = []
    for _ in range(3):
        with pytest.raises(FetchBusyError) as caught:
            await house.fetch(fetcher)
        pauses.append(caught.value.retry_after_s)
        house.still.passed_s += 5
    assert pauses == [5.0, 5.0, 900.0]
    with pytest.raises(FetchClosedError):
        await house.fetch(fetcher)
    assert not fetcher.is_without_answer  # it did answer: too often


async def test_an_answer_to_what_was_sent_before_a_refusal_does_not_end_the_row(house: House) -> None:
    refused = asyncio.Event()

    async def late(_: web.Request) -> web.StreamResponse:
        await refused.wait()
        return web.json_response({})

    async def busy(_: web.Request) -> web.StreamResponse:
        return web.json_response({}, status=429)

    house.script.answers = [late, busy]
    fetcher = house.fetcher()
    early = asyncio.create_task(house.fetch(fetcher))
    while not house.script.asked:
        await asyncio.sleep(0.01)
    with pytest.raises(FetchBusyError):
        await house.fetch(fetcher)
    refused.set()
    assert await early == {}
    house.still.passed_s += 30
    with pytest.raises(FetchBusyError) as caught:
        await house.fetch(fetcher)
    assert caught.value.retry_after_s == 60.0


async def test_two_refusals_at_the_same_time_are_one(house: House) -> None:
    both = asyncio.Barrier(2)

    async def busy(_: web.Request) -> web.StreamResponse:
        await both.wait()
        return web.json_response({}, status=429)

    house.script.answers = [busy]
    fetcher = house.fetcher()
    results = await asyncio.gather(house.fetch(fetcher), house.fetch(fetcher), return_exceptions=True)
    assert [result.retry_after_s for result in results if isinstance(result, FetchBusyError)] == [30.0, 30.0]
    assert fetcher.pause_s == 30.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0", 1.0),
        ("999999999", 3600.0),
        ("Sun, 01 Mar 2026 12:01:30 GMT", 90.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 1.0),
        ("Mon, 01 Mar 2100 12:00:00 GMT", 3600.0),
        ("soon", 30.0),
        ("", 30.0),
        ("-5", 30.0),
    ],
)
async def test_retry_after_is_obeyed_within_bounds(house: House, header: str, seconds: float) -> None:
    house.script.answers = [json_reply({}, status=429, Retry_After=header)]
    with pytest.raises(FetchBusyError) as caught:
        await house.fetch()
    assert caught.value.retry_after_s == pytest.approx(seconds)


async def test_a_503_with_retry_after_is_a_pause_and_no_failure(house: House) -> None:
    house.script.answers = [json_reply({}, status=503, Retry_After="12")]
    with pytest.raises(FetchBusyError) as caught:
        await house.fetch()
    assert (caught.value.retry_after_s, caught.value.status) == (12.0, 503)


async def test_a_503_that_names_its_time_is_never_taken_for_asking_too_fast(house: House) -> None:
    house.script.answers = [json_reply({}, status=503, Retry_After="12")]
    fetcher = house.fetcher()
    for _ in range(4):
        with pytest.raises(FetchBusyError) as caught:
            await house.fetch(fetcher)
        assert caught.value.retry_after_s == 12.0
        house.still.passed_s += 12


async def test_never_more_in_flight_than_places(house: House) -> None:
    async def slow(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(0.01)
        return web.json_response({})

    house.script.answers = [slow]
    fetcher = house.fetcher(replace(QUICK, in_flight=3))
    async with asyncio.TaskGroup() as group:
        for _ in range(12):
            group.create_task(house.fetch(fetcher))
    assert len(house.script.asked) == fetcher.sent == 12
    assert house.script.most_in_flight == 3


async def seconds_for(requests: int, fetcher: Fetcher, house: House) -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    async with asyncio.TaskGroup() as group:
        for _ in range(requests):
            group.create_task(house.fetch(fetcher))
    return loop.time() - began


async def test_requests_past_the_burst_keep_to_the_rate(house: House) -> None:
    fetcher = house.fetcher(replace(QUICK, rate_per_s=50, burst=2))
    assert await seconds_for(7, fetcher, house) >= (7 - 2) / 50 - 0.01


async def test_a_burst_is_sent_without_waiting(house: House) -> None:
    fetcher = house.fetcher(replace(QUICK, rate_per_s=0.001, burst=20, in_flight=20))
    await seconds_for(20, fetcher, house)  # the next one would come after a quarter of an hour
    assert fetcher.sent == 20


async def test_a_burst_of_one_is_a_plain_rate(house: House) -> None:
    fetcher = house.fetcher(replace(QUICK, rate_per_s=50, burst=1))
    assert await seconds_for(4, fetcher, house) >= (4 - 1) / 50 - 0.01


async def test_after_a_pause_the_rate_is_halved_for_ten_minutes_and_nothing_goes_at_once(house: House) -> None:
    fetcher = house.fetcher(replace(QUICK, rate_per_s=50, burst=20))
    fetcher.pause(30)
    house.still.passed_s += 30
    assert await seconds_for(5, fetcher, house) >= (5 - 1) * 2 / 50 - 0.01
    house.still.passed_s += 601
    slow = replace(QUICK, rate_per_s=0.001, burst=20, in_flight=20)
    fetcher = house.fetcher(slow)
    fetcher.pause(30)
    house.still.passed_s += 30 + 601
    await seconds_for(20, fetcher, house)
    assert fetcher.sent == 20


async def test_five_questions_without_an_answer_close_the_host_to_everybody(house: House) -> None:
    house.script.answers = [page("oops", status=502)]
    fetcher = house.fetcher(replace(QUICK, waits_s=()))
    for _ in range(5):
        with pytest.raises(FetchFailedError):
            await house.fetch(fetcher)
    with pytest.raises(FetchClosedError) as caught:
        await house.fetch(fetcher)
    assert (caught.value.retry_after_s, fetcher.pause_s) == (60.0, 60.0)
    assert fetcher.is_without_answer
    assert len(house.script.asked) == 5
    house.still.passed_s += 60
    house.script.answers = [json_reply({"back": True})]
    assert await house.fetch(fetcher) == {"back": True}
    assert fetcher.pause_s == 0


async def test_a_question_that_waits_for_its_next_try_gives_up_when_the_circuit_opens(house: House) -> None:
    house.script.answers = [page("oops", status=502)]
    fetcher = house.fetcher()

    async def sleep(seconds: float) -> None:
        house.still.passed_s += seconds
        fetcher._breaker.open_for(60)

    fetcher._clock = replace(fetcher._clock, sleep=sleep)
    with pytest.raises(FetchClosedError):
        await house.fetch(fetcher)
    assert len(house.script.asked) == 1


async def test_refusals_do_not_open_the_circuit(house: House) -> None:
    house.script.answers = [json_reply({}, status=404)]
    fetcher = house.fetcher()
    for _ in range(6):
        with pytest.raises(FetchRefusedError):
            await house.fetch(fetcher)


async def test_a_cancelled_fetch_gives_its_place_back(house: House) -> None:
    arrived = asyncio.Event()

    async def silence(_: web.Request) -> web.StreamResponse:
        arrived.set()
        await asyncio.sleep(30)
        raise AssertionError("nobody waits so long")

    house.script.answers = [silence, json_reply({"ok": True})]
    fetcher = house.fetcher(replace(QUICK, in_flight=1))
    task = asyncio.create_task(house.fetch(fetcher))
    await arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await house.fetch(fetcher) == {"ok": True}


async def test_how_questions_apart_end_opens_no_circuit_but_they_heed_one(house: House) -> None:
    house.script.answers = [page("oops", status=502)]
    fetcher = house.fetcher(replace(QUICK, waits_s=()))
    for _ in range(8):
        with pytest.raises(FetchFailedError):
            await fetcher.fetch_json(house.url, {}, apart=True)
    assert fetcher.pause_s == 0
    for _ in range(5):
        with pytest.raises(FetchFailedError):
            await house.fetch(fetcher)
    with pytest.raises(FetchClosedError):
        await fetcher.fetch_json(house.url, {}, apart=True)
    assert len(house.script.asked) == 13


async def test_every_sending_is_announced(house: House) -> None:
    announced: list[int] = []

    async def announce() -> None:
        announced.append(len(house.script.asked))

    house.script.answers = [page("oops", status=502), json_reply(None, status=302, Location="/here"), json_reply({})]
    fetcher = house.fetcher(before_send=announce)
    assert await house.fetch(fetcher) == {}
    assert announced == [0, 1, 2]
    fetcher.pause(30)
    with pytest.raises(FetchBusyError):
        await house.fetch(fetcher)
    assert len(announced) == 3


async def test_nothing_is_sent_where_the_announcement_is_refused(house: House) -> None:
    async def refuse() -> None:
        raise LookupError("nothing is left of today")

    fetcher = house.fetcher(before_send=refuse)
    with pytest.raises(LookupError):
        await house.fetch(fetcher)
    assert (house.script.asked, fetcher.sent) == ([], 0)
