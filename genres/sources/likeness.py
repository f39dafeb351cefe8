"""How alike the title and author of a question and of an answer are."""

import re
import unicodedata
from collections.abc import Iterable

from genres.domain.book import BookInfo

_WORD = re.compile(r"[^\W_]+")


def likeness(book: BookInfo, *, title: str | None, authors: Iterable[str]) -> float:
    """From 0 (nothing in common) to 1 (the same words); the title counts twice as much as the author."""
    by_author = max((_shared(book.author, author) for author in authors), default=0.0)
    return (2 * _shared(book.title, title or "") + by_author) / 3


def _shared(one: str, other: str) -> float:
    """The share of common words; a subtitle on one side costs little (overlap and Jaccard, averaged)."""
    left, right = _words(one), _words(other)
    if not left or not right:
        return 0.0
    common = len(left & right)
    return (common / min(len(left), len(right)) + common / len(left | right)) / 2


def _words(text: str) -> set[str]:
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return set(_WORD.findall(plain.casefold()))
