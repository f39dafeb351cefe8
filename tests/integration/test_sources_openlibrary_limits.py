"""How Open Library is approached: under which name, how fast, and what its refusals do."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.sources import SourceMode
from genres.sources.openlibrary import OpenLibrary
from genres.sources.openlibrary_client import NO_CONTACT, REFUSED, SLOW_DOWN, OpenLibraryAccess, polite, user_agent
from genres.sources.openlibrary_titles import OpenLibraryTitles
from tests.support.builders import make_isbn13
from tests.support.openlibrary_house import SimulatedHouse, look_up, outcomes, simulated_house
from tests.support.questions import make_info
from tests.support.upstream_settings import Fault

ISBNS = [make_isbn13(number) for number in range(150_000, 150_040)]


@pytest.fixture
async def house() -> AsyncIterator[SimulatedHouse]:
    async with simulated_house() as running:
        yield running


def questions(count: int = 10) -> list[BookInfo]:
    return [make_info(isbn) for isbn in ISBNS[:count]]


async def test_a_burst_is_sent_at_once(house: SimulatedHouse) -> None:
    source = house.source(rate_per_s=0.001, burst=20)  # the 21st request would go after a quarter of an hour
    async with asyncio.TaskGroup() as group:
        for book in questions(10):
            group.create_task(look_up(source, [book]))
    assert len(house.upstream.log) == 20


async def test_in_no_window_is_more_asked_than_burst_and_rate_allow(house: SimulatedHouse) -> None:
    rate_per_s, burst = 40.0, 10
    client = house.client(rate_per_s=rate_per_s, burst=burst)
    source = OpenLibrary(client)
    async with asyncio.TaskGroup() as group:
        for book in questions(40):
            group.create_task(look_up(source, [book]))
    moments = [asked.at_s for asked in house.upstream.log]
    assert len(moments) == client.sent == 80
    on_their_way = client.patience.in_flight  # let through before a window began, and seen in it
    for first, began in enumerate(moments):
        for count, ended in enumerate(moments[first:], start=1):
            assert count <= burst + on_their_way + rate_per_s * (ended - began + 0.01)


async def test_the_limits_of_the_site_are_never_met(house: SimulatedHouse) -> None:
    house.upstream.settings.limits = True
    client = house.client(rate_per_s=2.8)
    by_isbn, by_title = OpenLibrary(client), OpenLibraryTitles(client)
    async with asyncio.TaskGroup() as group:
        for book in questions(12):
            group.create_task(look_up(by_isbn, [book]))
            group.create_task(look_up(by_title, [book]))
    assert len(house.upstream.log) >= 36
    assert {asked.status for asked in house.upstream.log} == {200}


async def test_never_more_in_flight_than_the_client_has_places(house: SimulatedHouse) -> None:
    house.upstream.settings.latency_ms = 20
    source = house.source(burst=1000)
    async with asyncio.TaskGroup() as group:
        for book in questions(40):
            group.create_task(look_up(source, [book]))
    assert house.upstream.most_in_flight == 15


async def test_a_429_pauses_every_caller_of_every_source(house: SimulatedHouse) -> None:
    client = house.client()
    source, titles = OpenLibrary(client), OpenLibraryTitles(client)
    house.upstream.settings.faults = [Fault(kind="status", status=429)]
    with pytest.raises(SourceBusyError, match="slow down") as caught:
        await look_up(source, questions())
    assert caught.value.retry_after_s == 30
    assert source.state == titles.state
    assert (source.state.mode, source.state.reason) == (SourceMode.WAITING, SLOW_DOWN)
    assert source.state.until is not None
    assert (source.state.until - house.still.now()).total_seconds() == 30
    requests = len(house.upstream.log)
    for other in (source, titles):
        with pytest.raises(SourceBusyError):
            await look_up(other, questions())
    assert len(house.upstream.log) == requests
    house.still.passed_s += 30
    house.upstream.settings.faults = []
    assert not source.state.reason
    assert outcomes(await look_up(source, questions())) == ["found"] * 10


async def test_the_third_429_in_a_row_closes_the_site_for_a_quarter_of_an_hour(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=429)]
    source = house.source()
    waits: list[float] = []
    for _ in range(3):
        with pytest.raises(SourceBusyError) as caught:
            await look_up(source, questions())
        waits.append(caught.value.retry_after_s)
        house.still.passed_s += 60
    assert waits == [30, 60, 900]
    assert (source.state.mode, source.state.reason) == (SourceMode.WAITING, SLOW_DOWN)
    requests = len(house.upstream.log)
    with pytest.raises(SourceBusyError) as caught:
        await look_up(source, questions())
    assert (len(house.upstream.log), caught.value.retry_after_s) == (requests, 840)
    assert caught.value.reason == SLOW_DOWN
    house.still.passed_s += 840
    house.upstream.settings.faults = []
    assert outcomes(await look_up(source, questions(2))) == ["found"] * 2


async def test_retry_after_is_obeyed(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=429, retry_after="77")]
    with pytest.raises(SourceBusyError) as caught:
        await look_up(house.source(), questions())
    assert caught.value.retry_after_s == 77


async def test_without_a_contact_nothing_is_asked(house: SimulatedHouse) -> None:
    source = house.source(contact=None)
    assert (source.state.mode, source.state.reason) == (SourceMode.OFF, NO_CONTACT)
    assert "GS_CONTACT" in NO_CONTACT
    with pytest.raises(SourceBrokenError, match="GS_CONTACT"):
        await look_up(source, questions())
    assert house.upstream.log == []


async def test_a_contact_given_later_opens_all_sources(house: SimulatedHouse) -> None:
    client = house.client(contact=None)
    source, titles = OpenLibrary(client), OpenLibraryTitles(client)
    client.identify("https://example.org/me")
    assert source.state.mode is titles.state.mode is SourceMode.OK
    assert outcomes(await look_up(source, questions())) == ["found"] * 10


async def test_a_403_names_the_contact_and_closes_all_sources_for_an_hour(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=403)]
    client = house.client()
    source, titles = OpenLibrary(client), OpenLibraryTitles(client)
    with pytest.raises(SourceBrokenError, match="GS_CONTACT"):
        await look_up(source, questions())
    assert source.state == titles.state
    assert (source.state.mode, source.state.reason) == (SourceMode.OFF, REFUSED)
    requests = len(house.upstream.log)
    assert requests == 2  # both were under way when the first was refused
    for other in (source, titles):
        with pytest.raises(SourceBrokenError):
            await look_up(other, questions())
    assert len(house.upstream.log) == requests
    house.still.passed_s += 3600
    house.upstream.settings.faults = []
    assert outcomes(await look_up(source, questions())) == ["found"] * 10


async def test_another_contact_ends_the_hour(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=403)]
    client = house.client()
    source = OpenLibrary(client)
    with pytest.raises(SourceBrokenError):
        await look_up(source, questions())
    client.identify("other@example.org")
    house.upstream.settings.faults = []
    assert source.state.mode is SourceMode.OK
    assert outcomes(await look_up(source, questions())) == ["found"] * 10


@pytest.mark.parametrize(
    "contact", ["me@example.org", "https://example.org", "Jo Reader <jo@example.org>", " me@example.org "]
)
def test_a_mail_or_web_address_is_a_contact(contact: str) -> None:
    agent = user_agent(contact, version="1.2.3")
    assert agent == f"GoodreadsStats/1.2.3 (contact: {contact.strip()})"


@pytest.mark.parametrize(
    "contact", [None, "", "   ", "me", "me@", "http://", "a@b\r\nX-Evil: 1", "mé@exämple.org", "@" * 900]
)
def test_anything_else_is_none(contact: str | None) -> None:
    assert user_agent(contact, version="1.2.3") is None


def test_the_real_site_is_never_asked_faster_than_it_allows() -> None:
    fast = polite(OpenLibraryAccess(contact=None, version="1", rate_per_s=50, burst=100))
    assert (fast.rate_per_s, fast.burst, fast.in_flight) == (2.8, 20, 10)
    slow = polite(OpenLibraryAccess(contact=None, version="1", rate_per_s=0.5, burst=1))
    assert (slow.rate_per_s, slow.burst, slow.in_flight) == (0.5, 1, 10)
    mirror = polite(OpenLibraryAccess(contact=None, version="1", rate_per_s=50, burst=100, url="http://127.0.0.1:1"))
    assert (mirror.rate_per_s, mirror.burst, mirror.in_flight) == (50, 100, 15)
