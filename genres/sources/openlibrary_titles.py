"""Open Library by title and author, for books whose ISBN is missing or unknown there: 24 books a request.

What is asked and why: docs/sources.md. Which record is the book is decided by `genres.matching.score`.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio

from genres.domain.book import BookInfo
from genres.domain.errors import SourceError
from genres.domain.evidence import Evidence
from genres.domain.sources import SourceState
from genres.matching.normalise import comparable_words
from genres.matching.score import ATTACH, Candidate, score
from genres.pipeline.ports import Answers
from genres.sources.openlibrary import WORK_FIELDS
from genres.sources.openlibrary_answers import WorkAnswer, count_of_works, read_works, to_evidence
from genres.sources.openlibrary_batches import BatchSize, ask_again_in_halves, ask_whole
from genres.sources.openlibrary_client import OpenLibraryClient
from genres.sources.openlibrary_questions import in_groups, question_of
from genres.sources.replies import Replies, failed

MOST_PER_REQUEST = 24
LONGEST_ADDRESS = 3800
"""The site takes 4 KB; this leaves room for a proxy's own."""

_DOCS_PER_BOOK = 5
_FEWEST_DOCS = 20
_SMALL_GROUP = 4
_LEAST_LIKE = 50.0  # of 100: titles less alike are of two books, whatever else is told of them


@dataclass(frozen=True, slots=True)
class _Work:
    """A work as it is compared: its title in plain letters tells quickly which books it may be at all."""

    answer: WorkAnswer
    candidate: Candidate
    plain: str


@dataclass(frozen=True, slots=True)
class _Offer:
    """The works that came in answer to a group of so many questions; `is_cut`: the site has more of them."""

    works: Sequence["_Work"]
    is_cut: bool
    questions: int


class OpenLibraryTitles:
    """Fits `BookSource`: any book with a title."""

    name = "openlibrary_titles"

    def __init__(self, client: OpenLibraryClient) -> None:
        self._client = client
        self._size = BatchSize(MOST_PER_REQUEST)

    @property
    def batch_size(self) -> int:
        """Smaller for a while after time-outs."""
        return self._size.now

    @property
    def in_flight(self) -> int:
        """As many as the client lets through."""
        return self._client.patience.in_flight

    @property
    def calls_per_s(self) -> float:
        """Most calls take one request."""
        return self._client.patience.rate_per_s

    @property
    def state(self) -> SourceState:
        """The client's."""
        return self._client.state

    def can_ask(self, book: BookInfo) -> bool:
        """Whether its title has a word."""
        return question_of(book) is not None

    async def look_up(self, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:
        """Fits `BookSource.look_up`. Raises ValueError for a book that cannot be asked for."""
        del known
        asked = [(book, _question(book)) for book in books]
        questions = list(dict.fromkeys(question for _, question in asked))
        replies = await self._ask_in_groups(questions, most=self.batch_size)
        for most in (_SMALL_GROUP, 1):
            hidden = dict.fromkeys(
                question
                for book, question in asked
                if (offer := replies.found.get(question)) and _may_hide(offer, book, most=most)
            )
            replies.add(await self._ask_in_groups(list(hidden), most=most))
        if questions and len(replies.problems) == len(questions):
            raise next(iter(replies.problems.values()))
        return [
            self._evidence(book, replies.found.get(question), replies.problems.get(question))
            for book, question in asked
        ]

    def _evidence(self, book: BookInfo, offer: _Offer | None, problem: SourceError | None) -> Evidence:
        work, match = _best(book, offer.works) if offer else (None, None)
        evidence = to_evidence(work, None, source=self.name, now=self._client.clock.now(), match=match)
        return failed(evidence, problem) if problem and work is None else evidence

    async def _ask_in_groups(self, questions: Sequence[str], *, most: int) -> Replies[_Offer]:
        groups = in_groups(questions, most=most, fits=self._fits)
        async with asyncio.TaskGroup() as tasks:
            asked = [tasks.create_task(self._ask_group(group)) for group in groups]
        replies: Replies[_Offer] = Replies()
        for task in asked:
            replies.add(task.result())
        return replies

    async def _ask_group(self, questions: Sequence[str]) -> Replies[_Offer]:
        first = await ask_whole(questions, self._ask, self._size)
        return await ask_again_in_halves(questions, first, self._ask, self._size)

    async def _ask(self, questions: Sequence[str]) -> dict[str, _Offer]:
        path, params = _request(questions)
        document = await self._client.ask(path, params, source=self.name, divisible=len(questions) > 1)
        works = read_works(document)
        offer = _Offer(
            [_prepare(work) for work in works], is_cut=count_of_works(document) > len(works), questions=len(questions)
        )
        return dict.fromkeys(questions, offer)

    def _fits(self, questions: Sequence[str]) -> bool:
        return len(str(self._client.address(*_request(questions)))) <= LONGEST_ADDRESS


def _question(book: BookInfo) -> str:
    question = question_of(book)
    if question is None:
        raise ValueError("a book is asked for by its title, and this one has none")
    return question


def _request(questions: Sequence[str]) -> tuple[str, dict[str, str]]:
    limit = max(_FEWEST_DOCS, _DOCS_PER_BOOK * len(questions))
    return "/search.json", {"q": " OR ".join(questions), "fields": WORK_FIELDS, "limit": str(limit)}


def _may_hide(offer: _Offer, book: BookInfo, *, most: int) -> bool:
    """Whether the book may be among the works that were cut off, and fewer questions at once would bring it."""
    return offer.is_cut and offer.questions > most and _best(book, offer.works)[0] is None


def _best(book: BookInfo, works: Sequence[_Work]) -> tuple[WorkAnswer | None, float | None]:
    """The work most like the book with its score, of equals the one with more editions; none below `ATTACH`."""
    best: WorkAnswer | None = None
    highest = (0.0, 0)
    plain = _plain(book.title)
    for work in works:
        if partial_ratio(plain, work.plain, score_cutoff=_LEAST_LIKE) == 0:
            continue
        rank = (round(score(book, work.candidate), 3), work.answer.edition_count or 0)
        if rank[0] >= ATTACH and rank > highest:
            best, highest = work.answer, rank
    return (best, highest[0]) if best else (None, None)


def _prepare(work: WorkAnswer) -> _Work:
    candidate = Candidate(
        title=work.title or "",
        subtitle=work.subtitle,
        authors=work.author_name,
        year=work.first_publish_year,
        languages=work.language,
    )
    return _Work(work, candidate, _plain(f"{work.title or ''} {work.subtitle or ''}"))


def _plain(title: str) -> str:
    return " ".join(comparable_words(title))
