"""The columns of documents as JSON: each version is made once, and what changed can be told for a while."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from gzip import compress
from typing import Protocol

from pydantic import TypeAdapter

from genres.domain.errors import StoreError
from genres.domain.job import JobId
from genres.publish.schema import from_json
from genres.report.columns import Edition, LibraryColumns, make_columns, make_edition

_COLUMNS = TypeAdapter(LibraryColumns)
_GZIP_LEVEL = 6
_BOOKS_KEPT = 50_000
"""Of all libraries together, at about 1 KB each; the library asked for last is kept whatever its size."""


class Version(Protocol):
    """A document as it stood."""

    @property
    def body(self) -> bytes:
        """JSON."""

    @property
    def etag(self) -> str:
        """Quoted, strong."""

    @property
    def revision(self) -> int:
        """Grows with every change."""


class VersionReader(Protocol):
    """The stored documents."""

    async def etag(self, job_id: JobId) -> str | None:
        """The ETag of a document, None where there is none."""

    async def read(self, job_id: JobId) -> Version | None:
        """The document, None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredColumns:
    """Columns as JSON, compressed where that was asked for, and their ETag.

    It is weak for changes: after a restart the same request may get more of them, or all books.
    """

    body: bytes
    etag: str


@dataclass(slots=True, kw_only=True)
class _Kept:
    """The edition of the document with this ETag, and its whole columns by whether they are compressed."""

    etag: str
    edition: Edition
    whole: dict[bool, bytes] = field(default_factory=dict)


class ColumnShelf:
    """The editions of the libraries that were asked for last."""

    def __init__(self, documents: VersionReader) -> None:
        self._documents = documents
        self._kept: OrderedDict[JobId, _Kept] = OrderedDict()
        self._one_by_one = asyncio.Lock()

    async def etag(self, job_id: JobId) -> str | None:
        """The ETag of the columns as they stand, None where there is no document yet."""
        etag = await self._documents.etag(job_id)
        return etag and _etag(etag)

    async def read(self, job_id: JobId, *, since: int | None, packed: bool) -> StoredColumns | None:
        """All books, or those that changed since a revision where that is still known; None without a document.

        Raises StoreError where this release cannot read the document.
        """
        async with self._one_by_one:  # those who ask together wait for one edition
            kept = await self._current(job_id)
        if kept is None:
            return None
        etag = _etag(kept.etag)
        if since in kept.edition.known:
            body = await asyncio.to_thread(_dump, kept.edition, since=since, packed=packed)
            return StoredColumns(body=body, etag=f"W/{etag}")
        if packed not in kept.whole:
            kept.whole[packed] = await asyncio.to_thread(_dump, kept.edition, since=None, packed=packed)
        return StoredColumns(body=kept.whole[packed], etag=etag)

    def forget(self, job_id: JobId) -> None:
        """Keep nothing of a library."""
        self._kept.pop(job_id, None)

    async def _current(self, job_id: JobId) -> _Kept | None:
        kept = self._kept.get(job_id)
        if kept is None or kept.etag != await self._documents.etag(job_id):
            document = await self._documents.read(job_id)
            if document is None:
                self.forget(job_id)
                return None
            edition = await asyncio.to_thread(_make, document, kept.edition if kept else None)
            if await self._documents.etag(job_id) is None:  # deleted meanwhile
                return None
            kept = self._kept[job_id] = _Kept(etag=document.etag, edition=edition)
        self._kept.move_to_end(job_id)
        while len(self._kept) > 1 and sum(len(each.edition.rows) for each in self._kept.values()) > _BOOKS_KEPT:
            self._kept.popitem(last=False)
        return kept


def _make(document: Version, before: Edition | None) -> Edition:
    try:
        return make_edition(from_json(document.body), document.revision, before=before)
    except ValueError as error:
        raise StoreError(f"a dashboard document cannot be read: {error}") from error


def _dump(edition: Edition, *, since: int | None, packed: bool) -> bytes:
    body = _COLUMNS.dump_json(make_columns(edition, since=since))
    return compress(body, _GZIP_LEVEL, mtime=0) if packed else body


def _etag(of_document: str) -> str:
    """Another form of the columns needs another mark at the end, for the documents stay the same."""
    return of_document.removesuffix('"') + '-c2"'
