"""The page Time: when and how fast books are finished."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cards import (
    NOON,
    assert_walked_by_arrows,
    card,
    click_at,
    compare,
    labels_of,
    marks,
    move_to,
    open_drawn,
    table_of,
)
from tests.browser.conftest import OpenPage, assert_accessible
from tests.support.exports import make_export, monthly_rows
from tests.support.site import Site

CARDS = (
    "rolling-pace",
    "months",
    "calendar",
    "seasonality",
    "weekdays",
    "gaps",
    "books-and-pages",
    "length-by-year",
    "rereads",
)
CHARTS = CARDS[:-1]
YEARS = range(2012, 2027)
REREAD = "Book 2020 5"
ROWS = [{**row, "Read Count": "3" if row["Title"] == REREAD else "1"} for row in monthly_rows(YEARS)]


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


@pytest.fixture
def time_page(open_page: OpenPage, library: str) -> Page:
    return open_page(f"/l/{library}/time", now=NOON)


def test_the_page_answers_how_often_a_book_is_finished(time_page: Page) -> None:
    expect(time_page.locator("main h1")).to_have_text("You finish a book about every 33 days.")
    expect(time_page.locator(".lead")).to_contain_text("In the last twelve months: 11 books")
    expect(card(time_page, "calendar").locator("h2")).to_have_text("2026, day by day")
    expect(card(time_page, "rereads").locator("h2")).to_have_text("1 book you came back to")


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)])
def test_the_page_is_accessible(open_page: OpenPage, library: str, *, phone: bool, dark: bool) -> None:
    page = open_drawn(open_page, f"/l/{library}/time", CARDS, phone=phone, dark=dark)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_each_chart_is_one_tab_stop_and_arrows_move_in_it(time_page: Page) -> None:
    for name in CHARTS:
        assert_walked_by_arrows(time_page, name)


def test_a_week_of_the_calendar_filters_and_back_restores(time_page: Page) -> None:
    week = card(time_page, "calendar").get_by_role("button", name=re.compile("Book 2026 3"))
    week.focus()
    time_page.keyboard.press("Enter")
    expect(time_page).to_have_url(re.compile(r"day=2026-03-09\.\.2026-03-15"))
    expect(week).to_have_attribute("aria-pressed", "true")
    expect(card(time_page, "weekdays")).to_contain_text("there is 1")
    time_page.go_back()
    expect(time_page).not_to_have_url(re.compile("day="))
    expect(week).to_have_attribute("aria-pressed", "false")


def test_a_day_of_the_calendar_tells_its_book_and_filters_to_it(time_page: Page) -> None:
    week = card(time_page, "calendar").get_by_role("button", name=re.compile("Book 2026 3"))
    thursday = 3.5 / 7
    move_to(week, down=thursday)
    expect(time_page.locator(".tip")).to_contain_text("Thursday")
    click_at(week, down=thursday)
    expect(time_page).to_have_url(re.compile(r"day=2026-03-12$"))


def test_a_tip_of_the_calendar_shows_covers_that_nothing_loaded_before(
    open_page: OpenPage, sample_library: str
) -> None:
    page = open_page("/import")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/covers/" in request.url else None)
    page.goto(f"/l/{sample_library}/time")
    weeks = card(page, "calendar").get_by_role("button", name=re.compile("The Importance of Being Earnest"))
    weeks.last.scroll_into_view_if_needed()
    expect(weeks.last).to_be_visible()
    assert asked == []
    weeks.last.hover()
    cover = page.locator(".tip .tip-cover")
    expect(cover).to_have_js_property("complete", value=True)
    box = cover.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (40, 60)  # whether or not a picture came
    assert len(asked) == 1


def test_the_calendar_goes_to_another_year_and_remembers_it(time_page: Page) -> None:
    card(time_page, "calendar").get_by_role("button", name="2025").click()
    expect(card(time_page, "calendar").locator("h2")).to_have_text("2025, day by day")
    expect(time_page).to_have_url(re.compile("win=2025"))
    time_page.reload()
    expect(card(time_page, "calendar").locator("h2")).to_have_text("2025, day by day")


def test_all_years_of_the_months_are_shown_on_demand(time_page: Page) -> None:
    years = card(time_page, "months").locator("tbody tr")
    expect(years).to_have_count(12)
    card(time_page, "months").get_by_role("button", name="All 15").click()
    expect(years).to_have_count(15)
    expect(time_page).to_have_url(re.compile("show=all"))


def test_a_bar_of_a_year_filters_and_the_others_stay(time_page: Page) -> None:
    card(time_page, "books-and-pages").get_by_role("button", name=re.compile("^2020,")).click()
    expect(time_page).to_have_url(re.compile("years=2020"))
    expect(marks(time_page, "books-and-pages")).to_have_count(len(YEARS))
    expect(card(time_page, "calendar").locator("h2")).to_have_text("2020, day by day")


def test_the_tables_hold_what_the_marks_say(time_page: Page) -> None:
    labels = [label.split(", ") for label in labels_of(time_page, "weekdays")]
    rows = table_of(time_page, "weekdays")[1:]
    assert [[name, f"{books} books"] for name, books, *_ in rows] == [label[:2] for label in labels]
    years = [label.split(", ")[1:3] for label in labels_of(time_page, "books-and-pages")]
    rows = table_of(time_page, "books-and-pages")[1:]
    assert [[f"{books} books", f"{pages} pages"] for _, books, pages, *_ in rows] == years


def test_a_card_is_compared_side_by_side(time_page: Page) -> None:
    compare(time_page, "length-by-year")
    expect(time_page).to_have_url(re.compile("cmp=length-by-year"))


def test_a_library_without_dates_says_what_is_missing(open_page: OpenPage, site: Site) -> None:
    undated = site.finished(site.upload(make_export(*({"Title": f"Book {at}", "Date Read": ""} for at in range(40)))))
    page = open_page(f"/l/{undated}/time")
    expect(page.locator("main h1")).to_have_text("No finished book has a date yet.")
    expect(card(page, "rolling-pace")).to_contain_text("Needs 20 books with a known day of finishing; there are 0.")
    expect(card(page, "rereads")).to_contain_text("there is none")
