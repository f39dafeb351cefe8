from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.sources.google_answers import add_single_view, match_volumes, read_volume, read_volumes, to_evidence
from genres.sources.replies import isbn_forms
from tests.support.questions import make_info
from tests.unit.sources.test_payload import JSON

DUNE = "9780441172719"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
PICTURE = "http://books.google.com/books/content?id=B1&printsec=frontcover&img=1"
INFO = {
    "title": "Dune",
    "authors": ["Frank Herbert"],
    "industryIdentifiers": [
        {"type": "OTHER", "identifier": "UOM:39015004307750"},
        {"type": "ISBN_13", "identifier": DUNE},
        {"type": "ISBN_10", "identifier": "0441172717"},
    ],
    "categories": ["Fiction", "Fiction / Science Fiction / General"],
    "pageCount": 535,
    "description": "<p>Spice &amp; <b>sand</b>.</p>",
    "language": "en",
    "imageLinks": {
        "smallThumbnail": f"{PICTURE}&zoom=5&edge=curl&source=gbs_api",
        "thumbnail": f"{PICTURE}&zoom=1&edge=curl&source=gbs_api",
    },
}


def volume(volume_id: object = "pNjzAAAACAAJ", **changes: object) -> dict[str, object]:
    return {"id": volume_id, "volumeInfo": {**INFO, **changes}}


def match(*volumes: object) -> Evidence:
    asked = {DUNE: make_info(DUNE)}
    found = match_volumes(read_volumes({"items": list(volumes)}), asked, isbn_forms(asked))
    return to_evidence(found.get(DUNE), source="google", now=NOW)


def test_a_volume_makes_an_evidence() -> None:
    found = match(volume())
    assert found.outcome is Outcome.FOUND
    assert found.ids == ("pNjzAAAACAAJ",)
    assert found.pages == 535
    assert found.language == "en"
    assert found.description == "Spice & sand."
    assert found.first_published is None
    assert found.subjects == (
        Subject(text="Fiction", kind=SubjectKind.LIST),
        Subject(text="Fiction / Science Fiction / General", kind=SubjectKind.VOLUME),
    )


@pytest.mark.parametrize("links", [{"thumbnail": PICTURE}, {"smallThumbnail": PICTURE}])
def test_a_volume_with_any_picture_names_its_cover_by_its_id(links: object) -> None:
    assert match(volume(imageLinks=links)).cover == "google-pNjzAAAACAAJ"


@pytest.mark.parametrize("links", [None, {}, {"thumbnail": ""}, {"large": PICTURE}])
def test_a_volume_without_a_picture_has_no_cover(links: object) -> None:
    assert match(volume(imageLinks=links)).cover is None


@pytest.mark.parametrize("volume_id", [None, "", "../etc", "a b c d", 7, "x" * 41])
def test_an_odd_id_is_none(volume_id: object) -> None:
    found = match(volume(volume_id))
    assert (found.outcome, found.ids, found.cover) == (Outcome.FOUND, (), None)


@pytest.mark.parametrize(
    ("date", "year"), [("1965", 1965), ("1965-08", 1965), ("1965-08-01", 1965), ("", None), ("soon", None), (7, None)]
)
def test_the_year_of_the_edition_is_read_from_any_date(date: object, year: int | None) -> None:
    assert match(volume(publishedDate=date)).published == year


@pytest.mark.parametrize(
    ("stars", "count", "rating"),
    [(4, 81, (4.0, 81)), (4.5, 2, (4.5, 2)), (4, None, (None, None)), (None, 3, (None, None)), (9, 3, (None, None))],
)
def test_a_rating_comes_with_its_count_or_not_at_all(
    stars: object, count: object, rating: tuple[object, object]
) -> None:
    found = match(volume(averageRating=stars, ratingsCount=count))
    assert (found.average_rating, found.ratings_count) == rating


def test_a_single_view_adds_its_categories_its_longer_text_and_its_pages() -> None:
    listed = match(volume(categories=["Fiction", "Sand"], pageCount=None))
    single = read_volume(
        volume(categories=["Fiction / Fantasy", "Fiction"], pageCount=187, description="<p>" + "long " * 20)
    )
    found = add_single_view(listed, single)
    assert [(subject.text, subject.kind) for subject in found.subjects] == [
        ("Fiction / Fantasy", SubjectKind.VOLUME),
        ("Fiction", SubjectKind.VOLUME),
        ("Sand", SubjectKind.LIST),
    ]
    assert found.pages == 187
    assert found.description == ("long " * 20).strip()
    assert (found.cover, found.language, found.ids) == (listed.cover, listed.language, listed.ids)


def test_an_empty_single_view_takes_nothing_away() -> None:
    listed = match(volume())
    assert add_single_view(listed, read_volume({"id": "x"})) == listed


@pytest.mark.parametrize("identifiers", [None, [], [{"type": "OTHER", "identifier": DUNE}]])
def test_a_volume_without_any_isbn_counts_only_where_title_and_author_leave_no_doubt(identifiers: object) -> None:
    sure = match(volume(industryIdentifiers=identifiers))
    assert sure.outcome is Outcome.FOUND
    assert sure.match is not None
    doubtful = match(volume(industryIdentifiers=identifiers, title="Dune: Study Guide"))
    assert doubtful.outcome is Outcome.NONE


def test_a_volume_with_the_isbn_wins_over_one_without_any() -> None:
    nameless = volume("nameless", industryIdentifiers=None)
    assert (match(nameless, volume("named", title="Wüstenplanet")).ids, match(volume("named"), nameless).match) == (
        ("named",),
        None,
    )


@pytest.mark.parametrize(
    "identifiers",
    [
        [{"type": "ISBN_13", "identifier": "9786067580648"}],
        [{"type": "ISBN_10", "identifier": "0000000000"}, {"type": "OTHER", "identifier": DUNE}],
    ],
)
def test_a_volume_with_another_isbn_is_no_answer_however_like_it_is(identifiers: object) -> None:
    assert match(volume(industryIdentifiers=identifiers)).outcome is Outcome.NONE


def test_the_short_form_is_enough() -> None:
    assert match(volume(industryIdentifiers=[{"type": "ISBN_10", "identifier": "0441172717"}])).outcome is Outcome.FOUND


def test_of_two_volumes_with_one_isbn_the_liker_one_wins_then_the_one_that_tells_more() -> None:
    other = volume("other", title="Dune: The Graphic Novel", authors=["Someone"])
    bare = volume("bare", categories=None, pageCount=None)
    assert match(other, bare, volume("full")).ids == ("full",)
    assert match(volume("full"), bare, other).ids == ("full",)


def test_ids_that_differ_by_case_only_are_two() -> None:
    assert match(volume("PNjzAAAACAAJ")).ids != match(volume("pNjzAAAACAAJ")).ids


@pytest.mark.parametrize("pages", [0, -1, None, "soon", 10**9])
def test_an_impossible_page_count_is_unknown(pages: object) -> None:
    assert match(volume(pageCount=pages)).pages is None


@settings(deadline=None)
@given(JSON)
def test_no_reply_breaks_the_reading(document: object) -> None:
    asked = {DUNE: make_info(DUNE)}
    for shape in (document, {"items": document}, {"items": [document, {"volumeInfo": document}]}):
        match_volumes(read_volumes(shape), asked, isbn_forms(asked))


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted({*INFO} - {"industryIdentifiers"})), JSON))
def test_no_field_breaks_the_evidence(odd: dict[str, object]) -> None:
    assert match(volume(**odd)).outcome is Outcome.FOUND
