"""Files that are no table at all, told by their first bytes, whatever their name says."""

from genres.domain.errors import BadExportError
from genres.intake.services import HOW_TO_EXPORT

_HEAD_BYTES = 4096
_TAIL_BYTES = 1 << 16  # an archive lists its files at its end
_NOTHING = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_ZIP = b"PK\x03\x04"
_SAVE_AS_CSV = "Open it and save it as CSV (UTF-8), or better upload the CSV that Goodreads made. "

_PICTURE = ("picture", "This is a picture", "")
_ARCHIVE = ("archive", "This is a packed archive", "If the export is inside, unpack it and upload the CSV. ")
# First bytes, the slug for machines, what it is, and what helps besides the right file.
_MAGIC: tuple[tuple[bytes, tuple[str, str, str]], ...] = (
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"%PDF-", ("pdf", "This is a PDF document", "")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("spreadsheet", "This is an old Excel workbook", _SAVE_AS_CSV)),
    (b"SQLite format 3\0", ("database", "This is a database file, such as calibre and reading apps keep", "")),
    (b"{\\rtf", ("text-document", "This is a word processor's document (RTF)", "")),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
)
_PRIVACY = (
    "goodreads-privacy-export",
    "This looks like the archive of personal data that Goodreads sends on request, which is not the library export",
    "",
)
# Names that stand unpacked in the archive's list of files.
_ZIP_CONTENT: tuple[tuple[bytes, tuple[str, str, str]], ...] = (
    (b"xl/workbook", ("spreadsheet", "This is an Excel workbook (.xlsx)", _SAVE_AS_CSV)),
    (b"Index/Document.iwa", ("spreadsheet", "This is a Numbers document", _SAVE_AS_CSV)),
    (b"opendocument.spreadsheet", ("spreadsheet", "This is a LibreOffice spreadsheet", _SAVE_AS_CSV)),
    (b"application/epub+zip", ("ebook", "This is an e-book (EPUB)", "")),
    (b".csv", ("zip-with-csv", "This is a ZIP archive with a CSV inside", "Unpack it and upload the CSV. ")),
    (b".json", _PRIVACY),
)
_PRIVACY_JSON = ("goodreads-privacy-export", "This looks like a part of the personal data that Goodreads sends", "")
_JSON_CONTENT: tuple[tuple[bytes, tuple[str, str, str]], ...] = (
    (b'"books_id"', ("librarything", "This is a LibraryThing export (JSON)", "")),
    (b'"data_schema_version"', ("dashboard-document", "This is a finished dashboard document (JSON)", "")),
    (b'"read_status"', _PRIVACY_JSON),
    (b'"explanation"', _PRIVACY_JSON),
)
_JSON = (
    "json",
    "This is a JSON file, not a CSV",
    "The personal data that Goodreads sends on request is JSON too, but it is not the library export. ",
)
_MARKUP: tuple[tuple[bytes, tuple[str, str, str]], ...] = (
    (b"<!doctype html", ("web-page", "This is a web page", "")),
    (b"<html", ("web-page", "This is a web page", "")),
    (b"<svg", _PICTURE),
    (b"<?xml", ("xml", "This is an XML file", "")),
)


def refuse_other_file(data: bytes) -> None:
    """Raise BadExportError for an empty file and for anything whose first bytes say that it is no table."""
    if not data[:_HEAD_BYTES].strip(_NOTHING) and not data.strip(_NOTHING):
        raise BadExportError("The file is empty.", HOW_TO_EXPORT, recognised="empty")
    kind = _kind_of(data)
    if kind is not None:
        slug, found, help_ = kind
        raise BadExportError(f"{found}.", help_ + HOW_TO_EXPORT, recognised=slug)


def _kind_of(data: bytes) -> tuple[str, str, str] | None:
    head = data[:_HEAD_BYTES]
    if head.startswith(_ZIP):
        names = head + data[-_TAIL_BYTES:]
        return next((kind for name, kind in _ZIP_CONTENT if name in names), _ARCHIVE)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if _is_other_picture(head):
        return _PICTURE
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith((b"{", b"[")):
        return next((kind for key, kind in _JSON_CONTENT if key in text), _JSON)
    text = text.lower()
    return next((kind for start, kind in _MARKUP if text.startswith(start)), None)


def _is_other_picture(head: bytes) -> bool:
    """Whether these are a WebP, an HEIC, an AVIF or a BMP, whose marks stand in several places."""
    if head[:4] == b"RIFF":
        return head[8:12] == b"WEBP"
    return head[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1") or (head[:2] == b"BM" and head[6:10] == b"\0\0\0\0")
