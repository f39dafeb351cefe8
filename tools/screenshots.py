"""Pictures of the product for the README: `python -m tools.screenshots`. Sample library, simulated book APIs."""

import argparse
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.support.server import ROOT
from tests.support.site import SAMPLE, Site, running_site

SIZES = {"desktop": ViewportSize(width=1440, height=900), "phone": ViewportSize(width=390, height=844)}
THEMES = ("light", "dark")
_SETTLE_MS = 400
_SLOW_MS = 1500
_STALL_MS = 120_000
_HALF_WAY = 35  # percent
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def _wait_until_drawn(page: Page) -> None:
    page.locator("main h1").wait_for()
    page.evaluate("document.fonts.ready.then(() => true)")
    if "/import/" in page.url:
        page.locator(".row-report").wait_for()
    page.wait_for_timeout(_SETTLE_MS)


def _remember(library: str | None) -> str:
    """What a browser that imported the sample library remembers."""
    entry = {"uuid": library, "name": "Sample library", "rows": None, "date": "2026-11-22T10:00:00Z"}
    return f"localStorage.setItem('gs.libraries', JSON.stringify({json.dumps([entry] if library else [])}))"


@contextmanager
def _page(browser: Browser, site: Site, library: str | None, *, size: str, theme: str) -> Iterator[Page]:
    context = browser.new_context(
        base_url=site.url,
        viewport=SIZES[size],
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="Europe/Berlin",
    )
    context.add_init_script(_remember(library))
    yield context.new_page()
    context.close()


class Camera:
    """Takes a page in every size and theme."""

    def __init__(self, browser: Browser, site: Site, folder: Path) -> None:
        self._browser = browser
        self._site = site
        self._folder = folder

    def take(self, addresses: Mapping[str, str], library: str | None = None) -> None:
        for size in SIZES:
            for theme in THEMES:
                with _page(self._browser, self._site, library, size=size, theme=theme) as page:
                    for name, address in addresses.items():
                        page.goto(address)
                        _wait_until_drawn(page)
                        page.screenshot(path=self._folder / f"{name}-{size}-{theme}.png")
                        print(f"{name}-{size}-{theme}.png")


def _telling_book(site: Site, library: str) -> str:
    """The id of a book that has most to show: a review, genres, a rating."""
    books = httpx.get(f"{site.url}/api/data/{library}").raise_for_status().json()["books"]
    best = max(books, key=lambda book: (book["has_review"], len(book["genres"]), book["is_rated"], book["title"]))
    return str(best["goodreads_id"])


def _half_way(site: Site) -> str:
    """The sample library, caught while its genres come in."""
    site.set_upstream(latency_ms=_SLOW_MS)
    library = site.upload(SAMPLE.read_bytes())
    while site.status(library)["progress"]["percent_complete"] < _HALF_WAY:
        time.sleep(0.1)
    site.set_upstream(latency_ms=_STALL_MS)
    return library


def _take_all(camera: Camera, site: Site) -> None:
    camera.take({"import": "/import", "settings": "/settings"})
    running = _half_way(site)
    camera.take({"progress": f"/import/{running}"}, running)
    site.set_upstream(latency_ms=0)
    library = site.finished(site.upload(SAMPLE.read_bytes()))
    pages = {
        "overview": "",
        "time": "/time",
        "genres": "/genres",
        "genre": "/genres/science-fiction",
        "ratings": "/ratings",
        "authors": "/authors",
        "author": "/authors/brandon-sanderson",
        "pile": "/pile",
        "books": "/books",
        "books-covers": "/books?as=covers",
        "books-charts": "/books?as=charts",
        "book": f"/books/{_telling_book(site, library)}",
        "year": "/year/2025",
        "health": "/health",
    }
    camera.take({name: f"/l/{library}{path}" for name, path in pages.items()}, library)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screenshots", help="the folder of the pictures")
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("GS_CHROMIUM") or shutil.which("chromium")
    with (
        tempfile.TemporaryDirectory() as data,
        running_site(Path(data), catalogue=SAMPLE, settings={"GS_SIMULATED": "0", "GS_COVERS_MB": "0"}) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        _take_all(Camera(browser, site, folder), site)
        browser.close()


if __name__ == "__main__":
    main()
