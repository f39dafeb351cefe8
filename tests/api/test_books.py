from pathlib import Path
from uuid import uuid4

import httpx

from genres.domain.job import JobId
from tests.api.conftest import Opener
from tests.support.exports import make_csv, make_row
from tests.support.waiting import finished


async def upload(client: httpx.AsyncClient) -> str:
    rows = [make_row(1), make_row(2, Title="Émile", My_Review="long <i>and</i> short"), make_row(3)]
    uuid: str = (await client.post("/upload", files={"csv": make_csv(rows)})).raise_for_status().json()["uuid"]
    assert (await finished(client, uuid))["status"] == "complete"
    return uuid


async def test_a_book_is_just_as_it_stands_in_the_document(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    document = await client.get(f"/data/{uuid}")
    for book in document.json()["books"]:
        answer = await client.get(f"/data/{uuid}/books/{book['goodreads_id']}")
        assert answer.status_code == 200
        assert answer.json() == book
        assert answer.headers["etag"] == document.headers["etag"]
        assert answer.headers["cache-control"] == "private, no-cache"
        assert answer.headers["content-type"] == "application/json"


async def test_an_unchanged_book_is_not_sent_again(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    first = await client.get(f"/data/{uuid}/books/2")
    again = await client.get(f"/data/{uuid}/books/2", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])


async def test_what_is_not_there_is_a_problem(client: httpx.AsyncClient) -> None:
    uuid = await upload(client)
    for path in (f"/data/{uuid}/books/4", f"/data/{uuid}/books/%22", f"/data/{uuid4()}/books/1", "/data/x/books/1"):
        answer = await client.get(path)
        assert answer.status_code == 404, path
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["type"] == "/docs#not-found"


async def test_without_a_dashboard_there_is_no_book_yet(open_client: Opener, tmp_path: Path) -> None:
    client = await open_client()
    uuid = await upload(client)
    (tmp_path / "data" / f"{uuid}.json").unlink()
    answer = await client.get(f"/data/{uuid}/books/1")
    assert (answer.status_code, answer.json()["type"]) == (409, "/docs#not-now")
    assert answer.headers["retry-after"] == "2"


async def test_of_a_job_that_failed_there_is_no_book(open_client: Opener, lost: JobId) -> None:
    client = await open_client()
    assert (await finished(client, lost))["status"] == "error"
    for path in (f"/data/{lost}", f"/data/{lost}/books/1"):
        answer = await client.get(path)
        assert (answer.status_code, answer.json()["type"]) == (409, "/docs#job-failed")
        assert answer.json()["detail"] == "The uploaded file is no longer there. Import it again."
