import json
from typing import Any

import pytest

from genres.catalogue.packing import unpack_ids, unpack_isbns
from genres.catalogue.records import Dump, ReadBlock, read_block
from tests.support.dumps import record_line, row

ISBN = "9780441172719"


def read(*lines: bytes, dump: Dump = Dump.EDITIONS, descriptions: bool = False) -> ReadBlock:
    return read_block(b"\n".join(lines) + b"\n", dump, descriptions=descriptions)


def edition(**fields: Any) -> bytes:  # noqa: ANN401  a record
    return record_line("edition", "/books/OL1M", {"title": "Dune", "isbn_13": [ISBN], **fields})


def the_edition(**fields: Any) -> tuple[Any, ...]:  # noqa: ANN401
    (found,) = read(edition(**fields), descriptions=True).tables["edition"]
    return found


def test_an_edition_without_works_authors_or_anything_is_kept_by_its_isbn() -> None:
    number, work, isbns, *rest = the_edition()
    assert (number, work, list(unpack_isbns(isbns))) == (1, 0, [int(ISBN)])
    assert rest[:5] == [None, None, None, None, "Dune"]
    assert rest[6:] == [None, None, None]


def test_own_headings_genres_people_places_and_times_stand_apart() -> None:
    found = the_edition(
        subjects=["Fantasy"], genres=["Fiction."], subject_people=["Paul"], subject_places=[], subject_times=["Future"]
    )
    assert found[10] == "Fantasy\x1eFiction.\x1dPaul\x1d\x1dFuture"


def test_descriptions_are_read_only_when_asked_for() -> None:
    assert the_edition(description={"value": "Sand."})[11] == "Sand."
    (found,) = read(edition(description="Sand.")).tables["edition"]
    assert found[11] is None


def test_the_first_work_counts_also_as_a_string() -> None:
    assert the_edition(works=[{"key": "/works/OL7W"}, {"key": "/works/OL8W"}])[1] == 7
    assert the_edition(works=["/works/OL7W"])[1] == 7
    assert the_edition(works=[])[1] == 0
    assert the_edition(works=[None])[1] == 0
    assert list(unpack_ids(the_edition(authors=[{"key": "/authors/OL3A"}])[9])) == [3]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"/type/edition\t/books/OL1M\t3\t{}", "not five columns"),
        (edition() + b"\tmore", "not five columns"),
        (b"nothing like it", "not five columns"),
        (row("edition", "/books/OL1M", b"{broken"), "no JSON record"),
        (row("edition", "/books/OL1M", b"[]"), "no JSON record"),
        (row("edition", "/books/OL1M", b"[" * 100_000), "no JSON record"),
        (row("edition", "/books/nobody", b"{}"), "no key"),
        (row("edition", "/books/OL0M", b"{}"), "no key"),
        (row("edition", "/books/OL99999999999M", b"{}"), "no key"),
        (row("edition", "/books/OL1M", b"{}"), "no ISBN"),
        (edition(isbn_13=["9780441172710"]), "no valid ISBN"),
        (record_line("edition", "/books/OL1M", {"isbn_invalid": ["0789411711"]}), "no valid ISBN"),
        (record_line("delete", "/books/OL1M", {}), "deleted"),
        (record_line("redirect", "/books/OL1M", {"location": "/books/OL2M", "key": "/books/OL1M"}), "a redirect"),
        (record_line("author", "/authors/OL1A", {}), "another type"),
    ],
)
def test_a_row_that_cannot_be_used_is_counted_by_its_reason(line: bytes, reason: str) -> None:
    found = read(line, edition(), b"", b"  ")
    assert found.skipped == {reason: 1}
    assert (found.rows, found.kept, len(found.tables["edition"])) == (2, 1, 1)


def test_half_characters_broken_bytes_and_nul_are_taken_out() -> None:
    for body in (
        b'{"title": "Du\\ud83dne", "isbn_13": ["9780441172719"]}',
        b'{"title": "Du\xffne", "isbn_13": ["9780441172719"]}',
        b'{"title": "Du\\u0000ne", "isbn_13": ["9780441172719"]}',
    ):
        (found,) = read(row("edition", "/books/OL1M", body)).tables["edition"]
        assert found[7] in ("Du ne", "Du\ufffdne")
        str(found[7]).encode()


def test_an_edition_without_isbn_still_tells_of_its_work() -> None:
    lone = {"works": [{"key": "/works/OL7W"}], "publish_date": "1965", "number_of_pages": 412}
    found = read(
        record_line("edition", "/books/OL1M", lone), record_line("edition", "/books/OL2M", {"publish_date": "1965"})
    )
    assert found.tables == {"mention": [(7, 1965, 412, None)]}


def test_lines_may_end_as_windows_ends_them() -> None:
    assert read(edition() + b"\r", edition() + b"\r").kept == 2


def test_a_work_is_read() -> None:
    record = {
        "title": "Dune",
        "authors": [{"author": "/authors/OL3A", "type": "/type/author_role"}],
        "first_publish_date": "August 1965",
        "covers": [-1, 9],
        "subjects": [{"key": "/subjects/Science_fiction"}],
        "subject_places": ["Arrakis"],
        "description": {"type": "/type/text", "value": "Sand."},
    }
    read_work = read(record_line("work", "/works/OL7W", record), dump=Dump.WORKS, descriptions=True)
    found: tuple[Any, ...] = read_work.tables["work"][0]
    assert (found[0], found[1], list(unpack_ids(found[3]))) == (7, "Dune", [3])
    assert found[4:] == (1965, 9, "Science fiction\x1d\x1dArrakis\x1d", "Sand.")


def test_an_author_without_a_name_is_skipped() -> None:
    found = read(
        record_line("author", "/authors/OL1A", {"name": "Frank Herbert"}),
        record_line("author", "/authors/OL2A", {"personal_name": "F. Herbert"}),
        record_line("author", "/authors/OL3A", {"name": None}),
        dump=Dump.AUTHORS,
    )
    assert [one[:2] for one in found.tables["author"]] == [(1, "Frank Herbert"), (2, "F. Herbert")]
    assert found.skipped == {"no name": 1}


def test_redirects_of_works_and_authors_are_kept_and_those_of_editions_not() -> None:
    def redirect(key: object, location: object) -> bytes:
        return row("redirect", "/works/OL1W", json.dumps({"key": key, "location": location}).encode())

    found = read(
        redirect("/works/OL1W", "/works/OL2W"),
        redirect("/authors/OL1A", "/authors/OL2A"),
        redirect("/books/OL1M", "/books/OL2M"),
        redirect("/works/OL1W", "/authors/OL2A"),
        redirect("/works/OL1W", None),
        redirect("/works/OL1W", "/works/OL1W"),
        dump=Dump.REDIRECTS,
    )
    assert found.tables == {"moved": [("W", 1, 2), ("A", 1, 2)]}
    assert found.skipped == {"no target": 2, "of another kind": 2}
