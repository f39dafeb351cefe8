import io
import zipfile

import pytest

from genres.domain.errors import BadExportError
from genres.intake.recognise import refuse_other_file
from tests.support.export_builder import make_export, make_row


def _zip(*names: str, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name in names:
            archive.writestr(name, "content " * 100)
    return buffer.getvalue()


def _epub() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
    return buffer.getvalue()


def _open_document() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return buffer.getvalue()


def _refused(data: bytes) -> BadExportError:
    with pytest.raises(BadExportError) as caught:
        refuse_other_file(data)
    return caught.value


@pytest.mark.parametrize(
    ("data", "slug"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\0" * 10_000, "empty"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"GIF89a....", "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "picture"),
        (b"BM\x46\0\0\0\0\0\0\0", "picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "spreadsheet"),
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
        (_zip("Index/Document.iwa"), "spreadsheet"),
        (_open_document(), "spreadsheet"),
        (_epub(), "ebook"),
        (_zip("goodreads_library_export.csv"), "zip-with-csv"),
        (_zip("review.json", "user.json"), "goodreads-privacy-export"),
        (_zip("holiday.jpg"), "archive"),
        (b"\x1f\x8b\x08\0", "archive"),
        (b"SQLite format 3\0....", "database"),
        (rb"{\rtf1\ansi", "text-document"),
        (b'[{"explanation": "your reviews"}]', "goodreads-privacy-export"),
        (b'\xef\xbb\xbf [{"rating": 5, "read_status": "read"}]', "goodreads-privacy-export"),
        (b'{"1": {"books_id": "1", "title": "x"}}', "librarything"),
        (b'{"export_id": "x", "metadata": {"data_schema_version": 2}}', "dashboard-document"),
        (b"[1, 2]", "json"),
        (b"\n<!DOCTYPE html><html>", "web-page"),
        (b"<html lang=en>", "web-page"),
        (b"<?xml version='1.0'?>", "xml"),
    ],
)
def test_other_files_are_refused_by_their_content(data: bytes, slug: str) -> None:
    error = _refused(data)
    assert error.recognised == slug
    assert error.found.endswith(".")
    assert "Export Library" in error.advice


def test_a_large_archive_is_told_by_its_end() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("photo.jpg", b"\x01" * 200_000)
        archive.writestr("goodreads_library_export.csv", b"x" * 200_000)
        archive.writestr("last.jpg", b"\x01" * 200_000)
    assert _refused(buffer.getvalue()).recognised == "zip-with-csv"


@pytest.mark.parametrize(
    "data", [make_export([make_row()]), b"BM,Title\n", b"RIFF,Title,Author\n", b"\0\0Title,Author"]
)
def test_tables_pass(data: bytes) -> None:
    refuse_other_file(data)
