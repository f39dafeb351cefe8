"""Cover pictures, fetched from a service of our own and kept on a real disk."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from yarl import URL

from genres.api.covers import CoverService
from genres.domain.errors import SourceBusyError
from genres.sources import cover_hosts
from genres.sources.cover_hosts import _friendly
from genres.sources.covers import CoverAccess, Covers, NoCovers
from genres.sources.pictures import read_dimensions
from genres.store.covers import CoverFolder
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_pictures import blank
from tests.support.upstream_pictures import cover as drawn
from tests.support.upstream_settings import UpstreamSettings

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
MakeCovers = Callable[..., Covers]


def picture(number: int = 1, size: str = "M") -> web.Response:
    return web.Response(body=drawn(number, size), content_type="image/png")


class Host:
    """Both hosts of pictures in one; answers as told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[web.Request] = []
        self.answer: Answer = self._picture
        self.in_flight = 0
        self.most_in_flight = 0
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            return await self.answer(request)
        finally:
            self.in_flight -= 1

    def say(self, reply: Callable[[], web.Response]) -> None:
        async def answer(_: web.Request) -> web.StreamResponse:
            return reply()

        self.answer = answer

    @property
    def paths(self) -> list[str]:
        return [request.path_qs for request in self.asked]

    async def _picture(self, request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(0.01)
        return picture(abs(hash(request.path_qs)) % 10_000)


@pytest.fixture
async def host() -> AsyncIterator[Host]:
    one = Host()
    app = web.Application()
    app.router.add_get("/{path:.*}", one.handle)
    async with TestServer(app) as server:
        one.url = str(server.make_url("")).rstrip("/")
        yield one


@pytest.fixture
def still() -> StillClock:
    return StillClock()


@pytest.fixture
async def make_covers(host: Host, still: StillClock, tmp_path: Path) -> AsyncIterator[MakeCovers]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:

        def make(*, offline: bool = False, **changes: object) -> Covers:
            fields = {
                "version": "1.2.3",
                "contact": "reader@example.org",
                "openlibrary_url": host.url,
                "google_url": f"{host.url}/books/content",
                "rate_per_s": 10_000.0,
                **changes,
            }
            access = CoverAccess(**fields)  # type: ignore[arg-type]  # fields by name
            shelf = CoverFolder(tmp_path / "covers", most_bytes=10_000_000)
            return Covers(session, access, shelf=shelf, offline=offline, clock=still.clock)

        yield make


@pytest.fixture
def covers(make_covers: MakeCovers) -> Covers:
    return make_covers()


async def test_a_picture_is_fetched_once_and_then_served_from_the_disk(
    host: Host, covers: Covers, make_covers: MakeCovers
) -> None:
    service: CoverService = covers
    first = await service.picture("openlibrary-6776207", width=480)
    assert first is not None
    assert first.media_type == "image/png"
    again = await make_covers().picture("openlibrary-6776207", width=480)
    assert again is not None
    assert (again.body, again.etag) == (first.body, first.etag)
    assert host.paths == ["/b/id/6776207-L.jpg?default=false"]


@pytest.mark.parametrize(
    ("cover", "width", "path"),
    [
        ("openlibrary-7", 1, "/b/id/7-S.jpg?default=false"),
        ("openlibrary-7", 60, "/b/id/7-S.jpg?default=false"),
        ("openlibrary-7", 61, "/b/id/7-M.jpg?default=false"),
        ("openlibrary-7", 180, "/b/id/7-M.jpg?default=false"),
        ("openlibrary-7", 181, "/b/id/7-L.jpg?default=false"),
        ("openlibrary-7", 2000, "/b/id/7-L.jpg?default=false"),
        ("google-PNjz_AA-CAAJ", 80, "/books/content?id=PNjz_AA-CAAJ&printsec=frontcover&img=1&zoom=5"),
        ("google-PNjz_AA-CAAJ", 81, "/books/content?id=PNjz_AA-CAAJ&printsec=frontcover&img=1&zoom=1"),
    ],
)
async def test_the_smallest_size_that_is_wide_enough_is_asked_for(
    host: Host, covers: Covers, cover: str, width: int, path: str
) -> None:
    assert await covers.picture(cover, width=width) is not None
    assert host.paths == [path]


async def test_however_many_ask_at_once_it_is_fetched_once(host: Host, covers: Covers) -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(covers.picture("openlibrary-1", width=180)) for _ in range(50)]
    assert len({task.result().etag for task in tasks if (task.result())}) == 1  # type: ignore[union-attr]  # seen
    assert len(host.asked) == 1


