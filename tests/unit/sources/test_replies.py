from dataclasses import replace
from datetime import timedelta

import pytest

from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.evidence import Outcome
from genres.sources.replies import Replies, asked_isbn, by_isbn, failed, in_parts, isbn_forms
from tests.support.builders import make_evidence
from tests.support.questions import make_info


def test_books_with_one_isbn_are_one_question_whichever_form_they_carry() -> None:
    long = make_info("9780441172719")
    short = replace(make_info(None), isbn="0441172717")
    assert by_isbn([long, short]) == {"9780441172719": long}


def test_a_book_without_an_isbn_is_no_question() -> None:
    with pytest.raises(ValueError, match="valid ISBN"):
        by_isbn([make_info(None)])


@pytest.mark.parametrize("text", ["9780441172719", "978-0-441-17271-9", "0441172717", "0-441-17271-7"])
def test_either_form_leads_back_to_the_isbn_asked_for(text: str) -> None:
    assert asked_isbn(text, isbn_forms(["9780441172719"])) == "9780441172719"


def test_a_small_x_is_an_x() -> None:
    assert asked_isbn("080442957x", isbn_forms(["9780804429573"])) == "9780804429573"


def test_a_979_isbn_has_one_form() -> None:
    assert isbn_forms(["9791032305690"]) == {"9791032305690": "9791032305690"}
    assert asked_isbn("9780143130727", isbn_forms(["9791032305690"])) is None


def test_a_failure_keeps_the_facts_and_says_when_to_ask_again() -> None:
    evidence = make_evidence(pages=412)
    busy = failed(evidence, SourceBusyError("openlibrary", "slow down", retry_after_s=30))
    assert (busy.outcome, busy.reason, busy.pages) == (Outcome.FAILED, "slow down", 412)
    assert busy.retry_at == evidence.fetched_at + timedelta(seconds=30)
    assert failed(evidence, SourceBrokenError("openlibrary", "refused")).retry_at is None


def test_parts_hold_everything_in_its_order() -> None:
    assert in_parts(["a", "b", "c"], 2) == [["a", "b"], ["c"]]
    assert in_parts([], 2) == []


def test_replies_to_parts_come_together() -> None:
    problem = SourceBrokenError("openlibrary", "refused")
    replies = Replies(found={"a": 1})
    replies.add(Replies(found={"b": 2}, problems={"c": problem}, alone={"c"}))
    assert replies.found == {"a": 1, "b": 2}
    assert (replies.problems, replies.alone) == ({"c": problem}, {"c"})
