"""Make dashboard/sample/goodreads_sample_library.csv: real books as plain facts, read by a reader who never was.

The facts stand in tools/sample_books.tsv; everything personal (dates, ratings, reviews, shelves for occasions) is
invented here, always the same from the same seed. Run it with `python -m tools.sample_library`.
"""

import csv
import io
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from genres.domain.isbn import to_isbn10

T = TypeVar("T")

FACTS = Path(__file__).with_name("sample_books.tsv")
SAMPLE = Path(__file__).parents[1] / "dashboard" / "sample" / "goodreads_sample_library.csv"
HEADER = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,"
    "Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies\n"
)

SEED = 20_261_114
FIRST_BOOK_ID = 900_000_001  # far above any real one
JOINED = date(2015, 2, 8)  # the day of the first bulk add: what was finished before is dated before it was added
TODAY = date(2026, 11, 14)
CHILDHOOD = date(2010, 1, 1)  # what has no date was out before
BOOK_CLUB = date(2019, 1, 1)  # joined that year

# A life in numbers: a slow start, the slump of 2018, the record of 2023, and a year that still has six weeks to go.
FINISHED = {2014: 12, 2015: 15, 2016: 19, 2017: 20, 2018: 9, 2019: 18, 2020: 27, 2021: 24, 2022: 26, 2023: 41, 2024: 29}
FINISHED |= {2025: 31, 2026: 29}
UNDATED = 30
MONTHS = (1.6, 0.9, 0.8, 0.9, 0.8, 1.0, 1.7, 1.3, 0.7, 0.8, 0.8, 1.2)  # January and July are for reading
WEEKDAYS = (1.0, 1.0, 1.0, 1.0, 1.0, 1.6, 1.6)
OUT_IN = 9  # the month in which a book of the year is taken to be out, where only its year is known
NEW_YEARS, NEW_APPEAL = 3, 4  # for so long a book is new, and so much likelier to be read
DEAR_APPEAL = 5  # of what is read again or reviewed
FIVE_STARS = 5

KINDS = {
    "fantasy": "fantasy horror",
    "science-fiction": "science-fiction",
    "mystery": "mystery thriller spy crime-fiction true-crime",
    "literary": "literary-fiction historical-fiction contemporary classics drama poetry short-stories essays satire"
    " romance writing books-about-books",
    "history": "history politics economics sociology feminism philosophy mythology",
    "science": "science nature mathematics medicine psychology technology programming",
    "lives": "memoir biography travel",
}
KIND_OF = {shelf: kind for kind, shelves in KINDS.items() for shelf in shelves.split()}


@dataclass(frozen=True, slots=True)
class Habit:
    """What the reader makes of a kind of book.

    `drift` is the taste for it at the beginning and now; `kinder` is in stars beside other readers; `average` is
    what those give.
    """

    drift: tuple[float, float]
    kinder: float
    average: float


HABITS = {
    "fantasy": Habit((6.0, 0.2), -0.25, 4.12),
    "science-fiction": Habit((3.0, 0.5), -0.35, 4.02),
    "mystery": Habit((0.8, 1.0), -0.40, 3.94),
    "literary": Habit((0.8, 1.0), -0.75, 3.90),
    "history": Habit((0.05, 4.0), 0.55, 3.98),
    "science": Habit((0.2, 2.0), 0.10, 4.06),
    "lives": Habit((0.4, 1.4), 0.00, 4.04),
    "other": Habit((0.5, 0.8), -0.35, 3.98),
}

