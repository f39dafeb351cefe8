"""The real server as a process of its own, on free ports of the loopback."""

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
_START_S = 120
_STOP_S = 60


@dataclass
class Server:
    """Where it listens, and what it wrote so far."""

    process: "subprocess.Popen[str]"
    api: str = ""
    dashboard: str = ""
    lines: list[str] = field(default_factory=list)
    reader: threading.Thread | None = None

    def kill(self) -> None:
        """As a power cut would, as far as the process goes."""
        self.process.kill()
        self._end()

    def stop(self) -> int:
        """Ask it to end; returns the exit code."""
        self.process.terminate()
        return self._end()

    def _end(self) -> int:
        code = self.process.wait(_STOP_S)
        if self.reader:
            self.reader.join()
        if self.process.stdout:
            self.process.stdout.close()
        return code


def start_server(data_dir: Path, **environment: str) -> Server:
    """Start `local_server.py` on a data folder and wait until it answers. Settings by their variable names."""
    process = subprocess.Popen(
        [sys.executable, "local_server.py"],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith(("GS_", "GOOGLE_"))},
            "GS_DATA_DIR": str(data_dir),
            "GS_API_PORT": "0",
            "GS_DASHBOARD_PORT": "0",
            **environment,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    server = Server(process)
    server.reader = threading.Thread(target=_listen, args=(server,), daemon=True)
    server.reader.start()
    wants_dashboard = environment.get("GS_DASHBOARD_PORT", "0") != "0"
    deadline = time.monotonic() + _START_S
    while not server.api or (wants_dashboard and not server.dashboard) or not _answers(server.api):
        if process.poll() is not None or time.monotonic() > deadline:
            server.kill()
            raise RuntimeError("the server did not start:\n" + "".join(server.lines))
        time.sleep(0.02)
    return server


@contextmanager
def running_server(data_dir: Path, **environment: str) -> Iterator[Server]:
    """A server for as long as the block lasts."""
    server = start_server(data_dir, **environment)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def _listen(server: Server) -> None:
    assert server.process.stdout
    for line in server.process.stdout:
        server.lines.append(line)
        if match := re.match(r"(API|Dashboard)\s+(http://\S+:\d+)/", line):
            setattr(server, match[1].lower(), match[2])


def _answers(api: str) -> bool:
    try:
        return httpx.get(f"{api}/health", timeout=60).status_code == 200
    except httpx.TransportError:
        return False


def free_port() -> int:
    """A port of the loopback that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
