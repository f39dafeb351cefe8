import pytest

from genres.sources.openlibrary_years import year_of


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1999", 1999),
        ("July 2003", 2003),
        ("December 31, 1996", 1996),
        ("1996-10-01", 1996),
        ("04/12/2011", 2011),
        ("c1987", 1987),
        ("[1954?]", 1954),
        ("5745 [1985]", 1985),
        ("1890-1900", 1890),
        ("1516, printed 1901", 1516),
        ("44 BC", -44),
        ("380 B.C.E.", -380),
        ("A.D. 800", 800),
        ("731 CE", 731),
        ("1999 abc", 1999),
    ],
)
def test_a_year_is_found_in_any_writing(text: str, year: int) -> None:
    assert year_of(text) == year


@pytest.mark.parametrize("text", [None, "", "n.d.", "19--?", "20030715", "99", "MCMXCIX", "forthcoming", "3000"])
def test_what_names_no_year_has_none(text: str | None) -> None:
    assert year_of(text) is None
