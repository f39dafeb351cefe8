"""Books of a finished library looked up again, against the simulated book APIs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

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
        openlibrary_batch=5,
        **changes,
    )
    return client


def library(books: int) -> bytes:
    return make_csv(make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, books + 1))


async def upload(client: httpx.AsyncClient, data: bytes) -> str:
    uuid = str((await client.post("/upload", files={"csv": data})).json()["uuid"])
    assert (await finished(client, uuid))["status"] == "complete"
    return uuid


async def look_up(client: httpx.AsyncClient, uuid: str, books: object) -> httpx.Response:
    return await client.post(f"/data/{uuid}/lookups", json={"books": books})


async def books_of(client: httpx.AsyncClient, uuid: str) -> list[dict[str, Any]]:
    books: list[dict[str, Any]] = (await client.get(f"/data/{uuid}")).raise_for_status().json()["books"]
    return books


async def test_books_that_failed_are_looked_up_again(open_client: Opener, upstream: Upstream) -> None:
    client = await online(open_client, upstream)
    upstream.settings.faults = [Fault(kind="malformed")]
    uuid = await upload(client, library(6))
    for book in await books_of(client, uuid):
        print(book["enrichment"], book["failed_sources"])
    print((await client.get("/health")).json(), (await client.get(f"/status/{uuid}")).json())
    upstream.settings.faults = []
    answer = await look_up(client, uuid, "failed")
    print(answer.status_code, answer.text)
    print(await finished(client, uuid))
    for book in await books_of(client, uuid):
        print(book["enrichment"], book["failed_sources"])
    assert 0
