"""Google Books' adapter against the simulated one, healthy and with every refusal and fault."""

import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode
from genres.pipeline.ports import Answers, BookSource
from genres.sources.google_books import NO_KEY, GoogleBooks, GoogleBooksAccess
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.questions import make_info
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings

CERTAIN = {"openlibrary_misses": 0.0, "google_misses": 0.0, "quirks": False}
ISBNS = [make_isbn13(number) for number in range(250_000, 250_010)]
GENRES_KNOWN = {
    make_isbn13(number): [make_evidence(subjects=make_subjects("Fantasy fiction"))]
    for number in (*range(250_000, 250_010), *range(260_000, 260_045))
}
KEY = "AIza-very-secret"
MIDNIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)  # in California, after the still clock's noon

MakeSource = Callable[..., GoogleBooks]


@pytest.fixture
async def upstream() -> AsyncIterator[Upstream]:
    async with Upstream(settings=UpstreamSettings.model_validate(CERTAIN)) as running:
        yield running


@pytest.fixture
def still() -> StillClock:
    return StillClock()


@pytest.fixture
async def make_source(upstream: Upstream, still: StillClock) -> AsyncIterator[MakeSource]:
    async with aiohttp.ClientSession() as session:

        def make(**changes: object) -> GoogleBooks:
            fields = {"key": KEY, "url": upstream.google_url, "rate_per_s": 10_000.0, **changes}
            return GoogleBooks(session, GoogleBooksAccess(**fields), clock=still.clock)  # type: ignore[arg-type]  # fields by name

        yield make


@pytest.fixture
def source(make_source: MakeSource) -> GoogleBooks:
    return make_source()


def questions(*isbns: str) -> list[BookInfo]:
    return [make_info(isbn) for isbn in isbns or ISBNS]


def known_but(*isbns: str) -> Answers:
    """What is known where no source has found these books."""
    return {isbn: answers for isbn, answers in GENRES_KNOWN.items() if isbn not in isbns}


def outcomes(evidence: object) -> list[str]:
    assert isinstance(evidence, list)
    return [str(each.outcome) for each in evidence if isinstance(each, Evidence)]


def test_it_fits_the_port(source: GoogleBooks) -> None:
    port: BookSource = source
    assert (port.name, port.batch_size, port.in_flight, port.state.mode) == ("google", 20, 15, SourceMode.OK)
    assert port.can_ask(make_info(ISBNS[0]))
    assert not port.can_ask(make_info(None))


async def test_a_batch_is_one_request_and_one_evidence_a_book(upstream: Upstream, source: GoogleBooks) -> None:
    found = await source.look_up(questions(), known=GENRES_KNOWN)
    assert outcomes(found) == ["found"] * 10
    assert len(upstream.log) == 1
    for isbn, evidence in zip(ISBNS, found, strict=True):
        facts = upstream.catalogue.book(isbn)
        assert facts is not None
        assert evidence.pages == facts.pages
        assert evidence.language == "en"
        assert evidence.subjects
        assert len(evidence.ids[0]) == 12
        assert evidence.description == f"{facts.title} by {facts.author}: a made-up teaser & nothing more..."
        assert evidence.cover == f"google-{evidence.ids[0]}"
        assert (evidence.title, evidence.authors, evidence.match) == (facts.title, (facts.author,), None)
        assert evidence.published is not None


async def test_more_books_than_a_batch_are_asked_twenty_at_a_time(upstream: Upstream, source: GoogleBooks) -> None:
    isbns = [make_isbn13(number) for number in range(260_000, 260_045)]
    assert outcomes(await source.look_up(questions(*isbns), known=GENRES_KNOWN)) == ["found"] * 45
    assert sorted(len(asked.isbns) for asked in upstream.log) == [5, 20, 20]
    assert max(len(asked.path) + len(asked.query) for asked in upstream.log) < 4000


async def test_books_missed_in_a_batch_are_asked_for_alone_before_they_count_as_unknown(
    upstream: Upstream, source: GoogleBooks
) -> None:
    upstream.settings.missed_in_batches = [ISBNS[1]]
    upstream.settings.unknown = [ISBNS[7]]
    found = await source.look_up(questions(), known=known_but(ISBNS[1], ISBNS[7]))
    assert outcomes(found) == ["found"] * 7 + ["none"] + ["found"] * 2
    assert sorted(asked.isbns for asked in upstream.log[1:] if asked.isbns) == [(ISBNS[1],), (ISBNS[7],)]


