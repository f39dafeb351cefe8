"""Charts of all books: they draw, filter, say the same in their tables, and are walked by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.cards import card, click_at, labels_of, marks, table_of
from tests.browser.conftest import OpenPage, assert_accessible

CARDS = ("ages", "lengths", "eras", "title-words", "publishers", "shelves", "records", "formats")


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
    labels = [label.split(", ") for label in labels_of(page, "publishers")]
    rows = table_of(page, "publishers")[1:]
    assert [[row[0], f"{row[1]} books"] for row in rows[: len(labels)]] == [label[:2] for label in labels]
    share = re.match(r"\d+%", card(page, "ages").get_by_role("heading").inner_text())
    assert share
    assert table_of(page, "ages")[-1][3] == share.group()


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
    click_at(marks(page, "lengths").first)  # the shortest stands in the middle
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
