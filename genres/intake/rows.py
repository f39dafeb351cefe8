"""Rows of the export to books, with a note on every cell that was not plain.

Rows are read by the hundred, column after column: a cell's meaning is looked up once for each distinct text, and what
Python does between two cells costs more than the cells. Row after row is the same work at three times the time.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import TypeVar

from genres.domain.book import BookAnalytics, DatePrecision
from genres.domain.text import match_key
from genres.intake import columns
from genres.intake.dates import Dates, PartialDate
from genres.intake.fields import (
    Found,
    quote,
    read_average,
    read_count,
    read_flag,
    read_name,
    read_pages,
    read_rating,
    read_year,
)
from genres.intake.isbn_cells import is_rounded, read_isbns
from genres.intake.series import split_title
from genres.intake.shelves import Shelved, Shelves

T = TypeVar("T")
# A column in Goodreads' spelling, and a sentence for the reader.
Note = tuple[str, str]
# The notes on rows, by their place in the batch.
Notes = defaultdict[int, list[Note]]
Cells = Sequence[str]

_LONGEST_ID = 20
_NO_AUTHOR = "Unknown"
# A frozen dataclass is slow to make, so its slots are filled from outside.
_FILL_SLOT = {name: getattr(BookAnalytics, name).__set__ for name in BookAnalytics.__slots__}


class _Memo(dict[str, T | None]):
    """What each distinct cell of a column means; `problems` has a sentence on each that is not plain."""

    def __init__(self, read: Callable[[str], Found[T]]) -> None:
        super().__init__()
        self.problems: dict[str, str] = {}
        self._read = read

    def __missing__(self, cell: str) -> T | None:
        value, problem = self._read(cell)
        self[cell] = value
        if problem is not None:
            self.problems[cell] = problem
        return value


class _Batch:
    """Some rows as columns. A column that the file has not is empty in every row."""

    def __init__(self, places: Mapping[str, int], lines: Sequence[int], rows: Sequence[list[str]]) -> None:
        self.lines = lines
        self.notes: Notes = defaultdict(list)
        self._places = places
        self._columns = tuple(zip(*rows, strict=True))
        self._empty = ("",) * len(rows)

    def cells(self, column: str) -> Cells:
        """Return the cells of a column, row by row."""
        return self._columns[self._places[column]] if column in self._places else self._empty

    def read(self, column: str, memo: _Memo[T]) -> list[T | None]:
        """Return what the cells of a column mean, and note those that are not plain."""
        cells = self.cells(column)
        values = list(map(memo.__getitem__, cells))
        if memo.problems and column in self._places:
            for place, cell in enumerate(cells):
                if cell in memo.problems:
                    self.notes[place].append((column, memo.problems[cell]))
        return values


class RowReader:
    """Reads the rows of one file whose columns stand at `places`."""

    def __init__(self, places: Mapping[str, int], dates: Dates) -> None:
        self._places = places
        self._name_keys = _NameKeys()
        self._authors: _Memo[str] = _Memo(_read_author)
        self._publishers: _Memo[str] = _Memo(_read_text)
        self._bindings: _Memo[str] = _Memo(_read_text)
        self._ratings: _Memo[float] = _Memo(read_rating)
        self._averages: _Memo[float] = _Memo(read_average)
        self._pages: _Memo[int] = _Memo(read_pages)
        self._years: _Memo[int] = _Memo(read_year)
        self._days_read: _Memo[PartialDate] = _Memo(dates.read)
        self._days_added: _Memo[PartialDate] = _Memo(_whole_days(dates))
        self._spoilers: _Memo[bool] = _Memo(read_flag)
        self._counts: _Memo[int] = _Memo(read_count)
        self._shelves = Shelves(has_exclusive=columns.EXCLUSIVE_SHELF in places)
        self._unread: Counter[str] = Counter()
        self._rounded = 0

    @property
    def has_decimal_ratings(self) -> bool:
        """Whether a rating was written as `4.0`."""
        return any(stars is not None and "." in cell for cell, stars in self._ratings.items())

    @property
    def notes(self) -> list[str]:
        """What was found in the rows that concerns the file as a whole."""
        notes = self._shelves.notes
        if self._rounded:
            rows = "1 row has an ISBN" if self._rounded == 1 else f"{self._rounded} rows have ISBNs"
            notes.append(f"{rows} that a spreadsheet rounded (9.78E+12); export the library again to have them.")
        if self._unread:
            told = ", ".join(f"{name} ({count})" for name, count in self._unread.items())
            notes.append(f"The dashboard does not show these columns, here with the rows that fill them: {told}.")
        return notes

    def read(self, lines: Sequence[int], rows: Sequence[list[str]]) -> tuple[list[BookAnalytics | None], Notes]:
        """Return the book of each row, None where it has no title, and the notes by the row's place.

        Each row has a cell for each column; `lines` are those that the rows begin on.
        """
        batch = _Batch(self._places, lines, rows)
        self._count_unread(batch)
        values = {**self._read_work(batch), **self._read_edition(batch), **self._read_reading(batch)}
        books: list[BookAnalytics | None] = [*_make_books(len(rows), values)]
        titles = values["title"]
        if "" in titles:
            for place, title in enumerate(titles):
                if title == "":
                    books[place] = None
                    batch.notes[place] = [(columns.TITLE, "The row has no title, so it is no book.")]
        return books, batch.notes

    def _read_work(self, batch: _Batch) -> dict[str, Sequence[object]]:
        titles = [title.strip() for title in batch.cells(columns.TITLE)]
        split = [split_title(title) if title[-1:] == ")" else (title, ()) for title in titles]
        authors = [name or _NO_AUTHOR for name in batch.read(columns.AUTHOR, self._authors)]
        others = batch.cells(columns.ADDITIONAL_AUTHORS)
        return {
            "goodreads_id": self._read_ids(batch),
            "line": batch.lines,
            "title": titles,
            "title_without_series": [bare for bare, _ in split],
            "series": [series for _, series in split],
            "author": authors,
            "additional_authors": [
                self._read_others(cell, author) if cell else () for cell, author in zip(others, authors, strict=True)
            ],
        }

    def _read_edition(self, batch: _Batch) -> dict[str, Sequence[object]]:
        isbns = self._read_isbns(batch)
        averages = batch.read(columns.AVERAGE_RATING, self._averages)
        publishers = batch.read(columns.PUBLISHER, self._publishers)
        bindings = batch.read(columns.BINDING, self._bindings)
        pages = batch.read(columns.NUMBER_OF_PAGES, self._pages)
        years = batch.read(columns.YEAR_PUBLISHED, self._years)
        original_years = batch.read(columns.ORIGINAL_YEAR, self._years)
        return {
            "isbn": [isbn for isbn, _, _ in isbns],
            "isbn13": [isbn13 for _, isbn13, _ in isbns],
            "average_rating": averages,
            "publisher": publishers,
            "binding": bindings,
            "num_pages": pages,
            "publication_year": years,
            "original_publication_year": original_years,
        }

    def _read_reading(self, batch: _Batch) -> dict[str, Sequence[object]]:
        days = batch.read(columns.DATE_READ, self._days_read)
        added = batch.read(columns.DATE_ADDED, self._days_added)
        ratings = batch.read(columns.MY_RATING, self._ratings)
        counts = batch.read(columns.READ_COUNT, self._counts)
        finished = [bool(day or count) for day, count in zip(days, counts, strict=True)]
        shelved = self._read_shelves(batch, finished)
        return {
            "reading_status": [where.status for where in shelved],
            "exclusive_shelf": [where.exclusive for where in shelved],
            "bookshelves": [where.tags for where in shelved],
            "my_rating": ratings,
            "date_read": [day and day.day for day in days],
            "date_read_precision": [day and day.precision for day in days],
            "date_added": [day and day.day for day in added],
            "my_review": [review.strip() or None for review in batch.cells(columns.MY_REVIEW)],
            "has_spoilers": [flag is True for flag in batch.read(columns.SPOILER, self._spoilers)],
            "original_read_count": counts,
        }

    def _read_others(self, cell: str, author: str) -> tuple[str, ...]:
        """Return the further authors, each once and not the author again."""
        key_of = self._name_keys.__getitem__
        named = {key_of(author): author}
        for part in cell.split(","):
            if name := read_name(part):
                named.setdefault(key_of(name), name)
        return tuple(named.values())[1:]

    def _read_ids(self, batch: _Batch) -> list[str]:
        """Return the book ids; a row without one is named by its line."""
        cells = batch.cells(columns.BOOK_ID)
        if all(map(_is_id, cells)):
            return list(cells)
        ids = []
        for place, cell in enumerate(cells):
            number = cell.strip().removesuffix(".0")
            if not _is_id(number):
                if columns.BOOK_ID in self._places:
                    found = f"{quote(number)} is not a book id" if number else "There is no book id"
                    batch.notes[place].append((columns.BOOK_ID, f"{found}; the book is named by its line."))
                number = f"row-{batch.lines[place]}"
            ids.append(number)
        return ids

    def _read_isbns(self, batch: _Batch) -> list[tuple[str | None, str | None, Sequence[Note]]]:
        cells, cells13 = batch.cells(columns.ISBN), batch.cells(columns.ISBN13)
        isbns = list(map(read_isbns, cells, cells13))
        for place, (_, _, notes) in enumerate(isbns):
            if notes:
                batch.notes[place] += notes
                self._rounded += is_rounded(cells[place]) or is_rounded(cells13[place])
        return isbns

    def _read_shelves(self, batch: _Batch, finished: Iterable[bool]) -> list[Shelved]:
        keys = zip(batch.cells(columns.BOOKSHELVES), batch.cells(columns.EXCLUSIVE_SHELF), finished, strict=True)
        shelved = list(map(self._shelves.__getitem__, keys))
        for place, where in enumerate(shelved):
            if where.note:
                batch.notes[place].append(where.note)
                self._shelves.count(where)
        return shelved

    def _count_unread(self, batch: _Batch) -> None:
        for column in columns.UNREAD:
            cells = batch.cells(column)
            filled = len(cells) - cells.count("") - (cells.count("0") if column == columns.OWNED_COPIES else 0)
            if filled:
                self._unread[column] += filled


class _NameKeys(dict[str, str]):
    """The form for comparing of each name that was seen."""

    def __missing__(self, name: str) -> str:
        self[name] = key = match_key(name)
        return key


def _is_id(cell: str) -> bool:
    return cell.isdecimal() and cell.isascii() and len(cell) <= _LONGEST_ID


def _make_books(count: int, values: Mapping[str, Sequence[object]]) -> list[BookAnalytics]:
    """Make books of the values of all their fields."""
    books = list(map(BookAnalytics.__new__, repeat(BookAnalytics, count)))
    for name, fill_slot in _FILL_SLOT.items():
        deque(map(fill_slot, books, values[name]), maxlen=0)
    return books


def _read_author(cell: str) -> Found[str]:
    name = read_name(cell)
    return (name, None) if name else (None, f"The book has no author; it stands under “{_NO_AUTHOR}”.")


def _read_text(cell: str) -> Found[str]:
    return cell.strip() or None, None


def _whole_days(dates: Dates) -> Callable[[str], Found[PartialDate]]:
    """Read dates whose precision is not kept, so that filling one up is worth a note."""

    def read(cell: str) -> Found[PartialDate]:
        found, problem = dates.read(cell)
        if found is not None and found.precision is not DatePrecision.DAY:
            problem = f"{quote(cell)} is not a whole date; it was taken as {found.day.isoformat()}."
        return found, problem

    return read
