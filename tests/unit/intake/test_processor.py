from dataclasses import replace
from datetime import date

import pytest

from genres.domain.book import DatePrecision, ReadingStatus
from genres.domain.errors import BadExportError
from genres.domain.export import ReadExport, RowOutcome
from genres.intake import processor as processor_module
from genres.intake.processor import AnalyticsCSVProcessor
from genres.intake.row_report import write_row_report
from tests.support.export_builder import (
    GENERATION_2,
    GENERATION_3,
    GENERATION_4,
    make_export,
    make_row,
    make_rows,
    make_table,
)


def _read(data: bytes) -> ReadExport:
    return AnalyticsCSVProcessor().read(data)


def _account(export: ReadExport) -> tuple[int, int, int, int]:
    return export.rows, export.imported, export.noted, export.rejected


def test_a_plain_export_is_imported_as_it_is() -> None:
    export = _read(make_export(make_rows(3)))
    assert _account(export) == (3, 3, 0, 0)
    assert [book.goodreads_id for book in export.books] == ["1", "2", "3"]
    assert export.header == GENERATION_2
    assert export.layout == "Goodreads, generation 2 (2015-09 to 2022)"
    assert export.notes == ()


def test_a_row_is_imported_noted_or_rejected() -> None:
    rows = [make_row(book_id="1"), make_row(book_id="2", my_rating="9"), make_row(book_id="3", title="")]
    export = _read(make_export(rows))
    assert _account(export) == (3, 1, 1, 1)
    assert [(problem.line, problem.outcome, problem.field) for problem in export.problems] == [
        (3, RowOutcome.NOTED, "My Rating"),
        (4, RowOutcome.REJECTED, "Title"),
    ]
    noted, rejected = export.problems
    assert noted.title == "Dune (Dune, #1)"
    assert noted.cells == tuple(rows[1].get(name, "") for name in GENERATION_2)
    assert rejected.title is None


def test_a_field_is_named_as_the_file_spells_it() -> None:
    header = [" MY  rating ", "title", "AUTHOR"]
    export = _read(make_table([header, ["9", "Emma", "Jane Austen"]]))
    assert export.problems[0].field == "MY  rating"


def test_a_book_that_comes_again_is_rejected_with_its_first_line() -> None:
    rows = [make_row(book_id="1"), make_row(book_id="2"), make_row(book_id="1"), make_row(book_id="1", my_rating="x")]
    export = _read(make_export(rows))
    assert _account(export) == (4, 2, 0, 2)
    assert [(problem.line, problem.field) for problem in export.problems] == [(4, "Book Id"), (5, "Book Id")]
    assert "line 2" in export.problems[0].reason


def test_a_rejected_row_does_not_take_the_id_of_a_later_one() -> None:
    rows = [make_row(book_id="1", title=""), make_row(book_id="1")]
    assert _account(_read(make_export(rows))) == (2, 1, 0, 1)


def test_a_row_with_too_few_cells_is_rejected_as_it_stands() -> None:
    export = _read(make_export([make_row()]) + b"1,Emma\n7\n")
    assert _account(export) == (3, 1, 0, 2)
    first, second = export.problems
    assert (first.line, first.title, first.cells, first.field) == (3, "Emma", ("1", "Emma"), None)
    assert (second.line, second.title) == (4, None)


def test_a_shifted_row_is_put_right_and_noted() -> None:
    cells = [make_row(book_id="9", title="Saga", isbn="", isbn13="").get(name, "") for name in GENERATION_2]
    at = GENERATION_2.index("ISBN")
    shifted = [*cells[:at], ",", *cells[at + 2 :]]
    export = _read(make_export([make_row()]) + make_table([shifted]))
    assert _account(export) == (2, 1, 1, 0)
    assert export.books[1].my_rating == 5.0
    assert export.problems[0].cells == tuple(shifted)


def test_a_row_of_the_right_width_that_cannot_be_put_right_is_taken_with_its_notes() -> None:
    export = _read(make_export([make_row(isbn="a,b", date_added="soon")]))
    assert _account(export) == (1, 0, 1, 0)
    assert {problem.field for problem in export.problems} == {"ISBN", "Date Added"}


