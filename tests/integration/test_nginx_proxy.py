"""What nginx passes on to the API and back, seen from a stand-in that tells what reached it."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import httpx
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.support.nginx import Nginx, running_nginx

MIB = 1024 * 1024
ID = "5d1c1a0e-9d0c-4a57-8f0e-0c6d3f0b7a11"


@dataclass
class StandIn:
    """An API that notes what it was asked, and holds its second event until told to send it."""

    asked: list[web.Request] = field(default_factory=list)
    uploaded_bytes: list[int] = field(default_factory=list)
    may_go_on: asyncio.Event = field(default_factory=asyncio.Event)

    def app(self) -> web.Application:
        app = web.Application(client_max_size=1024 * MIB)
        app.router.add_get("/status/{id}/events", self.events)
        app.router.add_post("/upload", self.upload)
        app.router.add_route("*", "/{rest:.*}", self.anything)
        return app

    async def anything(self, request: web.Request) -> web.Response:
        self.asked.append(request)
        return web.json_response({"genres": ["fantasy"] * 500}, headers={"ETag": '"v1"'})

    async def upload(self, request: web.Request) -> web.Response:
        self.asked.append(request)
        self.uploaded_bytes.append(len(await request.read()))
        return web.Response(status=202, headers={"Location": f"/status/{ID}"})

    async def events(self, request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await stream.prepare(request)
        await stream.write(b"id: 1\ndata: {}\n\n")
        await self.may_go_on.wait()
        await stream.write(b"id: 2\ndata: {}\n\n")
        return stream


@dataclass
class Way:
    """A client at nginx's front, the stand-in at its back."""

    api: StandIn
    nginx: Nginx
    client: httpx.AsyncClient


@pytest.fixture
async def way(tmp_path: Path) -> AsyncIterator[Way]:
    api = StandIn()
    async with TestServer(api.app()) as server:
        with running_nginx(tmp_path, upstream=f"127.0.0.1:{server.port}") as nginx:
            async with httpx.AsyncClient(base_url=nginx.url, timeout=120) as client:
                yield Way(api, nginx, client)


async def test_the_prefix_goes_and_the_rest_stays(way: Way) -> None:
    await way.client.delete(f"/api/data/{ID}?partial=true&x=%C3%A9")
    asked = way.api.asked[0]
    assert (asked.method, asked.raw_path) == ("DELETE", f"/data/{ID}?partial=true&x=%C3%A9")


async def test_the_api_sees_the_host_with_its_port_and_the_true_address(way: Way) -> None:
    headers = {"X-Forwarded-For": "8.8.8.8", "Host": "nas.lan:8000", "Origin": "http://nas.lan:8000"}
    await way.client.get("/api/health", headers=headers)
    seen = way.api.asked[0].headers
    assert seen["Host"] == "nas.lan:8000"
    assert seen["Origin"] == "http://nas.lan:8000"
    assert seen.getall("X-Forwarded-For") == ["127.0.0.1"]
    assert seen["X-Forwarded-Proto"] == "http"
    assert seen["X-Forwarded-Prefix"] == "/api"


async def test_tls_that_ended_before_nginx_is_told_to_the_api(way: Way) -> None:
    await way.client.get("/api/health", headers={"X-Forwarded-Proto": "https"})
    await way.client.get("/api/health", headers={"X-Forwarded-Proto": "gopher"})
    assert [asked.headers["X-Forwarded-Proto"] for asked in way.api.asked] == ["https", "http"]


async def test_the_location_of_a_new_job_has_the_prefix(way: Way) -> None:
    answer = await way.client.post("/api/upload", content=b"x")
    assert (answer.status_code, answer.headers["location"]) == (202, f"/api/status/{ID}")


