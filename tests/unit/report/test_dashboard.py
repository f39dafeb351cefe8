from dataclasses import replace
from datetime import date

from genres.domain.book import BookAnalytics, ReadingStatus
from genres.domain.export import RowOutcome, RowProblem
from genres.domain.job import SourceCount
from genres.report.dashboard import DocumentOrigin, create_dashboard_json, families_seen, remake_document
from genres.report.document import DashboardDocument, DateRange, EnrichmentState
from genres.report.merge import merge_enriched_data
from genres.report.rules import check_rules
from genres.report.taxonomy import taxonomy
from tests.support.builders import NOW, make_book, make_export

TO_READ = ReadingStatus.TO_READ


def make_document(*books: BookAnalytics, **sources: SourceCount) -> DashboardDocument:
    problem = RowProblem(line=9, outcome=RowOutcome.REJECTED, field="Title", reason="none", title=None, cells=())
    origin = DocumentOrigin(
        export_id="u", created_at=NOW, exporter_version="1", export=make_export(*books, problems=(problem,))
    )
    state = EnrichmentState(state="complete", pending=0, reason=None, simulated=False)
    return create_dashboard_json(merge_enriched_data(books, {}), origin, enrichment=state, sources=sources)


def test_totals_are_those_of_read_books() -> None:
    summary = make_document(
        make_book(1, num_pages=100, my_rating=4.0, original_read_count=2),
        make_book(2, num_pages=None, my_rating=5.0, date_read=date(2024, 3, 1)),
        make_book(3, date_read=None, date_read_precision=None, num_pages=50, author="Author 1"),
        make_book(4, reading_status=TO_READ, num_pages=900, my_rating=1.0, date_read=None),
        make_book(5, reading_status=ReadingStatus.DID_NOT_FINISH),
        make_book(6, reading_status=ReadingStatus.READING),
        make_book(7, reading_status=ReadingStatus.PAUSED),
    ).summary
    assert (summary.total_books, summary.read_books, summary.to_read_books) == (7, 3, 1)
    assert (summary.did_not_finish_books, summary.currently_reading_books, summary.paused_books) == (1, 1, 1)
    assert (summary.total_pages, summary.books_without_pages) == (150, 1)
    assert (summary.rated_books, summary.average_rating) == (2, 4.5)
    assert (summary.undated_read_books, summary.reread_books, summary.unique_authors) == (1, 1, 2)
    assert summary.reading_years == (2024, 2026)
    assert summary.reading_date_range == DateRange(start="2024-03-01", end="2026-05-16")


def test_an_empty_library_has_no_average() -> None:
    document = make_document()
    assert document.summary.average_rating is None
    assert document.summary.reading_date_range is None
    assert document.summary.genre_enrichment_rate == 0
    assert document.enrichment_stats.openlibrary_success_rate is None


def test_success_is_a_share_of_the_books_asked_for() -> None:
    stats = make_document(
        make_book(1), make_book(2, isbn13=None), openlibrary=SourceCount(found=3, none=1, failed=4, pending=9)
    ).enrichment_stats
    assert stats.openlibrary_success_rate == 0.375
    assert stats.google_success_rate is None
    assert (stats.books_with_isbn, stats.books_pending) == (1, 2)


def test_open_library_found_a_book_by_isbn_or_by_title() -> None:
    stats = make_document(
        *(make_book(number) for number in range(1, 5)),
        make_book(5, isbn13=None),
        make_book(6, isbn13=None),
        openlibrary=SourceCount(found=2, none=2),
        openlibrary_titles=SourceCount(found=2, none=2),  # two without an ISBN, and two it did not know by theirs
        catalogue=SourceCount(found=1, none=3),
    ).enrichment_stats
    assert stats.openlibrary_success_rate == round(4 / 6, 4)
    assert stats.catalogue_success_rate == 0.25


def test_open_library_may_have_been_asked_by_title_alone() -> None:
    stats = make_document(make_book(1, isbn13=None), openlibrary_titles=SourceCount(found=1)).enrichment_stats
    assert stats.openlibrary_success_rate == 1


def test_the_account_of_the_rows_adds_up() -> None:
    validation = make_document(make_book(1), make_book(2)).metadata.validation
    assert (validation.rows, validation.imported, validation.noted, validation.rejected) == (3, 2, 0, 1)


def test_families_stand_in_their_fixed_slots() -> None:
    families = make_document(make_book(1)).metadata.genre_families
    assert [family.slot for family in families] == list(range(8))


def test_a_document_says_what_its_genres_were_made_with() -> None:
    metadata = make_document(make_book(1)).metadata
    assert (metadata.taxonomy_version, metadata.genre_rules) == (taxonomy().version, None)


def test_a_renamed_genre_keeps_the_colour_of_its_family() -> None:
    rules = check_rules({"rename": {"Fantasy": "Magic"}})
    book = make_book(1, bookshelves=("fantasy", "horror"))
    entries = merge_enriched_data([book], {}, rules)
    families = families_seen(entries, rules)
    assert set(entries[0].genres) == {"Magic", "Horror"}
    assert families[0].genres == ("Magic", "Horror")
    assert not any(family.genres for family in families[1:])


def test_remaking_counts_everything_anew_but_how_the_sources_did() -> None:
    document = make_document(make_book(1), make_book(2), openlibrary=SourceCount(found=1, none=1))
    rules = check_rules({"hide": ["Horror"]})
    entry = replace(document.books[0], genres=("Fantasy",), genre_enriched=True, enrichment="found")
    remade = remake_document(document, [entry, document.books[1]], rules)
    assert remade.summary.genre_enriched_books == 1
    assert (remade.enrichment_stats.books_found, remade.enrichment_stats.books_pending) == (1, 1)
    assert remade.enrichment_stats.openlibrary_success_rate == 0.5
    assert remade.metadata.genre_rules == rules.digest
    assert remade.metadata.genre_families[0].genres == ("Fantasy",)
