"""For every test: the folder of real exports, where there is one, and no network past this machine."""

import os
import sys
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from httpx._config import DEFAULT_TIMEOUT_CONFIG

from tools.all_ran import NEEDS_EXPORTS

SHARED = Path(__file__).parents[1].parent / "shared"
REQUIRED = os.environ.get("GS_REQUIRE_CORPUS") == "1"

_refused: list[str] = []

for phase in ("connect", "read", "write", "pool"):
    setattr(DEFAULT_TIMEOUT_CONFIG, phase, 120.0)  # seconds, not 5: a busy machine is slow, not wrong


def _is_this_machine(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket
    host = str(address[0])
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


def _refuse_other_hosts(event: str, args: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto") and not _is_this_machine(args[1]):
        _refused.append(str(args[1]))
        raise PermissionError(f"a test reached for {args[1]}, which is not this machine")


# An audit hook sees every connection of this process, whichever library makes it.
sys.addaudithook(_refuse_other_hosts)


@pytest.fixture(autouse=True)
def _no_network_past_this_machine() -> Iterator[None]:
    """Fails the test that reached out, also where the code under test lived with the refusal."""
    _refused.clear()
    yield
    assert not _refused, f"reached for other machines: {_refused}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real exports and replies; only tests marked `corpus` may ask for it."""
    return SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the corpus are skipped where it is not there, unless it has to be: then they fail."""
    if SHARED.is_dir() or REQUIRED:
        return
    skip = pytest.mark.skip(reason=f"{NEEDS_EXPORTS}: there is no folder {SHARED}")
    for item in items:
        if item.get_closest_marker("corpus"):
            item.add_marker(skip)
