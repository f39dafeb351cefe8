"""Take the one file of a multipart form straight to the disk that keeps it, and refuse it while it comes in."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from genres.api.problems import ProblemError
from genres.api.services import Staged, UploadStage

_FILE_FIELDS = ("csv", "file")
_MOST_OVERHEAD_BYTES = 64 * 1024  # boundaries, part headers and small fields
_WRITE_AT_BYTES = 1024 * 1024


async def receive_file(request: Request, stage: UploadStage, *, max_bytes: int) -> Staged:
    """Stream the file field (`csv` or `file`) of a form to the stage. Raises ProblemError; leaves nothing then."""
    boundary = _boundary(request)
    _check_declared_size(request, max_bytes + _MOST_OVERHEAD_BYTES)
    staged = await asyncio.to_thread(stage.stage)
    try:
        form = _Form(max_bytes)
        parser = form.parser(boundary)
        async for file_bytes in _file_bytes(request.stream(), form, parser, max_bytes + _MOST_OVERHEAD_BYTES):
            await asyncio.to_thread(staged.write, file_bytes)
        form.check_complete()
        await asyncio.to_thread(staged.finish)
    except BaseException:
        await asyncio.to_thread(staged.discard)
        raise
    return staged


async def _file_bytes(
    stream: AsyncIterator[bytes], form: "_Form", parser: MultipartParser, most_bytes: int
) -> AsyncIterator[bytes]:
    received = 0
    async for chunk in stream:
        received += len(chunk)
        if received > most_bytes:
            raise _too_large(form.max_bytes)
        try:
            parser.write(chunk)
        except FormParserError:
            raise _bad("The form is malformed. Send it as multipart/form-data.") from None
        if len(form.pending) >= _WRITE_AT_BYTES:
            yield form.take()
    yield form.take()


@dataclass
class _Form:
    """The parser calls back; only the bytes of the one file are kept."""

    max_bytes: int
    files: int = 0
    ended: bool = False
    pending: bytearray = field(default_factory=bytearray)
    _size: int = 0
    _is_file: bool = False
    _header_name: bytes = b""
    _header_value: bytes = b""
    _headers: dict[bytes, bytes] = field(default_factory=dict)

    def parser(self, boundary: bytes) -> MultipartParser:
        return MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": self._on_header_name,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
                "on_headers_finished": self._on_headers,
                "on_part_data": self._on_data,
                "on_end": self._on_end,
            },
        )

    def take(self) -> bytes:
        taken = bytes(self.pending)
        self.pending.clear()
        return taken

    def check_complete(self) -> None:
        if not self.ended:
            raise _bad("The upload ended before the form was complete. Try again.")
        if self.files == 0:
            raise _bad('There is no file in the form. Send the CSV in the field "csv".')

    def _begin(self) -> None:
        self._headers = {}
        self._is_file = False

    def _on_header_name(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]

    def _on_header_end(self) -> None:
        self._headers[self._header_name.lower()] = self._header_value
        self._header_name = self._header_value = b""

    def _on_headers(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        if name in _FILE_FIELDS:
            self._is_file = True
            self.files += 1
            if self.files > 1:
                raise _bad("There are two files in the form. Send one export at a time.")
        elif b"filename" in options:
            raise _bad(f'The file is in the field "{name[:40]}". Send it in the field "csv".')

    def _on_data(self, data: bytes, start: int, end: int) -> None:
        if self._is_file:
            self._size += end - start
            if self._size > self.max_bytes:
                raise _too_large(self.max_bytes)
            self.pending += data[start:end]

    def _on_end(self) -> None:
        self.ended = True


def _boundary(request: Request) -> bytes:
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data":
        raise ProblemError(
            415, "unsupported-type", 'Send the CSV as multipart/form-data in the field "csv": curl -F csv=@export.csv'
        )
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise _bad("The form names no boundary. Let your HTTP client set the content type itself.")
    return boundary


def _check_declared_size(request: Request, most_bytes: int) -> None:
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > most_bytes:
        raise _too_large(most_bytes - _MOST_OVERHEAD_BYTES)


def _bad(detail: str) -> ProblemError:
    return ProblemError(400, "bad-upload", detail)


def _too_large(max_bytes: int) -> ProblemError:
    return ProblemError(
        413,
        "too-large",
        f"Exports of up to {max_bytes // (1024 * 1024)} MB are taken; one of thousands of books has a few.",
    )
