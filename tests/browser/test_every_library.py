"""Every page holds for libraries of every size, gap, script and malice: nothing breaks, nothing senseless is said."""

import json
import re

import httpx
import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage, Watch, assert_accessible
from tests.browser.walk import CHART_PAGES, OTHER_PAGES, draw_all, pages_of, senseless_words, sticking_out
from tests.support.columns import columns_of
from tests.support.libraries_of_every_kind import KINDS, of_kind
from tests.support.site import SAMPLE, Site

# Walked in the dark, and looked at on a desk too: each size in each theme meets gaps and oddities of its own.
DARK = {"1 book", "4 books", "20,000 books", "one year", "one day", "foreign scripts", "markup"}
ON_A_DESK = {"nothing finished", "4 books", "700 books", "undated", "one day", "long titles", "foreign scripts"}
OWNED = "window.owned ?? null"


def walked(page: Page, library: str, watch: Watch, kind: str = "") -> list[str]:
    """Walk all pages; gives those visited. Without a kind, nothing is there that axe does not see elsewhere."""
    visited = []
    for path in pages_of(page, library):
        assert senseless_words(page, braces=kind == "markup") == [], path
        assert sticking_out(page) == [], path
        assert watch.complaints == [], path
        if kind in ON_A_DESK:
            page.set_viewport_size(DESKTOP)
            draw_all(page)
            assert sticking_out(page) == [], path
        if kind:
            assert_accessible(page)
        page.set_viewport_size(PHONE)
        visited.append(path)
    return visited


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_holds(open_page: OpenPage, site: Site, watch: Watch, kind: str) -> None:
    library = site.finished(site.upload(of_kind(kind)))
    page = open_page(f"/l/{library}", phone=True, dark=kind in DARK)
    visited = walked(page, library, watch, kind)
    assert len(visited) >= len(CHART_PAGES) + len(OTHER_PAGES)
    assert page.evaluate(OWNED) is None


def test_a_library_without_a_single_book_holds(open_page: OpenPage, site: Site, watch: Watch) -> None:
    library = site.finished(site.upload(of_kind("1 book")))
    document = httpx.get(f"{site.url}/api/data/{library}").raise_for_status().json()
    empty = columns_of(document | {"books": [], "total_books": 0})

    def answer(route: Route) -> None:
        route.fulfill(body=json.dumps(empty), content_type="application/json")

    page = open_page("/import", phone=True)
    page.route(re.compile(r"/columns(\?|$)"), answer)
    page.goto(f"/l/{library}")
    assert walked(page, library, watch, "no book")


def test_a_file_without_a_single_book_is_refused_in_words(open_page: OpenPage, watch: Watch) -> None:
    watch.allow(r"400 \(Bad Request\)")
    page = open_page("/import")
    header = of_kind("1 book").partition(b"\n")[0]
    page.set_input_files("input[type=file]", FilePayload(name="empty.csv", mimeType="text/csv", buffer=header))
    expect(page.get_by_role("alert")).to_contain_text("no book below it")


class TestAServerThatIsOffline:
    @pytest.fixture
    def site(self, offline_site: Site) -> Site:
        return offline_site

    def test_every_page_holds_without_any_look_up(self, open_page: OpenPage, site: Site, watch: Watch) -> None:
        library = site.finished(site.upload(SAMPLE.read_bytes()))
        page = open_page(f"/l/{library}", phone=True)
        assert walked(page, library, watch)
