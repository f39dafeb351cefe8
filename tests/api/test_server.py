from pathlib import Path

import httpx
import pytest

from genres.domain.errors import StoreHeldError
from genres.settings import Settings
from genres.wiring import open_api
from tests.api.conftest import Opener


async def test_health_and_readiness(client: httpx.AsyncClient) -> None:
    assert (await client.get("/health")).json()["status"] == "ok"
    assert (await client.get("/ready")).json() == {"status": "ready", "running_jobs": 0, "sources": {}}


async def test_metrics_are_prometheus_text(open_client: Opener) -> None:
    client = await open_client(offline=False, contact="me@example.org")
    text = (await client.get("/metrics")).text
    assert "goodreads_stats_running_jobs 0.0" in text
    assert 'goodreads_stats_source_ok{source="openlibrary"} 1.0' in text


async def test_the_docs_need_no_other_host(client: httpx.AsyncClient) -> None:
    page = await client.get("/docs")
    assert page.status_code == 200
    assert "POST /upload" in page.text
    assert "http://" not in page.text
    assert "https://" not in page.text.replace("https://openlibrary.org", "")
    assert (await client.get("/docs.css")).headers["content-type"].startswith("text/css")
    assert (await client.get("/openapi.json")).json()["info"]["title"] == "Goodreads Stats"


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/nowhere", 404), ("POST", "/health", 405), ("GET", "/upload", 405)]
)
async def test_unknown_paths_and_methods_are_problems(
    client: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


async def test_the_contact_is_asked_once_and_kept(open_client: Opener) -> None:
    client = await open_client(offline=False)
    assert (await client.get("/settings")).json()["contact_required"] is True
    answer = await client.put("/settings", json={"contact": " me@example.org "})
    assert answer.status_code == 200
    assert answer.json()["contact"] is True
    assert "me@example.org" not in answer.text
    assert (await client.get("/ready")).json()["sources"]["openlibrary"]["mode"] == "ok"


@pytest.mark.parametrize("contact", ["", "me", "me@x", "a b@c.de", "me@example.org\r\nX: y", "x" * 300])
async def test_a_contact_that_is_none_is_refused(client: httpx.AsyncClient, contact: str) -> None:
    answer = await client.put("/settings", json={"contact": contact})
    assert answer.status_code == 422
    assert answer.json()["errors"]


async def test_offline_asks_for_no_contact(client: httpx.AsyncClient) -> None:
    settings = (await client.get("/settings")).json()
    assert (settings["offline"], settings["contact_required"]) == (True, False)


async def test_a_defect_is_a_problem_with_a_number_and_no_trace(
    open_client: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await open_client(raise_app_exceptions=False)
    monkeypatch.setattr("genres.api.preferences._settings", lambda _: 1 / 0)
    answer = await client.get("/settings")
    assert answer.status_code == 500
    assert answer.json()["incident"] in answer.json()["detail"]
    assert "ZeroDivision" not in answer.text


async def test_a_second_instance_on_the_same_data_is_refused(open_client: Opener, tmp_path: Path) -> None:
    await open_client()
    with pytest.raises(StoreHeldError):
        async with open_api(Settings.model_validate({"data_dir": tmp_path / "data"})):
            pass
