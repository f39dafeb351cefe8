"""Authors' names by their ids, read from the disk; the ones that come again soon are remembered."""

import sqlite3

from genres.catalogue.layout import BETWEEN_AUTHORS
from genres.catalogue.packing import unpack_ids

Authors = tuple[str | None, tuple[int, ...]]
"""Names as the catalogue holds them, and the numbers of their surnames."""

_NOBODY: Authors = (None, ())

_MOST_REMEMBERED = 100_000


class Names:
    """The names of a staged table `name`."""

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
