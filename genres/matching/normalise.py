"""Titles and names in the form in which they are asked for and compared."""

import re
from functools import lru_cache

from genres.domain.text import plain_words
from genres.matching.vocabulary import (
    ARTICLES,
    FACTORS,
    FIRST_ARTICLES,
    HONORIFICS,
    NAME_SUFFIXES,
    NOBODIES,
    PARTICLES,
    ROMAN,
    TEENS,
    TENS,
    UNITS,
)

MEMORY = 20_000  # texts kept with what they mean; each is compared many times
OR = "or "
"""How an alternative title begins: `Frankenstein; or, The Modern Prometheus`."""

_LONGEST = 400  # letters; what stands behind them decides nothing
# Letters that keep their stroke or ligature when accents are taken off, and Arabic ones that are often exchanged.
_LETTERS = str.maketrans({
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
    "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "\u0131": "i", "&": " and ", "\u0649": "\u064a", "\u0629": "\u0647",
})  # fmt: skip
_DASH = re.compile(r"\s+[-\u2010-\u2015]+\s+|\s*[\u2012-\u2015]\s*")
_ALTERNATIVE = re.compile(r"(?:\s*[;,.:]\s*or[,:;]?|\s+or[,:;])\s+", re.IGNORECASE)
_BRACKET = re.compile(r"(?<![A-Za-z])[(\[{][^()\[\]{}]*[)\]}]")  # none inside a word: `Mort(e)`
# A full stop ends a title only behind a word of some length: `Dr. No` and `St. Agnes` go on.
_BREAK = re.compile(r"\s*:(?:\s+|$)|(?<=\w):(?=[^\W\d])|(?<=[^\W\d_]{4})\.\s+(?=\w)")
_NUMBERS = {**UNITS, **TEENS, **TENS}

_COMMA = re.compile(r"\s*,\s*")
_ROLE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\s-\s.*")  # `Robert Martin - undifferentiated` too
_JOINED = re.compile(r"\s*[;/|&]\s*|\s+(?:and|with|und|et)\s+", re.IGNORECASE)
_FEWEST_LISTED = 3
_MOST_INITIALS = 3
_VOWELS = frozenset("aeiouy")
_SILENT = PARTICLES | NAME_SUFFIXES | HONORIFICS


def words(text: str) -> list[str]:
    """The plain words of a text, strokes and ligatures taken apart too, `&` read as `and`."""
    return plain_words(text[:_LONGEST].translate(_LETTERS))


def main_title(title: str) -> str:
    """The title as it is spelt, but without subtitle and brackets: what a source is asked for."""
    return title_parts(title)[0]


@lru_cache(MEMORY)
def title_parts(title: str) -> tuple[str, ...]:
    """The title and its subtitles as they are spelt, without brackets; never empty. See `OR`."""
    text = " ".join(title[:_LONGEST].split())
    bare = " ".join(_BRACKET.sub(" ", text).split())
    kept = bare if words(bare) else text
    parts = [part.strip(" ,;:.-") for part in _BREAK.split(_DASH.sub(": ", _ALTERNATIVE.sub(f": {OR}", kept)))]
    return tuple(part for part in parts if words(part)) or (text,)


def brackets(title: str) -> tuple[str, ...]:
    """What stands in brackets, without these."""
    return tuple(bracket[1:-1] for bracket in _BRACKET.findall(title[:_LONGEST]))


def title_words(title: str) -> tuple[str, ...]:
    """The words of the main title by which books are compared: no articles, numbers as digits."""
    return comparable_words(main_title(title))


@lru_cache(MEMORY)
def comparable_words(text: str) -> tuple[str, ...]:
    """The words of a text without articles, its numbers as digits: `Nineteen Eighty-Four` is `1984`."""
    found = words(text)
    while len(found) > 1 and found[0] in FIRST_ARTICLES:
        found = found[1:]
    kept = [word for word in found if word not in ARTICLES] or found
    return tuple(_with_digits([ROMAN.get(word, word) if len(word) > 1 else word for word in kept]))


def to_number(word: str) -> str | None:
    """A whole number out of digits, a Roman numeral or a word for one; None for every other word."""
    if word.isdecimal():
        return str(int(word))
    return str(_NUMBERS[word]) if word in _NUMBERS else ROMAN.get(word)


def surname(author: str) -> str:
    """The last name as it is spelt, without particles and `Jr.`; of several authors the first one's.

    Empty where nobody is named: `Unknown`, `Various`.
    """
    for name in split_names(author):
        for part in reversed(name.split()):
            if "".join(words(part)) not in NAME_SUFFIXES | {""}:
                return part.strip(".,'\"")
    return ""


def split_names(author: str) -> tuple[str, ...]:
    """The names in a text, each with the first name first; roles in brackets, and nobodies, are dropped."""
    names = (
        turned for name in _JOINED.split(_ROLE.sub(" ", author[:_LONGEST])) for turned in _turn(name) if words(turned)
    )
    return tuple(name for name in names if tuple(words(name)) not in NOBODIES)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without particles, titles, suffixes and years; initials as single letters."""
    found = [word for word in _initials_apart(name) if not word.isdecimal()]
    bare = [word for word in found if word not in _SILENT or len(word) == 1]
    return tuple(bare or found)


def _initials_apart(name: str) -> list[str]:
    """Words, with initials that are written together taken apart: `J.R.R.` and `JRR` are three."""
    *parts, last = name.replace(".", " ").replace("-", " ").split() or [""]
    apart: list[str] = []
    for part in parts:
        found = words(part)
        apart += list(found[0]) if len(found) == 1 and _are_initials(part, found[0], name) else found
    return apart + words(last)


def _are_initials(part: str, word: str, name: str) -> bool:
    if not 1 < len(word) <= _MOST_INITIALS or not word.isascii() or word in _SILENT:
        return False
    return _VOWELS.isdisjoint(word) or (part.isupper() and not name.isupper())


def _turn(name: str) -> list[str]:
    """`Last, First` the other way round; `King, Jr.` stays; three or more whole names are a list."""
    parts = [part for part in _COMMA.split(name.strip()) if words(part)]
    kept = [part for part in parts if not set(words(part)) <= NAME_SUFFIXES and not part[0].isdecimal()] or parts
    if len(kept) >= _FEWEST_LISTED and all(len(words(part)) > 1 for part in kept):
        return kept
    return [" ".join([*kept[1:], *kept[:1]])]


def _with_digits(found: list[str]) -> list[str]:
    """Runs of words for numbers as one number each."""
    done: list[str] = []
    run: list[str] = []
    for word in [*found, ""]:
        if word in _NUMBERS or (run and word in FACTORS):
            run.append(word)
            continue
        if run:
            done.append(_read_run(run))
            run = []
        if word:
            done.append(word)
    return done


def _read_run(run: list[str]) -> str:
    """`twenty one` is 21, `nineteen eighty four` 1984, `twenty thousand` 20000."""
    groups: list[int] = []
    for before, word in zip(["", *run], run, strict=False):
        if word in FACTORS:
            groups[-1] *= FACTORS[word]
        elif before in TENS and word in UNITS:
            groups[-1] += UNITS[word]
        else:
            groups.append(_NUMBERS[word])
    return "".join(map(str, groups))
