"""The document's books as columns: what charts, table, filters and search need, small and quick to read.

A column is one of three. Values: one per book. Names: each distinct text once, and for each book its place among them,
-1 where there is none. Lists: the same where a book has several names; `lengths` says how many, and the places of all
books follow each other. Description, review, topics and evidence are left to the document.

An edition remembers which books changed since which revision, so that a page can ask for these alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from re import compile as pattern
from typing import Any, NamedTuple

from genres.report.document import BookEntry, DashboardDocument, EnrichmentStats, Metadata, Summary

_EPOCH = date(1970, 1, 1).toordinal()
_NUMBER = pattern(r"[1-9][0-9]{0,14}")
_COVER = pattern(r"covers/([^?]+)\?w=[0-9]+")
_REVISIONS_KNOWN = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumn:
    """A name per book: its place in `names`, -1 where there is none."""

    names: tuple[str, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """Several names per book: as many of `places` as its one of `lengths` says, book after book."""

    names: tuple[str | None, ...]
    lengths: tuple[int, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumns:
    """The books, each column under the name of the document's field. Null means unknown.

    `goodreads_id` is a number where the text is one. `title_without_series` is null where it is the title, a number
    where it is the title's first so many UTF-16 code units, else the text. Dates are days since 1970-01-01.
    `series_position` runs along `series`. `cover` stands in the addresses of the pictures, `covers/{cover}?w={width}`.
    What begins with `has_` or `was_`, and `genre_enriched`, is 1 or 0. `match_state` is the state of a match.
    `provenance` has texts `field:source`.
    """

    goodreads_id: tuple[int | str, ...]
    title: tuple[str, ...]
    title_without_series: tuple[int | str | None, ...]
    author: NameColumn
    additional_authors: ListColumn
    series: ListColumn
    series_position: ListColumn
    date_read: tuple[int | None, ...]
    date_read_precision: NameColumn
    date_added: tuple[int | None, ...]
    my_rating: tuple[float | None, ...]
    average_rating: tuple[float | None, ...]
    ratings_count: tuple[int | None, ...]
    num_pages: tuple[int | None, ...]
    publisher: NameColumn
    binding: NameColumn
    publication_year: tuple[int | None, ...]
    original_publication_year: tuple[int | None, ...]
    reading_status: NameColumn
    exclusive_shelf: NameColumn
    bookshelves: ListColumn
    genres: ListColumn
    language: NameColumn
    cover: tuple[str | None, ...]
    has_isbn: tuple[int, ...]
    has_review: tuple[int, ...]
    enrichment: NameColumn
    failed_sources: ListColumn
    genre_enriched: tuple[int, ...]
    was_reread: tuple[int, ...]
    original_read_count: tuple[int | None, ...]
    match_state: NameColumn
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
    title: str
    title_without_series: int | str | None
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
    return _Row(
        goodreads_id=int(book.goodreads_id) if _NUMBER.fullmatch(book.goodreads_id) else book.goodreads_id,
        title=book.title,
        title_without_series=_short_title(book),
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
        cover=_cover(book.thumbnail_url),
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


def _short_title(book: BookEntry) -> int | str | None:
    short = book.title_without_series
    if short == book.title:
        return None
    if not book.title.startswith(short):
        return short
    return len(short.encode("utf-16-le", "surrogatepass")) // 2


def _day(iso: str | None) -> int | None:
    return date.fromisoformat(iso).toordinal() - _EPOCH if iso else None


def _cover(address: str | None) -> str | None:
    match = _COVER.fullmatch(address) if address else None
    return match[1] if match else None


def _columns(rows: Sequence[_Row]) -> BookColumns:
    values = dict(zip(_Row._fields, zip(*rows, strict=True) if rows else ((),) * len(_Row._fields), strict=True))
    return BookColumns(**{name: _KINDS.get(name, tuple)(column) for name, column in values.items()})


def _name_column(values: Sequence[str | None]) -> NameColumn:
    names = tuple(dict.fromkeys(value for value in values if value is not None))
    place_of: dict[str | None, int] = {None: -1, **{name: place for place, name in enumerate(names)}}
    return NameColumn(names=names, places=tuple([place_of[value] for value in values]))


def _list_column(values: Sequence[tuple[str | None, ...]]) -> ListColumn:
    flat = tuple(chain.from_iterable(values))
    place_of = {name: place for place, name in enumerate(dict.fromkeys(flat))}
    return ListColumn(
        names=tuple(place_of), lengths=tuple(map(len, values)), places=tuple([place_of[name] for name in flat])
    )


_KINDS: dict[str, Any] = {
    name: _name_column if kind is NameColumn else _list_column
    for name, kind in BookColumns.__annotations__.items()
    if kind in (NameColumn, ListColumn)
}
