import httpx
import pytest

from tests.api.conftest import Opener
from tests.support.exports import make_csv

KNOWN = [
    "localhost",
    "localhost:8001",
    "127.0.0.1:8001",
    "[::1]:8001",
    "192.168.1.20",
    "books.lan",
    "nas",
    "my.home.arpa",
]
UNKNOWN = ["evil.example", "evil.example:8001", "localhost.evil.example", "", "lan.com", "127.0.0.1.nip.io"]


@pytest.mark.parametrize("host", KNOWN)
async def test_a_name_of_the_home_network_is_answered(client: httpx.AsyncClient, host: str) -> None:
    assert (await client.get("/health", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("host", UNKNOWN)
async def test_a_foreign_name_is_misdirected(client: httpx.AsyncClient, host: str) -> None:
    answer = await client.get("/health", headers={"Host": host})
    assert answer.status_code == 421
    assert "GS_ALLOWED_HOSTS" in answer.json()["detail"]


async def test_an_allowed_name_is_answered(open_client: Opener) -> None:
    client = await open_client(allowed_hosts=("books.example",))
    assert (await client.get("/health", headers={"Host": "Books.Example:443"})).status_code == 200


CROSS = [
    {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:9999"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:8002"},
]
OWN = [
    {},
    {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:8001"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": "http://localhost:8001"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:8000"},
]


@pytest.mark.parametrize("headers", CROSS)
async def test_a_page_of_another_site_may_not_change_anything(
    client: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    for answer in (
        await client.post("/upload", files={"csv": make_csv()}, headers=headers),
        await client.delete("/data/0", headers=headers),
        await client.put("/settings", json={"contact": "me@example.org"}, headers=headers),
    ):
        assert answer.status_code == 403
        assert answer.json()["type"] == "/docs#cross-site"


@pytest.mark.parametrize("headers", OWN)
async def test_our_own_page_and_programs_may(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert (await client.post("/upload", files={"csv": make_csv()}, headers=headers)).status_code == 202


async def test_a_listed_origin_may_and_is_told_so_by_cors(open_client: Opener) -> None:
    client = await open_client(allowed_origins=("https://pages.example",))
    headers = {"Origin": "https://pages.example", "Sec-Fetch-Site": "cross-site"}
    answer = await client.post("/upload", files={"csv": make_csv()}, headers=headers)
    assert answer.status_code == 202
    assert answer.headers["access-control-allow-origin"] == "https://pages.example"


async def test_every_answer_has_the_security_headers(client: httpx.AsyncClient) -> None:
    for answer in (
        await client.get("/health"),
        await client.get("/nowhere"),
        await client.get("/docs"),
        await client.get("/health", headers={"Host": "evil.example"}),
    ):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
    assert "require-trusted-types-for" in (await client.get("/docs")).headers["content-security-policy"]
