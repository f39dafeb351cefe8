"""Dates of an export: as Goodreads writes them, cut short, or in the order of a spreadsheet's country."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from genres.domain.book import BookAnalytics, DatePrecision
from genres.intake.fields import Found, quote

_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})(?:([/.-])(\d{{1,2}})(?:\2(\d{{1,2}}){_TIME})?)?")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}}){_TIME}")
_LONGEST = 40
_MONTHS = 12

# 1 January stands for "some day of that year" where this share of the dates says so, and at least so many. Chance
# gives 0.3 %. Libraries with true dates were seen with 0 to 8 %, the one with whole years only with 96 %.
NEW_YEAR_SHARE = 0.2
NEW_YEAR_LEAST = 5


class DateOrder(Enum):
    """What a file says of the order of day and month where the year stands last."""

    DAY_FIRST = "the day first, as in 31.12.2020"
    MONTH_FIRST = "the month first, as in 12/31/2020"
    MIXED = "in both orders"
    UNDECIDED = "so that day and month cannot be told apart"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, or the first day of the month or year that is all that is known."""

    day: date
    precision: DatePrecision


class Dates:
    """Reads the dates of one file. `date_cells` reads all its date cells again, and is called only if need be."""

    def __init__(self, date_cells: Callable[[], Iterable[str]]) -> None:
        self._date_cells = date_cells
        self._order: DateOrder | None = None

    @property
    def notes(self) -> list[str]:
        """What was decided for the file as a whole."""
        if self._order is None:
            return []
        note = f"Dates are not written as Goodreads does but {self._order.value}."
        if self._order in (DateOrder.MIXED, DateOrder.UNDECIDED):
            note += " Those that could be either were left out; export the library again to have them."
        return [note]

    def read(self, text: str) -> Found[PartialDate]:
        """Read a cell: what it says as far as it goes, or None and why."""
        text = text.strip()
        if not text:
            return None, None
        if len(text) <= _LONGEST:
            if match := _YEAR_FIRST.fullmatch(text):
                year, _, month, day = match.groups()
                return _checked(text, year, month, day)
            if match := _YEAR_LAST.fullmatch(text):
                first, _, second, year = match.groups()
                return self._year_last(text, first, second, year)
        return None, f"{quote(text)} is not a date, so it was left out."

    def _year_last(self, text: str, first: str, second: str, year: str) -> Found[PartialDate]:
        if self._order is None:
            self._order = decide_order(self._date_cells())
        order = self._order
        if order not in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
            if int(first) == int(second) or int(first) > _MONTHS:
                order = DateOrder.DAY_FIRST
            elif int(second) > _MONTHS:
                order = DateOrder.MONTH_FIRST
            else:
                return None, f"{quote(text)} may be two different days, and the file does not tell which; left out."
        day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
        return _checked(text, year, month, day)


def decide_order(cells: Iterable[str]) -> DateOrder:
    """Decide for the whole file; a part above twelve is a day, and no country writes the month first with dots."""
    day_first = month_first = False
    for text in cells:
        match = _YEAR_LAST.fullmatch(text.strip()) if len(text) <= _LONGEST else None
        if match:
            first, separator, second, _ = match.groups()
            day_first = day_first or separator == "." or int(first) > _MONTHS
            month_first = month_first or int(second) > _MONTHS
    if day_first:
        return DateOrder.MIXED if month_first else DateOrder.DAY_FIRST
    return DateOrder.MONTH_FIRST if month_first else DateOrder.UNDECIDED


def settle_new_year(books: Sequence[BookAnalytics]) -> tuple[tuple[BookAnalytics, ...], list[str]]:
    """Keep of each reading date on 1 January the year only, where this reader's share of them is high."""
    new_year = sum(map(_is_new_year, books))
    dated = sum(book.date_read_precision is DatePrecision.DAY for book in books)
    if new_year < NEW_YEAR_LEAST or new_year < NEW_YEAR_SHARE * dated:
        return tuple(books), []
    settled = tuple(
        replace(book, date_read_precision=DatePrecision.YEAR) if _is_new_year(book) else book for book in books
    )
    note = f"{new_year} of {dated} reading dates are a 1 January, so of these only the year is taken as known."
    return settled, [note]


def _is_new_year(book: BookAnalytics) -> bool:
    day = book.date_read
    return day is not None and day.month == day.day == 1 and book.date_read_precision is DatePrecision.DAY


def _checked(text: str, year: str, month: str | None, day: str | None) -> Found[PartialDate]:
    precision = DatePrecision.DAY if day else DatePrecision.MONTH if month else DatePrecision.YEAR
    try:
        return PartialDate(date(int(year), int(month or 1), int(day or 1)), precision), None
    except ValueError:
        return None, f"{quote(text)} is no day of the calendar, so it was left out."
