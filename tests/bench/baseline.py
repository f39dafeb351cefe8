"""What such systems do today: books one by one, 15 at a time, each API asked by ISBN and, where that brings nothing,
searched by title and author; the first result is believed, and nothing is asked twice. Run as a process of its own.
"""

import asyncio
import json
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import orjson

from tests.bench.memory import most_resident_mb, resident_mb

AT_ONCE = 15
TIMEOUT_S = 10.0
LONGEST_S = 120.0  # what is not asked by then is not asked
_AGENT = {"User-Agent": "Baseline/1 (contact: me@example.org)"}  # else it would find nothing at all
_FIELDS = "key,title,author_name,subject,cover_i,number_of_pages_median,first_publish_year"


@dataclass
class Baseline:
    """Asks for all books; `found` has the record ids of each, `at_s` when they came."""

    session: aiohttp.ClientSession
    openlibrary_url: str
    google_url: str
    found: dict[str, list[str]] = field(default_factory=dict)
    at_s: dict[str, float] = field(default_factory=dict)
    _started: float = field(default_factory=time.monotonic)

    async def run(self, books: list[dict[str, str]]) -> float:
        """Return the seconds it took, or after which it was stopped."""
        todo = iter(books)
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_S), asyncio.TaskGroup() as group:
                for _ in range(AT_ONCE):
                    group.create_task(self._work(todo))
        return time.monotonic() - self._started

    async def _work(self, todo: Iterator[dict[str, str]]) -> None:
        for book in todo:
            async with asyncio.TaskGroup() as group:
                asked = [group.create_task(self._google(book)), group.create_task(self._openlibrary(book))]
            records = [record for task in asked if (record := task.result())]
            if records:
                self.found[book["id"]] = records
                self.at_s[book["id"]] = time.monotonic() - self._started

    async def _google(self, book: Mapping[str, str]) -> str | None:
        queries = [f"isbn:{book['isbn']}"] if book["isbn"] else []
        for query in (*queries, f'intitle:"{book["title"]}" inauthor:"{book["author"]}"'):
            answer = await self._get(f"{self.google_url}/volumes", q=query, key="bench")
            if answer is None or answer.get("items"):
                return str(answer["items"][0]["id"]) if answer else None
        return None

    async def _openlibrary(self, book: Mapping[str, str]) -> str | None:
        queries = [{"isbn": book["isbn"]}] if book["isbn"] else []
        for query in (*queries, {"title": book["title"], "author": book["author"]}):
            answer = await self._get(f"{self.openlibrary_url}/search.json", fields=_FIELDS, **query)
            if answer is None or answer.get("docs"):
                return str(answer["docs"][0]["key"]).rpartition("/")[2] if answer else None
        return None

    async def _get(self, url: str, **params: str) -> dict[str, list[dict[str, object]]] | None:
        """The answer, or None for whatever goes wrong."""
        try:
            async with self.session.get(url, params=params, headers=_AGENT) as response:
                return orjson.loads(await response.read()) if response.status == 200 else None
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return None


async def _main(books: Path, openlibrary_url: str, google_url: str) -> None:
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        questions = json.loads(books.read_text())
        idle_mb = resident_mb()
        baseline = Baseline(session, openlibrary_url, google_url)
        seconds = await baseline.run(questions)
    figures: dict[str, object] = {"seconds": seconds, "found": baseline.found, "at_s": baseline.at_s}
    figures["has_ended"] = seconds < LONGEST_S
    print(json.dumps({**figures, "above_idle_mb": most_resident_mb() - idle_mb}))


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1]), *sys.argv[2:4]))
