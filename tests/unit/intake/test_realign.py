import pytest

from genres.intake.columns import find_columns
from genres.intake.realign import Realigner
from tests.support.export_builder import GENERATION_2, make_row

ISBN_AT = GENERATION_2.index("ISBN")
WIDTH = len(GENERATION_2)


def _cells(header: tuple[str, ...] = GENERATION_2, /, **named: str) -> list[str]:
    row = make_row(**named)
    return [row.get(name, "") for name in header]


def _realigner(header: tuple[str, ...] = GENERATION_2) -> Realigner:
    return Realigner(find_columns(header), len(header))


def _merged_isbns(**named: str) -> list[str]:
    cells = _cells(**named)
    return [*cells[:ISBN_AT], ",", *cells[ISBN_AT + 2 :]]


def test_two_isbn_cells_that_became_one_are_parted() -> None:
    found = _realigner().realign(_merged_isbns())
    assert found is not None
    assert found[0] == _cells(isbn="", isbn13="")
    assert "ISBN" in found[1]


def test_a_spreadsheet_that_filled_such_a_row_up_does_not_hide_it() -> None:
    filled = [*_merged_isbns(), ""]
    realigner = _realigner()
    assert realigner.is_shifted(filled)
    found = realigner.realign(filled)
    assert found is not None
    assert found[0] == _cells(isbn="", isbn13="")


def test_a_comma_in_a_good_rows_isbn_is_no_shift() -> None:
    assert not _realigner().is_shifted(_cells(isbn="813,01"))
    assert not _realigner().is_shifted(_cells(bcid="x"))
    assert not _realigner(("Title", "Author", "My Rating")).is_shifted(["Emma", "Jane Austen", ""])


def test_empty_cells_too_many_at_the_end_are_cut_off() -> None:
    found = _realigner().realign([*_cells(), "", ""])
    assert found == (_cells(), "The row has 2 empty cells too many at its end; they were cut off.")


def test_missing_cells_at_the_end_count_as_empty() -> None:
    cells = _cells()
    found = _realigner().realign(cells[: GENERATION_2.index("Read Count") + 1])
    assert found is not None
    assert found[0] == _cells(owned_copies="")
    assert f"{GENERATION_2.index('Read Count') + 1} of {WIDTH} cells" in found[1]


@pytest.mark.parametrize(
    ("column", "parts"),
    [
        ("Title", ["Guns", " Germs", " and Steel"]),
        ("Additional Authors", ["A. One", " B. Two"]),
        ("Author l-f", ["Herbert", " Frank"]),
    ],
)
def test_a_text_that_lost_its_quotes_is_joined_again(column: str, parts: list[str]) -> None:
    whole = _cells(**{column.casefold().replace(" ", "_").replace("-", "_"): ",".join(parts)})
    place = GENERATION_2.index(column)
    found = _realigner().realign([*whole[:place], *parts, *whole[place + 1 :]])
    assert found is not None
    assert found[0] == whole
    assert column in found[1]


def test_a_row_that_could_be_put_right_in_two_ways_is_not() -> None:
    header = GENERATION_2[1:]
    cells = _cells(header, author="Homer", author_l_f="Homer")
    cells[1:3] = ["Homer", "Homer", "Homer"]  # a second line of the title, or one author more
    assert _realigner(header).realign(cells) is None


@pytest.mark.parametrize(
    "cells",
    [
        ["one cell"],
        _cells()[:10],
        [*_cells(), "surplus"],
        [*_cells(isbn="0441013597,9780441013593"), "surplus"],
        ["surplus", *_cells()],
        [*_cells()[:ISBN_AT], *_cells()[ISBN_AT + 2 :]],
        [*_cells()[:ISBN_AT], "a,b,c", *_cells()[ISBN_AT + 2 :]],
        [*_merged_isbns(exclusive_shelf="")],
        [*_merged_isbns(exclusive_shelf="2021/01/01")],
        [*_merged_isbns(exclusive_shelf="4")],
        [*_merged_isbns(date_added="paperback")],
        [*_merged_isbns(my_rating="Penguin Books")],
    ],
)
def test_what_is_not_certain_is_left_alone(cells: list[str]) -> None:
    assert _realigner().realign(cells) is None


def test_without_the_witnessing_columns_nothing_is_guessed() -> None:
    no_witness = ("Title", "Author", "ISBN", "ISBN13", "My Rating")
    assert _realigner(no_witness).realign(["Guns", " Germs", "Jared Diamond", "", "", "5"]) is None
    neither = ("Title", "Author", "ISBN", "ISBN13", "My Rating")
    assert _realigner(neither).realign(["Guns", "Jared Diamond", ",", "5"]) is None
    no_names = ("Title", "ISBN", "ISBN13", "Date Added", "Exclusive Shelf")
    assert _realigner(no_names).realign(["Guns", " Germs", "", "", "2021/01/01", "read"]) is None
    apart = ("Title", "ISBN", "Author", "ISBN13", "Exclusive Shelf")
    assert _realigner(apart).realign(["a", "b", "c", "d", "e", "f"]) is None


def test_a_text_right_of_the_isbns_is_not_joined() -> None:
    header = ("Author", "Author l-f", "ISBN", "ISBN13", "Title", "Date Added", "Exclusive Shelf")
    cells = ["Jared Diamond", "Diamond, Jared", "", "", "Guns", " Germs", "2021/01/01", "read"]
    assert _realigner(header).realign(cells) is None


def test_the_reason_of_a_rejection_gives_the_figures() -> None:
    realigner = _realigner()
    assert realigner.describe(["x"]).startswith("The row has 1 cell, the header 31;")
    assert realigner.describe(["x"] * 30).startswith("The row has 30 cells, the header 31;")
