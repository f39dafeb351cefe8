"""Charts of all books: they draw, filter, say the same in their tables, and are walked by keyboard."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage, assert_accessible

CARDS = ("ages", "lengths", "eras", "title-words", "publishers", "shelves", "records", "formats")


def card(page: Page, name: str) -> Locator:
    """A card, brought to the screen and drawn."""
    found = page.locator(f"[data-card='{name}']")
    found.scroll_into_view_if_needed()
    expect(found.locator(".card-inside")).to_be_visible()
    found.scroll_into_view_if_needed()
    return found


@pytest.mark.parametrize("phone", [False, True])
def test_every_chart_is_drawn_and_nothing_is_wider_than_the_screen(
    open_page: OpenPage, sample_library: str, *, phone: bool
) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts", phone=phone)
    for name in CARDS:
        found = card(page, name)
        expect(found.locator(".mark, .block-book").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if phone else 1440)


def test_a_publisher_filters_and_back_takes_the_filter_off(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts")
    found = card(page, "publishers")
    bar = found.locator(".mark").first
    label = bar.get_attribute("aria-label") or ""
    name, books = label.split(", ")[:2]
    bar.click()
    expect(page).to_have_url(re.compile(r"publisher=.*as=charts"))
    expect(page.get_by_role("button", name=f"Remove the filter From {name}").first).to_be_visible()
    expect(found.locator(".mark").first).to_have_attribute("aria-pressed", "true")
    expect(found.locator(".mark")).to_have_count(15)
    shown = page.get_by_role("heading", level=1).inner_text()
    assert int(shown.split(" of ")[0]) >= int(books.split()[0])
    page.go_back()
    expect(page).to_have_url(re.compile(r"/books\?as=charts$"))


def test_the_table_says_the_numbers_of_the_chart(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts")
    found = card(page, "publishers")
    labels = [
        label.split(", ") for label in found.locator(".mark").evaluate_all("all => all.map((mark) => mark.ariaLabel)")
    ]
    found.get_by_role("button", name="Show as a table").click()
    rows = found.locator("tbody tr").evaluate_all(
        "all => all.map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    assert [[row[0], f"{row[1]} books"] for row in rows[: len(labels)]] == [label[:2] for label in labels]
    ages = card(page, "ages")
    share = re.match(r"\d+%", ages.get_by_role("heading").inner_text())
    ages.get_by_role("button", name="Show as a table").click()
    assert share
    assert ages.locator("tbody tr").last.locator("td").nth(2).inner_text() == share.group()


def test_years_of_the_ages_are_walked_by_keyboard_and_a_dot_opens_its_book(
    open_page: OpenPage, sample_library: str
) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts")
    found = card(page, "ages")
    found.locator(".mark[tabindex='0']").focus()
    page.keyboard.press("Home")
    year = re.match(r"\d{4}", page.evaluate("document.activeElement.ariaLabel"))
    assert year
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"years={year.group()}&as=charts"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/books\?as=charts$"))
    lengths = card(page, "lengths")
    box = lengths.locator(".mark").first.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # the shortest stands in the middle
    expect(page).to_have_url(re.compile(r"/books/\d+\?as=charts$"))


def test_a_record_leads_to_its_book(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts")
    link = card(page, "records").locator(".block-book").first
    title = link.locator("strong").inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phone", [False, True])
def test_the_charts_are_accessible(open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts", phone=phone, dark=dark)
    for name in CARDS:
        card(page, name)
    assert_accessible(page)
