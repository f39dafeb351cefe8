"""What a page costs: seconds to its first frame and to the next one, bytes, requests, elements, shifts.

Times are those of the browser's own clock. A frame counts as drawn when the task after it begins.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

DESKTOP = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)
PHONE_SLOWNESS = 4
PAGES = ("", "/time", "/genres", "/ratings", "/authors", "/pile", "/books", "/year/latest", "/health")

PAGES_OF_ONE = ("genre", "author", "book")

# The budgets: kilobytes as compressed, seconds, milliseconds, counts.
FIRST_SCRIPTS_KB, FURTHER_SCRIPTS_KB, STYLE_KB, FONTS_KB, PAGE_KB = 90.0, 25.0, 15.0, 110.0, 2.0
FIRST_REQUESTS = 25
COLUMNS_KB = 600.0
FIRST_FRAME_S = {"desktop": {1_000: 0.6, 20_000: 1.0}, "phone": {1_000: 1.2, 20_000: 3.0}}
FILTER_MEDIAN_MS, FILTER_P95_MS, ENGINE_MS = 100.0, 200.0, 15.0
TABLE_FIRST_MS, TABLE_FAR_MS = 60.0, 50.0
MOST_NODES = 3_000
MOST_SHIFT = 0.02

_WATCH = """
window.figures = { shift: 0 }
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) figures.shift += value
}).observe({ type: "layout-shift", buffered: true })
window.frame = () => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => done(performance.now())
  channel.port2.postMessage(0)
}))
const size = ({ name, encodedBodySize }) => [name.replace(location.origin, ""), encodedBodySize]
window.loaded = () => ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type)).map(size)
new MutationObserver((_, observer) => {
  if (!document.querySelector("main .card svg, main .card canvas")) return
  observer.disconnect()
  figures.loaded = loaded()
  frame().then((at) => (figures.first = at))
}).observe(document, { subtree: true, childList: true })
"""

# Each step changes the address as a click on a mark does, and waits for the frame that has the new count of books.
_FILTER = """async (queries) => {
  const link = document.body.appendChild(document.createElement("a"))
  const count = () => document.querySelector(".filter-count").textContent
  const times = []
  for (const query of queries) {
    await new Promise((done) => setTimeout(done, 150))
    const before = count()
    const start = performance.now()
    link.href = location.pathname + query
    link.click()
    let now = await frame()
    while (count() === before) now = await frame()
    times.push(now - start)
  }
  link.remove()
  return times
}"""

_TABLE = """async () => {
  const link = document.body.appendChild(document.createElement("a"))
  const go = (query) => { link.href = location.pathname + query; link.click() }
  const until = async (isSo) => { for (;;) { const now = await frame(); if (isSo()) return now } }
  const inMiddle = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)
  const isFar = () => Number(inMiddle()?.closest("tr[data-row]")?.ariaRowIndex) > 5_000
  const pause = () => new Promise((done) => setTimeout(done, 300))
  scrollTo(0, 0)
  go("?as=covers")
  await until(() => !document.querySelector("tr[data-row]"))
  await pause()
  let start = performance.now()
  go("")
  const first = (await until(() => document.querySelector("tr[data-row]"))) - start
  link.remove()
  await pause()
  start = performance.now()
  scrollTo(0, document.documentElement.scrollHeight / 2)
  return [first, (await until(isFar)) - start]
}"""

# The engine as it is written, on the columns of the library: one filter changed, and every count made.
_ENGINE = """async ([base, library, queries]) => {
  const [{ buildColumns }, { unpacked }, { createEngine }, { parseFilters }] = await Promise.all(
    ["columns.js", "columns/unpack.js", "engine.js", "filters.js"].map((name) => import(`${base}/app/${name}`)))
  const answer = await (await fetch(`${base}/api/data/${library}/columns`)).json()
  const engine = createEngine(buildColumns(unpacked(answer)))
  return queries.map((query) => {
    const start = performance.now()
    engine.apply(parseFilters(new URLSearchParams(query))).tally
    return performance.now() - start
  })
}"""

FILTERS = ("?rating=4", "?rating=4-5", "?rating=4-5&pages=300-", "?pages=300-", "?years=2015-2020", "?format=ebook", "")


@dataclass(frozen=True, kw_only=True)
class FirstScreen:
    """Of one cold start: when the first chart was drawn, and what had been loaded by then, in bytes by address."""

    seconds: float
    loaded: dict[str, int]

    def kilobytes(self, ending: str) -> float:
        """What came with names of this ending; "" is the page itself."""
        files = {name: size for name, size in self.loaded.items() if not name.startswith("/api/")}
        return sum(size for name, size in files.items() if _ending(name) == ending) / 1000


def _ending(name: str) -> str:
    last = name.partition("?")[0].rpartition("/")[2]
    return last.rpartition(".")[2] if "." in last else ""


def open_page(browser: Browser, *, phone: bool = False, slowness: int = 1) -> Page:
    """A page in a context of its own, so with nothing in its cache; close `page.context` after."""
    context = browser.new_context(
        viewport=PHONE if phone else DESKTOP,
        has_touch=phone,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(120_000)
    context.add_init_script(_WATCH)
    page = context.new_page()
    if slowness > 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowness})
    return page


def first_screen(page: Page, address: str) -> FirstScreen:
    """Open an address cold."""
    page.goto(address)
    page.wait_for_function("() => figures.first")
    found: dict[str, Any] = page.evaluate("figures")
    return FirstScreen(seconds=found["first"] / 1000, loaded=dict(found["loaded"]))


def further_scripts_kb(page: Page, address: str, first: FirstScreen) -> float:
    """The scripts of a page beyond those of the first screen, with its words, once all of it was on the screen."""
    page.goto(address)
    page.locator("main h1").wait_for()
    page.wait_for_load_state("networkidle")
    loaded: dict[str, int] = dict(page.evaluate("loaded()"))
    return sum(size for name, size in loaded.items() if _ending(name) == "js" and name not in first.loaded) / 1000


def path_of_one(page_of: str, document: Mapping[str, Any]) -> str:
    """The path of a page of one: the most frequent genre, the author of most books, the book with most genres."""
    books = document["books"]
    if page_of == "book":
        return f"/books/{max(books, key=lambda book: len(book['genres']))['goodreads_id']}"
    names = [name for book in books for name in (book["genres"] if page_of == "genre" else [book["author"]])]
    slug = re.sub(r"[^a-z0-9]+", "-", Counter(names).most_common(1)[0][0].lower()).strip("-")
    return f"/{page_of}s/{slug}"


def filter_ms(page: Page, *, rounds: int = 3) -> list[float]:
    """From a change of the filters to the next frame, on the page that is open."""
    times: list[float] = page.evaluate(_FILTER, list(FILTERS) * rounds)
    return times


def engine_ms(page: Page, base: str, library: str, *, rounds: int = 5) -> list[float]:
    """The part of that which chooses and counts the books, when it is warm."""
    times: list[float] = page.evaluate(_ENGINE, [base, library, list(FILTERS) * rounds])
    return times[len(FILTERS) :]


def table_ms(page: Page) -> tuple[float, float]:
    """On the page of books: from covers to the first rows of the table, and from a far scroll to the rows there."""
    first, far = page.evaluate(_TABLE)
    return first, far


def nodes(page: Page) -> int:
    """The elements of the document."""
    count: int = page.evaluate("document.querySelectorAll('*').length")
    return count


def shift(page: Page) -> float:
    """How far things moved by themselves so far, as browsers count it."""
    found: float = page.evaluate("figures.shift")
    return found


def within(limit: float, measure: Callable[[], float], *, tries: int) -> float:
    """Measure until a figure is within its limit, for others may use the machine at the same time; the least of all."""
    least = float("inf")
    for _ in range(tries):
        least = min(least, measure())
        if least <= limit:
            break
    return least
