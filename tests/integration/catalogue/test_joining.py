"""Works and editions brought together: by how many workers, and from where on, changes nothing."""

import heapq
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from genres.catalogue.build import Plan, build
from genres.catalogue.errors import NotWrittenError
from genres.catalogue.joining import Lot, join
from genres.catalogue.records import Dump
from genres.catalogue.staging import Workshop
from genres.catalogue.telling import Quiet
from tests.support.dumps import write_dumps

COMMON = {"Fiction": 1, "History": 2}


class _StoppedError(Exception):
    pass


class _UntilJoining(Quiet):
    def step(self, name: str) -> None:
        if name.startswith("Joining"):
            raise _StoppedError


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("joining")
    paths = write_dumps(folder, editions=16_000)
    plan = Plan(dumps={dump: paths[dump] for dump in Dump}, out=folder / "c", descriptions=True, workers=1)
    with pytest.raises(_StoppedError):
        build(plan, _UntilJoining())
    return Workshop(plan.out).rows


def together(lots: Iterable[Lot]) -> dict[str, list[Any]]:
    tables: dict[str, list[Any]] = {}
    for _, _, _, content in lots:
        for table, lines in content.items():
            tables.setdefault(table, []).extend(lines)
    return tables


@pytest.fixture(scope="module")
def alone(rows: Path) -> list[Lot]:
    return list(join(rows, COMMON, (0, 0), worker=0, workers=1))


@pytest.mark.parametrize("workers", [2, 3])
def test_several_workers_make_what_one_makes_in_the_same_order(rows: Path, alone: list[Lot], workers: int) -> None:
    shares = [join(rows, COMMON, (0, 0), worker=worker, workers=workers) for worker in range(workers)]
    assert together(heapq.merge(*shares, key=itemgetter(0))) == together(alone)


def test_from_wherever_a_lot_ended_the_rest_is_the_rest(rows: Path, alone: list[Lot]) -> None:
    assert len(alone) > 4
    for done, lot in enumerate(alone, start=1):
        rest = together(join(rows, COMMON, lot[1], worker=0, workers=1))
        assert {name: lines for name, lines in rest.items() if lines} == {
            name: lines for name, lines in together(alone[done:]).items() if lines
        }


def test_rows_are_in_the_order_of_works_and_each_but_once(alone: list[Lot]) -> None:
    tables = together(alone)
    works = [row[0] for row in tables["main.work"]]
    assert works == sorted(set(works))
    editions = [(row[0], row[1]) for row in tables["main.edition"]]
    assert len(editions) == len(set(editions)) > 10_000
    assert sum(taken for _, _, taken, _ in alone) > 16_000


def test_staged_rows_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError):
        list(join(tmp_path / "nobody", COMMON, (0, 0), worker=0, workers=1))
