"""Small Goodreads exports as text, written by hand."""

import csv
import io
from collections.abc import Iterable, Mapping

from tests.support.export_builder import GENERATION_3

HEADER = list(GENERATION_3)


def make_row(number: int = 1, **cells: str) -> dict[str, str]:
    """A finished book; cells are named by their column."""
    return {
        "Book Id": str(number),
        "Title": f"Book {number}",
        "Author": f"Author {number}",
        "My Rating": "4",
        "Average Rating": "3.90",
        "Number of Pages": "300",
        "Date Read": "2026/05/16",
        "Date Added": "2026/01/02",
        "Exclusive Shelf": "read",
        "Read Count": "1",
        **{name.replace("_", " "): value for name, value in cells.items()},
    }


def make_csv(rows: Iterable[Mapping[str, str]] = (), *, header: Iterable[str] = HEADER) -> bytes:
    """The file of some rows; without any, the file of one finished book."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(header), lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(list(rows) or [make_row()])
    return text.getvalue().encode()


def monthly_rows(years: Iterable[int]) -> list[dict[str, str]]:
    """A book finished each month of these years but December, on another day and of another length each time."""
    return [
        {
            "Title": f"Book {year} {month}",
            "Date Read": f"{year}/{month:02}/{3 + (year + month) % 20:02}",
            "Date Added": f"{year}/{month:02}/01",
            "Number of Pages": str(150 + 20 * month + 5 * (year % 7)),
            "My Rating": "4",
        }
        for year in years
        for month in range(1, 12)
    ]


def make_export(*rows: Mapping[str, str]) -> bytes:
    """A file of these rows, by column name; ids and titles are numbered: `make_export({"Title": "Emma"})`."""
    return make_csv(
        {**make_row(number, Author="Jane Austen"), "Title": f"Title {number}", **row}
        for number, row in enumerate(rows, 1)
    )
