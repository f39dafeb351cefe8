"""Killed again and again: nothing is lost, and nobody is asked again for what was kept.

The checker knows the log of the simulated book API and the files; it shares no code with what it checks.
"""

import asyncio
import json
import multiprocessing
import sqlite3
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import aiohttp
import pytest

from genres.kit.clock import utc_now
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.jobs import Jobs
from genres.pipeline.run import Terms
from genres.publish.documents import Documents
from genres.sources.openlibrary import OpenLibrary
from genres.sources.openlibrary_client import OpenLibraryAccess, OpenLibraryClient
from genres.sources.openlibrary_titles import OpenLibraryTitles
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.uploads import Uploads
from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.upstream import Upstream
from tests.support.upstream_settings import UpstreamSettings

KILLS = 50
BOOKS = 2000
WITH_ISBN = 1400
SEED = 20261114

Files = tuple[list[str], str, set[str]]
"""Of the database: the ids of all jobs, the state of the last, and the ISBNs that Open Library has answered for."""


def run_jobs(folder: str, url: str, export: bytes | None, parent: Connection) -> None:
    """A server without HTTP, as a process of its own: takes an export, or goes on with what is unfinished."""
    asyncio.run(_run_jobs(Path(folder), url, export, parent))


async def _run_jobs(folder: Path, url: str, export: bytes | None, parent: Connection) -> None:
    database = StateDatabase(folder / "state" / "genres.sqlite3")
    await database.open()
    access = OpenLibraryAccess(
        contact="me@example.org", version="1", url=url, rate_per_s=1000, burst=1000, batch_size=5
    )
    store, evidence, uploads = JobTable(database), EvidenceTable(database), Uploads(folder / "state" / "uploads")
    async with aiohttp.ClientSession() as session:
        client = OpenLibraryClient(session, access)
        sources = (OpenLibrary(client), OpenLibraryTitles(client))
        async with (
            Enrichment(sources, store=evidence, clock=utc_now, workers=2) as enrichment,
            Jobs(
                store=store,
                uploads=uploads,
                documents=Documents(folder),
                enrichment=enrichment,
                terms=Terms(version="1"),
                clock=utc_now,
            ) as jobs,
        ):
            if export:
                staged = uploads.stage()
                staged.write(export)
                staged.finish()
                await jobs.accept(staged.id)
            parent.send("ready")
            for job_id in await store.all_ids():
                async for _ in jobs.watch(job_id):
                    pass
    await database.close()


class Runner:
    """Starts the process above, cheaply: forked from one that has loaded everything."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self._url = url
        self._processes = multiprocessing.get_context("forkserver")
        self._processes.set_forkserver_preload([__name__])

    async def run_until(self, moment: Callable[[], Awaitable[None]], *, export: bytes | None = None) -> None:
        """Kill it at a moment; with an export, not before that is accepted."""
        here, there = self._processes.Pipe()
        process = self._processes.Process(target=run_jobs, args=(str(self._folder), self._url, export, there))
        await asyncio.to_thread(process.start)
        if export:
            assert await asyncio.to_thread(here.poll, 60), "it does not start"
        await moment()
        process.kill()
        await asyncio.to_thread(process.join)
        here.close()
        there.close()

    async def run_to_the_end(self) -> None:
        here, there = self._processes.Pipe()
        process = self._processes.Process(target=run_jobs, args=(str(self._folder), self._url, None, there))
        await asyncio.to_thread(process.start)
        await asyncio.to_thread(process.join, 300)
        here.close()
        there.close()
        assert process.exitcode == 0


def _look(folder: Path) -> Files:
    connection = sqlite3.connect(folder / "state" / "genres.sqlite3")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        jobs = connection.execute("SELECT id, state FROM job").fetchall()
        kept = connection.execute("SELECT book_key FROM evidence WHERE source = 'openlibrary'").fetchall()
    finally:
        connection.close()
    return [job_id for job_id, _ in jobs], jobs[-1][1] if jobs else "none", {key for (key,) in kept}


def export() -> bytes:
    with_isbn = [make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, WITH_ISBN + 1)]
    without = [make_row(number) for number in range(WITH_ISBN + 1, BOOKS + 1)]
    return make_csv([*with_isbn, *without])


@pytest.mark.timeout(600)
async def test_a_job_killed_fifty_times_loses_no_book_and_asks_for_none_again_that_was_kept(tmp_path: Path) -> None:
    chance = Random(SEED)  # noqa: S311  moments, no secrets
    asked_again: list[tuple[int, str]] = []
    kept: set[str] = set()
    async with Upstream(settings=UpstreamSettings(latency_ms=30)) as upstream:

        async def moment() -> None:
            """Somewhere in the start, or after so many requests and a little more."""
            if chance.random() < 0.2:
                await asyncio.sleep(chance.uniform(0, 0.3))
                return
            goal = len(upstream.log) + chance.randint(1, 16)
            async with asyncio.timeout(60):
                while len(upstream.log) < goal:
                    await asyncio.sleep(0.002)
            await asyncio.sleep(chance.uniform(0, 0.05))

        runner = Runner(tmp_path, upstream.openlibrary_url)
        for kill in range(KILLS):
            mark = len(upstream.log)
            await runner.run_until(moment, export=None if kill else export())
            asked_again += [(kill, isbn) for asked in upstream.log[mark:] for isbn in asked.isbns if isbn in kept]
            jobs, state, kept_now = await asyncio.to_thread(_look, tmp_path)
            assert (len(jobs), state) == (1, "processing"), f"after kill {kill} of seed {SEED}"
            assert kept <= kept_now
            kept = kept_now
        mark = len(upstream.log)
        await runner.run_to_the_end()
        await runner.run_to_the_end()  # nothing is left to do but to sweep
        asked_again += [(KILLS, isbn) for asked in upstream.log[mark:] for isbn in asked.isbns if isbn in kept]
    assert WITH_ISBN / 10 < len(kept) < WITH_ISBN  # or else the kills came before or after the work
    assert asked_again == []
    (job,), state, kept = _look(tmp_path)
    assert state == "complete"
    assert kept == {make_isbn13(number) for number in range(1, WITH_ISBN + 1)}
    document = json.loads((tmp_path / f"{job}.json").read_bytes())
    assert [int(book["goodreads_id"]) for book in document["books"]] == list(range(1, BOOKS + 1))
    assert {book["enrichment"] for book in document["books"]} <= {"found", "none"}
    assert document["metadata"]["enrichment"]["pending"] == 0
    assert not list((tmp_path / "state" / "uploads").iterdir())
