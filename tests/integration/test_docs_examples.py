"""Every Python example of docs/python.md runs as it stands, and prints what the page says it prints."""

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.export_builder import make_export, make_row
from tests.support.upstream import Upstream
from tests.support.upstream_facts import Facts
from tests.support.upstream_settings import UpstreamSettings

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "python.md"
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)

DUNE = Facts(
    isbn13="9780441172719",
    title="Dune",
    author="Frank Herbert",
    pages=604,
    year=1965,
    genres=("science-fiction",),
    languages=("eng",),
)
LEFT_HAND = Facts(
    isbn13="9780441478125",
    title="The Left Hand of Darkness",
    author="Ursula K. Le Guin",
    pages=304,
    year=1969,
    genres=("science-fiction",),
    languages=("eng",),
    has_isbn=False,
)


@dataclass(frozen=True)
class Example:
    """A block of code, and the text that stands below it as what it prints."""

    heading: str
    code: str
    printed: str | None


def examples() -> Iterator[Example]:
    for section in PAGE.read_text().split("\n## ")[1:]:
        blocks = _FENCE.findall(section)
        for place, (language, code) in enumerate(blocks):
            if language == "python":
                after = blocks[place + 1] if place + 1 < len(blocks) else ("", "")
                yield Example(section.partition("\n")[0], code, after[1] if after[0] == "text" else None)


EXAMPLES = list(examples())


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) >= 5
    assert sum(example.printed is not None for example in EXAMPLES) >= 3


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.heading)
async def test_an_example_runs_and_prints_what_the_page_says(example: Example, tmp_path: Path) -> None:
    rows = [make_row(book_id="1", title="Dune (Dune, #1)"), make_row(book_id="2", title="Emma", author="Jane Austen")]
    (tmp_path / "goodreads_library_export.csv").write_bytes(make_export(rows))
    (tmp_path / "example.py").write_text(example.code)
    settings = UpstreamSettings(openlibrary_misses=0, quirks=False)

    async with Upstream([DUNE, LEFT_HAND], settings=settings) as upstream:
        environment = {
            "PATH": "",
            "PYTHONPATH": str(ROOT),
            "GS_CONTACT": "me@example.org",
            "GS_OPENLIBRARY_URL": upstream.openlibrary_url,
            "GS_GOOGLE_BOOKS_URL": upstream.google_url,
        }
        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-W", "error", "example.py"],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (example.printed or done.stdout)
    assert done.stdout
