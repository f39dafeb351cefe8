"""The export as a table: its delimiter, its header, and its records with the lines they begin on."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, dropwhile, islice

from genres.domain.errors import BadExportError
from genres.intake.columns import find_columns
from genres.intake.decode import ExportText
from genres.intake.row_report import REPORT_COLUMNS, report_place, restore_cell
from genres.intake.services import HOW_TO_EXPORT

# The line a record begins on (the file's first is 1), its cells, and a remark for the reader or None.
Record = tuple[int, list[str], str | None]

MAX_COLUMNS = 500
_MAX_HEADER_CHARS = 100_000
_MAX_LINES = 2_000_000
_WINDOW_BYTES = 1_000_000
_MAX_CELLS = 100_000  # in a window without a line end; text has a comma in thirty letters
_MAX_FIELD_CHARS = 256 << 20
_DELIMITERS = (",", ";", "\t")
_DELIMITER_NAMES = {";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    cells: list[str]
    delimiter: str
    line: int


class Table:
    """A table in a text. Raises BadExportError where no header is found or the file is damaged beyond reading."""

    def __init__(self, text: ExportText) -> None:
        csv.field_size_limit(_MAX_FIELD_CHARS)
        _refuse_monsters(text.data)
        found = _find_header(text)
        self.delimiter = found.delimiter
        self._text = text
        self._header_line = found.line
        self._full_width = len(found.cells)
        self._report_place = report_place(found.cells)
        self.header = tuple(self._without_report(found.cells))

    @property
    def notes(self) -> list[str]:
        """What was found about the file as a whole."""
        notes = []
        if self.delimiter in _DELIMITER_NAMES:
            notes.append(f"The columns are separated by {_DELIMITER_NAMES[self.delimiter]}.")
        if self._report_place is not None:
            notes.append("The file is a row report; its own columns and protective apostrophes were taken off.")
        return notes

    def records(self, tally: Counter[str]) -> Iterator[Record]:
        """Read the records below the header, from the first on at each call.

        A row that an editor wrapped into one field is unwrapped, one swallowed by an open quote is set free.
        The width is not checked. `tally` counts what was done: `blank`, `unwrapped`, `freed`.
        """
        lines = islice(self._text.lines(), self._header_line, None)
        reader = csv.reader(lines, delimiter=self.delimiter)
        passed = _Lines(self._text)
        above, width = self._header_line, self._full_width
        needs_care = self._text.may_hold_nul or self._report_place is not None
        ended = 0
        try:
            for cells in reader:
                begins, ended = ended + 1, reader.line_num
                if not cells:
                    continue
                if len(cells) == width and ended == begins and cells[0].strip() and not needs_care:
                    yield above + begins, cells, None
                else:
                    physical = passed.between(above + begins, above + ended) if ended > begins else []
                    for line, row in self._mended(above + begins, cells, physical, tally):
                        yield from self._cleaned(line, row, tally)
        except csv.Error as error:
            raise BadExportError(
                f"The file cannot be read from line {above + ended + 1} on ({error}).",
                "It is damaged there, perhaps by a quotation mark that was never closed. " + HOW_TO_EXPORT,
                recognised="damaged",
            ) from error

    def _mended(
        self, line: int, cells: list[str], lines: list[str], tally: Counter[str]
    ) -> Iterator[tuple[int, list[str]]]:
        """Undo the two damages that editors do to whole rows; `lines` are those of a record of several."""
        width = self._full_width
        if lines and (len(cells) != width or sum(line.count('"') for line in lines) % 2):
            alone = (
                (place, self._unwrapped(_split(text, self.delimiter))) for place, text in enumerate(lines) if place
            )
            first = next((pair for pair in alone if len(pair[1]) == width), None)
            if first is not None:
                yield line, self._unwrapped(_split("".join(lines[: first[0]]), self.delimiter))
                for place, row in chain((first,), alone):
                    tally["freed"] += len(row) == width
                    yield line + place, row
                return
        whole = self._unwrapped(cells)
        if len(whole) != len(cells):
            tally["unwrapped"] += 1
        yield line, whole

    def _cleaned(self, line: int, cells: list[str], tally: Counter[str]) -> Iterator[Record]:
        """Take off what is not the row's own; give nothing back for a row that holds nothing."""
        if not any(map(str.strip, cells)):
            if len(cells) > 1:
                tally["blank"] += 1
            return
        remark = None
        if any("\0" in cell for cell in cells):
            cells = [cell.replace("\0", "") for cell in cells]
            remark = "The row held NUL characters, which no text has; they were removed."
        yield line, self._without_report(cells), remark

    def _unwrapped(self, cells: list[str]) -> list[str]:
        """Take a row out of the one field that an editor put it in; any other row stays as it is."""
        return _split(cells[0], self.delimiter) if len(cells) == 1 < self._full_width else cells

    def _without_report(self, cells: list[str]) -> list[str]:
        place = self._report_place
        if place is None:
            return cells
        return [restore_cell(cell) for cell in (*cells[:place], *cells[place + len(REPORT_COLUMNS) :])]