def test_a_shifted_row_with_nul_characters_has_both_remarks() -> None:
    data = make_export([make_row()])
    export = _read(data.rstrip(b"\n") + b"\0,\n")
    assert len(export.problems) == 1
    assert "NUL" in export.problems[0].reason
    assert "too many" in export.problems[0].reason


def test_problems_stand_in_the_order_of_the_file() -> None:
    rows = [make_row(book_id="1", my_rating="x"), make_row(book_id="2", my_rating="x")]
    data = make_export([rows[0]]) + b"short\n" + make_export([rows[1]]).split(b"\n", 1)[1]
    assert [problem.line for problem in _read(data).problems] == [2, 3, 4]


def test_a_book_knows_the_line_its_row_begins_on() -> None:
    rows = [make_row(book_id="1", my_review="first\nsecond\nthird"), make_row(book_id="2"), make_row(book_id="3")]
    data = make_export(rows[:2]) + b"short\n" + make_export(rows[2:]).split(b"\n", 1)[1]
    assert [(book.goodreads_id, book.line) for book in _read(data).books] == [("1", 2), ("2", 5), ("3", 7)]


def test_books_are_the_same_whatever_the_size_of_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [make_row(book_id=str(number % 7), my_rating=str(number)) for number in range(20)]
    whole = _read(make_export(rows))
    monkeypatch.setattr(processor_module, "_BATCH_ROWS", 3)
    assert _read(make_export(rows)) == whole


@pytest.mark.parametrize(
    ("rows", "layout", "name"),
    [
        ([make_row()], GENERATION_2, "generation 2"),
        ([make_row()], GENERATION_3, "generation 3"),
        ([make_row(my_rating="4")], GENERATION_4, "generation 4"),
        ([make_row(my_rating="4.0"), make_row(book_id="2", my_rating="0")], GENERATION_4, "generation 5"),
        ([make_row()], ("Title", "Author", "Exclusive Shelf"), "some columns missing"),
    ],
)
def test_the_layout_is_named(rows: list[dict[str, str]], layout: tuple[str, ...], name: str) -> None:
    assert name in _read(make_export(rows, layout)).layout


def test_the_oldest_layout_is_read_and_named() -> None:
    header = ",".join(GENERATION_2)
    row = (
        '77566,"Hyperion (Hyperion Cantos, #1)","Dan Simmons","Simmons, Dan","",="0553283685",="9780553283686",0,'
        '"4.17","Bantam Spectra","Mass Market Paperback","483",1990,1989,,2015/07/15,"currently-reading",'
        '"currently-reading (#1)","currently-reading",,"",,,,,0,,,,,'
    )
    export = _read(f"{header}\r\n{row}\r\n\n".encode())
    assert _account(export) == (1, 1, 0, 0)
    assert "generation 1" in export.layout
    book = export.books[0]
    assert (book.isbn, book.isbn13, book.reading_status) == ("0553283685", "9780553283686", ReadingStatus.READING)


def test_spreadsheet_dates_are_read_in_the_order_of_the_whole_file() -> None:
    rows = [make_row(book_id="1", date_read="", date_added="3.4.2020"), make_row(book_id="2", date_added="16.05.2020")]
    export = _read(make_export([{**row, "Date Read": ""} for row in rows], delimiter=";", encoding="cp1252"))
    assert [book.date_added for book in export.books] == [date(2020, 4, 3), date(2020, 5, 16)]
    assert any("day first" in note for note in export.notes)
    assert any("semicolons" in note for note in export.notes)


def test_the_order_of_dates_is_found_past_rows_of_a_wrong_width() -> None:
    data = make_export([make_row(date_read="05/04/2020", date_added="05/20/2020")]) + b"16/05/2020\n"
    assert _read(data).books[0].date_read == date(2020, 5, 4)


def test_dates_are_left_out_with_a_note_each_where_nothing_decides() -> None:
    export = _read(make_export([make_row(date_read="05/04/2020", date_added="05/04/2020")]))
    assert _account(export) == (1, 0, 1, 0)
    assert {problem.field for problem in export.problems} == {"Date Read", "Date Added"}
    assert export.books[0].date_read is None


def test_a_file_without_date_columns_has_no_dates() -> None:
    assert _read(make_export([make_row()], ("Title", "Exclusive Shelf"))).books[0].date_added is None


