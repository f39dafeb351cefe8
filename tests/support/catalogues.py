"""Catalogues built of made-up dumps, for tests.

`python -m tests.support.catalogues OUT REDIRECTS AUTHORS EDITIONS WORKS` builds one with a commit for each block, and
a line for each.
"""

import sys
from pathlib import Path
from typing import Any

from genres.catalogue.build import Built, Plan, build
from genres.catalogue.records import Dump
from genres.catalogue.telling import Quiet
from tests.support.dumps import record_line, write_lines


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
DUNE = "9780441172719"


def make_catalogue(out: Path, *, restart: bool = True, descriptions: bool = False, **lines: list[bytes]) -> Built:
    """Build a catalogue of a few rows; `editions`, `works`, `authors`, `redirects` are lists of lines."""
    dumps = {}
    for name in ("editions", "works", *lines):
        path = out.with_name(f"{out.name}.{name}.txt")
        dumps[Dump(name)] = write_lines(path, lines.get(name) or [_FILLER[name]])
    return build(
        Plan(dumps=dumps, out=out, descriptions=descriptions, workers=1, restart=restart),
        Quiet(),
    )


# A file without a single row that can be used is refused as a wrong one.
_FILLER = {
    "editions": b'/type/edition\t/books/OL999999M\t1\t2024-01-01\t{"isbn_13": ["9791234567896"]}',
    "works": b'/type/work\t/works/OL999999W\t1\t2024-01-01\t{"title": "Filler"}',
}


class _EveryBlock(Quiet):
    def reached(self, done: int, total: int | None, *, rows: int | None = None) -> None:
        del rows
        sys.stdout.write(f"{done} of {total}\n")
        sys.stdout.flush()


def main() -> None:
    out, *files = map(Path, sys.argv[1:])
    dumps = dict(zip(Dump, files, strict=True))
    build(Plan(dumps=dumps, out=out, descriptions=True, workers=2, commit_s=0), _EveryBlock())


if __name__ == "__main__":
    main()
