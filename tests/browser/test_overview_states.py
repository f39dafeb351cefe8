"""The Overview of libraries of every size and gap, and while genres come in."""

import re
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.cards import card, marks
from tests.browser.conftest import OpenPage, assert_accessible, wait_until_ready
from tests.support.columns import columns_of
from tests.support.exports import make_export
from tests.support.server import ROOT
from tests.support.site import Site

BUNDLER = (ROOT / "tools" / "vendor" / "bundle.mjs").read_text()
MOST_NODES = 3_000
MOST_MARKS = 60
SHEETS = re.findall(r"\"([a-z]+)\"", re.findall(r"^const SHEETS = .*$", BUNDLER, re.MULTILINE)[0])
SHOW = """async (answer) => {
  const [store, { unpacked }] = await Promise.all([import("/app/store.js"), import("/app/columns/unpack.js")])
  store.answer.value = unpacked(answer)
}"""
COLOURS = """(canvas) => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
  return new Set(new Uint32Array(data.buffer)).size
}"""


def upload(site: Site, *rows: dict[str, str]) -> str:
    return site.finished(site.upload(make_export(*rows)))


def open_written(open_page: OpenPage, path: str, *, phone: bool = False) -> Page:
    """The page from the modules as they are written: they can be reached by name, which those made of them cannot."""
    index = (ROOT / "dashboard" / "index.html").read_text().replace("/dist/first_paint.js", "/app/first_paint.js")
    links = "".join(f'<link rel="stylesheet" href="/css/{name}.css">' for name in SHEETS)
    written = index.replace('<link rel="stylesheet" href="/dist/main.css">', links).replace(
        "/dist/main.js", "/app/main.js"
    )
    page = open_page("/nowhere", phone=phone)
    page.route(lambda url: "/l/" in url and "/api/" not in url, lambda route: answer_with(route, written))
    page.goto(path)
    wait_until_ready(page)
    return page


def answer_with(route: Route, index: str) -> None:
    """Only pages come from here; their headers stay those of the server."""
    if route.request.resource_type != "document":
        route.continue_()
        return
    route.fulfill(response=route.fetch(), body=index)


def show(page: Page, document: dict[str, Any]) -> None:
    """Put another document on the page, as if it had just come in."""
    page.evaluate(SHOW, columns_of(document))


