"""The document's books as columns: what charts, table, filters and search need, small and quick to read.

A column is one of three. Values: each distinct one once, and for each book its place among them. Lists: the same where
a book has several; `lengths` says how many, and the places of all books follow each other. Numbers: one per book.
Places, lengths and numbers are told in letters (`packing.py`). Description, review, topics and evidence are left to
the document.

An edition remembers which books changed since which revision, so that a page can ask for these alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from re import compile as pattern
from typing import Any, NamedTuple

from genres.report.document import BookEntry, DashboardDocument, EnrichmentStats, Metadata, Summary
from genres.report.packing import in_letters, pack

_EPOCH = date(1970, 1, 1).toordinal()
_NUMBER = pattern(r"[1-9][0-9]{0,14}")
_COVER = pattern(r"covers/([^?]+?)([1-9][0-9]{0,14})?\?w=[0-9]+")
_MARKS = (", #", " #")
_REVISIONS_KNOWN = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueColumn:
    """A value per book: the distinct ones, and the place of each book's in letters."""

    values: tuple[str | int | float | None, ...]
    places: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """Several values per book: as many of `places` as its one of `lengths` says, book after book."""

    values: tuple[str | None, ...]
    lengths: str
    places: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberColumn:
    """A whole number per book, 0 or more, in letters."""

    numbers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumns:
    """The books, each column under the name of the document's field. Null means unknown.

    `goodreads_id` has numbers, but texts where any is none. `title_without_series` is its words, with a blank between
    each two. `title` is null where it is the same, a text where it is another, and 1 or 2 where the series follow in
    brackets: ` (Name, #Position; Other, #Position)` for 1, ` (Name #Position; Other #Position)` for 2, and a name
    alone where there is no position. Dates are days since 1970-01-01. `series_position` runs along `series`. `cover`
    and after it `cover_number`, unless that is 0, stand in the addresses of the pictures, `covers/{cover}?w={width}`.
    What begins with `has_` or `was_`, and `genre_enriched`, is 1 or 0. `match_state` is the state of a match.
    `provenance` has texts `field:source`.
    """

    goodreads_id: NumberColumn | ValueColumn
    title: ValueColumn
    title_without_series: ListColumn
    author: ValueColumn
    additional_authors: ListColumn
    series: ListColumn
    series_position: ListColumn
    date_read: ValueColumn
    date_read_precision: ValueColumn
    date_added: ValueColumn
    my_rating: ValueColumn
    average_rating: ValueColumn
    ratings_count: ValueColumn
    num_pages: ValueColumn
    publisher: ValueColumn
    binding: ValueColumn
    publication_year: ValueColumn
    original_publication_year: ValueColumn
    reading_status: ValueColumn
    exclusive_shelf: ValueColumn
    bookshelves: ListColumn
    genres: ListColumn
    language: ValueColumn
    cover: ValueColumn
    cover_number: NumberColumn
    has_isbn: ValueColumn
    has_review: ValueColumn
    enrichment: ValueColumn
    failed_sources: ListColumn
    genre_enriched: ValueColumn
    was_reread: ValueColumn
    original_read_count: ValueColumn
    match_state: ValueColumn
    provenance: ListColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryFacts:
    """The document without its books."""

    export_id: str
    export_timestamp: str
    total_books: int
    enrichment_stats: EnrichmentStats
    summary: Summary
    metadata: Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryColumns:
    """A library, or what changed of it.

    `revision` grows with every change of the document. Where `since` is a revision, `books` holds only the books that
    changed since then, and `rows` their places in the order of the document; both are null where all books are there.
    """

    revision: int
    since: int | None
    rows: tuple[int, ...] | None
    books: BookColumns
    library: LibraryFacts


