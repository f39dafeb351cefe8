from collections.abc import Mapping
from dataclasses import fields
from datetime import date

import pytest

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus, Series
from genres.intake.columns import find_columns
from genres.intake.dates import Dates
from genres.intake.rows import Note, RowReader
from tests.support.export_builder import GENERATION_2, make_row

Header = tuple[str, ...]


def _reader(header: Header = GENERATION_2) -> RowReader:
    return RowReader(find_columns(header), Dates(list))


def _read(row: Mapping[str, str], header: Header = GENERATION_2) -> tuple[BookAnalytics | None, list[Note]]:
    books, notes = _reader(header).read([7], [[row.get(name, "") for name in header]])
    return books[0], notes[0]


def _book(header: Header = GENERATION_2, /, **named: str) -> BookAnalytics:
    book, notes = _read(make_row(**named), header)
    assert notes == []
    assert book is not None
    return book


def _noted(**named: str) -> tuple[BookAnalytics, str, str]:
    book, notes = _read(make_row(**named))
    assert book is not None
    assert len(notes) == 1
    return book, *notes[0]


def test_every_field_of_a_full_row_is_read() -> None:
    row = make_row(
        additional_authors="Kevin  J. Anderson, Frank HERBERT, Kevin J. Anderson",
        bookshelves="read, sci-fi, re-read",
        my_review="  <b>Good</b><br/>\n",
        spoiler="true",
        my_rating="4.5",
        read_count="2",
        publisher="Ace Books ",
    )
    book, notes = _read(row)
    assert notes == []
    expected = BookAnalytics(
        goodreads_id=BookId("234225"),
        line=7,
        title="Dune (Dune, #1)",
        title_without_series="Dune",
        author="Frank Herbert",
        additional_authors=("Kevin J. Anderson",),
        isbn="0441013597",
        isbn13="9780441013593",
        series=(Series(name="Dune", position="1"),),
        reading_status=ReadingStatus.READ,
        exclusive_shelf="read",
        bookshelves=("sci-fi", "re-read"),
        my_rating=4.5,
        average_rating=4.27,
        publisher="Ace Books",
        binding="Paperback",
        num_pages=604,
        publication_year=2005,
        original_publication_year=1965,
        date_read=date(2021, 2, 19),
        date_read_precision=DatePrecision.DAY,
        date_added=date(2020, 12, 24),
        my_review="<b>Good</b><br/>",
        has_spoilers=True,
        original_read_count=2,
    )
    assert book == expected
    assert all(type(getattr(book, field.name)) is type(getattr(expected, field.name)) for field in fields(expected))


def test_an_empty_row_is_a_title_and_nothing_known() -> None:
    book, notes = _read({"Book Id": "1", "Title": " Emma ", "Author": "Jane Austen", "Exclusive Shelf": "to-read"})
    assert notes == []
    assert book == BookAnalytics(
        goodreads_id=BookId("1"), line=7, title="Emma", title_without_series="Emma", author="Jane Austen"
    )


def test_a_title_and_no_other_column_is_enough() -> None:
    book, notes = _read({"Title": "Emma"}, ("Title",))
    assert notes == []
    assert book == BookAnalytics(
        goodreads_id=BookId("row-7"), line=7, title="Emma", title_without_series="Emma", author="Unknown"
    )


def test_a_row_without_a_title_is_rejected_and_nothing_else_is_said_of_it() -> None:
    assert _read(make_row(title=" ", my_rating="x")) == (None, [("Title", "The row has no title, so it is no book.")])


@pytest.mark.parametrize("cell", ["abc", "1,23E+08", "9" * 21, "\u0661\u0662", "-5", "row-3"])
def test_what_is_no_book_id_is_replaced_by_the_line(cell: str) -> None:
    book, column, reason = _noted(book_id=cell)
    assert book.goodreads_id == "row-7"
    assert column == "Book Id"
    assert "is not a book id" in reason


def test_an_empty_book_id_is_replaced_by_the_line() -> None:
    assert _noted(book_id=" ")[0].goodreads_id == "row-7"


def test_a_book_id_that_a_program_made_a_decimal_is_itself() -> None:
    assert _book(book_id=" 234225.0 ").goodreads_id == "234225"


def test_a_book_without_an_author_is_told() -> None:
    book, column, _ = _noted(author="  ")
    assert (book.author, column) == ("Unknown", "Author")


def test_runs_of_blanks_in_an_author_are_one() -> None:
    assert _book(author="Stephen        King").author == "Stephen King"


def test_a_spelling_of_the_author_is_no_further_author() -> None:
    book = _book(author="Frank Herbert", additional_authors=" frank\u00ad herbert , ,Bill Ransom,BILL RANSOM")
    assert book.additional_authors == ("Bill Ransom",)


