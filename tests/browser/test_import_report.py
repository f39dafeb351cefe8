"""A job under way: progress, what became of the rows, the end, and what happens when things fail."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage, Watch, assert_accessible
from tests.support.builders import make_isbn13
from tests.support.exports import make_export
from tests.support.site import Site

UNUSABLE = b",,,,,,,,x\n"  # a row without title and author


def export_with_notes(count: int) -> bytes:
    """Each row has an ISBN with a wrong check digit, which is left out with a note."""
    return make_export(*[{"ISBN13": "9780261102218"}] * count)


def fresh_export(count: int, *, start: int) -> bytes:
    """Books that no other test asks for, so that no answer is known yet."""
    return make_export(*({"ISBN13": make_isbn13(start + number)} for number in range(count)))


@pytest.fixture
def slow_upstream(site: Site) -> Iterator[None]:
    """Book APIs that take their time."""
    site.set_upstream(latency_ms=1500)
    yield
    site.set_upstream(latency_ms=0)


@pytest.mark.usefixtures("slow_upstream")
def test_progress_is_live_survives_a_reload_and_ends(open_page: OpenPage, site: Site) -> None:
    library = site.upload(fresh_export(120, start=100_000))
    page = open_page(f"/import/{library}")
    bar = page.get_by_role("progressbar", name="Books looked up")
    expect(bar).not_to_have_attribute("aria-valuenow", "100")
    expect(page.locator("main").get_by_text(re.compile(r"of 120 books"))).to_be_visible()
    page.reload()
    expect(bar).not_to_have_attribute("aria-valuenow", "100")
    site.set_upstream(latency_ms=0)
    expect(page.get_by_role("heading", level=1)).to_have_text("The import is complete", timeout=120_000)
    expect(bar).to_have_attribute("aria-valuenow", "100")
    expect(page.get_by_text("Open Library Answering")).to_be_visible()


@pytest.mark.usefixtures("slow_upstream")
def test_progress_comes_by_polling_where_events_do_not(open_page: OpenPage, site: Site, watch: Watch) -> None:
    watch.allow(r"net::ERR_FAILED")
    library = site.upload(fresh_export(60, start=200_000))
    page = open_page("/import")
    page.route("**/events", lambda route: route.abort())
    page.goto(f"/import/{library}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("coming in")
    site.set_upstream(latency_ms=0)
    expect(page.get_by_role("heading", level=1)).to_have_text("The import is complete", timeout=120_000)


@pytest.mark.usefixtures("slow_upstream")
def test_genres_flow_into_the_open_dashboard(open_page: OpenPage, site: Site) -> None:
    library = site.upload(fresh_export(60, start=300_000))
    page = open_page(f"/l/{library}")
    card = page.get_by_role("region", name="Genres", exact=True)
    expect(card).to_contain_text("Looking up genres")
    expect(card).to_contain_text("of 60 books")
    site.set_upstream(latency_ms=0)
    expect(card).to_have_count(0, timeout=120_000)
    expect(page.get_by_role("status").first).to_have_text(re.compile("genres are complete"), timeout=60_000)


def test_genres_that_are_simulated_are_said_to_be(open_page: OpenPage, sample_library: str) -> None:
    for path in ("", "/books"):
        page = open_page(f"/l/{sample_library}{path}")
        expect(page.get_by_text("Genres are simulated:")).to_be_visible()


def test_the_row_report_is_read_page_by_page_and_by_outcome(open_page: OpenPage, site: Site) -> None:
    library = site.finished(site.upload(export_with_notes(250) + UNUSABLE))
    page = open_page(f"/import/{library}")
    expect(page.get_by_text(re.compile(r"^1\u2013100 of 25\d entries$"))).to_be_visible()
    expect(page.locator(".row-table tbody tr")).to_have_count(100)
    page.get_by_role("button", name="Later").click()
    expect(page.get_by_text(re.compile(r"^101\u2013200 of"))).to_be_visible()
    page.get_by_role("button", name="Earlier").click()
    expect(page.get_by_text(re.compile(r"^1\u2013100 of"))).to_be_visible()
    page.get_by_role("button", name="Rejected").click()
    expect(page.locator(".row-table tbody tr")).to_have_count(1)
    expect(page.get_by_role("cell", name="Rejected")).to_be_visible()


def test_the_row_report_is_taken_along_as_a_file(open_page: OpenPage, site: Site) -> None:
    library = site.finished(site.upload(export_with_notes(3)))
    page = open_page(f"/import/{library}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    text = Path(download.value.path()).read_text()
    assert text.count("Title ") == 3


def test_the_report_is_reached_from_the_dashboard_and_back(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.get_by_role("button", name="This library").click()
    page.get_by_role("menuitem", name="Import report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The import is complete")
    page.get_by_role("link", name="Open the dashboard").click()
    expect(page).to_have_url(re.compile(rf"/l/{sample_library}$"))
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("The import is complete")


def test_the_document_is_taken_along_as_json(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    with page.expect_download() as download:
        page.get_by_role("button", name="This library").click()
        page.get_by_role("menuitem", name="Download as JSON").click()
    assert json.loads(Path(download.value.path()).read_text())["export_id"] == sample_library


def test_deleting_asks_once_and_leaves_nothing(open_page: OpenPage, site: Site, watch: Watch) -> None:
    watch.allow(r"404 \(Not Found\)")
    library = site.finished(site.upload(export_with_notes(2)))
    page = open_page(f"/l/{library}")
    page.get_by_role("button", name="This library").click()
    page.get_by_role("menuitem", name="Delete…").click()
    dialog = page.get_by_role("dialog", name="Delete this library?")
    expect(dialog).to_contain_text("2 books")
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="This library").click()
    page.get_by_role("menuitem", name="Delete…").click()
    dialog.get_by_role("button", name="Delete for good").click()
    expect(page).to_have_url(re.compile(r"/import$"))
    expect(page.get_by_text("is deleted")).to_be_visible()
    expect(page.get_by_text("Libraries this browser knows")).to_have_count(0)
    page.goto(f"/l/{library}")
    expect(page.get_by_role("heading", level=1)).to_have_text("This library is not here")
    expect(page.get_by_role("link", name="Import an export")).to_be_visible()


@pytest.mark.parametrize("path", ["/l/none", "/import/none", "/l/00000000-0000-4000-8000-000000000000/books"])
def test_an_unknown_library_is_told_kindly(open_page: OpenPage, watch: Watch, path: str) -> None:
    watch.allow(r"404 \(Not Found\)|422")
    page = open_page(path)
    expect(page.get_by_role("heading", level=1)).to_have_text("This library is not here")


def test_an_unknown_address_is_told_kindly(open_page: OpenPage) -> None:
    page = open_page("/nowhere/at/all")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_import_report_is_accessible(open_page: OpenPage, site: Site, *, phone: bool, dark: bool) -> None:
    library = site.finished(site.upload(export_with_notes(5), key="accessible-report"))
    page = open_page(f"/import/{library}", phone=phone, dark=dark)
    expect(page.locator(".row-table")).to_be_visible()
    assert_accessible(page)


def test_the_import_report_fits_a_very_narrow_screen(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/import/{sample_library}", phone=True)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
