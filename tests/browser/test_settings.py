"""The page Settings: look, language, dates, goals, genre rules, libraries, and what this browser remembers."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from tests.browser.cards import NOON
from tests.browser.conftest import ARGUMENTS, OpenPage, Watch, assert_accessible, assert_soon, chromium_path
from tests.support.exports import make_export
from tests.support.site import Site


def section(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name)


def stored(page: Page, name: str) -> str | None:
    value: str | None = page.evaluate("name => localStorage.getItem(`gs.${name}`)", name)
    return value


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)], ids=["desktop light", "phone dark"])
def test_the_page_is_accessible_and_fits(open_page: OpenPage, *, phone: bool, dark: bool) -> None:
    page = open_page("/settings", phone=phone, dark=dark)
    expect(page.get_by_role("button", name="Save and apply")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") == (390 if phone else 1440)


def test_theme_language_and_goal_are_kept(open_page: OpenPage) -> None:
    page = open_page("/settings", now=NOON)
    section(page, "Look and language").get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    goal = page.get_by_label("Books in 2026")
    goal.fill("40")
    goal.press("Enter")
    assert_soon(lambda: json.loads(stored(page, "goals") or "{}"), {"2026": 40})
    page.get_by_role("combobox", name="Language").select_option("de")
    expect(page.locator("main h1")).to_have_text("Einstellungen")
    expect(page.get_by_label("Bücher 2026")).to_have_value("40")
    page.get_by_label("Bücher 2026").fill("")
    page.get_by_label("Bücher 2026").press("Enter")
    assert_soon(lambda: stored(page, "goals"), None)


def test_single_keys_can_be_turned_off(open_page: OpenPage) -> None:
    page = open_page("/settings")
    page.get_by_role("switch", name="Single keys do something").uncheck()
    page.keyboard.press("Tab")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Show all keys").click()
    expect(page.get_by_role("dialog")).to_contain_text("Single keys are turned off in Settings.")


def test_rules_are_tried_saved_refused_and_undone(open_page: OpenPage, site: Site, watch: Watch) -> None:
    watch.allow("422")
    page = open_page("/settings")
    rules = section(page, "Your own genre rules")
    try:
        expect(rules).to_contain_text("There is no rule")
        rules.get_by_role("button", name="Rename").click()
        rules.get_by_role("combobox", name="Genre").select_option("History")
        rules.get_by_label("New name").fill("Past times")
        expect(rules).to_contain_text("“History” is called “Past times”.")
        rules.get_by_role("button", name="Add to the list").click()
        rules.get_by_role("button", name="Save and apply").click()
        expect(rules.get_by_role("status")).to_contain_text("Saved.")

        rules.get_by_role("button", name="Hide").click()
        rules.get_by_role("combobox", name="Genre to hide").select_option("History")
        rules.get_by_role("button", name="Add to the list").click()
        expect(rules).to_contain_text("There are changes that are not saved.")
        rules.get_by_role("button", name="Save and apply").click()
        expect(rules.locator("li").filter(has_text="Past times")).to_contain_text("hidden as well")
        rules.get_by_role("button", name="Back to the last saved").click()
        expect(rules.get_by_role("listitem")).to_have_count(1)
        expect(rules.get_by_role("alert")).to_have_count(0)

        rules.get_by_role("button", name="Remove: “History” is called “Past times”.").click()
        rules.get_by_role("button", name="Save and apply").click()
        expect(rules).to_contain_text("There is no rule")
        expect(rules.get_by_role("status")).to_contain_text("Saved.")
    finally:
        page.request.put("/api/rules", data={}, headers={"Origin": site.url})


def test_a_library_is_deleted_from_the_list(open_page: OpenPage, site: Site) -> None:
    library = site.finished(site.upload(make_export({"Title": "Emma"})))
    page = open_page(f"/l/{library}")
    page.goto("/settings")
    page.get_by_role("button", name=re.compile("^Delete A shared library")).click()
    dialog = page.get_by_role("dialog", name="Delete this library?")
    expect(dialog).to_contain_text("the dashboard of “A shared library”")
    dialog.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("None yet.")).to_be_visible()
    expect(page).to_have_url(re.compile("/settings$"))
    assert page.request.get(f"/api/status/{library}").status == 404


def test_what_the_browser_remembers_is_saved_and_forgotten(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.goto("/settings")
    section(page, "Look and language").get_by_role("button", name="Light").click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save it as a file").click()
    saved = json.loads(Path(saving.value.path()).read_text())
    assert saved["theme"] == "light"
    assert sample_library in saved["libraries"]
    page.get_by_role("button", name="Forget everything…").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget everything").click()
    expect(page).to_have_url(re.compile("/import$"))
    assert stored(page, "libraries") is None
    assert stored(page, "theme") is None


def test_plain_http_on_a_name_of_the_home_network_is_told(playwright: Playwright, site: Site) -> None:
    port = site.url.rsplit(":", 1)[1]
    args = [*ARGUMENTS, "--host-resolver-rules=MAP nas.lan 127.0.0.1"]
    elsewhere = playwright.chromium.launch(executable_path=chromium_path(), args=args)
    try:
        page = elsewhere.new_page(locale="en-GB")
        page.goto(f"http://nas.lan:{port}/settings")
        told = section(page, "Installing, and reading offline")
        expect(told).to_contain_text("plain http")
        expect(told).to_contain_text("opening it while the server cannot be reached")
    finally:
        elsewhere.close()
