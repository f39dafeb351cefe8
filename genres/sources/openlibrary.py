"""Open Library by ISBN: works from `/search.json`, exact editions from `/api/books`, 80 books a request.

What is asked and why: docs/sources.md. Facts of the API: its FastAPI source, `openlibrary/fastapi/{search,books}.py`.
"""

import asyncio
from collections.abc import Mapping, Sequence

import orjson

from genres.domain.book import BookInfo
from genres.domain.errors import SourceError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceState
from genres.pipeline.ports import Answers
from genres.sources.openlibrary_answers import (
    EditionAnswer,
    WorkAnswer,
    match_works,
    read_details,
    read_edition_record,
    read_work_record,
    read_works,
    to_evidence,
    work_id,
)
from genres.sources.openlibrary_batches import BatchSize, ask_again_in_halves, ask_whole
from genres.sources.openlibrary_client import OpenLibraryClient
from genres.sources.openlibrary_records import MOST_HOPS, Record, follow, kind_of, location_of, read_records
from genres.sources.replies import Replies, by_isbn, failed, in_parts, isbn_forms

MOST_PER_REQUEST = 100
"""Keeps every address below 4 KB, whatever batch size is set."""

WORK_FIELDS = (
    "key,title,subtitle,author_name,subject,person,place,time,cover_i,number_of_pages_median,first_publish_year,"
    "language,edition_count,description,ratings_average,ratings_count,series_name,series_position"
)

_REQUESTS_A_CALL = 2
_WORKS_PER_ISBN = 3  # room for works that claim an ISBN of another
_MOST_RECORDS = 50  # what `get_many` grants to everybody


