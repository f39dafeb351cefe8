"""The product with simulated book APIs and the sample library, for a machine without internet: `make demo`."""

import asyncio
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from genres import configure_log, load_settings
from local_server import serve
from tests.support.upstream import Upstream
from tests.support.upstream_settings import UpstreamSettings

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "dashboard" / "sample" / "goodreads_sample_library.csv"
_LATENCY_MS = 600


async def run() -> None:
    """Serve until stopped; nothing of it stays on the disk."""
    weather = UpstreamSettings(latency_ms=_LATENCY_MS, openlibrary_misses=0.05)
    with TemporaryDirectory(prefix="goodreads-stats-demo-") as folder:
        async with Upstream(catalogue=SAMPLE, settings=weather) as upstream:
            os.environ.update(
                GS_DATA_DIR=folder,
                GS_SIMULATED="true",
                GS_CONTACT="demo@example.org",
                GS_OPENLIBRARY_URL=upstream.openlibrary_url,
                GS_OPENLIBRARY_COVERS_URL=upstream.openlibrary_url,
                GS_GOOGLE_BOOKS_URL=upstream.google_url,
                GS_GOOGLE_COVERS_URL=f"{upstream.url}/books/content",
                GS_OPENLIBRARY_BATCH="20",
                GS_COVERS_MB="0",  # the simulated ones are plainer than those the page draws
            )
            settings = load_settings()
            configure_log(level=settings.log_level, style=settings.log_format)
            print("Demo: the book APIs are simulated, nothing leaves this machine.")
            print(f"Open the dashboard and choose “Try the sample library”, or import {SAMPLE.relative_to(ROOT)}.")
            await serve(settings)


if __name__ == "__main__":
    asyncio.run(run())
