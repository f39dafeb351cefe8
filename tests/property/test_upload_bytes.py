"""Whatever bytes come as a file, the answer is 202 or a problem, and the server goes on."""

from collections.abc import Iterator

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.exports import HEADER, make_csv, make_row
from tests.support.server import running_server

HEAD = ",".join(HEADER).encode() + b"\n"
PLAIN = make_csv(make_row(number) for number in range(1, 4))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("bytes")
    with (
        running_server(folder, GS_OFFLINE="1", GS_UPLOADS_PER_MINUTE="10000") as server,
        httpx.Client(base_url=server.api) as client,
    ):
        yield client


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good export with a piece cut out and other bytes put in."""
    start = draw(st.integers(0, len(PLAIN)))
    end = draw(st.integers(start, min(len(PLAIN), start + 80)))
    return PLAIN[:start] + draw(st.binary(max_size=40)) + PLAIN[end:]


@settings(max_examples=250, deadline=None)
@given(data=st.one_of(st.binary(max_size=400), st.binary(max_size=400).map(HEAD.__add__), damaged()))
def test_any_bytes_are_taken_or_explained(client: httpx.Client, data: bytes) -> None:
    answer = client.post("/upload", files={"csv": ("x.csv", data)})
    if answer.status_code != 202:
        assert answer.status_code == 400, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]
    assert client.get("/health").status_code == 200
