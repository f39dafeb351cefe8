"""The steps that SQLite does by itself, sorting on the disk; each in one transaction, begun anew after a stop."""

import sqlite3
from collections import Counter
from collections.abc import Callable

from genres.catalogue.packing import split_groups

Step = Callable[[sqlite3.Connection], None]

_HOPS = 3
_SAMPLED_RECORDS = 40_000  # of works, and as many editions; their headings are in memory at once
_FEWEST_TIMES = 3
_MOST_HEADINGS = 40_000

_NAMES = """
CREATE TABLE rows.moved_work (id INTEGER PRIMARY KEY, target INTEGER);
CREATE TABLE rows.moved_author (id INTEGER PRIMARY KEY, target INTEGER);
CREATE TABLE rows.name (id INTEGER PRIMARY KEY, name TEXT, key INTEGER);
INSERT OR REPLACE INTO rows.moved_work SELECT id, target FROM rows.moved WHERE kind = 'W' ORDER BY id, rowid;
INSERT OR REPLACE INTO rows.moved_author SELECT id, target FROM rows.moved WHERE kind = 'A' ORDER BY id, rowid;
INSERT OR REPLACE INTO rows.name SELECT id, name, key FROM rows.author ORDER BY id, rowid;
DROP TABLE rows.author;
DROP TABLE rows.moved
"""
_HOP = """
UPDATE rows.moved_{kind} SET target = (SELECT next.target FROM rows.moved_{kind} AS next
    WHERE next.id = moved_{kind}.target) WHERE target IN (SELECT id FROM rows.moved_{kind})
"""
_MERGED_NAMES = """
INSERT OR IGNORE INTO rows.name SELECT moved.id, name.name, name.key FROM rows.moved_author AS moved
    JOIN rows.name AS name ON name.id = moved.target ORDER BY moved.id
"""


def sort_names(connection: sqlite3.Connection) -> None:
    """Names by author id, those of merged authors too; redirects followed to their end."""
    for statement in _NAMES.split(";"):
        connection.execute(statement)
    for _ in range(_HOPS):
        for kind in ("work", "author"):
            connection.execute(_HOP.format(kind=kind))
    connection.execute(_MERGED_NAMES)


def choose_headings(connection: sqlite3.Connection) -> None:
    """Number the headings that come up often in a sample of works and editions, spread over all of them."""
    times: Counter[str] = Counter()
    for table in ("work", "edition"):
        (rows,) = connection.execute(f"SELECT coalesce(max(rowid), 0) FROM rows.{table}").fetchone()  # noqa: S608  two names
        step = max(1, rows // _SAMPLED_RECORDS)
        for start in range(1, rows + 1, step):
            row = connection.execute(f"SELECT subjects FROM rows.{table} WHERE rowid = ?", (start,)).fetchone()  # noqa: S608
            for group in split_groups(row[0] if row else None):
                times.update(group)
    often = [text for text, count in times.most_common(_MOST_HEADINGS) if count >= _FEWEST_TIMES]
    connection.executemany("INSERT INTO main.heading VALUES (?, ?)", enumerate(often, start=1))


def sort_isbns(connection: sqlite3.Connection) -> None:
    """ISBNs in their order."""
    connection.execute(
        "INSERT INTO main.isbn SELECT DISTINCT isbn, work, edition FROM keys.isbn ORDER BY isbn, work, edition"
    )


def sort_titles(connection: sqlite3.Connection) -> None:
    """Title numbers in their order."""
    connection.execute("INSERT INTO main.title SELECT DISTINCT key, record FROM keys.title ORDER BY key, record")
