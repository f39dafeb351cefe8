from collections import Counter

import pytest

from genres.domain.errors import BadExportError
from genres.intake import table as table_module
from genres.intake.decode import decode
from genres.intake.table import MAX_COLUMNS, Record, Table
from tests.support.export_builder import GENERATION_2, make_export, make_row, make_rows, make_table


def _read(data: bytes) -> tuple[Table, list[Record], Counter[str]]:
    table, tally = Table(decode(data)), Counter[str]()
    return table, list(table.records(tally)), tally


def _refused(data: bytes) -> BadExportError:
    with pytest.raises(BadExportError) as caught:
        _read(data)
    return caught.value


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters_and_line_ends_are_found(delimiter: str, newline: str) -> None:
    row = make_row(my_review="one, two; three")
    table, records, _ = _read(make_export([row], delimiter=delimiter, newline=newline))
    assert table.delimiter == delimiter
    assert table.header == GENERATION_2
    assert records == [(2, [row.get(name, "") for name in GENERATION_2], None)]
    assert bool(table.notes) is (delimiter != ",")


def test_records_begin_where_they_stand_in_the_file() -> None:
    data = b'\n\nTitle,My Review\n\nEmma,x\nPersuasion,"a\nb\r\n\nc"\n\nEvelina,\n'
    assert [(line, cells[0]) for line, cells, _ in _read(data)[1]] == [(5, "Emma"), (6, "Persuasion"), (11, "Evelina")]


def test_a_mark_and_a_sep_line_above_the_header_are_passed_over() -> None:
    table, records, _ = _read(b"\xef\xbb\xbfsep=;\r\nTitle;My Rating\r\nEmma;4,5\r\n")
    assert table.header == ("Title", "My Rating")
    assert records == [(3, ["Emma", "4,5"], None)]


def test_blank_lines_and_lines_of_separators_are_no_rows() -> None:
    _, records, tally = _read(b"Title,My Rating\n\n  \nEmma,5\n,\n , \n\n")
    assert [cells[0] for _, cells, _ in records] == ["Emma"]
    assert tally["blank"] == 2


def test_a_row_whose_first_cell_is_empty_is_a_row() -> None:
    assert _read(b"My Rating,Title\n,Emma\n")[1] == [(2, ["", "Emma"], None)]


def test_a_wrapped_row_is_unwrapped() -> None:
    inner = ["7624", "Lord of the Flies", "Golding, William", '="0140283331"', 'He said "no"']
    wrapped = make_table([inner]).decode().rstrip("\n")
    data = b"Book Id,Title,Author l-f,ISBN,My Review\n" + make_table([[wrapped]])
    _, records, tally = _read(data)
    assert records == [(2, inner, None)]
    assert tally["unwrapped"] == 1


def test_a_wrapped_header_is_unwrapped_too() -> None:
    data = make_table([["Book Id,Title,My Rating"], ["1,Emma,5"]])
    table, records, _ = _read(data)
    assert table.header == ("Book Id", "Title", "My Rating")
    assert records == [(2, ["1", "Emma", "5"], None)]


def test_one_cell_that_is_no_wrapped_row_stays_one_cell() -> None:
    _, records, tally = _read(b'Title,My Rating\nEmma\n"a\n\nb"\n')
    assert [cells for _, cells, _ in records] == [["Emma"], ["a\n\nb"]]
    assert tally["unwrapped"] == 0


def test_rows_swallowed_by_an_open_quote_are_set_free() -> None:
    rows = make_rows(4)
    lines = make_export(rows).decode().splitlines()
    lines[2] = lines[2].replace("Paperback", '"Paperback')
    _, records, tally = _read("\n".join(lines).encode())
    assert [(line, cells[0]) for line, cells, _ in records] == [(2, "1"), (3, "2"), (4, "3"), (5, "4")]
    assert [len(cells) == len(GENERATION_2) for _, cells, _ in records] == [True, False, True, True]
    assert tally["freed"] == 1


def test_a_quote_open_to_the_end_of_a_file_does_not_hide_rows_behind_the_right_width() -> None:
    data = b'Title,My Rating,BCID\n1,5,"x\n2,5,x\n'
    assert [(line, cells[0]) for line, cells, _ in _read(data)[1]] == [(2, "1"), (3, "2")]


