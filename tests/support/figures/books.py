"""The charts of the page of books: ages, eras, lengths, formats, publishers, shelves, words, records."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from statistics import fmean, median, stdev

from tests.support.figures import stats, words
from tests.support.figures.genres import finished, smoothed_shares
from tests.support.figures.library import FORMATS, NO_GENRE, Book, Library, slug
from tests.support.figures.tables import Cell, Table, problems

_YOUNG = 5  # years
_STRETCH, _LONG = 25, 1000  # pages
_SHELVES = 12
_WORDS = 20
_COUNTED = 2  # cells of a word that is only counted
_DAYS_PER_YEAR = 365.25


def ages(library: Library) -> Table | None:
    known = [
        (book.year, book.year - book.published) for book in library.dated if book.year and book.published is not None
    ]
    known = [(year, age) for year, age in known if age >= 0]
    if len(known) < 30:
        return None
    by_year = groupby(sorted(known), key=lambda each: each[0])
    rows = [[str(year), *_age_row([age for _, age in own])] for year, own in by_year]
    return Table(rows=[*rows, ["All", *_age_row([age for _, age in known])]])


def _age_row(own: Sequence[int]) -> list[Cell]:
    return [len(own), float(median(own)), sum(age < _YOUNG for age in own) / len(own), max(own)]


def lengths(library: Library) -> Table | None:
    pages = [book.pages for book in library.read if book.pages]
    if len(pages) < 20:
        return None
    counts = Counter(min(count, _LONG) // _STRETCH for count in pages)
    rows: list[list[Cell]] = []
    for step, books in sorted(counts.items()):
        start, end = max(1, step * _STRETCH), step * _STRETCH + _STRETCH - 1
        rows.append([f"{start:,}\u2013{end:,} pages" if end < _LONG else f"from {_LONG:,} pages", books])
    low, middle, high = (stats.rounded(stats.quantile(pages, share)) for share in (0.25, 0.5, 0.75))
    return Table(rows=[*rows, [f"All: middle half {low:,} to {high:,}, median {middle:,}", len(pages)]])


def eras(library: Library) -> Table | None:
    known = [book for book in library.read if book.published is not None]
    if len(known) < 30:
        return None
    groups = [name for name in [*library.families, NO_GENRE] if any(book.family == name for book in known)]
    years = sorted(book.published for book in known if book.published is not None)
    rows: list[list[Cell]] = []
    for era in dict.fromkeys(_era(year) for year in range(max(1499, years[0]), years[-1] + 1)):
        own = [book for book in known if book.published is not None and _era(book.published) == era]
        rows.append([era, len(own), *(sum(book.family == name for book in own) for name in groups)])
    if _era(years[0]) != rows[0][0]:
        msg = f"{years[0]} is in no era"
        raise ValueError(msg)
    return Table(header=["Published", "Books", *groups], rows=rows[::-1])


def _era(year: int) -> str:
    if year < 1500:
        return "before 1500"
    return f"{year // 100 + 1}th century" if year < 1800 else f"{year // 10 * 10}s"


def formats(library: Library) -> Table | None:
    if len(library.dated) < 20:
        return None
    used = [name for name in FORMATS if any(book.format == name for book in library.dated)]
    return Table(header=["Year", "Books", *used], rows=smoothed_shares(library.dated, used, "format"))


def publishers(library: Library) -> Table | None:
    own: dict[str, list[Book]] = {}
    for book in library.read:
        if book.entry["publisher"]:
            own.setdefault(slug(book.entry["publisher"]), []).append(book)
    if sum(map(len, own.values())) < 20:
        return None
    rows = []
    for books in own.values():
        found = stats.sample(book.stars for book in books if book.stars)
        rows.append([books[0].entry["publisher"], len(books), found.mean if found else None])
    return Table(rows=rows, key=1)


def shelves(library: Library) -> Table | None:
    counts = Counter(shelf for book in library.books for shelf in book.own_shelves)
    if len(counts) < 2:
        return None
    fullest = [shelf for shelf, _ in counts.most_common(_SHELVES)]
    sets = Counter(tuple(shelf for shelf in fullest if shelf in book.own_shelves) for book in library.books)
    rows: list[list[Cell]] = [[shelf, "in all", counts[shelf]] for shelf in fullest]
    rows += [[_listed(members), "on just these", books] for members, books in sets.items() if members]
    return Table(rows=rows, key=2)


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def title_words(library: Library) -> Table | None:
    """Which words say nothing is a list of the page's own: `word_problems` looks at those that it tells."""
    return Table(rows=[]) if len(library.read) >= 100 else None


