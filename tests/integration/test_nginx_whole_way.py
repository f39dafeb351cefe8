"""An export's whole way through nginx to the program itself, as a container runs it, and back."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.nginx import Nginx, running_nginx
from tests.support.server import running_server

MIB = 1024 * 1024
EXPORT = """Book Id,Title,Author,ISBN,ISBN13,My Rating,Number of Pages,Date Read,Date Added,Exclusive Shelf
1,"The Left Hand of Darkness",Ursula K. Le Guin,="0441478123",="9780441478125",5,304,2023/05/06,2023/04/01,read
2,Middlemarch,George Eliot,="",="",0,880,,2024/01/02,to-read
3,Broken,Somebody,="123",="",9,abc,2022/13/40,2022/01/01,read
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[Nginx]:
    settings = {"GS_TRUSTED_PROXIES": "127.0.0.0/8", "GS_OFFLINE": "1"}
    with running_server(data, **settings) as server:
        upstream = server.api.removeprefix("http://").replace("localhost", "127.0.0.1")
        with running_nginx(tmp_path_factory.mktemp("nginx"), upstream=upstream) as nginx:
            yield nginx
        assert server.stop() == 0


@pytest.fixture(scope="module")
def uuid(nginx: Nginx) -> str:
    """A library that was uploaded through nginx and is complete."""
    answer = upload(nginx, EXPORT.encode())
    assert answer.status_code == 202, answer.text
    uuid: str = answer.json()["uuid"]
    assert answer.headers["location"] == f"/api/status/{uuid}"
    assert events(nginx, uuid)[-1]["status"] == "complete"
    return uuid


def upload(nginx: Nginx, export: bytes, **headers: str) -> httpx.Response:
    files = {"csv": ("goodreads_library_export.csv", export, "text/csv")}
    return httpx.post(f"{nginx.url}/api/upload", files=files, headers=headers, timeout=120)


def events(nginx: Nginx, uuid: str) -> list[dict[str, Any]]:
    """Every event of a job until its stream ends."""
    with httpx.stream("GET", f"{nginx.url}/api/status/{uuid}/events", timeout=120) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        return [json.loads(line[5:]) for line in stream.iter_lines() if line.startswith("data:")]


def test_the_status_accounts_for_every_row(nginx: Nginx, uuid: str) -> None:
    status = httpx.get(f"{nginx.url}/api/status/{uuid}").json()
    assert status["status"] == "complete"
    assert sum(status["rows"].values()) == 3


def test_the_document_is_kept_by_its_etag(nginx: Nginx, uuid: str) -> None:
    url = f"{nginx.url}/api/data/{uuid}"
    answer = httpx.get(url)
    assert answer.headers["content-encoding"] == "gzip"
    assert [book["title"] for book in answer.json()["books"]][:1] == ["The Left Hand of Darkness"]
    assert answer.headers["cache-control"] == "private, no-cache"
    again = httpx.get(url, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_status_that_did_not_change_is_not_sent_again(nginx: Nginx, uuid: str) -> None:
    url = f"{nginx.url}/api/status/{uuid}"
    etag = httpx.get(url).headers["etag"]
    assert httpx.get(url, headers={"If-None-Match": etag}).status_code == 304


def test_the_contract_is_read_with_its_style(nginx: Nginx) -> None:
    page = httpx.get(f"{nginx.url}/api/docs")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    style = re.search(r'<link rel="stylesheet" href="([^"]+)"', page.text)
    assert style
    assert httpx.get(page.url.join(style[1])).headers["content-type"].startswith("text/css")
    assert httpx.get(f"{nginx.url}/api/openapi.json").json()["openapi"].startswith("3.")


def test_rows_come_as_json_and_as_csv(nginx: Nginx, uuid: str) -> None:
    url = f"{nginx.url}/api/status/{uuid}/rows"
    assert httpx.get(url).headers["content-type"] == "application/json"
    assert httpx.get(url, headers={"Accept": "text/csv"}).headers["content-type"].startswith("text/csv")


def test_a_page_on_a_name_of_the_home_network_may_upload(nginx: Nginx) -> None:
    own = {"Host": "nas.lan:8000", "Origin": "http://nas.lan:8000"}
    assert upload(nginx, EXPORT.encode(), **own).status_code == 202


def test_a_page_of_another_site_may_not(nginx: Nginx) -> None:
    assert upload(nginx, EXPORT.encode(), Host="nas.lan:8000", Origin="http://evil.example").status_code == 403
    assert upload(nginx, EXPORT.encode(), **{"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_an_export_of_fifty_one_megabytes_is_refused(nginx: Nginx, data: Path) -> None:
    answer = upload(nginx, b"x" * 51 * MIB)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert not [path for path in (data / "state").rglob("*upload*/*") if path.is_file()]


def test_what_is_no_export_gets_the_programs_own_problem(nginx: Nginx) -> None:
    answer = upload(nginx, b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    assert answer.status_code == 400
    assert answer.json()["type"] == "/docs#bad-export"


def test_the_api_carries_its_headers_once(nginx: Nginx) -> None:
    answer = httpx.get(f"{nginx.url}/api/health")
    for name in ("X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"):
        assert len(answer.headers.get_list(name)) == 1, name


def test_a_deleted_library_is_gone(nginx: Nginx, data: Path) -> None:
    uuid = upload(nginx, EXPORT.encode()).json()["uuid"]
    events(nginx, uuid)
    assert (data / f"{uuid}.json").exists()
    assert httpx.delete(f"{nginx.url}/api/data/{uuid}").status_code == 200
    assert httpx.get(f"{nginx.url}/api/data/{uuid}").status_code == 404
    assert not (data / f"{uuid}.json").exists()
    assert uuid not in nginx.log()
