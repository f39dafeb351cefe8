import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from genres.domain.job import JobId
from genres.publish.documents import Documents
from genres.settings import Settings
from genres.wiring import open_api
from tests.api.conftest import Opener
from tests.property.test_columns import decode
from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.upstream import Upstream
from tests.support.upstream_settings import UpstreamSettings
from tests.support.waiting import finished


@pytest.fixture
async def upstream() -> AsyncIterator[Upstream]:
    settings = UpstreamSettings(openlibrary_misses=0, quirks=False)
    async with Upstream(settings=settings) as upstream:
        yield upstream


def library(books: int) -> bytes:
    return make_csv(make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, books + 1))


async def upload(client: httpx.AsyncClient, data: bytes) -> str:
    return str((await client.post("/upload", files={"csv": data})).raise_for_status().json()["uuid"])


async def finished_library(client: httpx.AsyncClient, books: int = 3) -> str:
    uuid = await upload(client, library(books))
    assert (await finished(client, uuid))["status"] == "complete"
    return uuid


async def columns(client: httpx.AsyncClient, uuid: str, **params: int) -> dict[str, Any]:
    answer = (await client.get(f"/data/{uuid}/columns", params=params)).raise_for_status()
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    return told


async def test_columns_are_the_document_without_what_only_one_book_needs(client: httpx.AsyncClient) -> None:
    uuid = await finished_library(client)
    told = await columns(client, uuid)
    document = (await client.get(f"/data/{uuid}")).json()
    books = decode(told["books"])
    assert [{name: book[name] for name in books[0] if name in book} for book in document["books"]] == [
        {name: value for name, value in book.items() if name in document["books"][0]} for book in books
    ]
    assert told["library"] == {name: value for name, value in document.items() if name != "books"}
    assert not {"description", "my_review", "topics", "genre_evidence"} & told["books"].keys()


async def test_unchanged_columns_are_not_sent_again(client: httpx.AsyncClient) -> None:
    uuid = await finished_library(client)
    first = await client.get(f"/data/{uuid}/columns")
    assert first.headers["cache-control"] == "private, no-cache"
    known = {"If-None-Match": first.headers["etag"]}
    for params in ({}, {"since": first.json()["revision"]}):
        again = await client.get(f"/data/{uuid}/columns", params=params, headers=known)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert first.headers["etag"] != (await client.get(f"/data/{uuid}")).headers["etag"]


async def test_columns_come_compressed_to_those_who_ask(client: httpx.AsyncClient) -> None:
    uuid = await finished_library(client)
    revision = (await columns(client, uuid))["revision"]
    for params in ({}, {"since": revision}):
        address = f"/data/{uuid}/columns"
        packed = await client.get(address, params=params, headers={"Accept-Encoding": "gzip"})
        plain = await client.get(address, params=params, headers={"Accept-Encoding": "identity"})
        assert packed.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert packed.json() == plain.json()
        assert "Accept-Encoding" in packed.headers["vary"]
        assert "Accept-Encoding" in plain.headers["vary"]


async def test_a_page_that_follows_a_job_by_its_changes_ends_with_the_columns(
    open_client: Opener, upstream: Upstream
) -> None:
    upstream.settings.latency_ms = 700
    client = await open_client(
        offline=False,
        contact="me@example.org",
        openlibrary_url=upstream.openlibrary_url,
        google_books_url=upstream.google_url,
        openlibrary_covers_url=upstream.openlibrary_url,
        openlibrary_batch=3,
        openlibrary_rate=2.0,
    )
    uuid = await upload(client, library(24))
    waiting = await client.get(f"/data/{uuid}/columns")
    if waiting.status_code == 202:  # the first document may be there already
        assert waiting.json()["uuid"] == uuid
        assert waiting.headers["retry-after"] == "2"
    async with asyncio.timeout(60):
        while (await client.get(f"/data/{uuid}/columns")).status_code != 200:
            await asyncio.sleep(0.005)
    shown = await columns(client, uuid)
    assert shown["library"]["metadata"]["enrichment"]["state"] == "running"
    books, revision, told = decode(shown["books"]), shown["revision"], []
    while True:
        status = (await client.get(f"/status/{uuid}")).json()
        change = await columns(client, uuid, since=revision)
        assert change["since"] == revision
        assert change["revision"] >= revision
        for place, book in zip(change["rows"], decode(change["books"]), strict=True):
            books[place] = book
        told += change["rows"]
        revision = change["revision"]
        if status["status"] != "processing":
            break
        await asyncio.sleep(0.05)
    whole = await columns(client, uuid)
    assert (books, revision) == (decode(whole["books"]), whole["revision"])
    assert set(told) == set(range(24))
    assert any(book["genres"] for book in books)


async def test_after_a_restart_revisions_go_on_and_changes_are_told_anew(tmp_path: Path) -> None:
    settings = Settings.model_validate({"data_dir": tmp_path, "offline": True})
    async with api(settings) as (client, _):
        uuid = await finished_library(client)
        first = await columns(client, uuid)
    async with api(settings) as (client, documents):
        unchanged = await columns(client, uuid, since=first["revision"])
        assert (unchanged["revision"], unchanged["since"], unchanged["rows"]) == (*[first["revision"]] * 2, [])
        await save_with_pages(documents, uuid, 777)
    async with api(settings) as (client, documents):
        second = await columns(client, uuid, since=first["revision"])
        assert second["revision"] > first["revision"]
        assert (second["since"], second["rows"]) == (None, None)
        await save_with_pages(documents, uuid, 888)
        third = await columns(client, uuid, since=second["revision"])
        assert (third["since"], third["rows"]) == (second["revision"], [0])
        assert [book["num_pages"] for book in decode(third["books"])] == [888]
        assert third["revision"] > second["revision"]


@asynccontextmanager
async def api(settings: Settings) -> AsyncIterator[tuple[httpx.AsyncClient, Documents]]:
    async with open_api(settings) as app:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8001") as client:
            yield client, app.state.services.documents


async def save_with_pages(documents: Documents, uuid: str, pages: int) -> None:
    loaded = await documents.load(JobId(uuid))
    assert loaded
    document, _ = loaded
    first = replace(document.books[0], num_pages=pages)
    await documents.save(JobId(uuid), replace(document, books=(first, *document.books[1:])))


async def test_a_revision_that_nobody_gave_out_gets_all_books(client: httpx.AsyncClient) -> None:
    uuid = await finished_library(client)
    for since in (0, 2**53 - 1):
        assert (await columns(client, uuid, since=since))["rows"] is None
    for senseless in ("x", "-1", str(2**53)):
        assert (await client.get(f"/data/{uuid}/columns", params={"since": senseless})).status_code == 422


async def test_what_is_not_there_has_no_columns(client: httpx.AsyncClient) -> None:
    for name in (str(uuid4()), "x"):
        answer = await client.get(f"/data/{name}/columns")
        assert (answer.status_code, answer.json()["type"]) == (404, "/docs#not-found")
    uuid = await finished_library(client)
    await columns(client, uuid)
    await client.delete(f"/data/{uuid}")
    assert (await client.get(f"/data/{uuid}/columns")).status_code == 404


async def test_of_a_job_that_failed_there_are_no_columns(open_client: Opener, lost: JobId) -> None:
    client = await open_client()
    assert (await finished(client, lost))["status"] == "error"
    answer = await client.get(f"/data/{lost}/columns")
    assert (answer.status_code, answer.json()["type"]) == (409, "/docs#job-failed")
