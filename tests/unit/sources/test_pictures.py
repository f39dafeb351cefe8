import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genres.sources.pictures import read_dimensions
from tests.support.upstream_pictures import SIZES, cover


def jpeg(width: int, height: int, *, before: bytes = b"", frame: int = 0xC0) -> bytes:
    exif = b"\xff\xe1" + struct.pack(">H", 10) + b"Exif\0\0\0\0"
    start = b"\xff" + bytes([frame]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8" + exif + before + start + b"\xff\xda\0\x08\1\1\0\0?\0data\xff\xd9"


def webp(kind: bytes, payload: bytes) -> bytes:
    chunk = kind + struct.pack("<I", len(payload)) + payload
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


LOSSY = webp(b"VP8 ", b"\x30\x01\0\x9d\x01\x2a" + struct.pack("<HH", 128, 190) + b"\0" * 8)
LOSSLESS = webp(b"VP8L", b"\x2f" + struct.pack("<I", 127 | 189 << 14) + b"\0" * 8)
EXTENDED = webp(b"VP8X", b"\x10\0\0\0" + (127).to_bytes(3, "little") + (189).to_bytes(3, "little"))
GIF = b"GIF89a" + struct.pack("<HH", 128, 190) + b"\xf7\0\0;"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (jpeg(128, 190), "image/jpeg"),
        (jpeg(128, 190, frame=0xC2), "image/jpeg"),
        (jpeg(128, 190, before=b"\xff\xff\xff\xc4\0\4\0\0"), "image/jpeg"),
        (GIF, "image/gif"),
        (GIF.replace(b"89a", b"87a"), "image/gif"),
        (LOSSY, "image/webp"),
        (LOSSLESS, "image/webp"),
        (EXTENDED, "image/webp"),
    ],
)
def test_kind_and_size_are_read_from_the_bytes(data: bytes, media_type: str) -> None:
    found = read_dimensions(data)
    assert found is not None
    assert (found.media_type, found.width, found.height) == (media_type, 128, 190)


@pytest.mark.parametrize("size", ["S", "M", "L"])
def test_a_png_is_read(size: str) -> None:
    found = read_dimensions(cover(7, size))
    assert found is not None
    assert (found.media_type, (found.width, found.height)) == ("image/png", SIZES[size])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xda\0\x08",
        b"\xff\xd8\xff\xe1\0\4ab" + b"\0" * 40,
        b"\xff\xd8" + b"\xff\xd0" * 600,
        b"\x89PNG\r\n\x1a\n",
        cover(1, "S")[:20],
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + struct.pack(">II", 0, 5),
        b"GIF89a\1",
        b"GIF89a" + struct.pack("<HH", 0, 0),
        b"RIFF\0\0\0\0WEBP",
        webp(b"VP8 ", b"\0" * 20),
        webp(b"ALPH", b"\0" * 20),
        LOSSLESS[:21],
    ],
)
def test_what_is_no_picture_or_a_broken_one_is_none(data: bytes) -> None:
    assert read_dimensions(data) is None


@given(st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8X", b""]), st.binary())
def test_no_bytes_break_the_reading(head: bytes, rest: bytes) -> None:
    found = read_dimensions(head + rest)
    assert found is None or (found.width > 0 and found.height > 0)
