from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.book import Series
from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.sources.openlibrary_answers import (
    count_of_works,
    match_works,
    read_details,
    read_edition_record,
    read_work_record,
    read_works,
    to_evidence,
)
from genres.sources.replies import isbn_forms
from tests.support.questions import make_info
from tests.unit.sources.test_payload import JSON

DUNE, EMMA = "9780441172719", "9780141439587"
NOW = datetime(2026, 3, 1, tzinfo=UTC)

WORK = {
    "key": "/works/OL893414W",
    "title": "Dune",
    "author_name": ["Frank Herbert"],
    "isbn": ["0441172717", "9788466353779"],
    "subject": ["Science fiction", "Fiction", "nyt:trade=2021-11-07"],
    "person": ["Paul Atreides"],
    "place": ["Arrakis"],
    "time": ["20th century"],
    "cover_i": 11481354,
    "number_of_pages_median": 605,
    "first_publish_year": 1965,
    "language": ["eng", "spa"],
    "edition_count": 120,
    "description": "*Dune* is set on the **desert planet** Arrakis.\r\n\r\n[1]: https://example.org",
    "ratings_average": 4.2834,
    "ratings_count": 317,
    "series_name": ["Dune Chronicles", "Dune"],
    "series_position": ["1", None],
}
EDITION = {
    "key": "/books/OL7523541M",
    "type": {"key": "/type/edition"},
    "title": "Dune (Ace)",
    "authors": [{"key": "/authors/OL79034A", "name": "Herbert, Frank"}],
    "publish_date": "September 1990",
    "works": [{"key": "/works/OL893414W"}],
    "number_of_pages": 535,
    "languages": [{"key": "/languages/eng"}],
    "description": {"type": "/type/text", "value": "Short."},
    "subjects": ["Fiction / Science Fiction / General"],
    "genres": ["Fiction."],
    "covers": [-1, None, 240726],
}


def evidence(work: object = None, edition: object = None) -> Evidence:
    works = read_works({"docs": [work]}) if work else [None]
    record = read_details({f"ISBN:{DUNE}": {"details": edition}}, isbn_forms([DUNE]))[DUNE] if edition else None
    return to_evidence(works[0], read_edition_record(record) if record else None, source="openlibrary", now=NOW)


def best(works: list[object], *, title: str = "Dune", author: str = "Frank Herbert") -> str | None:
    asked = {DUNE: make_info(DUNE, title=title, author=author)}
    return match_works(read_works({"docs": works}), asked, isbn_forms(asked))[DUNE].key


def test_work_and_edition_make_one_evidence() -> None:
    found = evidence(WORK, EDITION)
    assert found.outcome is Outcome.FOUND
    assert found.ids == ("OL893414W", "OL7523541M")
    assert found.pages == 535
    assert found.first_published == 1965
    assert found.language == "eng"
    assert found.description == "Dune is set on the desert planet Arrakis."
    assert (found.title, found.authors) == ("Dune (Ace)", ("Frank Herbert",))
    assert (found.published, found.match) == (1990, None)
    assert found.cover == "openlibrary-11481354"
    assert (found.average_rating, found.ratings_count) == (4.28, 317)
    assert found.series == (Series(name="Dune Chronicles", position="1"), Series(name="Dune", position=None))
    assert found.subjects == (
        Subject(text="Science fiction", kind=SubjectKind.WORK),
        Subject(text="Fiction", kind=SubjectKind.WORK),
        Subject(text="nyt:trade=2021-11-07", kind=SubjectKind.WORK),
        Subject(text="Fiction / Science Fiction / General", kind=SubjectKind.EDITION),
        Subject(text="Fiction.", kind=SubjectKind.EDITION),
        Subject(text="Paul Atreides", kind=SubjectKind.PERSON),
        Subject(text="Arrakis", kind=SubjectKind.PLACE),
        Subject(text="20th century", kind=SubjectKind.TIME),
    )


def test_a_work_alone_gives_the_median_of_pages_and_no_language_of_many() -> None:
    found = evidence(WORK)
    assert (found.pages, found.are_pages_median, found.language) == (605, True, None)
    assert not evidence({**WORK, "number_of_pages_median": None}).are_pages_median


def test_a_work_with_one_language_is_in_that_language() -> None:
    assert evidence({**WORK, "language": ["fre"]}).language == "fre"


def test_an_edition_alone_gives_its_own_cover_and_its_work() -> None:
    found = evidence(edition=EDITION)
    assert found.outcome is Outcome.FOUND
    assert found.cover == "openlibrary-240726"
    assert found.authors == ("Herbert, Frank",)
    assert found.ids == ("OL893414W", "OL7523541M")
    assert found.first_published is None


def test_neither_is_no_result() -> None:
    assert evidence().outcome is Outcome.NONE


@pytest.mark.parametrize("covers", [[-1], [None], [], "240726x", None])
def test_a_deleted_cover_is_no_cover(covers: object) -> None:
    assert evidence(edition={**EDITION, "covers": covers}).cover is None
    assert evidence({**WORK, "cover_i": covers[0] if isinstance(covers, list) and covers else covers}).cover is None


@pytest.mark.parametrize(("average", "count"), [(0, 5), (5.1, 5), (4, 0), (4, None), (None, 5), ("4", 5), (True, 5)])
def test_impossible_stars_are_unknown(average: object, count: object) -> None:
    found = evidence({**WORK, "ratings_average": average, "ratings_count": count})
    assert (found.average_rating, found.ratings_count) == (None, None)


