"""A job while it runs, against the simulated book APIs."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import httpx
import pytest

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence
from genres.pipeline.ports import Answers
from genres.sources.openlibrary import OpenLibrary
from tests.api.conftest import Opener
from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings
from tests.support.waiting import finished


@pytest.fixture
async def upstream() -> AsyncIterator[Upstream]:
    async with Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False)) as upstream:
        yield upstream


async def online(open_client: Opener, upstream: Upstream, **changes: object) -> httpx.AsyncClient:
    client: httpx.AsyncClient = await open_client(
        offline=False,
        contact="me@example.org",
        openlibrary_url=upstream.openlibrary_url,
        google_books_url=upstream.google_url,
        openlibrary_covers_url=upstream.openlibrary_url,
        openlibrary_batch=5,
        **changes,
    )
    return client


def library(books: int) -> bytes:
    return make_csv(make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, books + 1))


async def upload(client: httpx.AsyncClient, data: bytes) -> str:
    return str((await client.post("/upload", files={"csv": data})).json()["uuid"])


async def test_genres_flow_in_after_the_first_document(open_client: Opener, upstream: Upstream) -> None:
    upstream.settings.latency_ms = 100
    client = await online(open_client, upstream)
    uuid = await upload(client, library(12))
    assert (await client.get(f"/data/{uuid}")).status_code == 202
    async with asyncio.timeout(60):
        while (first := await client.get(f"/data/{uuid}", params={"partial": "true"})).status_code != 200:
            await asyncio.sleep(0.005)
    assert len(first.json()["books"]) == 12
    status = await finished(client, uuid)
    assert status["sources"]["openlibrary"]["found"] == 12
    document = (await client.get(f"/data/{uuid}")).json()
    assert document["metadata"]["enrichment"] == {"state": "complete", "pending": 0, "reason": None, "simulated": False}
    assert document["summary"]["genre_enriched_books"] > 6
    covers = [book["thumbnail_url"] for book in document["books"] if book["thumbnail_url"]]
    assert len(covers) > 6
    picture = await client.get(f"/{covers[0]}")
    assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/png")


async def test_the_first_document_stands_before_any_request(
    open_client: Opener, upstream: Upstream, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    ask = OpenLibrary.look_up

    async def look_up(self: OpenLibrary, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:
        seen.append(len(list((tmp_path / "data").glob("*.json"))))
        return await ask(self, books, known=known)

    monkeypatch.setattr(OpenLibrary, "look_up", look_up)
    client = await online(open_client, upstream)
    await finished(client, await upload(client, library(3)))
    assert seen == [1]


async def test_a_second_upload_of_the_same_library_asks_nobody(open_client: Opener, upstream: Upstream) -> None:
    client = await online(open_client, upstream)
    await finished(client, await upload(client, library(7)))
    asked = len(upstream.log)
    again = await upload(client, library(7))
    assert (await finished(client, again))["sources"]["openlibrary"]["found"] == 7
    assert len(upstream.log) == asked


async def test_deleting_stops_a_running_job_and_leaves_nothing(
    open_client: Opener, upstream: Upstream, tmp_path: Path
) -> None:
    upstream.settings.latency_ms = 200
    client = await online(open_client, upstream)
    uuid = await upload(client, library(60))
    async with asyncio.timeout(60):
        while not upstream.log:
            await asyncio.sleep(0.01)
    answer = await client.delete(f"/data/{uuid}")
    assert set(answer.json()["deleted_files"]) == {"dashboard document", "uploaded export", "job and row report"}
    await asyncio.sleep(0.5)
    asked = len(upstream.log)
    await asyncio.sleep(0.5)
    assert len(upstream.log) == asked
    assert (await client.get(f"/status/{uuid}")).status_code == 404
    assert [path for path in tmp_path.rglob("*") if uuid in path.name] == []


async def test_events_follow_the_job_to_its_end(open_client: Opener, upstream: Upstream) -> None:
    upstream.settings.latency_ms = 30
    client = await online(open_client, upstream)
    uuid = await upload(client, library(20))
    text = (await client.get(f"/status/{uuid}/events")).text
    states = [json.loads(line.removeprefix("data: ")) for line in text.splitlines() if line.startswith("data: ")]
    ids = [int(line.removeprefix("id: ")) for line in text.splitlines() if line.startswith("id: ")]
    assert ids == sorted(set(ids))
    done = [state["progress"]["processed_books"] for state in states]
    assert done == sorted(done)
    assert states[-1]["status"] == "complete"
    assert len(states) > 2


async def test_a_source_that_is_down_costs_genres_never_the_job(open_client: Opener, upstream: Upstream) -> None:
    upstream.settings.faults = [Fault(kind="status", status=403)]
    client = await online(open_client, upstream)
    status = await finished(client, await upload(client, library(6)))
    assert status["status"] == "complete"
    assert status["sources"]["openlibrary"]["failed"] == 6
    assert "failed" in status["message"]
    document = (await client.get(status["data_url"])).json()
    assert {book["enrichment"] for book in document["books"]} == {"failed"}
    assert document["metadata"]["enrichment"]["reason"]


async def test_without_a_contact_nothing_is_sent_and_the_dashboard_says_why(
    open_client: Opener, upstream: Upstream
) -> None:
    client = await open_client(offline=False, openlibrary_url=upstream.openlibrary_url)
    status = await finished(client, await upload(client, library(3)))
    assert status["status"] == "complete"
    assert upstream.log == []
    enrichment = (await client.get(status["data_url"])).json()["metadata"]["enrichment"]
    assert enrichment["state"] == "skipped"
    assert "GS_CONTACT" in enrichment["reason"]


async def test_only_isbns_titles_and_authors_are_sent(open_client: Opener, upstream: Upstream) -> None:
    upstream.settings.openlibrary_misses = 1
    client = await online(open_client, upstream, google_books_api_key="key-1")
    secret = {"My_Review": "secretreview", "Bookshelves": "secretshelf", "Private_Notes": "secretnote"}
    rows = [make_row(number, ISBN13=f'="{make_isbn13(number)}"', **secret) for number in range(1, 4)]
    await finished(client, await upload(client, make_csv(rows)))
    assert {asked.api for asked in upstream.log} == {"openlibrary", "google"}
    assert not [asked for asked in upstream.log if "secret" in asked.query]
