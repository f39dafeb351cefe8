"""Sources that are busy, off or broken, seen by the jobs. No time passes but that which is slept through."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode, SourceState
from tests.support.builders import make_evidence, make_isbn13
from tests.support.fakes import FakeSource, MemoryEvidence, leaping, leaping_clock, raising
from tests.unit.pipeline.test_enrichment import finding, full, infos, keys, opened, run

OK = SourceState(mode=SourceMode.OK)


def busy(seconds: float) -> SourceBusyError:
    return SourceBusyError("openlibrary", "slow down", retry_after_s=seconds)


def waiting(seconds: float) -> SourceState:
    until = leaping_clock() + timedelta(seconds=seconds)
    return SourceState(mode=SourceMode.WAITING, until=until, reason="asked to wait")


def failing(books: Sequence[BookInfo], *, retry_s: float | None, only: Sequence[str] = ()) -> list[Evidence]:
    retry_at = None if retry_s is None else leaping_clock() + timedelta(seconds=retry_s)
    failed = make_evidence(outcome=Outcome.FAILED, reason="time-out", retry_at=retry_at)
    return [failed if not only or book.key in only else full() for book in books]


@leaping
async def test_a_busy_source_is_waited_for_and_nothing_fails() -> None:
    source = FakeSource(batch_size=2, answer=raising(busy(60), busy(120), otherwise=finding()))
    async with opened(source) as enrichment:
        taken = await run(enrichment, infos(1, 4))
    assert source.asked_at == [0, 60, 180, 180, 180]
    assert [len(batch) for batch in source.asked] == [2, 1, 1, 1, 2]  # what went wrong is asked for among fewer books
    assert {taken.outcomes(key)["openlibrary"] for key in keys(1, 4)} == {Outcome.FOUND}


@leaping
async def test_a_source_that_waits_as_a_whole_is_asked_with_full_batches_afterwards() -> None:
    source = FakeSource(batch_size=4, answer=finding())
    source.state = waiting(90)
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        job = group.create_task(run(enrichment, infos(1, 8)))
        await asyncio.sleep(89)
        assert source.asked == []
        await asyncio.sleep(0.9)
        source.state = OK
    assert source.asked == [keys(1, 4), keys(5, 8)]
    assert len(job.result().final) == 8


@leaping
async def test_the_time_left_includes_the_pause() -> None:
    source = FakeSource(batch_size=4, answer=finding())
    source.state = waiting(300)
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        job = group.create_task(run(enrichment, infos(1, 8)))
        await asyncio.sleep(101)
        source.state = OK
    told = [news.waiting["openlibrary"].left_s for news in job.result().news if news.waiting]
    assert told[0] == pytest.approx(295.2)  # the job is told every few seconds, even where nothing comes in
    assert told[-1] is not None
    assert told[-1] < 201


@leaping
async def test_a_wait_until_tomorrow_fails_at_once_with_the_time_to_ask_again() -> None:
    source, other = FakeSource(batch_size=1, answer=raising(busy(50_000))), FakeSource("google")
    async with opened(source, other) as enrichment:
        taken = await run(enrichment, infos(1, 30))
    assert len(source.asked) == 1
    assert asyncio.get_running_loop().time() < 5
    for key in keys(1, 30):
        failed, found = taken.answers[key]
        assert (failed.outcome, failed.reason, found.outcome) == (Outcome.FAILED, "slow down", Outcome.FOUND)
        assert failed.retry_at is not None
        assert abs((failed.retry_at - leaping_clock()).total_seconds() - 50_000) < 10


@leaping
async def test_a_source_that_says_it_waits_until_tomorrow_is_not_asked() -> None:
    source = FakeSource(answer=finding())
    source.state = waiting(50_000)
    async with opened(source) as enrichment:
        taken = await run(enrichment, infos(1, 5))
    assert source.asked == []
    assert {taken.answers[key][0].reason for key in keys(1, 5)} == {"asked to wait"}


@leaping
async def test_a_job_loses_patience_when_its_waits_add_up_without_an_answer() -> None:
    source = FakeSource(batch_size=1, answer=raising(busy(250)))
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        first = group.create_task(run(enrichment, infos(1, 3)))
        await asyncio.sleep(400)
        late = group.create_task(run(enrichment, infos(4, 4)))
        await asyncio.wait([first])
        assert asyncio.get_running_loop().time() == 500  # 250 + 250 s were waited, another 250 s are too many
        assert not late.done()
    assert {first.result().outcomes(key)["openlibrary"] for key in keys(1, 3)} == {Outcome.FAILED}


@leaping
async def test_a_source_that_answers_between_its_pauses_is_waited_for_as_long_as_it_takes() -> None:
    def every_other_time(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        if len(source.asked) % 2:
            source.state = waiting(400)
            raise busy(400)
        return finding()(books)

    source = FakeSource(batch_size=1, answer=every_other_time)
    async with opened(source) as enrichment:
        taken = await run(enrichment, infos(1, 6))
    assert asyncio.get_running_loop().time() == 6 * 400
    assert {taken.outcomes(key)["openlibrary"] for key in keys(1, 6)} == {Outcome.FOUND}


@leaping
async def test_a_batch_that_always_goes_wrong_is_narrowed_down_to_the_books_that_do_it() -> None:
    poison = make_isbn13(3)

    def choke(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        if any(book.key == poison for book in books):
            raise busy(10)
        return finding()(books)

    source, store = FakeSource(batch_size=16, answer=choke), MemoryEvidence()
    async with opened(source, store=store) as enrichment:
        taken = await run(enrichment, infos(1, 64))
    failed = [key for key in keys(1, 64) if taken.outcomes(key)["openlibrary"] is Outcome.FAILED]
    assert failed == [poison]
    assert set(store.kept) == set(keys(1, 64)) - {poison}
    assert len(source.asked) < 20


@leaping
async def test_a_source_that_goes_off_fails_what_is_left_with_its_reason() -> None:
    def go_off(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        if len(source.asked) == 3:
            source.state = SourceState(mode=SourceMode.OFF, reason="refused")
            raise SourceBrokenError("openlibrary", "refused")
        return finding()(books)

    source, store = FakeSource(batch_size=10, takes_s=1.0, answer=go_off), MemoryEvidence()
    async with opened(source, store=store) as enrichment:
        taken = await run(enrichment, infos(1, 1000))
    assert len(source.asked) == 3
    assert asyncio.get_running_loop().time() == 3
    assert {taken.answers[key][0].reason for key in keys(21, 1000)} == {"refused"}
    assert set(store.kept) == set(keys(1, 20))


@leaping
async def test_a_source_that_is_on_again_is_asked_by_the_next_job() -> None:
    source = FakeSource(answer=raising(busy(50_000), otherwise=finding()))
    async with opened(source) as enrichment:
        await run(enrichment, infos(1, 2))
        await asyncio.sleep(50_000)
        taken = await run(enrichment, infos(1, 2))
    assert {taken.outcomes(key)["openlibrary"] for key in keys(1, 2)} == {Outcome.FOUND}


@pytest.mark.parametrize("error", [SourceBrokenError("openlibrary", "refused"), KeyError("a defect")])
@leaping
async def test_a_batch_that_cannot_be_answered_fails_and_the_others_go_on(error: Exception) -> None:
    source = FakeSource(batch_size=2, answer=raising(error, otherwise=finding()))
    async with opened(source, FakeSource("google", batch_size=9)) as enrichment:
        taken = await run(enrichment, infos(1, 4))
    assert len(source.asked) == 2
    assert taken.outcomes(make_isbn13(1)) == {"openlibrary": Outcome.FAILED, "google": Outcome.FOUND}
    assert taken.answers[make_isbn13(1)][0].reason
    assert taken.outcomes(make_isbn13(3)) == {"openlibrary": Outcome.FOUND}


@leaping
async def test_an_answer_for_too_few_books_is_not_understood() -> None:
    source, store = FakeSource(batch_size=3, answer=lambda books: finding()(books)[1:]), MemoryEvidence()
    async with opened(source, store=store) as enrichment:
        taken = await run(enrichment, infos(1, 3))
    assert {taken.answers[key][0].reason for key in keys(1, 3)} == {"an answer could not be understood"}
    assert store.kept == {}


@leaping
async def test_what_failed_for_a_while_is_asked_for_once_more_at_the_end() -> None:
    def first_fails(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        return failing(books, retry_s=30, only=[make_isbn13(1)]) if len(source.asked) == 1 else finding()(books)

    source = FakeSource(batch_size=2, takes_s=1.0, answer=first_fails)
    async with opened(source) as enrichment:
        taken = await run(enrichment, infos(1, 6))
    assert source.asked == [keys(1, 2), keys(3, 4), keys(5, 6), keys(1, 1)]
    assert source.asked_at[-1] == 31
    assert taken.outcomes(make_isbn13(1)) == {"openlibrary": Outcome.FOUND}


@leaping
async def test_what_waits_to_be_asked_for_again_is_answered_with_another_jobs_call() -> None:
    def first_fails(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        return failing(books, retry_s=30) if len(source.asked) == 1 else finding()(books)

    source = FakeSource(takes_s=1.0, answer=first_fails)
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        first = group.create_task(run(enrichment, infos(1, 1)))
        await asyncio.sleep(29.5)
        source.takes_s = 10.0  # under way when the first job wants it again
        second = group.create_task(run(enrichment, infos(1, 1)))
        await asyncio.sleep(1)
        source.in_flight = 2
    assert len(source.asked) == 2
    for job in (first, second):
        assert job.result().final == {make_isbn13(1): 39.5}


@leaping
async def test_books_that_went_wrong_are_asked_for_apart_from_those_of_others() -> None:
    def choke(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        if len(source.asked) == 1:
            raise busy(10)
        return finding()(books)

    source = FakeSource(batch_size=8, takes_s=1.0, answer=choke)
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        group.create_task(run(enrichment, infos(1, 8)))
        await asyncio.sleep(5)
        group.create_task(run(enrichment, infos(11, 26)))
    assert sorted(source.asked[1:]) == sorted([keys(1, 4), keys(5, 8), keys(11, 18), keys(19, 26)])


@pytest.mark.parametrize(("retry_s", "times"), [(30.0, 2), (None, 1), (50_000.0, 1)])
@leaping
async def test_what_fails_again_or_for_long_has_failed(retry_s: float | None, times: int) -> None:
    source, store = FakeSource(answer=lambda books: failing(books, retry_s=retry_s)), MemoryEvidence()
    async with opened(source, store=store) as enrichment:
        taken = await run(enrichment, infos(1, 1))
    assert len(source.asked) == times
    assert taken.outcomes(make_isbn13(1)) == {"openlibrary": Outcome.FAILED}
    assert store.kept == {}


@leaping
async def test_a_job_that_waits_for_a_busy_source_can_leave_at_once() -> None:
    source = FakeSource(answer=raising(busy(300)))
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        job = group.create_task(run(enrichment, infos(1, 3)))
        await asyncio.sleep(10)
        job.cancel()
        await asyncio.wait([job])
        assert asyncio.get_running_loop().time() == 10
