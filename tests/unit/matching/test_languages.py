import pytest

from genres.matching.languages import is_in_other_language


@pytest.mark.parametrize(
    ("title", "languages"),
    [
        ("The Master and Margarita", ("rus",)),
        ("Der Name der Rose", ("en",)),
        ("Le tour du monde", ("eng", "spa")),
        ("Il nome della rosa", ("de-AT",)),
        ("El amor en los tiempos del cólera", ("en",)),
    ],
)
def test_a_title_in_none_of_the_languages_is_doubtful(title: str, languages: tuple[str, ...]) -> None:
    assert is_in_other_language(title, languages)


@pytest.mark.parametrize(
    ("title", "languages"),
    [
        ("The Master and Margarita", ("rus", "eng")),
        ("The Master and Margarita", ()),
        ("The Master and Margarita", ("und",)),
        ("The Master and Margarita", ("",)),
        ("Der Name der Rose", ("ger",)),
        ("Der Name der Rose", ("DE_de",)),
        ("Le tour du monde", ("fra",)),
        ("Dune", ("ro",)),
        ("Les Misérables", ("en",)),
        ("O Pioneers!", ("eng",)),
        ("De la terre", ("pol",)),
        ("Война и мир", ("rus",)),
        ("", ("eng",)),
    ],
)
def test_where_title_or_record_leave_the_language_open_nothing_is_said(title: str, languages: tuple[str, ...]) -> None:
    assert not is_in_other_language(title, languages)
