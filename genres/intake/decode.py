"""Bytes to text: UTF-8, else UTF-16 by its mark, else what Windows programs write."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass

_CHUNK_BYTES = 1 << 20
_HIGH_BYTES = bytes(range(0x80, 0x100))
_AS_WINDOWS = "goodreads_stats.as_windows"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes a codec cannot as Windows-1252, and its five empty places as the control codes they are."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(_windows_letter(byte) for byte in bad), error.end


def _windows_letter(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


codecs.register_error(_AS_WINDOWS, _as_windows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportText:
    """The bytes of an export and how they are to be read. The text itself is never held as a whole."""

    data: bytes
    encoding: str
    errors: str = "strict"
    notes: tuple[str, ...] = ()

    @property
    def may_hold_nul(self) -> bool:
        """Whether it is worth looking for NUL characters; in UTF-16 every other byte is one."""
        return self.encoding == "utf-16" or b"\0" in self.data

    def lines(self) -> Iterator[str]:
        """The physical lines from the first on, each with its own line end; may be asked for more than once."""
        return io.TextIOWrapper(io.BytesIO(self.data), encoding=self.encoding, errors=self.errors, newline="")


def decode(data: bytes) -> ExportText:
    """Decide how the bytes are to be read; there is no byte that cannot be."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        note = "The file is UTF-16, as Excel saves “Unicode text”; it was read as such."
        return ExportText(data=data, encoding="utf-16", errors="replace", notes=(note,))
    if _is_utf8(data):
        return ExportText(data=data, encoding="utf-8-sig")
    good, bad = _count_utf8(data)
    if good > bad:
        note = f"{bad} bytes of the file are not UTF-8 like the rest; they were read as Windows-1252."
        return ExportText(data=data, encoding="utf-8-sig", errors=_AS_WINDOWS, notes=(note,))
    note = "The file is not UTF-8; it was read as Windows-1252, so letters outside Western European may be wrong."
    return ExportText(data=data, encoding="cp1252", errors=_AS_WINDOWS, notes=(note,))


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for start in range(0, len(data), _CHUNK_BYTES):
            decoder.decode(data[start : start + _CHUNK_BYTES])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _count_utf8(data: bytes) -> tuple[int, int]:
    """Count the letters beyond ASCII that are good UTF-8, and the bytes that are not."""
    decoder = codecs.getincrementaldecoder("utf-8")("ignore")
    letters = understood = 0
    for start in range(0, len(data), _CHUNK_BYTES):
        text = decoder.decode(data[start : start + _CHUNK_BYTES])
        letters += len(text)
        understood += len(text.encode())
    plain = len(data.translate(None, _HIGH_BYTES))
    return letters - plain, len(data) - understood
