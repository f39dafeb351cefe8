"""The books of one job on their way through the sources, and what is handed over of them."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from genres.domain.book import BookInfo
from genres.domain.evidence import FRESH_NONE, Evidence
from genres.pipeline.policy import believed, next_source
from genres.pipeline.ports import Answers, BookSource

MOST_UNREAD = 500
"""Books whose answers may wait to be taken; beyond that nobody is asked for their job until it has caught up."""

_BETWEEN_NEWS_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many books of a job wait for a source just now, and in how many seconds it should be done with the job.

    `left_s` counts the books that are likely to come from other sources; None where nobody can tell.
    """

    books: int
    left_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What came in for a job: all evidence of some books by key, and the keys for which nothing is left to ask.

    `waiting` tells of each source that still has something to do for the job. News without answers only bring it up
    to date.
    """

    answers: Answers
    final: frozenset[str]
    waiting: Mapping[str, Waiting]


class Errand:
    """One job's books: where each of them is, what failed, and the answers nobody has taken yet."""

    def __init__(self, sources: Sequence[BookSource], *, none_for: timedelta = FRESH_NONE) -> None:
        """For `none_for` an answer that a book is not known is believed."""
        self.sources = sources
        self._none_for = none_for
        self.books: dict[str, BookInfo] = {}
        """By key, those that are not settled."""
        self.begun = 0
        """How many there were."""
        self.queued: dict[str, str] = {}
        """By key the source in whose line a book stands; one that is being asked for stands in none."""
        self.open: Counter[str] = Counter()
        """Books in line or being asked for, by source."""
        self.arrived: Counter[str] = Counter()
        """Books that ever came to a source."""
        self._order = [source.name for source in sources]
        self._failures: dict[str, list[Evidence]] = {}
        self._answers: dict[str, Sequence[Evidence]] = {}
        self._final: set[str] = set()
        self._error: Exception | None = None
        self._news = asyncio.Event()

    @property
    def is_over(self) -> bool:
        """Whether everything is settled and taken."""
        return not self.books and not self._answers and self._error is None

    @property
    def is_full(self) -> bool:
        """Whether the job is behind with taking its answers."""
        return len(self._answers) >= MOST_UNREAD

    def sources_from(self, name: str) -> Sequence[BookSource]:
        """A source and those asked after it. Books never go back, so that they arrive whatever a source says."""
        return self.sources[self._order.index(name) :]

    def next_source(
        self, key: str, answers: Sequence[Evidence], sources: Sequence[BookSource], *, now: datetime
    ) -> BookSource | None:
        """The first of these sources that is to be asked for a book."""
        return next_source(self.books[key], answers, sources, now=now, none_for=self._none_for)

    def with_failures(self, key: str, answers: Sequence[Evidence]) -> list[Evidence]:
        """These answers, and what failed for the book in this job."""
        return [*answers, *self._failures.get(key, ())]

    def remember(self, key: str, failure: Evidence) -> None:
        """Keep a failure, which no store does, for as long as the book is under way."""
        self._failures.setdefault(key, []).append(failure)

    def tell(self, key: str, answers: Sequence[Evidence]) -> None:
        """Have these answers taken."""
        self._answers[key] = believed(answers, self._order)
        self._news.set()

    def settle(self, key: str, answers: Sequence[Evidence]) -> None:
        """Have these answers taken as the last ones."""
        del self.books[key]
        self._failures.pop(key, None)
        self._final.add(key)
        self.tell(key, answers)

    def fail(self, error: Exception) -> None:
        """Have the job end with an error."""
        self._error = error
        self._news.set()

    async def next_answers(self) -> tuple[Answers, frozenset[str]]:
        """Wait for answers, but no longer than a few seconds. Raises what the job failed with."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_BETWEEN_NEWS_S):
                await self._news.wait()
        if self._error:
            raise self._error
        answers, final = self._answers, frozenset(self._final)
        self._answers, self._final = {}, set()
        self._news.clear()
        return answers, final
