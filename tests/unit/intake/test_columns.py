import pytest

from genres.intake.columns import (
    KNOWN,
    column_key,
    describe_missing,
    describe_unread,
    find_columns,
    is_unmistakable,
    may_be_goodreads,
    name_layout,
)
from tests.support.export_builder import GENERATION_2, GENERATION_3, GENERATION_4


def _layout(header: tuple[str, ...], *, bare: bool = False, decimal: bool = False) -> str:
    return name_layout(find_columns(header), bare_formulas=bare, decimal_ratings=decimal)


def test_every_column_of_the_longest_export_is_known_once() -> None:
    assert sorted(KNOWN) == sorted(GENERATION_2)


def test_columns_are_found_by_name_in_any_order_and_spelling() -> None:
    assert find_columns(["  exclusive   SHELF", '"Title"', "'ISBN'", "\ufeffBook Id", "mine", "title"]) == {
        "Exclusive Shelf": 0,
        "Title": 1,
        "ISBN": 2,
        "Book Id": 3,
    }
    assert column_key("\tRead  Count ") == "read count"


def test_the_generation_is_told_by_the_columns() -> None:
    assert "generation 1" in _layout(GENERATION_2, bare=True)
    assert "generation 2" in _layout(GENERATION_2)
    assert "generation 3" in _layout(GENERATION_3)
    assert "generation 4" in _layout(GENERATION_4)
    assert "generation 5" in _layout(GENERATION_4, decimal=True)


def test_own_columns_do_not_change_the_generation_and_missing_ones_are_named_so() -> None:
    assert "generation 3" in _layout((*GENERATION_3, "mine"))
    assert _layout(("Title", "Author")) == "Goodreads, some columns missing"


@pytest.mark.parametrize(
    ("header", "unmistakable", "possible"),
    [
        (["Exclusive Shelf"], True, False),
        (["Title", "Author l-f"], True, False),
        (["Title", "Author", "My Rating"], False, True),
        (["Title", "Date Read", "My Rating"], False, True),
        (["Title", "Date Read"], False, False),
        (["Title", "Artist", "Date Added", "Average Rating"], False, False),
        (["Author", "Date Read", "My Rating"], False, False),
    ],
)
def test_what_is_enough_to_be_a_goodreads_export(
    header: list[str],
    unmistakable: bool,  # noqa: FBT001 - a table of cases
    possible: bool,  # noqa: FBT001 - a table of cases
) -> None:
    places = find_columns(header)
    assert is_unmistakable(places) is unmistakable
    assert may_be_goodreads(places) is possible


def test_missing_columns_are_told_with_what_stands_in_for_them() -> None:
    told = describe_missing(find_columns(["Title", "Author", "My Rating", "Date Read"]))
    assert [sentence.split("“")[1].split("”")[0] for sentence in told] == ["Book Id", "Exclusive Shelf"]
    assert describe_missing(find_columns(GENERATION_4)) == []


def test_columns_that_are_not_looked_at_are_named() -> None:
    header = ["Title", "Author", "Title", "Lent to", " "]
    assert describe_unread(header, find_columns(header)) == [
        "These columns are not of Goodreads and were not looked at: “Title”, “Lent to”."
    ]
    assert describe_unread(GENERATION_2, find_columns(GENERATION_2)) == []