@pytest.mark.parametrize(
    ("named", "column", "field"),
    [
        ({"my_rating": "7"}, "My Rating", "my_rating"),
        ({"average_rating": "x"}, "Average Rating", "average_rating"),
        ({"number_of_pages": "many"}, "Number of Pages", "num_pages"),
        ({"year_published": "MMV"}, "Year Published", "publication_year"),
        ({"original_publication_year": "0"}, "Original Publication Year", "original_publication_year"),
        ({"date_read": "yesterday"}, "Date Read", "date_read"),
        ({"date_added": "2020/02/30"}, "Date Added", "date_added"),
        ({"read_count": "twice"}, "Read Count", "original_read_count"),
        ({"isbn": '="B00DQBOFTW"'}, "ISBN", "isbn"),
        ({"isbn13": '="2940017227770"'}, "ISBN13", "isbn13"),
    ],
)
def test_what_cannot_be_understood_is_unknown_with_a_note_on_its_column(
    named: dict[str, str], column: str, field: str
) -> None:
    book, noted_column, reason = _noted(**named)
    assert noted_column == column
    assert getattr(book, field) is None
    assert reason.endswith(".")


def test_a_spoiler_that_is_neither_yes_nor_no_is_told() -> None:
    assert _noted(spoiler="perhaps")[:2] == (_book(), "Spoiler")


def test_each_column_of_a_row_has_its_own_note() -> None:
    _, notes = _read(make_row(my_rating="7", number_of_pages="many", isbn="x", book_id="y", exclusive_shelf="waiting"))
    assert sorted(column for column, _ in notes) == [
        "Book Id",
        "Exclusive Shelf",
        "ISBN",
        "My Rating",
        "Number of Pages",
    ]


def test_notes_stand_with_their_own_row_and_are_given_again_for_the_same_text() -> None:
    rows = [make_row(my_rating=stars) for stars in ("7", "4", "7")]
    books, notes = _reader().read([2, 3, 4], [[row.get(name, "") for name in GENERATION_2] for row in rows])
    assert [book.my_rating for book in books if book] == [None, 4.0, None]
    assert [place for place, told in sorted(notes.items()) if told] == [0, 2]


def test_a_partial_date_read_keeps_its_precision() -> None:
    book = _book(date_read="2021/02")
    assert (book.date_read, book.date_read_precision) == (date(2021, 2, 1), DatePrecision.MONTH)


def test_a_partial_date_added_is_filled_up_and_told() -> None:
    book, column, reason = _noted(date_added="2021")
    assert (book.date_added, column) == (date(2021, 1, 1), "Date Added")
    assert "2021-01-01" in reason


def test_a_finished_book_without_a_date_gets_none() -> None:
    book = _book(date_read="")
    assert book.reading_status is ReadingStatus.READ
    assert (book.date_read, book.date_read_precision) == (None, None)


@pytest.mark.parametrize(
    ("named", "status"),
    [
        ({"read_count": "1", "date_read": ""}, ReadingStatus.READ),
        ({"read_count": "", "date_read": "2020/01/02"}, ReadingStatus.READ),
        ({"read_count": "0", "date_read": ""}, ReadingStatus.TO_READ),
    ],
)
def test_an_own_shelf_that_says_nothing_goes_by_count_and_date(named: dict[str, str], status: ReadingStatus) -> None:
    book, column, _ = _noted(exclusive_shelf="jazz", **named)
    assert (book.reading_status, book.exclusive_shelf, column) == (status, "jazz", "Exclusive Shelf")


def test_books_on_own_shelves_rounded_isbns_and_unread_columns_are_counted_for_the_file() -> None:
    reader = _reader()
    rows = [
        make_row(exclusive_shelf="waiting", private_notes="hush", owned_copies="2"),
        make_row(isbn13="9.78044E+12", private_notes="hush", bcid="x"),
        make_row(),
    ]
    reader.read([2, 3, 4], [[row.get(name, "") for name in GENERATION_2] for row in rows])
    assert reader.notes == [
        "The exclusive shelf “waiting” is the reader's own; 1 book on it counted as paused.",
        "1 row has an ISBN that a spreadsheet rounded (9.78E+12); export the library again to have them.",
        (
            "The dashboard does not show these columns, here with the rows that fill them: "
            "Private Notes (2), Owned Copies (1), BCID (1)."
        ),
    ]
    reader.read([5], [[make_row(isbn13="9.78044E+12").get(name, "") for name in GENERATION_2]])
    assert reader.notes[1].startswith("2 rows have ISBNs")


@pytest.mark.parametrize(("cell", "decimal"), [("4", False), ("0.0", False), ("4.0", True), ("x.y", False)])
def test_decimal_ratings_are_noticed(cell: str, decimal: bool) -> None:  # noqa: FBT001 - a table of cases
    reader = _reader()
    reader.read([2], [[make_row(my_rating=cell).get(name, "") for name in GENERATION_2]])
    assert reader.has_decimal_ratings is decimal


def test_books_are_whole_and_frozen() -> None:
    book = _book()
    assert hash(book) == hash(_book())
    with pytest.raises(AttributeError):
        setattr(book, "title", "other")  # noqa: B010 - the type checker would not let it through otherwise
