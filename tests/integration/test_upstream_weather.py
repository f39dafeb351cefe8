"""The simulated book APIs are limited, slow and wrong like the real ones, and live as a process of their own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.support.builders import make_isbn13
from tests.support.upstream import Upstream
from tests.support.upstream_client import CERTAIN, UpstreamClient, client_of
from tests.support.upstream_limits import CoversLimit, GoogleQuota, OpenLibraryLimit
from tests.support.upstream_settings import Fault, UpstreamSettings
from tests.support.upstream_weather import _HEALTHY, _STEADY, Weather

ROOT = Path(__file__).parents[2]
ISBN = make_isbn13(140_000)
EXPORT = '''\
Book Id,Title,Author,ISBN,ISBN13,Number of Pages,Original Publication Year,Bookshelves
1,"Dune (Dune, #1)",Frank Herbert,"=""0441172717""","=""9780441172719""",535,1965,"sci-fi, favorites"
2,Emma,Jane Austen,"=""""","=""9780141439587""",,1815,classics
3,No Number,Nobody,"=""""","=""""",,,
'''


@pytest.fixture
async def client() -> AsyncIterator[UpstreamClient]:
    async with client_of(Upstream(settings=CERTAIN.model_copy())) as client:
        yield client


# limits


def test_covers_are_limited_to_400_at_once_and_400_a_minute() -> None:
    now = 0.0
    limit = CoversLimit(lambda: now)
    assert all(limit.admits() for _ in range(400))
    assert not limit.admits()
    now = 0.31
    assert [limit.admits() for _ in range(3)] == [True, True, False]


async def test_past_the_burst_429_comes_as_json_without_retry_after(client: UpstreamClient) -> None:
    await client.set(limits=True)
    client.upstream._limit._excess, client.upstream._limit._last = 25.0, client.upstream._limit.ticks()
    status, kind, body = await client.get("/search.json", q=f"isbn:{ISBN}")
    assert (status, kind, body["status"]) == (429, "application/json", 429)


def test_ten_pass_at_once_fifteen_wait_the_rest_is_refused_and_then_banned() -> None:
    now = 0.0
    limit = OpenLibraryLimit(lambda: now)
    assert [limit.admit() for _ in range(10)] == [0.0] * 10
    held_back = [limit.admit() for _ in range(15)]
    assert held_back == [pytest.approx(number / 3) for number in range(1, 16)]
    assert [limit.admit() for _ in range(51)] == [429] * 51
    assert limit.admit() == 403
    now = 601.0
    assert limit.admit() == 0.0


def test_the_quota_of_100_seconds_and_of_the_day_are_counted_apart_and_refusals_not_at_all() -> None:
    now = 0.0
    quota = GoogleQuota(lambda: now)
    limits = {"daily": 150, "per_100_s": 100}
    assert [quota.admit(**limits) for _ in range(102)] == [None] * 100 + ["defaultPer100SecondsPerUser"] * 2
    now = 101.0
    assert [quota.admit(**limits) for _ in range(51)] == [None] * 50 + ["defaultPerDayPerProject"]


# settings and faults


@pytest.mark.parametrize("kind", ["truncated", "reset"])
async def test_a_cut_line_is_a_broken_connection(client: UpstreamClient, kind: str) -> None:
    await client.set(faults=[{"kind": kind, "path": "/search.json"}])
    with pytest.raises(aiohttp.ClientError):
        await client.get("/search.json", q=f"isbn:{ISBN}")


async def test_a_fault_strikes_after_and_so_often_as_it_says(client: UpstreamClient) -> None:
    client.upstream.settings.faults = [Fault(kind="status", status=502, after=1, times=2)]
    statuses = [(await client.get("/search.json", q=f"isbn:{ISBN}"))[0] for _ in range(4)]
    assert statuses == [200, 502, 502, 200]


async def test_the_log_tells_what_was_asked(client: UpstreamClient) -> None:
    await client.get("/search.json", q=f"isbn:({ISBN})")
    await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="secret")
    _, _, log = await client.get("/_log")
    assert log["most_in_flight"] == 1
    assert [(one["api"], one["path"], one["isbns"], one["status"]) for one in log["requests"]] == [
        ("openlibrary", "/search.json", [ISBN], 200),
        ("google", "/books/v1/volumes", [ISBN], 200),
    ]
    assert "secret" not in str(log)


async def test_settings_change_while_it_runs_and_wrong_ones_are_refused(client: UpstreamClient) -> None:
    assert await client.set(latency_ms=1, profile="healthy") == 200
    assert client.upstream.settings.profile == "healthy"
    assert client.upstream.settings.openlibrary_misses == 0
    assert await client.set(no_such_setting=1) == 422
    assert await client.set(profile="sunny") == 422


async def test_healthy_services_take_their_time_by_a_seeded_chance() -> None:
    draws = [[_HEALTHY["search"].draw(weather._chance) for _ in range(400)] for weather in (Weather(1), Weather(1))]
    assert draws[0] == draws[1]
    ordered = sorted(draws[0])
    assert 0.7 < ordered[200] < 1.2
    assert 3 < ordered[380] <= 10


async def test_a_degraded_day_is_slow_and_fails_often() -> None:
    settings = UpstreamSettings(profile="degraded")
    weather = Weather(3)
    faults = [weather.fault(settings, "/search.json") for _ in range(1000)]
    struck = sum(fault is not None for fault in faults) / 1000
    assert 0.18 < struck < 0.30
    await Weather(3).wait(UpstreamSettings(latency_ms=1), "/search.json", isbns=50)


def test_the_usual_latency_has_the_median_and_the_tail_it_names() -> None:
    weather = Weather(1)
    ordered = sorted(_STEADY.draw(weather._chance) for _ in range(4000))
    assert ordered[2000] == pytest.approx(0.25, rel=0.1)
    assert ordered[3800] == pytest.approx(0.9, rel=0.15)


def test_a_bad_day_fails_hangs_and_talks_nonsense_by_its_shares() -> None:
    settings, weather = UpstreamSettings(profile="bad-day"), Weather(5)
    kinds = [fault.kind for _ in range(4000) if (fault := weather.fault(settings, "/search.json"))]
    assert kinds.count("status") / 4000 == pytest.approx(0.05, abs=0.015)
    assert kinds.count("hang") / 4000 == pytest.approx(0.02, abs=0.01)
    assert kinds.count("malformed") / 4000 == pytest.approx(0.01, abs=0.007)
    assert settings.poison > 0
    assert [settings.is_out(after_s) for after_s in (4.9, 5.0, 64.9, 65.0)] == [False, True, True, False]


def test_the_limits_of_a_real_day_are_those_of_the_services() -> None:
    assert UpstreamSettings(profile="real").is_limited
    assert UpstreamSettings(profile="real").google_quotas == {"daily": 1000, "per_minute": None, "per_100_s": 100}
    assert not UpstreamSettings(profile="free").is_limited
    assert set(UpstreamSettings(profile="free").google_quotas.values()) == {None}


async def test_an_outage_takes_open_library_away_and_leaves_google(client: UpstreamClient) -> None:
    await client.set(outage_at_s=0)
    status, kind, _ = await client.get("/search.json", q=f"isbn:{ISBN}")
    assert (status, kind) == (503, "text/html")
    assert (await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k"))[0] == 200
    await client.set(outage_s=0)
    assert (await client.get("/search.json", q=f"isbn:{ISBN}"))[0] == 200


async def test_a_reset_forgets_what_was_asked_and_counted(client: UpstreamClient) -> None:
    await client.set(limits=True, google_daily=1)
    client.upstream._limit._banned_until = float("inf")
    await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    assert (await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k"))[0] == 429
    assert (await client.get("/search.json", q=f"isbn:{ISBN}"))[0] == 403
    client.upstream.reset()
    assert client.upstream.log == []
    assert (await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k"))[0] == 200
    assert (await client.get("/search.json", q=f"isbn:{ISBN}"))[0] == 200


async def test_it_runs_as_a_process_and_ends_on_a_signal() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.support.upstream", "--port", "0", "--profile", "instant", "--seed", "7"),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        address = (await process.stdout.readline()).decode().split()[0]
        async with aiohttp.ClientSession() as session, session.get(f"{address}/_log") as response:
            assert (await response.json())["requests"] == []
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 60) == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
