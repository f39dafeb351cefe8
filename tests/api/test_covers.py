"""`GET /covers/{id}` with a service that answers as told."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from types import SimpleNamespace

import httpx
import pytest
from fastapi import FastAPI

from genres.api import covers, problems
from genres.api.headers import SecurityHeaders
from genres.domain.errors import SourceBusyError, StoreError


@dataclass(frozen=True)
class Drawn:
    body: bytes = b"\x89PNG"
    media_type: str = "image/png"
    etag: str = '"abc"'


class FakeCovers:
    """One picture, none, or trouble."""

    def __init__(self) -> None:
        self.answer: Drawn | Exception | None = Drawn()
        self.asked: list[tuple[str, int]] = []

    async def picture(self, cover: str, *, width: int) -> Drawn | None:
        self.asked.append((cover, width))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def service() -> FakeCovers:
    return FakeCovers()


@pytest.fixture
async def client(service: FakeCovers) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    problems.install(app)
    app.include_router(covers.router)
    app.add_middleware(SecurityHeaders)
    app.state.services = SimpleNamespace(covers=service)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://localhost:8001") as one:
        yield one


async def test_a_picture_comes_with_its_kind_and_may_be_kept_for_ever(
    client: httpx.AsyncClient, service: FakeCovers
) -> None:
    answer = await client.get("/covers/google-pNjzAAAACAAJ?w=480")
    assert (answer.status_code, answer.content) == (200, b"\x89PNG")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert answer.headers["Content-Disposition"] == "inline"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["ETag"] == '"abc"'
    assert service.asked == [("google-pNjzAAAACAAJ", 480)]


async def test_who_has_the_picture_gets_no_body(client: httpx.AsyncClient) -> None:
    answer = await client.get("/covers/openlibrary-1?w=180", headers={"If-None-Match": 'W/"abc"'})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["ETag"] == '"abc"'


async def test_no_picture_is_a_problem_that_nobody_keeps(client: httpx.AsyncClient, service: FakeCovers) -> None:
    service.answer = None
    answer = await client.get("/covers/openlibrary-1")
    assert (answer.status_code, answer.json()["type"]) == (404, "/docs#not-found")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"


async def test_a_busy_host_is_a_problem_with_its_time(client: httpx.AsyncClient, service: FakeCovers) -> None:
    service.answer = SourceBusyError("openlibrary", "Left alone for a while.", retry_after_s=12.3)
    answer = await client.get("/covers/openlibrary-1")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "13")
    assert answer.json()["detail"] == "Left alone for a while."


async def test_a_folder_that_cannot_be_used_is_a_problem(client: httpx.AsyncClient, service: FakeCovers) -> None:
    service.answer = StoreError("the folder of covers cannot be used")
    assert (await client.get("/covers/openlibrary-1")).status_code == 503


@pytest.mark.parametrize(
    "address",
    [
        "/covers/openlibrary--1",
        "/covers/openlibrary-1x",
        "/covers/google-abc",
        "/covers/google-ab%20cd",
        "/covers/other-1",
        "/covers/openlibrary-1?w=0",
        "/covers/openlibrary-1?w=2001",
        "/covers/openlibrary-1?w=wide",
    ],
)
async def test_what_is_no_cover_or_no_width_is_refused(
    client: httpx.AsyncClient, service: FakeCovers, address: str
) -> None:
    assert (await client.get(address)).status_code == 422
    assert service.asked == []


@pytest.mark.parametrize("address", ["/covers/openlibrary-1/../../etc", "/covers/", "/covers/google-..%2Fx"])
async def test_a_path_leads_nowhere_else(client: httpx.AsyncClient, service: FakeCovers, address: str) -> None:
    assert (await client.get(address)).status_code in {404, 422}
    assert service.asked == []
