"""ISBN-10 and ISBN-13: normalising, check digits, conversion (ISO 2108)."""

import re

_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015]")


def normalise_isbn(text: str) -> str | None:
    """Return the ten or thirteen characters of a valid ISBN, hyphens removed and `X` upper case, else None.

    A thirteen-digit number counts only with the book prefixes 978 and 979.
    """
    digits = _SEPARATORS.sub("", text).upper()
    if not digits.isascii():
        return None
    if len(digits) == 10 and digits[:9].isdigit() and (digits[9].isdigit() or digits[9] == "X"):
        return digits if _check_digit_10(digits[:9]) == digits[9] else None
    if len(digits) == 13 and digits.isdigit() and digits.startswith(("978", "979")):
        return digits if _check_digit_13(digits[:12]) == digits[12] else None
    return None


def to_isbn13(isbn: str) -> str:
    """Return the ISBN-13 of a normalised ISBN of either length."""
    if len(isbn) == 13:
        return isbn
    stem = "978" + isbn[:9]
    return stem + _check_digit_13(stem)


def to_isbn10(isbn: str) -> str | None:
    """Return the ISBN-10 of a normalised ISBN, or None for one of the 979 range, which has none."""
    if len(isbn) == 10:
        return isbn
    if not isbn.startswith("978"):
        return None
    stem = isbn[3:12]
    return stem + _check_digit_10(stem)


def _check_digit_10(stem: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), stem, strict=True))
    value = -total % 11
    return "X" if value == 10 else str(value)


def _check_digit_13(stem: str) -> str:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem))
    return str(-total % 10)
