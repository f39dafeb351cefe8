"""The simulated book APIs search by words as the real ones do: what looks like a book stands beside it."""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from genres.domain.text import plain_words
from tests.support.builders import make_isbn13
from tests.support.upstream import Upstream
from tests.support.upstream_catalogue import Catalogue, write_world
from tests.support.upstream_client import CERTAIN, UpstreamClient, client_of
from tests.support.upstream_decoys import make_decoy
from tests.support.upstream_facts import DecoyKind, Facts
from tests.support.upstream_google import volume_id
from tests.support.upstream_search import Words, read_query

BOOK = Facts(
    isbn13=make_isbn13(1001),
    title="The Café of Stars",
    subtitle="A Novel",
    author="Inés O'Hara",
    pages=320,
    year=1971,
    genres=("fantasy",),
    series=("Star Cycle", "2"),
)
DECOYS = [make_decoy(kind, BOOK, make_isbn13(2000 + number)) for number, kind in enumerate(DecoyKind)]
NAMES = {"title": "title", "author": "author"}


def key_of(facts: Facts) -> str:
    return f"/works/OL{facts.number}W"


@pytest.fixture
async def client() -> AsyncIterator[UpstreamClient]:
    async with client_of(Upstream([*DECOYS, BOOK], settings=CERTAIN.model_copy())) as client:
        yield client


async def test_a_question_by_title_and_author_brings_the_book_and_what_looks_like_it(client: UpstreamClient) -> None:
    works = await client.works(q='(title:"cafe of stars" AND author:"ohara")', fields="key,title")
    found = {work["key"] for work in works}
    assert key_of(BOOK) in found
    unlike = [facts for facts in DECOYS if key_of(facts) not in found]
    assert [facts.decoy for facts in unlike] == [DecoyKind.SAME_TITLE]


async def test_without_an_author_others_books_of_the_title_come_too(client: UpstreamClient) -> None:
    found = {work["key"] for work in await client.works(title="the café of stars", fields="key")}
    assert found == {key_of(facts) for facts in (BOOK, *DECOYS)}


async def test_a_decoy_stands_first_in_some_worlds_and_not_in_others(client: UpstreamClient) -> None:
    firsts = set()
    for seed in range(12):
        client.upstream.settings.seed = seed
        works = await client.works(q='(title:"The Café of Stars" AND author:"O\'Hara")', fields="key")
        firsts.add(works[0]["key"] == key_of(BOOK))
    assert firsts == {True, False}


async def test_answers_to_joined_questions_are_mixed_and_cut_at_the_limit() -> None:
    books = [
        Facts(isbn13=make_isbn13(number), title=f"Book {number}", author="A B", pages=9, year=2000, genres=("fantasy",))
        for number in range(30)
    ]
    joined = " OR ".join(f'(title:"Book {number}" AND author:"B")' for number in range(30))
    async with client_of(Upstream(books, settings=CERTAIN)) as client:
        every = await client.works(q=joined, fields="key")
        some = await client.works(q=joined, fields="key", limit="7")
    assert sorted(work["key"] for work in every) == sorted(key_of(book) for book in books)
    assert every != sorted(every, key=lambda work: str(work["key"]))
    assert some == every[:7]


async def test_plain_words_are_looked_for_in_title_and_author(client: UpstreamClient) -> None:
    assert key_of(BOOK) in {work["key"] for work in await client.works(q="stars ohara café", fields="key")}
    assert await client.works(q="stars nobody", fields="key") == []


async def test_a_work_without_isbn_is_found_by_words_only() -> None:
    unnumbered = Facts(
        isbn13=make_isbn13(7),
        title="Unnumbered",
        author="N. One",
        pages=90,
        year=1955,
        genres=("essays",),
        has_isbn=False,
    )
    async with client_of(Upstream([unnumbered], settings=CERTAIN)) as client:
        assert await client.works(q=f"isbn:({unnumbered.isbn13})") == []
        (work,) = await client.works(q='title:"unnumbered"', fields="key,isbn")
        assert work == {"key": key_of(unnumbered), "isbn": []}
        assert await client.volumes(f"isbn:{unnumbered.isbn13}") == []
        assert await client.volumes('intitle:"unnumbered"') == [volume_id(unnumbered)]


