"""A crash in the middle of a look-up, seen from outside: the client, the simulated book API, and the files."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.server import Server, start_server
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings

BOOKS = 120
BATCH = 10


@contextmanager
def running(folder: Path, upstream: Upstream, *, to_be_killed: bool = False) -> Iterator[Server]:
    server = start_server(
        folder,
        GS_OPENLIBRARY_URL=upstream.openlibrary_url,
        GS_OPENLIBRARY_RATE="1000",
        GS_OPENLIBRARY_BATCH=str(BATCH),
        GS_CONTACT="me@example.org",
    )
    try:
        yield server
    finally:
        if to_be_killed:
            server.kill()
        else:
            server.stop()


def wait_for(server: Server, uuid: str, *, processed: int, within_s: float = 300) -> dict[str, Any]:
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        seen: dict[str, Any] = httpx.get(f"{server.api}/status/{uuid}").raise_for_status().json()
        if seen["progress"]["processed_books"] >= processed or seen["status"] != "processing":
            return seen
        time.sleep(0.01)
    raise AssertionError(f"still at {seen}")


def document(server: Server, uuid: str) -> dict[str, Any]:
    got: dict[str, Any] = httpx.get(f"{server.api}/data/{uuid}", params={"partial": "true"}).raise_for_status().json()
    return got


def import_refused(folder: Path, upstream: Upstream) -> tuple[str, dict[str, Any]]:
    rows = [make_row(number, ISBN13=f'="{make_isbn13(number)}"', My_Review="good") for number in range(1, BOOKS + 1)]
    with running(folder, upstream) as server:
        uuid = httpx.post(f"{server.api}/upload", files={"csv": make_csv(rows)}).raise_for_status().json()["uuid"]
        assert wait_for(server, uuid, processed=BOOKS + 1)["status"] == "complete"
        return uuid, document(server, uuid)


def look_up_and_kill(folder: Path, upstream: Upstream, uuid: str) -> int:
    with running(folder, upstream, to_be_killed=True) as server:
        answer = httpx.post(f"{server.api}/data/{uuid}/lookups", json={"books": "failed"})
        assert (answer.status_code, answer.json()["books"]) == (202, BOOKS)
        seen = wait_for(server, uuid, processed=2 * BATCH)
        assert seen["status"] == "processing"
        processed: int = seen["progress"]["processed_books"]
    return processed


def finish(folder: Path, upstream: Upstream, uuid: str) -> tuple[dict[str, Any], dict[str, Any]]:
    with running(folder, upstream) as server:
        return wait_for(server, uuid, processed=BOOKS + 1), document(server, uuid)


async def test_a_killed_look_up_goes_on_where_it_was_and_loses_nothing(tmp_path: Path) -> None:
    async with Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False)) as upstream:
        upstream.settings.faults = [Fault(kind="status", status=403)]
        uuid, before = await asyncio.to_thread(import_refused, tmp_path, upstream)
        upstream.reset()
        upstream.settings.faults, upstream.settings.latency_ms = [], 200
        kept = await asyncio.to_thread(look_up_and_kill, tmp_path, upstream, uuid)
        status, after = await asyncio.to_thread(finish, tmp_path, upstream, uuid)
        asked = Counter(isbn for ask in upstream.log if ask.path == "/search.json" for isbn in ask.isbns)
    assert {book["enrichment"] for book in before["books"]} == {"failed"}
    assert (status["status"], status["error_message"]) == ("complete", None)
    assert {book["enrichment"] for book in after["books"]} == {"found"}
    assert [book["my_review"] for book in after["books"]] == ["good"] * BOOKS
    assert after["metadata"]["validation"] == before["metadata"]["validation"]
    # what was under way when the process died may be asked once more, what was processed may not
    assert kept >= 2 * BATCH
    assert sum(times == 1 for times in asked.values()) >= kept
