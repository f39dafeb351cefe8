"""What the file says of ISBNs, works and titles, many at a time."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from genres.catalogue.fields import language_code
from genres.catalogue.layout import BETWEEN_AUTHORS, read_manifest
from genres.catalogue.packing import NO_GROUPS, Groups, inflate_text, unpack, unpack_languages
from genres.catalogue.title_keys import fingerprint

_CHUNK = 500  # below SQLite's limit of bound values in old builds
_MOST_RECORDS = 50
_MOST_OTHER_TITLES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work; `languages` and `pages` are those of its editions."""

    id: int
    title: str | None
    subtitle: str | None
    authors: tuple[str, ...]
    first_published: int | None
    cover: int | None
    pages: int | None
    languages: tuple[str, ...]
    groups: Groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition; its title is None where it is that of its work, `work` where it has none."""

    id: int
    work: int | None
    cover: int | None
    pages: int | None
    published: int | None
    language: str | None
    title: str | None
    subtitle: str | None
    authors: tuple[str, ...]
    groups: Groups


class Records:
    """Reads one open catalogue; from one thread at a time. Raises sqlite3.Error or ValueError where it is damaged."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @cached_property
    def knows_titles(self) -> bool:
        """Whether titles are numbered by the rules of this release."""
        return bool(read_manifest(self._connection)["setup"]["title_rules"] == fingerprint())

    @cached_property
    def _headings(self) -> tuple[str, ...]:
        return ("", *(text for (text,) in self._connection.execute("SELECT text FROM heading ORDER BY id")))

    def by_isbn(self, isbns: Collection[int]) -> dict[int, list[Edition]]:
        """All editions that claim an ISBN, by ISBN-13."""
        found: defaultdict[int, list[Edition]] = defaultdict(list)
        sql = (
            "SELECT isbn.isbn, edition.* FROM isbn JOIN edition ON edition.work = isbn.work "
            "AND edition.id = isbn.edition WHERE isbn.isbn IN ({marks}) ORDER BY isbn.isbn, isbn.edition"
        )
        for isbn, *rest in self._ask(sql, isbns):
            found[isbn].append(self._edition(*rest))
        return found

    def works(self, ids: Collection[int]) -> dict[int, Work]:
        """Works by id."""
        return {row[0]: self._work(*row) for row in self._ask("SELECT * FROM work WHERE id IN ({marks})", ids)}

    def lone_editions(self, ids: Collection[int]) -> dict[int, Edition]:
        """Editions without a work, by id."""
        sql = "SELECT * FROM edition WHERE work = 0 AND id IN ({marks})"
        return {row[1]: self._edition(*row) for row in self._ask(sql, ids)}

    def other_titles(self, works: Collection[int]) -> dict[int, list[Edition]]:
        """By work, editions whose title is another than the work's: translations most of all."""
        found: defaultdict[int, list[Edition]] = defaultdict(list)
        sql = "SELECT * FROM edition WHERE work IN ({marks}) AND title IS NOT NULL ORDER BY work, id"
        for row in self._ask(sql, works):
            if len(found[row[0]]) < _MOST_OTHER_TITLES:
                found[row[0]].append(self._edition(*row))
        return found

    def by_title(self, keys: Collection[int]) -> dict[int, list[int]]:
        """Records that may bear a title, by its number: ids of works, and minus the ids of editions without one."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for key, record in self._ask("SELECT key, record FROM title WHERE key IN ({marks}) ORDER BY key, record", keys):
            if len(found[key]) < _MOST_RECORDS:
                found[key].append(record)
        return found

    def descriptions(self, records: Collection[int]) -> dict[int, str]:
        """By id of a work, or minus that of an edition without one."""
        sql = "SELECT record, body FROM description WHERE record IN ({marks})"
        return {record: inflate_text(body) for record, body in self._ask(sql, records)}

    def _ask(self, sql: str, values: Collection[int]) -> Iterator[tuple[Any, ...]]:
        for chunk in _chunks(sorted(values)):
            yield from self._connection.execute(sql.format(marks=",".join("?" * len(chunk))), chunk)

    def _edition(  # noqa: PLR0913, PLR0917  one a column
        self,
        work: int,
        number: int,
        cover: int | None,
        pages: int | None,
        published: int | None,
        language: int | None,
        title: str | None,
        authors: str | None,
        subjects: bytes | None,
    ) -> Edition:
        own, subtitle = _titles(title)
        return Edition(
            id=number,
            work=work or None,
            cover=cover,
            pages=pages,
            published=published,
            language=None if language is None else language_code(language),
            title=own,
            subtitle=subtitle,
            authors=_names(authors),
            groups=unpack(subjects, self._headings) if subjects else NO_GROUPS,
        )

    def _work(
        self,
        number: int,
        title: str | None,
        authors: str | None,
        first_published: int | None,
        cover: int | None,
        pages: int | None,
        languages: bytes | None,
        subjects: bytes | None,
    ) -> Work:
        own, subtitle = _titles(title)
        return Work(
            id=number,
            title=own,
            subtitle=subtitle,
            authors=_names(authors),
            first_published=first_published,
            cover=cover,
            pages=pages,
            languages=unpack_languages(languages),
            groups=unpack(subjects, self._headings) if subjects else NO_GROUPS,
        )


def _titles(stored: str | None) -> tuple[str | None, str | None]:
    title, _, subtitle = (stored or "").partition("\n")
    return title or None, subtitle or None


def _names(stored: str | None) -> tuple[str, ...]:
    return tuple(stored.split(BETWEEN_AUTHORS)) if stored else ()


def _chunks(values: list[int]) -> Iterable[list[int]]:
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]
