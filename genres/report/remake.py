"""A finished document taken apart again: its entries judged anew, and the export it was made of. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus, Series
from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import ReadExport, RowProblem
from genres.report.document import BookEntry, DashboardDocument
from genres.report.doubts import FIELD
from genres.report.merge import enrich_book, merge_book
from genres.report.rules import GenreRules

_ONCE = datetime.fromtimestamp(0, UTC)


def remake_entry(entry: BookEntry, evidence: Sequence[Evidence], rules: GenreRules) -> BookEntry:
    """Judge a book again. What came from the file stays; what came from sources is what they say now.

    A book that was found, but of which no evidence is kept any more, stays as it is: there is nothing to judge it by.
    """
    if entry.enrichment == Outcome.FOUND and not evidence:
        return entry
    book = book_of(entry)
    told = [*evidence, *failures_of(entry, answered={answer.source for answer in evidence})]
    remade = merge_book(book, enrich_book(book, told, rules), rules)
    # A book nobody was asked for stays so; nor did older documents name the sources that failed.
    if not told or (entry.enrichment == Outcome.FAILED and remade.enrichment != Outcome.FOUND):
        remade.enrichment = entry.enrichment
    return remade


def failures_of(entry: BookEntry, *, answered: Collection[str] = (), reason: str | None = None) -> list[Evidence]:
    """The failures that an entry tells of, which no cache keeps, but for sources that have answered since.

    What they told all the same is what they fill in the entry; the reason of all of them is that of the document.
    """
    return [_failure(entry, source, reason) for source in entry.failed_sources if source not in answered]


def book_of(entry: BookEntry) -> BookAnalytics:
    """The book as it stood in the file."""
    filled = entry.provenance
    return BookAnalytics(
        goodreads_id=BookId(entry.goodreads_id),
        line=entry.line,
        title=entry.title,
        title_without_series=entry.title_without_series,
        author=entry.author,
        additional_authors=entry.additional_authors,
        isbn=entry.isbn,
        isbn13=entry.isbn13,
        series=() if "series" in filled else _series(entry),
        reading_status=ReadingStatus(entry.reading_status),
        exclusive_shelf=entry.exclusive_shelf,
        bookshelves=entry.bookshelves,
        my_rating=entry.my_rating,
        average_rating=None if "average_rating" in filled else entry.average_rating,
        publisher=entry.publisher,
        binding=entry.binding,
        num_pages=None if "num_pages" in filled else entry.num_pages,
        publication_year=None if "publication_year" in filled else entry.publication_year,
        original_publication_year=None if "original_publication_year" in filled else entry.original_publication_year,
        date_read=_day(entry.date_read),
        date_read_precision=DatePrecision(entry.date_read_precision) if entry.date_read_precision else None,
        date_added=_day(entry.date_added),
        my_review=entry.my_review,
        has_spoilers=entry.has_spoilers,
        original_read_count=entry.original_read_count,
    )


def export_of(document: DashboardDocument, *, header: Sequence[str], problems: Sequence[RowProblem]) -> ReadExport:
    """The export that a document was made of, with the header and the row problems that were kept of it.

    Notes on matches are no part of it. In older documents no book knows its line but those with such a note.
    """
    metadata = document.metadata
    lines = {row.title: row.line for row in problems if row.field == FIELD}
    books = [book_of(entry) for entry in document.books]
    return ReadExport(
        books=tuple(book if book.line else replace(book, line=lines.get(book.title, 0)) for book in books),
        problems=tuple(row for row in problems if row.field != FIELD),
        rows=metadata.validation.rows,
        header=tuple(header),
        layout=metadata.export_source,
        notes=metadata.processing_notes,
    )


def _failure(entry: BookEntry, source: str, reason: str | None) -> Evidence:
    filled = {name for name, by in entry.provenance.items() if by == source}
    return Evidence(
        source=source,
        outcome=Outcome.FAILED,
        fetched_at=_ONCE,
        reason=reason,
        pages=entry.num_pages if "num_pages" in filled else None,
        published=entry.publication_year if "publication_year" in filled else None,
        first_published=entry.original_publication_year if "original_publication_year" in filled else None,
        series=_series(entry) if "series" in filled else (),
        average_rating=entry.average_rating if "average_rating" in filled else None,
        ratings_count=entry.ratings_count if "average_rating" in filled else None,
        language=entry.language if "language" in filled else None,
        description=entry.description if "description" in filled else None,
    )


def _series(entry: BookEntry) -> tuple[Series, ...]:
    return tuple(Series(name=series.name, position=series.position) for series in entry.series)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
