"""The pages of all authors and of one: who is read again, who is new, how books spread, series."""

import math
import re
from collections import Counter
from datetime import date
from itertools import groupby, pairwise
from statistics import fmean

from tests.support.figures import stats, words
from tests.support.figures.library import Book, Library, first_of, in_year, slug
from tests.support.figures.series import Series, series_of
from tests.support.figures.tables import Cell, Table

UNFINISHED = ("to-read", "currently-reading", "paused")
_STATUS_WORDS = {
    "to-read": "To read",
    "currently-reading": "Reading",
    "did-not-finish": "Did not finish",
    "paused": "Paused",
}


def loyalty(library: Library) -> Table | None:
    order = library.in_reading_order
    own = {author: books for author, books in library.by_author(order).items() if len(books) >= 3}
    if len(own) < 3:
        return None
    told = sorted(own, key=lambda author: (-len(own[author]), -order.index(own[author][-1])))
    return Table(rows=[[library.author_names[author], len(own[author]), *_rating(own[author])] for author in told])


def _rating(books: list[Book]) -> list[Cell]:
    given = [book.stars for book in books if book.stars]
    return [len(given), fmean(given) if given else None]


def new_known(library: Library) -> Table | None:
    met: set[str] = set()
    is_new: dict[Book, bool] = {}
    for book in library.dated:
        if author := library.author_of(book):
            is_new[book] = author not in met
            met.add(author)
    years = sorted({book.year for book in is_new if book.year})
    if len(years) < 2:
        return None
    rows: list[list[Cell]] = []
    for year in range(years[0], years[-1] + 1):
        own = [is_new[book] for book in in_year(is_new, year)]
        rows.append([str(year), sum(own), len(own) - sum(own), len(own), sum(own) / len(own) if own else None])
    return Table(rows=rows)


def concentration(library: Library) -> Table | None:
    """The first ten one by one, the others by how many books they have."""
    counts = {author: len(books) for author, books in library.by_author(library.read).items()}
    told = sorted((author for author in library.author_names if author in counts), key=lambda author: -counts[author])
    books = sum(counts.values())
    if books < 40:
        return None
    top = 10 if len(told) > 20 else 3 if len(told) > 6 else min(1, len(told))
    groups = [[author] for author in told[:top]]
    groups += [list(own) for _, own in groupby(told[top:], key=lambda author: counts[author])]
    rows: list[list[Cell]] = []
    so_far = 0
    for group in groups:
        each = counts[group[0]]
        so_far += each * len(group)
        name = f"{len(group)} authors with {words.count_words(each, 'book')} each"
        rows.append(
            [
                name if len(group) > 1 else library.author_names[group[0]],
                len(group),
                each,
                each * len(group),
                so_far / books,
            ]
        )
    return Table(rows=rows)


def return_rate(library: Library) -> Table | None:
    own = library.by_author(library.in_reading_order)
    if len(own) < 40:
        return None
    rows: list[list[Cell]] = []
    for least in (1, 2, 3, 5):
        count = sum(len(books) >= least for books in own.values())
        rows.append([f"{words.count_words(least, 'book')} or more", len(own), count, *stats.wilson(count, len(own))])
    sure = [books for books in own.values() if all(book.year for book in books)]
    bands = {"5 stars": (5, 6), "4 stars": (4, 5), "3 stars": (3, 4), "under 3 stars": (0.5, 3), "not rated": (0, 0.5)}
    for name, (low, high) in bands.items():
        met = [books for books in sure if low <= (books[0].stars or 0) < high]
        again = sum(len(books) > 1 for books in met)
        if met:
            rows.append([f"First book: {name}", len(met), again, *stats.wilson(again, len(met))])
    return Table(rows=rows)


def loved_once(library: Library) -> Table | None:
    waiting = Counter(library.author_of(book) for book in library.books if book.status in UNFINISHED)
    rows: list[list[Cell]] = []
    for author, books in library.by_author(library.in_reading_order).items():
        if len(books) == 1 and books[0].stars == 5:
            name = library.author_names[author]
            rows.append([name, books[0].title, _finish_words(books[0]), waiting[author]])
    return Table(rows=rows, key=2) if rows else None


def _finish_words(book: Book) -> str | None:
    """As the file has it."""
    found = words.written_date(book.entry["date_read"], book.entry["date_read_precision"])
    return found or ("no date" if book.is_read else None)


