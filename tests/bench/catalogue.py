"""Building a catalogue of dump-shaped files, and asking it for 20,000 books, against a plain script in the same run.

`python -m tests.bench catalogue --editions 300000` for fewer editions than a million.
"""

import argparse
import asyncio
import gzip
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from genres.catalogue.source import Catalogue
from genres.domain.book import BookId, BookInfo
from genres.domain.evidence import Evidence, Outcome
from genres.report.verdict import merge_and_normalize
from tests.support.builders import make_isbn13
from tests.support.dumps import EDITIONS_A_WORK, author_of_edition, known, title_of_edition, write_dumps

EDITIONS = 1_000_000
BOOKS = 20_000
WITH_ISBN = 0.7
_BASELINE_SHARE = 10
_KINDS = ("redirects", "authors", "editions", "works")


def main(options: Sequence[str] = ()) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--editions", type=int, default=EDITIONS)
    editions = parser.parse_known_args(options)[0].editions
    with TemporaryDirectory(prefix="catalogue-") as folder:
        _bench(Path(folder), editions)


def _bench(folder: Path, editions: int) -> None:
    start = time.perf_counter()
    dumps = write_dumps(folder, editions=editions, descriptions=False)
    packed = sum(path.stat().st_size for path in dumps.values())
    print(
        f"{editions:,} editions made up in {time.perf_counter() - start:.0f} s, {packed / 1e6:.0f} MB packed",
        flush=True,
    )
    out = folder / "catalogue.sqlite3"
    before = _processor_s()
    build_s, peak_mb = _build(dumps, out)
    build_cpu_s, before = _processor_s() - before, _processor_s()
    rows, baseline_s, baseline_bytes = _baseline(dumps, folder / "plain.sqlite3", editions // _BASELINE_SHARE)
    baseline_cpu_s = (_processor_s() - before) * editions / rows
    rate, plain_rate = editions / build_s, rows / baseline_s
    baseline_size = baseline_bytes / rows * editions
    print(
        "                                        ours       baseline (one process, json.loads, INSERT; a tenth of them)"
    )
    print(f"editions a second, with their works {rate:>8,.0f}     {plain_rate:>10,.0f}   {rate / plain_rate:.1f} times")
    print(f"file                              {out.stat().st_size / 1e6:>7.0f} MB     {baseline_size / 1e6:>7.0f} MB")
    print(f"peak memory, all processes        {peak_mb:>7.0f} MB")
    print(f"processor seconds                 {build_cpu_s:>8.1f} s     {baseline_cpu_s:>8.1f} s")
    print("the baseline joins, sorts and checks nothing, and cannot be asked by title or gone on with")
    print(f"seconds to build                  {build_s:>8.1f} s", flush=True)
    _ask(out, editions)


def _build(dumps: dict[str, Path], out: Path) -> tuple[float, float]:
    """Build on the command line; seconds, and most resident memory of the process and its workers together, in MB."""
    files = [part for kind in _KINDS for part in (f"--{kind}", str(dumps[kind]))]
    start = time.perf_counter()
    with (out.with_suffix(".log")).open("w+") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "genres.catalogue", "build", *files, "--out", str(out)], stderr=log
        )
        peak_kb = 0
        while process.poll() is None:
            peak_kb = max(peak_kb, _resident_kb(process.pid))
            time.sleep(0.05)
        if process.returncode:
            log.seek(0)
            raise SystemExit(log.read())
    return time.perf_counter() - start, peak_kb / 1024


def _processor_s() -> float:
    """Of this process and of those that have ended."""
    return sum(os.times()[:4])


def _resident_kb(pid: int) -> int:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        pages = [int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in (pid, *map(int, children))]
    except (OSError, IndexError):
        return 0  # one of them has just ended
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") // 1024