class OpenLibrary:
    """Fits `BookSource`: books with an ISBN."""

    name = "openlibrary"

    def __init__(self, client: OpenLibraryClient) -> None:
        self._client = client
        self._size = BatchSize(max(1, min(client.access.batch_size, MOST_PER_REQUEST)))

    @property
    def batch_size(self) -> int:
        """Smaller for a while after time-outs."""
        return self._size.now

    @property
    def in_flight(self) -> int:
        """Each call has two requests under way."""
        return max(1, self._client.patience.in_flight // _REQUESTS_A_CALL)

    @property
    def calls_per_s(self) -> float:
        """Each call takes two requests."""
        return self._client.patience.rate_per_s / _REQUESTS_A_CALL

    @property
    def state(self) -> SourceState:
        """The client's."""
        return self._client.state

    def can_ask(self, book: BookInfo) -> bool:
        """Whether it has a valid ISBN."""
        return book.edition is not None

    async def look_up(self, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:
        """Fits `BookSource.look_up`. A failed evidence may carry what one half of the question brought."""
        del known
        asked = by_isbn(books)
        parts = in_parts(list(asked), self.batch_size)
        found: dict[str, Evidence] = {}
        problems: list[SourceError] = []
        for part in parts:
            try:
                found.update(await self._look_up_part({isbn: asked[isbn] for isbn in part}))
            except SourceError as problem:
                problems.append(problem)
                nothing = to_evidence(None, None, source=self.name, now=self._client.clock.now())
                found.update(dict.fromkeys(part, failed(nothing, problem)))
        if problems and len(problems) == len(parts):
            raise problems[0]
        return [found[book.edition] for book in books if book.edition]

    async def _look_up_part(self, asked: dict[str, BookInfo]) -> dict[str, Evidence]:
        isbns = list(asked)
        async with asyncio.TaskGroup() as group:
            searching = group.create_task(self._works_by_isbn(asked))
            asking = group.create_task(ask_whole(isbns, self._details, self._size))
        works = searching.result()
        editions = await self._editions(isbns, asking.result(), known=set(works.found))
        works.add(await self._works_of_editions(editions.found, beside=works))
        evidence = {isbn: self._evidence(isbn, works, editions) for isbn in asked}
        if all(each.outcome is Outcome.FAILED and not each.ids for each in evidence.values()):
            raise next(iter((editions.problems | works.problems).values()))
        return evidence

    def _evidence(self, isbn: str, works: Replies[WorkAnswer], editions: Replies[EditionAnswer]) -> Evidence:
        """A failure where half of the answer is missing, but for an edition whose record can never be read."""
        work, edition = works.found.get(isbn), editions.found.get(isbn)
        evidence = to_evidence(work, edition, source=self.name, now=self._client.clock.now())
        problem = works.problems.get(isbn) if work is None else None
        if problem is None and not (work and isbn in editions.alone):
            problem = editions.problems.get(isbn)
        return failed(evidence, problem) if problem else evidence

    # works

    async def _works_by_isbn(self, asked: Mapping[str, BookInfo]) -> Replies[WorkAnswer]:
        async def search(isbns: Sequence[str]) -> dict[str, WorkAnswer]:
            query, limit = f"isbn:({' OR '.join(isbns)})", _WORKS_PER_ISBN * len(isbns)
            works = await self._search(query, fields=f"{WORK_FIELDS},isbn", limit=limit, divisible=len(isbns) > 1)
            return match_works(works, asked, isbn_forms(isbns))

        isbns = list(asked)
        return await ask_again_in_halves(isbns, await ask_whole(isbns, search, self._size), search, self._size)

    async def _works_of_editions(
        self, editions: Mapping[str, EditionAnswer], *, beside: Replies[WorkAnswer]
    ) -> Replies[WorkAnswer]:
        """The works of editions that search by ISBN answered for, but did not bring."""
        wanted = {
            isbn: work
            for isbn, edition in editions.items()
            if isbn not in beside.found and isbn not in beside.problems and (work := edition.work_id)
        }
        if not wanted:
            return Replies()
        works = await self._works_by_key(list(dict.fromkeys(wanted.values())))
        return Replies(
            found={isbn: works.found[key] for isbn, key in wanted.items() if key in works.found},
            problems={isbn: works.problems[key] for isbn, key in wanted.items() if key in works.problems},
        )

    async def _works_by_key(self, ids: Sequence[str]) -> Replies[WorkAnswer]:
        """Works by bare id. Those the index does not have were merged, deleted, or are too new: ask for the record."""
        works = await self._works_of_index(ids)
        missing = [f"/works/{each}" for each in ids if each not in works.found and each not in works.problems]
        try:
            records = await follow(missing, self._records)
        except SourceError as problem:
            works.problems.update({key.rpartition("/")[2]: problem for key in missing})
            return works
        for key, record in records.items():
            if kind_of(record) in {"work", ""}:
                works.found[key.rpartition("/")[2]] = read_work_record(record)
        return works

    async def _works_of_index(self, ids: Sequence[str]) -> Replies[WorkAnswer]:
        query = f"key:({' OR '.join(f'/works/{each}' for each in ids)})"
        try:
            works = await self._search(query, fields=WORK_FIELDS, limit=len(ids))
        except SourceError as problem:
            return Replies(problems=dict.fromkeys(ids, problem))
        return Replies(found={known: work for work in works if (known := work_id(work))})

    # editions

    async def _details(self, isbns: Sequence[str]) -> dict[str, Record]:
        keys = ",".join(f"ISBN:{isbn}" for isbn in isbns)
        params = {"bibkeys": keys, "jscmd": "details", "format": "json"}
        document = await self._client.ask("/api/books", params, source=self.name, divisible=len(isbns) > 1)
        return read_details(document, isbn_forms(isbns))

    async def _editions(
        self, isbns: Sequence[str], first: Replies[Record], *, known: set[str]
    ) -> Replies[EditionAnswer]:
        """One bad record makes the server say `{}` for its whole batch, so `{}` is asked for in halves.

        That goes down to single books where search knows one of them, else it is done once.
        """

        def doubts(part: Sequence[str], replies: Replies[Record]) -> bool:
            is_empty = not replies.found and not replies.problems
            return is_empty and (len(part) == len(isbns) or not known.isdisjoint(part))

        records = await ask_again_in_halves(isbns, first, self._details, self._size, doubts=doubts)
        moved = {isbn: place for isbn, record in records.found.items() if (place := location_of(record))}
        editions: Replies[EditionAnswer] = Replies(problems=dict(records.problems), alone=set(records.alone))
        if moved:
            try:
                ends = await follow(list(dict.fromkeys(moved.values())), self._records, hops=MOST_HOPS - 1)
            except SourceError as problem:
                editions.problems.update(dict.fromkeys(moved, problem))
                ends = {}
            records.found.update({isbn: ends.get(place, {}) for isbn, place in moved.items()})
        editions.found.update(
            {
                isbn: read_edition_record(record)
                for isbn, record in records.found.items()
                if record and kind_of(record) in {"edition", ""}
            }
        )
        return editions

    # requests

    async def _search(self, query: str, *, fields: str, limit: int, divisible: bool = False) -> list[WorkAnswer]:
        params = {"q": query, "fields": fields, "limit": str(limit)}
        return read_works(await self._client.ask("/search.json", params, source=self.name, divisible=divisible))

    async def _records(self, keys: Sequence[str]) -> dict[str, Record]:
        records: dict[str, Record] = {}
        for part in in_parts(keys, _MOST_RECORDS):
            params = {"keys": orjson.dumps(list(part)).decode()}
            records.update(read_records(await self._client.ask("/api/get_many", params, source=self.name)))
        return records
