from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from genres.api.dashboard import create_dashboard
from genres.api.small_bodies import MOST_BYTES
from genres.settings import Settings
from genres.wiring import open_api
from tests.support.exports import make_csv, make_row

JSON = {"Content-Type": "application/json"}
ADDRESSES = [("PUT", "/settings"), ("PUT", "/rules"), ("POST", f"/data/{uuid4()}/lookups")]


@pytest.mark.parametrize(("method", "path"), ADDRESSES)
async def test_a_body_that_no_such_request_needs_is_refused_while_it_comes_in(
    client: httpx.AsyncClient, method: str, path: str
) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 64 * MOST_BYTES:
            sent += 2**16
            yield b" " * 2**16

    answer = await client.request(method, path, content=endless(), headers=JSON)
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert (answer.json()["type"], answer.json()["status"]) == ("/docs#too-large", 413)
    assert sent < 2 * MOST_BYTES


async def test_a_body_of_just_the_limit_is_read(client: httpx.AsyncClient) -> None:
    start = b'{"contact": "me@example.org"'
    body = start + b" " * (MOST_BYTES - len(start) - 1) + b"}"
    assert (await client.put("/settings", content=body, headers=JSON)).status_code == 200
    assert (await client.put("/settings", content=body + b" ", headers=JSON)).status_code == 413


async def test_an_export_may_be_larger_on_the_port_of_the_dashboard_too(tmp_path: Path) -> None:
    export = make_csv([make_row(1, My_Review="r" * 2 * MOST_BYTES)])
    async with open_api(Settings(data_dir=tmp_path / "data", offline=True)) as api:
        transport = httpx.ASGITransport(app=create_dashboard(api, tmp_path))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
            assert (await client.post("/api/upload", files={"csv": export})).status_code == 202
            large = await client.put("/api/settings", content=b" " * (MOST_BYTES + 1), headers=JSON)
    assert large.status_code == 413


async def test_of_a_request_that_is_wrong_in_every_part_only_the_first_mistakes_are_told(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.post(f"/data/{uuid4()}/lookups", json={"books": [1] * 50_000})
    assert answer.status_code == 422
    assert len(answer.json()["errors"]) == 20
