"""ISBN-10 and ISBN-13: normalising, check digits, conversion (ISO 2108)."""

import re
from itertools import accumulate

_LONGEST = 40  # with any separators; what is longer is not worth a look
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015]")


def normalise_isbn(text: str) -> str | None:
    """Return the ten or thirteen characters of a valid ISBN, hyphens removed and `X` upper case, else None.

    A thirteen-digit number counts only with the book prefixes 978 and 979.
    """
    if len(text) != 13 or not text.isdecimal():
        if len(text) > _LONGEST:
            return None
        text = _SEPARATORS.sub("", text).upper()
    if not text.isascii():
        return None
    if len(text) == 13 and text.isdecimal() and text.startswith(("978", "979")):
        return text if _is_sum_right_13(text) else None
    if len(text) == 10 and text[:9].isdecimal() and (text[9].isdecimal() or text[9] == "X"):
        return text if _is_sum_right_10(text) else None
    return None


def name_one_edition(isbn: str, isbn13: str) -> bool:
    """Whether these are, as they stand, the valid ISBN-10 and ISBN-13 of one edition; the common case, and fast."""
    if len(isbn) != 10 or len(isbn13) != 13 or isbn13[3:12] != isbn[:9] or isbn13[:3] != "978":
        return False
    if not (isbn13.isdecimal() and isbn13.isascii() and _is_sum_right_13(isbn13)):
        return False
    return _is_sum_right_10(isbn)


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


# These work on the ASCII codes of the digits, 48 more than the digits, since intake checks many thousand numbers. The
# 48s add up to the same for every number, mostly to nothing.


def _is_sum_right_13(digits: str) -> bool:
    codes = digits.encode()
    return (sum(codes[::2]) + 3 * sum(codes[1::2])) % 10 == 0  # 48 x 25 is 0 modulo 10


def _is_sum_right_10(digits: str) -> bool:
    codes = digits.replace("X", ":").encode()  # the colon's code is ten more than that of 0
    return sum(accumulate(codes)) % 11 == 0  # running totals weigh the digits 10 to 1; 48 x 55 is 0 modulo 11


def _check_digit_13(stem: str) -> str:
    codes = stem.encode()
    return str(-(sum(codes[::2]) + 3 * sum(codes[1::2]) - 48 * 24) % 10)


def _check_digit_10(stem: str) -> str:
    value = -(sum(accumulate(stem.encode() + b"0"))) % 11
    return "X" if value == 10 else str(value)
