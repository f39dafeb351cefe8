"""The books that the simulated APIs know: given ones, and for any other ISBN one invented from it, always the same."""

import csv
import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from random import Random

from pydantic import TypeAdapter

from genres.domain.isbn import normalise_isbn, to_isbn13
from tests.support.upstream_facts import Facts
from tests.support.upstream_search import WordIndex, Words
from tests.support.upstream_subjects import STYLES, genre_of_shelf

_FIRST = ("The", "A", "My", "Every", "No", "Another", "That")
_MIDDLE = ("Silent", "Last", "Crooked", "Bright", "Hidden", "Ordinary", "Northern", "Paper", "Borrowed", "Salt")
_NOUN = ("House", "River", "Garden", "Machine", "Winter", "Orchard", "Archive", "Voyage", "Letter", "Mountain")
_GIVEN = ("Anna", "Ben", "Chiara", "Dmitri", "Esi", "Farid", "Grace", "Hiro", "Inés", "Jan")
_FAMILY = ("Okafor", "Lindqvist", "Moreau", "Tanaka", "Wolny", "Hale", "García", "Novak", "Whitlock", "Öberg")
_WORLD = TypeAdapter(tuple[Facts, ...])
_SERIES = re.compile(r"\s*\([^()]*#[^()]*\)\s*$")


class Catalogue:
    """Every valid ISBN has a book. Whether an API knows it is another question: see `is_in`."""

    def __init__(self, given: Iterable[Facts] = ()) -> None:
        self._given = {facts.isbn13: facts for facts in given}

    @classmethod
    def from_csv(cls, path: Path) -> "Catalogue":
        """The books of a Goodreads export, their genres guessed from the shelves; rows without an ISBN are left out."""
        with path.open(encoding="utf-8-sig", newline="") as file:
            return cls(facts for row in csv.DictReader(file) if (facts := _from_row(row)))

    @classmethod
    def from_json(cls, path: Path) -> "Catalogue":
        """The world that `write_world` wrote."""
        return cls(_WORLD.validate_json(path.read_bytes()))

    def book(self, isbn: str) -> Facts | None:
        """The book of an ISBN in either form, hyphenated or not; None for what is no ISBN, or none that is known."""
        facts = self._named(isbn)
        return facts if facts and facts.has_isbn else None

    def book_of_number(self, number: int) -> Facts | None:
        """The way back from `Facts.number`."""
        digits = str(number)
        prefix = "979" if len(digits) == 10 else "978"
        stem = prefix + digits[-9:].rjust(9, "0")
        return next((book for check in range(10) if (book := self._named(f"{stem}{check}"))), None)

    def find(self, title: str, author: str = "") -> list[Facts]:
        """The given books whose title and author hold all words asked for."""
        return self._words.find(Words.of(title=title, author=author))

    def search(self, questions: Sequence[Words], *, seed: int) -> list[Facts]:
        """The given books that answer any of the questions, the most relevant first."""
        return self._words.ranked(questions, seed=seed)

    @cached_property
    def _words(self) -> WordIndex:
        return WordIndex.over(self._given.values())

    def _named(self, isbn: str) -> Facts | None:
        normal = normalise_isbn(isbn)
        if normal is None:
            return None
        isbn13 = to_isbn13(normal)
        return self._given.get(isbn13) or _invented(isbn13)


def write_world(path: Path, books: Iterable[Facts]) -> None:
    """Write books for `Catalogue.from_json`."""
    path.write_bytes(_WORLD.dump_json(tuple(books)))


def is_in(share: float, isbn13: str, what: str, seed: int) -> bool:
    """Whether a book belongs to a share of all books, decided by its ISBN."""
    digest = hashlib.blake2b(f"{seed}:{what}:{isbn13}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) / 2**64 < share


def _invented(isbn13: str) -> Facts:
    chance = Random(isbn13)  # noqa: S311 - a simulation, no secret
    return Facts(
        isbn13=isbn13,
        title=f"{chance.choice(_FIRST)} {chance.choice(_MIDDLE)} {chance.choice(_NOUN)}",
        author=f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}",
        pages=chance.randint(90, 800),
        year=chance.randint(1900, 2025),
        genres=tuple(chance.sample(sorted(STYLES), chance.randint(1, 2))),
    )


def _from_row(row: dict[str, str | None]) -> Facts | None:
    isbns = (normalise_isbn((row.get(field) or "").strip('="')) for field in ("ISBN13", "ISBN"))
    isbn = next((isbn for isbn in isbns if isbn), None)
    if isbn is None:
        return None
    invented = _invented(to_isbn13(isbn))
    named = (genre_of_shelf(shelf) for shelf in (row.get("Bookshelves") or "").split(","))
    genres = tuple(dict.fromkeys(genre for genre in named if genre))
    return Facts(
        isbn13=invented.isbn13,
        title=_SERIES.sub("", row.get("Title") or invented.title),
        author=row.get("Author") or invented.author,
        pages=_number(row.get("Number of Pages")) or invented.pages,
        year=_number(row.get("Original Publication Year")) or _number(row.get("Year Published")) or invented.year,
        genres=genres or invented.genres,
    )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.strip().isdecimal() else None
