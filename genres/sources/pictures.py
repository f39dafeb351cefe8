"""What kind of picture some bytes are, and how large: read from the head of JPEG, PNG, GIF and WebP files. Pure."""

import struct
from dataclasses import dataclass

_JPEG, _PNG, _GIF, _WEBP = "image/jpeg", "image/png", "image/gif", "image/webp"
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
_START_OF_SCAN = 0xDA
_MOST_SEGMENTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimensions:
    """A picture's media type, and its size in pixels."""

    media_type: str
    width: int
    height: int


def read_dimensions(data: bytes) -> Dimensions | None:
    """Read them from the bytes alone; None for whatever is none of the four kinds, or broken where they stand."""
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return _made(_JPEG, _jpeg(data))
        if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
            return _made(_PNG, struct.unpack_from(">II", data, 16))
        if data.startswith((b"GIF87a", b"GIF89a")):
            return _made(_GIF, struct.unpack_from("<HH", data, 6))
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _made(_WEBP, _webp(data))
    except (struct.error, IndexError):
        return None
    return None


def _made(media_type: str, size: tuple[int, int] | None) -> Dimensions | None:
    if size is None or not all(size):
        return None
    return Dimensions(media_type=media_type, width=size[0], height=size[1])


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Width and height of the frame header (ITU-T T.81, B.2.2)."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        if data[at] != 0xFF:  # noqa: PLR2004 - every marker begins with it
            return None
        while data[at] == 0xFF:  # noqa: PLR2004 - and may be filled up with it
            at += 1
        marker, at = data[at], at + 1
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", data, at + 3)
            return width, height
        if marker == _START_OF_SCAN:
            return None
        if marker not in _WITHOUT_LENGTH:
            (length,) = struct.unpack_from(">H", data, at)
            at += length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    """Width and height of the first chunk, in its three kinds (RFC 9649)."""
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L" and data[20] == 0x2F:  # noqa: PLR2004 - its signature
        (bits,) = struct.unpack_from("<I", data, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None
