"""What the use cases need of the outside. Adapters fit these; nobody inherits from them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence
from genres.domain.sources import SourceState


class BookSource(Protocol):
    """One book API."""

    @property
    def name(self) -> str:
        """The slug used in evidence, status and logs, e.g. `openlibrary`."""

    @property
    def batch_size(self) -> int:
        """How many books one call of `look_up` should get at most."""

    @property
    def state(self) -> SourceState:
        """Whether it answers just now."""

    async def look_up(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        """Ask for all these books, each with a valid ISBN; one evidence per book, in the same order.

        A book the source does not know is `none`; one it could not be asked for is `failed`.
        Raises SourceBusyError or SourceBrokenError where no book got an answer.
        """


class EvidenceStore(Protocol):
    """The cache of answers, shared by all jobs. Never holds a failure."""

    async def find(self, source: str, keys: Sequence[str]) -> Mapping[str, Evidence]:
        """The answers still fresh, by ISBN-13."""

    async def save(self, answers: Mapping[str, Evidence]) -> None:
        """Keep answers by ISBN-13, whole or not at all."""
