"""What every book API's adapter does alike: books by ISBN, answers and problems by ISBN, evidence of a failure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBusyError, SourceError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.isbn import to_isbn10
from genres.matching.overlap import overlap

T = TypeVar("T")

_WORST_RATING, _BEST_RATING = 1, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Generic[T]):
    """A record and the ISBNs that it carries, however spelt; `weight` decides between records that are as like."""

    record: T
    isbns: Iterable[str]
    title: str | None
    authors: Iterable[str]
    weight: int


@dataclass(frozen=True, slots=True)
class Replies(Generic[T]):
    """By ISBN-13, or by question: what was found, and why there was no answer. In neither stands what is not known.

    `alone` are those problems that came of a question for this one only, while the next one got an answer: they are
    the record's own.
    """

    found: dict[str, T] = field(default_factory=dict)
    problems: dict[str, SourceError] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)

    def add(self, other: "Replies[T]") -> None:
        """Take over the replies to another part of the question."""
        self.found.update(other.found)
        self.problems.update(other.problems)
        self.alone.update(other.alone)


def by_isbn(books: Iterable[BookInfo]) -> dict[str, BookInfo]:
    """The books by ISBN-13, each once. Raises ValueError for a book without one: no source can be asked for it."""
    asked: dict[str, BookInfo] = {}
    for book in books:
        if book.edition is None:
            raise ValueError("a source is asked only for books with a valid ISBN")
        asked.setdefault(book.edition, book)
    return asked


def isbn_forms(isbns: Iterable[str]) -> dict[str, str]:
    """Both forms of each ISBN-13, leading back to it."""
    forms: dict[str, str] = {}
    for isbn in isbns:
        forms[isbn] = isbn
        if short := to_isbn10(isbn):
            forms[short] = isbn
    return forms


def asked_isbn(text: str, forms: Mapping[str, str]) -> str | None:
    """The ISBN-13 that was asked for and stands in `text` in either form, hyphenated or not."""
    return forms.get(text.replace("-", "").replace(" ", "").upper())


def likest(claims: Iterable[Claim[T]], asked: Mapping[str, BookInfo], forms: Mapping[str, str]) -> dict[str, T]:
    """The record of each book, by ISBN-13. Of several that carry its ISBN: the likest, then the weightiest."""
    best: dict[str, tuple[float, int, T]] = {}
    for claim in claims:
        for isbn in {found for text in claim.isbns if (found := asked_isbn(text, forms))}:
            rank = (round(overlap(asked[isbn], title=claim.title, authors=claim.authors), 3), claim.weight)
            if isbn not in best or rank > best[isbn][:2]:
                best[isbn] = (*rank, claim.record)
    return {isbn: record for isbn, (_, _, record) in best.items()}


def failed(evidence: Evidence, problem: SourceError) -> Evidence:
    """The same facts as a failure: they are not all, and the book is to be asked for again."""
    retry_at: datetime | None = None
    if isinstance(problem, SourceBusyError):
        retry_at = evidence.fetched_at + timedelta(seconds=problem.retry_after_s)
    return replace(evidence, outcome=Outcome.FAILED, reason=problem.reason, retry_at=retry_at)


def read_rating(average: float | None, count: int | None) -> tuple[float | None, int | None]:
    """The average in stars and how many readers gave it; neither where one of them is missing or not believable."""
    if average is None or count is None or count < 1 or not _WORST_RATING <= average <= _BEST_RATING:
        return None, None
    return round(average, 2), count


def in_parts(keys: Sequence[str], size: int) -> list[Sequence[str]]:
    """ISBNs or other keys in groups of at most `size`."""
    return [keys[start : start + size] for start in range(0, len(keys), size)]
