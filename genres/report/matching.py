"""One heading of a book API becomes votes for genres, a word on fiction or nonfiction, or a topic."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from genres.domain.evidence import Root
from genres.report.noise import root_or_noise
from genres.report.subjects import STEP, Topic, normalise, to_topic
from genres.report.taxonomy import Genre, taxonomy

# Points are hundredths, so that sums are exact and the order of adding cannot matter.
PATH_POINTS = 100  # a whole path is an alias
PHRASE_POINTS = 70  # a word or phrase is one, or a path is one after its last steps are cut
AUDIENCE_REST_POINTS = 80  # what follows `juvenile fiction / `, `comics and graphic novels / ` and the like
HINT_POINTS = 40  # a word that often means the genre and often only what a book is about
BARE_POINTS = 50  # `fiction`, `nonfiction`, and what says no more than these
TOPIC_ROOT_POINTS = 50  # a word of nonfiction, for its root: it may as well be what a story is about
HINT_ROOT_POINTS = 25

_LONGEST = 400  # letters; a longer text is prose, not a heading
_FICTION_WORD = re.compile(r"\bfiction\b")
_NONFICTION_WORD = re.compile(r"\bnon-? ?fiction\b")
_FICTION = f"fiction{STEP}"
_COMICS = f"comics and graphic novels{STEP}"
_GENERAL = f"{STEP}general"

# The ways a path begins or ends that set an audience and a root.
_BEGINNINGS = (
    (_FICTION, None, Root.FICTION),
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
    names no genre. `is_shelf` marks the voice of the reader. Where it does not speak, it is only a topic.
    """

    key: str
    votes: tuple[Vote, ...] = ()
    weak: tuple[Genre, ...] = ()
    root: Root | None = None
    root_points: int = 0
    topic: Topic | None = None
    is_shelf: bool = False
    speaks: bool = True


class _Path(NamedTuple):
    """A heading taken apart: the audience and the root that its form sets, and the rest without them.

    What follows `fiction / ` may be an alias with or without these words; what stands before ` / fiction` is a topic
    of a story and counts only where it is the name of a kind of fiction itself.
    """

    audience: Genre | None
    root: Root | None
    rest: str
    begins_with_fiction: bool = False


@lru_cache(maxsize=32_768)  # the same headings come back on thousands of books
def read_subject(text: str) -> Reading:
    """Read a raw heading in any of the styles that docs/genres.md shows; any text is fine."""
    key = normalise(text) if len(text) <= _LONGEST else ""
    exact = _exact(key)
    if exact is None:
        said = root_or_noise(key)
        if said is True:
            return Reading("")
        if said:
            return Reading(key, root=said, root_points=BARE_POINTS)
    path = _take_apart(key)
    subjects = (exact,) if exact else _match_path(path)
    votes = _with_audience(subjects, path.audience)
    root, root_points = _root(key, path, subjects[0] if subjects else None)
    if votes:
        return Reading(key, votes, (), root, root_points)
    weak = taxonomy().weak
    strengthened = weak.get(key) or weak.get(path.rest) or weak.get(path.rest.partition(STEP)[0], ())
    speaks = root is not None or bool(strengthened)
    return Reading(key, (), strengthened, root, root_points, to_topic(text), speaks=speaks)


def _exact(key: str) -> Vote | None:
    tree = taxonomy()
    if alias := tree.aliases.get(key):
        return Vote(alias, _points(key))
    hint = tree.hints.get(key)
    return Vote(hint, HINT_POINTS) if hint else None


def _take_apart(key: str) -> _Path:
    if STEP not in key:
        return _Path(None, None, key)
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


def _match_path(path: _Path) -> tuple[Vote, ...]:
    """The narrowest genre of a heading that is no alias itself; of a comic its form, and what it is besides."""
    if path.rest.startswith(_COMICS):
        return _match_comic(path.rest)
    found = _match(_FICTION + path.rest, path.root) if path.begins_with_fiction else None
    alone = None if found else _match(path.rest, path.root)
    if alone and path.root:
        alone = Vote(alone.genre, min(alone.points, PHRASE_POINTS))
    found = found or alone
    if path.root is None:
        found = _as_fiction(path.rest) or _by_ending(path.rest, found) or found
    if found and path.audience and found.points > HINT_POINTS:
        found = Vote(found.genre, AUDIENCE_REST_POINTS)
    return (found,) if found else ()


