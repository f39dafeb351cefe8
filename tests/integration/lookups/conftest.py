"""A data folder at work, whose book APIs can be told how to answer, and whose clock can be moved on."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.job import JobId
from genres.kit.clock import utc_now
from genres.pipeline.lookups import Begun, LookUps, Which
from genres.pipeline.ports import ALL_ROWS
from genres.report.document import BookEntry
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.exports import make_csv, make_row
from tests.support.fakes import FakeSource
from tests.support.workplace import Workplace, open_workplace

FOUND, UNKNOWN, DOWN, GUESS, UNASKABLE, MENDED = "1", "2", "3", "4", "5", "6"


def isbn_cell(number: str) -> str:
    return f'="{make_isbn13(int(number))}"'


def export() -> bytes:
    """One found, one unknown, one that failed, one found by title and not for sure, one unaskable, one odd row."""
    return make_csv(
        [
            make_row(1, ISBN13=isbn_cell(FOUND), Number_of_Pages=""),
            make_row(2, ISBN13=isbn_cell(UNKNOWN), Bookshelves="fantasy", Number_of_Pages=""),
            make_row(3, ISBN13=isbn_cell(DOWN), Number_of_Pages="", My_Review="good"),
            make_row(4, Title="Guess", Number_of_Pages=""),
            make_row(5, Title="?"),
            make_row(6, ISBN13=isbn_cell(MENDED), My_Rating="many"),
        ]
    )


class World:
    """What is known where, and what time it is. Books are unknown by ISBN, and down by ISBN or title."""

    def __init__(self) -> None:
        self.unknown = {make_isbn13(int(UNKNOWN))}
        self.down = {make_isbn13(int(DOWN))}
        self.passed = timedelta(0)

    def now(self) -> datetime:
        return utc_now() + self.passed

    def by_isbn(self, books: Sequence[BookInfo]) -> list[Evidence]:
        return [self._by_isbn(book.edition) for book in books]

    def by_title(self, books: Sequence[BookInfo]) -> list[Evidence]:
        return [self._by_title(book) for book in books]

    def _by_isbn(self, isbn: str | None) -> Evidence:
        if isbn in self.down:
            return make_evidence(outcome=Outcome.FAILED, fetched_at=self.now(), reason="time-out", language="eng")
        if isbn in self.unknown:
            return make_evidence(outcome=Outcome.NONE, fetched_at=self.now())
        return make_evidence(
            fetched_at=self.now(), subjects=make_subjects("Fiction / Fantasy", kind=SubjectKind.EDITION), pages=321
        )

    def _by_title(self, book: BookInfo) -> Evidence:
        if book.title in self.down:
            return make_evidence("openlibrary_titles", outcome=Outcome.FAILED, fetched_at=self.now(), reason="time-out")
        if book.title != "Guess":
            return make_evidence("openlibrary_titles", outcome=Outcome.NONE, fetched_at=self.now())
        return make_evidence(
            "openlibrary_titles", fetched_at=self.now(), match=0.72, ids=("OL1W",), title="GUESS", pages=77
        )


@dataclass
class Home(Workplace):
    """A data folder at work whose books can be looked up again."""

    lookups: LookUps
    sources: tuple[FakeSource, FakeSource]

    async def imported(self) -> JobId:
        """A library whose import has ended."""
        job = await self.begin(export())
        await self.ended(job.id)
        for source in self.sources:
            source.asked.clear()
        return job.id

    async def looked_up(self, job_id: JobId, wanted: Which | list[str]) -> Begun:
        begun = await self.lookups.begin(job_id, wanted)
        assert (await self.ended(job_id)).error_message is None
        return begun

    async def books(self, job_id: JobId) -> dict[str, BookEntry]:
        return {book.goodreads_id: book for book in (await self.document(job_id)).books}

    async def rows(self, job_id: JobId) -> list[tuple[int, str | None]]:
        """Lines and fields of the row report."""
        rows = await self.store.problems(job_id, outcome=None, after=-1, limit=ALL_ROWS)
        return [(row.line, row.field) for _, row in rows]

    @property
    def asked(self) -> list[str]:
        """The keys of all books that a source was asked for."""
        return [key for source in self.sources for keys in source.asked for key in keys]


@dataclass
class House:
    """Where a data folder can be opened again and again, over the same world."""

    folder: Path
    world: World = field(default_factory=World)

    @asynccontextmanager
    async def open(self, prepare: Callable[[FakeSource], None] = lambda _: None) -> AsyncIterator[Home]:
        """Open it; `prepare` is handed each source before any job goes on."""
        world = self.world
        sources = (
            FakeSource("openlibrary", batch_size=50, answer=world.by_isbn),
            FakeSource("openlibrary_titles", batch_size=50, answer=world.by_title),
        )
        for source in sources:
            prepare(source)
        async with open_workplace(self.folder, *sources, clock=world.now) as place:
            lookups = LookUps(
                jobs=place.jobs,
                documents=place.documents,
                enrichment=place.enrichment,
                changing=place.terms.changing,
                clock=world.now,
            )
            yield Home(**vars(place), lookups=lookups, sources=sources)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
async def home(house: House) -> AsyncIterator[Home]:
    async with house.open() as opened:
        yield opened
