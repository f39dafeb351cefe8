"""Headings that are no genre: access labels, machine tags, reading levels, languages, characters, shelf marks.

The patterns are data, in taxonomy.toml, made from what Google Books and Open Library really send. They are for texts
normalised by genres.report.subjects.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from genres.domain.evidence import Root
from genres.report.taxonomy import taxonomy

_LONGEST_STEP = 80
_SHORTEST = 3
_SHAPE = "too short or too long"
_ROOTS = frozenset(Root)


class _Patterns(NamedTuple):
    whole: re.Pattern[str]  # its groups are called fiction, nonfiction and noise
    anywhere: re.Pattern[str]
    kinds: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]


def root_or_noise(key: str) -> Root | bool:
    """The root named by a heading that says nothing but fiction or nonfiction, else whether it is noise.

    Noise is worth nothing, not even as a topic. A path is too long only step by step.
    """
    patterns = _patterns()
    found = patterns.whole.fullmatch(key)
    if found and found.lastgroup in _ROOTS:
        return Root(found.lastgroup)
    return found is not None or _is_misshapen(key) or patterns.anywhere.search(key) is not None


def bare_root(key: str) -> Root | None:
    """The root named by a heading that says nothing but fiction or nonfiction."""
    said = root_or_noise(key)
    return said if isinstance(said, Root) else None


def is_noise(key: str) -> bool:
    """Whether a normalised heading is worth nothing."""
    return root_or_noise(key) is True


def kind_of_noise(key: str) -> str | None:
    """What kind of noise a normalised heading is, in the words of taxonomy.toml; None where it is none."""
    if _is_misshapen(key):
        return _SHAPE
    kinds = _patterns().kinds
    return next((kind for kind, whole, part in kinds if whole.fullmatch(key) or part.search(key)), None)


def _is_misshapen(key: str) -> bool:
    return len(key) < _SHORTEST or (len(key) > _LONGEST_STEP and max(map(len, key.split(" / "))) > _LONGEST_STEP)


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    headings = taxonomy().headings
    nationality = f"(?:{'|'.join(headings.nationalities)})"

    def compiled(patterns: Iterable[str]) -> re.Pattern[str]:
        return re.compile("|".join(patterns).replace("{nationality}", nationality) or r"(?!)")

    kinds = tuple((kind, compiled(words.whole), compiled(words.anywhere)) for kind, words in headings.noise.items())
    roots = {Root.FICTION: headings.fiction, Root.NONFICTION: headings.nonfiction}
    groups = [f"(?P<{root}>{'|'.join(patterns)})" for root, patterns in roots.items()]
    noise = "|".join(pattern for words in headings.noise.values() for pattern in words.whole)
    return _Patterns(
        whole=compiled([*groups, f"(?P<noise>{noise})"]),
        anywhere=compiled(pattern for words in headings.noise.values() for pattern in words.anywhere),
        kinds=kinds,
    )
