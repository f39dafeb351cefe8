"""Replies of Google Books written by hand: every refusal, and volumes without an ISBN."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.evidence import Outcome
from genres.domain.sources import SourceMode
from genres.sources.google_books import GoogleBooks, GoogleBooksAccess
from tests.integration.google.conftest import ISBNS, KEY, MIDNIGHT, questions
from tests.support.questions import make_info
from tests.support.still_clock import StillClock


@asynccontextmanager
async def google_that_says(*replies: tuple[int, object]) -> AsyncIterator[tuple[GoogleBooks, list[web.Request]]]:
    """A source over a service that gives these replies in turn, the last for ever."""
    asked: list[web.Request] = []

    async def answer(request: web.Request) -> web.Response:
        status, body = replies[min(len(asked), len(replies) - 1)]
        asked.append(request)
        return web.json_response(body, status=status)

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        access = GoogleBooksAccess(key=KEY, url=str(server.make_url("/books/v1")), rate_per_s=10_000.0)
        yield GoogleBooks(session, access, clock=StillClock().clock), asked


def refusal(code: int, reason: str, message: str = "No.", *, detail: str | None = None, **metadata: str) -> object:
    error = {"code": code, "message": message, "errors": [{"message": message, "domain": "global", "reason": reason}]}
    return {"error": error | ({"details": [{"reason": detail, "metadata": metadata}]} if detail else {})}


def over_quota(limit: str, requests: int) -> object:
    return refusal(
        429,
        "rateLimitExceeded",
        detail="RATE_LIMIT_EXCEEDED",
        quota_limit=limit,
        quota_limit_value=str(requests),
    )


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (429, over_quota("defaultPerDayPerProject", 0), "no requests at all"),
        (403, refusal(403, "accessNotConfigured"), "not switched on"),
        (403, refusal(403, "forbidden", detail="SERVICE_DISABLED"), "not switched on"),
        (403, refusal(403, "ipRefererBlocked"), "restricted"),
        (403, refusal(403, "forbidden", detail="API_KEY_HTTP_REFERRER_BLOCKED"), "restricted"),
        (403, refusal(403, "forbidden", detail="API_KEY_IP_ADDRESS_BLOCKED"), "restricted"),
        (400, refusal(400, "badRequest", detail="API_KEY_INVALID"), "does not accept the key"),
        (400, refusal(400, "keyInvalid", "Bad Request"), "does not accept the key"),
    ],
)
async def test_what_the_key_is_to_blame_for_switches_the_source_off(status: int, body: object, words: str) -> None:
    async with google_that_says((status, body)) as (source, asked):
        for _ in range(2):
            with pytest.raises(SourceBrokenError, match=words):
                await source.look_up(questions(), known={})
        assert source.state.mode is SourceMode.OFF
        assert len(asked) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (429, over_quota("defaultPerDayPerProject", 1000)),
        (403, refusal(403, "dailyLimitExceeded", "Daily Limit Exceeded")),
        (403, refusal(403, "quotaExceeded", "Quota exceeded")),
        (400, refusal(400, "keyInvalid", "Quota exceeded for quota metric 'Queries'")),
        (400, refusal(400, "badRequest", "Daily Limit Exceeded. The quota will be reset at midnight Pacific Time.")),
    ],
)
async def test_a_spent_day_waits_for_midnight_by_whatever_name_it_is_told(status: int, body: object) -> None:
    async with google_that_says((status, body)) as (source, asked):
        for _ in range(2):
            with pytest.raises(SourceBusyError, match="quota"):
                await source.look_up(questions(), known={})
        assert (source.state.mode, source.state.until) == (SourceMode.WAITING, MIDNIGHT)
        assert len(asked) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (429, over_quota("defaultPerMinutePerProject", 100)),
        (403, refusal(403, "userRateLimitExceeded", "User Rate Limit Exceeded")),
        (403, refusal(403, "rateLimitExceeded", "Rate Limit Exceeded")),
        (400, refusal(400, "badRequest", "Quota exceeded: Queries per minute per user")),
    ],
)
async def test_too_fast_a_pace_waits_a_minute_by_whatever_name_it_is_told(status: int, body: object) -> None:
    async with google_that_says((status, body)) as (source, asked):
        for _ in range(2):
            with pytest.raises(SourceBusyError, match="slow down") as caught:
                await source.look_up(questions(), known={})
            assert caught.value.retry_after_s == 60
        assert source.state.mode is SourceMode.WAITING
        assert len(asked) == 1


async def test_a_place_that_stays_unknown_is_asked_twice_and_no_more() -> None:
    body = refusal(403, "unknownLocation", "Cannot determine user location.")
    async with google_that_says((403, body)) as (source, asked):
        with pytest.raises(SourceError):
            await source.look_up(questions(), known={})
        assert [request.query.get("country") for request in asked] == [None, "US"]


NAMELESS = {
    "id": "abcdEFGH1234",
    "volumeInfo": {
        "title": "Dune",
        "authors": ["Frank Herbert"],
        "industryIdentifiers": [{"type": "OTHER", "identifier": "UOM:39015004307750"}],
        "categories": ["Fiction / Science Fiction / General"],
    },
}


async def test_a_volume_without_an_isbn_is_taken_where_title_and_author_leave_no_doubt() -> None:
    async with google_that_says((200, {"items": [NAMELESS]})) as (source, asked):
        (found,) = await source.look_up([make_info(ISBNS[0], title="Dune", author="Frank Herbert")], known={})
        assert (found.outcome, found.ids) == (Outcome.FOUND, ("abcdEFGH1234",))
        assert found.match is not None
        assert 0.85 <= found.match <= 1
        assert len(asked) == 1


@pytest.mark.parametrize(
    ("title", "author"),
    [("Dune Messiah", "Frank Herbert"), ("Dune", "Somebody Else"), ("The Dune Study Guide", "Frank Herbert")],
)
async def test_a_volume_without_an_isbn_is_no_answer_where_there_is_doubt(title: str, author: str) -> None:
    async with google_that_says((200, {"items": [NAMELESS]})) as (source, _):
        (found,) = await source.look_up([make_info(ISBNS[0], title=title, author=author)], known={})
        assert found.outcome is Outcome.NONE
