"""Why a book got its genres: which heading spoke for which genre, with what weight, what was noise, what was cut."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from genres.domain.evidence import Evidence, Outcome, Root, Subject, SubjectKind
from genres.report.matching import Reading
from genres.report.noise import kind_of_noise
from genres.report.subjects import normalise
from genres.report.taxonomy import Genre
from genres.report.verdict import MOST_GENRES, rank
from genres.report.weighing import FEWEST_POINTS, WEAK_POINTS, Weighed, most_points, of_root, read, strengthened, weigh

_NAMES = frozenset((SubjectKind.PERSON, SubjectKind.PLACE, SubjectKind.TIME))


class Role(StrEnum):
    """What became of a heading."""

    GENRE = "genre"  # it spoke for genres
    ROOT = "root"  # it said fiction or nonfiction, no more
    TOPIC = "topic"  # it names what the book is about
    NOISE = "noise"  # it says nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenFor:
    """A genre by its label and the weight a heading gave it (a publisher's whole path is 1)."""

    genre: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingStep:
    """One heading as it was sent, by whom, and what it did. `why` tells the kind of noise."""

    heading: str
    source: str
    kind: SubjectKind
    role: Role
    spoke_for: tuple[SpokenFor, ...] = ()
    root: Root | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreStep:
    """One genre that was claimed: its `score` after all rules, and `why` it was left out where it was."""

    genre: str
    score: float
    kept: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All steps from headings to genres: headings in the order they came, genres best first, kept ones ahead."""

    root: Root | None
    headings: tuple[HeadingStep, ...]
    genres: tuple[GenreStep, ...]

    def lines(self) -> tuple[str, ...]:
        """The same in plain sentences, one a line."""
        return tuple(_sentences(self))


def explain(evidence: Sequence[Evidence]) -> Explanation:
    """Tell how merge_and_normalize comes to its verdict on the same evidence."""
    weighed = weigh(evidence)
    steps = [
        _heading_step(subject, answer.source, weighed)
        for answer in evidence
        if answer.outcome is Outcome.FOUND
        for subject in answer.subjects
    ]
    return Explanation(root=weighed.root, headings=tuple(dict.fromkeys(steps)), genres=tuple(_genre_steps(weighed)))


def _heading_step(subject: Subject, source: str, weighed: Weighed) -> HeadingStep:
    if subject.kind in _NAMES:
        return HeadingStep(heading=subject.text, source=source, kind=subject.kind, role=Role.TOPIC)
    reading = read(subject)
    spoke_for = tuple(_spoken_for(reading, subject.kind, weighed))
    role, why = Role.TOPIC, ""
    if not reading.key:
        role, why = Role.NOISE, kind_of_noise(normalise(subject.text)) or "no genre"
    elif spoke_for:
        role = Role.GENRE
    elif reading.root and not reading.topic:
        role = Role.ROOT
    return HeadingStep(
        heading=subject.text,
        source=source,
        kind=subject.kind,
        role=role,
        spoke_for=spoke_for,
        root=reading.root,
        why=why,
    )


def _spoken_for(reading: Reading, kind: SubjectKind, weighed: Weighed) -> Iterator[SpokenFor]:
    for genre, points in reading.votes:
        named = of_root(genre, weighed.root) if genre.audience else genre
        yield SpokenFor(genre=named.label, weight=min(points, most_points(reading, kind)) / 100)
    for genre in sorted(strengthened(reading, weighed.claims), key=lambda genre: genre.place):
        yield SpokenFor(genre=genre.label, weight=WEAK_POINTS / 100)


def _genre_steps(weighed: Weighed) -> Iterator[GenreStep]:
    kept = rank(weighed)
    left = [genre for genre in weighed.claims if genre not in kept]
    left.sort(key=lambda genre: (-weighed.scores.get(genre, 0), genre.place))
    for genre in (*kept, *left):
        score = round(weighed.scores.get(genre, 0) / 100, 2)
        why = "" if genre in kept else _why_left_out(genre, weighed, kept)
        yield GenreStep(genre=genre.label, score=score, kept=genre in kept, why=why)


def _why_left_out(genre: Genre, weighed: Weighed, kept: Iterable[Genre]) -> str:
    belief = weighed.beliefs[genre]
    score = weighed.scores.get(genre, 0)
    if not belief.factor:
        return belief.why
    narrower = [other.label for other in weighed.scores if other.parent is genre and other in kept]
    if score >= weighed.least and narrower:
        return f"{narrower[0]} takes its place"
    if score >= weighed.least:
        return f"a book has {MOST_GENRES} genres at most"
    if belief.why:
        return belief.why
    return "too little speaks for it" if score < FEWEST_POINTS else "little beside the best genre"


def _sentences(explanation: Explanation) -> Iterator[str]:
    yield f"This book is {explanation.root or 'neither fiction nor nonfiction for sure'}."
    for genre in explanation.genres:
        said = [
            f"“{step.heading}” ({step.source}, {spoken.weight:g})"
            for step in explanation.headings
            for spoken in step.spoke_for
            if spoken.genre == genre.genre
        ]
        ending = "." if genre.kept else f"; left out: {genre.why}."
        yield f"{genre.genre}, {genre.score:g}: {', '.join(said)}{ending}"
    for role, name in ((Role.ROOT, "Only fiction or nonfiction"), (Role.TOPIC, "Topics"), (Role.NOISE, "Noise")):
        said = [f"“{step.heading}”" + (f" ({step.why})" if step.why else "") for step in _of_role(explanation, role)]
        if said:
            yield f"{name}: {', '.join(dict.fromkeys(said))}."


def _of_role(explanation: Explanation, role: Role) -> Iterator[HeadingStep]:
    return (step for step in explanation.headings if step.role is role)