class _Row(NamedTuple):
    """A book as it stands in the columns, with its names spelled out."""

    goodreads_id: int | str
    title: int | str | None
    title_without_series: tuple[str, ...]
    author: str
    additional_authors: tuple[str, ...]
    series: tuple[str, ...]
    series_position: tuple[str | None, ...]
    date_read: int | None
    date_read_precision: str | None
    date_added: int | None
    my_rating: float | None
    average_rating: float | None
    ratings_count: int | None
    num_pages: int | None
    publisher: str | None
    binding: str | None
    publication_year: int | None
    original_publication_year: int | None
    reading_status: str
    exclusive_shelf: str
    bookshelves: tuple[str, ...]
    genres: tuple[str, ...]
    language: str | None
    cover: str | None
    cover_number: int
    has_isbn: int
    has_review: int
    enrichment: str
    failed_sources: tuple[str, ...]
    genre_enriched: int
    was_reread: int
    original_read_count: int | None
    match_state: str | None
    provenance: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A library at one revision, and since which revision each of its books is as it is.

    Changes can be told since the `known` revisions, of which the last is this one.
    """

    revision: int
    library: LibraryFacts
    rows: tuple[_Row, ...]
    changed: tuple[int, ...]
    known: tuple[int, ...]


def make_edition(document: DashboardDocument, revision: int, *, before: Edition | None = None) -> Edition:
    """The edition of a document; `before` is an earlier one of the same library, if there is one."""
    rows = tuple(map(_row, document.books))
    library = LibraryFacts(
        export_id=document.export_id,
        export_timestamp=document.export_timestamp,
        total_books=document.total_books,
        enrichment_stats=document.enrichment_stats,
        summary=document.summary,
        metadata=document.metadata,
    )
    if before is None or before.revision >= revision or len(before.rows) != len(rows):
        return Edition(
            revision=revision, library=library, rows=rows, changed=(revision,) * len(rows), known=(revision,)
        )
    is_same = [old == new for old, new in zip(before.rows, rows, strict=True)]
    return Edition(
        revision=revision,
        library=library,
        # The old row where it still holds: the texts of a library are in memory once, however many editions there are.
        rows=tuple(old if same else new for old, new, same in zip(before.rows, rows, is_same, strict=True)),
        changed=tuple(at if same else revision for at, same in zip(before.changed, is_same, strict=True)),
        known=(*before.known, revision)[-_REVISIONS_KNOWN:],
    )


def make_columns(edition: Edition, *, since: int | None = None) -> LibraryColumns:
    """The columns of all books; those that changed since a revision, where it is a known one."""
    if since not in edition.known:
        return LibraryColumns(
            revision=edition.revision, since=None, rows=None, books=_columns(edition.rows), library=edition.library
        )
    places = tuple(place for place, at in enumerate(edition.changed) if at > since)
    return LibraryColumns(
        revision=edition.revision,
        since=since,
        rows=places,
        books=_columns([edition.rows[place] for place in places]),
        library=edition.library,
    )


def _row(book: BookEntry) -> _Row:
    cover, cover_number = _cover(book.thumbnail_url)
    return _Row(
        goodreads_id=int(book.goodreads_id) if _NUMBER.fullmatch(book.goodreads_id) else book.goodreads_id,
        title=_title(book),
        title_without_series=tuple(book.title_without_series.split(" ")),
        author=book.author,
        additional_authors=book.additional_authors,
        series=tuple([series.name for series in book.series]),
        series_position=tuple([series.position for series in book.series]),
        date_read=_day(book.date_read),
        date_read_precision=book.date_read_precision,
        date_added=_day(book.date_added),
        my_rating=book.my_rating,
        average_rating=book.average_rating,
        ratings_count=book.ratings_count,
        num_pages=book.num_pages,
        publisher=book.publisher,
        binding=book.binding,
        publication_year=book.publication_year,
        original_publication_year=book.original_publication_year,
        reading_status=book.reading_status,
        exclusive_shelf=book.exclusive_shelf,
        bookshelves=book.bookshelves,
        genres=book.genres,
        language=book.language,
        cover=cover,
        cover_number=cover_number,
        has_isbn=int(bool(book.isbn13 or book.isbn)),
        has_review=int(book.has_review),
        enrichment=book.enrichment,
        failed_sources=book.failed_sources,
        genre_enriched=int(book.genre_enriched),
        was_reread=int(book.was_reread),
        original_read_count=book.original_read_count,
        match_state=book.match.state if book.match else None,
        provenance=tuple([f"{field}:{source}" for field, source in book.provenance.items()]),
    )


def _title(book: BookEntry) -> int | str | None:
    short, title = book.title_without_series, book.title
    if short == title:
        return None
    for form, mark in enumerate(_MARKS, start=1):
        told = [
            f"{series.name}{mark}{series.position}" if series.position is not None else series.name
            for series in book.series
        ]
        if title == f"{short} ({'; '.join(told)})":
            return form
    return title


def _day(iso: str | None) -> int | None:
    return date.fromisoformat(iso).toordinal() - _EPOCH if iso else None


def _cover(address: str | None) -> tuple[str | None, int]:
    """What stands before the number at the end, and that; 0 where there is none."""
    match = _COVER.fullmatch(address) if address else None
    return (match[1], int(match[2] or 0)) if match else (None, 0)


def _columns(rows: Sequence[_Row]) -> BookColumns:
    values = dict(zip(_Row._fields, zip(*rows, strict=True) if rows else ((),) * len(_Row._fields), strict=True))
    return BookColumns(**{name: _KINDS[name](column) for name, column in values.items()})


def _value_column(told: Sequence[str | float | None]) -> ValueColumn:
    values, places = pack(told)
    return ValueColumn(values=values, places=places)


def _list_column(told: Sequence[tuple[str | None, ...]]) -> ListColumn:
    values, places = pack(chain.from_iterable(told))
    return ListColumn(values=values, lengths=in_letters(map(len, told)), places=places)


def _number_column(told: Sequence[int]) -> NumberColumn:
    return NumberColumn(numbers=in_letters(told))


def _id_column(told: Sequence[int | str]) -> NumberColumn | ValueColumn:
    numbers = [each for each in told if isinstance(each, int)]
    return _number_column(numbers) if len(numbers) == len(told) else _value_column(told)


_KIND_OF: dict[object, Callable[[Any], Any]] = {
    ValueColumn: _value_column,
    ListColumn: _list_column,
    NumberColumn: _number_column,
    NumberColumn | ValueColumn: _id_column,
}
_KINDS = {name: _KIND_OF[kind] for name, kind in BookColumns.__annotations__.items()}
