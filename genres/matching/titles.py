"""Whether two titles name one book: without series, edition and articles, but with their volume."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from genres.matching.normalise import OR
from genres.matching.title import Title, Volume
from genres.matching.vocabulary import COLLECTIONS, DESCRIPTION, ORDINALS

_SAME = 1.0
_OTHER_WORDING = 0.97  # one subtitle in two wordings
_NO_SUBTITLE = 0.95
_MISSPELT = 0.8
_OTHER_SUBTITLE = 0.78
_SUBTITLE_IS_TITLE = 0.75  # `Mistborn: The Final Empire` for `The Final Empire`
_RUN_ON = 0.75  # `Sapiens A Brief History of Humankind`, the colon lost
_OTHER_VOLUME = 0.72  # `Saga, Volume 1` for `Saga`, or for `Saga #1`
_SHORT_SUBTITLE = 0.7  # `Mistborn: The Final Empire` for `Mistborn`, of the same year; `Humans of New York: Stories`

SAME_YEARS = 2
"""Catalogues differ by so much on when a book came out first."""

_ALIKE_SUBTITLES_PERCENT = 85
_SHORT_WORDS = 3
_LONG_WORDS = 6
_RUN_ON_WORDS = 3
_MISSPELT_LETTERS = 6
_LONG_TITLE_LETTERS = 9
_ALSO = frozenset(("and", "with", "in", "other"))


def like_titles(asked: Title, offered: Title, *, years_apart: int | None) -> float:
    """From 0 (two books) to 1 (one title). The years count only where the subtitles leave open what they name."""
    if asked.kinds != offered.kinds or not asked.main or not offered.main or _are_other_places(asked, offered):
        return 0.0
    if "".join(asked.main) == "".join(offered.main):
        return _with_volumes(asked, offered, _like_subtitles(asked, offered, years_apart))
    if "".join(asked.main + asked.rest) == "".join(offered.main + offered.rest):
        return _with_volumes(asked, offered, _SAME)
    if _is_subtitle(asked, offered, years_apart) or _is_subtitle(offered, asked, years_apart):
        return _SUBTITLE_IS_TITLE
    if _runs_on(asked, offered) or _runs_on(offered, asked):
        return _with_volumes(asked, offered, _RUN_ON)
    is_slip = _is_misspelt(asked.main, offered.main) and not (asked.rest and offered.rest)
    return _with_volumes(asked, offered, _MISSPELT) if is_slip else 0.0


def _are_other_places(asked: Title, offered: Title) -> bool:
    """Whether both tell their place in one series, and another one."""
    places = dict(asked.places)
    return any(places.get(series, number) != number for series, number in offered.places)


def _with_volumes(asked: Title, offered: Title, likeness: float) -> float:
    """The likeness of two titles in the light of their volumes."""
    one, other = asked.volume, offered.volume
    if one == other:
        return likeness
    if one is None or other is None:
        is_named_by_subtitle = bool(asked.rest) and asked.rest == offered.rest
        if is_named_by_subtitle and not (asked.is_of_subtitle or offered.is_of_subtitle):
            return likeness
        return min(likeness, _OTHER_VOLUME) if _is_first(one or other) else 0.0
    is_open = one.number == other.number and "part" not in (one.unit, other.unit)
    return min(likeness, _OTHER_VOLUME) if is_open else 0.0


def _is_first(volume: Volume | None) -> bool:
    return volume is not None and volume.number == "1" and volume.unit != "part"


def _like_subtitles(asked: Title, offered: Title, years_apart: int | None) -> float:
    """Compare two titles whose main words are the same: one book, or two volumes that share a name."""
    one, other = asked.rest, offered.rest
    if "".join(one) == "".join(other):
        return _SAME
    is_one_volume = (
        asked.volume is not None and asked.volume == offered.volume and asked.is_of_subtitle == offered.is_of_subtitle
    )
    if one and other:
        if _are_wordings(one, other):
            return _OTHER_WORDING
        both_describe = _is_description(one) and _is_description(other) and not asked.is_series
        is_open = (is_one_volume and not asked.is_of_subtitle) or (both_describe and _is_near(years_apart))
        return _OTHER_SUBTITLE if is_open else 0.0
    told = asked if one else offered
    if is_one_volume or told.has_alternative or (len(told.rest) >= _LONG_WORDS and not told.is_series):
        return _NO_SUBTITLE
    if _is_description(told.rest):
        is_sequel = len(told.rest) < _SHORT_WORDS and not COLLECTIONS.isdisjoint(told.rest) and (years_apart or 0) > 1
        return _SHORT_SUBTITLE if is_sequel else _NO_SUBTITLE
    return _SHORT_SUBTITLE if years_apart == 0 and not told.is_series else 0.0


def _are_wordings(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two subtitles say the same, none of them another number."""
    short, long = sorted((one, other), key=len)
    if any(word.isdecimal() or word in ORDINALS for word in set(one) ^ set(other)):
        return False
    return long[: len(short)] == short or fuzz.ratio(" ".join(one), " ".join(other)) >= _ALIKE_SUBTITLES_PERCENT


def _is_subtitle(one: Title, other: Title, years_apart: int | None) -> bool:
    """Whether the one is called by what is a subtitle of the other, as the volume of a series is.

    Of a single word, as in `Chapterhouse: Dune`, only where the years agree.
    """
    if one.rest or one.main not in other.subtitles or _is_description(one.main):
        return False
    volumes = [title.volume for title in (one, other) if title.volume]
    is_one_volume = len(volumes) < len((one, other)) or volumes[0] == volumes[1]
    is_whole = all(volume.unit != "part" for volume in volumes)
    return is_one_volume and is_whole and (len(one.main) > 1 or _is_near(years_apart))


def _runs_on(one: Title, other: Title) -> bool:
    """Whether the other is the one with its subtitle, and the mark between them lost."""
    tail = other.main[len(one.main) :]
    if one.rest or other.main[: len(one.main)] != one.main or len(tail) < _RUN_ON_WORDS:
        return False
    return tail[0] == OR.strip() or (_is_description(tail) and tail[0] not in _ALSO)


def _is_description(rest: tuple[str, ...]) -> bool:
    return not DESCRIPTION.isdisjoint(rest)


def _is_near(years_apart: int | None) -> bool:
    return years_apart is None or years_apart <= SAME_YEARS


def _is_misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one letter of one long word is another; a plural is another title."""
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(unlike) != 1 or len("".join(one)) < _LONG_TITLE_LETTERS:
        return False
    short, long = sorted(unlike[0], key=len)
    if len(short) < _MISSPELT_LETTERS or long == short + "s" or not (short + long).isalpha():
        return False
    return OSA.distance(short, long) == 1
