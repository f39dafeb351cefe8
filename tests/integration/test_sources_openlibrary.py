"""Open Library by ISBN against the simulated one, healthy and with every fault."""

from collections.abc import AsyncIterator
from itertools import pairwise

import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.evidence import Outcome, SubjectKind
from genres.domain.sources import SourceMode
from genres.pipeline.ports import BookSource
from genres.sources.openlibrary_client import NO_ANSWER
from tests.support.builders import make_isbn13
from tests.support.openlibrary_house import SimulatedHouse, look_up, outcomes, simulated_house
from tests.support.questions import make_info
from tests.support.upstream_settings import Fault

ISBNS = [make_isbn13(number) for number in range(140_000, 140_010)]
TWO_QUESTIONS = ["/api/books", "/search.json"]


@pytest.fixture
async def house() -> AsyncIterator[SimulatedHouse]:
    async with simulated_house() as running:
        yield running


def questions(*isbns: str) -> list[BookInfo]:
    return [make_info(isbn) for isbn in isbns or ISBNS]


def test_it_fits_the_port(house: SimulatedHouse) -> None:
    port: BookSource = house.source(rate_per_s=2.8)
    assert (port.name, port.batch_size, port.state.mode) == ("openlibrary", 80, SourceMode.OK)
    assert (port.in_flight, port.calls_per_s) == (5, 1.4)  # a call is two requests


def test_it_is_asked_for_books_with_an_isbn_only(house: SimulatedHouse) -> None:
    source = house.source()
    assert source.can_ask(make_info(ISBNS[0]))
    assert not source.can_ask(make_info(None))


async def test_a_batch_is_two_requests_and_one_evidence_a_book(house: SimulatedHouse) -> None:
    client_source = house.source()
    found = await look_up(client_source, questions())
    assert outcomes(found) == ["found"] * 10
    assert house.paths == TWO_QUESTIONS
    for isbn, evidence in zip(ISBNS, found, strict=True):
        facts = house.upstream.catalogue.book(isbn)
        assert facts is not None
        assert (evidence.title, evidence.authors, evidence.match) == (facts.title, (facts.author,), None)
        assert (evidence.pages, evidence.published, evidence.first_published) == (facts.pages, facts.year, facts.year)
        assert evidence.language == "eng"
        assert evidence.description is not None
        assert evidence.description.startswith(f"{facts.title} by {facts.author}")
        assert evidence.ids == (f"OL{facts.number}W", f"OL{facts.number}M")
        assert evidence.cover is not None
        assert evidence.cover.startswith("openlibrary-")
        assert {subject.kind for subject in evidence.subjects} >= {SubjectKind.WORK, SubjectKind.EDITION}


async def test_works_and_editions_are_asked_for_at_the_same_time(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="hang", path="/search.json", times=1)]
    source = house.source(timeout_s=2)
    assert outcomes(await look_up(source, questions())) == ["found"] * 10
    assert house.upstream.log[1].path == "/api/books"  # before the first question was answered or given up
    assert house.upstream.most_in_flight == 2


async def test_stars_of_readers_come_with_the_work(house: SimulatedHouse) -> None:
    found = await look_up(house.source(), questions())
    rated = [evidence for evidence in found if evidence.ratings_count]
    assert rated
    assert all(evidence.average_rating and 1 <= evidence.average_rating <= 5 for evidence in rated)


async def test_a_book_is_found_by_the_short_form_that_the_reader_has(house: SimulatedHouse) -> None:
    book = BookInfo(goodreads_id=make_info().goodreads_id, title="Dune", author="X", isbn13=None, isbn="0441172717")
    (evidence,) = await look_up(house.source(), [book])
    assert evidence.outcome is Outcome.FOUND


async def test_two_rows_with_one_isbn_are_asked_once_and_both_answered(house: SimulatedHouse) -> None:
    found = await look_up(house.source(), questions(ISBNS[0], ISBNS[1], ISBNS[0]))
    assert found[0] == found[2] != found[1]
    assert house.upstream.asked_isbns("/search.json") == ISBNS[:2]


async def test_nothing_but_the_isbns_leaves_the_machine(house: SimulatedHouse) -> None:
    await look_up(house.source(), [make_info(ISBNS[0], title="Secret Title", author="Secret Author")])
    assert house.upstream.log[0].agent == "GoodreadsStats/0.1.0 (contact: reader@example.org)"
    assert all("Secret" not in asked.query for asked in house.upstream.log)


