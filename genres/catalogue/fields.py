"""Single fields of a dump's records: whatever stands in them, reading never raises; a wrong shape counts as absent."""

import re
from collections.abc import Iterable
from functools import lru_cache

from genres.domain.isbn import normalise_isbn, to_isbn13

LONGEST_SUBJECT = 300
MOST_SUBJECTS = 500
_LONGEST_TITLE = 500
_LONGEST_DESCRIPTION = 20_000
_MOST_PAGES = 50_000
_MOST_ISBNS = 50
_MOST_AUTHORS = 20
_LARGEST_ID = 2**32 - 1  # ids are stored in four bytes each

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_UNSAFE_BUT_LINES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]+")
_OLID = re.compile(r"OL([0-9]{1,10})[AMW]")
_ISBN = re.compile(r"[0-9][0-9\- ]{8,15}[0-9Xx]")
_FOUR_DIGITS = re.compile(r"(?<![0-9])([0-9]{4})(?![0-9])")
_BEFORE_CHRIST = re.compile(r"(?<![0-9])([0-9]{1,4})\s*b\.?\s?c", re.IGNORECASE)
_PRINTED = range(1400, 2101)
_LETTERS = 26


def to_text(value: object) -> str | None:
    """The text of a string, or of an object `{value}`, `{name}` or `{key}`, in one line; None where there is none.

    Control characters, NUL and lone surrogates become spaces. Of a key the last part is meant, with spaces.
    """
    if not isinstance(value, str):
        return _text_of_object(value)
    if not value.isprintable():
        value = " ".join(_UNSAFE.sub(" ", value).split())
    return value.strip() or None


def _text_of_object(value: object) -> str | None:
    if isinstance(value, dict):
        for field in ("value", "name"):
            if isinstance(text := value.get(field), str):
                return to_text(text)
        if isinstance(key := value.get("key"), str):
            return to_text(key.rpartition("/")[2].replace("_", " "))
    return None


def to_lines(value: object) -> str | None:
    """A text of several lines, as descriptions are; else like `to_text`."""
    if isinstance(value, dict):
        value = value.get("value")
    if not isinstance(value, str):
        return None
    return _UNSAFE_BUT_LINES.sub(" ", value[:_LONGEST_DESCRIPTION].replace("\r\n", "\n")).strip() or None


def to_subjects(*values: object) -> list[str]:
    """The headings of these lists, each once and in order; one that is overlong is no heading."""
    found: dict[str, None] = {}
    for value in values:
        if value:
            texts = [to_text(item) for item in (value if isinstance(value, list) else [value])]
            found |= dict.fromkeys([text for text in texts if text and len(text) <= LONGEST_SUBJECT])
    return list(found)[:MOST_SUBJECTS]


def to_title(record: dict[str, object]) -> str | None:
    """Title and, behind a line break, subtitle."""
    title = to_text(record.get("title"))
    if title is None:
        return None
    if prefix := to_text(record.get("title_prefix")):
        title = f"{prefix} {title}"
    subtitle = to_text(record.get("subtitle"))
    return f"{title[:_LONGEST_TITLE]}\n{subtitle[:_LONGEST_TITLE]}" if subtitle else title[:_LONGEST_TITLE]


def to_id(value: object) -> int | None:
    """The number of an id: 45804 of `/works/OL45804W`, `{"key": "/works/OL45804W"}` or `OL45804W`."""
    if isinstance(value, dict):
        value = value.get("key")
    found = _OLID.search(value) if isinstance(value, str) else None
    number = int(found[1]) if found else 0
    return number if 0 < number <= _LARGEST_ID else None


def to_author_ids(value: object) -> list[int]:
    """The authors of a work (`[{author: {key}}]`, or the author as a string) or of an edition (`[{key}]`)."""
    if not isinstance(value, list):
        return []
    found: dict[int, None] = {}
    for item in value[:_MOST_AUTHORS]:
        author = item.get("author", item) if isinstance(item, dict) else item
        if number := to_id(author):
            found[number] = None
    return list(found)


def to_isbns(record: dict[str, object]) -> list[int]:
    """The valid ISBNs of an edition as ISBN-13 numbers; hyphens and remarks such as `(pbk.)` are passed over."""
    tens, thirteens = _strings(record.get("isbn_10")), _strings(record.get("isbn_13"))
    if len(thirteens) == 1 and len(tens) < 2 and "isbn" not in record:  # noqa: PLR2004  the common case, and fast
        isbn = normalise_isbn(thirteens[0])
        if isbn and (not tens or tens[0][:9] == isbn[3:12]):
            return [int(isbn)]
    found: dict[int, None] = {}
    for text in [*thirteens, *tens, *_strings(record.get("isbn"))][:_MOST_ISBNS]:
        isbn = normalise_isbn(text)
        if isbn is None and (inside := _ISBN.search(text)):
            isbn = normalise_isbn(inside[0])
        if isbn:
            found[int(to_isbn13(isbn))] = None
    return list(found)


def has_isbn(record: dict[str, object]) -> bool:
    """Whether anything stands where an ISBN belongs, valid or not."""
    return any(record.get(field) for field in ("isbn_10", "isbn_13", "isbn", "isbn_invalid"))


def _strings(value: object) -> list[str]:
    if value is None:
        return []
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


def to_cover(value: object) -> int | None:
    """The first usable cover id; a deleted one is -1."""
    for cover in value if isinstance(value, list) else [value]:
        if isinstance(cover, int) and not isinstance(cover, bool) and 0 < cover <= _LARGEST_ID:
            return cover
    return None


def to_pages(value: object) -> int | None:
    """A believable number of pages."""
    if isinstance(value, str) and value.strip().isdecimal() and len(value) < 8:  # noqa: PLR2004  more is no count
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _MOST_PAGES else None


def to_printed_year(value: object) -> int | None:
    """The year in a free date of an edition: `May 16, 1997`, `c1997`, `[1997?]`; None for `19--` and `MCMXCVII`."""
    if not isinstance(value, str):
        value = str(value) if isinstance(value, int) else ""
    return _printed_year(value[:100])


@lru_cache(65_536)
def _printed_year(date: str) -> int | None:
    for digits in _FOUR_DIGITS.findall(date):
        if (year := int(digits)) in _PRINTED:
            return year
    return None


def to_first_year(value: object) -> int | None:
    """The year in a free date of a work, which may be before Christ: `750 BC` is -750."""
    if isinstance(value, str) and (found := _BEFORE_CHRIST.search(value[:100])):
        return -int(found[1]) or None
    return to_printed_year(value)


def to_language(value: object) -> int | None:
    """The first language as a number below 26³: `eng` of `[{"key": "/languages/eng"}]`; see `language_code`."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        first = first.get("key")
    return _language_number(first) if isinstance(first, str) else None


@lru_cache(4096)
def _language_number(key: str) -> int | None:
    code = key.rpartition("/")[2].lower()
    if len(code) != 3 or not (code.isascii() and code.isalpha()):  # noqa: PLR2004  ISO 639-2 has three letters
        return None
    return _as_number(code)


@lru_cache(4096)
def language_code(number: int) -> str:
    """The way back from `to_language`."""
    letters = (number // _LETTERS**2, number // _LETTERS % _LETTERS, number % _LETTERS)
    return "".join(chr(ord("a") + letter) for letter in letters)


def _as_number(letters: Iterable[str]) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("a")
    return number
