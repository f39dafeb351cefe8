"""The books of one job as they grow: what the file says, what the sources add, and the document of both."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from genres.domain.book import BookInfo, ReadingStatus
from genres.domain.evidence import Evidence, Outcome
from genres.domain.export import ReadExport
from genres.domain.job import SourceCount
from genres.intake.collecting import collector_paused
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import DashboardDocument, EnrichmentState
from genres.report.merge import enrich_book, merge_book

_FIRST_ASKED = (ReadingStatus.READ, ReadingStatus.READING)


class Library:
    """One reader's books. Entries are made once per change, not once per document."""

    def __init__(self, export: ReadExport) -> None:
        self.export = export
        with collector_paused():
            self._entries = [merge_book(book, None) for book in export.books]
        self._answered: dict[str, Sequence[Evidence]] = {}
        self._places: dict[str, list[int]] = {}
        for place, book in enumerate(export.books):
            if key := book.key:
                self._places.setdefault(key, []).append(place)

    def questions(self) -> list[BookInfo]:
        """What the sources are asked, read books first, then those being read, then the rest."""
        order = {status: rank for rank, status in enumerate(_FIRST_ASKED)}
        ranked = sorted(self.export.books, key=lambda book: order.get(book.reading_status, len(order)))
        return [book.info for book in ranked if book.key]

    @property
    def isbns(self) -> list[str]:
        """Every distinct ISBN-13 of the library."""
        return list(self._places)

    @property
    def processed(self) -> int:
        """Books for which nothing is left to ask, those that cannot be asked for included."""
        return len(self._entries) - sum(len(places) for places in self._places.values()) + self._answered_books

    @property
    def pending(self) -> int:
        """Books still to be asked for."""
        return len(self._entries) - self.processed

    def add(self, answers: Mapping[str, Sequence[Evidence]], *, final: bool) -> None:
        """Take all evidence known of some ISBNs; `final` where no source will be asked for them any more."""
        for key, evidence in answers.items():
            for place in self._places.get(key, ()):
                book = self.export.books[place]
                self._entries[place] = merge_book(book, enrich_book(book, evidence))
            if final:
                self._answered[key] = evidence

    def count(self, source: str) -> SourceCount:
        """How one source did, in books."""
        counts = dict.fromkeys(Outcome, 0)
        for key, evidence in self._answered.items():
            for answer in evidence:
                if answer.source == source:
                    counts[answer.outcome] += len(self._places[key])
        return SourceCount(
            found=counts[Outcome.FOUND],
            none=counts[Outcome.NONE],
            failed=counts[Outcome.FAILED],
            pending=self.pending,
        )

    def failure(self) -> str | None:
        """Why a source failed on some book, if one did."""
        return next(
            (answer.reason for evidence in self._answered.values() for answer in evidence if answer.reason), None
        )

    def document(
        self,
        *,
        export_id: str,
        created_at: datetime,
        version: str,
        enrichment: EnrichmentState,
        sources: Mapping[str, SourceCount],
    ) -> DashboardDocument:
        """The dashboard document of what is known now."""
        origin = DocumentOrigin(
            export_id=export_id, created_at=created_at, exporter_version=version, export=self.export
        )
        return create_dashboard_json(list(self._entries), origin, enrichment=enrichment, sources=sources)

    @property
    def _answered_books(self) -> int:
        return sum(len(self._places[key]) for key in self._answered)
