"""The Overview: piles, stars, what was last and what is open, the race of the years, the totals and the headline."""

from collections.abc import Mapping
from datetime import date
from math import comb
from statistics import median

from tests.support.figures import stats, words
from tests.support.figures.library import FORMATS, NO_GENRE, Book, Library, in_year
from tests.support.figures.tables import Cell, Table

_QUARTERS_MOST = 60
_LAST = 6
_METRES_PER_PAGE = 0.072e-3


def _thickness(library: Library) -> Mapping[str, float]:
    """Pages of a book without a count, by format."""
    known = [book for book in library.read if book.pages]
    usual = median(book.pages for book in known) if known else 300
    own = {name: [book.pages for book in known if book.format == name] for name in FORMATS}
    return {name: median(pages) if pages else usual for name, pages in own.items()}


def piles(library: Library) -> Table | None:
    if len(library.dated) < 5:
        return None
    usual = _thickness(library)
    groups = [name for name in [*library.families, NO_GENRE] if any(book.family == name for book in library.read)]
    if groups == [NO_GENRE]:
        return None  # coloured by rating instead; the sample and the corpus have genres
    by_quarter = _quarters(library) <= _QUARTERS_MOST
    found: dict[tuple[int, int], list[Book]] = {}
    for book in library.dated:
        assert book.year
        quarter = book.month % 12 // 3 + 1 if by_quarter and book.month is not None else 0
        found.setdefault((book.year, quarter), []).append(book)
    rows: list[list[Cell]] = [
        [
            f"Q{quarter} {year}" if quarter else f"{year}, month unknown" if by_quarter else str(year),
            len(own),
            stats.rounded(sum(book.pages or usual[book.format] for book in own)),
            *(sum(book.family == name for book in own) for name in groups),
        ]
        for (year, quarter), own in sorted(found.items())
    ]
    return Table(header=["Period", "Books", "Pages", *groups], rows=rows)


def fullest_year(library: Library) -> int:
    """Books of it, also those of which only the year is known."""
    return max(len(in_year(library.dated, year)) for year in library.years)


def _quarters(library: Library) -> int:
    """From the first January to the end of the last quarter with a book; of the year without a month there."""
    last = max((book.month for book in library.dated if book.month is not None), default=0)
    quarter = last % 12 // 3 + 1 if last // 12 == library.years[-1] else 4
    return (len(library.years) - 1) * 4 + quarter


def stars(library: Library) -> Table | None:
    rated = [book for book in library.read if book.stars]
    if len(rated) < 5:
        return None
    compared = [book.average for book in rated if book.average]
    rows: list[list[str | int | None]] = []
    for count in (5, 4, 3, 2, 1):
        books = sum(book.stars == count for book in rated)
        expected = sum(_binomial((average - 1) / 4, count - 1) for average in compared)
        name = "1 star" if count == 1 else f"{count} stars"
        rows.append([name, books, stats.rounded(expected)] if compared else [name, books])
    if len(library.read) > len(rated):
        rows.append(["Not rated", len(library.read) - len(rated), *([None] if compared else [])])
    return Table(rows=rows)


def _binomial(share: float, successes: int) -> float:
    return comb(4, successes) * share**successes * (1 - share) ** (4 - successes)


def just_finished(library: Library) -> Table | None:
    last = library.dated[::-1][:_LAST]
    rows = [[book.title, book.author, book.stars, _finish(book)] for book in last]
    return Table(rows=rows) if last else None


def _finish(book: Book) -> str | None:
    """As the file has it."""
    return words.written_date(book.entry["date_read"], book.entry["date_read_precision"])


def now_reading(library: Library) -> Table | None:
    books = [book for book in library.books if book.status == "currently-reading"]
    rows = [
        [
            book.title,
            book.author,
            words.day_words(book.added) if book.added else None,
            max(0, (library.today - book.added).days) if book.added else None,
        ]
        for book in books
    ]
    rows.sort(key=lambda row: row[3] if isinstance(row[3], int) else 10**6)
    return Table(rows=rows) if rows else None


