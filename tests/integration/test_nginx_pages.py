"""What nginx itself answers: pages, files, names it does not go by. No API is needed."""

import re
import socket
import subprocess
from collections.abc import Iterator

import httpx
import pytest

from genres.api.headers import PAGE_POLICY, SECURITY_HEADERS
from tests.support.nginx import ROOT, Nginx, largest_body, running_nginx
from tests.support.server import free_port

FONT = next(path.name for path in sorted((ROOT / "dashboard" / "fonts").glob("*.woff2")))
INDEX = (ROOT / "dashboard" / "index.html").read_bytes()


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    with running_nginx(
        tmp_path_factory.mktemp("nginx"),
        upstream=f"127.0.0.1:{free_port()}",
        allowed_hosts="books.example.org, Two.example.org",
    ) as nginx:
        yield nginx


def get(nginx: Nginx, path: str, **headers: str) -> httpx.Response:
    return httpx.get(nginx.url + path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize("path", ["/", "/import", "/l/5d1c", "/l/5d1c/books/row-12", "/read/1", "/css", "/index.html"])
def test_every_page_is_the_one_page(nginx: Nginx, path: str) -> None:
    answer = get(nginx, path)
    assert answer.status_code == 200
    assert answer.content == INDEX
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_below_a_path_of_a_proxy_in_front_the_page_asks_for_its_files_there(nginx: Nginx) -> None:
    page = get(nginx, "/l/5d1c/time", X_Forwarded_Prefix="/my/books")
    assert page.text == INDEX.decode().replace('="/', '="/my/books/')
    assert "X-Forwarded-Prefix" in page.headers["vary"]


@pytest.mark.parametrize("prefix", ["//evil.example", "/a b", '/"><script>', "books", "/..//evil", "/a/../b", ""])
def test_a_strange_path_in_front_is_not_believed(nginx: Nginx, prefix: str) -> None:
    assert get(nginx, "/", X_Forwarded_Prefix=prefix).content == INDEX


@pytest.mark.parametrize("path", ["/", "/import", "/app/main.js", f"/fonts/{FONT}", "/app/gone.js", "/healthz"])
def test_every_answer_carries_each_security_header_once(nginx: Nginx, path: str) -> None:
    answer = get(nginx, path)
    for name, value in {"Content-Security-Policy": PAGE_POLICY, **SECURITY_HEADERS}.items():
        assert answer.headers.get_list(name) == [value], name
    assert answer.headers["server"] == "nginx"  # no version


def test_a_missing_script_is_a_404_and_no_page(nginx: Nginx) -> None:
    answer = get(nginx, "/app/gone.js")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert b"<" not in answer.content


def test_files_keep_their_types(nginx: Nginx) -> None:
    assert get(nginx, "/app/main.js").headers["content-type"] == "text/javascript; charset=utf-8"
    assert get(nginx, "/css/tokens.css").headers["content-type"] == "text/css; charset=utf-8"
    assert get(nginx, "/favicon.svg").headers["content-type"] == "image/svg+xml; charset=utf-8"
    assert get(nginx, f"/fonts/{FONT}").headers["content-type"] == "font/woff2"


def test_every_kind_of_file_in_the_dashboard_has_a_type(nginx: Nginx) -> None:
    kinds = {path.suffix: path for path in (ROOT / "dashboard").rglob("*.*") if path.is_file() and path.name[0] != "."}
    assert ".js" in kinds
    for path in kinds.values():
        answer = get(nginx, "/" + path.relative_to(ROOT / "dashboard").as_posix())
        assert answer.status_code == 200
        assert answer.headers["content-type"] != "application/octet-stream", path.name


def test_fonts_are_kept_for_a_year_and_all_else_is_asked_for_again(nginx: Nginx) -> None:
    assert get(nginx, f"/fonts/{FONT}").headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("/", "/import", "/app/main.js", "/css/tokens.css"):
        assert get(nginx, path).headers["cache-control"] == "no-cache"
    assert get(nginx, "/fonts/gone.woff2").headers["cache-control"] == "no-cache"


def test_an_unchanged_file_is_not_sent_again(nginx: Nginx) -> None:
    etag = get(nginx, "/app/main.js").headers["etag"]
    answer = get(nginx, "/app/main.js", If_None_Match=etag)
    assert (answer.status_code, answer.content) == (304, b"")


def test_text_is_compressed_and_fonts_are_not(nginx: Nginx) -> None:
    style = get(nginx, "/css/tokens.css", Accept_Encoding="gzip")
    assert style.headers["content-encoding"] == "gzip"
    assert style.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in get(nginx, f"/fonts/{FONT}", Accept_Encoding="gzip").headers


def test_nothing_outside_the_dashboard_is_served(nginx: Nginx) -> None:
    for path in ("/../pyproject.toml", "/..%2fpyproject.toml", "/app/%2e%2e/%2e%2e/pyproject.toml"):
        with httpx.Client() as client:
            request = client.build_request("GET", nginx.url)
            request.url = request.url.copy_with(raw_path=path.encode())
            answer = client.send(request)
        assert answer.status_code in (400, 404)
        assert b"goodreads-stats" not in answer.content


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "localhost:8000", "LOCALHOST", "app.localhost", "127.0.0.1:8000", "192.168.1.20:8000",
        "[::1]:8000", "[fd00::1]", "nas", "nas:8000", "my_nas", "nas.local", "nas.lan:8000", "nas.home.arpa",
        "books.internal", "books.example.org", "Books.Example.org:443", "two.example.org",
    ],
)  # fmt: skip
def test_it_goes_by_private_names_and_those_on_the_list(nginx: Nginx, host: str) -> None:
    assert get(nginx, "/", Host=host).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "example.org", "ooks.example.org", "books.example.org.evil.example", "localhost.evil.example",
        "127.0.0.1.evil.example", "lan.evil.example", "home.arpa", "books.example.org,", "a|books.example.org",
        ",evil.example,|evil.example", "books.example.org,|books.example.org",
    ],
)  # fmt: skip
def test_any_other_name_is_refused(nginx: Nginx, host: str) -> None:
    page = get(nginx, "/import", Host=host)
    assert page.status_code == 421
    assert page.headers["content-type"] == "text/plain; charset=utf-8"
    assert "GS_ALLOWED_HOSTS" in page.text
    problem = get(nginx, "/api/health", Host=host)
    assert problem.status_code == 421
    assert problem.headers["content-type"] == "application/problem+json"
    assert problem.json()["type"] == "/docs#unknown-host"


