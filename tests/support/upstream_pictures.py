"""Covers, drawn: a small valid PNG of two colours and a band, the same for the same number each time."""

import colorsys
import struct
import zlib

SIZES = {"S": (40, 60), "M": (180, 270), "L": (320, 480)}


def cover(number: int, size: str) -> bytes:
    """The picture of cover `number` in size S, M or L."""
    width, height = SIZES[size]
    hue = (number * 0.618034) % 1
    ground, band = _colour(hue, 0.38, 0.45), _colour(hue + 0.08, 0.78, 0.35)
    top = height * (15 + number % 40) // 100
    rows = [band if top <= row < top + height // 5 else ground for row in range(height)]
    return _png(width, rows)


def blank() -> bytes:
    """What Open Library gives for a picture it does not have: a single pixel."""
    return _png(1, [b"\xff\xff\xff"])


def placeholder() -> bytes:
    """Google's "image not available": always the same grey bytes, in the size of a large page."""
    return _png(575, [b"\xd9\xd9\xd9"] * 750)


def _png(width: int, rows: list[bytes]) -> bytes:
    """A picture whose rows have one colour each."""
    pixels = b"".join(b"\0" + row * width for row in rows)
    header = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(pixels)) + _chunk(b"IEND", b"")
    )


def _colour(hue: float, lightness: float, saturation: float) -> bytes:
    return bytes(round(255 * part) for part in colorsys.hls_to_rgb(hue % 1, lightness, saturation))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
