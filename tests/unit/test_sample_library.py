"""The sample library is what its maker makes, reads as a Goodreads export without a flaw, and shows every family."""

from collections import Counter, defaultdict
from datetime import date
from statistics import fmean

import pytest

from genres.domain.book import BookAnalytics, ReadingStatus
from genres.domain.evidence import GenreVerdict, SubjectKind
from genres.domain.export import ReadExport
from genres.domain.isbn import normalise_isbn, to_isbn13
from genres.intake.processor import AnalyticsCSVProcessor
from genres.report.taxonomy import family_of, taxonomy
from genres.report.verdict import merge_and_normalize
from tests.support.builders import make_evidence, make_subjects
from tools.sample_library import READ_AGAIN, REVIEWS, SAMPLE, TODAY, live, make_library, read_facts, write
from tools.sample_library import Chance as Dice

WITHOUT_A_FILE = {"Kindle Edition", "ebook"}


@pytest.fixture(scope="module")
def export() -> ReadExport:
    return AnalyticsCSVProcessor().read(SAMPLE.read_bytes())


@pytest.fixture(scope="module")
def finished(export: ReadExport) -> list[BookAnalytics]:
    return [book for book in export.books if book.reading_status is ReadingStatus.READ]


def judge(*shelves: str) -> GenreVerdict:
    evidence = make_evidence("shelves", subjects=make_subjects(*shelves, kind=SubjectKind.SHELF))
    return merge_and_normalize([evidence])


def test_the_file_is_what_its_maker_makes() -> None:
    assert SAMPLE.read_bytes().decode() == make_library()


def test_another_throw_of_the_dice_is_another_reader() -> None:
    chance = Dice(1)

    assert write(live(read_facts(), chance), chance) != make_library()


def test_the_facts_are_distinct_works_with_valid_isbns() -> None:
    facts = read_facts()

    assert len({fact.isbn13 for fact in facts}) == len({(fact.title, fact.author) for fact in facts}) == 396
    assert [fact.title for fact in facts if normalise_isbn(fact.isbn13) != fact.isbn13] == []
    assert [fact.title for fact in facts if not 20 < fact.pages < 1_400] == []
    assert [fact.title for fact in facts if fact.original_year > fact.year or fact.year > TODAY.year] == []


def test_intake_takes_every_row_as_it_is(export: ReadExport) -> None:
    assert (export.rows, export.imported, export.noted, export.rejected) == (396, 396, 0, 0)
    assert export.layout.startswith("Goodreads, generation 3")


def test_the_statuses_are_those_of_a_reader_with_a_pile(export: ReadExport) -> None:
    assert Counter(book.reading_status for book in export.books) == {
        ReadingStatus.READ: 330,
        ReadingStatus.TO_READ: 55,
        ReadingStatus.READING: 6,
        ReadingStatus.DID_NOT_FINISH: 5,
    }


def test_isbns_agree_and_only_files_have_none(export: ReadExport) -> None:
    for book in export.books:
        if book.binding in WITHOUT_A_FILE:
            assert book.isbn is book.isbn13 is None
        else:
            assert book.isbn13 is not None
            assert book.isbn is not None
            assert to_isbn13(book.isbn) == book.isbn13
    assert sum(book.isbn13 is None for book in export.books) == 6


def test_the_dates_look_like_a_life(finished: list[BookAnalytics]) -> None:
    days = [book.date_read for book in finished if book.date_read]
    by_year = Counter(day.year for day in days)

    assert len(finished) - len(days) == 30
    assert date(2014, 1, 1) <= min(days) <= max(days) <= TODAY
    assert sorted(by_year) == list(range(2014, 2027))
    assert max(by_year, key=by_year.__getitem__) == 2023
    assert min(by_year, key=by_year.__getitem__) == 2018
    assert Counter(day.month for day in days).most_common(2)[0][0] == 1


def test_nothing_is_read_before_it_is_out(finished: list[BookAnalytics]) -> None:
    early = [book.title for book in finished if book.date_read and book.date_read.year < (book.publication_year or 0)]

    assert early == []


def test_a_series_is_read_in_order(finished: list[BookAnalytics]) -> None:
    volumes = defaultdict(list)
    for book in finished:
        for series in book.series[:1]:
            volumes[series.name].append((float((series.position or "0").split("-")[0]), book.date_read or date.min))
    several = [sorted(read) for read in volumes.values() if len(read) > 1]

    assert len(several) > 5
    assert [read for read in several if [day for _, day in read] != sorted(day for _, day in read)] == []


def test_the_stars_have_a_habit(finished: list[BookAnalytics]) -> None:
    stars = Counter(book.my_rating for book in finished)
    kinder = {family: kindness(finished, family) for family in ("History & ideas", "Literary & general")}

    assert stars[None] > 15
    assert stars[3.0] + stars[4.0] > len(finished) / 2
    assert kinder["History & ideas"] > 0.15
    assert kinder["Literary & general"] < -0.4


def kindness(books: list[BookAnalytics], family: str) -> float:
    """The reader's stars above those of others, on books whose first genre is of the family."""
    return fmean(
        book.my_rating - book.average_rating
        for book in books
        if book.my_rating is not None
        and book.average_rating is not None
        and (genres := judge(*book.bookshelves).genres)
        and family_of(genres[0].genre)[0] == family
    )


def test_books_read_again_and_reviews_are_there(export: ReadExport) -> None:
    reviews = [book for book in export.books if book.my_review]

    assert sum(book.was_reread for book in export.books) == len(READ_AGAIN)
    assert len(reviews) == len(REVIEWS)
    assert all(book.reading_status is ReadingStatus.READ for book in reviews)
    assert any(book.has_spoilers for book in reviews)
    for piece in ("<br/>", "<i>", "<spoiler>", "&"):
        assert any(piece in (book.my_review or "") for book in reviews)


def test_shelves_alone_give_genres_of_every_family(export: ReadExport) -> None:
    shelved = {fact.title: fact.shelves for fact in read_facts() if fact.shelves}
    verdicts = {book.title: judge(*book.bookshelves) for book in export.books}
    known = {title for title, verdict in verdicts.items() if verdict.genres}
    families = Counter(family_of(verdict.genres[0].genre)[0] for verdict in verdicts.values() if verdict.genres)

    assert len(known & set(shelved)) / len(shelved) >= 0.95
    assert set(families) == set(taxonomy().families)
    assert 0.06 < 1 - len(known) / len(verdicts) < 0.10