def test_ids_are_kept_out_of_the_log(nginx: Nginx) -> None:
    for uuid in ("5d1c1a0e-9d0c-4a57-8f0e-0c6d3f0b7a11", "5D1C1A0E-9D0C-4A57-8F0E-0C6D3F0B7A11"):
        get(nginx, f"/l/{uuid}/books?q=x")
        get(nginx, f"/api/data/{uuid}")
    log = nginx.log()
    assert '"GET /l/{id}/books?q=x HTTP/1.1" 200' in log
    assert '"GET /api/data/{id} HTTP/1.1" 502' in log
    everything = log + (nginx.folder / "stderr").read_text()
    assert not re.search("5d1c1a0e", everything, re.IGNORECASE)


def test_the_health_check_finds_the_page_and_fills_no_log(nginx: Nginx) -> None:
    assert get(nginx, "/healthz").content == INDEX
    assert "healthz" not in nginx.log()


def test_nobody_behind_the_page_is_a_problem_a_program_can_read(nginx: Nginx) -> None:
    answer = get(nginx, "/api/health")
    assert answer.status_code == 502
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["status"] == 502


def test_the_upload_limit_follows_the_setting() -> None:
    assert largest_body("50") == "51264k"
    assert largest_body("") == "51264k"
    assert largest_body("7") == "7232k"
    for wrong in ("fifty", "-1", "0", "5 0", "1.5"):
        with pytest.raises(subprocess.CalledProcessError) as refused:
            largest_body(wrong)
        assert "GS_MAX_UPLOAD_MB must be a whole number" in refused.value.stderr


def test_a_request_that_names_no_host_is_refused(nginx: Nginx) -> None:
    host, port = nginx.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 421 ")
