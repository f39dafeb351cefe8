"""`{uuid}.json` in the data folder: replaced whole, read whole, nothing else ever served."""

import asyncio
import json
import logging
import os
from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import compress
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from genres.domain.errors import disk_errors
from genres.domain.job import JobId
from genres.kit.files import replace_whole
from genres.publish.books import cut_book
from genres.publish.columns import ColumnShelf, StoredColumns
from genres.publish.schema import from_json, to_json
from genres.report.document import DashboardDocument, MadeWith

log = logging.getLogger(__name__)

_GZIP_LEVEL = 5
_COMPRESSED_KEPT = 8
_TAIL_BYTES = 65_536
_METADATA = b'"metadata":'
_UNREADABLE = "the dashboard document cannot be read"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document's bytes, the strong ETag of exactly these, and its revision.

    That is when it was written, in microseconds since 1970. It grows with every change, also over restarts: what is
    replaced is always older, whatever the clock says (see `replace_whole`).
    """

    body: bytes
    etag: str
    revision: int


class Documents:
    """Fits `pipeline.ports.DocumentStore`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._compressed: OrderedDict[str, bytes] = OrderedDict()
        self._columns = ColumnShelf(self)
        self._changing = Lock()

    async def save(self, job_id: JobId, document: DashboardDocument) -> None:
        """Replace the document of a job. Raises NoRoomError or StoreError."""
        await asyncio.to_thread(self._write, job_id, document, None)

    async def load(self, job_id: JobId) -> tuple[DashboardDocument, str] | None:
        """The document of a job and its ETag; None where there is none, or none that this release can read."""
        return await asyncio.to_thread(self._load, job_id)

    async def replace(self, job_id: JobId, document: DashboardDocument, *, etag: str) -> str | None:
        """Replace the very document that has this ETag, and give the new one's.

        None where it was deleted or replaced meanwhile: nothing is written then. Raises NoRoomError or StoreError.
        """
        return await asyncio.to_thread(self._write, job_id, document, etag)

    async def made_with(self, job_id: JobId) -> MadeWith | None:
        """What the genres of a document were made with, read from its end alone; None where that cannot be told."""
        return await asyncio.to_thread(self._made_with, job_id)

    async def etag(self, job_id: JobId) -> str | None:
        """The ETag of a job's document, None where there is none yet."""
        return await asyncio.to_thread(self._etag, job_id)

    async def read(self, job_id: JobId) -> StoredDocument | None:
        """The document as it stands, None where there is none yet."""
        return await asyncio.to_thread(self._read, job_id)

    async def read_book(self, job_id: JobId, book_id: str) -> StoredDocument | None:
        """One book of the document as it stands there, and the document's ETag.

        The body is empty where the document has no such book; None where there is no document yet.
        """
        return await asyncio.to_thread(self._read_book, job_id, book_id)

    async def columns_etag(self, job_id: JobId) -> str | None:
        """The ETag of a document's columns, None where there is no document yet."""
        return await self._columns.etag(job_id)

    async def columns(self, job_id: JobId, *, since: int | None, packed: bool) -> StoredColumns | None:
        """The columns of a document, or what changed since a revision; see `ColumnShelf.read`."""
        return await self._columns.read(job_id, since=since, packed=packed)

    async def gzipped(self, body: bytes, etag: str) -> bytes:
        """The body that has this ETag, compressed once per version."""
        made = self._compressed.get(etag)
        if made is None:
            made = await asyncio.to_thread(compress, body, _GZIP_LEVEL, mtime=0)
            self._compressed[etag] = made
            while len(self._compressed) > _COMPRESSED_KEPT:
                self._compressed.popitem(last=False)
        return made

    async def delete(self, job_id: JobId) -> bool:
        """Remove a job's document. False where there was none."""
        is_deleted = await asyncio.to_thread(self._delete, job_id)
        self._compressed.clear()  # only now: until then somebody may still have read it
        self._columns.forget(job_id)
        return is_deleted

    async def sweep(self, known: Collection[JobId]) -> int:
        """Remove documents no job owns and writes that a crash cut off; says how many."""
        return await asyncio.to_thread(self._sweep, known)

    def _write(self, job_id: JobId, document: DashboardDocument, etag: str | None) -> str | None:
        # One that is deleted just now does not come back.
        with disk_errors("the dashboard document could not be written"), self._changing:
            if etag is not None and self._etag(job_id) != etag:
                return None
            replace_whole(self._path(job_id), to_json(document))
            return self._etag(job_id)

    def _load(self, job_id: JobId) -> tuple[DashboardDocument, str] | None:
        stored = self._read(job_id)
        if stored is None:
            return None
        try:
            return from_json(stored.body), stored.etag
        except ValueError as error:
            log.warning("document_unreadable", extra={"reason": str(error)})
            return None

    def _made_with(self, job_id: JobId) -> MadeWith | None:
        with self._opened(job_id) as file:
            if file is None:
                return None
            file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL_BYTES))
            tail = file.read()
        # The last part of the document. In a string its quotes would stand behind a backslash.
        _, _, metadata = tail.rpartition(_METADATA)
        try:
            told = json.loads(metadata.removesuffix(b"}"))
            return MadeWith(taxonomy_version=int(told.get("taxonomy_version", 0)), genre_rules=told.get("genre_rules"))
        except (ValueError, TypeError, AttributeError):
            return None

    def _delete(self, job_id: JobId) -> bool:
        with disk_errors("the dashboard document could not be deleted"), self._changing:
            try:
                self._path(job_id).unlink()
            except FileNotFoundError:
                return False
        return True

    def _sweep(self, known: Collection[JobId]) -> int:
        orphans = [path for path in self._folder.glob("*.json") if path.stem not in known]
        orphans += self._folder.glob(".*.part")
        for path in orphans:
            path.unlink(missing_ok=True)
        return len(orphans)

    def _etag(self, job_id: JobId) -> str | None:
        try:
            stat = self._path(job_id).stat()
        except FileNotFoundError:
            return None
        return _etag(stat)

    def _read(self, job_id: JobId) -> StoredDocument | None:
        with self._opened(job_id) as file:
            # The times are those of the open file, which a later replace does not touch.
            return _stored(file.read(), os.fstat(file.fileno())) if file else None

    def _read_book(self, job_id: JobId, book_id: str) -> StoredDocument | None:
        with self._opened(job_id) as file:
            return _stored(cut_book(file, book_id) or b"", os.fstat(file.fileno())) if file else None

    @contextmanager
    def _opened(self, job_id: JobId) -> Iterator[BinaryIO | None]:
        """The file of a document while it is read; None where there is none. Raises StoreError."""
        with disk_errors(_UNREADABLE):
            try:
                file = self._path(job_id).open("rb")
            except FileNotFoundError:
                yield None
                return
            with file:
                yield file

    def _path(self, job_id: JobId) -> Path:
        return self._folder / f"{job_id}.json"


def _stored(body: bytes, stat: os.stat_result) -> StoredDocument:
    return StoredDocument(body=body, etag=_etag(stat), revision=stat.st_mtime_ns // 1000)


def _etag(stat: os.stat_result) -> str:
    return f'"{stat.st_mtime_ns:x}-{stat.st_size:x}-{stat.st_ino:x}"'
