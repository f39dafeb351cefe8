"""Open Library's adapter against the simulated one, healthy and with every fault."""

from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.evidence import Outcome, SubjectKind
from genres.domain.sources import SourceMode
from genres.pipeline.ports import BookSource
from genres.sources.openlibrary import NO_CONTACT, REFUSED, OpenLibrary, OpenLibraryAccess, _polite, user_agent
from tests.support.builders import make_isbn13
from tests.support.questions import make_info
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings

CERTAIN = {"openlibrary_misses": 0.0, "google_misses": 0.0, "quirks": False}
ISBNS = [make_isbn13(number) for number in range(140_000, 140_010)]

MakeSource = Callable[..., OpenLibrary]


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

        def make(**changes: object) -> OpenLibrary:
            fields = {
                "contact": "reader@example.org",
                "version": "0.1.0",
                "url": upstream.openlibrary_url,
                "covers_url": upstream.openlibrary_url,
                "rate_per_s": 10_000.0,
                **changes,
            }
            return OpenLibrary(session, OpenLibraryAccess(**fields), clock=still.clock)  # type: ignore[arg-type]  # fields by name

        yield make


@pytest.fixture
def source(make_source: MakeSource) -> OpenLibrary:
    return make_source()


def questions(*isbns: str) -> list[BookInfo]:
    return [make_info(isbn) for isbn in isbns or ISBNS]


def outcomes(evidence: object) -> list[str]:
    assert isinstance(evidence, list)
    return [str(each.outcome) for each in evidence]


def test_it_fits_the_port(source: OpenLibrary) -> None:
    port: BookSource = source
    assert (port.name, port.batch_size, port.state.mode) == ("openlibrary", 50, SourceMode.OK)


async def test_a_batch_is_two_requests_and_one_evidence_a_book(upstream: Upstream, source: OpenLibrary) -> None:
    found = await source.look_up(questions())
    assert outcomes(found) == ["found"] * 10
    assert [asked.path for asked in upstream.log] == ["/search.json", "/api/books"]
    for isbn, evidence in zip(ISBNS, found, strict=True):
        facts = upstream.catalogue.book(isbn)
        assert facts is not None
        assert evidence.pages == facts.pages
        assert evidence.first_published == facts.year
        assert evidence.language == "eng"
        assert evidence.description is not None
        assert evidence.description.startswith(f"{facts.title} by {facts.author}")
        assert evidence.ids == (f"OL{facts.number}W", f"OL{facts.number}M")
        assert {subject.kind for subject in evidence.subjects} >= {SubjectKind.WORK, SubjectKind.EDITION}


async def test_covers_can_be_fetched_where_the_evidence_says(source: OpenLibrary) -> None:
    (evidence,) = await source.look_up(questions(ISBNS[0]))
    async with aiohttp.ClientSession() as session:
        for address in (evidence.cover_url, evidence.small_cover_url):
            assert address is not None
            async with session.get(address) as response:
                assert (await response.read()).startswith(b"\x89PNG")


async def test_a_book_is_found_by_the_short_form_that_the_reader_has(source: OpenLibrary) -> None:
    book = BookInfo(goodreads_id=make_info().goodreads_id, title="Dune", author="X", isbn13=None, isbn="0441172717")
    (evidence,) = await source.look_up([book])
    assert evidence.outcome is Outcome.FOUND


async def test_two_rows_with_one_isbn_are_asked_once_and_both_answered(upstream: Upstream, source: OpenLibrary) -> None:
    found = await source.look_up(questions(ISBNS[0], ISBNS[1], ISBNS[0]))
    assert found[0] == found[2] != found[1]
    assert upstream.asked_isbns("/search.json") == ISBNS[:2]


async def test_nothing_but_the_isbns_leaves_the_machine(upstream: Upstream, source: OpenLibrary) -> None:
    await source.look_up([make_info(ISBNS[0], title="Secret Title", author="Secret Author")])
    assert upstream.log[0].agent == "GoodreadsStats/0.1.0 (contact: reader@example.org)"
    assert all("Secret" not in asked.query for asked in upstream.log)


async def test_the_largest_batch_keeps_every_address_under_4_kb(upstream: Upstream, make_source: MakeSource) -> None:
    isbns = [make_isbn13(number) for number in range(160_000, 160_100)]
    upstream.settings.unsearchable = isbns  # so that works are asked for by key, too
    source = make_source(batch_size=10_000)
    assert source.batch_size == 100
    await source.look_up(questions(*isbns))
    assert [asked.path for asked in upstream.log] == ["/search.json", "/api/books", "/search.json"]
    assert max(len(asked.path) + len(asked.query) for asked in upstream.log) < 4000


