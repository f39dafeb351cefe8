import pytest

from genres.domain.text import match_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stephen        King", "stephen king"),
        (" Ursula K. Le Guin ", "URSULA K. LE GUIN"),
        ("Mar\u00adquez", "Marquez"),
        ("Rene\u0301e", "Ren\u00e9e"),
        ("STRASSE", "straße"),
        ("\u202bنجيب محفوظ\u202c", "نجيب محفوظ"),
        ("nima\u200cm", "nimam"),
        ("a\u2060b", "ab"),
        ("a\u00a0b", "a b"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


def test_different_names_have_different_keys() -> None:
    assert len({match_key(name) for name in ("Ann", "Anne", "Än", "An n", "")}) == 5


def test_a_key_is_its_own_key() -> None:
    for text in ("\u0345\u1e9b\u0323", "ÅNGSTRÖM", "ﬁn", "ΐ", "a\u00ad b"):
        assert match_key(match_key(text)) == match_key(text)
