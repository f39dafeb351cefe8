"""What the sources add to the file: of each field the best answer, and who gave it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from genres.domain.book import BookAnalytics
from genres.domain.evidence import Evidence, Outcome

_SILENT = Evidence(source="", outcome=Outcome.NONE, fetched_at=datetime.fromtimestamp(0, UTC))
_FROM_THE_FILE: Mapping[str, str] = {}  # one for all books: nobody writes into it
_ORDER = {"openlibrary": 0, "catalogue": 1, "google": 2}
_LAST = len(_ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """For each field the answer that fills it; one that says nothing where no source knows."""

    pages: Evidence = _SILENT
    published: Evidence = _SILENT
    first_published: Evidence = _SILENT
    language: Evidence = _SILENT
    description: Evidence = _SILENT
    cover: Evidence = _SILENT
    series: Evidence = _SILENT
    rating: Evidence = _SILENT


NO_FACTS = Facts()


def gather_facts(answers: Iterable[Evidence]) -> Facts:
    """Choose among the answers, in whatever order they come.

    What was asked by ISBN goes before what was found by title and author: that may be another edition, and fills only
    what nobody else knows. Then whole answers go before those of which a part failed, and Open Library before Google
    Books; of descriptions the longest is taken. The pages of the very edition, whoever knows them, go before a median
    of editions. Covers are those of whole answers: these are kept, so that it is known whose pictures are to go.
    """
    found = [answer for answer in answers if answer.outcome is Outcome.FOUND or _is_half(answer)]
    if not found:
        return NO_FACTS
    found.sort(key=_rank)
    return Facts(
        pages=_first(sorted(found, key=_may_be_of_another_edition), lambda answer: answer.pages),
        published=_first(found, lambda answer: answer.published),
        first_published=_first(found, lambda answer: answer.first_published),
        language=_first(found, lambda answer: answer.language),
        description=max(found, key=lambda answer: (bool(answer.description), answer.match is None, _length(answer))),
        cover=_first(found, lambda answer: None if _is_half(answer) else answer.cover),
        series=_first(found, lambda answer: answer.series or None),
        rating=_first(found, lambda answer: answer.average_rating),
    )


def provenance(book: BookAnalytics, facts: Facts) -> Mapping[str, str]:
    """The source of every field of the entry that the file did not fill."""
    if facts is NO_FACTS:
        return _FROM_THE_FILE
    fields = (
        ("num_pages", book.num_pages is None and facts.pages.pages, facts.pages),
        ("publication_year", book.publication_year is None and facts.published.published is not None, facts.published),
        (
            "original_publication_year",
            book.original_publication_year is None and facts.first_published.first_published is not None,
            facts.first_published,
        ),
        ("series", not book.series and facts.series.series, facts.series),
        ("average_rating", book.average_rating is None and facts.rating.average_rating is not None, facts.rating),
        ("language", facts.language.language, facts.language),
        ("description", facts.description.description, facts.description),
        ("thumbnail_url", facts.cover.cover, facts.cover),
    )
    return {name: answer.source for name, is_filled, answer in fields if is_filled} or _FROM_THE_FILE


def _is_half(answer: Evidence) -> bool:
    """Whether a failure may carry facts: of a book asked for by title, only a whole answer is believed."""
    return answer.outcome is Outcome.FAILED and answer.match is None


def _rank(answer: Evidence) -> tuple[bool, bool, int, str]:
    return answer.match is not None, _is_half(answer), _ORDER.get(answer.source, _LAST), answer.source


def _may_be_of_another_edition(answer: Evidence) -> bool:
    return answer.are_pages_median or answer.match is not None


def _first(found: Iterable[Evidence], value: Callable[[Evidence], object]) -> Evidence:
    return next((answer for answer in found if value(answer) is not None), _SILENT)


def _length(answer: Evidence) -> int:
    return len(answer.description or "")
