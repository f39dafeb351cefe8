"""Works and their editions, brought together by work: what a joining worker does.

Both are read in the order of works, sorted on the disk, so that memory does not grow with the dumps. A work is told its
first year, pages, languages and cover by its editions, the ones without an ISBN included.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from genres.catalogue.layout import BETWEEN_AUTHORS
from genres.catalogue.packing import codes, deflate_text, pack, pack_languages, unpack_ids, unpack_isbns
from genres.catalogue.staging import sort_here, writing
from genres.catalogue.title_keys import joint

_ROWS_A_LOT = 4_000
_MOST_PAGES_KEPT = 99  # enough for a median
_MOST_LANGUAGES = 8
_MOST_AUTHORS = 4  # under whose names a title is found
_MOST_REMEMBERED = 100_000  # lists of authors
_CACHE_KB = 24 * 1024  # for pages, and again for each of the three sorts

Position = tuple[int, int]
"""The last work and edition that are done."""
END: Position = (2**40, 0)
_LAST_EDITION = 2**40

Authors = tuple[str | None, tuple[int, ...]]
"""Names as the catalogue holds them, and the numbers of their surnames."""
_NOBODY: Authors = (None, ())

Lot = tuple[int, Position, int, dict[str, list[Any]]]
"""The run of work ids, where the lot ends, how many editions and works it took, and rows of the catalogue by table."""

_RUN_BITS = 12  # the questions below have it too

_EDITIONS = """
SELECT coalesce(moved.target, edition.work) AS home, edition.id, isbns, cover, pages, published, language, title,
    title_key, authors, subjects, description
FROM edition LEFT JOIN moved_work AS moved ON moved.id = edition.work
WHERE (home, edition.id) > (?, ?) AND (home >> 12) % ? = ? ORDER BY home, edition.id, edition.rowid
"""
_MENTIONS = """
SELECT coalesce(moved.target, mention.work) AS home, published, pages, language
FROM mention LEFT JOIN moved_work AS moved ON moved.id = mention.work WHERE home > ?
    AND (home >> 12) % ? = ? ORDER BY home
"""
_WORKS = """
SELECT id, title, title_key, authors, first_published, cover, subjects, description
FROM work WHERE id > ? AND (id >> 12) % ? = ? ORDER BY id, rowid
"""


class _Edition(NamedTuple):
    work: int
    id: int
    isbns: bytes
    cover: int | None
    pages: int | None
    published: int | None
    language: int | None
    title: str | None
    title_key: int | None
    authors: bytes | None
    subjects: str | None
    description: str | None


class _Mention(NamedTuple):
    work: int
    published: int | None
    pages: int | None
    language: int | None


class _Work(NamedTuple):
    id: int
    title: str | None
    title_key: int | None
    authors: bytes | None
    first_published: int | None
    cover: int | None
    subjects: str | None
    description: str | None


@dataclass(slots=True)
class _Gathered:
    """What the editions of one work say together."""

    first_year: int | None = None
    cover: int | None = None
    title: str | None = None
    authors: bytes | None = None
    description: str | None = None
    pages: list[int] = field(default_factory=list)
    languages: Counter[int] = field(default_factory=Counter)

    def add(self, one: _Edition | _Mention) -> None:
        if one.published is not None and (self.first_year is None or one.published < self.first_year):
            self.first_year = one.published
        if one.pages is not None and len(self.pages) < _MOST_PAGES_KEPT:
            self.pages.append(one.pages)
        if one.language is not None:
            self.languages[one.language] += 1

    @property
    def median_pages(self) -> int | None:
        return sorted(self.pages)[len(self.pages) // 2] if self.pages else None


class _Names:
    """Authors' names by their ids, read from the disk; the ones that come again soon are remembered."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._remembered: dict[bytes, Authors] = {}

    def of(self, packed: bytes | None) -> Authors:
        """The authors of packed ids, in their order; an id that is unknown has no name."""
        if packed is None:
            return _NOBODY
        known = self._remembered.get(packed)
        if known is None:
            found = dict(author for number in unpack_ids(packed) if (author := self._read(number)))
            known = BETWEEN_AUTHORS.join(found) or None, tuple(dict.fromkeys(found.values()))
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[packed] = known
        return known

    def _read(self, number: int) -> tuple[str, int] | None:
        row = self._connection.execute("SELECT name, key FROM name WHERE id = ?", (number,)).fetchone()
        return (row[0], row[1]) if row else None


