"""The page Time: months, days, seasons, pace, gaps, weekdays, years, what was read again; the race of the years."""

import math
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from tests.support.figures import stats, words
from tests.support.figures.library import Book, Library, first_of, in_year, last_of, month_number, years_of
from tests.support.figures.stats import Wait
from tests.support.figures.tables import Cell, Rows, Table

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONG = 500  # pages
_COLUMNS = 60  # of a chart


def months(library: Library) -> Table | None:
    if sum(book.month is not None for book in library.dated) < 12:
        return None
    rows: list[list[Cell]] = []
    for year in reversed(library.years):
        own = in_year(library.dated, year)
        counts = [sum(book.month == year * 12 + month for book in own) for month in range(12)]
        rows.append([str(year), *counts, len(own) - sum(counts), len(own)])
    return Table(header=["Year", *words.month_names(short=True), "Month unknown", "All"], rows=rows)


def calendar(library: Library) -> Table | None:
    enough = [
        year for year in library.years if sum(book.day is not None for book in in_year(library.dated, year)) >= 10
    ]
    if not enough:
        return None
    days: dict[date, list[str]] = {}
    for book in library.with_day:
        if book.year == enough[-1] and book.day:
            days.setdefault(book.day, []).append(book.title or book.entry["title"])
    return Table(rows=[[words.day_words(day), len(titles), "; ".join(titles)] for day, titles in days.items()])


class _Cell(NamedTuple):
    """A month of one year: books, and those expected where all days of its year are alike."""

    year: int
    month: int
    books: int
    expected: float


