"""The table of books: find one, sort all, choose columns, take the shown ones along."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cards import click_at
from tests.browser.conftest import OpenPage, assert_accessible
from tests.support.exports import make_export
from tests.support.site import Site

ROWS: tuple[dict[str, str], ...] = (
    {"Title": "Zebra Crossing", "Author": "Ann Adams", "My Rating": "5", "Number of Pages": "120"},
    {"Title": "Éclair", "Author": "Bo Berg", "My Rating": "3.5", "Number of Pages": "", "Date Read": "2019"},
    {"Title": "apple (Orchard, #2)", "Author": "Cy Cole", "My Rating": "0", "Date Read": "", "Bookshelves": "owned"},
    {
        "Title": "-Minus",
        "Author": "=SUM(1)",
        "Original Publication Year": "-800",
        "Date Read": "2024/07/09",
        "Average Rating": "",
    },
    {"Title": "Later", "Exclusive Shelf": "to-read", "Date Read": "", "My Rating": "0", "Read Count": "0"},
    {"Title": "Now", "Exclusive Shelf": "currently-reading", "Date Read": "", "My Rating": "0"},
    {"Title": "Left", "Exclusive Shelf": "did-not-finish", "Date Read": "", "My Rating": "1"},
)
COUNT = len(ROWS)


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


def titles(page: Page) -> Locator:
    return page.locator(".book-link")


def assert_unrated_last(page: Page, first: str) -> None:
    expect(titles(page).first).to_have_text(first)
    assert set(titles(page).all_inner_texts()[-3:]) == {"apple", "Later", "Now"}


def row_of(page: Page, title: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=title))


def sort_by(page: Page, column: str) -> None:
    page.get_by_role("button", name=column, exact=True).click()


def test_all_books_are_counted_and_every_status_is_said_in_words(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{COUNT} books on your shelves")
    expect(page.locator(".lead")).to_contain_text("4 read")
    for title, status in {"Zebra": "Read", "Later": "To read", "Now": "Reading", "Left": "Did not finish"}.items():
        expect(row_of(page, title).locator(".cell-status")).to_have_text(status)


def test_only_what_is_known_is_shown_and_what_is_not_is_said(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    expect(row_of(page, "Éclair").locator(".cell-finished")).to_have_text("2019")
    expect(row_of(page, "apple").locator(".cell-finished")).to_have_text("no date")
    expect(row_of(page, "Later").locator(".cell-finished")).to_contain_text("not finished")
    expect(row_of(page, "apple").locator(".cell-rating")).to_have_text("not rated")
    expect(row_of(page, "Éclair").get_by_role("img", name="3.5 of 5 stars")).to_be_visible()
    expect(row_of(page, "Éclair").locator(".cell-pages")).to_contain_text("not known")
    expect(row_of(page, "-Minus").locator(".cell-published")).to_have_text("800 BC")
    expect(row_of(page, "Zebra").locator(".cell-others")).to_have_text(re.compile(r"3\.90\s*you \+1\.10"))
    expect(row_of(page, "-Minus").locator(".cell-others")).to_contain_text("not known")
    expect(row_of(page, "apple").locator(".cell-title")).to_contain_text("Orchard, #2")


def test_a_column_sorts_both_ways_and_the_address_keeps_it(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    for place, title in enumerate(("Zebra Crossing", "-Minus", "Éclair")):  # latest first, 2026, 2024, 2019
        expect(titles(page).nth(place)).to_have_text(title)
    sort_by(page, "Title")
    rising = ["-Minus", "apple", "Éclair", "Later", "Left", "Now", "Zebra Crossing"]
    expect(titles(page)).to_have_text(rising)
    expect(page.get_by_role("columnheader", name="Title")).to_have_attribute("aria-sort", "ascending")
    expect(page.get_by_role("columnheader", name="Finished")).not_to_have_attribute("aria-sort", re.compile(".*"))
    expect(page.get_by_role("button", name="Title", exact=True)).to_be_focused()
    page.reload()
    expect(page.get_by_role("columnheader", name="Title")).to_have_attribute("aria-sort", "ascending")
    expect(titles(page)).to_have_text(rising)
    sort_by(page, "Title")
    expect(page.get_by_role("columnheader", name="Title")).to_have_attribute("aria-sort", "descending")
    expect(titles(page)).to_have_text(rising[::-1])


def test_unknown_values_come_last_in_both_directions(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    sort_by(page, "Rating")
    assert_unrated_last(page, "Zebra Crossing")
    sort_by(page, "Rating")
    assert_unrated_last(page, "Left")


def test_the_new_order_is_spoken(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    sort_by(page, "Pages")
    expect(page.get_by_role("status").filter(has_text="Sorted by pages, longest first.")).to_be_attached()


def test_the_filters_of_the_address_apply_and_the_order_stays(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?shelf=to-read&sort=title")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"1 of {COUNT} books on your shelves")
    expect(titles(page)).to_have_text(["Later"])
    page.get_by_role("button", name=re.compile("Remove the filter")).click()
    expect(titles(page)).to_have_count(COUNT)
    expect(page).to_have_url(re.compile(r"\?sort=title$"))
    page.go_back()
    expect(titles(page)).to_have_count(1)


def test_the_search_finds_titles_and_authors(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    page.get_by_label("Search by title or author").fill("eclair")
    expect(titles(page)).to_have_text(["Éclair"])


def test_where_no_book_fits_the_way_back_is_shown(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?shelf=to-read&q=zebra")
    expect(page.get_by_role("heading", name="No book fits")).to_be_visible()
    expect(page.get_by_text("there would be 1 book.")).to_be_visible()
    page.get_by_role("button", name="Remove that filter").click()
    expect(titles(page)).to_have_count(1)
    page.go_back()
    page.get_by_role("button", name="Clear all filters").click()
    expect(titles(page)).to_have_count(COUNT)


def test_chosen_columns_are_remembered(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    expect(page.get_by_role("columnheader", name="Shelves")).to_have_count(0)
    page.get_by_text("Columns", exact=True).click()
    page.get_by_label("Shelves").check()
    page.get_by_label("Genres").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Shelves", exact=True)).to_be_hidden()
    page.reload()
    expect(page.get_by_role("columnheader", name="Shelves")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Genres")).to_have_count(0)
    expect(row_of(page, "apple").locator(".cell-shelves")).to_have_text("owned")
    page.get_by_text("Columns", exact=True).click()
    page.get_by_role("button", name="The usual columns").click()
    expect(page.get_by_role("columnheader", name="Genres")).to_be_visible()


def test_the_file_holds_the_shown_books_and_no_formula(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?shelf=read&sort=title")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = list(csv.reader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][:3] == ["Title", "Author", "Status"]
    assert [row[0] for row in rows[1:]] == ["'-Minus", "apple (Orchard, #2)", "Éclair", "Zebra Crossing"]
    assert rows[1][1] == "'=SUM(1)"
    finished = rows[0].index("Finished")
    assert [row[finished] for row in rows[1:]] == ["2024-07-09", "no date", "2019", "2026-05-16"]
    assert rows[1][rows[0].index("Published")] == "-800"


def test_a_row_is_a_link_wherever_it_is_clicked(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?sort=title")
    click_at(row_of(page, "Zebra").locator(".cell-pages"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Zebra Crossing")
    expect(page).to_have_url(re.compile(r"/books/1\?sort=title$"))


def test_on_a_phone_rows_are_cards_and_sorting_is_a_list(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books", phone=True)
    expect(page.get_by_role("columnheader")).to_have_count(0)
    row = row_of(page, "Zebra").bounding_box()
    cell = row_of(page, "Zebra").locator(".cell-finished").bounding_box()
    title = page.get_by_role("link", name="Zebra Crossing").bounding_box()
    assert row
    assert cell
    assert title
    assert row["width"] > 350
    assert cell["y"] > title["y"] + 20  # below the title, not beside it
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_label("Sort by").select_option(label="By title")
    expect(titles(page).first).to_have_text("-Minus")
    page.get_by_role("button", name=re.compile("Turn the order")).click()
    expect(titles(page).first).to_have_text("Zebra Crossing")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("query", ["", "?q=nothing-like-it"])
def test_the_table_is_accessible(open_page: OpenPage, library: str, query: str, *, phone: bool, dark: bool) -> None:
    page = open_page(f"/l/{library}/books{query}", phone=phone, dark=dark)
    assert_accessible(page)


def test_the_column_list_is_accessible(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    page.get_by_text("Columns", exact=True).click()
    expect(page.get_by_label("Shelves", exact=True)).to_be_visible()
    assert_accessible(page)


def test_a_library_without_books_says_so(open_page: OpenPage, site: Site) -> None:
    library = site.finished(site.upload(make_export({"Title": "", "Author": ""})))
    page = open_page(f"/l/{library}/books")
    expect(page.get_by_role("heading", name="No books yet")).to_be_visible()
