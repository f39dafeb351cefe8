"""The table with 20,000 books: few of them are in the document, none is out of reach."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.support.exports import make_csv, make_row
from tests.support.site import Site, running_site

COUNT = 20_000
MOST_NODES = 3_000
HERE = "document.activeElement.closest('tr')?.getAttribute('aria-rowindex')"
MIDDLE = "document.elementFromPoint(700, 500)?.closest('tr[data-row]')"
MIDDLE_IS = f"title => {MIDDLE}?.querySelector('a').textContent === title"
NODES = "document.querySelectorAll('*').length"
COUNT_WHEN_PRINTING = """matchMedia("print").addEventListener("change", ({ matches }) => {
  if (matches) window.printed = document.querySelectorAll("tr[data-row]").length
})"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server that asks nobody, so that so many books are ready at once."""
    with running_site(tmp_path_factory.mktemp("many"), settings={"GS_OFFLINE": "1"}) as running:
        yield running


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_csv(make_numbered(number) for number in range(1, COUNT + 1))))


def make_numbered(number: int) -> dict[str, str]:
    """A thousand books of each length, a hundred of each year."""
    return make_row(
        number,
        Title=f"Book {number:05}",
        Number_of_Pages=str(100 + number // 1000),
        Original_Publication_Year=str(1800 + number // 100),
    )


def show(page: Page, library: str, query: str = "") -> None:
    page.goto(f"/l/{library}/books?sort=title{query}")
    expect(page.get_by_role("link", name="Book 00001", exact=True)).to_be_visible()


def title_in_the_middle(page: Page) -> str:
    return str(page.evaluate(f"{MIDDLE}?.querySelector('a').textContent ?? ''"))


def test_the_document_stays_small_and_says_how_long_the_table_is(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    expect(page.get_by_role("table")).to_have_attribute("aria-rowcount", str(COUNT + 1))
    assert page.evaluate(NODES) < MOST_NODES
    for share in (0.1, 0.5, 0.9, 1.0, 0.3):
        page.evaluate("share => scrollTo(0, document.documentElement.scrollHeight * share)", share)
        page.wait_for_function(f"() => {MIDDLE}")
        assert page.evaluate(NODES) < MOST_NODES


def test_every_row_stands_where_its_number_says(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    page.wait_for_function(f"() => {MIDDLE}")
    indexes = page.locator("tr[data-row]").evaluate_all(
        "rows => rows.map((row) => [row.ariaRowIndex, row.querySelector('a').textContent])"
    )
    assert len(indexes) > 20
    assert all(title == f"Book {int(index) - 1:05}" for index, title in indexes)
    assert 9_000 < int(title_in_the_middle(page).removeprefix("Book ")) < 11_000


def test_the_keyboard_walks_the_whole_table_and_the_focus_is_always_seen(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    page.locator("thead button").last.focus()
    page.keyboard.press("Tab")
    walk = [
        ("ArrowDown", 3),
        ("ArrowDown", 4),
        ("ArrowUp", 3),
        ("End", COUNT + 1),
        ("ArrowDown", COUNT + 1),
        ("ArrowUp", COUNT),
        ("Home", 2),
        ("ArrowUp", 2),
    ]
    assert page.evaluate(HERE) == "2"
    for key, row in walk:
        page.keyboard.press(key)
        page.wait_for_function(f"() => {HERE} === '{row}'")
        expect(page.locator(":focus")).to_be_in_viewport(ratio=0.9)
        assert page.evaluate(NODES) < MOST_NODES
    page.keyboard.press("PageDown")
    page.wait_for_function(f"() => Number({HERE}) > 8")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Book 000")


def test_the_table_is_one_stop_of_the_tab_key(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    page.locator("thead button").last.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(HERE) is None


def test_the_focused_row_keeps_the_focus_while_the_page_is_scrolled_away(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    page.get_by_role("link", name="Book 00001", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function(f"() => {HERE} === '3'")
    page.evaluate("scrollTo(0, 500000)")
    page.wait_for_function(f"() => {MIDDLE}")
    assert page.evaluate(HERE) == "3"
    page.keyboard.press("ArrowDown")
    page.wait_for_function(f"() => {HERE} === '4'")
    expect(page.locator(":focus")).to_be_in_viewport(ratio=0.9)


def test_back_leads_to_the_same_place_of_the_table(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    page.evaluate("scrollTo(0, 400000)")
    page.wait_for_function(f"() => {MIDDLE}")
    middle = title_in_the_middle(page)
    for leave in (page.go_back, page.get_by_role("link", name="All books").click):
        page.mouse.click(700, 500)
        expect(page.get_by_role("heading", level=1)).to_have_text(middle)
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("heading", level=1)).not_to_have_text(middle)
        leave()
        expect(page.get_by_role("heading", level=1)).to_contain_text("20,000")
        page.wait_for_function(MIDDLE_IS, arg=middle)


def test_all_on_one_page_is_offered_for_up_to_2000_books(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show(page, library)
    button = page.get_by_role("button", name="Show all on one page")
    expect(button).to_have_count(0)
    page.goto(f"/l/{library}/books?sort=title&pages=101")
    expect(page.get_by_role("heading", level=1)).to_contain_text("1,000 of 20,000")
    button.click()
    expect(page.locator("tr[data-row]")).to_have_count(1_000)
    button.click()
    expect(page.locator("tr[data-row]")).not_to_have_count(1_000)


def test_printing_prints_every_row(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?sort=title&pub=1813")
    expect(page.get_by_role("heading", level=1)).to_contain_text("100 of 20,000")
    expect(page.locator("tr[data-row]").first).to_be_visible()
    drawn = page.locator("tr[data-row]").count()
    assert drawn < 100
    page.evaluate(COUNT_WHEN_PRINTING)
    page.pdf(format="A4")
    assert page.evaluate("window.printed") == 100
    expect(page.locator("tr[data-row]")).to_have_count(drawn)


def test_a_phone_scrolls_through_as_many_cards(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?sort=title", phone=True)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.get_by_role("link", name="Book 20000")).to_be_in_viewport()
    assert page.evaluate(NODES) < MOST_NODES
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("20,000"))


def show_covers(page: Page, library: str, query: str = "") -> None:
    page.goto(f"/l/{library}/books?as=covers&sort=title{query}")
    expect(page.locator(".wall-link").first).to_be_visible()


def test_the_document_stays_small_whatever_the_size_of_the_covers(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show_covers(page, library)
    slider = page.get_by_label("Size of covers")
    for key in ("Home", "End"):
        slider.focus()
        page.keyboard.press(key)
        for share in (0.0, 0.5, 1.0):
            page.evaluate("share => scrollTo(0, document.documentElement.scrollHeight * share)", share)
            page.wait_for_function("() => document.elementFromPoint(700, 500)?.closest('.wall-tile')")
            assert page.evaluate(NODES) < MOST_NODES


def test_the_keyboard_reaches_the_last_of_the_covers(open_page: OpenPage, library: str) -> None:
    page = open_page("/import")
    show_covers(page, library)
    page.get_by_label("Size of covers").focus()
    page.keyboard.press("Tab")
    for key, number in [("ArrowRight", 2), ("End", COUNT), ("ArrowLeft", COUNT - 1), ("Home", 1)]:
        page.keyboard.press(key)
        page.wait_for_function(f"() => document.activeElement.textContent.includes('Book {number:05}')")
        expect(page.locator(":focus")).to_be_in_viewport(ratio=0.9)
        assert page.evaluate(NODES) < MOST_NODES
