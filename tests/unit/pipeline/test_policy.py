from datetime import timedelta

import pytest

from genres.domain.evidence import FRESH_FOUND, FRESH_NONE, Evidence, Outcome
from genres.pipeline.policy import believed, is_satisfied, next_source
from tests.support.builders import NOW, make_book, make_evidence, make_subjects
from tests.support.fakes import FakeSource

ORDER = ("catalogue", "openlibrary", "openlibrary_titles", "google")
SOURCES = [FakeSource(name) for name in ORDER]
FANTASY = make_subjects("Fantasy fiction")


def full(source: str = "openlibrary", **changes: object) -> Evidence:
    return make_evidence(
        source, **{"subjects": FANTASY, "cover": "openlibrary-1", "pages": 9, "description": "d", **changes}
    )


def none(source: str) -> Evidence:
    return make_evidence(source, outcome=Outcome.NONE)


def failed(source: str) -> Evidence:
    return make_evidence(source, outcome=Outcome.FAILED, reason="time-out")


def asked_next(*answers: Evidence, isbn: bool = True) -> str | None:
    book = make_book() if isbn else make_book(isbn13=None)
    source = next_source(book.info, answers, SOURCES, now=NOW)
    return source.name if source else None


def test_satisfied_means_genre_cover_pages_and_description() -> None:
    parts = [
        make_evidence(subjects=FANTASY),
        make_evidence(cover="openlibrary-1"),
        make_evidence(pages=9),
        make_evidence(description="d"),
    ]
    assert is_satisfied(parts)
    assert not any(is_satisfied([part for part in parts if part is not left_out]) for left_out in parts)


def test_what_a_source_does_not_know_for_certain_satisfies_nobody() -> None:
    assert not is_satisfied([full(outcome=Outcome.NONE)])


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], "catalogue"),
        ([none("catalogue")], "openlibrary"),
        ([full("catalogue", description=None)], "google"),  # dumps lack most descriptions: Open Library's say the same
        ([full("catalogue", cover=None)], "openlibrary"),
        ([full("catalogue", subjects=())], "openlibrary"),
        ([full("catalogue")], None),
        ([none("catalogue"), full("openlibrary")], None),
        ([none("catalogue"), full("openlibrary", pages=None)], "google"),
        ([none("catalogue"), none("openlibrary")], "openlibrary_titles"),
        ([full("catalogue", cover=None), none("openlibrary")], "google"),
        ([none("catalogue"), failed("openlibrary")], "google"),
        ([none("catalogue"), none("openlibrary"), none("openlibrary_titles")], "google"),
        ([none("catalogue"), none("openlibrary"), full("openlibrary_titles", match=0.9)], None),
        ([none(source) for source in ORDER], None),
        ([failed(source) for source in ORDER], None),
    ],
)
def test_a_source_is_asked_for_what_those_before_it_left_open(answers: list[Evidence], expected: str | None) -> None:
    assert asked_next(*answers) == expected


def test_a_book_without_an_isbn_is_asked_for_by_title() -> None:
    assert asked_next(isbn=False) == "openlibrary_titles"
    assert asked_next(none("openlibrary_titles"), isbn=False) is None


def test_a_source_is_asked_again_when_its_answer_is_no_longer_fresh() -> None:
    assert asked_next(full("catalogue", fetched_at=NOW - FRESH_FOUND)) == "catalogue"
    assert asked_next(full("catalogue", fetched_at=NOW - FRESH_FOUND + timedelta(seconds=1))) is None
    old = make_evidence("openlibrary_titles", outcome=Outcome.NONE, fetched_at=NOW - FRESH_NONE)
    assert asked_next(old, isbn=False) == "openlibrary_titles"


def test_an_old_answer_that_is_not_needed_any_more_is_left_old() -> None:
    assert asked_next(full("catalogue"), full("google", fetched_at=NOW - FRESH_FOUND)) is None


def test_an_answer_that_is_needed_is_asked_for_again_although_it_satisfies() -> None:
    answers = [none("catalogue"), none("openlibrary"), none("openlibrary_titles")]
    assert asked_next(*answers, full("google", fetched_at=NOW - FRESH_FOUND)) == "google"


def test_the_old_answer_stands_where_asking_again_failed() -> None:
    answers = [full("google"), full("openlibrary"), failed("openlibrary"), failed("catalogue")]
    assert believed(answers, ORDER) == [failed("catalogue"), full("openlibrary"), full("google")]


def test_a_reader_may_have_a_miss_asked_again_sooner_but_nothing_that_was_found() -> None:
    hour = timedelta(hours=1)
    book = make_book().info
    missed, found = none("openlibrary"), full("openlibrary", description=None, pages=None)
    sources = SOURCES[1:2]
    assert next_source(book, [missed], sources, now=NOW + hour, none_for=hour) is sources[0]
    assert next_source(book, [missed], sources, now=NOW + hour - timedelta(seconds=1), none_for=hour) is None
    assert next_source(book, [missed], sources, now=NOW + hour) is None
    assert next_source(book, [found], sources, now=NOW + hour, none_for=timedelta(0)) is None


def test_a_miss_that_is_not_confirmed_is_not_believed_for_longer_because_a_reader_wishes() -> None:
    day = timedelta(days=1)
    missed = make_evidence(outcome=Outcome.NONE, retry_at=NOW + day)
    assert missed.is_fresh(NOW + day - timedelta(hours=1))
    assert not missed.is_fresh(NOW + day, none_for=2 * day)
    assert not missed.is_fresh(NOW + timedelta(hours=1), none_for=timedelta(hours=1))
