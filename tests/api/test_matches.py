from pathlib import Path
from typing import Any

import httpx
import pytest

from genres.domain.book import book_key
from genres.kit.clock import utc_now
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from tests.support.builders import make_evidence
from tests.support.exports import make_csv, make_row
from tests.support.waiting import finished


@pytest.fixture
async def client(open_client: Any, tmp_path: Path) -> httpx.AsyncClient:  # noqa: ANN401  see conftest
    """An API that knows one book by its title, and not for sure."""
    database = StateDatabase(tmp_path / "data" / "state" / "genres.sqlite3")
    await database.open()
    key = book_key(isbn13=None, isbn=None, title="Dune", author="Frank Herbert")
    answer = make_evidence(
        "openlibrary_titles",
        fetched_at=utc_now(),
        match=0.72,
        ids=("OL893415W",),
        title="Dune",
        authors=("Frank Herbert",),
        pages=604,
    )
    await EvidenceTable(database).save({key or "": [answer]})
    await database.close()
    opened: httpx.AsyncClient = await open_client()
    return opened


async def upload(client: httpx.AsyncClient) -> str:
    rows = [make_row(1, Title="Dune", Author="Frank Herbert", Number_of_Pages=""), make_row(2)]
    uuid: str = (await client.post("/upload", files={"csv": make_csv(rows)})).raise_for_status().json()["uuid"]
    assert (await finished(client, uuid))["status"] == "complete"
    return uuid


async def choose(client: httpx.AsyncClient, uuid: str, *, accept: bool, book: str = "1") -> httpx.Response:
    return await client.post(f"/data/{uuid}/books/{book}/match", json={"accept": accept})


async def test_a_book_found_by_title_asks_the_reader(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    book = (await client.get(f"/data/{uuid}")).json()["books"][0]
    assert book["match"] == {
        "source": "openlibrary_titles",
        "record": "OL893415W",
        "title": "Dune",
        "authors": ["Frank Herbert"],
        "confidence": 0.72,
        "state": "unconfirmed",
    }
    assert (book["num_pages"], book["provenance"]["num_pages"]) == (604, "openlibrary_titles")
    (row,) = (await client.get(f"/status/{uuid}/rows")).json()["items"]
    assert (row["field"], row["line"]) == ("match", 2)
    assert "“Dune” by Frank Herbert at Open Library (72 % sure)" in row["reason"]


async def test_refusing_and_taking_it_back(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    refused = await choose(client, uuid, accept=False)
    assert refused.status_code == 200
    assert (refused.json()["match"]["state"], refused.json()["num_pages"]) == ("refused", None)
    document = await client.get(f"/data/{uuid}")
    assert document.json()["books"][0] == refused.json()
    assert document.headers["ETag"] == refused.headers["ETag"]
    assert (await client.get(f"/status/{uuid}/rows")).json()["total"] == 0
    rows = (await client.get(f"/status/{uuid}")).json()["rows"]
    assert rows == {"imported": 2, "noted": 0, "rejected": 0}

    confirmed = (await choose(client, uuid, accept=True)).json()
    assert (confirmed["match"]["state"], confirmed["num_pages"]) == ("confirmed", 604)


async def test_a_choice_holds_for_the_next_import(client: httpx.AsyncClient) -> None:
    await choose(client, await upload(client), accept=False)
    book = (await client.get(f"/data/{await upload(client)}")).json()["books"][0]
    assert (book["match"]["state"], book["num_pages"]) == ("refused", None)


async def test_what_cannot_be_decided_says_why(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    nothing = await choose(client, uuid, accept=True, book="2")
    assert (nothing.status_code, nothing.json()["type"]) == (409, "/docs#not-now")
    assert "not found by title" in nothing.json()["detail"]
    for answer in (
        await choose(client, uuid, accept=True, book="77"),
        await choose(client, "0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11", accept=True),
        await choose(client, "no-id", accept=True),
    ):
        assert answer.status_code == 404


@pytest.mark.parametrize("body", [{}, {"accept": "yes"}, {"accept": 1}, []])
async def test_a_choice_is_true_or_false(client: httpx.AsyncClient, body: Any) -> None:  # noqa: ANN401  any JSON
    uuid = await upload(client)
    assert (await client.post(f"/data/{uuid}/books/1/match", json=body)).status_code == 422


async def test_a_page_of_another_site_decides_nothing(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    answer = await client.post(
        f"/data/{uuid}/books/1/match", json={"accept": False}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403
