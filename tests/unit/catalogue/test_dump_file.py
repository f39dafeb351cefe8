import gzip
import random
import zlib
from pathlib import Path

import pytest

from genres.catalogue import dump_file
from genres.catalogue.dump_file import BLOCK_BYTES, blocks, fingerprint
from genres.catalogue.errors import BadDumpError

LINES = b"".join(b"line %d %s\n" % (number, b"x" * (number % 700)) for number in range(9_000))
dice = random.Random(5)  # noqa: S311  bytes that cannot be packed small
NOISE = b"".join(dice.randbytes(60).hex().encode() + b"\n" for _ in range(30_000))


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        LINES,
        gzip.compress(LINES),
        gzip.compress(NOISE),
        gzip.compress(LINES[:1_000_003]) + gzip.compress(LINES[1_000_003:]),
        b"".join(gzip.compress(LINES[start : start + 99_991]) for start in range(0, len(LINES), 99_991)),
        gzip.compress(LINES) + b"\0" * 300_000,
        gzip.compress(LINES) + b"\0" * 1000 + gzip.compress(LINES),
        gzip.compress(LINES[:-1]),
        gzip.compress(b"a\n" * 40_000_000),
    ],
    ids=["plain", "gzip", "noise", "two", "many", "padded", "padded-between", "no-last-break", "very-packed"],
)
def test_all_lines_come_in_blocks_of_whole_lines(tmp_path: Path, content: bytes) -> None:
    path = write(tmp_path / "dump", content)
    found = list(blocks(path))
    whole = content if content is LINES else zlib_all(content)
    assert b"".join(block for block, _ in found) == whole
    assert all(block.endswith(b"\n") for block, _ in found[:-1])
    assert all(len(block) < 3 * BLOCK_BYTES for block, _ in found)
    places = [place for _, place in found]
    assert places == sorted(places)
    assert places[-1] <= len(content)


def zlib_all(content: bytes) -> bytes:
    whole = b""
    while content.lstrip(b"\0"):
        inflate = zlib.decompressobj(31)
        whole += inflate.decompress(content.lstrip(b"\0"))
        content = inflate.unused_data
    return whole


def test_an_empty_file_has_no_blocks(tmp_path: Path) -> None:
    assert list(blocks(write(tmp_path / "empty", b""))) == []
    assert list(blocks(write(tmp_path / "empty.gz", gzip.compress(b"")))) == []


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_that_is_cut_off_is_told_after_what_was_there(tmp_path: Path, share: float) -> None:
    packed = gzip.compress(NOISE)
    path = write(tmp_path / "dump.gz", packed[: int(len(packed) * share)])
    read = blocks(path)
    with pytest.raises(BadDumpError, match=r"dump\.gz is cut off after [\d,]+ bytes: download it again"):
        for _ in read:
            pass


def test_a_file_with_a_broken_byte_is_told(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(NOISE))
    packed[len(packed) // 2] ^= 0xFF
    with pytest.raises(BadDumpError, match=r"is broken near byte|is cut off"):
        list(blocks(write(tmp_path / "dump.gz", bytes(packed))))


def test_what_follows_the_packed_part_and_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadDumpError, match="is broken"):
        list(blocks(write(tmp_path / "dump.gz", gzip.compress(LINES) + b"garbage")))


def test_a_file_without_lines_is_no_dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dump_file, "_LONGEST_LINE", 2 * BLOCK_BYTES)
    with pytest.raises(BadDumpError, match="has no lines"):
        list(blocks(write(tmp_path / "dump.gz", gzip.compress(b"x" * 5 * BLOCK_BYTES))))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadDumpError, match=r"Cannot read .*nobody: No such file"):
        list(blocks(tmp_path / "nobody"))
    with pytest.raises(BadDumpError, match="Cannot read"):
        fingerprint(tmp_path / "nobody")


def test_a_file_is_known_again_by_size_time_and_beginning(tmp_path: Path) -> None:
    path = write(tmp_path / "dump", LINES)
    first = fingerprint(path)
    assert fingerprint(path) == first
    changed = first["changed_ns"]
    assert isinstance(changed, int)
    write(path, b"X" + LINES[1:])
    other = fingerprint(path)
    assert (other["name"], other["bytes"]) == (first["name"], first["bytes"])
    assert other["beginning"] != first["beginning"]
