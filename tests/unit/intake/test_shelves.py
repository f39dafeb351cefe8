import pytest

from genres.domain.book import ReadingStatus
from genres.intake.shelves import Shelved, Shelves, guess_status, shelf_key

READ, READING, TO_READ = ReadingStatus.READ, ReadingStatus.READING, ReadingStatus.TO_READ
GAVE_UP, PAUSED = ReadingStatus.DID_NOT_FINISH, ReadingStatus.PAUSED


def _place(shelves: str, exclusive: str, *, was_finished: bool = False, has_exclusive: bool = True) -> Shelved:
    return Shelves(has_exclusive=has_exclusive)[shelves, exclusive, was_finished]


@pytest.mark.parametrize(
    ("exclusive", "status"),
    [
        ("read", READ),
        ("currently-reading", READING),
        ("to-read", TO_READ),
        ("did-not-finish", GAVE_UP),
        (" Read ", READ),
        ("Currently Reading", READING),
        ("to_read", TO_READ),
    ],
)
def test_the_exclusive_shelf_is_the_status(exclusive: str, status: ReadingStatus) -> None:
    shelved = _place("", exclusive)
    assert shelved == Shelved(status, exclusive.strip(), ())


def test_the_other_shelves_are_tags_in_their_order_each_once() -> None:
    shelved = _place("to-read, español, sci-fi ,sci-fi,, to-read-non-fiction", "to-read")
    assert shelved.tags == ("español", "sci-fi", "to-read-non-fiction")


@pytest.mark.parametrize(
    ("shelf", "status"),
    [
        ("wont-finish", GAVE_UP),
        ("want-to-finish-eventually", GAVE_UP),
        ("unfinished", GAVE_UP),
        ("abandoned", GAVE_UP),
        ("stopped-reading", GAVE_UP),
        ("DNF", GAVE_UP),
        ("dropped", GAVE_UP),
        ("to-read-non-fiction", TO_READ),
        ("tbr", TO_READ),
        ("learning-plan", TO_READ),
        ("wishlist", TO_READ),
        ("waiting", PAUSED),
        ("on-hold", PAUSED),
        ("paused", PAUSED),
        ("finished-2020", READ),
    ],
)
def test_an_own_exclusive_shelf_is_guessed_by_its_name(shelf: str, status: ReadingStatus) -> None:
    assert guess_status(shelf, was_finished=False) is status
    assert guess_status(shelf, was_finished=True) is status


def test_a_name_that_says_nothing_is_guessed_by_whether_the_book_was_finished() -> None:
    assert guess_status("review-of-the-year", was_finished=True) is READ
    assert guess_status("review-of-the-year", was_finished=False) is TO_READ


def test_an_own_exclusive_shelf_is_told_by_row_and_counted_for_the_file() -> None:
    shelves = Shelves(has_exclusive=True)
    for key in [("waiting, jazz", "waiting", False), ("", "waiting", True), ("", "shelf", True), ("", "read", True)]:
        shelves.count(shelves[key])
    shelved = shelves["waiting, jazz", "waiting", False]
    assert (shelved.status, shelved.exclusive, shelved.tags) == (PAUSED, "waiting", ("jazz",))
    assert shelved.note == (
        "Exclusive Shelf",
        "“waiting” is an exclusive shelf of the reader's own; the book counts as paused.",
    )
    assert shelves.notes == [
        "The exclusive shelf “waiting” is the reader's own; 2 books on it counted as paused.",
        "The exclusive shelf “shelf” is the reader's own; 1 book on it counted as read.",
    ]


def test_a_read_book_on_an_ordinary_shelf_of_unfinished_ones_is_not_finished() -> None:
    shelved = _place("america, did-not-finish", "read")
    assert shelved.status is GAVE_UP
    assert shelved.exclusive == "read"
    assert shelved.tags == ("america", "did-not-finish")
    assert shelved.note is not None
    assert shelved.note[0] == "Bookshelves"


def test_an_unread_book_on_such_a_shelf_keeps_its_status() -> None:
    shelved = _place("did-not-finish", "to-read")
    assert (shelved.status, shelved.note) == (TO_READ, None)


@pytest.mark.parametrize(
    ("shelves", "was_finished", "status"),
    [
        ("currently-reading, jazz", False, READING),
        ("to-read", True, TO_READ),
        ("did-not-finish", True, GAVE_UP),
        ("jazz", True, READ),
        ("jazz", False, TO_READ),
    ],
)
def test_without_an_exclusive_shelf_the_status_is_guessed_and_told(
    shelves: str,
    was_finished: bool,  # noqa: FBT001 - a table of cases
    status: ReadingStatus,
) -> None:
    shelved = _place(shelves, " ", was_finished=was_finished)
    assert shelved.status is status
    assert shelved.exclusive == status.value
    assert status.value not in shelved.tags
    assert shelved.note is not None


def test_where_the_whole_column_is_missing_no_row_tells_it() -> None:
    assert _place("", "", has_exclusive=False).note is None


def test_spellings_of_a_shelf_have_one_key() -> None:
    assert {shelf_key(name) for name in ("Did Not Finish", "did_not-finish", " did-not-finish ")} == {"did-not-finish"}
