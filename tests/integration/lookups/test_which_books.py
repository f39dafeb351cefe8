"""Which books of a library are looked up again, and what becomes of them and of the others."""

from datetime import timedelta

import pytest

from genres.domain.errors import UnknownJobError
from genres.domain.job import JobId
from genres.domain.sources import SourceMode, SourceState
from genres.pipeline.lookups import LeftOut, NothingToLookUpError, Which
from genres.pipeline.remake import UnknownBookError
from genres.report.doubts import FIELD
from tests.integration.lookups.conftest import DOWN, FOUND, GUESS, MENDED, UNASKABLE, UNKNOWN, Home, House
from tests.support.builders import make_isbn13
from tests.support.fakes import FakeSource

KEY_DOWN, KEY_UNKNOWN = make_isbn13(int(DOWN)), make_isbn13(int(UNKNOWN))
OFF = SourceState(mode=SourceMode.OFF, reason="No contact is set.")


async def test_the_document_says_of_every_book_how_its_look_up_ended(home: Home) -> None:
    books = await home.books(await home.imported())
    assert {book_id: book.enrichment for book_id, book in books.items()} == {
        FOUND: "found",
        UNKNOWN: "none",
        DOWN: "failed",
        GUESS: "found",
        UNASKABLE: "no-isbn",
        MENDED: "found",
    }
    assert {book_id for book_id, book in books.items() if book.failed_sources == ("openlibrary",)} == {DOWN}
    assert (books[GUESS].genres, books[DOWN].language) == ((), "eng")


async def test_a_book_that_failed_is_found_once_its_source_answers_and_all_others_stay(
    home: Home, house: House
) -> None:
    job_id = await home.imported()
    before, rows, job = await home.books(job_id), await home.rows(job_id), await home.jobs.find(job_id)
    house.world.down.clear()
    begun = await home.looked_up(job_id, Which.FAILED)
    assert (begun.books, begun.left_out, begun.job.is_running) == (1, LeftOut(), True)
    assert home.asked == [KEY_DOWN]
    after = await home.books(job_id)
    found = after.pop(DOWN)
    assert (found.enrichment, found.failed_sources, found.num_pages, found.genres) == ("found", (), 321, ("Fantasy",))
    assert found.my_review == "good"
    assert after == {book_id: book for book_id, book in before.items() if book_id != DOWN}
    assert await home.rows(job_id) == rows == [(5, FIELD), (7, "My Rating")]
    done = await home.jobs.find(job_id)
    assert (done.imported, done.noted, done.total_books) == (job.imported, job.noted, job.total_books)
    assert done.processed_books == done.total_books
    assert (done.sources["openlibrary"].found, done.sources["openlibrary"].failed) == (3, 0)


async def test_the_document_keeps_its_account_of_the_file(home: Home, house: House) -> None:
    job_id = await home.imported()
    before = await home.document(job_id)
    house.world.down.clear()
    await home.looked_up(job_id, Which.FAILED)
    after = await home.document(job_id)
    assert after.metadata.validation == before.metadata.validation
    assert after.metadata.processing_notes == before.metadata.processing_notes
    assert (after.export_timestamp, after.metadata.export_source) == (
        before.export_timestamp,
        before.metadata.export_source,
    )
    assert before.metadata.enrichment.reason == "time-out"
    assert (after.metadata.enrichment.state, after.metadata.enrichment.reason) == ("complete", None)
    assert (before.enrichment_stats.books_failed, after.enrichment_stats.books_failed) == (1, 0)


async def test_a_source_that_is_still_down_costs_nothing(home: Home) -> None:
    job_id = await home.imported()
    before = await home.document(job_id)
    await home.looked_up(job_id, Which.FAILED)
    assert home.asked == [KEY_DOWN]
    assert await home.document(job_id) == before


