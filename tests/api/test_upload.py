import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.api.conftest import Opener
from tests.support.exports import HEADER, make_csv, make_row
from tests.support.waiting import finished

PROBLEM = "application/problem+json"


def left_behind(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and not path.name.startswith("genres.sqlite3")]


def assert_problem(answer: httpx.Response, status: int, *words: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == PROBLEM
    body = answer.json()
    assert body["status"] == status
    for word in words:
        assert word in body["detail"], body["detail"]


async def test_an_export_becomes_a_dashboard(client: httpx.AsyncClient) -> None:
    answer = await client.post("/upload", files={"csv": make_csv()})
    assert answer.status_code == 202
    body = answer.json()
    assert body["status"] == "processing"
    assert answer.headers["location"] == f"/status/{body['uuid']}"
    status = await finished(client, body["uuid"])
    assert status["status"] == "complete"
    assert status["rows"] == {"imported": 1, "noted": 0, "rejected": 0}
    document = (await client.get(status["data_url"])).json()
    assert document["books"][0]["title"] == "Book 1"
    assert document["summary"]["read_books"] == 1


async def test_the_field_may_be_called_file(client: httpx.AsyncClient) -> None:
    assert (await client.post("/upload", files={"file": ("x.csv", make_csv())})).status_code == 202


async def test_the_same_key_gives_the_same_job(client: httpx.AsyncClient) -> None:
    async def upload() -> str:
        answer = await client.post("/upload", files={"csv": make_csv()}, headers={"Idempotency-Key": "k1"})
        return str(answer.json()["uuid"])

    at_once = await asyncio.gather(*(upload() for _ in range(5)))
    assert len({*at_once, await upload()}) == 1


async def test_a_body_that_is_no_form_is_told_how_to_be_one(client: httpx.AsyncClient) -> None:
    assert_problem(await client.post("/upload", content=make_csv()), 415, "multipart/form-data")
    assert_problem(await client.post("/upload", json={"csv": "x"}), 415, "multipart/form-data")


async def test_a_form_without_the_file_is_told_the_field(client: httpx.AsyncClient) -> None:
    assert_problem(await client.post("/upload", files={"other": make_csv()}), 400, '"csv"')
    answer = await client.post(
        "/upload",
        content=b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nhi\r\n--b--\r\n',
        headers={"content-type": "multipart/form-data; boundary=b"},
    )
    assert_problem(answer, 400, "no file")


async def test_two_files_are_one_too_many(client: httpx.AsyncClient) -> None:
    files = [("csv", ("a.csv", make_csv())), ("csv", ("b.csv", make_csv()))]
    assert_problem(await client.post("/upload", files=files), 400, "two files")


@pytest.mark.parametrize(
    "body", [b"", b"--b", b"garbage", b"--b\r\nContent-Disposition: form-data; name=csv\r\n\r\nTitle\r\n", b"--c--\r\n"]
)
async def test_a_broken_form_is_a_problem(client: httpx.AsyncClient, body: bytes, tmp_path: Path) -> None:
    answer = await client.post("/upload", content=body, headers={"content-type": "multipart/form-data; boundary=b"})
    assert_problem(answer, 400)
    assert left_behind(tmp_path) == []


async def test_a_form_without_a_boundary_is_a_problem(client: httpx.AsyncClient) -> None:
    answer = await client.post("/upload", content=b"x", headers={"content-type": "multipart/form-data"})
    assert_problem(answer, 400, "boundary")


@pytest.mark.parametrize(
    ("data", "recognised"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), None),
        (b'{"books": []}', None),
        (b"PK\x03\x04" + bytes(60), None),
        (b"\x00" * 5000, None),
        (b"Title,Authors,Contributors,ISBN/UID,Format,Read Status,Star Rating\nX,Y,,,,read,4\n", "storygraph"),
        (",".join(HEADER).encode() + b"\n", None),
        (b"a,b,c\n1,2,3\n", None),
    ],
)
async def test_a_wrong_file_is_named_and_leaves_nothing(
    client: httpx.AsyncClient, data: bytes, recognised: str | None, tmp_path: Path
) -> None:
    answer = await client.post("/upload", files={"csv": ("export.csv", data)})
    assert_problem(answer, 400)
    if recognised:
        assert answer.json()["recognised"] == recognised
    assert left_behind(tmp_path) == []


