"""One question of a fetcher: its tries, and what comes of each answer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import cast

import aiohttp
import pytest
from aiohttp import web

from genres.kit.fetch import (
    Fetcher,
    FetchFailedError,
    FetchRefusedError,
    FetchTimeoutError,
)
from tests.support.fetch_house import QUICK, Answer, House, json_reply, open_house, page
from tests.support.still_clock import StillClock


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with open_house() as running:
        yield running


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
