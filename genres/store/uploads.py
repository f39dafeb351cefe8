"""Uploaded exports in `state/uploads/`: a `.part` while it comes in, `{job}.csv` until its job ends."""

import asyncio
import os
import uuid
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NewType

from genres.domain.errors import disk_errors
from genres.domain.job import JobId
from genres.kit.files import move_whole

StagedId = NewType("StagedId", str)

_TROUBLE = "the upload could not be kept"
_UNREADABLE = "the upload could not be read"
_UNDELETABLE = "the upload could not be deleted"


class StagedFile:
    """An upload coming in, written to the disk that will keep it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO = path.open("xb")

    @property
    def id(self) -> StagedId:
        """What `Uploads.read` and `Uploads.keep` call it."""
        return StagedId(self._path.stem)

    def write(self, data: bytes) -> None:
        """Append. Raises NoRoomError on a full disk."""
        with disk_errors(_TROUBLE):
            self._file.write(data)

    def finish(self) -> None:
        """Bring it to the disk."""
        with disk_errors(_TROUBLE), self._file:
            self._file.flush()
            os.fsync(self._file.fileno())

    def discard(self) -> None:
        """Leave nothing of it."""
        with suppress(OSError):  # a full disk refuses once more what it refused before
            self._file.close()
        self._path.unlink(missing_ok=True)


class Uploads:
    """Fits `pipeline.ports.UploadStore`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def stage(self) -> StagedFile:
        """Begin to take an upload."""
        with disk_errors(_TROUBLE):
            self._folder.mkdir(parents=True, exist_ok=True)
            return StagedFile(self._folder / f"{uuid.uuid4().hex}.part")

    async def read_staged(self, staged: str) -> bytes:
        """The bytes of an upload that came in whole."""
        with disk_errors(_UNREADABLE):
            return await asyncio.to_thread(self._staged(staged).read_bytes)

    async def keep(self, staged: str, job_id: JobId) -> None:
        """Give a staged upload to a job. Raises NoRoomError or StoreError."""
        with disk_errors(_TROUBLE):
            await asyncio.to_thread(move_whole, self._staged(staged), self._kept(job_id))

    async def discard(self, staged: str) -> None:
        """Forget a staged upload."""
        with disk_errors(_UNDELETABLE):
            await asyncio.to_thread(self._staged(staged).unlink, missing_ok=True)

    async def read(self, job_id: JobId) -> bytes | None:
        """The export of a job, None where it is gone."""
        with disk_errors(_UNREADABLE):
            try:
                return await asyncio.to_thread(self._kept(job_id).read_bytes)
            except FileNotFoundError:
                return None

    async def delete(self, job_id: JobId) -> bool:
        """Remove the export of a job. False where there was none."""
        with disk_errors(_UNDELETABLE):
            try:
                await asyncio.to_thread(self._kept(job_id).unlink)
            except FileNotFoundError:
                return False
        return True

    async def sweep(self, known: Collection[JobId]) -> int:
        """Remove what no job owns; says how many files."""
        return await asyncio.to_thread(self._sweep, known)

    def _sweep(self, known: Collection[JobId]) -> int:
        orphans = [path for path in self._folder.glob("*") if path.suffix != ".csv" or path.stem not in known]
        for path in orphans:
            path.unlink(missing_ok=True)
        return len(orphans)

    def _staged(self, staged: str) -> Path:
        return self._folder / f"{staged}.part"

    def _kept(self, job_id: JobId) -> Path:
        return self._folder / f"{job_id}.csv"