async def test_a_file_over_the_limit_is_refused_while_it_comes_in(open_client: Opener, tmp_path: Path) -> None:
    client = await open_client(max_upload_mb=1)
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b'--b\r\nContent-Disposition: form-data; name="csv"; filename="x.csv"\r\n\r\n'
        while sent < 64 * 2**20:
            sent += 2**16
            yield b"x" * 2**16

    answer = await client.post(
        "/upload", content=endless(), headers={"content-type": "multipart/form-data; boundary=b"}
    )
    assert_problem(answer, 413, "1 MB")
    assert sent < 3 * 2**20
    assert left_behind(tmp_path) == []


async def test_a_declared_length_over_the_limit_is_refused_at_once(open_client: Opener) -> None:
    client = await open_client(max_upload_mb=1)
    answer = await client.post("/upload", files={"csv": b"x" * (2 * 2**20)})
    assert_problem(answer, 413)


async def test_a_file_of_just_the_limit_is_taken(open_client: Opener) -> None:
    client = await open_client(max_upload_mb=1)
    head = make_csv([make_row(1, My_Review="@")])
    data = head.replace(b"@", b"r" * (2**20 - len(head) + 1))
    assert len(data) == 2**20
    assert (await client.post("/upload", files={"csv": data})).status_code == 202
    assert_problem(await client.post("/upload", files={"csv": data + b"\n"}), 413)


async def test_one_upload_too_many_is_told_when_to_come_back(open_client: Opener) -> None:
    client = await open_client(uploads_per_minute=2)
    for _ in range(2):
        assert (await client.post("/upload", files={"csv": make_csv()})).status_code == 202
    answer = await client.post("/upload", files={"csv": make_csv()})
    assert_problem(answer, 429, "Try again in")
    assert 1 <= int(answer.headers["retry-after"]) <= 60


async def test_no_finished_book_is_still_a_clean_dashboard(client: httpx.AsyncClient) -> None:
    rows = [make_row(number, Exclusive_Shelf="to-read", Date_Read="", My_Rating="0") for number in range(1, 4)]
    uuid = (await client.post("/upload", files={"csv": make_csv(rows)})).json()["uuid"]
    status = await finished(client, uuid)
    summary = (await client.get(status["data_url"])).json()["summary"]
    assert (summary["read_books"], summary["to_read_books"], summary["average_rating"]) == (0, 3, None)


@pytest.mark.parametrize(
    "cells",
    [
        {"Title": "a\x00b", "My_Review": "\x00"},
        {"My_Review": "x" * 2**20},
        {
            "Title": "<script>alert(1)</script>",
            "Author": '=HYPERLINK("x")',
            "Bookshelves": "@SUM(1)",
            "Publisher": "+1",
        },
        {"Title": "\u202e\u2060 \ufeff", "Author": "\ufffe"},
    ],
)
async def test_a_hostile_row_gives_a_dashboard(client: httpx.AsyncClient, cells: dict[str, str]) -> None:
    data = make_csv([make_row(1, **cells), make_row(2)])
    uuid = (await client.post("/upload", files={"csv": data})).json()["uuid"]
    status = await finished(client, uuid)
    assert status["status"] == "complete"
    assert sum(status["rows"].values()) == 2


async def test_ten_thousand_columns_give_a_dashboard_or_a_problem(client: httpx.AsyncClient) -> None:
    header = [*HEADER, *(f"Extra {number}" for number in range(10_000))]
    answer = await client.post("/upload", files={"csv": make_csv(header=header)})
    assert answer.status_code in (202, 400)


async def test_lone_surrogates_in_the_bytes_are_no_server_error(client: httpx.AsyncClient) -> None:
    data = make_csv().replace(b"Book 1", b"Book \xed\xa0\x80")
    assert (await client.post("/upload", files={"csv": data})).status_code in (202, 400)
