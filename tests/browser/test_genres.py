"""The pages of the genres: what is read, how it moved, and one genre by itself."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cards import NOON, assert_walked_by_arrows, card, compare, open_drawn, table_of, tables_of_sides
from tests.browser.conftest import OpenPage, assert_accessible, follow_link
from tests.support.site import Site

CHARTS = ("drift", "share-map", "rank", "breadth", "love-volume", "pairs", "first-time")
ON_GENRE = ("genre-share", "genre-ratings", "genre-company", "genre-authors", "genre-shelves", "genre-books")


@pytest.fixture
def genres(open_page: OpenPage, sample_library: str) -> Page:
    return open_page(f"/l/{sample_library}/genres", now=NOON)


def mark(page: Page, name: str, label: str) -> Locator:
    return card(page, name).locator(f'.mark[aria-label^="{label}"]').first


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)])
def test_the_page_is_accessible(open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool) -> None:
    page = open_drawn(open_page, f"/l/{sample_library}/genres", CHARTS, phone=phone, dark=dark)
    expect(page).to_have_title(re.compile("^Genres"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert_accessible(page)


@pytest.mark.parametrize(("phone", "dark"), [(False, True), (True, False)])
def test_the_page_of_a_genre_is_accessible(
    open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool
) -> None:
    page = open_drawn(open_page, f"/l/{sample_library}/genres/history-ideas", ON_GENRE, phone=phone, dark=dark)
    expect(page.locator("main h1")).to_have_text("History & ideas")
    expect(page).to_have_title(re.compile("^History & ideas"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert_accessible(page)


def test_a_part_of_the_share_map_filters_and_back_restores(genres: Page) -> None:
    part = card(genres, "share-map").locator('.mark[data-key="family-1"]')
    part.click()
    expect(genres).to_have_url(re.compile(r"\?genre=history-ideas$"))
    expect(part).to_have_attribute("aria-pressed", "true")
    expect(card(genres, "drift").locator('.mark[data-key="family-1"]')).to_have_attribute("aria-pressed", "true")
    genres.go_back()
    expect(genres).to_have_url(re.compile("/genres$"))
    expect(part).to_have_attribute("aria-pressed", "false")


def test_the_area_of_the_share_map_can_be_pages(genres: Page) -> None:
    card(genres, "share-map").get_by_role("button", name="Pages").click()
    expect(genres).to_have_url(re.compile(r"\?unit=pages$"))
    expect(mark(genres, "share-map", "History")).to_have_attribute("aria-label", re.compile("pages"))


def test_the_drift_is_the_same_as_its_table(genres: Page) -> None:
    last = card(genres, "drift").locator('.mark[data-key="2026"]').get_attribute("aria-label") or ""
    head, *rows = table_of(genres, "drift")
    cells = dict(zip(head[2:], rows[-1][2:], strict=True))
    assert last.startswith(f"2026, {rows[-1][1]} books, ")
    told = dict(part.rsplit(" ", 1) for part in last.split(", ")[2:])
    assert told == {name: share for name, share in cells.items() if name in told}
    assert len(told) >= 7


def test_each_chart_is_one_tab_stop_and_arrows_move_in_it(genres: Page) -> None:
    for name in CHARTS:
        assert_walked_by_arrows(genres, name)


def test_every_genre_leads_to_its_page_and_from_there_to_its_neighbours(genres: Page) -> None:
    listed = genres.get_by_role("region", name="All genres")
    listed.get_by_role("link", name="Classics", exact=True).click()
    expect(genres.locator("main h1")).to_have_text("Classics")
    genres.get_by_role("link", name="Literary & general").click()
    expect(genres.locator("main h1")).to_have_text("Literary & general")
    genres.get_by_role("link", name="All genres").click()
    expect(genres).to_have_url(re.compile("/genres$"))


def test_each_row_of_all_genres_has_as_many_books_as_its_page(genres: Page) -> None:
    rows = genres.get_by_role("region", name="All genres").locator("li:has(a)")
    told = rows.evaluate_all("rows => rows.map(row => [row.querySelector('a').href, row.lastElementChild.textContent])")
    assert len(told) == len({href for href, _ in told}) > 40
    assert any(href.endswith("/genres/~science-fiction") for href, _ in told)
    for href, books in told:
        follow_link(genres, href)
        expect(genres.locator("main .lead")).to_have_text(re.compile(rf"^{re.escape(books)} books?\b"))


def test_a_bar_of_a_genre_page_opens_that_genre(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/genres/history-ideas", now=NOON)
    mark(page, "genre-company", "Ethics").click()
    expect(page.locator("main h1")).to_have_text("Ethics")
    expect(page).to_have_url(re.compile("/genres/ethics$"))


def test_an_unknown_genre_says_so_and_offers_those_there_are(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/genres/astrology")
    expect(page.locator("main h1")).to_have_text("No such genre here")
    page.get_by_role("link", name="Fantasy & horror").click()
    expect(page.locator("main h1")).to_have_text("Fantasy & horror")


def test_side_by_side_the_drift_is_of_two_years(genres: Page) -> None:
    compare(genres, "drift")
    expect(genres).to_have_url(re.compile("cmp=drift"))


def test_side_by_side_a_genre_page_counts_its_own_books_only(open_page: OpenPage, sample_library: str) -> None:
    address = f"/l/{sample_library}/genres/history-ideas"
    every = {row[0] for row in table_of(open_page(address, now=NOON), "genre-books")[1:]}
    page = open_page(f"{address}?cmp=genre-books&a=years%3D2014-2020&b=years%3D2021-2026", now=NOON)
    for rows in tables_of_sides(page, "genre-books"):
        assert {row[0] for row in rows} < every
    expect(card(page, "genre-books").get_by_label("Genre", exact=True)).to_have_count(0)


def test_a_library_without_genres_says_what_is_missing(open_page: OpenPage, site: Site) -> None:
    rows = "".join(f"{at},Untold {at},Nobody,read,2024/01/{at:02}\n" for at in range(1, 9))
    csv = f"Book Id,Title,Author,Exclusive Shelf,Date Read\n{rows}"
    library = site.finished(site.upload(csv.encode()))
    page = open_page(f"/l/{library}/genres")
    expect(page.locator("main h1")).to_have_text("No genre is known yet.")
    expect(card(page, "share-map")).to_contain_text("Needs 20 books with a genre; there are 0.")
