"""A title taken apart: the name of the book, its subtitles, the volume, and the kind of thing it is."""

import re
from dataclasses import dataclass
from functools import lru_cache

from genres.matching.kinds import kinds_of
from genres.matching.normalise import MEMORY, OR, brackets, comparable_words, title_parts, to_number, words
from genres.matching.vocabulary import EDITION_ENDS, EDITION_MARKS, EDITION_PHRASES, SERIES

_UNITS = {
    "volume": "volume|vol|tome|tomo|band|bd|teil|deel|number|no",
    "book": "book|bk|buch|libro|livre",
    "part": "part|pt|parte|partie",
    "issue": "issue",
}
_NUMBER = (
    r"\d{1,3}(?:\.\d)?|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
)
_UNIT = "|".join(f"(?P<{unit}>{names})" for unit, names in _UNITS.items())
_VOLUME = re.compile(
    rf"(?:\b(?:{_UNIT})\b\.?\s*#?|\bv\.\s*(?=\d)|(?P<sign>#))\s*(?P<number>{_NUMBER})\b", re.IGNORECASE
)
_VOLUME_FIRST = re.compile(
    rf"(?:{_UNITS['volume']}|{_UNITS['part']}|issue)\b\.?\s*(?:{_NUMBER})\s*[,:.]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """The number of a book among those of one name. `unit` is volume, book, part or issue: a part is no volume."""

    unit: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title, all words comparable ones.

    `is_of_subtitle`: the volume is one of those that the subtitle names: `Attack on Titan: No Regrets, Volume 1`.
    `places` are numbers in a series beside its words: `Book Two of the Stormlight Archive`.
    `has_alternative` is for `Frankenstein; or, The Modern Prometheus`.
    """

    main: tuple[str, ...]
    subtitles: tuple[tuple[str, ...], ...]
    volume: Volume | None
    is_of_subtitle: bool
    places: tuple[tuple[tuple[str, ...], str], ...]
    has_alternative: bool
    kinds: frozenset[str]

    @property
    def rest(self) -> tuple[str, ...]:
        """The words of all subtitles."""
        return tuple(word for part in self.subtitles for word in part)

    @property
    def is_series(self) -> bool:
        """Whether the main title is shared by the volumes of a series, so that a subtitle tells these apart."""
        return not SERIES.isdisjoint(self.main)


@lru_cache(MEMORY)
def read_title(title: str, subtitle: str | None = None) -> Title:
    """Take a title apart; a subtitle of its own is read as one behind a colon."""
    main, *found = [*title_parts(title), *(title_parts(subtitle) if subtitle and words(subtitle) else ())]
    bare, volume = _cut_volume(main)
    named = comparable_words(bare)
    subtitles: list[tuple[str, ...]] = []
    places: list[tuple[tuple[str, ...], str]] = []
    is_of_subtitle = False
    for part in found:
        bare, number = _cut_volume(part.removeprefix(OR))
        left = comparable_words(bare)
        if number is None or not set(left) <= {*named, "of"}:
            if number is not None and _is_place(part, left, number):
                places.append((left, number.number))
                continue
            is_of_subtitle |= number is not None and _VOLUME_FIRST.match(part) is None
            if left not in ((), named) and not _is_edition(bare):
                subtitles.append(left)
        volume = volume or number
    return Title(
        main=named,
        subtitles=tuple(subtitles),
        volume=volume or _volume_in(brackets(title) + brackets(subtitle or ""), named),
        is_of_subtitle=is_of_subtitle,
        places=tuple(places),
        has_alternative=any(part.startswith(OR) for part in found),
        kinds=kinds_of((title, subtitle or "")),
    )


def _is_place(part: str, left: tuple[str, ...], volume: Volume) -> bool:
    """Whether a numbered subtitle tells the place in a series; a comic's issue and a named volume are books."""
    if volume.unit == "book":
        return True
    return volume.unit != "issue" and _VOLUME_FIRST.match(part) is None and not SERIES.isdisjoint(left)


def _volume_in(remarks: tuple[str, ...], named: tuple[str, ...]) -> Volume | None:
    """The volume that a bracket tells; the place in a series that is called like its first book tells none."""
    for remark in remarks:
        bare, volume = _cut_volume(remark)
        left = comparable_words(bare)
        if volume is not None and (not left or (left == named and volume.number != "1")):
            return volume
        parts = [match for match in _VOLUME.finditer(remark) if match["part"]]
        if parts:
            return _volume_of(parts[-1])
    return None


def _cut_volume(part: str) -> tuple[str, Volume | None]:
    """A part of a title without the number of its volume, and this number."""
    match = _VOLUME.search(part)
    if match is None:
        return part, None
    return f"{part[: match.start()]} {part[match.end() :]}", _volume_of(match)


def _volume_of(match: re.Match[str]) -> Volume:
    unit = next((unit for unit in _UNITS if match[unit]), "issue" if match["sign"] else "volume")
    number = match["number"].casefold()
    return Volume(unit=unit, number=to_number(number) or number)


def _is_edition(part: str) -> bool:
    """Whether a part of a title speaks of the edition alone: `25th Anniversary Edition`."""
    found = words(part)
    if found[-1] in EDITION_ENDS or not EDITION_MARKS.isdisjoint(found):
        return True
    return any(phrase in " ".join(found) for phrase in EDITION_PHRASES)
