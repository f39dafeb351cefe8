import pytest

from genres.intake.fields import (
    quote,
    read_average,
    read_count,
    read_flag,
    read_name,
    read_pages,
    read_rating,
    read_year,
)


@pytest.mark.parametrize(
    ("cell", "stars"),
    [("0", None), ("", None), ("0.0", None), ("5", 5.0), ("4.0", 4.0), ("4,5", 4.5), (" 3 ", 3.0), ("0.25", 0.25)],
)
def test_ratings_have_a_point_a_comma_or_neither_and_0_is_none(cell: str, stars: float | None) -> None:
    assert read_rating(cell) == (stars, None)


@pytest.mark.parametrize("cell", ["6", "5.1", "10", "-1", "nan", "inf", "five", "1e0", "4.5.1", "9" * 5000, "४,"])
def test_what_is_no_rating_is_none_with_a_word_on_it(cell: str) -> None:
    stars, problem = read_rating(cell)
    assert stars is None
    assert problem is not None
    assert "not rated" in problem


def test_an_average_of_0_means_that_nobody_rated() -> None:
    assert read_average("0.0") == (None, None)
    assert read_average("4,10") == (4.1, None)
    assert read_average("7") == (None, "“7” is not on the scale from 0 to 5, so it was left out.")


@pytest.mark.parametrize(
    ("cell", "pages"), [("", None), ("0", None), ("182", 182), ("448.0", 448), ("448,0", 448), ("10960", 10960)]
)
def test_pages_of_0_are_unknown(cell: str, pages: int | None) -> None:
    assert read_pages(cell) == (pages, None)


@pytest.mark.parametrize("cell", ["-3", "100000", "12.5", "1_000", "many", "1e3", "²"])
def test_what_is_no_number_of_pages_is_told(cell: str) -> None:
    pages, problem = read_pages(cell)
    assert pages is None
    assert problem


@pytest.mark.parametrize(("cell", "year"), [("", None), ("-800", -800), ("-50", -50), ("98", 98), ("2021.0", 2021)])
def test_years_are_signed(cell: str, year: int | None) -> None:
    assert read_year(cell) == (year, None)


@pytest.mark.parametrize("cell", ["0", "12345", "MCMXC", "1999-2000", "c1990"])
def test_what_is_no_year_is_told(cell: str) -> None:
    year, problem = read_year(cell)
    assert year is None
    assert problem


@pytest.mark.parametrize(("cell", "count"), [("", None), ("0", 0), ("3", 3), ("1.0", 1)])
def test_a_read_count_of_0_is_known(cell: str, count: int | None) -> None:
    assert read_count(cell) == (count, None)


@pytest.mark.parametrize("cell", ["-1", "10000", "twice"])
def test_what_is_no_read_count_is_told(cell: str) -> None:
    count, problem = read_count(cell)
    assert count is None
    assert problem


@pytest.mark.parametrize(("cell", "flag"), [("", False), ("true", True), ("TRUE", True), (" False ", False)])
def test_flags_are_true_in_any_case(cell: str, flag: bool) -> None:  # noqa: FBT001 - a table of cases
    assert read_flag(cell) == (flag, None)


@pytest.mark.parametrize("cell", ["yes", "x" * 100_000])
def test_other_flags_are_told(cell: str) -> None:
    flag, problem = read_flag(cell)
    assert flag is False
    assert problem


def test_runs_of_white_space_in_a_name_are_one_blank() -> None:
    assert read_name("  Stephen \t   King\u00a0") == "Stephen King"


def test_a_long_cell_is_shortened_in_a_sentence() -> None:
    assert quote("a" * 40) == f"“{'a' * 40}”"
    assert quote("a\n b" * 100_000) == "“" + ("a ba ba ba ba ba ba ba ba ba ba ba ba ba ba "[:40]) + "…”"