def word_problems(rows: Sequence[Sequence[str]], library: Library) -> list[str]:
    """The numbers of each word that is told; without enough ratings these are counts alone."""
    own = {row[0]: [book for book in library.read if row[0] in words_of(book.title)] for row in rows}
    rated = [book.stars for book in library.read if book.stars]
    is_rated = any(len(row) > _COUNTED for row in rows)
    wanted = [
        [word, len(books), *(_against_others(books, rated, _WORDS) if is_rated else [])] for word, books in own.items()
    ]
    order = [(-len(books), word) for word, books in own.items()]
    unordered = [] if order == sorted(order) else ["the most frequent words do not come first"]
    return [*unordered, *problems([[], *rows], Table(rows=wanted))]


def words_of(title: str) -> set[str]:
    """In lower case, without the mark of a possessive and elided articles."""
    found = set()
    for part in re.split(r"[^\w'\u2019-]+|_", title.lower()):
        word = re.sub(r"['\u2019]s$", "", re.sub(r"^[-'\u2019]+|[-'\u2019]+$", "", part))
        found.add(re.sub(r"['\u2019]", "", re.sub(r"^(?:[cdjlmnst]|qu)['\u2019]", "", word)))
    return found


def _against_others(books: Sequence[Book], rated: Sequence[float], words_told: int) -> list[Cell]:
    """Mean of the stars minus that of all others; the intervals of all words hold together (Bonferroni)."""
    mine = [book.stars for book in books if book.stars]
    rest = len(rated) - len(mine)
    difference = fmean(mine) - (sum(rated) - sum(mine)) / rest
    half = stats.t_quantile(1 - 0.05 / words_told, len(rated) - 1) * stdev(rated) * math.sqrt(1 / len(mine) + 1 / rest)
    return [len(mine), difference, difference - half, difference + half]


def records(library: Library) -> Table | None:
    if len(library.read) < 10:
        return None
    waits = {
        book: (book.day - book.added).days
        for book in library.read
        if book.day and book.added and book.added != library.import_day
    }
    pages = {book: book.pages for book in library.read if book.pages}
    published = {book: book.published for book in library.read if book.published is not None}
    apart = {book: book.apart for book in library.read if book.apart is not None}
    told: list[tuple[str, dict[Book, float], int, Callable[[float], str]]] = [
        ("Longest", {**pages}, 1, lambda value: words.count_words(int(value), "page")),
        ("Shortest", {**pages}, -1, lambda value: words.count_words(int(value), "page")),
        ("Oldest", {**published}, -1, lambda value: f"{-value:.0f} BC" if value < 0 else f"{value:.0f}"),
        ("Liked best against other readers", {book: value for book, value in apart.items() if value > 0}, 1, _signed),
        ("Liked least against other readers", {book: value for book, value in apart.items() if value < 0}, -1, _signed),
        ("Waited longest on the shelf", {book: days for book, days in waits.items() if days > 0}, 1, _wait_words),
    ]
    rows = []
    for name, values, sign, write in told:
        if values:
            best = max(values, key=lambda book: (sign * values[book], -book.at))
            rows.append([name, best.title, best.author, write(values[best]), finished(best)])
    return Table(rows=rows)


def _signed(value: float) -> str:
    sign = "+" if value > 0 else "\u2212"
    return f"{sign}{abs(value):.2f}"


def _wait_words(days: float) -> str:
    if days < 100:
        return words.count_words(int(days), "day")
    years = days / _DAYS_PER_YEAR
    return f"{years:.1f} years" if years >= 2 else words.count_words(stats.rounded(years * 12), "month")
