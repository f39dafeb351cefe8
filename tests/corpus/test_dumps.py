"""Real records of the dumps, through the reader of rows and through a whole catalogue."""

import json
from pathlib import Path
from typing import Any

import pytest

from genres.catalogue.fields import language_code
from genres.catalogue.packing import split_groups, unpack_ids, unpack_isbns
from genres.catalogue.records import Dump, ReadBlock, read_block
from genres.catalogue.source import Catalogue
from genres.domain.evidence import Outcome, SubjectKind
from tests.conftest import SHARED
from tests.support.builders import NOW
from tests.support.catalogues import make_catalogue
from tests.support.questions import make_info

pytestmark = pytest.mark.corpus

SAMPLES = SHARED / "upstream_samples" / "openlibrary"
KINDS = {"M": ("edition", Dump.EDITIONS), "W": ("work", Dump.WORKS), "A": ("author", Dump.AUTHORS)}


def load(name: str) -> dict[str, Any]:
    (path,) = SAMPLES.glob(f"{name}_*.json")
    record: dict[str, Any] = json.loads(path.read_bytes())
    return record


def line(name: str) -> bytes:
    record = load(name)
    kind = record.get("type", {}).get("key") or f"/type/{KINDS[record['key'][-1]][0]}"
    return f"{kind}\t{record['key']}\t1\t2024-01-01T00:00:00\t{json.dumps(record)}".encode()


def read(name: str) -> ReadBlock:
    dump = KINDS[load(name)["key"][-1]][1]
    return read_block(line(name), dump, descriptions=True)


def the_row(name: str) -> tuple[Any, ...]:
    (rows,) = read(name).tables.values()
    return rows[0]


@pytest.mark.parametrize(
    ("name", "isbns", "work", "pages", "year", "language", "cover", "headings"),
    [
        ("o17", ["9780743273565"], 468431, 180, 2004, "eng", 6776207, 7),
        ("o18", ["9780316066525"], 2943602, 1104, 2006, "eng", 187816, 7),
        ("o19", ["9780060273224", "9780060273231", "9780064471831"], 15832982, 491, 1996, "eng", None, 1),
        ("o20", ["9781943899159"], 27172905, 36, 2022, "eng", None, 2),
        ("o30", ["9780110033051"], 0, 3, 1990, None, None, 1),
        ("o31", ["9780393064902"], 2724366, 384, 2008, "eng", 2412733, 7),
        ("o32", ["9780060275273", "9780064420471"], 2021805, 58, 1997, "eng", 3857941, 6),
        ("o33", ["9780387949154"], 1876772, 241, 1997, "eng", 7897707, 2),
        ("o35", ["9781889901008"], 535534, 206, 1997, "eng", 4841318, 3),
        ("o36", ["9780704325425"], 166953, 93, 1985, "eng", None, 1),
    ],
)
def test_an_edition_is_read_as_a_person_reads_it(
    name: str,
    isbns: list[str],
    work: int,
    pages: int,
    year: int,
    language: str | None,
    cover: int | None,
    headings: int,
) -> None:
    found = the_row(name)
    assert found[0] == int(load(name)["key"][9:-1])
    assert found[1] == work
    assert sorted(str(isbn) for isbn in unpack_isbns(found[2])) == isbns
    assert found[3:6] == (cover, pages, year)
    assert (language_code(found[6]) if found[6] is not None else None) == language
    assert len(split_groups(found[10])[0]) == headings


def test_an_edition_with_a_wrong_isbn_is_skipped_with_that_reason() -> None:
    found = read("o34")
    assert found.skipped == {"no valid ISBN": 1}
    assert list(found.tables) == ["mention"]


