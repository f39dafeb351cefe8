"""Google Books beyond the list view: single views, the day's budget, volumes without an ISBN, every refusal."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.sources import SourceMode
from genres.report.verdict import merge_and_normalize
from genres.sources.google_books import GoogleBooks, GoogleBooksAccess
from genres.sources.google_client import NO_ANSWER
from genres.sources.google_quota import MemoryDayCount, account_of
from genres.sources.pacific import pacific_day
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.questions import make_info
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings

CERTAIN = {"openlibrary_misses": 0.0, "google_misses": 0.0, "quirks": False}
ISBNS = [make_isbn13(number) for number in range(270_000, 270_040)]
SINGLE = "/books/v1/volumes/"
KEY = "AIza-very-secret"
MIDNIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)

MakeSource = Callable[..., GoogleBooks]


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

        def make(count: MemoryDayCount | None = None, **changes: object) -> GoogleBooks:
            fields = {"key": KEY, "url": upstream.google_url, "rate_per_s": 10_000.0, **changes}
            access = GoogleBooksAccess(**fields)  # type: ignore[arg-type]  # fields by name
            return GoogleBooks(session, access, clock=still.clock, count=count)

        yield make


@pytest.fixture
def source(make_source: MakeSource) -> GoogleBooks:
    return make_source()


def questions(*isbns: str) -> list[BookInfo]:
    return [make_info(isbn) for isbn in isbns or ISBNS[:20]]


def genres_known(*isbns: str) -> dict[str, list[Evidence]]:
    return {isbn: [make_evidence(subjects=make_subjects("Fantasy fiction"))] for isbn in isbns or ISBNS}


async def genreless(upstream: Upstream, source: GoogleBooks) -> str:
    """An ISBN whose list view leaves the genre open, found by asking with all single views refused."""
    upstream.settings.faults = [Fault(kind="status", status=404, path=SINGLE)]
    found = await source.look_up(questions(*ISBNS), known={})
    upstream.settings.faults = []
    upstream.log.clear()
    return next(
        isbn
        for isbn, evidence in zip(ISBNS, found, strict=True)
        if evidence.subjects and not merge_and_normalize([evidence]).genres
    )


# single views


async def test_only_books_without_a_genre_get_a_single_view_and_with_it_their_full_categories(
    upstream: Upstream, source: GoogleBooks
) -> None:
    found = await source.look_up(questions(), known={})
    viewed = [asked.path.removeprefix(SINGLE) for asked in upstream.log if asked.path.startswith(SINGLE)]
    assert 0 < len(viewed) < 20
    for evidence in found:
        assert evidence.outcome is Outcome.FOUND
        if evidence.ids[0] in viewed:
            assert any(subject.kind is SubjectKind.VOLUME and " / " in subject.text for subject in evidence.subjects)
            assert evidence.description is not None
            assert "A made-up description & nothing more." in evidence.description
        else:
            assert merge_and_normalize([evidence]).genres
    assert all("fields=id" in asked.query for asked in upstream.log if asked.path.startswith(SINGLE))


async def test_a_genre_known_from_elsewhere_saves_the_single_view(upstream: Upstream, source: GoogleBooks) -> None:
    await source.look_up(questions(), known=genres_known())
    assert [asked.path for asked in upstream.log] == ["/books/v1/volumes"]


async def test_a_root_from_elsewhere_is_no_genre(upstream: Upstream, source: GoogleBooks) -> None:
    isbn = await genreless(upstream, source)
    await source.look_up(questions(isbn), known={isbn: [make_evidence(subjects=make_subjects("Fiction"))]})
    assert len(upstream.log) == 2


async def test_an_id_that_is_not_found_costs_nothing_but_its_single_view(
    upstream: Upstream, source: GoogleBooks
) -> None:
    isbn = await genreless(upstream, source)
    upstream.settings.faults = [Fault(kind="status", status=404, path=SINGLE)]
    (found,) = await source.look_up(questions(isbn), known={})
    assert (found.outcome, len(upstream.log)) == (Outcome.FOUND, 2)


async def test_an_id_that_always_answers_503_is_given_up_the_second_time_and_opens_no_circuit(
    upstream: Upstream, source: GoogleBooks
) -> None:
    isbn = await genreless(upstream, source)
    upstream.settings.faults = [Fault(kind="status", path=SINGLE)]
    (found,) = await source.look_up(questions(isbn), known={})
    assert (found.outcome, bool(found.pages), len(upstream.log)) == (Outcome.FAILED, True, 7)
    (again,) = await source.look_up(questions(isbn), known={})
    assert (again.outcome, again.pages) == (Outcome.FOUND, found.pages)
    for _ in range(8):
        await source.look_up(questions(isbn), known={})
    assert source.state.mode is SourceMode.OK


async def test_a_single_view_that_hangs_leaves_the_list_view_as_a_failure_never_as_the_last_word(
    upstream: Upstream, make_source: MakeSource
) -> None:
    source = make_source(timeout_s=0.5)
    isbn = await genreless(upstream, source)
    upstream.settings.faults = [Fault(kind="hang", path=SINGLE)]
    for _ in range(2):
        (found,) = await source.look_up(questions(isbn), known={})
        assert (found.outcome, found.cover) == (Outcome.FAILED, f"google-{found.ids[0]}")
        assert found.retry_at is not None


# the day


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


# pace and circuit


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
    known = {isbn: answers for isbn, answers in genres_known().items() if isbn not in ISBNS[:3]}
    await source.look_up(questions(*ISBNS[:10]), known=known)
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


# replies written by hand


@asynccontextmanager
async def google_that_says(*replies: tuple[int, object]) -> AsyncIterator[tuple[GoogleBooks, list[web.Request]]]:
    """A source over a service that gives these replies in turn, the last for ever."""
    asked: list[web.Request] = []

    async def answer(request: web.Request) -> web.Response:
        status, body = replies[min(len(asked), len(replies) - 1)]
        asked.append(request)
        return web.json_response(body, status=status)

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        access = GoogleBooksAccess(key=KEY, url=str(server.make_url("/books/v1")), rate_per_s=10_000.0)
        yield GoogleBooks(session, access, clock=StillClock().clock), asked


def refusal(code: int, reason: str, message: str = "No.", *, detail: str | None = None, **metadata: str) -> object:
    error = {"code": code, "message": message, "errors": [{"message": message, "domain": "global", "reason": reason}]}
    return {"error": error | ({"details": [{"reason": detail, "metadata": metadata}]} if detail else {})}


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (
            429,
            refusal(
                429,
                "rateLimitExceeded",
                detail="RATE_LIMIT_EXCEEDED",
                quota_limit="defaultPerDayPerProject",
                quota_limit_value="0",
            ),
            "no requests at all",
        ),
        (403, refusal(403, "accessNotConfigured"), "not switched on"),
        (403, refusal(403, "forbidden", detail="SERVICE_DISABLED"), "not switched on"),
        (403, refusal(403, "ipRefererBlocked"), "restricted"),
        (403, refusal(403, "forbidden", detail="API_KEY_HTTP_REFERRER_BLOCKED"), "restricted"),
        (403, refusal(403, "forbidden", detail="API_KEY_IP_ADDRESS_BLOCKED"), "restricted"),
        (400, refusal(400, "badRequest", detail="API_KEY_INVALID"), "does not accept the key"),
        (400, refusal(400, "keyInvalid", "Bad Request"), "does not accept the key"),
    ],
)
async def test_what_the_key_is_to_blame_for_switches_the_source_off(status: int, body: object, words: str) -> None:
    async with google_that_says((status, body)) as (source, asked):
        for _ in range(2):
            with pytest.raises(SourceBrokenError, match=words):
                await source.look_up(questions(), known={})
        assert source.state.mode is SourceMode.OFF
        assert len(asked) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (
            429,
            refusal(
                429,
                "rateLimitExceeded",
                detail="RATE_LIMIT_EXCEEDED",
                quota_limit="defaultPerDayPerProject",
                quota_limit_value="1000",
            ),
        ),
        (403, refusal(403, "dailyLimitExceeded", "Daily Limit Exceeded")),
        (403, refusal(403, "quotaExceeded", "Quota exceeded")),
        (400, refusal(400, "keyInvalid", "Quota exceeded for quota metric 'Queries'")),
        (400, refusal(400, "badRequest", "Daily Limit Exceeded. The quota will be reset at midnight Pacific Time.")),
    ],
)
async def test_a_spent_day_waits_for_midnight_by_whatever_name_it_is_told(status: int, body: object) -> None:
    async with google_that_says((status, body)) as (source, asked):
        for _ in range(2):
            with pytest.raises(SourceBusyError, match="quota"):
                await source.look_up(questions(), known={})
        assert (source.state.mode, source.state.until) == (SourceMode.WAITING, MIDNIGHT)
        assert len(asked) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (
            429,
            refusal(
                429,
                "rateLimitExceeded",
                detail="RATE_LIMIT_EXCEEDED",
                quota_limit="defaultPerMinutePerProject",
                quota_limit_value="100",
            ),
        ),
        (403, refusal(403, "userRateLimitExceeded", "User Rate Limit Exceeded")),
        (403, refusal(403, "rateLimitExceeded", "Rate Limit Exceeded")),
        (400, refusal(400, "badRequest", "Quota exceeded: Queries per minute per user")),
    ],
)
async def test_too_fast_a_pace_waits_a_minute_by_whatever_name_it_is_told(status: int, body: object) -> None:
    async with google_that_says((status, body)) as (source, asked):
        for _ in range(2):
            with pytest.raises(SourceBusyError, match="slow down") as caught:
                await source.look_up(questions(), known={})
            assert caught.value.retry_after_s == 60
        assert source.state.mode is SourceMode.WAITING
        assert len(asked) == 1


async def test_a_place_that_stays_unknown_is_asked_twice_and_no_more() -> None:
    body = refusal(403, "unknownLocation", "Cannot determine user location.")
    async with google_that_says((403, body)) as (source, asked):
        with pytest.raises(SourceError):
            await source.look_up(questions(), known={})
        assert [request.query.get("country") for request in asked] == [None, "US"]


NAMELESS = {
    "id": "abcdEFGH1234",
    "volumeInfo": {
        "title": "Dune",
        "authors": ["Frank Herbert"],
        "industryIdentifiers": [{"type": "OTHER", "identifier": "UOM:39015004307750"}],
        "categories": ["Fiction / Science Fiction / General"],
    },
}


async def test_a_volume_without_an_isbn_is_taken_where_title_and_author_leave_no_doubt() -> None:
    async with google_that_says((200, {"items": [NAMELESS]})) as (source, asked):
        (found,) = await source.look_up([make_info(ISBNS[0], title="Dune", author="Frank Herbert")], known={})
        assert (found.outcome, found.ids) == (Outcome.FOUND, ("abcdEFGH1234",))
        assert found.match is not None
        assert 0.85 <= found.match <= 1
        assert len(asked) == 1


@pytest.mark.parametrize(
    ("title", "author"),
    [("Dune Messiah", "Frank Herbert"), ("Dune", "Somebody Else"), ("The Dune Study Guide", "Frank Herbert")],
)
async def test_a_volume_without_an_isbn_is_no_answer_where_there_is_doubt(title: str, author: str) -> None:
    async with google_that_says((200, {"items": [NAMELESS]})) as (source, _):
        (found,) = await source.look_up([make_info(ISBNS[0], title=title, author=author)], known={})
        assert found.outcome is Outcome.NONE
