"""`{uuid}.json` in the data folder: replaced whole, read whole, nothing else ever served."""

import asyncio
import errno
import os
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from gzip import compress
from pathlib import Path

from genres.domain.errors import NoRoomError, StoreError
from genres.domain.job import JobId
from genres.kit.files import replace_whole
from genres.publish.schema import to_json
from genres.report.document import DashboardDocument

_GZIP_LEVEL = 5
_COMPRESSED_KEPT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document's bytes and the strong ETag of exactly these."""

    body: bytes
    etag: str


class Documents:
    """Fits `pipeline.ports.DocumentStore`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._compressed: OrderedDict[str, bytes] = OrderedDict()

    async def save(self, job_id: JobId, document: DashboardDocument) -> None:
        """Replace the document of a job. Raises NoRoomError or StoreError."""
        try:
            await asyncio.to_thread(lambda: replace_whole(self._path(job_id), to_json(document)))
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise NoRoomError("no room left on the disk") from error
            raise StoreError("the dashboard document could not be written") from error

    async def etag(self, job_id: JobId) -> str | None:
        """The ETag of a job's document, None where there is none yet."""
        return await asyncio.to_thread(self._etag, job_id)

    async def read(self, job_id: JobId) -> StoredDocument | None:
        """The document as it stands, None where there is none yet."""
        return await asyncio.to_thread(self._read, job_id)

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
        self._compressed.clear()
        try:
            await asyncio.to_thread(self._path(job_id).unlink)
        except FileNotFoundError:
            return False
        return True

    async def sweep(self, known: Collection[JobId]) -> int:
        """Remove documents no job owns and writes that a crash cut off; says how many."""
        return await asyncio.to_thread(self._sweep, known)

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
        return _etag(stat.st_mtime_ns, stat.st_size, stat.st_ino)

    def _read(self, job_id: JobId) -> StoredDocument | None:
        try:
            with self._path(job_id).open("rb") as file:
                stat = os.fstat(file.fileno())  # of the open file, which a later replace does not touch
                body = file.read()
        except FileNotFoundError:
            return None
        return StoredDocument(body=body, etag=_etag(stat.st_mtime_ns, stat.st_size, stat.st_ino))

    def _path(self, job_id: JobId) -> Path:
        return self._folder / f"{job_id}.json"


def _etag(mtime_ns: int, size: int, inode: int) -> str:
    return f'"{mtime_ns:x}-{size:x}-{inode:x}"'