async def test_more_books_than_a_batch_are_asked_in_batches(upstream: Upstream, make_source: MakeSource) -> None:
    source = make_source(batch_size=4)
    assert outcomes(await source.look_up(questions())) == ["found"] * 10
    assert [len(asked.isbns) for asked in upstream.log if asked.path == "/search.json"] == [4, 4, 2]


async def test_unknown_books_are_none_only_where_both_questions_were_answered(
    upstream: Upstream, source: OpenLibrary
) -> None:
    upstream.settings.unknown = ISBNS[:3]
    assert outcomes(await source.look_up(questions())) == ["none"] * 3 + ["found"] * 7


async def test_a_whole_batch_of_unknown_books_is_asked_in_halves_once(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.unknown = ISBNS
    assert outcomes(await source.look_up(questions())) == ["none"] * 10
    assert [len(asked.isbns) for asked in upstream.log if asked.path == "/api/books"] == [10, 5, 5]


async def test_a_poisoned_record_hides_nobody_else(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.poisoned = [ISBNS[4]]
    found = await source.look_up(questions())
    assert outcomes(found) == ["found"] * 10
    editions = [any(identity.endswith("M") for identity in evidence.ids) for evidence in found]
    assert editions == [isbn != ISBNS[4] for isbn in ISBNS]


async def test_an_edition_that_search_does_not_find_leads_to_its_work(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.unsearchable = [ISBNS[2]]
    found = await source.look_up(questions())
    assert outcomes(found) == ["found"] * 10
    assert any(subject.kind is SubjectKind.WORK for subject in found[2].subjects)
    assert [asked.path for asked in upstream.log] == ["/search.json", "/api/books", "/search.json"]


async def test_of_two_works_with_one_isbn_the_real_one_is_taken(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.doubled = ISBNS
    books = [facts for isbn in ISBNS if (facts := upstream.catalogue.book(isbn))]
    asked = [make_info(facts.isbn13, title=facts.title, author=facts.author) for facts in books]
    for evidence in await source.look_up(asked):
        assert any(subject.kind is SubjectKind.WORK for subject in evidence.subjects)


async def test_a_book_without_an_isbn_is_no_question(source: OpenLibrary) -> None:
    with pytest.raises(ValueError, match="valid ISBN"):
        await source.look_up([make_info(None)])


async def test_no_books_are_no_requests(upstream: Upstream, source: OpenLibrary) -> None:
    assert await source.look_up([]) == []
    assert upstream.log == []


# faults


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_passing_fault_costs_nothing(upstream: Upstream, make_source: MakeSource, kind: str) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind, "times": 2})]
    source = make_source(timeout_s=0.5 if kind == "hang" else 10)
    assert outcomes(await source.look_up(questions())) == ["found"] * 10


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_lasting_fault_is_told_and_never_taken_for_no_result(
    upstream: Upstream, make_source: MakeSource, kind: str
) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind})]
    source = make_source(timeout_s=0.05)
    with pytest.raises(SourceBusyError, match="no usable answer") as caught:
        await source.look_up(questions())
    assert caught.value.retry_after_s == 60


@pytest.mark.parametrize("kind", ["status", "html", "reset"])
async def test_without_details_the_works_still_count(upstream: Upstream, source: OpenLibrary, kind: str) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind, "path": "/api/books"})]
    upstream.settings.unknown = [ISBNS[0]]
    found = await source.look_up(questions())
    assert outcomes(found) == ["failed"] + ["found"] * 9
    assert all(evidence.subjects for evidence in found[1:])


@pytest.mark.parametrize("kind", ["status", "html", "reset"])
async def test_without_search_the_editions_are_kept_and_the_books_asked_again(
    upstream: Upstream, source: OpenLibrary, still: StillClock, kind: str
) -> None:
    upstream.settings.faults = [Fault.model_validate({"kind": kind, "path": "/search.json"})]
    upstream.settings.unknown = [ISBNS[0]]
    found = await source.look_up(questions())
    assert outcomes(found) == ["failed"] * 10
    assert all(evidence.pages and evidence.cover_url for evidence in found[1:])
    assert all(evidence.retry_at is not None and evidence.retry_at > still.now() for evidence in found)


