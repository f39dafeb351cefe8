"""One run of the product, or of the baseline, against a simulated upstream of its own, and what came of it."""

import json
import math
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from tests.bench.alone import BOOKS
from tests.bench.memory import forget_most, most_resident_mb, resident_mb
from tests.bench.worlds import World
from tests.support.server import ROOT, Server, running_server
from tests.support.upstream_catalogue import write_world

LONGEST_S = 240.0
"""A job that has not ended by then is looked at as it stands, and stopped."""

OPEN = {"GS_OPENLIBRARY_RATE": "1000", "GS_OPENLIBRARY_BURST": "1000", "GS_GOOGLE_BOOKS_RATE": "1000"}
"""Our own politeness off, as for a mirror of one's own."""

_QUIRKS = {"stray_share": 0.02, "merged_share": 0.005}
_DATABASE = "state/genres.sqlite3"
_LOOK_AGAIN_S, _LARGE_LOOK_AGAIN_S = 0.05, 0.5
_LARGE = 300_000  # bytes of an export whose job takes long enough not to be looked at all the time
_TOO_MANY, _FORBIDDEN = 429, 403


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Seconds since the upload began: to the end, until half of the findable books had a record, until the last had.

    `requests` by API. `wrong` counts records attached to a book they are not of, by what they are. Memory is above that
    of the idle process. `again_requests` and `again_s` tell of a second upload of the same file, if there was one.
    """

    seconds: float
    half_s: float
    last_s: float
    requests: Mapping[str, int]
    too_many: int
    banned: int
    found: int
    wrong: Mapping[str, int]
    memory_mb: float
    again_requests: int | None = None
    again_s: float | None = None
    has_ended: bool = True


@contextmanager
def upstream(world: World, folder: Path, **settings: object) -> Iterator[httpx.Client]:
    """The simulated APIs with these books, as a process of their own; the client speaks to it."""
    path = folder / "world.json"
    write_world(path, world.facts)
    command = [sys.executable, "-m", "tests.support.upstream", "--port", "0", "--world", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            found = re.match(r"http://\S+", process.stdout.readline())
            assert found
            with httpx.Client(base_url=found[0], timeout=60) as client:
                client.post("/_settings", json={**_QUIRKS, **settings}).raise_for_status()
                yield client
        finally:
            process.terminate()


def run_ours(world: World, *, environment: Mapping[str, str] | None = None, **settings: object) -> Run:
    """The whole way: the real server, a real upload, and the same upload again."""
    with TemporaryDirectory() as name, upstream(world, Path(name), **settings) as apis:
        folder = Path(name) / "data"
        url = str(apis.base_url).rstrip("/")
        with running_server(folder, **_environment(url), **(environment or {})) as server:
            forget_most(server.process.pid)
            idle_mb = resident_mb(server.process.pid)
            apis.post("/_reset").raise_for_status()
            first = _upload(server, world.export)
            log = _log(apis)
            memory_mb = most_resident_mb(server.process.pid) - idle_mb
            again = _upload(server, world.export) if first.has_ended else None
            requests = len(_log(apis)) - len(log)
        kept = _kept(folder, world, first)
    run = _run(world, log, kept, seconds=first.seconds, memory_mb=memory_mb)
    if again is None:
        return replace(run, has_ended=False)
    return replace(run, again_requests=requests, again_s=again.seconds)


def run_alone(world: World, *, environment: Mapping[str, str] | None = None, **settings: object) -> Run:
    """`AsyncGenreEnricher`, without a server: nothing is kept, so a second time asks again."""
    with TemporaryDirectory() as name, upstream(world, Path(name), **settings) as apis:
        questions = Path(name) / "books.json"
        questions.write_bytes(BOOKS.dump_json(tuple(book.info for book in world.books)))
        url = str(apis.base_url).rstrip("/")
        apis.post("/_reset").raise_for_status()
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.alone", str(questions)],
            cwd=ROOT,
            env={**os.environ, **_environment(url), **(environment or {})},
            capture_output=True,
            text=True,
            check=True,
        )
        log = _log(apis)
    said: dict[str, Any] = json.loads(done.stdout)
    seconds = said["seconds"]
    kept = [_Kept(book, ids, seconds if source == "google" else at_s) for book, source, ids, at_s in said["kept"]]
    return _run(world, log, kept, seconds=seconds, memory_mb=said["above_idle_mb"])


def run_baseline(world: World, **settings: object) -> Run:
    """What such systems do today; see `tests/bench/baseline.py`."""
    with TemporaryDirectory() as name, upstream(world, Path(name), **settings) as apis:
        questions = Path(name) / "books.json"
        questions.write_text(
            json.dumps(
                [
                    {"id": book.goodreads_id, "title": book.title_without_series, "author": book.author}
                    | {"isbn": book.edition or ""}
                    for book in world.books
                ]
            )
        )
        url = str(apis.base_url).rstrip("/")
        apis.post("/_reset").raise_for_status()
        command = [sys.executable, "-m", "tests.bench.baseline", str(questions), url, f"{url}/books/v1"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        log = _log(apis)
    said: dict[str, Any] = json.loads(done.stdout)
    kept = [_Kept(book, [record], said["at_s"][book]) for book, found in said["found"].items() for record in found]
    run = _run(world, log, kept, seconds=said["seconds"], memory_mb=said["above_idle_mb"])
    return replace(run, has_ended=said["has_ended"])


def _environment(url: str) -> dict[str, str]:
    return {
        "GS_OPENLIBRARY_URL": url,
        "GS_OPENLIBRARY_COVERS_URL": url,
        "GS_GOOGLE_BOOKS_URL": f"{url}/books/v1",
        "GS_GOOGLE_COVERS_URL": f"{url}/books/content",
        "GOOGLE_BOOKS_API_KEY": "bench",
        "GS_CONTACT": "bench@example.org",
        "GS_UPLOADS_PER_MINUTE": "1000",
    }


@dataclass(frozen=True, slots=True)
class _Import:
    """One upload from its beginning (Unix time) to its end; `google_s` is when Google Books last found something."""

    began: float
    seconds: float
    google_s: float
    has_ended: bool


def _upload(server: Server, export: bytes) -> _Import:
    """Import, and wait for the end."""
    began, google_s, google_found = time.time(), 0.0, 0
    with httpx.Client(base_url=server.api, timeout=60) as client:
        uuid = client.post("/upload", files={"csv": export}).raise_for_status().json()["uuid"]
        while True:
            status = client.get(f"/status/{uuid}").json()
            passed_s = time.time() - began
            found = status["sources"].get("google", {}).get("found", 0)
            if found > google_found:
                google_s, google_found = passed_s, found
            has_ended = status["status"] != "processing"
            if has_ended or passed_s > LONGEST_S:
                return _Import(began, passed_s, google_s, has_ended)
            time.sleep(_LARGE_LOOK_AGAIN_S if len(export) > _LARGE else _LOOK_AGAIN_S)


@dataclass(frozen=True, slots=True)
class _Kept:
    """One record attached to a book; `at_s` since the upload began."""

    book: str
    ids: list[str]
    at_s: float


def _kept(folder: Path, world: World, first: _Import) -> list[_Kept]:
    """What is attached to which book, and since when, as the database of the server says after its end.

    An answer of Google Books bears the moment at which its first half came; it is counted as come with the last.
    """
    books = {book.key: book.goodreads_id for book in world.books}
    with closing(sqlite3.connect(folder / _DATABASE)) as database:
        rows = database.execute(
            "SELECT book_key, source, fetched_at, json_extract(body, '$.ids') FROM evidence WHERE outcome = 'found'"
        ).fetchall()
    return [
        _Kept(books[key], json.loads(ids), first.google_s if source == "google" else _seconds(fetched_at, first))
        for key, source, fetched_at, ids in rows
        if key in books
    ]


def _seconds(fetched_at: str, since: _Import) -> float:
    return datetime.fromisoformat(fetched_at).timestamp() - since.began


def _log(apis: httpx.Client) -> list[dict[str, Any]]:
    asked: list[dict[str, Any]] = apis.get("/_log").raise_for_status().json()["requests"]
    return asked


def _run(world: World, log: list[dict[str, Any]], kept: Iterable[_Kept], *, seconds: float, memory_mb: float) -> Run:
    first_s: dict[str, float] = {}
    right, wrong = set[str](), Counter[str]()
    for record in kept:
        first_s[record.book] = min(record.at_s, first_s.get(record.book, math.inf))
        if strangers := [each for each in record.ids if each not in world.right[record.book]]:
            wrong[world.decoys.get(strangers[0], "another record")] += 1
        else:
            right.add(record.book)
    found_s = sorted(first_s.values())
    half = len(world.findable) // 2
    return Run(
        seconds=seconds,
        half_s=found_s[half] if half < len(found_s) else math.inf,
        last_s=found_s[-1] if found_s else math.inf,
        requests=Counter(asked["api"] for asked in log),
        too_many=sum(asked["status"] == _TOO_MANY for asked in log),
        banned=sum(asked["status"] == _FORBIDDEN for asked in log),
        found=len(right & world.findable),
        wrong=wrong,
        memory_mb=memory_mb,
    )
