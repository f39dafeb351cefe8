"""The address holds the state of a page, and Back undoes one step of it after the other."""

import re
from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cards import card, compare
from tests.browser.conftest import OpenPage, assert_soon, follow_link, query, wait_until_ready

# Values of each filter as the address writes them, in the order in which it writes filters.
VALUES: dict[str, tuple[str, ...]] = {
    "years": ("2021", "2019-2023", "2020-", "-2022", "none"),
    "months": ("7", "2022-03", "2022-01..2022-06"),
    "genre": ("history", "classics,history", "none"),
    "rating": ("4", "3-5", "none,4-5"),
    "pages": ("300-", "-250", "200-400", "none"),
    "format": ("ebook", "paper,ebook"),
    "shelf": ("to-read", "read"),
    "author": ("Ursula+K.+Le+Guin",),
    "pub": ("1990-", "b50-1900"),
    "q": ("the",),
    "day": ("2022-03-05", "2022-03-01..2022-03-31"),
    "added": ("2022-03", "2021-01..2022-12"),
    "flag": ("unrated", "reread,unrated"),
}
CHIPS = ".chips-bar .chip-set"


def random_queries(count: int) -> Iterator[str]:
    chance = Random(15)  # noqa: S311 - the same addresses each time
    for _ in range(count):
        keys = chance.sample(list(VALUES), chance.randint(1, 4))
        yield "&".join(f"{key}={chance.choice(VALUES[key])}" for key in VALUES if key in keys)


def state(page: Page) -> tuple[list[str], str]:
    """What is set, in words, and how many books are left."""
    return page.locator(f"{CHIPS} .chip-words").all_inner_texts(), page.locator(".filter-count strong").inner_text()


@pytest.fixture
def books(open_page: OpenPage, sample_library: str) -> Page:
    page = open_page(f"/l/{sample_library}/books")
    expect(page.locator(".filter-count strong")).to_be_visible()
    return page


def test_an_address_becomes_filters_and_these_the_same_address(books: Page, sample_library: str) -> None:
    """Taking a filter away and setting it again by Back writes the address anew, from the state."""
    for text in random_queries(12):
        go_within(books, f"/l/{sample_library}/books?{text}")
        before = state(books)
        assert len(before[0]) == text.count("=")
        books.locator(f"{CHIPS} button").last.click()
        expect(books.locator(CHIPS)).to_have_count(len(before[0]) - 1)
        assert query(books) == text.rpartition("&")[0]
        books.go_back()
        assert_soon(lambda: query(books), text)
        assert_soon(lambda: state(books), before)


def test_the_same_address_is_the_same_state_on_a_page_loaded_anew(books: Page, sample_library: str) -> None:
    for text in random_queries(3):
        go_within(books, f"/l/{sample_library}/books?{text}")
        before = state(books)
        books.reload()
        wait_until_ready(books)
        assert (query(books), state(books)) == (text, before)


def go_within(page: Page, address: str) -> None:
    """To an address of the page that is shown."""
    follow_link(page, address)
    expect(page.locator(CHIPS)).to_have_count(address.count("=") if "?" in address else 0)


def test_filters_go_along_from_page_to_page(books: Page, sample_library: str) -> None:
    go_within(books, f"/l/{sample_library}/books?years=2019-2023&rating=4-5")
    words = books.locator(f"{CHIPS} .chip-words").all_inner_texts()
    for name, path in (("Time", "/time"), ("Authors", "/authors"), ("Data health", "/health"), ("Overview", "")):
        books.get_by_role("navigation", name="Pages").get_by_role("link", name=name).click()
        expect(books).to_have_url(re.compile(rf"{sample_library}{path}\?years=2019-2023&rating=4-5$"))
        expect(books.locator(f"{CHIPS} .chip-words")).to_have_text(words)


def test_how_a_page_is_viewed_stays_behind_and_back_restores_it(open_page: OpenPage, sample_library: str) -> None:
    viewed = "years=2019-2023&cmp=stars&a=years%3D2022&b=years%3D2021"
    page = open_page(f"/l/{sample_library}/ratings?{viewed}")
    expect(page.locator("[data-card=stars] .compare-side")).to_have_count(2)
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Genres").click()
    expect(page).to_have_url(re.compile(r"/genres\?years=2019-2023$"))
    page.go_back()
    expect(page).to_have_url(re.compile(rf"/ratings\?{re.escape(viewed)}$"))
    expect(page.locator("[data-card=stars] .compare-side")).to_have_count(2)


