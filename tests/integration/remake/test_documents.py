"""Documents made anew by another tree of genres or by other rules."""

import asyncio
from dataclasses import replace

import pytest

from genres.pipeline.remake import Remade, StillRunningError
from genres.publish.rules_file import RULES_NAME
from genres.report.rules import NO_RULES
from tests.integration.remake.conftest import FOUND, GUESS, RULES, Home, export


async def test_with_the_same_tree_and_rules_the_document_of_the_job_comes_out(home: Home) -> None:
    job_id = await home.finish()
    made, etag = await home.document(job_id), await home.documents.etag(job_id)
    words = " ".join(book.enrichment for book in made.books)
    assert words == "found found none failed found found found no-isbn"
    for _ in range(2):
        assert await home.remake.remake_all() == Remade(libraries=1, books_changed=0)
        assert await home.documents.etag(job_id) == etag
    assert await home.document(job_id) == made


async def test_rules_change_finished_documents_as_if_they_had_been_there_from_the_beginning(home: Home) -> None:
    job_id = await home.finish()
    before = await home.document(job_id)
    await home.rules.change(RULES, if_match=None)
    assert (await home.remake.remake_all()).books_changed > 3
    after = await home.document(job_id)
    assert (await home.book(job_id, FOUND)).genres == ("Magic",)
    assert after.summary.most_common_genres[0].genre == "Magic"
    assert after.metadata.genre_families[0].genres == ("Magic",)

    another = await home.finish()
    assert [book.genres for book in (await home.document(another)).books] == [book.genres for book in after.books]

    await home.rules.change(NO_RULES, if_match=None)
    assert (await home.remake.remake_all()).libraries == 2
    assert await home.document(job_id) == before


async def test_nothing_is_looked_up_to_make_a_document_anew(home: Home) -> None:
    await home.finish()
    asked = [list(source.asked) for source in home.sources]
    await home.rules.change(RULES, if_match=None)
    await home.remake.remake_all()
    assert [source.asked for source in home.sources] == asked


async def test_only_documents_of_another_tree_or_other_rules_are_outdated(home: Home) -> None:
    job_id = await home.finish()
    made = await home.document(job_id)
    assert await home.remake.remake_outdated() == Remade()
    old = replace(made, metadata=replace(made.metadata, taxonomy_version=0))
    await home.documents.save(job_id, replace(old, books=tuple(replace(book, genres=()) for book in old.books)))
    assert (await home.remake.remake_outdated()).libraries == 1
    assert await home.document(job_id) == made
    (home.folder / RULES_NAME).write_text('hide = ["Fantasy"]')
    assert (await home.remake.remake_outdated()).libraries == 1
    assert "Fantasy" not in (await home.book(job_id, FOUND)).genres
    assert await home.remake.remake_outdated() == Remade()


async def test_a_document_that_is_deleted_meanwhile_stays_deleted(home: Home) -> None:
    job_id = await home.finish()
    await home.rules.change(RULES, if_match=None)
    home.evidence.gate.clear()
    home.evidence.reached.clear()
    async with asyncio.TaskGroup() as group:
        making = group.create_task(home.remake.remake_all())
        await home.evidence.reached.wait()
        await home.jobs.delete(job_id)
        home.evidence.gate.set()
    assert making.result() == Remade()
    assert await home.documents.load(job_id) is None
    assert not list(home.folder.glob("*.json"))


async def test_a_running_jobs_document_is_left_to_its_job(home: Home) -> None:
    gate = home.sources[0].gate = asyncio.Event()
    job = await home.begin(export())
    async with asyncio.timeout(60):
        async for state in home.jobs.watch(job.id):
            if state.has_document:
                break
    await home.rules.change(RULES, if_match=None)
    assert await home.remake.remake_all() == Remade()
    with pytest.raises(StillRunningError):
        await home.remake.decide(job.id, GUESS, accept=True)
    gate.set()
    async with asyncio.timeout(60):
        async for _ in home.jobs.watch(job.id):
            pass
    assert (await home.document(job.id)).metadata.genre_rules == RULES.digest
    assert (await home.book(job.id, FOUND)).genres == ("Magic",)


async def test_what_goes_wrong_at_the_start_is_told_and_stops_nobody(
    home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    job_id = await home.finish()
    (home.folder / RULES_NAME).write_text('hide = ["Fantasy"]')
    await home.remake.catch_up()
    assert "Fantasy" not in (await home.book(job_id, FOUND)).genres
    path = home.folder / f"{job_id}.json"
    path.unlink()
    path.mkdir()
    await home.remake.catch_up()
    assert "remake_failed" in caplog.text
