"""Columns are their document, read back by a decoder that knows only what the contract says of the format."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from genres.report.columns import LibraryColumns, make_columns, make_edition
from genres.report.document import BookEntry, DashboardDocument, MatchEntry, SeriesEntry
from genres.report.merge import merge_book
from tests.support.builders import make_book, make_document

COLUMNS = TypeAdapter(LibraryColumns)
EPOCH = date(1970, 1, 1)
PLAIN = (
    *(
        "author",
        "date_read_precision",
        "my_rating",
        "average_rating",
        "ratings_count",
        "num_pages",
        "publisher",
    ),
    *("binding", "publication_year", "original_publication_year", "reading_status", "exclusive_shelf", "language"),
    *("enrichment", "original_read_count"),
)
FLAGS = ("has_review", "genre_enriched", "was_reread")
LISTS = ("additional_authors", "bookshelves", "genres", "failed_sources")

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6) | st.sampled_from(["a", "b", "💚"])
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
DAYS = st.none() | st.dates().map(date.isoformat)
COVERS = st.none() | st.sampled_from(["openlibrary-1", "openlibrary-01", "google-a_b", "google-0", "7", f"x-{10**15}"])
SERIES = st.lists(st.builds(SeriesEntry, name=TEXTS, position=st.none() | TEXTS), max_size=2).map(tuple)
MATCHES = st.none() | st.sampled_from(["sure", "refused"]).map(
    lambda state: MatchEntry(source="s", record="r", title=None, authors=(), confidence=0.5, state=state)
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "goodreads_id": st.integers(0, 10**17).map(str) | st.sampled_from(["01", "x", "٣"]),
    "title_without_series": TEXTS | st.sampled_from(["", " ", "a  b ", "a b"]),
    "author": TEXTS,
    "additional_authors": NAMES,
    "isbn13": st.none(),
    "series": SERIES,
    "date_read": DAYS,
    "date_added": DAYS,
    "my_rating": st.none() | st.floats(0.5, 5),
    "average_rating": st.none() | st.floats(1, 5),
    "ratings_count": st.none() | st.integers(0, 10**9),
    "num_pages": st.none() | st.integers(1, 9000),
    "publisher": st.none() | TEXTS,
    "binding": st.none() | TEXTS,
    "publication_year": st.none() | st.integers(-3, 3),
    "original_publication_year": st.none() | st.integers(-3000, 2100),
    "bookshelves": NAMES,
    "genres": NAMES,
    "language": st.none() | TEXTS,
    "has_review": st.booleans(),
    "enrichment": st.sampled_from(["found", "pending"]),
    "failed_sources": st.sampled_from([(), ("google",), ("openlibrary", "google")]),
    "genre_enriched": st.booleans(),
    "was_reread": st.booleans(),
    "original_read_count": st.none() | st.integers(0, 9),
    "provenance": st.dictionaries(st.sampled_from(["num_pages", "language"]), st.sampled_from(["google", "catalogue"])),
    "match": MATCHES,
}


def with_series(mark: str) -> Callable[[str, tuple[SeriesEntry, ...]], str]:
    def title(short: str, series: tuple[SeriesEntry, ...]) -> str:
        told = [each.name + ("" if each.position is None else mark + each.position) for each in series]
        return f"{short} ({'; '.join(told)})"

    return title


TITLES = st.sampled_from(
    [
        lambda short, _: short,
        lambda short, _: f"{short} (S, #1)",
        lambda *_: "other",
        lambda *_: "",
        *map(with_series, (", #", " #", " ")),
    ]
)


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    fields: dict[str, Any] = draw(st.fixed_dictionaries({}, optional=FIELDS))
    if "title_without_series" in fields:
        fields["title"] = draw(TITLES)(fields["title_without_series"], fields.get("series", ()))
    cover = draw(COVERS)
    small, large = (f"covers/{cover}?w={width}" if cover else None for width in (180, 480))
    return {**fields, "small_thumbnail_url": small, "thumbnail_url": large}


ENTRY = merge_book(make_book(), None)
BOOKS = st.lists(changes().map(lambda fields: replace(ENTRY, **fields)), max_size=12)


def as_json(columns: LibraryColumns) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(COLUMNS.dump_json(columns))
    return told


def decode(columns: dict[str, Any]) -> list[dict[str, Any]]:
    """The books of an answer, every column spelled out."""
    told = {name: _values(column) for name, column in columns.items()}
    return [_spell_out(dict(zip(told, values, strict=True))) for values in zip(*told.values(), strict=True)]


def _values(column: dict[str, Any]) -> list[Any]:
    if "numbers" in column:
        return numbers(column["numbers"])
    values = [column["values"][place] for place in numbers(column["places"])]
    if "lengths" not in column:
        return values
    flat = iter(values)
    lists = [[next(flat) for _ in range(length)] for length in numbers(column["lengths"])]
    assert next(flat, None) is None
    return lists


def numbers(letters: str) -> list[int]:
    """Letters as numbers, by what the contract says alone: 60 of them end a number, 32 stand before its last one."""
    known = [chr(code) for code in range(33, 127) if chr(code) not in {'"', "\\"}]
    found, before = [], 0
    for letter in letters:
        place = known.index(letter)
        if place < 60:
            found.append(60 * before + place)
            before = 0
        else:
            before = 32 * before + place - 59
    return found


def _spell_out(book: dict[str, Any]) -> dict[str, Any]:
    short = " ".join(book["title_without_series"])
    series = [
        {"name": name, "position": position}
        for name, position in zip(book["series"], book["series_position"], strict=True)
    ]
    title = book["title"]
    if isinstance(title, int):
        mark = {1: ", #", 2: " #"}[title]
        told = [each["name"] + ("" if each["position"] is None else mark + each["position"]) for each in series]
        title = f"{short} ({'; '.join(told)})"
    cover = book["cover"] and f"{book['cover']}{book['cover_number'] or ''}"
    return {
        **{name: book[name] for name in (*PLAIN, *LISTS)},
        **{name: bool(book[name]) for name in (*FLAGS, "has_isbn")},
        **{name: _iso(book[name]) for name in ("date_read", "date_added")},
        "goodreads_id": str(book["goodreads_id"]),
        "title": short if title is None else title,
        "title_without_series": short,
        "series": series,
        "thumbnail_url": cover and f"covers/{cover}?w=480",
        "small_thumbnail_url": cover and f"covers/{cover}?w=180",
        "match_state": book["match_state"],
        "provenance": dict(told.split(":") for told in book["provenance"]),
    }


def _iso(day: int | None) -> str | None:
    return None if day is None else (EPOCH + timedelta(days=day)).isoformat()


def expected(document: DashboardDocument) -> list[dict[str, Any]]:
    books = json.loads(json.dumps([asdict(book) for book in document.books]))
    names = (
        "title",
        *PLAIN,
        *LISTS,
        *FLAGS,
        "date_read",
        "date_added",
        "goodreads_id",
        "title_without_series",
        "series",
    )
    return [
        {name: book[name] for name in (*names, "thumbnail_url", "small_thumbnail_url", "provenance")}
        | {"has_isbn": bool(book["isbn13"] or book["isbn"]), "match_state": book["match"] and book["match"]["state"]}
        for book in books
    ]


@settings(deadline=None)
@given(BOOKS)
def test_columns_are_the_books_of_their_document(books: list[BookEntry]) -> None:
    document = make_document(books)
    answer = as_json(make_columns(make_edition(document, 7)))
    assert decode(answer["books"]) == expected(document)
    assert (answer["revision"], answer["since"], answer["rows"]) == (7, None, None)
    assert answer["library"] == json.loads(
        json.dumps({name: value for name, value in asdict(document).items() if name != "books"})
    )


@settings(deadline=None)
@given(BOOKS.filter(bool), st.lists(st.lists(st.tuples(st.integers(0, 11), changes()), max_size=3), max_size=3))
def test_what_changed_laid_over_the_old_columns_gives_the_new_ones(
    books: list[BookEntry], rounds: list[list[tuple[int, dict[str, Any]]]]
) -> None:
    edition = make_edition(make_document(books), 1)
    shown = {1: decode(as_json(make_columns(edition))["books"])}
    for revision, edits in enumerate(rounds, start=2):
        for place, fields in edits:
            books[place % len(books)] = replace(books[place % len(books)], **fields)
        document = make_document(books)
        edition = make_edition(document, revision, before=edition)
        shown[revision] = expected(document)
        for since, old in shown.items():
            answer = as_json(make_columns(edition, since=since))
            assert (answer["revision"], answer["since"]) == (revision, since)
            new = list(old)
            for place, book in zip(answer["rows"], decode(answer["books"]), strict=True):
                new[place] = book
            assert new == shown[revision]
            assert answer["library"] == as_json(make_columns(edition))["library"]