def series(library: Library) -> Table | None:
    """Those with a next book waiting, if there are any."""
    begun = [each for each in series_of(library) if each.read]
    shown = [each for each in begun if each.next] or begun
    return _series_table(shown) if shown else None


def _series_table(shown: list[Series]) -> Table:
    return Table(
        rows=[[each.name, len(each.read), len(each.unfinished), each.next_words, each.missing_words] for each in shown],
        key=1,
    )


class OneAuthor:
    """The page of an author."""

    def __init__(self, library: Library, author: str) -> None:
        self._library, self._slug = library, author
        self._read = library.by_author(library.in_reading_order).get(author, [])
        own = [book for book in library.books if library.author_of(book) == author]
        self._rest = [book for book in own if not book.is_read]

    @property
    def path(self) -> str:
        return f"authors/{self._slug}"

    def cut_to(self, years: range) -> "OneAuthor":
        return OneAuthor(self._library.cut_to(years), self._slug)

    def books(self) -> Table | None:
        rows = [[book.title, _finish_words(book), book.stars, book.average, book.pages or None] for book in self._read]
        return Table(rows=rows) if rows else None

    def ratings(self) -> Table | None:
        both = [book for book in self._read if book.apart is not None]
        return Table(rows=[[book.title, book.stars, book.average, book.apart] for book in both]) if both else None

    def gaps(self) -> Table | None:
        known = sorted((book for book in self._read if book.month is not None), key=_stands_at)
        if len(known) < 2:
            return None
        rows: list[list[Cell]] = [[known[0].title, _finish_words(known[0]), None, None]]
        for before, book in pairwise(known):
            days = (_stands_at(book) - _stands_at(before)).days
            is_rough = not (book.day and before.day)
            rows.append(
                [book.title, _finish_words(book), gap_words(days, is_rough=is_rough), None if is_rough else days]
            )
        since = max(0, (self._last_day - _stands_at(known[-1])).days)
        is_rough = not known[-1].day or not known[-2].day
        last = [gap_words(since, is_rough=is_rough), None if is_rough else since]
        return Table(rows=[*rows, ["To the last day the library tells of", None, *last]])

    @property
    def _last_day(self) -> date:
        """Of shelving or of finishing."""
        days = [day for book in self._library.books for day in (book.added, book.day) if day]
        return min(self._library.today, max(days))

    def pile(self) -> Table | None:
        rest = sorted(self._rest, key=lambda book: book.added or date.min)
        rows = [
            [book.title, _STATUS_WORDS[book.status], words.day_words(book.added) if book.added else None]
            for book in rest
        ]
        return Table(rows=rows) if rows else None

    def series(self) -> Table | None:
        own = {*self._read, *self._rest}
        shown = [each for each in series_of(self._library) if own.intersection(each.books)]
        return _series_table(shown) if shown else None

    def others(self) -> Table | None:
        rows: list[list[Cell]] = []
        for book in [*self._read, *self._rest]:
            named = dict.fromkeys(book.entry["additional_authors"])
            rows.extend([name, book.title] for name in named if slug(name) not in ("", self._slug))
        own = {*self._read, *self._rest}
        shared = [book for book in self._library.books if book not in own and self._is_named(book)]
        rows.extend([book.author, book.title] for book in shared)
        return Table(rows=rows, key=2) if rows else None

    def _is_named(self, book: Book) -> bool:
        return self._slug in map(slug, book.entry["additional_authors"])


def _stands_at(book: Book) -> date:
    assert book.month is not None
    return book.day or first_of(book.month)


_DAYS_PER_YEAR = 365.25


def gap_words(days: int, *, is_rough: bool) -> str:
    """Days below two months, months below two years; never days where they are not known."""
    if days >= 2 * _DAYS_PER_YEAR:
        years = days / _DAYS_PER_YEAR
        return (
            f"{re.sub('[.]0$', '', f'{math.floor(years * 10 + 0.5) / 10:.1f}')} years"
            if years < 10
            else f"{stats.rounded(years)} years"
        )
    if days >= 2 * _DAYS_PER_YEAR / 12 or is_rough:
        return words.count_words(stats.rounded(days / _DAYS_PER_YEAR * 12), "month")
    return words.count_words(days, "day")
