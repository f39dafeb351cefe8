"""Series as the document names them, and how far they are read."""

import math
import re
from functools import cached_property

from tests.support.figures.library import Book, Library, slug

_UNFINISHED = ("to-read", "currently-reading", "paused")
_NUMBERS = re.compile(r"(\d+(?:\.\d+)?)(?:\s*[-\u2013]\s*(\d+(?:\.\d+)?))?")
_MOST_NUMBERS = 500
_MOST_RUNS = 4


class Volume:
    """A book of a series: `2`, `0.5`, `1-3`, or without a number."""

    def __init__(self, book: Book, position: str | None) -> None:
        self.book = book
        self.position = re.sub(r"\.0+$", "", position or "")
        parts = [(float(low), float(high or low)) for low, high in _NUMBERS.findall(self.position)]
        self.start = min((low for low, _ in parts), default=math.inf)
        self.numbers = {
            number
            for low, high in parts
            for number in range(math.ceil(low), math.ceil(low) + _MOST_NUMBERS)
            if number <= high
        }

    @property
    def reach(self) -> float:
        return max([self.start if math.isfinite(self.start) else 0, *self.numbers])


class Series:
    """`read` and `unfinished` by their numbers; those without one last."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.volumes: list[Volume] = []

    @property
    def books(self) -> list[Book]:
        return [volume.book for volume in self.volumes]

    def _of(self, *statuses: str) -> list[Volume]:
        own = [volume for volume in self.volumes if volume.book.status in statuses]
        return sorted(own, key=lambda volume: (volume.start, volume.book.at))

    @cached_property
    def read(self) -> list[Volume]:
        return self._of("read")

    @cached_property
    def unfinished(self) -> list[Volume]:
        return self._of(*_UNFINISHED)

    @property
    def next(self) -> Volume | None:
        """The first beyond what is read, else the first."""
        reached = max((volume.reach for volume in self.read), default=0)
        beyond = [volume for volume in self.unfinished if volume.start > reached]
        return next(iter(beyond or self.unfinished), None)

    @property
    def next_words(self) -> str:
        if not self.next:
            return ""
        if not self.next.position:
            return "one waiting"
        is_open = any(volume.book.status == "currently-reading" for volume in self.unfinished)
        return f"{'reading' if is_open else 'next'} #{self.next.position}"

    @property
    def missing_words(self) -> str:
        """Whole numbers below the highest that no book of the library has, in runs."""
        held = {number for volume in self.volumes for number in volume.numbers}
        missing = [number for number in range(1, min(_MOST_NUMBERS, max(held, default=0))) if number not in held]
        starts = [number for number in missing if number - 1 not in missing]
        ends = [number for number in missing if number + 1 not in missing]
        runs = [f"#{low}" if low == high else f"#{low}\u2013{high}" for low, high in zip(starts, ends, strict=True)]
        if len(runs) > _MOST_RUNS:
            return f"{', '.join(runs[:_MOST_RUNS])} …"
        return " and ".join([", ".join(runs[:-1]), runs[-1]] if len(runs) > 1 else runs)


def series_of(library: Library) -> list[Series]:
    found: dict[str, Series] = {}
    for book in library.books:
        for name, position in {each["name"]: each["position"] for each in reversed(book.entry["series"])}.items():
            own = found.setdefault(slug(name) or name, Series(name))
            own.volumes.append(Volume(book, position))
    return list(found.values())
