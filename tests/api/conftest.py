from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from genres.settings import Settings
from genres.wiring import open_api

Opener = Callable[..., Any]


@pytest.fixture
async def open_client(tmp_path: Path) -> AsyncIterator[Opener]:
    """Open an API on a data folder of its own; every setting may be given."""
    async with AsyncExitStack() as stack:

        async def open_one(*, raise_app_exceptions: bool = True, **changes: object) -> httpx.AsyncClient:
            settings = Settings.model_validate(
                {"data_dir": tmp_path / "data", "offline": True, "uploads_per_minute": 1000, **changes}
            )
            app = await stack.enter_async_context(open_api(settings))
            transport = httpx.ASGITransport(app=app, raise_app_exceptions=raise_app_exceptions)
            client = httpx.AsyncClient(transport=transport, base_url="http://localhost:8001")
            return await stack.enter_async_context(client)

        yield open_one


@pytest.fixture
async def client(open_client: Opener) -> httpx.AsyncClient:
    """An API without any network."""
    opened: httpx.AsyncClient = await open_client()
    return opened
