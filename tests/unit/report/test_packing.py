import pytest

from genres.report.packing import in_letters, letters_of, pack


@pytest.mark.parametrize(
    ("number", "letters"),
    [
        (0, "!"),
        (1, "#"),
        (58, "]"),
        (59, "^"),
        (60, "_!"),
        (61, "_#"),
        (60 + 60, "`!"),
        (60 * 33 - 1, "~^"),
        (60 * 33, "__!"),
    ],
)
def test_a_number_ends_with_one_of_sixty_letters(number: int, letters: str) -> None:
    assert letters_of(number) == letters


def test_no_two_numbers_have_the_same_letters_and_none_begins_as_another() -> None:
    letters = [letters_of(number) for number in range(70_000)]
    assert len(set(letters)) == 70_000
    assert all(not set(each[:-1]) & set(in_letters(range(60))) for each in letters)


def test_json_tells_each_letter_as_it_is() -> None:
    letters = in_letters(range(2_000))
    assert not set(letters) & {'"', "\\"}
    assert letters.isascii()
    assert letters.isprintable()


def test_the_sixty_most_frequent_values_have_one_letter() -> None:
    values, places = pack([*range(100), *range(40, 100)])
    assert values == (*range(40, 100), *range(40))
    assert len(places) == 40 * 2 + 60 * 2


def test_unknown_stands_after_what_is_known() -> None:
    assert pack([None, 2.5, None, 1.0]) == ((1.0, 2.5, None), "$#$!")
    assert pack(["b", None, "a"]) == (("a", "b", None), "#$!")


def test_of_nothing_there_is_nothing() -> None:
    assert pack([]) == ((), "")