def totals(library: Library) -> list[tuple[str, str, str]]:
    """Name, figure and words of the five."""
    return [_books(library), _pages(library), _rating(library), _pile(library), _undated(library)]


def _books(library: Library) -> tuple[str, str, str]:
    last = library.years[-1] if library.dated else None
    if last is None:
        return "Books finished", f"{len(library.read):,}", "none with a date"
    when = "this year" if last == library.today.year else f"in {last}"
    return "Books finished", f"{len(library.read):,}", f"{len(in_year(library.dated, last)):,} {when}"


def _pages(library: Library) -> tuple[str, str, str]:
    known = [book.pages for book in library.read if book.pages]
    name = "Pages" if len(known) == len(library.read) else "Pages, at least"
    return name, f"{sum(known):,}", f"{stats.rounded(median(known)):,} in a typical book"


def _rating(library: Library) -> tuple[str, str, str]:
    found = stats.mean_interval(book.stars for book in library.read if book.stars)
    apart = stats.mean_interval(book.apart for book in library.read if book.apart is not None)
    assert found
    assert apart
    if apart.low <= 0 <= apart.high:
        beside = "close to other readers"
    else:
        beside = f"{abs(apart.value):.2f} {'below' if apart.value < 0 else 'above'} other readers"
    return "Your average rating", f"{found.value:.2f} ± {found.high - found.value:.2f}", beside


def _pile(library: Library) -> tuple[str, str, str]:
    name, figure = "To-read pile", f"{len(library.pile):,}"
    year = sum(0 <= (library.today - day).days < 365 for day in map(_day_or_first, library.dated) if day)
    if not library.pile or not year:
        return name, figure, "nothing waiting" if not library.pile else "none finished in twelve months"
    years = len(library.pile) / year
    if years < 1:
        return name, figure, f"{words.count_words(max(1, stats.rounded(years * 12)), 'month')} at your pace"
    if years > 100:
        return name, figure, "over a century at your pace"
    return name, figure, f"{years:.1f} years at your pace" if years < 10 else f"{years:.0f} years at your pace"


def _day_or_first(book: Book) -> date | None:
    if book.day or book.month is None:
        return book.day
    return date(book.month // 12, book.month % 12 + 1, 1)


def _undated(library: Library) -> tuple[str, str, str]:
    missing = len(library.read) - len(library.dated)
    share = f" {words.percent_words(missing / len(library.read))}" if missing else ""
    told = "counted, but not in timelines" if missing else "every book has one"
    return "Missing a read date", f"{missing:,}{share}", told


def headline(library: Library) -> str:
    """How this year is going, or how the last year with a date went."""
    year = library.today.year
    own, before = in_year(library.dated, year), in_year(library.dated, year - 1)
    if not own:
        last = library.years[-1]
        books = words.count_words(len(in_year(library.dated, last)), "book")
        return f"You finished {books} in {last}, the last year with a date."
    books = words.count_words(len(own), "book")
    by_now = date(year - 1, library.today.month, min(library.today.day, 28 if library.today.month == 2 else 31))
    is_vague = any(sum(not book.day for book in each) > 0.05 * len(each) for each in (own, before))
    if not before or is_vague:
        return f"You have finished {books} this year."
    lead = len(own) - sum(book.day is not None and book.day <= by_now for book in before)
    way = "more" if lead > 0 else "fewer"
    told = "level with" if abs(lead) < 2 else f"{abs(lead)} {way} than by"
    return f"You have finished {books} this year, {told} this day in {year - 1}."


def context(library: Library) -> str:
    """The line below the headline, up to how tall the pile of all is."""
    pages = sum(book.pages for book in library.read)
    least = "" if all(book.pages for book in library.read) else "at least "
    books = words.count_words(len(library.read), "book")
    metres = f"{pages * _METRES_PER_PAGE:.1f}"
    since = f"Since {library.years[0]}: {books} and {least}{words.count_words(pages, 'page')}."
    return f"{since} Stacked up they would stand {metres} metres tall"
