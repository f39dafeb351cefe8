"""Resident memory of a process, as Linux tells it."""

import os
from pathlib import Path


def resident_mb(process: int | None = None) -> float:
    """What is in memory now."""
    return _figure("VmRSS", process)


def most_resident_mb(process: int | None = None) -> float:
    """The most since the start, or since `forget_most`."""
    return _figure("VmHWM", process)


def forget_most(process: int) -> None:
    """Let the most begin anew."""
    Path(f"/proc/{process}/clear_refs").write_text("5", encoding="ascii")


def _figure(name: str, process: int | None) -> float:
    status = Path(f"/proc/{process or os.getpid()}/status").read_text(encoding="ascii", errors="replace")
    line = next(line for line in status.splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1024
