"""From the last byte of an upload to a first document on the server, over a real socket."""

import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from tests.bench.libraries import make_library
from tests.support.server import running_server

ROWS = 1_000
RUNS = 15
AIM_MS = 300


def main() -> None:
    data = make_library(ROWS)
    with (
        TemporaryDirectory() as folder,
        running_server(Path(folder), GS_OFFLINE="1", GS_UPLOADS_PER_MINUTE="1000") as server,
        httpx.Client(base_url=server.api) as client,
    ):
        empty = sorted(_bare_ms(client) for _ in range(RUNS))
        times = sorted(_first_document_ms(client, data) for _ in range(RUNS))
    print(f"{ROWS:,} rows, {RUNS} uploads: upload to first document, request times included")
    print(f"median {statistics.median(times):.0f} ms, worst {times[-1]:.0f} ms (aim: under {AIM_MS})")
    print(f"baseline, a bare request: median {statistics.median(empty):.1f} ms")


def _first_document_ms(client: httpx.Client, data: bytes) -> float:
    start = time.perf_counter()
    uuid = client.post("/upload", files={"csv": data}).json()["uuid"]
    while client.get(f"/data/{uuid}", params={"partial": "true"}).status_code != 200:
        time.sleep(0.002)
    return (time.perf_counter() - start) * 1000


def _bare_ms(client: httpx.Client) -> float:
    start = time.perf_counter()
    client.get("/health")
    return (time.perf_counter() - start) * 1000