async def test_a_work_tells_subtitle_series_and_languages(client: UpstreamClient) -> None:
    works = await client.works(
        q="cafe stars", fields="key,subtitle,series_name,series_position,language,author_name,publish_date"
    )
    told = {work.pop("key"): work for work in works}
    book = told[key_of(BOOK)]
    assert (book["subtitle"], book["series_name"], book["series_position"]) == ("A Novel", ["Star Cycle"], ["2"])
    assert book["publish_date"] == ["July 1971"]
    translation = next(facts for facts in DECOYS if facts.decoy is DecoyKind.TRANSLATION)
    assert told[key_of(translation)]["language"] == ["ger"]
    comic = next(facts for facts in DECOYS if facts.decoy is DecoyKind.COMIC)
    assert told[key_of(comic)]["author_name"] == [comic.author, BOOK.author]


async def test_google_knows_decoys_by_words_too(client: UpstreamClient) -> None:
    found = await client.volumes('intitle:"cafe of stars" inauthor:"ohara"')
    assert volume_id(BOOK) in found
    assert len(found) == len(DECOYS)  # all but the one of another author, and the book


async def test_asked_for_an_isbn_it_does_not_know_google_may_answer_with_another_book(client: UpstreamClient) -> None:
    client.upstream.settings.google_misses = 1.0
    assert await client.volumes(f"isbn:{BOOK.isbn13}") == []
    client.upstream.settings.strays = [BOOK.isbn13]
    (stray,) = await client.volumes(f"isbn:{BOOK.isbn13}")
    assert stray != volume_id(BOOK)


def test_every_kind_of_decoy_is_another_record_and_the_same_each_time() -> None:
    assert [facts.decoy for facts in DECOYS] == list(DecoyKind)
    for number, (kind, facts) in enumerate(zip(DecoyKind, DECOYS, strict=True)):
        assert facts == make_decoy(kind, BOOK, make_isbn13(2000 + number))
        assert (facts.title, facts.subtitle, facts.author, facts.year) != (
            BOOK.title,
            BOOK.subtitle,
            BOOK.author,
            BOOK.year,
        )


def test_a_world_is_written_and_read_back(tmp_path: Path) -> None:
    world = tmp_path / "world.json"
    write_world(world, [BOOK, *DECOYS])
    catalogue = Catalogue.from_json(world)
    assert [catalogue.book(facts.isbn13) for facts in (BOOK, *DECOYS)] == [BOOK, *DECOYS]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ('(title:"a b" AND author:"c") OR (title:"d")', [{"title": "a b", "author": "c"}, {"title": "d"}]),
        ("title:(a b) AND author:c", [{"title": "a b", "author": "c"}]),
        ("dune herbert", [{"anywhere": "dune herbert"}]),
        ('title:"say \\"when\\""', [{"title": "say when"}]),
        ("", []),
    ],
)
def test_questions_are_read_from_the_query(text: str, questions: list[dict[str, str]]) -> None:
    assert read_query(text, NAMES) == [Words.of(**each) for each in questions]


def test_the_index_finds_what_a_look_at_every_book_finds() -> None:
    dice = random.Random(3)  # noqa: S311  no secret
    words = "river winter garden archive silence".split()  # noqa: SIM905  reads better
    books = [
        Facts(
            isbn13=make_isbn13(number),
            title=" ".join(dice.choices(words, k=3)),
            author=" ".join(dice.choices(words, k=2)),
            pages=100,
            year=2000,
            genres=("travel",),
        )
        for number in range(200)
    ]
    catalogue = Catalogue(books)
    for _ in range(50):
        title, author = dice.choice(words), dice.choice(words)
        found = catalogue.find(title, author)
        assert found == [
            book for book in books if title in plain_words(book.title) and author in plain_words(book.author)
        ]
