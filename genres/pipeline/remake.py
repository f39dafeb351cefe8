"""Finished documents made anew without asking a source: after a change of the tree, of the rules, or of a match."""

import asyncio
import logging
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from genres.domain.errors import GenresError, UnknownJobError
from genres.domain.export import RowOutcome
from genres.domain.job import Job, JobId
from genres.pipeline.ports import ALL_ROWS, Answers, ChoiceStore, DocumentChanger, EvidenceStore, JobStore
from genres.pipeline.rules import RuleBook
from genres.report.dashboard import remake_document
from genres.report.document import BookEntry, DashboardDocument, MadeWith
from genres.report.doubts import FIELD, doubt_in_words
from genres.report.remake import book_of, remake_entry
from genres.report.rules import GenreRules
from genres.report.taxonomy import taxonomy

log = logging.getLogger(__name__)

_AT_ONCE = 500  # books whose evidence is in memory at a time


class UnknownBookError(GenresError):
    """The library has no book with this id."""


class NothingToDecideError(GenresError):
    """The book was not found by title and author, so there is nothing to confirm or to refuse."""


class StillRunningError(GenresError):
    """The library's job still runs, and its document is the job's own."""


class DocumentRewriter(DocumentChanger, Protocol):
    """The documents, to be read and made anew."""

    async def made_with(self, job_id: JobId) -> MadeWith | None:
        """What the genres of a document were made with, None where that cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remade:
    """How many libraries were made anew, and how many of their books are another thing now."""

    libraries: int = 0
    books_changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A book after the reader's choice, and the ETag of the document it stands in."""

    entry: BookEntry
    etag: str


