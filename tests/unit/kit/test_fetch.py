"""The fetcher against a server on loopback that answers by a script; waiting takes no time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import cast

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer

from genres.kit.fetch import (
    FetchBusyError,
    FetchClosedError,
    Fetcher,
    FetchFailedError,
    FetchRefusedError,
    FetchTimeoutError,
    Patience,
)
from tests.support.still_clock import StillClock

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

QUICK = Patience(rate_per_s=10_000, burst=100, timeout_s=5)


def json_reply(document: object = None, *, status: int = 200, **headers: str) -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.json_response(
            document, status=status, headers={name.replace("_", "-"): text for name, text in headers.items()}
        )

    return answer


def page(text: str, *, status: int = 200, kind: str = "text/html") -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(text=text, status=status, content_type=kind)

    return answer


class Script:
    """Gives one answer after another, the last one for ever."""

    def __init__(self) -> None:
        self.answers: list[Answer] = [json_reply({"ok": True})]
        self.asked: list[web.Request] = []
        self.in_flight = 0
        self.most_in_flight = 0

    async def reply(self, request: web.Request) -> web.StreamResponse:
        answer = self.answers[min(len(self.asked), len(self.answers) - 1)]
        self.asked.append(request)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            return await answer(request)
        finally:
            self.in_flight -= 1


class House:
    """A server with a script, a session and a clock."""

    def __init__(self, server: BaseTestServer, script: Script, session: aiohttp.ClientSession) -> None:
        self.script = script
        self.session = session
        self.still = StillClock()
        self.url = str(server.make_url("/books"))

    def fetcher(self, patience: Patience = QUICK) -> Fetcher:
        return Fetcher(self.session, patience, clock=self.still.clock)

    async def fetch(self, fetcher: Fetcher | None = None) -> object:
        return await (fetcher or self.fetcher()).fetch_json(self.url, {"q": "a b", "key": "secret"})


@pytest.fixture
async def house() -> AsyncIterator[House]:
    script = Script()
    app = web.Application()
    app.router.add_get("/{path:.*}", script.reply)
    async with TestServer(app, shutdown_timeout=0.1) as server, aiohttp.ClientSession() as session:
        yield House(server, script, session)


async def test_json_comes_back_parsed_and_the_question_arrives(house: House) -> None:
    assert await house.fetch() == {"ok": True}
    assert house.script.asked[0].query["q"] == "a b"


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_passing_server_error_is_tried_again(house: House, status: int) -> None:
    house.script.answers = [page("oops", status=status), page("oops", status=status), json_reply([1])]
    assert await house.fetch() == [1]
    assert house.still.slept == [2.0, 5.0]


async def test_tries_end_after_the_last_wait(house: House) -> None:
    house.script.answers = [page("<b>oops</b>", status=502)]
    with pytest.raises(FetchFailedError, match="HTTP 502") as caught:
        await house.fetch()
    assert len(house.script.asked) == 4
    assert house.still.slept == [2.0, 5.0, 10.0]
    assert caught.value.status == 502
    assert caught.value.excerpt == "<b>oops</b>"


async def test_tries_end_when_the_total_time_is_over(house: House) -> None:
    house.script.answers = [page("oops", status=502)]
    with pytest.raises(FetchFailedError):
        await house.fetch(house.fetcher(replace(QUICK, total_s=5)))
    assert house.still.slept == [2.0]


@pytest.mark.parametrize(("chance", "waits"), [(0.0, [1.0, 2.5, 5.0]), (0.999, [2.998, 7.495, 14.99])])
async def test_waits_are_shifted_by_up_to_a_half(house: House, chance: float, waits: list[float]) -> None:
    house.still.chance = chance
    house.script.answers = [page("oops", status=500)]
    with pytest.raises(FetchFailedError):
        await house.fetch()
    assert house.still.slept == pytest.approx(waits)


@pytest.mark.parametrize(
    "answer",
    [
        page("<html>Are you a human?</html>"),
        page('{"docs": [', kind="application/json"),
        page("[" * 100_000, kind="application/json"),
        page('{"looks": "right"}', kind="text/plain"),
        page("null", kind="application/json"),
    ],
    ids=["html", "cut off", "too deep", "wrong kind", "null"],
)
async def test_a_200_without_json_is_a_failure(house: House, answer: Answer) -> None:
    house.script.answers = [answer]
    with pytest.raises(FetchFailedError, match="no JSON"):
        await house.fetch()
    assert len(house.script.asked) == 4


async def test_json_of_another_name_is_json(house: House) -> None:
    house.script.answers = [page("[]", kind="application/ld+json")]
    assert await house.fetch() == []


async def test_a_cut_off_answer_is_tried_again(house: House) -> None:
    async def cut_off(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "500"})
        await response.prepare(request)
        await response.write(b'{"docs":')
        assert request.transport is not None
        request.transport.abort()
        return response

    house.script.answers = [cut_off, json_reply({})]
    assert await house.fetch() == {}


async def test_an_answer_over_the_cap_is_given_up_at_once(house: House) -> None:
    house.script.answers = [json_reply("x" * 2000)]
    with pytest.raises(FetchFailedError, match="too large"):
        await house.fetch(house.fetcher(replace(QUICK, most_bytes=1000)))
    assert len(house.script.asked) == 1


async def test_silence_ends_after_the_time_of_one_try(house: House) -> None:
    async def silence(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(30)
        raise AssertionError("nobody waits so long")

    house.script.answers = [silence, json_reply({"back": True})]
    assert await house.fetch(house.fetcher(replace(QUICK, timeout_s=0.5))) == {"back": True}


async def test_nobody_there_is_a_failure_without_the_address(house: House) -> None:
    house.url = "http://127.0.0.1:9/books"
    with pytest.raises(FetchFailedError, match="connection failed") as caught:
        await house.fetch()
    assert "secret" not in str(caught.value)


async def test_no_error_holds_the_address_though_the_library_spells_it_out() -> None:
    class Unreachable:
        def get(self, url: object, **_: object) -> object:
            raise aiohttp.ConnectionTimeoutError(f"Connection timeout to host {url}")

    still = StillClock()
    fetcher = Fetcher(cast("aiohttp.ClientSession", Unreachable()), QUICK, clock=still.clock)
    with pytest.raises(FetchFailedError) as caught:
        await fetcher.fetch_json("http://127.0.0.1/", {"key": "secret"})
    told: BaseException | None = caught.value
    while told is not None:
        assert "secret" not in str(told)
        told = told.__cause__ or told.__context__


@pytest.mark.parametrize("status", [400, 403, 404, 422])
async def test_a_refusal_is_final_and_keeps_what_was_said(house: House, status: int) -> None:
    house.script.answers = [json_reply({"error": "notfound"}, status=status)]
    with pytest.raises(FetchRefusedError) as caught:
        await house.fetch()
    assert len(house.script.asked) == 1
    assert (caught.value.status, caught.value.document) == (status, {"error": "notfound"})


async def test_a_refusal_in_html_has_an_excerpt_and_no_document(house: House) -> None:
    house.script.answers = [page("<h1>403\r\n   Forbidden</h1>" + "x" * 1000, status=403)]
    with pytest.raises(FetchRefusedError) as caught:
        await house.fetch()
    assert caught.value.document is None
    assert caught.value.excerpt.startswith("<h1>403 Forbidden</h1>")
    assert len(caught.value.excerpt) == 200


async def test_a_redirect_on_the_same_host_is_followed(house: House) -> None:
    house.script.answers = [json_reply(None, status=302, Location="/elsewhere.json"), json_reply({"here": True})]
    assert await house.fetch() == {"here": True}
    assert house.script.asked[1].path == "/elsewhere.json"


async def test_a_redirect_to_another_host_is_refused(house: House) -> None:
    house.script.answers = [json_reply(None, status=302, Location="http://127.0.0.1:9/elsewhere.json")]
    with pytest.raises(FetchRefusedError, match="another host"):
        await house.fetch()


@pytest.mark.parametrize("target", ["http://[", "https://127.0.0.1:99999999/"])
async def test_a_redirect_to_nonsense_is_refused(house: House, target: str) -> None:
    house.script.answers = [json_reply(None, status=302, Location=target)]
    with pytest.raises(FetchRefusedError, match="redirected to"):
        await house.fetch()


async def test_a_circle_of_redirects_ends(house: House) -> None:
    house.script.answers = [json_reply(None, status=302, Location="/round")]
    with pytest.raises(FetchRefusedError, match="too often"):
        await house.fetch()
    assert len(house.script.asked) == 3


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


async def test_a_divisible_question_is_tried_once_more(house: House) -> None:
    house.script.answers = [page("oops", status=502)]
    with pytest.raises(FetchFailedError):
        await house.fetcher().fetch_json(house.url, {}, divisible=True)
    assert house.still.slept == [2.0]


async def test_a_divisible_question_is_not_tried_again_where_nothing_is(house: House) -> None:
    house.script.answers = [page("oops", status=502)]
    with pytest.raises(FetchFailedError):
        await house.fetcher(replace(QUICK, waits_s=())).fetch_json(house.url, {}, divisible=True)
    assert len(house.script.asked) == 1


async def test_a_divisible_question_that_hung_is_not_tried_again(house: House) -> None:
    async def silence(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(30)
        raise AssertionError("nobody waits so long")

    house.script.answers = [silence]
    with pytest.raises(FetchTimeoutError):
        await house.fetcher(replace(QUICK, timeout_s=0.2)).fetch_json(house.url, {}, divisible=True)
    assert len(house.script.asked) == 1


async def test_half_of_a_surrogate_pair_is_no_reason_to_lose_an_answer(house: House) -> None:
    house.script.answers = [page('{"title": "\\ud83d"}', kind="application/json")]
    assert await house.fetch() == {"title": "\ud83d"}


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
