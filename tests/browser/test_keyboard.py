"""All of the dashboard by keyboard: each chart is one stop, is moved in, picked from and left, the focus in sight."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cards import FOCUSED_LABEL
from tests.browser.conftest import OpenPage
from tests.browser.walk import draw_all
from tests.support.site import SAMPLE, Site

PATHS = {
    "overview": "",
    "time": "/time",
    "genres": "/genres",
    "genre": "/genres/history-ideas",
    "ratings": "/ratings",
    "authors": "/authors",
    "author": "/authors/ursula-k-le-guin",
    "pile": "/pile",
    "health": "/health",
}
MOST_STOPS = 400
TIP_LEAVES_MS = 300

# What has the focus: of which chart it is (-1: of none), and whether it is in sight; at its middle nothing lies over it
# but what is told of it, and that leaves an end of it free.
FOCUSED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const node = document.activeElement
  const layers = [...document.querySelectorAll("main .marks, main .heat")]
  const chart = layers.findIndex((layer) => layer.contains(node))
  const box = [...node.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  const [left, right, top, bottom] = box
    ? [Math.max(0, box.left), Math.min(innerWidth, box.right), Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    : []
  const over = (x) => (box ? document.elementFromPoint(x, (top + bottom) / 2) : null)
  const places = [node, layers[chart], node.closest("label")]
  const isIts = (hit) => hit !== null && places.some((place) => place?.contains(hit))
  const hit = over((left + right) / 2)
  const isTold = hit?.closest(".tip") && (isIts(over(left + 2)) || isIts(over(right - 2)))
  done({
    isInside: document.querySelector("main").contains(node),
    name: node.getAttribute("aria-label") ?? node.textContent.trim().slice(0, 60) ?? "",
    where: node.closest("[data-card]")?.dataset.card ?? "",
    chart,
    isSeen: Boolean(isIts(hit) || isTold),
    hit: hit ? `${hit.localName}.${hit.getAttribute("class")}` : "nothing",
  })
})))"""
# One line per chart of the page: its card, and how many marks are in the order of Tab.
CHARTS = """() => [...document.querySelectorAll("main .marks, main .heat")]
  .map((layer) => ({
    card: layer.closest("[data-card]").dataset.card,
    marks: layer.querySelectorAll("button, [role=button], [role=link], [role=img]").length,
    stops: layer.querySelectorAll('[tabindex="0"]').length,
  }))"""
STOP = "(at) => [...document.querySelectorAll('main .marks, main .heat')][at].querySelector('[tabindex=\"0\"]').focus()"
HERE = "location.href"
TURNED = '[aria-label="Show as a table"][aria-pressed=true]'
CAN_PICK = "document.activeElement.matches(':not([aria-disabled=true], [role=img])')"


def opened(open_page: OpenPage, library: str, path: str) -> Page:
    page = open_page(f"/l/{library}{path}")
    draw_all(page)
    return page


def walked(page: Page) -> list[dict[str, Any]]:
    """All stops of the page from its heading on, in order."""
    page.locator("main").focus()
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not focused["isSeen"]:
            page.wait_for_timeout(TIP_LEAVES_MS)
            focused = page.evaluate(FOCUSED)
        if not focused["isInside"]:
            return stops
        stops.append(focused)
    raise AssertionError(f"Tab does not leave the page: {stops[-5:]}")


@pytest.mark.parametrize("name", PATHS)
def test_each_chart_is_one_stop_and_the_focus_is_always_in_sight(
    open_page: OpenPage, sample_library: str, name: str
) -> None:
    page = opened(open_page, sample_library, PATHS[name])
    charts = page.evaluate(CHARTS)
    stops = walked(page)
    assert [f"{stop['where']}: {stop['name']} is under {stop['hit']}" for stop in stops if not stop["isSeen"]] == []
    assert [chart for chart in charts if chart["marks"] and chart["stops"] != 1] == []
    reached = [stop["chart"] for stop in stops if stop["chart"] >= 0]
    assert reached == [at for at, chart in enumerate(charts) if chart["marks"]], "in the order of the page, each once"


@pytest.mark.parametrize("name", PATHS)
def test_each_chart_is_moved_in_and_a_mark_is_picked(open_page: OpenPage, sample_library: str, name: str) -> None:
    page = opened(open_page, sample_library, PATHS[name])
    charts = page.evaluate(CHARTS)
    assert charts
    for at, chart in enumerate(charts):
        if not chart["marks"]:
            continue
        page.evaluate(STOP, at)
        if chart["marks"] > 1:
            assert_moves(page, chart["card"])
        if find_pickable(page, chart["marks"]):
            assert_picks(page, chart["card"])


def assert_moves(page: Page, card: str) -> None:
    page.keyboard.press("Home")
    first = page.evaluate(FOCUSED_LABEL)
    page.keyboard.press("ArrowRight")
    second = page.evaluate(FOCUSED_LABEL)
    page.keyboard.press("End")
    last = page.evaluate(FOCUSED_LABEL)
    assert first, card
    assert second, card
    assert last, card
    assert first != second or first != last, card
    page.keyboard.press("Home")
    assert page.evaluate(FOCUSED_LABEL) == first, card


def find_pickable(page: Page, marks: int) -> bool:
    """Move to a mark that filters or opens; False where no mark of the chart does."""
    for _ in range(marks):
        if page.evaluate(CAN_PICK):
            return True
        page.keyboard.press("ArrowRight")
    return False


