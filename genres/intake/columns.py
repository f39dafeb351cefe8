"""The columns of a Goodreads export, found by name; and what their set tells of the export's age."""

from collections.abc import Iterable, Sequence

from genres.intake.fields import quote

BOOK_ID = "Book Id"
TITLE = "Title"
AUTHOR = "Author"
AUTHOR_LAST_FIRST = "Author l-f"
ADDITIONAL_AUTHORS = "Additional Authors"
ISBN = "ISBN"
ISBN13 = "ISBN13"
MY_RATING = "My Rating"
AVERAGE_RATING = "Average Rating"
PUBLISHER = "Publisher"
BINDING = "Binding"
NUMBER_OF_PAGES = "Number of Pages"
YEAR_PUBLISHED = "Year Published"
ORIGINAL_YEAR = "Original Publication Year"
DATE_READ = "Date Read"
DATE_ADDED = "Date Added"
BOOKSHELVES = "Bookshelves"
SHELF_POSITIONS = "Bookshelves with positions"
EXCLUSIVE_SHELF = "Exclusive Shelf"
MY_REVIEW = "My Review"
SPOILER = "Spoiler"
PRIVATE_NOTES = "Private Notes"
READ_COUNT = "Read Count"
OWNED_COPIES = "Owned Copies"

# In the order of the export; what a book is made of.
USED = (
    BOOK_ID,
    TITLE,
    AUTHOR,
    ADDITIONAL_AUTHORS,
    ISBN,
    ISBN13,
    MY_RATING,
    AVERAGE_RATING,
    PUBLISHER,
    BINDING,
    NUMBER_OF_PAGES,
    YEAR_PUBLISHED,
    ORIGINAL_YEAR,
    DATE_READ,
    DATE_ADDED,
    BOOKSHELVES,
    EXCLUSIVE_SHELF,
    MY_REVIEW,
    SPOILER,
    READ_COUNT,
)
# Say nothing that the used ones do not.
_DERIVED = (AUTHOR_LAST_FIRST, SHELF_POSITIONS)
# Dropped by Goodreads in 2022.
_DROPPED = (
    "Recommended For",
    "Recommended By",
    "Original Purchase Date",
    "Original Purchase Location",
    "Condition",
    "Condition Description",
    "BCID",
)
# Known, but not shown.
UNREAD = (PRIVATE_NOTES, OWNED_COPIES, *_DROPPED)
KNOWN = (*USED, *_DERIVED, *UNREAD)

# No other service writes these; a music player, for one, has "Title", "Date Added" and "Average Rating" too.
_UNMISTAKABLE = (AUTHOR_LAST_FIRST, EXCLUSIVE_SHELF, BOOKSHELVES, SHELF_POSITIONS)
_TELLING = (
    BOOK_ID,
    ISBN13,
    MY_RATING,
    NUMBER_OF_PAGES,
    YEAR_PUBLISHED,
    ORIGINAL_YEAR,
    DATE_READ,
    MY_REVIEW,
    READ_COUNT,
)


def column_key(name: str) -> str:
    """Return the form under which two spellings of a column's name are equal."""
    return " ".join(name.strip(" \t\r\n\ufeff\"'").casefold().split())


_CANONICAL = {column_key(name): name for name in KNOWN}


def find_columns(header: Iterable[str]) -> dict[str, int]:
    """Return the place of each known column, by its canonical name; of two alike the first counts."""
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        canonical = _CANONICAL.get(column_key(name))
        if canonical is not None:
            places.setdefault(canonical, place)
    return places


def is_unmistakable(places: dict[str, int]) -> bool:
    """Whether there is a column that only Goodreads writes, whatever else the reader has added."""
    return any(name in places for name in _UNMISTAKABLE)


def may_be_goodreads(places: dict[str, int]) -> bool:
    """Whether the columns could be what a reader has left of a Goodreads export."""
    telling = sum(name in places for name in _TELLING)
    return TITLE in places and telling >= (1 if AUTHOR in places else 2)


def name_layout(places: dict[str, int], *, bare_formulas: bool, decimal_ratings: bool) -> str:
    """Name the generation of the export.

    `bare_formulas`: ISBNs stand as `="…"` without outer quotes; `decimal_ratings`: the reader's ratings as `4.0`.
    """
    if not all(name in places for name in (*USED, *_DERIVED, PRIVATE_NOTES, OWNED_COPIES) if name != AVERAGE_RATING):
        return "Goodreads, some columns missing"
    if all(name in places for name in _DROPPED):
        return "Goodreads, generation 1 (to 2015-08)" if bare_formulas else "Goodreads, generation 2 (2015-09 to 2022)"
    if AVERAGE_RATING in places:
        return "Goodreads, generation 3 (2022 to 2026-03)"
    return "Goodreads, generation 5 (2026-07)" if decimal_ratings else "Goodreads, generation 4 (2026-05)"


def describe_missing(places: dict[str, int]) -> list[str]:
    """Tell which missing columns the dashboard has to do without, and what stands in for them."""
    instead = {
        BOOK_ID: "books are named by their line",
        AUTHOR: "every author is unknown",
        EXCLUSIVE_SHELF: "the status is guessed from shelves, dates and read counts",
        DATE_READ: "no book has a reading date",
        MY_RATING: "no book is rated",
    }
    return [f"The file has no column “{name}”: {so}." for name, so in instead.items() if name not in places]


def describe_unread(header: Sequence[str], places: dict[str, int]) -> list[str]:
    """Tell which columns are not looked at because their name is unknown, or stands there twice."""
    read = set(places.values())
    left = [quote(name) for place, name in enumerate(header) if place not in read and name.strip()]
    return [f"These columns are not of Goodreads and were not looked at: {', '.join(left)}."] if left else []
