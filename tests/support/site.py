"""The whole product on free ports: the real server, its data in a folder of its own, the book APIs simulated."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.support.nginx import free_port

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "dashboard" / "sample" / "goodreads_sample_library.csv"
_START_S = 30.0
_JOB_S = 60.0


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running server: the origin of the dashboard, and that of the simulated book APIs."""

    url: str
    upstream_url: str

    def upload(self, csv: bytes, *, key: str | None = None) -> str:
        """Import an export and give the id of its library."""
        headers = {"Idempotency-Key": key} if key else {}
        answer = httpx.post(f"{self.url}/api/upload", files={"csv": ("export.csv", csv)}, headers=headers)
        answer.raise_for_status()
        return str(answer.json()["uuid"])

    def status(self, library: str) -> dict[str, Any]:
        """The status document of a library."""
        body: dict[str, Any] = httpx.get(f"{self.url}/api/status/{library}").raise_for_status().json()
        return body

    def finished(self, library: str) -> str:
        """Wait until the job of a library has ended."""
        deadline = time.monotonic() + _JOB_S
        while (state := self.status(library)["status"]) == "processing":
            assert time.monotonic() < deadline, "the job did not end"
            time.sleep(0.1)
        assert state == "complete"
        return library

    def set_upstream(self, **settings: object) -> None:
        """Change the simulated book APIs while they run."""
        httpx.post(f"{self.upstream_url}/_settings", json=settings).raise_for_status()


@contextmanager
def running_site(
    folder: Path, *, catalogue: Path | None = None, settings: Mapping[str, str] | None = None
) -> Iterator[Site]:
    """Start both servers for as long as the block lasts. `settings` are environment variables of the server."""
    known = ["--catalogue", str(catalogue)] if catalogue else []
    with _running(folder / "upstream.log", ["-m", "tests.support.upstream", "--port", "0", *known], {}) as upstream:
        upstream_url = upstream(r"(http://\S+)")
        port = free_port()
        environment = {
            "GS_API_PORT": "0",
            "GS_DASHBOARD_PORT": str(port),
            "GS_DATA_DIR": str(folder / "data"),
            "GS_OPENLIBRARY_URL": upstream_url,
            "GS_OPENLIBRARY_COVERS_URL": upstream_url,
            "GS_GOOGLE_BOOKS_URL": f"{upstream_url}/books/v1",
            "GS_OPENLIBRARY_RATE": "1000",
            "GS_UPLOADS_PER_MINUTE": "1000",
            "GS_CONTACT": "reader@example.org",
            "GS_SIMULATED": "1",
            **(settings or {}),
        }
        with _running(folder / "server.log", ["local_server.py"], environment) as server:
            server(r"Dashboard\s+(http://\S+)")
            yield Site(url=f"http://127.0.0.1:{port}", upstream_url=upstream_url)


class _Output:
    """What a program wrote so far; calling it waits for a pattern and gives its first group."""

    def __init__(self, log: Path, process: subprocess.Popen[bytes]) -> None:
        self._log = log
        self._process = process

    def __call__(self, pattern: str) -> str:
        deadline = time.monotonic() + _START_S
        while time.monotonic() < deadline and self._process.poll() is None:
            if found := re.search(pattern, self._log.read_text()):
                return found[1]
            time.sleep(0.05)
        raise AssertionError(f"it did not start: {self._log.read_text()}")


@contextmanager
def _running(log: Path, command: list[str], settings: Mapping[str, str]) -> Iterator[_Output]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("GS_", "GOOGLE_BOOKS"))}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env={**inherited, **settings}, stdout=out, stderr=subprocess.STDOUT
        )
    try:
        yield _Output(log, process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