def assert_picks(page: Page, card: str) -> None:
    """Enter filters, and Esc takes that back (a first one closes what is told of the mark); or Enter opens a page."""
    before, heading = page.evaluate(HERE), page.locator("main h1").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_function("(before) => location.href !== before", arg=before)
    if page.evaluate(HERE).partition("?")[0] == before.partition("?")[0]:
        expect(page.locator(".chips-bar .chip-set, .chips-main .chip-set").first).to_be_attached()
        for _ in range(4):
            page.keyboard.press("Escape")
            if page.evaluate(HERE) == before:
                break
        assert page.evaluate(HERE) == before, card
    else:
        expect(page.locator("main h1")).to_be_focused()
        page.go_back()
        expect(page.locator("main h1")).to_have_text(heading)
    expect(page).to_have_url(before)
    draw_all(page)


def test_go_keys_lead_to_each_page(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    expect(page.locator(".filter-count strong")).to_be_visible()
    places = {"t": "time", "g": "genres", "r": "ratings", "a": "authors", "p": "pile", "b": "books", "h": "health"}
    for key, place in {**places, "y": r"year/\d{4}", "o": sample_library}.items():
        page.keyboard.press("g")
        page.keyboard.press(key)
        expect(page).to_have_url(re.compile(f"/{place}$"))
        expect(page.locator("main h1")).to_be_focused()


def test_brackets_step_through_the_years(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/ratings")
    expect(page.locator(".filter-count strong")).to_be_visible()
    page.keyboard.press("[")
    expect(page).to_have_url(re.compile(r"years=(\d{4})$"))
    last = int(page.url[-4:])
    page.keyboard.press("[")
    expect(page).to_have_url(re.compile(f"years={last - 1}$"))
    page.keyboard.press("]")
    expect(page).to_have_url(re.compile(f"years={last}$"))
    page.keyboard.press("]")
    expect(page).to_have_url(re.compile(f"years={last}$"))
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/ratings$"))


def test_help_lists_the_keys_and_gives_the_focus_back(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/time")
    page.locator('.mark[tabindex="0"]').first.focus()
    label = page.evaluate(FOCUSED_LABEL)
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keyboard")
    for key in ("/", "?", "[", "]", "t", "Esc", "g", "Home", "End", "Enter"):
        expect(help_.locator("kbd", has_text=re.compile(rf"^{re.escape(key)}$")).first).to_be_visible()
    page.keyboard.press("t")
    expect(page.locator(TURNED)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(help_).to_have_count(0)
    assert page.evaluate(FOCUSED_LABEL) == label


def test_single_keys_can_be_turned_off_and_on(open_page: OpenPage, sample_library: str) -> None:
    page = open_page("/settings")
    switch = page.get_by_role("region", name="Keyboard").get_by_role("switch")
    switch.focus()
    page.keyboard.press("Space")
    page.goto(f"/l/{sample_library}/time")
    mark = page.locator('[data-card=rolling-pace] .mark[tabindex="0"]')
    mark.focus()
    for key in ("/", "?", "[", "t", "g", "r"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile("/time$"))
    expect(page.locator(f"dialog[open], {TURNED}")).to_have_count(0)
    expect(mark).to_be_focused()
    page.goto("/settings")
    switch.focus()
    page.keyboard.press("Space")
    page.goto(f"/l/{sample_library}/time")
    mark.focus()
    page.keyboard.press("t")
    expect(page.locator(f"[data-card=rolling-pace] {TURNED}")).to_have_count(1)
    expect(page.locator("[data-card=rolling-pace] .twin-table")).to_be_visible()


def test_after_g_a_t_leads_to_the_time_and_opens_no_table(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/time")
    page.locator('[data-card=rolling-pace] .mark[tabindex="0"]').focus()
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_visible()
    expect(page.locator(".twin-table")).to_have_count(0)


def test_the_focus_goes_from_a_removed_filter_to_the_next_and_then_to_the_page(
    open_page: OpenPage, sample_library: str
) -> None:
    page = open_page(f"/l/{sample_library}/time?years=2024&rating=4-5&format=paper")
    chips = page.locator(".chips-bar .chip-remove")
    expect(chips).to_have_count(3)
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(2)
    expect(chips.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(0)
    expect(page.locator("main")).to_be_focused()


def test_the_focus_stays_in_the_page_when_no_filter_is_left_to_take_away(
    open_page: OpenPage, sample_library: str
) -> None:
    for path in ("", "/books"):
        page = open_page(f"/l/{sample_library}{path}?q=nobody%20wrote%20this")
        page.locator(".no-book button").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".no-book")).to_have_count(0)
        expect(page.locator("main")).to_be_focused()


def test_the_focus_goes_on_along_a_list_that_gets_shorter(open_page: OpenPage, sample_library: str, site: Site) -> None:
    other = site.finished(site.upload(SAMPLE.read_bytes()))
    page = open_page("/settings")
    for library in (sample_library, other):
        page.goto(f"/l/{library}/time")
        expect(page.locator(".chart").first).to_be_visible()
    page.goto("/import")
    forget = page.locator(".seen li button")
    expect(forget).to_have_count(2)
    forget.last.focus()
    page.keyboard.press("Enter")
    expect(forget).to_have_count(1)
    expect(forget.last).to_be_focused()
