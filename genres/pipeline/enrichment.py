"""All books of all jobs on their way through the sources: what the cache knows first, then one desk a source."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from types import TracebackType
from typing import Self

from genres.domain.book import BookInfo
from genres.domain.evidence import FRESH_NONE, Evidence
from genres.domain.sources import SourceMode
from genres.pipeline.desk import Desk, Terms
from genres.pipeline.errand import Errand, News, Waiting
from genres.pipeline.policy import CATALOGUE, believed, next_source
from genres.pipeline.ports import Answers, BookSource, Clock, EvidenceStore

_RECALLED_AT_ONCE = 200
OFFLINE = "Offline mode is on, so nothing was looked up."

Each = Callable[[News], Awaitable[None]]

Plan = Mapping[str, Sequence[BookInfo]]
"""Books in the order in which they should be asked for, by the source that is to be asked first."""


class Enrichment:
    """Asks the sources for all jobs of this process together. Use as an async context manager.

    `sources` stand in the order in which they are asked. Those that are off when a job begins are left out of it.
    """

    def __init__(
        self,
        sources: Sequence[BookSource],
        *,
        store: EvidenceStore,
        clock: Clock,
        workers: int,
        patience_s: float = 600.0,
    ) -> None:
        self.sources = tuple(sources)
        self._store = store
        self._clock = clock
        self._terms = Terms(workers=workers, patience_s=patience_s)
        self._desks: dict[str, Desk] = {}
        self._clerks: list[asyncio.Task[None]] = []
        self._group = asyncio.TaskGroup()

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        for source in self.sources:
            desk = Desk(
                source,
                list(self._desks.values()),
                store=self._store,
                forward=self._forward,
                terms=self._terms,
                clock=self._clock,
            )
            self._desks[source.name] = desk
            self._clerks.append(self._group.create_task(desk.attend(self._group), name=f"desk-{source.name}"))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for clerk in self._clerks:
            clerk.cancel()
        for desk in self._desks.values():
            desk.close()
        await self._group.__aexit__(kind, error, trace)

    @property
    def open_sources(self) -> Sequence[BookSource]:
        """The sources that a job beginning now would ask."""
        return [source for source in self.sources if source.state.mode is not SourceMode.OFF]

    @property
    def answering_sources(self) -> Sequence[BookSource]:
        """Those of them that should answer before a job loses patience."""
        limit = self._clock() + timedelta(seconds=self._terms.patience_s)
        return [source for source in self.open_sources if (until := source.state.until) is None or until <= limit]

    @property
    def closed_because(self) -> str:
        """Why nobody can be asked just now, where that is so."""
        told = (source.state.reason for source in self.sources if source.name != CATALOGUE)
        return next(filter(None, told), None) or OFFLINE

    async def known(self, keys: Sequence[str]) -> Answers:
        """What the cache knows of these books."""
        return await self._store.find(keys)

    async def recall(self, books: Sequence[BookInfo], *, each: Each, none_for: timedelta = FRESH_NONE) -> Plan:
        """Hand what the cache knows to `each`, and say what is left to ask for; nobody is asked.

        Books that were never asked for come before those whose answers are no longer fresh. Without any source a book
        of which nothing is known stays unsettled.
        """
        sources = self.open_sources
        new: dict[str, list[BookInfo]] = {source.name: [] for source in sources}
        stale: dict[str, list[BookInfo]] = {source.name: [] for source in sources}
        order = [source.name for source in self.sources]
        for part in _parts(books):
            answers: dict[str, Sequence[Evidence]] = {}
            final: set[str] = set()
            known = await self._store.find(list(part))
            for key, book in part.items():
                if heard := known.get(key, ()):
                    answers[key] = believed(heard, order)
                source = next_source(book, heard, sources, now=self._clock(), none_for=none_for)
                if source is not None:
                    asked_before = any(answer.source == source.name for answer in heard)
                    (stale if asked_before else new)[source.name].append(book)
                elif heard or sources:
                    answers.setdefault(key, ())
                    final.add(key)
            if answers:
                await each(News(answers=answers, final=frozenset(final), waiting={}))
        return {name: [*new[name], *stale[name]] for name in new if new[name] or stale[name]}

    async def enrich(self, plan: Plan, *, each: Each, none_for: timedelta = FRESH_NONE) -> None:
        """Hand all evidence of every book of a plan to `each` as it comes in, kept before it is handed over.

        Returns when every book is settled; cancel it to leave: its books leave the queues at once, and requests that
        no other job waits for are cut off. Raises StoreError where an answer could not be kept.
        """
        sources = [source for source in self.sources if source.name in plan or source in self.open_sources]
        errand = Errand(sources, none_for=none_for)
        try:
            for name, books in plan.items():
                for book in books:
                    if (key := book.key) and key not in errand.books:
                        errand.books[key] = book
                        errand.begun += 1
                        self._desks[name].join(errand, key)
            while not errand.is_over:
                answers, final = await errand.next_answers()
                self._ring()  # the job has caught up
                await each(News(answers=answers, final=final, waiting=self._waiting(errand)))
        finally:
            for desk in self._desks.values():
                desk.leave(errand)

    def _forward(self, errand: Errand, key: str, answers: Sequence[Evidence], sources: Sequence[BookSource]) -> None:
        source = errand.next_source(key, answers, sources, now=self._clock())
        if source is None:
            errand.settle(key, answers)
        else:
            self._desks[source.name].join(errand, key)

    def _waiting(self, errand: Errand) -> dict[str, Waiting]:
        """What each source still has to do for a job; of the books before it the share that went there so far."""
        waiting: dict[str, Waiting] = {}
        before = 0
        for source in errand.sources:
            books = errand.open[source.name]
            came_by = errand.begun - before
            arriving = before * errand.arrived[source.name] / came_by if came_by else 0.0
            left_s = self._desks[source.name].left_s(errand, arriving=arriving)
            if books or left_s:
                waiting[source.name] = Waiting(books=books, left_s=left_s)
            before += books
        return waiting

    def _ring(self) -> None:
        for desk in self._desks.values():
            desk.ring()


def _parts(books: Sequence[BookInfo]) -> Iterator[dict[str, BookInfo]]:
    """Books by key in parts of a bearable size, each key once in all of them."""
    seen: set[str] = set()
    part: dict[str, BookInfo] = {}
    for book in books:
        key = book.key
        if key is None or key in seen:
            continue
        seen.add(key)
        part[key] = book
        if len(part) == _RECALLED_AT_ONCE:
            yield part
            part = {}
    if part:
        yield part
