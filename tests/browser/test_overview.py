"""The Overview as a filter: every mark, menu, chip and key changes the same selection, and the address holds it."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cards import card, marks
from tests.browser.conftest import OpenPage, assert_accessible, query
from tests.support.site import Site

Document = dict[str, Any]


@pytest.fixture(scope="module")
def document(site: Site, sample_library: str) -> Document:
    body: Document = httpx.get(f"{site.url}/api/data/{sample_library}").raise_for_status().json()
    return body


@pytest.fixture
def overview(open_page: OpenPage, sample_library: str) -> Page:
    page = open_page(f"/l/{sample_library}")
    expect(marks(page, "piles").first).to_be_visible()
    return page


def star_row(page: Page, name: str) -> Locator:
    return card(page, "stars").get_by_role("button", name=re.compile(f"^{name},"))


def count(page: Page) -> int:
    return int(page.locator(".filter-count strong").inner_text().replace(",", ""))


def read_books(document: Document) -> list[dict[str, Any]]:
    return [book for book in document["books"] if book["reading_status"] == "read"]


def test_the_totals_are_those_of_the_document(overview: Page, document: Document) -> None:
    summary = document["summary"]
    totals = overview.get_by_role("region", name="Totals")
    figures = [text.split()[0] for text in totals.locator(".total-figure").all_inner_texts()]
    assert figures == [
        f"{summary['read_books']:,}",
        f"{summary['total_pages']:,}",
        f"{summary['average_rating']:.2f}",
        f"{summary['to_read_books']:,}",
        f"{summary['undated_read_books']:,}",
    ]


def test_a_row_of_stars_filters_everything_and_a_second_click_takes_it_back(overview: Page, document: Document) -> None:
    fives = sum(book["my_rating"] == 5 for book in read_books(document))
    star_row(overview, "5 stars").click()
    expect(star_row(overview, "5 stars")).to_have_attribute("aria-pressed", "true")
    assert (query(overview), count(overview)) == ("rating=5", fives)
    expect(overview.locator(".total-figure").first).to_have_text(str(fives))
    expect(star_row(overview, "4 stars")).not_to_have_attribute("aria-label", re.compile(", 0 books"))
    star_row(overview, "5 stars").click()
    expect(overview.locator(".chip-set")).to_have_count(0)
    assert (query(overview), count(overview)) == ("", len(read_books(document)))


def test_filters_of_several_charts_hold_together(overview: Page, document: Document) -> None:
    star_row(overview, "4 stars").click()
    card(overview, "months").get_by_role("button", name=re.compile("^2023, ")).click()
    expected = sum(book["my_rating"] == 4 and book["reading_year"] == 2023 for book in read_books(document))
    expect(overview.locator(".filter-count strong")).to_have_text(str(expected))
    assert query(overview) == "years=2023&rating=4"
    expect(overview.locator("main h1")).to_have_text(f"You finished {expected} such books in 2023.")


def test_back_takes_back_the_last_filter_and_reload_keeps_the_rest(overview: Page) -> None:
    star_row(overview, "4 stars").click()
    star_row(overview, "5 stars").click()
    assert query(overview) == "rating=4,5"
    overview.go_back()
    expect(overview.locator(".chip-words:visible")).to_have_text(["4 stars"])
    four = count(overview)
    overview.reload()
    expect(overview.locator(".chip-words:visible")).to_have_text(["4 stars"])
    assert count(overview) == four


def test_chips_remove_their_filter_and_escape_the_one_set_last(overview: Page) -> None:
    star_row(overview, "4 stars").click()
    card(overview, "months").get_by_role("button", name=re.compile("^Every July, ")).click()
    overview.locator(".legend-entry").first.click()
    chips = overview.locator(".chips-bar .chip-words")
    expect(chips).to_have_count(3)
    overview.keyboard.press("Escape")
    expect(chips).to_have_text(["Every July", "4 stars"])
    overview.keyboard.press("Escape")
    expect(chips).to_have_text(["4 stars"])
    overview.get_by_role("button", name="Remove the filter 4 stars").click()
    expect(chips).to_have_count(0)
    overview.keyboard.press("Escape")
    assert query(overview) == ""


def test_the_legend_filters_what_the_colours_mean(overview: Page, document: Document) -> None:
    families = document["metadata"]["genre_families"]
    first = families[0]
    expected = sum(bool(book["genres"]) and book["genres"][0] in first["genres"] for book in read_books(document))
    card(overview, "piles").get_by_role("button", name=first["family"], exact=True).click()
    expect(overview.locator(".filter-count strong")).to_have_text(str(expected))
    card(overview, "piles").get_by_role("button", name="Format").click()
    assert "by=format" in query(overview)
    expect(card(overview, "piles").locator(".legend-entry").filter(has_text="Paperback")).to_be_visible()
    assert count(overview) == expected


def test_menus_are_used_by_keyboard(overview: Page, document: Document) -> None:
    button = overview.get_by_role("region", name="Filters").get_by_role("button", name=re.compile("^Format"))
    button.focus()
    overview.keyboard.press("ArrowDown")
    panel = overview.get_by_role("group", name="Filter by format")
    expect(panel.get_by_role("checkbox").first).to_be_focused()
    overview.keyboard.press("ArrowDown")
    expect(panel.get_by_role("checkbox").nth(1)).to_be_focused()
    overview.keyboard.press("Space")
    expect(panel.get_by_role("checkbox").nth(1)).to_be_checked()
    assert query(overview) == "format=paper"
    assert count(overview) < len(read_books(document))
    overview.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(button).to_be_focused()
    assert query(overview) == "format=paper"


def test_the_years_menu_sets_a_range(overview: Page, document: Document) -> None:
    overview.get_by_role("button", name=re.compile("^Years")).click()
    panel = overview.get_by_role("group", name="Filter by years")
    panel.get_by_label("From").select_option("2020")
    panel.get_by_label("To").select_option("2022")
    expected = sum(book["reading_year"] in {2020, 2021, 2022} for book in read_books(document))
    expect(overview.locator(".filter-count strong")).to_have_text(str(expected))
    assert query(overview) == "years=2020-2022"
    panel.get_by_label("No read date").check()
    expect(overview.locator(".filter-count strong")).to_have_text(str(document["summary"]["undated_read_books"]))
    panel.get_by_role("button", name="All years").click()
    assert query(overview) == ""


def test_senseless_filters_of_an_address_are_ignored(
    open_page: OpenPage, sample_library: str, document: Document
) -> None:
    page = open_page(f"/l/{sample_library}?years=soon&rating=77&genre=,&win=x&by=colour&q=%20&utm=1")
    assert count(page) == document["summary"]["read_books"]
    expect(page.locator(".chip-set")).to_have_count(0)


def test_where_no_book_fits_the_most_helpful_filter_is_offered(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}?years=1999&rating=4")
    region = page.get_by_role("region", name="No book fits")
    expect(region).to_contain_text("Without 1999 there would be")
    expect(page.locator("main h1")).to_have_text("No finished book fits.")
    assert_accessible(page)
    region.get_by_role("button", name="Remove that filter").click()
    expect(card(page, "piles")).to_be_visible()
    assert query(page) == "rating=4"


def test_the_phone_filters_in_a_sheet(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}", phone=True)
    page.get_by_role("button", name="Filters").tap()
    sheet = page.get_by_role("dialog", name="Filters")
    sheet.get_by_text("Rating", exact=True).tap()
    sheet.get_by_label("5 stars").check()
    assert_accessible(page)
    sheet.get_by_role("button", name=re.compile("^Show ")).tap()
    expect(sheet).to_have_count(0)
    expect(page.locator(".chips-main .chip-words")).to_have_text(["5 stars"])
    expect(page.get_by_role("button", name="Filters 1 set")).to_be_visible()
    page.get_by_role("button", name="Remove the filter 5 stars").tap()
    expect(page.locator(".chips-main")).to_have_count(0)


def test_the_count_is_told_to_those_who_listen(overview: Page) -> None:
    star_row(overview, "5 stars").click()
    expect(overview.get_by_role("status")).to_have_text(re.compile(rf"^{count(overview)} finished\s*$"))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_is_accessible(open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool) -> None:
    page = open_page(f"/l/{sample_library}?rating=4", phone=phone, dark=dark)
    for name in ("piles", "months", "stars", "just-finished"):
        expect(card(page, name).locator("h2")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out"
