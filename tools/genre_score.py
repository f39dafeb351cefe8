"""How well the genres of a book are found: `python -m tools.genre_score [--half test|tuning] [--misses] [--speed]`.

It judges the books of `tests/labelled/books_*.toml` by their headings and compares with their labels:

- *precision*: the share of the genres given that are right. Right is what is in `expected` or `acceptable`; the parent
  of an expected genre is right too, its child only where it is listed.
- *recall*: the share of the expected genres that are found. A child given for an expected parent counts in full, a
  parent given for an expected child half.
- *F1*: twice their product by their sum.
- *no genre*: books that expect a genre and get none.
- *root*: the share of books whose half of the library is the labelled one (`unknown` is none), of those that name it.

The halves: see `half_of`. Of the test half only these figures are shown, so that nobody tunes a rule on its books.

`--speed` judges 20,000 made-up books of 20 headings instead: three in four headings are of the labelled books, the
others are plots that come back seldom. It prints seconds of processor time, the first run with nothing remembered.
"""

import argparse
import hashlib
import random
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from genres.domain.evidence import Evidence, GenreVerdict, Outcome, Subject, SubjectKind
from genres.report.taxonomy import Genre, taxonomy
from genres.report.verdict import merge_and_normalize

BOOKS = Path(__file__).parents[1] / "tests" / "labelled"
UNKNOWN = "unknown"
Half = Literal["test", "tuning"]
HALVES: tuple[Half, ...] = ("tuning", "test")

_SOURCES = {
    "openlibrary": (
        SubjectKind.WORK,
        SubjectKind.EDITION,
        SubjectKind.PERSON,
        SubjectKind.PLACE,
        SubjectKind.TIME,
    ),
    "google": (SubjectKind.VOLUME, SubjectKind.LIST),
}
_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)  # no rule looks at the day
_WORST = 12
_OF_THE_POOL = 0.75
_PLOTS = ("river", "winter", "garden", "archive", "silence", "machine", "orchard", "letter", "harbour", "glass")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledBook:
    """A book with its raw headings and what a reader would say of it: `root` is None where that is open."""

    title: str
    author: str
    evidence: tuple[Evidence, ...]
    expected: tuple[Genre, ...]
    acceptable: tuple[Genre, ...]
    root: str | None

    @property
    def half(self) -> Half:
        """The half it belongs to."""
        return half_of(self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A labelled book and the genres it got."""

    book: LabelledBook
    given: tuple[Genre, ...]
    verdict: GenreVerdict

    @property
    def wrong(self) -> tuple[Genre, ...]:
        """Genres given that no reader would accept."""
        right = {*self.book.expected, *self.book.acceptable, *(genre.core for genre in self.book.expected)}
        return tuple(genre for genre in self.given if genre not in right)

    @property
    def missed(self) -> tuple[Genre, ...]:
        """Expected genres of which not even the parent was given."""
        return tuple(genre for genre in self.book.expected if not self._found(genre))

    @property
    def found(self) -> float:
        """How many of the expected genres were found; halves are possible."""
        return sum(map(self._found, self.book.expected))

    @property
    def root(self) -> str:
        """The half of the library it was put in."""
        return self.verdict.root or UNKNOWN

    def _found(self, expected: Genre) -> float:
        if expected in self.given or expected in (genre.parent for genre in self.given):
            return 1
        return 0.5 if expected.parent in self.given else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the command prints of a half. Shares are from 0 to 1."""

    books: int
    precision: float
    recall: float
    f1: float
    no_genre: int
    root: float


def half_of(title: str) -> Half:
    """Test where the SHA-256 of the title is an even number, else tuning: fixed before any rule was tried."""
    return "tuning" if int(hashlib.sha256(title.encode()).hexdigest(), 16) % 2 else "test"


def read_books(folder: Path = BOOKS) -> tuple[LabelledBook, ...]:
    """Read all labelled books. Raises KeyError for a genre that is not in the tree."""
    rows = [
        row for path in sorted(folder.glob("books_*.toml")) for row in tomllib.loads(path.read_text("utf-8"))["book"]
    ]
    return tuple(map(_book, rows))


def judge(books: Iterable[LabelledBook]) -> tuple[Judged, ...]:
    """Give every book its genres."""
    return tuple(_judge(book) for book in books)


def figures(judged: Sequence[Judged]) -> Figures:
    """Compare genres given with genres expected. Raises ZeroDivisionError without any."""
    given = sum(len(one.given) for one in judged)
    precision = 1 - sum(len(one.wrong) for one in judged) / given
    recall = sum(one.found for one in judged) / sum(len(one.book.expected) for one in judged)
    rooted = [one for one in judged if one.book.root]
    return Figures(
        books=len(judged),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall),
        no_genre=sum(bool(one.book.expected) and not one.given for one in judged),
        root=sum(one.root == one.book.root for one in rooted) / len(rooted),
    )