async def test_an_etag_comes_through_as_it_is(way: Way) -> None:
    answer = await way.client.get("/api/data/x", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["etag"] == '"v1"'


async def test_an_event_arrives_while_the_next_is_not_yet_there(way: Way) -> None:
    async with way.client.stream("GET", f"/api/status/{ID}/events", headers={"Accept-Encoding": "gzip"}) as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == "id: 1"
        way.api.may_go_on.set()
        assert [line async for line in lines if line.startswith("id")] == ["id: 2"]


async def test_fifty_megabytes_and_their_frame_pass(way: Way) -> None:
    answer = await way.client.post("/api/upload", content=b"x" * (50 * MIB + 64 * 1024))
    assert answer.status_code == 202
    assert way.api.uploaded_bytes == [50 * MIB + 64 * 1024]


@pytest.mark.parametrize("declared", [True, False], ids=["declared", "chunked"])
async def test_more_is_a_problem_that_the_client_can_read_and_the_api_never_sees(way: Way, *, declared: bool) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(51):
            yield b"x" * MIB

    answer = await way.client.post("/api/upload", content=b"x" * 51 * MIB if declared else chunks())
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "/docs#too-large"
    assert "50 MB" in answer.json()["detail"]
    assert way.api.asked == []
    assert not [path for path in (way.nginx.folder / "body").rglob("*") if path.is_file()]


async def test_elsewhere_a_megabyte_is_enough(way: Way) -> None:
    answer = await way.client.put("/api/settings", content=b"x" * 2 * MIB)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_flood_of_uploads_is_slowed_down_with_a_time_to_wait(way: Way) -> None:
    answers = [await way.client.post("/api/upload", content=b"x") for _ in range(13)]
    statuses = [answer.status_code for answer in answers]
    assert statuses[:11] == [202] * 11
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert int(refused.headers["retry-after"]) > 0
    assert refused.json()["type"] == "/docs#too-many-uploads"
    assert (await way.client.get("/api/health")).status_code == 200


async def test_the_folder_of_the_api_is_found_without_its_slash(way: Way) -> None:
    answer = await way.client.get("/api")
    assert (answer.status_code, answer.headers["location"]) == (301, "/api/")


@contextmanager
def _deaf_listener() -> Iterator[int]:
    """A port whose queue is full, so that a connection to it is never made."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        try:
            yield listener.getsockname()[1]
        finally:
            for filler in fillers:
                filler.close()


def test_an_api_that_never_answers_is_a_problem_too(tmp_path: Path) -> None:
    with _deaf_listener() as port, running_nginx(tmp_path, upstream=f"127.0.0.1:{port}") as nginx:
        answer = httpx.get(f"{nginx.url}/api/health", timeout=120)
    assert answer.status_code == 504
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 504


class _Names(asyncio.DatagramProtocol):
    """A name server with one name, whose address can be changed."""

    address = "127.0.0.1"

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        question = data[12:]
        header = data[:2] + struct.pack(">HHHHH", 0x8180, 1, 1, 0, 0)
        record = struct.pack(">HHHIH", 0xC00C, 1, 1, 600, 4) + socket.inet_aton(self.address)
        self._transport.sendto(header + question + record, addr)


async def test_an_api_that_came_back_under_another_address_is_found(tmp_path: Path) -> None:
    loop = asyncio.get_running_loop()
    transport, names = await loop.create_datagram_endpoint(_Names, local_addr=("127.0.0.1", 0))
    old, new = StandIn(), StandIn()
    async with (
        TestServer(old.app(), host="127.0.0.1") as first,
        TestServer(new.app(), host="127.0.0.2", port=first.port),
    ):
        resolver = f"127.0.0.1:{transport.get_extra_info('sockname')[1]}"
        with running_nginx(tmp_path, upstream=f"api.test:{first.port}", resolver=resolver) as nginx:
            async with httpx.AsyncClient(base_url=nginx.url) as client:
                await client.get("/api/health")
                assert len(old.asked) == 1
                names.address = "127.0.0.2"
                while not new.asked:
                    assert (await client.get("/api/health")).status_code == 200
                    await asyncio.sleep(0.1)
    transport.close()
