"""A reader's library, and the world of books around it: other editions, decoys, gaps. The same for every run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from genres.domain.book import BookAnalytics
from genres.intake.processor import AnalyticsCSVProcessor
from tests.support.builders import make_isbn13
from tests.support.exports import HEADER, make_csv, make_row
from tests.support.upstream_catalogue import is_in
from tests.support.upstream_decoys import make_decoy
from tests.support.upstream_facts import DecoyKind, Facts
from tests.support.upstream_google import NO_ISBN_SHARE, volume_id
from tests.support.upstream_settings import UpstreamSettings
from tests.support.upstream_subjects import STYLES

ISBN_SHARE = 0.7
OTHER_EDITION_SHARE = 0.5  # of books whose own edition Open Library lacks
DECOY_SHARE = 0.4  # of books that have decoys around them
SEED = 0  # of the world: decides which books an API lacks

_BESIDE_THE_BOOK_ONLY = {DecoyKind.TRANSLATION, DecoyKind.REPRINT}
"""Where the book itself is missing, a reprint or translation is the best record there is, and no wrong one."""

_OWN, _OTHER, _DECOYS, _MERGED = 100_000_000, 300_000_000, 500_000_000, 6_000_000_000
_WORDS = """
Silent Last Crooked Bright Hidden Ordinary Northern Paper Borrowed Salt Iron Quiet Burning Hollow Distant
House River Garden Machine Winter Orchard Archive Voyage Letter Mountain Harbour Mirror Tower Map Bell
Lisbon Tarn Avalon Kyoto Marrow Elm Cairo Dunmore Thule Verona Ash Salem Ostrava Galway Linden Odessa
Anna Ben Chiara Dmitri Esi Farid Grace Hiro Inés Jan Katya Liam Mona Nils Olga Pedro Rosa Sven Tess
Okafor Lindqvist Moreau Tanaka Wolny Hale García Novak Whitlock Öberg Carver Dunne Eriksen Fontaine O'Brien Vance Weber
"""
_HOW, _WHAT, _WHERE, _GIVEN, _FAMILY = (line.split() for line in _WORDS.strip().splitlines())


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """`right` has, by Goodreads id, the record ids that may be attached; `findable` those an API can be asked for."""

    facts: tuple[Facts, ...]
    export: bytes
    books: tuple[BookAnalytics, ...]
    right: Mapping[str, frozenset[str]]
    findable: frozenset[str]
    decoys: Mapping[str, DecoyKind]  # by the ids of their records


def make_world(size: int) -> World:
    """A library of so many books, 70 % of them with an ISBN."""
    dice = Random(f"world:{size}")  # noqa: S311  figures, no secrets
    rows, facts, right, findable = [], [], {}, set()
    for number, (title, author) in zip(range(1, size + 1), _names(dice), strict=False):
        book = _book(number, title, author, dice)
        has_isbn = dice.random() < ISBN_SHARE
        if not has_isbn:
            book = replace(book, has_isbn=dice.random() < 0.85)
        editions = [book]
        in_openlibrary = _openlibrary_has(book)
        if not in_openlibrary and dice.random() < OTHER_EDITION_SHARE:
            editions.append(_other_edition(book))
            in_openlibrary = True
        facts += editions + list(_decoys(book, dice, beside_it=in_openlibrary))
        right[str(number)] = frozenset(record for edition in editions for record in record_ids(edition))
        if in_openlibrary or (has_isbn and _google_has(book)):
            findable.add(str(number))
        rows.append(_row(number, book, dice, has_isbn=has_isbn))
    export = make_csv(rows, header=HEADER)
    return World(
        facts=tuple(facts),
        export=export,
        books=AnalyticsCSVProcessor().read(export).books,
        right=right,
        findable=frozenset(findable),
        decoys={record: fact.decoy for fact in facts if fact.decoy for record in record_ids(fact)},
    )


def record_ids(facts: Facts) -> tuple[str, ...]:
    """The ids under which the APIs know a book: work, merged work, edition, volume."""
    number = facts.number
    return f"OL{number}W", f"OL{number + _MERGED}W", f"OL{number}M", volume_id(facts)


def _openlibrary_has(book: Facts) -> bool:
    return not is_in(UpstreamSettings().openlibrary_misses, book.isbn13, "openlibrary", SEED)


def _google_has(book: Facts) -> bool:
    lacks = is_in(UpstreamSettings().google_misses, book.isbn13, "google", SEED)
    return not lacks and not is_in(NO_ISBN_SHARE, book.isbn13, "no isbn", SEED)


def _book(number: int, title: str, author: str, dice: Random) -> Facts:
    return Facts(
        isbn13=make_isbn13(_OWN + number),
        title=title,
        author=author,
        pages=dice.randint(90, 800),
        year=dice.randint(1920, 2024),
        genres=tuple(dice.sample(sorted(STYLES), dice.randint(1, 2))),
        subtitle="A Life in Parts" if dice.random() < 0.08 else "",
        series=(f"The {dice.choice(_WHERE)} Cycle", str(dice.randint(1, 9))) if dice.random() < 0.2 else None,
    )


def _other_edition(book: Facts) -> Facts:
    tries = (replace(book, isbn13=make_isbn13(_OTHER + 10 * (book.number - _OWN) + more)) for more in range(10))
    return next(edition for edition in tries if _openlibrary_has(edition))


def _decoys(book: Facts, dice: Random, *, beside_it: bool) -> Iterator[Facts]:
    if dice.random() >= DECOY_SHARE:
        return
    kinds = [kind for kind in DecoyKind if beside_it or kind not in _BESIDE_THE_BOOK_ONLY]
    for place, kind in enumerate(dice.sample(kinds, dice.randint(1, 3))):
        yield make_decoy(kind, book, make_isbn13(_DECOYS + 10 * (book.number - _OWN) + place))


def _row(number: int, book: Facts, dice: Random, *, has_isbn: bool) -> dict[str, str]:
    """As an export tells it: a series or a subtitle in the title, another spelling of the author now and then."""
    title, author = book.title, book.author
    if book.series:
        title = f"{title} ({book.series[0]}, #{book.series[1]})"
    elif not book.subtitle and dice.random() < 0.08:
        title = f"{title}: A Novel"
    if dice.random() < 0.05:
        given, family = author.split(" ", 1)
        author = f"{given} Q. {family}"
    is_read = dice.random() < 0.6
    return make_row(
        number,
        Title=title,
        Author=author,
        ISBN13=f'="{book.isbn13}"' if has_isbn else '=""',
        ISBN='=""',
        Number_of_Pages=str(book.pages),
        Original_Publication_Year=str(book.year),
        Exclusive_Shelf="read" if is_read else "to-read",
        Date_Read="2024/05/16" if is_read else "",
    )


def _names(dice: Random) -> Iterator[tuple[str, str]]:
    """Titles with authors, none twice; titles of two to six words."""
    seen: set[str] = set()
    while True:
        how, what, where = dice.choice(_HOW), dice.choice(_WHAT), dice.choice(_WHERE)
        other = dice.choice([word for word in _WHAT if word != what])
        title = dice.choice(
            (
                f"The {how} {what} of {where}",
                f"{what} and {other} in {where}",
                f"{how} {what}, {dice.choice(_HOW)} {other}",
                f"A {what} for {dice.choice(_GIVEN)} {where}",
                f"{where} {what}",
            )
        )
        author = f"{dice.choice(_GIVEN)} {dice.choice(_FAMILY)}"
        if dice.random() < 0.1:
            author = f"{dice.choice('ABCDEF')}. {dice.choice('GHJKL')}. {dice.choice(_FAMILY)}"
        if f"{title}|{author.split()[-1]}" not in seen:
            seen.add(f"{title}|{author.split()[-1]}")
            yield title, author
