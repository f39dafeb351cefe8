"""Real replies of Open Library, each read as a person reads it."""

import pytest

from genres.domain.evidence import Outcome, SubjectKind
from genres.matching.score import ATTACH
from genres.sources import openlibrary_records
from tests.corpus.samples import as_record, from_details, from_record, from_search, from_titles, from_work_record, load

pytestmark = pytest.mark.corpus


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
