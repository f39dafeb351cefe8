"""The enrichment on its own, for Python users without a server."""

from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

import aiohttp

from genres.domain.book import BookInfo
from genres.domain.evidence import EnrichedBook, Evidence
from genres.kit.clock import utc_now
from genres.pipeline.enrich import enrich
from genres.report.verdict import merge_and_normalize
from genres.settings import Settings, load_settings
from genres.wiring import make_sources


class AsyncGenreEnricher:
    """Asks the book APIs for books, as an async context manager.

    Settings come from the environment unless given; Open Library needs a contact (`GS_CONTACT`). Nothing is kept
    on disk. A source that fails shows up as failed evidence on its books; no error is raised for it.
    """

    def __init__(self, max_concurrent: int = 15, *, settings: Settings | None = None) -> None:
        self._max_concurrent = max_concurrent
        self._settings = settings or load_settings()
        self._stack = AsyncExitStack()
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = await self._stack.enter_async_context(aiohttp.ClientSession())
        self._sources = make_sources(self._session, self._settings)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def enrich_book_async(self, book: BookInfo) -> EnrichedBook:
        """Enrich one book. Several books are far cheaper together: see `enrich_books_async`."""
        (enriched,) = await self.enrich_books_async([book])
        return enriched

    async def enrich_books_async(self, books: Sequence[BookInfo]) -> list[EnrichedBook]:
        """Enrich books in batches; the result stands in the order asked. A book without an ISBN has no evidence."""
        if self._session is None:
            raise RuntimeError("use AsyncGenreEnricher with `async with`")
        answers: dict[str, Sequence[Evidence]] = {}

        async def take(batch: Mapping[str, Sequence[Evidence]]) -> None:
            answers.update(batch)

        asked = [source for source in self._sources if self._is_wanted(source.name)]
        await enrich(books, {}, asked, store=_Nowhere(), each=take, workers=self._max_concurrent, clock=utc_now)
        return [_enriched(book, answers.get(book.key or "", ())) for book in books]

    def _is_wanted(self, source: str) -> bool:
        return not self._settings.offline and (source != "google" or self._settings.google_books_api_key is not None)


class _Nowhere:
    """An evidence store that keeps nothing."""

    async def find(self, source: str, keys: Sequence[str]) -> Mapping[str, Evidence]:  # noqa: ARG002
        return {}

    async def save(self, answers: Mapping[str, Evidence]) -> None:
        pass


def _enriched(book: BookInfo, evidence: Sequence[Evidence]) -> EnrichedBook:
    log = tuple(f"{answer.source}: {answer.reason or answer.outcome}" for answer in evidence)
    return EnrichedBook(info=book, evidence=tuple(evidence), verdict=merge_and_normalize(evidence), log=log)
