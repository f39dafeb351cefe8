"""The catalogue as a source, asked before the network. Nothing that is asked of it leaves the machine."""

import asyncio
import sqlite3
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from genres.catalogue.errors import DamagedError
from genres.catalogue.layout import open_to_read
from genres.catalogue.lookups import Records
from genres.catalogue.matches import NAME, ToPlain, find, to_evidence
from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError
from genres.domain.evidence import Evidence
from genres.domain.sources import SourceMode, SourceState
from genres.kit.clock import utc_now
from genres.pipeline.ports import Answers

_Signature = tuple[int, int, int]


class Clock(Protocol):
    """The time of day, in UTC."""

    def __call__(self) -> datetime:
        """Return now."""


class Catalogue:
    """Fits `pipeline.ports.BookSource`. A file that appears, changes or goes while we run is noticed."""

    name = NAME
    batch_size = 500
    in_flight = 1
    calls_per_s = 50.0

    def __init__(self, path: Path, *, clock: Clock = utc_now, to_plain: ToPlain = str.strip) -> None:
        """`to_plain` is given every description: the file holds them as Open Library has them."""
        self._path = path
        self._clock = clock
        self._to_plain = to_plain
        self._opening = threading.Lock()
        self._asking = threading.Lock()
        self._signature: _Signature | None = None
        self._records: Records | None = None
        self._retired: list[Records] = []
        self._reason: str | None = "It is not open yet."

    @property
    def state(self) -> SourceState:
        """`off` with a reason where there is no catalogue that can be read."""
        with self._opening:
            self._take_newest()
            mode = SourceMode.OFF if self._reason else SourceMode.OK
            return SourceState(mode=mode, reason=self._reason)

    def can_ask(self, book: BookInfo) -> bool:
        """Any book with an ISBN or a title."""
        return book.key is not None

    async def look_up(self, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:  # noqa: ARG002  it is the first to be asked
        """Look for all these books. Raises SourceBrokenError where the file cannot be read."""
        return await asyncio.to_thread(self._look_up, books)

    def close(self) -> None:
        """Let go of the file, until it is asked again."""
        with self._asking, self._opening:
            if self._records:
                self._retired.append(self._records)
            self._records, self._signature = None, None
            self._close_retired()

    def _look_up(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        with self._asking:
            with self._opening:
                self._take_newest()
                self._close_retired()
                records, reason = self._records, self._reason
            if records is None:
                raise SourceBrokenError(NAME, reason or "there is no catalogue")
            try:
                return self._answer(books, records)
            except (sqlite3.Error, ValueError, KeyError) as error:
                reason = f"{self._path.name} is damaged: build the catalogue again."
                with self._opening:
                    self._retire(reason)
                raise SourceBrokenError(NAME, reason) from error

    def _answer(self, books: Sequence[BookInfo], records: Records) -> Sequence[Evidence]:
        now = self._clock()
        found = find(books, records)
        texts = records.descriptions({one.description_record for one in found if one})
        answers = []
        for one in found:
            text = texts.get(one.description_record) if one else None
            answers.append(to_evidence(one, now=now, description=(self._to_plain(text) or None) if text else None))
        return answers

    def _take_newest(self) -> None:
        """Open the file if it is another one than before; one that was found damaged is left until it is replaced."""
        signature = self._sign()
        if signature == self._signature and (self._records or signature is not None):
            return
        self._signature = signature
        try:
            records = Records(open_to_read(self._path))
        except DamagedError as error:
            self._retire(str(error).replace(str(self._path), self._path.name))  # a reader needs no path of the server
            return
        self._retire(None)
        self._records = records

    def _retire(self, reason: str | None) -> None:
        """Put the open file aside; who reads it just now may finish."""
        if self._records:
            self._retired.append(self._records)
        self._records, self._reason = None, reason

    def _close_retired(self) -> None:
        while self._retired:
            self._retired.pop().close()

    def _sign(self) -> _Signature | None:
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns
