"""The books of one job as they grow: what the file says, what the sources add, and the document of both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from genres.domain.book import BookAnalytics, BookInfo, ReadingStatus
from genres.domain.evidence import FRESH_NONE, Evidence, Outcome
from genres.domain.export import ReadExport, RowProblem
from genres.domain.job import SourceCount
from genres.intake.collecting import collector_paused
from genres.intake.columns import AUTHOR, BOOK_ID, TITLE, find_columns
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import BookEntry, DashboardDocument, EnrichmentState
from genres.report.doubts import doubts
from genres.report.merge import enrich_book, merge_book
from genres.report.remake import remake_entry
from genres.report.rules import NO_RULES, GenreRules

_FIRST_ASKED = (ReadingStatus.READ, ReadingStatus.READING)


class Library:
    """One reader's books. Entries are made once per change, not once per document; evidence is not kept."""

    none_for = FRESH_NONE
    """For how long an answer that a book is not known is believed."""

    def __init__(
        self, export: ReadExport, rules: GenreRules = NO_RULES, *, entries: Sequence[BookEntry] | None = None
    ) -> None:
        """`entries` are those of the same books in a document that was made earlier."""
        self.export = export
        self.rules = rules
        with collector_paused():
            self._entries = list(entries or [merge_book(book, None, rules) for book in export.books])
            self._places: dict[str, list[int]] = {}
            for place, book in enumerate(export.books):
                if key := book.key:
                    self._places.setdefault(key, []).append(place)
        self._unsettled = sum(len(places) for places in self._places.values())
        self._settled: set[str] = set()
        self._outcomes: dict[str, dict[str, Outcome]] = {}
        self._counts: dict[str, Counter[Outcome]] = {}
        self._failures: dict[str, str] = {}
        self._doubts: dict[str, list[RowProblem]] = {}

    def questions(self) -> list[BookInfo]:
        """What the sources are asked, read books first, then those being read, then the rest."""
        order = {status: rank for rank, status in enumerate(_FIRST_ASKED)}
        ranked = sorted(self.export.books, key=lambda book: order.get(book.reading_status, len(order)))
        return [book.info for book in ranked if book.key]

    @property
    def keys(self) -> list[str]:
        """Every distinct book key of the library."""
        return list(self._places)

    @property
    def processed(self) -> int:
        """Books for which nothing is left to ask, those that cannot be asked for included."""
        return len(self._entries) - self.pending

    @property
    def pending(self) -> int:
        """Books still to be asked for."""
        return self._unsettled

    def is_asked_for(self, key: str | None) -> bool:
        """Whether the sources may be asked for a book."""
        return key in self._places

    def give_up(self) -> None:
        """Take it that nobody can be asked any more; what was never asked for stays pending."""

    def add(self, answers: Mapping[str, Sequence[Evidence]], *, final: frozenset[str] = frozenset()) -> None:
        """Take all evidence known of some books, by key; `final` are those no source will be asked for any more."""
        for key, evidence in answers.items():
            told = self._told(key, evidence, is_final=key in final)
            places = self._places.get(key, ())
            for place in places:
                self._entries[place] = self._entry(place, told, is_final=key in final)
            self._count(key, told)
            books = [self.export.books[place] for place in places]
            if notes := doubts(books, {key: evidence}):
                self._doubts[key] = notes
            else:
                self._doubts.pop(key, None)
        for key in final - self._settled:
            self._settled.add(key)
            self._unsettled -= len(self._places.get(key, ()))

    def judge_by(self, rules: GenreRules) -> None:
        """Take other rules; books with evidence show them once they are judged again."""
        self.rules = rules
        self._entries = [remake_entry(entry, (), rules) for entry in self._entries]

    def judge_again(self, answers: Mapping[str, Sequence[Evidence]]) -> None:
        """Judge books by the evidence that is kept of them, by key; how their look-ups went stays."""
        for key, evidence in answers.items():
            for place in self._places.get(key, ()):
                self._entries[place] = remake_entry(self._entries[place], evidence, self.rules)

    def count(self, source: str) -> SourceCount:
        """How one source did so far, in books."""
        counts = self._counts.get(source, Counter())
        return SourceCount(
            found=counts[Outcome.FOUND],
            none=counts[Outcome.NONE],
            failed=counts[Outcome.FAILED],
        )

    def failure(self) -> str | None:
        """Why a source failed on some book, if one did."""
        return next(iter(self._failures.values()), None)

    def doubts(self) -> list[RowProblem]:
        """Notes on the rows whose books were found by title and author and not beyond doubt, in the file's order."""
        columns = find_columns(self.export.header)
        books = {book.line: book for book in self.export.books} if self._doubts else {}
        notes = sorted((note for notes in self._doubts.values() for note in notes), key=lambda note: note.line)
        width = len(self.export.header)
        return [replace(note, cells=_cells(books[note.line], columns, width)) for note in notes if note.line]

    def document(
        self,
        *,
        export_id: str,
        created_at: datetime,
        version: str,
        enrichment: EnrichmentState,
        sources: Mapping[str, SourceCount],
    ) -> DashboardDocument:
        """The dashboard document of what is known now, its account of the rows with the doubts of this moment."""
        export = replace(self.export, problems=(*self.export.problems, *self.doubts()))
        origin = DocumentOrigin(export_id=export_id, created_at=created_at, exporter_version=version, export=export)
        return create_dashboard_json(
            list(self._entries), origin, enrichment=enrichment, sources=sources, rules=self.rules
        )

    def _told(self, key: str, evidence: Sequence[Evidence], *, is_final: bool) -> Sequence[Evidence]:  # noqa: ARG002  for libraries that know more
        """All that is known of a book."""
        return evidence

    def _entry(self, place: int, evidence: Sequence[Evidence], *, is_final: bool) -> BookEntry:
        """What is made of all that is known of a book."""
        if not evidence and not is_final:
            return self._entries[place]
        book = self.export.books[place]
        return merge_book(book, enrich_book(book, evidence, self.rules), self.rules)

    def _count(self, key: str, evidence: Sequence[Evidence]) -> None:
        """Count each source's answer once, however often it is handed over."""
        books = len(self._places.get(key, ()))
        self._failures.pop(key, None)
        for source, outcomes in self._outcomes.items():
            if key in outcomes:
                self._counts[source][outcomes.pop(key)] -= books
        for answer in evidence:
            self._outcomes.setdefault(answer.source, {})[key] = answer.outcome
            self._counts.setdefault(answer.source, Counter())[answer.outcome] += books
            if answer.reason:
                self._failures[key] = answer.reason


def _cells(book: BookAnalytics, columns: Mapping[str, int], width: int) -> tuple[str, ...]:
    """A row with the cells by which a book is known; what else stood in it is not kept."""
    cells = [""] * width
    number = "" if book.goodreads_id.startswith("row-") else book.goodreads_id
    for column, cell in ((BOOK_ID, number), (TITLE, book.title), (AUTHOR, book.author)):
        if column in columns:
            cells[columns[column]] = cell
    return tuple(cells)
