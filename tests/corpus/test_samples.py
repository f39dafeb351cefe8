"""Real replies of both book APIs: none breaks a parser, and each is read as a person reads it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.isbn import normalise_isbn, to_isbn13
from genres.matching.score import ATTACH
from genres.sources import google_answers, openlibrary_answers, openlibrary_records, openlibrary_titles
from genres.sources.google_errors import Trouble, trouble_of
from genres.sources.replies import isbn_forms
from tests.conftest import SHARED
from tests.support.questions import make_info

pytestmark = pytest.mark.corpus

SAMPLES = SHARED / "upstream_samples"
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def load(name: str) -> object:
    (path,) = SAMPLES.glob(f"*/{name}_*.json")
    document: object = json.loads(path.read_bytes())
    return document


def field(document: object, name: str) -> object:
    return document.get(name) if isinstance(document, dict) else None


def from_search(document: object, isbn: str, *, title: str = "", author: str = "") -> Evidence:
    asked = {to_isbn13(isbn): make_info(to_isbn13(isbn), title=title, author=author)}
    works = openlibrary_answers.match_works(openlibrary_answers.read_works(document), asked, isbn_forms(asked))
    work = works.get(to_isbn13(isbn))
    return openlibrary_answers.to_evidence(work, None, source="openlibrary", now=NOW)


def from_titles(document: object, *, title: str, author: str, year: int | None = None) -> Evidence:
    """What a search by title and author makes of these works."""
    book = make_info(None, title=title, author=author, year=year)
    works = [openlibrary_titles._prepare(work) for work in openlibrary_answers.read_works(document)]
    work, match = openlibrary_titles._best(book, works)
    return openlibrary_answers.to_evidence(work, None, source="openlibrary_titles", now=NOW, match=match)


def from_details(document: object, isbn: str) -> Evidence:
    asked = to_isbn13(isbn)
    record = openlibrary_answers.read_details(document, isbn_forms([asked])).get(asked)
    edition = openlibrary_answers.read_edition_record(record) if record else None
    return openlibrary_answers.to_evidence(None, edition, source="openlibrary", now=NOW)


def from_record(name: str) -> Evidence:
    """An edition's raw record, as it stands inside a details reply."""
    return from_details({"ISBN:9780441172719": {"details": load(name)}}, "9780441172719")


def from_work_record(record: Mapping[str, object]) -> Evidence:
    """A work's raw record, as `get_many` brings it."""
    work = openlibrary_answers.read_work_record(record)
    return openlibrary_answers.to_evidence(work, None, source="openlibrary", now=NOW)


def from_google(document: object, isbn: str, *, title: str = "Dune", author: str = "Frank Herbert") -> Evidence:
    """A list reply, or a lone volume as it would stand in one."""
    reply = document if field(document, "kind") == "books#volumes" else {"items": [document]}
    asked = {to_isbn13(isbn): make_info(to_isbn13(isbn), title=title, author=author)}
    volumes = google_answers.match_volumes(google_answers.read_volumes(reply), asked, isbn_forms(asked))
    return google_answers.to_evidence(volumes.get(to_isbn13(isbn)), source="google", now=NOW)


def isbns_in(value: object) -> set[str]:
    """Every valid ISBN that stands anywhere in a reply."""
    if isinstance(value, dict):
        return {isbn for part in (*value, *value.values()) for isbn in isbns_in(part)}
    if isinstance(value, list):
        return {isbn for part in value for isbn in isbns_in(part)}
    found = normalise_isbn(value.rpartition(":")[2]) if isinstance(value, str) else None
    return {to_isbn13(found)} if found else set()