def test_wrapped_rows_swallowed_by_another_are_set_free() -> None:
    lines = make_export(make_rows(3)).decode().splitlines()
    wrapped = make_table([[line] for line in lines[1:]]).decode().splitlines()
    wrapped[0] = wrapped[0].removesuffix('"')
    _, records, _ = _read("\n".join([lines[0], *wrapped]).encode())
    assert [(line, cells[0]) for line, cells, _ in records][1:] == [(3, "2"), (4, "3")]


def test_a_line_end_inside_a_cell_parts_nothing() -> None:
    rows = [make_row(book_id="1", my_review="a\nb, c\r\n\nd"), make_row(book_id="2")]
    _, records, tally = _read(make_export(rows, newline="\r\n"))
    assert [(line, cells[0]) for line, cells, _ in records] == [(2, "1"), (6, "2")]
    assert records[0][1][GENERATION_2.index("My Review")] == "a\nb, c\r\n\nd"
    assert not tally


def test_a_line_between_rows_set_free_is_not_lost() -> None:
    data = b'Title,My Rating,BCID\n1,5,"x\nmore\n2,5,x\nwhat\n3,5,x\n'
    assert [(line, cells) for line, cells, _ in _read(data)[1]] == [
        (2, ["1", "5", "x\nmore\n"]),
        (4, ["2", "5", "x"]),
        (5, ["what"]),
        (6, ["3", "5", "x"]),
    ]


def test_a_line_end_in_the_first_cell_does_not_make_its_second_half_a_row() -> None:
    _, records, tally = _read(b'Title,My Rating\n"Em\nma",5\n')
    assert records == [(2, ["Em\nma", "5"], None)]
    assert not tally


def test_nul_characters_are_removed_and_told_by_row() -> None:
    data = make_export([make_row(title="Em\0ma"), make_row()])
    _, records, _ = _read(b"\0" + data)
    assert records[0][1][1] == "Emma"
    assert records[0][2] == "The row held NUL characters, which no text has; they were removed."
    assert records[1][2] is None


def test_the_columns_of_a_row_report_are_taken_off_and_its_cells_restored() -> None:
    header = ["Title", "My Rating", "Row Outcome", "Row Field", "Row Reason", "Row Line"]
    data = make_table([header, ["'=Emma", "'tis", "rejected", "", "x", "7"], ["a", "b", "", "", "", "", "c"]])
    table, records, _ = _read(data)
    assert table.header == ("Title", "My Rating")
    assert [cells for _, cells, _ in records] == [["=Emma", "'tis"], ["a", "b", "c"]]
    assert "row report" in table.notes[0]


def test_reading_twice_gives_the_same() -> None:
    table = Table(decode(make_export(make_rows(3))))
    assert list(table.records(Counter())) == list(table.records(Counter()))


@pytest.mark.parametrize(
    ("data", "slug"),
    [
        (b"", "empty"),
        (b"\0\0\n\n", "empty"),
        (b",".join([b"c"] * (MAX_COLUMNS + 1)) + b"\n1\n", "too-many-columns"),
        (b",".join(b"column %d" % number for number in range(10_000)), "too-many-columns"),
        (b"x" * 200_000, "too-many-columns"),
        (b"Title,My Rating\n" + b"," * 3_000_000, "damaged"),
        (b"Title;My Rating\n" + b";" * 3_000_000 + b"\nx;1", "damaged"),
        (b"Title,My Rating\n" + b"\n" * 2_000_001, "damaged"),
        (b"Title,My Rating\r" + b"\r" * 2_000_001, "damaged"),
    ],
)
def test_what_is_beyond_reason_is_refused(data: bytes, slug: str) -> None:
    assert _refused(data).recognised == slug


def test_a_cell_of_three_million_characters_is_read() -> None:
    review = "so, so good; " * 230_000
    _, records, _ = _read(make_export([make_row(my_review=review), make_row(book_id="2")]))
    assert records[0][1][GENERATION_2.index("My Review")] == review
    assert records[1][0] == 3


def test_a_cell_that_never_ends_is_told_as_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_module, "_MAX_FIELD_CHARS", 1000)
    error = _refused(b'Title,My Rating\nEmma,5\nPersuasion,"' + b"x" * 2000)
    assert error.recognised == "damaged"
    assert "line 3" in error.found
