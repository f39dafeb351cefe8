"""Exports of libraries that are as odd as libraries get, one maker for each kind; always the same bytes."""

import csv
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

from tests.support.exports import make_csv, make_row
from tests.support.site import SAMPLE

Row = dict[str, str]

_FIRST_DAY = date(2013, 1, 3)
_LAST_DAY = date(2026, 5, 20)
_SHELVES = ("owned", "book club", "holiday", "audio walks", "gave away")
_FOREIGN = (
    ("مدن الملح", "عبد الرحمن منيف"),
    ("סיפור על אהבה וחושך", "עמוס עוז"),
    ("百年の孤独と長い長い題名", "村上 春樹"),
    ("红楼梦", "曹雪芹"),
    ("토지 1부 1권", "박경리"),
    ("\u202bكتب قديمة\u202c / Book 2", "פרנץ קפקא"),
    ("हिमालय की गोद में", "प्रेमचंद"),
)
_MARKUP = (
    '"><img src=x onerror="window.owned=1"><script>window.owned=1</script>',
    "</title></style></script><svg onload=window.owned=1>",
    "' onmouseover='window.owned=1' autofocus onfocus='window.owned=1",
    "${alert(1)} {0} {name} %s <%= 7*7 %>",
    "__proto__",
    "constructor",
    "&lt;b&gt; &#60;script&#62;",
    "javascript:window.owned=1//",
)
_MARKUP_FIELDS = (
    *("Title", "Author", "Author l-f", "Additional Authors", "Publisher", "Binding"),
    *("Bookshelves", "Bookshelves with positions", "Private Notes", "My Review"),
)


@cache
def _editions() -> tuple[Row, ...]:
    """The books of the sample library: real editions, known to the simulated catalogues."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _ordinary(count: int) -> Iterator[Row]:
    """So many books: three of four read over thirteen years, some rated, some twice; the others wait."""
    chance = Random(20260522)  # noqa: S311 - the same books each time
    days = (_LAST_DAY - _FIRST_DAY).days
    for number in range(1, count + 1):
        edition = _editions()[number % len(_editions())]
        read = _FIRST_DAY + timedelta(days=int(days * number / count))
        is_read = number % 4 > 0 or count < 10
        row = edition | {
            "Book Id": str(number),
            "Exclusive Shelf": "read" if is_read else "to-read",
            "Date Added": f"{read - timedelta(days=chance.randint(0, 900)):%Y/%m/%d}",
            "Date Read": f"{read:%Y/%m/%d}" if is_read else "",
            "My Rating": str(chance.choice((0, 2, 3, 3, 4, 4, 4, 5, 5))) if is_read else "0",
            "Read Count": "2" if is_read and number % 25 == 0 else str(int(is_read)),
            "Bookshelves": chance.choice(_SHELVES) if number % 3 == 0 else "",
        }
        if number > len(_editions()):
            row["Title"] = f"{row['Title']} {number}"
        yield row


def _so_many(count: int) -> Callable[[], bytes]:
    return lambda: make_csv(_ordinary(count))


def _changed(count: int, change: Callable[[int, Row], Row]) -> Callable[[], bytes]:
    """The ordinary books with something else in some cells."""
    return lambda: make_csv(row | change(number, row) for number, row in enumerate(_ordinary(count)))


def _only_if(row: Row, column: str, text: str) -> Row:
    return {column: text if row[column] else ""}


def _waiting(_: int, __: Row) -> Row:
    return {"Exclusive Shelf": "to-read", "Date Read": "", "My Rating": "0", "Read Count": "0"}


def _undated(_: int, __: Row) -> Row:
    return {"Date Read": ""}


def _in_one_year(number: int, row: Row) -> Row:
    day = date(2025, 1, 2) + timedelta(days=4 * number)
    return {"Date Added": f"{day:%Y/%m/%d}", **_only_if(row, "Date Read", f"{day:%Y/%m/%d}")}


def _on_one_day(_: int, row: Row) -> Row:
    return {"Date Added": "2024/03/05", **_only_if(row, "Date Read", "2024/03/05")}


def _rated_alike(_: int, row: Row) -> Row:
    return {"My Rating": "4" if row["Exclusive Shelf"] == "read" else "0"}


def _long(number: int, _: Row) -> Row:
    words = ("x" * 400, "Long words " * 37, "Ünbreakable-" * 34)[number % 3][:400]
    return {
        "Title": f"{words[:390]} {number} (The {words[:200]}, #{number % 5 + 1})",
        "Author": f"{words[:398]}{number % 9}",
        "Publisher": f"{words[:300]}{number % 4}",
        "Bookshelves": f"shelf-{words[:90]}",
    }


def _foreign(number: int, _: Row) -> Row:
    title, author = _FOREIGN[number % len(_FOREIGN)]
    return {
        "Title": f"{title} {number} ({title}, #{number % 4 + 1})",
        "Author": author,
        "Publisher": author,
        "Bookshelves": title.split()[0],
        "My Review": f"{title} <b>{author}</b>",
    }


def _markup(number: int, row: Row) -> Row:
    text = _MARKUP[number % len(_MARKUP)]
    return dict.fromkeys(_MARKUP_FIELDS, text) | {
        "Title": f"{text} ({text}, #{number % 3 + 1})",
        "Exclusive Shelf": text if number % 7 == 0 else row["Exclusive Shelf"],
    }


def _without_isbn() -> bytes:
    """Books that no catalogue has ever heard of."""
    return make_csv(
        make_row(number, Title=f"Untold {number}", Author=f"Nobody {number % 9}", Date_Read=row["Date Read"])
        for number, row in enumerate(_ordinary(60), 1)
    )


_MAKERS: dict[str, Callable[[], bytes]] = {
    "nothing finished": _changed(30, _waiting),
    "1 book": _so_many(1),
    "4 books": _so_many(4),
    "50 books": _so_many(50),
    "700 books": _so_many(700),
    "20,000 books": _so_many(20_000),
    "undated": _changed(80, _undated),
    "one year": _changed(80, _in_one_year),
    "one day": _changed(120, _on_one_day),
    "no genres": _without_isbn,
    "long titles": _changed(80, _long),
    "foreign scripts": _changed(80, _foreign),
    "equal ratings": _changed(120, _rated_alike),
    "markup": _changed(80, _markup),
}
KINDS = tuple(_MAKERS)


def of_kind(kind: str) -> bytes:
    """The export of a library of one of `KINDS`."""
    return _MAKERS[kind]()
