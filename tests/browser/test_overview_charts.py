"""The charts one by one: keyboard, touch, tables that equal the drawing, files, the window over the piles."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cards import FOCUSED_LABEL, assert_walked_by_arrows, card, labels_of, marks, move_to, table_of
from tests.browser.conftest import OpenPage, assert_accessible, query
from tests.support.exports import make_export
from tests.support.site import Site

CHARTS = ("piles", "stars", "months")
WITH_BOOKS = {"piles": "End", "stars": "Home", "months": "Home"}
NASTY = '<img src=x onerror="document.title=1">&amp;{{7*7}}'
ROWS = (
    {"Title": NASTY, "Author": "<b>Bold</b>", "Date Read": "2026/01/11", "Number of Pages": "400", "My Rating": "5"},
    {"Title": "Half", "Date Read": "2026/01/20", "Number of Pages": "200", "My Rating": "4.5"},
    {"Title": "Whole", "Date Read": "2026/02/03", "Number of Pages": "300", "My Rating": "4"},
    {"Title": "Unrated", "Date Read": "2026/04/03", "Number of Pages": "100", "My Rating": "0"},
    {"Title": "Thick", "Date Read": "2026/04/04", "Number of Pages": "900", "My Rating": "3"},
    {"Title": "No pages", "Date Read": "2026/06/04", "Number of Pages": "", "My Rating": "3"},
    {"Title": "Undated", "Date Read": "", "My Rating": "2"},
    *({"Title": f"Old {day}", "Date Read": f"2025/03/{day:02}", "My Rating": "3"} for day in range(1, 8)),
)
NOON = "2026-07-01T12:00:00"


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


@pytest.fixture
def overview(open_page: OpenPage, library: str) -> Page:
    page = open_page(f"/l/{library}", now=NOON)
    expect(marks(page, "piles").first).to_be_visible()
    return page


def test_findings_are_told_in_words(overview: Page) -> None:
    expect(overview.locator("main h1")).to_have_text(
        "You have finished 6 books this year, level with this day in 2025."
    )
    titles = {
        "piles": "2025 is still your fullest year: 7 books",
        "months": "When in the year you read",
        "stars": "How you use the stars",
        "just-finished": "Just finished",
    }
    for name, title in titles.items():
        expect(card(overview, name).locator("h2")).to_have_text(title)


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_one_tab_stop_and_arrows_move_in_it(overview: Page, name: str) -> None:
    assert_walked_by_arrows(overview, name, key="ArrowLeft" if name != "stars" else "ArrowUp")
    outline = overview.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    overview.keyboard.press("End")
    last = overview.evaluate(FOCUSED_LABEL)
    overview.keyboard.press("Home")
    assert overview.evaluate(FOCUSED_LABEL) != last
    overview.keyboard.press(WITH_BOOKS[name])
    overview.keyboard.press("Enter")
    expect(overview.locator(".chips-bar .chip-set")).to_have_count(1)
    assert overview.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    overview.keyboard.press("Escape")
    overview.keyboard.press("Escape")
    expect(overview.locator(".chips-bar .chip-set")).to_have_count(0)


def test_labels_hold_the_whole_fact(overview: Page) -> None:
    labels = labels_of(overview, "piles")
    assert "January 2026, 2 books, 600 pages" in labels
    assert "June 2026, 1 book, 300 pages" in labels, "an unknown page count is the median of its format"
    months = labels_of(overview, "months")
    assert {"January 2026, 2 books", "2025, 7 books", "Every March, 7 books", "May 2026, 0 books"} <= set(months)


def test_a_mark_without_books_filters_nothing(overview: Page) -> None:
    for name, empty in (("stars", "1 star, 0 books"), ("piles", "May 2026, 0 books"), ("months", "May 2026, 0 books")):
        mark = card(overview, name).get_by_role("button", name=re.compile(f"^{empty}"))
        expect(mark).to_be_disabled()
        mark.click(force=True)
    assert query(overview) == ""


def test_half_stars_have_their_own_row_and_unrated_is_no_zero(overview: Page) -> None:
    labels = [label.split(", ")[:2] for label in labels_of(overview, "stars")]
    assert labels == [
        ["5 stars", "1 book"],
        ["4.5 stars", "1 book"],
        ["4 stars", "1 book"],
        ["3 stars", "9 books"],
        ["2 stars", "1 book"],
        ["1 star", "0 books"],
        ["Not rated", "1 book"],
    ]


def test_the_tables_hold_the_numbers_that_are_drawn(overview: Page) -> None:
    stars = [label.split(", ")[:2] for label in labels_of(overview, "stars")]
    assert [
        [name, f"{books} book{'' if books == '1' else 's'}"] for name, books, *_ in table_of(overview, "stars")[1:]
    ] == stars
    piles = table_of(overview, "piles")
    assert [row[:3] for row in piles[1:]] == [
        ["Q1 2025", "7", "2,100"],
        ["Q1 2026", "3", "900"],
        ["Q2 2026", "3", "1,300"],
    ]
    months = table_of(overview, "months")
    assert months[1] == ["2026", "2", "1", "0", "2", "0", "1", *["0"] * 7, "6"]
    assert months[2] == ["2025", "0", "0", "7", *["0"] * 10, "7"]


def test_tables_sort_by_their_heads(overview: Page) -> None:
    table_of(overview, "piles")
    table = card(overview, "piles").get_by_role("table")
    table.get_by_role("button", name="Pages").click()
    expect(table.get_by_role("columnheader", name="Pages")).to_have_attribute("aria-sort", "descending")
    expect(table.locator("tbody td:nth-child(3)")).to_have_text(["2,100", "1,300", "900"])
    table.get_by_role("button", name="Period").click()
    expect(table.locator("tbody th")).to_have_text(["Q1 2025", "Q1 2026", "Q2 2026"])
    assert_accessible(overview)


def test_t_turns_the_focused_card_into_its_table(overview: Page) -> None:
    card(overview, "stars").locator('.mark[tabindex="0"]').focus()
    overview.keyboard.press("t")
    expect(card(overview, "stars").get_by_role("table")).to_be_visible()
    expect(card(overview, "piles").get_by_role("table")).to_have_count(0)


def test_the_pointer_reaches_a_tip_and_esc_closes_it_alone(overview: Page) -> None:
    overview.goto(f"{overview.url}?rating=3")
    move_to(marks(overview, "stars").nth(3))
    tip = overview.locator(".tip")
    expect(tip).to_contain_text("3 stars")
    box = tip.bounding_box()
    assert box
    overview.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=15)
    expect(overview.locator(".tip:hover")).to_contain_text("3 stars")
    overview.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    assert query(overview) == "rating=3"


def test_a_spine_tells_its_book_as_text(overview: Page) -> None:
    january = card(overview, "piles").get_by_role("button", name=re.compile("^January 2026"))
    box = january.bounding_box()
    assert box
    axis_px = 22
    overview.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - axis_px - 6)
    tip = overview.locator(".tip")
    expect(tip).to_contain_text(NASTY)
    expect(tip).to_contain_text("<b>Bold</b>")
    expect(tip).to_contain_text("11 Jan 2026 · 400 pages")
    overview.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(card(overview, "just-finished")).to_contain_text("No pages")
    assert overview.title().startswith("Overview")


def test_a_finger_reads_first_and_filters_then(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}", phone=True)
    row = card(page, "stars").get_by_role("button", name=re.compile("^3 stars"))
    row.scroll_into_view_if_needed()
    row.tap()
    expect(page.locator(".tip")).to_contain_text("9 books")
    assert "rating" not in query(page)
    page.get_by_role("button", name="Filter to 3 stars").tap()
    expect(page.locator(".chips-main .chip-words")).to_have_text(["3 stars"])
    expect(page.locator(".tip")).to_be_hidden()
    card(page, "months").get_by_role("button", name=re.compile("^March 2025")).tap()
    expect(page.get_by_role("button", name="Filter to March 2025")).to_be_visible()
    assert "months" not in query(page)
    page.get_by_role("button", name="Filter to March 2025").tap()
    expect(page.locator(".chips-main .chip-words")).to_have_text(["March 2025", "3 stars"])


def test_a_finger_opens_a_book_from_its_spine(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}", phone=True)
    spring = card(page, "piles").get_by_role("button", name=re.compile("^Q2 2026"))
    spring.scroll_into_view_if_needed()
    box = spring.bounding_box()
    assert box
    axis_px = 22
    spring.tap(position={"x": box["width"] / 2, "y": box["height"] - axis_px - 40})
    expect(page.get_by_role("button", name="Filter to Q2 2026")).to_be_visible()
    page.get_by_role("link", name="Open the book").tap()
    expect(page.locator("main h1")).to_have_text("Thick")


def expect_window(page: Page, words: str) -> None:
    expect(page.get_by_role("slider", name="Quarters shown")).to_have_attribute("aria-valuetext", words)


def test_the_window_moves_by_keyboard(overview: Page) -> None:
    expect_window(overview, "Q1 2025 to Q2 2026")
    overview.get_by_role("slider", name="First quarter shown").focus()
    overview.keyboard.press("ArrowRight")
    expect_window(overview, "Q2 2025 to Q2 2026")
    expect(overview).to_have_url(re.compile(r"win=2025-04\.\.2026-06"))
    overview.get_by_role("slider", name="Last quarter shown").focus()
    overview.keyboard.press("PageDown")
    expect_window(overview, "Q2 2025 to Q3 2025")  # two quarters are the least
    overview.get_by_role("slider", name="Quarters shown").focus()
    overview.keyboard.press("End")
    expect_window(overview, "Q1 2026 to Q2 2026")
    overview.go_back()
    expect_window(overview, "Q2 2025 to Q3 2025")


def test_the_window_is_dragged_and_the_address_hears_of_it_once(overview: Page) -> None:
    steps = overview.evaluate("history.length")
    overview.get_by_role("slider", name="First quarter shown").hover()
    overview.mouse.down()
    strip = overview.locator(".strip").bounding_box()
    assert strip
    overview.mouse.move(strip["x"] + strip["width"] * 0.5, strip["y"] + 12, steps=8)
    assert "win" not in query(overview)
    overview.mouse.up()
    overview.wait_for_url(re.compile("win=2025-"))
    assert overview.evaluate("history.length") == steps + 1


def test_what_is_left_out_is_said_and_leads_to_the_books(overview: Page) -> None:
    foot = card(overview, "piles").locator(".card-foot")
    expect(foot).to_contain_text("1 without a date not shown. 1 without a page count outlined")
    foot.get_by_role("link").click()
    expect(overview.locator(".book-link")).to_have_text(["Undated"])
