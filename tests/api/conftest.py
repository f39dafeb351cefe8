from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from genres.domain.job import Job, JobId, JobState, Stage
from genres.settings import Settings
from genres.store.database import StateDatabase
from genres.store.jobs import JobTable
from genres.wiring import open_api
from tests.support.builders import NOW

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


@pytest.fixture
async def lost(tmp_path: Path) -> JobId:
    """A job that was cut off and whose file is gone: it fails as soon as an API is opened."""
    job = Job(id=JobId(str(uuid4())), state=JobState.PROCESSING, stage=Stage.QUEUED, created_at=NOW)
    database = StateDatabase(tmp_path / "data" / "state" / "genres.sqlite3")
    await database.open()
    await JobTable(database).create(job, header=(), problems=(), keys=(), idempotency_key=None)
    await database.close()
    return job.id
