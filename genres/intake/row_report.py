"""The row report as CSV: the rows with a problem, as they stand in the export, and four columns on what it is.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it (OWASP, CSV injection);
reading a report back takes it off again, so that a mended report is an export like any other.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import groupby

from genres.domain.export import RowProblem
from genres.intake.columns import column_key

REPORT_COLUMNS = ("Row Outcome", "Row Field", "Row Reason", "Row Line")

_REPORT_KEYS = [column_key(name) for name in REPORT_COLUMNS]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_row_report(header: Sequence[str], problems: Iterable[RowProblem]) -> str:
    """Return the CSV text of the report: a line for each row, in the order of the file, with all that is said of it.

    A row that is too short is filled up; what a row has beyond the header stands behind the added columns.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*map(_protect_cell, header), *REPORT_COLUMNS])
    ordered = sorted(problems, key=lambda problem: problem.line)
    for line, group in groupby(ordered, key=lambda problem: problem.line):
        told = list(group)
        cells = list(map(_protect_cell, told[0].cells))
        short = [""] * (len(header) - len(cells))
        fields = ", ".join(dict.fromkeys(problem.field for problem in told if problem.field is not None))
        reasons = " ".join(dict.fromkeys(problem.reason for problem in told))
        added = [told[0].outcome.value, _protect_cell(fields), _protect_cell(reasons), str(line)]
        writer.writerow([*cells[: len(header)], *short, *added, *cells[len(header) :]])
    return text.getvalue()


def report_place(header: Sequence[str]) -> int | None:
    """Return where the added columns begin in the header of a report, None in any other header."""
    keys = [column_key(name) for name in header]
    for place in range(len(keys) - len(_REPORT_KEYS) + 1):
        if keys[place : place + len(_REPORT_KEYS)] == _REPORT_KEYS:
            return place
    return None


def restore_cell(cell: str) -> str:
    """Take off the one apostrophe that the report put before a formula."""
    return cell[1:] if cell[:1] == "'" and _is_formula(cell) else cell


def _protect_cell(cell: str) -> str:
    return f"'{cell}" if _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    """Whether the cell begins like a formula behind any apostrophes, so that protecting can always be undone."""
    return cell.lstrip("'").startswith(_FORMULA_STARTS)
