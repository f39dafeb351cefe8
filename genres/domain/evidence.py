"""What the sources said of a book, and what was made of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from genres.domain.book import BookInfo


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
    """What one source said of one book. Only `failed` may carry `reason` and `retry_at`; it is never stored as `none`.

    `cover_url` and `small_cover_url` are https addresses; `language` is an ISO 639 code as the source gives it.
    """

    source: str
    outcome: Outcome
    fetched_at: datetime
    subjects: tuple[Subject, ...] = ()
    ids: tuple[str, ...] = ()
    pages: int | None = None
    first_published: int | None = None
    description: str | None = None
    language: str | None = None
    cover_url: str | None = None
    small_cover_url: str | None = None
    reason: str | None = None
    retry_at: datetime | None = None


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
