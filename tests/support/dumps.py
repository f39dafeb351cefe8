"""Files in the shape of Open Library's dumps, of any size, with every odd shape; what is in them is known.

Edition number n has the ISBN of number n; three editions in a row share a work. `known(n)` says what a catalogue should
answer for it. `python -m tests.support.dumps FOLDER --editions 100000` writes the four files.
"""

import argparse
import gzip
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from genres.domain.isbn import to_isbn10
from tests.support.builders import make_isbn13

EDITIONS_A_WORK = 3
_MOVED = 50_000_000  # merged works and authors have this much higher numbers
_SECOND_ISBN = 600_000_000

_SYLLABLES = ("ba", "do", "fe", "gu", "hi", "ka", "lo", "mi", "nu", "pe", "ra", "so", "ta", "vu", "we", "zi")
_ADJECTIVES = ("Silent", "Burning", "Hidden", "Broken", "Golden", "Distant", "Winter", "Crimson", "Hollow", "Gentle")
_NOUNS = ("River", "Garden", "Archive", "Machine", "Orchard", "Harbour", "Letter", "Mountain", "Mirror", "Kingdom")
_GIVEN = ("Anna", "Boris", "Clara", "David", "Elena", "Farid", "Grace", "Hugo", "Irene", "Jonas", "Karin", "Louis")
_HEADINGS = (
    "Fiction", "History", "Fantasy fiction", "Detective and mystery stories", "Science fiction", "Juvenile fiction",
    "Biography", "Fiction, fantasy, epic", "Fiction, general", "Large type books", "Love stories", "Accessible book",
    "Protected DAISY", "Poetry", "Philosophy", "Political science", "Cooking, Italian", "World War, 1939-1945",
    "Horror tales", "Historical fiction", "English language", "Women", "Travel", "Art", "Religion", "Mathematics",
    "History -- United States -- 20th century", "Short stories", "Drama", "New York Times bestseller",
)  # fmt: skip
_LANGUAGES = ("eng", "eng", "eng", "fre", "ger", "spa", "rus")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a catalogue of these dumps should say of one edition. `work` is None where it has none."""

    isbns: tuple[str, ...]
    edition: int
    work: int | None
    title: str
    authors: tuple[str, ...]
    pages: int
    published: int | None
    first_published: int | None
    language: str
    cover: int
    headings: tuple[str, ...]
    own_headings: tuple[str, ...]
    description: str


def write_dumps(folder: Path, *, editions: int, descriptions: bool = True) -> dict[str, Path]:
    """Write `editions.txt.gz`, `works.txt.gz`, `authors.txt.gz` and `redirects.txt.gz`; in bounded memory."""
    folder.mkdir(parents=True, exist_ok=True)
    works = _work_count(editions)
    makers: dict[str, Iterable[bytes]] = {
        "redirects": _redirects(works, editions),
        "authors": (_author_line(number) for number in range(1, _author_count(works) + 1)),
        "editions": (
            line for number in range(1, editions + 1) for line in edition_lines(number, descriptions=descriptions)
        ),
        "works": (
            line
            for number in range(1, works + works // 10 + 1)
            for line in work_lines(number, last=works, descriptions=descriptions)
        ),
    }
    paths = {name: folder / f"{name}.txt.gz" for name in makers}
    for name, lines in makers.items():
        write_lines(paths[name], lines)
    return paths


def write_lines(path: Path, lines: Iterable[bytes]) -> Path:
    """Write lines, packed unless the name says otherwise."""
    with ExitStack() as stack:
        raw = stack.enter_context(path.open("wb"))
        # no time in the header: the same lines make the same bytes
        file: BinaryIO | gzip.GzipFile = (
            stack.enter_context(gzip.GzipFile("", "wb", compresslevel=1, fileobj=raw, mtime=0))
            if path.suffix == ".gz"
            else raw
        )
        part: list[bytes] = []
        for line in lines:
            part.append(line)
            if len(part) >= 2_000:
                file.write(b"\n".join(part) + b"\n")
                part.clear()
        if part:
            file.write(b"\n".join(part) + b"\n")
    return path


def record_line(kind: str, key: str, record: dict[str, Any]) -> bytes:
    """One row of a dump."""
    return row(kind, key, orjson.dumps(record))


def row(kind: str, key: str, record: bytes) -> bytes:
    """One row of a dump, the record as it is to stand there."""
    return b"\t".join((f"/type/{kind}".encode(), key.encode(), b"3", b"2024-05-01T12:00:00.000000", record))


def known(number: int) -> Known | None:
    """What is to be found under the ISBN of an edition; None where its row has no valid one or cannot be read."""
    if not _has_isbn(number) or _is_torn(number):
        return None
    home = _home(number)
    has_work = home is not None and _has_record(home)
    title = _translated(number) if _is_translation(number) or _is_strange(number) else title_of(_work_of(number))
    return Known(
        isbns=_isbns(number),
        edition=number,
        work=home if has_work else None,
        title=title_of(home) if home is not None and has_work else title,
        authors=(author_name(_author_of(home)),) if home is not None else (),
        pages=_pages(number),
        published=_year(number) if _date(number) != "19--" else None,
        first_published=_first_year(home) if home is not None and has_work else None,
        language=_LANGUAGES[number % len(_LANGUAGES)],
        cover=number + 7,
        headings=headings_of(home) if home is not None and has_work else (),
        own_headings=_own_headings(number),
        description=_description(number),
    )


def title_of(work: int) -> str:
    """Two works never share a title."""
    adjective, noun = _ADJECTIVES[work % 10], _NOUNS[work // 10 % 10]
    return f"The {adjective} {noun} of {_word(work)}"


def author_name(author: int) -> str:
    return f"{_GIVEN[author % len(_GIVEN)]} {_word(author)}"


def author_of_edition(number: int) -> str:
    return author_name(_author_of(_work_of(number)))


def title_of_edition(number: int) -> str:
    return title_of(_work_of(number))


def headings_of(work: int) -> tuple[str, ...]:
    """Few headings that many works have, and some that only this one has."""
    if work % 11 == 0:
        return ()
    common = [_HEADINGS[(work * step + step) % len(_HEADINGS)] for step in range(1, 3 + work % 4)]
    rare = [f"{_word(work + step)}, {_GIVEN[step % 12]}, {1700 + work % 200}-" for step in range(work % 5)]
    many = [
        f"{_word(work * 7 + step)} ({_NOUNS[step % 10]}) -- Congresses" for step in range(40 if work % 97 == 0 else 0)
    ]
    return tuple(dict.fromkeys((*common, *rare, *many)))


def edition_lines(number: int, *, descriptions: bool) -> Iterator[bytes]:
    """The row of an edition, and now and then one before it that is none."""
    if number % 151 == 0:
        yield record_line(
            "redirect",
            f"/books/OL{number + _MOVED}M",
            {
                "location": f"/books/OL{number}M",
                "key": f"/books/OL{number + _MOVED}M",
                "type": {"key": "/type/redirect"},
                "covers": [1],
            },
        )
        yield record_line("delete", f"/books/OL{number + _MOVED + 1}M", {"type": {"key": "/type/delete"}})
    work = _work_of(number)
    record: dict[str, Any] = {
        "title": title_of(work),
        "key": f"/books/OL{number}M",
        "type": {"key": "/type/edition"},
        "works": [{"key": f"/works/OL{work + (_MOVED if number % 149 == 0 else 0)}W"}],
        "authors": [{"key": f"/authors/OL{_author_of(work)}A"}],
        "publishers": ["Any House"],
        "publish_date": _date(number),
        "number_of_pages": _pages(number),
        "languages": [{"key": f"/languages/{_LANGUAGES[number % len(_LANGUAGES)]}"}],
        "covers": [-1, number + 7] if number % 109 == 0 else [number + 7],
        "source_records": [f"marc:marc_records/part{number % 40}.utf8:{number * 917}:{number % 2000}"],
        "physical_format": "Paperback",
        "latest_revision": 3,
        "revision": 3,
        "created": {"type": "/type/datetime", "value": "2008-04-30T09:38:13.731961"},
        "last_modified": {"type": "/type/datetime", "value": "2022-12-04T23:17:59.696805"},
        **_isbn_fields(number),
    }
    if subjects := _own_headings(number):
        as_objects = [{"key": "/subjects/" + text.replace(" ", "_")} for text in subjects]
        record["subjects"] = as_objects if number % 137 == 0 else list(subjects)
    if descriptions and number % 7 == 0:
        text = _description(number)
        record["description"] = {"type": "/type/text", "value": text} if number % 2 else text
    if _home(number) is None:
        del record["works"], record["authors"]
    if _is_translation(number):
        record["title"] = _translated(number)
    body = orjson.dumps(record)
    if _is_strange(number):  # half a character and a NUL, as they stand in real rows
        body = body.replace(title_of(work).encode(), _translated(number).replace(" ", "\\ud83d\\u0000 ", 1).encode(), 1)
    line = row("edition", f"/books/OL{number}M", body)
    yield line.rpartition(b"\t")[0] if _is_torn(number) else line


def work_lines(number: int, *, last: int, descriptions: bool) -> Iterator[bytes]:
    """The row of a work; those behind the last one have no edition, and every second of them no heading."""
    if not _has_record(number) and number <= last:
        return
    author = f"/authors/OL{_author_of(number) + (_MOVED if number % 17 == 0 else 0)}A"
    role: dict[str, Any] = {"author": {"key": author}, "type": {"key": "/type/author_role"}}
    if number % 13 == 0:
        role["type"] = "/type/author_role"
    if number % 19 == 0:
        role["author"] = author
    record: dict[str, Any] = {
        "title": title_of(number),
        "key": f"/works/OL{number}W",
        "type": {"key": "/type/work"},
        "authors": [role],
        "covers": [-1],
        "latest_revision": 2,
        "revision": 2,
        "created": {"type": "/type/datetime", "value": "2009-12-11T01:57:19.964652"},
        "last_modified": {"type": "/type/datetime", "value": "2011-02-16T22:48:56.921339"},
    }
    if number % 29 == 0:
        del record["authors"]
    if number % 23 == 0:
        record["first_publish_date"] = "750 BC"
    if (headings := headings_of(number)) and (number <= last or number % 2):
        record["subjects"] = list(headings)
        record["subject_people"] = [f"{_word(number)} the Great"] if number % 5 == 0 else []
        record["subject_places"] = ["London"] if number % 6 == 0 else None
        record["subject_times"] = ["19th century"] if number % 7 == 0 else []
    if descriptions and number % 4 == 0:
        record["description"] = f"A book of {_word(number)}.\r\n\r\nIt is told in {number % 9 + 1} parts."
    yield record_line("work", f"/works/OL{number}W", record)


def _author_line(number: int) -> bytes:
    record = {
        "name": author_name(number),
        "key": f"/authors/OL{number}A",
        "type": {"key": "/type/author"},
        "revision": 1,
    }
    return record_line("author", f"/authors/OL{number}A", record)


def _redirects(works: int, editions: int) -> Iterator[bytes]:
    """Merged works by way of another merged one, merged authors, editions, and a circle."""

    def moved(kind: str, one: int, other: int) -> bytes:
        key, location = (f"/{kind}/OL{number}{kind[0].upper()}" for number in (one, other))
        return record_line("redirect", key, {"key": key, "location": location, "type": {"key": "/type/redirect"}})

    for number in range(149, editions + 1, 149):
        work = _work_of(number)
        yield moved("works", work + _MOVED, work + 2 * _MOVED)
        yield moved("works", work + 2 * _MOVED, work)
    for author in dict.fromkeys(_author_of(work) for work in range(17, works + works // 10 + 1, 17)):
        yield moved("authors", author + _MOVED, author)
    if editions:
        yield record_line("redirect", "/books/OL1M", {"key": "/books/OL90000001M", "location": "/books/OL1M"})
        yield moved("works", 3 * _MOVED + 1, 3 * _MOVED + 2)
        yield moved("works", 3 * _MOVED + 2, 3 * _MOVED + 1)


def _work_count(editions: int) -> int:
    return -(-editions // EDITIONS_A_WORK)


def _author_count(works: int) -> int:
    return works // 4 + 1


def _work_of(number: int) -> int:
    return (number - 1) // EDITIONS_A_WORK + 1


def _home(number: int) -> int | None:
    """The work that the row names, merged or not."""
    return None if number % 113 == 0 else _work_of(number)


def _has_record(work: int) -> bool:
    return work % 31 != 0


def _author_of(work: int) -> int:
    return (work - 1) // 4 + 1


def _has_isbn(number: int) -> bool:
    return number % 10 != 4 and number % 103 != 5


def _is_torn(number: int) -> bool:
    return number % 101 == 7


def _is_translation(number: int) -> bool:
    return number % 157 == 1


def _is_strange(number: int) -> bool:
    return number % 127 == 9


def _translated(number: int) -> str:
    return f"Der {_NOUNS[number % 10]} von {_word(number)}"


def _isbns(number: int) -> tuple[str, ...]:
    own = make_isbn13(number)
    return (own, make_isbn13(number + _SECOND_ISBN)) if number % 107 == 3 else (own,)


def _isbn_fields(number: int) -> dict[str, Any]:
    if number % 10 == 4:
        return {}
    isbn13 = make_isbn13(number)
    if number % 103 == 5:
        return {"isbn_13": [isbn13[:12] + str((int(isbn13[12]) + 1) % 10)], "isbn_10": "none"}
    tens = [to_isbn10(isbn) for isbn in _isbns(number)]
    if number % 107 == 3:
        return {"isbn_10": [f"{tens[0]} (pbk.)", tens[1], "12345"]}
    return {"isbn_10": [tens[0]], "isbn_13": [isbn13]} if number % 2 else {"isbn_13": [isbn13]}


def _pages(number: int) -> int:
    return 80 + number * 7 % 900


def _year(number: int) -> int:
    return 1950 + number * 13 % 75


def _date(number: int) -> str:
    year = _year(number)
    if number % 131 == 0:
        return "19--"
    return (str(year), f"May 16, {year}", f"c{year}", f"[{year}?]", f"{year}-04")[number % 5]


def _first_year(work: int) -> int | None:
    """The earliest year of its editions; a torn row tells nothing, one without an ISBN does."""
    if work % 23 == 0:
        return -750
    numbers = range((work - 1) * EDITIONS_A_WORK + 1, work * EDITIONS_A_WORK + 1)
    years = [
        _year(number)
        for number in numbers
        if _date(number) != "19--" and not _is_torn(number) and _home(number) is not None
    ]
    return min(years, default=None)


def _own_headings(number: int) -> tuple[str, ...]:
    return (_HEADINGS[number % len(_HEADINGS)],) if number % 3 == 0 else ()


def _description(number: int) -> str:
    return f"Edition {number} of a book. It has {_pages(number)} pages."


def _word(number: int) -> str:
    """A word that stands for a number."""
    letters = ""
    while True:
        letters += _SYLLABLES[number % 16]
        number //= 16
        if not number:
            return (letters + "len").capitalize()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--editions", type=int, default=100_000)
    chosen = parser.parse_args()
    write_dumps(chosen.folder, editions=chosen.editions)


if __name__ == "__main__":
    main()
