"""Make a dashboard document of a Goodreads export, on the command line."""

import argparse
import asyncio
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from genres import (
    BadExportError,
    Settings,
    SettingsError,
    StoreError,
    StoreHeldError,
    configure_log,
    load_settings,
)
from genres.command_line import Run, reclassify, run_export, sources_in_words, write_document
from genres.domain.job import Job

_DONE, _BAD_FILE, _INCOMPLETE, _NOT_WRITTEN, _INTERRUPTED = 0, 1, 3, 4, 130
_ROWS_SHOWN = 20

_EPILOG = """
exit codes
  0  the document is written, every look-up was answered
  1  the file is no Goodreads export that can be read; nothing is written
  2  the command or a setting is wrong
  3  the document is written, but some look-ups failed; run it again later, answers so far are kept
  4  the document could not be written; with --reclassify: a server holds the data folder, or it cannot be used

examples
  python run_smart_pipeline.py goodreads_library_export.csv
  python run_smart_pipeline.py export.csv -o reading.json --offline
  GS_CONTACT=me@example.org python run_smart_pipeline.py export.csv --read-only
  python run_smart_pipeline.py --reclassify

Only ISBNs, titles and authors (and your contact) are sent to the book APIs, and nothing at all with --offline.
Settings are the server's environment variables (docs/settings.md). It may run while the server does.

--reclassify makes all finished libraries of the data folder anew, by the tree of genres of this release and your own
rules in genre_rules.toml. It asks nobody, and it works while no server runs on the folder.
"""


def main() -> int:
    """Run and answer with an exit code."""
    parser = _parser()
    arguments = parser.parse_args()
    if (arguments.export is None) != arguments.reclassify:
        parser.error("give either EXPORT.csv or --reclassify")
    console = Console(stderr=True)
    try:
        settings = load_settings()
    except SettingsError as error:
        console.print(f"[red]{error}[/red]")
        return 2
    configure_log(level="ERROR", style=settings.log_format)
    return _reclassify(settings, console) if arguments.reclassify else _run(arguments, settings, console)


def _run(arguments: argparse.Namespace, settings: Settings, console: Console) -> int:
    try:
        data = arguments.export.read_bytes()
    except OSError as error:
        console.print(f"[red]Cannot read {arguments.export}: {error.strerror}[/red]")
        return _BAD_FILE
    changes = {"offline": True} if arguments.offline else {}
    if arguments.contact:
        changes["contact"] = arguments.contact
    settings = settings.model_copy(update=changes)
    try:
        with _progress(console) as progress:
            bar = progress.add_task("Reading the export", total=None)

            def told(job: Job) -> None:
                progress.update(
                    bar, description="Looking up genres", total=job.total_books, completed=job.processed_books
                )

            run = asyncio.run(run_export(data, settings, include_unread=arguments.include_unread, told=told))
    except BadExportError as error:
        console.print(f"[red]{error.found}[/red] {error.advice}")
        return _BAD_FILE
    except KeyboardInterrupt:
        console.print("Stopped. Answers so far are kept for the next run.")
        return _INTERRUPTED
    target = arguments.output or Path(f"{arguments.export.stem}.dashboard.json")
    try:
        write_document(run.document, target)
    except OSError as error:
        console.print(f"[red]Cannot write {target}: {error.strerror}[/red]")
        return _NOT_WRITTEN
    _summarise(run, console)
    console.print(f"\nWritten: [bold]{target}[/bold]")
    return _INCOMPLETE if any(count.failed for count in run.job.sources.values()) else _DONE


def _reclassify(settings: Settings, console: Console) -> int:
    try:
        remade, trouble = asyncio.run(reclassify(settings))
    except StoreHeldError:
        console.print("A server is running on this data folder. Ask it instead:")
        console.print(f"  curl -X POST http://localhost:{settings.api_port}/reclassify", markup=False)
        return _NOT_WRITTEN
    except StoreError as error:
        console.print(f"[red]The data folder cannot be used: {error}[/red]")
        return _NOT_WRITTEN
    if trouble:
        console.print(f"Your own rules were left out. {trouble}", markup=False)
    console.print(f"Made anew: {_count(remade.libraries, 'library', 'libraries')}.")
    console.print(f"Changed: {_count(remade.books_changed, 'book', 'books')}.")
    return _DONE


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Read a Goodreads export, look up genres, and write the dashboard document as JSON.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "export", type=Path, nargs="?", metavar="EXPORT.csv", help="the CSV from Goodreads, Export Library"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT.json", help="where to write (default: EXPORT.dashboard.json here)"
    )
    parser.add_argument("--offline", action="store_true", help="look nothing up; use the file alone")
    parser.add_argument("--contact", help="your e-mail or web address, which Open Library asks for (or GS_CONTACT)")
    parser.add_argument("--reclassify", action="store_true", help="make finished libraries anew; nothing is looked up")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--include-unread", dest="include_unread", action="store_true", default=True, help="all shelves (default)"
    )
    which.add_argument("--read-only", dest="include_unread", action="store_false", help="finished books only")
    return parser


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console
    )


def _summarise(run: Run, console: Console) -> None:
    summary, export = run.document.summary, run.export
    table = Table(title=export.layout, show_header=False)
    for name, value in (
        ("Rows in the file", export.rows),
        ("taken as they are", export.imported),
        ("taken with a note", export.noted),
        ("rejected", export.rejected),
        ("Books read", summary.read_books),
        ("of them without a date", summary.undated_read_books),
        ("to read", summary.to_read_books),
        ("not finished", summary.did_not_finish_books),
        ("Pages", summary.total_pages),
        ("Average rating", "-" if summary.average_rating is None else f"{summary.average_rating:.2f}"),
        ("Books with genres looked up", summary.genre_enriched_books),
        *sources_in_words(run.job),
    ):
        table.add_row(name, str(value))
    console.print(table)
    for note in (*run.notes, *export.notes, run.job.message):
        console.print(f"- {note}", markup=False)
    for problem in export.problems[:_ROWS_SHOWN]:
        console.print(
            f"line {problem.line} {problem.outcome}: {problem.field or 'row'}: {problem.reason}", markup=False
        )
    if len(export.problems) > _ROWS_SHOWN:
        console.print(f"… and {len(export.problems) - _ROWS_SHOWN} more notes on rows.")


if __name__ == "__main__":
    sys.exit(main())
