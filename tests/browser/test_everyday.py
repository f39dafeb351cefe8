"""Ways to read that are easily forgotten: on paper, from right to left, in colours of one's own, on a narrow screen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage, Watch
from tests.browser.walk import go, pages_of
from tests.support.site import Site

# What lies beyond the edges of the screen, and is in no box that scrolls or cuts.
_OUTSIDE = """() => {
  const width = document.documentElement.clientWidth
  const cuts = (node) => getComputedStyle(node).overflowX !== "visible"
  const isOut = (node) => {
    const { left, right, width: own } = node.getBoundingClientRect()
    return own > 1 && (left < -1 || right > width + 1)
  }
  const isInside = (box) => box !== null && ((cuts(box) && !isOut(box)) || isInside(box.parentElement))
  return [...document.querySelectorAll("body *:not(.skip-link, .skip-link *)")]
    .filter((node) => node.checkVisibility() && isOut(node) && !isInside(node.parentElement))
    .map((node) => `${node.localName}.${node.getAttribute("class")} ${node.textContent.slice(0, 40)}`)
    .slice(0, 5)
}"""
_OVERLAP = """() => {
  const [rail, main] = [".rail", "main"].map((name) => document.querySelector(name).getBoundingClientRect())
  return Math.max(0, Math.min(rail.right, main.right) - Math.max(rail.left, main.left))
}"""
# Marks lie unseen over a drawing; the heads of a table and the entries of a legend say something on paper too.
_REMEMBER_PAPER = """() => {
  const controls = () => [...document.querySelectorAll("button, input, select, summary")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .filter((node) => !node.matches(".marks *, main table *, .legend-entry"))
  .map((node) => `${node.className} ${node.textContent || node.ariaLabel}`.trim())
  const count = (selector) => document.querySelectorAll(selector).length
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility())
  const pixels = (canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
  const isPainted = (canvas) => new Set(new Uint32Array(pixels(canvas).buffer)).size > 2
  const look = () => ({
    cards: count("main section[data-card]"),
    drawn: count("main section[data-card] > .card-inside"),
    cardsOfAYear: seen("main canvas").filter(isPainted).map((canvas) => canvas.ariaLabel.split(". ")[0]),
    words: document.querySelector("main").innerText,
    controls: controls(),
  })
  matchMedia("print").addEventListener("change", ({ matches }) => { if (matches) window.paper = look() })
}"""

_A_WHILE_MS = 500
_PATIENCE = 60


def every_page(page: Page, library: str, look: Callable[[], object]) -> dict[str, object]:
    """What `look` finds on each page, where it finds anything."""
    return {path: found for path in pages_of(page, library) if (found := look())}


def printed(page: Page) -> dict[str, Any]:
    """What was on the paper when the page was printed last."""
    page.pdf(format="A4")
    paper: dict[str, Any] = page.evaluate("window.paper")
    return paper


def test_from_right_to_left_nothing_overlaps_or_leaves_the_screen(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert every_page(page, sample_library, lambda: page.evaluate(_OUTSIDE)) == {}
    assert page.evaluate(_OVERLAP) == 0
    assert page.evaluate("document.querySelector('.rail').getBoundingClientRect().right") == 1440


def test_every_page_fits_the_narrowest_screen(open_page: OpenPage, sample_library: str) -> None:
    """320 px are what is left of 1,280 at four times the size."""
    page = open_page(f"/l/{sample_library}", phone=True)
    page.set_viewport_size({"width": 320, "height": 640})
    wide = "document.documentElement.scrollWidth > 320"
    assert every_page(page, sample_library, lambda: page.evaluate(wide)) == {}


def test_paper_shows_every_card_and_no_controls(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    page.evaluate(_REMEMBER_PAPER)
    inside = ("/genres/history-ideas", "/authors/ursula-k-le-guin")
    for path in ("", "/time", "/genres", "/ratings", "/authors", "/pile", "/health", "/books?as=charts", *inside):
        if path:
            go(page, f"/l/{sample_library}{path}")
        expect(page.locator("main .chart").first).to_be_visible()
        paper = printed(page)
        for _ in range(_PATIENCE):
            if paper["cards"] == paper["drawn"]:
                break
            page.wait_for_timeout(_A_WHILE_MS)  # cards below the first screen come a little later
            paper = printed(page)
        assert paper["cards"] == paper["drawn"] > 0, path
        assert paper["controls"] == [], path


def test_paper_shows_every_card_of_a_year_and_no_controls(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/year/2024", phone=True, dark=True)
    expect(page.locator("canvas[data-ready]")).to_be_visible()
    page.evaluate(_REMEMBER_PAPER)
    paper = printed(page)
    assert paper["cardsOfAYear"] == [f"Card {at} of 10" for at in range(1, 11)]
    assert paper["controls"] == []
    assert "2024 in books" in paper["words"]
    expect(page.locator("main canvas")).to_have_count(1)


def test_paper_shows_a_book_and_no_controls(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books/900000396")
    page.evaluate(_REMEMBER_PAPER)
    paper = printed(page)
    assert page.locator("main h1").inner_text() in paper["words"]
    assert paper["controls"] == []


@pytest.fixture
def own_colours(browser: Browser, site: Site) -> Iterator[tuple[Page, Watch]]:
    """A page for a reader whose system sets the colours."""
    context = browser.new_context(base_url=site.url, forced_colors="active", service_workers="block")
    watch = Watch(site.url)
    page = context.new_page()
    watch.attach(page)
    yield page, watch
    context.close()
    assert watch.complaints == []


def test_in_colours_of_the_system_one_sees_what_is_chosen(own_colours: tuple[Page, Watch], sample_library: str) -> None:
    page, _ = own_colours
    page.goto(f"/l/{sample_library}")
    background = "node => getComputedStyle(node).backgroundColor"
    pressed = page.locator(".segmented > [aria-pressed=true]").first
    other = page.locator(".segmented > [aria-pressed=false]").first
    assert pressed.evaluate(background) != other.evaluate(background)
    here = page.get_by_role("link", name="Overview")
    there = page.get_by_role("link", name="Time", exact=True)
    assert here.evaluate(background) != there.evaluate(background)


def test_with_more_contrast_hairlines_are_lines(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}")
    expect(page.locator(".card").first).to_be_visible()
    border = "getComputedStyle(document.querySelector('.card')).borderTopColor"
    usual = page.evaluate(border)
    features = [{"name": "prefers-contrast", "value": "more"}]
    page.context.new_cdp_session(page).send("Emulation.setEmulatedMedia", {"features": features})
    page.wait_for_function(f"(usual) => {border} !== usual", arg=usual)
