"""The year in a date as catalogues write it: `July 1999`, `c1987`, `[1954?]`, `1996-10`, `44 BC`."""

import re

_BEFORE_CHRIST = re.compile(r"(?<!\d)(\d{1,4})\s*(?:b\.?\s*c\.?(?:\s*e\.?)?)(?!\w)", re.IGNORECASE)
_AFTER_CHRIST = re.compile(
    r"(?<!\w)(?:a\.?\s*d\.?\s*(\d{1,4})|(\d{1,4})\s*(?:a\.?\s*d\.?|c\.?\s*e\.?))(?!\w)", re.IGNORECASE
)
_FOUR_DIGITS = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_LONGEST = 200


def year_of(text: str | None) -> int | None:
    """The first year in the text, -44 for `44 BC`; None for `19--`, `n.d.` and all else that names no year."""
    text = (text or "")[:_LONGEST]
    if found := _BEFORE_CHRIST.search(text):
        return -int(found[1])
    if found := _AFTER_CHRIST.search(text):
        return int(found[1] or found[2])
    found = _FOUR_DIGITS.search(text)
    return int(found[0]) if found else None
