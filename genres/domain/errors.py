"""Every error a caller may branch on.

GenresError
├── BadExportError          the file as a whole cannot be read; carries what it looks like and what to do
├── BadRulesError           the reader's genre rules contradict the tree or each other (report/rules.py)
├── LostRaceError           what was to be changed is not what the caller saw (pipeline/rules.py)
├── UnknownBookError        the library has no such book (pipeline/remake.py)
├── NothingToDecideError    the book was not found by title and author (pipeline/remake.py)
├── NothingToLookUpError    none of the books can be looked up again just now (pipeline/lookups.py)
├── StillRunningError       the library's job still runs (pipeline/remake.py)
├── UnknownJobError         no such job, or it was deleted
├── StoreError              the state on disk could not be read or written
│   ├── StoreHeldError      another process holds the database
│   └── NoRoomError         the disk is full
└── SourceError             a book API gave no answer that can be used
    ├── SourceBusyError     it may later; carries retry_after_s
    └── SourceBrokenError   it will not: refused, wrongly configured, or nonsense
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager


class GenresError(Exception):
    """The root of this package's errors."""


class BadExportError(GenresError):
    """The uploaded file is no Goodreads export that can be read."""

    def __init__(self, found: str, advice: str, *, recognised: str = "unknown") -> None:
        """Tell what was found and what to do about it, both as whole sentences for the reader.

        `recognised` is a slug for machines, e.g. `storygraph`, `empty`, `picture`.
        """
        super().__init__(f"{found} {advice}")
        self.found = found
        self.advice = advice
        self.recognised = recognised


class UnknownJobError(GenresError):
    """No job has this id; a deleted one looks the same as one that never was."""


class StoreError(GenresError):
    """The state on disk could not be read or written."""


class StoreHeldError(StoreError):
    """Another process holds the database of this data folder."""


class NoRoomError(StoreError):
    """The disk that holds the data folder is full."""


@contextmanager
def disk_errors(trouble: str) -> Iterator[None]:
    """What the disk refuses is a NoRoomError, or else a StoreError that tells the trouble and its cause."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoRoomError("no room left on the disk") from error
        raise StoreError(f"{trouble}: {error.strerror or error}") from error


class SourceError(GenresError):
    """A book API gave no answer that can be used."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class SourceBusyError(SourceError):
    """The source may answer later."""

    def __init__(self, source: str, reason: str, *, retry_after_s: float) -> None:
        super().__init__(source, reason)
        self.retry_after_s = retry_after_s


class SourceBrokenError(SourceError):
    """The source refuses, is wrongly configured, or answers nonsense: asking again will not help."""
