"""What the headline of each page, and the line below it, have to say of a library."""

import math
from collections.abc import Callable, Mapping
from datetime import timedelta
from statistics import fmean, median

from tests.support.figures import health, stats, words
from tests.support.figures.library import Library
from tests.support.figures.time import slumps

_YEAR_DAYS = 365
_LEAST_PILE = 10


def time(library: Library) -> list[str]:
    since = library.today - timedelta(days=_YEAR_DAYS)
    recent = [book for book in library.with_day if book.day and since < book.day <= library.today]
    signs = [day for book in library.books for day in (book.day, book.added) if day]
    days = min(_YEAR_DAYS, (library.today - min(signs)).days + 1)
    told = []
    if len(recent) > 1:
        pages = sum(book.pages for book in recent)
        least = "" if all(book.pages for book in recent) else "at least "
        told = [
            f"about every {words.count_words(stats.rounded(days / len(recent)), 'day')}",
            f"{len(recent)} books and {least}{words.count_words(pages, 'page')}",
            f"{words.count_words(stats.rounded(pages / days), 'page')} a day",
        ]
    longest = max((gap.days for gap in slumps(library) if gap.is_over or library.is_running), default=None)
    return told if longest is None else [*told, words.count_words(longest, "day")]


def genres(library: Library) -> list[str]:
    known = [book for book in library.read if book.genres]
    counts = sorted(([book.family for book in known].count(name) for name in library.families), reverse=True)
    is_clear = counts[0] - counts[1] > stats.Z * math.sqrt(counts[0] + counts[1])
    families = {book.family for book in known}
    names = {genre for book in known for genre in book.genres}
    books = words.count_words(len(known), "book")
    return [
        f"{words.percent_words(counts[0] / len(known))} of {books}" if is_clear else f"{books} of a known genre",
        f"{words.count_words(len(names), 'genre')} in {len(families)} families",
    ]


def ratings(library: Library) -> list[str]:
    given = [book.stars for book in library.read if book.stars]
    apart = stats.mean_interval(book.apart for book in library.read if book.apart is not None)
    found = stats.mean_interval(given)
    assert found
    assert apart
    way = "below" if apart.high < 0 else "above" if apart.low > 0 else None
    return [
        f"{fmean(given):.2f} stars",
        f"{abs(apart.value):.2f} {way} other readers" if way else "close to other readers",
        f"{len(given):,} ratings; 95% interval of their mean {found.low:.2f} to {min(5, found.high):.2f}",
        f"{len(library.read) - len(given):,} finished book",
    ]


def authors(library: Library) -> list[str]:
    counts = [len(books) for books in library.by_author(library.read).values()]
    again = sum(count > 1 for count in counts)
    return [f"{words.count_words(len(counts), 'author')} and came back to {again:,} of them"]


def pile(library: Library) -> list[str]:
    waits = [(library.today - book.added).days for book in library.pile if book.added]
    told = [words.count_words(len(library.pile), "book")]
    if len(library.pile) >= _LEAST_PILE:
        told.append(f"Half have waited over {words.span_words(stats.rounded(median(waits)))}")
    return told


def books(library: Library) -> list[str]:
    names = {"read": "read", "to-read": "to read", "currently-reading": "reading", "did-not-finish": "did not finish"}
    counts = {name: sum(book.status == status for book in library.books) for status, name in names.items()}
    return [
        f"{words.count_words(len(library.books), 'book')} on your shelves",
        *(f"{count:,} {name}" for name, count in counts.items() if count),
    ]


_CORE = ("Read date", "Rating", "Genre", "Pages", "Publication")


def data_health(library: Library) -> list[str]:
    """The mean over the fields that charts are made of; all only where it is all."""
    shares = [row[3] for row in health.missing_fields(library).rows if row[0] in _CORE]
    known = fmean(1 - share for share in shares if isinstance(share, float))
    return [f"{min(99, stats.rounded(known * 100))}% complete"]


HEADLINES: Mapping[str, Callable[[Library], list[str]]] = {
    "time": time,
    "genres": genres,
    "ratings": ratings,
    "authors": authors,
    "pile": pile,
    "books": books,
    "health": data_health,
}