READING = (
    "The Power Broker",
    "Middlemarch",
    "Iron Kingdom",
    "Braiding Sweetgrass",
    "Leviathan Wakes",
    "Letters to a Young Poet",
)
UNFINISHED = {
    "House of Leaves": 0,
    "The Luminaries": 2,
    "Cryptonomicon": 0,
    "Swann's Way": 0,
    "Fifty Shades of Grey": 1,
}
READ_AGAIN = {
    "The Hobbit": 3,
    "Dune": 2,
    "Mort": 2,
    "A Wizard of Earthsea": 2,
    "The Left Hand of Darkness": 2,
    "And Then There Were None": 2,
    "Jane Eyre": 2,
    "To Kill a Mockingbird": 2,
    "Meditations": 3,
    "The Remains of the Day": 2,
    "Harry Potter and the Sorcerer's Stone": 2,
    "Matilda": 2,
}
REVIEWS = {
    "Piranesi": "Read it in two sittings and was sorry to leave the house.<br/><br/>The less you know before, the"
    " better, so here is all I will say: <spoiler>he was never alone in there</spoiler>.",
    "The Silk Roads": "History with the map turned round. I kept an atlas open the whole time and still got lost"
    " twice, <i>happily</i>.",
    "Bloodlands": "The hardest book I finished this year. Every number is made to be a person again.",
    "Never Let Me Go": "Everybody told me I would cry. I was mostly cross with all of them for being so polite."
    "<br/>Perhaps that is the point.",
    "The Martian": "A man, a planet, potatoes. Good fun, and I learned more chemistry than at school.",
    "Gone Girl": "Clever, cold, and I guessed the wrong twist.<br/><br/><spoiler>I believed the diary. Of course I"
    " did.</spoiler>",
    "The Sixth Extinction": "Read beside the sea, which helped and did not help. The chapter on the frogs stays.",
    "Kitchen Confidential": "Loud, rude, hungry. Never order the fish on a Monday; <b>I still think of it</b>.",
    "The Overstory": "The first third is as good as anything. Then the people meet and the trees go quiet.",
    "Say Nothing": "Reads like a novel and should not have to. Four evenings, no other plans.",
    "The Name of the Rose": "Skipped no Latin this time & looked up all of it. Worth it for the library alone.",
    "Why Nations Fail": "One idea, told forty times, but it is a good idea: it is the institutions <i>(again)</i>.",
    "The Road": "Two people & a cart. I finished it on a train and walked home the long way.",
    "Station Eleven": "Read in March 2020 or never.<br/>\u201cSurvival is insufficient\u201d \u2014 on my wall now.",
}
SPOILED = ("The Outsiders",)  # the whole review is marked as one
REVIEWS["The Outsiders"] = "I wanted one of them to get out. Still do."


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the facts table; years are signed. `name` is the title without what follows it."""

    title: str
    name: str
    series: tuple[str, float] | None
    author: str
    isbn13: str
    pages: int
    binding: str
    publisher: str
    year: int
    original_year: int
    shelves: tuple[str, ...]

    @property
    def kind(self) -> str:
        """What the reader would say it is."""
        return KIND_OF.get(self.shelves[0], "other") if self.shelves else "literary"

    @property
    def habit(self) -> Habit:
        """How the reader takes books of this kind."""
        return HABITS[self.kind]


@dataclass(slots=True)
class Entry:
    """A book in the life of the reader."""

    fact: Fact
    status: str = "read"
    added: date = JOINED
    read: date | None = None
    rating: int = 0
    count: int = 0
    occasions: list[str] = field(default_factory=list)


class Chance:
    """Dice that fall the same way everywhere: of `random`, only `random()` is promised to stay as it is."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311  dice, not a secret

    def below(self, limit: int) -> int:
        return int(self._random.random() * limit)

    def happens(self, share: float) -> bool:
        return self._random.random() < share

    def bell(self) -> float:
        """Around 0, seldom beyond 2 on either side."""
        return (sum(self._random.random() for _ in range(6)) - 3) * 1.414

    def pick(self, things: Sequence[T], weights: Sequence[float]) -> T:
        left = self._random.random() * sum(weights)
        for thing, weight in zip(things, weights, strict=True):
            left -= weight
            if left < 0:
                return thing
        return things[-1]


def read_facts() -> tuple[Fact, ...]:
    with FACTS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Fact(
            title=row["title"],
            name=re.split(r": | \(|, or ", row["title"])[0],
            series=_series(row["title"]),
            author=row["author"],
            isbn13=row["isbn13"],
            pages=int(row["pages"]),
            binding=row["binding"],
            publisher=row["publisher"],
            year=int(row["year"]),
            original_year=int(row["original_year"]),
            shelves=tuple(shelf for shelf in row["shelves"].split(", ") if shelf),
        )
        for row in rows
    )


def _series(title: str) -> tuple[str, float] | None:
    """Series and number, from the bracket at the end of the title."""
    found = re.search(r"\(([^()]+?),? #([\d.]+)[^()]*\)$", title)
    return (found[1], float(found[2])) if found else None


def live(facts: Sequence[Fact], chance: Chance) -> list[Entry]:
    """Let the reader read: the childhood without dates, then year after year; what is left is the pile."""
    left = list(facts)
    entries = [
        Entry(_take(left, title), "currently-reading", TODAY - timedelta(chance.below(90)), count=1)
        for title in READING
    ]
    entries += [
        Entry(_take(left, title), "did-not-finish", date(2016, 1, 1) + timedelta(chance.below(3_600)), rating=rating)
        for title, rating in UNFINISHED.items()
    ]
    entries += _undated(left, chance)
    for day in _days(chance):
        ready = _ready(left, day)
        fact = chance.pick(ready, [_taste(fact, day) for fact in ready])
        left.remove(fact)
        added = max(JOINED, day - timedelta(5 + int(abs(chance.bell()) ** 2 * 150)))
        entries.append(Entry(fact, added=added, read=day, count=1))
    for entry in entries:
        _judge(entry, chance)
    return entries + [Entry(fact, "to-read", _wished(fact, chance)) for fact in left]


def _take(left: list[Fact], name: str) -> Fact:
    fact = next(fact for fact in left if fact.name == name)
    left.remove(fact)
    return fact


def _wished(fact: Fact, chance: Chance) -> date:
    """When a book came onto the pile; it grows faster now than in the beginning."""
    days = (TODAY - JOINED).days
    return min(TODAY, max(date(fact.year, 12, 1), TODAY - timedelta(int(chance.below(days) ** 2 / days))))