def _baseline(dumps: dict[str, Path], out: Path, editions: int) -> tuple[int, float, int]:
    """What a plain script does with the same rows: editions read, seconds, bytes of its file."""
    share = {"redirects": editions // 3, "authors": editions // 12, "editions": editions, "works": editions // 3}
    start = time.perf_counter()
    with closing(sqlite3.connect(out)) as connection:
        connection.execute("CREATE TABLE record (kind TEXT, key TEXT PRIMARY KEY, title TEXT, work TEXT, json TEXT)")
        connection.execute("CREATE TABLE isbn (isbn TEXT, key TEXT)")
        read = 0
        for kind in _KINDS:
            with gzip.open(dumps[kind], "rt", encoding="utf-8") as file:
                for line in islice(file, share[kind]):
                    columns = line.rstrip("\n").split("\t")
                    if len(columns) < 5:
                        continue
                    record = json.loads(columns[4])
                    work = record["works"][0]["key"] if record.get("works") else None
                    title = str(record.get("title")).encode("utf-8", "replace").decode()
                    connection.execute(
                        "INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?)",
                        (kind, columns[1], title, work, columns[4]),
                    )
                    for isbn in (*record.get("isbn_13", ()), *record.get("isbn_10", ())):
                        connection.execute("INSERT INTO isbn VALUES (?, ?)", (isbn, columns[1]))
                    read += kind == "editions"
        connection.execute("CREATE INDEX by_isbn ON isbn (isbn)")
        connection.commit()
    return read, time.perf_counter() - start, out.stat().st_size


def _ask(path: Path, editions: int) -> None:
    dice = random.Random(11)  # noqa: S311  figures, no secrets
    numbers = dice.sample(range(1, editions + 1), min(BOOKS, editions))
    by_isbn = [_book(number, has_isbn=True) for number in numbers]
    mixed = [_book(number, has_isbn=dice.random() < WITH_ISBN) for number in numbers]
    times = []
    for _ in range(3):
        start = time.perf_counter()
        answers = asyncio.run(_look_up(path, by_isbn))
        times.append(time.perf_counter() - start)
    expected = [known(number) is not None for number in numbers]
    found = [answer.outcome is Outcome.FOUND and answer.match is None for answer in answers]
    wrong = sum(
        f"OL{number}M" not in answer.ids
        for number, answer, is_found in zip(numbers, answers, found, strict=True)
        if is_found
    )
    median = statistics.median(times)
    print(f"{len(numbers):,} ISBNs: {len(numbers) / median:,.0f} look-ups a second (median of 3, the file opened anew)")
    print(f"found by ISBN {sum(found):,} of {sum(expected):,} that are there, {wrong} wrong")
    start = time.perf_counter()
    answers = asyncio.run(_look_up(path, mixed))
    verdicts = [merge_and_normalize([answer]) for answer in answers]
    seconds = time.perf_counter() - start
    wrong = sum(not _is_same_work(number, answer) for number, answer in zip(numbers, answers, strict=True))
    told = sum(answer.outcome is Outcome.FOUND for answer in answers)
    print(f"{len(mixed):,} books enriched offline, {WITH_ISBN:.0%} by ISBN, the others by title: {seconds:.1f} s")
    print(f"{told:,} found, {sum(bool(verdict.genres) for verdict in verdicts):,} with genres, {wrong} wrong matches")


async def _look_up(path: Path, books: Sequence[BookInfo]) -> list[Evidence]:
    catalogue = Catalogue(path)
    answers: list[Evidence] = []
    for start in range(0, len(books), catalogue.batch_size):
        answers += await catalogue.look_up(books[start : start + catalogue.batch_size], known={})
    catalogue.close()
    return answers


def _is_same_work(number: int, answer: Evidence) -> bool:
    """Whether a record is of the edition's work; three editions in a row share one."""
    work = (number - 1) // EDITIONS_A_WORK
    return all(
        work == (int(name[2:-1]) - 1 if name.endswith("W") else (int(name[2:-1]) - 1) // EDITIONS_A_WORK)
        for name in answer.ids
    )


def _book(number: int, *, has_isbn: bool) -> BookInfo:
    return BookInfo(
        goodreads_id=BookId(str(number)),
        title=title_of_edition(number),
        author=author_of_edition(number),
        isbn13=make_isbn13(number) if has_isbn else None,
        isbn=None,
    )
