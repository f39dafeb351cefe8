"""Reading an export and making its first document, against `pandas.read_csv` of the same file in the same run.

Processor time, not the clock on the wall: both work on one core, and other work on the machine does not count."""

import gc
import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from genres.intake.processor import AnalyticsCSVProcessor
from genres.pipeline.library import Library
from genres.publish.schema import to_json
from genres.report.document import EnrichmentState
from tests.bench.libraries import make_library

SIZES = (1_000, 20_000, 100_000)
RUNS = {1_000: 7, 20_000: 3, 100_000: 3}
AIM = 6


def first_document(data: bytes) -> bytes:
    library = Library(AnalyticsCSVProcessor().read(data))
    document = library.document(
        export_id="bench",
        created_at=datetime.now(UTC),
        version="bench",
        enrichment=EnrichmentState(state="pending", pending=0, reason=None, simulated=False),
        sources={},
    )
    return b"".join(to_json(document))


def main() -> None:
    print("rows     bytes MB   pandas s   ours s   rows/s    ratio (aim: within 6)   peak MB (idle)")
    for rows in SIZES:
        data = make_library(rows)
        pandas_s = _median_s(lambda data=data: pd.read_csv(io.BytesIO(data)), RUNS[rows])  # type: ignore[misc]
        ours_s = _median_s(lambda data=data: first_document(data), RUNS[rows])  # type: ignore[misc]
        idle, peak = _peak_mb(data)
        ratio = ours_s / pandas_s
        print(
            f"{rows:>7,}  {len(data) / 1e6:>7.1f}   {pandas_s:>7.3f}   {ours_s:>6.3f}   {rows / ours_s:>7,.0f}   "
            f"{ratio:>5.1f} {'ok' if ratio <= AIM else 'OVER'}                 {peak:>6.0f} ({idle:.0f})",
            flush=True,
        )


def _median_s(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def _peak_mb(data: bytes) -> tuple[float, float]:
    """Resident memory of a process of its own before and at the top of the work."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_bytes(data)
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.intake", str(path)], capture_output=True, text=True, check=True
        )
    idle, peak = (float(figure) for figure in done.stdout.split())
    return idle, peak


def _report_peak(path: str) -> None:
    idle = _most_resident_mb()
    first_document(Path(path).read_bytes())
    print(idle, _most_resident_mb())


def _most_resident_mb() -> float:
    # not ru_maxrss: that begins with the figure of the process that started this one
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    _report_peak(sys.argv[1])
