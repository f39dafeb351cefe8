"""Books found by title and author: what the document tells of the record, and the rows where the reader is asked."""

from collections.abc import Iterable, Mapping, Sequence

from genres.domain.book import BookAnalytics
from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import RowOutcome, RowProblem
from genres.matching.score import SURE
from genres.report.document import MatchEntry

FIELD = "match"
"""The field of a row problem that is about a match."""
_READERS_WORD = 1.0
_ALMOST = 0.99
_MOST_AUTHORS = 3
_PLACES = {"catalogue": "in the offline catalogue", "google": "at Google Books"}
_OPEN_LIBRARY = "at Open Library"


def match_entry(answers: Iterable[Evidence]) -> MatchEntry | None:
    """The record that a book was found under by title and author; else one that the reader refused, if any.

    A refused record is an answer `none` that still carries its id, title and authors.
    """
    refused = None
    for answer in answers:
        if answer.match is None or not answer.ids:
            continue
        if answer.outcome is Outcome.FOUND:
            return _entry(answer, answer.match, state=_state(answer.match))
        if answer.outcome is Outcome.NONE and refused is None:
            refused = _entry(answer, answer.match, state="refused")
    return refused


def doubts(books: Sequence[BookAnalytics], answers: Mapping[str, Sequence[Evidence]]) -> list[RowProblem]:
    """A note on every row whose book was found by title and author, and not beyond doubt; answers by book key."""
    return [
        RowProblem(
            line=book.line,
            outcome=RowOutcome.NOTED,
            field=FIELD,
            reason=doubt_in_words(match),
            title=book.title,
            cells=(),
        )
        for book in books
        if (match := match_entry(answers.get(book.key or "", ()))) and match.state == "unconfirmed"
    ]


def doubt_in_words(match: MatchEntry) -> str:
    """What the row report says of an unconfirmed match."""
    named = ", ".join(match.authors[:_MOST_AUTHORS])
    record = f"“{match.title or match.record}”" + (f" by {named}" if named else "")
    place = _PLACES.get(match.source, _OPEN_LIBRARY)
    return (
        f"Matched by title and author with {record} {place} ({round(100 * match.confidence)} % sure). "
        "Confirm or refuse it on the book's page."
    )


def _entry(answer: Evidence, match: float, *, state: str) -> MatchEntry:
    return MatchEntry(
        source=answer.source,
        record=answer.ids[0],
        title=answer.title,
        authors=answer.authors,
        confidence=match if match == _READERS_WORD else min(_ALMOST, round(match, 2)),
        state=state,
    )


def _state(match: float) -> str:
    if match >= _READERS_WORD:
        return "confirmed"
    return "sure" if match >= SURE else "unconfirmed"
