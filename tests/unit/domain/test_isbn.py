import pytest

from genres.domain.isbn import name_one_edition, normalise_isbn, to_isbn10, to_isbn13

_PAIRS = [
    ("0553283685", "9780553283686"),
    ("046509791X", "9780465097913"),
    ("0140283331", "9780140283334"),
    ("1632361213", "9781632361219"),
    ("0000000000", "9780000000002"),
    ("9999999999", "9789999999991"),
]


def _slow_check_10(stem: str) -> str:
    """The rule as ISO 2108 words it, digit by digit."""
    total = sum((10 - place) * int(digit) for place, digit in enumerate(stem))
    return "0123456789X"[-total % 11]


def _slow_check_13(stem: str) -> str:
    return str(-sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(stem)) % 10)


@pytest.mark.parametrize(("isbn", "isbn13"), _PAIRS)
def test_both_lengths_are_converted_into_each_other(isbn: str, isbn13: str) -> None:
    assert to_isbn13(isbn) == isbn13
    assert to_isbn10(isbn13) == isbn
    assert to_isbn13(isbn13) == isbn13
    assert to_isbn10(isbn) == isbn


def test_check_digits_follow_the_rule_for_many_numbers() -> None:
    for number in range(0, 1_000_000_000, 9_876_543):
        stem = f"{number:09}"
        isbn, isbn13 = stem + _slow_check_10(stem), "978" + stem + _slow_check_13("978" + stem)
        assert to_isbn13(isbn) == isbn13
        assert to_isbn10(isbn13) == isbn
        assert normalise_isbn(isbn) == isbn
        assert normalise_isbn(isbn13) == isbn13


def test_exactly_one_check_digit_is_right() -> None:
    assert [digit for digit in "0123456789X" if normalise_isbn("055328368" + digit)] == ["5"]
    assert [digit for digit in "0123456789X" if normalise_isbn("046509791" + digit)] == ["X"]
    assert [digit for digit in "0123456789" if normalise_isbn("978055328368" + digit)] == ["6"]


def test_hyphens_blanks_and_a_small_x_are_normalised() -> None:
    assert normalise_isbn("978-0-465-09791-3") == "9780465097913"
    assert normalise_isbn("978\u20110 465\u201309791 3") == "9780465097913"
    assert normalise_isbn("0-465-09791-x") == "046509791X"


def test_the_979_range_counts_and_has_no_short_form() -> None:
    assert normalise_isbn("9791032702840") == "9791032702840"
    assert to_isbn10("9791032702840") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123",
        "B00DQBOFTW",
        "0785342633719",  # a product code filled up to thirteen digits
        "2940017227770",  # a shop's number
        "9876543211",
        "0553283686",
        "9780553283680",
        "055328368\u0665",  # an Arabic-Indic digit
        "978055328368\uff16",
        "X553283685",
        "97805532836X6",
        "813,01",
        "05532836850",
    ],
)
def test_what_is_no_isbn_is_none(text: str) -> None:
    assert normalise_isbn(text) is None


@pytest.mark.parametrize(("isbn", "isbn13"), _PAIRS)
def test_the_two_numbers_of_one_edition_are_told(isbn: str, isbn13: str) -> None:
    assert name_one_edition(isbn, isbn13)


@pytest.mark.parametrize(
    ("isbn", "isbn13"),
    [
        ("", ""),
        ("0553283685", ""),
        ("", "9780553283686"),
        ("0553283685", "9780140283334"),  # another edition
        ("0553283686", "9780553283686"),  # wrong check digit in the short one
        ("0553283685", "9780553283680"),  # in the long one
        ("0553283685", "9790553283685"),  # 979 has no short form
        ("05532836\u06685", "97805532836\u06686"),
        ("046509791x", "9780465097913"),  # not as it should stand
    ],
)
def test_other_pairs_are_not_one_edition(isbn: str, isbn13: str) -> None:
    assert not name_one_edition(isbn, isbn13)
