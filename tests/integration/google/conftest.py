"""Google Books' adapter over the simulated one, with a clock that moves only when told."""

from collections.abc import AsyncIterator, Callable, Collection
from datetime import UTC, datetime

import aiohttp
import pytest

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence
from genres.sources.google_books import GoogleBooks, GoogleBooksAccess
from genres.sources.google_quota import MemoryDayCount
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.questions import make_info
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_settings import UpstreamSettings

CERTAIN = {"openlibrary_misses": 0.0, "google_misses": 0.0, "quirks": False}
FEW = [make_isbn13(number) for number in range(250_000, 250_010)]
ISBNS = [make_isbn13(number) for number in range(270_000, 270_040)]
KEY = "AIza-very-secret"
MIDNIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)  # in California, after the still clock's noon
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


def genres_known(*isbns: str, but: Collection[str] = ()) -> dict[str, list[Evidence]]:
    """What is known where another source has found these books."""
    answer = make_evidence(subjects=make_subjects("Fantasy fiction"))
    return {isbn: [answer] for isbn in isbns or (*FEW, *ISBNS) if isbn not in but}


def outcomes(evidence: object) -> list[str]:
    assert isinstance(evidence, list)
    return [str(each.outcome) for each in evidence if isinstance(each, Evidence)]
