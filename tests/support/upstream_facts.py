"""One book as the simulated APIs know it."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from genres.domain.isbn import to_isbn10


class DecoyKind(StrEnum):
    """What looks like a book one asks for, and is not."""

    STUDY_GUIDE = "study guide"
    BOX_SET = "box set"
    COMIC = "comic adaptation"
    SAME_TITLE = "another's book of the same title"
    NAMESAKE = "same title and surname"
    SEQUEL = "sequel"
    TRANSLATION = "translation"
    REPRINT = "reprint of a wrong year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One edition and its work, as the simulation knows them; `genres` are slugs of `upstream_subjects.STYLES`.

    `isbn13` names the book inside the simulation; where `has_isbn` is false the services do not know it, and the book
    is only found by words. A title that is only searched, never shown, is the `other_title`. `languages` are
    three-letter codes; empty leaves them to chance. `series` is its name and the place in it. A decoy is known to both
    services.
    """

    isbn13: str
    title: str
    author: str
    pages: int
    year: int
    genres: tuple[str, ...]
    subtitle: str = ""
    other_title: str = ""
    co_authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    series: tuple[str, str] | None = None
    has_isbn: bool = True
    decoy: DecoyKind | None = None

    @property
    def number(self) -> int:
        """A number that leads back to the ISBN: its nine middle digits, one more before them for the 979 range."""
        return int(("1" if self.isbn13.startswith("979") else "") + self.isbn13[3:12].rjust(9, "0"))

    @property
    def isbn10(self) -> str | None:
        """The short form, where there is one."""
        return to_isbn10(self.isbn13)

    @property
    def authors(self) -> tuple[str, ...]:
        """All names on the cover."""
        return (self.author, *self.co_authors)

    def chance(self, what: str) -> Random:
        """Randomness that belongs to this book and purpose."""
        return Random(f"{self.isbn13}:{what}")  # noqa: S311 - a simulation, no secret
