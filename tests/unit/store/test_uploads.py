from pathlib import Path

import pytest

from genres.domain.errors import NoRoomError, StoreError
from genres.domain.job import JobId
from genres.store.uploads import StagedFile, Uploads

JOB = JobId("0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11")


@pytest.mark.parametrize("size_bytes", [1, 1_000_000], ids=["told at the end", "told at once"])
def test_an_upload_to_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, size_bytes: int) -> None:
    staged = Uploads(tmp_path).stage()
    staged._file.close()
    with Path("/dev/full").open("wb") as full:
        staged._file = full
        with pytest.raises(NoRoomError):
            _take(staged, b"x" * size_bytes)
        staged.discard()
    assert list(tmp_path.iterdir()) == []


async def test_a_folder_that_cannot_be_used_is_an_error_of_the_store(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path / "uploads")
    staged = uploads.stage()
    staged.finish()
    (tmp_path / "uploads").rename(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match="could not be read: "):
        await uploads.read_staged(staged.id)
    with pytest.raises(StoreError, match="could not be kept: "):
        await uploads.keep(staged.id, JOB)
    (tmp_path / "uploads").touch()
    for use in (uploads.read(JOB), uploads.delete(JOB), uploads.discard(staged.id)):
        with pytest.raises(StoreError):
            await use


async def test_an_export_that_is_gone_is_none(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path)
    assert await uploads.read(JOB) is None
    assert not await uploads.delete(JOB)


def _take(staged: StagedFile, data: bytes) -> None:
    staged.write(data[:10])
    staged.write(data[10:])
    staged.finish()
