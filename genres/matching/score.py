"""How sure it is that a record found by title and author is the book that was asked for."""

from dataclasses import dataclass

from genres.domain.book import BookInfo
from genres.matching.languages import is_in_other_language
from genres.matching.names import like_authors
from genres.matching.title import Title, read_title
from genres.matching.titles import SAME_YEARS, like_titles

ATTACH = 0.6
"""Below it nothing is attached."""
SURE = 0.85
"""From here on no confirmation is asked; between the two a record is attached, and shown to the reader as a guess."""

_NEAR_YEARS = 25
_YEAR_COST = 0.02
_FAR_YEAR_COST = 0.04
_OTHER_LANGUAGE = 0.84
_NO_AUTHOR = 0.75
_ALMOST = 0.99
_TELLING_WORDS = 3
_TELLING_LETTERS = 5  # of a title in a script that does not part its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A record that a source offers. `year` is that of the first publication, as far as the source knows it.

    `authors` stand in the source's order. `languages` are ISO 639 codes of either length; a work may list many, and
    an empty tuple says that nothing is known of them.
    """

    title: str
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None
    languages: tuple[str, ...] = ()


def score(book: BookInfo, candidate: Candidate) -> float:
    """From 0 (another book) to 0.99 (this one): see `ATTACH` and `SURE`. Only the reader's word makes it 1.

    ISBNs are not looked at.
    """
    asked, offered = read_title(book.title), read_title(candidate.title, candidate.subtitle)
    years_apart = None if book.year is None or candidate.year is None else abs(book.year - candidate.year)
    by_title = like_titles(asked, offered, years_apart=years_apart)
    if not by_title:
        return 0.0
    by_author = like_authors(book.author, candidate.authors)
    if by_author is None:
        by_author = _NO_AUTHOR if years_apart == 0 or (_is_telling(asked) and _is_telling(offered)) else 0.0
    if not by_author:
        return 0.0
    by_language = _OTHER_LANGUAGE if is_in_other_language(book.title, candidate.languages) else 1.0
    return min(_ALMOST, by_title * by_author * by_language - _year_cost(years_apart))


def _year_cost(years_apart: int | None) -> float:
    """What a distance in years takes off: reprints carry any year, so it only tips what is in doubt already."""
    if years_apart is None or years_apart <= SAME_YEARS:
        return 0.0
    return _YEAR_COST if years_apart <= _NEAR_YEARS else _FAR_YEAR_COST


def _is_telling(title: Title) -> bool:
    """Whether a title is unlikely to be that of two books."""
    words = title.main + title.rest
    return len(words) >= _TELLING_WORDS or (not words[0].isascii() and len("".join(words)) >= _TELLING_LETTERS)
