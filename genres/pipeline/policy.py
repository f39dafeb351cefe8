"""Which source is asked for a book next. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from genres.domain.book import BookInfo
from genres.domain.evidence import FRESH_NONE, Evidence, Outcome
from genres.pipeline.ports import BookSource
from genres.report.verdict import merge_and_normalize

CATALOGUE = "catalogue"
OPENLIBRARY = "openlibrary"
OPENLIBRARY_TITLES = "openlibrary_titles"

SAME_HOST = frozenset({OPENLIBRARY, OPENLIBRARY_TITLES})
"""Sources that share a host and its pace."""

_BEFORE_TITLES = (CATALOGUE, OPENLIBRARY)


def next_source(
    book: BookInfo,
    answers: Sequence[Evidence],
    sources: Sequence[BookSource],
    *,
    now: datetime,
    none_for: timedelta = FRESH_NONE,
) -> BookSource | None:
    """The first source in order that may add something to these answers, None where nobody is left.

    A source is asked once: not where its answer is fresh, nor where it failed in this job. One that is no longer fresh
    (a `none` after `none_for`) is asked again, on the same terms as if it had never answered.
    """
    for source in sources:
        own = [answer for answer in answers if answer.source == source.name]
        if any(answer.outcome is Outcome.FAILED or answer.is_fresh(now, none_for=none_for) for answer in own):
            continue
        if not source.can_ask(book):
            continue
        if _is_wanted(source.name, [answer for answer in answers if answer.source != source.name]):
            return source
    return None


def is_satisfied(answers: Sequence[Evidence], *, but_for_description: bool = False) -> bool:
    """Whether nothing is left that a further source could add: genre, cover, pages and description are there."""
    found = [answer for answer in answers if answer.outcome is Outcome.FOUND]
    return bool(
        any(answer.cover for answer in found)
        and any(answer.pages for answer in found)
        and (but_for_description or any(answer.description for answer in found))
        and merge_and_normalize(found).genres
    )


def believed(answers: Sequence[Evidence], sources: Sequence[str]) -> list[Evidence]:
    """One answer of each source, in the order of the sources: where asking again failed, the old answer stands."""
    by_source: dict[str, Evidence] = {}
    for answer in answers:
        if answer.outcome is not Outcome.FAILED or answer.source not in by_source:
            by_source[answer.source] = answer
    order = {source: place for place, source in enumerate(sources)}
    return sorted(by_source.values(), key=lambda answer: order.get(answer.source, len(order)))


def _is_wanted(source: str, others: Sequence[Evidence]) -> bool:
    if source == CATALOGUE:
        return True
    if source == OPENLIBRARY:  # the catalogue is made of its dumps, which lack most descriptions
        told = [answer for answer in others if answer.source == CATALOGUE]
        return not is_satisfied(told, but_for_description=True)
    if source == OPENLIBRARY_TITLES:  # a record of the very ISBN leaves no doubt; after a failure there may be one
        return all(answer.outcome is Outcome.NONE for answer in others if answer.source in _BEFORE_TITLES)
    return not is_satisfied(others)
