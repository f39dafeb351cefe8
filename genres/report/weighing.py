"""All headings of one book on the scales: what each claims, the half of the library they speak for, every score.

The rules and their weights are told in docs/genres.md; genres.report.verdict decides, genres.report.explain tells why.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from genres.domain.evidence import Evidence, Outcome, Root, Subject, SubjectKind
from genres.report.matching import HINT_POINTS, PATH_POINTS, Reading, read_subject
from genres.report.shelves import read_shelf
from genres.report.subjects import STEP, Topic
from genres.report.taxonomy import Genre, taxonomy

# Looked up once: to ask an enumeration for its member takes longer than to compare with it.
_FOUND = Outcome.FOUND
_WORK, _LIST, _SHELF = SubjectKind.WORK, SubjectKind.LIST, SubjectKind.SHELF
_PERSON, _PLACE, _TIME = SubjectKind.PERSON, SubjectKind.PLACE, SubjectKind.TIME
_FICTION, _NONFICTION = Root.FICTION, Root.NONFICTION

LIST_POINTS = 50  # a search reply shows one top-level word: true as far as it goes
WEAK_POINTS = 20
FEWEST_POINTS = 50
SMALLEST_SHARE = 0.15  # of the best genre's score; less is a stray heading among many
_PIECES = 2  # a work merges the headings of its adaptations; one comic among them is no comic
_MANY_HEADINGS = 8  # among more, one word on children is of an adaptation too
_LESSER_AUDIENCE = 0.5  # of the other one's points: children's and young adult seldom are both true


class Belief(NamedTuple):
    """How much a genre's points count on a book, and in words why not in full."""

    factor: float
    why: str = ""


BELIEVED = Belief(1)
_LONE_FORM = Belief(0, "one heading of a merged work makes no form")
_LONE_AUDIENCE = Belief(0, "one heading among many makes no audience")
_LESSER = Belief(0, "another age has more to say for it")
_ABOUT = Belief(0, "what a story is about, not what it is")
_STORY = Belief(0.3, "a kind of fiction on nonfiction")


@dataclass(slots=True)
class Heading:
    """One distinct heading of the book, however often and by whomever it was said; `sources` are bits."""

    reading: Reading
    most_points: int
    of_the_edition: bool
    sources: int

    def add(self, most: int, source: int, *, of_the_edition: bool) -> None:
        """Count one more place where it stands; the most trusted one decides its weight."""
        self.most_points = max(self.most_points, most)
        self.of_the_edition |= of_the_edition
        self.sources |= source


@dataclass(slots=True)
class Claim:
    """What all headings together say for one genre, in hundredths; `sources` are bits."""

    points: int = 0
    sources: int = 0
    pieces: int = 0
    of_the_edition: bool = False


class Heard(NamedTuple):
    """All that was said of a book, by the keys of its headings.

    `sources` are in the order of their bits. Headings are `speaking` of genres or roots, or `silent` (the bits of who
    said them). `topics` are left over from both, `spellings` the same in other letters. `names` stand as they are.
    """

    sources: tuple[str, ...]
    speaking: Mapping[str, Heading]
    silent: Mapping[str, int]
    topics: Mapping[str, Topic]
    spellings: Sequence[tuple[str, Topic]]
    names: Sequence[tuple[SubjectKind, str, int]]

    def sources_of(self, key: str) -> int:
        """The bits of those who said a heading."""
        heading = self.speaking.get(key)
        return heading.sources if heading else self.silent[key]


class Weighed(NamedTuple):
    """The scales of one book; `scores` leaves out what is not believed, `least` is what a genre needs to be kept."""

    heard: Heard
    root: Root | None
    claims: Mapping[Genre, Claim]
    beliefs: Mapping[Genre, Belief]
    scores: Mapping[Genre, float]
    least: float


@lru_cache(maxsize=1_024)
def names_of(sources: tuple[str, ...], bits: int) -> tuple[str, ...]:
    """The sources of these bits, by the alphabet."""
    return tuple(sorted(source for place, source in enumerate(sources) if bits >> place & 1))


def read(subject: Subject) -> Reading:
    """What a subject that is no name says."""
    return read_shelf(subject.text) if subject.kind is _SHELF else read_subject(subject.text)


def most_points(reading: Reading, kind: SubjectKind) -> int:
    """What a heading may count at most where it stands."""
    return LIST_POINTS if kind is _LIST and STEP not in reading.key else PATH_POINTS


def weigh(evidence: Sequence[Evidence]) -> Weighed:
    """Put the headings of one book on the scales; the order of the evidence changes nothing."""
    heard = _hear(evidence)
    headings = heard.speaking.values()
    root = _choose_root(headings)
    claims = _count(headings, root)
    beliefs = _believe(claims, root, headings=len(heard.speaking) + len(heard.silent))
    own = {genre: claim.points * beliefs[genre].factor for genre, claim in claims.items()}
    scores = {
        genre: points + own.get(genre.parent, 0) / 2 if genre.parent else points
        for genre, points in own.items()
        if points
    }
    return Weighed(heard, root, claims, beliefs, scores, _least(scores, beliefs))