async def test_that_a_book_is_not_known_is_asked_again_once_an_hour(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.unknown.clear()
    begun = await home.looked_up(job_id, Which.UNANSWERED)
    assert (begun.books, begun.left_out) == (1, LeftOut(asked_lately=1, not_askable=1))
    assert home.asked == [KEY_DOWN]

    house.world.passed = timedelta(minutes=61)
    begun = await home.looked_up(job_id, Which.UNANSWERED)
    assert (begun.books, begun.left_out) == (2, LeftOut(not_askable=1))
    assert sorted(home.asked) == [KEY_UNKNOWN, KEY_DOWN, KEY_DOWN]
    assert (await home.books(job_id))[UNKNOWN].enrichment == "found"


async def test_what_nobody_knows_still_is_not_asked_twice_in_one_hour(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.passed = timedelta(minutes=61)
    assert (await home.looked_up(job_id, [UNKNOWN])).books == 1
    assert home.asked == [KEY_UNKNOWN, KEY_UNKNOWN]  # by ISBN and by title
    with pytest.raises(NothingToLookUpError) as caught:
        await home.lookups.begin(job_id, [UNKNOWN])
    assert (caught.value.left_out, caught.value.reason) == (LeftOut(asked_lately=1), None)


async def test_books_that_failed_cost_no_question_about_what_nobody_knows(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.passed = timedelta(days=1)
    assert (await home.looked_up(job_id, Which.FAILED)).books == 1
    assert home.asked == [KEY_DOWN]


async def test_a_found_book_is_not_asked_for_again(home: Home) -> None:
    job_id = await home.imported()
    begun = await home.looked_up(job_id, [FOUND, DOWN, MENDED])
    assert (begun.books, begun.left_out) == (1, LeftOut(answered=2))
    assert home.asked == [KEY_DOWN]
    with pytest.raises(NothingToLookUpError) as caught:
        await home.lookups.begin(job_id, [FOUND])
    assert caught.value.left_out == LeftOut(answered=1)


async def test_a_book_or_a_library_that_is_not_there_is_an_error(home: Home) -> None:
    job_id = await home.imported()
    with pytest.raises(UnknownBookError):
        await home.lookups.begin(job_id, [DOWN, "99"])
    with pytest.raises(UnknownJobError):
        await home.lookups.begin(JobId("0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11"), Which.FAILED)
    assert not (await home.jobs.find(job_id)).is_running


async def test_nothing_begins_while_no_source_can_be_asked(home: Home) -> None:
    job_id = await home.imported()
    before = await home.jobs.find(job_id)
    for source in home.sources:
        source.state = OFF
    with pytest.raises(NothingToLookUpError) as caught:
        await home.lookups.begin(job_id, Which.UNANSWERED)
    assert caught.value.reason == "No contact is set."
    assert await home.jobs.find(job_id) == before


async def test_nothing_begins_for_books_whose_source_is_off_or_waits_for_too_long(home: Home, house: House) -> None:
    house.world.down.add("Guess")
    job_id = await home.imported()
    until = house.world.now() + timedelta(hours=5)
    for state in (OFF, SourceState(mode=SourceMode.WAITING, until=until, reason="Its day is spent.")):
        home.sources[1].state = state
        with pytest.raises(NothingToLookUpError) as caught:
            await home.lookups.begin(job_id, [GUESS])
        assert (caught.value.left_out, caught.value.reason) == (LeftOut(source_off=1), state.reason)


async def test_a_failure_of_a_source_that_is_off_now_stands(home: Home, house: House) -> None:
    job_id = await home.imported()
    house.world.passed = timedelta(minutes=61)
    home.sources[0].state = OFF
    assert (await home.looked_up(job_id, [DOWN])).books == 1
    assert home.sources[1].asked == [[KEY_DOWN]]
    book = (await home.books(job_id))[DOWN]
    assert (book.enrichment, book.failed_sources) == ("failed", ("openlibrary",))
    assert (await home.jobs.find(job_id)).sources["openlibrary"].failed == 1


async def test_books_that_nobody_could_be_asked_for_at_the_import_are_looked_up_later(house: House) -> None:
    def turn_off(source: FakeSource) -> None:
        source.state = OFF

    async with house.open(turn_off) as home:
        job_id = await home.imported()
        assert {book.enrichment for book in (await home.books(job_id)).values()} == {"pending", "no-isbn"}
        for source in home.sources:
            source.state = SourceState(mode=SourceMode.OK)
        begun = await home.looked_up(job_id, Which.UNANSWERED)
        assert (begun.books, begun.left_out) == (5, LeftOut(not_askable=1))
        assert (await home.books(job_id))[FOUND].enrichment == "found"
        assert await home.rows(job_id) == [(5, FIELD), (7, "My Rating")]
        assert (await home.document(job_id)).metadata.enrichment.state == "complete"