@pytest.mark.parametrize(
    ("names", "positions", "series"),
    [
        (["Discworld", "Rincewind", "Discworld"], [1, 1.5, "1"], [("Discworld", "1"), ("Rincewind", "1.5")]),
        ("Discworld", "8", [("Discworld", "8")]),
        (["Discworld", "Rincewind"], ["8"], [("Discworld", None), ("Rincewind", None)]),
        (["", None, 7], ["1", "2", "3"], [("7", "3")]),
        (None, None, []),
        ([], ["1"], []),
    ],
)
def test_series_and_positions_stand_side_by_side(
    names: object, positions: object, series: list[tuple[str, str | None]]
) -> None:
    found = evidence({**WORK, "series_name": names, "series_position": positions})
    assert [(each.name, each.position) for each in found.series] == series


def test_bare_keys_in_place_of_authors_are_no_names() -> None:
    assert evidence(edition={**EDITION, "authors": [{"key": "/authors/OL79034A"}]}).authors == ()


def test_a_works_own_record_says_the_same_in_other_words() -> None:
    record = {
        "key": "/works/OL893414W",
        "title": "Dune",
        "subjects": ["Science fiction"],
        "subject_people": ["Paul Atreides"],
        "subject_places": ["Arrakis"],
        "subject_times": ["20th century"],
        "covers": [-1, 11481354],
        "first_publish_date": "June 1965",
        "description": {"type": "/type/text", "value": "Sand."},
    }
    found = to_evidence(read_work_record(record), None, source="openlibrary", now=NOW, match=0.9)
    assert (found.ids, found.title, found.match) == (("OL893414W",), "Dune", 0.9)
    assert (found.first_published, found.description, found.cover) == (1965, "Sand.", "openlibrary-11481354")
    assert [(subject.text, str(subject.kind)) for subject in found.subjects] == [
        ("Science fiction", "work"),
        ("Paul Atreides", "person"),
        ("Arrakis", "place"),
        ("20th century", "time"),
    ]


@pytest.mark.parametrize(("said", "count"), [(7, 7), ("7", 7), (None, 0), ([], 0)])
def test_a_search_says_how_many_works_there_are(said: object, count: int) -> None:
    assert count_of_works({"numFound": said, "docs": []}) == count


@pytest.mark.parametrize("pages", [0, -3, 1_000_000, "many", None])
def test_an_impossible_page_count_is_unknown(pages: object) -> None:
    assert evidence(edition={**EDITION, "number_of_pages": pages}).pages is None


def test_an_impossible_year_is_unknown() -> None:
    assert evidence({**WORK, "first_publish_year": 20150}).first_published is None
    assert evidence({**WORK, "first_publish_year": -380}).first_published == -380


def test_an_edition_that_appears_as_a_work_keeps_its_own_id() -> None:
    assert evidence({**WORK, "key": "/works/OL7523541M"}).ids == ("OL7523541M",)


def test_of_two_works_with_one_isbn_the_liker_one_wins() -> None:
    thin = {"key": "/works/OL1W", "title": "Untitled", "isbn": [DUNE], "edition_count": 500}
    assert best([thin, WORK]) == best([WORK, thin]) == "/works/OL893414W"


def test_of_two_alike_works_with_one_isbn_the_one_with_more_editions_wins() -> None:
    twin = {**WORK, "key": "/works/OL2W", "edition_count": 2}
    assert best([twin, WORK]) == best([WORK, twin]) == "/works/OL893414W"


def test_a_work_without_the_isbn_asked_for_is_nobodys() -> None:
    asked = {EMMA: make_info(EMMA, title="Dune", author="Frank Herbert")}
    assert match_works(read_works({"docs": [WORK]}), asked, isbn_forms(asked)) == {}


def test_details_are_found_under_the_key_as_it_was_sent() -> None:
    forms = isbn_forms([DUNE, EMMA])
    sent = {
        "ISBN:978-0441172719": {"details": EDITION},
        "ISBN:0141439580": {"details": {**EDITION, "number_of_pages": "474"}},
        "OLID:OL1M": {"details": EDITION},
        "ISBN:9780316030571": {"details": EDITION},
    }
    found = {isbn: read_edition_record(record) for isbn, record in read_details(sent, forms).items()}
    assert {isbn: edition.number_of_pages for isbn, edition in found.items()} == {DUNE: 535, EMMA: 474}


@settings(deadline=None)
@given(JSON)
def test_no_reply_breaks_the_reading(document: object) -> None:
    forms = isbn_forms([DUNE])
    asked = {DUNE: make_info(DUNE)}
    for shape in (document, {"docs": document}, {"docs": [document, {**WORK, "isbn": document}]}):
        match_works(read_works(shape), asked, forms)
    for shape in (document, {f"ISBN:{DUNE}": document}, {f"ISBN:{DUNE}": {"details": document}}):
        for record in read_details(shape, forms).values():
            read_edition_record(record)
            read_work_record(record)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted({*WORK, *EDITION})), JSON))
def test_no_field_breaks_the_evidence(odd: dict[str, object]) -> None:
    found = evidence({**WORK, **odd}, {**EDITION, **odd})
    assert found.outcome is Outcome.FOUND
