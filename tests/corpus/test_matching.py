"""Records of real replies, and books of real exports, beside each other: only the book itself is attached."""

import json
from collections.abc import Iterator, Mapping
from itertools import combinations, islice
from random import Random

import pytest

from genres.domain.book import BookAnalytics, BookInfo
from genres.domain.isbn import to_isbn13
from genres.intake.processor import AnalyticsCSVProcessor
from genres.matching.normalise import title_words, words
from genres.matching.score import ATTACH, SURE, Candidate, score
from genres.sources import google_answers
from genres.sources.replies import isbn_forms
from tests.conftest import SHARED
from tests.support.questions import make_info

pytestmark = pytest.mark.corpus

SAMPLES = SHARED / "upstream_samples"
EXPORTS = SHARED / "exports"
MOST_PAIRS = 60_000


def load(name: str) -> object:
    (path,) = SAMPLES.glob(f"*/{name}_*.json")
    document: object = json.loads(path.read_bytes())
    return document


def records_in(document: object) -> Iterator[Mapping[str, object]]:
    """Every object of a reply that has a title."""
    if isinstance(document, Mapping):
        if isinstance(document.get("title"), str):
            yield document
        for part in document.values():
            yield from records_in(part)
    elif isinstance(document, list):
        for part in document:
            yield from records_in(part)


