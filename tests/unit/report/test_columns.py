import gzip
import random
from dataclasses import replace

import pytest
from pydantic import TypeAdapter

from genres.intake.processor import AnalyticsCSVProcessor
from genres.report.columns import Edition, LibraryColumns, ListColumn, NameColumn, make_columns, make_edition
from genres.report.document import BookEntry, DashboardDocument
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
    assert columns.publisher == NameColumn(names=("P",), places=(0, -1, 0))
    assert columns.genres == ListColumn(names=("Horror", "Fantasy"), lengths=(2, 0, 1), places=(0, 1, 1))


def test_only_the_books_that_changed_are_told_with_names_of_their_own() -> None:
    one, two, three = entries(3)
    edition = make_edition(document(one, two, three), 1)
    edition = make_edition(document(one, replace(two, genres=("Horror",)), three), 2, before=edition)
    answer = make_columns(edition, since=1)
    assert answer.rows == (1,)
    assert answer.books.genres == ListColumn(names=("Horror",), lengths=(1,), places=(0,))
    assert answer.books.author.names == (two.author,)
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
    assert (answer.since, answer.rows, len(answer.books.title)) == (None, None, 2)


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
    assert columns.cover == (None,)


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
    assert len(columns.books.title) == 20_000
    assert len(packed) <= 600_000
