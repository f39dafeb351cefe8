"""One book of one reader, as the export tells it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from genres.domain.isbn import to_isbn13
from genres.domain.text import plain_words

BookId = NewType("BookId", str)


def book_key(*, isbn13: str | None, isbn: str | None, title: str, author: str) -> str | None:
    """The name under which everything known of a book is kept: its ISBN-13, else `title|author` in plain words.

    None where there is neither a valid ISBN nor a title with a word in it. Two books without an ISBN but with the
    same title and author are one.
    """
    if isbn13 or isbn:
        return isbn13 or to_isbn13(isbn or "")
    words = " ".join(plain_words(title))
    return f"{words}|{' '.join(plain_words(author))}" if words else None


class ReadingStatus(StrEnum):
    """What the reader did with the book; custom exclusive shelves are mapped onto these."""

    READ = "read"
    READING = "currently-reading"
    TO_READ = "to-read"
    DID_NOT_FINISH = "did-not-finish"
    PAUSED = "paused"


class DatePrecision(StrEnum):
    """How much of a date is known; the rest of it is filled with 1 January or the first of the month."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series named in the title; `position` stays text, for it may be `0.5` or `1-3`."""

    name: str
    position: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookInfo:
    """What a source is asked with. Of a reader only ISBNs, titles and authors ever leave the machine.

    `title` is without its series; `year` of first publication is only compared with, never sent.
    """

    goodreads_id: BookId
    title: str
    author: str
    isbn13: str | None
    isbn: str | None
    year: int | None = None

    @property
    def edition(self) -> str | None:
        """The ISBN-13 of the edition, or None where no valid ISBN is known."""
        return self.isbn13 or (to_isbn13(self.isbn) if self.isbn else None)

    @property
    def key(self) -> str | None:
        """See `book_key`."""
        return book_key(isbn13=self.isbn13, isbn=self.isbn, title=self.title, author=self.author)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAnalytics:
    """One row of the export. None means unknown, never 0 or "".

    `title` is the untouched title of the file, `title_without_series` the same without its series bracket.
    `line` is its line in the file, the header being 1.
    `goodreads_id` is the Book Id, or `row-N` (N: line of the file) where the file has none.
    `isbn`, `isbn13` are valid and normalised; a wrong one is a note on the row and None here.
    `my_review` is the raw HTML of the file. Years are signed: -50 is 51 BCE in the calendar, "50 BC" to Goodreads.
    """

    goodreads_id: BookId
    line: int = 0
    title: str
    title_without_series: str
    author: str
    additional_authors: tuple[str, ...] = ()
    isbn: str | None = None
    isbn13: str | None = None
    series: tuple[Series, ...] = ()
    reading_status: ReadingStatus = ReadingStatus.TO_READ
    exclusive_shelf: str = "to-read"
    bookshelves: tuple[str, ...] = ()
    my_rating: float | None = None
    average_rating: float | None = None
    publisher: str | None = None
    binding: str | None = None
    num_pages: int | None = None
    publication_year: int | None = None
    original_publication_year: int | None = None
    date_read: date | None = None
    date_read_precision: DatePrecision | None = None
    date_added: date | None = None
    my_review: str | None = None
    has_spoilers: bool = False
    original_read_count: int | None = None

    @property
    def key(self) -> str | None:
        """See `book_key`."""
        return book_key(isbn13=self.isbn13, isbn=self.isbn, title=self.title_without_series, author=self.author)

    @property
    def edition(self) -> str | None:
        """The ISBN-13 of the edition, or None where no valid ISBN is known."""
        return self.info.edition

    @property
    def info(self) -> BookInfo:
        """The part of the book that a source may see."""
        return BookInfo(
            goodreads_id=self.goodreads_id,
            title=self.title_without_series,
            author=self.author,
            isbn13=self.isbn13,
            isbn=self.isbn,
            year=self.publication_year if self.original_publication_year is None else self.original_publication_year,
        )

    @property
    def was_reread(self) -> bool:
        """Whether the book was finished more than once; the reading in progress does not count."""
        finished = self.original_read_count or 0
        if self.reading_status is ReadingStatus.READING:
            finished -= 1
        return finished > 1
