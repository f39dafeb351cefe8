from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.exports import make_csv, make_row
from tests.support.waiting import finished

RULES: dict[str, Any] = {
    "rename": {"Fantasy": "Magic"},
    "merge": {"Gothic": "Horror"},
    "hide": ["Satire"],
    "shelves": {"cosy-reads": "Mystery"},
}
EMPTY: dict[str, Any] = {"rename": {}, "merge": {}, "hide": [], "shelves": {}}


async def upload(client: httpx.AsyncClient, *shelves: str) -> str:
    rows = [make_row(number, Bookshelves=shelf) for number, shelf in enumerate(shelves, 1)]
    answer = await client.post("/upload", files={"csv": make_csv(rows)})
    uuid: str = answer.raise_for_status().json()["uuid"]
    assert (await finished(client, uuid))["status"] == "complete"
    return uuid


async def genres(client: httpx.AsyncClient, uuid: str) -> list[list[str]]:
    document = (await client.get(f"/data/{uuid}")).raise_for_status().json()
    return [book["genres"] for book in document["books"]]


async def test_without_rules_the_tree_is_told_for_a_form(client: httpx.AsyncClient) -> None:
    answer = await client.get("/rules")
    told = answer.json()
    assert {name: told[name] for name in EMPTY} == EMPTY
    assert told["trouble"] is None
    assert [family["slot"] for family in told["families"]] == list(range(8))
    assert "Fantasy" in told["families"][0]["genres"]
    assert answer.headers["ETag"].startswith('"')


async def test_rules_change_every_finished_library_at_once(client: httpx.AsyncClient) -> None:
    first = await upload(client, "fantasy", "cosy-reads", "gothic")
    second = await upload(client, "satire")
    etag = (await client.get(f"/data/{first}")).headers["ETag"]
    answer = await client.put("/rules", json=RULES)
    assert answer.status_code == 200
    assert (answer.json()["libraries"], answer.json()["books_changed"]) == (2, 4)
    assert await genres(client, first) == [["Magic"], ["Mystery"], ["Horror"]]
    assert await genres(client, second) == [[]]
    assert (await client.get(f"/data/{first}")).headers["ETag"] != etag
    assert await genres(client, await upload(client, "fantasy")) == [["Magic"]]


async def test_what_is_left_out_is_no_rule(client: httpx.AsyncClient) -> None:
    uuid = await upload(client, "fantasy")
    await client.put("/rules", json=RULES)
    told = (await client.put("/rules", json={})).json()
    assert {name: told[name] for name in EMPTY} == EMPTY
    assert await genres(client, uuid) == [["Fantasy"]]


async def test_of_two_readers_who_saw_the_same_rules_one_is_told_to_look_again(client: httpx.AsyncClient) -> None:
    seen = (await client.get("/rules")).headers["ETag"]
    first = await client.put("/rules", json=RULES, headers={"If-Match": seen})
    late = await client.put("/rules", json=EMPTY, headers={"If-Match": seen})
    assert (first.status_code, late.status_code) == (200, 412)
    assert late.json()["type"] == "/docs#changed-meanwhile"
    told = await client.get("/rules")
    assert told.json()["rename"] == RULES["rename"]
    assert told.headers["ETag"] == first.headers["ETag"]
    weakened = f"W/{told.headers['ETag']}"
    assert (await client.put("/rules", json=EMPTY, headers={"If-Match": weakened})).status_code == 200
    assert (await client.put("/rules", json=EMPTY, headers={"If-Match": "*"})).status_code == 200


@pytest.mark.parametrize(
    ("rules", "where", "words"),
    [
        ({"merge": {"Scifi": "Fantasy"}}, "body.merge.Scifi", "Scifi"),
        ({"hide": ["Fantasie"]}, "body.hide", "Did you mean “Fantasy”?"),
        ({"rename": {"Fantasy": 3}}, "body.rename.Fantasy", "string"),
        ({"renames": {}}, "body.renames", "not permitted"),
    ],
)
async def test_what_is_wrong_is_named_and_nothing_is_changed(
    client: httpx.AsyncClient, rules: dict[str, Any], where: str, words: str
) -> None:
    await client.put("/rules", json=RULES)
    answer = await client.put("/rules", json=rules)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    (error,) = answer.json()["errors"]
    assert error["where"] == where
    assert words in error["why"]
    assert (await client.get("/rules")).json()["rename"] == RULES["rename"]


async def test_a_file_broken_by_hand_is_told_and_the_last_good_rules_hold(
    client: httpx.AsyncClient, tmp_path: Path
) -> None:
    await client.put("/rules", json=RULES)
    (tmp_path / "data" / "genre_rules.toml").write_text('hide = ["Fantasie"]')
    broken = await client.get("/rules")
    assert "Did you mean “Fantasy”?" in broken.json()["trouble"]
    assert broken.json()["rename"] == RULES["rename"]
    assert await genres(client, await upload(client, "fantasy")) == [["Magic"]]
    mended = await client.put("/rules", json=RULES, headers={"If-Match": broken.headers["ETag"]})
    assert mended.json()["trouble"] is None


async def test_rules_written_by_hand_hold_after_reclassifying(client: httpx.AsyncClient, tmp_path: Path) -> None:
    uuid = await upload(client, "fantasy", "horror")
    (tmp_path / "data" / "genre_rules.toml").write_text('hide = ["Fantasy"]')
    answer = await client.post("/reclassify")
    assert answer.json() == {"libraries": 1, "books_changed": 1}
    assert await genres(client, uuid) == [[], ["Horror"]]
    assert (await client.post("/reclassify")).json() == {"libraries": 1, "books_changed": 0}


async def test_rules_outlive_a_restart(open_client: Any, tmp_path: Path) -> None:  # noqa: ANN401  see conftest
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "genre_rules.toml").write_text('hide = ["Fantasy"]')
    client = await open_client()
    assert (await client.get("/rules")).json()["hide"] == ["Fantasy"]
    assert await genres(client, await upload(client, "fantasy")) == [[]]


@pytest.mark.parametrize(("method", "path"), [("PUT", "/rules"), ("POST", "/reclassify")])
async def test_a_page_of_another_site_changes_nothing(client: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, path, json=RULES, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert (await client.get("/rules")).json()["rename"] == {}
