"""Ask the sources, in order and in batches, for what is not known yet. A source that fails costs its answers only."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import timedelta

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBusyError, SourceError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode
from genres.pipeline.ports import BookSource, Clock, EvidenceStore
from genres.report.verdict import merge_and_normalize

log = logging.getLogger(__name__)

_TRIES = 3
_LONGEST_WAIT_S = 120.0

Answers = Mapping[str, Sequence[Evidence]]
Each = Callable[[Answers], Awaitable[None]]


async def recall(
    books: Sequence[BookInfo], sources: Sequence[BookSource], *, store: EvidenceStore
) -> dict[str, list[Evidence]]:
    """What the cache knows of these books, by ISBN-13, without asking anybody."""
    keys = [key for book in books if (key := book.key)]
    known: dict[str, list[Evidence]] = defaultdict(list)
    for source in sources:
        for key, evidence in (await store.find(source.name, keys)).items():
            known[key].append(evidence)
    return dict(known)


async def enrich(
    books: Sequence[BookInfo],
    known: Answers,
    sources: Sequence[BookSource],
    *,
    store: EvidenceStore,
    each: Each,
    workers: int,
    clock: Clock,
) -> None:
    """Hand all evidence of every book with an ISBN to `each`, batch by batch, kept before it is handed over.

    Books stand in the order in which they should be asked for. Cancel the call to stop: no task outlives it.
    """
    batches = _batches(books, max((source.batch_size for source in sources), default=1))  # shared by the workers
    askers = [_Asker(source, store=store, clock=clock) for source in sources]

    async def work() -> None:
        for batch in batches:
            answers = {key: list(known.get(key, ())) for key in batch}
            for asker in askers:
                await asker.complete(batch, answers)
            await each(answers)

    async with asyncio.TaskGroup() as group:
        for number in range(workers):
            group.create_task(work(), name=f"enrich-{number}")


def is_satisfied(evidence: Sequence[Evidence]) -> bool:
    """Whether nothing is left that a further source could add: genre, cover, pages and description are there."""
    found = [answer for answer in evidence if answer.outcome is Outcome.FOUND]
    return bool(
        any(answer.cover_url for answer in found)
        and any(answer.pages for answer in found)
        and any(answer.description for answer in found)
        and merge_and_normalize(found).genres
    )


def _wants(source: str, answers: Sequence[Evidence]) -> bool:
    return not any(answer.source == source for answer in answers) and not is_satisfied(answers)


def _batches(books: Sequence[BookInfo], size: int) -> Iterator[dict[str, BookInfo]]:
    batch: dict[str, BookInfo] = {}
    seen: set[str] = set()
    for book in books:
        key = book.key
        if key is None or key in seen:
            continue
        seen.add(key)
        batch[key] = book
        if len(batch) == size:
            yield batch
            batch = {}
    if batch:
        yield batch


class _Asker:
    """Asks one source for one job. After a batch that found it busy to the end, it is not asked for the rest."""

    def __init__(self, source: BookSource, *, store: EvidenceStore, clock: Clock) -> None:
        self._source = source
        self._store = store
        self._clock = clock
        self._given_up: SourceBusyError | None = None

    async def complete(self, batch: Mapping[str, BookInfo], answers: dict[str, list[Evidence]]) -> None:
        """Add what this source says of the books in the batch that still miss something."""
        size = self._source.batch_size
        wanted = [key for key in batch if _wants(self._source.name, answers[key])]
        for start in range(0, len(wanted), size):
            keys = wanted[start : start + size]
            evidence = dict(zip(keys, await self._ask([batch[key] for key in keys]), strict=True))
            await self._store.save(evidence)
            for key, answer in evidence.items():
                answers[key].append(answer)

    async def _ask(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        for _ in range(_TRIES):
            state = self._source.state
            if state.mode is SourceMode.OFF:
                return self._failed(books, state.reason or "switched off")
            if self._given_up:
                return self._failed(books, self._given_up.reason, retry_after_s=self._given_up.retry_after_s)
            try:
                return await self._source.look_up(books)
            except SourceBusyError as error:
                busy = error
                log.info("source_busy", extra={"source": self._source.name, "wait_s": round(error.retry_after_s)})
                if error.retry_after_s > _LONGEST_WAIT_S:
                    break
                await asyncio.sleep(error.retry_after_s)
            except SourceError as error:
                log.warning("source_broken", extra={"source": self._source.name, "reason": error.reason})
                return self._failed(books, error.reason)
            except Exception:  # the edge to the adapters: a defect in one costs its answers, never the job
                log.exception("source_defect", extra={"source": self._source.name})
                return self._failed(books, "an answer could not be understood")
        self._given_up = busy
        return self._failed(books, busy.reason, retry_after_s=busy.retry_after_s)

    def _failed(self, books: Sequence[BookInfo], reason: str, *, retry_after_s: float | None = None) -> list[Evidence]:
        now = self._clock()
        failure = Evidence(
            source=self._source.name,
            outcome=Outcome.FAILED,
            fetched_at=now,
            reason=reason,
            retry_at=None if retry_after_s is None else now + timedelta(seconds=retry_after_s),
        )
        return [failure] * len(books)