def _undated(left: list[Fact], chance: Chance) -> list[Entry]:
    """Read long ago: added in one go, or later when remembered."""
    young = {"children", "young-adult"}
    entries = []
    for number in range(UNDATED):
        old = [fact for fact in _ready(left, CHILDHOOD) if {*young, "classics", "fantasy"} & set(fact.shelves)]
        fact = chance.pick(old, [3 if young & set(fact.shelves) else 1 for fact in old])
        left.remove(fact)
        added = JOINED if number < UNDATED * 2 // 3 else JOINED + timedelta(chance.below(3_000))
        entries.append(Entry(fact, added=added, count=1))
    return entries


def _days(chance: Chance) -> list[date]:
    """The days on which a book was finished."""
    days = []
    for year, books in FINISHED.items():
        end = min(TODAY, date(year, 12, 31))
        free = [date(year, 1, 1) + timedelta(number) for number in range(end.timetuple().tm_yday)]
        for _ in range(books):
            day = chance.pick(free, [MONTHS[day.month - 1] * WEEKDAYS[day.weekday()] for day in free])
            free.remove(day)
            days.append(day)
    return sorted(days)


def _ready(left: Sequence[Fact], day: date) -> list[Fact]:
    """What is out by that day and does not wait for an earlier volume."""
    next_volumes: dict[str, float] = {}
    for name, number in filter(None, (fact.series for fact in left)):
        next_volumes[name] = min(number, next_volumes.get(name, number))
    last_year = day.year if day.month >= OUT_IN else day.year - 1
    return [
        fact
        for fact in left
        if fact.year <= last_year and (fact.series is None or fact.series[1] == next_volumes[fact.series[0]])
    ]


def _taste(fact: Fact, day: date) -> float:
    then, now = fact.habit.drift
    age = (day.year - 2014) / (TODAY.year - 2014)
    new = NEW_APPEAL if day.year - fact.year < NEW_YEARS else 1
    dear = DEAR_APPEAL if fact.name in READ_AGAIN or fact.name in REVIEWS else 1
    return then * math.pow(now / then, age) * new * dear


def _judge(entry: Entry, chance: Chance) -> None:
    """Stars, re-readings and the shelves for occasions."""
    if entry.status != "read":
        return
    if chance.happens(0.92):
        stars = entry.fact.habit.average + entry.fact.habit.kinder + chance.bell() * 0.8
        entry.rating = min(5, max(1, round(stars)))
    entry.count = READ_AGAIN.get(entry.fact.name, 1)
    if entry.count > 1:
        entry.rating = FIVE_STARS
        entry.occasions.append("re-read")
    if entry.rating == FIVE_STARS and chance.happens(0.4):
        entry.occasions.append("favorites")
    if entry.read and entry.read > BOOK_CLUB and chance.happens(0.07):
        entry.occasions.append("book-club")
    if chance.happens(0.12):
        entry.occasions.append("from-the-library")


def write(entries: Iterable[Entry], chance: Chance) -> str:
    """The export as Goodreads writes it (its third layout): newest first, LF, quotes only where needed."""
    positions: defaultdict[str, int] = defaultdict(int)
    rows = []
    for number, entry in enumerate(sorted(entries, key=lambda entry: (entry.added, entry.fact.isbn13))):
        shelves = [*entry.fact.shelves, *entry.occasions, *([entry.status] if entry.status != "read" else [])]
        for shelf in shelves:
            positions[shelf] += 1
        placed = ", ".join(f"{shelf} (#{positions[shelf]})" for shelf in shelves)
        rows.append(_cells(FIRST_BOOK_ID + number, entry, ", ".join(shelves), placed, chance))
    text = io.StringIO()
    text.write(HEADER)
    csv.writer(text, lineterminator="\n").writerows(reversed(rows))
    return text.getvalue()


def _cells(book_id: int, entry: Entry, shelves: str, placed: str, chance: Chance) -> list[str]:
    fact = entry.fact
    is_file = fact.binding in {"Kindle Edition", "ebook"}  # these mostly come without an ISBN
    *first, last = fact.author.split()
    review = REVIEWS.get(fact.name, "")
    average = fact.habit.average + chance.bell() * 0.13
    return [
        str(book_id),
        fact.title,
        fact.author,
        f"{last}, {' '.join(first)}" if first else last,
        "",
        f'="{"" if is_file else to_isbn10(fact.isbn13) or ""}"',
        f'="{"" if is_file else fact.isbn13}"',
        str(entry.rating),
        f"{average:.2f}",
        fact.publisher,
        fact.binding,
        str(fact.pages),
        str(fact.year),
        str(fact.original_year),
        f"{entry.read:%Y/%m/%d}" if entry.read else "",
        f"{entry.added:%Y/%m/%d}",
        shelves,
        placed,
        entry.status,
        review,
        "true" if fact.name in SPOILED else "",
        "",
        str(entry.count),
        "0",
    ]


def make_library() -> str:
    chance = Chance(SEED)
    return write(live(read_facts(), chance), chance)


def main() -> None:
    SAMPLE.parent.mkdir(exist_ok=True)
    SAMPLE.write_text(make_library(), encoding="utf-8", newline="\n")
    print(f"wrote {SAMPLE.relative_to(Path.cwd()) if SAMPLE.is_relative_to(Path.cwd()) else SAMPLE}")


if __name__ == "__main__":
    main()
