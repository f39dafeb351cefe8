"""Open Library by title and author, against the simulated one and against answers made by hand."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from urllib.parse import parse_qs

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.sources import SourceMode
from genres.matching.score import SURE
from genres.pipeline.ports import BookSource
from genres.sources.openlibrary_questions import question_of
from tests.support.builders import make_isbn13
from tests.support.openlibrary_house import House, SimulatedHouse, look_up, outcomes, simulated_house
from tests.support.questions import make_info
from tests.support.upstream_facts import DecoyKind, Facts
from tests.support.upstream_settings import Fault

NAMES = ("Okafor", "Lindqvist", "Moreau", "Tanaka", "Wolny", "Hale", "Novak", "Whitlock", "Marsh", "Penrose")
WORDS = ("Orchard", "Lantern", "Harbour", "Meadow", "Cinder", "Thimble", "Sparrow", "Quarry", "Willow", "Anchor")


def make_facts(number: int, title: str, author: str, **changes: object) -> Facts:
    facts = Facts(
        isbn13=make_isbn13(170_000 + number),
        title=title,
        author=author,
        pages=300,
        year=1990,
        genres=("fantasy",),
        languages=("eng",),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]  # fields by name


BOOKS = [
    make_facts(number, f"The {WORDS[number % 10]} and the {WORDS[number // 10]}", f"Jo {NAMES[number % 10]}")
    for number in range(40)
    if number % 10 != number // 10
]


def asked(facts: Facts, **changes: object) -> BookInfo:
    info = make_info(None, title=facts.title, author=facts.author, year=facts.year)
    return replace(info, **changes)  # type: ignore[arg-type]  # fields by name


@pytest.fixture
async def house() -> AsyncIterator[SimulatedHouse]:
    async with simulated_house(BOOKS) as running:
        yield running


def test_it_fits_the_port(house: SimulatedHouse) -> None:
    port: BookSource = house.titles(rate_per_s=2.8)
    assert (port.name, port.batch_size, port.state.mode) == ("openlibrary_titles", 24, SourceMode.OK)
    assert (port.in_flight, port.calls_per_s) == (10, 2.8)


def test_any_book_with_a_word_in_its_title_can_be_asked_for(house: SimulatedHouse) -> None:
    source = house.titles()
    assert source.can_ask(make_info(None))
    assert source.can_ask(make_info(make_isbn13(1), author=""))
    assert not source.can_ask(make_info(None, title="?!"))


async def test_sixteen_books_are_one_request(house: SimulatedHouse) -> None:
    found = await look_up(house.titles(), [asked(facts) for facts in BOOKS[:16]])
    assert outcomes(found) == ["found"] * 16
    assert house.paths == ["/search.json"]
    for facts, evidence in zip(BOOKS, found, strict=False):
        assert evidence.ids == (f"OL{facts.number}W",)
        assert (evidence.title, evidence.authors) == (facts.title, (facts.author,))
        assert evidence.match is not None
        assert evidence.match >= SURE
        assert (evidence.first_published, evidence.language) == (facts.year, "eng")
        assert any(subject.kind is SubjectKind.WORK for subject in evidence.subjects)


async def test_title_and_surname_are_all_that_is_sent(house: SimulatedHouse) -> None:
    await look_up(house.titles(), [make_info(None, title="A Secret: Of Many Parts", author="Jane von Doe", year=1931)])
    (request,) = house.upstream.log
    assert parse_qs(request.query)["q"] == ['(title:"A Secret" AND author:"Doe")']
    assert not [word for word in ("Jane", "von", "Parts", "1931") if word in request.query]


async def test_a_book_that_is_not_there_is_none(house: SimulatedHouse) -> None:
    found = await look_up(house.titles(), [asked(BOOKS[0]), make_info(None, title="Unheard Of", author="Nobody")])
    assert outcomes(found) == ["found", "none"]
    assert found[1].match is None


async def test_twice_the_same_book_is_asked_for_once(house: SimulatedHouse) -> None:
    found = await look_up(house.titles(), [asked(BOOKS[0]), asked(BOOKS[0])])
    assert found[0] == found[1]
    assert house.upstream.log[0].query.count("author") == 2  # once in the fields


async def test_no_books_are_no_requests(house: SimulatedHouse) -> None:
    assert await look_up(house.titles(), []) == []
    assert house.upstream.log == []


async def test_a_book_without_a_title_is_no_question(house: SimulatedHouse) -> None:
    with pytest.raises(ValueError, match="title"):
        await look_up(house.titles(), [make_info(None, title="…")])


async def test_without_an_author_only_the_very_title_counts_and_is_never_sure(house: SimulatedHouse) -> None:
    nameless = asked(BOOKS[5], author="")
    (found,) = await look_up(house.titles(), [nameless])
    assert found.outcome is Outcome.FOUND
    assert found.match is not None
    assert found.match < SURE
    (other,) = await look_up(house.titles(), [replace(nameless, title=f"{nameless.title} of Elsewhere")])
    assert other.outcome is Outcome.NONE


async def test_long_titles_in_other_scripts_keep_every_address_under_its_limit(house: SimulatedHouse) -> None:
    books = [make_info(None, title=f"{'宇宙の話をしよう' * 8}{number}", author="小野雅裕") for number in range(16)]
    assert outcomes(await look_up(house.titles(), books)) == ["none"] * 16
    assert len(house.upstream.log) > 1
    assert max(len(f"{house.url}{asked.path}?{asked.query}") for asked in house.upstream.log) <= 3800


@pytest.mark.parametrize(
    "kind", [DecoyKind.STUDY_GUIDE, DecoyKind.BOX_SET, DecoyKind.COMIC, DecoyKind.SAME_TITLE, DecoyKind.SEQUEL]
)
async def test_a_decoy_is_never_attached(kind: DecoyKind) -> None:
    real = make_facts(1, "The Lantern Keeper", "Jo Okafor")
    decoy = {
        DecoyKind.STUDY_GUIDE: make_facts(2, "The Lantern Keeper: Study Guide", "SuperGuides Okafor"),
        DecoyKind.BOX_SET: make_facts(3, "The Lantern Keeper Box Set (Books 1-3)", "Jo Okafor"),
        DecoyKind.COMIC: make_facts(4, "The Lantern Keeper: The Graphic Novel", "Jo Okafor"),
        DecoyKind.SAME_TITLE: make_facts(5, "The Lantern Keeper", "Ann Moreau"),
        DecoyKind.SEQUEL: make_facts(6, "The Lantern Keeper Returns", "Jo Okafor"),
    }[kind]
    async with simulated_house([replace(decoy, decoy=kind), real]) as house:
        (found,) = await look_up(house.titles(), [asked(real)])
        assert found.ids == (f"OL{real.number}W",)
    async with simulated_house([replace(decoy, decoy=kind)]) as house:
        (found,) = await look_up(house.titles(), [asked(real)])
        assert found.outcome is Outcome.NONE or (found.match or 1) < SURE


# answers that were cut off by the limit


class Site:
    """Answers a search with what a function makes of its questions, at most `limit` documents."""

    def __init__(self) -> None:
        self.groups: list[list[str]] = []
        self.answer: Callable[[list[str]], list[dict[str, object]]] = lambda _: []

    async def search(self, request: web.Request) -> web.Response:
        questions = request.query["q"].split(" OR ")
        self.groups.append(questions)
        docs = self.answer(questions)
        limit = int(request.query["limit"])
        return web.json_response({"numFound": len(docs), "docs": docs[:limit]})


@pytest.fixture
def site() -> Site:
    return Site()


async def ask_site(site: Site, books: list[BookInfo]) -> list[Evidence]:
    app = web.Application()
    app.router.add_get("/search.json", site.search)
    async with TestServer(app, shutdown_timeout=0.1) as server, aiohttp.ClientSession() as session:
        return list(await look_up(House(str(server.make_url("")), session).titles(), books))


def doc(facts: Facts) -> dict[str, object]:
    return {"key": f"/works/OL{facts.number}W", "title": facts.title, "author_name": [facts.author]}


NOISE: list[dict[str, object]] = [
    {"key": f"/works/OL{number}W", "title": f"Other {number}", "author_name": ["Else"]} for number in range(1000)
]


async def test_a_cut_answer_is_not_believed_to_know_nothing(site: Site) -> None:
    books = [asked(facts) for facts in BOOKS[:10]]
    rare = question_of(books[3])

    def answer(questions: list[str]) -> list[dict[str, object]]:
        most = [doc(facts) for facts in BOOKS[:10] if facts is not BOOKS[3] and question_of(asked(facts)) in questions]
        return [*most, *(NOISE if len(questions) > 4 else []), *([doc(BOOKS[3])] if rare in questions else [])]

    site.answer = answer
    assert outcomes(await ask_site(site, books)) == ["found"] * 10
    assert [len(group) for group in site.groups] == [10, 1]


async def test_what_is_hidden_even_in_a_small_group_is_asked_for_alone(site: Site) -> None:
    books = [asked(facts) for facts in BOOKS[:8]]

    def answer(questions: list[str]) -> list[dict[str, object]]:
        real = [doc(facts) for facts in BOOKS[:8] if question_of(asked(facts)) in questions]
        return real if len(questions) == 1 else [*NOISE, *real]

    site.answer = answer
    assert outcomes(await ask_site(site, books)) == ["found"] * 8
    assert sorted(len(group) for group in site.groups) == [1] * 8 + [4, 4, 8]


async def test_a_full_answer_to_a_single_question_is_believed(site: Site) -> None:
    site.answer = lambda _: NOISE
    assert outcomes(await ask_site(site, [asked(BOOKS[0])])) == ["none"]
    assert len(site.groups) == 1


async def test_a_whole_answer_is_believed_at_once(site: Site) -> None:
    site.answer = lambda _: NOISE[:50]
    assert outcomes(await ask_site(site, [asked(facts) for facts in BOOKS[:10]])) == ["none"] * 10
    assert len(site.groups) == 1


async def test_of_two_equal_matches_the_one_with_more_editions_is_taken(site: Site) -> None:
    site.answer = lambda _: [
        {**doc(BOOKS[0]), "key": "/works/OL1W", "edition_count": 1},
        {**doc(BOOKS[0]), "key": "/works/OL2W", "edition_count": 9},
        {**doc(BOOKS[0]), "key": "/works/OL3W"},
    ]
    (found,) = await ask_site(site, [asked(BOOKS[0])])
    assert found.ids == ("OL2W",)


# faults


async def test_a_group_that_hangs_is_asked_in_halves(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="hang", times=1)]
    found = await look_up(house.titles(timeout_s=3), [asked(facts) for facts in BOOKS[:8]])
    assert outcomes(found) == ["found"] * 8
    assert len(house.upstream.log) == 3
    assert house.still.slept == []


async def test_a_title_that_the_site_cannot_take_costs_nobody_else_his_answer(site: Site) -> None:
    books = [asked(facts) for facts in BOOKS[:8]]
    odd = question_of(books[5])

    def answer(questions: list[str]) -> list[dict[str, object]]:
        if odd in questions:
            raise web.HTTPBadRequest
        return [doc(facts) for facts in BOOKS[:8] if question_of(asked(facts)) in questions]

    site.answer = answer
    assert outcomes(await ask_site(site, books)) == ["found"] * 5 + ["failed"] + ["found"] * 2


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset"])
async def test_a_passing_fault_costs_nothing(house: SimulatedHouse, kind: str) -> None:
    house.upstream.settings.faults = [Fault.model_validate({"kind": kind, "times": 1})]
    assert outcomes(await look_up(house.titles(), [asked(facts) for facts in BOOKS[:8]])) == ["found"] * 8
    assert len(house.upstream.log) == 2


@pytest.mark.parametrize("kind", ["status", "malformed", "truncated", "html", "reset", "hang"])
async def test_a_lasting_fault_is_never_taken_for_no_result(house: SimulatedHouse, kind: str) -> None:
    house.upstream.settings.faults = [Fault.model_validate({"kind": kind})]
    with pytest.raises(SourceBusyError, match="no usable answer"):
        await look_up(house.titles(timeout_s=0.2), [asked(facts) for facts in BOOKS[:8]])


async def test_a_book_hidden_by_a_cut_answer_fails_where_it_cannot_be_asked_again(site: Site) -> None:
    def answer(questions: list[str]) -> list[dict[str, object]]:
        if len(site.groups) > 1:
            raise web.HTTPForbidden
        return [*(doc(facts) for facts in BOOKS[:9] if question_of(asked(facts)) in questions), *NOISE]

    site.answer = answer
    found = await ask_site(site, [asked(facts) for facts in BOOKS[:10]])
    assert outcomes(found) == ["found"] * 9 + ["failed"]


async def test_a_redirect_to_another_host_is_refused(house: SimulatedHouse) -> None:
    house.upstream.settings.faults = [Fault(kind="redirect-away")]
    with pytest.raises(SourceBrokenError, match="another host"):
        await look_up(house.titles(), [asked(BOOKS[0])])
