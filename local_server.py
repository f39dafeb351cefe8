"""Start the API and the dashboard in one process: `python local_server.py`. Settings: docs/settings.md."""

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from genres import (
    Settings,
    SettingsError,
    StoreError,
    StoreHeldError,
    configure_log,
    create_dashboard,
    load_settings,
    open_api,
)

_BACKLOG = 256
_GRACEFUL_STOP_S = 5
_EXIT_CONFIG = 78  # sysexits.h: something is configured wrong
_EXIT_UNAVAILABLE = 69


class StartError(Exception):
    """The server cannot start; the text is one clear line."""


class _Server(uvicorn.Server):
    """Leaves the signals to us: one process, two servers."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def _listen(settings: Settings, port: int, variable: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # named TCP, or asyncio leaves Nagle's algorithm on and every small answer waits for 40 ms
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, port))
    except OSError as error:
        listener.close()
        raise StartError(f"Cannot listen on {settings.host}:{port} ({error.strerror}). Set {variable}.") from error
    listener.listen(_BACKLOG)
    return listener


def _server(app: ASGIApp, settings: Settings) -> _Server:
    return _Server(
        uvicorn.Config(
            app,
            lifespan="off",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=bool(settings.trusted_proxies),
            forwarded_allow_ips=list(settings.trusted_proxies),
            timeout_graceful_shutdown=_GRACEFUL_STOP_S,
        )
    )


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM. Raises StartError, or StoreError where the data folder cannot be used."""
    listeners = [_listen(settings, settings.api_port, "GS_API_PORT")]
    if settings.dashboard_port:
        listeners.append(_listen(settings, settings.dashboard_port, "GS_DASHBOARD_PORT"))
    async with open_api(settings) as api:
        apps: list[ASGIApp] = [api]
        if settings.dashboard_port:
            apps.append(create_dashboard(api, settings.dashboard_dir, allowed_hosts=settings.allowed_hosts))
        servers = [_server(app, settings) for app in apps]

        def stop() -> None:
            for server in servers:
                server.should_exit = True

        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop)
        _announce(listeners)
        async with asyncio.TaskGroup() as group:
            for server, listener in zip(servers, listeners, strict=True):
                group.create_task(server.serve(sockets=[listener]))


def _announce(listeners: list[socket.socket]) -> None:
    for name, listener in zip(("API      ", "Dashboard"), listeners, strict=False):
        host, port = listener.getsockname()[:2]
        shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host  # noqa: S104  shown, not bound
        print(f"{name}  http://{shown}:{port}/", flush=True)  # noqa: T201  the one line a person looks for


def main() -> int:
    """Run, and turn what goes wrong at the start into one line and an exit code."""
    try:
        settings = load_settings()
        configure_log(level=settings.log_level, style=settings.log_format)
        asyncio.run(serve(settings))
    except (SettingsError, StartError) as error:
        return _refuse(str(error), _EXIT_CONFIG)
    except StoreHeldError:
        return _refuse(f"Another Goodreads Stats already uses the data folder {settings.data_dir}.", _EXIT_UNAVAILABLE)
    except StoreError as error:
        return _refuse(f"The data folder {settings.data_dir} cannot be used: {error}", _EXIT_CONFIG)
    return 0


def _refuse(reason: str, code: int) -> int:
    print(reason, file=sys.stderr)  # noqa: T201  before or without a log
    return code


if __name__ == "__main__":
    sys.exit(main())
