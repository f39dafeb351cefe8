"""Shelves: the exclusive one is the status, the others are the reader's tags."""

from collections import Counter
from dataclasses import dataclass

from genres.domain.book import ReadingStatus
from genres.intake.columns import BOOKSHELVES, EXCLUSIVE_SHELF
from genres.intake.fields import quote

_BUILT_IN = {status.value: status for status in ReadingStatus if status is not ReadingStatus.PAUSED}
_GUESSES = (
    (("finish", "abandon", "stop", "dnf", "drop"), ReadingStatus.DID_NOT_FINISH),
    (("to-read", "tbr", "plan", "wish", "want"), ReadingStatus.TO_READ),
    (("pause", "hold", "wait"), ReadingStatus.PAUSED),
)
# Ordinary shelves that contradict the exclusive shelf `read`.
_GAVE_UP = frozenset(
    {"did-not-finish", "didn-t-finish", "didnt-finish", "dnf", "abandoned", "wont-finish", "won-t-finish", "gave-up"}
)
_TOLD = {
    ReadingStatus.READ: "read",
    ReadingStatus.READING: "being read",
    ReadingStatus.TO_READ: "to be read",
    ReadingStatus.DID_NOT_FINISH: "not finished",
    ReadingStatus.PAUSED: "paused",
}


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where a book stands, and what to tell of it: a column and a sentence, or None where all is plain."""

    status: ReadingStatus
    exclusive: str
    tags: tuple[str, ...]
    note: tuple[str, str] | None = None
    is_own: bool = False


class Shelves(dict[tuple[str, str, bool], Shelved]):
    """What the shelf cells of one file mean, by `(Bookshelves, Exclusive Shelf, was finished)`; made as they come.

    `has_exclusive` is whether the file has the column of exclusive shelves at all.
    """

    def __init__(self, *, has_exclusive: bool) -> None:
        super().__init__()
        self._has_exclusive = has_exclusive
        self._own: Counter[tuple[str, ReadingStatus]] = Counter()

    def __missing__(self, key: tuple[str, str, bool]) -> Shelved:
        """Read a combination of cells that was not seen before."""
        shelves, exclusive, was_finished = key
        tags = tuple(dict.fromkeys(name for part in shelves.split(",") if (name := part.strip())))
        exclusive = exclusive.strip()
        found = (
            _read_exclusive(exclusive, tags, was_finished=was_finished)
            if exclusive
            else _do_without(tags, was_finished=was_finished, is_told=self._has_exclusive)
        )
        self[key] = found
        return found

    def count(self, shelved: Shelved) -> None:
        """Count a book if it stands on an exclusive shelf of the reader's own."""
        if shelved.is_own:
            self._own[shelved.exclusive, shelved.status] += 1

    @property
    def notes(self) -> list[str]:
        """What was guessed of each exclusive shelf of the reader's own, and for how many books."""
        return [
            f"The exclusive shelf {quote(shelf)} is the reader's own; "
            f"{count} {'book' if count == 1 else 'books'} on it counted as {_TOLD[status]}."
            for (shelf, status), count in self._own.items()
        ]


def shelf_key(name: str) -> str:
    """Return the form under which two spellings of a shelf are equal: `Did Not Finish` is `did-not-finish`."""
    return "-".join(name.casefold().replace("_", " ").replace("-", " ").replace("'", " ").split())


def guess_status(shelf: str, *, was_finished: bool) -> ReadingStatus:
    """Guess what an exclusive shelf of the reader's own means, by its name, else by whether the book was finished."""
    key = shelf_key(shelf)
    if key.startswith("finished"):
        return ReadingStatus.READ
    for words, status in _GUESSES:
        if any(word in key for word in words):
            return status
    return ReadingStatus.READ if was_finished else ReadingStatus.TO_READ


def _read_exclusive(exclusive: str, tags: tuple[str, ...], *, was_finished: bool) -> Shelved:
    status = _BUILT_IN.get(shelf_key(exclusive))
    if status is ReadingStatus.READ and not _GAVE_UP.isdisjoint(tags):
        reason = "It is on the shelf “read”, but also on one for books not finished, so it counts as not finished."
        return Shelved(ReadingStatus.DID_NOT_FINISH, exclusive, tags, (BOOKSHELVES, reason))
    beside = tuple(name for name in tags if name != exclusive)
    if status is not None:
        return Shelved(status, exclusive, beside)
    guess = guess_status(exclusive, was_finished=was_finished)
    reason = f"{quote(exclusive)} is an exclusive shelf of the reader's own; the book counts as {_TOLD[guess]}."
    return Shelved(guess, exclusive, beside, (EXCLUSIVE_SHELF, reason), is_own=True)


def _do_without(tags: tuple[str, ...], *, was_finished: bool, is_told: bool) -> Shelved:
    """Guess the status of a book that stands on no exclusive shelf."""
    named = (ReadingStatus.READING, ReadingStatus.DID_NOT_FINISH, ReadingStatus.TO_READ)
    otherwise = ReadingStatus.READ if was_finished else ReadingStatus.TO_READ
    status = next((status for status in named if status.value in tags), otherwise)
    beside = tuple(name for name in tags if name != status.value)
    note = (
        (EXCLUSIVE_SHELF, f"There is no exclusive shelf, so the book counts as {_TOLD[status]}.") if is_told else None
    )
    return Shelved(status, status.value, beside, note)
