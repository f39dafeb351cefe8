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

    async def work() -> None:
        for batch in batches:
            answers = {key: list(known.get(key, ())) for key in batch}
            for source in sources:
                wanted = [info for key, info in batch.items() if _wants(source.name, answers[key])]
                await _ask_all(source, wanted, answers, store=store, clock=clock)
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


async def _ask_all(
    source: BookSource,
    books: Sequence[BookInfo],
    answers: dict[str, list[Evidence]],
    *,
    store: EvidenceStore,
    clock: Clock,
) -> None:
    for start in range(0, len(books), source.batch_size):
        chunk = books[start : start + source.batch_size]
        evidence_each = await _ask(source, chunk, clock)
        keyed = {book.key or "": evidence for book, evidence in zip(chunk, evidence_each, strict=True)}
        await store.save(keyed)
        for key, evidence in keyed.items():
            answers[key].append(evidence)


async def _ask(source: BookSource, books: Sequence[BookInfo], clock: Clock) -> Sequence[Evidence]:
    for _ in range(_TRIES):
        if source.state.mode is SourceMode.OFF:
            return _failed(source, books, clock, source.state.reason or "switched off")
        try:
            return await source.look_up(books)
        except SourceBusyError as error:
            last: SourceError = error
            log.info("source_busy", extra={"source": source.name, "wait_s": round(error.retry_after_s)})
            if error.retry_after_s > _LONGEST_WAIT_S:
                break
            await asyncio.sleep(error.retry_after_s)
        except SourceError as error:
            log.warning("source_broken", extra={"source": source.name, "reason": error.reason})
            return _failed(source, books, clock, error.reason)
        except Exception:  # the edge to the adapters: a defect in one costs its answers, never the job
            log.exception("source_defect", extra={"source": source.name})
            return _failed(source, books, clock, "an answer could not be understood")
    return _failed(source, books, clock, last.reason, retry_after_s=getattr(last, "retry_after_s", None))


def _failed(
    source: BookSource, books: Sequence[BookInfo], clock: Clock, reason: str, *, retry_after_s: float | None = None
) -> list[Evidence]:
    now = clock()
    failure = Evidence(
        source=source.name,
        outcome=Outcome.FAILED,
        fetched_at=now,
        reason=reason,
        retry_at=now + timedelta(seconds=retry_after_s) if retry_after_s is not None else None,
    )
    return [failure] * len(books)
