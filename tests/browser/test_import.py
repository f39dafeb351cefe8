"""From a file to a dashboard, as a person does it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import OpenPage, Watch, assert_accessible
from tests.support.exports import make_export
from tests.support.site import Site

EXPORT = make_export({"Title": "Emma"}, {"Title": "Persuasion"}, {"Title": "Evelina", "Exclusive Shelf": "to-read"})
LIBRARY = re.compile(r"/l/([0-9a-f-]{36})$")
DROP = """
(file) => {
  const transfer = new DataTransfer()
  for (const name of file.names) transfer.items.add(new File([file.text], name, { type: "text/csv" }))
  return ["dragover", "drop"].map((type) => {
    const event = (type) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
    if (type === "dragover") document.querySelector("main h1").dispatchEvent(event("dragenter"))
    return !document.querySelector("main h1").dispatchEvent(event(type))
  })
}
"""

STORYGRAPH = b"""Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,\
Read Count,Moods,Pace,Character- or Plot-Driven?,Star Rating,Review,Tags,Owned?
Emma,Jane Austen,,,paperback,read,2024/01/01,,,1,,,,4.0,,,No
"""

Export = Callable[..., Path]


def choose(page: Page, *files: Path) -> None:
    page.set_input_files("input[type=file]", [str(file) for file in files])


def library_of(page: Page) -> str:
    expect(page).to_have_url(LIBRARY)
    found = LIBRARY.search(page.url)
    assert found
    return found[1]


@pytest.fixture
def uploads() -> list[str]:
    """Filled by `count_uploads`."""
    return []


def is_upload(request: Request) -> bool:
    return request.method == "POST"


def count_uploads(page: Page, uploads: list[str]) -> None:
    page.on("request", lambda request: uploads.append(request.url) if is_upload(request) else None)


def test_a_chosen_file_opens_its_dashboard(open_page: OpenPage, export: Export) -> None:
    page = open_page("/import")
    choose(page, export(EXPORT, "mine.csv"))
    library_of(page)
    expect(page.get_by_role("link", name="Books 3")).to_be_visible()
    page.goto("/import")
    expect(page.get_by_role("listitem").filter(has_text="mine.csv")).to_contain_text("3 books")


def test_a_file_dropped_anywhere_opens_its_dashboard(open_page: OpenPage) -> None:
    page = open_page("/import")
    page.evaluate(DROP, {"names": ["mine.csv"], "text": EXPORT.decode()})
    library_of(page)


def test_the_start_goes_to_the_last_library_or_else_to_the_import(open_page: OpenPage, export: Export) -> None:
    page = open_page("/")
    expect(page).to_have_url(re.compile(r"/import$"))
    choose(page, export(EXPORT))
    library = library_of(page)
    page.goto("/")
    assert library_of(page) == library


def test_two_files_at_once_are_refused_before_anything_is_sent(open_page: OpenPage, uploads: list[str]) -> None:
    page = open_page("/import")
    count_uploads(page, uploads)
    page.evaluate(DROP, {"names": ["one.csv", "two.csv"], "text": EXPORT.decode()})
    expect(page.get_by_role("alert")).to_contain_text("one export at a time")
    assert uploads == []


def test_a_file_that_is_too_large_is_refused_before_anything_is_sent(
    open_page: OpenPage, tmp_path: Path, uploads: list[str]
) -> None:
    page = open_page("/import")
    count_uploads(page, uploads)
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    choose(page, large)
    expect(page.get_by_role("alert")).to_contain_text("up to 50 MB")
    assert uploads == []


def test_an_empty_file_is_refused_with_what_to_do(open_page: OpenPage, export: Export) -> None:
    page = open_page("/import")
    choose(page, export(b""))
    expect(page.get_by_role("alert")).to_contain_text("empty")


def test_a_file_that_is_refused_is_told_in_the_readers_language(
    open_page: OpenPage, watch: Watch, export: Export
) -> None:
    watch.allow(r"400 \(Bad Request\)")
    page = open_page("/settings")
    page.get_by_role("combobox", name=re.compile("Language")).select_option("de")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.goto("/import")
    choose(page, export(STORYGRAPH))
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Kein lesbarer Goodreads-Export")
    expect(alert).to_contain_text("Das ist ein Export von StoryGraph, kein Export von Goodreads. Goodreads Stats liest")
    choose(page, export(b"Colour,Number\nred,4\n"))
    expect(alert.locator("p[lang=en]")).to_contain_text("This is a table that begins with the columns")


def test_another_services_file_is_named_and_the_way_out_told(open_page: OpenPage, watch: Watch, export: Export) -> None:
    watch.allow(r"400 \(Bad Request\)")
    page = open_page("/import")
    choose(page, export(STORYGRAPH))
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("StoryGraph")
    expect(alert).to_contain_text("Goodreads")
    choose(page, export(EXPORT))
    library_of(page)


def test_a_server_that_is_away_loses_nothing(open_page: OpenPage, watch: Watch, export: Export) -> None:
    watch.allow(r"net::ERR_FAILED")
    page = open_page("/import")
    page.route("**/api/upload", lambda route: route.abort())
    choose(page, export(EXPORT))
    expect(page.get_by_role("alert")).to_contain_text("does not answer")
    page.unroute("**/api/upload")
    choose(page, export(EXPORT))
    library_of(page)


def test_a_file_sent_again_after_a_broken_line_has_the_same_key(
    open_page: OpenPage, watch: Watch, export: Export
) -> None:
    watch.allow(r"net::ERR_FAILED")
    page = open_page("/import")
    keys: list[str] = []
    page.on("request", lambda request: keys.append(request.headers["idempotency-key"]) if is_upload(request) else None)
    page.route("**/api/upload", lambda route: route.abort())
    file = export(EXPORT)
    choose(page, file)
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute("**/api/upload")
    choose(page, file)
    library_of(page)
    page.goto("/import")
    choose(page, file)
    library_of(page)
    assert keys[0] == keys[1]
    assert keys[2] != keys[1]


def test_an_upload_can_be_stopped(open_page: OpenPage, export: Export) -> None:
    page = open_page("/import")
    page.route("**/api/upload", lambda _: None)  # never answered
    choose(page, export(EXPORT))
    expect(page.get_by_role("progressbar", name="Upload")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Drop the CSV file here")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_file_dropped_while_another_is_sent_is_taken_from_the_browser_and_refused_in_words(
    open_page: OpenPage, export: Export, uploads: list[str]
) -> None:
    page = open_page("/import")
    page.route("**/api/upload", lambda _: None)  # never answered
    count_uploads(page, uploads)
    choose(page, export(EXPORT))
    expect(page.get_by_role("progressbar", name="Upload")).to_be_visible()
    assert page.evaluate(f"(file) => ({DROP})(file).every((isTaken) => isTaken)", {"names": ["b.csv"], "text": "b"})
    expect(page.locator(".sending")).to_contain_text("One file is under way already.")
    expect(page.get_by_role("status")).to_have_text(re.compile("One file is under way already."))
    expect(page.get_by_role("progressbar", name="Upload")).to_be_visible()
    assert len(uploads) == 1


def test_the_sample_is_one_library_however_often_it_is_tried(open_page: OpenPage) -> None:
    page = open_page("/import")
    page.get_by_role("button", name="Try the sample library").click()
    library = library_of(page)
    page.goto("/import")
    page.get_by_role("button", name="Try the sample library").click()
    assert library_of(page) == library


def test_a_library_is_taken_off_the_list_and_stays_on_the_server(
    open_page: OpenPage, site: Site, export: Export
) -> None:
    page = open_page("/import")
    choose(page, export(EXPORT, "away.csv"))
    library = library_of(page)
    page.goto("/import")
    page.get_by_role("button", name="Take away.csv off this list").click()
    expect(page.get_by_text("away.csv")).to_have_count(0)
    assert site.status(library)["uuid"] == library


def test_an_export_with_markup_in_its_name_and_titles_is_shown_as_text(open_page: OpenPage, export: Export) -> None:
    evil = "<img src=x onerror=alert(1)>"
    page = open_page("/import")
    choose(page, export(make_export({"Title": evil, "Author": evil, "ISBN13": "9780261102218"}), "a<b>c.csv"))
    library = library_of(page)
    page.goto(f"/import/{library}")
    expect(page.get_by_role("cell", name=evil)).to_be_visible()
    expect(page.locator("main").get_by_text("a<b>c.csv")).to_be_visible()
    expect(page.locator("main img")).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_import_page_is_accessible(open_page: OpenPage, *, phone: bool, dark: bool) -> None:
    page = open_page("/import", phone=phone, dark=dark)
    assert_accessible(page)
    page.evaluate(DROP, {"names": ["one.csv", "two.csv"], "text": EXPORT.decode()})
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible(page)


def test_the_import_page_fits_a_very_narrow_screen(open_page: OpenPage) -> None:
    page = open_page("/import", phone=True)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_main_controls_on_a_phone_are_large_enough_for_a_thumb(open_page: OpenPage) -> None:
    page = open_page("/import", phone=True)
    expect(page.get_by_role("button", name="Try the sample library")).to_be_visible()
    controls = page.locator("main button:visible, nav a:visible, nav button:visible").all()
    assert len(controls) >= 4
    for control in controls:
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44, control.inner_text()


def test_the_import_page_is_used_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("/import")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Choose a file")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    library_of(page)
    expect(page.locator("main h1")).to_be_focused()
    expect(page).to_have_title(re.compile("Goodreads Stats$"))
