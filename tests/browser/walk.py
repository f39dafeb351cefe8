"""All pages of a library, walked within one tab, and what is looked for on each."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import wait_until_ready

CHART_PAGES = ("", "/time", "/genres", "/ratings", "/authors", "/pile", "/books")
OTHER_PAGES = ("/year/latest", "/health", "/settings")
_INSIDE = {"/genres": ("/genres",), "/books": ("/books", "/authors")}  # a book leads to its author

_GO = """(to) => {
  document.querySelector("main h1").setAttribute("data-left", "")
  const link = Object.assign(document.createElement("a"), { href: to })
  document.body.append(link)
  link.click()
  link.remove()
}"""
_ARRIVED = """() => {
  const heading = document.querySelector("main h1:not([data-left])")
  return heading !== null && heading === document.activeElement
}"""
# Paper has no screen to be far from: before printing every card is drawn. A table would draw all its rows.
_DRAW_ALL = """() => {
  if (document.querySelector("[aria-rowcount]")) return
  dispatchEvent(new Event("beforeprint"))
}"""
_ASLEEP = "main section[data-card]:not(:has(> .card-inside))"
_PENDING = re.compile("being worked out|werden berechnet|wird berechnet")
_STEADY = """() => {
  const words = document.querySelector("main").innerText
  const isSteady = words === window.wordsBefore
  window.wordsBefore = words
  return isSteady && !document.querySelector("main [aria-busy=true]")
}"""
_TOLD = """() => [
  document.title,
  document.querySelector("main").innerText,
  ...[...document.querySelectorAll("main text")].map((node) => node.textContent),
  ...[...document.querySelectorAll("main *")].flatMap((node) =>
    ["aria-label", "aria-description", "title", "alt", "placeholder"].map((name) => node.getAttribute(name) ?? "")),
].filter(Boolean)"""
_STICKING_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
  .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
  .map((node) => `${node.localName}.${node.getAttribute("class")} ${node.textContent.slice(0, 40)}`)
  .slice(0, 8)"""
_SENSELESS = re.compile(r"\bNaN\b|\bundefined\b|\bInfinity\b|\bnull\b|\[object ")
_UNFILLED = re.compile(rf"{_SENSELESS.pattern}|[{{}}]")


def go(page: Page, path: str) -> None:
    """Follow a link to `path` and wait until its page has taken over."""
    page.evaluate(_GO, path)
    page.wait_for_function(_ARRIVED, polling=100)  # by the clock: a starved Chromium may draw no frame


def draw_all(page: Page) -> None:
    """Draw every card, however far below the screen, and wait until nothing changes any more."""
    page.evaluate(_DRAW_ALL)
    if page.locator("[aria-rowcount]").count():
        for card in page.locator("main [data-card]").all():
            card.scroll_into_view_if_needed()
    expect(page.locator(_ASLEEP)).to_have_count(0)
    expect(page.get_by_text(_PENDING)).to_have_count(0)
    page.wait_for_function(_STEADY, polling=100)


def pages_of(page: Page, library: str) -> Iterator[str]:
    """Each page of a library, drawn: those in the navigation, and one genre, author and book. Gives their paths."""
    wait_until_ready(page)
    for path in (*CHART_PAGES, *OTHER_PAGES):
        address = path if path == "/settings" else f"/l/{library}{path}"
        if urlsplit(page.url).path != address:
            go(page, address)
        draw_all(page)
        yield path or "/"
        for inside in _INSIDE.get(path, ()):
            link = _first_inside(page, f"/l/{library}{inside}/")
            if link:
                go(page, link)
                draw_all(page)
                yield f"{inside}/one"


def _first_inside(page: Page, prefix: str) -> str | None:
    link = page.locator(f'main a[href^="{prefix}"]')
    return link.first.get_attribute("href") if link.count() else None


def words_of(page: Page) -> list[str]:
    """All that a page says, seen or only read out."""
    told: list[str] = page.evaluate(_TOLD)
    return told


def senseless_words(page: Page, *, braces: bool = False) -> list[str]:
    """What a page says that only a mistake says: NaN, undefined, or a brace of a text that was not filled in.

    `braces`: the export itself has some.
    """
    told = words_of(page)
    found = [(text, (_SENSELESS if braces else _UNFILLED).search(text)) for text in told]
    return [text[max(0, hit.start() - 40) : hit.end() + 20] for text, hit in found if hit]


def sticking_out(page: Page) -> list[str]:
    """What makes the page wider than the screen."""
    found: list[str] = page.evaluate(_STICKING_OUT)
    return found
