from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings

from genres.sources.openlibrary_records import Record, follow, kind_of, location_of, read_records
from tests.unit.sources.test_payload import JSON


class Shelf:
    """Records by key; `asked` tells in which rounds they were asked for."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self.records = records
        self.asked: list[list[str]] = []

    async def fetch(self, keys: Sequence[str]) -> Mapping[str, Record]:
        self.asked.append(list(keys))
        return {key: self.records[key] for key in keys if key in self.records}


def work(number: int) -> str:
    return f"/works/OL{number}W"


def chain(length: int) -> dict[str, Record]:
    """A redirect to a redirect …, `length` of them, and a work at the end."""
    records: dict[str, Record] = {
        work(number): {"type": {"key": "/type/redirect"}, "location": work(number + 1)} for number in range(length)
    }
    return {**records, work(length): {"type": {"key": "/type/work"}, "title": "End"}}


@pytest.mark.parametrize(("hops", "is_found"), [(0, True), (1, True), (3, True), (4, False)])
async def test_three_redirects_are_followed_and_no_more(hops: int, *, is_found: bool) -> None:
    shelf = Shelf(chain(hops))
    assert (work(0) in await follow([work(0)], shelf.fetch)) is is_found
    assert len(shelf.asked) == min(hops, 3) + 1


async def test_two_keys_that_lead_to_one_record_ask_for_it_once() -> None:
    shelf = Shelf({**chain(1), work(5): {"type": {"key": "/type/redirect"}, "location": work(1)}})
    ends = await follow([work(0), work(5)], shelf.fetch)
    assert set(ends) == {work(0), work(5)}
    assert shelf.asked == [[work(0), work(5)], [work(1)]]


async def test_a_circle_ends() -> None:
    records: dict[str, Record] = {
        work(0): {"type": {"key": "/type/redirect"}, "location": work(1)},
        work(1): {"type": {"key": "/type/redirect"}, "location": work(0)},
    }
    shelf = Shelf(records)
    assert await follow([work(0)], shelf.fetch) == {}
    assert len(shelf.asked) == 2


async def test_no_keys_are_no_requests() -> None:
    shelf = Shelf({})
    assert await follow([], shelf.fetch) == {}
    assert shelf.asked == []


@pytest.mark.parametrize("kind", ["/type/redirect", {"key": "/type/redirect"}])
def test_the_type_is_read_as_string_and_as_object(kind: object) -> None:
    record: Record = {"type": kind, "location": work(1)}
    assert (kind_of(record), location_of(record)) == ("redirect", work(1))


def test_a_record_without_a_type_has_no_kind() -> None:
    assert kind_of({}) == ""


@settings(deadline=None)
@given(JSON)
def test_no_reply_breaks_the_reading(document: object) -> None:
    for shape in (document, {"result": document}, {"result": {work(1): document}}):
        for record in read_records(shape).values():
            kind_of(record)
            location_of(record)
