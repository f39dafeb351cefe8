"""The command line: `build` and `check`."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from genres.catalogue.build import Built, Plan, build, free_bytes, room_needed_bytes
from genres.catalogue.errors import BadDumpError, CatalogueError, DamagedError, OtherInputError
from genres.catalogue.layout import FILE_NAME
from genres.catalogue.records import Dump
from genres.catalogue.seal import Holding, check
from genres.catalogue.telling import make_teller

_DONE, _BAD_FILE, _BAD_COMMAND, _NOT_WRITTEN, _INTERRUPTED = 0, 1, 2, 4, 130

_EPILOG = """
exit codes
  0    done
  1    an input is no dump or is cut off; or the catalogue is damaged
  2    the command is wrong, or an unfinished build began with other files
  4    the disk is full or cannot be written
  130  interrupted; run the same command again to go on

A stopped build goes on where it was. docs/catalogue.md says where to get the dumps, and how long it takes.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and answer with an exit code."""
    chosen = _parser().parse_args(arguments)
    console = Console(stderr=True)
    try:
        return _check(chosen.file, console) if chosen.command == "check" else _build(chosen, console)
    except KeyboardInterrupt:
        _say(console, "Stopped. Run the same command again to go on.")
        return _INTERRUPTED
    except CatalogueError as error:
        _say(console, str(error))
        if isinstance(error, BadDumpError | DamagedError):
            return _BAD_FILE
        return _BAD_COMMAND if isinstance(error, OtherInputError) else _NOT_WRITTEN


def default_file() -> Path:
    """Where the server looks for a catalogue too."""
    return Path(os.environ.get("GS_CATALOGUE") or Path(os.environ.get("GS_DATA_DIR") or "dashboard_data") / FILE_NAME)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m genres.catalogue",
        description="Open Library's dumps as one file on this machine, asked before the network.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    building = commands.add_parser("build", help="make a catalogue of dumps, or go on with one that was begun")
    for dump, is_needed, what in (
        (Dump.EDITIONS, True, "ol_dump_editions_….txt.gz"),
        (Dump.WORKS, True, "ol_dump_works_….txt.gz"),
        (Dump.AUTHORS, False, "ol_dump_authors_….txt.gz; without it books are found by ISBN only"),
        (Dump.REDIRECTS, False, "ol_dump_redirects_….txt.gz; repairs links to merged works and authors"),
    ):
        building.add_argument(f"--{dump}", type=Path, metavar="FILE", required=is_needed, help=what)
    building.add_argument("--out", type=Path, metavar="FILE", default=default_file(), help="default: %(default)s")
    building.add_argument("--descriptions", action="store_true", help="keep descriptions too; the file grows by half")
    building.add_argument("--workers", type=int, default=0, metavar="N", help="reading processes (default: one a core)")
    building.add_argument("--restart", action="store_true", help="throw an unfinished build away")
    checking = commands.add_parser("check", help="read all of a catalogue and tell whether it is whole")
    checking.add_argument("file", type=Path, nargs="?", metavar="FILE", default=default_file(), help="%(default)s")
    return parser


def _build(chosen: argparse.Namespace, console: Console) -> int:
    dumps = {dump: path for dump in Dump if (path := getattr(chosen, dump))}
    plan = Plan(
        dumps=dumps,
        out=chosen.out,
        descriptions=chosen.descriptions,
        workers=max(0, chosen.workers),
        restart=chosen.restart,
    )
    needed, free = room_needed_bytes(dumps), free_bytes(chosen.out.parent)
    if free < needed:
        _say(console, f"Note: the build may need {_size(needed)} of disk, {_size(free)} are free.")
    with make_teller(console) as teller:
        built = build(plan, teller)
    _summarise(built, chosen.out, console)
    return _DONE


def _check(path: Path, console: Console) -> int:
    with make_teller(console) as teller:
        holding = check(path, teller)
    _describe(path, holding, console)
    return _DONE


def _summarise(built: Built, path: Path, console: Console) -> None:
    table = Table(title="Read", show_header=True)
    for name in ("dump", "rows", "kept", "skipped"):
        table.add_column(name, justify="left" if name in ("dump", "skipped") else "right")
    for dump, rows in built.rows.items():
        skipped = ", ".join(f"{count:,} {reason}" for reason, count in built.skipped[dump].items())
        table.add_row(dump, f"{rows:,}", f"{built.kept[dump]:,}", skipped or "none")
    console.print(table)
    _say(console, _counts(built.counts))
    rate = sum(built.rows.values()) / max(built.seconds, 0.001)
    _say(console, f"{built.seconds:,.0f} s, {rate:,.0f} rows a second, {_size(built.size_bytes)}: {path}")


def _describe(path: Path, holding: Holding, console: Console) -> None:
    _say(console, f"{path} is whole: {_size(holding.size_bytes)}, built {holding.made_at}.")
    _say(console, _counts(holding.counts))
    for dump, file in holding.inputs.items():
        rows = holding.dumps[dump]["rows"]
        _say(console, f"{dump}: {file['name']}, {_size(file['bytes'])}, {rows:,} rows")
    if not holding.knows_titles:
        _say(console, "Titles are compared in a new way since: books without an ISBN are found after a new build.")


def _counts(counts: dict[str, int]) -> str:
    return (
        f"Holds {counts['isbn']:,} ISBNs of {counts['edition']:,} editions, {counts['work']:,} works, "
        f"{counts['title']:,} titles, {counts['description']:,} descriptions."
    )


def _size(size_bytes: int) -> str:
    for unit, power in (("GB", 9), ("MB", 6)):
        if size_bytes >= 10**power:
            return f"{size_bytes / 10**power:.1f} {unit}"
    return f"{size_bytes / 1000:.0f} kB"


def _say(console: Console, text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)
