"""What the sources said of a book, and what was made of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from genres.domain.book import BookInfo, Series

FRESH_FOUND = timedelta(days=180)
FRESH_NONE = timedelta(days=14)
"""How long an answer is believed before its source is asked again; until the new one is there, the old one stands."""


class Outcome(StrEnum):
    """How asking one source for one book ended."""

    FOUND = "found"
    NONE = "none"
    FAILED = "failed"


class SubjectKind(StrEnum):
    """Where in a reply a raw subject stood; decides how far it is trusted."""

    VOLUME = "volume"  # Google Books single volume: full publisher's paths
    LIST = "list"  # Google Books search: usually one top-level word
    WORK = "work"  # Open Library work: rich and noisy
    EDITION = "edition"  # Open Library edition: few and cleaner
    PERSON = "person"
    PLACE = "place"
    TIME = "time"
    SHELF = "shelf"  # the reader's own shelf name: a weak voter


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One raw subject heading, untouched."""

    text: str
    kind: SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one source said of one book. A failure carries `reason` and `retry_at`; it is never stored as `none`.

    A `none` with a `retry_at` is not confirmed, and believed only until then.

    `title` and `authors` are the source's own. `match` is None where the source was asked by ISBN, else how sure we
    are (0 to 1) that a record found by title and author is this book. `language` is an ISO 639 code as the source
    gives it. `are_pages_median` says that `pages` are the median of all editions, not those of this one. `published` is
    the year of the edition, `first_published` that of the work. `cover` names a picture: `openlibrary-{cover id}` or
    `google-{volume id}`. `average_rating` is of 1 to 5 stars, from `ratings_count` readers.
    """

    source: str
    outcome: Outcome
    fetched_at: datetime
    subjects: tuple[Subject, ...] = ()
    ids: tuple[str, ...] = ()
    pages: int | None = None
    are_pages_median: bool = False
    first_published: int | None = None
    description: str | None = None
    language: str | None = None
    cover: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    match: float | None = None
    published: int | None = None
    series: tuple[Series, ...] = ()
    average_rating: float | None = None
    ratings_count: int | None = None
    reason: str | None = None
    retry_at: datetime | None = None

    def is_fresh(self, now: datetime, *, none_for: timedelta = FRESH_NONE) -> bool:
        """Whether the source need not be asked again yet; a failure always is to be asked again.

        A reader who wishes may have a `none` believed for a shorter time, `none_for`.
        """
        if self.outcome is Outcome.FAILED:
            return False
        age = now - self.fetched_at
        if self.outcome is Outcome.NONE and age >= none_for:
            return False
        if self.retry_at is not None:
            return now < self.retry_at
        return age < (FRESH_FOUND if self.outcome is Outcome.FOUND else FRESH_NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreEvidence:
    """One genre of a book, the sources that speak for it, and how sure that makes us (0 to 1)."""

    genre: str
    sources: tuple[str, ...]
    confidence: float


class Root(StrEnum):
    """The two halves of every library."""

    FICTION = "fiction"
    NONFICTION = "nonfiction"


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreVerdict:
    """What the taxonomy makes of all raw subjects of a book: few clean genres, best first, and left-over topics."""

    genres: tuple[GenreEvidence, ...] = ()
    root: Root | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrichedBook:
    """A book's question, every source's answer, the genres made of them, and a short log of how it went."""

    info: BookInfo
    evidence: tuple[Evidence, ...] = ()
    verdict: GenreVerdict = GenreVerdict()
    log: tuple[str, ...] = ()
