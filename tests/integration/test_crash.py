"""A crash in the middle of a job, seen from outside: the client, the simulated book API, and the files."""

import asyncio
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx

from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.server import Server, start_server
from tests.support.upstream import Upstream
from tests.support.upstream_settings import UpstreamSettings

BOOKS = 240
BATCH = 20


def environment(upstream: Upstream) -> dict[str, str]:
    return {
        "GS_OPENLIBRARY_URL": upstream.openlibrary_url,
        "GS_OPENLIBRARY_RATE": "1000",
        "GS_OPENLIBRARY_BATCH": str(BATCH),
        "GS_CONTACT": "me@example.org",
    }


def export() -> bytes:
    return make_csv(make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, BOOKS + 1))


def status(server: Server, uuid: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx.get(f"{server.api}/status/{uuid}").raise_for_status().json()
    return answer


def wait_for(server: Server, uuid: str, *, processed: int, within_s: float = 300) -> dict[str, Any]:
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        seen = status(server, uuid)
        progress = seen["progress"]
        if progress["processed_books"] >= processed or seen["status"] != "processing":
            return seen
        time.sleep(0.01)
    raise AssertionError(f"still at {seen}")


def answered(upstream: Upstream) -> Counter[str]:
    """How often each ISBN was asked for in a search that was answered."""
    return Counter(
        isbn
        for asked in upstream.log
        if asked.path.endswith("/search.json") and asked.status == 200
        for isbn in asked.isbns
    )


async def test_a_killed_server_goes_on_where_it_was_and_asks_for_no_answered_book_again(tmp_path: Path) -> None:
    async with Upstream(settings=UpstreamSettings(latency_ms=150)) as upstream:
        uuid, kept = await asyncio.to_thread(upload_and_kill, upstream, tmp_path)
        asked_before = answered(upstream)
        final, document = await asyncio.to_thread(restart_and_finish, upstream, tmp_path, uuid)
    assert final["status"] == "complete"
    assert len(document["books"]) == BOOKS
    assert document["enrichment_stats"]["books_pending"] == 0
    assert document["enrichment_stats"]["books_failed"] == 0
    assert document["enrichment_stats"]["books_found"] > BOOKS / 2
    # what was under way when the process died may be asked once more, what was processed may not
    repeated = {isbn for isbn, times in answered(upstream).items() if times > 1}
    assert kept >= BATCH
    assert len(set(asked_before) - repeated) >= kept
    assert not list((tmp_path / "state" / "uploads").iterdir())


def upload_and_kill(upstream: Upstream, folder: Path) -> tuple[str, int]:
    server = start_server(folder, **environment(upstream))
    uuid = httpx.post(f"{server.api}/upload", files={"csv": export()}).raise_for_status().json()["uuid"]
    seen = wait_for(server, uuid, processed=3 * BATCH)
    server.kill()
    assert seen["status"] == "processing"
    progress = seen["progress"]
    return uuid, progress["processed_books"]


def restart_and_finish(upstream: Upstream, folder: Path, uuid: str) -> tuple[dict[str, Any], dict[str, Any]]:
    server = start_server(folder, **environment(upstream))
    try:
        final = wait_for(server, uuid, processed=BOOKS + 1)
        return final, httpx.get(f"{server.api}/data/{uuid}").raise_for_status().json()
    finally:
        server.stop()
