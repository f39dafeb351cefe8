"""One heading of a book API becomes votes for genres, a word on fiction or nonfiction, or a topic."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from genres.domain.evidence import Root
from genres.report.noise import bare_root, is_noise
from genres.report.subjects import STEP, Topic, normalise, to_topic
from genres.report.taxonomy import Genre, taxonomy

# Points are hundredths, so that sums are exact and the order of adding cannot matter.
PATH_POINTS = 100  # a whole path is an alias
PHRASE_POINTS = 70  # a word or phrase is one, or a path is one after its last steps are cut
AUDIENCE_REST_POINTS = 80  # what follows `juvenile fiction / ` and the like
BARE_POINTS = 50  # `fiction`, `nonfiction`, and what says no more than these
TOPIC_ROOT_POINTS = 50  # a word of nonfiction, for its root: it may as well be what a story is about

_LONGEST = 400  # letters; a longer text is prose, not a heading
_FICTION_WORD = re.compile(r"\bfiction\b")
_NONFICTION_WORD = re.compile(r"\bnon-? ?fiction\b")

# The ways a path begins or ends that set an audience and a root.
_BEGINNINGS = (
    ("fiction / ", None, Root.FICTION),
    ("juvenile fiction / ", "childrens-fiction", Root.FICTION),
    ("young adult fiction / ", "young-adult", Root.FICTION),
    ("juvenile nonfiction / ", "childrens-nonfiction", Root.NONFICTION),
    ("young adult nonfiction / ", "young-adult", Root.NONFICTION),
    ("nonfiction / ", None, Root.NONFICTION),
)
_ENDINGS = (
    (" / fiction", None, Root.FICTION),
    (" / juvenile fiction", "childrens-fiction", Root.FICTION),
    (" / young adult fiction", "young-adult", Root.FICTION),
    (" / juvenile literature", "childrens-nonfiction", Root.NONFICTION),  # libraries mean nonfiction by it
)


class Vote(NamedTuple):
    """A genre named by a heading, and the strength of the claim in hundredths."""

    genre: Genre
    points: int


class Reading(NamedTuple):
    """What one heading says. Headings with the same `key` count once; an empty key says nothing at all.

    `weak` are genres it would strengthen, `root_points` its weight for `root`; `topic` is its cleaned text where it
    names no genre. `is_shelf` marks the voice of the reader.
    """

    key: str
    votes: tuple[Vote, ...] = ()
    weak: tuple[Genre, ...] = ()
    root: Root | None = None
    root_points: int = 0
    topic: Topic | None = None
    is_shelf: bool = False


class _Path(NamedTuple):
    """A heading taken apart: the audience and the root that its form sets, and the rest without them.

    What follows `fiction / ` may be an alias with or without these words; what stands before ` / fiction` is a topic
    of a story and counts only where it is the name of a kind of fiction itself.
    """

    audience: Genre | None
    root: Root | None
    rest: str
    begins_with_fiction: bool = False


def read_subject(text: str) -> Reading:
    """Read a raw heading in any of the styles that docs/genres.md shows; any text is fine."""
    key = normalise(text) if len(text) <= _LONGEST else ""
    alias = taxonomy().aliases.get(key)
    if alias is None:
        if root := bare_root(key):
            return Reading(key, root=root, root_points=BARE_POINTS)
        if is_noise(key):
            return Reading("")
    path = _take_apart(key)
    subject = Vote(alias, _points(key)) if alias else _match_path(path)
    votes = _with_audience(subject, path.audience)
    root, root_points = _root(key, path, subject)
    if votes:
        return Reading(key, votes, (), root, root_points)
    weak = taxonomy().weak
    strengthened = weak.get(key) or weak.get(path.rest) or weak.get(path.rest.partition(STEP)[0], ())
    return Reading(key, (), strengthened, root, root_points, to_topic(text))


def _take_apart(key: str) -> _Path:
    for beginning, audience, root in _BEGINNINGS:
        if key.startswith(beginning):
            rest = key.removeprefix(beginning)
            return _Path(_audience(audience), root, rest, begins_with_fiction=root is Root.FICTION)
    for ending, audience, root in _ENDINGS:
        if key.endswith(ending):
            return _Path(_audience(audience), root, key.removesuffix(ending))
    return _Path(None, None, key)


def _audience(slug: str | None) -> Genre | None:
    return taxonomy().by_slug[slug] if slug else None


def _match_path(path: _Path) -> Vote | None:
    """The narrowest genre of a heading that is no alias itself."""
    found = _match(f"fiction{STEP}{path.rest}", path.root) if path.begins_with_fiction else None
    alone = None if found else _match(path.rest, path.root)
    if alone and path.root:
        found = Vote(alone.genre, PHRASE_POINTS)
    found = found or alone
    return Vote(found.genre, AUDIENCE_REST_POINTS) if found and path.audience else found


def _match(text: str, root: Root | None) -> Vote | None:
    """The longest alias of the text, or of what is left when its last steps are cut; only of the root, if given."""
    aliases, wildcards = taxonomy().aliases, taxonomy().wildcards
    aliased = next((part for part in _cuts(text) if part in aliases and root in (None, aliases[part].root)), "")
    starred, part = next(
        ((found, part) for part in _cuts(text) if (found := wildcards.longest(part, root))), (None, "")
    )
    if starred and starred.length > len(aliased):
        return Vote(starred.genre, _points(starred.start) if part == text else PHRASE_POINTS)
    if aliased:
        return Vote(aliases[aliased], _points(aliased) if aliased == text else PHRASE_POINTS)
    return None


def _cuts(text: str) -> Iterator[str]:
    """The text, then without its last step, and so on."""
    while text:
        yield text
        text = text.rpartition(STEP)[0]


def _points(alias: str) -> int:
    return PATH_POINTS if STEP in alias else PHRASE_POINTS


def _with_audience(subject: Vote | None, audience: Genre | None) -> tuple[Vote, ...]:
    votes = (subject,) if subject else ()
    if audience is None or (subject and subject.genre is audience):
        return votes
    return (Vote(audience, PATH_POINTS), *votes)


def _root(key: str, path: _Path, subject: Vote | None) -> tuple[Root | None, int]:
    """The root a heading speaks for: that of its subject, else the one its words name; an audience names none."""
    content = subject if subject and not subject.genre.audience else None
    named = path.root or (Root.FICTION if _FICTION_WORD.search(key) else None)
    if _NONFICTION_WORD.search(key):
        named = Root.NONFICTION  # a comic on true events is under nonfiction, whatever its form
        content = content if content and content.genre.root is named else None
    if content:
        only_a_word = content.genre.root is Root.NONFICTION and STEP not in key
        return content.genre.root, TOPIC_ROOT_POINTS if only_a_word else content.points
    return named, BARE_POINTS if named else 0