@pytest.mark.parametrize("phone", [False, True])
def test_a_link_to_a_comparison_opens_at_its_card(open_page: OpenPage, sample_library: str, *, phone: bool) -> None:
    page = open_page(f"/l/{sample_library}/ratings?cmp=unrated&a=years%3D2022&b=years%3D2021", phone=phone)
    card = page.locator("[data-card=unrated]")
    expect(card.locator(".compare-side")).to_have_count(2)
    expect(card.get_by_role("heading", level=2)).to_be_focused()
    expect(card.get_by_role("heading", level=2)).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0
    page.keyboard.press("Tab")
    assert card.locator(":focus").count() == 1


def test_a_link_to_a_card_of_a_year_opens_at_it(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/year/2022?card=3", phone=True)
    dot = page.get_by_role("button", name=re.compile("^Card 3 of "))
    expect(dot).to_be_focused()
    expect(page.locator(".year-stage")).to_be_in_viewport()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?card=4$"))


def test_an_address_that_asks_for_no_card_leaves_focus_and_scroll_alone(
    open_page: OpenPage, sample_library: str
) -> None:
    page = open_page(f"/l/{sample_library}/ratings?cmp=nowhere&years=2022")
    expect(page.locator("[data-card=stars] .plot")).to_be_visible()
    assert page.evaluate("[scrollY, document.activeElement === document.body]") == [0, True]


def test_back_undoes_filters_choices_and_comparisons_in_their_order(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/time")
    months = card(page, "months")
    queries = [""]
    months.get_by_role("button", name=re.compile("^2023, ")).click()
    expect(page.locator(CHIPS)).to_have_count(1)
    queries.append(query(page))
    months.get_by_role("button", name=re.compile("^Every March, ")).click()
    expect(page.locator(CHIPS)).to_have_count(2)
    queries.append(query(page))
    page.get_by_role("button", name=re.compile("^Remove the filter 2023")).first.click()
    expect(page.locator(CHIPS)).to_have_count(1)
    queries.append(query(page))
    sides = compare(page, "months")
    queries.append(query(page))
    assert len(set(queries)) == len(queries)
    while len(queries) > 1:
        assert query(page) == queries.pop()
        page.go_back()
        expect(page).to_have_url(re.compile(rf"/time{re.escape('?' + queries[-1]) if queries[-1] else ''}$"))
    expect(page.locator(CHIPS)).to_have_count(0)
    expect(sides).to_have_count(0)
    for _ in range(4):
        page.go_forward()
    expect(sides).to_have_count(2)


def test_a_comparison_is_in_the_address_with_both_of_its_sides(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/ratings")
    pickers = compare(page, "stars").first.locator("select")
    for at, value in ((0, "2016"), (1, "2019"), (4, "paper")):
        pickers.nth(at).select_option(value)
    names = page.locator("[data-card=stars] .compare-name")
    expect(names.first).to_have_text(re.compile("2016.2019, Paperback"))
    told, text = names.all_inner_texts(), query(page)
    page.reload()
    stars = card(page, "stars")
    expect(names).to_have_text(told)
    assert query(page) == text
    stars.get_by_role("button", name="End the comparison").click()
    expect(names).to_have_count(0)
    assert query(page) == ""


def test_the_choice_of_a_chart_is_in_the_address(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/genres")
    card(page, "share-map").get_by_role("button", name="Pages", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?unit=pages$"))
    page.reload()
    share_map = card(page, "share-map")
    expect(share_map.get_by_role("button", name="Pages", exact=True)).to_have_attribute("aria-pressed", "true")
    share_map.get_by_role("button", name="Books", exact=True).click()
    expect(page).to_have_url(re.compile(r"/genres$"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/dashboard?uuid={lib}", "/l/{lib}"),
        ("/books?uuid={lib}", "/l/{lib}/books"),
        ("/books?uuid={lib}&type=year&value=2022", "/l/{lib}/books?years=2022"),
        ("/books?uuid={lib}&type=genre&value=Classics", "/l/{lib}/books?genre=classics"),
        ("/books?uuid={lib}&type=rating&value=5", "/l/{lib}/books?rating=5"),
        ("/books?uuid={lib}&type=author&value=Ursula%20K.%20Le%20Guin", "/l/{lib}/books?author=Ursula"),
        ("/books?uuid={lib}&type=colour&value=red", "/l/{lib}/books"),
        ("/genres?uuid={lib}", "/l/{lib}/genres"),
        ("/detail?id={book}&uuid={lib}", "/l/{lib}/books/{book}"),
    ],
)
def test_old_links_lead_to_the_pages_of_now(open_page: OpenPage, sample_library: str, old: str, new: str) -> None:
    book = "900000396"
    page = open_page(old.format(lib=sample_library, book=book))
    expect(page).to_have_url(re.compile(re.escape(new.format(lib=sample_library, book=book))))
    wait_until_ready(page)
    expect(page.locator("main h1")).not_to_contain_text("There is no such")
    if "=" in new:
        expect(page.locator(CHIPS)).to_have_count(1)
    page.go_back()
    assert "uuid=" not in page.url, "the old address is no step of its own"
