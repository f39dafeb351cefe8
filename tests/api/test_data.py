import json
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from jsonschema import Draft202012Validator

from tests.api.conftest import Opener
from tests.support.exports import make_csv, make_row
from tests.support.waiting import finished

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "dashboard.schema.json").read_text())
NO_IDS = [
    "x",
    "1",
    "..%2f..%2fetc%2fpasswd",
    "%00",
    "0" * 32,
    str(uuid4()),
    str(uuid4()).upper(),
    "{" + str(uuid4()) + "}",
]


async def upload(client: httpx.AsyncClient, data: bytes) -> str:
    answer = await client.post("/upload", files={"csv": data})
    assert answer.status_code == 202, answer.text
    return str(answer.json()["uuid"])


async def test_the_document_fits_its_schema(client: httpx.AsyncClient) -> None:
    rows = [make_row(1), make_row(2, Exclusive_Shelf="to-read", Bookshelves="sci-fi, to-read"), make_row(3, ISBN13="x")]
    uuid = await upload(client, make_csv(rows))
    await finished(client, uuid)
    document = (await client.get(f"/data/{uuid}")).json()
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(document)
    assert document["metadata"]["validation"] == {"rows": 3, "imported": 2, "noted": 1, "rejected": 0}


async def test_private_notes_are_nowhere_in_the_document(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv([make_row(1, Private_Notes="between us")]))
    await finished(client, uuid)
    assert "between us" not in (await client.get(f"/data/{uuid}")).text


async def test_an_unchanged_document_is_not_sent_again(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv())
    await finished(client, uuid)
    first = await client.get(f"/data/{uuid}")
    again = await client.get(f"/data/{uuid}", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]
    assert first.headers["cache-control"] == "private, no-cache"


async def test_the_document_comes_compressed_to_those_who_ask(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv())
    await finished(client, uuid)
    packed = await client.get(f"/data/{uuid}", headers={"Accept-Encoding": "gzip"})
    plain = await client.get(f"/data/{uuid}", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()


async def test_deleting_leaves_nothing(client: httpx.AsyncClient, tmp_path: Path) -> None:
    uuid = await upload(client, make_csv([make_row(1, Title="Unforgettable")]))
    await finished(client, uuid)
    answer = await client.delete(f"/data/{uuid}")
    assert answer.status_code == 200
    assert "dashboard document" in answer.json()["deleted_files"]
    for path in (f"/data/{uuid}", f"/status/{uuid}", f"/status/{uuid}/rows", f"/status/{uuid}/events"):
        assert (await client.get(path)).status_code == 404
    assert (await client.delete(f"/data/{uuid}")).status_code == 404
    assert [path for path in tmp_path.rglob("*") if uuid in path.name] == []


@pytest.mark.parametrize("name", NO_IDS)
@pytest.mark.parametrize("path", ["/data/{}", "/status/{}", "/status/{}/events", "/status/{}/rows"])
async def test_what_is_no_id_is_not_found(client: httpx.AsyncClient, path: str, name: str) -> None:
    answer = await client.get(path.format(name))
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


async def test_the_database_is_never_served(client: httpx.AsyncClient) -> None:
    for name in ("state", "state%2fgenres.sqlite3", "..", "%2e%2e%2fpyproject.toml"):
        assert (await client.get(f"/data/{name}")).status_code == 404


async def test_status_is_polled_for_nothing_while_nothing_changes(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv())
    await finished(client, uuid)
    first = await client.get(f"/status/{uuid}")
    assert (await client.get(f"/status/{uuid}", headers={"If-None-Match": first.headers["etag"]})).status_code == 304
    body = first.json()
    assert body["progress"] == {"total_books": 1, "processed_books": 1, "percent_complete": 100.0}
    assert body["created_at"].endswith("Z")


async def test_events_of_a_finished_job_tell_its_end_and_stop(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv())
    await finished(client, uuid)
    answer = await client.get(f"/status/{uuid}/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    data = [line.removeprefix("data: ") for line in answer.text.splitlines() if line.startswith("data: ")]
    assert json.loads(data[-1])["status"] == "complete"
    last = next(line.removeprefix("id: ") for line in answer.text.splitlines() if line.startswith("id: "))
    assert (await client.get(f"/status/{uuid}/events", headers={"Last-Event-ID": last})).text.count("data:") == 0


async def test_rejected_rows_can_be_mended_and_uploaded_again(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv([make_row(1), make_row(2, Title=""), make_row(3, ISBN="=1+1")]))
    await finished(client, uuid)
    page = (await client.get(f"/status/{uuid}/rows", params={"outcome": "rejected"})).json()
    assert [(row["line"], row["outcome"], row["field"]) for row in page["items"]] == [(3, "rejected", "Title")]
    assert page["total"] == 1
    report = await client.get(f"/status/{uuid}/rows", params={"outcome": "rejected"}, headers={"Accept": "text/csv"})
    assert report.headers["content-type"].startswith("text/csv")
    mended = report.content.replace(b"2,,Author 2", b"2,Mended,Author 2")
    assert mended != report.content
    again = await upload(client, mended)
    await finished(client, again)
    books = (await client.get(f"/data/{again}")).json()["books"]
    assert [book["title"] for book in books] == ["Mended"]


async def test_the_row_report_comes_in_pages(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv([make_row(number, My_Rating="many") for number in range(1, 8)]))
    await finished(client, uuid)
    lines: list[int] = []
    cursor = 0
    while cursor is not None:
        page = (await client.get(f"/status/{uuid}/rows", params={"cursor": cursor, "limit": 3})).json()
        lines += [row["line"] for row in page["items"]]
        cursor = page["next"]
    assert lines == list(range(2, 9))


async def test_the_row_report_has_no_cell_that_a_spreadsheet_would_run(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, make_csv([make_row(1, Title="=cmd()", Author="@x", My_Rating="bad", Publisher="+1")]))
    await finished(client, uuid)
    report = (await client.get(f"/status/{uuid}/rows", headers={"Accept": "text/csv"})).text
    assert "'=cmd()" in report
    assert ",=cmd" not in report
    assert ",@x" not in report


async def test_a_restart_keeps_what_was_there(open_client: Opener) -> None:
    first = await open_client()
    uuid = await upload(first, make_csv())
    await finished(first, uuid)
    document = (await first.get(f"/data/{uuid}")).json()
    enrichment = document["metadata"]["enrichment"]
    assert (enrichment["state"], enrichment["reason"]) == ("skipped", "Offline mode is on, so nothing was looked up.")
