"""An entry of a finished document made anew of its own file fields and the evidence kept of the book. Pure."""

from collections.abc import Sequence
from datetime import date

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus, Series
from genres.domain.evidence import Evidence, Outcome
from genres.report.document import BookEntry
from genres.report.merge import enrich_book, merge_book
from genres.report.rules import GenreRules


def remake_entry(entry: BookEntry, evidence: Sequence[Evidence], rules: GenreRules) -> BookEntry:
    """Judge a book again. What came from the file stays; what came from sources is what they say now.

    A book that was found, but of which no evidence is kept any more, stays as it is: there is nothing to judge it by.
    """
    if entry.enrichment == Outcome.FOUND and not evidence:
        return entry
    book = book_of(entry)
    remade = merge_book(book, enrich_book(book, evidence, rules), rules)
    # A failure is no evidence that is kept, and a book nobody was asked for stays so: the job's own word stands.
    if not evidence or (entry.enrichment == Outcome.FAILED and remade.enrichment != Outcome.FOUND):
        remade.enrichment = entry.enrichment
    return remade


def book_of(entry: BookEntry) -> BookAnalytics:
    """The book as it stood in the file; its line is not known any more."""
    filled = entry.provenance
    return BookAnalytics(
        goodreads_id=BookId(entry.goodreads_id),
        title=entry.title,
        title_without_series=entry.title_without_series,
        author=entry.author,
        additional_authors=entry.additional_authors,
        isbn=entry.isbn,
        isbn13=entry.isbn13,
        series=()
        if "series" in filled
        else tuple(Series(name=series.name, position=series.position) for series in entry.series),
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


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
