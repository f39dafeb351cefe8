"""The simulated book APIs speak like the real ones: shapes, limits, faults, and a life as a process of their own."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from genres.domain.isbn import normalise_isbn
from tests.support.builders import make_isbn13
from tests.support.upstream import Upstream
from tests.support.upstream_catalogue import Catalogue
from tests.support.upstream_limits import OpenLibraryLimit
from tests.support.upstream_pictures import SIZES, cover
from tests.support.upstream_settings import Fault, UpstreamSettings
from tests.support.upstream_weather import _HEALTHY, Weather

ROOT = Path(__file__).parents[2]
US = {"User-Agent": "Tests/1 (contact: me@example.org)"}
ISBN = make_isbn13(140_000)
CERTAIN = {"openlibrary_misses": 0.0, "google_misses": 0.0, "quirks": False}
EXPORT = '''\
Book Id,Title,Author,ISBN,ISBN13,Number of Pages,Original Publication Year,Bookshelves
1,"Dune (Dune, #1)",Frank Herbert,"=""0441172717""","=""9780441172719""",535,1965,"sci-fi, favorites"
2,Emma,Jane Austen,"=""""","=""9780141439587""",,1815,classics
3,No Number,Nobody,"=""""","=""""",,,
'''


class Client:
    """Asks the simulation as any program would."""

    def __init__(self, upstream: Upstream, session: aiohttp.ClientSession) -> None:
        self.upstream = upstream
        self._session = session

    async def get(self, path: str, *, headers: dict[str, str] | None = None, **params: str) -> tuple[int, str, Any]:
        address = f"{self.upstream.url}{path}"
        async with self._session.get(address, params=params, headers=headers or US, allow_redirects=False) as response:
            kind = response.content_type
            return response.status, kind, await (response.json() if "json" in kind else response.text("latin-1"))

    async def set(self, **changes: object) -> int:
        async with self._session.post(f"{self.upstream.url}/_settings", json=changes) as response:
            return response.status


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with (
        Upstream(settings=UpstreamSettings.model_validate(CERTAIN)) as upstream,
        aiohttp.ClientSession() as session,
    ):
        yield Client(upstream, session)


# Open Library


async def test_search_gives_works_with_the_fields_asked_for(client: Client) -> None:
    status, _, found = await client.get("/search.json", q=f"isbn:({ISBN})", fields="key,isbn,subject")
    assert status == 200
    assert found["numFound"] == found["num_found"] == 1
    (work,) = found["docs"]
    assert set(work) == {"key", "isbn", "subject"}
    assert ISBN in work["isbn"]
    assert re.fullmatch(r"/works/OL\d+W", work["key"])


async def test_search_without_fields_leaves_isbn_and_subject_out(client: Client) -> None:
    _, _, found = await client.get("/search.json", q=f"isbn:{ISBN}")
    assert {"key", "title"} <= set(found["docs"][0])
    assert not {"isbn", "subject"} & set(found["docs"][0])


async def test_a_work_is_found_by_its_key(client: Client) -> None:
    _, _, by_isbn = await client.get("/search.json", q=f"isbn:({ISBN})")
    key = by_isbn["docs"][0]["key"]
    _, _, by_key = await client.get("/search.json", q=f"key:({key} OR /works/OL1W)")
    assert key in [work["key"] for work in by_key["docs"]]


async def test_details_echo_the_keys_as_sent_and_leave_unknown_ones_out(client: Client) -> None:
    unknown = make_isbn13(1)
    await client.set(unknown=[unknown])
    sent = f"ISBN:{ISBN[:3]}-{ISBN[3:]},ISBN:{unknown}"
    _, _, found = await client.get("/api/books", bibkeys=sent, jscmd="details", format="json")
    assert list(found) == [sent.partition(",")[0]]
    details = found[sent.partition(",")[0]]["details"]
    assert details["isbn_13"] == [ISBN]
    assert details["works"][0]["key"].startswith("/works/OL")


async def test_the_other_commands_have_their_shapes(client: Client) -> None:
    key = f"ISBN:{ISBN}"
    _, _, data = await client.get("/api/books", bibkeys=key, jscmd="data", format="json")
    assert data[key]["subjects"][0]["name"]
    _, _, view = await client.get("/api/books", bibkeys=key, format="json")
    assert set(view[key]) == {"bib_key", "info_url", "preview", "preview_url", "thumbnail_url"}
    _, kind, script = await client.get("/api/books", bibkeys=key)
    assert kind == "application/javascript"
    assert script.startswith("var _OLBookInfo = {")


async def test_one_poisoned_key_empties_the_whole_batch(client: Client) -> None:
    await client.set(poisoned=[make_isbn13(7)])
    keys = f"ISBN:{ISBN},ISBN:{make_isbn13(7)}"
    assert await client.get("/api/books", bibkeys=keys, jscmd="details", format="json") == (200, "application/json", {})


async def test_records_are_found_by_key_and_missing_ones_are_told(client: Client) -> None:
    _, _, found = await client.get("/search.json", q=f"isbn:({ISBN})")
    key = found["docs"][0]["key"]
    status, _, work = await client.get(f"{key}.json")
    assert (status, work["key"]) == (200, key)
    edition = key.replace("/works/", "/books/")[:-1] + "M"
    status, _, record = await client.get(f"{edition}.json")
    assert (status, record["isbn_13"]) == (200, [ISBN])
    status, _, many = await client.get("/api/get_many", keys=f'["{key}", "{edition}", "/works/OL1X"]')
    assert set(many["result"]) == {key, edition}
    await client.set(openlibrary_misses=1.0)
    assert await client.get(f"{key}.json") == (404, "application/json", {"error": "notfound", "key": key})


async def test_an_isbn_redirects_to_its_edition(client: Client) -> None:
    assert (await client.get(f"/isbn/{ISBN}.json"))[0] == 302
    await client.set(unknown=[ISBN])
    assert (await client.get(f"/isbn/{ISBN}.json"))[0] == 404


async def test_covers_are_pictures_and_missing_ones_are_blank_or_404(client: Client) -> None:
    assert (await client.get("/b/id/7-L.jpg"))[1] == "image/png"
    assert (await client.get("/b/id/-1-M.jpg"))[0] == 200
    assert (await client.get("/b/id/-1-M.jpg", default="false"))[0] == 404
    assert (await client.get(f"/b/isbn/{ISBN}-S.jpg"))[1] == "image/png"


def test_a_cover_is_a_valid_small_picture() -> None:
    for size, (width, height) in SIZES.items():
        picture = cover(7, size)
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert picture[16:24] == width.to_bytes(4) + height.to_bytes(4)
        assert len(picture) < 5000
    assert cover(7, "S") != cover(8, "S")


async def test_an_agent_without_a_contact_gets_a_page_and_403(client: Client) -> None:
    status, kind, _ = await client.get("/search.json", q=f"isbn:{ISBN}", headers={"User-Agent": "Livrarr/0.1"})
    assert (status, kind) == (403, "text/html")


async def test_past_the_burst_429_comes_as_json_without_retry_after(client: Client) -> None:
    await client.set(limits=True)
    client.upstream._limit._excess, client.upstream._limit._last = 25.0, client.upstream._limit.ticks()
    status, kind, body = await client.get("/search.json", q=f"isbn:{ISBN}")
    assert (status, kind, body["status"]) == (429, "application/json", 429)


def test_ten_pass_at_once_fifteen_wait_the_rest_is_refused_and_then_banned() -> None:
    now = 0.0
    limit = OpenLibraryLimit(lambda: now)
    assert [limit.admit() for _ in range(10)] == [0.0] * 10
    held_back = [limit.admit() for _ in range(15)]
    assert held_back == [pytest.approx(number / 3) for number in range(1, 16)]
    assert [limit.admit() for _ in range(51)] == [429] * 51
    assert limit.admit() == 403
    now = 601.0
    assert limit.admit() == 0.0


# Google Books


async def test_volumes_come_with_identifiers_and_only_the_masked_fields(client: Client) -> None:
    _, _, found = await client.get(
        "/books/v1/volumes", q=f"isbn:{ISBN}", key="k", fields="items(id,volumeInfo(title,industryIdentifiers))"
    )
    assert set(found) == {"items"}
    (volume,) = found["items"]
    assert set(volume) == {"id", "volumeInfo"}
    assert set(volume["volumeInfo"]) == {"title", "industryIdentifiers"}
    assert {"type": "ISBN_13", "identifier": ISBN} in volume["volumeInfo"]["industryIdentifiers"]


async def test_without_a_hit_there_are_no_items(client: Client) -> None:
    await client.set(unknown=[ISBN])
    answer = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    assert answer[2] == {"kind": "books#volumes", "totalItems": 0}


async def test_the_single_view_has_the_full_paths(client: Client) -> None:
    _, _, found = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    volume_id = found["items"][0]["id"]
    _, _, single = await client.get(f"/books/v1/volumes/{volume_id}", key="k")
    assert single["id"] == volume_id
    assert all(" / " in category for category in single["volumeInfo"]["categories"])
    assert (await client.get("/books/v1/volumes/AAAAAAAAAAAA", key="k"))[0] == 503
    assert (await client.get("/books/content", id=volume_id, zoom="5"))[1] == "image/png"


async def test_without_a_key_the_limit_is_zero(client: Client) -> None:
    status, _, body = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}")
    assert status == 429
    assert body["error"]["details"][0]["metadata"]["quota_limit_value"] == "0"


async def test_a_wrong_key_and_an_unknown_place_are_refused(client: Client) -> None:
    status, _, body = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="wrong")
    assert (status, body["error"]["details"][0]["reason"]) == (400, "API_KEY_INVALID")
    await client.set(demand_country=True)
    status, _, body = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    assert (status, body["error"]["errors"][0]["reason"]) == (403, "unknownLocation")


async def test_an_isbn_in_capitals_is_a_search_for_words(client: Client) -> None:
    answer = await client.get("/books/v1/volumes", q=f"ISBN:{ISBN}", key="k")
    assert answer[2]["totalItems"] == 0


# the world


def test_every_isbn_has_the_same_book_each_time_and_leads_back_from_its_number() -> None:
    for isbn in (ISBN, "0441172717", "9791032305690", make_isbn13(0)):
        book = Catalogue().book(isbn)
        assert book is not None
        assert book == Catalogue().book(book.isbn13) == Catalogue().book_of_number(book.number)
    assert Catalogue().book("9780441172710") is None


async def test_shares_of_misses_are_near_what_was_set_and_the_same_each_time() -> None:
    settings = UpstreamSettings(openlibrary_misses=0.2, quirks=False)
    isbns = [make_isbn13(number) for number in range(400)]
    found: list[int] = []
    for _ in range(2):
        async with Upstream(settings=settings) as upstream, aiohttp.ClientSession() as session:
            query = f"isbn:({' OR '.join(isbns)})"
            _, _, answer = await Client(upstream, session).get("/search.json", q=query, fields="key", limit="1000")
            found.append(answer["numFound"])
    assert found[0] == found[1]
    assert 280 <= found[0] <= 360


async def test_the_books_of_an_export_are_known_under_their_titles_and_genres(tmp_path: Path) -> None:
    export = tmp_path / "library.csv"
    export.write_text(EXPORT, encoding="utf-8")
    async with (
        Upstream(catalogue=export, settings=UpstreamSettings.model_validate(CERTAIN)) as upstream,
        aiohttp.ClientSession() as session,
    ):
        client = Client(upstream, session)
        fields = "title,author_name,first_publish_year,subject"
        _, _, found = await client.get("/search.json", q="isbn:(9780441172719)", fields=fields)
        (work,) = found["docs"]
        assert (work["title"], work["author_name"], work["first_publish_year"]) == ("Dune", ["Frank Herbert"], 1965)
        assert any("science fiction" in subject.casefold() for subject in work["subject"])
        _, _, found = await client.get("/search.json", q='(title:"emma" AND author:"austen") OR (title:"dune")')
        assert [work["title"] for work in found["docs"]] == ["Emma", "Dune"]
        _, _, found = await client.get("/search.json", title="dune", author="herbert")
        assert [work["title"] for work in found["docs"]] == ["Dune"]
        _, _, found = await client.get("/books/v1/volumes", q='intitle:"emma" inauthor:"austen"', key="k")
        assert found["items"][0]["volumeInfo"]["title"] == "Emma"


async def test_quirks_leave_gaps_but_never_break_a_shape() -> None:
    isbns = [make_isbn13(number) for number in range(300)]
    async with Upstream() as upstream, aiohttp.ClientSession() as session:
        client = Client(upstream, session)
        fields = "key,title,subject,cover_i,number_of_pages_median"
        _, _, found = await client.get("/search.json", q=f"isbn:({' OR '.join(isbns)})", fields=fields, limit="1000")
        for field in ("subject", "cover_i", "number_of_pages_median"):
            assert 0.5 < sum(field in work for work in found["docs"]) / len(found["docs"]) < 0.95
        assert all(normalise_isbn(isbn) for asked in upstream.log for isbn in asked.isbns)


# settings and faults


@pytest.mark.parametrize("kind", ["truncated", "reset"])
async def test_a_cut_line_is_a_broken_connection(client: Client, kind: str) -> None:
    await client.set(faults=[{"kind": kind, "path": "/search.json"}])
    with pytest.raises(aiohttp.ClientError):
        await client.get("/search.json", q=f"isbn:{ISBN}")


async def test_a_fault_strikes_after_and_so_often_as_it_says(client: Client) -> None:
    client.upstream.settings.faults = [Fault(kind="status", status=502, after=1, times=2)]
    statuses = [(await client.get("/search.json", q=f"isbn:{ISBN}"))[0] for _ in range(4)]
    assert statuses == [200, 502, 502, 200]


async def test_the_log_tells_what_was_asked(client: Client) -> None:
    await client.get("/search.json", q=f"isbn:({ISBN})")
    await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="secret")
    _, _, log = await client.get("/_log")
    assert log["most_in_flight"] == 1
    assert [(one["api"], one["path"], one["isbns"], one["status"]) for one in log["requests"]] == [
        ("openlibrary", "/search.json", [ISBN], 200),
        ("google", "/books/v1/volumes", [ISBN], 200),
    ]
    assert "secret" not in str(log)


async def test_settings_change_while_it_runs_and_wrong_ones_are_refused(client: Client) -> None:
    assert await client.set(latency_ms=1, profile="healthy") == 200
    assert client.upstream.settings.profile == "healthy"
    assert client.upstream.settings.openlibrary_misses == 0
    assert await client.set(no_such_setting=1) == 422
    assert await client.set(profile="sunny") == 422


async def test_healthy_services_take_their_time_by_a_seeded_chance() -> None:
    draws = [[_HEALTHY["search"].draw(weather._chance) for _ in range(400)] for weather in (Weather(1), Weather(1))]
    assert draws[0] == draws[1]
    ordered = sorted(draws[0])
    assert 0.7 < ordered[200] < 1.2
    assert 3 < ordered[380] <= 10


async def test_a_degraded_day_is_slow_and_fails_often() -> None:
    settings = UpstreamSettings(profile="degraded")
    weather = Weather(3)
    faults = [weather.fault(settings, "/search.json") for _ in range(1000)]
    struck = sum(fault is not None for fault in faults) / 1000
    assert 0.18 < struck < 0.30
    await Weather(3).wait(UpstreamSettings(latency_ms=1), "/search.json", isbns=50)


async def test_it_runs_as_a_process_and_ends_on_a_signal() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.support.upstream", "--port", "0", "--profile", "free", "--seed", "7"),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        address = (await process.stdout.readline()).decode().split()[0]
        async with aiohttp.ClientSession() as session, session.get(f"{address}/_log") as response:
            assert (await response.json())["requests"] == []
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 10) == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
