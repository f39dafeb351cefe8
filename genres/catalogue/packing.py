"""Lists of headings, authors and languages as few bytes.

Headings that come up often are kept once, in a table, and named by number; the rare ones stand in the record itself,
deflated. So a record is one read from the disk, however many headings it has.
"""

import zlib
from array import array
from collections.abc import Mapping, Sequence

from genres.catalogue.fields import language_code

Groups = tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]
"""Headings, people, places, times."""

NO_GROUPS: Groups = ((), (), (), ())
KINDS = 4
_BETWEEN_KINDS, _BETWEEN = "\x1d", "\x1e"  # no text holds control characters

_WORTH_DEFLATING = 64
_PLAIN, _DEFLATED = b"\0", b"\1"
_ZERO = b"\0"
# Small windows: making and throwing away a large one takes longer than deflating.
_LEVEL, _WINDOW, _MEMORY = 6, -10, 3
_USUAL = b" -- History -- 20th century -- United States -- Great Britain -- Social conditions -- Biography -- Fiction \
Criticism and interpretation, general (Fictitious character) Congresses Politics and government Study and teaching "


def join_groups(groups: Groups) -> str | None:
    """The headings as one text, as they are staged; None where there are none."""
    if not any(groups):
        return None
    return _BETWEEN_KINDS.join([_BETWEEN.join(group) for group in groups])


def split_groups(text: str | None) -> Groups:
    """The way back."""
    if not text:
        return NO_GROUPS
    first, second, third, fourth = (tuple(part.split(_BETWEEN)) if part else () for part in text.split(_BETWEEN_KINDS))
    return (first, second, third, fourth)


def codes(headings: Mapping[str, int]) -> dict[str, bytes]:
    """The common headings and the bytes that stand for them, for `pack`."""
    return {text: _as_bytes(number) for text, number in headings.items()}


def pack(text: str | None, common: Mapping[str, bytes]) -> bytes | None:
    """The staged text as few bytes: for each kind the count and a code a heading, 0 for those spelt out behind."""
    if not text:
        return None
    packed: list[bytes] = [_PLAIN]
    rare: list[str] = []
    for part in text.split(_BETWEEN_KINDS):
        if not part:
            packed.append(_ZERO)
            continue
        headings = part.split(_BETWEEN)
        packed.append(_as_bytes(len(headings)))
        for heading in headings:
            code = common.get(heading, _ZERO)
            packed.append(code)
            if code == _ZERO:
                rare.append(heading)
    if rare:
        spelt = _BETWEEN.join(rare).encode()
        if len(spelt) >= _WORTH_DEFLATING:
            deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY, zlib.Z_DEFAULT_STRATEGY, _USUAL)
            small = deflate.compress(spelt) + deflate.flush()
            if len(small) < len(spelt):
                packed[0], spelt = _DEFLATED, small
        packed.append(spelt)
    return b"".join(packed)


def unpack(packed: bytes | None, headings: Sequence[str]) -> Groups:
    """The way back; `headings[n]` is the heading of number n. Raises ValueError for bytes that `pack` did not make."""
    if not packed:
        return NO_GROUPS
    place = 1
    named: list[list[int]] = []
    for _ in range(KINDS):
        count, place = _read(packed, place)
        numbers = []
        for _ in range(count):
            number, place = _read(packed, place)
            numbers.append(number)
        named.append(numbers)
    rare = iter(_spelt(packed[place:], is_deflated=packed[:1] == _DEFLATED))
    try:
        groups = [[headings[number] if number else next(rare) for number in numbers] for numbers in named]
    except (IndexError, StopIteration) as error:
        raise ValueError("these bytes name headings that are not there") from error
    return (groups[0], groups[1], groups[2], groups[3])


def _spelt(rest: bytes, *, is_deflated: bool) -> list[str]:
    try:
        if is_deflated:
            rest = zlib.decompressobj(_WINDOW, _USUAL).decompress(rest)
        return rest.decode().split(_BETWEEN)
    except (zlib.error, UnicodeDecodeError) as error:
        raise ValueError("these bytes are no headings") from error


def _as_bytes(number: int) -> bytes:
    packed = bytearray()
    while number > 127:  # noqa: PLR2004  seven bits a byte, the eighth says that more follow
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)
    return bytes(packed)


def _read(packed: bytes, place: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        if place >= len(packed):
            raise ValueError("these bytes end too early")
        byte = packed[place]
        place += 1
        number |= (byte & 127) << shift
        if byte < 128:  # noqa: PLR2004
            return number, place
        shift += 7


def pack_ids(ids: Sequence[int]) -> bytes | None:
    """Ids in four bytes each."""
    return array("I", ids).tobytes() if ids else None


def unpack_ids(packed: bytes | None) -> Sequence[int]:
    """The way back."""
    return array("I", packed) if packed else ()


def pack_isbns(isbns: Sequence[int]) -> bytes:
    """ISBN-13 numbers in eight bytes each."""
    return array("Q", isbns).tobytes()


def unpack_isbns(packed: bytes) -> Sequence[int]:
    """The way back."""
    return array("Q", packed)


def pack_languages(languages: Sequence[int]) -> bytes | None:
    """Language numbers in two bytes each, the lower one last."""
    return b"".join([number.to_bytes(2) for number in languages]) or None


def unpack_languages(packed: bytes | None) -> tuple[str, ...]:
    """Language codes."""
    return (
        tuple(language_code(int.from_bytes(packed[place : place + 2])) for place in range(0, len(packed or b""), 2))
        if packed
        else ()
    )


def deflate_text(text: str) -> bytes:
    """A description."""
    return zlib.compress(text.encode(), 6)


def inflate_text(packed: bytes) -> str:
    """The way back. Raises ValueError."""
    try:
        return zlib.decompress(packed).decode()
    except zlib.error as error:
        raise ValueError("this description cannot be inflated") from error
