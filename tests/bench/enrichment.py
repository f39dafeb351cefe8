"""Enrichment on simulated book APIs: the product against what such systems do today, in one run.

    python -m tests.bench enrichment [--books 564,762,5000] [--profiles free,real,strict,bad-day] [--repeat 3] [--quick]

What is measured, and how, is told in docs/benchmarks.md.
"""

import argparse
import math
import os
import statistics
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

from tests.bench.bounds import Bound, bound
from tests.bench.runs import OPEN, Run, run_alone, run_baseline, run_ours
from tests.bench.worlds import World, make_world

SIZES = (564, 762, 5000)
PROFILES = ("free", "real", "strict", "bad-day")
QUICK = ("--books", "564", "--repeat", "1", "--memory-books", "0")
MEMORY_BOOKS = 20_000

_SENSITIVE_BELOW = 1_000  # books: runs so short that other work on the machine would be seen in their seconds
_SENSITIVE, _BUSY, _IDLE = 2, 5, 10  # runs of a kind at once

Who = str
_NAMES = {"ours": "ours", "open": "ours, politeness off", "alone": "the same, no server", "baseline": "baseline"}


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """One thing to be measured, several times."""

    profile: str
    books: int
    who: Who

    @property
    def places(self) -> int:
        """How many runs of its kind may go side by side: limits and outages make them wait most of the time."""
        if self.profile == "free":
            return _SENSITIVE if self.who != "baseline" and self.books < _SENSITIVE_BELOW else _BUSY
        return _IDLE if self.who == "baseline" else _BUSY


@dataclass(frozen=True, slots=True)
class Aim:
    """What was promised for 564 books, and what came of it."""

    text: str
    value: str
    is_met: bool


def main(arguments: Sequence[str] = ()) -> None:
    options = _options(arguments)
    worlds = {size: make_world(size) for size in options.books}
    cases = [
        Case(profile, size, who)
        for profile in options.profiles
        for size in options.books
        for who in ("ours", "baseline", *(["open", "alone"] if profile == "free" else []))
        if profile != "strict" or size == min(options.books)
    ]
    runs = _measure(cases, worlds, repeat=options.repeat)
    for profile in options.profiles:
        for size in options.books:
            _print_case(profile, worlds[size], runs)
    memory = _memory(options.memory_books) if options.memory_books else None
    _print_aims(_aims(runs, worlds, memory))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench enrichment")
    parser.add_argument("--books", type=_numbers, default=SIZES)
    parser.add_argument("--profiles", type=lambda text: text.split(","), default=PROFILES)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--memory-books", type=int, default=MEMORY_BOOKS, help="of the one run for memory; 0 for none")
    parser.add_argument("--quick", action="store_true", help=f"the same as {' '.join(QUICK)}")
    given = list(arguments)
    return parser.parse_args([*QUICK, *given] if "--quick" in given else given)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


# measuring


