"""The reader's book and the sources' evidence become one entry. The reader's own value always wins."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus
from genres.domain.evidence import EnrichedBook, Evidence, Outcome, Subject, SubjectKind
from genres.report.document import BookEntry, GenreEvidenceEntry, SeriesEntry

T = TypeVar("T")

SHELVES = "shelves"
_PAGE_CATEGORIES = ((200, "under 200"), (300, "200-299"), (400, "300-399"), (500, "400-499"), (700, "500-699"))


def shelf_subjects(book: BookAnalytics) -> tuple[Subject, ...]:
    """The reader's own shelf names as weak raw subjects."""
    return tuple(Subject(text=shelf, kind=SubjectKind.SHELF) for shelf in book.bookshelves)


def merge_enriched_data(
    books: Sequence[BookAnalytics], enriched: Mapping[BookId, EnrichedBook]
) -> tuple[BookEntry, ...]:
    """Join each book with what is known of it; a book without a word from any source stays as the file tells it."""
    return tuple(merge_book(book, enriched.get(book.goodreads_id)) for book in books)


def merge_book(book: BookAnalytics, enriched: EnrichedBook | None) -> BookEntry:
    """Make the entry of one book."""
    evidence = [answer for answer in enriched.evidence if answer.outcome is Outcome.FOUND] if enriched else []
    outside = [answer for answer in evidence if answer.source != SHELVES]
    verdict = enriched.verdict if enriched else None
    genres = verdict.genres if verdict else ()
    pages = book.num_pages or _first(answer.pages for answer in outside)
    return BookEntry(
        goodreads_id=book.goodreads_id,
        title=book.title,
        title_without_series=book.title_without_series,
        author=book.author,
        additional_authors=book.additional_authors,
        isbn=book.isbn,
        isbn13=book.isbn13,
        series=tuple(SeriesEntry(name=series.name, position=series.position) for series in book.series),
        date_read=_iso(book.date_read),
        date_read_precision=book.date_read_precision,
        date_added=_iso(book.date_added),
        reading_year=reading_year(book),
        reading_month_year=_reading_month(book),
        my_rating=book.my_rating,
        average_rating=book.average_rating,
        is_rated=book.my_rating is not None,
        num_pages=pages,
        publisher=book.publisher,
        binding=book.binding,
        publication_year=book.publication_year,
        original_publication_year=book.original_publication_year
        if book.original_publication_year is not None
        else _first(answer.first_published for answer in outside),
        page_category=page_category(pages),
        reading_status=book.reading_status,
        exclusive_shelf=book.exclusive_shelf,
        bookshelves=book.bookshelves,
        genres=tuple(genre.genre for genre in genres),
        genre_evidence=tuple(
            GenreEvidenceEntry(genre=genre.genre, sources=genre.sources, confidence=genre.confidence)
            for genre in genres
        ),
        topics=verdict.topics if verdict else (),
        language=_first(answer.language for answer in outside),
        description=_longest(outside),
        thumbnail_url=_first(answer.cover_url for answer in outside),
        small_thumbnail_url=_first(answer.small_cover_url for answer in outside),
        my_review=book.my_review,
        has_review=book.my_review is not None,
        has_spoilers=book.has_spoilers,
        genre_enriched=any(source != SHELVES for genre in genres for source in genre.sources),
        enrichment=_enrichment(book, enriched),
        was_reread=book.was_reread,
        original_read_count=book.original_read_count,
    )


def reading_year(book: BookAnalytics) -> int | None:
    """The year in which the book was finished; a date on a book that is not finished does not count."""
    if book.date_read is None or book.reading_status is not ReadingStatus.READ:
        return None
    return book.date_read.year


def page_category(pages: int | None) -> str | None:
    """The length band of a page count."""
    if pages is None:
        return None
    return next((name for limit, name in _PAGE_CATEGORIES if pages < limit), "700 and more")


def _reading_month(book: BookAnalytics) -> str | None:
    if reading_year(book) is None or book.date_read is None or book.date_read_precision is DatePrecision.YEAR:
        return None
    return f"{book.date_read:%Y-%m}"


def _enrichment(book: BookAnalytics, enriched: EnrichedBook | None) -> str:
    if book.info.key is None:
        return "no-isbn"
    outcomes = {answer.outcome for answer in enriched.evidence if answer.source != SHELVES} if enriched else set()
    for outcome in (Outcome.FOUND, Outcome.FAILED, Outcome.NONE):
        if outcome in outcomes:
            return str(outcome)
    return "pending"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _longest(evidence: Sequence[Evidence]) -> str | None:
    return max((answer.description for answer in evidence if answer.description), key=len, default=None)
