import pytest

from genres.domain.evidence import Root
from genres.report.shelves import read_shelf


@pytest.mark.parametrize(
    ("shelf", "genre"),
    [
        ("fantasy", "fantasy"),
        ("sci-fi", "science-fiction"),
        ("sci_fi", "science-fiction"),
        ("sf", "science-fiction"),
        ("SciFi", "science-fiction"),
        ("historical-fiction", "historical-fiction"),
        ("historical", "historical-fiction"),
        ("ww2", "military-history"),
        ("ya", "young-adult"),
        ("children_and_ya", "childrens-fiction"),
        ("children-s-books", "childrens-fiction"),
        ("crime-fiction", "crime-fiction"),
        ("graphic-novels-n-comics", "graphic-novels"),
        ("classic-and-golden-age-mystery", "mystery"),
        ("self-help", "self-help"),
        ("coming-of-age", "coming-of-age"),
        ("nonfiction-history", "history"),
        ("history-non-fiction", "history"),
        ("thriller-fiction", "thriller"),
        ("favourite-fantasy", "fantasy"),
        ("history-books", "history"),
        ("poes\u00eda", "poetry"),
    ],
)
def test_a_shelf_named_like_a_genre_is_a_weak_vote_for_it(shelf: str, genre: str) -> None:
    reading = read_shelf(shelf)

    assert [(vote.genre.slug, vote.points) for vote in reading.votes] == [(genre, 50)]
    assert reading.is_shelf


@pytest.mark.parametrize(
    "shelf",
    [
        "2019",
        "favorites",
        "to-read",
        "to-read-fantasy",
        "to-read-non-fiction",
        "owned",
        "book-club",
        "bookclub",
        "read-as-a-child",
        "reading-history",
        "not-fantasy",
        "women-authors",
        "germany",
        "currently-reading",
        "magic",
        "",
    ],
)
def test_other_shelves_say_nothing(shelf: str) -> None:
    assert read_shelf(shelf).key == ""


@pytest.mark.parametrize(
    ("shelf", "root"),
    [
        ("fiction", Root.FICTION),
        ("novels", Root.FICTION),
        ("sci-fi-fantasy", Root.FICTION),
        ("non-fiction", Root.NONFICTION),
        ("nonfiction", Root.NONFICTION),
        ("non_fiction", Root.NONFICTION),
        ("fav-non-fiction", Root.NONFICTION),
        ("nonfiction-fantasy", Root.NONFICTION),
    ],
)
def test_some_shelves_only_tell_the_root(shelf: str, root: Root) -> None:
    reading = read_shelf(shelf)

    assert (reading.root, reading.votes) == (root, ())


def test_spellings_of_one_genre_count_once() -> None:
    assert len({read_shelf(shelf).key for shelf in ("sci-fi", "sci_fi", "sf", "science-fiction")}) == 1


def test_an_audience_tells_no_root() -> None:
    assert read_shelf("young-adult").root is None


def test_a_shelf_never_becomes_a_topic() -> None:
    assert all(read_shelf(shelf).topic is None for shelf in ("sci-fi", "fiction", "books-i-loved"))
