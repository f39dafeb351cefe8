"""Records that a careless matcher takes for a book: each kind made from the book it looks like."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.support.upstream_facts import DecoyKind, Facts

_MAKERS = ("BrightNotes", "Chapter Companions", "QuickRead Guides")
_GIVEN = ("Dorothea", "Quentin", "Sibyl", "Barnaby", "Odile")
_FAMILY = ("Ashgrove", "Pemberly", "Quist", "Thackery", "Vandermeer")
_FOREIGN = ("Das Buch der Nacht", "Das Lied vom Fluss", "Das Ende im Winter", "Die Gärten aus Glas")


def make_decoy(kind: DecoyKind, facts: Facts, isbn13: str) -> Facts:
    """A decoy beside `facts` under an ISBN of its own; the same for the same arguments."""
    chance = Random(f"{isbn13}:decoy")  # noqa: S311 - a simulation, no secret
    plain = replace(
        facts, isbn13=isbn13, subtitle="", other_title="", co_authors=(), series=None, decoy=kind, has_isbn=True
    )
    return _MAKE[kind](plain, chance)


def _study_guide(book: Facts, chance: Random) -> Facts:
    title = chance.choice(
        (f"{book.title}: A Study Guide", f"Summary of {book.title}", f"Study Guide to {book.title} by {book.author}")
    )
    maker = chance.choice(_MAKERS)
    author, others = (maker, (book.author,)) if chance.random() < 0.5 else (book.author, (maker,))
    return replace(book, title=title, author=author, co_authors=others, pages=64, year=book.year + 30)


def _box_set(book: Facts, chance: Random) -> Facts:
    title = chance.choice(
        (f"{book.title} Box Set", f"{book.title} / Second Book / Third Book", f"{book.title} Trilogy")
    )
    return replace(book, title=title, pages=book.pages * 3, year=book.year + 9)


def _comic(book: Facts, chance: Random) -> Facts:
    title, subtitle = chance.choice(((book.title, "The Graphic Novel"), (f"{book.title} (Graphic Novel)", "")))
    return replace(
        book,
        title=title,
        subtitle=subtitle,
        author=_name(chance),
        co_authors=(book.author,),
        pages=128,
        year=book.year + 21,
    )


def _same_title(book: Facts, chance: Random) -> Facts:
    return replace(book, author=_name(chance), year=book.year + chance.choice((-17, 3, 28)), genres=("travel",))


def _namesake(book: Facts, chance: Random) -> Facts:
    author = f"{chance.choice(_GIVEN)} {book.author.split()[-1]}"
    return replace(book, author=author, year=book.year + chance.choice((-34, 19, 41)), genres=("essays",))


def _sequel(book: Facts, chance: Random) -> Facts:
    title = chance.choice(
        (f"Return to {book.title}", f"{book.title} II", f"{book.title}: The Reckoning", f"Beyond {book.title}")
    )
    return replace(book, title=title, year=book.year + 2)


def _translation(book: Facts, chance: Random) -> Facts:
    title = chance.choice(_FOREIGN)
    return replace(book, title=title, other_title=book.title, languages=("ger",), year=book.year + 4)


def _reprint(book: Facts, chance: Random) -> Facts:
    return replace(book, year=book.year + chance.choice((-60, 35, 48)))


def _name(chance: Random) -> str:
    return f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"


_MAKE: dict[DecoyKind, Callable[[Facts, Random], Facts]] = {
    DecoyKind.STUDY_GUIDE: _study_guide,
    DecoyKind.BOX_SET: _box_set,
    DecoyKind.COMIC: _comic,
    DecoyKind.SAME_TITLE: _same_title,
    DecoyKind.NAMESAKE: _namesake,
    DecoyKind.SEQUEL: _sequel,
    DecoyKind.TRANSLATION: _translation,
    DecoyKind.REPRINT: _reprint,
}
