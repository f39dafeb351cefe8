"""Whether two authors are one: spellings, initials, order of names, pen names."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from genres.matching.normalise import MEMORY, name_words, split_names
from genres.matching.pen_names import is_one_person
from genres.matching.vocabulary import NICKNAMES, PARTICLES

_SAME = 1.0
_ONLY_SURNAME = 0.82  # `Tolkien` for `J.R.R. Tolkien`
_OTHER_SPELLING = 0.8  # `Fyodor Dostoyevsky` for `Fiodor Dostoïevski`
_PEN_NAME = 0.8
_SECOND = 0.8  # the book's author is not the record's first
_OTHER_MIDDLE_NAME = 0.75  # `John M. Smith` for `John K. Smith`
_OTHER_SURNAME_SPELLING = 0.72  # `Dostoevsky` for `Fyodor Dostoyevsky`

_ALIKE_SURNAMES_PERCENT = 72
_ALIKE_GIVEN = 0.8  # of 1, the beginning counting more
_BEGINNING_LETTERS = 3

Name = tuple[str, ...]


def like_authors(author: str, others: Iterable[str]) -> float | None:
    """From 0 (somebody else) to 1 (the same); None where either side names nobody, or writes in another script."""
    asked, offered = _read_names((author,)), _read_names(tuple(others))
    if not asked or not offered:
        return None
    readable = [(place, name) for place, name in enumerate(offered) if _is_latin(name) == _is_latin(asked[0])]
    best = max((like_names(asked[0], name) * (_SECOND if place else 1.0) for place, name in readable), default=0.0)
    return best if best or len(readable) == len(offered) else None


@lru_cache(MEMORY)
def like_names(one: Name, other: Name) -> float:
    """From 0 (two people) to 1 (one); each name as its words, the last name last where the order is known."""
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return _SAME
    if is_one_person(one, other):
        return _PEN_NAME
    rest, other_rest, equal = _pair_words(one, other)
    if rest and other_rest:
        return _like_rests(one, other, rest, other_rest)
    return _like_parts(one, other, equal, {*rest, *other_rest})


@lru_cache(MEMORY)
def _read_names(texts: tuple[str, ...]) -> tuple[Name, ...]:
    names = (name_words(name) for text in texts for name in split_names(text))
    return tuple(name for name in names if name)


def _pair_words(one: Name, other: Name) -> tuple[list[str], list[str], set[str]]:
    """What is left of each when equal words, then initials and their words, are taken away; and the equal words."""
    rest, other_rest, equal = list(one), list(other), set[str]()
    for is_pair in (_is_equal, _is_initial):
        for word in tuple(rest):
            found = next((partner for partner in other_rest if is_pair(word, partner)), None)
            if found is not None:
                rest.remove(word)
                other_rest.remove(found)
                equal |= {word, found} if is_pair is _is_equal else set()
    return rest, other_rest, equal


def _like_rests(one: Name, other: Name, rest: list[str], other_rest: list[str]) -> float:
    """Compare names that both have words which the other has not."""
    if one[-1] in rest or other[-1] in other_rest:
        if fuzz.ratio(one[-1], other[-1]) < _ALIKE_SURNAMES_PERCENT:
            return 0.0
        if len(one) == 1 or len(other) == 1:
            return _OTHER_SPELLING if len(one) == len(other) else _OTHER_SURNAME_SPELLING
        return _OTHER_SPELLING if _like_given(one[0], other[0]) else 0.0
    if one[0] not in rest and other[0] not in other_rest:
        return _OTHER_MIDDLE_NAME
    return _OTHER_SPELLING if _like_given(one[0], other[0]) else 0.0


def _like_parts(one: Name, other: Name, equal: set[str], rest: set[str]) -> float:
    """Compare names of which one has nothing that the other has not."""
    surnames = [name[-1] in equal for name in (one, other)]
    is_initial = any(len(name[-1]) > 1 and name[-1] not in equal | rest for name in (one, other))
    if is_initial or not any(len(name[-1]) > 1 and name[-1] in equal for name in (one, other)):
        return 0.0  # the last name of the one is but an initial of the other: `Stephen King`, `K. Stephen`
    if min(len(one), len(other)) == 1:
        return _ONLY_SURNAME if all(surnames) else 0.0
    return _SAME if all(surnames) else _OTHER_SPELLING


def _is_equal(one: str, other: str) -> bool:
    """Whether two words are one, a particle written together with it or not: `LeGuin`, `Le Guin`."""
    short, long = sorted((one, other), key=len)
    if len(short) <= _BEGINNING_LETTERS:
        return one == other
    return long.endswith(short) and (long == short or long.removesuffix(short) in PARTICLES)


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


def _like_given(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if _is_initial(one, other) or (len(short) >= _BEGINNING_LETTERS and long.startswith(short)):
        return True
    return frozenset((one, other)) in NICKNAMES or JaroWinkler.similarity(one, other) >= _ALIKE_GIVEN


def _is_latin(name: Name) -> bool:
    return any("a" <= letter <= "z" for word in name for letter in word)
