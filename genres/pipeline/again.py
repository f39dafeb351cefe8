"""A finished library of which some books are asked for again; all others stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from genres.domain.evidence import Evidence
from genres.domain.export import RowProblem
from genres.intake.collecting import collector_paused
from genres.pipeline.library import Library
from genres.report.document import BookEntry, DashboardDocument
from genres.report.remake import book_of, export_of, failures_of, remake_entry
from genres.report.rules import GenreRules

PENDING = "pending"
ASKED_LATELY = timedelta(hours=1)
"""For how long an answer that a book is not known is believed where the reader wishes to ask again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A document, what else was kept of its export, and the keys of the books that are to be asked for again.

    `sources` are those that can be asked: their failures of before count no longer, those of others stand. For
    `none_for` an answer that a book is not known is believed.
    """

    document: DashboardDocument
    header: Sequence[str]
    problems: Sequence[RowProblem]
    keys: frozenset[str]
    sources: frozenset[str]
    none_for: timedelta = ASKED_LATELY

    def announced(self) -> DashboardDocument:
        """The document as it stands while nobody has answered: it tells which books are asked for."""
        with collector_paused():
            books = tuple(
                replace(entry, enrichment=PENDING) if book_of(entry).key in self.keys else entry
                for entry in self.document.books
            )
        pending = sum(entry.enrichment == PENDING for entry in books)
        metadata = self.document.metadata
        enrichment = replace(metadata.enrichment, state="running", pending=pending, reason=None)
        return replace(self.document, books=books, metadata=replace(metadata, enrichment=enrichment))


class LibraryAgain(Library):
    """Begins with the entries of the document. Those that are asked for again are `pending` until they are settled.

    That is how a run that was cut off knows its books: by the document that it left.
    """

    def __init__(self, again: Again, rules: GenreRules) -> None:
        export = export_of(again.document, header=again.header, problems=again.problems)
        pairs = list(zip(again.document.books, export.books, strict=True))
        with collector_paused():
            entries = [
                replace(entry, enrichment=PENDING) if book.key in again.keys else remake_entry(entry, (), rules)
                for entry, book in pairs
            ]
        super().__init__(export, rules, entries=entries)
        self.none_for = again.none_for
        self._keys = again.keys
        self._sources = again.sources
        self._failed_before: dict[str, Sequence[Evidence]] = {}
        for entry, book in pairs:
            if entry.failed_sources and (key := book.key):
                self._failed_before[key] = failures_of(entry, reason=again.document.metadata.enrichment.reason)
                self._count(key, self._failed_before[key])
        self._settled = self._places.keys() - again.keys
        self._unsettled = sum(len(self._places[key]) for key in again.keys)

    def is_asked_for(self, key: str | None) -> bool:
        """Whether a book is one of those."""
        return key in self._keys

    def give_up(self) -> None:
        """Take it that nobody can be asked any more: what had failed before has failed."""
        left = frozenset(self._failed_before.keys() - self._settled)
        self.add(dict.fromkeys(left, ()), final=left)

    def _told(self, key: str, evidence: Sequence[Evidence], *, is_final: bool) -> Sequence[Evidence]:
        answered = {answer.source for answer in evidence}
        if is_final and self.is_asked_for(key):
            answered |= self._sources
        return [*evidence, *(past for past in self._failed_before.get(key, ()) if past.source not in answered)]

    def _entry(self, place: int, evidence: Sequence[Evidence], *, is_final: bool) -> BookEntry:
        if not self.is_asked_for(self.export.books[place].key):
            return remake_entry(self._entries[place], evidence, self.rules)
        entry = super()._entry(place, evidence, is_final=is_final)
        return entry if is_final else replace(entry, enrichment=PENDING)
