"""The enrichment on its own, for Python users without a server."""

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

from genres.domain.book import BookInfo
from genres.domain.evidence import EnrichedBook, Evidence, Outcome
from genres.kit.clock import utc_now
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.errand import News
from genres.pipeline.ports import Answers
from genres.report.verdict import merge_and_normalize
from genres.settings import Settings, load_settings
from genres.wiring import SourceSet, open_session

OnProgress = Callable[[int, int], None]
"""Told how many books are settled, and how many there are."""


class AsyncGenreEnricher:
    """Asks the book APIs for books and judges their genres. Use as an async context manager.

    Settings come from the environment unless given: Open Library needs a contact (`GS_CONTACT`), Google Books a key
    (`GOOGLE_BOOKS_API_KEY`), and with `GS_OFFLINE=1` nobody is asked. `max_concurrent` bounds the requests at once to
    one source, each of which has its own limits besides.

    Answers are remembered for as long as it is open, never on disk: a book is asked for once, by however many calls at
    once. No error is raised for a source that fails; it shows up as failed evidence on its books. Cancelling a call
    cuts off the requests that no other call waits for.
    """

    def __init__(self, max_concurrent: int = 15, *, settings: Settings | None = None) -> None:
        self._max_concurrent = max_concurrent
        self._settings = settings or load_settings()
        self._stack = AsyncExitStack()
        self._enrichment: Enrichment | None = None

    async def __aenter__(self) -> Self:
        session = await self._stack.enter_async_context(open_session())
        sources = SourceSet(session, self._settings)
        enrichment = Enrichment(sources(), store=_Memory(), clock=utc_now, workers=self._max_concurrent)
        self._enrichment = await self._stack.enter_async_context(enrichment)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._enrichment = None
        await self._stack.__aexit__(kind, error, trace)

    async def enrich_book_async(self, book: BookInfo) -> EnrichedBook:
        """Enrich one book. Several books are far cheaper together: see `enrich_books_async`."""
        (enriched,) = await self.enrich_books_async([book])
        return enriched

    async def enrich_books_async(
        self, books: Sequence[BookInfo], *, on_progress: OnProgress | None = None
    ) -> list[EnrichedBook]:
        """Enrich books in batches; the result stands in the order asked.

        A book without an ISBN is asked for by title and author; how sure the match is stands in `Evidence.match`. One
        without either has no evidence. `on_progress` is told as answers come in, the last time with all books settled.
        Raises RuntimeError outside of `async with`.
        """
        if self._enrichment is None:
            raise RuntimeError("use AsyncGenreEnricher with `async with`")
        answers: dict[str, Sequence[Evidence]] = {}
        left = {key for book in books if (key := book.key)}

        async def take(news: News) -> None:
            answers.update(news.answers)
            left.difference_update(news.final)
            if on_progress and news.answers:
                on_progress(len(books) - sum(book.key in left for book in books), len(books))

        plan = await self._enrichment.recall(books, each=take)
        await self._enrichment.enrich(plan, each=take)
        return [_enriched(book, answers.get(book.key or "", ())) for book in books]


class _Memory:
    """Fits `pipeline.ports.EvidenceStore`, for as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, Evidence]] = {}

    async def find(self, keys: Sequence[str]) -> Answers:
        return {key: list(self._kept[key].values()) for key in keys if key in self._kept}

    async def save(self, answers: Answers) -> Answers:
        for key, given in answers.items():
            kept = {answer.source: answer for answer in given if answer.outcome is not Outcome.FAILED}
            self._kept.setdefault(key, {}).update(kept)
        return answers


def _enriched(book: BookInfo, evidence: Sequence[Evidence]) -> EnrichedBook:
    log = tuple(f"{answer.source}: {answer.reason or answer.outcome}" for answer in evidence)
    return EnrichedBook(info=book, evidence=tuple(evidence), verdict=merge_and_normalize(evidence), log=log)