def _observed_months(library: Library) -> list[_Cell]:
    """From the month of the first book to that of the end, which counts as far as it has come."""
    books = Counter(book.month for book in library.dated if book.month is not None)
    last = min(month_number(library.end), library.years[-1] * 12 + 11)
    days = {month: (last_of(month) - first_of(month)).days + 1 for month in range(min(books), last + 1)}
    if last == month_number(library.end):
        days[last] = library.end.day
    found = []
    for month, many in days.items():
        of_year = [each for each in days if each // 12 == month // 12]
        rate = sum(books[each] for each in of_year) / sum(days[each] for each in of_year)
        found.append(_Cell(month // 12, month % 12, books[month], rate * many))
    return found


def _dispersion(cells: list[_Cell], effect: list[float]) -> float:
    """Pearson's, around the level of the year times the effect of the month; at least 1."""
    used = [(cell, cell.expected * effect[cell.month]) for cell in cells if cell.expected * effect[cell.month] > 0]
    freedom = len(used) - len({cell.year for cell, _ in used}) - 11
    return max(1.0, sum((cell.books - fit) ** 2 / fit for cell, fit in used) / freedom) if freedom > 0 else 1.0


def seasonality(library: Library) -> Table | None:
    known = [book for book in library.dated if book.month is not None]
    years = {book.year for book in known if book.month is not None and book.month <= month_number(library.end)}
    if len(known) < 36 or len(years) < 3:
        return None
    cells = _observed_months(library)
    books = [sum(cell.books for cell in cells if cell.month == month) for month in range(12)]
    expected = [sum(cell.expected for cell in cells if cell.month == month) for month in range(12)]
    dispersion = _dispersion(cells, [own / even if even else 0 for own, even in zip(books, expected, strict=True)])
    rows: list[list[Cell]] = []
    for name, own, even in zip(words.month_names(), books, expected, strict=True):
        if even == 0:
            rows.append([name, own, even, None, None, None])
            continue
        low, high = stats.poisson_interval(own / dispersion)
        rows.append([name, own, even, own / even - 1, low * dispersion / even - 1, high * dispersion / even - 1])
    return Table(rows=rows)


def weekdays(library: Library) -> Table | None:
    days = [book.day for book in library.with_day if book.day]
    if len(days) < 30:
        return None
    rows: list[list[Cell]] = []
    for weekday, name in enumerate(_WEEKDAYS):
        own = [day for day in days if day.weekday() == weekday]
        rows.append([name, len(own), len(set(own)), *stats.wilson(len(own), len(days))])
    return Table(rows=rows)


class Gap(NamedTuple):
    start: date
    end: date
    is_over: bool

    @property
    def days(self) -> int:
        return (self.end - self.start).days


def gaps_between(library: Library) -> list[Gap]:
    """From one finish to the next, the last one up to the end of what is known."""
    days = [book.day for book in library.with_day if book.day and book.day <= library.end]
    found = [Gap(one, other, is_over=True) for one, other in pairwise(days)]
    if days and days[-1] < library.end:
        found.append(Gap(days[-1], library.end, is_over=False))
    return found


def gaps(library: Library) -> Table | None:
    found = gaps_between(library)
    if sum(book.day is not None and book.day <= library.end for book in library.with_day) < 20:
        return None
    most = math.ceil(stats.quantile([gap.days for gap in found], 0.97))
    days = range(min(365, max(7, most)) + 1)
    shown = days[:: math.ceil(len(days) / _COLUMNS)]
    last = found[-1].end.year
    recent = [gap for gap in found if gap.end.year == last]
    earlier = [gap for gap in found if gap.end.year != last]
    groups = (
        {str(last): recent, f"before {last}": earlier} if min(len(recent), len(earlier)) >= 5 else {"all years": found}
    )
    curves = [[Wait(gap.days, gap.is_over) for gap in own] for own in groups.values()]
    names = [label for name in groups for label in (name, f"{name}, at least", f"{name}, at most")]
    rows = [[day, *(part for waits in curves for part in stats.kaplan_meier(waits, day)[:3])] for day in shown]
    return Table(header=["Days", *names], rows=rows)


def books_and_pages(library: Library) -> Table | None:
    if len({book.year for book in library.dated}) < 2:
        return None
    rows: list[list[Cell]] = []
    for year in library.years:
        own = in_year(library.dated, year)
        pages = [book.pages for book in own if book.pages]
        long = sum(count >= _LONG for count in pages)
        rows.append([str(year), len(own), sum(pages), long, long / len(pages) if pages else None])
    return Table(rows=rows)


def length_by_year(library: Library) -> Table | None:
    paged = [book for book in library.dated if book.pages]
    if len(paged) < 30:
        return None
    rows: list[list[Cell]] = []
    for year in years_of(paged):
        pages = [book.pages for book in in_year(paged, year)]
        if pages:
            rows.append(
                [str(year), len(pages), *(stats.rounded(stats.quantile(pages, at)) for at in (0.25, 0.5, 0.75))]
            )
    return Table(rows=rows)


def rereads(library: Library) -> Table | None:
    again = [book for book in library.read if book.times_read > 1]
    again.sort(key=lambda book: (-book.times_read, -(book.year or 0), book.at))
    return (
        Table(rows=[[book.title, book.author, book.times_read, _last_finish(book)] for book in again])
        if again
        else None
    )


def _last_finish(book: Book) -> str | None:
    if book.day:
        return words.day_words(book.day)
    if book.month is not None:
        return f"{words.month_names(short=True)[book.month % 12]} {book.month // 12}"
    return str(book.year) if book.year else None


_WINDOW = timedelta(days=90)
_POINTS = 400


def rolling_pace(library: Library) -> Table | None:
    books = [book for book in library.with_day if book.day and book.day <= library.end]
    if len(books) < 20 or not books[0].day:
        return None
    first, last = books[0].day + _WINDOW - timedelta(days=1), library.end
    if first >= last:
        return None
    step = max(1, math.ceil((last - first).days / _POINTS))
    looked_at = [last - timedelta(days=back) for back in range(0, (last - first).days + 1, step)][::-1]
    shown = [gap for gap in slumps(library) if gap.end > looked_at[0]]
    rows: list[list[Cell]] = []
    for name, start, end in _periods(looked_at[0], last):
        inside = [day for day in looked_at if start <= day <= end]
        touching = [gap for gap in shown if gap.start <= end and gap.end >= start]
        longest = max(touching, key=lambda gap: gap.days, default=None)
        rows.append([name, _pace(books, inside[-1]) if inside else None, _slump_words(longest)])
    return Table(rows=rows)


def _pace(books: list[Book], day: date) -> float:
    return sum(book.pages for book in books if book.day and day - _WINDOW < book.day <= day) / _WINDOW.days


def _slump_words(gap: Gap | None) -> str:
    if gap is None:
        return ""
    days = words.count_words(gap.days, "day")
    return f"break of {days} until {words.day_words(gap.end)}" if gap.is_over else f"break of {days} so far"


def slumps(library: Library) -> list[Gap]:
    """Gaps longer than two weeks and than 95% of all, where no finish of an unknown day can lie within."""
    found = gaps_between(library)
    limit = max(14, math.floor(stats.quantile([gap.days for gap in found if gap.is_over], 0.95)))
    vague = [book for book in library.dated if not book.day]
    years = {book.year for book in vague if book.month is None}
    months_with = {book.month for book in vague if book.month is not None}
    return [gap for gap in found if gap.days > limit and not _touches(gap, years, months_with)]


def _touches(gap: Gap, years: set[int | None], months_with: set[int]) -> bool:
    if any((day.month, day.day) == (1, 1) for day in (gap.start, gap.end)):
        return True
    inside = range(month_number(gap.start), month_number(gap.end) + 1)
    return any(month in months_with or month // 12 in years for month in inside)


def _periods(first: date, last: date) -> list[tuple[str, date, date]]:
    """Months, quarters, years, or several years together: the finest of which there are fewer than 59."""
    start, end = month_number(first), month_number(last)
    size = next((size for size in (1, 3, 12) if (end - start) / size < _COLUMNS - 1), None)
    step = size or math.ceil((end - start) / (_COLUMNS - 1) / 12) * 12
    found = []
    for month in range(start // step * step, end + 1, step):
        year = month // 12
        names = {1: words.month_words(month), 3: f"Q{month % 12 // 3 + 1} {year}", 12: str(year)}
        name = names[size] if size else f"{year}\u2013{year + step // 12 - 1}"
        found.append((name, first_of(month), last_of(month + step - 1)))
    return found


def race(library: Library) -> Table | None:
    """Books by the end of each month; a book known by its month or year alone stands at the end of that."""
    end = library.end
    drawn: list[tuple[int, list[date], bool]] = []
    for year in library.years:
        own = [book for book in in_year(library.dated, year) if not book.day or book.day <= end]
        if year > end.year or not own:
            continue
        vague = sum(not book.day for book in own) / len(own)
        days = sorted(min(_stands_at(book), end) if year == end.year else _stands_at(book) for book in own)
        if vague <= 0.2 or year == end.year:
            drawn.append((year, days, vague <= 0.05))
    if len(drawn) < 2:
        return None
    rows: list[list[Cell]] = []
    for year, days, _ in reversed(drawn):
        ends = [last_of(year * 12 + month) for month in range(12)]
        counts = [None if year == end.year and day > end else sum(each <= day for each in days) for day in ends]
        rows.append([str(year), sum(each <= _same_day(end, year) for each in days), *counts, len(days)])
    return Table(rows=[*rows, *_year_end(drawn, library)])


def _stands_at(book: Book) -> date:
    assert book.year
    return book.day or last_of(book.month if book.month is not None else book.year * 12 + 11)


def _same_day(day: date, year: int) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day and year % 4 else date(year, day.month, day.day)


def _year_end(drawn: list[tuple[int, list[date], bool]], library: Library) -> Rows:
    """What the last five years made of their count by this day, times the count of today."""
    year, days, is_sure = drawn[-1]
    if year != library.today.year or not library.is_running or not is_sure or len(days) < 3:
        return []
    ratios = []
    for other, places, is_known in drawn[:-1]:
        by_now = sum(day <= _same_day(library.end, other) for day in places)
        if is_known and by_now >= 3:
            ratios.append(len(places) / by_now)
    ends = [ratio * len(days) for ratio in ratios[-5:]]
    if len(ends) < 3:
        return []
    told = {"low": min(ends), "middle": stats.quantile(ends, 0.5), "high": max(ends)}
    return [[f"{year} at its end, {name}", *[None] * 13, stats.rounded(books)] for name, books in told.items()]
