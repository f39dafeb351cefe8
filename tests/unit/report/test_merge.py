from datetime import date

import pytest

from genres.domain.book import BookAnalytics, DatePrecision, ReadingStatus, Series
from genres.domain.evidence import EnrichedBook, Evidence, Outcome, SubjectKind
from genres.report.document import BookEntry, MatchEntry, SeriesEntry
from genres.report.merge import enrich_book, judge_shelves, merge_book, merge_enriched_data, page_category
from genres.report.rules import check_rules
from genres.report.verdict import merge_and_normalize
from tests.support.builders import make_book, make_evidence, make_subjects


def merge(book: BookAnalytics, *evidence: Evidence) -> BookEntry:
    return merge_book(book, EnrichedBook(info=book.info, evidence=evidence, verdict=merge_and_normalize(evidence)))


def test_the_readers_own_value_always_wins() -> None:
    book = make_book(num_pages=300, original_publication_year=-50)
    entry = merge(book, make_evidence(pages=999, first_published=1999))
    assert (entry.num_pages, entry.original_publication_year) == (300, -50)


def test_a_missing_value_is_filled_from_the_first_source_that_has_it() -> None:
    sources = (make_evidence(pages=None, language="eng"), make_evidence("google", pages=210, language="en"))
    entry = merge(make_book(num_pages=None), *sources)
    assert (entry.num_pages, entry.page_category, entry.language) == (210, "200-299", "eng")
    assert entry.provenance == {"num_pages": "google", "language": "openlibrary"}


def test_pages_of_the_very_edition_go_before_a_median_of_editions() -> None:
    median = make_evidence(pages=412, are_pages_median=True)
    exact, by_title = make_evidence("google", pages=398), make_evidence("google", pages=398, match=0.9)
    assert merge(make_book(num_pages=None), median, exact).num_pages == 398
    assert merge(make_book(num_pages=None), median, by_title).num_pages == 412
    assert merge(make_book(num_pages=None), median).num_pages == 412


def test_the_order_in_which_answers_came_changes_nothing() -> None:
    answers = [
        make_evidence(pages=1, cover="openlibrary-1", description="as long"),
        make_evidence("google", pages=2, cover="google-a", description="no less"),
        make_evidence("catalogue", pages=3, cover="openlibrary-2"),
        make_evidence("openlibrary_titles", match=1.0, pages=4, cover="openlibrary-3", description="much longer"),
    ]
    book = make_book(num_pages=None)
    assert merge(book, *answers) == merge(book, *reversed(answers))


def test_every_field_the_file_does_not_fill_names_its_source() -> None:
    answer = make_evidence(
        pages=310,
        published=1984,
        first_published=1965,
        language="eng",
        description="Sand.",
        cover="openlibrary-7",
        series=(Series(name="Dune", position="1"),),
        average_rating=4.2,
        ratings_count=99,
    )
    entry = merge(make_book(), answer)
    assert (entry.num_pages, entry.publication_year, entry.original_publication_year) == (310, 1984, 1965)
    assert (entry.average_rating, entry.ratings_count) == (4.2, 99)
    assert entry.series == (SeriesEntry(name="Dune", position="1"),)
    assert entry.thumbnail_url == "covers/openlibrary-7?w=480"
    assert entry.small_thumbnail_url == "covers/openlibrary-7?w=180"
    assert set(entry.provenance.values()) == {"openlibrary"}
    assert set(entry.provenance) == {
        *("num_pages", "publication_year", "original_publication_year", "series", "average_rating"),
        *("language", "description", "thumbnail_url"),
    }


def test_the_files_own_average_has_no_count_of_others() -> None:
    entry = merge(make_book(average_rating=3.9), make_evidence(average_rating=4.2, ratings_count=99))
    assert (entry.average_rating, entry.ratings_count, entry.provenance) == (3.9, None, {})


def test_an_edition_asked_by_isbn_goes_before_one_found_by_title() -> None:
    by_title = make_evidence(
        "openlibrary_titles", match=0.95, pages=999, language="fre", cover="openlibrary-9", description="A long text."
    )
    by_isbn = make_evidence("google", pages=200, cover="google-x", description="Short.")
    entry = merge(make_book(num_pages=None), by_title, by_isbn)
    assert (entry.num_pages, entry.thumbnail_url) == (200, "covers/google-x?w=480")
    assert (entry.description, entry.language) == ("Short.", "fre")
    assert entry.provenance["language"] == "openlibrary_titles"


def test_books_nothing_was_added_to_share_one_provenance() -> None:
    assert merge_book(make_book(1), None).provenance is merge_book(make_book(2), None).provenance


def test_the_longest_description_is_kept() -> None:
    entry = merge(make_book(), make_evidence(description="short"), make_evidence("google", description="much longer"))
    assert (entry.description, entry.provenance["description"]) == ("much longer", "google")


def test_a_book_found_by_title_says_under_which_record() -> None:
    answer = make_evidence("openlibrary_titles", match=0.7, ids=("OL1W", "OL2W"), title="Dune", authors=("Herbert",))
    match = merge(make_book(isbn13=None), answer).match
    assert match == MatchEntry(
        source="openlibrary_titles",
        record="OL1W",
        title="Dune",
        authors=("Herbert",),
        confidence=0.7,
        state="unconfirmed",
    )


