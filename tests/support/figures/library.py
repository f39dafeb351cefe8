"""A library as its document tells of it, with the few rules on dates that the dashboard states on data health."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Self

Entry = dict[str, Any]

_FORMATS = {
    "Audiobook": r"audi|\bmp3\b|cassette|preloaded",
    "E-book": r"kindle|e-?book|nook|epub|digital|electronic|online",
    "Paperback": r"paper|softcover|broch|taschenbuch|poche|spiral|comic|chapbook|pamphlet|bolsillo|blanda",
    "Hardback": r"hard|leather|library|board|gebunden|reli[ée]|dura|cloth",
}
OTHER_FORMAT = "Other or unknown"
FORMATS = ("Hardback", "Paperback", "E-book", "Audiobook", OTHER_FORMAT)
NO_GENRE = "No genre found"
_HEAP = 5  # books finished on one day, or shelved on the day of an import
_NEW_YEAR = 3  # books on a 1 January
_OLD_DAYS = 90  # after so long a silence a file is an old one
_NOBODY = {"", "unknown", "unknown-author", "author-unknown", "anonymous", "anonymus", "anonym", "n-a"}
_SEVERAL = {"various", "various-authors"}


def slug(text: str) -> str:
    """A name as it stands in an address: letters and digits without accents, joined by hyphens."""
    plain = "".join(
        each for each in unicodedata.normalize("NFKD", text) if not unicodedata.category(each).startswith("M")
    )
    parts: list[str] = [""]
    for each in plain.lower():
        if unicodedata.category(each)[0] in "LN":
            parts[-1] += each
        elif parts[-1]:
            parts.append("")
    return "-".join(part for part in parts if part)


def month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def last_of(month: int) -> date:
    return first_of(month + 1) - timedelta(days=1)


@dataclass(eq=False, kw_only=True)
class Book:
    """One entry. `year`, `month` (year * 12 + month from 0) and `day` of finishing as far as they are to be trusted."""

    at: int
    entry: Entry
    year: int | None = None
    month: int | None = None
    day: date | None = None
    given_day: date | None = None
    family: str = NO_GENRE
    format: str = field(init=False)

    def __post_init__(self) -> None:
        binding = (self.entry["binding"] or "").lower()
        self.format = next((name for name, words in _FORMATS.items() if re.search(words, binding)), OTHER_FORMAT)
        if self.is_read and self.entry["date_read"]:
            self._take_date(date.fromisoformat(self.entry["date_read"]), self.entry["date_read_precision"] or "day")

    def _take_date(self, given: date, precision: str) -> None:
        self.year = given.year
        self.month = None if precision == "year" else month_number(given)
        self.day = self.given_day = given if precision == "day" else None

    @property
    def status(self) -> str:
        return str(self.entry["reading_status"])

    @property
    def is_read(self) -> bool:
        return self.status == "read"

    @property
    def title(self) -> str:
        return str(self.entry["title_without_series"])

    @property
    def author(self) -> str:
        return str(self.entry["author"] or "")

    @property
    def stars(self) -> float | None:
        return self.entry["my_rating"] or None

    @property
    def average(self) -> float | None:
        return self.entry["average_rating"] or None

    @property
    def pages(self) -> int:
        """0 where they are not known."""
        return self.entry["num_pages"] or 0

    @property
    def published(self) -> int | None:
        first = self.entry["original_publication_year"]
        edition: int | None = self.entry["publication_year"]
        return edition if first is None else int(first)

    @property
    def genres(self) -> list[str]:
        return list(self.entry["genres"])

    @property
    def added(self) -> date | None:
        return date.fromisoformat(self.entry["date_added"]) if self.entry["date_added"] else None

    @property
    def apart(self) -> float | None:
        """How much kinder the reader was than others."""
        return None if self.stars is None or self.average is None else self.stars - self.average

    @property
    def own_shelves(self) -> list[str]:
        names = dict.fromkeys(self.entry["bookshelves"])
        return [name for name in names if name != self.entry["exclusive_shelf"]]

    @property
    def place_in_time(self) -> tuple[float, int]:
        """What is known only in part stands before the days of its month or year."""
        if self.day:
            return self.day.toordinal(), self.at
        assert self.year
        first = first_of(self.month) if self.month is not None else date(self.year, 1, 1)
        return first.toordinal() - 0.5, self.at

    @property
    def times_read(self) -> int:
        count = self.entry["original_read_count"]
        return 0 if count is None else max(int(count), 1)


class Library:
    """All books of a document on one day."""

    def __init__(self, document: Entry, today: date) -> None:
        self.document = document
        self.today = today
        self._groups = document["metadata"]["genre_families"]
        self.books = [Book(at=at, entry=entry) for at, entry in enumerate(document["books"])]
        for book in self.books:
            if book.genres:
                book.family = self.family_of(book.genres[0])
        self.heaps = self._heaps()
        for book in self.books:
            if book.given_day in self.heaps:
                book.month = book.day = None

    def _heaps(self) -> dict[date, int]:
        """Days on which more were finished than anybody reads, and 1 January where that stands for a mere year."""
        days = Counter(book.given_day for book in self.books if book.given_day)
        new_years = {day for day in days if (day.month, day.day) == (1, 1)}
        is_habit = any(days[day] >= _NEW_YEAR for day in new_years)
        found = {day for day, books in days.items() if books >= _HEAP} | (new_years if is_habit else set())
        return {day: days[day] for day in found}

    def cut_to(self, years: range) -> Self:
        """One side of a comparison: what was finished in these years, and all that is not finished."""
        side = type(self)(self.document, self.today)
        side.books = [book for book in side.books if not book.is_read or book.year in years]
        side.end, side.import_day = self.end, self.import_day  # how far it reaches is asked of the whole
        return side

    def family_of(self, genre: str) -> str:
        return next((group["family"] for group in self._groups if genre in group["genres"]), self.families[-1])

    @cached_property
    def families(self) -> list[str]:
        """In the order of their slots; the last one holds what is in none."""
        return [group["family"] for group in sorted(self._groups, key=lambda group: group["slot"])]

    @cached_property
    def genres(self) -> list[str]:
        """In the order in which books have them."""
        return list(dict.fromkeys(genre for book in self.books for genre in book.genres))

    @cached_property
    def read(self) -> list[Book]:
        return [book for book in self.books if book.is_read]

    @cached_property
    def dated(self) -> list[Book]:
        """In the order they were finished."""
        return sorted((book for book in self.read if book.year), key=lambda book: book.place_in_time)

    @cached_property
    def in_reading_order(self) -> list[Book]:
        """Those without a date stand last."""
        return [*self.dated, *(book for book in self.read if not book.year)]

    @cached_property
    def pile(self) -> list[Book]:
        return [book for book in self.books if book.status == "to-read"]

    @cached_property
    def import_day(self) -> date | None:
        """The day on which more than a fifth of the books was shelved."""
        days = Counter(book.added for book in self.books if book.added)
        if not days:
            return None
        day, most = days.most_common(1)[0]
        return day if most >= _HEAP and most > days.total() / 5 else None

    @cached_property
    def end(self) -> date:
        """Today, or the last day that an old file tells of."""
        days = [day for book in self.books for day in (book.added, book.given_day) if day and day <= self.today]
        return max(days) if days and (self.today - max(days)).days > _OLD_DAYS else self.today

    @property
    def is_running(self) -> bool:
        return self.end == self.today

    @cached_property
    def with_day(self) -> list[Book]:
        return [book for book in self.dated if book.day]

    @cached_property
    def years(self) -> range:
        """Of finishing, first to last."""
        return years_of(self.dated)

    @cached_property
    def author_names(self) -> dict[str, str]:
        """By slug, as the first book writes them; books of nobody in particular have none."""
        found: dict[str, str] = {}
        for book in self.books:
            key = slug(book.author)
            if key not in _NOBODY | _SEVERAL:
                found.setdefault(key, book.author)
        return found

    def author_of(self, book: Book) -> str | None:
        """The slug of its author."""
        key = slug(book.author)
        return key if key in self.author_names else None

    def by_author(self, books: Iterable[Book]) -> dict[str, list[Book]]:
        """In the order of their first books."""
        found: dict[str, list[Book]] = {}
        for book in books:
            if key := self.author_of(book):
                found.setdefault(key, []).append(book)
        return found


def years_of(books: Sequence[Book]) -> range:
    years = [book.year for book in books if book.year]
    return range(min(years), max(years) + 1) if years else range(0)


def in_year(books: Iterable[Book], year: int) -> list[Book]:
    return [book for book in books if book.year == year]
