"""How the hosts of cover pictures are asked: slowly, in trouble, and where their redirects may lead."""

import asyncio
from collections.abc import Callable

import pytest
from aiohttp import web
from yarl import URL

from genres.domain.errors import SourceBusyError
from genres.sources import cover_hosts
from genres.sources.cover_hosts import _friendly
from genres.sources.covers import Covers
from tests.integration.covers.conftest import Host, MakeCovers, picture
from tests.support.still_clock import StillClock
from tests.support.upstream_pictures import cover as drawn


async def test_at_most_four_are_in_flight(host: Host, covers: Covers) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(covers.picture(f"openlibrary-{number}", width=180))
    assert len(host.asked) == 20
    assert 1 < host.most_in_flight <= 4


async def test_each_host_is_told_no_more_of_us_than_it_needs(host: Host, covers: Covers) -> None:
    await covers.picture("openlibrary-1", width=180)
    await covers.picture("google-abcd", width=180)
    covers.identify("https://example.org")
    await covers.picture("openlibrary-2", width=180)
    covers.identify(None)
    await covers.picture("openlibrary-3", width=180)
    assert [request.headers["User-Agent"] for request in host.asked] == [
        "GoodreadsStats/1.2.3 (contact: reader@example.org)",
        "GoodreadsStats/1.2.3",
        "GoodreadsStats/1.2.3 (contact: https://example.org)",
        "GoodreadsStats/1.2.3",
    ]


@pytest.mark.parametrize(
    "reply",
    [
        lambda: web.Response(status=500),
        lambda: web.Response(status=503, text="<html>", content_type="text/html"),
        lambda: web.Response(text="<html>are you a human?</html>", content_type="text/html"),
    ],
)
async def test_a_passing_trouble_is_tried_again_and_never_remembered_as_missing(
    host: Host, covers: Covers, still: StillClock, reply: Callable[[], web.Response]
) -> None:
    host.say(reply)
    for _ in range(3):
        with pytest.raises(SourceBusyError, match="did not come"):
            await covers.picture("openlibrary-1", width=180)
    assert len(host.asked) == 2
    host.say(picture)
    still.passed_s += 61
    assert await covers.picture("openlibrary-1", width=180) is not None


async def test_one_slip_is_not_noticed(host: Host, covers: Covers) -> None:
    async def slip(_: web.Request) -> web.StreamResponse:
        return web.Response(status=502) if len(host.asked) == 1 else picture()

    host.answer = slip
    assert await covers.picture("openlibrary-1", width=180) is not None


async def test_a_hanging_or_broken_connection_is_a_passing_trouble(host: Host, make_covers: MakeCovers) -> None:
    async def hang(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(30)
        return picture()

    async def cut_off(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "image/png", "Content-Length": "5000"})
        await response.prepare(request)
        await response.write(drawn(1, "S")[:50])
        assert request.transport is not None
        request.transport.abort()
        return response

    covers = make_covers(timeout_s=0.05)
    host.answer = hang
    with pytest.raises(SourceBusyError, match="no answer"):
        await covers.picture("openlibrary-1", width=180)
    host.answer = cut_off
    with pytest.raises(SourceBusyError, match="connection failed"):
        await make_covers().picture("openlibrary-1", width=180)


@pytest.mark.parametrize(
    ("status", "headers", "wait_s"), [(429, {"Retry-After": "45"}, 45), (429, {}, 60), (403, {}, 600)]
)
async def test_a_host_that_wants_a_pause_gets_it(
    host: Host, covers: Covers, still: StillClock, status: int, headers: dict[str, str], wait_s: float
) -> None:
    host.say(lambda: web.Response(status=status, headers=headers))
    with pytest.raises(SourceBusyError, match="slow down") as caught:
        await covers.picture("openlibrary-1", width=180)
    assert caught.value.retry_after_s == wait_s
    with pytest.raises(SourceBusyError, match="left alone"):
        await covers.picture("openlibrary-2", width=180)
    assert len(host.asked) == 1
    host.say(picture)
    assert await covers.picture("google-abcd", width=180) is not None
    still.passed_s += wait_s
    assert await covers.picture("openlibrary-2", width=180) is not None


