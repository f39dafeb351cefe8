"""A second reading of an export for counting only. It shares no code with the intake that it checks, and knows the
files of the corpus by their shapes rather than any file by recovery."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Counted:
    """What a file holds. `statuses` are the exclusive shelves as written; `isbns` are rows with any valid ISBN."""

    rows: int
    statuses: dict[str, int]
    rated: int
    dated: int
    isbns: int


def count_export(path: Path) -> Counted:
    """Count the rows of a Goodreads export of the corpus by the csv module and the column names."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    lines = text.replace("\r\n", "\n").split("\n")
    delimiter = ";" if lines[0].count(";") > lines[0].count(",") else ","
    header, *rows = [row for row in csv.reader(lines, delimiter=delimiter) if row]
    rows = [next(csv.reader(row)) if len(row) == 1 else row for row in rows]
    books = [dict(zip(header, _repaired(row, header), strict=True)) for row in rows]
    return Counted(
        rows=len(rows),
        statuses=dict(Counter(book["Exclusive Shelf"] for book in books)),
        rated=sum(float(book["My Rating"].replace(",", ".")) > 0 for book in books),
        dated=sum(book["Date Read"] != "" for book in books),
        isbns=sum(_has_isbn(book) for book in books),
    )


def _repaired(row: list[str], header: list[str]) -> list[str]:
    """The two rows of goodreads-05 that lost a cell have a lone comma in place of both ISBNs."""
    if len(row) == len(header):
        return row
    place = row.index(",")
    return [*row[:place], "", "", *row[place + 1 :]]


def _has_isbn(book: dict[str, str]) -> bool:
    """Whether a cell holds an ISBN of either length, or one of ten that lost its formula and then its zeros."""
    cells = [book["ISBN"], book["ISBN13"]]
    shortened = [cell for cell in cells if cell and "=" not in cell]
    numbers = [re.sub(r'[="]', "", cell).upper() for cell in cells] + [cell.rjust(10, "0") for cell in shortened]
    return any(_is_isbn10(number) or _is_isbn13(number) for number in numbers)


def _is_isbn10(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{9}[0-9X]", text):
        return False
    values = [10 if sign == "X" else int(sign) for sign in text]
    return sum((10 - place) * value for place, value in enumerate(values)) % 11 == 0


def _is_isbn13(text: str) -> bool:
    if not re.fullmatch(r"97[89][0-9]{10}", text):
        return False
    return sum(int(sign) * (3 if place % 2 else 1) for place, sign in enumerate(text)) % 10 == 0
