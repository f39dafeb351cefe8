"""Records of Open Library that were merged into others or deleted: JSON answers do not follow them, so we do."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence

from genres.sources.payload import to_record, to_text

Record = Mapping[str, object]
Fetch = Callable[[Sequence[str]], Awaitable[Mapping[str, Record]]]
"""Records by their keys, e.g. `/works/OL27448W`; a missing one is left out."""

MOST_HOPS = 3

_KEY = re.compile(r"/(?:works|books)/OL[0-9]+[MW]")


def kind_of(record: Record) -> str:
    """The last word of the record's type, e.g. `edition`, `redirect`, `delete`; "" where it has none."""
    return (to_text(record.get("type")) or "").rpartition("/")[2]


def location_of(record: Record) -> str | None:
    """Where a redirect leads; None for any other record, and for one that leads nowhere."""
    if kind_of(record) != "redirect":
        return None
    location = record.get("location")
    return location if isinstance(location, str) and _KEY.fullmatch(location) else None


def read_records(document: object) -> dict[str, Record]:
    """The records of a `get_many` reply by the keys that were asked for."""
    result = to_record(to_record(document).get("result"))
    return {str(key): to_record(record) for key, record in result.items()}


async def follow(keys: Sequence[str], fetch: Fetch, *, hops: int = MOST_HOPS) -> dict[str, Record]:
    """The records at which these keys end, by the keys asked for.

    Left out is what was deleted, is missing, leads in a circle or through more than so many redirects.
    """
    ends: dict[str, Record] = {}
    trails = {key: [key] for key in keys}
    for _ in range(hops + 1):
        if not trails:
            break
        records = await fetch(list(dict.fromkeys(trail[-1] for trail in trails.values())))
        onward: dict[str, list[str]] = {}
        for key, trail in trails.items():
            record = records.get(trail[-1], {})
            location = location_of(record)
            if location and location not in trail:
                onward[key] = [*trail, location]
            elif record and kind_of(record) not in {"redirect", "delete"}:
                ends[key] = record
        trails = onward
    return ends
