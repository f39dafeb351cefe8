"""The labelled books are sound, and docs/genres.md tells what they really say of the rules."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from genres.domain.evidence import GenreVerdict, Root
from genres.report.taxonomy import Genre, taxonomy
from tools.genre_score import (
    HALVES,
    HEAD,
    Figures,
    Judged,
    LabelledBook,
    figures,
    half_of,
    judge,
    main,
    read_books,
    row,
    speed,
)

DOCS = Path(__file__).parents[2] / "docs" / "genres.md"


@pytest.fixture(scope="module")
def books() -> tuple[LabelledBook, ...]:
    return read_books()


@pytest.fixture(scope="module")
def judged(books: tuple[LabelledBook, ...]) -> tuple[Judged, ...]:
    return judge(books)


def genre(slug: str) -> Genre:
    return taxonomy().by_slug[slug]


def given(*slugs: str, expected: Sequence[str] = (), acceptable: Sequence[str] = (), root: str = "fiction") -> Judged:
    book = LabelledBook(
        title="Any",
        author="Anyone",
        evidence=(),
        expected=tuple(map(genre, expected)),
        acceptable=tuple(map(genre, acceptable)),
        root=root,
    )
    return Judged(book=book, given=tuple(map(genre, slugs)), verdict=GenreVerdict(root=Root.FICTION))


def test_there_are_more_than_two_hundred_books_each_once(books: tuple[LabelledBook, ...]) -> None:
    assert len({(book.title, book.author) for book in books}) == len(books) > 300


def test_half_of_them_are_for_testing_only(books: tuple[LabelledBook, ...]) -> None:
    sizes = Counter(book.half for book in books)

    assert set(sizes) == set(HALVES)
    assert min(sizes.values()) > 0.4 * len(books)
    assert (half_of("Dracula"), half_of("Dune")) == ("test", "tuning")


def test_every_genre_is_expected_of_a_book_or_acceptable(books: tuple[LabelledBook, ...]) -> None:
    named = {genre for book in books for genre in (*book.expected, *book.acceptable)}

    assert named == set(taxonomy().genres)


def test_no_genre_is_both_expected_and_acceptable(books: tuple[LabelledBook, ...]) -> None:
    assert [book.title for book in books if {*book.expected} & {*book.acceptable}] == []


@pytest.mark.parametrize("half", HALVES)
def test_precision_is_nine_tenths_and_recall_eight(judged: tuple[Judged, ...], half: str) -> None:
    found = figures([one for one in judged if one.book.half == half])

    assert found.precision >= 0.9
    assert found.recall >= 0.8


@pytest.mark.parametrize("half", HALVES)
def test_the_docs_keep_the_figures_of_today(judged: tuple[Judged, ...], half: str) -> None:
    text = DOCS.read_text(encoding="utf-8")

    assert HEAD in text
    assert row(half, figures([one for one in judged if one.book.half == half])) in text


def test_the_docs_count_genres_and_books_as_they_are(books: tuple[LabelledBook, ...]) -> None:
    text = DOCS.read_text(encoding="utf-8")

    assert f"one of {len(taxonomy().genres)} genres" in text
    assert f"{len(books)} books" in text


@pytest.mark.parametrize(
    ("one", "precision", "recall"),
    [
        (given("fantasy", expected=["fantasy"]), 1, 1),
        (given("fantasy", expected=["epic-fantasy"]), 1, 0.5),
        (given("epic-fantasy", expected=["fantasy"]), 0, 1),
        (given("epic-fantasy", expected=["fantasy"], acceptable=["epic-fantasy"]), 1, 1),
        (given("horror", "fantasy", expected=["fantasy"]), 0.5, 1),
        (given("horror", expected=["fantasy", "horror"]), 1, 0.5),
        (given("dark-fantasy", expected=["epic-fantasy"]), 0, 0),
    ],
)
def test_precision_and_recall_are_what_their_definitions_say(one: Judged, precision: float, recall: float) -> None:
    if recall or precision:
        found = figures([one])
        assert (found.precision, found.recall) == (precision, recall)
    assert (len(one.wrong) == 0) is (precision == 1)
    assert one.found / len(one.book.expected) == recall


def test_the_other_figures_count_books() -> None:
    found = figures(
        [
            given("fantasy", expected=["fantasy"]),
            given(expected=["horror"]),
            given(),
            given("poetry", expected=["poetry"], root="nonfiction"),
        ]
    )

    assert found == Figures(books=4, precision=1, recall=2 / 3, f1=0.8, no_genre=1, root=0.75)


def test_the_command_shows_misses_of_the_tuning_half_alone(
    judged: tuple[Judged, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--misses"])
    shown = capsys.readouterr().out
    main(["--half", "test", "--misses"])
    only_figures = capsys.readouterr().out

    tuning = [one.book.title for one in judged if one.book.half == "tuning" and (one.wrong or one.missed)]
    testing = [one.book.title for one in judged if one.book.half == "test"]
    assert tuning
    assert all(f"{title}: " in shown for title in tuning)
    assert not any(re.search(rf"^{re.escape(title)}: ", shown, re.MULTILINE) for title in testing)
    assert len(only_figures.splitlines()) == 3


def test_speed_is_told_run_by_run(books: tuple[LabelledBook, ...], capsys: pytest.CaptureFixture[str]) -> None:
    runs = list(speed(books, number=3, headings=8, runs=2))

    assert len(runs) == 2
    assert all(seconds >= 0 for seconds in runs)
    assert capsys.readouterr().out == ""
