import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from genres.domain.errors import StoreError
from genres.sources.covers import CoverShelf
from genres.store.covers import NONE_FOR_S, CoverFolder
from tests.support.upstream_pictures import cover as drawn

PNG = "image/png"
DAY_S = 86_400.0


class Time:
    def __init__(self) -> None:
        self.now_s = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "covers"


@pytest.fixture
def open_shelf(folder: Path, time: Time) -> Callable[..., CoverFolder]:
    return lambda most_bytes=1_000_000: CoverFolder(folder, most_bytes=most_bytes, now=time)


@pytest.fixture
def shelf(open_shelf: Callable[..., CoverFolder]) -> CoverFolder:
    return open_shelf()


async def keep(shelf: CoverFolder, cover: str, body: bytes | None = None, *, size: str = "m") -> bytes:
    body = body or drawn(hash(cover) % 10_000, "S") + cover.encode()
    await shelf.keep(cover, size=size, body=body, media_type=PNG)
    return body


async def body_of(shelf: CoverFolder, cover: str, *, size: str = "m") -> bytes | None:
    found = await shelf.find(cover, size=size)
    return found.body if found else None


def pictures(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.png"))


async def test_a_picture_is_found_again_by_cover_and_size(shelf: CoverFolder) -> None:
    port: CoverShelf = shelf
    body = await keep(shelf, "openlibrary-1")
    found = await port.find("openlibrary-1", size="m")
    assert found is not None
    assert (found.body, found.media_type) == (body, PNG)
    assert found.etag.startswith('"')
    assert await port.find("openlibrary-1", size="l") is None
    assert await port.find("openlibrary-2", size="m") is None


async def test_pictures_outlive_the_process(shelf: CoverFolder, open_shelf: Callable[..., CoverFolder]) -> None:
    body = await keep(shelf, "google-abcDEF_-1")
    assert await body_of(open_shelf(), "google-abcDEF_-1") == body


async def test_ids_that_differ_by_case_only_are_two_and_names_tell_no_id(shelf: CoverFolder, folder: Path) -> None:
    lower, upper = await keep(shelf, "google-pnjzAAAACAAJ"), await keep(shelf, "google-PNJZaaaacaaj")
    assert (await body_of(shelf, "google-pnjzAAAACAAJ"), await body_of(shelf, "google-PNJZaaaacaaj")) == (lower, upper)
    names = [path.name.lower() for path in pictures(folder)]
    assert len(set(names)) == 2
    assert not any("pnjz" in name for name in names)


async def test_the_picture_not_looked_at_for_longest_makes_room(
    open_shelf: Callable[..., CoverFolder], time: Time, folder: Path
) -> None:
    small = open_shelf(3 * 4096)
    for number in range(3):
        await keep(small, f"openlibrary-{number}")
        time.now_s += 7200
    assert await body_of(small, "openlibrary-0")
    await keep(small, "openlibrary-3")
    assert await body_of(small, "openlibrary-1") is None
    assert await body_of(small, "openlibrary-0")
    assert len(pictures(folder)) == 3


async def test_what_was_looked_at_last_is_known_after_a_restart(
    open_shelf: Callable[..., CoverFolder], time: Time
) -> None:
    first = open_shelf(2 * 4096)
    for number in range(2):
        await keep(first, f"openlibrary-{number}")
        time.now_s += 7200
    assert await body_of(first, "openlibrary-0")
    second = open_shelf(2 * 4096)
    await keep(second, "openlibrary-2")
    assert await body_of(second, "openlibrary-0")
    assert await body_of(second, "openlibrary-1") is None


async def test_a_smaller_bound_holds_from_the_start(
    shelf: CoverFolder, open_shelf: Callable[..., CoverFolder], folder: Path
) -> None:
    for number in range(5):
        await keep(shelf, f"openlibrary-{number}")
    await open_shelf(2 * 4096).find("openlibrary-9", size="m")
    assert len(pictures(folder)) == 2


async def test_a_picture_larger_than_the_bound_is_given_and_not_kept(
    open_shelf: Callable[..., CoverFolder], folder: Path
) -> None:
    given = await open_shelf(4096).keep("openlibrary-1", size="l", body=b"x" * 5000, media_type=PNG)
    assert given is not None
    assert given.body == b"x" * 5000
    assert pictures(folder) == []


async def test_a_picture_that_rotted_is_removed(shelf: CoverFolder, folder: Path) -> None:
    await keep(shelf, "openlibrary-1")
    (path,) = pictures(folder)
    path.write_bytes(path.read_bytes()[:20])
    assert await body_of(shelf, "openlibrary-1") is None
    assert not path.exists()


async def test_a_picture_that_somebody_deleted_is_fetched_again(shelf: CoverFolder, folder: Path) -> None:
    await keep(shelf, "openlibrary-1")
    pictures(folder)[0].unlink()
    assert await body_of(shelf, "openlibrary-1") is None
    body = await keep(shelf, "openlibrary-1")
    assert await body_of(shelf, "openlibrary-1") == body


async def test_foreign_files_are_left_alone_and_left_overs_of_a_crash_go(
    open_shelf: Callable[..., CoverFolder], folder: Path
) -> None:
    folder.mkdir()
    foreign = [folder / "notes.txt", folder / "holiday.png", folder / ".hidden.part"]
    for path in foreign:
        path.write_text("mine")
    (folder / "a folder.png").mkdir()
    left_over = folder / f".o{'0' * 32}-m.{'0' * 32}.png.part"
    left_over.write_bytes(b"half")
    shelf = open_shelf(4096)
    await keep(shelf, "openlibrary-1")
    assert all(path.read_text() == "mine" for path in foreign)
    assert not left_over.exists()


async def test_a_missing_picture_is_remembered_for_a_fortnight_and_over_a_restart(
    shelf: CoverFolder, open_shelf: Callable[..., CoverFolder], time: Time, folder: Path
) -> None:
    await shelf.keep_missing("openlibrary-404")
    time.now_s += NONE_FOR_S - 1
    assert await open_shelf().is_missing("openlibrary-404")
    assert not await shelf.is_missing("openlibrary-1")
    time.now_s += 2
    assert not await shelf.is_missing("openlibrary-404")
    assert list(folder.iterdir()) == []


async def test_old_memories_are_cleared_at_the_start(
    shelf: CoverFolder, open_shelf: Callable[..., CoverFolder], time: Time, folder: Path
) -> None:
    await shelf.keep_missing("openlibrary-404")
    time.now_s += NONE_FOR_S + DAY_S
    assert await body_of(open_shelf(), "openlibrary-404") is None
    assert list(folder.iterdir()) == []


async def test_the_same_bytes_under_three_google_ids_are_a_placeholder(
    shelf: CoverFolder, open_shelf: Callable[..., CoverFolder], folder: Path
) -> None:
    body = drawn(1, "M")
    for cover in ("google-aaaa", "google-bbbb", "google-aaaa"):
        assert await shelf.keep(cover, size="z1", body=body, media_type=PNG) is not None
    assert await shelf.keep("google-cccc", size="z1", body=body, media_type=PNG) is None
    for opened in (shelf, open_shelf()):
        for cover in ("google-aaaa", "google-bbbb", "google-cccc"):
            assert await opened.find(cover, size="z1") is None
            assert await opened.is_missing(cover)
        assert await opened.keep("google-dddd", size="z1", body=body, media_type=PNG) is None
    assert pictures(folder) == []


async def test_the_same_bytes_under_three_ids_of_open_library_are_three_pictures(shelf: CoverFolder) -> None:
    for number in range(4):
        assert await shelf.keep(f"openlibrary-{number}", size="m", body=drawn(1, "M"), media_type=PNG) is not None


async def test_forgetting_removes_every_size_and_what_was_missing_and_nothing_else(
    shelf: CoverFolder, folder: Path
) -> None:
    for size in ("s", "m", "l"):
        await keep(shelf, "openlibrary-1", size=size)
    await keep(shelf, "openlibrary-2")
    await shelf.keep_missing("google-gone")
    await shelf.forget(["openlibrary-1", "google-gone", "openlibrary-never"])
    assert await body_of(shelf, "openlibrary-1") is None
    assert not await shelf.is_missing("google-gone")
    assert len(list(folder.iterdir())) == 1


async def test_a_picture_replaced_leaves_one_file(shelf: CoverFolder, folder: Path) -> None:
    await keep(shelf, "openlibrary-1", b"old" * 100)
    await keep(shelf, "openlibrary-1", b"new" * 100)
    assert await body_of(shelf, "openlibrary-1") == b"new" * 100
    assert len(pictures(folder)) == 1


async def test_many_at_once_agree(shelf: CoverFolder) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(30):
            group.create_task(keep(shelf, f"openlibrary-{number % 10}"))
    for number in range(10):
        assert await body_of(shelf, f"openlibrary-{number}")


async def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "covers").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="covers"):
        await CoverFolder(tmp_path / "covers", most_bytes=1).find("openlibrary-1", size="m")


async def test_a_disk_that_takes_nothing_still_shows_the_picture(
    shelf: CoverFolder, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, f"No space left on device: {handle}")

    monkeypatch.setattr(os, "fsync", full)
    given = await shelf.keep("openlibrary-1", size="m", body=b"x", media_type=PNG)
    assert given is not None
    assert await body_of(shelf, "openlibrary-1") is None
    assert list(folder.iterdir()) == []
