"""The tree of genres, read once from taxonomy.toml, and the eight families the dashboard colours it by."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

from genres.domain.evidence import Root
from genres.report.document import GenreFamily


@dataclass(frozen=True, slots=True, eq=False)
class Genre:
    """One genre of the tree. `place` is its line in the file: it settles ties and the order of lists.

    A `form` is a shape rather than a subject (comics, verse), an `audience` says whom a book is for.
    Children share root, family, form and audience with their parent.
    """

    slug: str
    label: str
    parent: "Genre | None"
    root: Root
    family: str
    form: bool
    audience: bool
    place: int
    aliases: tuple[str, ...]
    hints: tuple[str, ...]
    endings: tuple[str, ...]
    weak: tuple[str, ...]
    shelves: tuple[str, ...]

    @property
    def core(self) -> "Genre":
        """The genre itself, or the one it is a child of."""
        return self.parent or self

    def may_stand_under(self, root: Root | None) -> bool:
        """Whether a path of this root may name it: a form, such as verse, stands under nonfiction too."""
        return root is None or self.root is root or (self.form and root is Root.NONFICTION)


class Wildcard(NamedTuple):
    """An alias with a star at its end (only `start` is asked for) or at its beginning (only `end`)."""

    start: str
    end: str
    genre: Genre

    @property
    def length(self) -> int:
        """How many letters it asks for; of all that fit, the longest is the narrowest."""
        return len(self.start) + len(self.end)


class Wildcards:
    """Aliases with a star, ready for many questions."""

    def __init__(self, words: Mapping[str, Genre]) -> None:
        """Take those of the words that hold a star. Raises ValueError for one in the middle."""
        found = [_wildcard(word, genre) for word, genre in words.items() if "*" in word]
        self._longest_first = sorted(found, key=lambda wildcard: (-wildcard.length, wildcard.start, wildcard.end))
        self._starts = tuple(wildcard.start for wildcard in found if wildcard.start)
        self._ends = tuple(wildcard.end for wildcard in found if wildcard.end)

    def longest(self, text: str, root: Root | None = None) -> Wildcard | None:
        """The longest that fits the text and, where one is given, may stand under the root."""
        if not (text.startswith(self._starts) or text.endswith(self._ends)):
            return None  # most texts end here
        for wildcard in self._longest_first:
            fits = text.startswith(wildcard.start) and text.endswith(wildcard.end)
            if fits and wildcard.genre.may_stand_under(root):
                return wildcard
        return None


class NoiseWords(NamedTuple):
    """Patterns of one kind of noise: those for a `whole` heading, and those it may hold `anywhere`."""

    whole: tuple[str, ...]
    anywhere: tuple[str, ...]


class HeadingWords(NamedTuple):
    """Words of headings that are no genre. All are regular expressions but `nationalities` and `subdivisions`.

    `fiction` and `nonfiction` say no more than their root; `subdivisions` are what libraries add to a subject after a
    comma; `noise` has a name for each kind.
    """

    nationalities: tuple[str, ...]
    subdivisions: tuple[str, ...]
    fiction: tuple[str, ...]
    nonfiction: tuple[str, ...]
    noise: Mapping[str, NoiseWords]


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """The tree with its lookups."""

    version: int
    families: tuple[str, ...]
    headings: HeadingWords
    genres: tuple[Genre, ...]
    aliases: Mapping[str, Genre]
    hints: Mapping[str, Genre]
    endings: Mapping[str, Genre]
    wildcards: Wildcards
    weak: Mapping[str, tuple[Genre, ...]]
    shelves: Mapping[str, Genre]
    shelf_wildcards: Wildcards
    by_slug: Mapping[str, Genre]
    by_label: Mapping[str, Genre]


@lru_cache(maxsize=1)
def taxonomy() -> Taxonomy:
    """The one tree of this program."""
    return read_taxonomy(resources.files("genres.report").joinpath("taxonomy.toml").read_text(encoding="utf-8"))


def family_of(genre_label: str) -> tuple[str, int]:
    """The family of a genre and its colour slot (0 to 7); a label that is not in the tree belongs to the last one."""
    families = taxonomy().families
    genre = taxonomy().by_label.get(genre_label)
    slot = families.index(genre.family) if genre else len(families) - 1
    return families[slot], slot


def families_of(genres: Iterable[str]) -> tuple[GenreFamily, ...]:
    """All families in the order of their slots, each with those of the given genre labels that belong to it."""
    members: dict[str, list[str]] = {family: [] for family in taxonomy().families}
    for label in sorted(set(genres), key=_place_of):
        members[family_of(label)[0]].append(label)
    return tuple(
        GenreFamily(family=family, slot=slot, genres=tuple(labels))
        for slot, (family, labels) in enumerate(members.items())
    )


def shelf_key(text: str) -> str:
    """A normalised text as a reader would spell it on a shelf: only words, no hyphens, no apostrophes."""
    return " ".join(text.replace("-", " ").replace("'", " ").split())


def read_taxonomy(text: str) -> Taxonomy:
    """Read the tree from TOML. Raises ValueError where two genres claim one word, or a star stands in the middle."""
    data = tomllib.loads(text)
    families = tuple(data["families"])
    genres = tuple(_genres(data["genre"], families))
    aliases: dict[str, Genre] = {}
    endings: dict[str, Genre] = {}
    shelves: dict[str, Genre] = {}
    weak: dict[str, tuple[Genre, ...]] = {}
    for genre in genres:
        for alias in (*genre.aliases, *genre.hints):
            _claim(aliases, alias, genre)
        for ending in genre.endings:
            _claim(endings, ending, genre)
        for shelf in genre.shelves:
            _claim(shelves, shelf, genre)
        for topic in genre.weak:
            weak[topic] = (*weak.get(topic, ()), genre)
    names = _shelf_names(aliases)
    hints = {hint: aliases.pop(hint) for genre in genres for hint in genre.hints}
    return Taxonomy(
        version=data["version"],
        families=families,
        headings=_headings(data["headings"]),
        genres=genres,
        aliases={alias: genre for alias, genre in aliases.items() if "*" not in alias},
        hints=hints,
        endings=endings,
        wildcards=Wildcards(aliases),
        weak=weak,
        shelves=names | {shelf: genre for shelf, genre in shelves.items() if "*" not in shelf},
        shelf_wildcards=Wildcards(shelves),
        by_slug={genre.slug: genre for genre in genres},
        by_label={genre.label: genre for genre in genres},
    )


def _headings(data: Mapping[str, Any]) -> HeadingWords:
    noise = {
        kind: NoiseWords(tuple(words.get("whole", ())), tuple(words.get("anywhere", ())))
        for kind, words in data["noise"].items()
    }
    return HeadingWords(
        nationalities=tuple(data["nationalities"]),
        subdivisions=tuple(data["subdivisions"]),
        fiction=tuple(data["fiction"]),
        nonfiction=tuple(data["nonfiction"]),
        noise=noise,
    )


def _genres(rows: Iterable[Mapping[str, Any]], families: tuple[str, ...]) -> Iterator[Genre]:
    """Parents before their children, `place` counting up."""
    place = 0
    for row in rows:
        if row["family"] not in families:
            raise ValueError(f"{row['slug']}: no such family: {row['family']}")
        parent = None
        for kind in (row, *row.get("child", ())):
            genre = Genre(
                slug=kind["slug"],
                label=kind["label"],
                parent=parent,
                root=Root(row["root"]),
                family=row["family"],
                form=row.get("form", False),
                audience=row.get("audience", False),
                place=place,
                aliases=tuple(kind["aliases"]),
                hints=tuple(kind.get("hints", ())),
                endings=tuple(kind.get("endings", ())),
                weak=tuple(kind.get("weak", ())),
                shelves=tuple(kind.get("shelves", ())),
            )
            parent = parent or genre
            place += 1
            yield genre


def _claim(words: dict[str, Genre], word: str, genre: Genre) -> None:
    if words.setdefault(word, genre) is not genre:
        raise ValueError(f"{word!r} is claimed by {words[word].slug} and {genre.slug}")


def _wildcard(word: str, genre: Genre) -> Wildcard:
    start, _, end = word.partition("*")
    if (start and end) or "*" in end:
        raise ValueError(f"{word!r}: one star, at the beginning or at the end")
    return Wildcard(start, end, genre)


def _shelf_names(words: Mapping[str, Genre]) -> dict[str, Genre]:
    """Words that are no path, spelt as shelf names: `children's fiction` is also `children s`, `childrens`."""
    whole = {word.removesuffix("*"): genre for word, genre in words.items() if not word.endswith(" *")}
    plain = {word: genre for word, genre in whole.items() if "*" not in word and "/" not in word}
    folded = {shelf_key(word.replace("'", "")): genre for word, genre in plain.items()}
    return folded | {shelf_key(word): genre for word, genre in plain.items()}


def _place_of(label: str) -> tuple[int, str]:
    genre = taxonomy().by_label.get(label)
    return (genre.place if genre else len(taxonomy().genres), label)
