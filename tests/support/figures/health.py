"""The page of data health: what is missing, doubtful, impossible or here twice."""

import re
from collections.abc import Callable, Sequence

from tests.support.figures import words
from tests.support.figures.library import Book, Library, in_year, slug
from tests.support.figures.tables import Cell, Table

Has = Callable[[Book], object]
_KNOWN: dict[str, Has] = {
    "Genre": lambda book: book.genres,
    "Pages": lambda book: book.pages,
    "Rating": lambda book: book.stars,
    "Publication": lambda book: book.published is not None,
}


def missing_fields(library: Library) -> Table:
    asked: dict[str, tuple[Sequence[Book], Has]] = {
        "Read date": (library.read, lambda book: book.year),
        "Rating": (library.read, _KNOWN["Rating"]),
        "Genre": (library.books, _KNOWN["Genre"]),
        "Pages": (library.books, _KNOWN["Pages"]),
        "Publication": (library.books, _KNOWN["Publication"]),
        "Others\u2019 average": (library.books, lambda book: book.average),
        "Shelving date": (library.books, lambda book: book.added),
        "ISBN": (library.books, lambda book: book.entry["isbn13"] or book.entry["isbn"]),
        "Publisher": (library.books, lambda book: book.entry["publisher"]),
        "Cover": (library.books, lambda book: book.entry["small_thumbnail_url"]),
    }
    rows: list[list[Cell]] = []
    for name, (books, has) in asked.items():
        missing = sum(not has(book) for book in books)
        rows.append([name, missing, len(books), missing / len(books) if books else None])
    return Table(rows=rows, key=1)


def no_genre(library: Library) -> Table | None:
    reasons = {
        "failed": "No answer",
        "pending": "Not asked yet",
        "none": "Nobody knows it",
        "no-isbn": "Cannot be asked",
    }
    found = [
        "No answer" if book.entry["failed_sources"] else reasons.get(book.entry["enrichment"], "No usable subject")
        for book in library.books
        if not book.genres
    ]
    return Table(rows=[[reason, found.count(reason)] for reason in sorted(set(found))], key=1) if found else None


def heap_days(library: Library) -> Table | None:
    days = sorted(library.heaps.items(), key=lambda each: (-each[1], each[0]))
    return Table(rows=[[words.day_words(day), books] for day, books in days]) if days else None


def impossible_dates(library: Library) -> Table | None:
    early = [book for book in library.dated if book.published is not None and book.year and book.year < book.published]
    future = [book for book in library.read if book.given_day and book.given_day > library.today]
    before = [book for book in library.read if book.given_day and book.added and book.given_day < book.added]
    rows: list[list[Cell]] = [
        ["Read before it was published", len(early)],
        ["Finished in the future", len(future)],
        ["Read before it was shelved", len(before)],
    ]
    return Table(rows=rows)


def coverage(library: Library) -> Table | None:
    rows: list[list[Cell]] = []
    for year in library.years:
        own = in_year(library.dated, year)
        if own:
            rows.append(
                [str(year), len(own), *(sum(bool(has(book)) for book in own) / len(own) for has in _KNOWN.values())]
            )
    return Table(rows=rows) if len(rows) > 1 else None


_DIFFERS: dict[str, Callable[[Book], object]] = {
    "Title": lambda book: book.entry["title"],
    "Status": lambda book: book.status,
    "Binding": lambda book: book.entry["binding"],
    "Pages": lambda book: book.pages,
    "Publisher": lambda book: book.entry["publisher"],
    "Edition": lambda book: book.entry["publication_year"],
    "Rating": lambda book: book.stars,
    "Finished": lambda book: book.entry["date_read"],
    "Shelved": lambda book: book.entry["date_added"],
}


def duplicates(library: Library) -> Table | None:
    rows: list[list[Cell]] = []
    for books in _copies(library.books):
        differs = [name for name, value in _DIFFERS.items() if len({value(book) for book in books}) > 1]
        rows.append([books[0].title, books[0].author, len(books), ", ".join(differs) or None])
    return Table(rows=rows) if rows else None


def _copies(books: Sequence[Book]) -> list[list[Book]]:
    """Books of one author and plain title; two subtitles or two numbers in a series are two books."""
    found: list[list[Book]] = []
    for same in _alike(books, lambda book: (book.author, _plain(_main(book.title)) or book.title)):
        for named in _told_apart(same, lambda book: _plain(book.title[len(_main(book.title)) + 1 :].lstrip())):
            found += _told_apart(named, _number)
    return [group for group in found if len(group) > 1]


def _alike(books: Sequence[Book], key: Callable[[Book], object]) -> list[list[Book]]:
    groups: dict[object, list[Book]] = {}
    for book in books:
        groups.setdefault(key(book), []).append(book)
    return list(groups.values())


def _told_apart(books: list[Book], key: Callable[[Book], object]) -> list[list[Book]]:
    return _alike(books, key) if all(key(book) for book in books) else [books]


def _number(book: Book) -> str | None:
    series = book.entry["series"]
    return series[0]["position"] if series else None


_ARTICLES = {"the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las"}


def _main(title: str) -> str:
    return re.split("[:\u2013—]", title, maxsplit=1)[0]


def _plain(words: str) -> str:
    """Without case, accents, article, brackets and signs."""
    parts = slug(re.sub(r"\(.*$", "", words, flags=re.DOTALL)).split("-")
    start = 1 if len(parts) > 1 and parts[0] in _ARTICLES else 0
    return "".join(parts[start:])
