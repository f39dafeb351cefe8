"""The pages of all genres and of one: shares, ranks, breadth, love, pairs, arrivals."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from tests.support.figures import stats, words
from tests.support.figures.library import NO_GENRE, Book, Library, in_year, slug, years_of
from tests.support.figures.tables import Between, Cell, Table

_WINDOW = 3  # years
_TOP_RANKED, _TOP_PAIRED = 10, 15
_LEAST_OF_YEAR = 8
_LEAST_RATED = 3
_NONFICTION_FIRST = (1, 2, 3, 0, 4, 5, 6, 7)
_DRAWS = 4000
_CHANCE = 0.25  # families by which two resamplings may differ


def with_genre(books: Sequence[Book]) -> list[Book]:
    return [book for book in books if book.genres]


def ranked(library: Library, books: Sequence[Book]) -> list[tuple[str, int]]:
    """Genres with their books, one with several counting once for each: most first, then as the library has them."""
    counts = Counter(genre for book in books for genre in book.genres)
    return sorted(((genre, counts[genre]) for genre in library.genres if counts[genre]), key=lambda each: -each[1])


def finished(book: Book) -> str | None:
    """As far as it is to be trusted."""
    if book.day:
        return words.day_words(book.day)
    return words.month_words(book.month) if book.month is not None else str(book.year) if book.year else None


def smoothed_shares(books: Sequence[Book], groups: Sequence[str], group_of: str) -> list[list[Cell]]:
    """By year: its books, and the share of each group over three years."""
    years = years_of(books)
    counts = [
        [sum(getattr(book, group_of) == name for book in in_year(books, year)) for year in years] for name in groups
    ]
    weighted = [stats.smoothed(own) for own in counts]
    rows: list[list[Cell]] = []
    for at, year in enumerate(years):
        whole = sum(own[at] for own in weighted)
        if whole:
            rows.append([str(year), len(in_year(books, year)), *(own[at] / whole for own in weighted)])
    return rows


def drift(library: Library) -> Table | None:
    if len(library.dated) < 30:
        return None
    names = [*(library.families[at] for at in _NONFICTION_FIRST if at < len(library.families)), NO_GENRE]
    used = [name for name in names if any(book.family == name for book in library.dated)]
    rows = smoothed_shares(library.dated, used, "family")
    return Table(header=["Year", "Books", *used], rows=rows) if len(rows) >= _WINDOW else None


def share_map(library: Library) -> Table | None:
    books = with_genre(library.read)
    if len(books) < 20:
        return None
    first = Counter(book.genres[0] for book in books)
    any_place = dict(ranked(library, books))
    rows: list[list[Cell]] = []
    for family in library.families:
        own = [genre for genre in first if library.family_of(genre) == family]
        if not own:
            continue
        whole = sum(first[genre] for genre in own)
        rows.append([family, "All of it", whole, whole / len(books), None])
        rows.extend([family, genre, first[genre], first[genre] / len(books), any_place[genre]] for genre in own)
    return Table(rows=rows, key=2)


def rank(library: Library) -> Table | None:
    books = with_genre(library.dated)
    years = years_of(books)
    if len(books) < 40 or len(years) < _WINDOW + 1:
        return None
    top = [genre for genre, _ in ranked(library, books)[:_TOP_RANKED]]
    rows: list[list[Cell]] = []
    for start in years[: -_WINDOW + 1]:
        window = range(start, start + _WINDOW)
        counts = {genre: sum(book.year in window and genre in book.genres for book in books) for genre in top}
        for genre, count in counts.items():
            place = 1 + sum(other > count for other in counts.values())
            rows.append([f"{start}\u2013{start + _WINDOW - 1}", genre, place if count else None, count])
    return Table(rows=rows)


def breadth(library: Library) -> Table | None:
    """Its band is drawn by chance, so it is drawn anew here and may differ a little."""
    books = with_genre(library.dated)
    rows: list[list[Cell]] = []
    for year in years_of(books):
        own = in_year(books, year)
        if len(own) >= _LEAST_OF_YEAR:
            counts = [sum(book.family == family for book in own) for family in library.families]
            low, high = _breadth_band(counts)
            ends = [Between(max(1, end - _CHANCE), min(len(counts), end + _CHANCE)) for end in (low, high)]
            rows.append([str(year), len(own), sum(count > 0 for count in counts), stats.breadth(counts), *ends])
    return Table(rows=rows) if len(rows) >= 3 else None


def _breadth_band(counts: Sequence[int]) -> tuple[float, float]:
    random = np.random.default_rng(1)
    shares = np.array(counts) / sum(counts)
    drawn = np.array([stats.breadth(own) for own in random.multinomial(sum(counts), shares, _DRAWS).tolist()])
    spread = np.quantile(drawn, [0.025, 0.975]) - drawn.mean()
    low, high = (stats.breadth(counts) + float(end) for end in spread)
    return max(1.0, low), min(float(len(counts)), high)


def love_volume(library: Library) -> Table | None:
    books = with_genre(library.read)
    if sum(book.stars is not None for book in books) < 30:
        return None
    given = {genre: [book.stars for book in books if genre in book.genres and book.stars] for genre in library.genres}
    told = {genre: count for genre, count in ranked(library, books) if len(given[genre]) >= _LEAST_RATED}
    drawn = stats.shrink({genre: given[genre] for genre in told})
    if len(told) < 2:
        return None
    rows: list[list[Cell]] = [
        [genre, count, len(given[genre]), sum(given[genre]) / len(given[genre]), *drawn[genre]]
        for genre, count in told.items()
    ]
    return Table(rows=rows)


def pairs(library: Library) -> Table | None:
    books = with_genre(library.read)
    if len(books) < 60:
        return None
    counts = dict(ranked(library, books)[:_TOP_PAIRED])
    order = sorted(counts, key=lambda genre: library.families.index(library.family_of(genre)))
    rows: list[list[Cell]] = []
    for one, other in combinations(order, 2):
        both = sum(one in book.genres and other in book.genres for book in books)
        found = stats.lift(both, counts[one], counts[other], len(books))
        verdict = "too few to tell" if not found.is_known else "yes" if found.is_clear else "no"
        rows.append([one, other, both, found.expected, found.lift if found.is_known else None, verdict])
    return Table(rows=rows, key=2)


def first_time(library: Library) -> Table | None:
    books = with_genre(library.dated)
    if len(books) < 10:
        return None
    own: dict[str, list[Book]] = {}
    for book in books:
        for genre in book.genres:
            own.setdefault(genre, []).append(book)
    rows = [
        [genre, finished(each[0]), each[0].title, each[0].author, finished(each[-1]), len(each)]
        for genre, each in own.items()
    ]
    return Table(rows=rows)


class OneGenre:
    """The page of a family or a genre."""

    def __init__(self, library: Library, name: str) -> None:
        self._library, self._name = library, name
        self._is_family = name in library.families
        self._all = [book for book in library.books if self._holds(book)]
        self.read = [book for book in self._all if book.is_read]

    def _holds(self, book: Book) -> bool:
        return book.family == self._name if self._is_family else self._name in book.genres

    @property
    def path(self) -> str:
        return f"genres/{slug(self._name)}"

    def cut_to(self, years: range) -> "OneGenre":
        return OneGenre(self._library.cut_to(years), self._name)

    def share(self) -> Table | None:
        books = with_genre(self._library.dated)
        own = [book for book in books if self._holds(book)]
        years = years_of(books)
        if len(own) < 3 or len(years) < 2:
            return None
        parts, wholes = ([len(in_year(each, year)) for year in years] for each in (own, books))
        around = (stats.smoothed(parts), stats.smoothed(wholes), stats.smoothed(wholes, 2))
        rows: list[list[Cell]] = []
        for year, part, whole, near, far, squared in zip(years, parts, wholes, *around, strict=True):
            if far:
                worth = far**2 / squared  # books that the weights are worth (Kish)
                rows.append([str(year), part, whole, *stats.wilson(near / far * worth, worth)])
        return Table(rows=rows)

    def ratings(self) -> Table | None:
        rated = [book.stars for book in self.read if book.stars]
        rest = [book.stars for book in self._library.read if book.stars and not self._holds(book)]
        others = [book.average for book in self.read if book.average and book.stars]
        if len(rated) < 3:
            return None
        rows: list[list[Cell]] = []
        for name, given in {self._name: rated, "All other books": rest, "Other readers": others}.items():
            found = stats.mean_interval(given)
            if found:
                rows.append([name, len(given), found.value, max(0.5, found.low), min(5, found.high)])
            elif given:
                rows.append([name, 1, given[0], None, None])
        return Table(rows=rows)

    def company(self) -> Table | None:
        if len(self.read) < 3:
            return None
        if self._is_family:
            first = Counter(book.genres[0] for book in self.read)
            return Table(rows=[[genre, first[genre]] for genre in first], key=1)
        books = with_genre(self._library.read)
        everywhere = dict(ranked(self._library, books))
        rows: list[list[Cell]] = [
            [genre, count, everywhere[genre] * len(self.read) / len(books)]
            for genre, count in ranked(self._library, self.read)
            if genre != self._name
        ]
        return Table(rows=rows) if rows else None

    def authors(self) -> Table | None:
        if len(self.read) < 3:
            return None
        rows: list[list[Cell]] = []
        for author, books in sorted(self._library.by_author(self.read).items(), key=lambda each: -len(each[1])):
            found = stats.sample(book.stars for book in books if book.stars)
            rows.append([self._library.author_names[author], len(books), found.mean if found else None])
        return Table(rows=rows)

    def shelves(self) -> Table | None:
        counts = Counter(shelf for book in self._all for shelf in book.own_shelves)
        if sum(bool(book.own_shelves) for book in self._all) < 3:
            return None
        return Table(rows=[[shelf, books, books / len(self._all)] for shelf, books in counts.items()], key=1)

    def books(self) -> Table | None:
        dated = [book for book in self._library.dated if self._holds(book)][::-1]
        undated = [book for book in self.read if not book.year]
        rest = [book for book in self._all if not book.is_read]
        rows = [
            [book.title, book.author, book.entry["my_rating"], finished(book)] for book in [*dated, *undated, *rest]
        ]
        return Table(rows=rows) if rows else None
