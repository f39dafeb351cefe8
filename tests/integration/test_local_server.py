import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from genres.api.headers import PAGE_POLICY
from tests.support.exports import make_csv
from tests.support.server import ROOT, free_port, running_server, start_server


def refuse(**environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GS_")}
    return subprocess.run(
        [sys.executable, ROOT / "local_server.py"],
        cwd=ROOT,
        env={**kept, "GS_API_PORT": "0", "GS_DASHBOARD_PORT": "0", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_one_process_serves_the_page_and_the_api_on_two_ports(tmp_path: Path) -> None:
    with running_server(tmp_path, GS_OFFLINE="1", GS_DASHBOARD_PORT=str(free_port())) as server:
        uuid = httpx.post(f"{server.dashboard}/api/upload", files={"csv": make_csv()}).json()["uuid"]
        assert httpx.get(f"{server.api}/status/{uuid}").status_code == 200
        page = httpx.get(f"{server.dashboard}/l/{uuid}/books")
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert page.headers["content-security-policy"] == PAGE_POLICY
        assert page.headers["cache-control"] == "no-cache"
        script = httpx.get(f"{server.dashboard}/vendor/ui.js", headers={"Accept-Encoding": "gzip"})
        assert script.headers["content-encoding"] == "gzip"
        assert httpx.get(f"{server.dashboard}/app/nowhere.js").status_code == 404
        assert httpx.get(f"{server.dashboard}/..%2flocal_server.py").status_code == 404
        assert httpx.get(server.dashboard, headers={"Host": "evil.example"}).status_code == 421
        assert httpx.get(f"{server.dashboard}/api/docs").status_code == 200
        for path in ("/", "/index.html", f"/l/{uuid}"):
            below = httpx.get(f"{server.dashboard}{path}", headers={"X-Forwarded-Prefix": "/my/books"})
            assert below.text == page.text.replace('="/', '="/my/books/')
            assert (below.headers["vary"], below.headers["cache-control"]) == (
                "X-Forwarded-Prefix, Accept-Encoding",
                "no-cache",
            )
        strange = httpx.get(server.dashboard, headers={"X-Forwarded-Prefix": "//evil.example"})
        assert strange.text == page.text


def test_an_open_event_stream_does_not_hold_up_the_end(tmp_path: Path) -> None:
    server = start_server(tmp_path, GS_OFFLINE="1")
    uuid = httpx.post(f"{server.api}/upload", files={"csv": make_csv()}).json()["uuid"]
    with httpx.stream("GET", f"{server.api}/status/{uuid}/events"):
        server.process.send_signal(signal.SIGTERM)
        assert server.stop() == 0


def test_a_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = refuse(GS_DATA_DIR=str(tmp_path), GS_API_PORT=str(taken.getsockname()[1]))
    assert done.returncode == 78
    assert "Set GS_API_PORT" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_second_instance_on_the_same_data_is_one_clear_line(tmp_path: Path) -> None:
    with running_server(tmp_path, GS_OFFLINE="1") as first:
        done = refuse(GS_DATA_DIR=str(tmp_path))
        assert httpx.get(f"{first.api}/ready").status_code == 200
    assert done.returncode == 69
    assert "Another Goodreads Stats" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GS_API_PORT", "http"),
        ("GS_MAX_UPLOAD_MB", "0"),
        ("GS_CONTACT", "me"),
        ("GS_OPENLIBRARY_URL", "openlibrary.org"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(tmp_path: Path, name: str, value: str) -> None:
    done = refuse(GS_DATA_DIR=str(tmp_path), **{name: value})
    assert done.returncode == 78
    assert done.stderr.startswith(name)
    assert done.stderr.count("\n") == 1


def test_a_data_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = refuse(GS_DATA_DIR=str(tmp_path / "file"))
    assert done.returncode == 78
    assert "Traceback" not in done.stderr
