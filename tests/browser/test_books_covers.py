"""The wall of covers: browse, group, resize, walk by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, assert_accessible, assert_soon
from tests.support.exports import make_export
from tests.support.site import Site

ROWS: tuple[dict[str, str], ...] = (
    *({"Title": f"Old {n}", "Author": "Ann Adams", "Date Read": f"2019/03/0{n}"} for n in range(1, 8)),
    *({"Title": f"New {n}", "Author": "Bo Berg", "Date Read": f"2024/03/0{n}"} for n in range(1, 4)),
    {"Title": "Undated", "Author": "Cy Cole", "Date Read": ""},
    {"Title": "Later", "Author": "Di Dorn", "Exclusive Shelf": "to-read", "Date Read": "", "My Rating": "0"},
)
HERE = "document.activeElement.textContent"


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


def covers(page: Page) -> list[str]:
    """Titles of the covers in the order that is read out."""
    return [text.split(",")[0] for text in page.locator(".wall-link > .visually-hidden").all_inner_texts()]


def heads(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".wall-head").all_inner_texts()]


def choose(page: Page, label: str, words: str) -> None:
    page.get_by_label(label).select_option(label=words)


def test_the_form_is_kept_in_the_address_and_back_returns_to_the_table(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    page.get_by_role("button", name="Covers", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?as=covers$"))
    falling = ["New 3", "New 2", "New 1", *(f"Old {n}" for n in range(7, 0, -1)), "Later", "Undated"]
    assert_soon(lambda: covers(page), falling)
    expect(page.get_by_role("button", name="Covers", exact=True)).to_have_attribute("aria-pressed", "true")
    page.go_back()
    expect(page.get_by_role("table")).to_be_visible()


def test_covers_are_grouped_and_sorted(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?as=covers")
    choose(page, "Group by", "Grouped by year")
    assert_soon(lambda: heads(page), ["2024 3", "2019 7", "Finished, no date known 1", "To read 1"])
    choose(page, "Sort by", "By title")
    assert_soon(lambda: covers(page)[:4], ["New 1", "New 2", "New 3", "Old 1"])
    choose(page, "Group by", "Grouped by author")
    assert_soon(lambda: heads(page), ["Ann Adams 7", "Bo Berg 3", "Authors with one book 2"])
    page.reload()
    expect(page.locator(".wall-head").first).to_contain_text("Ann Adams")


def test_the_filters_apply_and_a_cover_leads_to_its_book_and_back(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?years=2024&as=covers")
    assert_soon(lambda: covers(page), ["New 3", "New 2", "New 1"])
    page.get_by_role("link", name="New 2").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("New 2")
    page.get_by_role("link", name="All books").click()
    expect(page).to_have_url(re.compile(r"years=2024&as=covers$"))
    expect(page.locator(".wall-link[tabindex='0']")).to_contain_text("New 2")


def test_the_size_of_covers_is_chosen_and_remembered(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?as=covers")
    width = "document.querySelector('.wall-tile')?.offsetWidth"
    expect(page.locator(".wall-tile").first).to_be_visible()
    before = page.evaluate(width)
    slider = page.get_by_label("Size of covers")
    slider.focus()
    page.keyboard.press("End")
    page.wait_for_function(f"() => {width} > {before} + 60")
    after = page.evaluate(width)
    page.reload()
    page.wait_for_function(f"() => {width} === {after}")


def test_arrow_keys_walk_the_wall_which_is_one_tab_stop(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?as=covers&by=year&sort=title")
    expect(page.locator(".wall-link").first).to_be_visible()
    page.get_by_label("Size of covers").focus()
    page.keyboard.press("Tab")
    assert "New 1" in page.evaluate(HERE)
    for key, title in [
        ("ArrowRight", "New 2"),
        ("ArrowDown", "Old 2"),
        ("End", "Later"),
        ("ArrowLeft", "Undated"),
        ("Home", "New 1"),
    ]:
        page.keyboard.press(key)
        page.wait_for_function(f"() => {HERE}.includes('{title}')")
        expect(page.locator(":focus")).to_be_in_viewport(ratio=0.9)
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_label("Size of covers")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("New 1")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phone", [False, True])
def test_the_wall_is_accessible(open_page: OpenPage, library: str, *, phone: bool, dark: bool) -> None:
    page = open_page(f"/l/{library}/books?as=covers&by=year", phone=phone, dark=dark)
    expect(page.locator(".wall-link").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if phone else 1440)
    assert_accessible(page)