def join(rows: Path, headings: Mapping[str, int], after: Position, worker: int, workers: int) -> Iterator[Lot]:
    """A worker's share of the lots, in the order of works: of each `workers` runs of 4,096 work ids one is its own."""
    with writing(), closing(sqlite3.connect(f"{rows.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        sort_here(connection, rows.parent)
        yield from _Join(connection, headings).run(after, (workers, worker))


def _no_rows() -> dict[str, list[Any]]:
    return {name: [] for name in ("main.edition", "main.work", "main.description", "keys.isbn", "keys.title")}


class _Join:
    def __init__(self, connection: sqlite3.Connection, headings: Mapping[str, int]) -> None:
        self._connection = connection
        self._headings = codes(headings)
        self._names = _Names(connection)
        self._tables = _no_rows()
        self._taken = 0

    def run(self, after: Position, share: tuple[int, int]) -> Iterator[Lot]:
        ask = self._connection.execute
        editions = map(_Edition._make, ask(_EDITIONS, (*after, *share)))
        mentions = map(_Mention._make, ask(_MENTIONS, (after[0], *share)))
        works = map(_Work._make, ask(_WORKS, (after[0], *share)))
        edition, mention, work = next(editions, None), next(mentions, None), next(works, None)
        position = after
        while edition or work:
            home = min(one for one in (edition and edition.work, work and work.id) if one is not None)
            if self._taken >= _ROWS_A_LOT or home >> _RUN_BITS != position[0] >> _RUN_BITS:
                yield self._hand_over(position)
            ours: _Work | None = None
            while work and work.id == home:  # of several revisions the last
                ours, work = work, next(works, None)
                self._taken += 1
            gathered = _Gathered()
            while mention and mention.work <= home:
                if mention.work == home:
                    gathered.add(mention)
                mention = next(mentions, None)
            kept = False
            while edition and edition.work == home:
                kept = True
                self._taken += 1
                self._add_edition(edition, ours, gathered)
                last, edition = edition.id, next(editions, None)
                if ours is None and self._taken >= _ROWS_A_LOT and not (edition and edition.id == last):
                    yield self._hand_over((home, last))
            if ours and (kept or ours.subjects):
                self._add_work(ours, gathered)
            position = (home, _LAST_EDITION)
        yield self._hand_over(position)

    def _hand_over(self, position: Position) -> Lot:
        taken, tables = self._taken, self._tables
        self._taken, self._tables = 0, _no_rows()
        return position[0] >> _RUN_BITS, position, taken, tables

    def _add_edition(self, edition: _Edition, work: _Work | None, gathered: _Gathered) -> None:
        gathered.add(edition)
        gathered.cover = gathered.cover or edition.cover
        gathered.title = gathered.title or edition.title
        gathered.authors = gathered.authors or edition.authors
        home = work.id if work else 0
        own_title = edition.title if work is None or edition.title_key != work.title_key else None
        authors, keys = self._names.of(edition.authors if work is None else None)
        self._tables["main.edition"].append(
            (
                home,
                edition.id,
                edition.cover,
                edition.pages,
                edition.published,
                edition.language,
                own_title,
                authors,
                pack(edition.subjects, self._headings),
            ),
        )
        for isbn in unpack_isbns(edition.isbns):
            self._tables["keys.isbn"].append((isbn, home, edition.id))
        if own_title and edition.title_key is not None:
            if work:
                _, keys = self._names.of(work.authors or edition.authors)
            self._add_title(edition.title_key, keys, home or -edition.id)
        if edition.description:
            if work is None:
                self._tables["main.description"].append((-edition.id, deflate_text(edition.description)))
            elif len(edition.description) > len(gathered.description or ""):
                gathered.description = edition.description

    def _add_work(self, work: _Work, gathered: _Gathered) -> None:
        authors, keys = self._names.of(work.authors or gathered.authors)
        year = gathered.first_year if work.first_published is None else work.first_published
        languages = [number for number, _ in gathered.languages.most_common(_MOST_LANGUAGES)]
        self._tables["main.work"].append(
            (
                work.id,
                work.title or gathered.title,
                authors,
                year,
                work.cover or gathered.cover,
                gathered.median_pages,
                pack_languages(languages),
                pack(work.subjects, self._headings),
            ),
        )
        if work.title_key is not None:
            self._add_title(work.title_key, keys, work.id)
        if text := work.description or gathered.description:
            self._tables["main.description"].append((work.id, deflate_text(text)))

    def _add_title(self, title_key: int, author_keys: tuple[int, ...], record: int) -> None:
        self._tables["keys.title"] += [(joint(title_key, key), record) for key in author_keys[:_MOST_AUTHORS]]