async def test_a_host_that_is_down_is_left_alone_after_five_pictures(host: Host, covers: Covers) -> None:
    host.say(lambda: web.Response(status=500))
    for number in range(8):
        with pytest.raises(SourceBusyError):
            await covers.picture(f"openlibrary-{number}", width=180)
    assert len(host.asked) == 10


async def test_redirects_on_the_host_itself_are_followed(host: Host, covers: Covers) -> None:
    async def move(request: web.Request) -> web.StreamResponse:
        if request.path.startswith("/b/"):
            raise web.HTTPFound("/moved/here.jpg")
        return picture()

    host.answer = move
    assert await covers.picture("openlibrary-1", width=180) is not None
    assert [request.path for request in host.asked] == ["/b/id/1-M.jpg", "/moved/here.jpg"]


@pytest.mark.parametrize(
    "location",
    [
        "https://elsewhere.invalid/x.jpg",
        "http://127.0.0.1:9/x.jpg",
        "https://archive.org.evil.invalid/x.jpg",
        "https://user:word@archive.org/x.jpg",
        "https://archive.org:8443/x.jpg",
        "ftp://archive.org/x.jpg",
        "file:///etc/passwd",
        "http://[",
        "",
    ],
)
async def test_a_redirect_to_a_stranger_is_not_followed(host: Host, covers: Covers, location: str) -> None:
    host.say(lambda: web.Response(status=302, headers={"Location": location}))
    with pytest.raises(SourceBusyError, match="no friend"):
        await covers.picture("openlibrary-1", width=180)


async def test_a_ring_of_redirects_ends(host: Host, covers: Covers) -> None:
    host.say(lambda: web.Response(status=302, headers={"Location": "/again"}))
    with pytest.raises(SourceBusyError, match="too often"):
        await covers.picture("openlibrary-1", width=180)
    assert len(host.asked) == 12


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("https://archive.org/download/x.jpg", "https://archive.org/download/x.jpg"),
        ("http://ia800.us.archive.org/x.jpg", "https://ia800.us.archive.org/x.jpg"),
        ("http://archive.org:80/x.jpg?a=1", "https://archive.org/x.jpg?a=1"),
        ("//covers.openlibrary.org/x.jpg", "https://covers.openlibrary.org/x.jpg"),
        ("https://books.googleusercontent.com/x", "https://books.googleusercontent.com/x"),
        ("https://books.google.com/x", "https://books.google.com/x"),
        ("https://notarchive.org/x", None),
        ("https://google.com.evil.example/x", None),
    ],
)
def test_friends_are_known_by_their_names_and_visited_over_https(location: str, target: str | None) -> None:
    first = URL("https://covers.openlibrary.org/b/id/1-M.jpg")
    assert _friendly(first, first, location) == (URL(target) if target else None)


async def test_who_would_wait_too_long_is_told_when_to_come_again(
    host: Host, make_covers: MakeCovers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cover_hosts, "_LONGEST_QUEUE_S", 0.05)
    slow = make_covers(rate_per_s=0.01, burst=1)
    assert await slow.picture("openlibrary-1", width=180) is not None
    with pytest.raises(SourceBusyError, match="Many"):
        await slow.picture("openlibrary-2", width=180)
    gate = asyncio.Event()

    async def wait(_: web.Request) -> web.StreamResponse:
        await gate.wait()
        return picture()

    host.answer = wait
    crowded = make_covers(in_flight=1)
    first = asyncio.ensure_future(crowded.picture("openlibrary-3", width=180))
    while len(host.asked) < 2:
        await asyncio.sleep(0.01)
    with pytest.raises(SourceBusyError, match="Many"):
        await crowded.picture("openlibrary-4", width=180)
    gate.set()
    assert await first is not None
    assert await crowded.picture("openlibrary-4", width=180) is not None
