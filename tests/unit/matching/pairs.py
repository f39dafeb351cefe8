"""Real books beside records of real catalogues: what is asked, what is offered, and what has to be made of it."""

from dataclasses import dataclass
from enum import StrEnum

from genres.domain.book import BookInfo
from genres.matching.score import ATTACH, SURE, Candidate, score
from tests.support.questions import make_info


class Band(StrEnum):
    NONE = "none"
    DOUBT = "doubt"
    SURE = "sure"


@dataclass(frozen=True)
class Pair:
    title: str
    author: str
    offered: Candidate
    year: int | None = None

    @property
    def book(self) -> BookInfo:
        return make_info(None, title=self.title, author=self.author, year=self.year)

    def __str__(self) -> str:
        beside = f"{self.offered.title}: {self.offered.subtitle}" if self.offered.subtitle else self.offered.title
        return f"{self.title} ({self.author}) / {beside} ({'; '.join(self.offered.authors)})"


def band_of(pair: Pair) -> Band:
    likeness = score(pair.book, pair.offered)
    if likeness < ATTACH:
        return Band.NONE
    return Band.DOUBT if likeness < SURE else Band.SURE


def by(
    *authors: str, title: str, subtitle: str | None = None, year: int | None = None, languages: tuple[str, ...] = ()
) -> Candidate:
    return Candidate(title=title, subtitle=subtitle, authors=authors, year=year, languages=languages)
