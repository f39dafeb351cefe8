import pytest

from genres.intake.isbn_cells import is_rounded, read_isbns, unwrap_isbn

DUNE, DUNE13 = "0441013597", "9780441013593"
OTHER, OTHER13 = "0140283331", "9780140283334"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (f'="{DUNE}"', DUNE),
        ('=""', ""),
        ('="', ""),
        ("", ""),
        (DUNE, DUNE),
        (f"'{DUNE13}", DUNE13),
        (f"={DUNE13}", DUNE13),
        (f'"{DUNE13}"', DUNE13),
        (f"\u201c{DUNE13}\u201d", DUNE13),
        (f" {DUNE13}\t", DUNE13),
        (f"{DUNE13}.0", DUNE13),
        ("813.0", "813"),
        ("x.0", "x.0"),
    ],
)
def test_what_stands_inside_the_formula_is_the_isbn(cell: str, text: str) -> None:
    assert unwrap_isbn(cell) == text


@pytest.mark.parametrize(
    ("isbn_cell", "isbn13_cell", "isbn", "isbn13"),
    [
        ('=""', '=""', None, None),
        ("", "", None, None),
        (f'="{DUNE}"', f'="{DUNE13}"', DUNE, DUNE13),
        (f'="{DUNE}"', '=""', DUNE, None),
        ('=""', f'="{DUNE13}"', None, DUNE13),
        ('=""', '="9791032702840"', None, "9791032702840"),
        ('="046509791x"', '="9780465097913"', "046509791X", "9780465097913"),
        ('="0-441-01359-7"', '="978-0-441-01359-3"', DUNE, DUNE13),
        (f'="{DUNE13}"', '=""', None, DUNE13),  # each in the place of its length
        ('=""', f'="{DUNE}"', DUNE, None),
        (f'="{DUNE13}"', f'="{DUNE13}"', None, DUNE13),
        (f'="{DUNE}"', f'="{DUNE}"', DUNE, None),
        (f'="{DUNE13}"', f'="{DUNE}"', DUNE, DUNE13),
    ],
)
def test_valid_isbns_and_missing_ones_need_no_note(
    isbn_cell: str, isbn13_cell: str, isbn: str | None, isbn13: str | None
) -> None:
    assert read_isbns(isbn_cell, isbn13_cell) == (isbn, isbn13, []) or not read_isbns(isbn_cell, isbn13_cell)[2]
    assert read_isbns(isbn_cell, isbn13_cell)[:2] == (isbn, isbn13)


@pytest.mark.parametrize("text", ["B00DQBOFTW", "813,01", "1234567", "12345678901", "x" * 1_000_000])
def test_an_invalid_isbn_is_left_out_with_a_note(text: str) -> None:
    isbn, isbn13, notes = read_isbns(f'="{text}"', f'="{DUNE13}"')
    assert (isbn, isbn13) == (None, DUNE13)
    assert [column for column, _ in notes] == ["ISBN"]
    assert "is not a valid ISBN" in notes[0][1]


@pytest.mark.parametrize("text", ["0785342633719", "2940017227770", "9870441013593", "97804410135X3"])
def test_an_invalid_isbn13_is_left_out_with_a_note(text: str) -> None:
    isbn, isbn13, notes = read_isbns(f'="{DUNE}"', f'="{text}"')
    assert (isbn, isbn13) == (DUNE, None)
    assert notes == [("ISBN13", f"“{text}” is not a valid ISBN, so it was left out.")]


@pytest.mark.parametrize("cell", ["9.78014E+12", "9,78014E+12", "9.78e12", "1E+09", '="9.78014E+12"'])
def test_a_rounded_isbn_is_lost_and_told(cell: str) -> None:
    assert is_rounded(cell)
    isbn, isbn13, notes = read_isbns(DUNE, cell)
    assert (isbn, isbn13) == (DUNE, None)
    assert "its digits are lost" in notes[0][1]


@pytest.mark.parametrize("cell", ["", DUNE, DUNE13, "E", "9.78014"])
def test_other_cells_are_not_rounded(cell: str) -> None:
    assert not is_rounded(cell)


def test_leading_zeros_that_a_spreadsheet_took_are_restored_and_told() -> None:
    assert read_isbns("441013597", DUNE13) == (
        DUNE,
        DUNE13,
        [("ISBN", "“441013597” lost its leading zeros; it was read as 0441013597.")],
    )
    assert read_isbns("7117124", "")[0] == "0007117124"


def test_zeros_are_only_put_before_what_becomes_valid() -> None:
    assert read_isbns("441013598", "")[0] is None
    assert read_isbns("12", "")[0] is None


def test_a_formula_that_no_spreadsheet_has_opened_lost_no_zeros() -> None:
    assert read_isbns('="7117124"', '=""') == (
        None,
        None,
        [("ISBN", "“7117124” is not a valid ISBN, so it was left out.")],
    )


def test_cells_of_two_editions_leave_the_isbn13() -> None:
    isbn, isbn13, notes = read_isbns(f'="{OTHER}"', f'="{DUNE13}"')
    assert (isbn, isbn13) == (None, DUNE13)
    assert notes == [("ISBN", f"ISBN {OTHER} belongs to another edition than {DUNE13} and was left out.")]


def test_two_long_or_two_short_isbns_leave_the_one_in_its_own_column() -> None:
    assert read_isbns(OTHER13, DUNE13) == (
        None,
        DUNE13,
        [("ISBN", f"The two cells hold different ISBNs; {OTHER13} was left out.")],
    )
    assert read_isbns(DUNE, OTHER) == (
        DUNE,
        None,
        [("ISBN", f"The two cells hold different ISBNs; {OTHER} was left out.")],
    )
