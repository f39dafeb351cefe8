"""Finding books by words as the services do: questions by title and author, joined by OR, and an order of relevance.

That order is not by likeness alone: a study guide or a sequel may stand before the book itself, as in life.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from genres.domain.text import plain_words
from tests.support.upstream_facts import Facts

_FIELD = re.compile(r'\b(\w+):\s*(?:"((?:[^"\\]|\\.)*)"|\(([^()]*)\)|(\S+))')
_OPERATORS = {"and", "or", "not"}
_CHANCE = 0.9  # below the 1 that a matching author is worth


@dataclass(frozen=True, slots=True)
class Words:
    """What is asked of one book; the words of `anywhere` may stand in title, subtitle or author."""

    title: frozenset[str] = frozenset()
    author: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()

    @classmethod
    def of(cls, *, title: str = "", author: str = "", anywhere: str = "") -> "Words":
        return cls(_words(title), _words(author), _words(anywhere) - _OPERATORS)

    def __bool__(self) -> bool:
        return bool(self.title or self.author or self.anywhere)


def read_query(text: str, names: Mapping[str, str]) -> list[Words]:
    """The questions of a `q`; `names` are the field names of the service by what they mean here (title, author)."""
    return [words for part in re.split(r"\)\s*OR\s*\(", text) if (words := _read_part(part, names))]


def _read_part(part: str, names: Mapping[str, str]) -> Words:
    said: dict[str, list[str]] = defaultdict(list)
    for name, quoted, grouped, bare in _FIELD.findall(part):
        said[names.get(name, "")].append((quoted or grouped or bare.strip("()")).replace("\\", ""))
    said["anywhere"].append(_FIELD.sub(" ", part).replace('"', " "))
    return Words.of(**{name: " ".join(texts) for name, texts in said.items() if name})


@dataclass
class _Entry:
    facts: Facts
    title: frozenset[str]
    author: frozenset[str]
    head: frozenset[str]  # the words of the title alone

    def answers(self, words: Words) -> bool:
        return (
            words.title <= self.title and words.author <= self.author and words.anywhere <= (self.title | self.author)
        )


@dataclass
class WordIndex:
    """Books by the words of their titles and authors."""

    _entries: list[_Entry] = field(default_factory=list)
    _by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def over(cls, books: Iterable[Facts]) -> "WordIndex":
        index = cls()
        for facts in books:
            index.add(facts)
        return index

    def add(self, facts: Facts) -> None:
        """Other titles are searched too; the subtitle is part of the title."""
        head = _words(facts.title)
        title = head | _words(facts.subtitle) | _words(facts.other_title)
        author = _words(" ".join((facts.author, *facts.co_authors)))
        for word in title | author:
            self._by_word[word].append(len(self._entries))
        self._entries.append(_Entry(facts, title, author, head))

    def find(self, words: Words) -> list[Facts]:
        """The books that answer one question, in the order they were given."""
        return [entry.facts for entry in self._answering(words)]

    def ranked(self, questions: Iterable[Words], *, seed: int) -> list[Facts]:
        """The books that answer any of the questions, the most relevant first, those of all questions mixed."""
        scores: dict[str, float] = defaultdict(float)
        found: dict[str, Facts] = {}
        for words in questions:
            for entry in self._answering(words):
                isbn13 = entry.facts.isbn13
                score = bool(words.author) + (0.5 if words.title == entry.head else 0) + _luck(isbn13, seed)
                found[isbn13] = entry.facts
                scores[isbn13] = max(scores[isbn13], score)
        return sorted(found.values(), key=lambda facts: -scores[facts.isbn13])

    def _answering(self, words: Words) -> Iterator[_Entry]:
        asked = words.title | words.author | words.anywhere
        if not asked:
            return
        rarest = min((self._by_word.get(word, []) for word in asked), key=len)
        for place in rarest:
            if (entry := self._entries[place]).answers(words):
                yield entry


def _luck(isbn13: str, seed: int) -> float:
    digest = hashlib.blake2b(f"{seed}:rank:{isbn13}".encode(), digest_size=8).digest()
    return _CHANCE * int.from_bytes(digest) / 2**64


def _words(text: str) -> frozenset[str]:
    return frozenset(plain_words(text))
