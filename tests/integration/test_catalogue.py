"""A catalogue, built of dumps and asked as the pipeline asks it."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from genres.catalogue import layout
from genres.catalogue.build import Plan, build
from genres.catalogue.command import main
from genres.catalogue.records import Dump
from genres.catalogue.source import Catalogue
from genres.catalogue.telling import Quiet
from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.sources import SourceMode
from genres.matching.score import ATTACH
from genres.pipeline.ports import BookSource
from tests.support.builders import NOW, make_isbn13
from tests.support.catalogues import make_catalogue
from tests.support.dumps import Known, author_of_edition, known, record_line, title_of_edition, write_dumps
from tests.support.questions import make_info

EDITIONS = 3_000
DUNE = "9780441172719"


def at_rest(path: Path) -> Catalogue:
    return Catalogue(path, clock=lambda: NOW)


def mode_of(catalogue: Catalogue) -> SourceMode:
    return catalogue.state.mode


async def ask(path: Path, *books: BookInfo) -> Sequence[Evidence]:
    catalogue = at_rest(path)
    try:
        return await catalogue.look_up(books, known={})
    finally:
        catalogue.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dumps")
    paths = write_dumps(folder, editions=EDITIONS)
    out = folder / "catalogue.sqlite3"
    build(Plan(dumps={dump: paths[dump] for dump in Dump}, out=out, descriptions=True, workers=2), Quiet())
    return out


def test_it_fits_the_port(tmp_path: Path) -> None:
    source: BookSource = at_rest(tmp_path / "none")
    assert (source.name, source.in_flight) == ("catalogue", 1)
    assert source.batch_size >= 100
    assert source.can_ask(make_info(None))
    assert not source.can_ask(make_info(None, title="", author=""))


async def test_every_isbn_is_answered_as_the_dumps_have_it(file: Path) -> None:
    asked = [make_info(make_isbn13(number), title="", author="") for number in range(1, EDITIONS + 1)]
    answers = await ask(file, *asked)
    expected = [known(number) for number in range(1, EDITIONS + 1)]
    assert [_as_known(answer) for answer in answers] == [_expected(one) for one in expected]
    assert sum(answer.outcome is Outcome.FOUND for answer in answers) > EDITIONS * 0.8
    assert all(answer.match is None and answer.source == "catalogue" for answer in answers)


def _expected(one: Known | None) -> tuple[object, ...] | None:
    if one is None:
        return None
    ids = ([f"OL{one.work}W"] if one.work else []) + [f"OL{one.edition}M"]
    return (
        tuple(ids), one.authors, one.pages, one.published, one.first_published, one.language,
        f"openlibrary-{one.cover}", one.headings, one.own_headings,
    )  # fmt: skip


def _as_known(answer: Evidence) -> tuple[object, ...] | None:
    if answer.outcome is Outcome.NONE:
        return None
    texts = {
        kind: tuple(subject.text for subject in answer.subjects if subject.kind is kind)
        for kind in (SubjectKind.WORK, SubjectKind.EDITION)
    }
    return (
        answer.ids, answer.authors, answer.pages, answer.published, answer.first_published, answer.language,
        answer.cover, texts[SubjectKind.WORK], texts[SubjectKind.EDITION],
    )  # fmt: skip


async def test_a_second_isbn_of_an_edition_leads_to_it_too(file: Path) -> None:
    several = next(one for number in range(1, EDITIONS) if (one := known(number)) and len(one.isbns) > 1)
    first, second = await ask(file, *[make_info(isbn) for isbn in several.isbns])
    assert first == second
    assert first.outcome is Outcome.FOUND


async def test_an_isbn_of_ten_digits_is_understood(file: Path) -> None:
    with_ten = next(one for number in range(1, EDITIONS) if (one := known(number)) and one.work)
    (answer,) = await ask(file, make_info(with_ten.isbns[0]))
    assert f"OL{with_ten.edition}M" in answer.ids


async def test_people_places_and_times_of_a_work_are_told_apart(file: Path) -> None:
    answers = await ask(file, *[make_info(make_isbn13(number)) for number in range(1, EDITIONS + 1)])
    kinds = {subject.kind for answer in answers for subject in answer.subjects}
    assert kinds >= {SubjectKind.PERSON, SubjectKind.PLACE, SubjectKind.TIME}


async def test_books_without_isbn_are_found_by_title_and_author(file: Path) -> None:
    numbers = [number for number in range(1, EDITIONS + 1) if (one := known(number)) and one.work]
    books = [make_info(None, title=title_of_edition(number), author=author_of_edition(number)) for number in numbers]
    answers = await ask(file, *books)
    assert all(f"OL{(number - 1) // 3 + 1}W" in answer.ids for number, answer in zip(numbers, answers, strict=True))
    assert all(answer.match is not None and answer.match >= ATTACH for answer in answers)
    assert all(answer.published is None for answer in answers)


async def test_an_isbn_that_is_unknown_falls_back_to_the_title(file: Path) -> None:
    book = make_info("9780441172719", title=title_of_edition(5), author=author_of_edition(5))
    (answer,) = await ask(file, book)
    assert answer.outcome is Outcome.FOUND
    assert answer.match


async def test_another_author_or_title_is_not_attached(file: Path) -> None:
    answers = await ask(
        file,
        make_info(None, title=title_of_edition(5), author="Somebody Else"),
        make_info(None, title="Another Book Altogether", author=author_of_edition(5)),
        make_info(None, title=title_of_edition(5), author=""),
    )
    assert [answer.outcome for answer in answers] == [Outcome.NONE] * 3
    assert all(answer.ids == () for answer in answers)


async def test_descriptions_are_made_plain_by_whoever_knows_how(file: Path) -> None:
    catalogue = Catalogue(file, clock=lambda: NOW, to_plain=str.upper)
    books = [make_info(make_isbn13(number)) for number in range(1, 60)]
    found = [answer.description for answer in await catalogue.look_up(books, known={}) if answer.description]
    catalogue.close()
    assert len(found) > 10
    assert any("\n\n" in text for text in found)
    assert all(text == text.upper() for text in found)


def work(number: int, **fields: Any) -> bytes:  # noqa: ANN401  a record
    return record_line("work", f"/works/OL{number}W", fields)


def edition(number: int, work: int | None = None, **fields: Any) -> bytes:  # noqa: ANN401
    link = {"works": [{"key": f"/works/OL{work}W"}]} if work else {}
    return record_line("edition", f"/books/OL{number}M", {**link, **fields})


def author(number: int, name: str) -> bytes:
    return record_line("author", f"/authors/OL{number}A", {"name": name})


def by(number: int) -> list[dict[str, Any]]:
    return [{"author": {"key": f"/authors/OL{number}A"}}]


AUTHORS = [author(1, "Frank Herbert"), author(2, "Herbert, Brian"), author(3, "Franz Kafka")]


async def test_of_two_works_with_one_isbn_the_liker_one_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Dune", authors=by(1)), work(2, title="The Trial", authors=by(3))],
        editions=[edition(11, 1, isbn_13=[DUNE]), edition(12, 2, isbn_10=["0441172717"])],
    )
    dune, trial = await ask(
        file,
        make_info(DUNE, title="Dune", author="Frank Herbert"),
        make_info(DUNE, title="Trial", author="Franz Kafka"),
    )
    assert dune.ids == ("OL1W", "OL11M")
    assert trial.ids == ("OL2W", "OL12M")


async def test_of_two_editions_with_one_isbn_the_fuller_one_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Dune", authors=by(1))],
        editions=[edition(11, 1, isbn_13=[DUNE]), edition(12, 1, isbn_13=[DUNE], number_of_pages=412, covers=[5])],
    )
    (answer,) = await ask(file, make_info(DUNE))
    assert (answer.ids, answer.pages, answer.cover) == (("OL1W", "OL12M"), 412, "openlibrary-5")


async def test_a_work_is_told_year_pages_language_and_cover_by_its_editions(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Dune", subtitle="a novel", authors=by(1), subjects=["Science fiction"])],
        editions=[
            edition(10, 1, publish_date="1965", number_of_pages=412, languages=[{"key": "/languages/eng"}]),
            edition(11, 1, isbn_13=[DUNE], publish_date="2003", number_of_pages=617, covers=[5]),
            edition(12, 1, isbn_13=[make_isbn13(1)], publish_date="1984", number_of_pages=500),
        ],
    )
    by_isbn, by_title = await ask(file, make_info(DUNE), make_info(None, title="Dune", author="Frank Herbert"))
    assert (by_isbn.first_published, by_isbn.published, by_isbn.pages, by_isbn.language) == (1965, 2003, 617, "eng")
    assert by_isbn.title == "Dune: a novel"
    assert (by_title.first_published, by_title.published, by_title.pages, by_title.language) == (1965, None, 500, "eng")
    assert (by_title.ids, by_title.cover) == (("OL1W",), "openlibrary-5")


async def test_a_translation_is_found_under_its_own_title(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    german, english = [{"key": "/languages/ger"}], [{"key": "/languages/eng"}]
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Der Prozess", authors=by(3))],
        editions=[
            edition(11, 1, title="Der Prozess", isbn_13=[make_isbn13(1)], languages=german),
            edition(12, 1, title="The Trial", isbn_13=[make_isbn13(2)], languages=english),
        ],
    )
    (answer,) = await ask(file, make_info(None, title="The Trial", author="Franz Kafka"))
    assert answer.ids == ("OL1W", "OL12M")
    assert (answer.title, answer.language, answer.authors) == ("The Trial", "eng", ("Franz Kafka",))


async def test_merged_works_and_authors_are_followed(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"

    def redirect(one: str, other: str) -> bytes:
        return record_line("redirect", one, {"key": one, "location": other, "type": {"key": "/type/redirect"}})

    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(3, title="Dune", authors=by(7), subjects=["Science fiction"])],
        editions=[edition(11, 1, isbn_13=[DUNE])],
        redirects=[
            redirect("/works/OL1W", "/works/OL2W"),
            redirect("/works/OL2W", "/works/OL3W"),
            redirect("/authors/OL7A", "/authors/OL1A"),
        ],
    )
    (answer,) = await ask(file, make_info(DUNE))
    assert (answer.ids, answer.authors) == (("OL3W", "OL11M"), ("Frank Herbert",))
    assert [subject.text for subject in answer.subjects] == ["Science fiction"]


async def test_an_edition_whose_work_is_gone_stands_for_itself(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        descriptions=True,
        authors=AUTHORS,
        editions=[
            edition(11, 404, title="Dune", authors=by(1), isbn_13=[DUNE], subjects=["Sand"], description="Dry."),
            edition(12, title="The Trial", authors=by(3), isbn_13=[make_isbn13(2)], number_of_pages=200),
        ],
    )
    gone, trial = await ask(file, make_info(DUNE), make_info(None, title="The Trial", author="Franz Kafka"))
    assert (gone.ids, gone.title, gone.authors, gone.description) == (("OL11M",), "Dune", ("Frank Herbert",), "Dry.")
    assert [(subject.text, subject.kind) for subject in gone.subjects] == [("Sand", SubjectKind.EDITION)]
    assert (trial.ids, trial.pages) == (("OL12M",), 200)


async def test_a_record_that_comes_twice_counts_as_it_came_last(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        works=[work(1, title="Dun"), work(1, title="Dune")],
        editions=[edition(11, 1, isbn_13=[DUNE]), edition(11, 1, isbn_13=[DUNE], number_of_pages=412)],
    )
    (answer,) = await ask(file, make_info(DUNE))
    assert (answer.title, answer.pages) == ("Dune", 412)


async def test_without_authors_books_are_found_by_isbn_only(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(file, works=[work(1, title="Dune", authors=by(1))], editions=[edition(11, 1, isbn_13=[DUNE])])
    by_isbn, by_title = await ask(file, make_info(DUNE), make_info(None))
    assert (by_isbn.outcome, by_isbn.authors) == (Outcome.FOUND, ())
    assert by_title.outcome is Outcome.NONE


async def test_works_without_edition_are_kept_for_their_subjects_only(tmp_path: Path) -> None:
    built = make_catalogue(
        tmp_path / "c.sqlite3",
        authors=AUTHORS,
        works=[work(1, title="Dune", authors=by(1), subjects=["Sand"]), work(2, title="The Trial", authors=by(3))],
    )
    assert built.counts["work"] == 1


async def test_without_a_file_it_is_off_until_there_is_one(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    catalogue = at_rest(file)
    state = catalogue.state
    assert state.mode is SourceMode.OFF
    assert state.reason
    assert state.reason == f"There is no catalogue at {file.name}."
    with pytest.raises(SourceBrokenError, match="no catalogue"):
        await catalogue.look_up([make_info(DUNE)], known={})
    make_catalogue(file, editions=[edition(11, title="Dune", isbn_13=[DUNE])])
    assert mode_of(catalogue) is SourceMode.OK
    assert (await catalogue.look_up([make_info(DUNE)], known={}))[0].ids == ("OL11M",)
    make_catalogue(file, editions=[edition(12, title="Dune", isbn_13=[DUNE])])
    assert (await catalogue.look_up([make_info(DUNE)], known={}))[0].ids == ("OL12M",)
    file.unlink()
    assert mode_of(catalogue) is SourceMode.OFF
    catalogue.close()


def test_what_is_no_catalogue_or_one_of_another_release_is_told(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    for content in (b"", b"no database at all, but long enough to be looked at" * 100):
        file.write_bytes(content)
        state = at_rest(file).state
        assert state.mode is SourceMode.OFF
        assert "is no catalogue" in str(state.reason)
    make_catalogue(file)
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA user_version = {layout.FORMAT + 1}")
    connection.close()
    assert "build it again" in str(at_rest(file).state.reason)


async def test_a_file_that_is_damaged_turns_it_off_until_it_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    editions = [edition(number, title=f"Book {number}", isbn_13=[make_isbn13(number)]) for number in range(1, 3000)]
    make_catalogue(file, editions=editions)
    content = bytearray(file.read_bytes())
    content[5 * 4096 :] = b"\xff" * (len(content) - 5 * 4096)
    file.write_bytes(content)
    catalogue = at_rest(file)
    assert mode_of(catalogue) is SourceMode.OK
    books = [make_info(make_isbn13(number)) for number in range(1, 3000)]
    with pytest.raises(SourceBrokenError, match="damaged"):
        await catalogue.look_up(books, known={})
    assert mode_of(catalogue) is SourceMode.OFF
    make_catalogue(file, editions=editions)
    assert {one.outcome for one in await catalogue.look_up(books, known={})} == {Outcome.FOUND}
    catalogue.close()


async def test_titles_numbered_by_other_rules_leave_the_isbns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file, authors=AUTHORS, works=[work(1, title="Dune", authors=by(1))], editions=[edition(11, 1, isbn_13=[DUNE])]
    )
    monkeypatch.setattr("genres.catalogue.lookups.fingerprint", lambda: 0)
    monkeypatch.setattr("genres.catalogue.checking.fingerprint", lambda: 0)
    by_isbn, by_title = await ask(file, make_info(DUNE), make_info(None))
    assert (by_isbn.outcome, by_title.outcome) == (Outcome.FOUND, Outcome.NONE)
    assert main(["check", str(file)]) == 0
    assert "after a new build" in capfd.readouterr().err


def test_check_tells_what_a_catalogue_holds(file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file)]) == 0
    told = capfd.readouterr().err
    assert "is whole" in told
    assert "editions.txt.gz" in told
    assert f"{EDITIONS + 38:,} rows" in told  # and a redirect and a deleted row now and then


@pytest.mark.parametrize("place", [0.0005, 0.02, 0.3, 0.6, 0.9, 0.999])
def test_check_notices_a_single_changed_byte(
    file: Path, tmp_path: Path, place: float, capfd: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(file.read_bytes())
    content[int(len(content) * place)] ^= 1
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(content)
    assert main(["check", str(copy)]) == 1
    assert "damaged" in capfd.readouterr().err


def test_check_notices_a_file_that_is_cut_off_or_missing(
    file: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(file.read_bytes()[: 4096 * 20])
    assert main(["check", str(copy)]) == 1
    os.truncate(copy, 0)
    assert main(["check", str(copy)]) == 1
    assert main(["check", str(tmp_path / "nobody")]) == 1
    lines = capfd.readouterr().err.splitlines()
    assert lines == [
        f"{copy} is no catalogue, or damaged: database disk image is malformed.",
        f"{copy} is no catalogue.",
        f"There is no catalogue at {tmp_path / 'nobody'}.",
    ]