async def test_a_miss_of_a_book_that_others_know_is_believed_for_a_day(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.missed_in_batches = [ISBNS[1]]
    missed = (await source.look_up(questions(), known=GENRES_KNOWN))[1]
    assert (missed.outcome, missed.retry_at) == (Outcome.NONE, missed.fetched_at + timedelta(days=1))
    assert missed.is_fresh(missed.fetched_at + timedelta(hours=23))
    assert not missed.is_fresh(missed.fetched_at + timedelta(hours=25))
    assert len(upstream.log) == 1


async def test_an_unknown_book_alone_is_one_request(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.unknown = [ISBNS[0]]
    assert outcomes(await source.look_up(questions(ISBNS[0]), known=GENRES_KNOWN)) == ["none"]
    assert len(upstream.log) == 1


async def test_nothing_but_the_isbns_leaves_the_machine(upstream: Upstream, source: GoogleBooks) -> None:
    await source.look_up([make_info(ISBNS[0], title="Secret Title", author="Secret Author")], known=GENRES_KNOWN)
    assert all("Secret" not in asked.query for asked in upstream.log)


async def test_without_a_key_nothing_is_asked(upstream: Upstream, make_source: MakeSource) -> None:
    for key in (None, "", "  "):
        source = make_source(key=key)
        assert (source.state.mode, source.state.reason) == (SourceMode.OFF, NO_KEY)
        with pytest.raises(SourceBrokenError, match="GOOGLE_BOOKS_API_KEY"):
            await source.look_up(questions(), known=GENRES_KNOWN)
    assert upstream.log == []


async def test_a_wrong_key_switches_the_source_off_with_clear_words(
    upstream: Upstream, make_source: MakeSource
) -> None:
    source = make_source(key="wrong")
    with pytest.raises(SourceBrokenError, match="does not accept the key"):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert source.state.mode is SourceMode.OFF
    with pytest.raises(SourceBrokenError):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert len(upstream.log) == 1


async def test_a_quota_of_nothing_switches_the_source_off(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.google_daily = 0
    with pytest.raises(SourceBrokenError, match="no requests at all"):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert source.state.mode is SourceMode.OFF


async def test_a_spent_day_waits_for_midnight_in_california(
    upstream: Upstream, source: GoogleBooks, still: StillClock
) -> None:
    upstream.settings.google_daily = 1
    await source.look_up(questions(), known=GENRES_KNOWN)
    with pytest.raises(SourceBusyError, match="quota") as caught:
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert caught.value.retry_after_s == (MIDNIGHT - still.now()).total_seconds()
    assert (source.state.mode, source.state.until) == (SourceMode.WAITING, MIDNIGHT)
    requests = len(upstream.log)
    with pytest.raises(SourceBusyError):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert len(upstream.log) == requests
    upstream.settings.google_daily = None
    still.passed_s = (MIDNIGHT - still.began).total_seconds()
    assert outcomes(await source.look_up(questions(), known=GENRES_KNOWN)) == ["found"] * 10


async def test_our_own_count_ends_the_day_too_and_counts_every_try(
    upstream: Upstream, make_source: MakeSource, still: StillClock
) -> None:
    upstream.settings.faults = [Fault(kind="status", times=2)]
    source = make_source(daily=3)
    assert outcomes(await source.look_up(questions(), known=GENRES_KNOWN)) == ["found"] * 10
    assert (source.state.mode, source.state.until) == (SourceMode.WAITING, MIDNIGHT)
    with pytest.raises(SourceBusyError, match="quota"):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert len(upstream.log) == 3
    still.passed_s = (MIDNIGHT - still.began).total_seconds()
    assert outcomes(await source.look_up(questions(), known=GENRES_KNOWN)) == ["found"] * 10


async def test_a_day_spent_half_way_leaves_the_rest_for_later(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.google_daily = 2
    upstream.settings.unknown = ISBNS[:3]
    found = await source.look_up(questions(), known=known_but(*ISBNS[:3]))
    assert sorted(outcomes(found)[:3]) == ["failed", "failed", "none"]
    assert outcomes(found)[3:] == ["found"] * 7
    assert {each.retry_at for each in found if each.reason} == {MIDNIGHT}


async def test_too_fast_a_pace_waits_a_minute(upstream: Upstream, source: GoogleBooks, still: StillClock) -> None:
    upstream.settings.google_per_minute = 1
    await source.look_up(questions(), known=GENRES_KNOWN)
    with pytest.raises(SourceBusyError, match="slow down") as caught:
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert caught.value.retry_after_s == 60
    assert source.state.mode is SourceMode.WAITING
    assert source.state.until is not None
    assert (source.state.until - still.now()).total_seconds() == 60


async def test_a_503_that_names_its_time_is_waited_for(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.faults = [Fault(kind="status", retry_after="45")]
    with pytest.raises(SourceBusyError, match="slow down") as caught:
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert caught.value.retry_after_s == 45
    assert source.state.mode is SourceMode.WAITING


async def test_an_address_that_cannot_be_placed_is_tried_once_more_with_a_country(
    upstream: Upstream, source: GoogleBooks
) -> None:
    upstream.settings.demand_country = True
    assert outcomes(await source.look_up(questions(), known=GENRES_KNOWN)) == ["found"] * 10
    assert ["country=US" in asked.query for asked in upstream.log] == [False, True]
    await source.look_up(questions(ISBNS[0]), known=GENRES_KNOWN)
    assert "country=US" in upstream.log[-1].query


async def test_a_refusal_without_a_known_reason_is_broken_and_leaves_the_source_on(
    upstream: Upstream, source: GoogleBooks
) -> None:
    upstream.settings.faults = [Fault(kind="status", status=403)]
    with pytest.raises(SourceBrokenError, match="HTTP 403"):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert source.state.mode is SourceMode.OK


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_passing_fault_costs_nothing(upstream: Upstream, make_source: MakeSource, kind: str) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind, "times": 3})]
    source = make_source(timeout_s=0.5 if kind == "hang" else 10)
    assert outcomes(await source.look_up(questions(), known=GENRES_KNOWN)) == ["found"] * 10


async def test_503_is_tried_five_times_more(upstream: Upstream, source: GoogleBooks, still: StillClock) -> None:
    upstream.settings.faults = [Fault(kind="status")]
    with pytest.raises(SourceBusyError, match="HTTP 503"):
        await source.look_up(questions(), known=GENRES_KNOWN)
    assert len(upstream.log) == 6
    assert still.slept == [0.5, 1.0, 1.5, 2.0, 3.0]


@pytest.mark.parametrize("kind", ["malformed", "truncated", "html", "reset", "hang"])
async def test_a_lasting_fault_is_told_and_never_taken_for_no_result(
    upstream: Upstream, make_source: MakeSource, kind: str
) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind})]
    source = make_source(timeout_s=0.05)
    with pytest.raises(SourceBusyError, match="no usable answer"):
        await source.look_up(questions(), known=GENRES_KNOWN)


async def test_a_failed_confirmation_is_a_failure_of_that_book_only(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.unknown = [ISBNS[5]]
    upstream.settings.faults = [Fault(kind="html", after=1)]
    found = await source.look_up(questions(), known=known_but(ISBNS[5]))
    assert outcomes(found) == ["found"] * 5 + ["failed"] + ["found"] * 4


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status"},
        {"kind": "status", "status": 403},
        {"kind": "status", "status": 429},
        {"kind": "redirect-away"},
        {"kind": "reset"},
        {"kind": "hang"},
        {"kind": "html"},
    ],
)
async def test_the_key_is_in_no_error_and_no_log_line(
    upstream: Upstream, make_source: MakeSource, fault: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="genres")
    upstream.settings.faults = [Fault.model_validate(fault)]
    source = make_source(timeout_s=0.05)
    with pytest.raises(SourceError) as caught:
        await source.look_up(questions(), known=GENRES_KNOWN)
    told: BaseException | None = caught.value
    while told is not None:
        assert KEY not in f"{told} {told!r}"
        told = told.__cause__ or told.__context__
    assert KEY not in "".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)


def test_the_key_is_not_shown_with_the_settings() -> None:
    assert KEY not in repr(GoogleBooksAccess(key=KEY))