def test_first_of_januaries_are_years_where_they_are_many() -> None:
    rows = [make_row(book_id=str(year), date_read=f"{year}/01/01") for year in range(2000, 2010)]
    export = _read(make_export(rows))
    assert {book.date_read_precision for book in export.books} == {DatePrecision.YEAR}
    assert export.imported == 10
    assert "10 of 10 reading dates" in export.notes[0]


def test_what_was_done_to_the_file_as_a_whole_is_told() -> None:
    lines = make_export(make_rows(2)).decode().splitlines()
    wrapped = make_table([[line] for line in lines[1:]]).decode()
    export = _read(f"{lines[0]}\n{wrapped},,,\n".encode())
    assert _account(export) == (2, 2, 0, 0)
    assert [note.split(" ", 1)[0] for note in export.notes] == ["2", "1"]


def test_missing_and_unknown_columns_are_told_once() -> None:
    export = _read(make_table([["Title", "Exclusive Shelf", "Lent to"], ["Emma", "read", "Ann"]]))
    assert _account(export) == (1, 1, 0, 0)
    assert any("“Book Id”" in note for note in export.notes)
    assert any("“Lent to”" in note for note in export.notes)
    assert export.books[0].goodreads_id == "row-2"


@pytest.mark.parametrize("data", [make_export([]), make_export([]).rstrip(b"\n"), make_export([]) + b"\n\n,,,\n"])
def test_a_header_without_books_is_told_so(data: bytes) -> None:
    with pytest.raises(BadExportError) as caught:
        _read(data)
    assert caught.value.recognised == "header-only"


def test_a_file_whose_rows_are_all_rejected_is_still_an_account() -> None:
    assert _account(_read(make_export([make_row(title="")]))) == (1, 0, 0, 1)


def test_more_rows_than_any_library_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processor_module, "MAX_ROWS", 3)
    assert _read(make_export(make_rows(3))).rows == 3
    with pytest.raises(BadExportError) as caught:
        _read(make_export(make_rows(4)))
    assert caught.value.recognised == "damaged"


def test_another_services_export_is_refused_by_name() -> None:
    with pytest.raises(BadExportError) as caught:
        _read(b"Title,Authors,Read Status,Star Rating\nEmma,Jane Austen,read,5\n")
    assert caught.value.recognised == "storygraph"


def test_the_unread_can_be_left_out() -> None:
    rows = [
        make_row(book_id=str(place), exclusive_shelf=shelf)
        for place, shelf in enumerate(["read", "to-read", "currently-reading", "did-not-finish", "read"])
    ]
    processor = AnalyticsCSVProcessor()
    data = make_export(rows)
    assert len(processor.load_books_for_analytics(data)) == 5
    finished = processor.load_books_for_analytics(data, include_unread=False)
    assert [book.goodreads_id for book in finished] == ["0", "4"]


def test_the_order_of_columns_changes_nothing() -> None:
    rows = [make_row(book_id="1", my_rating="x"), make_row(book_id="2", bookshelves="a, b", my_review="x\ny")]
    layout = sorted(GENERATION_2)
    assert _read(make_export(rows, layout)).books == _read(make_export(rows)).books


def test_a_row_report_is_an_export_again() -> None:
    rows = [
        make_row(book_id="1", title="=1+1", author="@home", original_publication_year="-800"),
        make_row(book_id="2", title="", my_review="-x"),
        make_row(book_id="3", my_rating="9", publisher="'+x"),
        make_row(book_id="4", my_rating="9", number_of_pages="x"),
    ]
    first = _read(make_export(rows))
    again = _read(write_row_report(first.header, first.problems).encode())
    assert again.header == first.header
    assert _account(again) == (3, 0, 2, 1)
    assert [problem.cells for problem in again.problems] == [problem.cells for problem in first.problems]
    assert [book.line for book in again.books] == [3, 4]
    assert {replace(book, line=0) for book in again.books} < {replace(book, line=0) for book in first.books}


def test_a_row_too_long_goes_through_the_report_unchanged() -> None:
    first = _read(make_export([make_row()]) + b",".join([b"=x"] * 40) + b"\n")
    again = _read(write_row_report(first.header, first.problems).encode())
    assert _account(again) == (1, 0, 0, 1)
    assert again.problems[0].cells == first.problems[0].cells == ("=x",) * 40
