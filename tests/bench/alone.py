"""`AsyncGenreEnricher` on its own, as a Python user calls it. Run as a process of its own."""

import asyncio
import sys
import time
from pathlib import Path

import orjson
from pydantic import TypeAdapter

from genres import AsyncGenreEnricher, BookInfo, Settings
from tests.bench.memory import most_resident_mb, resident_mb

BOOKS = TypeAdapter(tuple[BookInfo, ...])


async def _main(books: Path) -> dict[str, object]:
    """Seconds, memory, and of each record its book, source, ids, and when it came."""
    questions = BOOKS.validate_json(books.read_bytes())
    async with AsyncGenreEnricher(settings=Settings()) as enricher:
        idle_mb, began = resident_mb(), time.time()
        enriched = await enricher.enrich_books_async(questions)
        seconds = time.time() - began
    kept = [
        (book.info.goodreads_id, answer.source, answer.ids, answer.fetched_at.timestamp() - began)
        for book in enriched
        for answer in book.evidence
        if answer.outcome == "found"
    ]
    return {"seconds": seconds, "above_idle_mb": most_resident_mb() - idle_mb, "kept": kept}


if __name__ == "__main__":
    print(orjson.dumps(asyncio.run(_main(Path(sys.argv[1])))).decode())
