from datetime import date

import pytest

from genres.domain.book import BookAnalytics, DatePrecision, ReadingStatus
from genres.domain.evidence import EnrichedBook, Evidence, Outcome, SubjectKind
from genres.report.document import BookEntry
from genres.report.merge import enrich_book, merge_book, merge_enriched_data, page_category
from genres.report.verdict import merge_and_normalize
from tests.support.builders import make_book, make_evidence, make_subjects


def merge(book: BookAnalytics, *evidence: Evidence) -> BookEntry:
    return merge_book(book, EnrichedBook(info=book.info, evidence=evidence, verdict=merge_and_normalize(evidence)))


def test_the_readers_own_value_always_wins() -> None:
    book = make_book(num_pages=300, original_publication_year=-50)
    entry = merge(book, make_evidence(pages=999, first_published=1999))
    assert (entry.num_pages, entry.original_publication_year) == (300, -50)


def test_a_missing_value_is_filled_from_the_first_source_that_has_it() -> None:
    sources = (make_evidence(pages=None, language="eng"), make_evidence("google", pages=210, language="en"))
    entry = merge(make_book(num_pages=None), *sources)
    assert (entry.num_pages, entry.page_category, entry.language) == (210, "200-299", "eng")


def test_the_longest_description_is_kept() -> None:
    entry = merge(make_book(), make_evidence(description="short"), make_evidence("google", description="much longer"))
    assert entry.description == "much longer"


def test_a_failed_answer_adds_nothing() -> None:
    entry = merge(make_book(num_pages=None), make_evidence(outcome=Outcome.FAILED, pages=5, reason="time-out"))
    assert (entry.num_pages, entry.enrichment, entry.genre_enriched) == (None, "failed", False)


@pytest.mark.parametrize(
    ("outcomes", "word"),
    [
        ((), "pending"),
        ((Outcome.NONE,), "none"),
        ((Outcome.NONE, Outcome.FAILED), "failed"),
        ((Outcome.FAILED, Outcome.FOUND), "found"),
    ],
)
def test_the_state_of_look_ups_is_the_best_of_all_sources(outcomes: tuple[Outcome, ...], word: str) -> None:
    assert merge(make_book(), *(make_evidence(outcome=outcome) for outcome in outcomes)).enrichment == word


def test_a_book_without_an_isbn_says_so() -> None:
    assert merge_book(make_book(isbn13=None), None).enrichment == "no-isbn"


def test_genres_carry_their_sources_and_only_outside_ones_count_as_looked_up() -> None:
    book = make_book(bookshelves=("fantasy",))
    own = merge_book(book, None)
    assert (own.genres, own.genre_enriched) == (("Fantasy",), False)
    api = make_evidence(subjects=make_subjects("Fiction / Fantasy", kind=SubjectKind.VOLUME))
    both = merge_book(book, enrich_book(book, [api]))
    assert both.genre_enriched
    assert set(both.genre_evidence[0].sources) == {"openlibrary", "shelves"}


def test_an_undated_finished_book_is_in_no_year() -> None:
    entry = merge_book(make_book(date_read=None, date_read_precision=None), None)
    assert (entry.date_read, entry.reading_year, entry.reading_month_year) == (None, None, None)


def test_a_date_known_to_the_year_is_in_no_month() -> None:
    entry = merge_book(make_book(date_read=date(2019, 1, 1), date_read_precision=DatePrecision.YEAR), None)
    assert (entry.reading_year, entry.reading_month_year, entry.date_read_precision) == (2019, None, "year")


def test_a_date_on_an_unfinished_book_counts_in_no_year() -> None:
    entry = merge_book(make_book(reading_status=ReadingStatus.DID_NOT_FINISH), None)
    assert (entry.date_read, entry.reading_year) == ("2026-05-16", None)


@pytest.mark.parametrize(
    ("pages", "band"),
    [(None, None), (1, "under 200"), (199, "under 200"), (200, "200-299"), (699, "500-699"), (700, "700 and more")],
)
def test_length_bands(pages: int | None, band: str | None) -> None:
    assert page_category(pages) == band


@pytest.mark.parametrize(
    ("status", "count", "reread"),
    [
        (ReadingStatus.READ, 2, True),
        (ReadingStatus.READ, 1, False),
        (ReadingStatus.READ, None, False),
        (ReadingStatus.READING, 2, False),
        (ReadingStatus.READING, 3, True),
    ],
)
def test_the_reading_in_progress_is_no_reread(status: ReadingStatus, count: int | None, reread: bool) -> None:  # noqa: FBT001  a column of the table
    assert merge_book(make_book(reading_status=status, original_read_count=count), None).was_reread is reread


def test_books_without_a_word_from_any_source_are_all_there() -> None:
    entries = merge_enriched_data([make_book(1), make_book(2)], {})
    assert [entry.title for entry in entries] == ["Book 1", "Book 2"]
    assert merge_enriched_data([], {}) == ()
