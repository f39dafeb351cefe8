"""Without a network: what was seen opens from what the browser kept, and where it may keep nothing the app is whole."""

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, OpenPage, Watch, assert_soon, chromium_path
from tests.support.exports import make_export
from tests.support.prefix_proxy import running_proxy
from tests.support.server import ROOT, free_port
from tests.support.site import SAMPLE, Site, running_site

KEPT = """async (part) => {
  const found = []
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) if (url.includes(part)) found.push(url)
  return found
}"""
COVERS_SEEN = """() => [...document.querySelectorAll("main img")]
  .filter((image) => image.complete && image.naturalWidth > 0).length"""
GONE = r"Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_FAILED"


class Reachable:
    """The product behind a proxy that can be taken away."""

    def __init__(self, target: str) -> None:
        self._proxies = ExitStack()
        self.url = self._proxies.enter_context(running_proxy(target, port=free_port())).url

    def vanish(self) -> None:
        self._proxies.close()


@pytest.fixture
def reachable(site: Site) -> Iterator[Reachable]:
    proxy = Reachable(site.url)
    yield proxy
    proxy.vanish()


@pytest.fixture
def watch(reachable: Reachable) -> Watch:
    return Watch(reachable.url)


def kept_by(page: Page) -> list[str]:
    names: list[str] = page.evaluate("() => caches.keys()")
    return names


def wait_until_kept(page: Page) -> None:
    """The worker serves the page, and keeps the library that is open."""
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    parts = ("/api/settings", "/api/status/", "/api/data/")
    assert_soon(lambda: all(page.evaluate(KEPT, part) for part in parts), wanted=True)


class TestOnAMachineOfOnesOwn:
    """`localhost` is a secure context, as https is."""

    def test_the_overview_and_the_books_open_when_the_server_is_gone(
        self, open_page: OpenPage, reachable: Reachable, sample_library: str, watch: Watch
    ) -> None:
        address = f"{reachable.url}/l/{sample_library}"
        page = open_page(address, keeps=True)
        wait_until_kept(page)
        page.goto(f"{address}/books?as=covers")
        page.wait_for_function(f"() => ({COVERS_SEEN})() > 3")
        assert len(page.evaluate(KEPT, "/api/covers/")) > 3
        page.goto(address)
        expect(page.locator(".chart").first).to_be_visible()
        headline = page.locator("main h1").inner_text()
        reachable.vanish()
        watch.allow(GONE)
        page.goto(address)
        expect(page.locator("main h1")).to_have_text(headline)
        expect(page.locator(".chart").first).to_be_visible()
        page.get_by_role("navigation", name="Pages").get_by_role("link", name="Books").click()
        expect(page.get_by_role("table")).to_be_visible()
        page.goto(f"{address}/books?as=covers")
        page.wait_for_function(f"() => ({COVERS_SEEN})() > 3")

    def test_every_page_of_the_app_is_kept(
        self, open_page: OpenPage, reachable: Reachable, sample_library: str, watch: Watch
    ) -> None:
        page = open_page(f"{reachable.url}/l/{sample_library}", keeps=True)
        wait_until_kept(page)
        reachable.vanish()
        watch.allow(GONE)
        for path in ("time", "genres", "ratings", "authors", "pile", "health"):
            page.goto(f"{reachable.url}/l/{sample_library}/{path}")
            expect(page.locator("main h1")).to_be_visible()
            expect(page.locator(".chart, .card").first).to_be_visible()
        page.goto(f"{reachable.url}/settings")
        expect(page.locator("main h1")).to_be_visible()

    def test_a_deleted_library_is_forgotten(self, open_page: OpenPage, reachable: Reachable, site: Site) -> None:
        library = site.finished(site.upload(make_export(*({"Title": f"Book {at}"} for at in range(6)))))
        page = open_page(f"{reachable.url}/l/{library}", keeps=True)
        wait_until_kept(page)
        assert page.evaluate(KEPT, library)
        page.get_by_role("button", name="This library").click()
        page.get_by_role("menuitem", name="Delete…").click()
        page.get_by_role("dialog").get_by_role("button", name="Delete", exact=False).last.click()
        expect(page).to_have_url(re.compile("/import$"))
        assert_soon(lambda: page.evaluate(KEPT, library), [])
        assert_soon(lambda: page.evaluate(KEPT, "/covers/"), [])

    def test_what_the_browser_is_to_forget_it_does_not_keep(
        self, open_page: OpenPage, reachable: Reachable, sample_library: str
    ) -> None:
        page = open_page(f"{reachable.url}/l/{sample_library}", keeps=True)
        wait_until_kept(page)
        page.goto(f"{reachable.url}/settings")
        page.get_by_role("button", name="Forget everything…").click()
        page.get_by_role("dialog").get_by_role("button", name="Forget everything").click()
        expect(page).to_have_url(re.compile("/import$"))
        assert page.evaluate(KEPT, sample_library) == []
        assert page.evaluate(KEPT, "/covers/") == []
        assert page.evaluate(KEPT, "/dist/main.js")

    def test_uploads_and_events_are_never_kept(
        self, open_page: OpenPage, reachable: Reachable, site: Site, tmp_path: Path
    ) -> None:
        page = open_page(f"{reachable.url}/import", keeps=True)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        file = tmp_path / "mine.csv"
        file.write_bytes(make_export({"Title": "Kept by nobody"}, {"Title": "Nor this"}))
        page.locator("input[type=file]").set_input_files(file)
        expect(page).to_have_url(re.compile("/import/.+|/l/.+"))
        library = page.url.split("/")[4]
        site.finished(library)
        page.goto(f"{reachable.url}/l/{library}")
        expect(page.locator("main h1")).to_be_visible()
        wait_until_kept(page)
        kept = [url for url in page.evaluate(KEPT, "/api/") if not re.search(r"/(columns|status/[^/]+|settings)$", url)]
        assert [url for url in kept if "/covers/" not in url] == []

    def test_pages_and_files_of_the_server_itself_are_not_taken_for_pages_of_the_app(
        self, open_page: OpenPage, reachable: Reachable
    ) -> None:
        page = open_page(f"{reachable.url}/import", keeps=True)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        docs = page.goto(f"{reachable.url}/api/docs")
        assert docs
        assert not docs.from_service_worker
        missing = page.goto(f"{reachable.url}/nothing.txt")
        assert missing
        assert missing.status == httpx.codes.NOT_FOUND

    @pytest.fixture
    def watch(self, reachable: Reachable, request: pytest.FixtureRequest) -> Watch:
        watch = Watch(reachable.url)
        if "files_of_the_server" in request.node.name:
            watch.allow("404")
        return watch


