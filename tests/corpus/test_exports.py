"""Real exports: each is read to its last row, with the figures that a second reading finds, or refused by its name."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from genres.domain.book import BookAnalytics, DatePrecision, ReadingStatus, Series
from genres.domain.errors import BadExportError
from genres.domain.export import ReadExport, RowOutcome
from genres.intake.processor import AnalyticsCSVProcessor
from genres.intake.row_report import write_row_report
from tests.conftest import SHARED
from tests.support.export_count import count_export

pytestmark = pytest.mark.corpus

EXPORTS = SHARED / "exports"


@dataclass(frozen=True)
class Figures:
    """The account of a file, its books by status, and those rated, dated and with a valid ISBN."""

    rows: int
    imported: int
    noted: int
    rejected: int
    statuses: str
    rated: int
    dated: int
    isbns: int


GOODREADS = {
    "goodreads-01": Figures(32, 31, 1, 0, "read=32", 32, 32, 24),
    "goodreads-02": Figures(38, 37, 1, 0, "read=38", 38, 38, 33),
    "goodreads-03": Figures(59, 59, 0, 0, "read=59", 58, 59, 41),
    "goodreads-04": Figures(123, 123, 0, 0, "currently-reading=1 read=122", 17, 122, 122),
    "goodreads-05": Figures(127, 125, 2, 0, "currently-reading=1 read=126", 17, 126, 125),
    "goodreads-06": Figures(127, 127, 0, 0, "currently-reading=1 read=126", 17, 126, 125),
    "goodreads-07": Figures(358, 358, 0, 0, "currently-reading=3 read=347 to-read=8", 23, 320, 318),
    "goodreads-08": Figures(315, 315, 0, 0, "currently-reading=2 read=72 to-read=241", 71, 41, 274),
    "goodreads-09": Figures(358, 357, 1, 0, "currently-reading=3 read=16 to-read=339", 9, 8, 302),
    "goodreads-10": Figures(481, 445, 36, 0, "currently-reading=9 read=111 to-read=361", 108, 58, 279),
    "goodreads-11": Figures(823, 821, 2, 0, "currently-reading=180 read=459 to-read=184", 385, 244, 568),
    "goodreads-12": Figures(
        844, 797, 47, 0, "currently-reading=4 did-not-finish=8 read=642 to-read=190", 559, 412, 777
    ),
    "goodreads-13": Figures(
        1197, 1145, 52, 0, "currently-reading=4 did-not-finish=21 read=866 to-read=306", 614, 465, 1057
    ),
    "goodreads-14": Figures(
        1948, 1931, 17, 0, "currently-reading=1 did-not-finish=4 read=562 to-read=1381", 560, 384, 1864
    ),
    "goodreads-15": Figures(2638, 2621, 17, 0, "did-not-finish=4 read=752 to-read=1882", 748, 455, 2432),
    "goodreads-16": Figures(10, 9, 1, 0, "currently-reading=1 paused=1 read=6 to-read=2", 1, 5, 10),
    "goodreads-17": Figures(10, 9, 1, 0, "paused=1 read=7 to-read=2", 1, 6, 10),
    "goodreads-derived-01": Figures(358, 357, 1, 0, "currently-reading=3 read=16 to-read=339", 9, 8, 302),
    "goodreads-derived-02": Figures(300, 299, 1, 0, "currently-reading=90 read=157 to-read=53", 117, 148, 205),
    "goodreads-derived-03": Figures(150, 149, 1, 0, "read=98 to-read=52", 98, 6, 141),
    "goodreads-derived-04": Figures(
        150, 15, 135, 0, "currently-reading=2 did-not-finish=2 read=53 to-read=93", 51, 46, 133
    ),
    "goodreads-derived-05": Figures(120, 46, 74, 0, "currently-reading=6 read=23 to-read=91", 20, 20, 30),
    "goodreads-derived-06": Figures(59, 59, 0, 0, "read=59", 58, 59, 41),
}
GENERATIONS = {
    "goodreads-04": 1,
    "goodreads-08": 3,
    "goodreads-09": 3,
    "goodreads-11": 3,
    "goodreads-17": 3,
    "goodreads-derived-01": 4,
    "goodreads-derived-02": 5,
}
OTHERS = {
    "bookwyrm-01.csv": ("bookwyrm", "BookWyrm"),
    "calibre-01.csv": ("calibre", "calibre"),
    "hardcover-01.csv": ("hardcover", "Hardcover"),
    "librarything-01.tsv": ("librarything", "LibraryThing"),
    "librarything-02.json": ("librarything", "LibraryThing"),
    "librarything-03.csv": ("librarything", "LibraryThing"),
    "librarything-04.tsv": ("librarything", "LibraryThing"),
    "openlibrary-01.csv": ("openlibrary", "Open Library"),
    "openreads-01.csv": ("openreads", "Openreads"),
    "storygraph-01.csv": ("storygraph", "StoryGraph"),
    "storygraph-02.csv": ("storygraph", "StoryGraph"),
}


def _path(name: str) -> Path:
    return EXPORTS / f"{name}.csv"


def _read(name: str) -> ReadExport:
    return AnalyticsCSVProcessor().read(_path(name).read_bytes())


def _book(export: ReadExport, goodreads_id: str) -> BookAnalytics:
    (book,) = (book for book in export.books if book.goodreads_id == goodreads_id)
    return book


def _without_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    last = max(place for place, cell in enumerate(cells) if cell)
    return cells[: last + 1]


def _figures(export: ReadExport) -> Figures:
    statuses = Counter(book.reading_status.value for book in export.books)
    return Figures(
        rows=export.rows,
        imported=export.imported,
        noted=export.noted,
        rejected=export.rejected,
        statuses=" ".join(f"{status}={count}" for status, count in sorted(statuses.items())),
        rated=sum(book.my_rating is not None for book in export.books),
        dated=sum(book.date_read is not None for book in export.books),
        isbns=sum(book.isbn is not None or book.isbn13 is not None for book in export.books),
    )


def test_every_export_of_the_corpus_has_its_figures_or_its_name() -> None:
    known = {f"{name}.csv" for name in GOODREADS} | OTHERS.keys() | {"INDEX.md"}
    assert {path.name for path in EXPORTS.iterdir()} == known


@pytest.mark.parametrize("name", GOODREADS)
def test_a_goodreads_export_gives_the_figures_written_down(name: str) -> None:
    export = _read(name)
    assert _figures(export) == GOODREADS[name]
    assert export.rows == export.imported + export.noted + export.rejected
    assert f"generation {GENERATIONS.get(name, 2)} " in export.layout


@pytest.mark.parametrize("name", GOODREADS)
def test_a_second_reading_with_other_code_finds_the_same(name: str) -> None:
    export, counted = _read(name), count_export(_path(name))
    assert counted.rows == export.rows == GOODREADS[name].rows
    assert counted.statuses == Counter(book.exclusive_shelf for book in export.books)
    assert counted.rated == GOODREADS[name].rated
    assert counted.dated == GOODREADS[name].dated
    assert counted.isbns == GOODREADS[name].isbns


@pytest.mark.parametrize("name", OTHERS)
def test_the_export_of_another_service_is_refused_by_its_name(name: str) -> None:
    slug, service = OTHERS[name]
    with pytest.raises(BadExportError) as caught:
        AnalyticsCSVProcessor().read((EXPORTS / name).read_bytes())
    assert caught.value.recognised == slug
    assert service in caught.value.found
    assert "goodreads.com" in caught.value.advice


@pytest.mark.parametrize("name", GOODREADS)
def test_every_row_with_a_problem_comes_back_from_its_report(name: str) -> None:
    export = _read(name)
    if not export.problems:
        return
    again = AnalyticsCSVProcessor().read(write_row_report(export.header, export.problems).encode())
    assert again.rows == export.noted + export.rejected
    # A row that was too short comes back filled up.
    known = {_without_end(problem.cells) for problem in export.problems}
    assert {_without_end(problem.cells) for problem in again.problems} <= known


def test_two_rows_shifted_by_a_search_and_replace_are_put_right() -> None:
    export = _read("goodreads-05")
    assert [(problem.line, problem.outcome, problem.field) for problem in export.problems] == [
        (20, RowOutcome.NOTED, None),
        (98, RowOutcome.NOTED, None),
    ]
    damaged, whole = _book(export, "298317"), _book(_read("goodreads-06"), "298317")
    assert damaged.average_rating == 4.34
    assert damaged == whole
    assert _book(export, "17713533").date_read == date(2014, 4, 1)


def test_a_book_without_a_series_bracket_has_none() -> None:
    book = _book(_read("goodreads-05"), "17713533")
    assert (book.title, book.series) == ("East of West #1", ())


def test_isbns_rounded_by_a_german_spreadsheet_are_missing_and_counted() -> None:
    export = _read("goodreads-derived-04")
    rounded = [problem for problem in export.problems if "rounded" in problem.reason]
    assert len(rounded) == 134
    assert {problem.field for problem in rounded} == {"ISBN13"}
    assert any(note.startswith("134 rows") for note in export.notes)
    assert all(book.isbn13 is None for book in export.books)
    restored = [problem for problem in export.problems if "leading zeros" in problem.reason]
    assert restored
    original = {book.goodreads_id: book.isbn for book in _read("goodreads-12").books}
    assert all(book.isbn is None or book.isbn == original[book.goodreads_id] for book in export.books)


@pytest.mark.parametrize(
    ("derived", "source"), [("goodreads-derived-04", "goodreads-12"), ("goodreads-derived-03", "goodreads-15")]
)
def test_spreadsheet_dates_and_numbers_are_those_of_the_file_they_were_made_from(derived: str, source: str) -> None:
    original = {book.goodreads_id: book for book in _read(source).books}
    for book in _read(derived).books:
        before = original[book.goodreads_id]
        assert (book.date_read, book.date_added) == (before.date_read, before.date_added)
        assert (book.my_rating, book.num_pages) == (before.my_rating, before.num_pages)
        assert (book.average_rating, book.has_spoilers) == (before.average_rating, before.has_spoilers)
        assert (book.reading_status, book.bookshelves) == (before.reading_status, before.bookshelves)


def test_arabic_survives_a_mark_at_the_start_and_american_dates() -> None:
    original = {book.goodreads_id: book for book in _read("goodreads-10").books}
    for book in _read("goodreads-derived-05").books:
        before = original[book.goodreads_id]
        assert (book.title, book.author, book.additional_authors) == (
            before.title,
            before.author,
            before.additional_authors,
        )
        assert (book.date_read, book.date_added) == (before.date_read, before.date_added)


def test_rows_wrapped_by_an_editor_are_the_rows_they_were() -> None:
    wrapped, plain = _read("goodreads-derived-06"), _read("goodreads-03")
    assert wrapped.books == plain.books
    assert wrapped.notes[0].startswith("59 rows stood wrapped")


def test_a_layout_without_average_rating_gives_the_same_books() -> None:
    newer, older = _read("goodreads-derived-01"), _read("goodreads-09")
    assert [book.info for book in newer.books] == [book.info for book in older.books]
    assert [book.my_rating for book in newer.books] == [book.my_rating for book in older.books]
    assert all(book.average_rating is None for book in newer.books)


def test_read_books_on_the_shelf_did_not_finish_do_not_count_as_finished() -> None:
    export = _read("goodreads-15")
    unfinished = [book for book in export.books if "did-not-finish" in book.bookshelves]
    assert len(unfinished) == 4
    assert {book.exclusive_shelf for book in unfinished} == {"read"}
    assert {book.reading_status for book in unfinished} == {ReadingStatus.DID_NOT_FINISH}
    told = [problem for problem in export.problems if problem.field == "Bookshelves"]
    assert {problem.title for problem in told} == {book.title for book in unfinished}


def test_own_exclusive_shelves_are_guessed_and_told() -> None:
    export = _read("goodreads-13")
    guessed = {book.exclusive_shelf: book.reading_status for book in export.books}
    assert guessed["wont-finish"] is ReadingStatus.DID_NOT_FINISH
    assert guessed["want-to-finish-eventually"] is ReadingStatus.DID_NOT_FINISH
    assert guessed["to-read-non-fiction"] is ReadingStatus.TO_READ
    told = Counter(problem.field for problem in export.problems)
    assert told["Exclusive Shelf"] == 9 + 12 + 29
    assert sum("is the reader's own" in note for note in export.notes) == 3


def test_years_before_our_era_are_negative() -> None:
    years = [book.original_publication_year for name in ("goodreads-15", "goodreads-17") for book in _read(name).books]
    ancient = [year for year in years if year is not None and year < 0]
    assert len(ancient) == 13
    assert -50 in ancient
    assert min(ancient) == -800


def test_a_title_that_looks_like_a_date_or_a_number_is_a_title() -> None:
    titles = {book.title for book in _read("goodreads-11").books} | {book.title for book in _read("goodreads-15").books}
    assert {"11/22/63", "1984"} <= titles | {title.split(" (")[0] for title in titles}


def test_reviews_keep_their_markup() -> None:
    reviews = [book.my_review for book in _read("goodreads-14").books if book.my_review]
    assert len(reviews) == 340
    assert max(map(len, reviews)) > 15_000
    assert any("<spoiler>" in review for review in reviews)


def test_true_dates_are_days_and_only_those_on_1_january_could_be_years() -> None:
    for name in GOODREADS:
        precisions = {book.date_read_precision for book in _read(name).books}
        assert precisions <= {DatePrecision.DAY, None}


def test_a_title_gives_its_series() -> None:
    hyperion = _book(_read("goodreads-04"), "77566")
    assert hyperion.title == "Hyperion (Hyperion Cantos, #1)"
    assert hyperion.title_without_series == "Hyperion"
    assert hyperion.series == (Series(name="Hyperion Cantos", position="1"),)


def test_rereads_and_undated_books_are_as_the_reader_left_them() -> None:
    export = _read("goodreads-13")
    assert max(book.original_read_count or 0 for book in export.books) == 3
    finished = [book for book in export.books if book.reading_status is ReadingStatus.READ]
    assert sum(book.date_read is None for book in finished) > 300
    assert all(book.date_read is None or book.date_read_precision is not None for book in export.books)
