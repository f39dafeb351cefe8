"""The simulated book APIs speak like the real ones: shapes, limits, faults, and a life as a process of their own."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from genres.domain.isbn import normalise_isbn
from tests.support.builders import make_isbn13
from tests.support.upstream import Upstream
from tests.support.upstream_catalogue import Catalogue
from tests.support.upstream_client import CERTAIN, UpstreamClient, client_of
from tests.support.upstream_pictures import SIZES, blank, cover, placeholder
from tests.support.upstream_settings import UpstreamSettings

ROOT = Path(__file__).parents[2]
ISBN = make_isbn13(140_000)
EXPORT = '''\
Book Id,Title,Author,ISBN,ISBN13,Number of Pages,Original Publication Year,Bookshelves
1,"Dune (Dune, #1)",Frank Herbert,"=""0441172717""","=""9780441172719""",535,1965,"sci-fi, favorites"
2,Emma,Jane Austen,"=""""","=""9780141439587""",,1815,classics
3,No Number,Nobody,"=""""","=""""",,,
'''


@pytest.fixture
async def client() -> AsyncIterator[UpstreamClient]:
    async with client_of(Upstream(settings=CERTAIN.model_copy())) as client:
        yield client


# Open Library


async def test_search_gives_works_with_the_fields_asked_for(client: UpstreamClient) -> None:
    status, _, found = await client.get("/search.json", q=f"isbn:({ISBN})", fields="key,isbn,subject")
    assert status == 200
    assert found["numFound"] == found["num_found"] == 1
    (work,) = found["docs"]
    assert set(work) == {"key", "isbn", "subject"}
    assert ISBN in work["isbn"]
    assert re.fullmatch(r"/works/OL\d+W", work["key"])


async def test_search_without_fields_leaves_isbn_and_subject_out(client: UpstreamClient) -> None:
    _, _, found = await client.get("/search.json", q=f"isbn:{ISBN}")
    assert {"key", "title"} <= set(found["docs"][0])
    assert not {"isbn", "subject"} & set(found["docs"][0])


async def test_a_work_is_found_by_its_key(client: UpstreamClient) -> None:
    _, _, by_isbn = await client.get("/search.json", q=f"isbn:({ISBN})")
    key = by_isbn["docs"][0]["key"]
    _, _, by_key = await client.get("/search.json", q=f"key:({key} OR /works/OL1W)")
    assert key in [work["key"] for work in by_key["docs"]]


async def test_details_echo_the_keys_as_sent_and_leave_unknown_ones_out(client: UpstreamClient) -> None:
    unknown = make_isbn13(1)
    await client.set(unknown=[unknown])
    sent = f"ISBN:{ISBN[:3]}-{ISBN[3:]},ISBN:{unknown}"
    _, _, found = await client.get("/api/books", bibkeys=sent, jscmd="details", format="json")
    assert list(found) == [sent.partition(",")[0]]
    details = found[sent.partition(",")[0]]["details"]
    assert details["isbn_13"] == [ISBN]
    assert details["works"][0]["key"].startswith("/works/OL")


async def test_the_other_commands_have_their_shapes(client: UpstreamClient) -> None:
    key = f"ISBN:{ISBN}"
    _, _, data = await client.get("/api/books", bibkeys=key, jscmd="data", format="json")
    assert data[key]["subjects"][0]["name"]
    _, _, view = await client.get("/api/books", bibkeys=key, format="json")
    assert set(view[key]) == {"bib_key", "info_url", "preview", "preview_url", "thumbnail_url"}
    _, kind, script = await client.get("/api/books", bibkeys=key)
    assert kind == "application/javascript"
    assert script.startswith("var _OLBookInfo = {")


async def test_one_poisoned_key_empties_the_whole_batch(client: UpstreamClient) -> None:
    await client.set(poisoned=[make_isbn13(7)])
    keys = f"ISBN:{ISBN},ISBN:{make_isbn13(7)}"
    assert await client.get("/api/books", bibkeys=keys, jscmd="details", format="json") == (200, "application/json", {})


async def test_records_are_found_by_key_and_missing_ones_are_told(client: UpstreamClient) -> None:
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


async def test_an_isbn_redirects_to_its_edition(client: UpstreamClient) -> None:
    assert (await client.get(f"/isbn/{ISBN}.json"))[0] == 302
    await client.set(unknown=[ISBN])
    assert (await client.get(f"/isbn/{ISBN}.json"))[0] == 404


async def test_covers_are_pictures_and_missing_ones_are_blank_or_404(client: UpstreamClient) -> None:
    assert (await client.get("/b/id/7-L.jpg"))[1] == "image/png"
    assert (await client.get("/b/id/-1-M.jpg"))[0] == 200
    assert (await client.get("/b/id/-1-M.jpg", default="false"))[0] == 404
    assert (await client.get(f"/b/isbn/{ISBN}-S.jpg"))[1] == "image/png"


async def test_a_cover_without_a_picture_is_blank_or_404(client: UpstreamClient) -> None:
    await client.set(coverless=[7])
    assert (await client.get("/b/id/7-L.jpg", default="false"))[0] == 404
    assert (await client.get("/b/id/7-L.jpg"))[2] == blank().decode("latin-1")
    assert (await client.get("/b/id/8-L.jpg", default="false"))[0] == 200


async def test_a_merged_work_is_a_redirect_that_nobody_follows_for_you(client: UpstreamClient) -> None:
    await client.set(merged=[ISBN])
    _, _, found = await client.get("/api/books", bibkeys=f"ISBN:{ISBN}", jscmd="details", format="json")
    old = found[f"ISBN:{ISBN}"]["details"]["works"][0]["key"]
    status, _, record = await client.get(f"{old}.json")
    assert (status, record["type"]["key"]) == (200, "/type/redirect")
    assert (await client.get("/search.json", q=f"key:({old})"))[2]["docs"] == []
    _, _, many = await client.get("/api/get_many", keys=f'["{old}", "{record["location"]}"]')
    assert many["result"][old] == record
    assert many["result"][record["location"]]["type"]["key"] == "/type/work"


async def test_a_deleted_work_and_a_merged_edition_say_so(client: UpstreamClient) -> None:
    await client.set(deleted=[ISBN])
    _, _, found = await client.get("/api/books", bibkeys=f"ISBN:{ISBN}", jscmd="details", format="json")
    work = found[f"ISBN:{ISBN}"]["details"]["works"][0]["key"]
    assert (await client.get(f"{work}.json"))[2] == {"key": work, "type": {"key": "/type/delete"}}
    await client.set(edition_redirects=[ISBN])
    _, _, found = await client.get("/api/books", bibkeys=f"ISBN:{ISBN}", jscmd="details", format="json")
    details = found[f"ISBN:{ISBN}"]["details"]
    assert details["type"]["key"] == "/type/redirect"
    _, _, edition = await client.get(f"{details['location']}.json")
    assert edition["isbn_13"] == [ISBN]


def test_a_cover_is_a_valid_small_picture() -> None:
    for size, (width, height) in SIZES.items():
        picture = cover(7, size)
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        assert picture[16:24] == width.to_bytes(4) + height.to_bytes(4)
        assert len(picture) < 5000
    assert cover(7, "S") != cover(8, "S")


async def test_an_agent_without_a_contact_gets_a_page_and_403(client: UpstreamClient) -> None:
    status, kind, _ = await client.get("/search.json", q=f"isbn:{ISBN}", headers={"User-Agent": "Livrarr/0.1"})
    assert (status, kind) == (403, "text/html")


# Google Books


async def test_volumes_come_with_identifiers_and_only_the_masked_fields(client: UpstreamClient) -> None:
    _, _, found = await client.get(
        "/books/v1/volumes", q=f"isbn:{ISBN}", key="k", fields="items(id,volumeInfo(title,industryIdentifiers))"
    )
    assert set(found) == {"items"}
    (volume,) = found["items"]
    assert set(volume) == {"id", "volumeInfo"}
    assert set(volume["volumeInfo"]) == {"title", "industryIdentifiers"}
    assert {"type": "ISBN_13", "identifier": ISBN} in volume["volumeInfo"]["industryIdentifiers"]


async def test_without_a_hit_there_are_no_items(client: UpstreamClient) -> None:
    await client.set(unknown=[ISBN])
    answer = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    assert answer[2] == {"kind": "books#volumes", "totalItems": 0}


async def test_the_single_view_has_the_full_paths(client: UpstreamClient) -> None:
    _, _, found = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    volume_id = found["items"][0]["id"]
    _, _, single = await client.get(f"/books/v1/volumes/{volume_id}", key="k")
    assert single["id"] == volume_id
    assert all(" / " in category for category in single["volumeInfo"]["categories"])
    assert (await client.get("/books/v1/volumes/AAAAAAAAAAAA", key="k"))[0] == 503
    assert (await client.get("/books/content", id=volume_id, zoom="5"))[1] == "image/png"


async def test_without_a_key_the_limit_is_zero(client: UpstreamClient) -> None:
    status, _, body = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}")
    assert status == 429
    assert body["error"]["details"][0]["metadata"]["quota_limit_value"] == "0"


async def test_a_wrong_key_and_an_unknown_place_are_refused(client: UpstreamClient) -> None:
    status, _, body = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="wrong")
    assert (status, body["error"]["details"][0]["reason"]) == (400, "API_KEY_INVALID")
    await client.set(demand_country=True)
    status, _, body = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    assert (status, body["error"]["errors"][0]["reason"]) == (403, "unknownLocation")


async def test_a_volume_without_a_picture_gets_the_one_that_says_so(client: UpstreamClient) -> None:
    _, _, found = await client.get("/books/v1/volumes", q=f"isbn:{ISBN}", key="k")
    volume_id = found["items"][0]["id"]
    await client.set(placeholders=[ISBN])
    assert (await client.get("/books/content", id=volume_id))[2] == placeholder().decode("latin-1")


async def test_an_isbn_in_capitals_is_a_search_for_words(client: UpstreamClient) -> None:
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
        async with client_of(Upstream(settings=settings)) as client:
            query = f"isbn:({' OR '.join(isbns)})"
            _, _, answer = await client.get("/search.json", q=query, fields="key", limit="1000")
            found.append(answer["numFound"])
    assert found[0] == found[1]
    assert 280 <= found[0] <= 360


async def test_the_books_of_an_export_are_known_under_their_titles_and_genres(tmp_path: Path) -> None:
    export = tmp_path / "library.csv"
    export.write_text(EXPORT, encoding="utf-8")
    async with client_of(Upstream(catalogue=export, settings=CERTAIN.model_copy())) as client:
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
    async with client_of(Upstream()) as client:
        fields = "key,title,subject,cover_i,number_of_pages_median"
        _, _, found = await client.get("/search.json", q=f"isbn:({' OR '.join(isbns)})", fields=fields, limit="1000")
        for field in ("subject", "cover_i", "number_of_pages_median"):
            assert 0.5 < sum(field in work for work in found["docs"]) / len(found["docs"]) < 0.95
        assert all(normalise_isbn(isbn) for asked in client.upstream.log for isbn in asked.isbns)
