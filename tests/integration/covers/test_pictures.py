"""Which picture is fetched for a cover, once, and what is kept of it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from genres.api.covers import CoverService
from genres.sources.cover_hosts import CoverAccess
from genres.sources.covers import Covers, NoCovers
from genres.sources.pictures import read_dimensions
from genres.store.covers import CoverFolder
from tests.integration.covers.conftest import Host, MakeCovers, picture
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_pictures import blank
from tests.support.upstream_settings import UpstreamSettings


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
    covers = NoCovers()
    covers.identify("reader@example.org")
    await covers.forget(["openlibrary-1"])
    service: CoverService = covers
    assert await service.picture("openlibrary-1", width=180) is None


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
