"""What holds of intake whatever the file: every row is accounted for, nothing is lost, nothing crashes."""

import csv
import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from genres.domain.book import BookAnalytics
from genres.domain.errors import BadExportError
from genres.domain.export import ReadExport, RowOutcome, RowProblem
from genres.domain.isbn import normalise_isbn, to_isbn10, to_isbn13
from genres.domain.text import match_key
from genres.intake.dates import decide_order
from genres.intake.fields import read_average, read_count, read_pages, read_rating, read_year
from genres.intake.isbn_cells import read_isbns, unwrap_isbn
from genres.intake.processor import AnalyticsCSVProcessor
from genres.intake.row_report import restore_cell, write_row_report
from genres.intake.series import split_title
from genres.intake.shelves import guess_status
from tests.support.export_builder import GENERATION_2, GENERATION_3, GENERATION_4, make_export, make_row, make_table

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # other work may slow the machine

# Any text that a file can hold: no half surrogates, which no encoding has.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
# Pieces of which real and damaged files are made, to get past what is refused at once.
WORDS = "Title|Author|Exclusive Shelf|My Rating|ISBN|ISBN13|Date Read|Row Outcome|9780441013593|9.78E+12|05/04/2020"
SIGNS = ',|;|\t|\n|\r\n|\r|"|=""|="|\'|\0|2020/01/01|4,5|#1)|(|{|sep=;|\ufeff'
PIECES = st.sampled_from([*f"{WORDS}|{SIGNS}".encode().split(b"|"), b"\xe9", b"\xff\xfe", b"PK\x03\x04"])
ANY_BYTES = st.binary(max_size=300) | st.lists(PIECES | st.binary(max_size=3), max_size=60).map(b"".join)
EXPORT_HEADER = b"Book Id,Title,Author,Exclusive Shelf,My Rating,ISBN,ISBN13,Date Read,Date Added,My Review\n"
CELL = TEXT | st.sampled_from(["", "1", "Emma", "read", "5", '="9780441013593"', "2020/01/01", "05/04/2020", ","])
ROW = st.builds(
    lambda cells: make_row(dict(zip(GENERATION_2, cells, strict=False))),
    st.lists(CELL, max_size=len(GENERATION_2)),
)
ROWS = st.lists(ROW, min_size=1, max_size=6)


def _read(data: bytes) -> ReadExport:
    return AnalyticsCSVProcessor().read(data)


def _read_or_refuse(data: bytes) -> ReadExport | None:
    try:
        return _read(data)
    except BadExportError as error:
        refusal = error
    assert refusal.found.endswith(".")
    assert refusal.advice.endswith(".")
    assert refusal.recognised
    return None


def _check_account(export: ReadExport) -> None:
    assert export.imported >= 0
    assert export.rows == export.imported + export.noted + export.rejected
    assert len(export.books) == export.imported + export.noted
    outcomes: dict[int, set[RowOutcome]] = {}
    for problem in export.problems:
        outcomes.setdefault(problem.line, set()).add(problem.outcome)
        assert problem.reason
    assert all(len(seen) == 1 for seen in outcomes.values())
    assert len({book.goodreads_id for book in export.books}) == len(export.books)
    repr(export).encode()  # nothing that cannot be written


@CALM
@given(ANY_BYTES)
@example(b'Title,My Rating\n"\n"x",1\n')
@example(EXPORT_HEADER + b'"\r\n\r"')
def test_any_bytes_are_an_account_or_a_clear_refusal(data: bytes) -> None:
    export = _read_or_refuse(data)
    if export:
        _check_account(export)


@CALM
@given(ANY_BYTES)
def test_any_bytes_below_a_header_are_an_account_or_a_clear_refusal(data: bytes) -> None:
    export = _read_or_refuse(EXPORT_HEADER + data)
    if export:
        _check_account(export)


@CALM
@given(ANY_BYTES)
def test_reading_twice_gives_the_same(data: bytes) -> None:
    assert _read_or_refuse(EXPORT_HEADER + data) == _read_or_refuse(EXPORT_HEADER + data)


