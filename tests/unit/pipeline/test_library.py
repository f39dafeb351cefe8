from genres.domain.book import ReadingStatus
from genres.domain.evidence import Outcome
from genres.domain.job import SourceCount
from genres.pipeline.library import Library
from tests.support.builders import make_book, make_evidence, make_export, make_isbn13


def test_read_books_are_asked_for_first_then_those_being_read() -> None:
    statuses = (ReadingStatus.TO_READ, ReadingStatus.READING, ReadingStatus.READ, ReadingStatus.DID_NOT_FINISH)
    books = [make_book(number, reading_status=status) for number, status in enumerate(statuses, 1)]
    asked = [question.goodreads_id for question in Library(make_export(*books)).questions()]
    assert asked == ["3", "2", "1", "4"]


def test_books_without_an_isbn_need_no_asking() -> None:
    library = Library(make_export(make_book(1), make_book(2, isbn13=None)))
    assert (library.processed, library.pending) == (1, 1)
    assert library.isbns == [make_isbn13(1)]


def test_two_copies_of_one_edition_are_answered_at_once() -> None:
    library = Library(make_export(make_book(1), make_book(2, isbn13=make_isbn13(1))))
    library.add({make_isbn13(1): [make_evidence()]}, final=True)
    assert library.pending == 0
    assert library.count("openlibrary") == SourceCount(found=2)


def test_what_the_cache_knew_is_shown_but_still_pending_until_it_is_final() -> None:
    library = Library(make_export(make_book(1, num_pages=None)))
    library.add({make_isbn13(1): [make_evidence(pages=77)]}, final=False)
    assert library.pending == 1
    library.add({make_isbn13(1): [make_evidence(pages=77)]}, final=True)
    assert (library.pending, library.failure()) == (0, None)


def test_failures_are_counted_and_their_reason_is_told() -> None:
    library = Library(make_export(make_book(1), make_book(2)))
    library.add({make_isbn13(1): [make_evidence(outcome=Outcome.FAILED, reason="time-out")]}, final=True)
    assert library.count("openlibrary") == SourceCount(failed=1, pending=1)
    assert library.failure() == "time-out"
