"""Entries and the account of the job become the dashboard document. Every total is made here, once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import fmean

from genres.domain.book import ReadingStatus
from genres.domain.export import ReadExport
from genres.domain.job import SourceCount
from genres.report.document import (
    SCHEMA_VERSION,
    BookEntry,
    DashboardDocument,
    DateRange,
    EnrichmentState,
    EnrichmentStats,
    GenreCount,
    GenreFamily,
    Metadata,
    Summary,
    Validation,
)
from genres.report.rules import NO_RULES, GenreRules
from genres.report.taxonomy import families_of, taxonomy

_GENRES_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOrigin:
    """Where a document comes from: its job's id and first moment, this release, and the export it was made of."""

    export_id: str
    created_at: datetime
    exporter_version: str
    export: ReadExport


def create_dashboard_json(
    books: Sequence[BookEntry],
    origin: DocumentOrigin,
    *,
    enrichment: EnrichmentState,
    sources: Mapping[str, SourceCount],
    rules: GenreRules | None = None,
) -> DashboardDocument:
    """Make the document of a library, whatever is known of it so far; the rules are those of its books."""
    timestamp = origin.created_at.isoformat()
    export = origin.export
    return DashboardDocument(
        export_id=origin.export_id,
        export_timestamp=timestamp,
        total_books=len(books),
        enrichment_stats=_stats(books, sources),
        books=tuple(books),
        summary=summarise(books),
        metadata=Metadata(
            export_id=origin.export_id,
            export_timestamp=timestamp,
            exporter_version=origin.exporter_version,
            data_schema_version=SCHEMA_VERSION,
            export_source=export.layout,
            processing_notes=export.notes,
            enrichment=enrichment,
            validation=Validation(
                rows=export.rows, imported=export.imported, noted=export.noted, rejected=export.rejected
            ),
            genre_families=families_seen(books, rules or NO_RULES),
            taxonomy_version=taxonomy().version,
            genre_rules=rules.digest if rules else None,
        ),
    )


def remake_document(document: DashboardDocument, books: Sequence[BookEntry], rules: GenreRules) -> DashboardDocument:
    """The same document with other entries: every total anew; how the sources did in its job stays."""
    outcomes = Counter(book.enrichment for book in books)
    return replace(
        document,
        books=tuple(books),
        enrichment_stats=replace(
            document.enrichment_stats,
            books_with_isbn=_with_isbn(books),
            books_found=outcomes["found"],
            books_not_found=outcomes["none"],
            books_failed=outcomes["failed"],
            books_pending=outcomes["pending"],
        ),
        summary=summarise(books),
        metadata=replace(
            document.metadata,
            genre_families=families_seen(books, rules),
            taxonomy_version=taxonomy().version,
            genre_rules=rules.digest,
        ),
    )


def families_seen(books: Iterable[BookEntry], rules: GenreRules) -> tuple[GenreFamily, ...]:
    """The families with the genres of these books; one that the reader renamed keeps its family's colour."""
    seen = {genre for book in books for genre in book.genres}
    if not rules.rename:
        return families_of(seen)
    tree_label = {name: genre for genre, name in rules.rename.items()}
    return tuple(
        replace(family, genres=tuple(rules.name_of(genre) for genre in family.genres))
        for family in families_of({tree_label.get(genre, genre) for genre in seen})
    )


def _stats(books: Sequence[BookEntry], sources: Mapping[str, SourceCount]) -> EnrichmentStats:
    outcomes = Counter(book.enrichment for book in books)
    with_isbn = _with_isbn(books)
    openlibrary = _together(
        sources.get("openlibrary"), sources.get("openlibrary_titles"), only_by_title=len(books) - with_isbn
    )
    return EnrichmentStats(
        books_with_isbn=with_isbn,
        books_found=outcomes["found"],
        books_not_found=outcomes["none"],
        books_failed=outcomes["failed"],
        books_pending=outcomes["pending"],
        openlibrary_success_rate=_success_rate(openlibrary),
        google_success_rate=_success_rate(sources.get("google")),
        catalogue_success_rate=_success_rate(sources.get("catalogue")),
    )


def _with_isbn(books: Iterable[BookEntry]) -> int:
    return sum(1 for book in books if book.isbn13 or book.isbn)


def _together(by_isbn: SourceCount | None, by_title: SourceCount | None, *, only_by_title: int) -> SourceCount | None:
    """How Open Library did by ISBN and by title as one count of books.

    What is asked by title is a book without an ISBN, or one that was asked by ISBN in vain and is counted there.
    """
    if by_isbn is None or by_title is None:
        return by_isbn or by_title
    found = by_isbn.found + by_title.found
    asked = _asked(by_isbn) + min(_asked(by_title), only_by_title)
    return SourceCount(found=found, none=max(0, asked - found))


def _asked(count: SourceCount) -> int:
    return count.found + count.none + count.failed


def _success_rate(count: SourceCount | None) -> float | None:
    asked = _asked(count) if count else 0
    return round(count.found / asked, 4) if count and asked else None


def summarise(books: Sequence[BookEntry]) -> Summary:
    """The totals of a library."""
    by_status = Counter(book.reading_status for book in books)
    read = [book for book in books if book.reading_status == ReadingStatus.READ]
    ratings = [book.my_rating for book in read if book.my_rating is not None]
    pages = [book.num_pages for book in read if book.num_pages is not None]
    days = [book.date_read for book in read if book.date_read is not None]
    genres = Counter(genre for book in read for genre in book.genres)
    enriched = sum(book.genre_enriched for book in books)
    return Summary(
        total_books=len(books),
        read_books=len(read),
        currently_reading_books=by_status[ReadingStatus.READING],
        to_read_books=by_status[ReadingStatus.TO_READ],
        did_not_finish_books=by_status[ReadingStatus.DID_NOT_FINISH],
        paused_books=by_status[ReadingStatus.PAUSED],
        undated_read_books=len(read) - len(days),
        reread_books=_count(read, lambda book: book.was_reread),
        rated_books=len(ratings),
        total_pages=sum(pages),
        books_without_pages=len(read) - len(pages),
        average_rating=round(fmean(ratings), 4) if ratings else None,
        unique_authors=len({book.author for book in read}),
        unique_genres=len(genres),
        genre_enriched_books=enriched,
        genre_enrichment_rate=round(enriched / len(books), 4) if books else 0.0,
        reading_years=tuple(sorted({book.reading_year for book in read if book.reading_year is not None})),
        reading_date_range=DateRange(start=min(days), end=max(days)) if days else None,
        most_common_genres=_most_common(genres, len(read)),
    )


def _most_common(genres: Counter[str], read: int) -> tuple[GenreCount, ...]:
    ranked = sorted(genres.items(), key=lambda item: (-item[1], item[0]))[:_GENRES_SHOWN]
    return tuple(
        GenreCount(genre=genre, count=count, percentage=round(100 * count / read, 1)) for genre, count in ranked
    )


def _count(books: Sequence[BookEntry], claim: Callable[[BookEntry], bool]) -> int:
    return sum(map(claim, books))
