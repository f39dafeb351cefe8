import gzip
import random
from dataclasses import replace

import pytest
from pydantic import TypeAdapter

from genres.intake.processor import AnalyticsCSVProcessor
from genres.report.columns import (
    Edition,
    LibraryColumns,
    ListColumn,
    NumberColumn,
    ValueColumn,
    make_columns,
    make_edition,
)
from genres.report.document import BookEntry, DashboardDocument, SeriesEntry
from genres.report.merge import merge_book, merge_enriched_data
from tests.bench.libraries import make_library
from tests.support.builders import make_book, make_document


def entries(count: int) -> list[BookEntry]:
    return [merge_book(make_book(number), None) for number in range(1, count + 1)]


def document(*books: BookEntry) -> DashboardDocument:
    return make_document(books)


def changed(edition: Edition, since: int) -> tuple[int, ...] | None:
    return make_columns(edition, since=since).rows


def test_each_name_is_told_once() -> None:
    one, two, three = entries(3)
    books = document(
        replace(one, publisher="P", genres=("Horror", "Fantasy")),
        replace(two, publisher=None, genres=()),
        replace(three, publisher="P", genres=("Fantasy",)),
    )
    columns = make_columns(make_edition(books, 1)).books
    assert columns.publisher == ValueColumn(values=("P", None), places="!#!")
    assert columns.genres == ListColumn(values=("Fantasy", "Horror"), lengths="$!#", places="#!!")


def test_only_the_books_that_changed_are_told_with_names_of_their_own() -> None:
    one, two, three = entries(3)
    edition = make_edition(document(one, two, three), 1)
    edition = make_edition(document(one, replace(two, genres=("Horror",)), three), 2, before=edition)
    answer = make_columns(edition, since=1)
    assert answer.rows == (1,)
    assert answer.books.genres == ListColumn(values=("Horror",), lengths="#", places="!")
    assert answer.books.author.values == (two.author,)
    assert changed(edition, 2) == ()


def test_a_change_is_told_since_every_revision_before_it() -> None:
    one, two = entries(2)
    edition = make_edition(document(one, two), 10)
    edition = make_edition(document(replace(one, num_pages=1), two), 20, before=edition)
    edition = make_edition(document(replace(one, num_pages=1), replace(two, num_pages=2)), 30, before=edition)
    assert [changed(edition, since) for since in (10, 20, 30)] == [(0, 1), (1,), ()]


@pytest.mark.parametrize("since", [None, 0, 9, 15, 31])
def test_since_a_revision_that_is_not_known_all_books_are_told(since: int | None) -> None:
    edition = make_edition(document(*entries(2)), 20, before=make_edition(document(*entries(2)), 10))
    answer = make_columns(edition, since=since)
    assert (answer.since, answer.rows, len(answer.books.title.places)) == (None, None, 2)


def test_years_before_the_common_era_that_python_hashes_alike_are_not_the_same() -> None:
    (book,) = entries(1)
    edition = make_edition(document(replace(book, publication_year=-1)), 1)
    edition = make_edition(document(replace(book, publication_year=-2)), 2, before=edition)
    assert changed(edition, 1) == (0,)


def test_where_books_came_or_went_or_the_revision_fell_nothing_earlier_is_known() -> None:
    before = make_edition(document(*entries(2)), 10)
    assert make_edition(document(*entries(3)), 20, before=before).known == (20,)
    assert make_edition(document(*entries(2)), 9, before=before).known == (9,)


def test_revisions_are_forgotten_after_a_while() -> None:
    books = document(*entries(1))
    edition = make_edition(books, 1)
    for revision in range(2, 1000):
        edition = make_edition(books, revision, before=edition)
    assert len(edition.known) == 512
    assert changed(edition, 999 - 511) == ()
    assert changed(edition, 999 - 512) is None


def test_a_cover_that_is_not_of_this_server_is_not_told() -> None:
    (book,) = entries(1)
    columns = make_columns(make_edition(document(replace(book, thumbnail_url="https://example.org/1.jpg")), 1)).books
    assert (columns.cover, columns.cover_number) == (ValueColumn(values=(None,), places="!"), NumberColumn(numbers="!"))


def test_a_title_that_ends_with_its_series_is_told_by_how_it_does() -> None:
    series = (SeriesEntry(name="S", position="1"), SeriesEntry(name="T", position=None))
    (book,) = entries(1)
    book = replace(book, title_without_series="A B", series=series)
    titles = ("A B", "A B (S, #1; T)", "A B (S #1; T)", "A B (S 1; T)", "B (S, #1; T)")
    columns = make_columns(make_edition(document(*[replace(book, title=title) for title in titles]), 1)).books
    values = dict(zip("!#$%&", columns.title.values, strict=True))
    assert [values[letter] for letter in columns.title.places] == [None, 1, 2, titles[3], titles[4]]
    assert columns.title_without_series.values == ("A", "B")


def test_where_any_id_is_no_number_ids_are_told_as_they_are() -> None:
    one, two = entries(2)
    numbers = make_columns(make_edition(document(one, two), 1)).books.goodreads_id
    assert numbers == NumberColumn(numbers="#$")
    mixed = make_columns(make_edition(document(one, replace(two, goodreads_id="02")), 1)).books.goodreads_id
    assert isinstance(mixed, ValueColumn)
    assert set(mixed.values) == {1, "02"}


def test_a_library_without_books_has_empty_columns() -> None:
    columns = make_columns(make_edition(document(), 1)).books
    assert columns.title == ValueColumn(values=(), places="")
    assert columns.genres == ListColumn(values=(), lengths="", places="")
    assert columns.cover_number == NumberColumn(numbers="")


def looked_up(book: BookEntry, dice: random.Random) -> BookEntry:
    """The book as sources leave it: a cover, a language, two or three of fifty genres."""
    return replace(
        book,
        thumbnail_url=f"covers/openlibrary-{dice.randint(1, 15_000_000)}?w=480",
        language=dice.choice(("eng", "eng", "eng", "spa", None)),
        genres=tuple(dict.fromkeys(f"Genre {int(dice.paretovariate(1)) % 50}" for _ in range(dice.randint(2, 3)))),
        provenance={"thumbnail_url": "openlibrary", "language": "openlibrary"},
    )


def test_twenty_thousand_books_are_half_a_megabyte() -> None:
    dice = random.Random(5)  # noqa: S311  figures, no secrets
    books = merge_enriched_data(AnalyticsCSVProcessor().read(make_library(20_000)).books, {})
    columns = make_columns(make_edition(document(*[looked_up(book, dice) for book in books]), 1))
    packed = gzip.compress(TypeAdapter(LibraryColumns).dump_json(columns), 9)
    print(f"columns of 20,000 books: {len(packed):,} bytes")  # noqa: T201  a figure to be seen with -s
    assert len(columns.books.title.places) == 20_000
    assert len(packed) <= 600_000