@pytest.mark.parametrize(
    ("name", "authors", "cover", "headings"),
    [
        ("o26", [3965090], None, 0),
        ("o27", [3965242], 3140444, 0),
        ("o28", [4109864], 5402844, 19),
        ("o29", [92952], 3372835, 0),
        ("o48", [], None, 4),
    ],
)
def test_a_work_is_read_as_a_person_reads_it(name: str, authors: list[int], cover: int | None, headings: int) -> None:
    found = the_row(name)
    assert (list(unpack_ids(found[3])), found[5]) == (authors, cover)
    assert len(split_groups(found[6])[0]) == headings


def test_descriptions_are_read_as_string_and_as_object() -> None:
    assert the_row("o29")[7].startswith("Donna's parents are offered the trip")
    assert the_row("o31")[11].startswith("Alabama, 1931.")
    assert the_row("o33")[11].startswith("Discusses the impact of humans")
    assert the_row("o26")[7] is None


@pytest.mark.parametrize(
    ("name", "author"), [("o37", "Patrick Radden Keefe"), ("o38", "George Orwell"), ("o39", "Sachi Rautroy")]
)
def test_an_author_is_read(name: str, author: str) -> None:
    assert the_row(name)[1] == author


def test_merged_and_deleted_records_are_no_works_or_editions() -> None:
    assert read("o41").tables == {"moved": [("W", 100005, 27448)]}
    assert read("o42").skipped == {"deleted": 1}
    merged_edition = read("o43")
    assert (merged_edition.tables, merged_edition.skipped) == ({}, {"a redirect": 1})
    redirects = read_block(line("o41"), Dump.REDIRECTS, descriptions=False)
    assert redirects.tables == {"moved": [("W", 100005, 27448)]}


def test_raw_lines_of_the_dump_are_read() -> None:
    lines = load("o49")["lines"]
    found = read_block("\n".join(lines).encode(), Dump.EDITIONS, descriptions=False)
    rows: list[tuple[Any, ...]] = found.tables["edition"]
    first, second = rows
    assert (found.rows, found.kept, found.skipped) == (2, 2, {})
    assert (first[0], first[1], first[4], first[5]) == (10000003, 14903346, 8, 1996)
    assert split_groups(first[10])[0] == ("Central government", "United Kingdom, Great Britain")
    assert (second[0], list(unpack_isbns(second[2])), second[3]) == (10000133, [9780107805388], 12907309)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.name[:3])
def test_no_sample_breaks_the_reader_of_rows(path: Path) -> None:
    body = json.dumps(json.loads(path.read_bytes()))
    for dump in Dump:
        row = f"{dump.row_type.decode()}\t/works/OL1W\t1\t2024\t{body}".encode()
        found = read_block(row, dump, descriptions=True)
        assert found.rows == 1
        assert found.kept + found.skipped.total() == 1


async def test_a_catalogue_of_the_samples_answers_for_them(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite3"
    editions = ["o17", "o18", "o19", "o20", "o30", "o31", "o32", "o33", "o34", "o35", "o36"]
    make_catalogue(
        file,
        descriptions=True,
        editions=[line(name) for name in editions] + [raw.encode() for raw in load("o49")["lines"]],
        works=[line(name) for name in ("o26", "o27", "o28", "o29", "o48", "o41", "o42")],
        authors=[line(name) for name in ("o37", "o38", "o39")],
        redirects=[line("o41"), line("o43")],
    )
    catalogue = Catalogue(file, clock=lambda: NOW)
    gatsby, jest, hen = await catalogue.look_up(
        [make_info("9780743273565"), make_info("9780316066525"), make_info("9780789411716")], known={}
    )
    catalogue.close()
    assert (gatsby.ids, gatsby.pages, gatsby.cover) == (("OL23109860M",), 180, "openlibrary-6776207")
    assert gatsby.subjects[0].text == "Traffic accidents -- Fiction"
    assert {subject.kind for subject in gatsby.subjects} == {SubjectKind.EDITION}
    assert (jest.title, jest.published, jest.language) == ("Infinite Jest", 2006, "eng")
    assert hen.outcome is Outcome.NONE