async def test_a_work_that_could_not_be_asked_for_by_key_is_a_failure(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.unsearchable = [ISBNS[2]]
    upstream.settings.faults = [Fault(kind="status", path="/search.json", after=1)]
    found = await source.look_up(questions())
    assert outcomes(found) == ["found"] * 2 + ["failed"] + ["found"] * 7
    assert found[2].pages is not None


async def test_a_refused_question_is_broken_with_its_status(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.faults = [Fault(kind="status", status=422)]
    with pytest.raises(SourceBrokenError, match="HTTP 422"):
        await source.look_up(questions())
    assert source.state.mode is SourceMode.OK


async def test_a_redirect_to_another_host_is_refused(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.faults = [Fault(kind="redirect-away")]
    with pytest.raises(SourceBrokenError, match="another host"):
        await source.look_up(questions())


# limits and identification


async def test_a_429_pauses_every_caller(upstream: Upstream, source: OpenLibrary, still: StillClock) -> None:
    upstream.settings.faults = [Fault(kind="status", status=429, times=1)]
    with pytest.raises(SourceBusyError) as caught:
        await source.look_up(questions())
    assert caught.value.retry_after_s == 30
    assert source.state.mode is SourceMode.WAITING
    assert source.state.until is not None
    assert (source.state.until - still.now()).total_seconds() == 30
    requests = len(upstream.log)
    with pytest.raises(SourceBusyError):
        await source.look_up(questions())
    assert len(upstream.log) == requests
    still.passed_s += 30
    assert not source.state.reason
    assert outcomes(await source.look_up(questions())) == ["found"] * 10


async def test_retry_after_is_obeyed(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.faults = [Fault(kind="status", status=429, retry_after="77")]
    with pytest.raises(SourceBusyError) as caught:
        await source.look_up(questions())
    assert caught.value.retry_after_s == 77


async def test_without_a_contact_nothing_is_asked(upstream: Upstream, make_source: MakeSource) -> None:
    source = make_source(contact=None)
    assert source.state.mode is SourceMode.OFF
    assert source.state.reason == NO_CONTACT
    assert "GS_CONTACT" in NO_CONTACT
    with pytest.raises(SourceBrokenError, match="GS_CONTACT"):
        await source.look_up(questions())
    assert upstream.log == []


async def test_a_contact_given_later_opens_the_source(make_source: MakeSource) -> None:
    source = make_source(contact=None)
    source.identify("https://example.org/me")
    assert source.state.mode is SourceMode.OK
    assert outcomes(await source.look_up(questions())) == ["found"] * 10


async def test_a_403_names_the_contact_and_closes_the_source_for_an_hour(
    upstream: Upstream, source: OpenLibrary, still: StillClock
) -> None:
    upstream.settings.faults = [Fault(kind="status", status=403, times=1)]
    with pytest.raises(SourceBrokenError, match="GS_CONTACT"):
        await source.look_up(questions())
    assert (source.state.mode, source.state.reason) == (SourceMode.OFF, REFUSED)
    requests = len(upstream.log)
    assert requests == 1
    with pytest.raises(SourceBrokenError):
        await source.look_up(questions())
    assert len(upstream.log) == requests
    still.passed_s += 3600
    assert outcomes(await source.look_up(questions())) == ["found"] * 10


async def test_another_contact_ends_the_hour(upstream: Upstream, source: OpenLibrary) -> None:
    upstream.settings.faults = [Fault(kind="status", status=403, times=1)]
    with pytest.raises(SourceBrokenError):
        await source.look_up(questions())
    source.identify("other@example.org")
    assert source.state.mode is SourceMode.OK
    assert outcomes(await source.look_up(questions())) == ["found"] * 10


@pytest.mark.parametrize(
    "contact", ["me@example.org", "https://example.org", "Jo Reader <jo@example.org>", " me@example.org "]
)
def test_a_mail_or_web_address_is_a_contact(contact: str) -> None:
    agent = user_agent(contact, version="1.2.3")
    assert agent == f"GoodreadsStats/1.2.3 (contact: {contact.strip()})"


@pytest.mark.parametrize(
    "contact", [None, "", "   ", "me", "me@", "http://", "a@b\r\nX-Evil: 1", "mé@exämple.org", "@" * 900]
)
def test_anything_else_is_none(contact: str | None) -> None:
    assert user_agent(contact, version="1.2.3") is None


def test_the_real_site_is_never_asked_faster_than_it_allows() -> None:
    assert _polite(OpenLibraryAccess(contact=None, version="1", rate_per_s=50)) == 2.5
    assert _polite(OpenLibraryAccess(contact=None, version="1", rate_per_s=0.5)) == 0.5
    assert _polite(OpenLibraryAccess(contact=None, version="1", rate_per_s=50, url="http://127.0.0.1:1")) == 50
