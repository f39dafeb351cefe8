from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.book import BookAnalytics, Series
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.report.merge import enrich_book, merge_book
from genres.report.remake import remake_entry
from genres.report.rules import NO_RULES, GenreRules, check_rules
from tests.support.builders import make_book, make_evidence, make_subjects

SOURCES = ("catalogue", "openlibrary", "openlibrary_titles", "google")
HEADINGS = ("Fiction / Fantasy", "Horror tales", "History", "Magic", "London", "Fiction", "Comics")
FACTS: dict[str, st.SearchStrategy[Any]] = {
    "pages": st.none() | st.integers(1, 900),
    "published": st.none() | st.integers(1900, 2020),
    "first_published": st.none() | st.integers(-50, 2020),
    "language": st.none() | st.sampled_from(["eng", "fre"]),
    "description": st.none() | st.text(min_size=1, max_size=5),
    "cover": st.none() | st.sampled_from(["openlibrary-1", "google-a"]),
    "series": st.sampled_from([(), (Series(name="S", position="1"),)]),
    "average_rating": st.none() | st.floats(1, 5),
    "ratings_count": st.none() | st.integers(0, 9),
    "subjects": st.lists(st.sampled_from(HEADINGS), max_size=4).map(
        lambda texts: make_subjects(*texts, kind=SubjectKind.EDITION)
    ),
    "match": st.none() | st.floats(0.6, 1),
    "ids": st.sampled_from([(), ("OL1W",)]),
    "title": st.none() | st.just("Dune"),
}


@st.composite
def answers(draw: st.DrawFn) -> list[Evidence]:
    """One answer a source at most; one that failed may have told a part."""
    told = []
    for source in draw(st.lists(st.sampled_from(SOURCES), unique=True)):
        outcome = draw(st.sampled_from([Outcome.FOUND, Outcome.FOUND, Outcome.NONE, Outcome.FAILED]))
        facts = draw(st.fixed_dictionaries({}, optional=FACTS)) if outcome is not Outcome.NONE else {}
        told.append(make_evidence(source, outcome=outcome, **facts))
    return told


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "isbn13": st.none(),
    "title_without_series": st.just("?"),
    "num_pages": st.integers(1, 900),
    "publication_year": st.integers(1900, 2020),
    "original_publication_year": st.integers(-50, 2020),
    "average_rating": st.floats(1, 5),
    "series": st.just((Series(name="Own", position=None),)),
    "bookshelves": st.sampled_from([("fantasy",), ("spooky", "owned")]),
    "date_read": st.none(),
    "date_read_precision": st.none(),
}
BOOKS = st.fixed_dictionaries({}, optional=FIELDS).map(lambda fields: make_book(**fields))
RULES = st.sampled_from(
    [
        NO_RULES,
        check_rules({"hide": ["Fantasy"], "shelves": {"spooky": "Ghost stories"}}),
        check_rules({"rename": {"Horror": "Fear"}, "merge": {"Fantasy": "Horror"}}),
    ]
)
ANY_TIME = settings(deadline=None)  # the first example reads the tree


def kept(told: list[Evidence]) -> list[Evidence]:
    """What the cache holds: never a failure."""
    return [answer for answer in told if answer.outcome is not Outcome.FAILED]


@ANY_TIME
@given(BOOKS, answers(), RULES)
def test_with_nothing_changed_an_entry_is_that_of_its_job(
    book: BookAnalytics, told: list[Evidence], rules: GenreRules
) -> None:
    entry = merge_book(book, enrich_book(book, told, rules) if told else None, rules)
    assert remake_entry(entry, kept(told), rules) == entry


@ANY_TIME
@given(BOOKS, answers(), answers(), RULES, RULES)
def test_making_an_entry_anew_twice_is_doing_it_once(
    book: BookAnalytics, then: list[Evidence], now: list[Evidence], before: GenreRules, after: GenreRules
) -> None:
    entry = merge_book(book, enrich_book(book, then, before), before)
    once = remake_entry(entry, kept(now), after)
    assert remake_entry(once, kept(now), after) == once


@ANY_TIME
@given(BOOKS, answers(), RULES)
def test_the_readers_own_values_outlive_any_answer(
    book: BookAnalytics, told: list[Evidence], rules: GenreRules
) -> None:
    remade = remake_entry(merge_book(book, None), kept(told), rules)
    own = merge_book(book, None)
    for field in ("num_pages", "publication_year", "original_publication_year", "average_rating"):
        if getattr(own, field) is not None:
            assert getattr(remade, field) == getattr(own, field)
            assert field not in remade.provenance
    assert not own.series or remade.series == own.series
