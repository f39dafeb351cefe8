"""Fakes that fit the pipeline's ports."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode, SourceState
from tests.support.builders import make_evidence

Answer = Callable[[Sequence[BookInfo]], Sequence[Evidence]]


class FakeSource:
    """A book API that answers as told and remembers what it was asked."""

    def __init__(self, name: str = "openlibrary", *, batch_size: int = 2, answer: Answer | None = None) -> None:
        self.name = name
        self.batch_size = batch_size
        self.state = SourceState(mode=SourceMode.OK)
        self.asked: list[list[str]] = []
        self.gate: asyncio.Event | None = None
        self._answer = answer or self._find

    async def look_up(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        self.asked.append([book.key or "" for book in books])
        if self.gate:
            await self.gate.wait()
        return self._answer(books)

    def _find(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        return [make_evidence(self.name) for _ in books]


class MemoryEvidence:
    """An evidence store in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Evidence] = {}

    async def find(self, source: str, keys: Sequence[str]) -> Mapping[str, Evidence]:
        return {key: self.kept[source, key] for key in keys if (source, key) in self.kept}

    async def save(self, answers: Mapping[str, Evidence]) -> None:
        for key, answer in answers.items():
            if answer.outcome is not Outcome.FAILED:
                self.kept[answer.source, key] = answer
