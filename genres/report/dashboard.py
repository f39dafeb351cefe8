"""Entries and the account of the job become the dashboard document. Every total is made here, once."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
    Metadata,
    Summary,
    Validation,
)
from genres.report.taxonomy import families_of

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
) -> DashboardDocument:
    """Make the document of a library, whatever is known of it so far."""
    timestamp = origin.created_at.isoformat()
    export = origin.export
    return DashboardDocument(
        export_id=origin.export_id,
        export_timestamp=timestamp,
        total_books=len(books),
        enrichment_stats=_stats(books, sources),
        books=tuple(books),
        summary=_summary(books),
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
            genre_families=families_of({genre for book in books for genre in book.genres}),
        ),
    )


def _stats(books: Sequence[BookEntry], sources: Mapping[str, SourceCount]) -> EnrichmentStats:
    outcomes = Counter(book.enrichment for book in books)
    return EnrichmentStats(
        books_with_isbn=len(books) - outcomes["no-isbn"],
        books_found=outcomes["found"],
        books_not_found=outcomes["none"],
        books_failed=outcomes["failed"],
        books_pending=outcomes["pending"],
        openlibrary_success_rate=_success_rate(sources.get("openlibrary")),
        google_success_rate=_success_rate(sources.get("google")),
    )


def _success_rate(count: SourceCount | None) -> float | None:
    asked = count.found + count.none + count.failed if count else 0
    return round(count.found / asked, 4) if count and asked else None


def _summary(books: Sequence[BookEntry]) -> Summary:
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