def _hear(evidence: Iterable[Evidence]) -> Heard:
    bits: dict[str, int] = {}
    speaking: dict[str, Heading] = {}
    silent: dict[str, int] = {}
    topics: dict[str, Topic] = {}
    spellings: list[tuple[str, Topic]] = []
    names: list[tuple[SubjectKind, str, int]] = []
    for answer in evidence:
        if answer.outcome is not _FOUND:
            continue
        bit = bits.setdefault(answer.source, 1 << len(bits))
        for subject in answer.subjects:
            kind = subject.kind
            if kind is _PERSON or kind is _PLACE or kind is _TIME:
                names.append((kind, subject.text, bit))
                continue
            reading = read_subject(subject.text) if kind is not _SHELF else read_shelf(subject.text)
            key, topic = reading.key, reading.topic
            if not key:
                continue
            if topic and topics.setdefault(key, topic) is not topic:
                spellings.append((key, topic))
            if not reading.speaks:
                silent[key] = silent.get(key, 0) | bit
            elif heading := speaking.get(key):
                heading.add(most_points(reading, kind), bit, of_the_edition=kind is not _WORK)
            else:
                speaking[key] = Heading(reading, most_points(reading, kind), kind is not _WORK, bit)
    return Heard(tuple(bits), speaking, silent, topics, spellings, names)


def _choose_root(headings: Iterable[Heading]) -> Root | None:
    """The root with more weight among the book APIs; shelves, then audiences, are asked only where those are level.

    Fiction wins a draw: a novel carries headings of what it is about more often than the reverse.
    """
    fiction, nonfiction = [0, 0, 0], [0, 0, 0]
    for heading in headings:
        reading = heading.reading
        if reading.root:
            weights = fiction if reading.root is _FICTION else nonfiction
            weights[reading.is_shelf] += min(reading.root_points, heading.most_points)
        for genre, points in reading.votes:
            if genre.audience:
                (fiction if genre.root is _FICTION else nonfiction)[2] += points
    if not (any(fiction) or any(nonfiction)):
        return None
    return _FICTION if fiction >= nonfiction else _NONFICTION


def _count(headings: Iterable[Heading], root: Root | None) -> dict[Genre, Claim]:
    claims: dict[Genre, Claim] = {}
    weak = []
    for heading in headings:
        if heading.reading.weak:
            weak.append(heading)
        for genre, points in heading.reading.votes:
            named = of_root(genre, root) if genre.audience else genre
            claim = claims.get(named)
            if claim is None:
                claim = claims[named] = Claim()
            claim.points += min(points, heading.most_points)
            claim.sources |= heading.sources
            claim.pieces += 1
            claim.of_the_edition |= heading.of_the_edition
    for heading in weak:
        for genre in strengthened(heading.reading, claims):
            claims[genre].points += WEAK_POINTS
            claims[genre].sources |= heading.sources
    return claims


def strengthened(reading: Reading, claims: Mapping[Genre, Claim]) -> set[Genre]:
    """A weak topic strengthens its genre where that is claimed, else the parent where that is."""
    named = (genre if genre in claims else genre.core for genre in reading.weak)
    return {genre for genre in named if genre in claims and claims[genre].pieces}


def of_root(audience: Genre, root: Root | None) -> Genre:
    """Whom a book is for is one thing: a word on children means children's fiction on fiction, else nonfiction."""
    childrens = _childrens()
    return childrens[root] if root and audience in childrens.values() else audience


@lru_cache(maxsize=1)
def _childrens() -> dict[Root, Genre]:
    by_slug = taxonomy().by_slug
    return {Root.FICTION: by_slug["childrens-fiction"], Root.NONFICTION: by_slug["childrens-nonfiction"]}


def _believe(claims: Mapping[Genre, Claim], root: Root | None, *, headings: int) -> dict[Genre, Belief]:
    beliefs = {genre: _belief(genre, root) for genre in claims}
    for form in [genre for genre in claims if genre.form]:
        kin = [claim for genre, claim in claims.items() if genre.core is form.core]
        if sum(map(_loudness, kin)) < _PIECES:
            beliefs[form] = _LONE_FORM
        elif any(claim.of_the_edition for claim in kin):
            beliefs[form] = BELIEVED  # a life told as a comic is a comic
    ages = [genre for genre in claims if genre.audience]
    if ages and headings > _MANY_HEADINGS and sum(_loudness(claims[age]) for age in ages) < _PIECES:
        beliefs |= dict.fromkeys(ages, _LONE_AUDIENCE)
    elif len(ages) > 1:
        # Of children's and young adult the one with less than half of the other's points goes.
        ages = [age for age in ages if not age.form]
        most = max((claims[age].points for age in ages), default=0)
        beliefs |= {age: _LESSER for age in ages if claims[age].points < most * _LESSER_AUDIENCE}
    return beliefs


def _belief(genre: Genre, root: Root | None) -> Belief:
    if genre.root is root or genre.audience:
        return BELIEVED
    return _ABOUT if root is _FICTION else _STORY


def _loudness(claim: Claim) -> int:
    """In headings: one of the very edition needs no second."""
    return _PIECES if claim.of_the_edition else claim.pieces


def _least(scores: Mapping[Genre, float], beliefs: Mapping[Genre, Belief]) -> float:
    """What a genre needs to be kept; where nothing but hints say what the book is, the best of them will do."""
    most = max(scores.values(), default=0)
    if most >= FEWEST_POINTS and any(score >= FEWEST_POINTS and not genre.audience for genre, score in scores.items()):
        return max(FEWEST_POINTS, SMALLEST_SHARE * most)
    hints = [score for genre, score in scores.items() if beliefs[genre] is BELIEVED and not genre.audience]
    return max((score for score in hints if score >= HINT_POINTS), default=FEWEST_POINTS)
