"""All raw subjects of a book become few clean genres, its half of the library, and the topics left over.

The rules, their weights and the formula of the confidence are told in docs/genres.md.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from genres.domain.evidence import Evidence, GenreEvidence, GenreVerdict, Outcome, Root, SubjectKind
from genres.report.matching import PATH_POINTS, Reading, read_subject
from genres.report.shelves import read_shelf
from genres.report.subjects import STEP, Topic, to_topic
from genres.report.taxonomy import Genre

MOST_GENRES = 4
MOST_TOPICS = 12

_LIST_POINTS = 50  # a search reply shows one top-level word: true as far as it goes
_WEAK_POINTS = 20
_PIECES_OF_A_FORM = 2  # a work merges the headings of its adaptations; one comic among them is no comic
_FEWEST_POINTS = 50
_SMALLEST_SHARE = 0.15  # of the best genre's score; less is a stray heading among many
_FICTION_ON_NONFICTION = 0.3
_SURE = 0.99  # headings never make certain

# Names are topics, never genres; at most so many of each.
_NAMES = {SubjectKind.PERSON: 3, SubjectKind.PLACE: 3, SubjectKind.TIME: 1}
_OF_THE_EDITION = frozenset((SubjectKind.VOLUME, SubjectKind.LIST, SubjectKind.EDITION, SubjectKind.SHELF))


class _Said(NamedTuple):
    """A heading at one kind of place: what it says, and how far it is trusted there."""

    reading: Reading
    most_points: int
    of_the_edition: bool


@dataclass(slots=True)
class _Heading:
    """One distinct heading of the book, however often and by whomever it was said."""

    reading: Reading
    most_points: int
    of_the_edition: bool
    sources: set[str]
    topics: set[Topic]

    def add(self, said: _Said, source: str) -> None:
        """Count one more place where it stands; the most trusted one decides its weight."""
        self.most_points = max(self.most_points, said.most_points)
        self.of_the_edition |= said.of_the_edition
        self.sources.add(source)
        if said.reading.topic:
            self.topics.add(said.reading.topic)


@dataclass(slots=True)
class _Tally:
    """What all headings together claim. `pieces` and `forms_of_the_edition` are told of core genres."""

    points: defaultdict[Genre, int] = field(default_factory=lambda: defaultdict(int))
    sources: defaultdict[Genre, set[str]] = field(default_factory=lambda: defaultdict(set))
    pieces: defaultdict[Genre, int] = field(default_factory=lambda: defaultdict(int))
    forms_of_the_edition: set[Genre] = field(default_factory=set)


def merge_and_normalize(evidence: Sequence[Evidence]) -> GenreVerdict:
    """Judge what the sources said of one book: at most four genres, best first, each with its sources.

    The order of the evidence changes nothing, any text is fine, and every genre is a label of the tree. Where only
    the root is left, `genres` is empty and `root` is set. Topics are at most twelve.
    """
    found = [answer for answer in evidence if answer.outcome is Outcome.FOUND]
    headings = _hear(found)
    root = _choose_root(headings)
    return GenreVerdict(genres=_rank(_count(headings), root), root=root, topics=_topics(found, headings))


def _hear(evidence: Iterable[Evidence]) -> tuple[_Heading, ...]:
    headings: dict[str, _Heading] = {}
    for answer in evidence:
        for subject in answer.subjects:
            said = _read(subject.text, subject.kind)
            if said is None:
                continue
            heading = headings.get(said.reading.key)
            if heading:
                heading.add(said, answer.source)
            else:
                topics = {said.reading.topic} if said.reading.topic else set()
                headings[said.reading.key] = _Heading(*said, sources={answer.source}, topics=topics)
    return tuple(headings.values())


@lru_cache(maxsize=32_768)
def _read(text: str, kind: SubjectKind) -> _Said | None:
    """The same headings come back on thousands of books. None is for names and noise."""
    if kind in _NAMES:
        return None
    reading = read_shelf(text) if kind is SubjectKind.SHELF else read_subject(text)
    top_level_word = kind is SubjectKind.LIST and STEP not in reading.key
    most_points = _LIST_POINTS if top_level_word else PATH_POINTS
    return _Said(reading, most_points, kind in _OF_THE_EDITION) if reading.key else None


def _choose_root(headings: Iterable[_Heading]) -> Root | None:
    """The root with more weight among the book APIs; shelves, then audiences, are asked only where those are level.

    Fiction wins a draw: a novel carries headings of what it is about more often than the reverse.
    """
    weights = {root: [0, 0, 0] for root in Root}
    for heading in headings:
        reading = heading.reading
        if reading.root:
            weights[reading.root][reading.is_shelf] += min(reading.root_points, heading.most_points)
        for genre, points in reading.votes:
            if genre.audience:
                weights[genre.root][2] += points
    best = max(Root, key=lambda root: (weights[root], root is Root.FICTION))
    return best if any(weights[best]) else None


def _count(headings: Sequence[_Heading]) -> _Tally:
    tally = _Tally()
    for heading in headings:
        for genre, points in heading.reading.votes:
            tally.points[genre] += min(points, heading.most_points)
            tally.sources[genre] |= heading.sources
            tally.pieces[genre.core] += 1
            if genre.form and heading.of_the_edition:
                tally.forms_of_the_edition.add(genre.core)
    claimed = frozenset(tally.points)
    for heading in headings:
        # A weak topic strengthens its genre where that is claimed, else the parent where that is.
        weak = heading.reading.weak
        for genre in {genre if genre in claimed else genre.core for genre in weak} & claimed if weak else ():
            tally.points[genre] += _WEAK_POINTS
            tally.sources[genre] |= heading.sources
    return tally


def _rank(tally: _Tally, root: Root | None) -> tuple[GenreEvidence, ...]:
    """Score, cut and order; a child has half of its parent's points too, and takes its place.

    What a book is leads, whom it is for follows: the first genre decides its colour.
    """
    own = {genre: points * _weight(genre, root, tally) for genre, points in tally.points.items()}
    scores = {genre: points + (own.get(genre.parent, 0) / 2 if genre.parent else 0) for genre, points in own.items()}
    least = max(_FEWEST_POINTS, _SMALLEST_SHARE * max(scores.values(), default=0))
    kept = {genre for genre, score in scores.items() if own[genre] and score >= least}
    kept -= {genre.parent for genre in kept if genre.parent}
    best = sorted(kept, key=lambda genre: (-scores[genre], genre.place))[:MOST_GENRES]
    leading = next((genre for genre in best if not genre.audience), None)
    best.sort(key=lambda genre: genre is not leading)
    return tuple(
        GenreEvidence(
            genre=genre.label,
            sources=tuple(sorted(tally.sources[genre])),
            confidence=confidence(scores[genre], len(tally.sources[genre])),
        )
        for genre in best
    )


def _weight(genre: Genre, root: Root | None, tally: _Tally) -> float:
    """How much a genre's points count on a book of this root; 0 where they are not to be believed at all."""
    of_the_edition = genre.core in tally.forms_of_the_edition
    if genre.form and not of_the_edition and tally.pieces[genre.core] < _PIECES_OF_A_FORM:
        return 0
    if genre.root is root or genre.audience:
        return 1
    if root is Root.FICTION:
        return 0  # a novel under History is about it, not of it
    return 1 if of_the_edition else _FICTION_ON_NONFICTION  # a life told as a comic is a comic


