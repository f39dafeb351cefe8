from pathlib import Path

import pytest

from genres.domain.errors import NoRoomError
from genres.store.uploads import StagedFile, Uploads


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


def _take(staged: StagedFile, data: bytes) -> None:
    staged.write(data[:10])
    staged.write(data[10:])
    staged.finish()