@CALM
@given(ROWS, st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_row_is_imported_noted_or_rejected(rows: list[dict[str, str]], delimiter: str, encoding: str) -> None:
    export = _read_or_refuse(make_export(rows, delimiter=delimiter, newline="\r\n", encoding=encoding))
    if export:
        _check_account(export)
        assert export.rows <= len(rows)
        if all(any(cell.strip("\0 ") for cell in row.values()) for row in rows):
            assert export.rows == len(rows)


def _without_lines(export: ReadExport) -> Counter[BookAnalytics]:
    return Counter(replace(book, line=0) for book in export.books)


def _names(cell: str) -> list[str]:
    return sorted({match_key(part) for part in cell.split(",") if part.strip()} - {match_key("Frank Herbert")})


# What the book should hold of a cell.
COLUMNS: dict[str, tuple[Callable[[BookAnalytics], object], Callable[[str], object]]] = {
    "Title": (lambda book: book.title, str.strip),
    "Author": (lambda book: book.author, lambda cell: " ".join(cell.split())),
    "Publisher": (lambda book: book.publisher, lambda cell: cell.strip() or None),
    "Binding": (lambda book: book.binding, lambda cell: cell.strip() or None),
    "My Review": (lambda book: book.my_review, lambda cell: cell.strip() or None),
    "Exclusive Shelf": (lambda book: book.exclusive_shelf, str.strip),
    "Additional Authors": (lambda book: sorted(map(match_key, book.additional_authors)), _names),
    "Bookshelves": (
        lambda book: set(book.bookshelves),
        lambda cell: {part.strip() for part in cell.split(",") if part.strip()} - {"read"},
    ),
}


@pytest.mark.parametrize("column", COLUMNS)
@CALM
@given(cell=TEXT)
@example(cell="=cmd|' /C calc'!A0")
@example(cell="<script>alert(1)</script>")
@example(cell="\x1c")
@example(cell="a\r\nb\rc\u2028d\x85e")
@example(cell="\0")
def test_any_text_in_a_text_column_comes_out_as_it_is_or_is_told(column: str, cell: str) -> None:
    value_of, expected_of = COLUMNS[column]
    export = _read(make_export([make_row({column: cell}), make_row(book_id="8")], newline="\r\n"))
    assert export.rows == 2
    if any(problem.line == 2 for problem in export.problems):
        return
    assert value_of(export.books[0]) == expected_of(cell)


NUMBERS: dict[str, Callable[[BookAnalytics], object]] = {
    "Book Id": lambda book: book.goodreads_id,
    "ISBN": lambda book: book.isbn or book.isbn13,
    "ISBN13": lambda book: book.isbn or book.isbn13,
    "My Rating": lambda book: book.my_rating,
    "Average Rating": lambda book: book.average_rating,
    "Number of Pages": lambda book: book.num_pages,
    "Year Published": lambda book: book.publication_year,
    "Original Publication Year": lambda book: book.original_publication_year,
    "Date Read": lambda book: book.date_read,
    "Date Added": lambda book: book.date_added,
    "Spoiler": lambda book: book.has_spoilers or None,
    "Read Count": lambda book: book.original_read_count,
}
MEANS_NOTHING = {"", "0", "false"}


@pytest.mark.parametrize("column", NUMBERS)
@CALM
@given(cell=TEXT | st.integers(-10_000, 200_000).map(str) | st.dates().map(lambda day: day.strftime("%d/%m/%Y")))
@example(cell='="')
@example(cell="9780441013593")
def test_a_cell_of_another_column_has_a_value_or_a_note_or_says_nothing(column: str, cell: str) -> None:
    ordinary = make_row(isbn="", isbn13="")
    export = _read(make_export([{**ordinary, column: cell}], newline="\r\n"))
    _check_account(export)
    if export.problems:
        return
    says_nothing = cell.strip().casefold().strip("0.,+-") == "" or cell.strip().casefold() in MEANS_NOTHING
    is_empty_isbn = column.startswith("ISBN") and not unwrap_isbn(cell)
    assert NUMBERS[column](export.books[0]) is not None or says_nothing or is_empty_isbn


@CALM
@given(st.permutations(GENERATION_2), ROWS)
def test_the_order_of_columns_changes_nothing(layout: list[str], rows: list[dict[str, str]]) -> None:
    # A comma in the ISBN cell may betray a shifted row, which only the usual order of columns can show.
    rows = [
        {**row, "Title": row["Title"] + "x", "Book Id": str(number), "ISBN": row["ISBN"].replace(",", "")}
        for number, row in enumerate(rows)
    ]
    one, other = (_read(make_export(rows, header, newline="\r\n")) for header in (GENERATION_2, layout))
    assert one.books == other.books
    assert one.rows == other.rows
    assert {(problem.line, problem.field) for problem in one.problems} == {
        (problem.line, problem.field) for problem in other.problems
    }


@CALM
@given(st.data(), ROWS)
def test_the_order_of_rows_changes_no_count(data: st.DataObject, rows: list[dict[str, str]]) -> None:
    rows = [{**row, "Title": row["Title"] + "x", "Book Id": str(number)} for number, row in enumerate(rows)]
    shuffled = data.draw(st.permutations(rows))
    one, other = (_read(make_export(some, newline="\r\n")) for some in (rows, shuffled))
    assert (one.rows, one.imported, one.noted, one.rejected) == (
        other.rows,
        other.imported,
        other.noted,
        other.rejected,
    )
    assert Counter(book.reading_status for book in one.books) == Counter(book.reading_status for book in other.books)
    assert _without_lines(one) == _without_lines(other)


@CALM
@given(st.sampled_from([GENERATION_2, GENERATION_3, GENERATION_4]), st.sets(st.sampled_from(GENERATION_2)), ROWS)
def test_columns_may_be_missing(layout: tuple[str, ...], missing: set[str], rows: list[dict[str, str]]) -> None:
    header = [name for name in layout if name == "Title" or name not in missing]
    export = _read_or_refuse(make_export(rows, header, newline="\r\n"))
    if export:
        _check_account(export)


@CALM
@given(ROWS)
def test_a_row_report_is_read_back_as_it_was(rows: list[dict[str, str]]) -> None:
    rows = [{**row, "Book Id": str(number)} for number, row in enumerate(rows)]
    first = _read_or_refuse(make_export(rows, newline="\r\n"))
    if first and first.problems:
        again = _read_or_refuse(write_row_report(first.header, first.problems).encode())
        assert again is not None
        _check_account(again)
        kept = {problem.line: problem.cells for problem in first.problems}
        assert again.rows == len(kept)
        assert _without_lines(again).keys() <= _without_lines(first).keys()


@CALM
@given(st.lists(st.lists(TEXT, min_size=2, max_size=4).map(tuple), min_size=1, max_size=4), TEXT, TEXT)
def test_any_cell_survives_the_report(rows: list[tuple[str, ...]], reason: str, field: str) -> None:
    header = ("Title", field)
    problems = [
        RowProblem(line=line, outcome=RowOutcome.REJECTED, field=None, reason=reason, title=None, cells=cells)
        for line, cells in enumerate(rows)
    ]
    written = list(csv.reader(io.StringIO(write_row_report(header, problems), newline="")))
    assert tuple(map(restore_cell, written[0][:2])) == header
    for line, cells in zip(written[1:], rows, strict=True):
        assert tuple(map(restore_cell, [*line[:2], *line[6:]])) == cells
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in line)