def texts(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else [value]
    named = (part.get("name") if isinstance(part, Mapping) else part for part in parts)
    return tuple(name for name in named if isinstance(name, str))


def to_candidate(record: Mapping[str, object]) -> Candidate:
    year = record.get("first_publish_year")
    subtitle = record.get("subtitle")
    return Candidate(
        title=str(record["title"]),
        subtitle=subtitle if isinstance(subtitle, str) else None,
        authors=texts(record.get("author_name") or record.get("authors")),
        year=year if isinstance(year, int) else None,
        languages=texts(record.get("language")),
    )


def candidates() -> list[tuple[str, Candidate]]:
    paths = sorted(SAMPLES.glob("*/*.json"))
    records = [(path.name[:3], record) for path in paths for record in records_in(json.loads(path.read_bytes()))]
    return [(name, to_candidate(record)) for name, record in records]


def attached(book: BookInfo, *, least: float = ATTACH) -> set[str]:
    return {name for name, candidate in candidates() if score(book, candidate) >= least}


@pytest.mark.parametrize(
    ("title", "author", "year", "found"),
    [
        ("Dune", "Frank Herbert", 1965, {"o02"}),
        ("Dune Messiah", "Frank Herbert", 1969, set()),
        ("Children of Dune", "Frank Herbert", 1976, {"o02"}),
        ("Thermodynamics of Solar Energy Conversion", "Alexis De Vos", 2008, {"g01", "g02", "g06"}),
        ("Stories of Your Life and Others", "Ted Chiang", 2002, {"g08"}),
        ("The White Album", "Joan Didion", 1979, {"g12"}),
        ("Near to the Wild Heart", "Lispector, Clarice", 1943, {"g07"}),
        ("The Case for Faith", "Lee Strobel", 2000, {"g13"}),
        ("Radical: Taking Back Your Faith from the American Dream", "David Platt", 2010, {"g13"}),
        ("Harry Potter and the Goblet of Fire", "J.K. Rowling", 2000, {"g14"}),
        ("Harry Potter and the Sorcerer's Stone", "J.K. Rowling", 1997, {"o09"}),
        ("Fantastic Beasts and Where to Find Them", "J.K. Rowling", 2001, {"g14", "g15"}),
        ("This Is How You Lose the Time War", "Amal El-Mohtar", 2019, {"o01"}),
        ("Watchmen", "Alan Moore", 1987, {"o04"}),
        ("The Lord of the Rings", "J.R.R. Tolkien", 1954, {"o05"}),
        ("Use of Weapons", "Iain M. Banks", 1990, {"o08"}),
        ("Ikigai: The Japanese Secret to a Long and Happy Life", "Héctor García", 2016, {"o11", "o12"}),
        ("The Clean Coder: A Code of Conduct for Professional Programmers", "Robert C. Martin", 2011, {"o11", "o13"}),
        ("Working Effectively with Legacy Code", "Michael C. Feathers", 2004, {"o11"}),
        ("宇宙の話をしよう", "小野雅裕", 2020, {"g20"}),
    ],
)
def test_a_book_finds_its_records_and_no_others(title: str, author: str, year: int, found: set[str]) -> None:
    assert attached(make_info(None, title=title, author=author, year=year), least=SURE) == found


@pytest.mark.parametrize(
    ("title", "author", "year", "found"),
    [
        ("The Two Towers", "J.R.R. Tolkien", 1954, {"o05"}),
        ("Vanguard", "Jack Campbell", 2017, {"g26"}),
        ("Good Habits", "James Clear", 2018, set()),
        ("Harry Potter and the Chamber of Secrets", "J.K. Rowling", 1998, set()),
        ("Harry Potter", "Unknown", None, set()),
        ("Freedom and Capital", "Milton Friedman", 1982, set()),
        ("Capitalism and Freedom", "Milton Friedman", 1962, set()),
        ("The Housemaid", "Freida McFadden", 2022, set()),
        ("Neuromancer", "Gibson", 1984, set()),
        ("Journal", "Jeffrey Mason", None, set()),
    ],
)
def test_what_is_in_doubt_is_never_sure(title: str, author: str, year: int | None, found: set[str]) -> None:
    book = make_info(None, title=title, author=author, year=year)

    assert attached(book) == found
    assert not attached(book, least=SURE)


def test_no_volume_of_a_series_finds_its_box_set_or_a_book_about_it() -> None:
    for name in ("g14", "g16", "g17", "g19", "g27", "g28"):
        for record in records_in(load(name)):
            if (candidate := to_candidate(record)).title.startswith("Harry Potter and the Goblet"):
                continue
            for title in ("Harry Potter and the Sorcerer's Stone", "Harry Potter and the Goblet of Fire"):
                assert score(make_info(None, title=title, author="J.K. Rowling"), candidate) < ATTACH


def test_a_record_whose_language_is_not_that_of_the_title_is_shown_to_the_reader() -> None:
    (record,) = records_in(load("g18"))
    book = make_info(None, title="Jesus of History, Christ of Faith", author="Thomas Zanzig")

    assert record["language"] == "es"
    assert ATTACH <= score(book, to_candidate(record)) < SURE


def test_another_edition_is_no_answer_to_an_isbn() -> None:
    asked = to_isbn13("9786064312617")
    book = make_info(asked, title="Dune", author="Frank Herbert")
    volumes = google_answers.read_volumes(load("g21"))

    assert len(volumes) == 1
    assert not google_answers.match_volumes(volumes, {asked: book}, isbn_forms([asked]))


@pytest.fixture(scope="module")
def books() -> list[BookAnalytics]:
    """Every book of the real exports, once."""
    found = {
        (title_words(book.title), book.author): book
        for path in sorted(EXPORTS.glob("goodreads-[01]*.csv"))
        for book in AnalyticsCSVProcessor().load_books_for_analytics(path.read_bytes())
    }
    return list(found.values())


def offered(book: BookAnalytics) -> Candidate:
    return Candidate(title=book.title, authors=(book.author, *book.additional_authors), year=book.info.year)


def test_books_without_an_isbn_are_not_taken_for_those_of_other_authors(books: list[BookAnalytics]) -> None:
    nameless = [book for book in books if book.edition is None and book.author != "Unknown"]
    Random(3).shuffle(nameless)  # noqa: S311  a fixed sample, no secret
    pairs = islice(combinations(nameless, 2), MOST_PAIRS)
    others = [(one, other) for one, other in pairs if one.author not in (other.author, *other.additional_authors)]

    assert len(others) > MOST_PAIRS / 2
    assert [
        (one.title, one.author, other.title, other.author)
        for one, other in others
        if score(one.info, offered(other)) >= ATTACH
    ] == []


def test_titles_that_several_authors_gave_are_kept_apart(books: list[BookAnalytics]) -> None:
    by_title: dict[tuple[str, ...], list[BookAnalytics]] = {}
    for book in books:
        by_title.setdefault(title_words(book.title), []).append(book)
    shared = [
        (one, other)
        for named in by_title.values()
        for one, other in combinations(named, 2)
        if set(words(one.author)).isdisjoint(words(other.author))
    ]
    taken = [(one.title, one.author, other.author) for one, other in shared if score(one.info, offered(other)) >= SURE]

    assert len(shared) > 10
    assert taken == []


def test_every_book_finds_a_record_of_its_own(books: list[BookAnalytics]) -> None:
    named = [book for book in books if book.author not in ("Unknown", "Anonymous", "Various")]
    lost = [book.title for book in named if score(book.info, offered(book)) < SURE]

    assert len(lost) < len(named) / 100
