"""Builds that are killed, starved, misled and begun again."""

import gzip
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import pytest

from genres.catalogue import build as building
from genres.catalogue import dump_file
from genres.catalogue.build import Plan, build
from genres.catalogue.errors import BadDumpError, NotWrittenError, OtherInputError
from genres.catalogue.records import Dump
from genres.catalogue.telling import Quiet
from tests.integration.catalogue.conftest import WAIT_S, command
from tests.support.dumps import record_line, write_dumps, write_lines

KILLS = 20


@pytest.fixture(scope="module")
def whole(dumps: dict[Dump, Path], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The content that every build of these dumps must end with."""
    out = tmp_path_factory.mktemp("whole") / "catalogue.sqlite3"
    build(Plan(dumps=dumps, out=out, descriptions=True, workers=1), Quiet())
    return content(out)


def content(path: Path) -> list[str]:
    """Everything in a catalogue but the time it was made."""
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM manifest WHERE key = 'made_at'")
    connection.execute("DELETE FROM digest")
    lines = list(connection.iterdump())
    connection.rollback()
    connection.close()
    return lines


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, capture_output=True, text=True, timeout=WAIT_S, check=False)


def unfinished(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.glob(f"{out.name}*"))


def test_a_build_that_is_killed_again_and_again_ends_with_the_same_content(
    dumps: dict[Dump, Path], whole: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "catalogue.sqlite3"
    arguments = [sys.executable, "-m", "tests.support.catalogues", str(out), *(str(dumps[dump]) for dump in Dump)]
    dice = random.Random(3)  # noqa: S311  moments, no secrets
    kills = 0
    while not out.exists():
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout
            steps = sum(1 for _ in islice(process.stdout, dice.randint(1, 3)))
            time.sleep(dice.choice((0, 0.001, 0.01, 0.05)))
            if kills < KILLS:
                process.kill()
                kills += 1
            words = process.communicate()[1]
        assert process.returncode in (0, -signal.SIGKILL), words
        assert steps
    assert kills >= 5
    assert content(out) == whole
    assert unfinished(out) == [out.name]


class _Stopped(Exception):  # noqa: N818  it stands for a kill
    pass


class _StopsAt(Quiet):
    """Stops the build when a step begins, or in the middle of it."""

    def __init__(self, name: str, *, inside: bool) -> None:
        self._name = name
        self._inside = inside
        self._now = ""

    def step(self, name: str) -> None:
        self._now = name
        if name == self._name and not self._inside:
            raise _Stopped

    def reached(self, done: int, total: int | None, *, rows: int | None = None) -> None:
        del rows
        if self._now == self._name and total and done * 2 > total:
            raise _Stopped


@pytest.mark.parametrize(
    ("step", "inside"),
    [
        ("Reading editions", True),
        ("Reading works", False),
        ("Sorting authors and redirects", False),
        ("Choosing common headings", False),
        ("Joining works and editions", False),
        ("Joining works and editions", True),
        ("Sorting ISBNs", False),
        ("Sorting titles", False),
        ("Counting", False),
        ("Checking", False),
    ],
)
def test_a_build_goes_on_from_every_step(
    dumps: dict[Dump, Path], whole: list[str], tmp_path: Path, step: str, *, inside: bool
) -> None:
    out = tmp_path / "catalogue.sqlite3"
    with pytest.raises(_Stopped):
        build(Plan(dumps=dumps, out=out, descriptions=True, workers=1, commit_s=0), _StopsAt(step, inside=inside))
    assert not out.exists()
    build(Plan(dumps=dumps, out=out, descriptions=True, workers=1), Quiet())
    assert content(out) == whole
    assert unfinished(out) == [out.name]


def test_how_many_workers_read_changes_nothing(dumps: dict[Dump, Path], whole: list[str], tmp_path: Path) -> None:
    out = tmp_path / "catalogue.sqlite3"
    build(Plan(dumps=dumps, out=out, descriptions=True, workers=3), Quiet())
    assert content(out) == whole


def test_the_command_builds_and_sums_up(small: dict[Dump, Path], tmp_path: Path) -> None:
    out = tmp_path / "new" / "catalogue.sqlite3"
    done = run(*command(small, out))
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    for words in ("Reading editions", "no ISBN", "rows a second", str(out)):
        assert words in done.stderr.replace("\n", " ")
    assert run(sys.executable, "-m", "genres.catalogue", "check", str(out)).returncode == 0


def test_a_finished_catalogue_is_replaced_only_when_the_next_one_is_whole(
    small: dict[Dump, Path], tmp_path: Path
) -> None:
    out = tmp_path / "catalogue.sqlite3"
    build(Plan(dumps=small, out=out, workers=1), Quiet())
    before = out.read_bytes()
    with pytest.raises(_Stopped):
        build(Plan(dumps=small, out=out, workers=1), _StopsAt("Checking", inside=False))
    assert out.read_bytes() == before
    build(Plan(dumps=small, out=out, workers=1), Quiet())
    assert unfinished(out) == [out.name]


def test_a_dump_that_is_cut_off_is_told_and_nothing_takes_the_name(small: dict[Dump, Path], tmp_path: Path) -> None:
    out = tmp_path / "catalogue.sqlite3"
    packed = small[Dump.WORKS].read_bytes()
    small[Dump.WORKS].write_bytes(packed[: len(packed) // 2])
    done = run(*command(small, out))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("works.txt.gz is cut off after")
    assert "Traceback" not in done.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (b"title,author\nDune,Frank Herbert\n", "not five columns"),
        (b"", "it has no rows"),
        (b"\x00" * 5000, "not five columns"),
        (b"PK\x03\x04 a zip archive", "not five columns"),
    ],
)
def test_a_file_of_another_kind_is_told(small: dict[Dump, Path], tmp_path: Path, given: bytes, words: str) -> None:
    small[Dump.EDITIONS].write_bytes(given)
    with pytest.raises(BadDumpError, match=r"editions\.txt\.gz does not look like .* of editions: .*" + words):
        build(Plan(dumps=small, out=tmp_path / "c.sqlite3", workers=1), Quiet())


def test_files_given_for_one_another_are_told_before_all_is_read(
    dumps: dict[Dump, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_ENOUGH_ROWS", 100)
    swapped = {Dump.EDITIONS: dumps[Dump.WORKS], Dump.WORKS: dumps[Dump.EDITIONS]}
    with pytest.raises(BadDumpError, match=r"does not look like .* dump of editions: [\d,]+ rows: another type"):
        build(Plan(dumps=swapped, out=tmp_path / "c.sqlite3", workers=1), Quiet())


def test_the_dump_of_all_kinds_may_be_given_for_each(tmp_path: Path) -> None:
    everything = write_lines(
        tmp_path / "all.txt.gz",
        [
            record_line("author", "/authors/OL1A", {"name": "Frank Herbert"}),
            record_line("edition", "/books/OL2M", {"isbn_13": ["9780441172719"], "works": [{"key": "/works/OL9W"}]}),
            record_line("redirect", "/works/OL9W", {"key": "/works/OL9W", "location": "/works/OL3W"}),
            record_line("work", "/works/OL3W", {"title": "Dune"}),
            record_line("page", "/about", {}),
        ],
    )
    built = build(Plan(dumps=dict.fromkeys(Dump, everything), out=tmp_path / "c.sqlite3", workers=1), Quiet())
    assert built.counts == {"heading": 0, "isbn": 1, "edition": 1, "work": 1, "description": 0, "title": 0}


def test_an_unfinished_build_of_other_files_is_not_gone_on_with(small: dict[Dump, Path], tmp_path: Path) -> None:
    out = tmp_path / "catalogue.sqlite3"
    with pytest.raises(_Stopped):
        build(Plan(dumps=small, out=out, workers=1), _StopsAt("Checking", inside=False))
    small[Dump.WORKS].write_bytes(gzip.compress(gzip.decompress(small[Dump.WORKS].read_bytes()) * 2))
    done = run(*command(small, out))
    assert done.returncode == 2
    assert "began with another works.txt.gz (the file has changed since)" in done.stderr
    assert "--restart" in done.stderr
    with pytest.raises(OtherInputError, match="other options"):
        build(Plan(dumps={**small, Dump.WORKS: _as_it_was(small, out)}, out=out, workers=1, descriptions=True), Quiet())
    assert run(*command(small, out, "--restart")).returncode == 0
    assert unfinished(out) == [out.name]


def _as_it_was(small: dict[Dump, Path], out: Path) -> Path:
    """The works as an unfinished build remembers them."""
    build(Plan(dumps=small, out=out.with_name("other"), workers=1), Quiet())
    with pytest.raises(_Stopped):
        build(Plan(dumps=small, out=out, workers=1, restart=True), _StopsAt("Checking", inside=False))
    return small[Dump.WORKS]


def test_a_second_build_beside_one_that_runs_is_refused(small: dict[Dump, Path], tmp_path: Path) -> None:
    out = tmp_path / "catalogue.sqlite3"

    class Meanwhile(Quiet):
        def step(self, name: str) -> None:
            if name == "Reading works":
                done.append(run(*command(small, out)))

    done: list[subprocess.CompletedProcess[str]] = []
    build(Plan(dumps=small, out=out, workers=1), Meanwhile())
    assert done[0].returncode == 4
    assert done[0].stderr.splitlines() == ["Another build is writing this catalogue."]
    assert out.exists()


def test_a_full_disk_is_told_in_one_line_and_the_build_goes_on_later(
    dumps: dict[Dump, Path], whole: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "catalogue.sqlite3"
    # a process that may write no file above 0.6 MB gets the errors of a full disk
    limited = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000)); "
    limited += (
        "sys.argv = ['genres.catalogue', *sys.argv[1:]]; runpy.run_module('genres.catalogue', run_name='__main__')"
    )
    arguments = command(dumps, out, "--descriptions", "--workers", "1")[3:]
    done = run(sys.executable, "-c", limited, *arguments)
    assert done.returncode == 4, done.stderr
    assert "Free some space and run the command again" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert not out.exists()
    assert run(*command(dumps, out, "--descriptions")).returncode == 0
    assert content(out) == whole


def test_a_folder_that_cannot_be_written_is_told(small: dict[Dump, Path], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NotWrittenError, match="Cannot write the catalogue"):
        build(Plan(dumps=small, out=tmp_path / "file" / "catalogue.sqlite3", workers=1), Quiet())


def test_ctrl_c_stops_with_a_word_and_the_build_goes_on_later(tmp_path: Path) -> None:
    out = tmp_path / "catalogue.sqlite3"
    paths = write_dumps(tmp_path / "dumps", editions=20_000)  # enough not to be done before the signal comes
    dumps = {dump: paths[dump] for dump in Dump}
    arguments = [*command(dumps, out), "--workers", "1"]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert "Reading editions\n" in process.stderr
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert process.wait(WAIT_S) == 130
    assert rest.splitlines()[-1] == "Stopped. Run the same command again to go on."
    assert "Traceback" not in rest
    assert run(*command(dumps, out)).returncode == 0


def test_memory_does_not_grow_with_the_dumps(tmp_path: Path) -> None:
    peaks = {}
    for editions in (20_000, 80_000):
        folder = tmp_path / str(editions)
        paths = write_dumps(folder, editions=editions)
        dumps = {dump: paths[dump] for dump in Dump}
        process = subprocess.Popen(command(dumps, folder / "c.sqlite3", "--workers", "1"), stderr=subprocess.DEVNULL)
        peak = 0
        while process.poll() is None:
            peak = max(peak, _resident_kb(process.pid))
            time.sleep(0.01)
        assert process.returncode == 0
        peaks[editions] = peak / 1024
    # four times the rows; what grows are SQLite's caches, up to their limit
    assert peaks[80_000] < peaks[20_000] * 1.6 + 60, peaks
    assert peaks[80_000] < 500, peaks


def _resident_kb(pid: int) -> int:
    """Of a process and its children."""
    total = 0
    try:
        pids = [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
    except (FileNotFoundError, ProcessLookupError):
        return 0
    for one in pids:
        try:
            fields = Path(f"/proc/{one}/statm").read_text().split()
            total += int(fields[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
        except (FileNotFoundError, ProcessLookupError, IndexError):
            continue
    return total


def test_blocks_are_small_beside_the_dumps_of_these_tests(dumps: dict[Dump, Path]) -> None:
    """Else no build here would be stopped between two blocks."""
    assert sum(1 for _ in dump_file.blocks(dumps[Dump.EDITIONS])) > 4
