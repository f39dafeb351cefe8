import pytest

from genres.matching.names import like_authors


@pytest.mark.parametrize(
    ("author", "others", "likeness"),
    [
        ("Frank Herbert", ("Frank Herbert",), 1.0),
        ("Frank Herbert", ("Kevin J. Anderson", "Frank Herbert"), 0.8),
        ("Frank Herbert", ("Brian Herbert",), 0.0),
        ("Frank Herbert", ("Frank Miller",), 0.0),
        ("Frank Herbert", ("Herbert",), 0.82),
        ("Frank Herbert", ("Frank",), 0.0),
        ("Frank Herbert", ("F. H.",), 0.0),
        ("Gabriel Garcia", ("Gabriel García Márquez",), 0.8),
        ("Fyodor Dostoevsky", ("Fyodor Dostoyevski",), 0.8),
        ("Dostoevsky", ("Dostoyevsky",), 0.8),
        ("Dostoevsky", ("Fyodor Dostoyevsky",), 0.72),
        ("Theodore Dostoevsky", ("Ivan Dostoyevsky",), 0.0),
        ("Rob Thomas", ("Robert Thomas",), 0.8),
        ("John M. Smith", ("John K. Smith",), 0.75),
        ("George Orwell", ("Eric Blair",), 0.8),
        ("Stephen King", ("K. Stephen",), 0.0),
        ("A", ("B",), 0.0),
    ],
)
def test_an_author_is_known_by_name(author: str, others: tuple[str, ...], likeness: float) -> None:
    assert like_authors(author, others) == pytest.approx(likeness)


@pytest.mark.parametrize(
    ("author", "others"),
    [
        ("Unknown", ("Frank Herbert",)),
        ("Frank Herbert", ()),
        ("Frank Herbert", ("Various",)),
        ("Haruki Murakami", ("村上春樹",)),
        ("Haruki Murakami", ("村上春樹", "Jay Rubin")),
        ("Лев Толстой", ("Leo Tolstoy",)),
        ("", ("",)),
    ],
)
def test_where_nobody_can_be_compared_nothing_is_said(author: str, others: tuple[str, ...]) -> None:
    assert like_authors(author, others) is None


def test_an_author_is_found_among_names_in_another_script() -> None:
    assert like_authors("Haruki Murakami", ("Haruki Murakami", "村上春樹")) == 1.0
