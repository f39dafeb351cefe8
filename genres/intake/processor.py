"""The front of the room: the bytes of an export in, books and row problems out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter

from genres.domain.book import BookAnalytics, ReadingStatus
from genres.domain.errors import BadExportError
from genres.domain.export import ReadExport, RowOutcome, RowProblem
from genres.intake.collecting import collector_paused
from genres.intake.columns import (
    BOOK_ID,
    DATE_ADDED,
    DATE_READ,
    TITLE,
    describe_missing,
    describe_unread,
    find_columns,
    name_layout,
)
from genres.intake.dates import Dates, settle_new_year
from genres.intake.decode import decode
from genres.intake.realign import Realigner
from genres.intake.recognise import refuse_other_file
from genres.intake.rows import Note, RowReader
from genres.intake.services import HOW_TO_EXPORT, refuse_other_table
from genres.intake.table import Record, Table

MAX_ROWS = 500_000
_BARE_FORMULA = b',="'
_HEAD_BYTES = 1 << 16
_BATCH_ROWS = 64  # few enough that their cells stay in the processor's cache


class AnalyticsCSVProcessor:
    """Reads Goodreads exports of every age, also damaged ones. Needs no file and keeps nothing between two calls."""

    def read(self, data: bytes) -> ReadExport:
        """Read an export. Each row ends up as it is, with notes, or rejected with a reason.

        Raises BadExportError for a file that is no Goodreads export, and for one without any row.
        """
        refuse_other_file(data)
        text = decode(data)
        table = Table(text)
        refuse_other_table(table.header)
        reading = _Reading(table)
        with collector_paused():
            books, notes = settle_new_year(reading.read())
        if not reading.rows:
            raise BadExportError(
                "The file has the header of a Goodreads export, but no book below it.",
                "If there are books in your library, export it again. " + HOW_TO_EXPORT,
                recognised="header-only",
            )
        layout = name_layout(
            reading.places,
            bare_formulas=_BARE_FORMULA in data[:_HEAD_BYTES],
            decimal_ratings=reading.has_decimal_ratings,
        )
        return ReadExport(
            books=books,
            problems=tuple(reading.problems),
            rows=reading.rows,
            header=table.header,
            layout=layout,
            notes=(*text.notes, *table.notes, *reading.notes, *notes),
        )

    def load_books_for_analytics(self, data: bytes, *, include_unread: bool = True) -> list[BookAnalytics]:
        """Return the books of an export; without the unread ones only those finished. Raises BadExportError."""
        books = self.read(data).books
        return [book for book in books if include_unread or book.reading_status is ReadingStatus.READ]


class _Reading:
    """One reading of one table, and the account of its rows."""

    def __init__(self, table: Table) -> None:
        self.places = find_columns(table.header)
        self.problems: list[RowProblem] = []
        self.rows = 0
        self._table = table
        self._width = len(table.header)
        self._dates = Dates(self._date_cells)
        self._row_reader = RowReader(self.places, self._dates)
        self._realigner = Realigner(self.places, self._width)
        self._lines: dict[str, int] = {}
        self._mended: dict[int, list[str]] = {}
        self._tally: Counter[str] = Counter()

    @property
    def has_decimal_ratings(self) -> bool:
        """Whether the reader's ratings are written as `4.0`."""
        return self._row_reader.has_decimal_ratings

    @property
    def notes(self) -> list[str]:
        """What was decided for the file as a whole."""
        return [
            *describe_missing(self.places),
            *describe_unread(self._table.header, self.places),
            *_describe_mending(self._tally),
            *self._dates.notes,
            *self._row_reader.notes,
        ]

    def read(self) -> list[BookAnalytics]:
        """Read all rows; to be called once."""
        books: list[BookAnalytics] = []
        records = self._table.records(self._tally)
        while batch := tuple(islice(records, _BATCH_ROWS)):
            self.rows += len(batch)
            if self.rows > MAX_ROWS:
                raise BadExportError(
                    f"The file has more than {MAX_ROWS:,} rows, which no export has.",
                    HOW_TO_EXPORT,
                    recognised="damaged",
                )
            if aligned := self._align(batch):
                lines, rows, _ = zip(*aligned, strict=True)
                found, notes = self._row_reader.read(lines, rows)
                books += self._enter(aligned, found, notes)
        self.problems.sort(key=attrgetter("line"))
        return books

    def _align(self, batch: Sequence[Record]) -> Sequence[Record]:
        """Give back the rows whose cells stand under their columns, put right where need be; reject the others."""
        if all(len(cells) == self._width for _, cells, _ in batch) and not self._realigner.may_be_shifted(batch):
            return batch
        return [record for record in map(self._align_one, batch) if record is not None]

    def _align_one(self, record: Record) -> Record | None:
        line, cells, remark = record
        if len(cells) == self._width and not self._realigner.is_shifted(cells):
            return record
        mended = self._realigner.realign(cells)
        if mended is not None:
            whole, done = mended
            self._mended[line] = cells
            return line, whole, f"{remark} {done}" if remark else done
        if len(cells) == self._width:
            return record
        self._tell(line, RowOutcome.REJECTED, cells, [(None, self._realigner.describe(cells))])
        return None

    def _enter(
        self, batch: Sequence[Record], found: list[BookAnalytics | None], notes: Mapping[int, list[Note]]
    ) -> list[BookAnalytics]:
        """Enter the rows that were read in the account; give back the books that are taken."""
        taken = []
        for place, book in enumerate(found):
            line, cells, remark = batch[place]
            if book is None:
                self._tell(line, RowOutcome.REJECTED, cells, notes[place])
                continue
            first = self._lines.setdefault(book.goodreads_id, line)
            if first != line:
                reason = f"The book was taken from line {first} already."
                self._tell(line, RowOutcome.REJECTED, cells, [(BOOK_ID, reason)])
                continue
            if place in notes or remark is not None:
                remarks = [] if remark is None else [(None, remark)]
                self._tell(line, RowOutcome.NOTED, cells, [*remarks, *notes.get(place, ())])
            taken.append(book)
        return taken

    def _tell(
        self, line: int, outcome: RowOutcome, cells: Sequence[str], notes: Iterable[tuple[str | None, str]]
    ) -> None:
        header, places = self._table.header, self.places
        place = places[TITLE]
        kept = tuple(self._mended.get(line, cells))
        title = kept[place].strip() or None if place < len(kept) else None
        for column, reason in notes:
            field = None if column is None else header[places[column]].strip()
            self.problems.append(
                RowProblem(line=line, outcome=outcome, field=field, reason=reason, title=title, cells=kept)
            )

    def _date_cells(self) -> Iterator[str]:
        places = [self.places[name] for name in (DATE_READ, DATE_ADDED) if name in self.places]
        for _, cells, _ in self._table.records(Counter()):
            if len(cells) == self._width:
                yield from (cells[place] for place in places)


def _describe_mending(tally: Mapping[str, int]) -> list[str]:
    told = (
        ("unwrapped", "rows stood wrapped in a single field each, as some editors save them; they were unwrapped."),
        ("freed", "rows had become part of the row above them by an open quotation mark; they were set free."),
        ("blank", "lines held nothing but separators; they are no rows."),
    )
    return [f"{tally[key]} {sentence}" for key, sentence in told if tally[key]]