async def test_who_gives_up_waiting_leaves_the_picture_to_the_others(host: Host, covers: Covers) -> None:
    gate = asyncio.Event()

    async def slow(_: web.Request) -> web.StreamResponse:
        await gate.wait()
        return picture()

    host.answer = slow
    first = asyncio.ensure_future(covers.picture("openlibrary-1", width=180))
    while not host.asked:
        await asyncio.sleep(0.01)
    second = asyncio.ensure_future(covers.picture("openlibrary-1", width=180))
    await asyncio.sleep(0)
    first.cancel()
    gate.set()
    assert await second is not None
    assert first.cancelled() or await asyncio.wait({first})


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
    "cover", ["", "openlibrary-", "openlibrary--1", "openlibrary-1/../x", "google-abc", "google-ab cd", "x-1", "OL1M"]
)
async def test_what_is_no_cover_is_asked_of_nobody(host: Host, covers: Covers, cover: str) -> None:
    assert await covers.picture(cover, width=180) is None
    assert host.asked == []


async def test_offline_serves_what_is_kept_and_asks_nobody(host: Host, make_covers: MakeCovers) -> None:
    await make_covers().picture("openlibrary-1", width=180)
    offline = make_covers(offline=True)
    assert await offline.picture("openlibrary-1", width=180) is not None
    assert await offline.picture("openlibrary-2", width=180) is None
    assert len(host.asked) == 1


async def test_without_covers_there_are_none() -> None:
    service: CoverService = NoCovers()
    service.identify("reader@example.org")
    await service.forget(["openlibrary-1"])
    assert await service.picture("openlibrary-1", width=180) is None


# what is dropped


@pytest.mark.parametrize(
    "reply",
    [
        lambda: web.Response(status=404),
        lambda: web.Response(status=410),
        lambda: web.Response(status=400),
        lambda: web.Response(body=blank(), content_type="image/png"),
        lambda: web.Response(body=b"no picture", content_type="image/jpeg"),
        lambda: web.Response(body=b"", content_type="image/jpeg"),
        lambda: web.Response(body=b"<svg/>", content_type="image/svg+xml"),
        lambda: web.Response(body=b"\xff\xd8\xff" + b"\0" * 200, content_type="image/jpeg"),
    ],
)
async def test_no_picture_or_a_blank_one_is_remembered_as_missing(
    host: Host, covers: Covers, make_covers: MakeCovers, reply: Callable[[], web.Response]
) -> None:
    host.say(reply)
    assert await covers.picture("openlibrary-1", width=180) is None
    assert await covers.picture("openlibrary-1", width=480) is None
    assert await make_covers().picture("openlibrary-1", width=180) is None
    assert len(host.asked) == 1


async def test_a_picture_that_is_too_large_is_not_taken(host: Host, make_covers: MakeCovers) -> None:
    covers = make_covers(most_bytes=100)
    assert await covers.picture("openlibrary-1", width=180) is None
    assert len(host.asked) == 1


async def test_a_placeholder_shown_for_three_volumes_is_dropped_from_all(host: Host, covers: Covers) -> None:
    host.say(lambda: picture(1, "L"))
    volumes = ["google-aaaa", "google-bbbb", "google-cccc"]
    last = [await covers.picture(volume, width=180) for volume in volumes][-1]
    assert last is None
    assert [await covers.picture(volume, width=180) for volume in volumes] == [None] * 3
    assert len(host.asked) == 3


async def test_a_forgotten_picture_is_fetched_again(host: Host, covers: Covers) -> None:
    for _ in range(2):
        assert await covers.picture("openlibrary-1", width=180) is not None
        await covers.forget(["openlibrary-1", "no cover"])
    assert len(host.asked) == 2


# trouble


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


# redirects


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


async def test_pictures_of_the_simulated_services_are_taken(still: StillClock, tmp_path: Path) -> None:
    async with Upstream(settings=UpstreamSettings()) as upstream, aiohttp.ClientSession() as session:
        access = CoverAccess(
            version="1.2.3",
            contact="reader@example.org",
            openlibrary_url=upstream.openlibrary_url,
            google_url=f"{upstream.url}/books/content",
        )
        shelf = CoverFolder(tmp_path / "covers", most_bytes=10_000_000)
        covers = Covers(session, access, shelf=shelf, clock=still.clock)
        large, small = [await covers.picture("openlibrary-250001", width=width) for width in (480, 60)]
        for found, least in ((large, 180), (small, 30)):
            assert found is not None
            dimensions = read_dimensions(found.body)
            assert dimensions is not None
            assert dimensions.width >= least


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
