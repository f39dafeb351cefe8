import pytest

from genres.catalogue import fields
from genres.catalogue.fields import language_code


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Dune", "Dune"),
        ("  Dune\t\n Messiah ", "Dune Messiah"),
        ({"type": "/type/text", "value": "Dune"}, "Dune"),
        ({"name": "Dune"}, "Dune"),
        ({"key": "/subjects/Women_lawyers"}, "Women lawyers"),
        ("half a \ud83d character", "half a character"),
        ("a\x00b", "a b"),
        ("", None),
        (" \x00 ", None),
        (None, None),
        (7, None),
        (["Dune"], None),
        ({"value": 7}, None),
    ],
)
def test_a_text_is_read_in_every_shape(value: object, text: str | None) -> None:
    assert fields.to_text(value) == text


@pytest.mark.parametrize(
    ("value", "headings"),
    [
        (["Fantasy", "Fantasy", "Epic"], ["Fantasy", "Epic"]),
        ([{"key": "/subjects/Large_type_books"}, None, 7, "Fiction"], ["Large type books", "Fiction"]),
        ("Fantasy", ["Fantasy"]),
        (["x" * 301, "Fantasy"], ["Fantasy"]),
        (None, []),
        ({}, []),
        ([f"heading {number}" for number in range(900)], [f"heading {number}" for number in range(500)]),
    ],
)
def test_headings_are_read_in_every_shape_each_once(value: object, headings: list[str]) -> None:
    assert fields.to_subjects(value) == headings


@pytest.mark.parametrize(
    ("record", "isbns"),
    [
        ({"isbn_10": ["0441172717"], "isbn_13": ["9780441172719"]}, [9780441172719]),
        ({"isbn_10": ["0441172717"]}, [9780441172719]),
        ({"isbn_13": ["978-0-441-17271-9"]}, [9780441172719]),
        ({"isbn_10": ["0441172717 (pbk. : alk. paper)"]}, [9780441172719]),
        ({"isbn_10": ["0060275278", "0064420477"]}, [9780060275273, 9780064420471]),
        ({"isbn": "9780441172719"}, [9780441172719]),
        ({"isbn_13": ["9780441172710"]}, []),
        ({"isbn_13": [None, 9780441172719, {}]}, []),
        ({"isbn_10": "080442957x"}, [9780804429573]),
        ({"isbn_13": ["9791234567896"]}, [9791234567896]),
        ({}, []),
    ],
)
def test_isbns_are_told_as_numbers_of_thirteen_digits(record: dict[str, object], isbns: list[int]) -> None:
    assert fields.to_isbns(record) == isbns


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("1997", 1997),
        ("May 16, 1997", 1997),
        ("c1997", 1997),
        ("[1997?]", 1997),
        ("1997-05-16", 1997),
        ("1997-1999", 1997),
        (1997, 1997),
        ("19--", None),
        ("199?", None),
        ("MCMXCVII", None),
        ("10/12/97", None),
        ("12345", None),
        ("0800", None),
        ("9999", None),
        ("", None),
        (None, None),
        ({"value": "1997"}, None),
    ],
)
def test_a_free_date_of_an_edition_is_a_year_if_a_plausible_one_is_in_it(date: object, year: int | None) -> None:
    assert fields.to_printed_year(date) == year


@pytest.mark.parametrize(
    ("date", "year"), [("750 BC", -750), ("c. 44 B.C.E.", -44), ("8 BCE", -8), ("1605", 1605), ("0 BC", None)]
)
def test_a_work_may_come_from_before_christ(date: str, year: int | None) -> None:
    assert fields.to_first_year(date) == year


@pytest.mark.parametrize(
    ("authors", "ids"),
    [
        ([{"type": {"key": "/type/author_role"}, "author": {"key": "/authors/OL7A"}}], [7]),
        ([{"type": "/type/author_role", "author": {"key": "/authors/OL7A"}}], [7]),
        ([{"type": "/type/author_role", "author": "/authors/OL7A"}], [7]),
        ([{"key": "/authors/OL7A"}, {"key": "/authors/OL8A"}, {"key": "/authors/OL7A"}], [7, 8]),
        (["/authors/OL7A"], [7]),
        ([{"author": None}, None, 7, {"key": "/authors/OL99999999999A"}], []),
        ("/authors/OL7A", []),
    ],
)
def test_authors_are_read_from_roles_objects_and_strings(authors: object, ids: list[int]) -> None:
    assert fields.to_author_ids(authors) == ids


@pytest.mark.parametrize(
    ("covers", "cover"), [([-1, 5], 5), ([-1], None), ([None, "6", True, 7], 7), (None, None), (8, 8), ([2**40], None)]
)
def test_the_first_cover_that_is_not_deleted_counts(covers: object, cover: int | None) -> None:
    assert fields.to_cover(covers) == cover


@pytest.mark.parametrize(
    ("pages", "number"), [(320, 320), ("320", 320), (0, None), (-1, None), (10**7, None), ("many", None), (True, None)]
)
def test_pages_are_believable_or_unknown(pages: object, number: int | None) -> None:
    assert fields.to_pages(pages) == number


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        ([{"key": "/languages/eng"}], "eng"),
        ([{"key": "/languages/ger"}, {"key": "/languages/eng"}], "ger"),
        (["/languages/zza"], "zza"),
        ([{"key": "/languages/aaa"}], "aaa"),
        ([{"key": "/languages/english"}], None),
        ([{"key": None}], None),
        ([], None),
        (None, None),
    ],
)
def test_a_language_is_a_number_and_comes_back_as_its_code(languages: object, code: str | None) -> None:
    number = fields.to_language(languages)
    assert (number if number is None else language_code(number)) == code


def test_a_subtitle_stands_behind_a_line_break() -> None:
    assert fields.to_title({"title": "Dune\nMessiah", "subtitle": "a novel"}) == "Dune Messiah\na novel"
    assert fields.to_title({"title": "Dune", "title_prefix": "The"}) == "The Dune"
    assert fields.to_title({"subtitle": "a novel"}) is None


def test_a_description_keeps_its_lines_and_loses_what_no_file_can_hold() -> None:
    assert fields.to_lines({"value": "One.\r\n\r\nTwo.\x00"}) == "One.\n\nTwo."
    assert fields.to_lines("half \udc00") == "half"
    assert fields.to_lines(["no"]) is None
