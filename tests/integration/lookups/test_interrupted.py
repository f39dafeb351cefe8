"""Look-ups that are cut off, deleted, doubled, or met by another change of the same library."""

import asyncio
from dataclasses import replace

import pytest

from genres.domain.errors import StoreError, UnknownJobError
from genres.domain.job import JobId, JobState
from genres.domain.sources import SourceMode, SourceState
from genres.pipeline.lookups import Which
from genres.pipeline.remake import Remade, StillRunningError
from genres.report.doubts import FIELD
from genres.report.rules import check_rules
from tests.integration.lookups.conftest import DOWN, FOUND, GUESS, Home, House, export
from tests.support.builders import make_isbn13
from tests.support.fakes import FakeSource

KEY_DOWN = make_isbn13(int(DOWN))
RULES = check_rules({"rename": {"Fantasy": "Magic"}})


def never(source: FakeSource) -> None:
    source.gate = asyncio.Event()


def off(source: FakeSource) -> None:
    source.state = SourceState(mode=SourceMode.OFF, reason="Offline.")


async def until_asked(source: FakeSource) -> None:
    async with asyncio.timeout(60):
        while not source.asked:
            await asyncio.sleep(0.005)


async def cut_off(house: House) -> JobId:
    """A library whose look-up was cut off while its source was being asked."""
    async with house.open() as home:
        job_id = await home.imported()
        never(home.sources[0])
        await home.lookups.begin(job_id, Which.FAILED)
        await until_asked(home.sources[0])
        assert (await home.books(job_id))[DOWN].enrichment == "pending"
        assert (await home.document(job_id)).metadata.enrichment.pending == 1
    return job_id


async def test_a_look_up_that_was_cut_off_goes_on(house: House) -> None:
    job_id = await cut_off(house)
    house.world.down.clear()
    async with house.open() as home:
        job = await home.ended(job_id)
        assert (job.state, job.error_message) == (JobState.COMPLETE, None)
        assert home.asked == [KEY_DOWN]
        books = await home.books(job_id)
        assert (books[DOWN].enrichment, books[DOWN].my_review, books[DOWN].num_pages) == ("found", "good", 321)
        assert books[FOUND].genres == ("Fantasy",)
        assert await home.rows(job_id) == [(5, FIELD), (7, "My Rating")]


async def test_a_look_up_that_was_cut_off_and_finds_no_source_says_again_what_had_failed(house: House) -> None:
    job_id = await cut_off(house)
    async with house.open(off) as home:
        assert (await home.ended(job_id)).state is JobState.COMPLETE
        book = (await home.books(job_id))[DOWN]
        assert (book.enrichment, book.failed_sources, book.language) == ("failed", ("openlibrary",), "eng")


async def test_what_was_begun_is_not_lost_where_the_process_ends_at_once(house: House) -> None:
    async with house.open() as home:
        job_id = await home.imported()
        await home.lookups.begin(job_id, Which.FAILED)
    house.world.down.clear()
    async with house.open() as home:
        await home.ended(job_id)
        assert home.asked == [KEY_DOWN]
        assert (await home.books(job_id))[DOWN].enrichment == "found"


async def test_the_document_says_from_the_start_which_books_are_asked_for_and_nothing_else_new(home: Home) -> None:
    job_id = await home.imported()
    before = await home.document(job_id)
    never(home.sources[0])
    await home.lookups.begin(job_id, Which.FAILED)
    begun = await home.document(job_id)
    assert (begun.metadata.enrichment.state, begun.metadata.enrichment.pending) == ("running", 1)
    assert begun.books == tuple(
        replace(book, enrichment="pending") if book.goodreads_id == DOWN else book for book in before.books
    )
    assert (begun.summary, begun.enrichment_stats) == (before.summary, before.enrichment_stats)


async def test_a_look_up_that_was_cut_off_before_its_first_document_leaves_the_library_as_it_was(house: House) -> None:
    async with house.open() as home:
        job_id = await home.imported()
        before = await home.document(job_id)
        job = await home.store.find(job_id)
        assert job
        await home.store.update(replace(job, state=JobState.PROCESSING, revision=job.revision + 1))
    async with house.open() as home:
        assert (await home.ended(job_id)).state is JobState.COMPLETE
        assert home.asked == []
        assert (await home.document(job_id)).books == before.books


async def test_a_look_up_whose_document_cannot_be_written_does_not_begin(home: Home, house: House) -> None:
    job_id = await home.imported()
    before = await home.jobs.find(job_id)
    in_the_way = house.folder / f".{job_id}.json.part"
    in_the_way.mkdir()
    with pytest.raises(StoreError):
        await home.lookups.begin(job_id, Which.FAILED)
    assert home.jobs.running == 0
    after = await home.jobs.find(job_id)
    assert replace(after, revision=before.revision) == before
    in_the_way.rmdir()
    assert (await home.looked_up(job_id, Which.FAILED)).books == 1


