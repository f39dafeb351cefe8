"""The reader's own rules for genres: another name, two put together, one left out, a shelf that means one. Pure."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256

from genres.domain.errors import GenresError
from genres.domain.evidence import GenreEvidence, GenreVerdict
from genres.report.subjects import fold
from genres.report.taxonomy import shelf_key, taxonomy
from genres.report.verdict import MOST_GENRES

LONGEST_NAME = 60
LONGEST_SHELF = 100
MOST_SHELVES = 500

_TABLES = ("rename", "merge", "hide", "shelves")
_JOINERS = "\u200c\u200d"  # some scripts and emoji need them inside a word
_SHELVES = ("shelves",)
_READERS_WORD = 1.0

_HEADER = """\
# Your own rules for genres. Genres are named as in the tree: GET /rules lists them, and so does the page.
#
# hide       genres that no book shall carry
# [rename]   "Science fiction" = "SF"                   the same genre under another name
# [merge]    "Space opera" = "Science fiction"          books of the first count as the second
# [shelves]  "cosy-reads" = "Cozy and amateur sleuth"   a shelf of yours that means a genre of the tree
#
# Whoever changes the rules through the page writes this file anew: comments of your own do not last.
# After editing it by hand, restart the server or ask for POST /reclassify.
"""


class BadRulesError(GenresError):
    """Rules that cannot be used; `where` names the rule, e.g. `merge.Space opera`, `reason` is for the reader."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreRules:
    """Rules by labels of the tree, checked: see `check_rules`.

    `rename` gives a genre another name, `merge` counts one as another, `hide` leaves some out, `shelves` says what a
    shelf means. `digest` tells one set of rules from another, None where there are none.
    """

    rename: Mapping[str, str] = field(default_factory=dict)
    merge: Mapping[str, str] = field(default_factory=dict)
    hide: tuple[str, ...] = ()
    shelves: Mapping[str, str] = field(default_factory=dict)
    digest: str | None = field(init=False, compare=False)
    _by_shelf: Mapping[str, str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        parts = (*(sorted(part.items()) for part in (self.rename, self.merge, self.shelves)), sorted(self.hide))
        digest = sha256(json.dumps(parts).encode()).hexdigest()[:16] if any(parts) else None
        object.__setattr__(self, "digest", digest)
        object.__setattr__(self, "_by_shelf", {_shelf(name): genre for name, genre in self.shelves.items()})

    def __hash__(self) -> int:
        """By digest, which is made once: rules are part of the key of caches."""
        return hash(self.digest)

    def genre_of(self, shelf: str) -> str | None:
        """What a shelf means by these rules, however it is spelt."""
        return self._by_shelf.get(_shelf(shelf)) if self._by_shelf else None

    def name_of(self, genre: str) -> str:
        """The name under which the reader sees a genre of the tree."""
        return self.rename.get(genre, genre)


NO_RULES = GenreRules()


def apply_rules(verdict: GenreVerdict, rules: GenreRules, *, shelves: Sequence[str] = ()) -> GenreVerdict:
    """What the reader makes of a verdict: merged, left out, given by a mapped shelf, renamed; at most five genres.

    A mapped shelf is the reader's word: its genre stays, whatever else is cut. A child takes the place of its parent,
    and an audience leads only alone, as in every verdict.
    """
    if rules.digest is None:
        return verdict
    genres: dict[str, GenreEvidence] = {}
    for genre in verdict.genres:
        label = rules.merge.get(genre.genre, genre.genre)
        if label not in rules.hide:
            _put(genres, label, genre)
    meant = dict.fromkeys(rules.merge.get(meaning, meaning) for shelf in shelves if (meaning := rules.genre_of(shelf)))
    for label in meant:
        _say(genres, label)
    kept = _cut(genres, set(meant))
    leading = _leading(kept)
    kept.sort(key=lambda genre: genre is not leading)
    return GenreVerdict(
        genres=tuple(
            GenreEvidence(genre=rules.name_of(genre.genre), sources=genre.sources, confidence=genre.confidence)
            for genre in kept
        ),
        root=verdict.root,
        topics=verdict.topics,
    )


def check_rules(data: Mapping[str, object]) -> GenreRules:
    """Make rules of what a person wrote; case and outer blanks of labels do not matter. Raises BadRulesError."""
    for table in data:
        if table not in _TABLES:
            raise BadRulesError(_printable(table), f"There is no such list; there are {', '.join(_TABLES)}.")
    hide = _hidden(data.get("hide", ()))
    merge = _merged(_pairs("merge", data.get("merge", {})), hide)
    rename = _renamed(_pairs("rename", data.get("rename", {})), {**dict.fromkeys(hide, "hidden"), **_gone(merge)})
    return GenreRules(
        rename=rename, merge=merge, hide=hide, shelves=_mapped(_pairs("shelves", data.get("shelves", {})), hide)
    )


def read_rules(text: str) -> GenreRules:
    """Read rules from TOML. Raises BadRulesError, which names the line or the rule."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadRulesError("genre_rules.toml", f"This is no TOML: {error}.") from None
    return check_rules(data)


def write_rules(rules: GenreRules) -> str:
    """Write rules as TOML with words on what they do; read back they are the same."""
    lines = [_HEADER]
    hidden = ",\n".join(f"    {_quote(genre)}" for genre in rules.hide)
    lines.append(f"hide = [\n{hidden},\n]\n" if hidden else "hide = []\n")
    for table, pairs in (("rename", rules.rename), ("merge", rules.merge), ("shelves", rules.shelves)):
        lines.append(f"[{table}]\n" + "".join(f"{_quote(name)} = {_quote(value)}\n" for name, value in pairs.items()))
    return "\n".join(lines)


def _put(genres: dict[str, GenreEvidence], label: str, genre: GenreEvidence) -> None:
    """Add what speaks for a genre to what speaks for it already; it keeps its place."""
    known = genres.get(label, genre)
    genres[label] = GenreEvidence(
        genre=label,
        sources=tuple(sorted({*known.sources, *genre.sources})),
        confidence=max(known.confidence, genre.confidence),
    )


def _say(genres: dict[str, GenreEvidence], label: str) -> None:
    """Add a genre on the reader's word."""
    tree = taxonomy().by_label
    word = GenreEvidence(genre=label, sources=_SHELVES, confidence=_READERS_WORD)
    parent = tree[label].parent
    if parent and parent.label in genres and label not in genres:
        replaced = {label if name == parent.label else name: genre for name, genre in genres.items()}
        genres.clear()
        genres.update(replaced)
    if not any(tree[name].parent is tree[label] for name in genres):
        _put(genres, label, word)


def _cut(genres: Mapping[str, GenreEvidence], meant: set[str]) -> list[GenreEvidence]:
    others = [label for label in genres if label not in meant]
    room = max(0, MOST_GENRES - sum(label in meant for label in genres))
    dropped = set(others[room:])
    return [genre for label, genre in genres.items() if label not in dropped][:MOST_GENRES]


def _leading(genres: Iterable[GenreEvidence]) -> GenreEvidence | None:
    tree = taxonomy().by_label
    return next((genre for genre in genres if not tree[genre.genre].audience), None)


def _hidden(labels: object) -> tuple[str, ...]:
    if isinstance(labels, str) or not isinstance(labels, Sequence) or not all(isinstance(one, str) for one in labels):
        raise BadRulesError("hide", "This is a list of genres.")
    hidden = {_label("hide", label) for label in labels}
    return tuple(genre.label for genre in taxonomy().genres if genre.label in hidden)


def _merged(pairs: Mapping[str, str], hide: Sequence[str]) -> dict[str, str]:
    merge: dict[str, str] = {}
    for name, into in pairs.items():
        where = f"merge.{_printable(name)}"
        label, target = _label(where, name), _label(where, into)
        if label in merge:
            raise BadRulesError(where, f"“{label}” stands here twice.")
        if label == target:
            raise BadRulesError(where, "A genre cannot be merged into itself.")
        for hidden in {label, target} & set(hide):
            raise BadRulesError(where, f"“{hidden}” is hidden as well; leave out one of the two.")
        merge[label] = target
    for label, target in merge.items():
        if target in merge:
            reason = f"“{target}” is itself merged into “{merge[target]}”; merge into a genre that stays."
            raise BadRulesError(f"merge.{label}", reason)
    return merge


def _gone(merge: Mapping[str, str]) -> dict[str, str]:
    return {label: f"merged into “{target}”" for label, target in merge.items()}


def _renamed(pairs: Mapping[str, str], gone: Mapping[str, str]) -> dict[str, str]:
    rename: dict[str, str] = {}
    taken: dict[str, str] = {}
    for name, new in pairs.items():
        where = f"rename.{_printable(name)}"
        label, new_name = _label(where, name), _name(where, new, LONGEST_NAME)
        other = _labels().get(new_name.casefold(), label)
        if other != label:
            raise BadRulesError(where, f"“{other}” is a genre of the tree; to put the two together, use merge.")
        if taken.setdefault(new_name.casefold(), label) != label or label in rename:
            raise BadRulesError(where, f"Two rules name “{new_name}” or “{label}”.")
        if label in gone:
            raise BadRulesError(where, f"“{label}” is {gone[label]} as well; leave out one of the two.")
        rename[label] = new_name
    return rename


def _mapped(pairs: Mapping[str, str], hide: Sequence[str]) -> dict[str, str]:
    if len(pairs) > MOST_SHELVES:
        raise BadRulesError("shelves", f"There may be {MOST_SHELVES} shelves at most.")
    shelves: dict[str, str] = {}
    seen: dict[str, str] = {}
    for name, genre in pairs.items():
        where = f"shelves.{_printable(name)}"
        shelf, label = _name(where, name, LONGEST_SHELF), _label(where, genre)
        if not _shelf(shelf):
            raise BadRulesError(where, "The name of a shelf needs a letter or a digit.")
        if seen.setdefault(_shelf(shelf), shelf) != shelf or shelf in shelves:
            raise BadRulesError(where, f"This is the same shelf as “{seen[_shelf(shelf)]}”.")
        if label in hide:
            raise BadRulesError(where, f"“{label}” is hidden, so no shelf can mean it.")
        shelves[shelf] = label
    return shelves


def _pairs(table: str, pairs: object) -> dict[str, str]:
    if not isinstance(pairs, Mapping) or not all(isinstance(part, str) for pair in pairs.items() for part in pair):
        raise BadRulesError(table, 'These are lines such as "name" = "value".')
    return dict(pairs)


def _label(where: str, text: str) -> str:
    name = _name(where, text, LONGEST_NAME)
    label = _labels().get(name.casefold())
    if label is None:
        near = get_close_matches(name.casefold(), _labels(), n=1)
        hint = f" Did you mean “{_labels()[near[0]]}”?" if near else ""
        raise BadRulesError(where, f"There is no genre “{name}”.{hint}")
    return label


def _name(where: str, text: str, longest: int) -> str:
    name = text.strip()
    if not name or len(name) > longest or not all(letter.isprintable() or letter in _JOINERS for letter in name):
        raise BadRulesError(where, f"A name has 1 to {longest} letters and no control characters.")
    return name


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, str]:
    return {genre.label.casefold(): genre.label for genre in taxonomy().genres}


@lru_cache(maxsize=4096)
def _shelf(name: str) -> str:
    return shelf_key(fold(name))


def _printable(text: str) -> str:
    return "".join(letter for letter in text[:LONGEST_SHELF] if letter.isprintable())


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a basic string of TOML