async def test_the_largest_batch_keeps_every_address_under_4_kb(house: SimulatedHouse) -> None:
    isbns = [make_isbn13(number) for number in range(160_000, 160_100)]
    house.upstream.settings.unsearchable = isbns  # so that works are asked for by key,
    house.upstream.settings.merged = isbns  # and then by record
    source = house.source(batch_size=10_000)
    assert source.batch_size == 100
    assert outcomes(await look_up(source, questions(*isbns))) == ["found"] * 100
    assert set(house.paths) == {"/api/books", "/api/get_many", "/search.json"}
    assert max(len(asked.path) + len(asked.query) for asked in house.upstream.log) < 4000


async def test_more_books_than_a_batch_are_asked_in_batches(house: SimulatedHouse) -> None:
    source = house.source(batch_size=4)
    assert outcomes(await look_up(source, questions())) == ["found"] * 10
    assert [len(asked.isbns) for asked in house.upstream.log if asked.path == "/search.json"] == [4, 4, 2]


async def test_unknown_books_are_none_only_where_both_questions_were_answered(house: SimulatedHouse) -> None:
    house.upstream.settings.unknown = ISBNS[:3]
    assert outcomes(await look_up(house.source(), questions())) == ["none"] * 3 + ["found"] * 7


async def test_a_whole_batch_of_unknown_books_is_asked_in_halves_once(house: SimulatedHouse) -> None:
    house.upstream.settings.unknown = ISBNS
    assert outcomes(await look_up(house.source(), questions())) == ["none"] * 10
    assert [len(asked.isbns) for asked in house.upstream.log if asked.path == "/api/books"] == [10, 5, 5]
    assert [len(asked.isbns) for asked in house.upstream.log if asked.path == "/search.json"] == [10]


async def test_a_poisoned_record_hides_nobody_else(house: SimulatedHouse) -> None:
    house.upstream.settings.poisoned = [ISBNS[4]]
    found = await look_up(house.source(), questions())
    assert outcomes(found) == ["found"] * 10
    editions = [any(identity.endswith("M") for identity in evidence.ids) for evidence in found]
    assert editions == [isbn != ISBNS[4] for isbn in ISBNS]
    assert [len(asked.isbns) for asked in house.upstream.log if asked.path == "/api/books"] == [10, 5, 5, 3, 2, 1, 1]


async def test_an_edition_that_search_does_not_find_leads_to_its_work(house: SimulatedHouse) -> None:
    house.upstream.settings.unsearchable = [ISBNS[2]]
    found = await look_up(house.source(), questions())
    assert outcomes(found) == ["found"] * 10
    assert any(subject.kind is SubjectKind.WORK for subject in found[2].subjects)
    assert house.paths == [*TWO_QUESTIONS, "/search.json"]


async def test_of_two_works_with_one_isbn_the_real_one_is_taken(house: SimulatedHouse) -> None:
    house.upstream.settings.doubled = ISBNS
    books = [facts for isbn in ISBNS if (facts := house.upstream.catalogue.book(isbn))]
    asked = [make_info(facts.isbn13, title=facts.title, author=facts.author) for facts in books]
    for evidence in await look_up(house.source(), asked):
        assert any(subject.kind is SubjectKind.WORK for subject in evidence.subjects)


async def test_a_book_without_an_isbn_is_no_question(house: SimulatedHouse) -> None:
    with pytest.raises(ValueError, match="valid ISBN"):
        await look_up(house.source(), [make_info(None)])


async def test_no_books_are_no_requests(house: SimulatedHouse) -> None:
    assert await look_up(house.source(), []) == []
    assert house.upstream.log == []


# faults


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_passing_fault_costs_nothing(house: SimulatedHouse, kind: str) -> None:
    house.upstream.settings.faults = [Fault.model_validate({"kind": kind, "times": 2})]
    source = house.source(timeout_s=2 if kind == "hang" else 10)
    assert outcomes(await look_up(source, questions())) == ["found"] * 10


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_lasting_fault_is_told_and_never_taken_for_no_result(house: SimulatedHouse, kind: str) -> None:
    house.upstream.settings.faults = [Fault.model_validate({"kind": kind})]
    source = house.source(timeout_s=0.2)
    with pytest.raises(SourceBusyError, match=r"no usable answer|did not answer") as caught:
        await look_up(source, questions())
    assert caught.value.retry_after_s == 60