def _match_comic(path: str) -> tuple[Vote, ...]:
    form = _match(path, None)
    if form is None or form.genre.parent:
        return (form,) if form else ()
    rest = path.removeprefix(_COMICS)
    kind = _match(rest.removeprefix("nonfiction / "), None) if rest.startswith("nonfiction / ") else None
    kind = kind or _match(_FICTION + rest, Root.FICTION) or _match(rest, Root.FICTION)
    if kind is None or kind.genre.core is form.genre.core:
        return (form,)
    return form, Vote(kind.genre, min(kind.points, AUDIENCE_REST_POINTS))


def _as_fiction(path: str) -> Vote | None:
    """Shops leave the first step out: `romance / contemporary`, `science fiction / general`."""
    if STEP not in path:
        return None
    genre = taxonomy().aliases.get(_FICTION + path) or taxonomy().aliases.get(_FICTION + path.removesuffix(_GENERAL))
    return Vote(genre, PATH_POINTS) if genre and genre.root is Root.FICTION else None


def _by_ending(path: str, beginning: Vote | None) -> Vote | None:
    """The genre of the last step that names one, as in `tudors / history`, where the beginning says no nonfiction."""
    if beginning and beginning.genre.root is Root.NONFICTION:
        return None
    endings = taxonomy().endings
    ending = next((endings[step] for step in reversed(path.split(STEP)[1:]) if step in endings), None)
    return Vote(ending, PHRASE_POINTS) if ending else None


def _match(text: str, root: Root | None) -> Vote | None:
    """The longest alias of the text, or of what is left when its last steps are cut; only of the root, if given."""
    aliases, wildcards = taxonomy().aliases, taxonomy().wildcards
    aliased = next((part for part in _cuts(text) if part in aliases and aliases[part].may_stand_under(root)), "")
    starred, part = next(
        ((found, part) for part in _cuts(text) if (found := wildcards.longest(part, root))), (None, "")
    )
    if starred and starred.length > len(aliased):
        return Vote(starred.genre, _points(starred.start) if part == text else PHRASE_POINTS)
    if aliased:
        return Vote(aliases[aliased], _points(aliased) if aliased == text else PHRASE_POINTS)
    hints = taxonomy().hints
    hinted = next((part for part in _cuts(text) if part in hints and hints[part].may_stand_under(root)), None)
    return Vote(hints[hinted], HINT_POINTS) if hinted else None


def _cuts(text: str) -> Iterator[str]:
    """The text, then without its last step, and so on."""
    while text:
        yield text
        text = text.rpartition(STEP)[0]


def _points(alias: str) -> int:
    return PATH_POINTS if STEP in alias else PHRASE_POINTS


def _with_audience(subjects: tuple[Vote, ...], audience: Genre | None) -> tuple[Vote, ...]:
    if audience is None or any(subject.genre is audience for subject in subjects):
        return subjects
    return (Vote(audience, PATH_POINTS), *subjects)


def _root(key: str, path: _Path, subject: Vote | None) -> tuple[Root | None, int]:
    """The root a heading speaks for: that of its subject, else the one its words name; an audience names none."""
    content = subject if subject and not subject.genre.audience else None
    named = path.root
    if "fiction" in key:
        named = named or (Root.FICTION if _FICTION_WORD.search(key) else None)
        if _NONFICTION_WORD.search(key):
            named = Root.NONFICTION  # a comic on true events is under nonfiction, whatever its form
    if named is Root.NONFICTION:
        content = content if content and content.genre.root is named else None
    if content and content.points <= HINT_POINTS:
        return (named, BARE_POINTS) if named else (content.genre.root, HINT_ROOT_POINTS)
    if content:
        only_a_word = content.genre.root is Root.NONFICTION and STEP not in key
        return content.genre.root, TOPIC_ROOT_POINTS if only_a_word else content.points
    return named, BARE_POINTS if named else 0
