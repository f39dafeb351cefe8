"""Values as places among the distinct ones, and whole numbers as letters: what makes columns small.

A number is told by one letter or more. The letters are the printable ones of ASCII from `!` on, without the quote and
the backslash, so that JSON tells each as it is. The last letter of a number is one of the first 60; those before it are
of the other 32. Values that are frequent have low places, and so do with one letter.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

Value = TypeVar("Value", bound=str | float | None)

_LETTERS = "".join(chr(code) for code in range(ord("!"), ord("~") + 1) if chr(code) not in '"\\')
_LAST = 60
_BEFORE = len(_LETTERS) - _LAST


def letters_of(number: int) -> str:
    """A whole number, 0 or more, as letters."""
    before, last = divmod(number, _LAST)
    letters = _LETTERS[last]
    while before:
        before, place = divmod(before - 1, _BEFORE)
        letters = _LETTERS[_LAST + place] + letters
    return letters


def in_letters(numbers: Iterable[int]) -> str:
    """Whole numbers, 0 or more, one after the other."""
    return "".join(map(letters_of, numbers))


def pack(values: Iterable[Value]) -> tuple[tuple[Value, ...], str]:
    """The distinct values, and for each value its place among them in letters.

    Those whose places have as many letters stand in their own order, in which neighbours are alike and compress well.
    """
    told = tuple(values)
    frequent = iter([value for value, _ in Counter(told).most_common()])
    distinct: list[Value] = []
    size = _LAST
    while group := list(islice(frequent, size)):
        distinct += sorted(group, key=_order)
        size *= _BEFORE
    letters = {value: letters_of(place) for place, value in enumerate(distinct)}
    return tuple(distinct), "".join([letters[value] for value in told])


def _order(value: str | float | None) -> tuple[bool, float, str]:
    return (value is None, 0.0, value) if isinstance(value, str) else (value is None, value or 0.0, "")
