"""Every page and what opens on it against WCAG 2.0 to 2.2, A and AA, as far as axe can tell."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, assert_accessible
from tests.browser.walk import draw_all, go, pages_of, sticking_out

SIZES_AND_THEMES = pytest.mark.parametrize(
    ("phone", "dark"),
    [(False, False), (False, True), (True, False), (True, True)],
    ids=["desktop-light", "desktop-dark", "phone-light", "phone-dark"],
)
BOTH = pytest.mark.parametrize(("phone", "dark"), [(False, True), (True, False)], ids=["desktop-dark", "phone-light"])


@SIZES_AND_THEMES
def test_every_page_is_accessible(open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool) -> None:
    page = open_page(f"/l/{sample_library}", phone=phone, dark=dark)
    for path in pages_of(page, sample_library):
        assert sticking_out(page) == [], path
        assert_accessible(page)
    go(page, f"/import/{sample_library}")
    assert_accessible(page)
    go(page, "/import")
    assert_accessible(page)


def open_table(page: Page) -> None:
    buttons = page.locator("main").get_by_role("button", name="Show as a table").all()
    for button in buttons:
        button.click()
    expect(page.locator("main .twin-table")).to_have_count(len(buttons))
    assert buttons


def open_comparison(page: Page) -> None:
    path = page.url.partition("?")[0]
    page.goto(f"{path}?cmp=books-and-pages&a=years%3D2014-2019&b=years%3D2020-2025")
    page.locator("[data-card=books-and-pages]").scroll_into_view_if_needed()
    sides = page.locator("[data-card=books-and-pages] .compare-side")
    expect(sides).to_have_count(2)
    sides.first.get_by_text("Table", exact=True).click()
    expect(sides.first.get_by_role("table")).to_be_visible()


def open_card_menu(page: Page) -> None:
    page.get_by_role("button", name="More for this card").first.click()
    expect(page.get_by_role("menu")).to_be_visible()


def open_help(page: Page) -> None:
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_visible()


def focus_mark(page: Page) -> None:
    page.locator('.mark[tabindex="0"]').first.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".tip")).to_be_visible()


def hide_card(page: Page) -> None:
    open_card_menu(page)
    page.get_by_role("menuitem", name="Hide this card").click()
    expect(page.get_by_role("complementary", name="Hidden cards")).to_be_visible()


def filter_to_nothing(page: Page) -> None:
    go(page, f"{page.url.partition('?')[0].rpartition('/')[0]}/ratings?years=1901&rating=4")
    expect(page.get_by_role("region", name="No book fits")).to_be_visible()


@BOTH
@pytest.mark.parametrize(
    "opened", [open_table, open_comparison, open_card_menu, open_help, focus_mark, hide_card, filter_to_nothing]
)
def test_what_opens_on_a_page_is_accessible(
    open_page: OpenPage, sample_library: str, opened: Callable[[Page], None], *, phone: bool, dark: bool
) -> None:
    page = open_page(f"/l/{sample_library}/time", phone=phone, dark=dark)
    draw_all(page)
    opened(page)
    assert_accessible(page)
    assert sticking_out(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_menus_of_the_frame_are_accessible(open_page: OpenPage, sample_library: str, *, dark: bool) -> None:
    page = open_page(f"/l/{sample_library}/time?years=2019-2024&rating=4", dark=dark)
    for name in ("Years", "Genre", "Rating", "Format"):
        page.get_by_role("region", name="Filters").get_by_role("button", name=re.compile(f"^{name}")).click()
        expect(page.get_by_role("group", name=f"Filter by {name.lower()}")).to_be_visible()
        assert_accessible(page)
        page.keyboard.press("Escape")
    for menu in (re.compile("^This library"), re.compile("^Theme")):
        page.get_by_role("button", name=menu).click()
        expect(page.get_by_role("menu")).to_be_visible()
        assert_accessible(page)
        page.keyboard.press("Escape")
    page.get_by_role("button", name=re.compile("^This library")).click()
    page.get_by_role("menuitem", name="Delete…").click()
    expect(page.get_by_role("dialog", name="Delete this library?")).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_sheets_of_the_phone_are_accessible(open_page: OpenPage, sample_library: str, *, dark: bool) -> None:
    page = open_page(f"/l/{sample_library}/genres", phone=True, dark=dark)
    page.get_by_role("button", name="Explore").tap()
    expect(page.get_by_role("dialog", name="Explore")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Filters").tap()
    expect(page.locator(".sheet-part summary").first).to_be_visible()
    for part in page.locator(".sheet-part summary").all():
        part.tap()
    assert_accessible(page)


def test_text_of_twice_the_size_loses_nothing(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/health", phone=True)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    for path in pages_of(page, sample_library):
        assert sticking_out(page) == [], path