def test_the_half_that_a_source_told_before_it_failed_is_shown_but_its_cover_and_headings() -> None:
    half = make_evidence(
        outcome=Outcome.FAILED, pages=5, cover="openlibrary-1", subjects=make_subjects("Fantasy"), reason="time-out"
    )
    entry = merge(make_book(num_pages=None), half)
    assert (entry.num_pages, entry.enrichment, entry.genre_enriched) == (5, "failed", False)
    assert (entry.thumbnail_url, entry.genres) == (None, ())
    assert (entry.failed_sources, entry.provenance) == (("openlibrary",), {"num_pages": "openlibrary"})


def test_a_whole_answer_goes_before_half_of_one() -> None:
    half = make_evidence(outcome=Outcome.FAILED, pages=5, language="eng")
    entry = merge(make_book(num_pages=None), half, make_evidence("google", pages=210))
    assert (entry.num_pages, entry.language, entry.enrichment) == (210, "eng", "found")
    assert entry.failed_sources == ("openlibrary",)


def test_of_a_book_asked_for_by_title_only_a_whole_answer_is_believed() -> None:
    half = make_evidence("openlibrary_titles", outcome=Outcome.FAILED, match=0.9, ids=("OL1W",), pages=5)
    assert merge(make_book(num_pages=None), half).num_pages is None


@pytest.mark.parametrize(
    ("outcomes", "word"),
    [
        ((), "no-isbn"),  # nobody could be asked
        ((Outcome.NONE,), "none"),
        ((Outcome.NONE, Outcome.FAILED), "failed"),
        ((Outcome.FAILED, Outcome.FOUND), "found"),
    ],
)
def test_the_state_of_look_ups_is_the_best_of_all_sources(outcomes: tuple[Outcome, ...], word: str) -> None:
    assert merge(make_book(), *(make_evidence(outcome=outcome) for outcome in outcomes)).enrichment == word


def test_a_book_without_isbn_and_title_cannot_be_asked_for() -> None:
    assert merge_book(make_book(isbn13=None), None).enrichment == "pending"
    assert merge_book(make_book(isbn13=None, title_without_series="?"), None).enrichment == "no-isbn"


def test_genres_carry_their_sources_and_only_outside_ones_count_as_looked_up() -> None:
    book = make_book(bookshelves=("fantasy",))
    own = merge_book(book, None)
    assert (own.genres, own.genre_enriched) == (("Fantasy",), False)
    api = make_evidence(subjects=make_subjects("Fiction / Fantasy", kind=SubjectKind.VOLUME))
    both = merge_book(book, enrich_book(book, [api]))
    assert both.genre_enriched
    assert set(both.genre_evidence[0].sources) == {"openlibrary", "shelves"}


def test_the_readers_rules_hold_with_and_without_an_answer() -> None:
    rules = check_rules({"rename": {"Fantasy": "Magic"}, "shelves": {"dragons": "Fantasy"}})
    book = make_book(bookshelves=("dragons",))
    assert merge_book(book, None, rules).genres == ("Magic",)
    api = make_evidence(subjects=make_subjects("Fiction / Horror", kind=SubjectKind.VOLUME))
    entry = merge_book(book, enrich_book(book, [api], rules), rules)
    assert set(entry.genres) == {"Horror", "Magic"}
    assert [genre.genre for genre in entry.genre_evidence] == list(entry.genres)


def test_an_undated_finished_book_is_in_no_year() -> None:
    entry = merge_book(make_book(date_read=None, date_read_precision=None), None)
    assert (entry.date_read, entry.reading_year, entry.reading_month_year) == (None, None, None)


def test_a_date_known_to_the_year_is_in_no_month() -> None:
    entry = merge_book(make_book(date_read=date(2019, 1, 1), date_read_precision=DatePrecision.YEAR), None)
    assert (entry.reading_year, entry.reading_month_year, entry.date_read_precision) == (2019, None, "year")


def test_a_date_on_an_unfinished_book_counts_in_no_year() -> None:
    entry = merge_book(make_book(reading_status=ReadingStatus.DID_NOT_FINISH), None)
    assert (entry.date_read, entry.reading_year) == ("2026-05-16", None)


@pytest.mark.parametrize(
    ("pages", "band"),
    [(None, None), (1, "under 200"), (199, "under 200"), (200, "200-299"), (699, "500-699"), (700, "700 and more")],
)
def test_length_bands(pages: int | None, band: str | None) -> None:
    assert page_category(pages) == band


@pytest.mark.parametrize(
    ("status", "count", "reread"),
    [
        (ReadingStatus.READ, 2, True),
        (ReadingStatus.READ, 1, False),
        (ReadingStatus.READ, None, False),
        (ReadingStatus.READING, 2, False),
        (ReadingStatus.READING, 3, True),
    ],
)
def test_the_reading_in_progress_is_no_reread(status: ReadingStatus, count: int | None, reread: bool) -> None:  # noqa: FBT001  a column of the table
    assert merge_book(make_book(reading_status=status, original_read_count=count), None).was_reread is reread


def test_books_without_a_word_from_any_source_are_all_there() -> None:
    entries = merge_enriched_data([make_book(1), make_book(2)], {})
    assert [entry.title for entry in entries] == ["Book 1", "Book 2"]
    assert merge_enriched_data([], {}) == ()


def test_a_book_that_a_source_found_is_judged_once_and_not_by_its_shelves_alone() -> None:
    book = make_book(bookshelves=("horror", "to-lend"))
    judge_shelves.cache_clear()
    enriched = enrich_book(book, [make_evidence(subjects=make_subjects("Romance"))])
    assert judge_shelves.cache_info().misses == 0
    assert {genre.genre for genre in enriched.verdict.genres} == {"Romance", "Horror"}
    assert [genre.genre for genre in enrich_book(book, []).verdict.genres] == ["Horror"]
    assert judge_shelves.cache_info().misses == 1