@CALM
@given(st.integers(0, 999_999_999), st.sampled_from("0123456789X"))
def test_one_check_digit_in_eleven_is_right_and_both_lengths_agree(stem: int, digit: str) -> None:
    isbn = normalise_isbn(f"{stem:09}{digit}")
    if isbn is not None:
        assert to_isbn10(to_isbn13(isbn)) == isbn
        assert normalise_isbn(to_isbn13(isbn)) == to_isbn13(isbn)
        assert read_isbns(isbn, to_isbn13(isbn)) == (isbn, to_isbn13(isbn), ())
    assert sum(normalise_isbn(f"{stem:09}{mark}") is not None for mark in "0123456789X") == 1


@CALM
@given(TEXT, TEXT)
def test_no_text_crashes_the_reading_of_a_cell(one: str, other: str) -> None:
    for read in (read_average, read_count, read_pages, read_rating, read_year):
        value, problem = read(one)
        assert value is None or problem is None
    isbn, isbn13, _ = read_isbns(one, other)
    assert isbn is None or len(isbn) == 10
    assert isbn13 is None or len(isbn13) == 13
    decide_order([one, other])
    guess_status(one, was_finished=True)
    assert match_key(match_key(one)) == match_key(one)


@CALM
@given(st.text(st.sampled_from("ab#1.-;,() "), max_size=60))
def test_a_title_keeps_its_words_beside_the_series(title: str) -> None:
    bare, series = split_title(title)
    assert title.startswith(bare)
    assert bare == title or series
    assert all(found.name == found.name.strip() and found.name for found in series)
    assert all(found.position is None or found.position for found in series)


@CALM
@given(st.lists(st.lists(st.sampled_from(["", "x", "1", ",", "=", '="1"', "read"]), max_size=12), max_size=6))
def test_rows_of_any_width_are_accounted_for(lines: list[list[str]]) -> None:
    header = EXPORT_HEADER.decode().strip().split(",")
    export = _read_or_refuse(make_table([header, *lines]))
    if export:
        _check_account(export)
        # A row of one cell that holds nothing but commas is a wrapped row of separators.
        texts = [cells[0].strip(",") if len(cells) == 1 else "".join(cells) for cells in lines]
        assert export.rows == sum(bool(text) for text in texts)
