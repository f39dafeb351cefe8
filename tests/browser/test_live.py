"""Genres that come in while a page is open: told, shown as they come, and never under the reader's hand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, assert_soon
from tests.browser.walk import go
from tests.support.site import SAMPLE, Site, running_site

SLOWLY = {"GS_OPENLIBRARY_BATCH": "20", "GS_OPENLIBRARY_RATE": "4", "GS_OPENLIBRARY_BURST": "1"}
LISTEN = """() => {
  window.spoken = []
  const region = document.querySelector('[role=status][aria-live=polite]')
  const listen = () => region.textContent.trim() && window.spoken.push(region.textContent.trim())
  listen()
  new MutationObserver(listen).observe(region, { childList: true, characterData: true, subtree: true })
}"""
DONE = """(least) => [...document.querySelectorAll("[role=progressbar]")]
  .some((bar) => Number(bar.getAttribute("aria-valuenow")) >= least)"""
MARKS = """(card) => [...card.querySelectorAll(".mark, .heat button, .legend-entry, h2")]
  .map((mark) => [mark.textContent, mark.getAttribute("aria-label"), JSON.stringify(mark.getBoundingClientRect())])"""
CHANGED = f"""(before) => {{
  const marks = {MARKS}
  return JSON.stringify(marks(document.querySelector("[data-card=piles]"))) !== JSON.stringify(before)
}}"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A server that asks Open Library little by little, and has not asked for any book yet."""
    with running_site(tmp_path, catalogue=SAMPLE, settings=SLOWLY) as running:
        yield running


def share_done(page: Page) -> int:
    bar = page.get_by_role("progressbar", name="Genres looked up").locator("visible=true")
    return int(bar.get_attribute("aria-valuenow") or 0)


def reach(page: Page, share: int) -> None:
    page.wait_for_function(DONE, arg=share)


def looking_up(page: Page) -> int:
    """How many books of the piles are drawn as still to be looked up."""
    return page.locator('[data-card=piles] rect[fill^="url(#hatch"]').count()


def known(page: Page) -> int:
    """How many books the Genres page says it knows the genre of."""
    found = re.search(r"(\d+) books? of a known genre|of (\d+) books", page.locator("main h1").inner_text())
    return int(found[1] or found[2]) if found else 0


def test_progress_is_shown_and_spoken_in_quarters(open_page: OpenPage, site: Site) -> None:
    page = open_page(f"/l/{site.upload(SAMPLE.read_bytes())}")
    page.evaluate(LISTEN)
    expect(page.get_by_role("region", name="Genres", exact=True)).to_contain_text("Looking up genres")
    page.wait_for_function("() => window.spoken.at(-1) === 'The genres are complete.'")
    begun, *spoken = page.evaluate("[...new Set(window.spoken)]")
    assert re.fullmatch(r"Looking up genres of \d+ books\.", begun)
    assert spoken == [
        *(f"{quarter}% of the genres are looked up." for quarter in (25, 50, 75)),
        "The genres are complete.",
    ]
    expect(page.get_by_role("region", name="Genres", exact=True)).to_have_count(0)


def test_genres_fill_in_and_the_hatch_shrinks(open_page: OpenPage, site: Site) -> None:
    library = site.upload(SAMPLE.read_bytes())
    page = open_page(f"/l/{library}")
    reach(page, 10)
    assert_soon(lambda: looking_up(page) > 0, wanted=True)
    before = looking_up(page)
    assert_soon(lambda: 0 < looking_up(page) < before, wanted=True)
    go(page, f"/l/{library}/genres")
    some = known(page)
    assert_soon(lambda: known(page) > some, wanted=True)
    site.finished(library)
    go(page, f"/l/{library}")
    expect(page.locator('[data-card=piles] rect[fill^="url(#hatch"]')).to_have_count(0)


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["pointer", "focus"])
def test_what_is_in_use_stays_as_it_is_until_it_is_left(open_page: OpenPage, site: Site, *, by_keyboard: bool) -> None:
    page = open_page(f"/l/{site.upload(SAMPLE.read_bytes())}")
    reach(page, 10)
    card = page.locator("[data-card=piles]")
    if by_keyboard:
        card.locator('.mark[tabindex="0"]').focus()
    else:
        card.locator(".plot").hover()
    before = card.evaluate(MARKS)
    reach(page, 60)
    assert card.evaluate(MARKS) == before
    page.locator("main").focus()
    page.mouse.move(5, 500)
    page.wait_for_function(CHANGED, arg=before)


@pytest.mark.parametrize("form", ["", "&as=covers"])
def test_the_focus_stays_with_its_book_while_genres_change_the_order(
    open_page: OpenPage, site: Site, form: str
) -> None:
    page = open_page(f"/l/{site.upload(SAMPLE.read_bytes())}/books?sort=genres{form}")
    link = page.locator("[data-row] a")
    link.first.focus()
    page.keyboard.press("PageDown")
    place = "Number(document.activeElement.closest('[data-row]').dataset.row)"
    book, before = page.evaluate(f"[document.activeElement.getAttribute('href'), {place}]")
    page.wait_for_function(f"(before) => {place} !== before", arg=before)
    assert page.evaluate("[document.activeElement.getAttribute('href'), document.activeElement.tabIndex]") == [book, 0]


def test_a_page_loaded_anew_finds_its_progress_again(open_page: OpenPage, site: Site) -> None:
    library = site.upload(SAMPLE.read_bytes())
    page = open_page(f"/import/{library}")
    page.goto(f"/l/{library}/time")
    reach(page, 20)
    page.reload()
    expect(page.get_by_role("region", name="Genres", exact=True)).to_contain_text("Looking up genres")
    assert share_done(page) >= 20
