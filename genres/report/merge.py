"""The reader's book and the sources' evidence become one entry. The reader's own value always wins."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Self, TypeVar

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus
from genres.domain.evidence import (
    EnrichedBook,
    Evidence,
    GenreEvidence,
    GenreVerdict,
    Outcome,
    Subject,
    SubjectKind,
)
from genres.report.document import BookEntry, GenreEvidenceEntry, SeriesEntry
from genres.report.verdict import merge_and_normalize

T = TypeVar("T")

SHELVES = "shelves"
_PAGE_LIMITS = (200, 300, 400, 500, 700)
_PAGE_CATEGORIES = ("under 200", "200-299", "300-399", "400-499", "500-699", "700 and more")


@lru_cache(maxsize=4096)
def hear_shelves(shelves: tuple[str, ...]) -> tuple[tuple[Evidence, ...], GenreVerdict]:
    """The reader's own shelves as a weak voice, and what they say alone; readers repeat few combinations."""
    if not shelves:
        return (), GenreVerdict()
    voice = Evidence(
        source=SHELVES,
        outcome=Outcome.FOUND,
        fetched_at=datetime.fromtimestamp(0, UTC),  # never fetched
        subjects=tuple(Subject(text=shelf, kind=SubjectKind.SHELF) for shelf in shelves),
    )
    return (voice,), merge_and_normalize((voice,))


def enrich_book(book: BookAnalytics, evidence: Sequence[Evidence]) -> EnrichedBook:
    """Put together what the sources said of a book and what its shelves say, and judge it."""
    voices, verdict = hear_shelves(book.bookshelves)
    if evidence:
        voices = (*evidence, *voices)
        verdict = merge_and_normalize(voices)
    return EnrichedBook(info=book.info, evidence=voices, verdict=verdict)


def merge_enriched_data(
    books: Sequence[BookAnalytics], enriched: Mapping[BookId, EnrichedBook]
) -> tuple[BookEntry, ...]:
    """Join each book with what is known of it; one that no source was asked for is told by file and shelves alone."""
    return tuple(merge_book(book, enriched.get(book.goodreads_id)) for book in books)


def merge_book(book: BookAnalytics, enriched: EnrichedBook | None) -> BookEntry:
    """Make the entry of one book."""
    added = _NOTHING_ADDED
    verdict = enriched.verdict if enriched else hear_shelves(book.bookshelves)[1]
    if enriched:
        added = _Added.of(
            [answer for answer in enriched.evidence if answer.outcome is Outcome.FOUND and answer.source != SHELVES]
        )
    genres = verdict.genres
    pages = book.num_pages or added.pages
    year = reading_year(book)
    return BookEntry(
        goodreads_id=book.goodreads_id,
        title=book.title,
        title_without_series=book.title_without_series,
        author=book.author,
        additional_authors=book.additional_authors,
        isbn=book.isbn,
        isbn13=book.isbn13,
        series=tuple(SeriesEntry(name=series.name, position=series.position) for series in book.series)
        if book.series
        else (),
        date_read=_iso(book.date_read),
        date_read_precision=book.date_read_precision,
        date_added=_iso(book.date_added),
        reading_year=year,
        reading_month_year=_reading_month(book, year),
        my_rating=book.my_rating,
        average_rating=book.average_rating,
        is_rated=book.my_rating is not None,
        num_pages=pages,
        publisher=book.publisher,
        binding=book.binding,
        publication_year=book.publication_year,
        original_publication_year=book.original_publication_year
        if book.original_publication_year is not None
        else added.first_published,
        page_category=page_category(pages),
        reading_status=book.reading_status,
        exclusive_shelf=book.exclusive_shelf,
        bookshelves=book.bookshelves,
        genres=tuple([genre.genre for genre in genres]),
        genre_evidence=_genre_entries(genres),
        topics=verdict.topics,
        language=added.language,
        description=added.description,
        thumbnail_url=added.cover_url,
        small_thumbnail_url=added.small_cover_url,
        my_review=book.my_review,
        has_review=book.my_review is not None,
        has_spoilers=book.has_spoilers,
        genre_enriched=_is_looked_up(genres),
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
    return _PAGE_CATEGORIES[bisect_right(_PAGE_LIMITS, pages)]


def _reading_month(book: BookAnalytics, year: int | None) -> str | None:
    if year is None or book.date_read is None or book.date_read_precision is DatePrecision.YEAR:
        return None
    return book.date_read.isoformat()[:7]


@lru_cache(maxsize=4096)
def _is_looked_up(genres: tuple[GenreEvidence, ...]) -> bool:
    return any(source != SHELVES for genre in genres for source in genre.sources)


@lru_cache(maxsize=4096)
def _genre_entries(genres: tuple[GenreEvidence, ...]) -> tuple[GenreEvidenceEntry, ...]:
    return tuple(
        GenreEvidenceEntry(genre=genre.genre, sources=genre.sources, confidence=genre.confidence) for genre in genres
    )


def _enrichment(book: BookAnalytics, enriched: EnrichedBook | None) -> str:
    if book.key is None:
        return "no-isbn"
    if enriched is None:
        return "pending"
    outcomes = {answer.outcome for answer in enriched.evidence if answer.source != SHELVES}
    for outcome in (Outcome.FOUND, Outcome.FAILED, Outcome.NONE):
        if outcome in outcomes:
            return str(outcome)
    return "pending"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Added:
    """What the sources add to the file: of each field the first that has it, of descriptions the longest."""

    pages: int | None = None
    first_published: int | None = None
    language: str | None = None
    description: str | None = None
    cover_url: str | None = None
    small_cover_url: str | None = None

    @classmethod
    def of(cls, found: Sequence[Evidence]) -> Self:
        return cls(
            pages=_first(answer.pages for answer in found),
            first_published=_first(answer.first_published for answer in found),
            language=_first(answer.language for answer in found),
            description=max((answer.description for answer in found if answer.description), key=len, default=None),
            cover_url=_first(answer.cover_url for answer in found),
            small_cover_url=_first(answer.small_cover_url for answer in found),
        )


_NOTHING_ADDED = _Added()


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
