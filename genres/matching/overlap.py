"""How many words a question and a record share: enough to choose among records that carry the ISBN asked for.

They may be in another language or under another title, so `score`, which would refuse them all, does not tell.
"""

from collections.abc import Iterable

from genres.domain.book import BookInfo
from genres.domain.text import plain_words


def overlap(book: BookInfo, *, title: str | None, authors: Iterable[str]) -> float:
    """From 0 (nothing in common) to 1 (the same words); the title counts twice as much as the author."""
    by_author = max((_shared(book.author, author) for author in authors), default=0.0)
    return (2 * _shared(book.title, title or "") + by_author) / 3


def _shared(one: str, other: str) -> float:
    """The share of common words; a subtitle on one side costs little (overlap and Jaccard, averaged)."""
    left, right = set(plain_words(one)), set(plain_words(other))
    if not left or not right:
        return 0.0
    common = len(left & right)
    return (common / min(len(left), len(right)) + common / len(left | right)) / 2
