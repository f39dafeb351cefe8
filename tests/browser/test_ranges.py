"""Ranges of time: a drag over a chart, or Shift and the arrow keys, filters to all between two marks."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cards import NOON, card, marks
from tests.browser.conftest import OpenPage
from tests.support.exports import make_export, monthly_rows
from tests.support.site import Site

NAME = "books-and-pages"


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*monthly_rows(range(2016, 2027)))))


@pytest.fixture
def time_page(open_page: OpenPage, library: str) -> Page:
    return open_page(f"/l/{library}/time", now=NOON)


def mark(page: Page, key: str, name: str = NAME) -> Locator:
    return marks(page, name).and_(page.locator(f'[data-key="{key}"]'))


def middle_of(found: Locator) -> tuple[float, float]:
    box = found.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def press_and_drag(page: Page, first: Locator, last: Locator) -> None:
    """The button is down, and the pointer has come to the last mark."""
    first.scroll_into_view_if_needed()
    page.mouse.move(*middle_of(first))
    page.mouse.down()
    page.mouse.move(*middle_of(last), steps=6)


def test_a_drag_over_years_shows_the_range_and_filters_to_it_when_let_go(time_page: Page) -> None:
    press_and_drag(time_page, mark(time_page, "y2018"), mark(time_page, "y2021"))
    band = card(time_page, NAME).locator(".mark-range")
    expect(band).to_have_count(1)
    expect(time_page.locator(".tip-title")).to_have_text("2018\u20132021")
    wide = band.evaluate("(node) => node.offsetWidth")
    assert wide > 3 * mark(time_page, "y2018").evaluate("(node) => node.offsetWidth")
    expect(time_page).to_have_url(re.compile("/time$"))
    time_page.mouse.up()
    expect(time_page).to_have_url(re.compile("/time[?]years=2018-2021$"))
    expect(band).to_have_count(0)


def test_a_drag_to_the_left_is_the_same_range_and_back_undoes_it_in_one_step(time_page: Page) -> None:
    press_and_drag(time_page, mark(time_page, "y2021"), mark(time_page, "y2018"))
    time_page.mouse.up()
    expect(time_page).to_have_url(re.compile("years=2018-2021$"))
    time_page.go_back()
    expect(time_page).to_have_url(re.compile("/time$"))


def test_a_drag_replaces_the_range_before_it_and_does_not_take_back_the_same(time_page: Page) -> None:
    for _ in range(2):
        press_and_drag(time_page, mark(time_page, "y2019"), mark(time_page, "y2020"))
        time_page.mouse.up()
        expect(time_page).to_have_url(re.compile("years=2019-2020$"))
    press_and_drag(time_page, mark(time_page, "y2022"), mark(time_page, "y2024"))
    time_page.mouse.up()
    expect(time_page).to_have_url(re.compile("years=2022-2024$"))


def test_a_drag_of_few_pixels_is_a_click(time_page: Page) -> None:
    year = mark(time_page, "y2020")
    year.scroll_into_view_if_needed()
    x, y = middle_of(year)
    time_page.mouse.move(x, y)
    time_page.mouse.down()
    time_page.mouse.move(x + 2, y + 1)
    time_page.mouse.up()
    expect(time_page).to_have_url(re.compile("years=2020$"))


def test_escape_leaves_a_drag_and_no_filter(time_page: Page) -> None:
    press_and_drag(time_page, mark(time_page, "y2018"), mark(time_page, "y2021"))
    expect(card(time_page, NAME).locator(".mark-range")).to_have_count(1)
    time_page.keyboard.press("Escape")
    expect(card(time_page, NAME).locator(".mark-range")).to_have_count(0)
    time_page.mouse.up()
    expect(card(time_page, NAME)).to_be_visible()
    expect(time_page).to_have_url(re.compile("/time$"))


def test_shift_and_arrows_choose_a_range_enter_filters_to_it_and_it_is_announced(time_page: Page) -> None:
    mark(time_page, "y2019").focus()
    for _ in range(2):
        time_page.keyboard.press("Shift+ArrowRight")
    expect(mark(time_page, "y2021")).to_be_focused()
    expect(time_page.get_by_role("status").first).to_have_text(re.compile("^2019\u20132021\\s*$"))
    time_page.keyboard.press("Shift+ArrowLeft")
    expect(mark(time_page, "y2020")).to_be_focused()
    time_page.keyboard.press("Enter")
    expect(time_page).to_have_url(re.compile("years=2019-2020$"))
    expect(mark(time_page, "y2020")).to_be_focused()
    time_page.go_back()
    expect(time_page).to_have_url(re.compile("/time$"))


def test_escape_leaves_a_typed_range_and_the_filters_that_are_set(time_page: Page) -> None:
    mark(time_page, "y2019").focus()
    time_page.keyboard.press("Enter")
    expect(time_page).to_have_url(re.compile("years=2019$"))
    time_page.keyboard.press("Shift+ArrowRight")
    expect(card(time_page, NAME).locator(".mark-range")).to_have_count(1)
    time_page.keyboard.press("Escape")
    expect(card(time_page, NAME).locator(".mark-range")).to_have_count(0)
    expect(time_page).to_have_url(re.compile("years=2019$"))


def test_an_arrow_without_shift_leaves_a_typed_range(time_page: Page) -> None:
    mark(time_page, "y2019").focus()
    time_page.keyboard.press("Shift+ArrowRight")
    band = card(time_page, NAME).locator(".mark-range")
    expect(band).to_have_count(1)
    time_page.keyboard.press("ArrowRight")
    expect(band).to_have_count(0)
    time_page.keyboard.press("Enter")
    expect(time_page).to_have_url(re.compile("years=2021$"))


def test_a_drag_over_the_piles_filters_to_their_months(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}", now=NOON)
    piles = marks(page, "piles")
    keys = [piles.nth(at).get_attribute("data-key") or "" for at in (-4, -2)]
    assert all(re.fullmatch(r"quarter-\d+", key) for key in keys)
    press_and_drag(page, piles.nth(-4), piles.nth(-2))
    page.mouse.up()
    first, last = (int(key.removeprefix("quarter-")) for key in keys)
    ends = [f"{month // 12}-{month % 12 + 1:02}" for month in (first, last + 2)]
    expect(page).to_have_url(re.compile(re.escape(f"months={ends[0]}..{ends[1]}") + "$"))


def test_where_x_is_no_time_a_drag_and_shift_select_nothing(time_page: Page) -> None:
    days = marks(time_page, "weekdays")
    press_and_drag(time_page, days.nth(1), days.nth(4))
    expect(card(time_page, "weekdays").locator(".mark-range")).to_have_count(0)
    time_page.mouse.up()
    days.nth(1).focus()
    time_page.keyboard.press("Shift+ArrowRight")
    expect(days.nth(2)).to_be_focused()
    expect(time_page).to_have_url(re.compile("/time$"))


def test_a_summary_is_read_and_has_no_buttons(time_page: Page) -> None:
    days = card(time_page, "weekdays").locator(".marks")
    expect(days.get_by_role("img")).to_have_count(7)
    expect(days.get_by_role("button")).to_have_count(0)
    days.locator("[tabindex='0']").focus()
    time_page.keyboard.press("ArrowLeft")
    expect(time_page.locator(".tip-title")).to_be_visible()
    time_page.keyboard.press("Enter")
    expect(time_page).to_have_url(re.compile("/time$"))


def test_a_line_of_the_race_filters_to_its_year(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}", now=NOON)
    week = marks(page, "race").nth(20)
    week.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("years=2026$"))
    expect(week).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/l/{library}$"))
