from dataclasses import replace

from genres.domain.book import ReadingStatus
from genres.domain.evidence import Outcome
from genres.domain.export import RowOutcome
from genres.domain.job import SourceCount
from genres.pipeline.library import Library
from genres.report.document import BookEntry, EnrichmentState
from genres.report.rules import GenreRules
from tests.support.builders import NOW, make_book, make_evidence, make_export, make_isbn13, make_subjects

KEY = make_isbn13(1)


def test_read_books_are_asked_for_first_then_those_being_read() -> None:
    statuses = (ReadingStatus.TO_READ, ReadingStatus.READING, ReadingStatus.READ, ReadingStatus.DID_NOT_FINISH)
    books = [make_book(number, reading_status=status) for number, status in enumerate(statuses, 1)]
    asked = [question.goodreads_id for question in Library(make_export(*books)).questions()]
    assert asked == ["3", "2", "1", "4"]


def test_only_books_without_a_word_in_their_title_need_no_asking() -> None:
    nameless = make_book(3, isbn13=None, title="!!!", title_without_series="!!!")
    library = Library(make_export(make_book(1), make_book(2, isbn13=None), nameless))
    assert (library.processed, library.pending) == (1, 2)
    assert library.keys == [KEY, "book 2|author 2"]


def test_two_copies_of_one_edition_are_answered_at_once() -> None:
    library = Library(make_export(make_book(1), make_book(2, isbn13=KEY)))
    library.add({KEY: [make_evidence()]}, final=frozenset({KEY}))
    assert library.pending == 0
    assert library.count("openlibrary") == SourceCount(found=2)


def test_what_the_cache_knew_is_shown_but_still_pending_until_it_is_final() -> None:
    library = Library(make_export(make_book(1, num_pages=None)))
    library.add({KEY: [make_evidence(pages=77)]})
    assert library.pending == 1
    library.add({KEY: [make_evidence(pages=77)]}, final=frozenset({KEY}))
    assert (library.pending, library.failure()) == (0, None)


def test_an_answer_counts_once_however_often_it_is_handed_over() -> None:
    library = Library(make_export(make_book(1)))
    for outcome in (Outcome.NONE, Outcome.FOUND, Outcome.FOUND):
        library.add({KEY: [make_evidence(outcome=outcome)]}, final=frozenset({KEY}))
    assert library.count("openlibrary") == SourceCount(found=1)
    assert library.pending == 0


def test_failures_are_counted_and_their_reason_is_told_until_an_answer_comes() -> None:
    library = Library(make_export(make_book(1), make_book(2)))
    library.add({KEY: [make_evidence(outcome=Outcome.FAILED, reason="time-out")]}, final=frozenset({KEY}))
    assert library.count("openlibrary") == SourceCount(failed=1)
    assert library.failure() == "time-out"
    library.add({KEY: [make_evidence()]})
    assert library.failure() is None


def test_a_doubtful_match_is_noted_on_every_row_of_its_book_until_a_better_answer_comes() -> None:
    books = [make_book(number, line=number + 1, isbn13=KEY) for number in (2, 1)]
    library = Library(make_export(*books))
    library.add({KEY: [make_evidence("openlibrary_titles", ids=("OL1W",), match=0.7)]})
    assert [(note.line, note.outcome, note.field) for note in library.doubts()] == [
        (2, RowOutcome.NOTED, "match"),
        (3, RowOutcome.NOTED, "match"),
    ]
    document = library.document(
        export_id="j",
        created_at=NOW,
        version="1",
        enrichment=EnrichmentState(state="running", pending=2, reason=None, simulated=False),
        sources={},
    )
    account = document.metadata.validation
    assert (account.imported, account.noted) == (0, 2)
    library.add({KEY: [make_evidence("openlibrary_titles", ids=("OL1W",), match=1.0)]})
    assert library.doubts() == []


def test_the_readers_rules_hold_for_all_books_when_they_are_judged_again() -> None:
    library = Library(make_export(make_book(1), make_book(2, bookshelves=("mine",))))
    evidence = {KEY: [make_evidence(subjects=make_subjects("Fantasy fiction"))]}
    library.add(evidence)
    library.judge_by(GenreRules(rename={"Fantasy": "Dragons"}, shelves={"mine": "Fantasy"}))
    library.judge_again(evidence)
    assert [entry.genres for entry in entries(library)] == [("Dragons",), ("Dragons",)]


def entries(library: Library) -> tuple[BookEntry, ...]:
    state = EnrichmentState(state="complete", pending=0, reason=None, simulated=False)
    return library.document(export_id="j", created_at=NOW, version="1", enrichment=state, sources={}).books


def test_a_book_that_nobody_takes_is_not_pending_for_ever() -> None:
    library = Library(make_export(make_book(1, isbn13=None)))
    library.add({"book 1|author 1": ()})
    assert [entry.enrichment for entry in entries(library)] == ["pending"]
    library.add({"book 1|author 1": ()}, final=frozenset({"book 1|author 1"}))
    assert [entry.enrichment for entry in entries(library)] == ["no-isbn"]


def test_a_failure_outlives_a_change_of_rules() -> None:
    library = Library(make_export(make_book(1), make_book(2, bookshelves=("fantasy",))))
    none, failed = make_evidence("google", outcome=Outcome.NONE), make_evidence(outcome=Outcome.FAILED)
    other = make_isbn13(2)
    library.add({KEY: [none, failed], other: [failed]}, final=frozenset({KEY, other}))
    library.judge_by(GenreRules(rename={"Fantasy": "Dragons"}))
    library.judge_again({KEY: [none], other: ()})
    assert [(entry.enrichment, entry.failed_sources) for entry in entries(library)] == [
        ("failed", ("openlibrary",))
    ] * 2
    assert entries(library)[1].genres == ("Dragons",)
    assert library.count("openlibrary") == SourceCount(failed=2)


def test_a_note_on_a_match_carries_the_cells_by_which_its_row_is_known() -> None:
    export = make_export(make_book(7, line=2), make_book(8, line=3, goodreads_id="row-3"))
    library = Library(replace(export, header=("ISBN", "Author", "Title", "Book Id")))
    doubtful = make_evidence("openlibrary_titles", ids=("OL1W",), match=0.7)
    library.add({make_isbn13(7): [doubtful], make_isbn13(8): [doubtful]})
    assert [note.cells for note in library.doubts()] == [
        ("", "Author 7", "Book 7", "7"),
        ("", "Author 8", "Book 8", ""),
    ]
