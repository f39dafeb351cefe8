"""Fakes that fit the pipeline's ports."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from functools import wraps
from typing import ParamSpec, TypeVar

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode, SourceState
from genres.pipeline.errand import News
from genres.pipeline.ports import Answers
from tests.support.builders import NOW, make_evidence

P = ParamSpec("P")
T = TypeVar("T")
Answer = Callable[[Sequence[BookInfo]], Sequence[Evidence]]


class FakeSource:
    """A book API that answers as told, after `takes_s`, and remembers what it was asked, by key, and when."""

    def __init__(
        self,
        name: str = "openlibrary",
        *,
        batch_size: int = 2,
        in_flight: int = 1,
        takes_s: float = 0.0,
        answer: Answer | None = None,
    ) -> None:
        self.name = name
        self.batch_size = batch_size
        self.in_flight = in_flight
        self.calls_per_s = 10.0
        self.takes_s = takes_s
        self.state = SourceState(mode=SourceMode.OK)
        self.asked: list[list[str]] = []
        self.asked_at: list[float] = []
        self.known: list[Answers] = []
        self.answered = 0
        self.cut_off = 0
        self.most_at_once = 0
        self.gate: asyncio.Event | None = None
        self._at_once = 0
        self._answer = answer or self._find

    def can_ask(self, book: BookInfo) -> bool:
        return book.key is not None if self.name == "openlibrary_titles" else book.edition is not None

    async def look_up(self, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:
        assert all(self.can_ask(book) for book in books)
        self.asked.append([book.key or "" for book in books])
        self.asked_at.append(asyncio.get_running_loop().time())
        self.known.append(known)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            await asyncio.sleep(self.takes_s)
            if self.gate:
                await self.gate.wait()
        except asyncio.CancelledError:
            self.cut_off += 1
            raise
        finally:
            self._at_once -= 1
        answers = self._answer(books)
        self.answered += 1
        return answers

    def _find(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        return [make_evidence(self.name) for _ in books]


def raising(*errors: Exception, otherwise: Answer | None = None) -> Answer:
    """Raise these one after the other, then answer, or go on with the last."""
    left = list(errors)

    def answer(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        if not left and otherwise:
            return otherwise(books)
        raise left.pop(0) if len(left) > 1 or otherwise else left[0]

    return answer


class MemoryEvidence:
    """An evidence store in memory, and the order in which keys were kept."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Evidence]] = {}
        self.order: list[str] = []
        self.error: Exception | None = None

    async def find(self, keys: Sequence[str]) -> Answers:
        await asyncio.sleep(0)
        return {key: list(self.kept[key].values()) for key in keys if key in self.kept}

    async def save(self, answers: Answers) -> Answers:
        await asyncio.sleep(0)
        if self.error:
            raise self.error
        for key, given in answers.items():
            for answer in given:
                if answer.outcome is not Outcome.FAILED:
                    self.kept.setdefault(key, {})[answer.source] = answer
                    self.order.append(key)
        return answers


class Taken:
    """Takes news as a job does: the newest answers by key, what is settled, and the moments when it was."""

    def __init__(self, *, takes_s: float = 0.0) -> None:
        self.answers: dict[str, Sequence[Evidence]] = {}
        self.final: dict[str, float] = {}
        self.news: list[News] = []
        self._takes_s = takes_s

    async def __call__(self, news: News) -> None:
        self.news.append(news)
        self.answers.update(news.answers)
        self.final.update(dict.fromkeys(news.final, asyncio.get_running_loop().time()))
        await asyncio.sleep(self._takes_s)

    def outcomes(self, key: str) -> Mapping[str, Outcome]:
        return {answer.source: answer.outcome for answer in self.answers[key]}


class LeapingLoop(asyncio.SelectorEventLoop):
    """An event loop in which no time passes but that which everybody sleeps through: hours take no time.

    What should go on in a thread is done at once instead. Not for processes or sockets: it would not wait for them.
    """

    def __init__(self) -> None:
        self._leapt_s = 0.0
        super().__init__(_LeapingSelector(self))

    def time(self) -> float:
        return self._leapt_s

    def leap(self, seconds: float) -> None:
        self._leapt_s += seconds

    def run_in_executor(self, executor: object, func: Callable[..., T], *args: object) -> asyncio.Future[T]:  # noqa: ARG002  of threads
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001  handed to the caller
            done.set_exception(error)
        return done


class _LeapingSelector(selectors.SelectSelector):
    def __init__(self, loop: LeapingLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for somebody else")
        if timeout > 0:
            self._loop.leap(timeout)
        return super().select(0)


def leaping(test: Callable[P, Coroutine[None, None, None]]) -> Callable[P, None]:
    """Run a test in a leaping loop."""

    @wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=LeapingLoop) as runner:
            runner.run(test(*args, **kwargs))

    return run


def leaping_clock() -> datetime:
    """The time of day in a leaping loop, which begins at NOW."""
    return NOW + timedelta(seconds=asyncio.get_running_loop().time())
