"""One number for a title and an author's surname, by which records that may be meant are found; `score` decides.

The numbers stand in the file, so both sides must make them alike: `fingerprint` changes when the rules do.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b

from genres.matching.normalise import comparable_words, surname, title_parts, words
from genres.matching.vocabulary import ARTICLES, FACTORS, FIRST_ARTICLES, ROMAN, TEENS, TENS, UNITS

_BITS = 47  # SQLite keeps signed numbers of up to 48 bits in six bytes
_MASK = (1 << _BITS) - 1
_SPREAD = 0x9E3779B97F4A7C15 & _MASK  # odd, and without pattern
_LONGEST = 200

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_TITLE_MARK = re.compile(r"[:;.,()\[\]{}\-\u2010-\u2015&]")
# Short last words may be `Jr` or `III`; two people may be named.
_PLAIN_NAME = re.compile(r"(?!.* (?:and|with|und|et) )(?:[a-z][a-z'\-]*\.? )*([a-z][a-z']{3,})", re.IGNORECASE)
_NUMERALS = frozenset((*ROMAN, *UNITS, *TEENS, *TENS, *FACTORS, "zero"))
_SPECIAL = _NUMERALS | ARTICLES
_PROBES = (
    "The Lord of the Rings: the Fellowship", "Nineteen Eighty-Four", "Dune (Dune, #1)", "Café O'Hara", "Война и мир",
    "Catch-22", "Henry IV, Part II", "Frankenstein; or, The Modern Prometheus", "L'Étranger", "A", "1Q84 / Book 3",
)  # fmt: skip
_NAME_PROBES = ("Ursula K. Le Guin", "Dostoyevsky, Fyodor, 1821-1881", "Martin Luther King Jr.", "Stanisław Lem", "Q")


def title_number(title: str) -> int:
    """The number of a title's main part, as the file holds it."""
    main = title_parts(title)[0] if _TITLE_MARK.search(title) else title
    return _number(_title_key(main))


def asked_title_numbers(title: str) -> set[int]:
    """The numbers under which a title that is asked for may stand: its main part, all of it, and each subtitle."""
    return {_number(_title_key(part)) for part in (title, *title_parts(title))}


def author_number(author: str) -> int:
    """The number of a surname."""
    plain = _PLAIN_NAME.fullmatch(author)
    last = plain[1].replace("'", "").lower() if plain else "".join(words(surname(author)))
    return _number(last)


def joint(title: int, author: int) -> int:
    """The number of a title and an author together."""
    return (title * _SPREAD + author) & _MASK


def fingerprint() -> int:
    """Changes when a rule changes that these numbers depend on."""
    return _number(" ".join(str(number) for number in _probe()))


def _probe() -> Iterator[int]:
    for title in _PROBES:
        yield title_number(title)
        yield from sorted(asked_title_numbers(title))
    yield from map(author_number, _NAME_PROBES)


def _title_key(text: str) -> str:
    """The comparable words run together; by a short way where nothing but plain letters is in the text."""
    text = text[:_LONGEST]
    if not text.isascii() or "&" in text:
        return "".join(comparable_words(text))
    found = _ASCII_WORD.findall(text.replace("'", "").lower())
    while len(found) > 1 and found[0] in FIRST_ARTICLES:
        found = found[1:]
    if _SPECIAL.isdisjoint(found):
        return "".join(found)
    if _NUMERALS.isdisjoint(found):
        return "".join([word for word in found if word not in ARTICLES] or found)
    return "".join(comparable_words(" ".join(found)))


def _number(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "ignore"), digest_size=6).digest()) & _MASK
