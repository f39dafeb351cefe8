"""What Google Books allows in a day and in a moment, and how it is kept to."""

import pytest

from genres.domain.errors import SourceBusyError
from genres.domain.evidence import Outcome
from genres.domain.sources import SourceMode
from genres.report.verdict import merge_and_normalize
from genres.sources.google_books import GoogleBooks, GoogleBooksAccess
from genres.sources.google_client import NO_ANSWER
from genres.sources.google_quota import MemoryDayCount, account_of
from genres.sources.pacific import pacific_day
from tests.integration.google.conftest import FEW, ISBNS, KEY, MIDNIGHT, MakeSource, genres_known, outcomes, questions
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault


async def test_a_spent_day_waits_for_midnight_in_california(
    upstream: Upstream, source: GoogleBooks, still: StillClock
) -> None:
    upstream.settings.google_daily = 1
    await source.look_up(questions(*FEW), known=genres_known())
    with pytest.raises(SourceBusyError, match="quota") as caught:
        await source.look_up(questions(*FEW), known=genres_known())
    assert caught.value.retry_after_s == (MIDNIGHT - still.now()).total_seconds()
    assert (source.state.mode, source.state.until) == (SourceMode.WAITING, MIDNIGHT)
    requests = len(upstream.log)
    with pytest.raises(SourceBusyError):
        await source.look_up(questions(*FEW), known=genres_known())
    assert len(upstream.log) == requests
    upstream.settings.google_daily = None
    still.passed_s = (MIDNIGHT - still.began).total_seconds()
    assert outcomes(await source.look_up(questions(*FEW), known=genres_known())) == ["found"] * 10


async def test_our_own_count_ends_the_day_too_and_counts_every_try(
    upstream: Upstream, make_source: MakeSource, still: StillClock
) -> None:
    upstream.settings.faults = [Fault(kind="status", times=2)]
    source = make_source(daily=3)
    assert outcomes(await source.look_up(questions(*FEW), known=genres_known())) == ["found"] * 10
    assert (source.state.mode, source.state.until) == (SourceMode.WAITING, MIDNIGHT)
    with pytest.raises(SourceBusyError, match="quota"):
        await source.look_up(questions(*FEW), known=genres_known())
    assert len(upstream.log) == 3
    still.passed_s = (MIDNIGHT - still.began).total_seconds()
    assert outcomes(await source.look_up(questions(*FEW), known=genres_known())) == ["found"] * 10


