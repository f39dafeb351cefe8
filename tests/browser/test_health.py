"""The page Data health: what is missing or doubtful, the ways to the books, and look-ups once more."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cards import card, marks, table_of
from tests.browser.conftest import OpenPage, Watch, assert_accessible
from tests.support.builders import make_isbn13
from tests.support.exports import make_export
from tests.support.site import Site, running_site

HEAPED = [
    {"Title": f"Heap {number}", "Date Read": "2014/05/03", "Original Publication Year": "1990"} for number in range(6)
]
UNDATED = [
    {"Title": f"Undated {number}", "Date Read": "", "Date Added": f"2019/03/0{number}"} for number in range(1, 5)
]
ROWS = (
    *HEAPED,
    *UNDATED,
    {"Title": "Too early", "Date Read": "2003/05/03", "Original Publication Year": "2010"},
    {"Title": "Emma", "Number of Pages": "400"},
    {"Title": "Emma: A Novel", "Number of Pages": "512"},
    {"Title": "الحرافيش", "Author": "نجيب محفوظ"},
    {"Title": "الحرافيش", "Author": "نجيب محفوظ", "My Rating": "5"},
)


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


@pytest.fixture
def health(open_page: OpenPage, library: str) -> Page:
    page = open_page(f"/l/{library}/health")
    expect(marks(page, "missing-fields").first).to_be_visible()
    return page


def test_the_page_says_what_is_missing_most_and_where(health: Page) -> None:
    expect(health.locator("main h1")).to_have_text(re.compile(r"^Your library is \d+% complete$"))
    dates = card(health, "missing-fields").get_by_role("link", name="Read date, missing for 4 of 15 books")
    dates.click()
    expect(health).to_have_url(re.compile(r"/books\?years=none$"))
    expect(health.locator(".filter-count, .topbar").first).to_contain_text("4 books")
    health.go_back()
    expect(health.locator("main h1")).to_contain_text("complete")


def test_books_that_something_is_missing_of_lead_to_why(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books?years=none")
    page.get_by_role("link", name="Why: data health").click()
    expect(page).to_have_url(re.compile(rf"/l/{library}/health$"))
    page = open_page(f"/l/{library}/books?rating=5")
    expect(page.locator(".lead")).to_be_visible()
    expect(page.get_by_role("link", name="Why: data health")).to_have_count(0)


def test_a_title_of_another_direction_begins_where_others_do(health: Page) -> None:
    copies = card(health, "duplicates")
    copies.scroll_into_view_if_needed()
    title = copies.locator("strong", has_text="الحرافيش").first
    expect(title).to_have_css("direction", "rtl")
    expect(title).to_have_css("text-align", re.compile("left$"))


def test_the_tables_say_what_the_charts_show(health: Page) -> None:
    rows = table_of(health, "missing-fields")
    assert ["Read date", "4", "15", "27%"] in rows
    days = card(health, "heap-days")
    expect(days.locator("h2")).to_have_text("1 day that looks like bulk entry")
    assert ["3 May 2014", "6"] in table_of(health, "heap-days")


def test_the_ways_to_take_dates_hold_at_once_and_on_every_page(health: Page, library: str) -> None:
    days = card(health, "heap-days")
    added = days.get_by_role("switch", name="Use the date of shelving")
    expect(days).to_contain_text("4 undated books are left out of charts of time.")
    added.check()
    expect(days).to_contain_text("4 undated books stand on the day they were shelved.")
    expect(health.locator("main .lead")).not_to_contain_text("have no read date")
    health.goto(f"/l/{library}/books?years=2019")
    expect(health.locator(".topbar")).to_contain_text("4 books")
    health.goto("/settings")
    expect(health.get_by_role("switch", name="Use the date of shelving")).to_be_checked()


def test_impossible_dates_and_copies_lead_to_their_books(health: Page) -> None:
    dates = card(health, "impossible-dates")
    expect(dates.locator("h2")).to_have_text("1 date that cannot be right")
    expect(dates).to_contain_text("Finished 3 May 2003, published 2010")
    copies = card(health, "duplicates")
    expect(copies.locator("h2")).to_have_text("2 books may be here more than once")
    expect(copies.locator(".copies").first).to_contain_text("512")
    copies.get_by_role("link", name="Emma: A Novel").click()
    expect(health).to_have_url(re.compile(r"/books/13$"))


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)], ids=["desktop light", "phone dark"])
def test_the_page_is_accessible_and_fits(open_page: OpenPage, library: str, *, phone: bool, dark: bool) -> None:
    page = open_page(f"/l/{library}/health", phone=phone, dark=dark)
    for name in ("missing-fields", "no-genre", "heap-days", "coverage", "impossible-dates", "duplicates"):
        expect(card(page, name).locator("h2:not(.visually-hidden)")).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    assert_accessible(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == (390 if phone else 1440)


@pytest.fixture
def failed(tmp_path: Path) -> Iterator[tuple[Site, str]]:
    """A library on which no source answered, on a server whose sources answer again."""
    rows = [
        {"Title": f"Book {number}", "ISBN13": f'="{make_isbn13(number)}"', "Date Read": "2020/03/05"}
        for number in range(1, 13)
    ]
    with running_site(tmp_path) as site:
        site.set_upstream(faults=[{"kind": "status", "status": 403}])
        library = site.finished(site.upload(make_export(*rows)))
    with running_site(tmp_path) as site:
        yield site, library


class TestSourcesThatAnswerAgain:
    @pytest.fixture
    def site(self, failed: tuple[Site, str]) -> Site:
        return failed[0]

    def test_books_without_an_answer_are_asked_for_again(
        self, open_page: OpenPage, site: Site, failed: tuple[Site, str]
    ) -> None:
        site.set_upstream(quirks=False, openlibrary_misses=0, latency_ms=400)
        page = open_page(f"/l/{failed[1]}/health")
        genres = card(page, "no-genre")
        expect(genres.locator("h2")).to_have_text("12 books without a genre")
        genres.get_by_role("button", name="Ask again for 12 books without an answer").click()
        dialog = page.get_by_role("dialog", name="Ask again for 12 books?")
        expect(dialog).to_contain_text("What is known stays.")
        assert_accessible(page)
        dialog.get_by_role("button", name="Ask again").click()
        expect(genres.get_by_role("status")).to_contain_text("12 books were asked for.")
        expect(genres.get_by_role("status")).to_contain_text(re.compile(r"\d+ more books have a genre now"))
        expect(genres.get_by_role("progressbar")).to_have_count(0)
        page.mouse.move(0, 0)
        expect(genres.locator("h2")).not_to_have_text("12 books without a genre")


def test_a_refusal_is_told_with_its_reason(open_page: OpenPage, watch: Watch, library: str) -> None:
    watch.allow("409")
    page = open_page(f"/l/{library}/health")
    card(page, "no-genre").get_by_role("button", name=re.compile("not found yet")).click()
    page.get_by_role("dialog").get_by_role("button", name="Ask again").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("less than an hour ago")
