"""The whole product on free ports: the real server with its dashboard, and the book APIs simulated."""

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

from tests.support.server import ROOT, free_port, running_server

SAMPLE = ROOT / "dashboard" / "sample" / "goodreads_sample_library.csv"
_JOB_S = 300.0


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running server: the origin of the dashboard, and that of the simulated book APIs."""

    url: str
    upstream_url: str

    def upload(self, csv: bytes, *, key: str | None = None) -> str:
        """Import an export and give the id of its library."""
        headers = {"Idempotency-Key": key} if key else {}
        answer = httpx.post(f"{self.url}/api/upload", files={"csv": ("export.csv", csv)}, headers=headers, timeout=60)
        answer.raise_for_status()
        return str(answer.json()["uuid"])

    def status(self, library: str) -> dict[str, Any]:
        """The status document of a library."""
        body: dict[str, Any] = httpx.get(f"{self.url}/api/status/{library}", timeout=60).raise_for_status().json()
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
    """Start both for as long as the block lasts. `settings` are environment variables of the server."""
    with _running_upstream(catalogue) as upstream_url:
        environment = {
            "GS_DASHBOARD_PORT": str(free_port()),
            "GS_OPENLIBRARY_URL": upstream_url,
            "GS_OPENLIBRARY_COVERS_URL": upstream_url,
            "GS_GOOGLE_BOOKS_URL": f"{upstream_url}/books/v1",
            "GS_GOOGLE_COVERS_URL": f"{upstream_url}/books/content",
            "GS_OPENLIBRARY_RATE": "1000",
            "GS_OPENLIBRARY_BURST": "1000",
            "GS_UPLOADS_PER_MINUTE": "1000",
            "GS_CONTACT": "reader@example.org",
            "GS_SIMULATED": "1",
            **(settings or {}),
        }
        with running_server(folder / "data", **environment) as server:
            yield Site(url=server.dashboard, upstream_url=upstream_url)


@contextmanager
def _running_upstream(catalogue: Path | None) -> Iterator[str]:
    known = ["--catalogue", str(catalogue)] if catalogue else []
    command = [sys.executable, "-m", "tests.support.upstream", "--port", "0", *known]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            found = re.match(r"http://\S+", line)
            assert found, f"the simulated book APIs did not start: {line}"
            yield found[0]
        finally:
            process.terminate()
