"""What the marks of a chart tell, held against the rows of its table.

The rule for every card: a label begins with the key of a row, its first cell, and every number that follows is one of
that row, a sum of a column, or part of a heading; where a heading stands before a number, that very cell has it. A
label may round more than its table. Where a card words it otherwise, `WORDED` puts it into these terms, `COUNTED`
counts it from the rows, and `ELSEWHERE` says why the table cannot have it.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate

Row = Sequence[str]
Rows = Sequence[Row]
Problems = list[str]

_NUMBER = re.compile(r"(?<![\w.])[-+\u2212]?\d[\d,]*(?:\.\d+)?%?")
_INTERVAL = re.compile(r"95%(?=:| interval)")

_SHARES = [(r"^(.+?), (\d+%) around (\d{4}), (\d+%) around (\d{4})$", r"\3, \1 \2\n\5, \1 \4")]
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

# What a card says in other words than its table: patterns, and what stands for them; each line is then one fact.
WORDED: dict[str, list[tuple[str, str]]] = {
    "ages": [(r", \d+ under five years old", "")],  # the table has the share
    "author-gaps": [(r", book \d+", ""), (r", (?:[\d.]+ stars?|not rated)$", "")],
    "burn-down": [
        (r"^(?:.* \u2013 )?(.+?, [\d,]+ waiting) at its end.*", r"\1"),
        (r"^.*?, ([\d,]+ waiting) today.*", r"Today, \1"),
        (r"^.*, Not known; ([\d,]+) (?:was|were) waiting when the file ended", r"Today, \1 waiting"),
    ],
    "drift": _SHARES,
    "eras": [(r"never$", "0 books")],
    "formats": [(r"^(.+?), (\d{4}): (\d+%), (\d{4}): (\d+%)$", r"\2, \1 \3\n\4, \1 \5")],
    "gaps": [(r"^On the same day", "0"), (r"^Within (\d+) days?", r"\1")],
    "generosity": [(r"^.*?, (.*), \d+ books up to (.*)$", r"\2, \1")],
    "lengths": [(r"^.*, none$", ""), (r"^(.* pages, \d+ books?),.*", r"\1")],
    "love-volume": [
        (r"^[\d.]+ to [\d.]+, \d+ genres, ", ""),
        (r"\), and \d+ more$", ")"),
        (r"(of them rated)\), ", r"\1)\n"),
    ],
    "missing-fields": [(r"known of every book$", "missing for 0")],
    "months": [
        (r"^(Sept|\w{3})[a-z]* (\d{4}), (\d+) books?$", r"\2, \1 \3"),
        (r"^Every (Sept|\w{3})[a-z]*, ", r"\1, "),
    ],
    "pile-mix": [(r" \(\d+%\u2013\d+%\)", "")],
    "rank": [
        (
            r"^(.*), (\d\d)(\d\d)\u2013(\d\d), (?:shares )?place (\d+), (\d+) books?$",
            "\\2\\3\u2013\\2\\4 \\1, \\5, \\6",
        ),
        (r"^(\d{4}\u2013\d{4}), \d+ books, ", r"\1, "),
    ],
    "share-map": [
        (r"^\d+ more genres, .*", ""),
        (r", and \d+ books? that ha.*", ""),
        (r"under 1%.*", ""),
    ],
    "stars": [(r"\d+% of ", "of ")],
    "title-words": [(r"^“(.+?)”", r"\1")],
    "will-read": [(r"^After ", "")],
}
# Of these only what the table has too is compared: their marks lie between its rows as well.
BETWEEN_ROWS = {"will-read"}
ELSEWHERE = {"pairs": "its marks tell of genres, its table of pairs of them"}
_KEY_COLUMNS = {"share-map": 1}


def drawn_problems(name: str, labels: Sequence[str], rows: Rows) -> Problems:
    """What the marks of a card tell that its table, the header first, does not."""
    if name in ELSEWHERE:
        return []
    if name in COUNTED:
        return COUNTED[name](labels, rows)
    found = []
    for label in labels:
        for fact in _worded(name, label).split("\n"):
            problem = _problem(name, fact, rows) if fact else None
            found += [f"{problem} in {label!r}"] if problem else []
    return found


def _worded(name: str, label: str) -> str:
    label = _INTERVAL.sub("", re.sub(r"\s+", " ", label))
    for pattern, instead in WORDED.get(name, []):
        label = re.sub(pattern, instead, label)
    return label


def _problem(name: str, fact: str, rows: Rows) -> str | None:
    head, *body = rows
    at = _KEY_COLUMNS.get(name, 0)
    keyed = [(key, row) for row in body for key in _keys(row, at) if re.match(rf"{re.escape(key)}(?!\w)", fact)]
    if not keyed:
        return None if name in BETWEEN_ROWS else _problem_of_column(fact, head, body)
    longest = max(len(key) for key, _ in keyed)
    spoken = [row for key, row in keyed if len(key) == longest]
    told = fact[longest:]
    for column, cells in zip(head[1:], zip(*(row[1:] for row in spoken), strict=True), strict=True):
        value = re.search(rf"(?<!\w){re.escape(column)}:? ({_NUMBER.pattern})", told)
        if value and len(column) > 2 and not any(is_same(value.group(1), cell) for cell in cells):
            return f"{column} {value.group(1)} is not {' or '.join(cells)}"
    known = [number for row in spoken for cell in row for number in _NUMBER.findall(cell)]
    known += [number for cell in head for number in _NUMBER.findall(cell)]
    known += [str(sum(numbers)) for numbers in map(_whole, zip(*body, strict=True)) if numbers]
    numbers = _NUMBER.findall(told)
    wrong = [number for number in numbers if not any(is_same(number, each) for each in known)]
    return f"{wrong or 'nothing'} of {spoken[0]}" if wrong or not numbers else None


def _problem_of_column(fact: str, head: Row, body: Rows) -> str | None:
    """A mark that stands for a column tells its sum."""
    for column, cells in zip(head, zip(*body, strict=True), strict=True):
        found = re.fullmatch(rf"{re.escape(column)},? (\d[\d,]*)(?: books?)?", fact)
        if found:
            total = str(sum(_whole(cells)))
            return None if is_same(found.group(1), total) else f"{found.group(1)} is not {total}"
    return "no row"


def _keys(row: Row, at: int) -> list[str]:
    """Its first cell, or the first two; the family of a genre where the row is that of all of it."""
    if at:
        return [row[0] if row[at] == "All of it" else row[at]]
    return [row[0], " ".join(row[:2])]


def is_same(told: str, cell: str) -> bool:
    """Whether a number that is told is the one of a cell, rounded to its own decimals."""
    if told.endswith("%") != cell.endswith("%"):
        return False
    one, other = (re.sub("[,%+]", "", text.replace("\u2212", "-")) for text in (told, cell))
    decimals = len(one.rstrip("%").partition(".")[2])
    try:
        return abs(float(one) - float(other)) <= 0.5 * 10.0**-decimals + 1e-9
    except ValueError:
        return False


def _whole(cells: Sequence[str]) -> list[int]:
    return [int(cell.replace(",", "")) for cell in cells if re.fullmatch(r"\d[\d,]*", cell)]


def _day(text: str) -> date:
    return datetime.strptime(text.replace("Sept", "Sep"), "%d %b %Y").date()  # noqa: DTZ007 - a day has no zone


def _calendar(labels: Sequence[str], rows: Rows) -> Problems:
    """A week, or a day, has the books of its days."""
    by_day = {_day(day): int(books) for day, books, _ in rows[1:]}
    found, told_in_all = [], 0
    for label in labels:
        match = re.match(r"Week of (\d+ \w+ \d{4}), (\d+) books?", label)
        assert match, label
        first, told = _day(match.group(1)), int(match.group(2))
        last = first + timedelta(days=6 - first.weekday())
        books = sum(count for day, count in by_day.items() if first <= day <= last)
        told_in_all += told
        found += [f"{books} by the table in {label!r}"] if books != told else []
    return found if told_in_all == sum(by_day.values()) else [*found, f"{told_in_all} books in all weeks"]


def _race(labels: Sequence[str], rows: Rows) -> Problems:
    """Between two days of the table a year has as many books as at the one, or the other, or between them."""
    head, *body = rows
    days = [
        (datetime.strptime(f"{each.removeprefix('By ').replace('Sept', 'Sep')} 2024", "%d %b %Y").date(), at)  # noqa: DTZ007
        for at, each in enumerate(head)
        if each.startswith("By ")
    ]
    by_year = {row[0]: row for row in body}
    found = []
    for label in labels:
        when, *told = re.split(r", (?=\d{4}: )", label)
        day = _day(f"{when.removeprefix('By ')} 2024")
        for year, books in (re.match(r"(\d{4}): (\d+)", each).groups() for each in told):  # type: ignore[union-attr]
            known = [(each, int(by_year[year][at])) for each, at in days if by_year[year][at]]
            least = max((count for each, count in known if each <= day), default=0)
            most = min((count for each, count in known if each >= day), default=int(by_year[year][-1]))
            if not least <= int(books) <= most:
                found.append(f"{year} has {least} to {most} by the table in {label!r}")
    return found


def _concentration(labels: Sequence[str], rows: Rows) -> Problems:
    """So many authors have the books of the rows before, and their part of the row they end in."""
    each_author = [int(each) for _, authors, each, *_ in rows[1:] for _ in range(int(authors.replace(",", "")))]
    sums = list(accumulate(each_author))
    found = []
    for label in labels:
        authors, books, of = (int(each.replace(",", "")) for each in _NUMBER.findall(label)[:3])
        if (sums[authors - 1], sums[-1]) != (books, of):
            found.append(f"{sums[authors - 1]} of {sums[-1]} by the table in {label!r}")
    return found


def _shelf_age(labels: Sequence[str], rows: Rows) -> Problems:
    """A span of months has the books that were shelved in it."""
    months = [shelved[:7] for _, _, shelved, _ in rows[1:]]
    found = []
    for label in labels:
        match = re.match(r"Shelved (.+? \d{4})(?: \u2013 (.+? \d{4}))?, (\d+) still", label)
        assert match, label
        first, _ = _months_of(match.group(1))
        _, last = _months_of(match.group(2) or match.group(1))
        books = sum(first <= month <= last for month in months)
        found += [f"{books} by the table in {label!r}"] if books != int(match.group(3)) else []
    return found


def _months_of(text: str) -> tuple[str, str]:
    """The first and last month, as `2020-04`, of a month or a quarter."""
    name, year = text.split(" ")
    if name.startswith("Q"):
        last = 3 * int(name[1])
        return f"{year}-{last - 2:02}", f"{year}-{last:02}"
    month = f"{year}-{_MONTHS.split('|').index(name) + 1:02}"
    return month, month


COUNTED: dict[str, Callable[[Sequence[str], Rows], Problems]] = {
    "calendar": _calendar,
    "concentration": _concentration,
    "race": _race,
    "shelf-age": _shelf_age,
}
