"""The year in review: what each of its cards has to say of a year, or of a range of years."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tests.support.figures import stats, words
from tests.support.figures.library import NO_GENRE, Book, Library, in_year

_FEW = 5
_LEAST_COMPARED = 8
_NAMED = 6
_LONG_TITLE = 40
_SHORT = 30  # a value of so few characters is drawn whole
_METRES_PER_PAGE = 0.072e-3
_LANDMARKS = {
    0.75: "a kitchen table",
    2: "a door",
    4.4: "a double-decker bus",
    5.5: "a giraffe",
    9: "a two-storey house",
    15: "a four-storey house",
    20: "the Great Sphinx of Giza",
}


@dataclass(frozen=True, kw_only=True)
class Card:
    """One card: its name, what its text says, and words that have to stand on its picture in this order."""

    name: str
    headline: str = ""
    lines: Sequence[str] = ()
    drawn: Sequence[str] = ()


def _fixed(value: float, digits: int) -> str:
    """Halves away from zero, of the number as it is written."""
    return str(Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


class YearInReview:
    """The books finished from the first to the last year, both included."""

    def __init__(self, library: Library, first: int, last: int) -> None:
        self.library = library
        self.first, self.last = first, last
        self.books = [book for book in library.dated if book.year and first <= book.year <= last]
        self.is_year = first == last
        self.is_so_far = last >= library.today.year
        self.years = str(first) if self.is_year else f"{first}\u2013{last}"

    @property
    def title(self) -> str:
        return f"{self.years} in books{', so far' if self.is_so_far else ''}"

    @property
    def kicker(self) -> str:
        return f"{self.years} so far" if self.is_so_far else f"{self.years} in books"

    def cards(self) -> list[Card]:
        if len(self.books) < _FEW:
            return [self._count(), self._ends(), self._all()]
        return [
            *(self._count(), self._piles(), self._ends(), self._extremes(), self._month()),
            *(self._genre(), self._apart(), self._author(), self._five(), self._all()),
        ]

    def _count(self) -> Card:
        pages = sum(book.pages for book in self.books)
        lines = []
        if pages:
            least = "" if all(book.pages for book in self.books) else "at least "
            lines = [f"{least}{words.count_words(pages, 'page')}", f"Stacked up: {_height(pages)}"]
        if told := self._comparison():
            lines.append(told)
        headline = words.count_words(len(self.books), "book")
        return Card(name="How much", headline=headline, lines=lines, drawn=[*headline.split(), *lines])

    def _comparison(self) -> str | None:
        end, length = self.library.end, self.last - self.first + 1
        if self.is_year and self.first == self.library.today.year:
            return _by_this_day(self.library)
        if self.last >= end.year or self.first - length < self.library.years[0]:
            return None
        earlier = range(self.first - length, self.first)
        name = str(earlier[0]) if length == 1 else f"{earlier[0]}\u2013{earlier[-1]}"
        lead = len(self.books) - sum(book.year in earlier for book in self.library.dated)
        return f"{_lead_words(lead, 'than')} in {name}"

    def _piles(self) -> Card:
        known = [(name, own) for name, own in self._periods(short=True) if own]
        lines = [f"{name}: {len(own):,}" for name, own in known]
        names = [name for name, _ in self._periods(short=True)]
        if without := self._monthless():
            lines.append(f"Month unknown: {len(without):,}")
            names.append("?")
        some = "" if all(book.pages for book in self.books) else "; 300 where these are unknown"
        drawn = ["Every single one", f"A spine is a book, as thick as its pages{some}", " ".join(names)]
        return Card(name="The piles", headline="Every single one", lines=lines, drawn=drawn)

    def _periods(self, *, short: bool) -> list[tuple[str, list[Book]]]:
        if not self.is_year:
            return [(str(year), in_year(self.books, year)) for year in range(self.first, self.last + 1)]
        names = words.month_names(short=short)
        return [
            (name, [book for book in self.books if book.month == self.first * 12 + month])
            for month, name in enumerate(names)
        ]

    def _monthless(self) -> list[Book]:
        return [book for book in self.books if self.is_year and book.month is None]

    def _ends(self) -> Card:
        known = [book for book in self.books if book.day]
        if not known:
            none = "No day of finishing is known"
            return Card(name="First and last", headline=none, drawn=[none])
        over = "The last so far" if self.is_so_far else "It ended with"
        names = (
            ["It began with", over]
            if len(known) == len(self.books)
            else ["The first of a known day", "The last of a known day"]
        )
        ends = [known[0], known[-1]] if len(known) > 1 else known
        return _entries(
            "First and last", [(name, book, self._on(book)) for name, book in zip(names, ends, strict=False)]
        )

    def _on(self, book: Book) -> str:
        assert book.day
        written = words.day_words(book.day)
        return f"on {written.rsplit(' ', 1)[0] if self.is_year else written}"

    def _extremes(self) -> Card:
        paged = [book for book in self.books if book.pages]
        entries = [("The longest", book, _pages(book)) for book in _most(paged, lambda book: book.pages)]
        if len(paged) > 1:
            entries += [("The shortest", book, _pages(book)) for book in _most(paged, lambda book: -book.pages)]
        published = [book for book in self.books if book.published is not None]
        for book in _most(published, lambda book: -(book.published or 0)):
            year = book.published or 0
            entries.append(("The oldest", book, f"from {-year} BC" if year < 0 else f"from {year}"))
        return _entries("The extremes", entries)

    def _fullest(self) -> tuple[str, int] | None:
        """The month, or the year, that leads whatever the months of the others are."""
        counts = [(name, len(own)) for name, own in self._periods(short=False)]
        for name, most in counts:
            if all(most > count + len(self._monthless()) for other, count in counts if other != name):
                return name, most
        return None

    def _month(self) -> Card:
        fullest, without = self._fullest(), len(self._monthless())
        kind = "month" if self.is_year else "year"
        headline = f"{fullest[0]} it was" if fullest else f"No {kind} stood out"
        lines = [words.count_words(fullest[1], "book")] if fullest else []
        if without:
            lines.append(f"{without:,} more of an unknown month")
        columns = []
        for name, own in self._periods(short=False):
            columns += [*([str(len(own))] if own else []), name[0] if self.is_year else name]
        return Card(
            name="When it happened", headline=headline, lines=lines, drawn=[headline, *lines, " ".join(columns)]
        )

    def _families(self) -> dict[str, int]:
        own = [book.family for book in self.books]
        return {name: own.count(name) for name in [*self.library.families, NO_GENRE] if name in own}

    def _family(self) -> str | None:
        """The one that leads; what is in none of them is none."""
        counts = {name: count for name, count in self._families().items() if name != NO_GENRE}
        leaders = [name for name, count in counts.items() if count == max(counts.values())]
        return leaders[0] if len(leaders) == 1 and leaders[0] != self.library.families[-1] else None

    def _genre(self) -> Card:
        families, family = self._families(), self._family()
        known = len(self.books) - families.get(NO_GENRE, 0)
        lines = []
        headline = family or ("No family of genres led" if known else "No genres are known yet")
        if family:
            share = words.percent_words(families[family] / known)
            lines.append(f"{words.count_words(families[family], 'book')}, {share} of those with a genre")
        if new := self._newcomer():
            lines.append(f"New: {new}, never read before")
        shares = sorted(families.items(), key=lambda each: -each[1])
        drawn = [headline, *lines, *(f"{name} {count}" for name, count in shares)]
        return Card(name="The genre", headline=headline, lines=lines, drawn=drawn)

    def _newcomer(self) -> str | None:
        if self.library.years[0] >= self.first:
            return None
        earlier = [book for book in self.library.read if not book.year or book.year < self.first]
        known = {genre for book in earlier for genre in book.genres}
        own = [genre for book in self.books for genre in book.genres if genre not in known]
        return max(dict.fromkeys(own), key=own.count, default=None)

    def _apart(self) -> Card:
        compared = [book for book in self.books if book.apart is not None]
        kind = _most([book for book in compared if (book.apart or 0) > 0], lambda book: book.apart or 0)
        harsh = _most([book for book in compared if (book.apart or 0) < 0], lambda book: -(book.apart or 0))
        entries = [("Kindest to", book, _against(book)) for book in kind]
        entries += [("Harshest on", book, _against(book)) for book in harsh]
        headline = _apart_words([book.apart for book in compared if book.apart is not None])
        return _entries("Your stars", entries, headline)

    def _most_read(self) -> list[Book]:
        """The books of the author with most, if two or more and no other has as many."""
        groups = sorted(self.library.by_author(self.books).values(), key=len, reverse=True)
        is_clear = bool(groups) and len(groups[0]) > max(1, *(len(other) for other in groups[1:2]))
        return groups[0] if is_clear else []

    def _name(self, books: Sequence[Book]) -> str:
        """As the first book of the library writes it."""
        return self.library.author_names[self.library.author_of(books[0]) or ""]

    def _author(self) -> Card:
        books = self._most_read()
        if not books:
            none = "No author stood out"
            return Card(name="The author", headline=none, drawn=[none])
        lines = [words.count_words(len(books), "book")]
        rated = [book.stars for book in books if book.stars]
        if rated:
            lines.append(f"{_fixed(sum(rated) / len(rated), 1)} stars on average")
        return Card(name="The author", headline=self._name(books), lines=lines, drawn=[self._name(books), *lines])

    def _five(self) -> Card:
        best = [book for book in self.books if book.stars and book.stars >= 5]
        name, count = "Five stars", len(best)
        if not best:
            return Card(name=name, headline="No book got five stars", drawn=["No book got five stars"])
        headline = f"{count} five-star {'book' if count == 1 else 'books'}"
        more = [f"and {count - _NAMED} more"] if count > _NAMED else []
        lines = [*(_title_and_author(book) for book in best[:_NAMED]), *more]
        return Card(name=name, headline=headline, lines=lines, drawn=[headline, *more])

    def _all(self) -> Card:
        figures = [words.count_words(len(self.books), "book")]
        if pages := sum(book.pages for book in self.books):
            figures.append(words.count_words(pages, "page"))
        if rated := [book.stars for book in self.books if book.stars]:
            figures.append(f"{_fixed(sum(rated) / len(rated), 2)} stars on average")
        facets = {}
        if len(self.books) >= _FEW:
            fullest, most_read = self._fullest(), self._most_read()
            facets["fullest month"] = fullest[0] if fullest else None
            facets["genre"] = self._family()
            facets["author"] = self._name(most_read) if most_read else None
        longest = _most([book for book in self.books if book.pages], lambda book: book.pages)
        facets["longest"] = _main_title(longest[0]) if longest else None
        told = {name: value for name, value in facets.items() if value}
        drawn = [" ".join(figures), *(f"{name} {value}" for name, value in told.items() if len(value) < _SHORT)]
        return Card(
            name="In short", lines=[*figures, *(f"{name}: {value}" for name, value in told.items())], drawn=drawn
        )


def _height(pages: int) -> str:
    metres = pages * _METRES_PER_PAGE
    told = f"{stats.rounded(metres * 100)} cm" if metres < 1 else f"{_fixed(metres, 1)} m"
    lower = [name for height, name in _LANDMARKS.items() if metres > height]
    return f"{told}, higher than {lower[-1]}" if lower else told


def _lead_words(lead: int, than: str) -> str:
    if lead == 0:
        return "as many as" if than == "than" else "as many as by this day"
    return f"{abs(lead):,} {'more' if lead > 0 else 'fewer'} {than}"


def _by_this_day(library: Library) -> str | None:
    """This year beside the last one up to the same day; nothing where too many days are not known."""
    year = library.today.year
    own, before = in_year(library.dated, year), in_year(library.dated, year - 1)
    if not before or any(sum(not book.day for book in each) > 0.05 * len(each) for each in (own, before)):
        return None
    month_and_day = (library.today.month, library.today.day)
    by_now = sum(book.day is not None and _place(book.day) <= month_and_day for book in before)
    return f"{_lead_words(len(own) - by_now, 'than by this day')} in {year - 1}"


def _place(day: date) -> tuple[int, int]:
    return day.month, day.day


def _most(books: Iterable[Book], value: Callable[[Book], float]) -> list[Book]:
    """The first with most, if there is any."""
    found = sorted(books, key=value, reverse=True)
    return found[:1]


def _pages(book: Book) -> str:
    return words.count_words(book.pages, "page")


def _against(book: Book) -> str:
    assert book.average
    return f"your {book.stars:g}, others {_fixed(book.average, 2)}"


def _apart_words(values: Sequence[float]) -> str:
    if len(values) < _LEAST_COMPARED:
        return "Too few ratings to compare"
    found = stats.mean_interval(values)
    assert found
    if found.low <= 0 <= found.high:
        return "Close to other readers"
    return f"{_fixed(abs(found.value), 2)} stars {'kinder' if found.value > 0 else 'harsher'} than other readers"


def _main_title(book: Book) -> str:
    """A long one without its subtitle."""
    title = book.title or str(book.entry["title"])
    main = title.split(": ")[0]
    return main if len(title) > _LONG_TITLE and len(main) > 3 else title


def _title_and_author(book: Book) -> str:
    return f"{_main_title(book)}, {book.author}" if book.author else _main_title(book)


def _entries(name: str, entries: Sequence[tuple[str, Book, str]], headline: str = "") -> Card:
    lines = [f"{label}: {_title_and_author(book)} ({note})" for label, book, note in entries]
    drawn = [*([headline] if headline else []), *(part for label, _, note in entries for part in (label, note))]
    return Card(name=name, headline=headline, lines=lines, drawn=drawn)