async def test_a_site_that_is_down_is_left_alone_after_a_few_questions(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=503)]
    source = house.source()
    with pytest.raises(SourceBusyError):
        await look_up(source, questions())
    assert len(house.upstream.log) <= 14  # two whole questions and their halves, each tried twice
    assert (source.state.mode, source.state.reason) == (SourceMode.WAITING, NO_ANSWER)
    asked = len(house.upstream.log)
    with pytest.raises(SourceBusyError, match="left alone") as caught:
        await look_up(source, questions())
    assert (len(house.upstream.log), caught.value.retry_after_s) == (asked, 60)
    house.still.passed_s += 60
    house.upstream.settings.faults = []
    assert outcomes(await look_up(source, questions())) == ["found"] * 10
    assert source.state.mode is SourceMode.OK


@pytest.mark.parametrize("kind", ["status", "html", "reset", "hang"])
async def test_without_details_the_works_are_kept_and_the_books_asked_again(house: SimulatedHouse, kind: str) -> None:
    house.upstream.settings.faults = [Fault.model_validate({"kind": kind, "path": "/api/books"})]
    house.upstream.settings.unknown = [ISBNS[0]]
    found = await look_up(house.source(timeout_s=2), questions())
    assert outcomes(found) == ["failed"] * 10
    assert all(evidence.subjects for evidence in found[1:])
    assert all(evidence.retry_at is not None and evidence.retry_at > house.still.now() for evidence in found)


@pytest.mark.parametrize("kind", ["status", "html", "reset", "hang"])
async def test_without_search_the_editions_are_kept_and_the_books_asked_again(house: SimulatedHouse, kind: str) -> None:
    house.upstream.settings.faults = [Fault.model_validate({"kind": kind, "path": "/search.json"})]
    house.upstream.settings.unknown = [ISBNS[0]]
    found = await look_up(house.source(timeout_s=2), questions())
    assert outcomes(found) == ["failed"] * 10
    assert all(evidence.pages and evidence.cover for evidence in found[1:])
    assert all(evidence.retry_at is not None and evidence.retry_at > house.still.now() for evidence in found)


async def test_a_work_that_could_not_be_asked_for_by_key_is_a_failure(house: SimulatedHouse) -> None:
    house.upstream.settings.unsearchable = [ISBNS[2]]
    house.upstream.settings.faults = [Fault(kind="status", path="/search.json", after=1)]
    found = await look_up(house.source(), questions())
    assert outcomes(found) == ["found"] * 2 + ["failed"] + ["found"] * 7
    assert found[2].pages is not None


async def test_a_batch_that_hangs_is_asked_in_halves_at_once(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="hang", path="/api/books", times=1)]
    assert outcomes(await look_up(house.source(timeout_s=2), questions())) == ["found"] * 10
    assert [len(asked.isbns) for asked in house.upstream.log if asked.path == "/api/books"] == [10, 5, 5]
    assert house.still.slept == []


async def test_two_time_outs_in_a_row_make_batches_smaller_and_answers_let_them_grow(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="hang", times=2)]
    source = house.source(timeout_s=2, batch_size=10)
    await look_up(source, questions())
    sizes = [source.batch_size]
    for _ in range(12):
        await look_up(source, questions(ISBNS[0]))
        sizes.append(source.batch_size)
    assert (sizes[0], sizes[-1]) == (5, 10)
    assert all(0 <= after - before <= 1 for before, after in pairwise(sizes))


async def test_a_refused_question_is_broken_with_its_status(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=422)]
    source = house.source()
    with pytest.raises(SourceBrokenError, match="HTTP 422"):
        await look_up(source, questions())
    assert source.state.mode is SourceMode.OK


async def test_a_redirect_to_another_host_is_refused(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="redirect-away")]
    with pytest.raises(SourceBrokenError, match="another host"):
        await look_up(house.source(), questions())


async def test_one_part_that_fails_costs_the_others_nothing(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="status", status=429, after=2)]
    found = await look_up(house.source(batch_size=5), questions())
    assert outcomes(found) == ["found"] * 5 + ["failed"] * 5
    assert all(evidence.reason == "Open Library asked us to slow down." for evidence in found[5:])
