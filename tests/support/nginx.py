"""Runs the project's nginx configuration, filled in as the nginx image does it, on a free port of this machine."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.server import free_port

ROOT = Path(__file__).parents[2]
_CONFIG = ROOT / "nginx"
_NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
_VARIABLE = re.compile(r"\$\{((?:GS|NGINX_LOCAL)_\w+)\}")  # NGINX_ENVSUBST_FILTER of the Dockerfile
_START_S = 60.0

# What stands around conf.d/*.conf in the image's own nginx.conf, with every path inside the one folder.
_AROUND = """
{user}
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
events {{ worker_connections 256; }}
http {{
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include conf.d/*.conf;
}}
"""


@dataclass(frozen=True)
class Nginx:
    """A running nginx. `url` is its origin; `log` reads what it wrote to the access log so far."""

    url: str
    folder: Path

    def log(self) -> str:
        """The access log."""
        return (self.folder / "stdout").read_text()


@contextmanager
def running_nginx(
    folder: Path, *, upstream: str, allowed_hosts: str = "", max_upload_mb: str = "50", resolver: str = "127.0.0.1"
) -> Iterator[Nginx]:
    """Serve `dashboard/` and pass /api/ to `upstream` (host:port) for as long as the block lasts."""
    assert _NGINX, "nginx is not installed; `make test` installs it or says how"
    port = free_port()
    settings = {
        "GS_WEB_LISTEN": f"127.0.0.1:{port}",
        "GS_WEB_ROOT": str(ROOT / "dashboard"),
        "GS_WEB_UPSTREAM": upstream,
        "GS_WEB_MAX_BODY": largest_body(max_upload_mb),
        "GS_MAX_UPLOAD_MB": max_upload_mb,
        "GS_ALLOWED_HOSTS": allowed_hosts,
        "NGINX_LOCAL_RESOLVERS": resolver,
    }
    _write_config(folder, settings)
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        process = subprocess.Popen(
            [_NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"], stdout=out, stderr=err
        )
    try:
        _wait_until_open(port, process, folder)
        yield Nginx(f"http://127.0.0.1:{port}", folder)
    finally:
        process.terminate()
        process.wait(timeout=60)


def largest_body(max_upload_mb: str) -> str:
    """What the image's start script makes of GS_MAX_UPLOAD_MB. Raises CalledProcessError where it refuses."""
    script = _CONFIG / "16-upload-limit.envsh"
    return subprocess.run(
        ["sh", "-c", '. "$0" && printf %s "$GS_WEB_MAX_BODY"', str(script)],
        env={"PATH": os.environ["PATH"], "GS_MAX_UPLOAD_MB": max_upload_mb},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _write_config(folder: Path, settings: dict[str, str]) -> None:
    shutil.copytree(_CONFIG / "snippets", folder / "snippets")
    (folder / "conf.d").mkdir()
    template = (_CONFIG / "default.conf.template").read_text()
    (folder / "conf.d" / "default.conf").write_text(_VARIABLE.sub(lambda match: settings[match[1]], template))
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder, user=user))


def _wait_until_open(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + _START_S
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(f"nginx did not start: {(folder / 'stderr').read_text()}")
