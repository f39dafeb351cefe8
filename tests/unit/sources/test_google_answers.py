from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.sources.google_answers import match_volumes, read_volumes, to_evidence
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
    return to_evidence(found.get(DUNE), source="google", secure=True, now=NOW)


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


def test_covers_come_over_https_and_without_the_page_curl() -> None:
    found = match(volume())
    assert (
        found.cover_url
        == "https://books.google.com/books/content?id=B1&printsec=frontcover&img=1&zoom=1&source=gbs_api"
    )
    assert found.small_cover_url is not None
    assert "zoom=5" in found.small_cover_url
    assert "edge" not in found.small_cover_url


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//books.google.com/x", "data:image/png;base64,AA", "http://[", "", 7]
)
def test_a_cover_that_is_no_web_address_is_none(address: object) -> None:
    found = match(volume(imageLinks={"thumbnail": address, "smallThumbnail": address}))
    assert (found.cover_url, found.small_cover_url) == (None, None)


def test_one_size_stands_in_for_the_other() -> None:
    found = match(volume(imageLinks={"smallThumbnail": f"{PICTURE}&zoom=5"}))
    assert found.cover_url == found.small_cover_url
    assert found.cover_url is not None


@pytest.mark.parametrize(
    "identifiers",
    [
        None,
        [],
        [{"type": "OTHER", "identifier": DUNE}],
        [{"type": "ISBN_13", "identifier": "9786067580648"}],
        [{"type": "ISSN", "identifier": "0441172717"}],
    ],
)
def test_a_volume_without_the_isbn_asked_for_is_no_answer(identifiers: object) -> None:
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
