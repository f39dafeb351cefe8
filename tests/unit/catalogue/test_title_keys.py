import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genres.catalogue import title_keys
from genres.catalogue.title_keys import asked_title_numbers, author_number, joint, title_number
from genres.matching.normalise import comparable_words, surname, words

PLAIN = st.lists(
    st.sampled_from(["The", "a", "de", "I", "Two", "II", "xx", "Hundred", "O'Hara", "42", "Dune", "of", "an"])
    | st.text(string.ascii_letters + string.digits + "'!?/_", min_size=1, max_size=6),
    min_size=1,
    max_size=6,
).map(" ".join)


@given(PLAIN)
def test_the_short_way_to_a_title_ends_where_the_long_one_does(title: str) -> None:
    assert title_keys._title_key(title) == "".join(comparable_words(title))


@given(
    st.lists(st.text(string.ascii_letters + ".'-,() ", min_size=1, max_size=9), min_size=1, max_size=4).map(" ".join)
)
def test_the_short_way_to_a_surname_ends_where_the_long_one_does(author: str) -> None:
    plain = title_keys._PLAIN_NAME.fullmatch(author)
    if plain and words(plain[1]):
        assert plain[1].replace("'", "").lower() == "".join(words(surname(author)))


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Dune", "dune."),
        ("The Hobbit, or There and Back Again", "The Hobbit"),
        ("Mistborn: The Final Empire", "The final empire"),
        ("Nineteen Eighty-Four", "1984"),
        ("Café au lait", "Cafe au Lait"),
        ("Sapiens: A Brief History of Humankind", "Sapiens"),
        ("Sapiens", "Sapiens : a brief history"),
        ("Catch 22", "Catch-22"),
        ("Dune (Deluxe Edition)", "Dune"),
        ("Война и мир", "ВОЙНА И МИР"),
    ],
)
def test_a_title_is_found_under_the_number_of_its_other_spellings(asked: str, stored: str) -> None:
    assert title_number(stored) in asked_title_numbers(asked)


def test_another_title_has_another_number() -> None:
    assert title_number("Dune Messiah") not in asked_title_numbers("Dune")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Frank Herbert", "Herbert, Frank"),
        ("Ursula K. Le Guin", "Ursula Kroeber Le Guin"),
        ("Fyodor Dostoyevsky", "Dostoyevsky, Fyodor, 1821-1881"),
        ("Martin Luther King Jr.", "Martin Luther King"),
        ("Anna Nuttall and Mary Smith", "Anna Nuttall"),
        ("Stanisław Lem", "Stanislaw Lem"),
        ("Flann O'Brien", "Flann O\u2019Brien"),
    ],
)
def test_spellings_of_one_surname_have_one_number(one: str, other: str) -> None:
    assert author_number(one) == author_number(other)


def test_numbers_fit_into_six_bytes_of_sqlite() -> None:
    for title in ("Dune", "Война и мир", "", "x" * 1000):
        assert 0 <= joint(title_number(title), author_number(title)) < 2**47
    assert title_keys.fingerprint() == title_keys.fingerprint()
