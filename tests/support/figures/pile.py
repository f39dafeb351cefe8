"""The page of the to-read pile: how it grew, how long books wait, what is on it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from operator import gt
from statistics import fmean, median

from tests.support.figures import stats, words
from tests.support.figures.library import FORMATS, Book, Library, first_of, last_of, month_number
from tests.support.figures.stats import Wait
from tests.support.figures.tables import ANYTHING, Cell, Table

_DAYS_PER_YEAR = 365.25
_SILENCE_DAYS = 92
_METRES_PER_PAGE = 0.072e-3
_TOLD_DAYS = (30, 91, 183, 365, 731, 1096, 1461, 1826, 2557, 3653, 5479)
_LEAST_RISK = 10


class Pile:
    """What came to the pile and what left it, by month."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.now = month_number(library.today)
        self.waited = [book for book in library.dated if _had_waited(book)]
        added = [book for book in [*library.pile, *self.waited] if book.added]
        self.came = Counter(min(self.now, month_number(book.added)) for book in added if book.added)
        self.went = Counter(min(self.now, book.month) for book in self.waited if book.month is not None)
        self.imported = [book for book in added if book.added == library.import_day]

    @cached_property
    def end(self) -> date:
        """Today, or the last day that a file without news for a quarter tells of."""
        days = [day for book in self.library.books for day in (book.added, _stands_at(book)) if day]
        last = max(day for day in days if day <= self.library.today)
        return last if (self.library.today - last).days > _SILENCE_DAYS else self.library.today

    @property
    def start(self) -> int:
        return min(self.came, default=self.now + 1)

    def size(self, month: int) -> int:
        return sum(count for at, count in self.came.items() if at <= month) - sum(
            count for at, count in self.went.items() if at <= month
        )


def _stands_at(book: Book) -> date | None:
    return book.day or (first_of(book.month) if book.month is not None else None)


def _had_waited(book: Book) -> bool:
    """Shelved on an earlier day, or in an earlier month where no day is known."""
    if not book.added or book.month is None:
        return False
    return book.day > book.added if book.day else book.month > month_number(book.added)


def burn_down(library: Library) -> Table | None:
    """So far; what is ahead is drawn by chance, and `ahead_problems` looks at it."""
    pile = Pile(library)
    if len(library.pile) < 10:
        return None
    months, end = range(pile.start, pile.now), month_number(pile.end)
    past: list[list[Cell]] = [
        [words.month_words(month), pile.size(month) if month <= end else None] for month in months
    ]
    return Table(rows=[*past, ["Today", len(library.pile)]])


def ahead_problems(header: Sequence[str], rows: Sequence[Sequence[str]], library: Library) -> list[str]:
    """What cannot be in the months ahead: bands are in order, nothing is negative, what is not added to shrinks."""
    names = [words.month_words(month_number(library.today) + at + 1) for at in range(len(rows))]
    found = [f"month {row[0]}, not {name}" for row, name in zip(rows, names, strict=True) if row[0] != name]
    for at in range(2, len(header), 3):
        fan = [[int(cell.replace(",", "")) for cell in row[at : at + 3]] for row in rows]
        found += [f"{header[at]}: {each}" for each in fan if not 0 <= each[1] <= each[0] <= each[2]]
        if header[at].startswith("Stop adding"):
            found += [f"{later} after {each}" for each, later in pairwise(fan) if any(map(gt, later, each))]
    return found


def in_out(library: Library) -> Table | None:
    pile = Pile(library)
    until = month_number(pile.end)
    imported = Counter(month_number(book.added) for book in pile.imported if book.added)
    rows: list[list[Cell]] = []
    for month in range(pile.start, until + 1):
        came = pile.came[month] - imported[month]
        rows.append([words.month_words(month), came, pile.went[month], came - pile.went[month]])
    if len(rows) < 12:
        return None
    last = [[cell for cell in row if isinstance(cell, int)] for row in rows[:-1][-12:]]
    months = len(rows[:-1][-12:])
    old = f"the {months} months before {words.month_words(until)}"
    pace = f"the last {months} months" if pile.end == library.today else old
    return Table(rows=[*rows, [f"Together, {pace}", *(sum(column) for column in zip(*last, strict=True))]])


