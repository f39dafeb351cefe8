"""Google Books without a key, refusing, or out of order."""

import logging

import pytest

from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.sources import SourceMode
from genres.sources.google_books import NO_KEY, GoogleBooks, GoogleBooksAccess
from tests.integration.google.conftest import FEW, KEY, MakeSource, genres_known, outcomes, questions
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault


async def test_without_a_key_nothing_is_asked(upstream: Upstream, make_source: MakeSource) -> None:
    for key in (None, "", "  "):
        source = make_source(key=key)
        assert (source.state.mode, source.state.reason) == (SourceMode.OFF, NO_KEY)
        with pytest.raises(SourceBrokenError, match="GOOGLE_BOOKS_API_KEY"):
            await source.look_up(questions(*FEW), known=genres_known())
    assert upstream.log == []


async def test_a_wrong_key_switches_the_source_off_with_clear_words(
    upstream: Upstream, make_source: MakeSource
) -> None:
    source = make_source(key="wrong")
    with pytest.raises(SourceBrokenError, match="does not accept the key"):
        await source.look_up(questions(*FEW), known=genres_known())
    assert source.state.mode is SourceMode.OFF
    with pytest.raises(SourceBrokenError):
        await source.look_up(questions(*FEW), known=genres_known())
    assert len(upstream.log) == 1


async def test_a_quota_of_nothing_switches_the_source_off(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.google_daily = 0
    with pytest.raises(SourceBrokenError, match="no requests at all"):
        await source.look_up(questions(*FEW), known=genres_known())
    assert source.state.mode is SourceMode.OFF


async def test_a_503_that_names_its_time_is_waited_for(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.faults = [Fault(kind="status", retry_after="45")]
    with pytest.raises(SourceBusyError, match="slow down") as caught:
        await source.look_up(questions(*FEW), known=genres_known())
    assert caught.value.retry_after_s == 45
    assert source.state.mode is SourceMode.WAITING


async def test_an_address_that_cannot_be_placed_is_tried_once_more_with_a_country(
    upstream: Upstream, source: GoogleBooks
) -> None:
    upstream.settings.demand_country = True
    assert outcomes(await source.look_up(questions(*FEW), known=genres_known())) == ["found"] * 10
    assert ["country=US" in asked.query for asked in upstream.log] == [False, True]
    await source.look_up(questions(FEW[0]), known=genres_known())
    assert "country=US" in upstream.log[-1].query


async def test_a_refusal_without_a_known_reason_is_broken_and_leaves_the_source_on(
    upstream: Upstream, source: GoogleBooks
) -> None:
    upstream.settings.faults = [Fault(kind="status", status=403)]
    with pytest.raises(SourceBrokenError, match="HTTP 403"):
        await source.look_up(questions(*FEW), known=genres_known())
    assert source.state.mode is SourceMode.OK


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_passing_fault_costs_nothing(upstream: Upstream, make_source: MakeSource, kind: str) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind, "times": 3})]
    source = make_source(timeout_s=0.5 if kind == "hang" else 10)
    assert outcomes(await source.look_up(questions(*FEW), known=genres_known())) == ["found"] * 10


async def test_503_is_tried_five_times_more(upstream: Upstream, source: GoogleBooks, still: StillClock) -> None:
    upstream.settings.faults = [Fault(kind="status")]
    with pytest.raises(SourceBusyError, match="HTTP 503"):
        await source.look_up(questions(*FEW), known=genres_known())
    assert len(upstream.log) == 6
    assert still.slept == [0.5, 1.0, 1.5, 2.0, 3.0]


@pytest.mark.parametrize("kind", ["malformed", "truncated", "html", "reset", "hang"])
async def test_a_lasting_fault_is_told_and_never_taken_for_no_result(
    upstream: Upstream, make_source: MakeSource, kind: str
) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind})]
    source = make_source(timeout_s=0.05)
    with pytest.raises(SourceBusyError, match="no usable answer"):
        await source.look_up(questions(*FEW), known=genres_known())


async def test_a_failed_confirmation_is_a_failure_of_that_book_only(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.unknown = [FEW[5]]
    upstream.settings.faults = [Fault(kind="html", after=1)]
    found = await source.look_up(questions(*FEW), known=genres_known(but=[FEW[5]]))
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
        await source.look_up(questions(*FEW), known=genres_known())
    told: BaseException | None = caught.value
    while told is not None:
        assert KEY not in f"{told} {told!r}"
        told = told.__cause__ or told.__context__
    assert KEY not in "".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)


def test_the_key_is_not_shown_with_the_settings() -> None:
    assert KEY not in repr(GoogleBooksAccess(key=KEY))
