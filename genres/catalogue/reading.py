"""What a reading worker does: unpack a dump and read its share of the blocks."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from genres.catalogue.dump_file import blocks
from genres.catalogue.records import Dump, read_block

Message = tuple[int, int, int, dict[str, int], dict[str, list[tuple[object, ...]]]]
"""Bytes of the file read so far, lines, lines kept, skipped lines by reason, rows by table."""


def read_share(path: str, dump: str, *, first: int, step: int, descriptions: bool) -> Iterator[Message]:
    """Read the blocks `first`, `first + step`, …; all workers unpack, each reads its own blocks only."""
    wanted = Dump(dump)
    for block, place in islice(blocks(Path(path)), first, None, step):
        read = read_block(block, wanted, descriptions=descriptions)
        yield place, read.rows, read.kept, dict(read.skipped), read.tables


def read_share_job(path: str, dump: str, first: int, step: int, descriptions: bool) -> Iterator[Any]:  # noqa: FBT001  arguments of a process
    """`read_share` as a job of a crew."""
    return read_share(path, dump, first=first, step=step, descriptions=descriptions)
