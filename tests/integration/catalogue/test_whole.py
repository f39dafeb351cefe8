"""A catalogue that is missing, damaged or of another release, and the check that finds it out."""

import os
import sqlite3
from pathlib import Path

import pytest

from genres.catalogue import layout
from genres.catalogue.command import main
from genres.catalogue.source import Catalogue
from genres.domain.errors import SourceBrokenError
from genres.domain.evidence import Outcome
from genres.domain.sources import SourceMode
from tests.integration.catalogue.conftest import EDITIONS, ask, at_rest
from tests.support.builders import make_isbn13
from tests.support.catalogues import AUTHORS, DUNE, by, edition, make_catalogue, work
from tests.support.questions import make_info


def mode_of(catalogue: Catalogue) -> SourceMode:
    return catalogue.state.mode


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
    monkeypatch.setattr("genres.catalogue.seal.fingerprint", lambda: 0)
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
