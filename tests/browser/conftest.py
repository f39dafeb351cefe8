"""A real browser on the real product. A page that complains in any way fails its test."""

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.support.site import SAMPLE, Site, running_site

DESKTOP = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)
PATIENCE_MS = 60_000  # how long a state is waited for; a busy machine is slow, not wrong
_PAUSE_S = 0.05
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_WATCH_POLICY = """
document.addEventListener("securitypolicyviolation", (event) =>
  window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))
"""

OpenPage = Callable[..., Page]


def follow_link(page: Page, address: str) -> None:
    """As by a link on the page: the app goes there, nothing is loaded anew."""
    page.evaluate(
        """(to) => {
          const link = Object.assign(document.createElement("a"), { href: to })
          document.body.append(link)
          link.click()
          link.remove()
        }""",
        address,
    )


def chromium_path() -> str:
    """The browser of this machine; `GS_CHROMIUM` names another."""
    path = os.environ.get("GS_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "The browser tests need Chromium; `make test` installs it or says how."
    return path


class Watch:
    """Collects every complaint of a page. `allow` names a console error that a test provokes on purpose."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._allowed: list[str] = ["Service Worker registration blocked by Playwright"]
        self._heard: list[str] = []

    @property
    def complaints(self) -> list[str]:
        return [text for text in self._heard if not any(re.search(pattern, text) for pattern in self._allowed)]

    def allow(self, pattern: str) -> None:
        self._allowed.append(pattern)

    def attach(self, page: Page) -> None:
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self._heard.append(f"page error: {error}"))
        page.on("request", self._on_request)
        page.context.expose_binding("reportViolation", lambda _, text: self._heard.append(f"policy: {text}"))
        page.context.add_init_script(_WATCH_POLICY)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._heard.append(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _on_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"blob", "data"} and f"{address.scheme}://{address.netloc}" != self._origin:
            self._heard.append(f"another host: {request.url}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A starved Chromium at times stops drawing for good; only a test that died of this is begun anew, once."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.flaky(reruns=1, only_rerun=["waiting for element to be stable"]))


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browsers() -> Iterator[list[Browser]]:
    """Those of the module; the last one is in use."""
    launched: list[Browser] = []
    yield launched
    for browser in launched:
        browser.close()


@pytest.fixture
def browser(playwright: Playwright, browsers: list[Browser], request: pytest.FixtureRequest) -> Browser:
    begun_anew = getattr(request.node, "execution_count", 1) > 1
    if not browsers or begun_anew:
        browsers.append(playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS))
    return browsers[-1]


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site"), catalogue=SAMPLE) as running:
        yield running


@pytest.fixture(scope="package")
def sample_library(site: Site) -> str:
    """The id of the sample library, with all genres looked up."""
    return site.finished(site.upload(SAMPLE.read_bytes(), key="browser-tests-sample"))


@pytest.fixture(scope="package")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server that asks nobody."""
    with running_site(tmp_path_factory.mktemp("offline"), settings={"GS_OFFLINE": "1", "GS_SIMULATED": "0"}) as running:
        yield running


@pytest.fixture
def watch(site: Site) -> Watch:
    return Watch(site.url)


@pytest.fixture
def open_page(browser: Browser, site: Site, watch: Watch) -> Iterator[OpenPage]:
    """Open an address of the product: `open_page("/import", phone=True, dark=True)`; fails on any complaint.

    `now`: the time that the page takes for the present.
    Nothing is kept for times without a network, or a test would see what another version left; `keeps=True` allows it.
    """
    contexts = []

    def open_(
        path: str,
        *,
        phone: bool = False,
        dark: bool = False,
        reduced_motion: bool = True,
        keeps: bool = False,
        now: str | None = None,
    ) -> Page:
        context = browser.new_context(
            base_url=site.url,
            viewport=PHONE if phone else DESKTOP,
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if reduced_motion else "no-preference",
            locale="en-GB",
            timezone_id="Europe/Berlin",
            service_workers="allow" if keeps else "block",
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        watch.attach(page)
        if now:
            page.clock.set_fixed_time(now)
        page.goto(path)
        wait_until_ready(page)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert watch.complaints == []


def wait_until_ready(page: Page) -> None:
    """The page stands: its books are there, and what it shows of them first."""
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("main [aria-busy=true]")).to_have_count(0)


def query(page: Page) -> str:
    """What the address of the page says after its question mark, as the page itself sees it."""
    return str(page.evaluate("location.search.slice(1)"))


def assert_soon(read: Callable[[], object], wanted: object) -> None:
    """What is read is what is wanted, now or soon."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while (found := read()) != wanted and time.monotonic() < deadline:
        time.sleep(_PAUSE_S)
    assert found == wanted


def assert_accessible(page: Page) -> None:
    """No violation of WCAG 2.0 to 2.2, A and AA, as far as axe can tell."""
    options = {"runOnly": {"type": "tag", "values": _AXE_TAGS}, "resultTypes": ["violations"]}
    results = Axe().run(page, options=options)
    assert results.violations_count == 0, results.generate_report()


@pytest.fixture
def export(tmp_path: Path) -> Callable[..., Path]:
    """Put an export on the disk, as a person has it: `export(make_export(…), "mine.csv")` gives its path."""

    def write(content: bytes, name: str = "goodreads_library_export.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write
