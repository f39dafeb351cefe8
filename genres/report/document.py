"""The dashboard document, schema version 2: every name here is a name in the JSON. None means unknown.

Fields with a default came after the first release of version 2: older documents are read without them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

SCHEMA_VERSION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry:
    """A series named in the title; `position` is text such as `1`, `0.5` or `1-3`."""

    name: str
    position: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreEvidenceEntry:
    """A genre of a book, the sources that speak for it, and the confidence from 0 to 1."""

    genre: str
    sources: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchEntry:
    """A record that was found by title and author, not by ISBN.

    `record` is the source's name for it, `confidence` how sure we are from 0 to 1. `state` is `unconfirmed` (the
    reader is asked), `sure` (nobody needs to be asked), or the reader's word: `confirmed`, or `refused`, and then
    nothing else of the record is in the document.
    """

    source: str
    record: str
    title: str | None
    authors: tuple[str, ...]
    confidence: float
    state: str


@dataclass(slots=True, kw_only=True)  # not frozen: that would double the time of a first document
class BookEntry:
    """One book. Dates are `YYYY-MM-DD`; `date_read_precision` says how much of the date is known.

    `reading_year` is None for undated books, `reading_month_year` (`YYYY-MM`) also where only the year is known.
    `page_category` is `under 200`, `200-299`, `300-399`, `400-499`, `500-699` or `700 and more`.
    `enrichment` is how the look-up ended: `found`, `none` (all that were asked answered, and none knows it), `failed`
    (some did not answer, and no other knows it), `pending` (still to be asked for), or `no-isbn` (nobody can be asked:
    no valid ISBN, and no title that a source takes). `failed_sources` are those without an answer, also for a book
    that another one found. A book that was found without a genre has no heading that can be used.
    `thumbnail_url`, `small_thumbnail_url` are addresses of this server's API, relative to its root.
    `ratings_count` belongs to an `average_rating` that a source gave. `provenance` names the source of every field
    that is not from the file; genres name their own in `genre_evidence`, and the small picture shares the large one's.
    `line` is the book's line in the file, the header being 1; 0 where it is not known.
    """

    goodreads_id: str
    title: str
    title_without_series: str
    author: str
    additional_authors: tuple[str, ...]
    isbn: str | None
    isbn13: str | None
    series: tuple[SeriesEntry, ...]
    date_read: str | None
    date_read_precision: str | None
    date_added: str | None
    reading_year: int | None
    reading_month_year: str | None
    my_rating: float | None
    average_rating: float | None
    is_rated: bool
    num_pages: int | None
    publisher: str | None
    binding: str | None
    publication_year: int | None
    original_publication_year: int | None
    page_category: str | None
    reading_status: str
    exclusive_shelf: str
    bookshelves: tuple[str, ...]
    genres: tuple[str, ...]
    genre_evidence: tuple[GenreEvidenceEntry, ...]
    topics: tuple[str, ...]
    language: str | None
    description: str | None
    thumbnail_url: str | None
    small_thumbnail_url: str | None
    my_review: str | None
    has_review: bool
    has_spoilers: bool
    genre_enriched: bool
    enrichment: str
    was_reread: bool
    original_read_count: int | None
    ratings_count: int | None = None
    provenance: Mapping[str, str] = field(default_factory=dict)
    match: MatchEntry | None = None
    failed_sources: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """First and last day of finishing a book, `YYYY-MM-DD`."""

    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreCount:
    """How many read books carry a genre; `percentage` is of all read books."""

    genre: str
    count: int
    percentage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Totals over the whole library; rating and pages are those of read books."""

    total_books: int
    read_books: int
    currently_reading_books: int
    to_read_books: int
    did_not_finish_books: int
    paused_books: int
    undated_read_books: int
    reread_books: int
    rated_books: int
    total_pages: int
    books_without_pages: int
    average_rating: float | None
    unique_authors: int
    unique_genres: int
    genre_enriched_books: int
    genre_enrichment_rate: float
    reading_years: tuple[int, ...]
    reading_date_range: DateRange | None
    most_common_genres: tuple[GenreCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreFamily:
    """One of the seven families or Other, its fixed colour slot (0 to 7), and its genres seen in this library."""

    family: str
    slot: int
    genres: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrichmentState:
    """`state` is `pending`, `running`, `complete` or `skipped`; `pending` counts books still to be asked for.

    `reason` says why it was skipped or is incomplete; `simulated` is true where the book APIs are a simulation.
    """

    state: str
    pending: int
    reason: str | None
    simulated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Validation:
    """The account of the file's rows: `imported + noted + rejected = rows`."""

    rows: int
    imported: int
    noted: int
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Where the document comes from and how complete it is.

    `taxonomy_version` and `genre_rules` (a digest of the reader's own rules, None without any) say what the genres
    were made with.
    """

    export_id: str
    export_timestamp: str
    exporter_version: str
    data_schema_version: int
    export_source: str
    processing_notes: tuple[str, ...]
    enrichment: EnrichmentState
    validation: Validation
    genre_families: tuple[GenreFamily, ...]
    taxonomy_version: int = 0
    genre_rules: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeWith:
    """With which tree, and with which rules of the reader, the genres of a document were made; see `Metadata`."""

    taxonomy_version: int
    genre_rules: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrichmentStats:
    """How the sources did. Rates are shares from 0 to 1 of the books asked for, None where none was asked.

    Open Library found a book whether it was by ISBN or by title and author.
    """

    books_with_isbn: int
    books_found: int
    books_not_found: int
    books_failed: int
    books_pending: int
    openlibrary_success_rate: float | None
    google_success_rate: float | None
    catalogue_success_rate: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DashboardDocument:
    """The whole reading life in one file."""

    export_id: str
    export_timestamp: str
    total_books: int
    enrichment_stats: EnrichmentStats
    books: tuple[BookEntry, ...]
    summary: Summary
    metadata: Metadata
