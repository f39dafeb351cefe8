"""Rows of a dump as rows to be staged: what a reading worker does.

A row has five columns: type, key, revision, last change, JSON record.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path

import orjson

from genres.catalogue import fields
from genres.catalogue.dump_file import blocks
from genres.catalogue.packing import join_groups, pack_ids, pack_isbns
from genres.catalogue.title_keys import author_number, title_number

Row = tuple[object, ...]
Tables = dict[str, list[Row]]
"""Rows by the staged table they belong in."""

Share = tuple[int, int, int, dict[str, int], Tables]
"""Bytes of the file read so far, lines, lines kept, skipped lines by reason, and the rows."""

_COLUMNS = 5
_SUBJECT_FIELDS = ("subjects", "genres", "subject_people", "subject_places", "subject_times")
_KEY = re.compile(rb"/(?:books|works|authors)/OL([0-9]{1,10})[MWA]")


class Dump(StrEnum):
    """The four files that are read, in this order."""

    REDIRECTS = "redirects"
    AUTHORS = "authors"
    EDITIONS = "editions"
    WORKS = "works"

    @property
    def row_type(self) -> bytes:
        """What stands in the first column of its rows."""
        return b"/type/" + self.value.removesuffix("s").encode()


@dataclass(slots=True)
class ReadBlock:
    """What was read in some lines: rows to stage, how many lines there were, and why some were skipped."""

    tables: Tables = field(default_factory=dict)
    rows: int = 0
    kept: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    def keep(self, table: str, row: Row) -> None:
        """Add a row to a table."""
        self.tables.setdefault(table, []).append(row)


def read_share(path: Path, dump: Dump, first: int, step: int, descriptions: bool) -> Iterator[Share]:  # noqa: FBT001  arguments of a process
    """Read the blocks `first`, `first + step`, …; all workers unpack, each reads its own blocks only."""
    for block, place in islice(blocks(path), first, None, step):
        read = read_block(block, dump, descriptions=descriptions)
        yield place, read.rows, read.kept, dict(read.skipped), read.tables


def read_block(block: bytes, dump: Dump, *, descriptions: bool) -> ReadBlock:
    """Read whole lines. A row that cannot be used is counted by its reason; no row raises."""
    read = ReadBlock()
    wanted, take = dump.row_type, _TAKERS[dump]
    for line in block.split(b"\n"):
        if not line.strip():
            continue
        read.rows += 1
        columns = line.split(b"\t")
        if len(columns) != _COLUMNS:
            reason: str | None = "not five columns"
        elif columns[0] == wanted:
            reason = _take(read, columns, take, descriptions=descriptions)
        elif columns[0] == b"/type/redirect":  # the dumps of one kind hold none, that of all kinds does
            _take(read, columns, _take_redirect, descriptions=descriptions)
            reason = "a redirect"
        else:
            reason = "deleted" if columns[0] == b"/type/delete" else "another type"
        if reason is None:
            read.kept += 1
        else:
            read.skipped[reason] += 1
    return read


def _take(read: ReadBlock, columns: list[bytes], take: "_Taker", *, descriptions: bool) -> str | None:
    key = _KEY.fullmatch(columns[1].strip())
    record = _load(columns[4])
    if record is None:
        return "no JSON record"
    if key is None or not 0 < (number := int(key[1])) <= 2**32 - 1:
        return "no key"
    return take(read, number, record, descriptions)


def _load(text: bytes) -> dict[str, object] | None:
    """The record; the strict parser refuses lone surrogates and broken UTF-8, which the patient one takes."""
    try:
        record = orjson.loads(text)
    except orjson.JSONDecodeError:
        try:
            record = json.loads(text.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            return None
    return record if isinstance(record, dict) else None


_Taker = Callable[[ReadBlock, int, dict[str, object], bool], str | None]
"""Adds a record's rows, or says why there are none."""


def _take_redirect(read: ReadBlock, _number: int, record: dict[str, object], _descriptions: bool) -> str | None:  # noqa: FBT001  one shape for all
    key, location = record.get("key"), record.get("location")
    start, end = fields.to_id(key), fields.to_id(location)
    if not (isinstance(key, str) and isinstance(location, str) and start and end) or start == end:
        return "no target"
    kind = key.rstrip()[-1:]
    if kind not in "AW" or not location.rstrip().endswith(kind):
        return "of another kind"
    read.keep("moved", (kind, start, end))
    return None


def _take_author(read: ReadBlock, number: int, record: dict[str, object], _descriptions: bool) -> str | None:  # noqa: FBT001
    name = fields.to_text(record.get("name")) or fields.to_text(record.get("personal_name"))
    if name is None:
        return "no name"
    name = name[:200]
    read.keep("author", (number, name, author_number(name)))
    return None


def _take_edition(read: ReadBlock, number: int, record: dict[str, object], descriptions: bool) -> str | None:  # noqa: FBT001
    works = record.get("works")
    work = fields.to_id(works[0]) if isinstance(works, list) and works else fields.to_id(works)
    pages = fields.to_pages(record.get("number_of_pages"))
    year = fields.to_printed_year(record.get("publish_date"))
    language = fields.to_language(record.get("languages"))
    isbns = fields.to_isbns(record)
    if not isbns:
        # Without an ISBN it still tells when its work first came out.
        if work and (year or pages or language):
            read.keep("mention", (work, year, pages, language))
        return "no valid ISBN" if fields.has_isbn(record) else "no ISBN"
    title = fields.to_title(record)
    read.keep(
        "edition",
        (
            number,
            work or 0,
            pack_isbns(isbns),
            fields.to_cover(record.get("covers")),
            pages,
            year,
            language,
            title,
            title_number(title.partition("\n")[0]) if title else None,
            pack_ids(fields.to_author_ids(record.get("authors"))),
            _subjects(record, "subjects", "genres"),
            fields.to_lines(record.get("description")) if descriptions else None,
        ),
    )
    return None


def _take_work(read: ReadBlock, number: int, record: dict[str, object], descriptions: bool) -> str | None:  # noqa: FBT001
    title = fields.to_title(record)
    read.keep(
        "work",
        (
            number,
            title,
            title_number(title.partition("\n")[0]) if title else None,
            pack_ids(fields.to_author_ids(record.get("authors"))),
            fields.to_first_year(record.get("first_publish_date")),
            fields.to_cover(record.get("covers")),
            _subjects(record, "subjects"),
            fields.to_lines(record.get("description")) if descriptions else None,
        ),
    )
    return None


def _subjects(record: dict[str, object], *own: str) -> str | None:
    """Headings, people, places and times as one text."""
    if record.keys().isdisjoint(_SUBJECT_FIELDS):
        return None
    return join_groups(
        (
            fields.to_subjects(*[record.get(name) for name in own]),
            fields.to_subjects(record.get("subject_people")),
            fields.to_subjects(record.get("subject_places")),
            fields.to_subjects(record.get("subject_times")),
        )
    )


_TAKERS: dict[Dump, _Taker] = {
    Dump.REDIRECTS: _take_redirect,
    Dump.AUTHORS: _take_author,
    Dump.EDITIONS: _take_edition,
    Dump.WORKS: _take_work,
}
