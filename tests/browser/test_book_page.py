"""The page of one book: what is known, what is not, and where it comes from."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Watch, assert_accessible
from tests.support.exports import make_export
from tests.support.site import Site

REVIEW = (
    "A <i>slow</i> start.<br/><blockquote>Every light is kept.</blockquote>"
    "<spoiler>The keeper <b>did</b> it.</spoiler> See <a href='https://example.org/x'>this</a>"
    " and <a href='/import'>that</a>.<img src='https://example.org/p.png'>"
)
ROWS: tuple[dict[str, str], ...] = (
    {
        "Title": "The Dispossessed (Hainish Cycle #6)",
        "Author": "Ursula K. Le Guin",
        "Additional Authors": "A. Translator",
        "ISBN13": "9780060512750",
        "Publisher": "Voyager",
        "Binding": "Paperback",
        "Year Published": "2003",
        "Original Publication Year": "1974",
        "My Rating": "5",
        "Bookshelves": "owned, sci-fi",
        "Read Count": "3",
        "Date Read": "2024/03/05",
        "My Review": REVIEW,
    },
    {
        "Title": "Bare",
        "Author": "",
        "My Rating": "0",
        "Average Rating": "",
        "Number of Pages": "",
        "Date Read": "",
        "Date Added": "",
        "Read Count": "",
        "Book Id": "",
    },
    {"Title": "Told", "Date Read": "2023", "Spoiler": "true", "My Review": "The butler did it."},
    {"Title": "Later", "Exclusive Shelf": "someday", "Date Read": "", "Read Count": "0", "My Rating": "0"},
)


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


def fact(page: Page, label: str) -> str:
    return page.locator(".fact", has=page.get_by_text(label, exact=True)).locator("dd").inner_text()


def test_everything_that_is_known_is_told(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1")
    expect(page.get_by_role("heading", level=1)).to_have_text("The Dispossessed")
    expect(page).to_have_title("The Dispossessed · Goodreads Stats")
    main = page.locator("main")
    for text in ("Hainish Cycle, #6", "Ursula K. Le Guin", "A. Translator", "you gave 1.10 more"):
        expect(main).to_contain_text(text)
    expect(main.get_by_role("img", name="5 of 5 stars")).to_be_visible()
    assert {label: fact(page, label) for label in ("Status", "Finished", "Times read", "Pages", "Format")} == {
        "Status": "Read",
        "Finished": "5 March 2024",
        "Times read": "3 times",
        "Pages": "300",
        "Format": "Paperback",
    }
    assert {label: fact(page, label) for label in ("First published", "This edition", "Publisher", "ISBN")} == {
        "First published": "1974",
        "This edition": "2003",
        "Publisher": "Voyager",
        "ISBN": "9780060512750",
    }


def test_what_is_not_known_is_said(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books")
    page.get_by_role("link", name="Bare").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bare")
    main = page.locator("main")
    for text in (
        "by Unknown",
        "not rated",
        "No average rating in the export",
        "No read date in the export",
        "No page count known",
        "No publisher in the export",
        "No valid ISBN in the export",
        "No review in the export",
        "On no shelf of your own",
        "The export gives no Goodreads id",
        "The catalogues do not know this book",
    ):
        expect(main).to_contain_text(text)
    expect(page.get_by_role("link", name="See it on Goodreads")).to_have_count(0)


def test_a_date_says_no_more_than_is_known(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/3")
    assert fact(page, "Finished") == "2023 (only the year is known)"


def test_a_shelf_of_the_readers_own_is_named_beside_the_status(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/4")
    assert re.fullmatch(r"To read, your shelf “someday”", fact(page, "Status"))
    assert fact(page, "Finished") == "Not finished"


def test_the_link_to_goodreads_tells_it_nothing(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1")
    link = page.get_by_role("link", name="See it on Goodreads")
    expect(link).to_have_attribute("href", "https://www.goodreads.com/book/show/1")
    expect(link).to_have_attribute("rel", re.compile("noreferrer"))


def test_a_review_is_shown_with_its_own_emphasis_and_without_pictures(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1")
    review = page.locator(".review-text")
    expect(review.locator("i").first).to_have_text("slow")
    expect(review.locator("blockquote")).to_have_text("Every light is kept.")
    expect(review.locator("img")).to_have_count(0)
    expect(page.get_by_text("1 picture in this review is not loaded.")).to_be_visible()
    links = review.get_by_role("link")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "https://example.org/x")
    expect(links).to_have_attribute("rel", "nofollow noopener noreferrer")
    expect(review).to_contain_text("and that.")


def test_a_spoiler_stays_hidden_until_it_is_asked_for(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1")
    secret = page.get_by_text("The keeper")
    button = page.get_by_role("button", name="Show spoiler")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(secret).to_be_hidden()
    button.press("Enter")
    expect(secret).to_be_visible()
    page.get_by_role("button", name="Hide spoiler").click()
    expect(secret).to_be_hidden()


def test_a_review_marked_as_spoiler_stays_hidden_as_a_whole(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/3")
    secret = page.get_by_text("The butler did it.")
    expect(secret).to_have_count(0)
    page.get_by_role("button", name=re.compile("gives the story away")).click()
    expect(secret).to_be_visible()
    page.get_by_role("button", name="Hide the review").click()
    expect(secret).to_have_count(0)


def test_arrow_keys_and_buttons_walk_the_shown_books_in_their_order(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1?shelf=read&sort=title")
    heading = page.get_by_role("heading", level=1)
    expect(page.get_by_text("2 of 3")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Told")
    expect(heading).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Told")  # the last one
    page.get_by_role("link", name="Previous book").click()
    expect(heading).to_have_text("The Dispossessed")
    page.keyboard.press("ArrowLeft")
    expect(heading).to_have_text("Bare")
    expect(page.get_by_text("1 of 3")).to_be_visible()


def test_arrow_keys_in_a_field_stay_in_the_field(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1?sort=title")
    page.get_by_label("Search by title or author").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("The Dispossessed")


def test_shelf_and_author_lead_to_their_pages(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/1")
    page.get_by_role("link", name="owned").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 of 4 books on your shelves")
    page.go_back()
    page.get_by_role("link", name="Ursula K. Le Guin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ursula K. Le Guin")
    expect(page.locator("[data-card=author-books] .cover-tile")).to_have_count(1)


def test_genres_say_where_they_come_from(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books?sort=genres")
    page.locator(".book-link").first.click()
    genre = page.locator(".genre").first
    expect(genre.locator(".genre-source")).to_have_text(
        re.compile("^from (Open Library|Google Books|your own shelves)")
    )
    expect(genre.locator(".genre-sure")).to_have_text(re.compile(r"^(very sure|fairly sure|a guess), \d+%$"))
    genre.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^\d+ of \d+ books"))


def test_a_book_that_is_not_there_is_told_kindly(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/books/999")
    expect(page.get_by_role("heading", level=1)).to_have_text("This library has no such book")
    page.get_by_role("link", name="All books").click()
    expect(page.locator(".book-link")).to_have_count(4)


def test_what_could_not_be_loaded_is_said_once_and_tried_again(open_page: OpenPage, library: str, watch: Watch) -> None:
    watch.allow("503")
    page = open_page(f"/l/{library}/books")
    page.route("**/books/1", lambda route: route.fulfill(status=503))
    page.get_by_role("link", name="The Dispossessed").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Dispossessed")
    expect(page.get_by_role("alert")).to_have_count(1)
    expect(page.locator(".rating-figure").first).to_have_text("5")
    page.unroute("**/books/1")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("A slow start.")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize(("book", "hidden"), [("1", 1), ("3", 1), ("999", 0)])
def test_the_page_of_a_book_is_accessible(
    open_page: OpenPage, library: str, book: str, hidden: int, *, phone: bool, dark: bool
) -> None:
    page = open_page(f"/l/{library}/books/{book}", phone=phone, dark=dark)
    expect(page.get_by_role("button", name=re.compile("Show"))).to_have_count(hidden)
    for button in page.get_by_role("button", name=re.compile("Show")).all():
        button.click()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if phone else 1440)
