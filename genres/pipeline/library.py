"""The books of one job as they grow: what the file says, what the sources add, and the document of both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from genres.domain.book import BookInfo, ReadingStatus
from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import ReadExport, RowProblem
from genres.domain.job import SourceCount
from genres.intake.collecting import collector_paused
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import DashboardDocument, EnrichmentState
from genres.report.doubts import doubts
from genres.report.merge import enrich_book, merge_book
from genres.report.rules import NO_RULES, GenreRules

_FIRST_ASKED = (ReadingStatus.READ, ReadingStatus.READING)


class Library:
    """One reader's books. Entries are made once per change, not once per document; evidence is not kept."""

    def __init__(self, export: ReadExport, rules: GenreRules = NO_RULES) -> None:
        self.export = export
        self.rules = rules
        with collector_paused():
            self._entries = [merge_book(book, None, rules) for book in export.books]
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

    def add(self, answers: Mapping[str, Sequence[Evidence]], *, final: frozenset[str] = frozenset()) -> None:
        """Take all evidence known of some books, by key; `final` are those no source will be asked for any more."""
        for key, evidence in answers.items():
            places = self._places.get(key, ())
            for place in places:
                book = self.export.books[place]
                enriched = enrich_book(book, evidence, self.rules) if evidence else None
                self._entries[place] = merge_book(book, enriched, self.rules)
            self._count(key, evidence)
            books = [self.export.books[place] for place in places]
            if notes := doubts(books, {key: evidence}):
                self._doubts[key] = notes
            else:
                self._doubts.pop(key, None)
        for key in final - self._settled:
            self._settled.add(key)
            self._unsettled -= len(self._places.get(key, ()))

    def judge_by(self, rules: GenreRules) -> None:
        """Take other rules; books with evidence have to be added anew to show them."""
        self.rules = rules
        heard = {key for outcomes in self._outcomes.values() for key in outcomes}
        for place, book in enumerate(self.export.books):
            if book.key not in heard:
                self._entries[place] = merge_book(book, None, rules)

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
        return sorted((note for notes in self._doubts.values() for note in notes), key=lambda note: note.line)

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

    def _count(self, key: str, evidence: Sequence[Evidence]) -> None:
        """Count each source's answer once, however often it is handed over."""
        books = len(self._places.get(key, ()))
        self._failures.pop(key, None)
        for answer in evidence:
            outcomes = self._outcomes.setdefault(answer.source, {})
            counts = self._counts.setdefault(answer.source, Counter())
            if key in outcomes:
                counts[outcomes[key]] -= books
            outcomes[key] = answer.outcome
            counts[answer.outcome] += books
            if answer.reason:
                self._failures[key] = answer.reason