def many(document: dict[str, Any], count: int) -> dict[str, Any]:
    """The document with so many books instead, two of which were finished on each day."""
    book = next(book for book in document["books"] if book["reading_status"] == "read")
    days = [date(1999, 1, 1) + timedelta(days=at // 2) for at in range(count)]
    books = [
        book
        | {"goodreads_id": f"many-{at}", "title": f"Book {at}", "my_rating": 1 + at % 5, "num_pages": 100 + at % 500}
        | {"date_read": day.isoformat(), "date_read_precision": "day"}
        for at, day in enumerate(days)
    ]
    return document | {"books": books, "total_books": count}


def test_a_few_books_are_a_shelf_without_charts(open_page: OpenPage, site: Site) -> None:
    rows = [{"Title": f"Few {number}", "Date Read": "2026/01/02"} for number in range(4)]
    page = open_page(f"/l/{upload(site, *rows, {'Title': 'Next', 'Exclusive Shelf': 'to-read', 'Date Read': ''})}")
    shelf = page.get_by_role("region", name="Your shelf")
    expect(shelf.get_by_role("link", name=re.compile("Few|Next"))).to_have_count(5)
    expect(page.locator(".chart, .totals")).to_have_count(0)
    assert_accessible(page)
    shelf.get_by_role("link", name=re.compile("^Few 2")).click()
    expect(page.locator("main h1")).to_have_text("Few 2")


def test_nothing_finished_is_said_plainly(open_page: OpenPage, site: Site) -> None:
    page = open_page(f"/l/{upload(site, {'Exclusive Shelf': 'to-read', 'Date Read': '', 'My Rating': '0'})}")
    expect(page.locator("main h1")).to_have_text("No finished book yet.")
    assert_accessible(page)


def test_books_without_dates_pages_and_ratings_make_no_empty_axis(open_page: OpenPage, site: Site) -> None:
    bare = {"Date Read": "", "Number of Pages": "", "My Rating": "0", "Average Rating": ""}
    page = open_page(f"/l/{upload(site, *[bare] * 9)}")
    expect(page.locator("main h1")).to_have_text("You have finished 9 books.")
    expect(page.locator(".lede-context")).to_have_text("9 books; the file knows no page counts.")
    lacks = {
        "piles": "Needs 5 books with a date of finishing; there are 0.",
        "months": "Needs 12 books with a known month of finishing; there are 0.",
        "stars": "Needs 5 rated books; there are 0.",
        "just-finished": "Needs 1 book with a date of finishing; there are 0.",
    }
    for name, words in lacks.items():
        expect(card(page, name).locator(".card-empty > p")).to_have_text(words)
    expect(page.get_by_role("button", name="Download")).to_have_count(0)
    assert_accessible(page)


def test_a_year_alone_counts_for_the_year_and_for_no_month(open_page: OpenPage, site: Site) -> None:
    rows = [{"Date Read": "2024", "Number of Pages": "100"}] * 6 + [
        {"Date Read": f"2024/05/{day:02}"} for day in range(1, 15)
    ]
    page = open_page(f"/l/{upload(site, *rows)}")
    months = page.locator("[data-card=months]")
    expect(months.get_by_role("button", name="2024, 20 books")).to_be_visible()
    expect(months.get_by_role("button", name="January 2024, 0 books")).to_be_visible()
    expect(months.get_by_role("button", name="May 2024, 14 books")).to_be_visible()
    expect(page.locator("[data-card=piles] .card-foot")).to_contain_text("6 with only the year known not shown")


def test_without_averages_no_word_is_said_of_other_readers(open_page: OpenPage, site: Site) -> None:
    rows = [{"Average Rating": "", "Date Read": f"2024/05/{day:02}"} for day in range(1, 13)]
    page = open_page(f"/l/{upload(site, *rows)}")
    expect(marks(page, "stars").first).to_be_visible()
    for part in page.locator("[data-card=stars], .totals").all():
        expect(part).not_to_contain_text("other readers")
    expect(page.locator("[data-card=stars] [stroke-dasharray]")).to_have_count(0)


def test_long_and_foreign_titles_stay_inside(open_page: OpenPage, site: Site) -> None:
    titles = ["x" * 400, "מילה אחת ועוד אחת", "百年の孤独と長い長い題名", "A " * 200, "Kurz"]
    rows = [{"Title": title, "Author": title, "Date Read": f"2026/01/{at:02}"} for at, title in enumerate(titles, 1)]
    library = upload(site, *rows)
    for phone in (False, True):
        page = open_page(f"/l/{library}", phone=phone)
        expect(card(page, "just-finished").locator(".cover").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_twenty_thousand_books_are_few_elements(
    open_page: OpenPage, sample_library: str, document: dict[str, Any]
) -> None:
    page = open_written(open_page, f"/l/{sample_library}")
    show(page, many(document, 20_000))
    expect(page.locator(".filter-count")).to_have_text("20,000 finished")
    canvas = page.locator("[data-card=piles] canvas")
    expect(canvas).to_be_visible()
    assert canvas.evaluate(COLOURS) > 3, "something is drawn"
    assert page.locator("[data-card=piles] .mark").count() <= MOST_MARKS
    assert page.evaluate("document.querySelectorAll('*').length") < MOST_NODES
    card(page, "stars").get_by_role("button", name=re.compile("^5 stars, 4,000 books")).click()
    expect(page.locator(".filter-count")).to_have_text("4,000 finished")


def test_cards_far_below_the_screen_are_asleep(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}", phone=True)
    expect(page.locator("[data-card=piles] .mark").first).to_be_visible()
    covers = page.locator("[data-card=just-finished] .cover")
    expect(covers).to_have_count(0)
    card(page, "just-finished")
    expect(covers.first).to_be_visible()


@pytest.fixture
def document(site: Site, sample_library: str) -> dict[str, Any]:
    body: dict[str, Any] = httpx.get(f"{site.url}/api/data/{sample_library}").raise_for_status().json()
    return body


def without_genres(document: dict[str, Any]) -> dict[str, Any]:
    """The document as it stood before any genre came in."""
    metadata = document["metadata"] | {"genre_families": []}
    metadata["enrichment"] = metadata["enrichment"] | {"state": "running"}
    books = [book | {"genres": [], "enrichment": "pending"} for book in document["books"]]
    return document | {"books": books, "metadata": metadata}


def test_genres_that_come_in_do_not_move_what_is_pointed_at(
    open_page: OpenPage, sample_library: str, document: dict[str, Any]
) -> None:
    page = open_written(open_page, f"/l/{sample_library}")
    legend = page.locator("[data-card=piles] .legend-entry")
    show(page, without_genres(document))
    expect(legend).to_have_text(["Looking up"])
    expect(page.locator('[data-card=piles] rect[fill^="url(#hatch"]').first).to_be_visible()
    page.locator("[data-card=piles] .plot").hover()
    show(page, document)
    expect(page.locator("main h1")).to_be_visible()
    expect(legend).to_have_text(["Looking up"])
    page.mouse.move(5, 400)
    families = [family["family"] for family in document["metadata"]["genre_families"]]
    expect(legend.filter(has_text=families[0])).to_be_visible()
    expect(legend.filter(has_text="Looking up")).to_have_count(0)


def test_a_filter_is_obeyed_at_once_even_under_the_pointer(
    open_page: OpenPage, sample_library: str, document: dict[str, Any]
) -> None:
    page = open_written(open_page, f"/l/{sample_library}")
    show(page, without_genres(document))
    page.locator("[data-card=piles]").get_by_role("button", name="Looking up").click()
    expect(page.locator(".chips-bar .chip-words")).to_have_text(["No genre"])
    show(page, document)
    none = sum(book["reading_status"] == "read" and not book["genres"] for book in document["books"])
    expect(page.locator(".filter-count strong")).to_have_text(str(none))


def test_a_library_without_any_genre_is_coloured_by_rating(
    open_page: OpenPage, sample_library: str, document: dict[str, Any]
) -> None:
    page = open_written(open_page, f"/l/{sample_library}")
    bare = without_genres(document)
    bare["metadata"]["enrichment"]["state"] = "skipped"
    show(page, bare)
    expect(page.locator("[data-card=piles]").get_by_role("button", name="Rating")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.locator("[data-card=piles]").get_by_role("button", name="Genre").click()
    expect(page.locator("[data-card=piles] .legend-entry")).to_have_text(["No genre found"])
