"""Goodreads exports written by hand: any row, any generation, any damage."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

_CORE = (
    "Book Id",
    "Title",
    "Author",
    "Author l-f",
    "Additional Authors",
    "ISBN",
    "ISBN13",
    "My Rating",
    "Average Rating",
    "Publisher",
    "Binding",
    "Number of Pages",
    "Year Published",
    "Original Publication Year",
    "Date Read",
    "Date Added",
    "Bookshelves",
    "Bookshelves with positions",
    "Exclusive Shelf",
    "My Review",
    "Spoiler",
    "Private Notes",
    "Read Count",
)
GENERATION_2 = (
    *_CORE,
    "Recommended For",
    "Recommended By",
    "Owned Copies",
    "Original Purchase Date",
    "Original Purchase Location",
    "Condition",
    "Condition Description",
    "BCID",
)
GENERATION_3 = (*_CORE, "Owned Copies")
GENERATION_4 = tuple(name for name in GENERATION_3 if name != "Average Rating")

_ORDINARY = {
    "Book Id": "234225",
    "Title": "Dune (Dune, #1)",
    "Author": "Frank Herbert",
    "Author l-f": "Herbert, Frank",
    "ISBN": '="0441013597"',
    "ISBN13": '="9780441013593"',
    "My Rating": "5",
    "Average Rating": "4.27",
    "Publisher": "Ace Books",
    "Binding": "Paperback",
    "Number of Pages": "604",
    "Year Published": "2005",
    "Original Publication Year": "1965",
    "Date Read": "2021/02/19",
    "Date Added": "2020/12/24",
    "Exclusive Shelf": "read",
    "Read Count": "1",
    "Owned Copies": "0",
}

Row = dict[str, str]


def make_row(cells: Mapping[str, str] = MappingProxyType({}), /, **named: str) -> Row:
    """Return an ordinary row with these cells; keywords are columns, as in `book_id="7"`, `isbn13="…"`."""
    by_keyword = {name.casefold().replace(" ", "_").replace("-", "_"): name for name in GENERATION_2}
    return {**_ORDINARY, **cells, **{by_keyword[key]: text for key, text in named.items()}}


def make_rows(count: int) -> list[Row]:
    """Return ordinary rows with ids from 1 on."""
    return [make_row(book_id=str(number)) for number in range(1, count + 1)]


def make_export(
    rows: Iterable[Mapping[str, str]],
    layout: Sequence[str] = GENERATION_2,
    *,
    delimiter: str = ",",
    newline: str = "\n",
    encoding: str = "utf-8",
) -> bytes:
    """Return the bytes of an export with these columns; what a row has beyond them is left out."""
    return make_table([layout, *([row.get(name, "") for name in layout] for row in rows)], delimiter, newline, encoding)


def make_table(
    lines: Iterable[Sequence[str]], delimiter: str = ",", newline: str = "\n", encoding: str = "utf-8"
) -> bytes:
    """Return the bytes of a table of any shape."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(lines)
    return text.getvalue().replace("\r\n", newline).encode(encoding)
