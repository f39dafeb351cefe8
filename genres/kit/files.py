"""Files that are there whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

_LATER_NS = (1_000, 2_000_000_000)
"""A microsecond; two seconds, for file systems that round times (FAT to just these)."""


def replace_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write the parts so that a reader sees the old file or the new one, also after a power cut.

    The time of the new file is later than that of the old one, by a microsecond at least, also where the clock was put
    back.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as file:
            file.writelines(parts)
            file.flush()
            _make_later(file.fileno(), path)
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _make_later(file: int, path: Path) -> None:
    try:
        before = path.stat().st_mtime_ns
    except FileNotFoundError:
        return
    for step in _LATER_NS:
        if os.fstat(file).st_mtime_ns // 1_000 <= before // 1_000:
            os.utime(file, ns=(before + step, before + step))


def move_whole(source: Path, target: Path) -> None:
    """Rename a file that is already on the disk, and make the new name last."""
    source.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last; a file system that cannot is left as it is."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