class TestANewVersion:
    @pytest.fixture
    def dashboard(self, tmp_path: Path) -> Path:
        """A copy of what is served, to be changed."""
        return Path(shutil.copytree(ROOT / "dashboard", tmp_path / "dashboard"))

    @pytest.fixture
    def site(self, tmp_path: Path, dashboard: Path) -> Iterator[Site]:
        with running_site(tmp_path / "site", settings={"GS_OFFLINE": "1", "GS_DASHBOARD_DIR": str(dashboard)}) as site:
            yield site

    def test_it_is_told_of_and_loaded_only_when_asked_for(
        self, open_page: OpenPage, reachable: Reachable, dashboard: Path
    ) -> None:
        page = open_page(f"{reachable.url}/import", keeps=True)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        page.evaluate("() => caches.open('of another program')")
        worker = dashboard / "sw.js"
        worker.write_text(re.sub(r"[0-9a-f]{12}", "0123456789ab", worker.read_text(), count=1))
        index = dashboard / "index.html"
        index.write_text(index.read_text().replace("<body>", '<body data-version="new">'))
        page.reload()
        news = page.get_by_text("A new version is here")
        expect(news).to_be_visible()
        page.reload()
        expect(news).to_be_visible()
        expect(page.locator("body[data-version]")).to_have_count(0)
        other = page.context.new_page()
        other.goto(f"{reachable.url}/import")
        expect(other.get_by_text("A new version is here")).to_be_visible()
        page.get_by_role("button", name="Load it").click()
        expect(page.locator("body[data-version=new]")).to_have_count(1)
        other.get_by_role("button", name="Load it").click()
        expect(other.locator("body[data-version=new]")).to_have_count(1)
        expect(page.locator("main h1")).to_be_visible()
        expect(news).to_have_count(0)
        assert_soon(lambda: len([name for name in kept_by(page) if " shell " in name]), 1)
        assert "of another program" in kept_by(page)


class TestOnPlainHttpInTheHome:
    """A name of the home network is no secure context: nothing can be kept there, and nothing is missing."""

    @pytest.fixture
    def browser(self, playwright: Playwright) -> Iterator[Browser]:
        rules = "--host-resolver-rules=MAP reading.lan 127.0.0.1"
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*ARGUMENTS, rules])
        yield browser
        browser.close()

    @pytest.fixture
    def address(self, site: Site) -> str:
        return site.url.replace("localhost", "reading.lan")

    @pytest.fixture
    def watch(self, address: str) -> Watch:
        watch = Watch(address)
        watch.allow("Cross-Origin-Opener-Policy header has been ignored")  # a browser says so of every such page
        return watch

    def test_an_import_and_the_way_to_every_page(self, open_page: OpenPage, address: str) -> None:
        page = open_page(f"{address}/import", keeps=True)
        assert page.evaluate("[isSecureContext, 'serviceWorker' in navigator, typeof crypto.randomUUID]") == [
            False,
            False,
            "undefined",
        ]
        page.locator("input[type=file]").set_input_files(SAMPLE)
        expect(page).to_have_url(re.compile("/import/.+|/l/.+"))
        library = page.url.split("/")[4]
        for path in ("", "/time", "/genres", "/ratings", "/authors", "/pile", "/books", "/health"):
            page.goto(f"{address}/l/{library}{path}")
            expect(page.locator("main h1")).to_be_visible()
            expect(page.locator(".chart, .card, table").first).to_be_visible()

    def test_copying_and_saving(self, open_page: OpenPage, address: str, sample_library: str) -> None:
        page = open_page(f"{address}/l/{sample_library}")
        page.get_by_role("button", name="This library").click()
        page.get_by_role("menuitem", name="Copy link").click()
        expect(page.locator(".toast")).to_have_text("The link is copied.")
        page.get_by_role("button", name="This library").click()
        with page.expect_download() as download:
            page.get_by_role("menuitem", name="Download as JSON").click()
        assert download.value.suggested_filename.endswith(".json")
