"""Books of a finished library looked up again, against the simulated book APIs."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from genres.domain.job import JobId
from genres.settings import Settings
from genres.wiring import open_api
from tests.api.conftest import Opener
from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings
from tests.support.waiting import finished

BOOKS = 6
LEFT_OUT = {"asked_lately": 0, "answered": 0, "source_off": 0, "not_askable": 0}


@pytest.fixture
async def upstream() -> AsyncIterator[Upstream]:
    async with Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False)) as upstream:
        yield upstream


@asynccontextmanager
async def online(folder: Path, upstream: Upstream) -> AsyncIterator[httpx.AsyncClient]:
    """A server on a data folder, until it is stopped; what it knows of a source's refusal goes with it."""
    settings = Settings(
        data_dir=folder, contact="me@example.org", openlibrary_url=upstream.openlibrary_url, openlibrary_batch=2
    )
    async with open_api(settings) as app:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8001") as client:
            yield client


async def upload(client: httpx.AsyncClient) -> str:
    rows = [make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, BOOKS + 1)]
    uuid = str((await client.post("/upload", files={"csv": make_csv(rows)})).raise_for_status().json()["uuid"])
    assert (await finished(client, uuid))["status"] == "complete"
    return uuid


async def look_up(client: httpx.AsyncClient, uuid: str, books: object) -> httpx.Response:
    return await client.post(f"/data/{uuid}/lookups", json={"books": books})


async def refused(folder: Path, upstream: Upstream) -> str:
    """A library for which Open Library refused every book."""
    upstream.settings.faults = [Fault(kind="status", status=403)]
    async with online(folder, upstream) as client:
        uuid = await upload(client)
        answer = await look_up(client, uuid, "failed")
        assert (answer.status_code, answer.json()["type"]) == (409, "/docs#not-now")
        assert "refuse" in answer.json()["detail"]
        assert answer.json()["skipped"] == {**LEFT_OUT, "source_off": BOOKS}
    upstream.settings.faults = []
    upstream.log.clear()
    return uuid


async def test_books_that_failed_are_looked_up_again_and_the_job_tells_how_far_it_is(
    tmp_path: Path, upstream: Upstream
) -> None:
    uuid = await refused(tmp_path, upstream)
    async with online(tmp_path, upstream) as client:
        revision = int((await client.get(f"/status/{uuid}")).headers["etag"].strip('"').split("-")[0])
        upstream.settings.latency_ms = 50
        answer = await look_up(client, uuid, "failed")
        assert answer.status_code == 202
        assert answer.headers["location"] == f"/status/{uuid}"
        assert answer.json() == {"uuid": uuid, "status": "processing", "books": BOOKS, "skipped": LEFT_OUT}
        again = await look_up(client, uuid, "failed")
        assert (again.status_code, again.json()["type"], again.headers["retry-after"]) == (409, "/docs#not-now", "10")
        events = await client.get(f"/status/{uuid}/events", headers={"Last-Event-ID": str(revision)})
        states = [json.loads(line[6:]) for line in events.text.splitlines() if line.startswith("data: ")]
        done = [state["progress"]["processed_books"] for state in states]
        assert done == sorted(done)
        assert (states[0]["status"], done[0], done[-1]) == ("processing", 0, BOOKS)
        assert states[-1]["status"] == "complete"
        books = (await client.get(f"/data/{uuid}")).json()["books"]
        assert {(book["enrichment"], *book["failed_sources"]) for book in books} == {("found",)}
        assert sorted(upstream.asked_isbns("/search.json")) == [make_isbn13(number) for number in range(1, BOOKS + 1)]


async def test_one_book_is_looked_up_again_and_nothing_is_sent_for_the_others(
    tmp_path: Path, upstream: Upstream
) -> None:
    uuid = await refused(tmp_path, upstream)
    async with online(tmp_path, upstream) as client:
        assert (await look_up(client, uuid, ["3"])).json()["books"] == 1
        await finished(client, uuid)
        assert set(upstream.asked_isbns()) == {make_isbn13(3)}
        document = (await client.get(f"/data/{uuid}")).json()
        assert [book["enrichment"] for book in document["books"]] == ["failed"] * 2 + ["found"] + ["failed"] * 3
        assert document["enrichment_stats"]["books_failed"] == BOOKS - 1
        nothing = await look_up(client, uuid, ["3"])
        assert (nothing.status_code, nothing.json()["skipped"]) == (409, {**LEFT_OUT, "answered": 1})
        assert nothing.json()["detail"] == "All sources that could be asked for these books have answered."


async def test_offline_nothing_is_looked_up(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    for books in ("failed", "unanswered", ["1"]):
        answer = await look_up(client, uuid, books)
        assert (answer.status_code, answer.json()["type"]) == (409, "/docs#not-now")
        assert answer.json()["detail"] == "Offline mode is on, so nothing was looked up."
    assert (await client.get(f"/status/{uuid}")).json()["status"] == "complete"


async def test_a_library_without_such_books_is_left_alone(tmp_path: Path, upstream: Upstream) -> None:
    async with online(tmp_path, upstream) as client:
        uuid = await upload(client)
        answer = await look_up(client, uuid, "failed")
        assert (answer.status_code, answer.json()["skipped"]) == (409, LEFT_OUT)
        assert answer.json()["detail"] == "The library has no such books."


async def test_what_is_not_there_is_not_found(client: httpx.AsyncClient) -> None:
    for library in (str(uuid4()), "x"):
        assert (await look_up(client, library, "failed")).status_code == 404


async def test_of_a_job_that_failed_nothing_is_looked_up(open_client: Opener, lost: JobId) -> None:
    client = await open_client()
    assert (await finished(client, lost))["status"] == "error"
    answer = await look_up(client, lost, "failed")
    assert (answer.status_code, answer.json()["type"]) == (409, "/docs#job-failed")


async def test_a_book_that_is_not_there_is_not_found(tmp_path: Path, upstream: Upstream) -> None:
    async with online(tmp_path, upstream) as client:
        answer = await look_up(client, await upload(client), ["1", "99"])
        assert (answer.status_code, answer.json()["type"]) == (404, "/docs#not-found")


@pytest.mark.parametrize("books", ["all", "", [], [1], [""], ["x" * 65], None, {"id": "1"}])
async def test_what_names_no_books_is_refused(client: httpx.AsyncClient, books: object) -> None:
    assert (await look_up(client, str(uuid4()), books)).status_code == 422


async def test_another_site_may_not_begin_a_look_up(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    answer = await client.post(
        f"/data/{uuid}/lookups", json={"books": "failed"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403


async def test_a_server_that_stops_in_the_middle_goes_on_later(tmp_path: Path, upstream: Upstream) -> None:
    uuid = await refused(tmp_path, upstream)
    upstream.settings.latency_ms = 400
    async with online(tmp_path, upstream) as client:
        await look_up(client, uuid, "failed")
        async with asyncio.timeout(60):
            while not upstream.log:
                await asyncio.sleep(0.005)
    upstream.settings.latency_ms = 0
    async with online(tmp_path, upstream) as client:
        assert (await finished(client, uuid))["error_message"] is None
        books = (await client.get(f"/data/{uuid}")).json()["books"]
        assert {book["enrichment"] for book in books} == {"found"}