async def test_a_day_spent_half_way_leaves_the_rest_for_later(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.google_daily = 2
    upstream.settings.unknown = FEW[:3]
    found = await source.look_up(questions(*FEW), known=genres_known(but=FEW[:3]))
    assert sorted(outcomes(found)[:3]) == ["failed", "failed", "none"]
    assert outcomes(found)[3:] == ["found"] * 7
    assert {each.retry_at for each in found if each.reason} == {MIDNIGHT}


async def test_too_fast_a_pace_waits_a_minute(upstream: Upstream, source: GoogleBooks, still: StillClock) -> None:
    upstream.settings.google_per_minute = 1
    await source.look_up(questions(*FEW), known=genres_known())
    with pytest.raises(SourceBusyError, match="slow down") as caught:
        await source.look_up(questions(*FEW), known=genres_known())
    assert caught.value.retry_after_s == 60
    assert source.state.mode is SourceMode.WAITING
    assert source.state.until is not None
    assert (source.state.until - still.now()).total_seconds() == 60


async def test_the_count_of_the_day_outlives_the_process_and_ends_at_midnight_in_california(
    upstream: Upstream, make_source: MakeSource, still: StillClock
) -> None:
    count = MemoryDayCount()
    await make_source(count, daily=2).look_up(questions(ISBNS[0]), known=genres_known())
    second = make_source(count, daily=2)
    await second.recall_day()
    assert second.state.mode is SourceMode.OK
    await second.look_up(questions(ISBNS[1]), known=genres_known())
    third = make_source(count, daily=2)
    await third.recall_day()
    assert (third.state.mode, third.state.until) == (SourceMode.WAITING, MIDNIGHT)
    with pytest.raises(SourceBusyError, match="quota"):
        await third.look_up(questions(ISBNS[2]), known=genres_known())
    assert len(upstream.log) == 2
    still.passed_s = (MIDNIGHT - still.began).total_seconds()
    assert third.state.mode is SourceMode.OK
    (found,) = await third.look_up(questions(ISBNS[2]), known=genres_known())
    assert found.outcome is Outcome.FOUND


async def test_another_key_has_a_day_of_its_own(upstream: Upstream, make_source: MakeSource) -> None:
    count = MemoryDayCount()
    await make_source(count, daily=1).look_up(questions(ISBNS[0]), known=genres_known())
    await make_source(count, daily=1, key="other").look_up(questions(ISBNS[0]), known=genres_known())
    assert len(upstream.log) == 2
    assert KEY not in repr(count.__dict__)


async def test_the_count_is_never_behind_what_was_sent(
    upstream: Upstream, make_source: MakeSource, still: StillClock
) -> None:
    count = MemoryDayCount()
    upstream.settings.faults = [Fault(kind="status", times=3)]
    source = make_source(count, daily=1000)
    await source.look_up(questions(), known={})
    counted = await count.spent(pacific_day(still.now()), account_of(KEY))
    assert len(upstream.log) <= counted < len(upstream.log) + 10


async def test_the_last_tenth_of_the_day_confirms_nobody_and_an_unconfirmed_miss_is_a_failure(
    upstream: Upstream, make_source: MakeSource, still: StillClock
) -> None:
    count = MemoryDayCount()
    await count.add(pacific_day(still.now()), account_of(KEY), 17)
    upstream.settings.unknown = ISBNS[:5]
    source = make_source(count, daily=20)
    found = await source.look_up(questions(), known={})
    assert len(upstream.log) == 1
    for evidence in found:
        if evidence.outcome is Outcome.FAILED:
            assert evidence.retry_at == MIDNIGHT
            assert evidence.reason is not None
            assert "quota" in evidence.reason
        else:
            assert merge_and_normalize([evidence]).genres
    assert [evidence.outcome for evidence in found[:5]] == [Outcome.FAILED] * 5
    (alone,) = await source.look_up(questions(ISBNS[0]), known={})
    assert alone.outcome is Outcome.NONE


async def test_no_more_than_the_day_allows_is_sent_however_many_ask(
    upstream: Upstream, make_source: MakeSource
) -> None:
    upstream.settings.unknown = ISBNS
    found = await make_source(daily=7).look_up(questions(*ISBNS), known={})
    assert 2 < len(upstream.log) <= 7
    assert {evidence.outcome for evidence in found} == {Outcome.NONE, Outcome.FAILED}


async def test_at_most_fifteen_are_in_flight(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.unknown = ISBNS
    upstream.settings.latency_ms = 50
    await source.look_up(questions(*ISBNS), known={})
    assert 2 < upstream.most_in_flight <= 15


@pytest.mark.parametrize("rate_per_s", [0.02, 0.05, 0.5, 1.0, 1.7, 20.0])
def test_no_100_seconds_get_more_than_the_allowance(rate_per_s: float) -> None:
    patience = GoogleBooks(None, GoogleBooksAccess(key=KEY, rate_per_s=rate_per_s))._client.patience  # type: ignore[arg-type]  # nothing is sent
    assert patience.window_s == 100
    assert patience.burst <= 0.95 * 100 * rate_per_s
    assert patience.rate_per_s == pytest.approx(patience.burst / 100)


async def test_the_calls_a_second_tell_what_a_call_has_cost_so_far(upstream: Upstream, source: GoogleBooks) -> None:
    before = source.calls_per_s
    upstream.settings.unknown = ISBNS[:3]
    await source.look_up(questions(*ISBNS[:10]), known=genres_known(but=ISBNS[:3]))
    assert source.calls_per_s == pytest.approx(before / 4)


async def test_a_storm_that_lasts_opens_the_circuit_and_one_question_closes_it(
    upstream: Upstream, source: GoogleBooks, still: StillClock
) -> None:
    upstream.settings.faults = [Fault(kind="status")]
    for _ in range(5):
        with pytest.raises(SourceBusyError, match="HTTP 503"):
            await source.look_up(questions(), known=genres_known())
    assert (source.state.mode, source.state.reason) == (SourceMode.WAITING, NO_ANSWER)
    upstream.log.clear()
    with pytest.raises(SourceBusyError, match="did not answer"):
        await source.look_up(questions(), known=genres_known())
    assert upstream.log == []
    upstream.settings.faults = []
    still.passed_s += 60
    await source.look_up(questions(), known=genres_known())
    assert source.state.mode is SourceMode.OK
