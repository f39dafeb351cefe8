"""One book cut out of a document on the disk, in little memory however large the document is."""

from typing import BinaryIO

from pydantic_core import to_json

from genres.publish.schema import AFTER_BOOKS, BOOK, NEXT_BOOK

_PART_BYTES = 1 << 20


def cut_book(file: BinaryIO, book_id: str) -> bytes | None:
    """The JSON of a book as it stands in a document, None where the document has no such book."""
    mark = BOOK + to_json(book_id) + b","
    seen = b""
    while part := file.read(_PART_BYTES):
        seen = seen[-len(mark) :] + part
        if (start := seen.find(mark)) >= 0:
            return _to_its_end(file, seen[start:])
    return None


def _to_its_end(file: BinaryIO, book: bytes) -> bytes | None:
    while True:
        ends = [end for mark in (NEXT_BOOK, AFTER_BOOKS) if (end := book.find(mark)) >= 0]
        if ends:
            return book[: min(ends)]
        part = file.read(_PART_BYTES)
        if not part:
            return None
        book += part
