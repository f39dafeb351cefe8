import csv
import io

import pytest

from genres.domain.export import RowOutcome, RowProblem
from genres.intake.row_report import REPORT_COLUMNS, report_place, restore_cell, write_row_report

HEADER = ("Book Id", "Title", "My Rating")


def _problem(line: int, *cells: str, field: str | None = None, reason: str = "Because.") -> RowProblem:
    return RowProblem(line=line, outcome=RowOutcome.NOTED, field=field, reason=reason, title=None, cells=cells)


def _written(*problems: RowProblem, header: tuple[str, ...] = HEADER) -> list[list[str]]:
    return list(csv.reader(io.StringIO(write_row_report(header, problems), newline="")))


def test_a_report_is_the_rows_of_the_export_and_four_columns_more() -> None:
    assert _written(_problem(7, "1", "Emma", "9", field="My Rating", reason="Nine is too much.")) == [
        [*HEADER, *REPORT_COLUMNS],
        ["1", "Emma", "9", "noted", "My Rating", "Nine is too much.", "7"],
    ]


def test_a_row_with_several_notes_stands_there_once_in_the_order_of_the_file() -> None:
    rows = _written(
        _problem(9, "2", "Persuasion", "1"),
        _problem(7, "1", "Emma", "9", field="My Rating", reason="One."),
        _problem(7, "1", "Emma", "9", field="Title", reason="Two."),
        _problem(7, "1", "Emma", "9", reason="Two."),
    )
    assert rows[1:] == [
        ["1", "Emma", "9", "noted", "My Rating, Title", "One. Two.", "7"],
        ["2", "Persuasion", "1", "noted", "", "Because.", "9"],
    ]


def test_a_short_row_is_filled_up_and_a_long_one_goes_on_behind() -> None:
    assert _written(_problem(2, "1"), _problem(3, "1", "2", "3", "4", "5"))[1:] == [
        ["1", "", "", "noted", "", "Because.", "2"],
        ["1", "2", "3", "noted", "", "Because.", "3", "4", "5"],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_cell_that_a_spreadsheet_would_run_is_protected_and_restored(start: str) -> None:
    cell = f"{start}cmd|' /C calc'!A0"
    header, row = _written(_problem(2, cell, field=cell, reason=cell), header=(cell,))
    assert header[0] == f"'{cell}"
    assert row[0] == row[2] == row[3] == f"'{cell}"
    assert restore_cell(row[0]) == cell


@pytest.mark.parametrize("cell", ["", "'", "''", "'=1", "''=1", "'tis", "x=1", " =1", "'x'", "-50", '="0441013597"'])
def test_protecting_is_undone_exactly(cell: str) -> None:
    _, row = _written(_problem(2, cell), header=("Title",))
    assert restore_cell(row[0]) == cell


def test_the_added_columns_are_found_wherever_they_stand_together() -> None:
    assert report_place([*HEADER, *REPORT_COLUMNS]) == 3
    assert report_place([*REPORT_COLUMNS, *HEADER]) == 0
    assert report_place([*HEADER, "row outcome", " Row Field", "ROW REASON", "Row  Line"]) == 3
    assert report_place([*HEADER, *REPORT_COLUMNS[:3]]) is None
    assert report_place([]) is None
