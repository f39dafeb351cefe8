"""A data folder at work: the real pipeline, the real files and tables, and book APIs that answer as told."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.export import RowProblem
from genres.domain.job import JobId
from genres.kit.clock import utc_now
from genres.report.document import BookEntry
from genres.report.doubts import FIELD
from genres.report.rules import check_rules
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.exports import make_csv, make_row
from tests.support.fakes import FakeSource
from tests.support.workplace import Workplace, open_workplace

RULES = check_rules({"rename": {"Fantasy": "Magic"}, "hide": ["Horror"], "shelves": {"to-keep": "Satire"}})
GUESS, SURE, FOUND, UNKNOWN, FAILING = "6", "7", "1", "3", "4"


def isbn_cell(number: int) -> str:
    return f'="{make_isbn13(number)}"'


def export() -> bytes:
    """Found, found with an average of its own, unknown, failing, unrated, two by title (one a guess), one unaskable."""
    return make_csv(
        [
            make_row(1, ISBN13=isbn_cell(1), Number_of_Pages="", Average_Rating=""),
            make_row(2, ISBN13=isbn_cell(2), Bookshelves="fantasy, to-keep", Title="Two (Saga, #2)"),
            make_row(3, ISBN13=isbn_cell(3)),
            make_row(4, ISBN13=isbn_cell(4)),
            make_row(5, ISBN13=isbn_cell(5), Exclusive_Shelf="to-read", Date_Read="", My_Rating="0"),
            make_row(6, Title="Guess", Number_of_Pages="", Bookshelves="horror"),
            make_row(7, Title="Certain", Number_of_Pages=""),
            make_row(8, Title="?"),
        ]
    )


def by_isbn(books: Sequence[BookInfo]) -> list[Evidence]:
    answers = {
        make_isbn13(3): make_evidence(outcome=Outcome.NONE, fetched_at=utc_now()),
        make_isbn13(4): make_evidence(outcome=Outcome.FAILED, reason="time-out"),
    }
    known = make_evidence(
        fetched_at=utc_now(),
        subjects=make_subjects("Fiction / Fantasy", "Fiction / Horror", "Dragons", kind=SubjectKind.EDITION),
        pages=321,
        published=1984,
        first_published=1965,
        language="eng",
        description="Sand.",
        cover="openlibrary-7",
        average_rating=4.2,
        ratings_count=99,
    )
    return [answers.get(book.edition or "", known) for book in books]


def by_title(books: Sequence[BookInfo]) -> list[Evidence]:
    return [
        make_evidence(
            "openlibrary_titles",
            fetched_at=utc_now(),
            match=0.72 if book.title == "Guess" else 0.93,
            ids=(f"OL{book.title}W",),
            title=book.title.upper(),
            authors=(book.author,),
            subjects=make_subjects("Fiction / Fantasy", kind=SubjectKind.EDITION),
            pages=77,
        )
        if book.edition is None and book.title != "?"
        else make_evidence("openlibrary_titles", outcome=Outcome.NONE, fetched_at=utc_now())
        for book in books
    ]


class PausedEvidence(EvidenceTable):
    """The real table, which may be made to wait; `reached` tells that somebody does."""

    def __init__(self, database: StateDatabase) -> None:
        super().__init__(database)
        self.gate = asyncio.Event()
        self.gate.set()
        self.reached = asyncio.Event()

    async def find(self, keys: Sequence[str]) -> Any:  # noqa: ANN401  as the table
        self.reached.set()
        await self.gate.wait()
        return await super().find(keys)


@dataclass
class Home(Workplace):
    """A data folder at work, whose documents can be kept from being made anew."""

    evidence: PausedEvidence
    sources: tuple[FakeSource, FakeSource]

    async def finish(self, content: bytes | None = None) -> JobId:
        job = await self.begin(content or export())
        assert (await self.ended(job.id)).error_message is None
        return job.id

    async def book(self, job_id: JobId, book_id: str) -> BookEntry:
        return next(book for book in (await self.document(job_id)).books if book.goodreads_id == book_id)

    async def doubts(self, job_id: JobId) -> list[RowProblem]:
        rows = await self.store.problems(job_id, outcome=None, after=-1, limit=99)
        return [row for _, row in rows if row.field == FIELD]


@asynccontextmanager
async def open_home(folder: Path) -> AsyncIterator[Home]:
    sources = (
        FakeSource("openlibrary", batch_size=50, answer=by_isbn),
        FakeSource("openlibrary_titles", batch_size=50, answer=by_title),
    )
    async with open_workplace(folder, *sources, evidence=PausedEvidence) as place:
        yield Home(**vars(place), sources=sources)


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    async with open_home(tmp_path) as opened:
        yield opened
