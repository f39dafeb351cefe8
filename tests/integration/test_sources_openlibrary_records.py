"""Records that were merged or deleted, as Open Library tells of them: with 200, and never followed by itself."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from genres.domain.evidence import Evidence, Outcome, SubjectKind
from tests.support.builders import make_isbn13
from tests.support.openlibrary_house import House, look_up, outcomes, simulated_house
from tests.support.questions import make_info

ISBNS = [make_isbn13(number) for number in range(180_000, 180_006)]


class Site:
    """A site with few records; search knows none of them, by ISBN or by key, but what is in `works`."""

    def __init__(self) -> None:
        self.details: dict[str, dict[str, Any]] = {}  # by ISBN
        self.records: dict[str, dict[str, Any]] = {}  # by key
        self.works: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.broken: set[str] = set()

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if request.path in self.broken:
            return web.Response(text="<h1>oops</h1>", content_type="text/html")
        if request.path == "/search.json":
            found = [work for work in self.works if work["key"] in request.query["q"]]
            return web.json_response({"numFound": len(found), "docs": found})
        if request.path == "/api/get_many":
            keys = json.loads(request.query["keys"])
            known = {key: self.records[key] for key in keys if key in self.records}
            return web.json_response({"status": "ok", "result": known})
        keys = [key for key in request.query["bibkeys"].split(",") if key.removeprefix("ISBN:") in self.details]
        return web.json_response({key: {"details": self.details[key.removeprefix("ISBN:")]} for key in keys})

    async def look_up(self, *isbns: str) -> list[Evidence]:
        app = web.Application()
        app.router.add_get("/{path:.*}", self.answer)
        async with TestServer(app, shutdown_timeout=0.1) as server, aiohttp.ClientSession() as session:
            source = House(str(server.make_url("")), session).source()
            return list(await look_up(source, [make_info(isbn) for isbn in isbns]))


@pytest.fixture
def site() -> Site:
    return Site()


def redirect(key: str, location: object) -> dict[str, object]:
    return {"key": key, "type": {"key": "/type/redirect"}, "location": location, "covers": [5685889]}


def deleted(key: str) -> dict[str, object]:
    return {"key": key, "type": {"key": "/type/delete"}}


def edition(number: int, *works: str) -> dict[str, object]:
    key = f"/books/OL{number}M"
    pointers = [{"key": work} for work in works]
    return {"key": key, "type": {"key": "/type/edition"}, "number_of_pages": 100 + number, "works": pointers}


def work(number: int) -> dict[str, object]:
    return {
        "key": f"/works/OL{number}W",
        "type": {"key": "/type/work"},
        "title": f"Work {number}",
        "subjects": ["Fantasy fiction"],
        "covers": [-1, 4000 + number],
        "first_publish_date": "March 1954",
        "description": {"type": "/type/text", "value": "Told."},
    }


async def test_a_merged_edition_is_followed_to_where_it_went(site: Site) -> None:
    site.details = {ISBNS[0]: redirect("/books/OL1M", "/books/OL2M"), ISBNS[1]: edition(3)}
    site.records = {"/books/OL2M": redirect("/books/OL2M", "/books/OL4M"), "/books/OL4M": edition(4)}
    found = await site.look_up(*ISBNS[:2])
    assert [(evidence.outcome, evidence.ids, evidence.pages) for evidence in found] == [
        (Outcome.FOUND, ("OL4M",), 104),
        (Outcome.FOUND, ("OL3M",), 103),
    ]
    assert site.asked.count("/api/get_many") == 2  # a hop each


async def test_merged_editions_of_a_batch_are_asked_for_together(site: Site) -> None:
    for number, isbn in enumerate(ISBNS):
        site.details[isbn] = redirect(f"/books/OL{number}M", f"/books/OL{number + 50}M")
        site.records[f"/books/OL{number + 50}M"] = edition(number + 50)
    assert outcomes(await site.look_up(*ISBNS)) == ["found"] * 6
    assert site.asked.count("/api/get_many") == 1


@pytest.mark.parametrize(
    "records",
    [
        {"/books/OL2M": deleted("/books/OL2M")},
        {"/books/OL2M": redirect("/books/OL2M", "/books/OL1M"), "/books/OL1M": redirect("/books/OL1M", "/books/OL2M")},
        {f"/books/OL{number}M": redirect(f"/books/OL{number}M", f"/books/OL{number + 1}M") for number in range(2, 9)},
        {},
        {"/books/OL2M": work(2)},
    ],
    ids=["deleted", "circle", "too far", "missing", "no edition"],
)
async def test_a_redirect_that_leads_to_no_edition_is_no_book(site: Site, records: dict[str, dict[str, Any]]) -> None:
    site.details = {ISBNS[0]: redirect("/books/OL1M", "/books/OL2M"), ISBNS[1]: edition(3)}
    site.records = records
    found = await site.look_up(*ISBNS[:2])
    assert outcomes(found) == ["none", "found"]
    assert site.asked.count("/api/get_many") <= 3


@pytest.mark.parametrize("location", [None, 7, "", "https://elsewhere.example/books/OL2M", "/people/somebody"])
async def test_a_redirect_to_nonsense_is_no_book(site: Site, location: object) -> None:
    site.details = {ISBNS[0]: redirect("/books/OL1M", location), ISBNS[1]: edition(3)}
    assert outcomes(await site.look_up(*ISBNS[:2])) == ["none", "found"]
    assert "/api/get_many" not in site.asked


async def test_a_deleted_edition_is_no_book(site: Site) -> None:
    site.details = {ISBNS[0]: deleted("/books/OL1M"), ISBNS[1]: edition(3)}
    assert outcomes(await site.look_up(*ISBNS[:2])) == ["none", "found"]


async def test_a_merged_edition_that_cannot_be_asked_for_is_a_failure(site: Site) -> None:
    site.details = {ISBNS[0]: redirect("/books/OL1M", "/books/OL2M"), ISBNS[1]: edition(3)}
    site.broken = {"/api/get_many"}
    found = await site.look_up(*ISBNS[:2])
    assert outcomes(found) == ["failed", "found"]
    assert found[0].retry_at is not None


async def test_a_merged_work_is_followed_to_where_it_went(site: Site) -> None:
    site.details = {ISBNS[0]: edition(1, "/works/OL7W"), ISBNS[1]: edition(2, "/works/OL8W")}
    site.works = [{"key": "/works/OL8W", "subject": ["Poetry"]}]
    site.records = {"/works/OL7W": redirect("/works/OL7W", "/works/OL9W"), "/works/OL9W": work(9)}
    merged, plain = await site.look_up(*ISBNS[:2])
    assert merged.ids == ("OL9W", "OL7W", "OL1M")
    assert [subject.text for subject in merged.subjects if subject.kind is SubjectKind.WORK] == ["Fantasy fiction"]
    assert (merged.cover, merged.first_published, merged.title) == ("openlibrary-4009", 1954, "Work 9")
    assert merged.description == "Told."
    assert plain.ids == ("OL8W", "OL2M")


async def test_a_work_that_is_not_in_the_index_yet_is_read_from_its_record(site: Site) -> None:
    site.details = {ISBNS[0]: edition(1, "/works/OL9W")}
    site.records = {"/works/OL9W": work(9)}
    (found,) = await site.look_up(ISBNS[0])
    assert (found.outcome, found.ids) == (Outcome.FOUND, ("OL9W", "OL1M"))
    assert site.asked.count("/api/get_many") == 1


@pytest.mark.parametrize("record", [deleted("/works/OL7W"), edition(7), {"type": {"key": "/type/author"}}])
async def test_an_edition_whose_work_is_none_stands_alone(site: Site, record: dict[str, Any]) -> None:
    site.details = {ISBNS[0]: edition(1, "/works/OL7W")}
    site.records = {"/works/OL7W": record}
    (found,) = await site.look_up(ISBNS[0])
    assert (found.outcome, found.pages, found.subjects) == (Outcome.FOUND, 101, ())


async def test_a_work_whose_record_cannot_be_asked_for_is_a_failure_with_what_is_known(site: Site) -> None:
    site.details = {ISBNS[0]: edition(1, "/works/OL7W"), ISBNS[1]: edition(2, "/works/OL8W")}
    site.works = [{"key": "/works/OL8W", "subject": ["Poetry"]}]
    site.broken = {"/api/get_many"}
    found = await site.look_up(*ISBNS[:2])
    assert outcomes(found) == ["failed", "found"]
    assert found[0].pages == 101


@pytest.fixture
async def merged_world() -> AsyncIterator[House]:
    async with simulated_house(
        unsearchable=ISBNS[:3], merged=[ISBNS[0]], deleted=[ISBNS[1]], edition_redirects=[ISBNS[2], ISBNS[3]]
    ) as house:
        yield house


async def test_merges_of_every_kind_in_one_batch(merged_world: House) -> None:
    found = await look_up(merged_world.source(), [make_info(isbn) for isbn in ISBNS])
    assert outcomes(found) == ["found"] * 6
    has_work = [any(subject.kind is SubjectKind.WORK for subject in evidence.subjects) for evidence in found]
    assert has_work == [True, False, True, True, True, True]