async def test_an_import_whose_file_is_gone_goes_on_from_its_document(house: House) -> None:
    async with house.open(never) as home:
        job_id = (await home.begin(export())).id
        await until_asked(home.sources[0])
        await home.uploads.delete(job_id)
    async with house.open() as home:
        assert (await home.ended(job_id)).state is JobState.COMPLETE
        assert (await home.books(job_id))[FOUND].enrichment == "found"


async def test_deleting_a_library_stops_its_look_up_and_leaves_nothing(home: Home, house: House) -> None:
    job_id = await home.imported()
    never(home.sources[0])
    await home.lookups.begin(job_id, Which.FAILED)
    await until_asked(home.sources[0])
    assert await home.jobs.delete(job_id) == ["dashboard document", "job and row report"]
    assert home.sources[0].cut_off == 1
    assert [path.name for path in house.folder.rglob("*") if job_id in path.name] == []
    with pytest.raises(UnknownJobError):
        await home.jobs.find(job_id)


@pytest.mark.parametrize("after_s", [0, 0.001, 0.002, 0.004, 0.008, 0.016])
async def test_a_library_that_is_deleted_just_as_its_look_up_begins_does_not_come_back(
    home: Home, house: House, after_s: float
) -> None:
    job_id = await home.imported()

    async def delete() -> None:
        await asyncio.sleep(after_s)
        await home.jobs.delete(job_id)

    await asyncio.gather(home.lookups.begin(job_id, Which.FAILED), delete(), return_exceptions=True)
    with pytest.raises(UnknownJobError):
        await home.jobs.find(job_id)
    assert home.jobs.running == 0
    assert [path.name for path in house.folder.rglob("*") if job_id in path.name] == []


async def test_of_two_tabs_one_begins_and_the_other_is_told_to_wait(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.down.clear()
    both = await asyncio.gather(
        home.lookups.begin(job_id, Which.FAILED), home.lookups.begin(job_id, [DOWN]), return_exceptions=True
    )
    assert sum(isinstance(one, StillRunningError) for one in both) == 1
    await home.ended(job_id)
    assert home.asked == [KEY_DOWN]


async def test_rules_that_change_during_a_look_up_hold_for_the_whole_library(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.down.clear()
    never(home.sources[0])
    await home.lookups.begin(job_id, Which.FAILED)
    await until_asked(home.sources[0])
    await home.rules.change(RULES, if_match=None)
    assert await home.remake.remake_all() == Remade()
    assert home.sources[0].gate
    home.sources[0].gate.set()
    await home.ended(job_id)
    books = await home.books(job_id)
    assert (books[FOUND].genres, books[DOWN].genres) == (("Magic",), ("Magic",))


async def test_rules_that_change_while_a_source_fails_leave_its_failure(home: Home) -> None:
    job_id = await home.imported()
    never(home.sources[0])
    await home.lookups.begin(job_id, Which.FAILED)
    await until_asked(home.sources[0])
    await home.rules.change(RULES, if_match=None)
    assert home.sources[0].gate
    home.sources[0].gate.set()
    await home.ended(job_id)
    book = (await home.books(job_id))[DOWN]
    assert (book.enrichment, book.failed_sources) == ("failed", ("openlibrary",))


async def test_rules_that_change_as_a_look_up_ends_hold_too(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.down.clear()
    await home.lookups.begin(job_id, Which.FAILED)
    async for job in home.jobs.watch(job_id):
        if not job.is_running or job.processed_books == job.total_books:
            break
    await home.rules.change(RULES, if_match=None)
    await home.remake.remake_all()
    await home.ended(job_id)
    books = await home.books(job_id)
    assert (books[FOUND].genres, books[DOWN].genres) == (("Magic",), ("Magic",))


async def test_a_match_is_not_decided_during_a_look_up_and_what_was_decided_before_stays(home: Home) -> None:
    job_id = await home.imported()
    await home.remake.decide(job_id, GUESS, accept=False)
    assert await home.rows(job_id) == [(7, "My Rating")]
    never(home.sources[0])
    await home.lookups.begin(job_id, Which.FAILED)
    with pytest.raises(StillRunningError):
        await home.remake.decide(job_id, GUESS, accept=True)
    assert home.sources[0].gate
    home.sources[0].gate.set()
    await home.ended(job_id)
    match = (await home.books(job_id))[GUESS].match
    assert match
    assert match.state == "refused"
    assert await home.rows(job_id) == [(7, "My Rating")]
    assert (await home.remake.decide(job_id, GUESS, accept=True)).entry.num_pages == 77


async def test_a_choice_and_a_look_up_at_the_same_moment_both_come_through(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.down.clear()
    await asyncio.gather(home.remake.decide(job_id, GUESS, accept=True), home.lookups.begin(job_id, Which.FAILED))
    await home.ended(job_id)
    books = await home.books(job_id)
    match = books[GUESS].match
    assert match
    assert (match.state, books[DOWN].enrichment) == ("confirmed", "found")