class Remake:
    """Makes documents anew, one after the other. A document of a running job is left to its job."""

    def __init__(
        self,
        *,
        store: JobStore,
        documents: DocumentRewriter,
        evidence: EvidenceStore,
        choices: ChoiceStore,
        rules: RuleBook,
        changing: asyncio.Lock,
    ) -> None:
        """`changing` is that of the jobs; see `run.Terms`."""
        self._store = store
        self._documents = documents
        self._evidence = evidence
        self._choices = choices
        self._rules = rules
        self._changing = changing

    async def remake_all(self) -> Remade:
        """Judge every book of every finished library again, by the tree and the rules of this moment."""
        await self._rules.look()
        return await self._remake(await self._store.all_ids())

    async def remake_outdated(self) -> Remade:
        """The same for libraries that were made with another tree or with other rules."""
        await self._rules.look()
        current = (None, _made_with_now(self._rules.current))
        ids = await self._store.all_ids()
        return await self._remake([job_id for job_id in ids if await self._documents.made_with(job_id) not in current])

    async def catch_up(self) -> None:
        """`remake_outdated` beside the work of a server that just started: what goes wrong is told in the log."""
        try:
            await self.remake_outdated()
        except Exception:  # the outermost call of its task; the libraries are as good as before
            log.exception("remake_failed")

    async def decide(self, job_id: JobId, book_id: str, *, accept: bool) -> Decided:
        """Remember whether the record that a book was found under is this book, and make the book anew.

        All books of the library that go by the same key change with it. Raises UnknownJobError, UnknownBookError,
        NothingToDecideError or StillRunningError.
        """
        async with self._changing:
            job = await self._store.find(job_id)
            loaded = await self._documents.load(job_id)
            if job is None or loaded is None:
                raise UnknownJobError
            if job.is_running:
                raise StillRunningError
            document, etag = loaded
            entry = next((book for book in document.books if book.goodreads_id == book_id), None)
            if entry is None:
                raise UnknownBookError
            match, key = entry.match, book_of(entry).key
            if match is None or key is None:
                raise NothingToDecideError
            await self._choices.choose(key, match.source, match.record, accept)
            document = await self._settle(job, document, key)
            rules = self._rules.current
            books = await self._after_choice(document, key, rules)
            remade = await asyncio.to_thread(remake_document, document, books, rules)
            new_etag = await self._documents.replace(job_id, remade, etag=etag)
            if new_etag is None:
                raise UnknownJobError
            return Decided(entry=next(book for book in books if book.goodreads_id == book_id), etag=new_etag)

    async def _after_choice(self, document: DashboardDocument, key: str, rules: GenreRules) -> list[BookEntry]:
        metadata = document.metadata
        made_with = MadeWith(taxonomy_version=metadata.taxonomy_version, genre_rules=metadata.genre_rules)
        if made_with != _made_with_now(rules):
            return await self._judge(document.books, rules)
        answers = await self._evidence.find([key])
        books = list(document.books)
        for place in _matched(books, key):
            books[place] = remake_entry(books[place], answers.get(key, ()), rules)
        return books

    async def _settle(self, job: Job, document: DashboardDocument, key: str) -> DashboardDocument:
        """Take the notes that ask for what was decided off the row report, and out of the document's account of it."""
        matched = [document.books[place] for place in _matched(document.books, key)]
        settled = {(book.title, doubt_in_words(book.match)) for book in matched if book.match}
        rows = await self._store.problems(job.id, outcome=RowOutcome.NOTED, after=-1, limit=ALL_ROWS)
        asking = [row for _, row in rows if row.field == FIELD]
        left = [row for row in asking if (row.title, row.reason) not in settled]
        counted = await self._store.note(job.id, left) if len(left) < len(asking) else None
        account = document.metadata.validation
        if counted is None or account.noted != job.noted:
            return document
        account = replace(account, imported=counted.imported, noted=counted.noted)
        return replace(document, metadata=replace(document.metadata, validation=account))

    async def _remake(self, job_ids: Collection[JobId]) -> Remade:
        total = Remade()
        for job_id in job_ids:
            async with self._changing:
                changed = await self._remake_one(job_id)
            if changed is not None:
                total = Remade(libraries=total.libraries + 1, books_changed=total.books_changed + changed)
        if total.libraries:
            log.info("remade", extra={"libraries": total.libraries, "books_changed": total.books_changed})
        return total

    async def _remake_one(self, job_id: JobId) -> int | None:
        """How many books changed, None where there is no document to be made anew."""
        job = await self._store.find(job_id)
        loaded = await self._documents.load(job_id) if job and not job.is_running else None
        if loaded is None:
            return None
        document, etag = loaded
        rules = self._rules.current
        books = await self._judge(document.books, rules)
        remade = await asyncio.to_thread(remake_document, document, books, rules)
        if remade != document and await self._documents.replace(job_id, remade, etag=etag) is None:
            return None
        return sum(old != new for old, new in zip(document.books, books, strict=True))

    async def _judge(self, books: Sequence[BookEntry], rules: GenreRules) -> list[BookEntry]:
        judged: list[BookEntry] = []
        for chunk in _chunks(books):
            answers = await self._evidence.find([key for book in chunk if (key := book_of(book).key)])
            judged += await asyncio.to_thread(_judge, chunk, answers, rules)
        return judged


def _made_with_now(rules: GenreRules) -> MadeWith:
    return MadeWith(taxonomy_version=taxonomy().version, genre_rules=rules.digest)


def _judge(books: Sequence[BookEntry], answers: Answers, rules: GenreRules) -> list[BookEntry]:
    """The books anew; one that comes out as it was is the very same, so that a library is not in memory twice."""
    remade = (remake_entry(book, answers.get(book_of(book).key or "", ()), rules) for book in books)
    return [old if new == old else new for old, new in zip(books, remade, strict=True)]


def _matched(books: Sequence[BookEntry], key: str) -> list[int]:
    """Where the books stand that were found by title and author under this key."""
    return [place for place, book in enumerate(books) if book.match and book_of(book).key == key]


def _chunks(books: Sequence[BookEntry]) -> Iterator[Sequence[BookEntry]]:
    for start in range(0, len(books), _AT_ONCE):
        yield books[start : start + _AT_ONCE]