class _Lines:
    """The physical lines of a text once more, for the few records that need them."""

    def __init__(self, text: ExportText) -> None:
        self._lines = enumerate(text.lines(), start=1)

    def between(self, first: int, last: int) -> list[str]:
        """Return these lines, both ends included; to be asked for in rising order."""
        upto = last - first + 1
        return [line for number, line in islice(dropwhile(lambda pair: pair[0] < first, self._lines), upto)]


def _split(text: str, delimiter: str) -> list[str]:
    """Split one record that stands alone, or give it back whole where it is not one record."""
    records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    return records[0] if len(records) == 1 else [text]


def _refuse_monsters(data: bytes) -> None:
    """Refuse what would cost many times the memory of the file, or minutes: endless lines, and endlessly many."""
    if max(data.count(b"\n"), data.count(b"\r")) > _MAX_LINES:
        raise BadExportError(
            "The file has more than two million lines, which no export has.", HOW_TO_EXPORT, recognised="damaged"
        )
    start = 0
    while len(data) - start > _WINDOW_BYTES:
        window = start, start + _WINDOW_BYTES
        end = max(data.rfind(b"\n", *window), data.rfind(b"\r", *window))
        if end < 0:
            if max(data.count(mark.encode(), *window) for mark in _DELIMITERS) > _MAX_CELLS:
                raise BadExportError(
                    "The file has a line of more than a hundred thousand cells.", HOW_TO_EXPORT, recognised="damaged"
                )
            end = window[1]
        start = end + 1


def _find_header(text: ExportText) -> _Header:
    for number, line in enumerate(_first_lines(text), start=1):
        plain = line.replace("\0", "").strip("\ufeff \r\n")
        if plain and not (plain.startswith("sep=") and len(plain) <= len("sep=;")):
            return _read_header(plain, number)
    raise BadExportError("The file is empty.", HOW_TO_EXPORT, recognised="empty")


def _first_lines(text: ExportText) -> Iterator[str]:
    for line in text.lines():
        if len(line) > _MAX_HEADER_CHARS:
            raise _too_wide()
        yield line


def _read_header(line: str, number: int) -> _Header:
    """Pick the delimiter that gives the most columns that are known, or else the most columns."""
    split = {delimiter: _split_header(line, delimiter) for delimiter in _DELIMITERS}
    delimiter, cells = max(split.items(), key=lambda pair: (len(find_columns(pair[1])), len(pair[1])))
    if len(cells) > MAX_COLUMNS:
        raise _too_wide()
    return _Header(cells=cells, delimiter=delimiter, line=number)


def _split_header(line: str, delimiter: str) -> list[str]:
    cells = _split(line, delimiter)
    return _split(cells[0], delimiter) if len(cells) == 1 else cells


def _too_wide() -> BadExportError:
    return BadExportError(
        f"The first line has more than {MAX_COLUMNS} columns or is no header at all; a Goodreads export has 23 to 31.",
        HOW_TO_EXPORT,
        recognised="too-many-columns",
    )
