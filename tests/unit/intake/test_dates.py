from collections.abc import Iterable
from datetime import date

import pytest

from genres.domain.book import BookAnalytics, BookId, DatePrecision
from genres.intake.dates import DateOrder, Dates, PartialDate, decide_order, settle_new_year


def _dates(*cells: str) -> Dates:
    return Dates(lambda: iter(cells))


def _never() -> Iterable[str]:
    raise AssertionError("the file was read a second time for nothing")


def _day(year: int, month: int, day: int) -> PartialDate:
    return PartialDate(date(year, month, day), DatePrecision.DAY)


@pytest.mark.parametrize(
    "cell",
    [
        "2021/02/19",
        "2021-02-19",
        "2021.2.19",
        " 2021/02/19 ",
        "2021-02-19 00:00:00",
        "2021-02-19T13:57:07.5Z",
        "2021/02/19 13:57+01:00",
        "٢٠٢١/٠٢/١٩",
    ],
)
def test_the_year_first_needs_no_second_look_at_the_file(cell: str) -> None:
    dates = Dates(_never)
    assert dates.read(cell) == (_day(2021, 2, 19), None)
    assert dates.notes == []


def test_an_empty_cell_is_no_date() -> None:
    assert Dates(_never).read("  ") == (None, None)


def test_months_and_years_keep_their_precision() -> None:
    dates = Dates(_never)
    assert dates.read("2021/02") == (PartialDate(date(2021, 2, 1), DatePrecision.MONTH), None)
    assert dates.read("2021-02") == (PartialDate(date(2021, 2, 1), DatePrecision.MONTH), None)
    assert dates.read("2021") == (PartialDate(date(2021, 1, 1), DatePrecision.YEAR), None)


@pytest.mark.parametrize("cell", ["2021/02/30", "2021/13/01", "2021/00/01", "0000", "2021/2/0"])
def test_days_that_never_were_are_told(cell: str) -> None:
    assert Dates(_never).read(cell) == (None, f"“{cell}” is no day of the calendar, so it was left out.")


@pytest.mark.parametrize("cell", ["yesterday", "43967", "5/16/20", "2021/02-19", "2021/02/19 foo", "1" * 100])
def test_what_is_no_date_is_told(cell: str) -> None:
    found, problem = Dates(_never).read(cell)
    assert found is None
    assert problem is not None
    assert "is not a date" in problem


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["05/04/2020", "16/05/2020"], DateOrder.DAY_FIRST),
        (["05/04/2020", "5/16/2020"], DateOrder.MONTH_FIRST),
        (["5/16/2020", "16/05/2020"], DateOrder.MIXED),
        (["05/04/2020", "", "x", "2020/12/31", "9" * 100], DateOrder.UNDECIDED),
        (["05.04.2020"], DateOrder.DAY_FIRST),
        (["05-04-2020", "31-12-2020 00:00"], DateOrder.DAY_FIRST),
        ([], DateOrder.UNDECIDED),
    ],
)
def test_the_order_of_day_and_month_is_decided_by_the_whole_file(cells: list[str], order: DateOrder) -> None:
    assert decide_order(cells) is order


def test_the_decision_holds_for_every_date_and_is_told_once() -> None:
    day_first = _dates("16/05/2020")
    assert day_first.read("05/04/2020") == (_day(2020, 4, 5), None)
    assert day_first.read("1/2/2020") == (_day(2020, 2, 1), None)
    assert day_first.notes == ["Dates are not written as Goodreads does but the day first, as in 31.12.2020."]
    assert _dates("5/16/2020").read("05/04/2020") == (_day(2020, 5, 4), None)


def test_where_nothing_decides_a_date_that_could_be_two_is_left_out() -> None:
    dates = _dates("05/04/2020")
    found, problem = dates.read("05/04/2020")
    assert found is None
    assert problem == "“05/04/2020” may be two different days, and the file does not tell which; left out."
    assert dates.read("05/05/2020") == (_day(2020, 5, 5), None)
    assert "export the library again" in dates.notes[0]


def test_where_both_orders_occur_only_dates_that_can_be_but_one_are_taken() -> None:
    dates = _dates("16/05/2020", "05/16/2020")
    assert dates.read("16/05/2020") == (_day(2020, 5, 16), None)
    assert dates.read("05/16/2020") == (_day(2020, 5, 16), None)
    assert dates.read("05/04/2020")[0] is None
    assert dates.read("31/31/2020") == (None, "“31/31/2020” is no day of the calendar, so it was left out.")


def _book(day: date | None, precision: DatePrecision | None = DatePrecision.DAY) -> BookAnalytics:
    return BookAnalytics(
        goodreads_id=BookId("1"),
        title="t",
        title_without_series="t",
        author="a",
        date_read=day,
        date_read_precision=precision if day else None,
    )


def test_many_first_of_januaries_are_years_only() -> None:
    books = [_book(date(2000 + number, 1, 1)) for number in range(5)] + [_book(date(2020, 5, 16)), _book(None)]
    settled, notes = settle_new_year(books)
    assert [book.date_read_precision for book in settled] == [DatePrecision.YEAR] * 5 + [DatePrecision.DAY, None]
    assert [book.date_read for book in settled] == [book.date_read for book in books]
    assert notes == ["5 of 6 reading dates are a 1 January, so of these only the year is taken as known."]


def test_few_first_of_januaries_are_days() -> None:
    four_of_four = [_book(date(2000, 1, 1))] * 4
    assert settle_new_year(four_of_four) == (tuple(four_of_four), [])
    five_of_thirty = [_book(date(2000, 1, 1))] * 5 + [_book(date(2000, 1, 2))] * 25
    assert settle_new_year(five_of_thirty) == (tuple(five_of_thirty), [])


def test_a_year_known_as_such_is_no_first_of_january() -> None:
    books = [_book(date(2000, 1, 1), DatePrecision.YEAR)] * 9
    assert settle_new_year(books) == (tuple(books), [])
