"""Cards of a page: brought to the screen and drawn, their marks and their tables."""

import re
from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

NOON = "2026-11-22T12:00:00"
MARKS = ".mark, .heat button"
FOCUSED_LABEL = "document.activeElement.getAttribute('aria-label')"

_CELLS = "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText))"
_LABELS = "(marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? '')"


def card(page: Page, name: str) -> Locator:
    """A card, brought to the screen and drawn: those far below it are drawn when they come near."""
    found = page.locator(f"[data-card={name}]")
    found.scroll_into_view_if_needed()
    expect(found.locator(".card-inside")).to_be_visible()
    found.scroll_into_view_if_needed()  # it has another height now
    return found


def marks(page: Page, name: str) -> Locator:
    found = card(page, name).locator(MARKS)
    expect(found.first).to_be_attached()
    return found


def labels_of(page: Page, name: str) -> list[str]:
    """What the marks of a card say, in their order."""
    labels: list[str] = marks(page, name).evaluate_all(_LABELS)
    return labels


def table_of(page: Page, name: str) -> list[list[str]]:
    """The table of a card by its rows, the head first. Opened by its button, it is loaded then."""
    found = card(page, name)
    found.get_by_role("button", name="Show as a table").click()
    return rows_of(found.locator(".twin-table"))


def rows_of(table: Locator) -> list[list[str]]:
    """The cells of each row, once there are some; the head first."""
    expect(table.locator("tbody tr").first).to_be_visible()
    cells: list[list[str]] = table.locator("tr").evaluate_all(_CELLS)
    return cells


def open_drawn(open_page: OpenPage, address: str, names: Iterable[str], **options: bool) -> Page:
    """The page at noon of a day that never changes, with these cards drawn, and at its top."""
    page = open_page(address, now=NOON, **options)
    for name in names:
        expect(card(page, name).locator(".plot, table.heat, .block").first).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    return page


def compare(page: Page, name: str) -> Locator:
    """Compare a card with itself, by its menu; gives its two sides."""
    found = card(page, name)
    found.get_by_role("button", name="More for this card").click()
    page.get_by_role("menuitem", name="Compare side by side").click()
    sides = found.locator(".compare-side")
    expect(sides).to_have_count(2)
    return sides


def tables_of_sides(page: Page, name: str) -> list[list[list[str]]]:
    """The rows of both tables of a compared card, without their heads."""
    sides = card(page, name).locator(".compare-side")
    expect(sides).to_have_count(2)
    for side in sides.all():
        side.get_by_text("Table", exact=True).click()
    return [rows_of(side.locator(".twin-table"))[1:] for side in sides.all()]


def assert_walked_by_arrows(page: Page, name: str, *, key: str = "ArrowLeft") -> None:
    """A chart is one stop of the Tab key; an arrow moves to another mark in it, which is told."""
    stops = card(page, name).locator(f":is({MARKS})[tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    first = page.evaluate(FOCUSED_LABEL)
    page.keyboard.press(key)
    second = str(page.evaluate(FOCUSED_LABEL))
    assert first != second, name
    expect(page.locator(".tip")).to_contain_text(second.partition(",")[0])
    expect(stops).to_have_count(1)
    expect(stops).to_have_attribute("aria-label", re.compile(f"^{re.escape(second)}$"))


def move_to(target: Locator, *, across: float = 0.5, down: float = 0.5) -> None:
    """The pointer to a place within an element, a part of its width and height from its corner."""
    box = target.bounding_box()
    assert box
    target.page.mouse.move(box["x"] + box["width"] * across, box["y"] + box["height"] * down)


def click_at(target: Locator, *, across: float = 0.5, down: float = 0.5) -> None:
    """Click there, whatever lies over the element."""
    move_to(target, across=across, down=down)
    target.page.mouse.down()
    target.page.mouse.up()
