"""Books of several jobs on their way through the sources. No time passes but that which is slept through."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import NoRoomError, SourceBrokenError
from genres.domain.evidence import FRESH_FOUND, Evidence, Outcome
from genres.domain.sources import SourceMode, SourceState
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.errand import MOST_UNREAD, News
from tests.support.builders import NOW, make_book, make_evidence, make_isbn13, make_subjects
from tests.support.fakes import Answer, FakeSource, MemoryEvidence, Taken, leaping, leaping_clock, raising


def infos(first: int, last: int) -> list[BookInfo]:
    return [make_book(number).info for number in range(first, last + 1)]


def keys(first: int, last: int) -> list[str]:
    return [make_isbn13(number) for number in range(first, last + 1)]


def full(source: str = "openlibrary") -> Evidence:
    facts: dict[str, Any] = {"cover": "openlibrary-1", "pages": 9, "description": "d", "fetched_at": leaping_clock()}
    return make_evidence(source, subjects=make_subjects("Fantasy fiction"), **facts)


def finding(source: str = "openlibrary") -> Answer:
    return lambda books: [full(source) for _ in books]


@asynccontextmanager
async def opened(
    *sources: FakeSource, store: MemoryEvidence | None = None, workers: int = 15
) -> AsyncIterator[Enrichment]:
    async with Enrichment(sources, store=store or MemoryEvidence(), clock=leaping_clock, workers=workers) as enrichment:
        yield enrichment


async def run(enrichment: Enrichment, books: Sequence[BookInfo], taken: Taken | None = None) -> Taken:
    taken = taken or Taken()
    plan = await enrichment.recall(books, each=taken)
    await enrichment.enrich(plan, each=taken)
    return taken


@leaping
async def test_every_book_is_asked_for_once_in_batches_in_the_order_given() -> None:
    source = FakeSource(batch_size=2, answer=finding())
    books = [*infos(1, 5), make_book(3, goodreads_id="again").info, make_book(9, isbn13=None, title="").info]
    async with opened(source) as enrichment:
        taken = await run(enrichment, books)
    assert source.asked == [keys(1, 2), keys(3, 4), keys(5, 5)]
    assert set(taken.final) >= set(keys(1, 5))


@leaping
async def test_a_book_goes_from_source_to_source_and_is_shown_after_each() -> None:
    sources = [FakeSource(name, batch_size=9) for name in ("catalogue", "openlibrary", "openlibrary_titles", "google")]
    sources[0]._answer = lambda books: [make_evidence("catalogue", outcome=Outcome.NONE) for _ in books]
    async with opened(*sources) as enrichment:
        taken = await run(enrichment, [*infos(1, 1), make_book(2, isbn13=None).info])
    assert taken.outcomes(make_isbn13(1)) == {
        "catalogue": Outcome.NONE,
        "openlibrary": Outcome.FOUND,
        "google": Outcome.FOUND,
    }
    assert taken.outcomes("book 2|author 2") == {"openlibrary_titles": Outcome.FOUND}
    shown = [
        [answer.source for answer in news.answers[key]]
        for news in taken.news
        for key in keys(1, 1)
        if key in news.answers
    ]
    assert shown == [["catalogue"], ["catalogue", "openlibrary"], ["catalogue", "openlibrary", "google"]]
    assert [answer.source for answer in sources[3].known[0][make_isbn13(1)]] == ["catalogue", "openlibrary"]


@leaping
async def test_answers_are_kept_before_they_are_handed_over() -> None:
    store = MemoryEvidence()
    seen: list[bool] = []

    class Checking(Taken):
        async def __call__(self, news: News) -> None:
            seen.extend(key in store.kept for key in news.answers)

    async with opened(FakeSource(), store=store) as enrichment:
        await run(enrichment, infos(1, 5), Checking())
    assert seen == [True] * 5


@leaping
async def test_a_second_time_nobody_is_asked() -> None:
    source = FakeSource(answer=finding())
    async with opened(source) as enrichment:
        await run(enrichment, infos(1, 5))
        asked = len(source.asked)
        taken = await run(enrichment, infos(1, 5))
    assert len(source.asked) == asked
    assert set(taken.final) == set(keys(1, 5))


@leaping
async def test_a_book_that_a_plan_names_twice_is_asked_for_once() -> None:
    source = FakeSource(batch_size=9, answer=finding())
    async with opened(source) as enrichment:
        await enrichment.enrich({"openlibrary": [*infos(1, 2), *infos(1, 1)]}, each=Taken())
    assert source.asked == [keys(1, 2)]


@leaping
async def test_without_any_source_the_cache_is_shown_and_the_rest_stays_open() -> None:
    store = MemoryEvidence()
    store.kept[make_isbn13(1)] = {"openlibrary": make_evidence()}
    async with opened(store=store) as enrichment:
        taken = Taken()
        assert await enrichment.recall(infos(1, 2), each=taken) == {}
    assert set(taken.final) == {make_isbn13(1)}


@leaping
async def test_a_small_job_is_done_soon_after_it_came_behind_a_large_one() -> None:
    source = FakeSource(batch_size=50, takes_s=1.0, answer=finding())
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        large = group.create_task(run(enrichment, infos(1, 20_000)))
        await asyncio.sleep(10.5)
        small = await run(enrichment, infos(30_001, 30_050))
        assert max(small.final.values()) < 15
        assert not large.done()
        large.cancel()
    assert [sum(key in keys(30_001, 30_050) for key in batch) for batch in source.asked[11:13]] == [25, 25]


@leaping
async def test_one_call_answers_all_jobs_that_wait_for_a_book() -> None:
    source = FakeSource(batch_size=10, takes_s=1.0, answer=finding())
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        first = group.create_task(run(enrichment, infos(1, 20)))  # 1 to 10 are on their way, 11 to 20 in line
        await asyncio.sleep(0.5)
        second = group.create_task(run(enrichment, [*infos(11, 30), *infos(1, 5)]))
    asked = [key for batch in source.asked for key in batch]
    assert sorted(asked) == sorted(keys(1, 30))
    assert set(first.result().final) == set(keys(1, 20))
    assert set(second.result().final) == {*keys(11, 30), *keys(1, 5)}


@leaping
async def test_what_another_way_was_kept_meanwhile_is_not_asked_for_and_makes_room() -> None:
    source, store = FakeSource(batch_size=4, takes_s=1.0, answer=finding()), MemoryEvidence()
    async with opened(source, store=store) as enrichment, asyncio.TaskGroup() as group:
        job = group.create_task(run(enrichment, infos(1, 10)))
        await asyncio.sleep(0.5)
        await store.save({key: [full()] for key in keys(5, 6)})
    assert source.asked == [keys(1, 4), keys(7, 10)]
    assert set(job.result().final) == set(keys(1, 10))


@leaping
async def test_never_more_calls_at_once_than_source_and_server_allow() -> None:
    for in_flight, workers, expected in ((3, 15, 3), (20, 4, 4)):
        source = FakeSource(batch_size=1, in_flight=in_flight, takes_s=1.0, answer=finding())
        async with opened(source, workers=workers) as enrichment:
            await run(enrichment, infos(1, 30))
        assert source.most_at_once == expected


@leaping
async def test_a_job_that_leaves_takes_its_books_along_and_cuts_off_what_nobody_waits_for() -> None:
    source, store = FakeSource(batch_size=5, in_flight=2, takes_s=100.0, answer=finding()), MemoryEvidence()
    async with opened(source, store=store) as enrichment, asyncio.TaskGroup() as group:
        leaving = group.create_task(run(enrichment, infos(1, 50)))
        await asyncio.sleep(1)
        leaving.cancel()
        await asyncio.wait([leaving])
        await asyncio.sleep(0)
        assert source.cut_off == 2
        assert asyncio.get_running_loop().time() == 1
        staying = await run(enrichment, infos(60, 61))
    assert store.order == keys(60, 61)
    assert set(staying.final) == set(keys(60, 61))
    assert len(source.asked) == 3


@leaping
async def test_a_call_that_another_job_waits_for_goes_on_but_keeps_only_what_that_job_wants() -> None:
    source, store = FakeSource(batch_size=4, takes_s=10.0, answer=finding()), MemoryEvidence()
    async with opened(source, store=store) as enrichment, asyncio.TaskGroup() as group:
        leaving = group.create_task(run(enrichment, infos(1, 4)))
        await asyncio.sleep(1)
        staying = group.create_task(run(enrichment, infos(2, 3)))
        await asyncio.sleep(1)
        leaving.cancel()
    assert (source.cut_off, len(source.asked)) == (0, 1)
    assert sorted(store.kept) == keys(2, 3)
    assert max(staying.result().final.values()) == 10


@leaping
async def test_a_book_can_be_asked_for_again_after_the_job_that_asked_has_left() -> None:
    source = FakeSource(batch_size=2, takes_s=10.0, answer=finding())
    async with opened(source) as enrichment, asyncio.TaskGroup() as group:
        leaving = group.create_task(run(enrichment, infos(1, 2)))
        keeping = group.create_task(run(enrichment, infos(2, 2)))
        await asyncio.sleep(1)
        leaving.cancel()
        again = await run(enrichment, infos(1, 1))
    assert source.asked == [keys(1, 2), keys(1, 1)]
    assert set(again.final) == set(keys(1, 1))
    assert set(keeping.result().final) == set(keys(2, 2))


@leaping
async def test_a_job_that_is_behind_with_taking_is_not_asked_for_until_it_caught_up() -> None:
    source = FakeSource(batch_size=100, answer=finding())
    async with opened(source) as enrichment:
        taken = await run(enrichment, infos(1, 5000), Taken(takes_s=60.0))
    assert max(len(news.answers) for news in taken.news) <= MOST_UNREAD + 100
    assert len(taken.final) == 5000


@leaping
async def test_an_answer_that_is_no_longer_fresh_is_shown_at_once_and_asked_for_again_last() -> None:
    store = MemoryEvidence()
    for key in keys(1, 2):
        old = make_evidence(pages=1, fetched_at=NOW - FRESH_FOUND - timedelta(days=1))
        store.kept[key] = {"openlibrary": old}
    source = FakeSource(batch_size=1, answer=finding())
    async with opened(source, store=store) as enrichment:
        taken = Taken()
        plan = await enrichment.recall(infos(1, 4), each=taken)
        assert [taken.answers[key][0].pages for key in keys(1, 2)] == [1, 1]
        assert not taken.final
        await enrichment.enrich(plan, each=taken)
    assert source.asked == [[key] for key in [*keys(3, 4), *keys(1, 2)]]
    assert taken.answers[make_isbn13(1)][0].pages == 9


@leaping
async def test_where_asking_again_fails_the_old_answer_stands() -> None:
    store = MemoryEvidence()
    store.kept[make_isbn13(1)] = {"openlibrary": make_evidence(fetched_at=NOW - FRESH_FOUND)}

    refusing = FakeSource(answer=raising(SourceBrokenError("openlibrary", "refused")))
    async with opened(refusing, store=store) as enrichment:
        taken = await run(enrichment, infos(1, 1))
    assert taken.outcomes(make_isbn13(1)) == {"openlibrary": Outcome.FOUND}
    assert set(taken.final) == set(keys(1, 1))


@leaping
async def test_a_source_whose_answers_are_old_from_the_start_is_asked_once_all_the_same() -> None:
    old = make_evidence("catalogue", fetched_at=NOW - timedelta(days=999))
    source = FakeSource("catalogue", answer=lambda books: [old] * len(books))
    google = FakeSource("google", batch_size=1)
    async with opened(source, google) as enrichment:
        taken = await run(enrichment, infos(1, 1))
    assert (len(source.asked), len(google.asked)) == (1, 1)
    assert set(taken.final) == set(keys(1, 1))


@leaping
async def test_a_later_source_waits_for_a_full_batch_while_the_one_before_has_work() -> None:
    first = FakeSource(batch_size=4, takes_s=0.5)
    second = FakeSource("google", batch_size=10)
    async with opened(first, second) as enrichment:
        await run(enrichment, infos(1, 24))
    assert [len(batch) for batch in second.asked] == [10, 10, 4]


@leaping
async def test_a_later_source_takes_one_call_at_a_time_while_one_before_it_is_asked() -> None:
    first = FakeSource(batch_size=10, takes_s=100.0)
    second = FakeSource("openlibrary_titles", batch_size=1, in_flight=4, takes_s=1.0)
    second._answer = finding("openlibrary_titles")
    async with opened(first, second) as enrichment, asyncio.TaskGroup() as group:
        group.create_task(run(enrichment, [*infos(1, 10), *(make_book(n, isbn13=None).info for n in range(11, 19))]))
        await asyncio.sleep(8.5)
        assert (second.most_at_once, len(second.asked)) == (1, 8)
        await run(enrichment, [make_book(n, isbn13=None).info for n in range(21, 29)])
        assert second.most_at_once == 1
    async with opened(second) as enrichment:
        await run(enrichment, [make_book(n, isbn13=None).info for n in range(31, 39)])
        assert second.most_at_once == 4


@leaping
async def test_a_job_that_waits_for_nothing_else_hardly_waits_for_others_to_join_its_batch() -> None:
    first = FakeSource(batch_size=2, takes_s=3.0, answer=finding())
    second = FakeSource("openlibrary_titles", batch_size=10)
    async with opened(first, second) as enrichment, asyncio.TaskGroup() as group:
        group.create_task(run(enrichment, infos(1, 60)))
        await asyncio.sleep(10)
        small = await run(enrichment, [make_book(99, isbn13=None).info])
    assert max(small.final.values()) == pytest.approx(10.3)


@leaping
async def test_a_store_that_fails_ends_the_jobs_it_concerns_and_no_other() -> None:
    store, source = MemoryEvidence(), FakeSource(answer=finding())
    async with opened(source, store=store) as enrichment:
        store.error = NoRoomError("full")
        with pytest.raises(NoRoomError):
            await run(enrichment, infos(1, 5))
        store.error = None
        assert set((await run(enrichment, infos(1, 5))).final) == set(keys(1, 5))


@leaping
async def test_an_error_while_answers_are_taken_ends_only_that_job() -> None:
    class Bursting(Taken):
        async def __call__(self, news: News) -> None:
            raise RuntimeError(f"boom at {len(news.answers)}")

    source = FakeSource(answer=finding())
    async with opened(source) as enrichment:
        with pytest.raises(RuntimeError, match="boom"):
            await enrichment.enrich({"openlibrary": infos(1, 5)}, each=Bursting())
        assert set((await run(enrichment, infos(6, 9))).final) == set(keys(6, 9))


@leaping
async def test_leaving_the_enrichment_ends_what_is_on_its_way() -> None:
    source = FakeSource(takes_s=1000.0)
    async with asyncio.TaskGroup() as group:
        async with opened(source) as enrichment:
            job = group.create_task(run(enrichment, infos(1, 5)))
            await asyncio.sleep(1)
        assert source.cut_off == 1
        assert asyncio.get_running_loop().time() == 1
        job.cancel()


@leaping
async def test_a_store_with_a_defect_ends_the_jobs_it_concerns() -> None:
    store, source = MemoryEvidence(), FakeSource(answer=finding())
    store.error = ZeroDivisionError("defect")
    async with opened(source, store=store) as enrichment:
        with pytest.raises(ZeroDivisionError):
            await run(enrichment, infos(1, 5))


@leaping
async def test_the_time_left_follows_from_what_waits_and_what_the_limits_let_through() -> None:
    source = FakeSource(batch_size=50, takes_s=0.5, in_flight=2, answer=finding())
    source.calls_per_s = 0.5
    async with opened(source) as enrichment:
        taken = await run(enrichment, infos(1, 1000))
    first = next(news.waiting["openlibrary"] for news in taken.news if news.waiting)
    assert (first.books, first.left_s) == (900, 36.0)
    assert taken.news[-1].waiting == {}


@leaping
async def test_the_time_left_counts_the_books_that_are_likely_to_come_from_other_sources() -> None:
    first = FakeSource(batch_size=10, takes_s=1.0)  # nobody is satisfied, so all go on
    second = FakeSource("google", batch_size=10, takes_s=1.0)
    second.calls_per_s = 0.1
    async with opened(first, second) as enrichment:
        taken = await run(enrichment, infos(1, 100))
    early = taken.news[0].waiting
    assert early["openlibrary"].books == 90
    assert early["google"].left_s == pytest.approx(100.0)


@leaping
async def test_a_source_that_is_off_when_a_job_begins_is_left_out_of_it() -> None:
    off, on = FakeSource(), FakeSource("google")
    off.state = SourceState(mode=SourceMode.OFF, reason="no contact")
    async with opened(off, on) as enrichment:
        taken = await run(enrichment, infos(1, 1))
    assert off.asked == []
    assert taken.outcomes(make_isbn13(1)) == {"google": Outcome.FOUND}


@leaping
async def test_a_defect_of_a_source_outside_a_call_ends_the_jobs_that_need_it() -> None:
    class Odd(FakeSource):
        @property
        def batch_size(self) -> int:
            raise LookupError("odd")

        @batch_size.setter
        def batch_size(self, size: int) -> None:
            pass

    async with opened(Odd()) as enrichment:
        with pytest.raises(LookupError):
            await run(enrichment, infos(1, 1))
