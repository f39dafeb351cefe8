"""The dashboard in a real browser against its budgets: `python -m tests.bench dashboard`."""

import statistics
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.libraries import make_library
from tests.browser.conftest import ARGUMENTS, chromium_path
from tests.support import page_figures as figures
from tests.support.site import SAMPLE, Site, running_site

RUNS = 5
SIZES = (1_000, 20_000)


def main() -> None:
    with (
        TemporaryDirectory() as folder,
        running_site(Path(folder) / "sample", catalogue=SAMPLE) as site,
        running_site(Path(folder) / "large", settings={"GS_OFFLINE": "1"}) as large,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        print(f"medians of {RUNS} runs where there are several; kB are 1,000 bytes as compressed\n")
        sample = site.finished(site.upload(SAMPLE.read_bytes()))
        libraries = {rows: large.finished(large.upload(make_library(rows))) for rows in SIZES}
        _sizes(browser, site, sample)
        _line("columns of 20,000 books, kB", _columns_kb(large, libraries[20_000]), figures.COLUMNS_KB)
        _first_frames(browser, large, libraries)
        _everyday(browser, large, libraries[20_000])
        _elements(browser, {"sample": (site, sample), "20,000": (large, libraries[20_000])})
        browser.close()


def _line(what: str, figure: float, budget: float, more: str = "") -> None:
    mark = "" if figure <= budget else "  OVER"
    print(f"{what:<58} {figure:>9,.2f} of {budget:>8,.2f}{mark}{more}", flush=True)


@contextmanager
def _page(browser: Browser, *, phone: bool = False) -> Iterator[Page]:
    page = figures.open_page(browser, phone=phone, slowness=figures.PHONE_SLOWNESS if phone else 1)
    try:
        yield page
    finally:
        page.context.close()


def _sizes(browser: Browser, site: Site, library: str) -> None:
    base = f"{site.url}/l/{library}"
    with _page(browser) as page:
        first = figures.first_screen(page, base)
    _line("scripts of the first screen, kB", first.kilobytes("js"), figures.FIRST_SCRIPTS_KB)
    _line("styles, kB", first.kilobytes("css"), figures.STYLE_KB)
    _line("fonts, kB", first.kilobytes("woff2"), figures.FONTS_KB)
    _line("page, kB", first.kilobytes(""), figures.PAGE_KB)
    _line("requests until the first screen", len(first.loaded), figures.FIRST_REQUESTS)
    for path in figures.PAGES[1:]:
        with _page(browser) as page:
            more = figures.further_scripts_kb(page, base + path, first)
        _line(f"scripts of {path}, kB", more, figures.FURTHER_SCRIPTS_KB)


def _columns_kb(site: Site, library: str) -> float:
    headers = {"Accept-Encoding": "gzip"}
    with httpx.stream("GET", f"{site.url}/api/data/{library}/columns", headers=headers) as answer:
        return len(b"".join(answer.iter_raw())) / 1000


def _first_frames(browser: Browser, site: Site, libraries: dict[int, str]) -> None:
    for device, budgets in figures.FIRST_FRAME_S.items():
        for rows, budget in budgets.items():
            seconds = []
            for _ in range(RUNS):
                with _page(browser, phone=device == "phone") as page:
                    seconds.append(figures.first_screen(page, f"{site.url}/l/{libraries[rows]}").seconds)
            _line(f"first frame, {device}, {rows:,} books, s", statistics.median(seconds), budget, _range(seconds))


def _everyday(browser: Browser, site: Site, library: str) -> None:
    base = f"{site.url}/l/{library}"
    with _page(browser) as page:
        figures.first_screen(page, base)
        page.wait_for_load_state("networkidle")
        times = sorted(figures.filter_ms(page, rounds=RUNS))
        _line("filter to the next frame, 20,000 books, median, ms", statistics.median(times), figures.FILTER_MEDIAN_MS)
        _line("the same, 95 of 100, ms", times[int(0.95 * len(times))], figures.FILTER_P95_MS)
        engine = figures.engine_ms(page, site.url, library)
        _line("engine part of that, ms", statistics.median(engine), figures.ENGINE_MS, _range(engine))
        page.goto(f"{base}/books")
        page.locator("tr[data-row]").first.wait_for()
        runs = [figures.table_ms(page) for _ in range(RUNS)]
    _line("first rows of the table, ms", statistics.median(first for first, _ in runs), figures.TABLE_FIRST_MS)
    _line("far scroll of the table, ms", statistics.median(far for _, far in runs), figures.TABLE_FAR_MS)


def _elements(browser: Browser, libraries: dict[str, tuple[Site, str]]) -> None:
    for name, (site, library) in libraries.items():
        with _page(browser) as page:
            found = {path or "/": _nodes_and_shift(page, f"{site.url}/l/{library}{path}") for path in figures.PAGES}
        _most(f"elements, {name}", {path: count for path, (count, _) in found.items()}, figures.MOST_NODES)
        _most(f"layout shift, {name}", {path: shift for path, (_, shift) in found.items()}, figures.MOST_SHIFT)


def _nodes_and_shift(page: Page, address: str) -> tuple[int, float]:
    page.goto(address)
    page.locator("main h1").wait_for()
    page.wait_for_load_state("networkidle")
    return figures.nodes(page), figures.shift(page)


def _most(what: str, found: dict[str, float] | dict[str, int], budget: float) -> None:
    path, figure = max(found.items(), key=lambda item: item[1])
    _line(f"{what}, most of all pages", figure, budget, f"  ({path})")


def _range(times: Iterable[float]) -> str:
    ordered = sorted(times)
    return f"  ({ordered[0]:.2f} to {ordered[-1]:.2f})"
