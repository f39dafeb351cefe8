"""The simulated Open Library with a client to it, and a clock that moves only when told."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager

import aiohttp

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence
from genres.pipeline.ports import BookSource
from genres.sources.openlibrary import OpenLibrary
from genres.sources.openlibrary_client import OpenLibraryAccess, OpenLibraryClient
from genres.sources.openlibrary_titles import OpenLibraryTitles
from tests.support.still_clock import StillClock
from tests.support.upstream import Upstream
from tests.support.upstream_facts import Facts
from tests.support.upstream_settings import UpstreamSettings

CERTAIN = {"openlibrary_misses": 0.0, "google_misses": 0.0, "quirks": False}


class House:
    """Makes clients for one address."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.still = StillClock()
        self._session = session

    def client(self, **changes: object) -> OpenLibraryClient:
        fields = {
            "contact": "reader@example.org",
            "version": "0.1.0",
            "url": self.url,
            "rate_per_s": 10_000.0,
            **changes,
        }
        return OpenLibraryClient(self._session, OpenLibraryAccess(**fields), clock=self.still.clock)  # type: ignore[arg-type]  # fields by name

    def source(self, **changes: object) -> OpenLibrary:
        return OpenLibrary(self.client(**changes))

    def titles(self, **changes: object) -> OpenLibraryTitles:
        return OpenLibraryTitles(self.client(**changes))


class SimulatedHouse(House):
    """The same over `upstream`, whose settings can be changed."""

    def __init__(self, upstream: Upstream, session: aiohttp.ClientSession) -> None:
        super().__init__(upstream.openlibrary_url, session)
        self.upstream = upstream

    @property
    def paths(self) -> list[str]:
        """Where was asked, in no order: two questions of a call are under way at once."""
        return sorted(asked.path for asked in self.upstream.log)


@asynccontextmanager
async def simulated_house(books: Iterable[Facts] = (), **settings: object) -> AsyncIterator[SimulatedHouse]:
    """A house whose simulation has no chance in it, but for `settings`."""
    chosen = UpstreamSettings.model_validate({**CERTAIN, **settings})
    async with Upstream(books, settings=chosen) as upstream, aiohttp.ClientSession() as session:
        yield SimulatedHouse(upstream, session)


async def look_up(source: BookSource, books: Sequence[BookInfo]) -> Sequence[Evidence]:
    return await source.look_up(books, known={})


def outcomes(evidence: Sequence[Evidence]) -> list[str]:
    return [str(each.outcome) for each in evidence]
