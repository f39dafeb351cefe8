"""Matches that the reader confirms or refuses, and the documents made anew for it."""

import asyncio

import pytest

from genres.domain.errors import UnknownJobError
from genres.domain.job import JobId
from genres.pipeline.remake import NothingToDecideError, Remade, UnknownBookError
from tests.integration.remake.conftest import FOUND, GUESS, RULES, SURE, UNKNOWN, Home
from tests.support.exports import make_csv, make_row


async def test_a_refused_match_takes_its_facts_and_its_note_along(home: Home) -> None:
    job_id = await home.finish()
    guess = await home.book(job_id, GUESS)
    assert guess.match
    assert (guess.match.state, guess.num_pages, guess.match.title) == ("unconfirmed", 77, "GUESS")
    assert [row.line for row in await home.doubts(job_id)] == [7]
    noted = (await home.document(job_id)).metadata.validation.noted

    decided = await home.remake.decide(job_id, GUESS, accept=False)
    refused = await home.book(job_id, GUESS)
    assert decided.entry == refused
    assert decided.etag == await home.documents.etag(job_id)
    assert refused.match
    assert (refused.match.state, refused.match.title) == ("refused", "GUESS")
    assert (refused.num_pages, refused.provenance, refused.enrichment) == (None, {}, "none")
    assert refused.genres == ("Horror",)  # its own shelf still speaks
    assert await home.doubts(job_id) == []
    document, job = await home.document(job_id), await home.jobs.find(job_id)
    assert document.metadata.validation.noted == noted - 1 == job.noted
    assert document.metadata.validation.imported == job.imported
    assert document.enrichment_stats.books_not_found == 2
    assert await home.remake.remake_all() == Remade(libraries=1, books_changed=0)


async def test_a_choice_can_be_taken_back(home: Home) -> None:
    job_id = await home.finish()
    await home.remake.decide(job_id, GUESS, accept=False)
    entry = (await home.remake.decide(job_id, GUESS, accept=True)).entry
    assert entry.match
    assert (entry.match.state, entry.match.confidence, entry.num_pages) == ("confirmed", 1.0, 77)
    again = (await home.remake.decide(job_id, GUESS, accept=False)).entry
    assert again.match
    assert (again.match.state, again.num_pages) == ("refused", None)


async def test_a_match_beyond_doubt_can_be_refused_as_well(home: Home) -> None:
    job_id = await home.finish()
    before = await home.book(job_id, SURE)
    assert before.match
    assert before.match.state == "sure"
    assert (await home.remake.decide(job_id, SURE, accept=False)).entry.num_pages is None


async def test_choices_are_remembered_when_the_library_is_imported_again(home: Home) -> None:
    first = await home.finish()
    await home.remake.decide(first, GUESS, accept=False)
    second = await home.finish()
    assert await home.book(second, GUESS) == await home.book(first, GUESS)
    assert await home.doubts(second) == []
    entry = (await home.remake.decide(second, GUESS, accept=True)).entry
    assert entry.num_pages == 77
    assert (await home.book(await home.finish(), GUESS)).match == entry.match


async def test_books_of_one_key_are_decided_together(home: Home) -> None:
    rows = [make_row(number, Title="Guess", Author="Same", Number_of_Pages="") for number in (1, 2)]
    job_id = await home.finish(make_csv(rows))
    assert len(await home.doubts(job_id)) == 2
    await home.remake.decide(job_id, "1", accept=False)
    assert (await home.book(job_id, "2")).num_pages is None
    assert await home.doubts(job_id) == []


async def test_a_choice_in_an_outdated_document_makes_all_of_it_anew(home: Home) -> None:
    job_id = await home.finish()
    await home.rules.change(RULES, if_match=None)
    await home.remake.decide(job_id, GUESS, accept=True)
    assert (await home.book(job_id, FOUND)).genres == ("Magic",)
    assert await home.remake.remake_outdated() == Remade()


async def test_what_cannot_be_decided_is_refused(home: Home) -> None:
    job_id = await home.finish()
    with pytest.raises(NothingToDecideError):
        await home.remake.decide(job_id, UNKNOWN, accept=True)
    with pytest.raises(UnknownBookError):
        await home.remake.decide(job_id, "99", accept=True)
    with pytest.raises(UnknownJobError):
        await home.remake.decide(JobId("gone"), GUESS, accept=True)


async def test_a_library_deleted_while_its_reader_decides_stays_deleted(home: Home) -> None:
    job_id = await home.finish()
    home.evidence.gate.clear()
    home.evidence.reached.clear()
    deciding = asyncio.ensure_future(home.remake.decide(job_id, GUESS, accept=True))
    await home.evidence.reached.wait()
    await home.jobs.delete(job_id)
    home.evidence.gate.set()
    with pytest.raises(UnknownJobError):
        await deciding
    assert not list(home.folder.glob("*.json"))
