"""A book that was found by title and author alone: the reader is asked, and has the last word."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage, assert_accessible
from tests.support.exports import make_export
from tests.support.site import Site


def import_one(site: Site, title: str) -> str:
    """A library whose one book has neither ISBN nor author, so that its title alone leaves a doubt."""
    return site.finished(site.upload(make_export({"Title": title, "Author": ""})))


def match_of(page: Page) -> Locator:
    return page.get_by_role("region", name="Is this your book?")


def test_a_doubtful_match_is_refused_and_taken_back(open_page: OpenPage, site: Site) -> None:
    page = open_page(f"/l/{import_one(site, 'Children of Blood and Bone')}/books/1")
    match = match_of(page)
    expect(match).to_contain_text("by Tomi Adeyemi")
    expect(match).to_contain_text("75% sure")
    genres = page.get_by_role("region", name="Genres", exact=True)
    expect(genres.locator(".genre")).not_to_have_count(0)
    assert_accessible(page)

    match.get_by_role("button", name="Not my book").click()
    expect(match).to_contain_text("Nothing of it is used")
    expect(genres.locator(".genre")).to_have_count(0)

    match.get_by_role("button", name="It is my book after all").click()
    expect(match).to_contain_text("You said that this record is your book")
    expect(genres.locator(".genre")).not_to_have_count(0)


def test_the_row_report_asks_and_leads_to_the_book(open_page: OpenPage, site: Site) -> None:
    page = open_page(f"/import/{import_one(site, 'Letters to a Young Poet')}", phone=True)
    row = page.get_by_role("row").filter(has_text="Matched by title and author")
    row.get_by_role("link", name="Find it").tap()
    page.get_by_role("link", name="Letters to a Young Poet").tap()
    match_of(page).get_by_role("button", name="It is my book", exact=True).tap()
    expect(match_of(page)).to_contain_text("You said that this record is your book")


def test_the_choice_holds_for_the_next_import(open_page: OpenPage, site: Site) -> None:
    title = "The Importance of Being Earnest"
    page = open_page(f"/l/{import_one(site, title)}/books/1")
    match_of(page).get_by_role("button", name="Not my book").click()
    expect(match_of(page)).to_contain_text("Nothing of it is used")
    page.goto(f"/l/{import_one(site, title)}/books/1")
    expect(match_of(page)).to_contain_text("Nothing of it is used")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_covers_come_from_this_server(open_page: OpenPage, sample_library: str, *, phone: bool) -> None:
    page = open_page(f"/l/{sample_library}", phone=phone)
    tiles = page.locator("[data-card=just-finished]")
    tiles.evaluate("card => card.scrollIntoView()")
    picture = tiles.locator("img.cover-picture.is-there").first
    expect(picture).to_be_visible()
    assert str(picture.get_attribute("src")).split("/api/")[1].startswith("covers/")
