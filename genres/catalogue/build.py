"""Building a catalogue: read the dumps, sort and join what was read, seal the file and give it its name.

Every part ends in commits that also say how far it is, so a build that was stopped in any way goes on from the last of
them. The main process writes; workers unpack, read and join.
"""

import os
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from genres.catalogue import layout, seal, sorting
from genres.catalogue.crew import Crew
from genres.catalogue.dump_file import BLOCK_BYTES, fingerprint
from genres.catalogue.errors import BadDumpError, NotWrittenError, OtherInputError
from genres.catalogue.joining import END, join
from genres.catalogue.records import Dump, read_share
from genres.catalogue.staging import Workshop, insert, sort_here, writing
from genres.catalogue.telling import Teller
from genres.catalogue.title_keys import fingerprint as title_rules
from genres.kit.files import move_whole

_PROGRESS = "progress"
_ENOUGH_ROWS = 5_000  # of another kind, to call a file a wrong one
_MOST_WORKERS = 4
_ROWS_A_JOINER = 20_000  # fewer are not worth a process
_COMMIT_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to build of what. `commit_s` is how much work a kill may cost."""

    dumps: Mapping[Dump, Path]
    out: Path
    descriptions: bool = False
    workers: int = 0
    commit_s: float = _COMMIT_S
    restart: bool = False

    @property
    def readers(self) -> int:
        """How many workers read at once."""
        return self.workers or min(
            _MOST_WORKERS, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        )


@dataclass(slots=True, kw_only=True)
class Built:
    """What came of it; `rows`, `kept` and `skipped` by dump, over all runs. `seconds` are of this run."""

    rows: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, dict[str, int]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    size_bytes: int = 0


def build(plan: Plan, teller: Teller) -> Built:
    """Build, or go on with what an earlier run left. Raises a CatalogueError of one line."""
    began = time.monotonic()
    setup = {
        "inputs": {dump.value: fingerprint(path) for dump, path in plan.dumps.items()},
        "descriptions": plan.descriptions,
        "format": layout.FORMAT,
        "title_rules": title_rules(),
    }
    workshop = Workshop(plan.out)
    with writing():
        plan.out.parent.mkdir(parents=True, exist_ok=True)
        if plan.restart:
            workshop.throw_away()
    with closing(workshop.open()) as connection:
        _Build(plan, connection, workshop, teller).run(setup)
    built = _finish(workshop, plan.out, teller)
    built.seconds = time.monotonic() - began
    return built


class _Build:
    def __init__(self, plan: Plan, connection: sqlite3.Connection, workshop: Workshop, teller: Teller) -> None:
        self._plan = plan
        self._connection = connection
        self._workshop = workshop
        self._teller = teller
        self._progress: dict[str, Any] = {}
        self._committed = time.monotonic()

    def run(self, setup: dict[str, Any]) -> None:
        """Do all steps that are not done yet."""
        with writing():
            self._take_up(setup)
            sort_here(self._connection, self._workshop.part.parent)
            layout.stay_interruptible(self._connection)
        if not self._progress:
            return  # all is done but for the last touches
        for dump in Dump:
            if dump in self._plan.dumps:
                self._read(dump, self._plan.dumps[dump])
        self._once("Sorting authors and redirects", sorting.sort_names)
        self._once("Choosing common headings", sorting.choose_headings)
        self._join()
        self._once("Sorting ISBNs", sorting.sort_isbns)
        self._once("Sorting titles", sorting.sort_titles)
        self._close_books()

    def _take_up(self, setup: dict[str, Any]) -> None:
        manifest = layout.read_manifest(self._connection, schema="main")
        begun = manifest.get("setup")
        if begun is None:
            self._progress = {"dumps": {}, "done": [], "joined": (0, 0), "taken": 0}
            with self._transaction():
                layout.write_manifest(self._connection, {"setup": setup, _PROGRESS: self._progress}, schema="main")
            return
        if begun != setup:
            raise OtherInputError(
                f"An unfinished build is here that {_difference(begun, setup)}. Give the same again to go on with it, "
                "or add --restart to throw it away."
            )
        self._progress = manifest.get(_PROGRESS, {})
        if self._progress:
            self._teller.note("Going on with the build that was begun.")

    def _read(self, dump: Dump, path: Path) -> None:
        seen = self._progress["dumps"].setdefault(
            dump.value, {"blocks": 0, "rows": 0, "kept": 0, "skipped": {}, "is_done": False}
        )
        if seen["is_done"]:
            return
        self._teller.step(f"Reading {dump.value}")
        first, size = seen["blocks"], path.stat().st_size
        readers = min(self._plan.readers, 1 + size // BLOCK_BYTES)
        before = seen["rows"]
        shares = [(path, dump, first + number, readers, self._plan.descriptions) for number in range(readers)]
        with Crew(read_share, shares) as crew, self._committing():
            for place, rows, kept, skipped, tables in crew.in_turn():
                with writing():
                    for table, content in tables.items():
                        insert(self._connection, table, content)
                seen["blocks"] += 1
                seen["rows"] += rows
                seen["kept"] += kept
                seen["skipped"] = dict(Counter(seen["skipped"]) + Counter(skipped))
                _refuse_wrong_file(dump, path, seen)
                self._teller.reached(place, size, rows=seen["rows"] - before)
                self._commit_now_and_then()
            if not seen["kept"]:
                raise BadDumpError(_wrong_file(dump, path, seen))
            seen["is_done"] = True

    def _join(self) -> None:
        if tuple(self._progress["joined"]) == END:
            return
        self._teller.step("Joining works and editions")
        with writing():
            numbers = {text: number for number, text in self._connection.execute("SELECT id, text FROM main.heading")}
        total = sum(self._progress["dumps"][dump]["kept"] for dump in ("editions", "works"))
        before = self._progress["taken"]
        joiners = min(self._plan.readers, 1 + total // _ROWS_A_JOINER)
        after = tuple(self._progress["joined"])
        shares = [(self._workshop.rows, numbers, after, number, joiners) for number in range(joiners)]
        with Crew(join, shares) as crew, self._committing():
            for _, position, taken, tables in crew.in_order():
                with writing():
                    for table, content in tables.items():
                        insert(self._connection, table, content)
                self._progress["joined"] = position
                self._progress["taken"] += taken
                self._teller.reached(self._progress["taken"], total, rows=self._progress["taken"] - before)
                self._commit_now_and_then()
            self._progress["joined"] = END

    def _once(self, name: str, work: sorting.Step) -> None:
        if name in self._progress["done"]:
            return
        self._teller.step(name)
        with self._committing():
            with writing():
                work(self._connection)
            self._progress["done"].append(name)

    def _close_books(self) -> None:
        """Write the manifest; from here on the content is fixed."""
        self._teller.step("Counting")
        with writing():
            counts = {
                table: self._connection.execute(f"SELECT count(*) FROM main.{table}").fetchone()[0]  # noqa: S608  names of ours
                for table in layout.TABLES
            }
        entries = {
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "counts": counts,
            "dumps": self._progress["dumps"],
        }
        with writing(), self._transaction():
            layout.write_manifest(self._connection, entries, schema="main")
            self._connection.execute("DELETE FROM main.manifest WHERE key = ?", (_PROGRESS,))
            seal.make_room(self._connection, schema="main")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def _committing(self) -> Iterator[None]:
        """A transaction that is renewed now and then; what an error leaves open is rolled back."""
        with writing():
            self._connection.execute("BEGIN")
            self._committed = time.monotonic()
        try:
            yield
            with writing():
                self._commit()
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _commit_now_and_then(self) -> None:
        if time.monotonic() - self._committed >= self._plan.commit_s:
            with writing():
                self._commit()
                self._connection.execute("BEGIN")
            self._committed = time.monotonic()

    def _commit(self) -> None:
        layout.write_manifest(self._connection, {_PROGRESS: self._progress}, schema="main")
        self._connection.execute("COMMIT")


def _finish(workshop: Workshop, out: Path, teller: Teller) -> Built:
    """Check the finished file, seal it, give it its name, and remove what was only on the way."""
    teller.step("Checking")
    with writing():
        connection = sqlite3.connect(workshop.part, isolation_level=None)
        with closing(connection):
            layout.stay_interruptible(connection)
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if verdict != "ok":
                raise NotWrittenError(f"The disk did not keep what was written ({verdict}); --restart begins anew.")
            manifest = layout.read_manifest(connection)
        seal.write_digest(workshop.part, teller.reached)
        with workshop.part.open("rb+") as file:
            os.fsync(file.fileno())
        workshop.sweep()
        move_whole(workshop.part, out)
        dumps = manifest["dumps"]
        return Built(
            rows={name: seen["rows"] for name, seen in dumps.items()},
            kept={name: seen["kept"] for name, seen in dumps.items()},
            skipped={name: seen["skipped"] for name, seen in dumps.items()},
            counts=manifest["counts"],
            size_bytes=out.stat().st_size,
        )


def room_needed_bytes(dumps: Mapping[Dump, Path]) -> int:
    """About how much disk a build takes at its widest, by measurement; packed dumps grow when they are unpacked."""
    return sum(path.stat().st_size for path in dumps.values() if path.is_file()) * 2


def free_bytes(folder: Path) -> int:
    """Room on the disk of a folder that may not be there yet."""
    return shutil.disk_usage(next(one for one in (folder, *folder.absolute().parents) if one.exists())).free


def _refuse_wrong_file(dump: Dump, path: Path, seen: dict[str, Any]) -> None:
    if (
        not seen["kept"]
        and seen["skipped"].get("another type", 0) + seen["skipped"].get("not five columns", 0) > _ENOUGH_ROWS
    ):
        raise BadDumpError(_wrong_file(dump, path, seen))


def _wrong_file(dump: Dump, path: Path, seen: dict[str, Any]) -> str:
    why = ", ".join(f"{count:,} rows: {reason}" for reason, count in seen["skipped"].items()) or "it has no rows"
    return f"{path.name} does not look like Open Library's dump of {dump.value}: {why}."


def _difference(begun: dict[str, Any], setup: dict[str, Any]) -> str:
    for name in {**begun["inputs"], **setup["inputs"]}:
        one, other = begun["inputs"].get(name), setup["inputs"].get(name)
        if one != other:
            if one and other and one["name"] == other["name"]:
                return f"began with another {one['name']} (the file has changed since)"
            words = [f"{file['name']}" if file else "none" for file in (one, other)]
            return f"began with other {name}: {words[0]}, now {words[1]}"
    return "began with other options or another release"