def row(name: str, numbers: Figures) -> str:
    """A line of the table that the command prints and docs/genres.md keeps."""
    shares = " | ".join(f"{share:.2f}" for share in (numbers.precision, numbers.recall, numbers.f1, numbers.root))
    return f"| {name} | {numbers.books} | {shares} | {numbers.no_genre} |"


HEAD = "| half | books | precision | recall | F1 | root | no genre |\n| --- | --- | --- | --- | --- | --- | --- |"


def speed(books: Sequence[LabelledBook], *, number: int = 20_000, headings: int = 20, runs: int = 3) -> Iterator[float]:
    """Judge made-up books, the same every time, and yield the processor time of each run in seconds."""
    dice = random.Random(7)  # noqa: S311  figures, no secrets
    pool = [subject for book in books for answer in book.evidence for subject in answer.subjects]

    def heading() -> Subject:
        if dice.random() < _OF_THE_POOL:
            return dice.choice(pool)
        plot = " ".join(dice.choices(_PLOTS, k=3)).capitalize()
        return Subject(text=f"{plot} {dice.choice('abcdefghijklmnopqrstuvwxyz')}", kind=SubjectKind.WORK)

    def found(source: str, many: int) -> Evidence:
        subjects = tuple(heading() for _ in range(many))
        return Evidence(source=source, outcome=Outcome.FOUND, fetched_at=_LONG_AGO, subjects=subjects)

    google = headings // 4
    made = [(found("openlibrary", headings - google), found("google", google)) for _ in range(number)]
    for _ in range(runs):
        start_s = time.process_time()
        for evidence in made:
            merge_and_normalize(evidence)
        yield time.process_time() - start_s


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, and of the tuning half its worst genres and, if asked, its misses."""
    parser = argparse.ArgumentParser(prog="python -m tools.genre_score", description="Precision and recall of genres.")
    parser.add_argument("--half", choices=HALVES, help="only one half of the labelled books")
    parser.add_argument("--misses", action="store_true", help="show every wrong and missed genre of the tuning half")
    parser.add_argument("--speed", action="store_true", help="how long 20,000 books of 20 headings take")
    asked = parser.parse_args(arguments)
    if asked.speed:
        print("\n".join(f"{seconds:.2f} s of processor time" for seconds in speed(read_books())))
        return
    judged = judge(read_books())
    shown = [half for half in HALVES if asked.half in (None, half)]
    print(HEAD)
    for half in shown:
        print(row(half, figures([one for one in judged if one.book.half == half])))
    if "tuning" in shown:
        tuning = [one for one in judged if one.book.half == "tuning"]
        print("\n".join(("", *_worst(tuning), *(_misses(tuning) if asked.misses else ()))))


def _book(row_of_file: dict[str, Any]) -> LabelledBook:
    by_slug = taxonomy().by_slug
    evidence = []
    for source, kinds in _SOURCES.items():
        subjects = tuple(Subject(text=text, kind=kind) for kind in kinds for text in row_of_file.get(kind, ()))
        if subjects:
            found = Evidence(source=source, outcome=Outcome.FOUND, fetched_at=_LONG_AGO, subjects=subjects)
            evidence.append(found)
    return LabelledBook(
        title=row_of_file["title"],
        author=row_of_file["author"],
        evidence=tuple(evidence),
        expected=tuple(by_slug[slug] for slug in row_of_file["expected"]),
        acceptable=tuple(by_slug[slug] for slug in row_of_file["acceptable"]),
        root=row_of_file.get("root"),
    )


def _judge(book: LabelledBook) -> Judged:
    verdict = merge_and_normalize(book.evidence)
    given = tuple(taxonomy().by_label[genre.genre] for genre in verdict.genres)
    return Judged(book=book, given=given, verdict=verdict)


def _worst(judged: Iterable[Judged]) -> Iterator[str]:
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for one in judged:
        wrong.update(genre.slug for genre in one.wrong)
        missed.update(genre.slug for genre in one.missed)
    yield "worst genres of the tuning half:"
    for slug, times in (wrong + missed).most_common(_WORST):
        yield f"  {slug}: {times} (wrong {wrong[slug]}, missed {missed[slug]})"


def _misses(judged: Iterable[Judged]) -> Iterator[str]:
    for one in judged:
        root = [f"root {one.root}"] if one.book.root and one.root != one.book.root else []
        wrong = [f"+{genre.slug}" for genre in one.wrong]
        missed = [f"-{genre.slug}" for genre in one.missed]
        half_found = [f"~{genre.slug}" for genre in one.book.expected if genre.parent in one.given]
        told = [*root, *wrong, *missed, *(genre for genre in half_found if genre[1:] not in _slugs(one.given))]
        if told:
            yield f"{one.book.title}: {' '.join(told)}   [given {' '.join(_slugs(one.given))}]"


def _slugs(genres: Iterable[Genre]) -> tuple[str, ...]:
    return tuple(genre.slug for genre in genres)


if __name__ == "__main__":
    main()