def shelf_age(library: Library) -> Table | None:
    known = [book for book in library.pile if book.added]
    if len(known) < 10:
        return None
    known.sort(key=lambda book: (book.added or date.min, book.at))
    rows: list[list[Cell]] = []
    for book in known:
        assert book.added
        days = max(0, (library.today - book.added).days)
        rows.append([book.title, book.author, book.added.isoformat(), stats.rounded(days / _DAYS_PER_YEAR * 10) / 10])
    return Table(rows=rows)


def _finish(book: Book) -> date | None:
    """As well as it is known; a mere month or year stands at the middle of what of it came after the shelving."""
    if book.day or not book.year or not book.added:
        return book.day
    start = first_of(book.month if book.month is not None else book.year * 12)
    end = last_of(book.month if book.month is not None else book.year * 12 + 11)
    if end < book.added:
        return end
    return date.fromordinal((max(start, book.added).toordinal() + end.toordinal()) // 2)


def _waits(library: Library) -> dict[Book, Wait]:
    """From the shelving to the finish, or to the end of the file; without what came by an import."""
    end = Pile(library).end
    found = {}
    for book in library.books:
        finish = _finish(book) if book.is_read else end
        if not book.added or book.added > end or book.added == library.import_day:
            continue
        if finish is not None and finish >= book.added:
            found[book] = Wait((min(finish, end) - book.added).days, book.is_read)
    return found


def will_read(library: Library) -> Table | None:
    waits = _waits(library)
    if len(waits) < 40:
        return None
    groups = _families(library, waits)
    longest = max(wait.days for wait in waits.values())
    steps = {stats.rounded(step * _DAYS_PER_YEAR / 12) for step in range(int(longest / _DAYS_PER_YEAR * 12) + 2)}
    asked = sorted(steps | {day for day in _TOLD_DAYS if day <= longest})
    last = _last_told(list(waits.values()), asked)
    rows: list[list[Cell]] = []
    for day in [day for day in _TOLD_DAYS if day <= min(longest, last)]:
        found = stats.kaplan_meier(list(waits.values()), day)
        others = [
            stats.kaplan_meier(own, day).share if day <= _last_told(own, asked) else None for own in groups.values()
        ]
        rows.append([words.span_words(day), *found, *others])
    return Table(header=["Within", "all books", "from", "to", "Books still looked at", *groups], rows=rows)


def _last_told(waits: Sequence[Wait], asked: Sequence[int]) -> int:
    """As long as ten are still looked at."""
    told = [day for day in asked if sum(wait.days >= day for wait in waits) >= _LEAST_RISK]
    return max(told[-1] if told else 0, asked[1] if len(asked) > 1 else 0)


def _families(library: Library, waits: Mapping[Book, Wait]) -> dict[str, list[Wait]]:
    """At most three, of forty books and ten finishes each."""
    own = {name: [wait for book, wait in waits.items() if book.family == name] for name in library.families}
    enough = [name for name, each in own.items() if len(each) >= 40 and sum(wait.is_over for wait in each) >= 10]
    return {name: own[name] for name in sorted(enough, key=lambda name: -len(own[name]))[:3]}


def pile_mix(library: Library) -> Table | None:
    pile, read = ([book.family for book in books if book.genres] for books in (library.pile, library.read))
    if len(pile) < 20:
        return None
    rows: list[list[Cell]] = []
    for name in library.families:
        counts = pile.count(name), read.count(name)
        if any(counts):
            rows.append([name, counts[0], counts[0] / len(pile), counts[1], counts[1] / len(read)])
    return Table(rows=rows, key=1)


def pile_weight(library: Library) -> Table | None:
    known = [book.pages for book in library.pile if book.pages]
    if len(known) < 5:
        return None
    missing = [book for book in library.pile if not book.pages]
    likely = sum(known) + stats.rounded(sum(_usual_pages(library, book.format) for book in missing))
    most = None if missing else likely
    rows: list[list[Cell]] = [
        ["Pages", sum(known), likely, most],
        [
            "Metres",
            *(_tenth(pages * _METRES_PER_PAGE) if pages is not None else None for pages in (sum(known), likely, most)),
        ],
    ]
    paces = _paces(library)
    if sum(paces):
        slow = _tenth(likely / min(paces)) if min(paces) else None
        rows.append(["Years at your pace", _tenth(sum(known) / max(paces)), _tenth(likely / fmean(paces)), slow])
        rows.append(["Pages you finish in a year", *map(stats.rounded, (min(paces), fmean(paces), max(paces)))])
    return Table(rows=rows)


def _tenth(value: float) -> float:
    return stats.rounded(value * 10) / 10


def _usual_pages(library: Library, kind: str) -> float:
    known = {name: [book.pages for book in library.books if book.pages and book.format == name] for name in FORMATS}
    own = known[kind]
    return median(own) if len(own) >= 5 else median(pages for each in known.values() for pages in each)


def _paces(library: Library) -> list[float]:
    """Pages of the last three spans of twelve whole months, those before the first finish left out."""
    now = month_number(Pile(library).end)
    months: Counter[int] = Counter()
    pages: dict[int, float] = {}
    for book in library.dated:
        assert book.year
        own = [book.month] if book.month is not None else range(book.year * 12, book.year * 12 + 12)
        for month in own:
            pages[month] = pages.get(month, 0) + book.pages / len(own)
            months[month] += 1
    spans = [range(now - 12 * (back + 1), now - 12 * back) for back in range(3)]
    return [sum(pages.get(month, 0) for month in span) for span in spans if span.start >= min(months)]


def pick(library: Library) -> Table | None:
    """Which three is up to the day: `pick_problems` looks at what is said of them."""
    return Table(rows=[[ANYTHING] * 3] * 3) if len(library.pile) >= 5 else None


def pick_problems(rows: Sequence[Sequence[str]], library: Library) -> list[str]:
    """Each is another book of the pile, and what is said of it holds."""
    waiting = {(book.title, book.author): book for book in library.pile}
    found = [f"{row} is not on the pile" for row in rows if (row[0], row[1]) not in waiting]
    found += ["the same twice"] if len({tuple(row[:2]) for row in rows}) < len(rows) else []
    reasons = {key: _reasons(library, book) for key, book in waiting.items()}
    return found + [
        f"{row}: {reasons[row[0], row[1]]}" for row in rows if not found and row[2] not in reasons[row[0], row[1]]
    ]


def _reasons(library: Library, book: Book) -> set[str]:
    """All that can be said for a book."""
    found = set()
    if book.added:
        dates = [each.added for each in library.pile if each.added]
        share = sum(day > book.added for day in dates) / len(dates)
        span = words.span_words((library.today - book.added).days)
        found.add(f"Waiting for {span}, longer than {int(share * 100)}% of the pile")
    if book.pages:
        pages = [each.pages for each in library.pile if each.pages]
        share = sum(count > book.pages for count in pages) / len(pages)
        found.add(f"Only {words.count_words(book.pages, 'page')}; {int(share * 100)}% of the pile is longer")
    author = library.author_of(book)
    rated = [each.stars for each in library.books if library.author_of(each) == author and each.stars]
    if author and len(rated) > 1:
        name = re.sub(r"^(.*[\u0590-\u08ff].*)$", "\u2068\\1\u2069", book.author)
        found.add(f"You gave {name} {fmean(rated):.1f} stars on average over {len(rated)} books")
    if book.average:
        found.add(f"Other readers give it {book.average:.2f} stars")
    return found
