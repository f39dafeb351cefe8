"""What every page has: navigation, theme, menus, search, and settings of the server that show."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage, Watch, assert_accessible, wait_until_ready
from tests.support.site import SAMPLE, Site, running_site


def test_the_chosen_theme_is_remembered(open_page: OpenPage) -> None:
    page = open_page("/import")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(background)
    page.get_by_role("button", name="Theme: As the system").click()
    page.get_by_role("menuitemradio", name="Dark").click()
    expect(page.get_by_role("button", name="Theme: Dark")).to_be_visible()
    dark = page.evaluate(background)
    assert dark != light
    page.reload()
    expect(page.get_by_role("button", name="Theme: Dark")).to_be_visible()
    assert page.evaluate(background) == dark
    page.get_by_role("button", name="Theme: Dark").click()
    page.get_by_role("menuitemradio", name="As the system").click()
    expect(page.get_by_role("button", name="Theme: As the system")).to_be_visible()
    assert page.evaluate(background) == light


def test_menus_are_used_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/import")
    button = page.get_by_role("button", name="Theme: As the system")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitemradio", name="As the system")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitemradio", name="Light")).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_role("menuitemradio", name="Dark")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.get_by_role("menu")).to_have_count(0)


def test_the_phone_has_the_actions_under_explore(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}", phone=True)
    page.get_by_role("button", name="Explore").click()
    dialog = page.get_by_role("dialog", name="Explore")
    for action in ("Copy link", "Import report", "Download as JSON", "Delete…"):
        expect(dialog.get_by_role("button", name=action)).to_be_visible()
    assert_accessible(page)
    dialog.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_back_closes_an_open_dialog_and_shows_the_page_before(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.get_by_role("link", name="Ratings").first.click()
    expect(page).to_have_url(re.compile("/ratings$"))
    page.locator("main").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile(f"/l/{sample_library}$"))
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.go_forward()
    expect(page).to_have_url(re.compile("/ratings$"))
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_what_is_announced_while_a_dialog_is_open_is_said_inside_it(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}", phone=True)
    page.get_by_role("button", name="Filters").tap()
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet.get_by_role("status")).to_have_text("")
    sheet.get_by_text("Rating", exact=True).tap()
    sheet.get_by_label("5 stars").check()
    expect(sheet).to_be_visible()
    expect(sheet.get_by_role("status")).to_have_text(re.compile(r"^\d+ finished$"))


@pytest.mark.parametrize("path", ["", "/books", "?genre=history&rating=4-5"])
def test_library_pages_fit_a_very_narrow_screen(open_page: OpenPage, sample_library: str, path: str) -> None:
    page = open_page(f"/l/{sample_library}{path}", phone=True)
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("document.documentElement.scrollWidth === 320")  # charts draw again for the new width


def test_what_takes_the_focus_is_never_under_the_bars(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books", phone=True)
    page.locator("main").focus()
    page.keyboard.press("Tab")
    seen = 0
    while page.evaluate("document.activeElement.closest('main') !== null"):
        focused = page.evaluate_handle("document.activeElement").as_element()
        place = focused.bounding_box() if focused else None
        assert place
        assert place["y"] >= 63
        assert place["y"] + min(place["height"], 44) <= 844 - 64
        page.keyboard.press("Tab")
        seen += 1
    assert seen >= 4


def test_moving_between_pages_moves_the_focus_and_the_title(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Books").click()
    expect(page.locator("main h1")).to_be_focused()
    expect(page).to_have_title("Books · Goodreads Stats")
    page.go_back()
    expect(page).to_have_url(re.compile(rf"/l/{sample_library}$"))
    expect(page.locator("main h1")).to_be_focused()


def test_a_slash_searches_and_back_takes_the_search_away(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books")
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Search by title or author")
    expect(field).to_be_focused()
    field.press_sequentially("the")
    expect(page).to_have_url(re.compile(r"\?q=the$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/books$"))
    expect(field).to_have_value("")


def test_the_link_is_copied_on_plain_http(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate(
        "document.addEventListener('copy', () => { window.copied = document.activeElement.value }, { once: true })"
    )
    page.get_by_role("button", name="This library").click()
    page.get_by_role("menuitem", name="Copy link").click()
    page.wait_for_function("window.copied")
    expect(page.locator(".toast")).to_have_text("The link is copied.")
    assert str(page.evaluate("window.copied")).endswith(f"/l/{sample_library}")


def test_a_part_that_does_not_come_is_told_of_and_can_be_asked_for_again(
    open_page: OpenPage, sample_library: str, watch: Watch
) -> None:
    watch.allow("Failed to load resource|Failed to fetch dynamically imported module")
    page = open_page(f"/l/{sample_library}/books")
    lost = re.compile(r"/dist/parts/(filter_panels|delete_dialog|book_charts)\.js|/dist/charts/kit/files\.js")
    page.route(lost, lambda route: route.abort())
    told = page.locator(".toast", has_text="This did not work.")
    page.get_by_role("button", name="Genre any").click()
    expect(told).to_be_visible()
    expect(told).to_have_count(0)
    page.get_by_role("button", name="Charts").click()
    expect(told).to_be_visible()
    expect(page.get_by_role("table")).to_be_visible()
    expect(told).to_have_count(0)
    for _ in range(2):
        page.get_by_role("button", name="This library").click()
        page.get_by_role("menuitem", name="Delete…").click()
        expect(told).to_be_visible()
        expect(told).to_have_count(0)


def test_a_card_that_does_not_come_says_so_in_its_place(open_page: OpenPage, sample_library: str, watch: Watch) -> None:
    watch.allow("Failed to load resource|Failed to fetch dynamically imported module")
    page = open_page("/settings")
    page.route("**/dist/cards/ages.js", lambda route: route.abort())
    page.goto(f"/l/{sample_library}")
    card = page.locator("[data-card=ages]")
    card.scroll_into_view_if_needed()
    expect(card.get_by_text("A part of the app did not arrive.")).to_be_visible()
    expect(card.get_by_role("button", name="Try again")).to_be_visible()
    assert_accessible(page)


def test_a_library_that_goes_while_it_is_read_says_so_in_title_and_focus(
    open_page: OpenPage, site: Site, watch: Watch
) -> None:
    watch.allow("404")
    library = site.finished(site.upload(SAMPLE.read_bytes()))
    page = open_page(f"/l/{library}")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Settings").click()
    expect(page).to_have_title("Settings · Goodreads Stats")
    assert page.request.delete(f"/api/data/{library}").ok
    page.go_back()
    expect(page.locator("main h1")).to_have_text("This library is not here")
    expect(page).to_have_title("This library is not here · Goodreads Stats")
    expect(page.locator("main h1")).to_be_focused()


@pytest.fixture(scope="module")
def stranger_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server that does not know yet who is asking."""
    settings = {"GS_CONTACT": "", "GS_SIMULATED": "0"}
    with running_site(tmp_path_factory.mktemp("stranger"), settings=settings) as running:
        yield running


