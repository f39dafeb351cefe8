"""The reader's book and the sources' evidence become one entry. The reader's own value always wins."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus, Series
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
from genres.report.doubts import match_entry
from genres.report.facts import NO_FACTS, gather_facts, provenance
from genres.report.rules import NO_RULES, GenreRules, apply_rules
from genres.report.verdict import merge_and_normalize

SHELVES = "shelves"
LARGE_COVER = 480
SMALL_COVER = 180
"""Widths of covers, in pixels."""
_NEVER = datetime.fromtimestamp(0, UTC)
_PAGE_LIMITS = (200, 300, 400, 500, 700)
_PAGE_CATEGORIES = ("under 200", "200-299", "300-399", "400-499", "500-699", "700 and more")


@lru_cache(maxsize=4096)
def hear_shelves(shelves: tuple[str, ...], rules: GenreRules = NO_RULES) -> tuple[Evidence, ...]:
    """The reader's own shelves as a weak voice; readers repeat few combinations.

    A shelf that the rules map says what they say, and nothing else.
    """
    if not shelves:
        return ()
    heard = tuple(Subject(text=shelf, kind=SubjectKind.SHELF) for shelf in shelves if rules.genre_of(shelf) is None)
    return (Evidence(source=SHELVES, outcome=Outcome.FOUND, fetched_at=_NEVER, subjects=heard),)


@lru_cache(maxsize=4096)
def judge_shelves(shelves: tuple[str, ...], rules: GenreRules = NO_RULES) -> GenreVerdict:
    """What a book's shelves say alone, for books of which no source said anything."""
    return _judge(hear_shelves(shelves, rules), rules, shelves) if shelves else GenreVerdict()


def _judge(voices: Sequence[Evidence], rules: GenreRules, shelves: Sequence[str]) -> GenreVerdict:
    return apply_rules(merge_and_normalize(voices), rules, shelves=shelves)


def enrich_book(book: BookAnalytics, evidence: Sequence[Evidence], rules: GenreRules | None = None) -> EnrichedBook:
    """Put together what the sources said of a book and what its shelves say, and judge it by the reader's rules."""
    rules = rules or NO_RULES
    voices = (*evidence, *hear_shelves(book.bookshelves, rules))
    verdict = _judge(voices, rules, book.bookshelves) if evidence else judge_shelves(book.bookshelves, rules)
    return EnrichedBook(info=book.info, evidence=voices, verdict=verdict)


def merge_enriched_data(
    books: Sequence[BookAnalytics], enriched: Mapping[BookId, EnrichedBook], rules: GenreRules | None = None
) -> tuple[BookEntry, ...]:
    """Join each book with what is known of it; one that no source was asked for is told by file and shelves alone."""
    return tuple(merge_book(book, enriched.get(book.goodreads_id), rules) for book in books)


def merge_book(book: BookAnalytics, enriched: EnrichedBook | None, rules: GenreRules | None = None) -> BookEntry:
    """Make the entry of one book; the rules are those its verdict was made with.

    Without `enriched` it is still to be asked for; with one that nobody answered, nobody can be asked.
    """
    if enriched:
        verdict, facts, match = enriched.verdict, gather_facts(enriched.evidence), match_entry(enriched.evidence)
    else:
        verdict, facts, match = judge_shelves(book.bookshelves, rules or NO_RULES), NO_FACTS, None
    genres = verdict.genres
    pages = facts.pages.pages if book.num_pages is None else book.num_pages
    year = reading_year(book)
    cover = facts.cover.cover
    return BookEntry(
        goodreads_id=book.goodreads_id,
        title=book.title,
        title_without_series=book.title_without_series,
        author=book.author,
        additional_authors=book.additional_authors,
        isbn=book.isbn,
        isbn13=book.isbn13,
        series=_series(book.series or facts.series.series),
        date_read=_iso(book.date_read),
        date_read_precision=book.date_read_precision,
        date_added=_iso(book.date_added),
        reading_year=year,
        reading_month_year=_reading_month(book, year),
        my_rating=book.my_rating,
        average_rating=facts.rating.average_rating if book.average_rating is None else book.average_rating,
        is_rated=book.my_rating is not None,
        num_pages=pages,
        publisher=book.publisher,
        binding=book.binding,
        publication_year=facts.published.published if book.publication_year is None else book.publication_year,
        original_publication_year=facts.first_published.first_published
        if book.original_publication_year is None
        else book.original_publication_year,
        page_category=page_category(pages),
        reading_status=book.reading_status,
        exclusive_shelf=book.exclusive_shelf,
        bookshelves=book.bookshelves,
        genres=tuple([genre.genre for genre in genres]),
        genre_evidence=_genre_entries(genres),
        topics=verdict.topics,
        language=facts.language.language,
        description=facts.description.description,
        thumbnail_url=cover_address(cover, width=LARGE_COVER),
        small_thumbnail_url=cover_address(cover, width=SMALL_COVER),
        my_review=book.my_review,
        has_review=book.my_review is not None,
        has_spoilers=book.has_spoilers,
        genre_enriched=_is_looked_up(genres),
        enrichment=_enrichment(book, enriched),
        was_reread=book.was_reread,
        original_read_count=book.original_read_count,
        ratings_count=facts.rating.ratings_count if book.average_rating is None else None,
        provenance=provenance(book, facts),
        match=match,
        failed_sources=_failed_sources(enriched),
        line=book.line,
    )


def reading_year(book: BookAnalytics) -> int | None:
    """The year in which the book was finished; a date on a book that is not finished does not count."""
    if book.date_read is None or book.reading_status is not ReadingStatus.READ:
        return None
    return book.date_read.year


def cover_address(cover: str | None, *, width: int) -> str | None:
    """Where the API serves a cover, relative to its root: pictures are never linked to where they come from."""
    return f"covers/{cover}?w={width}" if cover else None


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
    return "no-isbn"


def _failed_sources(enriched: EnrichedBook | None) -> tuple[str, ...]:
    if enriched is None:
        return ()
    return tuple([answer.source for answer in enriched.evidence if answer.outcome is Outcome.FAILED])


def _series(series: Sequence[Series]) -> tuple[SeriesEntry, ...]:
    return tuple([SeriesEntry(name=one.name, position=one.position) for one in series]) if series else ()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
