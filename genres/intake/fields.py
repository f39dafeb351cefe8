"""Single cells: text, ratings, counts, years. Each gives a value or None, and a sentence where something is amiss."""

import re
from typing import TypeVar

T = TypeVar("T")
# What was found in a cell, and a sentence for the reader where it was not plain.
Found = tuple[T | None, str | None]

_DECIMAL = re.compile(r"\d{1,6}(?:[.,]\d{1,20})?")
_WHOLE = re.compile(r"([+-]?\d{1,9})(?:[.,]0{1,6})?")
_SHOWN_CHARS = 40
_HIGHEST_RATING = 5
_MOST_PAGES = 99_999
_MOST_READINGS = 9_999
_LAST_YEAR = 9_999


def quote(text: str) -> str:
    """Show a cell in a sentence, shortened."""
    text = " ".join(text[: 4 * _SHOWN_CHARS].split())
    return f"“{text}”" if len(text) <= _SHOWN_CHARS else f"“{text[:_SHOWN_CHARS]}…”"


def read_name(cell: str) -> str:
    """Return a name with every run of white space as one blank."""
    return " ".join(cell.split())


def read_rating(cell: str) -> Found[float]:
    """Read the reader's rating, 0 meaning none; decimal point or comma, from 0 to 5."""
    return _read_stars(cell, "so the book counts as not rated")


def read_average(cell: str) -> Found[float]:
    """Read the rating of all readers; 0 means that nobody rated the book."""
    return _read_stars(cell, "so it was left out")


def read_pages(cell: str) -> Found[int]:
    """Read a number of pages; 0 means unknown."""
    number, problem = _read_whole(cell, "a number of pages")
    if number is not None and not 0 <= number <= _MOST_PAGES:
        return None, f"{quote(cell)} cannot be a number of pages, so it was left out."
    return number or None, problem


def read_year(cell: str) -> Found[int]:
    """Read a signed year; there is no year 0."""
    number, problem = _read_whole(cell, "a year")
    if number is not None and (number == 0 or abs(number) > _LAST_YEAR):
        return None, f"{quote(cell)} cannot be a year, so it was left out."
    return number, problem


def read_count(cell: str) -> Found[int]:
    """Read how often the book was read; 0 is known, an empty cell is not."""
    number, problem = _read_whole(cell, "a read count")
    if number is not None and not 0 <= number <= _MOST_READINGS:
        return None, f"{quote(cell)} cannot be a read count, so it was left out."
    return number, problem


def read_flag(cell: str) -> Found[bool]:
    """Read `true`, in any case; empty and `false` are no."""
    word = cell.strip().casefold() if len(cell) <= _SHOWN_CHARS else cell
    if word in ("", "true", "false"):
        return word == "true", None
    return False, f"{quote(cell)} is neither true nor false, so it was left out."


def _read_stars(cell: str, so: str) -> Found[float]:
    text = cell.strip()
    if not text:
        return None, None
    if not _DECIMAL.fullmatch(text):
        return None, f"{quote(text)} is not a rating, {so}."
    stars = float(text.replace(",", "."))
    if stars > _HIGHEST_RATING:
        return None, f"{quote(text)} is not on the scale from 0 to 5, {so}."
    return stars or None, None


def _read_whole(cell: str, what: str) -> Found[int]:
    """Read a whole number; `448.0`, as some programs write it where cells are empty, is one too."""
    text = cell.strip()
    if not text:
        return None, None
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None, f"{quote(text)} is not {what}, so it was left out."
    return int(match[1]), None
