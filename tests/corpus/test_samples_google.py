"""Real replies of Google Books, each read as a person reads it."""

import pytest

from genres.domain.evidence import Outcome, SubjectKind
from genres.sources import google_answers
from genres.sources.google_errors import Trouble, trouble_of
from tests.corpus.samples import from_google, load

pytestmark = pytest.mark.corpus


@pytest.mark.parametrize(
    ("name", "isbn", "volume", "categories", "kind", "pages"),
    [
        (
            "g01",
            "9783527408412",
            "kPbzR4LDkAkC",
            ["Technology & Engineering / Power Resources / General"],
            "volume",
            205,
        ),
        ("g02", "352740841X", "kPbzR4LDkAkC", ["Technology & Engineering"], "list", 205),
        ("g04", "9780521339056", "lGHCrQEACAAJ", ["Kleinian groups"], "list", 345),
        ("g07", "9780241600504", "0yNhEAAAQBAJ", None, "volume", 208),
        ("g08", "1931520895", "WTBA-wzX7cwC", None, "volume", 288),
        ("g12", "9781504045667", "yT_FDgAAQBAJ", None, "volume", 224),
        ("g13", "9780310565703", "5kgb7v1qlF4C", ["Religion"], "list", 304),
        ("g13", "0802844510", "ugqHvhv9vOsC", ["Religion"], "list", 212),
        ("g14", "9780742539594", "DKcWE3WXoj8C", ["Literary Criticism"], "list", 245),
        ("g16", "9780439682589", "DAAAAAAACAAJ", ["Juvenile Fiction"], "list", None),
        ("g17", "0747594562", "p0mLvgEACAAJ", ["Fantasy fiction, English"], "list", 607),
        ("g19", "9781781106464", "f280CwAAQBAJ", ["Fiction"], "list", 4236),
        ("g20", "9784815602666", "GjASzgEACAAJ", [], "list", 239),
        ("g23", "9789124161903", "pnJzAAAACAAJ", ["Fraud"], "list", 151),
        ("g24", "5934061836", "pNjzAAAACAAJ", ["German language"], "list", 100),
        ("g26", "9781785650406", "0GJOMQAACAAJ", [], "list", None),
        ("g27", "0230594107", "abYKXvCwEToC", ["Business & Economics"], "list", 194),
    ],
)
def test_a_volume_is_read(
    name: str, isbn: str, volume: str, categories: list[str] | None, kind: str, pages: int | None
) -> None:
    found = from_google(load(name), isbn)
    assert (found.outcome, found.ids, found.pages) == (Outcome.FOUND, (volume,), pages)
    assert {subject.kind for subject in found.subjects} <= {SubjectKind(kind)}
    if categories is None:
        assert len(found.subjects) in {3, 4}
    else:
        assert [subject.text for subject in found.subjects] == categories


@pytest.mark.parametrize(
    ("name", "isbn"),
    [
        ("g03", "0253324009"),  # asked for this one, answered with a volume that carries none
        ("g05", "9780000000002"),  # no items at all
        ("g21", "9786064312617"),  # asked for this one, answered with another
        ("g22", "9780441172719"),
        ("g25", "9780441172719"),
    ],
)
def test_a_volume_of_another_book_is_no_answer(name: str, isbn: str) -> None:
    assert from_google(load(name), isbn).outcome is Outcome.NONE


def test_a_volume_without_an_isbn_is_known_by_title_and_author() -> None:
    found = from_google(load("g25"), "9780441172719", title="The School for Daughters", author="Dennis Lawler")
    assert (found.outcome, found.ids) == (Outcome.FOUND, ("PNJZAAAAcAAJ",))
    assert found.match is not None
    stranger = from_google(load("g25"), "9780441172719", title="The School for Wives", author="Molière")
    assert stranger.outcome is Outcome.NONE


def test_an_edition_with_another_isbn_is_no_answer_even_under_the_same_title() -> None:
    assert from_google(load("g21"), "9786064312617", title="Dune", author="Frank Herbert").outcome is Outcome.NONE


@pytest.mark.parametrize(("name", "isbn"), [("g04", "9780521339056"), ("g24", "9785934061839")])
def test_a_volume_without_pictures_has_no_cover(name: str, isbn: str) -> None:
    assert from_google(load(name), isbn).cover is None


@pytest.mark.parametrize(
    ("name", "isbn", "volume"),
    [
        ("g08", "9781931520898", "WTBA-wzX7cwC"),
        ("g13", "9780310565703", "5kgb7v1qlF4C"),
        ("g20", "9784815602666", "GjASzgEACAAJ"),
    ],
)
def test_a_volume_with_pictures_names_its_cover(name: str, isbn: str, volume: str) -> None:
    assert from_google(load(name), isbn).cover == f"google-{volume}"


def test_the_single_view_of_a_volume_adds_its_full_path_to_the_word_of_the_list_view() -> None:
    listed = from_google(load("g02"), "352740841X")
    both = google_answers.add_single_view(listed, google_answers.read_volume(load("g01")))
    assert [(subject.text, subject.kind) for subject in both.subjects] == [
        ("Technology & Engineering / Power Resources / General", SubjectKind.VOLUME),
        ("Technology & Engineering", SubjectKind.LIST),
    ]
    assert (both.ids, both.pages) == (listed.ids, 205)
    assert len(both.description or "") >= len(listed.description or "")


@pytest.mark.parametrize(
    ("name", "isbn", "published", "rating", "count"),
    [
        ("g08", "1931520895", 2010, 4.0, 81),
        ("g13", "9780310565703", 2009, 4.0, 66),
        ("g17", "0747594562", 2007, None, None),
        ("g20", "9784815602666", 2020, None, None),
    ],
)
def test_year_and_rating_of_a_volume_are_read(
    name: str, isbn: str, published: int | None, rating: float | None, count: int | None
) -> None:
    found = from_google(load(name), isbn)
    assert (found.published, found.average_rating, found.ratings_count) == (published, rating, count)
    assert found.title


@pytest.mark.parametrize(
    ("name", "isbn"), [("g07", "9780241600504"), ("g10", "9781584351931"), ("g11", "9781590170571")]
)
def test_descriptions_lose_their_tags(name: str, isbn: str) -> None:
    description = from_google(load(name), isbn).description
    assert description
    assert not {"<b>", "<p>", "<br>", "<i>", "&quot;", "&amp;"} & set(description.split())
    assert "<" not in description


def test_languages_are_as_google_says_right_or_wrong() -> None:
    assert from_google(load("g18"), "0884895300").language == "es"
    assert from_google(load("g20"), "9784815602666").language == "ja"


@pytest.mark.parametrize(
    ("name", "status", "trouble"),
    [
        ("g29", 429, Trouble.NO_QUOTA),
        ("g30", 403, Trouble.UNKNOWN_LOCATION),
        ("g31", 403, Trouble.DAY_SPENT),
        ("g32", 400, Trouble.BAD_KEY),
        ("g33", 503, Trouble.OTHER),
        ("g34", 400, Trouble.BAD_KEY),
        ("o45", 429, Trouble.TOO_FAST),
        ("o47", 403, Trouble.OTHER),
    ],
)
def test_an_error_is_understood(name: str, status: int, trouble: Trouble) -> None:
    assert trouble_of(status, load(name)) is trouble
