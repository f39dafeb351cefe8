"""Below a path of a proxy that takes the path off: everything is asked for there, and nothing beside it."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage, Watch
from tests.support.prefix_proxy import Proxy, running_proxy
from tests.support.site import SAMPLE, Site

PREFIX = "/my/books"


@pytest.fixture
def proxy(site: Site) -> Iterator[Proxy]:
    with running_proxy(site.url, prefix=PREFIX) as proxy:
        yield proxy


@pytest.fixture
def watch(proxy: Proxy) -> Watch:
    return Watch(proxy.url.removesuffix(PREFIX))


@pytest.fixture(autouse=True)
def nothing_beside(proxy: Proxy) -> Iterator[None]:
    """Every request of every test."""
    yield
    assert len(proxy.asked) > 10
    assert [asked for asked in proxy.asked if f" {PREFIX}/" not in asked] == []


def test_an_import_a_page_and_the_way_back(open_page: OpenPage, proxy: Proxy) -> None:
    page = open_page(f"{proxy.url}/import")
    page.locator("input[type=file]").set_input_files(SAMPLE)
    expect(page).to_have_url(re.compile(rf"{PREFIX}/(import|l)/.+"))
    library = page.url.split("/")[6]
    page.goto(f"{proxy.url}/l/{library}")
    expect(page.locator(".chart").first).to_be_visible()
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Time").click()
    expect(page).to_have_url(re.compile(rf"{PREFIX}/l/{library}/time$"))
    expect(page.locator(".chart").first).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile(rf"{PREFIX}/l/{library}$"))
    page.goto(f"{proxy.url}/")
    expect(page).to_have_url(re.compile(rf"{PREFIX}/l/{library}$"))


def test_covers_and_one_book(open_page: OpenPage, proxy: Proxy, sample_library: str) -> None:
    page = open_page(f"{proxy.url}/l/{sample_library}/books?as=covers")
    page.wait_for_function("() => [...document.querySelectorAll('main img')].some((image) => image.naturalWidth > 0)")
    assert any(f" {PREFIX}/api/covers/" in asked for asked in proxy.asked)
    page.locator("main a[href*='/books/']").first.click()
    expect(page).to_have_url(re.compile(rf"{PREFIX}/l/{sample_library}/books/.+"))


def test_the_worker_for_heavy_statistics(open_page: OpenPage, proxy: Proxy, sample_library: str) -> None:
    page = open_page(f"{proxy.url}/import")
    with page.expect_event("worker") as started:
        page.goto(f"{proxy.url}/l/{sample_library}/pile")
    assert urlsplit(started.value.url).path == f"{PREFIX}/dist/heavy.worker.js"


def test_what_is_kept_for_times_without_a_network(open_page: OpenPage, proxy: Proxy, sample_library: str) -> None:
    page = open_page(f"{proxy.url}/l/{sample_library}", keeps=True)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    scope = page.evaluate("async () => (await navigator.serviceWorker.ready).scope")
    assert scope == f"{proxy.url}/"
    page.reload()
    expect(page.locator(".chart").first).to_be_visible()
