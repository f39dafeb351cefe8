"""Cards are put in another order and hidden, by keyboard too; the browser remembers; all can be as it was."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage, assert_soon, wait_until_ready
from tests.browser.walk import draw_all

FOCUS_IS_IN = "(card) => document.activeElement.closest('[data-card]')?.dataset.card === card"
PAGES = ["", "/time", "/genres", "/ratings", "/authors", "/pile"]


def cards(page: Page) -> list[str]:
    names: list[str] = page.locator(".grid > [data-card]").evaluate_all("all => all.map((card) => card.dataset.card)")
    return names


def expect_cards(page: Page, names: list[str]) -> None:
    assert_soon(lambda: cards(page), names)


def expect_focus_in(page: Page, card: str) -> None:
    """A key pressed before the focus has come to rest would go elsewhere."""
    page.wait_for_function(FOCUS_IS_IN, arg=card)


def menu(page: Page, card: str) -> Locator:
    return page.locator(f"[data-card={card}]").get_by_role("button", name="More for this card")


def choose(page: Page, card: str, item: str) -> None:
    """Open the menu of a card and pick an item, with keys alone."""
    menu(page, card).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name=item)).to_be_visible()
    expect(page.get_by_role("menu").locator(":focus")).to_have_count(1)
    for _ in range(6):
        if page.evaluate("document.activeElement.textContent.trim()") == item:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def opened(open_page: OpenPage, library: str, path: str) -> tuple[Page, list[str]]:
    page = open_page(f"/l/{library}{path}")
    draw_all(page)
    expect(page.get_by_role("button", name="More for this card")).to_have_count(len(cards(page)))
    return page, cards(page)


@pytest.mark.parametrize("path", PAGES)
def test_cards_are_moved_and_hidden_by_keyboard_and_remembered(
    open_page: OpenPage, sample_library: str, path: str
) -> None:
    page, before = opened(open_page, sample_library, path)
    first, second, *rest = before
    choose(page, first, "Move later")
    expect_cards(page, [second, first, *rest])
    expect_focus_in(page, first)
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"Moved to place 2 of {len(before)}"))
    choose(page, second, "Hide this card")
    expect_cards(page, [first, *rest])
    page.reload()
    hidden = page.get_by_role("complementary", name="Hidden cards")
    expect(hidden.get_by_role("button")).to_have_count(2)
    expect_cards(page, [first, *rest])
    hidden.get_by_role("button", name=re.compile("^Show again")).press("Enter")
    expect_cards(page, [second, first, *rest])
    expect_focus_in(page, second)
    hidden.get_by_role("button", name="Cards as they were").press("Enter")
    expect_cards(page, before)
    page.reload()
    wait_until_ready(page)
    expect_cards(page, before)
    expect(hidden).to_have_count(0)


def test_the_focus_stays_where_the_reader_is(open_page: OpenPage, sample_library: str) -> None:
    page, before = opened(open_page, sample_library, "/time")
    for item in ("Move earlier", "Move later"):
        choose(page, before[1], item)
        expect_focus_in(page, before[1])
    choose(page, before[1], "Hide this card")
    expect_focus_in(page, before[2])
    page.get_by_role("button", name=re.compile("^Show again")).press("Enter")
    expect_focus_in(page, before[1])
    page.get_by_role("button", name="Cards as they were").press("Enter")
    expect_focus_in(page, before[-1])


def test_every_card_can_be_hidden_and_shown_again(open_page: OpenPage, sample_library: str) -> None:
    page, before = opened(open_page, sample_library, "/ratings")
    for name, following in zip(before, [*before[1:], None], strict=True):
        choose(page, name, "Hide this card")
        if following:
            expect_focus_in(page, following)
    expect_cards(page, [])
    expect(page.get_by_role("button", name=re.compile("^Show again")).first).to_be_focused()
    page.get_by_role("button", name="Cards as they were").press("Enter")
    expect_cards(page, before)


def test_what_is_remembered_of_another_version_does_no_harm(open_page: OpenPage, sample_library: str) -> None:
    page, before = opened(open_page, sample_library, "/ratings")
    choose(page, before[0], "Move later")
    expect_focus_in(page, before[0])
    for text in ("{", "[]", "7", "null", '{"order": ["gone", 3], "hidden": ["gone"]}'):
        page.evaluate(
            "(text) => Object.keys(localStorage).filter((key) => key.includes('cards.ratings'))"
            ".forEach((key) => localStorage.setItem(key, text))",
            text,
        )
        page.reload()
        wait_until_ready(page)
        expect_cards(page, before)
