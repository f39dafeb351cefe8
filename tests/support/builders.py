"""Books, exports and evidence with plain defaults; a test names only what it is about."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from genres.domain.book import BookAnalytics, BookId, DatePrecision, ReadingStatus
from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.domain.export import ReadExport, RowProblem
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import BookEntry, DashboardDocument, EnrichmentState

NOW = datetime(2026, 11, 14, 18, 0, tzinfo=UTC)


def make_book(number: int = 1, **changes: Any) -> BookAnalytics:  # noqa: ANN401  fields of BookAnalytics
    fields: dict[str, Any] = {
        "goodreads_id": BookId(str(number)),
        "title": f"Book {number}",
        "title_without_series": f"Book {number}",
        "author": f"Author {number}",
        "isbn13": make_isbn13(number),
        "reading_status": ReadingStatus.READ,
        "exclusive_shelf": "read",
        "date_read": date(2026, 5, 16),
        "date_read_precision": DatePrecision.DAY,
        "date_added": date(2026, 1, 2),
    }
    return BookAnalytics(**{**fields, **changes})


def make_isbn13(number: int) -> str:
    stem = f"978{number:09d}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem))
    return stem + str(-total % 10)


def make_export(*books: BookAnalytics, problems: tuple[RowProblem, ...] = ()) -> ReadExport:
    rejected = sum(problem.outcome == "rejected" for problem in problems)
    return ReadExport(
        books=books,
        problems=problems,
        rows=len(books) + rejected,
        header=("Book Id", "Title"),
        layout="Goodreads, generation 3 (2022)",
        notes=(),
    )


def make_evidence(source: str = "openlibrary", **changes: Any) -> Evidence:  # noqa: ANN401  fields of Evidence
    fields: dict[str, Any] = {"source": source, "outcome": Outcome.FOUND, "fetched_at": NOW}
    return Evidence(**{**fields, **changes})


def make_subjects(*texts: str, kind: SubjectKind = SubjectKind.WORK) -> tuple[Subject, ...]:
    return tuple(Subject(text=text, kind=kind) for text in texts)


def make_document(books: Sequence[BookEntry], *, state: str = "running") -> DashboardDocument:
    return create_dashboard_json(
        books,
        DocumentOrigin(export_id="x", created_at=NOW, exporter_version="1", export=make_export()),
        enrichment=EnrichmentState(state=state, pending=len(books), reason=None, simulated=False),
        sources={},
    )