class TestAServerWithoutContact:
    @pytest.fixture
    def site(self, stranger_site: Site) -> Site:
        return stranger_site

    def test_the_contact_is_asked_for_once(self, open_page: OpenPage, site: Site) -> None:
        library = site.finished(site.upload(SAMPLE.read_bytes()))
        page = open_page(f"/l/{library}")
        expect(page.get_by_role("region", name="Genres", exact=True)).to_contain_text("Genres were not looked up")
        page.get_by_role("link", name="What to do").click()
        field = page.get_by_role("textbox", name="E-mail or web address")
        field.fill("nobody")
        page.get_by_role("button", name="Save").click()
        expect(field).to_have_attribute("aria-invalid", "true")
        field.fill("reader@example.org")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text("Thank you.")).to_be_visible()
        expect(page.locator(".note", has_text="Thank you.")).to_be_focused()
        assert_accessible(page)
        page.reload()
        wait_until_ready(page)
        expect(field).to_have_count(0)


class TestAServerThatIsOffline:
    @pytest.fixture
    def site(self, offline_site: Site) -> Site:
        return offline_site

    def test_nothing_is_asked_and_what_is_missing_is_said(self, open_page: OpenPage, site: Site) -> None:
        page = open_page("/import")
        expect(page.get_by_text("nothing at all leaves your server")).to_be_visible()
        expect(page.get_by_role("textbox", name="E-mail or web address")).to_have_count(0)
        library = site.finished(site.upload(SAMPLE.read_bytes()))
        page.goto(f"/l/{library}")
        expect(page.get_by_role("region", name="Genres", exact=True)).to_contain_text("Genres were not looked up")
        expect(page.get_by_text("Genres are simulated:")).to_have_count(0)
