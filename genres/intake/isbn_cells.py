"""The two ISBN cells of a row, out of the formula text that Goodreads and spreadsheets make of them."""

import re
from collections.abc import Sequence

from genres.domain.isbn import name_one_edition, normalise_isbn, to_isbn10
from genres.intake.columns import ISBN, ISBN13
from genres.intake.fields import quote

_WRAPPING = "=\"'` \t\r\n\u201c\u201d"
_EMPTY = '=""'
_FORMULA = '="'
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+?\d{1,2}", re.IGNORECASE)
_FEWEST_DIGITS = 6
_ISBN10_LENGTH = 10


# The valid ISBN-10 and ISBN-13, and on what is amiss a column and a sentence.
Isbns = tuple[str | None, str | None, Sequence[tuple[str, str]]]


def unwrap_isbn(cell: str) -> str:
    """Return what stands inside `="…"`, or between the remains of it."""
    if cell[:2] == '="' and cell[-1] == '"':
        return cell[2:-1]
    text = cell.strip(_WRAPPING)
    return text.removesuffix(".0") if text[:-2].isdigit() else text


def read_isbns(isbn_cell: str, isbn13_cell: str) -> Isbns:
    """Read both cells. Where they name different editions the ISBN-13 counts, and the other is left out."""
    if isbn_cell == isbn13_cell == _EMPTY:
        return None, None, ()
    short, long = unwrap_isbn(isbn_cell), unwrap_isbn(isbn13_cell)
    if short and name_one_edition(short, long):
        return short, long, ()
    isbn, isbn13 = normalise_isbn(short) if short else None, normalise_isbn(long)
    if not short and isbn13 is not None and len(isbn13) != _ISBN10_LENGTH:
        return None, isbn13, ()
    notes: list[tuple[str, str]] = []
    if short and isbn is None:
        isbn = _mend(short, ISBN, notes, was_opened=not isbn_cell.startswith(_FORMULA))
    if long and isbn13 is None:
        isbn13 = _mend(long, ISBN13, notes, was_opened=not isbn13_cell.startswith(_FORMULA))
    isbn, isbn13 = _settle(isbn, isbn13, notes)
    return isbn, isbn13, notes


def is_rounded(cell: str) -> bool:
    """Whether a spreadsheet has turned the ISBN into a number and cut its last digits, as in `9.78014E+12`."""
    return _SCIENTIFIC.fullmatch(unwrap_isbn(cell)) is not None


def _mend(text: str, column: str, notes: list[tuple[str, str]], *, was_opened: bool) -> str | None:
    """Restore the zeros that a spreadsheet took off an ISBN-10, or tell why the cell is left out.

    No spreadsheet `was_opened` on a cell that still is a formula: what is short there always was.
    """
    if _SCIENTIFIC.fullmatch(text):
        notes.append((column, f"{quote(text)} is an ISBN that a spreadsheet rounded; its digits are lost."))
        return None
    if was_opened and _FEWEST_DIGITS <= len(text) < _ISBN10_LENGTH:
        restored = normalise_isbn(text.zfill(_ISBN10_LENGTH))
        if restored is not None:
            notes.append((column, f"{quote(text)} lost its leading zeros; it was read as {restored}."))
            return restored
    notes.append((column, f"{quote(text)} is not a valid ISBN, so it was left out."))
    return None


def _settle(isbn: str | None, isbn13: str | None, notes: list[tuple[str, str]]) -> tuple[str | None, str | None]:
    """Put each number into the place of its length."""
    shorts = [number for number in (isbn, isbn13) if number is not None and len(number) == _ISBN10_LENGTH]
    longs = [number for number in (isbn13, isbn) if number is not None and len(number) != _ISBN10_LENGTH]
    short, long = (numbers[0] if numbers else None for numbers in (shorts, longs))
    left = [number for number in (*longs[1:], *shorts[1:]) if number not in (short, long)]
    notes += [(ISBN, f"The two cells hold different ISBNs; {number} was left out.") for number in left]
    if short is not None and long is not None and to_isbn10(long) != short:
        notes.append((ISBN, f"ISBN {short} belongs to another edition than {long} and was left out."))
        return None, long
    return short, long
