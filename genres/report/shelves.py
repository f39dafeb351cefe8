"""The name of a reader's own shelf as a weak vote. Most shelves are no genre and say nothing, not even a topic."""

import re
from functools import lru_cache

from genres.domain.evidence import Root
from genres.report.matching import Reading, Vote
from genres.report.noise import bare_root
from genres.report.subjects import fold
from genres.report.taxonomy import Genre, shelf_key, taxonomy

SHELF_POINTS = 50  # just enough to give a genre alone, less than any alias of a book API

_LONGEST = 100
_NONFICTION = re.compile(r"\b(?:non fiction|nf)\b")
_WRAPPING = re.compile(r"^(?:genre|my|favou?rites?|favs?|best|all) | (?:books?|novels?|reads)$")
_NO_GENRE = re.compile(
    r"(?:to read|to be read|tbr|want|wish|waiting|not|no|read|reading|re read|reread|rereads|my reading|unread|dnf"
    r"|did not|own|owned|book ?club)\b.*"
)
_FICTION = frozenset(
    (
        *("novella", "novellas", "novelette", "speculative", "speculative fiction", "translated fiction", "sff"),
        *("sci fi fantasy", "sci fi and fantasy", "scifi fantasy", "science fiction fantasy", "fantasy sci fi"),
        *("science fiction and fantasy", "fantasy and sci fi", "fantasy science fiction"),
        "fantasy and science fiction",
    )
)


@lru_cache(maxsize=4_096)
def read_shelf(text: str) -> Reading:
    """Read a shelf name such as `sci-fi`, `ww2` or `books_i_loved`; a genre counts once, however it is named."""
    key = _NONFICTION.sub("nonfiction", shelf_key(fold(text[:_LONGEST])))
    if _NO_GENRE.fullmatch(key):
        return Reading("")
    return _read_name(key) or _read_name(_WRAPPING.sub("", key)) or Reading("")


def _read_name(name: str) -> Reading | None:
    root = Root.FICTION if name in _FICTION else bare_root(name)
    if root:
        return _of_root(root)
    if genre := taxonomy().shelves.get(name):
        return _of_genre(genre, genre.root)
    for root in Root:  # `nonfiction history`, `thriller fiction`
        rest = name.removeprefix(f"{root} ").removesuffix(f" {root}")
        if rest != name:
            genre = _genre(rest)
            return _of_genre(genre, root) if genre and (genre.root is root or genre.audience) else _of_root(root)
    genre = _genre(name)
    return _of_genre(genre, genre.root) if genre else None


def _genre(name: str) -> Genre | None:
    wildcard = taxonomy().shelf_wildcards.longest(name)
    return taxonomy().shelves.get(name) or (wildcard.genre if wildcard else None)


def _of_genre(genre: Genre, root: Root) -> Reading:
    votes = (Vote(genre, SHELF_POINTS),)
    if genre.audience:
        return Reading(_key(genre.slug), votes, is_shelf=True)
    return Reading(_key(genre.slug), votes, root=root, root_points=SHELF_POINTS, is_shelf=True)


def _of_root(root: Root) -> Reading:
    return Reading(_key(root), root=root, root_points=SHELF_POINTS, is_shelf=True)


def _key(name: str) -> str:
    return f"SHELF {name}"  # headings of other sources have keys in lower case
