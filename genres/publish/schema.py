"""The document as JSON and back, and its JSON Schema, all made from the dataclasses in `report/`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from genres.report.document import BookEntry, DashboardDocument

_DOCUMENT = TypeAdapter(DashboardDocument)
_BOOKS = TypeAdapter(tuple[BookEntry, ...])
_NO_BOOKS = b'"books":[]'
BOOK = b'{"goodreads_id":'
NEXT_BOOK = b"," + BOOK
AFTER_BOOKS = b'],"summary":'
"""Where a book begins, and the last one ends. They cannot stand in a text: there, quotes are behind a backslash."""
_FIRST_BOOK = b'"books":[' + BOOK
_AT_ONCE = 500


def to_json(document: DashboardDocument) -> Iterator[bytes]:
    """UTF-8, compact, in parts, so that the whole of a large library is never in memory at once."""
    head, _, tail = _DOCUMENT.dump_json(replace(document, books=())).partition(_NO_BOOKS)
    yield head + _NO_BOOKS.removesuffix(b"]")
    for start in range(0, len(document.books), _AT_ONCE):
        yield (b"," if start else b"") + _BOOKS.dump_json(document.books[start : start + _AT_ONCE])[1:-1]
    yield b"]" + tail


def from_json(body: bytes) -> DashboardDocument:
    """The document that was written. Raises ValueError for anything else.

    It is read in parts, so that other threads have their turn.
    """
    head, has_books, rest = body.partition(_FIRST_BOOK)
    books, has_end, tail = rest.rpartition(AFTER_BOOKS)
    try:
        if not has_books or not has_end:
            return _DOCUMENT.validate_json(body)
        document = _DOCUMENT.validate_json(head + _NO_BOOKS.removesuffix(b"]") + AFTER_BOOKS + tail)
        parts = books.split(NEXT_BOOK)
        entries: list[BookEntry] = []
        for start in range(0, len(parts), _AT_ONCE):
            part = NEXT_BOOK.join(parts[start : start + _AT_ONCE])
            entries += _BOOKS.validate_json(b"[" + BOOK + part + b"]")
        return replace(document, books=tuple(entries))
    except ValidationError as error:
        raise ValueError(f"no document of version 2: {error.error_count()} errors") from None


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the dashboard document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Goodreads Stats dashboard document, version 2",
        **_DOCUMENT.json_schema(mode="serialization"),
    }
