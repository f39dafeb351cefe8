from typing import Any

import pytest

from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import RowOutcome
from genres.matching.score import SURE
from genres.report.document import MatchEntry
from genres.report.doubts import FIELD, doubts, match_entry
from tests.support.builders import make_book, make_evidence


def by_title(match: float = 0.72, **changes: Any) -> Evidence:  # noqa: ANN401  fields of Evidence
    fields: dict[str, Any] = {"ids": ("OL1W",), "title": "Dune", "authors": ("Frank Herbert",), **changes}
    return make_evidence("openlibrary_titles", match=match, **fields)


def entry_of(*answers: Evidence) -> MatchEntry:
    entry = match_entry(answers)
    assert entry
    return entry


@pytest.mark.parametrize(
    ("match", "state"), [(0.6, "unconfirmed"), (SURE - 0.01, "unconfirmed"), (SURE, "sure"), (1.0, "confirmed")]
)
def test_how_sure_a_match_is_makes_its_state(match: float, state: str) -> None:
    assert entry_of(by_title(match)).state == state


def test_almost_certain_is_never_rounded_to_the_readers_word() -> None:
    assert entry_of(by_title(0.9999)).confidence == 0.99
    assert entry_of(by_title(0.7149)).confidence == 0.71


def test_what_was_asked_by_isbn_is_no_match() -> None:
    assert match_entry([make_evidence(ids=("OL1W",))]) is None
    assert match_entry([make_evidence("openlibrary_titles", match=0.7)]) is None  # nothing to name it by
    assert match_entry([by_title(outcome=Outcome.FAILED)]) is None


def test_a_refused_record_is_still_named_but_a_found_one_goes_before() -> None:
    refused = by_title(0.0, outcome=Outcome.NONE)
    assert entry_of(refused).state == "refused"
    assert entry_of(refused, by_title(ids=("OL2W",))).record == "OL2W"


def test_an_unconfirmed_match_is_a_note_on_its_row() -> None:
    book = make_book(line=12, isbn13=None)
    (row,) = doubts([book], {book.key or "": [by_title()]})
    assert (row.line, row.outcome, row.field, row.title) == (12, RowOutcome.NOTED, FIELD, "Book 1")
    assert row.reason == (
        "Matched by title and author with “Dune” by Frank Herbert at Open Library (72 % sure). "
        "Confirm or refuse it on the book's page."
    )


def test_a_note_names_a_record_as_well_as_it_can() -> None:
    book = make_book(isbn13=None)
    answer = make_evidence("catalogue", match=0.7, ids=("OL1W",), title="Dune", authors=("A", "B", "C", "D"))
    (row,) = doubts([book], {book.key or "": [answer]})
    assert "“Dune” by A, B, C in the offline catalogue (70 % sure)" in row.reason
    (row,) = doubts([book], {book.key or "": [by_title(title=None, authors=())]})
    assert "“OL1W” at Open Library" in row.reason


@pytest.mark.parametrize("answer", [by_title(0.95), by_title(1.0), by_title(0.0, outcome=Outcome.NONE)])
def test_nothing_is_noted_where_nothing_is_asked(answer: Evidence) -> None:
    book = make_book(isbn13=None)
    assert doubts([book], {book.key or "": [answer]}) == []
    assert doubts([book, make_book(2, isbn13=None, title_without_series="?")], {}) == []
