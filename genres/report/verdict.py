"""Raw headings of a book become few clean genres, its half of the library, and the topics left over.

The rules, their weights and the formula of the confidence are told in docs/genres.md.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from genres.domain.evidence import Evidence, GenreEvidence, GenreVerdict, SubjectKind
from genres.report.subjects import Topic, to_topic
from genres.report.taxonomy import Genre
from genres.report.weighing import Heard, Weighed, names_of, weigh

MOST_GENRES = 5
MOST_TOPICS = 12

_SURE = 0.99  # headings never make certain

# Names are topics, never genres; at most so many of each.
_NAMES = ((SubjectKind.PERSON, 3), (SubjectKind.PLACE, 3), (SubjectKind.TIME, 1))


def merge_and_normalize(evidence: Sequence[Evidence]) -> GenreVerdict:
    """Judge what the sources said of one book: at most five genres, best first, each with its sources.

    The order of the evidence changes nothing, any text is fine, and every genre is a label of the tree. Where only
    the root is left, `genres` is empty and `root` is set. Topics are at most twelve.
    """
    weighed = weigh(evidence)
    genres = []
    for genre in rank(weighed):
        sources = names_of(weighed.heard.sources, weighed.claims[genre].sources)
        genres.append(_genre_evidence(genre.label, sources, weighed.scores[genre]))
    return GenreVerdict(genres=tuple(genres), root=weighed.root, topics=_topics(weighed.heard))


@lru_cache(maxsize=4_096)
def _genre_evidence(label: str, sources: tuple[str, ...], score: float) -> GenreEvidence:
    return GenreEvidence(genre=label, sources=sources, confidence=confidence(score, len(sources)))


def rank(weighed: Weighed) -> list[Genre]:
    """The genres of the book, best first; a child takes the place of its parent.

    What a book is leads, whom it is for follows: the first genre decides its colour.
    """
    scores = weighed.scores
    kept = {genre for genre, score in scores.items() if score >= weighed.least}
    kept -= {genre.parent for genre in kept if genre.parent}
    best = sorted(kept, key=lambda genre: (-scores[genre], genre.place))[:MOST_GENRES]
    leading = next((genre for genre in best if not genre.audience), None)
    best.sort(key=lambda genre: genre is not leading)
    return best


def confidence(points: float, sources: int) -> float:
    """From 0 to 0.99, growing with the score (in hundredths) and with the number of sources that agree.

    1 - 0.3 ** (score + (sources - 1) / 2): a hint alone 0.38, a shelf 0.45, one phrase 0.57, a publisher's path 0.70,
    the same path from two sources 0.84.
    """
    return round(min(_SURE, 1 - math.pow(0.3, points / 100 + (sources - 1) / 2)), 2)


def _topics(heard: Heard) -> tuple[str, ...]:
    """Headings that name no genre, then people, places and times; in each the most agreed first, no topic twice."""
    names: dict[str, str] = {}
    if heard.names:
        for kind, most in _NAMES:
            said = [(topic, bit) for name, text, bit in heard.names if name is kind and (topic := to_topic(text))]
            names |= {topic.key: topic.text for topic in _ordered(said)[:most]}
    left = [(topic, heard.sources_of(key)) for key, topic in (*heard.topics.items(), *heard.spellings)]
    subjects = [topic.text for topic in _ordered(left) if topic.key not in names]
    return (*subjects[: MOST_TOPICS - len(names)], *names.values())


def _ordered(said: Iterable[tuple[Topic, int]]) -> list[Topic]:
    """Topics, each told with the bits of its sources: the most agreed first, foreign letters last, by the alphabet."""
    best: dict[str, Topic] = {}
    sources: dict[str, int] = {}
    for topic, bits in said:
        key = topic.key
        known = best.setdefault(key, topic)
        if known is not topic:
            best[key] = min(known, topic, key=_spelling_order)
        sources[key] = sources.get(key, 0) | bits
    order = sorted([(-bits.bit_count(), best[key].is_foreign, key) for key, bits in sources.items()])
    return [best[key] for _, _, key in order]


def _spelling_order(topic: Topic) -> tuple[bool, bool, str]:
    return topic.text.isupper(), topic.text.islower(), topic.text