def test_all_samples_are_here() -> None:
    assert len(list(SAMPLES.glob("google/*.json"))) == 34
    assert len(list(SAMPLES.glob("openlibrary/*.json"))) == 49


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/*.json")), ids=lambda path: path.name[:3])
def test_no_sample_breaks_any_parser(path: Path) -> None:
    document = json.loads(path.read_bytes())
    for shape in (document, {"docs": [document]}, {"items": [document]}, {"ISBN:9780441172719": {"details": document}}):
        for isbn in {"9780441172719", *isbns_in(document)}:
            for evidence in (
                from_search(shape, isbn),
                from_titles(shape, title="Sabriel", author="Garth Nix"),
                from_details(shape, isbn),
                from_google(shape, isbn),
            ):
                assert evidence.outcome in {Outcome.FOUND, Outcome.NONE}
                repr(evidence).encode("utf-8")
        for record in (as_mapping(shape), *openlibrary_records.read_records({"result": shape}).values()):
            assert openlibrary_records.location_of(record) is None or openlibrary_records.kind_of(record) == "redirect"
            repr(from_work_record(record)).encode("utf-8")
        assert trouble_of(403, shape) in Trouble


# Google Books


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


# Open Library


@pytest.mark.parametrize(
    ("name", "isbn", "work", "subjects", "cover", "pages", "year"),
    [
        ("o01", "9781534431003", "OL20639540W", 4, None, None, 2019),
        ("o02", "0450035697", "OL893414W", 20, 11481354, 605, 1965),
        ("o02", "9780441104024", "OL893516W", 15, 6976407, 504, 1976),
        ("o02", "9780450052620", "OL893515W", 12, 6711531, 475, 1981),
        ("o04", "1631400304", "OL2897798W", 0, 7774899, None, None),
        ("o05", "9780395193952", "OL27448W", 12, 6308838, None, 1954),
        ("o06", "063113042X", "OL1953993W", 0, None, None, 1982),
        ("o06", "9780813905556", "OL7362774W", 0, None, None, 1975),
    ],
)
def test_a_work_is_read(
    name: str, isbn: str, work: str, subjects: int, cover: int | None, pages: int | None, year: int | None
) -> None:
    found = from_search(load(name), isbn)
    assert (found.outcome, found.ids) == (Outcome.FOUND, (work,))
    assert sum(subject.kind is SubjectKind.WORK for subject in found.subjects) == subjects
    assert found.cover == (f"openlibrary-{cover}" if cover else None)
    assert (found.pages, found.first_published) == (pages, year)


def test_places_and_times_of_a_work_are_kept_apart_from_its_subjects() -> None:
    found = from_search(load("o01"), "1534431004")
    texts = {kind: [subject.text for subject in found.subjects if subject.kind is kind] for kind in SubjectKind}
    assert texts[SubjectKind.WORK] == ["epistolary", "science fiction", "time-traveling", "LGBT"]
    assert texts[SubjectKind.PLACE] == ["Atlantis", "London"]
    assert texts[SubjectKind.TIME] == ["The whole of time and space"]
    assert found.language == "eng"


def test_an_empty_search_finds_nothing() -> None:
    assert from_search(load("o03"), "9780441172719").outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("isbn", "ids", "pages", "language", "cover"),
    [
        ("1931498717", ("OL1952998W", "OL34424821M"), 124, "eng", 12039210),
        ("9780132931755", ("OL25381590W", "OL34017486M"), 456, "eng", 14430328),
        ("9780132542883", ("OL16298147W", "OL35566351M"), None, "eng", None),
        ("9788535914849", ("OL1168083W", "OL26449397M"), 416, "por", 8172473),
        ("9781593278267", ("OL17912167W", "OL26487288M"), 312, None, 8232506),
        ("9780143130727", ("OL19714233W", "OL26927371M"), 194, "eng", 14856644),
        ("9781538742570", ("OL27729743W", "OL49368011M"), 336, None, 14653835),
        ("9780735211292", ("OL17930368W", "OL32336498M"), 320, "eng", 12886417),
        ("9781649377371", ("OL39213216W", "OL53388405M"), None, "eng", None),
        ("9781070527710", ("OL26911723W", "OL37456817M"), None, "eng", None),
    ],
)
def test_all_ten_editions_of_a_batch_are_read_whatever_hyphens_their_keys_have(
    isbn: str, ids: tuple[str, str], pages: int | None, language: str | None, cover: int | None
) -> None:
    found = from_details(load("o11"), isbn)
    assert (found.outcome, found.ids, found.pages, found.language) == (Outcome.FOUND, ids, pages, language)
    assert found.cover == (f"openlibrary-{cover}" if cover else None)


def test_a_description_is_read_as_string_and_as_object() -> None:
    as_object = from_details(load("o11"), "1931498717").description
    as_string = from_details(load("o12"), "9780143130727").description
    assert as_object is not None
    assert as_object.startswith("Don't Think of an Elephant! is the antidote")
    assert as_string
    assert from_details(load("o13"), "9780132542883").description is None


@pytest.mark.parametrize(
    ("name", "ids", "pages", "subjects"),
    [
        ("o17", ("OL468431W", "OL23109860M"), 180, 7),
        ("o18", ("OL9674499M",), 1104, 7),
        ("o19", ("OL22951843M",), 491, 1),
        ("o20", ("OL27172905W", "OL36884359M"), 36, 2),
        ("o30", ("OL10005392M",), 3, 1),
        ("o31", ("OL10157330M",), 384, 7),
        ("o32", ("OL1002024M",), 58, 6),
        ("o33", ("OL1008703M",), 241, 2),
        ("o34", ("OL1004484M",), None, 1),
        ("o35", ("OL1020378M",), 206, 3),
        ("o36", ("OL166953W", "OL15248986M"), 93, 1),
    ],
)
def test_an_edition_record_is_read(name: str, ids: tuple[str, ...], pages: int | None, subjects: int) -> None:
    found = from_record(name)
    assert set(ids) <= set(found.ids)
    assert found.pages == pages
    assert sum(subject.kind is SubjectKind.EDITION for subject in found.subjects) == subjects


def test_a_deleted_cover_is_skipped() -> None:
    assert from_record("o36").cover is None
    assert from_record("o17").cover == "openlibrary-6776207"


@pytest.mark.parametrize(
    ("name", "title", "published", "language"),
    [
        ("o17", "The Great Gatsby", 2004, "eng"),
        ("o18", "Infinite Jest", 2006, "eng"),
        ("o19", "Sabriel", 1996, "eng"),
        ("o20", "The Stars with You", 2022, "eng"),
        ("o31", "Scottsboro", 2008, "eng"),
        ("o32", "Drew and the homeboy question", 1997, "eng"),
        ("o34", "Little red hen", 1997, "eng"),
        ("o36", "Winter notes on summer impressions", 1985, "eng"),
    ],
)
def test_title_year_and_language_of_an_edition_are_read(
    name: str, title: str, published: int, language: str | None
) -> None:
    found = from_record(name)
    assert (found.title, found.published, found.language) == (title, published, language)
    assert found.authors == ()  # a record has their keys only


@pytest.mark.parametrize(
    ("isbn", "title", "authors", "published"),
    [
        ("1931498717", "Don't Think of an Elephant!", (), 2004),
        ("9780132931755", "Working Effectively with Legacy Code", ("Michael C. Feathers",), 2004),
        ("9780132542883", "Clean Coder", ("Robert Martin - undifferentiated",), None),
        ("9781593278267", "Serious Cryptography", (), 2017),
        ("9780143130727", "Ikigai", ("Héctor García",), 2017),
        ("9781538742570", "The Housemaid", (), 2022),
        ("9781070527710", "Dad, I Want to Hear Your Story", ("Jeffrey Mason",), 2019),
    ],
)
def test_title_authors_and_year_of_a_batch_are_read(
    isbn: str, title: str, authors: tuple[str, ...], published: int | None
) -> None:
    found = from_details(load("o11"), isbn)
    assert (found.title, found.authors, found.published) == (title, authors, published)


@pytest.mark.parametrize(
    ("name", "place", "pages", "language", "published", "cover"),
    [
        ("o21", 0, None, "spa", 2006, None),
        ("o21", 3, 336, "eng", 2008, None),
        ("o21", 4, 491, "eng", 1999, 5014078),
        ("o21", 5, 368, None, 2002, 10070),
        ("o22", 0, 322, "dan", 1995, None),
        ("o22", 6, 363, "ger", 1989, None),
        ("o22", 7, 371, "eng", 2004, 284192),
    ],
)
def test_an_edition_among_those_of_its_work_is_read(
    name: str, place: int, pages: int | None, language: str | None, published: int, cover: int | None
) -> None:
    entries = as_record(name)["entries"]
    assert isinstance(entries, list)
    found = from_details({"ISBN:9780441172719": {"details": entries[place]}}, "9780441172719")
    assert (found.pages, found.language, found.published) == (pages, language, published)
    assert found.cover == (f"openlibrary-{cover}" if cover else None)


@pytest.mark.parametrize(
    ("name", "work", "title", "subjects", "cover", "year"),
    [
        ("o23", "OL15832982W", "Sabriel", 7, 6796986, 1995),
        ("o24", "OL8479867W", "The Name of the Wind", 40, 11480483, None),
        ("o26", "OL10000106W", "Le Contrat réalisable", 0, None, None),
        ("o27", "OL10000223W", "Combating Surgical Infection", 0, 3140444, None),
        ("o29", "OL1000572W", "Donna Parker on her Own", 0, 3372835, None),
        ("o48", "OL167326W", None, 4, None, None),
    ],
)
def test_a_works_own_record_is_read(
    name: str, work: str, title: str | None, subjects: int, cover: int | None, year: int | None
) -> None:
    found = from_work_record(as_record(name))
    assert (found.ids, found.title, found.first_published) == ((work,), title, year)
    assert sum(subject.kind is SubjectKind.WORK for subject in found.subjects) == subjects
    assert found.cover == (f"openlibrary-{cover}" if cover else None)


def test_descriptions_of_works_lose_their_shape_and_keep_their_words() -> None:
    assert from_work_record(as_record("o23")).description == "First in the Old Kingdom/Abhorsen series."
    told = from_work_record(as_record("o29")).description
    assert told is not None
    assert told.startswith("Donna's parents are offered the trip of a lifetime")
    assert "\r" not in told


@pytest.mark.parametrize(
    ("name", "kind", "location"),
    [
        ("o41", "redirect", "/works/OL27448W"),
        ("o42", "delete", None),
        ("o43", "redirect", "/books/OL002M"),
        ("o17", "edition", None),
        ("o23", "work", None),
        ("o39", "author", None),
        ("o44", "", None),
    ],
)
def test_merged_and_deleted_records_are_told_from_the_others(name: str, kind: str, location: str | None) -> None:
    record = as_record(name)
    assert (openlibrary_records.kind_of(record), openlibrary_records.location_of(record)) == (kind, location)


@pytest.mark.parametrize(
    ("name", "title", "author", "year", "work"),
    [
        ("o01", "This Is How You Lose the Time War", "Amal El-Mohtar", 2019, "OL20639540W"),
        ("o02", "Dune", "Frank Herbert", 1965, "OL893414W"),
        ("o02", "Children of Dune", "Frank Herbert", 1976, "OL893516W"),
        ("o02", "God Emperor of Dune", "Herbert, Frank", None, "OL893515W"),
        ("o04", "Watchmen", "Alan Moore", 1987, "OL2897798W"),
        ("o06", "Freedom and Capital", "David Howell", None, "OL1953993W"),
    ],
)
def test_the_right_work_is_found_by_title_and_author(
    name: str, title: str, author: str, year: int | None, work: str
) -> None:
    found = from_titles(load(name), title=title, author=author, year=year)
    assert found.ids == (work,)
    assert found.match is not None
    assert found.match >= ATTACH


@pytest.mark.parametrize(
    ("name", "title", "author"),
    [
        ("o02", "Dune Messiah", "Frank Herbert"),  # a sequel that is not there
        ("o02", "Dune", "David Lynch"),
        ("o04", "Watchmen: The Official Film Companion", "Peter Aperlo"),  # a book about the book
        ("o06", "Capitalism and Freedom", "Milton Friedman"),  # another's book of the same title
        ("o06", "Freedom", "Jonathan Franzen"),
        ("o03", "Dune", "Frank Herbert"),
    ],
)
def test_a_like_title_is_not_the_book(name: str, title: str, author: str) -> None:
    assert from_titles(load(name), title=title, author=author).outcome is Outcome.NONE


def test_markdown_of_an_edition_becomes_plain_text() -> None:
    description = from_record("o20").description
    assert description is not None
    assert description.startswith('"She didn\'t choose her garden" opens this chapbook')
    assert "The Stars With You gives us" in description
    assert "- publisher" in description
    assert not {"*", "\r", "](", ">"} & set(description)


def test_markdown_links_of_a_work_go_and_their_words_stay() -> None:
    description = from_search({"docs": [{**as_record("o24"), "isbn": ["9780756404741"]}]}, "9780756404741").description
    assert description is not None
    assert description.endswith("Followed by: The Wise Man's Fear")


def test_subjects_that_are_objects_are_read_by_their_keys() -> None:
    reply = {"docs": [{"key": "/works/OL167326W", "isbn": ["0441172717"], "subject": as_record("o48")["subjects"]}]}
    found = from_search(reply, "0441172717")
    assert [subject.text for subject in found.subjects] == ["Large type books", "Fiction", "Women", "Women lawyers"]


@pytest.mark.parametrize("name", ["o15", "o16", "o41", "o42", "o43", "o44", "o45", "o46", "o47", "o49"])
def test_what_is_no_batch_finds_nobody(name: str) -> None:
    assert from_details(load(name), "9780441172719").outcome is Outcome.NONE
    assert from_search(load(name), "9780441172719").outcome is Outcome.NONE


def as_record(name: str) -> dict[str, object]:
    document = load(name)
    assert isinstance(document, dict)
    return document


def as_mapping(document: object) -> Mapping[str, object]:
    return document if isinstance(document, dict) else {}
