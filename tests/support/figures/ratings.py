"""The page of ratings: kindness by family and over time, others' averages, length, age, and what has no rating."""

import math
from collections.abc import Callable, Sequence

from tests.support.figures import stats, words
from tests.support.figures.library import Book, Library, in_year
from tests.support.figures.tables import Cell, Table

_LEAST_OF_FAMILY = 8
_LEAST_FOR_MEAN = 5
_WINDOW = 40  # books
_POINTS = 200


def kinder(library: Library) -> Table | None:
    compared = [book for book in library.read if book.apart is not None and book.genres]
    apart = {
        name: [book.apart for book in compared if book.family == name and book.apart is not None]
        for name in library.families
    }
    told = {name: values for name, values in apart.items() if len(values) >= _LEAST_OF_FAMILY}
    if not told:
        return None
    drawn = stats.shrink(told)
    rows: list[list[Cell]] = [[name, len(told[name]), *drawn[name], sum(told[name]) / len(told[name])] for name in told]
    return Table(rows=rows, key=1)


def crowd(library: Library) -> Table | None:
    books = [book for book in library.read if book.apart is not None]
    if len(books) < 20:
        return None
    rows: list[list[Cell]] = []
    for count in (5, 4, 3, 2, 1):
        others = [book.average for book in books if book.stars == count and book.average]
        ends = (
            [stats.quantile(others, at) for at in (0.5, 0.25, 0.75)] if len(others) >= _LEAST_FOR_MEAN else [None] * 3
        )
        rows.append(["1 star" if count == 1 else f"{count} stars", len(others), *ends])
    return Table(rows=rows)


def generosity(library: Library) -> Table | None:
    books = [book for book in library.dated if book.apart is not None and book.month is not None]
    if len(books) < 60:
        return None
    ends = range(_WINDOW, len(books) + 1)
    step = math.ceil(len(ends) / _POINTS)
    rows: list[list[Cell]] = []
    for end in [end for end in ends if (ends[-1] - end) % step == 0]:
        found = stats.mean_interval(book.apart for book in books[end - _WINDOW : end] if book.apart is not None)
        assert found
        rows.append([_until(books[end - 1]), *found])
    return Table(rows=rows)


def _until(book: Book) -> str:
    if book.day:
        return words.day_words(book.day)
    assert book.month is not None
    return f"{words.month_names(short=True)[book.month % 12]} {book.month // 12}"


def unrated(library: Library) -> Table | None:
    if len(library.read) < 20:
        return None
    groups: dict[str, Sequence[Book]] = {str(year): in_year(library.read, year) for year in library.years}
    undated = [book for book in library.read if not book.year]
    if undated:
        groups["no date"] = undated
    rows: list[list[Cell]] = []
    for name, books in groups.items():
        missing = sum(not book.stars for book in books)
        rows.append([name, len(books), missing, *(stats.wilson(missing, len(books)) if books else [None] * 3)])
    missing = sum(not book.stars for book in library.read)
    return Table(rows=[*rows, ["All", len(library.read), missing, missing / len(library.read), None, None]])


Amount = Callable[[Book], int]


def _along(books: Sequence[Book], amount: Amount, edges: dict[int, str], scale: Callable[[float], float]) -> Table:
    """Bands that begin with the `edges`, by name: mean stars, and the line through all books at their middle."""
    line = stats.straight_line([scale(amount(book)) for book in books], [book.stars or 0 for book in books])
    starts = list(edges)
    rows: list[list[Cell]] = []
    for start, end in zip(starts, [*starts[1:], math.inf], strict=True):
        own = [book for book in books if (start <= amount(book) or start == starts[0]) and amount(book) < end]
        found = stats.mean_interval(book.stars for book in own if book.stars) if len(own) >= _LEAST_FOR_MEAN else None
        middle = sum(scale(amount(book)) for book in own) / len(own) if own else None
        trend = line(middle) if line and middle is not None else None
        rows.append([edges[start], len(own), *(found or [None] * 3), trend])
    return Table(rows=rows)


_LENGTHS = {
    1: "under 150 pages",
    150: "150 to 199 pages",
    200: "200 to 299 pages",
    300: "300 to 399 pages",
    400: "400 to 599 pages",
    600: "600 to 799 pages",
    800: "800 pages and more",
}
_AGES = {
    0: "0 to 1 years",
    2: "2 to 4 years",
    5: "5 to 9 years",
    10: "10 to 19 years",
    20: "20 to 49 years",
    50: "50 to 99 years",
    100: "100 years and more",
}


def length_and_love(library: Library) -> Table | None:
    books = [book for book in library.read if book.stars and book.pages]
    return _along(books, lambda book: book.pages, _LENGTHS, math.log2) if len(books) >= 40 else None


def age_and_love(library: Library) -> Table | None:
    books = [book for book in library.dated if book.stars and book.published is not None and _age(book) >= 0]
    return _along(books, _age, _AGES, lambda years: math.log2(max(1, years))) if len(books) >= 40 else None


def _age(book: Book) -> int:
    assert book.year is not None
    assert book.published is not None
    return book.year - book.published