def _measure(cases: Sequence[Case], worlds: Mapping[int, World], *, repeat: int) -> dict[Case, list[Run]]:
    """The sensitive ones first, then all others side by side, the longest first."""
    runs: dict[Case, list[Run]] = {case: [] for case in cases}
    for together in ({_SENSITIVE}, {_BUSY, _IDLE}):
        with ExitStack() as stack:
            pools = {places: stack.enter_context(ThreadPoolExecutor(places)) for places in together}
            chosen = sorted((case for case in cases if case.places in together), key=lambda case: -case.books)
            begun = [
                (case, pools[case.places].submit(_run_of(case, worlds[case.books], weather)))
                for case in chosen
                for weather in range(1, repeat + 1)
            ]
            for case, future in begun:
                try:
                    runs[case].append(future.result())
                except Exception as error:  # noqa: BLE001  one run that fails leaves the others standing
                    print(f"{case}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
    return runs


def _run_of(case: Case, world: World, weather: int) -> Callable[[], Run]:
    settings = {"profile": case.profile, "weather": weather}
    if case.who == "baseline":
        return partial(run_baseline, world, **settings)
    if case.who == "alone":
        return partial(run_alone, world, environment=OPEN, **settings)
    return partial(run_ours, world, environment=OPEN if case.who == "open" else {}, **settings)


def _memory(books: int) -> Run:
    """One run with no latency and no limits: the most that can come in at once."""
    return run_ours(make_world(books), environment=OPEN, profile="instant")


# printing


def _print_case(profile: str, world: World, runs: Mapping[Case, list[Run]]) -> None:
    size = len(world.books)
    columns = {who: runs.get(Case(profile, size, who), []) for who in _NAMES}
    columns = {who: column for who, column in columns.items() if column}
    if not columns:
        return
    with_isbn = sum(book.edition is not None for book in world.books)
    print(f"\n{profile}: {size:,} books, {with_isbn:,} with ISBN, {len(world.findable):,} findable", flush=True)
    table = [["", *(_NAMES[who] for who in columns)]]
    for name, figure in _lines(world, profile).items():
        table.append([name, *(figure(who, column) for who, column in columns.items())])
    widths = [max(len(cell) for cell in cells) for cells in zip(*table, strict=True)]
    for name, *cells in table:
        padded = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        print("  ".join([f"{name:<{widths[0]}}", *padded]))
    for who, column in columns.items():
        if kinds := _kinds(column):
            print(f"wrong matches of {_NAMES[who]}, all runs: {kinds}")


def _lines(world: World, profile: str) -> dict[str, Callable[[Who, list[Run]], str]]:
    size = len(world.books)

    def per_book(api: str) -> Callable[[Who, list[Run]], str]:
        return lambda _, runs: _spread((run.requests.get(api, 0) / size for run in runs), 3)

    def ratio(who: Who, runs: list[Run]) -> str:
        if who == "baseline":
            return ""
        least = _bound(world, profile, who)
        return f"{_median(run.last_s for run in runs) / least.seconds:.2f} x {least.seconds:.1f} s"

    return {
        "s to the end": lambda _, runs: _spread((run.seconds for run in runs), 1) + _stopped(runs),
        "s to half of the findable": lambda _, runs: _spread((run.half_s for run in runs), 1),
        "s to the last enriched": lambda _, runs: _spread((run.last_s for run in runs), 1),
        "  that is, of the bound": ratio,
        "Open Library requests a book": per_book("openlibrary"),
        "Google requests a book": per_book("google"),
        "% of findable books found": lambda _, runs: _spread(
            (100 * run.found / len(world.findable) for run in runs), 1
        ),
        "answers 429": lambda _, runs: _spread((run.too_many for run in runs), 0),
        "answers 403 (banned)": lambda _, runs: _spread((run.banned for run in runs), 0),
        "wrong matches": lambda _, runs: _spread((sum(run.wrong.values()) for run in runs), 0),
        "peak memory above idle, MB": lambda _, runs: _spread((run.memory_mb for run in runs), 0),
        "second upload: requests": lambda _, runs: _again((run.again_requests for run in runs), 0),
        "second upload: s": lambda _, runs: _again((run.again_s for run in runs), 2),
    }


def _bound(world: World, profile: str, who: Who) -> Bound:
    return bound(world, is_holding_back=profile in {"real", "bad-day"}, is_polite=who == "ours")


def _stopped(runs: list[Run]) -> str:
    return "" if all(run.has_ended for run in runs) else " stopped"


def _again(figures: Iterable[float | None], places: int) -> str:
    each = [figure for figure in figures if figure is not None]
    return _spread(each, places) if each else ""


def _kinds(runs: list[Run]) -> str:
    kinds = sum((Counter(run.wrong) for run in runs), Counter[str]())
    return ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())


def _spread(figures: Iterable[float], places: int) -> str:
    """The median, and all of them where there are several."""
    each = list(figures)
    shown = [_shown(figure, places) for figure in (statistics.median(each), *each)]
    return f"{shown[0]} ({' '.join(shown[1:])})" if len(each) > 1 else shown[0]


