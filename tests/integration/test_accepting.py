"""What is left of an upload that no job could be made of."""

from pathlib import Path

import pytest

from genres.domain.errors import BadExportError, NoRoomError
from genres.domain.job import JobId
from genres.store.uploads import Uploads
from tests.support.exports import make_csv
from tests.support.workplace import open_workplace


class FullFolder(Uploads):
    """Uploads whose disk is full once they have come in."""

    async def keep(self, staged: str, job_id: JobId) -> None:
        raise NoRoomError(f"no room for {staged} as {job_id}")


async def test_an_upload_that_cannot_be_kept_leaves_nothing(tmp_path: Path) -> None:
    uploads = FullFolder(tmp_path / "state" / "uploads")
    async with open_workplace(tmp_path, uploads=uploads) as place:
        with pytest.raises(NoRoomError):
            await place.begin(make_csv())
        assert list((tmp_path / "state" / "uploads").iterdir()) == []
        assert await place.store.all_ids() == []


async def test_an_upload_that_is_no_export_leaves_nothing(tmp_path: Path) -> None:
    async with open_workplace(tmp_path) as place:
        with pytest.raises(BadExportError):
            await place.begin(b"what is this")
        assert list((tmp_path / "state" / "uploads").iterdir()) == []
        assert await place.store.all_ids() == []
