"""Books without a known ISBN as questions in the language of Open Library's search (Lucene)."""

import re
from collections.abc import Callable, Sequence

from genres.domain.book import BookInfo
from genres.domain.text import plain_words
from genres.matching.normalise import main_title, surname

_SPECIAL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff+\-&|!(){}\[\]^\"“”„«»~*?:;,\\/<>=#]")
_LONGEST_PHRASE = 80  # letters: a longer title is asked for by its beginning


def question_of(book: BookInfo) -> str | None:
    """`(title:"…" AND author:"…")` with the main title and the surname; None for a title without a word.

    A book without an author is asked for by its title alone.
    """
    title = _phrase(main_title(book.title)) or _phrase(book.title)
    if title is None:
        return None
    author = _phrase(surname(book.author))
    return f'(title:"{title}" AND author:"{author}")' if author else f'(title:"{title}")'


def in_groups(questions: Sequence[str], *, most: int, fits: Callable[[Sequence[str]], bool]) -> list[list[str]]:
    """The questions in groups of at most `most`, as many in each as `fits` allows, at least one."""
    groups: list[list[str]] = []
    for question in questions:
        if groups and len(groups[-1]) < most and fits([*groups[-1], question]):
            groups[-1].append(question)
        else:
            groups.append([question])
    return groups


def _phrase(text: str) -> str | None:
    """The words of a text without what means something to Lucene; None where no word is left."""
    words = _SPECIAL.sub(" ", text.replace("\u2019", "'")).split()
    while len(words) > 1 and len(" ".join(words)) > _LONGEST_PHRASE:
        words.pop()
    phrase = " ".join(words)[:_LONGEST_PHRASE]
    return phrase if plain_words(phrase) else None