def confidence(points: float, sources: int) -> float:
    """From 0 to 0.99, growing with the score (in hundredths) and with the number of sources that agree.

    1 - 0.3 ** (score + (sources - 1) / 2): a shelf alone 0.45, one phrase 0.57, a publisher's path 0.70, the same
    path from two sources 0.84.
    """
    return round(min(_SURE, 1 - math.pow(0.3, points / 100 + (sources - 1) / 2)), 2)


def _topics(evidence: Sequence[Evidence], headings: Iterable[_Heading]) -> tuple[str, ...]:
    """Headings that name no genre, then people, places and times; in each the most agreed first, no topic twice."""
    said: dict[SubjectKind, list[tuple[Topic, str]]] = {kind: [] for kind in _NAMES}
    for answer in evidence:
        for subject in answer.subjects:
            if subject.kind in said and (topic := to_topic(subject.text)):
                said[subject.kind].append((topic, answer.source))
    names: dict[str, str] = {}
    for kind, most in _NAMES.items():
        names |= {topic.key: topic.text for topic in _ordered(said[kind])[:most]}
    left = _ordered((topic, source) for heading in headings for topic in heading.topics for source in heading.sources)
    subjects = [topic.text for topic in left if topic.key not in names]
    return (*subjects[: MOST_TOPICS - len(names)], *names.values())


def _ordered(said: Iterable[tuple[Topic, str]]) -> list[Topic]:
    """Topics, each told with a source: the most agreed first, foreign letters last, then by the alphabet."""
    spellings: dict[str, Topic] = {}
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for topic, source in said:
        known = spellings.setdefault(topic.key, topic)
        if topic.text != known.text:
            spellings[topic.key] = min(known, topic, key=_spelling_order)
        sources[topic.key].add(source)
    keys = sorted(spellings, key=lambda key: (-len(sources[key]), not spellings[key].text.isascii(), key))
    return [spellings[key] for key in keys]


def _spelling_order(topic: Topic) -> tuple[bool, bool, str]:
    return topic.text.isupper(), topic.text.islower(), topic.text