def _shown(figure: float, places: int) -> str:
    return "never" if math.isinf(figure) else f"{figure:.{places}f}"


def _median(figures: Iterable[float]) -> float:
    return statistics.median(figures)


# aims


def _aims(runs: Mapping[Case, list[Run]], worlds: Mapping[int, World], memory: Run | None) -> list[Aim]:
    size = SIZES[0]
    aims: list[Aim] = []
    if size in worlds:
        findable = len(worlds[size].findable)
        free, real, strict, bad = (runs.get(Case(profile, size, "ours"), []) for profile in PROFILES)
        aims += _aims_free(free, runs.get(Case("free", size, "open"), []), runs.get(Case("free", size, "baseline"), []))
        aims += _aims_real("real", real, worlds[size]) + _aims_real("strict", strict, worlds[size])
        aims += [_at_least("bad day: % found", (100 * run.found / findable for run in bad), 99)] if bad else []
    every = [run for case, each in runs.items() if case.who != "baseline" for run in each]
    if every:
        aims.append(_at_most("wrong matches in any run", [max(sum(run.wrong.values()) for run in every)], 0))
    again = [run for case, each in runs.items() if case.profile != "bad-day" for run in each]
    requests = [run.again_requests for run in again if run.again_requests is not None]
    seconds = [run.again_s for run in again if run.again_s is not None]
    if requests and seconds:
        aims.append(_at_most("second upload: requests in any run", [max(requests)], 0))
        aims.append(_at_most("second upload: s", seconds, 1))
    if memory:
        aims.append(_at_most(f"{MEMORY_BOOKS:,} books: MB above idle", [memory.memory_mb], 150))
    return aims


def _aims_free(ours: list[Run], wide_open: list[Run], baseline: list[Run]) -> list[Aim]:
    aims = []
    if ours and baseline:
        slow = _median(run.last_s for run in baseline)
        aims.append(_at_least("free: times faster, polite", [slow / _median(run.last_s for run in ours)], 10))
        if wide_open:
            fast = _median(run.last_s for run in wide_open)
            aims.append(_at_least("free: times faster, politeness off", [slow / fast], 40))
    if ours:
        books = SIZES[0]
        each = (run.requests.get("openlibrary", 0) / books for run in ours)
        aims.append(_at_most("free: Open Library requests a book", each, 0.08))
    return aims


def _aims_real(profile: str, runs: list[Run], world: World) -> list[Aim]:
    if not runs:
        return []
    findable, books = len(world.findable), len(world.books)
    least = _bound(world, profile, "ours")
    return [
        _at_least(f"{profile}: % found", (100 * run.found / findable for run in runs), 99),
        _at_most(f"{profile}: s to half of them", (run.half_s for run in runs), 3),
        _at_most(f"{profile}: s to the last", (run.last_s for run in runs), 20),
        _at_most(f"{profile}: answers 429", (run.too_many for run in runs), 0),
        _at_most(f"{profile}: bans", (run.banned for run in runs), 0),
        _at_most(
            f"{profile}: Open Library requests a book", (run.requests["openlibrary"] / books for run in runs), 0.08
        ),
        _at_most(
            f"{profile}: last, of the bound ({least.seconds:.1f} s)", (run.last_s / least.seconds for run in runs), 1.5
        ),
    ]


def _at_least(text: str, figures: Iterable[float], least: float) -> Aim:
    median = _median(figures)
    return Aim(f"{text}, at least {least:g}", f"{median:.2f}", median >= least)


def _at_most(text: str, figures: Iterable[float], most: float) -> Aim:
    median = _median(figures)
    return Aim(f"{text}, at most {most:g}", f"{median:.3f}", median <= most)


def _print_aims(aims: Iterable[Aim]) -> None:
    print(f"\naims for {SIZES[0]} books, medians; {os.cpu_count()} processors")
    for aim in aims:
        print(f"{'met' if aim.is_met else 'NOT MET':<8}{aim.text:<52}{aim.value:>10}")


if __name__ == "__main__":
    main(sys.argv[1:])
