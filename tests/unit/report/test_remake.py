from dataclasses import replace
from datetime import date
from typing import Any

from genres.domain.book import BookAnalytics, DatePrecision, ReadingStatus, Series
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.export import ReadExport, RowOutcome, RowProblem
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import BookEntry, DashboardDocument, EnrichmentState
from genres.report.doubts import FIELD
from genres.report.merge import enrich_book, merge_book
from genres.report.remake import book_of, export_of, remake_entry
from genres.report.rules import NO_RULES, check_rules
from tests.support.builders import NOW, make_book, make_evidence, make_subjects

FULL: dict[str, Any] = {
    "additional_authors": ("B",),
    "isbn": "0441172717",
    "series": (Series(name="Dune", position="1"),),
    "bookshelves": ("fantasy", "owned"),
    "my_rating": 4.0,
    "average_rating": 3.9,
    "publisher": "P",
    "binding": "Paperback",
    "num_pages": 300,
    "publication_year": 1990,
    "original_publication_year": -50,
    "date_read": date(2019, 1, 1),
    "date_read_precision": DatePrecision.YEAR,
    "my_review": "<b>good</b>",
    "has_spoilers": True,
    "original_read_count": 2,
}
FANTASY = make_evidence(
    subjects=make_subjects("Fiction / Fantasy", kind=SubjectKind.VOLUME),
    pages=111,
    first_published=1960,
    published=1970,
    language="eng",
    description="d",
    cover="openlibrary-1",
    average_rating=4.5,
    ratings_count=3,
    series=(Series(name="S", position=None),),
)


def entry_of(book: BookAnalytics, *evidence: Evidence) -> BookEntry:
    return merge_book(book, enrich_book(book, evidence) if evidence else None)


def test_the_book_of_the_file_is_found_again_in_its_entry() -> None:
    for book in (
        make_book(**FULL),
        make_book(),
        make_book(date_read=None, date_read_precision=None, reading_status=ReadingStatus.PAUSED),
    ):
        assert book_of(entry_of(book)) == book
        assert book_of(entry_of(book, FANTASY)) == book


def test_the_same_evidence_makes_the_same_entry() -> None:
    for book in (make_book(**FULL), make_book()):
        for evidence in ([], [FANTASY], [make_evidence(outcome=Outcome.NONE)], [FANTASY, make_evidence("google")]):
            entry = entry_of(book, *evidence)
            remade = remake_entry(entry, evidence, NO_RULES)
            assert remade == entry
            assert remake_entry(remade, evidence, NO_RULES) == remade


def test_what_a_source_no_longer_says_goes_and_what_the_file_says_stays() -> None:
    remade = remake_entry(entry_of(make_book(num_pages=300), FANTASY), [make_evidence(language="fre")], NO_RULES)
    assert (remade.num_pages, remade.language, remade.description, remade.thumbnail_url) == (300, "fre", None, None)
    assert (remade.average_rating, remade.series, remade.publication_year) == (None, (), None)
    assert remade.provenance == {"language": "openlibrary"}


def test_rules_hold_for_finished_entries_and_can_be_taken_back() -> None:
    entry = entry_of(make_book(bookshelves=("mine",)), FANTASY)
    rules = check_rules({"rename": {"Fantasy": "Magic"}, "shelves": {"mine": "Satire"}})
    remade = remake_entry(entry, [FANTASY], rules)
    assert remade.genres == ("Magic", "Satire")
    assert remake_entry(remade, [FANTASY], NO_RULES) == entry


def test_a_failure_is_kept_in_no_cache_so_the_jobs_own_word_stands() -> None:
    entry = entry_of(make_book(), make_evidence(outcome=Outcome.FAILED, reason="time-out"))
    assert remake_entry(entry, [], NO_RULES).enrichment == "failed"
    assert remake_entry(entry, [make_evidence("google", outcome=Outcome.NONE)], NO_RULES).enrichment == "failed"
    assert remake_entry(entry, [FANTASY], NO_RULES).enrichment == "found"


def test_a_book_nobody_was_asked_for_is_still_pending() -> None:
    assert remake_entry(entry_of(make_book()), [], NO_RULES).enrichment == "pending"


def test_a_found_book_whose_evidence_is_gone_stays_as_it_is() -> None:
    entry = entry_of(make_book(), FANTASY)
    assert remake_entry(entry, [], check_rules({"hide": ["Fantasy"]})) is entry


def test_an_entry_of_an_older_release_keeps_its_numbers_as_the_readers() -> None:
    entry = replace(entry_of(make_book(num_pages=None), FANTASY), provenance={}, match=None, ratings_count=None)
    remade = remake_entry(entry, [replace(FANTASY, pages=7)], NO_RULES)
    assert (remade.num_pages, remade.language) == (111, "eng")


def test_a_refused_match_takes_its_facts_along_and_brings_them_back() -> None:
    found = make_evidence("openlibrary_titles", match=0.7, ids=("OL1W",), title="Dune", pages=5)
    entry = entry_of(make_book(isbn13=None), found)
    refused = remake_entry(entry, [replace(found, outcome=Outcome.NONE, pages=None)], NO_RULES)
    assert refused.match
    assert (refused.match.state, refused.match.title, refused.num_pages) == ("refused", "Dune", None)
    assert (refused.enrichment, refused.provenance) == ("none", {})
    assert remake_entry(refused, [found], NO_RULES) == entry


def test_what_a_failed_source_told_outlives_a_change_of_rules_until_it_answers() -> None:
    half = make_evidence(outcome=Outcome.FAILED, pages=5, language="eng", series=(Series(name="S", position="1"),))
    google = make_evidence("google", outcome=Outcome.NONE)
    entry = entry_of(make_book(num_pages=None), half, google)
    assert remake_entry(entry, [google], check_rules({"hide": ["Fantasy"]})) == entry
    answered = remake_entry(entry, [google, make_evidence(pages=9)], NO_RULES)
    assert (answered.num_pages, answered.language, answered.series) == (9, None, ())
    assert (answered.enrichment, answered.failed_sources) == ("found", ())


def document_of(*entries: BookEntry) -> DashboardDocument:
    export = ReadExport(
        books=tuple(book_of(entry) for entry in entries),
        problems=(problem(3, "My Rating"),),
        rows=3,
        header=(),
        layout="Goodreads",
        notes=("decided",),
    )
    return create_dashboard_json(
        entries,
        DocumentOrigin(export_id="1", created_at=NOW, exporter_version="1", export=export),
        enrichment=EnrichmentState(state="complete", pending=0, reason=None, simulated=False),
        sources={},
    )


def problem(line: int, field: str, title: str = "Book 2") -> RowProblem:
    return RowProblem(line=line, outcome=RowOutcome.NOTED, field=field, reason="r", title=title, cells=())


def test_a_document_tells_the_export_it_was_made_of() -> None:
    books = (make_book(1, line=2), make_book(2, line=3))
    problems = [problem(3, "My Rating"), problem(3, FIELD)]
    export = export_of(document_of(*map(entry_of, books)), header=("Title",), problems=problems)
    assert export.books == books
    assert (export.problems, export.header) == ((problems[0],), ("Title",))
    assert (export.rows, export.imported, export.noted, export.rejected) == (3, 2, 1, 0)
    assert (export.layout, export.notes) == ("Goodreads", ("decided",))


def test_a_book_of_an_older_document_has_the_line_of_its_note() -> None:
    document = document_of(*(entry_of(make_book(number, line=0)) for number in (1, 2)))
    export = export_of(document, header=(), problems=[problem(3, FIELD)])
    assert [book.line for book in export.books] == [0, 3]
