"""A person's whole way, from the first visit to the deletion: once with the pointer, once with keys alone."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cards import rows_of
from tests.browser.conftest import OpenPage
from tests.support.libraries_of_every_kind import of_kind
from tests.support.site import Site

LIBRARY = re.compile(r"/l/([0-9a-f-]{36})$")
MOST_KEYS = 400
MOST_TURNS = 100
FRAME_MS = 20  # nobody is faster; the page draws meanwhile what comes into sight

# The key that brings the focus nearer to an element; none where it has it.
NEARER = """(node) => {
  const now = document.activeElement
  if (node === now) return ""
  const isBefore = Boolean(now.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) && !now.contains(node)
  if (node.closest("[role=menu]")?.contains(now)) return isBefore ? "ArrowUp" : "ArrowDown"
  if (node.closest(".marks")?.contains(now)) return isBefore ? "ArrowLeft" : "ArrowRight"
  return isBefore ? "Shift+Tab" : "Tab"
}"""

Press = Callable[[Locator], None]


def press_by_pointer(target: Locator) -> None:
    """Scroll until it is there, and click."""
    for _ in range(MOST_TURNS):
        if target.count():
            break
        target.page.mouse.wheel(0, 300)
        target.page.wait_for_timeout(FRAME_MS)
    target.click()


def press_by_keys(target: Locator) -> None:
    """Move the focus there with keys, and press Enter."""
    keyboard = target.page.keyboard
    for _ in range(MOST_KEYS):
        key = str(target.evaluate(NEARER)) if target.count() else "Tab"
        if not key:
            keyboard.press("Enter")
            return
        keyboard.press(key)
        target.page.wait_for_timeout(FRAME_MS)
    raise AssertionError(f"{target} is not reached by keys")


@pytest.mark.parametrize("press", [press_by_pointer, press_by_keys], ids=["pointer", "keys"])
def test_the_whole_way(open_page: OpenPage, site: Site, tmp_path: Path, press: Press) -> None:
    page = open_page("/")
    page.mouse.move(800, 400)
    try_the_sample(page, press)
    library = import_own_file(page, press, tmp_path)
    look_at_the_progress(page, press, site, library)
    filter_and_drill(page, press)
    compare(page, press)
    save_a_picture_of_the_year(page, press, tmp_path)
    look_at_the_data_health(page, press)
    take_numbers_along(page, press, tmp_path)
    delete(page, press, site, library)


def menu(page: Page, press: Press, item: str) -> None:
    press(page.get_by_role("button", name=re.compile("^This library")))
    press(page.get_by_role("menuitem", name=item))


def to(page: Page, press: Press, name: str) -> Locator:
    """To a page of the navigation; gives its heading."""
    press(page.get_by_role("navigation", name="Pages").get_by_role("link", name=re.compile(f"^{name}")))
    heading = page.locator("main h1")
    expect(heading).to_be_focused()
    expect(page.locator("nav [aria-current=page]")).to_have_text(re.compile(f"^{name}"))
    return heading


def library_of(page: Page) -> str:
    expect(page).to_have_url(LIBRARY)
    expect(page.locator("[data-card=piles] .mark").first).to_be_visible()
    return page.url.rpartition("/")[2]


def try_the_sample(page: Page, press: Press) -> None:
    expect(page).to_have_url(re.compile("/import$"))
    press(page.get_by_role("button", name="Try the sample library"))
    library_of(page)


def import_own_file(page: Page, press: Press, folder: Path) -> str:
    sample = library_of(page)
    press(page.get_by_role("link", name="Import", exact=True))
    expect(page).to_have_url(re.compile("/import$"))
    file = folder / "my_books.csv"
    file.write_bytes(of_kind("700 books"))
    page.set_input_files("input[type=file]", file)
    expect(page).not_to_have_url(re.compile("/import$"))
    library = library_of(page)
    assert library != sample
    return library


def look_at_the_progress(page: Page, press: Press, site: Site, library: str) -> None:
    menu(page, press, "Import report")
    site.finished(library)
    expect(page.locator("main h1")).to_have_text("The import is complete")
    expect(page.get_by_text("700 of 700 books")).to_be_visible()
    press(page.get_by_role("link", name="Open the dashboard"))
    library_of(page)


def filter_and_drill(page: Page, press: Press) -> None:
    press(page.locator("[data-card=stars]").get_by_role("button", name=re.compile("^5 stars,")))
    chips = page.locator(".chips-bar .chip-words")
    expect(chips).to_have_text(["5 stars"])

    to(page, press, "Genres")
    genre = page.get_by_role("region", name="All genres").get_by_role("link").first
    name = genre.inner_text()
    press(genre)
    expect(page.locator("main h1")).to_have_text(name)

    to(page, press, "Books")
    book = page.locator(".book-link").first
    title = book.inner_text()
    press(book)
    expect(page.locator("main h1")).to_have_text(title)
    expect(chips).to_have_text(["5 stars"])
    press(page.locator(".chips-bar").get_by_role("button", name="Remove the filter 5 stars"))
    expect(chips).to_have_count(0)

    author = page.locator('main a[href*="/authors/"]').first
    name = author.inner_text()
    press(author)
    expect(page.locator("main h1")).to_have_text(re.compile(re.escape(name)))


def compare(page: Page, press: Press) -> None:
    to(page, press, "Time")
    card = page.locator("[data-card=months]")
    press(card.get_by_role("button", name="More for this card"))
    press(page.get_by_role("menuitem", name="Compare side by side"))
    expect(card.locator(".compare-side")).to_have_count(2)
    press(card.get_by_role("button", name="End the comparison"))
    expect(card.locator(".compare-side")).to_have_count(0)


def save_a_picture_of_the_year(page: Page, press: Press, folder: Path) -> None:
    expect(to(page, press, "Year in review")).to_contain_text("in books")
    card = page.locator("canvas.year-card")
    first = str(card.get_attribute("aria-label"))
    press(page.get_by_role("button", name="Next card"))
    expect(card).not_to_have_attribute("aria-label", first)
    with page.expect_download() as download:
        press(page.get_by_role("button", name="Picture 4:5"))
    png = saved(download.value.save_as, folder / "year.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (1080, 1350)


def look_at_the_data_health(page: Page, press: Press) -> None:
    expect(to(page, press, "Data health")).to_contain_text("complete")
    press(page.locator("[data-card=missing-fields]").get_by_role("button", name="Show as a table"))
    expect(page.locator("[data-card=missing-fields]").get_by_role("table")).to_be_visible()


def take_numbers_along(page: Page, press: Press, folder: Path) -> None:
    to(page, press, "Ratings")
    stars = page.locator("[data-card=stars]")
    press(stars.get_by_role("button", name="Show as a table"))
    shown = rows_of(stars.locator(".twin-table"))
    with page.expect_download() as download:
        press(stars.get_by_role("button", name="CSV"))
    with saved(download.value.save_as, folder / "stars.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == [row[0] for row in shown]

    to(page, press, "Books")
    with page.expect_download() as download:
        press(page.get_by_role("button", name="Download as CSV"))
    with saved(download.value.save_as, folder / "books.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + 700

    with page.expect_download() as download:
        menu(page, press, "Download as JSON")
    document = json.loads(saved(download.value.save_as, folder / "all.json").read_bytes())
    assert len(document["books"]) == 700


def saved(save_as: Callable[[Path], None], path: Path) -> Path:
    save_as(path)
    return path


def delete(page: Page, press: Press, site: Site, library: str) -> None:
    menu(page, press, "Delete…")
    dialog = page.get_by_role("dialog", name="Delete this library?")
    expect(dialog).to_contain_text("my_books.csv")
    press(dialog.get_by_role("button", name="Delete for good"))
    expect(page).to_have_url(re.compile("/import$"))
    expect(page.get_by_text("Nothing of it is left on the server.")).to_be_visible()
    expect(page.get_by_role("link", name="my_books.csv")).to_have_count(0)
    assert httpx.get(f"{site.url}/api/status/{library}").status_code == 404
