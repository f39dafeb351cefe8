"""The page on the dashboard's own port, without nginx."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from genres.api.dashboard import create_dashboard

PAGE = '<link href="/dist/main.css"><p>Émile</p>'
BELOW = {"X-Forwarded-Prefix": "/books"}


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    transport = httpx.ASGITransport(app=create_dashboard(Starlette(), tmp_path), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
        yield client


async def test_the_page_below_a_path_asks_for_its_files_below_it_too(site: httpx.AsyncClient) -> None:
    below = await site.get("/l/1", headers=BELOW)
    assert below.text == PAGE.replace('"/', '"/books/')
    assert below.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("headers", [{}, BELOW])
async def test_a_cache_is_told_that_the_page_depends_on_the_path_in_front(
    site: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    answer = await site.get("/", headers=headers)
    assert "X-Forwarded-Prefix" in answer.headers["vary"]
    assert answer.headers["cache-control"] == "no-cache"


async def test_a_page_kept_from_above_a_path_does_not_stand_for_that_below(site: httpx.AsyncClient) -> None:
    known = {"If-None-Match": (await site.get("/")).headers["etag"]}
    assert (await site.get("/", headers=known)).status_code == 304
    below = await site.get("/", headers=known | BELOW)
    assert (below.status_code, "/books/dist" in below.text) == (200, True)


@pytest.mark.parametrize("headers", [{}, BELOW])
async def test_the_page_is_only_read(site: httpx.AsyncClient, headers: dict[str, str]) -> None:
    for method in ("POST", "PUT", "DELETE"):
        answer = await site.request(method, "/import", headers=headers)
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_without_a_page_there_is_nothing_below_a_path_either(site: httpx.AsyncClient, tmp_path: Path) -> None:
    (tmp_path / "index.html").unlink()
    assert (await site.get("/import", headers=BELOW)).status_code == 404
