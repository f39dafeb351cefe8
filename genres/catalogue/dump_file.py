"""A dump's file as blocks of whole lines: gzip of any number of members, or plain text; in bounded memory."""

import zlib
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from genres.catalogue.errors import BadDumpError

BLOCK_BYTES = 1024 * 1024
_LONGEST_LINE = 64 * BLOCK_BYTES
_PIECE = 256 * 1024
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 31
_FIRST_BYTES = 64 * 1024


def fingerprint(path: Path) -> dict[str, object]:
    """By what a file is known again: name, size, time of the last change and its beginning. Raises BadDumpError."""
    try:
        stat = path.stat()
        with path.open("rb") as file:
            first = file.read(_FIRST_BYTES)
    except OSError as error:
        raise BadDumpError(f"Cannot read {path}: {error.strerror}.") from error
    beginning = blake2b(first, digest_size=16).hexdigest()
    return {"name": path.name, "bytes": stat.st_size, "changed_ns": stat.st_mtime_ns, "beginning": beginning}


def blocks(path: Path) -> Iterator[tuple[bytes, int]]:
    """Blocks of whole lines, always cut alike, each with how many bytes of the file are read so far.

    Raises BadDumpError for a file that is cut off or broken.
    """
    try:
        with path.open("rb") as file:
            yield from _cut(_inflated(file, path.name), path.name)
    except OSError as error:
        raise BadDumpError(f"Cannot read {path}: {error.strerror}.") from error


def _cut(pieces: Iterator[tuple[bytes, int]], name: str) -> Iterator[tuple[bytes, int]]:
    rest = b""
    read = 0
    for piece, read in pieces:
        rest += piece
        if len(rest) < BLOCK_BYTES:
            continue
        end = rest.rfind(b"\n") + 1
        if end:
            yield rest[:end], read
            rest = rest[end:]
        elif len(rest) > _LONGEST_LINE:
            raise BadDumpError(f"{name} is no dump: it has no lines.")
    if rest:
        yield rest, read


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece


def _inflated(file: BinaryIO, name: str) -> Iterator[tuple[bytes, int]]:
    first = file.read(len(_GZIP_MAGIC))
    file.seek(0)
    if first != _GZIP_MAGIC:
        yield from ((piece, file.tell()) for piece in _pieces(file))
        return
    inflate = zlib.decompressobj(_GZIP_WINDOW)
    try:
        for packed in _pieces(file):
            waiting = packed
            while waiting:
                if inflate.eof:  # another member may follow; archives may end in zero bytes
                    waiting = waiting.lstrip(b"\0")
                    if not waiting:
                        break
                    inflate = zlib.decompressobj(_GZIP_WINDOW)
                piece = inflate.decompress(waiting, BLOCK_BYTES)
                waiting = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
                if piece:
                    yield piece, file.tell()
        if not inflate.eof and (piece := inflate.flush()):
            yield piece, file.tell()
    except zlib.error as error:
        raise BadDumpError(f"{name} is broken near byte {file.tell():,}: download it again.") from error
    if not inflate.eof:
        raise BadDumpError(f"{name} is cut off after {file.tell():,} bytes: download it again.")
