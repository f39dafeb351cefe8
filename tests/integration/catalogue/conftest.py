"""Made-up dumps, and a catalogue built of them."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from genres.catalogue.build import Plan, build
from genres.catalogue.records import Dump
from genres.catalogue.source import Catalogue
from genres.catalogue.telling import Quiet
from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence
from tests.support.builders import NOW
from tests.support.dumps import write_dumps

EDITIONS = 3_000
DUMPED = 8_000
WAIT_S = 120


def at_rest(path: Path) -> Catalogue:
    return Catalogue(path, clock=lambda: NOW)


async def ask(path: Path, *books: BookInfo) -> Sequence[Evidence]:
    catalogue = at_rest(path)
    try:
        return await catalogue.look_up(books, known={})
    finally:
        catalogue.close()


def command(dumps: dict[Dump, Path], out: Path, *options: str) -> list[str]:
    files = [part for dump, path in dumps.items() for part in (f"--{dump}", str(path))]
    return [sys.executable, "-m", "genres.catalogue", "build", *files, "--out", str(out), *options]


@pytest.fixture(scope="package")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dumps")
    paths = write_dumps(folder, editions=EDITIONS)
    out = folder / "catalogue.sqlite3"
    build(Plan(dumps={dump: paths[dump] for dump in Dump}, out=out, descriptions=True, workers=2), Quiet())
    return out


@pytest.fixture(scope="package")
def dumps(tmp_path_factory: pytest.TempPathFactory) -> dict[Dump, Path]:
    paths = write_dumps(tmp_path_factory.mktemp("dumps"), editions=DUMPED)
    return {dump: paths[dump] for dump in Dump}


@pytest.fixture
def small(tmp_path: Path) -> dict[Dump, Path]:
    paths = write_dumps(tmp_path / "dumps", editions=60)
    return {dump: paths[dump] for dump in (Dump.EDITIONS, Dump.WORKS)}
